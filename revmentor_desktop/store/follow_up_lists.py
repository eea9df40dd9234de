"""Lists of what the two follow up: in which order it stands, and what is shown of what is seen.

A list is the ids of promises, questions and drafts in the groups in which they are shown.  What a
row shows is read when it is seen, a few rows at a time, with the sessions it came from.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Any

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.follow_ups import (
    FollowUp,
    Group,
    Section,
    Stage,
    Wanted,
)
from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.people import Who
from revmentor_desktop.domain.private import DraftQuestion
from revmentor_desktop.domain.questions import OPEN, Question, QuestionState
from revmentor_desktop.domain.sessions import Session, SessionState
from revmentor_desktop.domain.times import from_wall_clock, wall_clock
from revmentor_desktop.store.kept_reads import KeptReads
from revmentor_desktop.store.private_rows import DraftQuestionRow
from revmentor_desktop.store.reading import Reads, give_holds, listed
from revmentor_desktop.store.recap_rows import ActionRow, QuestionRow
from revmentor_desktop.store.row import instant, instant_text
from revmentor_desktop.store.session_lists import SessionLists

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.follow_ups import Subject
    from revmentor_desktop.domain.sessions import SessionHead
    from revmentor_desktop.store.engine import Database

CONCERNED = (Action, Question, DraftQuestion, Session)
"""Kinds of values of which a list is made."""

SUNDAY = 6

_RANKS = list(Group)
_COMING = f"('{SessionState.PLANNED.value}', '{SessionState.IN_PROGRESS.value}')"
_ANSWERED, _PARKED, _FOGGY = (
    f"'{one.value}'"
    for one in (QuestionState.ANSWERED, QuestionState.PARKED, QuestionState.STILL_FOGGY)
)


def _rank(group: Group) -> str:
    return str(_RANKS.index(group))


_DUE_RANK = f"""CASE
    WHEN done IS NOT NULL THEN {_rank(Group.DONE)}
    WHEN due < :today THEN {_rank(Group.OVERDUE)}
    WHEN due <= :sunday THEN {_rank(Group.THIS_WEEK)}
    ELSE {_rank(Group.LATER)}
END"""
_STATE_RANK = f"""CASE q.state
    WHEN {_ANSWERED} THEN {_rank(Group.DONE)}
    WHEN {_PARKED} THEN {_rank(Group.PARKED)}
    ELSE {_rank(Group.QUESTIONS)}
END"""

_AGENDAS = f"""
SELECT i.question, s.id, s.number, s.start FROM sessions AS s
    CROSS JOIN agenda_items AS i ON i.session_id = s.id
    WHERE s.state IN {_COMING} AND i.question IS NOT NULL
"""
"""The questions on agendas to come; few sessions are to come, as the cross join says."""

_EVERY = f"""
WITH agendas (question, start) AS (SELECT question, min(start) FROM ({_AGENDAS}) GROUP BY 1),
every (id, rank, day, due, began, kind) AS MATERIALIZED (
    SELECT id, {_DUE_RANK}, CASE WHEN done IS NOT NULL THEN local_day(done, :zone) END,
        CASE WHEN done IS NULL THEN due END, agreed, 0
        FROM actions WHERE {{actions}}
    UNION ALL
    SELECT q.id, {_STATE_RANK},
        CASE WHEN q.state <> {_ANSWERED} THEN NULL
            WHEN q.answered IS NOT NULL THEN local_day(q.answered, :zone)
            ELSE (SELECT local_day(s.start, s.zone) FROM sessions AS s WHERE s.id = q.answered_in)
        END,
        CASE WHEN q.state IN ({_ANSWERED}, {_PARKED}) THEN NULL
            ELSE (SELECT start FROM agendas AS a WHERE a.question = q.id)
        END,
        q.asked, 1
        FROM questions AS q WHERE {{questions}}
    UNION ALL
    SELECT id, {_rank(Group.DRAFTS)}, NULL, NULL, written, 2
        FROM private_draft_questions WHERE {{drafts}}
)
SELECT json_group_array(id), group_concat(section) FROM (
    SELECT id, rank || ' ' || coalesce(substr(day, 1, 7), '') AS section FROM every
        WHERE {{shown}}
        ORDER BY rank, day IS NULL, day DESC, due IS NULL, due, began, id, kind
)
"""
"""Ids and sections come as two texts: to be given a row for each takes three times as long.

