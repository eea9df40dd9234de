"""The rows of the list of sessions: two headings, and each session with what it holds."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt

from revmentor_desktop.domain.sessions import Session, SessionState
from revmentor_desktop.domain.topics import AnyShelf
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.models.value_list import Index, ValueListModel

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QObject

    from revmentor_desktop.services.library import Library
    from revmentor_desktop.services.workspace import Workspace

translate = QCoreApplication.translate

BETWEEN = "  ·  "
"""What stands between two facts in a line."""


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A line of the list: a heading (no session), or a session and what it holds."""

    heading: str = ""
    session: Session | None = None
    shelves: tuple[AnyShelf, ...] = ()
    takeaways: int = 0
    actions: int = 0
    questions: int = 0
    recap_waiting: bool = False
    when: str = ""
    """How far off it is, where it is still to come."""

    @property
    def key(self) -> str:
        """What tells this row from all others."""
        return self.session.id if self.session else f"heading {self.heading}"

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


class SessionsModel(ValueListModel[SessionRow]):
    """The list of sessions; headings can be read but not chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_key, spoken, parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen, and the arrow keys pass over them."""
        row = self.value(index)
        if row is not None and row.session is None:
            return Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Add the counts as description for a screen reader."""
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            row = self.value(index)
            return row.counts_text if row else None
        return super().data(index, role)


def rows(
    workspace: Workspace, library: Library, *, year: int | None, shelf: AnyShelf | None
) -> tuple[SessionRow, ...]:
    """Return the rows: what is to come, soonest first; then the past, newest first."""
    read, now = workspace.read, workspace.now()
    sessions = read.sessions()
    takeaways = Counter(one.session for one in read.takeaways())
    actions = Counter(one.session for one in read.actions())
    questions = Counter(one.session for one in read.questions())
    told = {one.session for one in read.recaps() if one.summary.strip()}
    made = []
    for session in sessions:
        shelves = _shelves(session, library)
        if year is not None and session.local_start.year != year:
            continue
        if shelf is not None and shelf not in shelves:
            continue
        made.append(
            SessionRow(
                session=session,
                shelves=shelves,
                takeaways=takeaways[session.id],
                actions=actions[session.id],
                questions=questions[session.id],
                recap_waiting=session.state is SessionState.HELD and session.id not in told,
                when="" if session.past_life else labels.distance(session, now),
            )
        )
    coming = [row for row in made if row.session and not row.session.past_life]
    past = [row for row in reversed(made) if row.session and row.session.past_life]
    return (
        *_group(translate("SessionRow", "Planned"), coming),
        *_group(translate("SessionRow", "Past"), past),
    )


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


def _key(row: SessionRow) -> str:
    return row.key


def _group(heading: str, members: Sequence[SessionRow]) -> Iterable[SessionRow]:
    return (SessionRow(heading=heading), *members) if members else ()


def _shelves(session: Session, library: Library) -> tuple[AnyShelf, ...]:
    found: dict[AnyShelf, None] = {}
    for item in session.items:
        topic = library.by_id.get(item.topic) if item.topic else None
        if topic is not None:
            found[topic.shelf] = None
    return tuple(found)
