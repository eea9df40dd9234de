"""Nothing private leaves, by any way out; ``REVMENTOR_LEAKS`` sets the number of worlds."""

from __future__ import annotations

import os
from dataclasses import fields, is_dataclass
from itertools import product
from typing import TYPE_CHECKING, Any

import pytest

from revmentor_desktop.domain.changes import PRIVATE_KINDS, SHARED_KINDS
from revmentor_desktop.services.sharing import Audience, Format, What, forms_of
from tests.leaks.canaries import STEM, Canaries, Stem, is_written
from tests.leaks.program import program_sends
from tests.leaks.scanner import can_read_pdf
from tests.leaks.ways import ROUND, Outcome, documents_leave, drawn, plan
from tests.leaks.worlds import PROTOTYPES, world
from tests.proofs import counts

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

WORLDS = int(os.environ.get("REVMENTOR_LEAKS", str(counts.WORLDS)))
AT_ONCE = 25
"""Worlds that one test makes, so that none takes too long."""

PROGRAMS = max(1, WORLDS // 100)


@pytest.mark.parametrize("first", range(0, WORLDS, AT_ONCE))
@pytest.mark.usefixtures("qapp", "fonts")
def test_nothing_private_is_in_any_document(first: int) -> None:
    outcome = Outcome()
    numbers = range(first, min(first + AT_ONCE, WORLDS))
    for number in numbers:
        documents_leave(world(number), number, drawn, outcome)
    assert outcome.leaks == []
    if can_read_pdf():
        assert outcome.unread == []
    assert outcome.worlds == len(numbers)


@pytest.mark.parametrize("number", range(PROGRAMS))
@pytest.mark.usefixtures("fonts")
@pytest.mark.qt_log_ignore("QPainter::begin")
def test_nothing_private_is_given_away_by_the_program(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture, tmp_path: Path, number: int
) -> None:
    caplog.expected = True  # type: ignore[attr-defined]  # something is made to go wrong
    outcome, made = Outcome(), world(number)
    outcome.look(program_sends(made, tmp_path / "home"), made)
    assert outcome.leaks == []
    assert outcome.files > 30


# --- that the tests above can fail --------------------------------------------------------


def test_every_kind_for_every_audience_in_every_form_has_its_turn() -> None:
    planned = {one for number in range(ROUND) for one in plan(number)}
    wanted = {
        (what, audience, form)
        for what, audience in product(What, Audience)
        for form in (*forms_of(what), Format.TEXT)
    }
    assert planned == wanted


def test_every_kind_that_is_stored_is_in_a_world() -> None:
    made = [one for at in range(3) for one in (*world(at).shared, *world(at).private)]
    kinds = set(map(type, made))
    assert kinds == {*SHARED_KINDS, *PRIVATE_KINDS}


def texts(value: Any) -> list[str]:
    """Return every text that somebody wrote in *value*."""
    if isinstance(value, bytes):
        return [value.decode()]
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for one in value for text in texts(one)]
    if is_dataclass(value):
        return [t for f in fields(value) if is_written(f) for t in texts(getattr(value, f.name))]
    return []


@pytest.mark.parametrize("kind", PRIVATE_KINDS)
def test_every_private_text_has_a_word_of_its_own(kind: type) -> None:
    marked = Canaries().put(PROTOTYPES[kind], Stem.PRIVATE)
    found = texts(marked)
    assert found
    assert all(STEM in text for text in found)
    assert len(set(found)) == len(found)
