"""The agenda's rows: what they say, and that their order is the session's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt

from revmentor_desktop.ui import labels
from revmentor_desktop.ui.models.value_list import CopiedRole
from revmentor_desktop.ui.sessions.agenda_model import ITEM_MIME, SUGGESTION_MIME
from tests.ui.sessions.conftest import titles

if TYPE_CHECKING:
    from collections.abc import Callable

    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.ui.sessions.session_page import SessionPage

ROOT = QModelIndex()


def test_a_row_speaks_its_title_minutes_kind_who_and_place(page: SessionPage) -> None:
    text = page.agenda.model.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    session = page.edits.session
    assert session is not None
    assert text == labels.item_row(page.desk.workspace.pair, session.items[2], 3, 4)
    assert text.endswith(", Question, Robert, item 3 of 4")


def test_a_row_describes_where_it_comes_from(page: SessionPage) -> None:
    note = page.agenda.model.index(2, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert note == "Robert  ·  Robert’s question, asked 23 November"


def test_of_a_row_the_title_is_copied(page: SessionPage) -> None:
    assert page.agenda.model.index(2, 0).data(CopiedRole) == "Should we fear this?"


def test_moving_rows_changes_the_session_and_then_the_rows(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    assert page.agenda.model.moveRows(ROOT, 0, 1, ROOT, 3)
    assert titles(stored())[:3] == [
        "How a feed decides",
        "Should we fear this?",
        "What did you try?",
    ]
    assert [row.title for row in page.agenda.model.values] == titles(stored())


def test_rows_move_instead_of_being_made_anew(page: SessionPage) -> None:
    resets: list[object] = []
    moves: list[int] = []
    page.agenda.model.modelReset.connect(lambda: resets.append(None))
    page.agenda.model.rowsMoved.connect(lambda _p, start, *_rest: moves.append(start))
    page.agenda.model.moveRows(ROOT, 3, 1, ROOT, 0)
    assert moves == [3]
    assert not resets


def test_a_row_that_would_stay_is_not_moved(page: SessionPage) -> None:
    assert not page.agenda.model.moveRows(ROOT, 1, 1, ROOT, 2)
    assert page.desk.commands.stack.count() == 0


def test_rows_beyond_the_agenda_are_not_moved(page: SessionPage) -> None:
    assert not page.agenda.model.moveRows(ROOT, 9, 1, ROOT, 0)
    assert not page.agenda.model.moveRows(ROOT, 0, 2, ROOT, 4)


def test_a_row_travels_by_its_id_and_both_kinds_are_taken(page: SessionPage) -> None:
    model = page.agenda.model
    data = model.mimeData([model.index(1, 0)])
    assert data.data(ITEM_MIME).toStdString() == "session-2-item-2"
    assert model.mimeTypes() == [ITEM_MIME, SUGGESTION_MIME]


def test_what_is_dropped_between_rows_is_asked_for_there(
    page: SessionPage, stored: Callable[[], Session]
) -> None:
    model = page.agenda.model
    data = model.mimeData([model.index(3, 0)])
    model.dropMimeData(data, Qt.DropAction.MoveAction, 1, 0, ROOT)
    assert titles(stored())[1] == "One promise each"