Days are reckoned once for each, which is why the rows are made before they are sorted.
"""

_STAGES = {
    Stage.OPEN: (
        "(done IS NULL OR done >= :since)",
        f"(q.state <> {_PARKED} AND (q.state <> {_ANSWERED} OR q.answered IS NULL"
        " OR q.answered >= :since))",
        "TRUE",
    ),
    Stage.STILL_FOGGY: ("FALSE", f"q.state = {_FOGGY}", "FALSE"),
    Stage.PARKED: ("FALSE", f"q.state = {_PARKED}", "FALSE"),
    Stage.DONE: ("done IS NOT NULL", f"q.state = {_ANSWERED}", "FALSE"),
}
"""Which actions, questions and drafts may stand in a list."""

_THIS_MONTH = f"(rank <> {_rank(Group.DONE)} OR substr(day, 1, 7) = :month)"


class FollowUpLists(Reads):
    """Reads lists of follow-ups of one open file.  Every method may raise ``StoreError``."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._sessions = SessionLists(database)
        self._kept = KeptReads()

    def follow(self, change_set: ChangeSet) -> None:
        """Know what *change_set* has changed: it was just stored."""
        if change_set.touches(*CONCERNED):
            self.forget()

    def forget(self) -> None:
        """Read everything anew."""
        self._kept.forget_all()

    def sections(self, wanted: Wanted) -> tuple[Section, ...]:
        """Return the sections of what is *wanted*, in their order; none of them is empty.

        The last answer is kept until something changes.
        """
        return self._kept.of(Section, partial(self._sections, wanted), wanted, alone=True)

    def follow_ups(self, ids: Iterable[str], zone: str) -> dict[str, FollowUp]:
        """Return the follow-ups called *ids*, those that there are.

        Days are those on the wall clock of *zone*.
        """
        wanted = listed(ids)
        among = "WHERE id IN (SELECT value FROM json_each(?))"
        subjects: tuple[Subject, ...] = (
            *self._all(ActionRow, among, (wanted,)),
            *self._all(QuestionRow, among, (wanted,)),
            *self._all(DraftQuestionRow, among, (wanted,)),
        )
        agendas = self._agendas(wanted)
        named: set[SessionId | None] = {one.session for one in subjects}
        named |= {one.answered_in for one in subjects if isinstance(one, Question)}
        sessions = self._sessions.heads(named.union(agendas.values()))
        return {one.id: _follow_up(one, sessions, agendas, zone) for one in subjects}

    # --- private --------------------------------------------------------------------------

    def _sections(self, wanted: Wanted) -> tuple[Section, ...]:
        query, values = _query(wanted)

        def work(connection: Any) -> tuple[str, str | None]:
            connection.create_function("local_day", 2, _local_day, deterministic=True)
            give_holds(connection, wanted.words)
            ids, sections = connection.execute(query, values).fetchone()
            return ids, sections

        ids, sections = self._database.run(work)
        every = json.loads(ids)
        runs = groupby(sections.split(",") if sections else ())
        found, begin = [], 0
        for said, run in runs:
            end = begin + len(list(run))
            found.append(_section(said, every[begin:end]))
            begin = end
        return tuple(found)

    def _agendas(self, wanted: str) -> dict[str, SessionId]:
        """Return on the agenda of which session each question stands: the first, if of several."""
        query = (
            f"SELECT question, id FROM ({_AGENDAS})"
            " WHERE question IN (SELECT value FROM json_each(?)) ORDER BY start, number, id"
        )
        found: dict[str, SessionId] = {}
        for question, session in self._records(query, (wanted,)):
            found.setdefault(question, SessionId(session))
        return found


def _query(wanted: Wanted) -> tuple[str, dict[str, object]]:
    """Return what asks for the list that is *wanted*, with its values."""
    actions, questions, drafts = _STAGES[wanted.stage]
    role, today = wanted.role, wanted.today
    if role is not None:
        actions += f" AND owner IN (:role, '{Who.BOTH.value}')"
        questions += " AND q.asked_by = :role"
        drafts += " AND :role = :me"
    if wanted.words:
        actions += " AND holds(text)"
        questions += " AND holds(q.text || ' ' || q.answer)"
        drafts += " AND FALSE" if wanted.covered else " AND holds(text)"
    shown = _THIS_MONTH if wanted.stage is Stage.OPEN else "TRUE"
    month = today.replace(day=1)
    values: dict[str, object] = {
        "today": today.isoformat(),
        "sunday": (today + timedelta(days=SUNDAY - today.weekday())).isoformat(),
        "month": month.isoformat()[:7],
        "since": instant_text(_day_before(month, wanted.pair.zone)),
        "zone": wanted.pair.zone,
        "role": None if role is None else role.value,
        "me": wanted.pair.me.value,
    }
    return _EVERY.format(actions=actions, questions=questions, drafts=drafts, shown=shown), values


def _day_before(day: date, zone: str) -> datetime:
    """Return a moment before *day* has begun, also where its midnight comes twice."""
    return from_wall_clock(datetime.combine(day, time(), UTC), zone) - timedelta(days=1)


def _local_day(moment: str, zone: str) -> str | None:
    """Return the day of a stored *moment* on the wall clock of *zone*.

    ``None`` for what is no moment: that is told when it is read as a whole.
    """
    try:
        return wall_clock(instant(moment), zone).date().isoformat()
    except (ValueError, OverflowError):
        return None


def _section(said: str, ids: list[str]) -> Section:
    rank, month = said.split(" ")
    first = date.fromisoformat(f"{month}-01") if month else None
    return Section(_RANKS[int(rank)], first, tuple(ids))


def _follow_up(
    subject: Subject,
    sessions: Mapping[SessionId, SessionHead],
    agendas: Mapping[str, SessionId],
    zone: str,
) -> FollowUp:
    origin = sessions.get(subject.session) if subject.session else None
    done, agenda = None, None
    match subject:
        case Action() if subject.done is not None:
            done = wall_clock(subject.done, zone).date()
        case Question(state=QuestionState.ANSWERED) if subject.answered is not None:
            done = wall_clock(subject.answered, zone).date()
        case Question(state=QuestionState.ANSWERED, answered_in=given):
            there = sessions.get(given) if given else None
            done = there.local_start.date() if there else None
        case Question() if subject.state in OPEN and subject.id in agendas:
            agenda = sessions.get(agendas[subject.id])
    return FollowUp(subject, origin, agenda, done)
