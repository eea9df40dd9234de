"""The agenda as rows to paint and speak; its order is the session's, never its own.

A row that is to be moved (by a drag, by ``moveRows`` or by keyboard) is asked for with a signal;
the session changes, and the rows follow.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt, Signal

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.models.value_list import CopiedRole, Index, ValueListModel
from revmentor_desktop.ui.sessions import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from revmentor_desktop.domain.ids import QuestionId, SessionId
    from revmentor_desktop.domain.people import Pair
    from revmentor_desktop.domain.questions import Question
    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.services.library import Library

ITEM_MIME = "application/x-revmentor-agenda-item"
SUGGESTION_MIME = "application/x-revmentor-suggestion"


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """What a row of the agenda shows; ``shelf`` is empty for what is no topic."""

    key: str
    title: str
    note: str
    minutes: int
    minutes_text: str
    shelf: str
    kind: str
    spoken: str


def agenda_rows(
    session: Session,
    pair: Pair,
    library: Library,
    numbers: Mapping[SessionId, int],
    questions: Mapping[QuestionId, Question],
    today: date,
) -> list[AgendaRow]:
    """Return the rows of *session* in their order, as they are read *today*."""
    rows = []
    for position, item in enumerate(session.items, start=1):
        topic = library.by_id.get(item.topic) if item.topic else None
        rows.append(
            AgendaRow(
                key=item.id,
                title=item.title,
                note=words.item_note(pair, item, numbers, questions, today),
                minutes=item.minutes,
                minutes_text=labels.minutes(item.minutes),
                shelf=topic.shelf.category if topic else "",
                kind=labels.shelf(topic.shelf) if topic else labels.item_kind(item.kind),
                spoken=labels.item_row(pair, item, position, len(session.items)),
            )
        )
    return rows


def _key(row: AgendaRow) -> str:
    return row.key


def _spoken(row: AgendaRow) -> str:
    return row.spoken


class AgendaModel(ValueListModel[AgendaRow]):
    """The rows of the agenda.

    Signals: ``move_wanted(item, to)`` asks for an item at a place of the new order;
    ``suggestion_dropped(key, at)`` asks for a suggestion at a place.
    """

    move_wanted = Signal(str, int)
    suggestion_dropped = Signal(str, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_key, _spoken, parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be dragged, and dropped between others."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with the row, in words or as it is; its note is its description."""
        row = self.value(index)
        if row is not None and role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return row.note
        if row is not None and role in {Qt.ItemDataRole.ToolTipRole, CopiedRole}:
            return row.title
        return super().data(index, role)

    def supportedDropActions(self) -> Qt.DropAction:
        """Items move, suggestions are copied."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        """Take items of this agenda and suggestions."""
        return [ITEM_MIME, SUGGESTION_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Carry the id of the one row that is dragged."""
        data = QMimeData()
        row = self.value(indexes[0]) if indexes else None
        if row is not None:
            data.setData(ITEM_MIME, row.key.encode())
        return data

    def dropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, _parent: Index
    ) -> bool:
        """Ask for what was dropped before *row* to be there; nothing is inserted here."""
        at = self.rowCount() if row < 0 else row
        if data.hasFormat(SUGGESTION_MIME):
            self.suggestion_dropped.emit(data.data(SUGGESTION_MIME).toStdString(), at)
        elif data.hasFormat(ITEM_MIME):
            source = self.index_of(data.data(ITEM_MIME).toStdString())
            if source.isValid():
                self.moveRows(QModelIndex(), source.row(), 1, QModelIndex(), at)
        return False

    def moveRows(
        self, parent: Index, source: int, count: int, destination: Index, before: int
    ) -> bool:
        """Ask for the row *source* to stand before the row *before*; say whether it does now."""
        inside = 0 <= source < self.rowCount() and 0 <= before <= self.rowCount()
        if parent.isValid() or destination.isValid() or count != 1 or not inside:
            return False
        to = before if before < source else before - 1
        key = self.values[source].key
        if to == source:
            return False
        self.move_wanted.emit(key, to)
        return self.index_of(key).row() == to
