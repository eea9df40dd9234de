"""How a text names its pictures, and what becomes of the names when the note is copied."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.attachments import Attachment
from revmentor_desktop.domain.ids import AttachmentId
from revmentor_desktop.domain.picture_references import reference, referred_to, with_references
from revmentor_desktop.domain.private import shared_attachment
from tests import make

ONE, OTHER = AttachmentId("0f-1"), AttachmentId("0f-12")


def test_a_text_names_each_picture_once() -> None:
    text = f"![a]({reference(OTHER)}) and ![b](<{reference(ONE)}>) ![c]({reference(OTHER)})"
    assert referred_to(text) == (OTHER, ONE)


@pytest.mark.parametrize("text", ["attachment:", "attachment:a/../b", f"attachment:{'a' * 65}"])
def test_what_is_no_id_names_nothing_of_that_length(text: str) -> None:
    assert set(referred_to(text)) <= {"a"}


def test_a_copy_of_the_text_names_the_copies() -> None:
    text = f"![]({reference(ONE)}) ![]({reference(OTHER)})"
    renamed = with_references(text, {ONE: AttachmentId("new")})
    assert renamed == f"![](attachment:new) ![]({reference(OTHER)})"


@given(st.text())
def test_nothing_else_in_the_text_changes(text: str) -> None:
    assert with_references(text, {}) == text


def test_a_picture_that_is_made_shared_stays_the_same() -> None:
    private = make.private_attachment(note=make.note().id)
    shared = shared_attachment(private)
    assert isinstance(shared, Attachment)
    assert (shared.id, shared.content, shared.kind) == (private.id, private.content, private.kind)


def test_the_bytes_of_a_picture_are_in_no_log() -> None:
    assert "Picture 1" not in repr(make.attachment())
