"""What the list holds for what is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence

from revmentor_desktop.domain.changes import added
from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.sessions import SessionState
from revmentor_desktop.ui.actions import TABLE, Actions, Deed
from revmentor_desktop.ui.palette.contents import Contents
from revmentor_desktop.ui.palette.rows import Typed, Uncover
from revmentor_desktop.ui.places import PageName, Place, Tab
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from revmentor_desktop.domain.changes import Entity
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.palette.rows import PaletteRow

ONE = SessionId("session-1")


@pytest.fixture
def actions(desk: Desk) -> Iterator[Actions]:
    owner = QObject()
    yield Actions(desk.theme, owner)
    owner.deleteLater()


@pytest.fixture
def typed(desk: Desk, actions: Actions) -> Callable[..., list[PaletteRow]]:
    """Return what is listed for a text, with the entities that are handed over."""

    def rows(text: str, *entities: Entity, recent: tuple[Place, ...] = ()) -> list[PaletteRow]:
        desk.workspace.commit(added(*entities))
        return list(Contents(desk, actions, recent, actions).rows(text).rows)

    return rows


def titles(rows: list[PaletteRow]) -> list[str]:
    return [row.title.text for row in rows]


def row_of(rows: list[PaletteRow], title: str) -> PaletteRow:
    return next(row for row in rows if row.title.text == title)


# --- before anything is typed -------------------------------------------------------------


def test_recent_things_and_three_commands_stand_there_first(
    typed: Callable[..., list[PaletteRow]],
) -> None:
    note = Place(PageName.NOTES, "note-1")
    rows = typed("", make.session(), make.note(title="Walnut"), make.note(2), recent=(note,))
    assert titles(rows) == [
        *("Recent", "Walnut", "Session 1", "Note 2"),
        *("Commands", "Plan next session", "New note", "Share…"),
    ]


def test_what_is_gone_is_not_recent(typed: Callable[..., list[PaletteRow]]) -> None:
    rows = typed("", recent=(Place(PageName.NOTES, "gone"), Place(PageName.SESSION, "gone")))
    assert titles(rows)[0] == "Commands"


def test_covered_notes_are_not_recent(desk: Desk, typed: Callable[..., list[PaletteRow]]) -> None:
    desk.cover.set_on(True)
    note = make.private_note(title="Secret")
    rows = typed("", note, recent=(Place(PageName.NOTES, note.id),))
    assert "Secret" not in titles(rows)


# --- what was found -----------------------------------------------------------------------


def test_a_group_of_many_ends_with_all_of_them(typed: Callable[..., list[PaletteRow]]) -> None:
    rows = typed("walnut", *(make.note(at, title=f"Walnut {at}") for at in range(12)))
    last = rows[6]
    assert titles(rows)[0] == "Notes"
    assert (last.title.text, last.target) == ("All 12 notes", Typed("in:notes walnut"))


def test_what_was_not_counted_is_offered_without_a_number(
    typed: Callable[..., list[PaletteRow]], desk: Desk, actions: Actions
) -> None:
    typed("", make.note(title="Walnut"), make.action(text="Walnut"))
    rows = Contents(desk, actions, (), actions).rows("w", brief=True).rows
    offered = {row.title.text: row.target for row in rows if row.key.startswith("all ")}
    assert offered["All notes"] == Typed("in:notes w")
    assert offered["All actions"] == Typed("in:actions w")


def test_asked_for_by_itself_a_group_is_whole(typed: Callable[..., list[PaletteRow]]) -> None:
    rows = typed("in:notes walnut", *(make.note(at, title=f"Walnut {at}") for at in range(12)))
    assert len(rows) == 13


@pytest.mark.parametrize(
    ("entity", "place"),
    [
        (make.note(title="walnut"), Place(PageName.NOTES, "note-1")),
        (make.private_note(title="walnut"), Place(PageName.NOTES, "private-note-1")),
        (make.term(word="walnut"), Place(PageName.TOPICS, "term:term-1")),
        (make.takeaway(text="walnut"), Place(PageName.SESSION, "session-1", Tab.RECAP)),
        (make.recap(summary="walnut"), Place(PageName.SESSION, "session-1", Tab.RECAP)),
        (make.action(text="walnut", session=ONE), Place(PageName.FOLLOW_UPS, "action-1")),
        (make.question(text="walnut"), Place(PageName.FOLLOW_UPS, "question-1")),
        (make.draft_question(text="walnut"), Place(PageName.FOLLOW_UPS, "draft-question-1")),
        (make.cue(text="walnut"), Place(PageName.SESSION, "session-1", Tab.AGENDA)),
    ],
)
def test_a_thing_opens_where_it_is_shown(
    typed: Callable[..., list[PaletteRow]], entity: Entity, place: Place
) -> None:
    rows = typed("walnut", make.session(state=SessionState.HELD), entity)
    assert rows[1].target == place


def test_an_item_of_an_agenda_opens_with_its_session(
    typed: Callable[..., list[PaletteRow]],
) -> None:
    items = (make.item(1, title="Beech"), make.item(2, title="Walnut"))
    row = typed("walnut", make.session(items=items))[1]
    assert row.target == Place(PageName.SESSION, "session-1", Tab.AGENDA, items[1].id)


def test_what_has_no_name_is_called_after_its_session(
    typed: Callable[..., list[PaletteRow]],
) -> None:
    rows = typed("walnut", make.session(), make.recap(summary="walnut"))
    assert rows[1].title.text == "Recap of session 1"


def test_private_things_carry_the_sign_and_the_word(
    typed: Callable[..., list[PaletteRow]],
) -> None:
    row = typed("walnut", make.private_note(title="walnut", session=ONE))[1]
    assert (row.private, row.detail, row.icon) == (True, "Private", "lock")


def test_covered_things_are_counted_and_can_be_uncovered(
    desk: Desk, typed: Callable[..., list[PaletteRow]]
) -> None:
    desk.cover.set_on(True)
    rows = typed(
        "walnut", make.private_note(1, title="walnut"), make.private_note(2, body="walnut")
    )
    assert titles(rows) == ["2 private results are covered. Uncover"]
    assert rows[0].target == Uncover()


# --- pages and commands -------------------------------------------------------------------


def test_pages_and_commands_are_found_by_their_words(
    typed: Callable[..., list[PaletteRow]],
) -> None:
    rows = typed("note")
    assert row_of(rows, "Notes").target is Deed.GO_NOTES
    command = row_of(rows, "New note")
    assert (command.target, command.keys) == (Deed.NEW_NOTE, "Ctrl+Shift+N")


def test_commands_that_are_not_possible_are_not_listed(
    actions: Actions, typed: Callable[..., list[PaletteRow]]
) -> None:
    actions[Deed.NEW_NOTE].setEnabled(False)
    assert "New note" not in titles(typed("> note"))


def test_a_greater_sign_leaves_only_commands(typed: Callable[..., list[PaletteRow]]) -> None:
    rows = typed(">note", make.note(title="A note"))
    assert titles(rows)[0] == "Commands"
    assert "A note" not in titles(rows)


@pytest.mark.parametrize("called", ["bring in", "import"])
def test_a_command_comes_first_where_nothing_found_is_called_so(
    typed: Callable[..., list[PaletteRow]], actions: Actions, called: str
) -> None:
    for row in TABLE:
        actions[row.deed].setEnabled(True)
    rows = titles(typed(called, make.note(1, title="Untitled", body=f"{called} it")))
    assert rows[0] == "Commands"
    assert "Bring in notes…" in rows[: rows.index("Untitled")]
    rows = titles(typed(called, make.note(2, title=f"We {called} it")))
    assert rows.index(f"We {called} it") < rows.index("Commands")


@pytest.mark.parametrize("called", ["recap", "shared document", "received"])
def test_bringing_in_is_found_by_what_the_other_sent(
    typed: Callable[..., list[PaletteRow]], actions: Actions, called: str
) -> None:
    actions[Deed.BRING_IN].setEnabled(True)
    assert "Bring in notes…" in titles(typed(called))


@pytest.mark.parametrize(
    ("called", "name"),
    [
        ("export", "Share…"),
        ("import obsidian", "Bring in notes…"),
        ("backup", "Where my data is"),
        ("go back to a backup", "Where my data is"),
        ("backup", "Back up now"),
        ("language", "Settings…"),
        ("help", "Guide"),
        ("theme dark", "Dark"),
    ],
)
def test_a_command_is_found_by_what_others_call_it(
    typed: Callable[..., list[PaletteRow]], actions: Actions, called: str, name: str
) -> None:
    for row in TABLE:
        actions[row.deed].setEnabled(True)
    assert name in titles(typed(f">{called}"))


# --- for the next session -----------------------------------------------------------------


def test_topics_questions_and_actions_can_be_added_unless_they_are_there(
    typed: Callable[..., list[PaletteRow]],
) -> None:
    session = make.session(items=(make.item(title="x", question=make.question(2).id),))
    rows = typed(
        "walnut",
        session,
        make.question(1, text="Walnut one?"),
        make.question(2, text="Walnut two?"),
        make.action(text="Walnut"),
        make.note(title="Walnut"),
    )
    addable = {row.title.text for row in rows if row.addable is not None}
    assert addable == {"Walnut one?", "Walnut"}
    assert row_of(rows, "Walnut").kind in {"action", "note"}


def test_without_a_session_to_come_nothing_can_be_added(
    typed: Callable[..., list[PaletteRow]],
) -> None:
    rows = typed("walnut", make.question(text="Walnut?"))
    assert all(row.addable is None for row in rows)


def test_where_one_only_reads_nothing_can_be_added(
    desk: Desk, typed: Callable[..., list[PaletteRow]], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.workspace.commit(added(make.session(), make.question(text="Walnut?")))
    monkeypatch.setattr(desk.workspace._store, "read_only", True)
    rows = typed("walnut")
    assert rows
    assert all(row.addable is None for row in rows)


def test_every_command_of_the_menus_is_there_with_its_keys(
    desk: Desk, actions: Actions, typed: Callable[..., list[PaletteRow]]
) -> None:
    desk.keymap.assign(Deed.LOCK, QKeySequence("Ctrl+M"))
    actions.take_keys(desk.keymap.all_keys())
    listed = {row.target: row.keys for row in typed(">")[1:]}
    native = QKeySequence.SequenceFormat.NativeText
    assert listed == {
        deed: actions[deed].shortcut().toString(native) for deed in Deed if deed is not Deed.SEARCH
    }
    assert listed[Deed.LOCK] == "Ctrl+M"
