"""The list of very many notes: the first rows are there at once, the others a moment later."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.changes import added, removed
from revmentor_desktop.store import note_lists
from revmentor_desktop.store.note_lists import NoteLists
from revmentor_desktop.ui.notes import listing
from revmentor_desktop.ui.notes.list_pane import Filter
from tests.ui.notes.conftest import private, shared

if TYPE_CHECKING:
    from array import array

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk
    from tests.ui.notes.conftest import Show, Stage

Ask = Callable[..., None]


@pytest.fixture
def stage(desk: Desk, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Stage:
    """The page over eight notes that are very many, two of which are shown at first."""
    notes = [make(number) for number in range(1, 5) for make in (private, shared)]
    desk.workspace.commit(added(*notes))
    monkeypatch.setattr(listing, "AT_ONCE", 1)
    monkeypatch.setattr(listing, "FIRST", 2)
    shown = show(desk)
    assert len(shown.titles()) == 2
    qtbot.waitUntil(lambda: len(shown.titles()) == 8)
    return shown


@pytest.fixture
def ask(stage: Stage) -> Ask:
    """Return what has a side listed, or searches for words."""

    def asked(side: Filter = Filter.ALL, words: str = "") -> None:
        pane = stage.page.list
        pane.set_filter(side)
        pane.search_button.setChecked(bool(words))
        pane.search.line.setText(words)
        pane.filtered.emit()

    return asked


@pytest.mark.parametrize(
    ("side", "words", "first", "most"),
    [
        (Filter.PRIVATE, "", ["Private 1", "Private 2"], 4),
        (Filter.SHARED, "", ["Shared 1", "Shared 2"], 4),
        (Filter.ALL, "Seen", ["Shared 3", "Shared 4"], 4),
        (Filter.SHARED, "s", ["Shared 3", "Shared 4"], 4),
    ],
)
def test_the_first_are_there_at_once(
    qtbot: QtBot, stage: Stage, ask: Ask, side: Filter, words: str, first: list[str], most: int
) -> None:
    ask(side, words)
    assert stage.titles() == first
    qtbot.waitUntil(lambda: len(stage.titles()) == most)


def test_the_first_are_there_before_all_are_read(
    qtbot: QtBot, desk: Desk, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes = [make(number) for number in range(1, 5) for make in (private, shared)]
    desk.workspace.commit(added(*notes))
    read: list[int] = []
    whole = NoteLists.whole

    def noted(lists: NoteLists) -> array[int]:
        read.append(len(found := whole(lists)))
        return found

    monkeypatch.setattr(NoteLists, "whole", noted)
    monkeypatch.setattr(listing, "AT_ONCE", 1)
    monkeypatch.setattr(listing, "FIRST", 2)
    shown = show(desk)
    assert len(shown.titles()) == 2
    assert shown.page.list.filters.button(Filter.ALL.value).text() == "All 8"
    assert read == []
    qtbot.waitUntil(lambda: len(shown.titles()) == 8)
    assert read == [8]


@pytest.mark.parametrize("tall", [False, True])
def test_whether_rows_are_tall_is_looked_for_behind_the_first(
    qtbot: QtBot, desk: Desk, show: Show, monkeypatch: pytest.MonkeyPatch, tall: bool
) -> None:
    notes = [shared(number, title="Live", body="") for number in range(1, 9)]
    last = shared(9, title="直播" if tall else "Live", body="")
    desk.workspace.commit(added(*notes, last))
    monkeypatch.setattr(listing, "AT_ONCE", 1)
    monkeypatch.setattr(listing, "FIRST", 2)
    monkeypatch.setattr(listing, "WINDOW", 2)
    monkeypatch.setattr(note_lists, "LOOKED_AT", 2)
    read: list[bool] = []
    look = NoteLists.holding_beyond

    def noted(lists: NoteLists, letter: str, *, private: bool) -> Iterator[bool]:
        for holds in look(lists, letter, private=private):
            read.append(holds)
            yield holds

    monkeypatch.setattr(NoteLists, "holding_beyond", noted)
    shown = show(desk)
    assert read == [False]
    assert not shown.page.list.model.tall
    qtbot.waitUntil(lambda: len(shown.titles()) == 9)
    assert shown.page.list.model.tall is tall
    assert read == [False, *[False] * 4, tall]


def test_few_matches_are_all_there_at_once(qtbot: QtBot, stage: Stage, ask: Ask) -> None:
    with qtbot.waitSignal(stage.page._listing.listed):
        ask(words="private 3")
    assert stage.titles() == ["Private 3"]
    ask(words="nothing of that kind")
    assert stage.titles() == []
    assert stage.page.list._parts.currentWidget() is stage.page.list._nothing


def test_nothing_is_said_to_be_missing_before_all_was_looked_at(
    qtbot: QtBot, stage: Stage, ask: Ask
) -> None:
    ask(words="o")  # no title has it
    assert stage.page.list._parts.currentWidget() is stage.page.list.view
    qtbot.waitUntil(lambda: len(stage.titles()) == 4)
    assert all(title.startswith("Private") for title in stage.titles())


def test_what_is_asked_for_meanwhile_is_what_is_listed(
    qtbot: QtBot, stage: Stage, ask: Ask
) -> None:
    ask(Filter.PRIVATE)
    with qtbot.waitSignal(stage.page._listing.listed):
        ask(Filter.SHARED)
    assert stage.titles() == [f"Shared {number}" for number in range(1, 5)]


def test_a_list_that_is_there_does_not_shrink_when_a_note_changes(
    qtbot: QtBot, stage: Stage, desk: Desk, ask: Ask
) -> None:
    counts: list[int] = []
    stage.page.list.model.rowsRemoved.connect(lambda _, first, last: counts.append(last - first))
    desk.workspace.commit(added(private(9, title="Private 9")))
    with qtbot.waitSignal(stage.page._listing.listed):
        stage.page._read()
    assert len(stage.titles()) == 9
    ask(words="Private")
    qtbot.waitUntil(lambda: len(stage.titles()) == 5)
    counts.clear()
    desk.workspace.commit(removed(private(9, title="Private 9")))
    with qtbot.waitSignal(stage.page._listing.listed):
        stage.page._read()
    assert len(stage.titles()) == 4
    assert counts == [0]
