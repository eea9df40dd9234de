"""Shelves, the eight of the program and a pair's own, and how they are stored."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.topics import OwnShelf, Shelf, shelf_of
from tests.strategies import TEXT

if TYPE_CHECKING:
    from revmentor_desktop.domain.topics import AnyShelf


@given(st.sampled_from(Shelf) | TEXT.map(OwnShelf))
def test_a_shelf_comes_back_from_its_stored_text(shelf: AnyShelf) -> None:
    assert shelf_of(shelf.value) == shelf


def test_an_unknown_shelf_is_refused() -> None:
    with pytest.raises(ValueError, match="garden"):
        shelf_of("garden")


def test_an_own_shelf_called_like_one_of_the_program_is_another() -> None:
    assert shelf_of("own:ai") == OwnShelf("ai")
    assert shelf_of("own:ai").category == "own"
    assert shelf_of("ai").category == "ai"
