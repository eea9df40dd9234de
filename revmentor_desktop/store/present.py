"""What concerns the pair now: the session to come, the last one, what is open between the two.

Whoever shows the present asks here, for the few rows that are shown and for counts: neither takes
longer, or more memory, with every year of sessions that lies behind the pair.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.people import Who
from revmentor_desktop.domain.questions import OPEN, WAITING, QuestionState
from revmentor_desktop.domain.sessions import Outcome, SessionState
from revmentor_desktop.store.private_rows import DraftQuestionRow
from revmentor_desktop.store.reading import Reads, listed
from revmentor_desktop.store.recap_rows import ActionRow, QuestionRow, TakeawayRow
from revmentor_desktop.store.row import instant_text, maybe_day_text
from revmentor_desktop.store.session_rows import SessionRow

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime
    from enum import Enum

    from revmentor_desktop.domain.actions import Action
    from revmentor_desktop.domain.people import Role
    from revmentor_desktop.domain.private import DraftQuestion
    from revmentor_desktop.domain.questions import Question
    from revmentor_desktop.domain.sessions import AgendaItem, Session
    from revmentor_desktop.domain.takeaways import Takeaway


def _one_of(values: Iterable[Enum]) -> str:
    """Return *values* as SQL has them in ``IN``."""
    return "({})".format(", ".join(sorted(f"'{one.value}'" for one in values)))


_COMING = f"state IN {_one_of((SessionState.PLANNED, SessionState.IN_PROGRESS))}"
_HELD = f"state = '{SessionState.HELD.value}'"
_NOT_HELD = f"state IN {_one_of((SessionState.CANCELLED, SessionState.MISSED))}"
_WAITING = f"state IN {_one_of(WAITING)}"
_OPEN_OF = "done IS NULL AND coalesce(owner, '') IN (SELECT value FROM json_each(:owners))"
_FIRST, _LAST = "ORDER BY start, number, id", "ORDER BY start DESC, number DESC, id"

_WAITING_ITEMS = f"""
SELECT i.session_id, i.id, i.question, i.topic, i.position FROM agenda_items AS i
WHERE i.outcome = '{Outcome.CARRIED_OVER.value}' AND i.id NOT IN (
    SELECT origin_item FROM agenda_items WHERE origin_item IS NOT NULL
)
"""
"""The items that were carried over and that no session has taken."""

_COVERED = f"""
SELECT count(*) FROM (
    SELECT i.topic FROM agenda_items AS i JOIN sessions AS s ON s.id = i.session_id
        WHERE s.{_HELD} AND i.topic <> ''
            AND i.outcome IN {_one_of((Outcome.DONE, Outcome.OPEN))}
    EXCEPT
    SELECT i.topic FROM agenda_items AS i JOIN sessions AS s ON s.id = i.session_id
        WHERE s.{_COMING}
)
"""


class Present(Reads):
    """Reads what concerns the pair now.  Every method may raise ``StoreError``."""

    # --- sessions ---

    def coming(self) -> tuple[Session, ...]:
        """Return the sessions that are planned or in progress, the next one first."""
        return self._all(SessionRow, f"WHERE {_COMING} {_FIRST}")

    def last_held(self) -> Session | None:
        """Return the latest session that was held."""
        return self._first(SessionRow, f"WHERE {_HELD} {_LAST}")

    def first_held(self) -> Session | None:
        """Return the first session that was held."""
        return self._first(SessionRow, f"WHERE {_HELD} {_FIRST}")

    def held_count(self) -> int:
        """Return how many sessions were held."""
        return self._count(f"SELECT count(*) FROM sessions WHERE {_HELD}")

    def last_number(self) -> int:
        """Return the highest number of a session; 0 when there is none."""
        return self._count("SELECT coalesce(max(number), 0) FROM sessions")

    def last_living(self, most: int) -> tuple[Session, ...]:
        """Return the last sessions that are neither cancelled nor missed, the very last one first.

        At *most* so many.
        """
        return self._all(SessionRow, f"WHERE NOT {_NOT_HELD} {_LAST} LIMIT ?", (most,))

    def last_past(self, now: datetime) -> Session | None:
        """Return the session before *now* whose life was past last."""
        past = f"WHERE NOT {_COMING} AND start <= ? {_LAST}"
        return self._first(SessionRow, past, (instant_text(now),))

    def around(self, session: Session) -> tuple[Session, ...]:
        """Return the sessions from *session* on, those to come, and those that took of its items.

        They come by start and then number.
        """
        around = f"""
        WHERE start >= :start OR {_COMING} OR id IN (
            SELECT session_id FROM agenda_items WHERE origin_item IN (
                SELECT value FROM json_each(:items)
            )
        ) {_FIRST}
        """
        values = {"start": instant_text(session.start), "items": listed(_items(session))}
        return self._all(SessionRow, around, values)

    def topics_covered(self) -> int:
        """Return how many topics were dealt with and are on no agenda that is to come."""
        return self._count(_COVERED)

    # --- what waits for a session ---

    def waiting_items(self, besides: Session, most: int) -> tuple[tuple[Session, AgendaItem], ...]:
        """Return what was carried over and not taken yet, but for the items of *besides*.

        The oldest session comes first; at *most* so many.
        """
        return self._waiting("s.id <> :besides", {"besides": besides.id, "most": most})

    def left_about(self, question: Question) -> tuple[tuple[Session, AgendaItem], ...]:
        """Return what was carried over and not taken yet about *question*, oldest session first."""
        return self._waiting("w.question = :question", {"question": question.id, "most": -1})

    def _waiting(
        self, some: str, values: dict[str, str | int]
    ) -> tuple[tuple[Session, AgendaItem], ...]:
        found = self._records(
            f"SELECT w.session_id, w.id FROM ({_WAITING_ITEMS}) AS w"
            f" JOIN sessions AS s ON s.id = w.session_id WHERE {some}"
            " ORDER BY s.start, s.number, s.id, w.position, w.id LIMIT :most",
            values,
        )
        among = "WHERE id IN (SELECT value FROM json_each(?))"
        sessions = self._all(SessionRow, among, (listed({session for session, _ in found}),))
        items = {(one.id, item.id): (one, item) for one in sessions for item in one.items}
        return tuple(items[key] for key in found)

    def waiting_questions(self, most: int, besides: Session | None = None) -> tuple[Question, ...]:
        """Return questions that wait for a session, oldest first, at *most* so many; -1 for all.

        Those are left out that stand on the agenda of *besides*, or wait with a carried over item.
        """
        here = () if besides is None else [item.question for item in besides.items]
        carried = "" if besides is None else f"SELECT question FROM ({_WAITING_ITEMS}) UNION ALL "
        return self._all(
            QuestionRow,
            f"WHERE {_WAITING} AND id NOT IN (SELECT question FROM ({carried}"
            " SELECT value AS question FROM json_each(:here)) WHERE question IS NOT NULL)"
            " ORDER BY asked, id LIMIT :most",
            {"here": listed(filter(None, here)), "most": most},
        )

    def waiting_question_count(self) -> int:
        """Return how many questions wait for a session."""
        return self._count(f"SELECT count(*) FROM questions WHERE {_WAITING}")

    def questions_on(self, items: Iterable[AgendaItem]) -> tuple[Question, ...]:
        """Return the questions that *items* of agendas are about, oldest first."""
        asked = listed(item.question for item in items if item.question)
        among = "WHERE id IN (SELECT value FROM json_each(?)) ORDER BY asked, id"
        return self._all(QuestionRow, among, (asked,))

    def due_actions(self, by: date, most: int) -> tuple[Action, ...]:
        """Return the actions that are not done and due until *by*, by due date.

        At *most* so many; -1 for all.
        """
        due = "WHERE done IS NULL AND due <= ? ORDER BY due, agreed, id LIMIT ?"
        return self._all(ActionRow, due, (maybe_day_text(by), most))

    def carried_topics(self) -> frozenset[TopicId]:
        """Return the topics of what was carried over and not taken yet."""
        found = self._records(f"SELECT DISTINCT w.topic FROM ({_WAITING_ITEMS}) AS w")
        return frozenset(TopicId(topic) for (topic,) in found if topic)

    # --- what is between the two ---

    def open_questions_of(self, role: Role, most: int) -> tuple[Question, ...]:
        """Return the open questions of one of the two, those on an agenda first, then oldest first.

        At *most* so many.
        """
        return self._all(
            QuestionRow,
            f"WHERE asked_by = :role AND state IN {_one_of(OPEN)}"
            f" ORDER BY state <> '{QuestionState.ON_AGENDA.value}', asked, id LIMIT :most",
            {"role": role.value, "most": most},
        )

    def actions_of(self, role: Role, since: datetime, most: int) -> tuple[Action, ...]:
        """Return the actions of one of the two that are open or were done from *since* on.

        The open ones come first, by due date, undated ones last; at *most* so many.
        """
        return self._all(
            ActionRow,
            "WHERE owner IN (:role, :both) AND (done IS NULL OR done >= :since)"
            " ORDER BY done IS NOT NULL, due IS NULL, due, agreed, id LIMIT :most",
            {
                "role": role.value,
                "both": Who.BOTH.value,
                "since": instant_text(since),
                "most": most,
            },
        )

    def open_actions(self, owners: Iterable[Who | None], most: int) -> tuple[Action, ...]:
        """Return actions of *owners* that are not done, by due date, undated last; *most* so many.

        The owner ``None`` stands for those that nobody has taken on.
        """
        order = "ORDER BY due IS NULL, due, agreed, id LIMIT :most"
        values = {"owners": _owners(owners), "most": most}
        return self._all(ActionRow, f"WHERE {_OPEN_OF} {order}", values)

    def open_action_count(self, owners: Iterable[Who | None]) -> int:
        """Return how many actions of *owners* are not done, as for ``open_actions``."""
        query = f"SELECT count(*) FROM actions WHERE {_OPEN_OF}"
        return self._count(query, {"owners": _owners(owners)})

    def action_counts(self) -> tuple[int, int]:
        """Return how many actions are done, and how many there are."""
        ((done, every),) = self._records("SELECT count(done), count(*) FROM actions")
        return done, every

    def waiting_on(self, role: Role) -> int:
        """Return how much waits on one of the two: own promises, and the other's questions."""
        return self._count(
            "SELECT (SELECT count(*) FROM actions WHERE done IS NULL AND owner IN (:role, :both))"
            f" + (SELECT count(*) FROM questions WHERE state IN {_one_of(OPEN)}"
            " AND asked_by = :other)",
            {"role": role.value, "other": role.other.value, "both": Who.BOTH.value},
        )

    def last_takeaways(self, most: int) -> tuple[Takeaway, ...]:
        """Return the newest takeaways, at *most* so many."""
        return self._all(TakeawayRow, "ORDER BY captured DESC, id DESC LIMIT ?", (most,))

    def takeaway_count(self) -> int:
        """Return how many takeaways there are."""
        return self._count("SELECT count(*) FROM takeaways")

    def draft_count(self) -> int:
        """Return how many questions I have not sent."""
        return self._count("SELECT count(*) FROM private_draft_questions")

    def last_drafts(self, most: int) -> tuple[DraftQuestion, ...]:
        """Return the questions I have not sent that I wrote last, oldest first; *most* so many."""
        newest_first = self._all(
            DraftQuestionRow, "ORDER BY written DESC, id DESC LIMIT ?", (most,)
        )
        return newest_first[::-1]


def _owners(owners: Iterable[Who | None]) -> str:
    return listed("" if owner is None else owner.value for owner in owners)


def _items(session: Session) -> list[str]:
    return [item.id for item in session.items]
