"""The rows of the list of sessions: two headings, and each session with what it holds.

The model holds an id for each session, however many there are.  What a row shows is read when it is
seen, with the rows around it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QCoreApplication, Qt

from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.sessions import SessionHead, SessionState
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.domain.topics import AnyShelf
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.models.value_list import CopiedRole, Index, ValueListModel, ValueRole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import datetime

    from PySide6.QtCore import QObject

    from revmentor_desktop.domain.ids import TopicId
    from revmentor_desktop.domain.summaries import Left
    from revmentor_desktop.domain.topics import Topic

translate = QCoreApplication.translate

BETWEEN = "  ·  "
"""What stands between two facts in a line."""

COMING, PAST = "coming", "past"
HEADINGS = {COMING, PAST}
"""What tells the headings among the ids of sessions."""

HeadingRole = ValueRole + 1
"""Whether a row is a heading, for who need not read the rows for it."""

ROLES = {
    ValueRole,
    CopiedRole,
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
}
"""What a row answers with what it shows."""

WINDOW = 50
"""Rows that are read together."""

LOOKED_AT = 4 * WINDOW
"""Rows that are compared one by one with what they were; of more each is painted anew."""

KEPT = 2_000
"""Rows that are kept, for when they are seen again."""


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A line of the list: a heading (no session), or a session and what it holds."""

    heading: str = ""
    session: SessionHead | None = None
    shelves: tuple[AnyShelf, ...] = ()
    takeaways: int = 0
    actions: int = 0
    questions: int = 0
    recap_waiting: bool = False
    when: str = ""
    """How far off it is, where it is still to come."""
    other_year: bool = False
    """Whether it is of another year than today."""

    @property
    def state_text(self) -> str:
        """Return the state in words, or that the recap still waits."""
        if self.session is None:
            return ""
        if self.recap_waiting:
            return translate("SessionRow", "Recap waiting")
        if self.session.state is SessionState.PLANNED and self.when:
            return self.when[:1].upper() + self.when[1:]
        return labels.session_state(self.session.state)

    @property
    def counts(self) -> tuple[str, ...]:
        """Return the counts that are not zero: "3 takeaways", "2 actions"."""
        takeaways, actions, questions = self.takeaways, self.actions, self.questions
        texts = (
            (takeaways, translate("SessionRow", "%Ln takeaway(s)", "", takeaways)),
            (actions, translate("SessionRow", "%Ln action(s)", "", actions)),
            (questions, translate("SessionRow", "%Ln question(s)", "", questions)),
        )
        return tuple(text for count, text in texts if count)

    @property
    def counts_text(self) -> str:
        """Return the counts that are not zero in one line."""
        return BETWEEN.join(self.counts)


class Source(Protocol):
    """Where the model reads from."""

    def heads(self, ids: Iterable[str]) -> Mapping[SessionId, SessionHead]:
        """Return the sessions called *ids* without their agendas, those that there are."""

    def left_by(self, ids: Iterable[SessionId]) -> Mapping[SessionId, Left]:
        """Return what each of the sessions called *ids* left."""


class SessionsModel(ValueListModel[str]):
    """The list of sessions; headings can be read but not chosen.

    Its values are the ids of the sessions, and what tells the headings.  *built_in* returns the
    topics that come with the program, by their ids.
    """

    def __init__(
        self,
        source: Source,
        built_in: Callable[[], Mapping[TopicId, Topic]],
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(str, str, parent)
        self._source = source
        self._built_in = built_in
        self._now = now
        self._rows: dict[str, SessionRow] = {}

    def show_sessions(self, coming: Sequence[SessionId], past: Sequence[SessionId]) -> None:
        """Make the rows be these sessions under their headings, and read anew what is seen."""
        before, self._rows = self._rows, {}
        self.show((*_group(COMING, coming), *_group(PAST, past)))
        if len(before) > LOOKED_AT:
            self.repaint()
            return
        for at, key in enumerate(self._values):
            if key in before and self.row_at(self.index(at, 0)) != before[key]:
                self.dataChanged.emit(self.index(at, 0), self.index(at, 0))

    def session(self, index: Index) -> SessionId | None:
        """Return the id of the session at *index*; ``None`` for a heading, or where no row is."""
        key = self.value(index)
        return None if key is None or key in HEADINGS else SessionId(key)

    def row_at(self, index: Index) -> SessionRow | None:
        """Return what is shown at *index*; ``None`` for a session that is not there any more."""
        key = self.value(index)
        if key is None or key in HEADINGS:
            return None if key is None else SessionRow(heading=_heading(key))
        if key not in self._rows:
            first = index.row() - index.row() % WINDOW
            if len(self._rows) >= KEPT:
                self._rows.clear()
            self._read(self._values[first : first + WINDOW])
        return self._rows.get(key)

    # --- Qt -------------------------------------------------------------------------------

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen, and the arrow keys pass over them."""
        if self.value(index) in HEADINGS:
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with the row in words, with its counts, or with the row itself."""
        if role == HeadingRole:
            return self.value(index) in HEADINGS
        if role not in ROLES or (row := self.row_at(index)) is None:
            return None
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return row.counts_text
        if role == CopiedRole and row.session is None:
            return None
        return row if role == ValueRole else spoken(row)

    # --- private --------------------------------------------------------------------------

    def _read(self, keys: Sequence[str]) -> None:
        """Read the sessions among *keys*."""
        heads = self._source.heads(keys)
        left = self._source.left_by(heads)
        built_in, now = self._built_in(), self._now()
        for id, head in heads.items():
            self._rows[id] = _row(head, left[id], built_in, now)


def spoken(row: SessionRow) -> str:
    """Return the row as a screen reader says it."""
    if row.session is None:
        return row.heading
    return translate("SessionRow", "{number}, {title}, {day}, {state}").format(
        number=labels.session_name(row.session),
        title=row.session.title,
        day=labels.full_date(row.session.local_start.date()),
        state=row.state_text,
    )


def _heading(key: str) -> str:
    if key == COMING:
        return translate("SessionRow", "Planned")
    return translate("SessionRow", "Past")


def _group(heading: str, members: Sequence[SessionId]) -> Sequence[str]:
    return (heading, *members) if members else ()


def _row(
    session: SessionHead, left: Left, built_in: Mapping[TopicId, Topic], now: datetime
) -> SessionRow:
    shelves: dict[AnyShelf, None] = {}
    for topic, shelf in left.topics:
        if shelf is not None:
            shelves[shelf] = None
        elif topic in built_in:
            shelves[built_in[topic].shelf] = None
    return SessionRow(
        session=session,
        shelves=tuple(shelves),
        takeaways=left.takeaways,
        actions=left.actions,
        questions=left.questions,
        recap_waiting=session.state is SessionState.HELD and not left.told,
        when="" if session.past_life else labels.distance(session, now),
        other_year=session.local_start.year != wall_clock(now, session.zone).year,
    )
