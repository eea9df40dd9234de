"""Bringing back what was shared: a document becomes the same shared records again.

Whatever the file tells is looked for among the pair's records by its words.  What is there and
says the same stays as it is; what says something else is proposed as a change; what is nowhere
is proposed as new.  Nothing is ever taken away because a file does not tell of it: a part can be
left out of what is shared.  Nor does an old file undo what came after it: what is done or answered
stays so.  Brought in twice, a file changes nothing the second time.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Generic, TypeVar

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.agreement import Agreement, Clause, with_clause
from revmentor_desktop.domain.changes import added, edited, together
from revmentor_desktop.domain.goals import Goal
from revmentor_desktop.domain.ids import (
    ActionId,
    AgreementId,
    ClauseId,
    NoteId,
    QuestionId,
    RecapId,
    RevisionId,
    TakeawayId,
    TermId,
)
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.people import Pair, Role, Who
from revmentor_desktop.domain.questions import Question, QuestionState
from revmentor_desktop.domain.recaps import Recap
from revmentor_desktop.domain.revisions import revision_of
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.takeaways import Takeaway
from revmentor_desktop.domain.terms import Term
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.export import bodies, plain
from revmentor_desktop.services import shared_goals, shared_reading
from revmentor_desktop.services.note_import import Standing
from revmentor_desktop.services.shared_agenda import as_held, as_told, new_session
from revmentor_desktop.services.shared_reading import NotOurs, Unreadable

__all__ = ["Comeback", "NoSession", "NotOurs", "Return", "Unreadable", "changes", "proposed"]

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import datetime

    from revmentor_desktop.domain.changes import ChangeSet, Entity
    from revmentor_desktop.domain.ids import NewId, SessionId
    from revmentor_desktop.export.bodies import PictureWords
    from revmentor_desktop.export.words import Words
    from revmentor_desktop.services.told import Told, ToldQuestion
    from revmentor_desktop.services.workspace import Workspace

R = TypeVar("R", Action, Takeaway, Question, Term, Note, Clause, Goal)

Returned = Session | Recap | Takeaway | Action | Question | Term | Note | Pair | Agreement | Goal
"""What can come back."""

APART = re.compile(r"^\[\^([0-9]+-)", re.MULTILINE)
"""What stands before the name of a footnote that another text in the document has as well."""

SUMMARY, NOTE, CLAUSE = 2, 3, 3
"""The levels of the headings under which summaries, notes and clauses stand."""


class NoSession(LookupError):
    """The document is about a session that this workspace does not have."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


@dataclass(frozen=True, slots=True)
class Comeback:
    """A record that the file tells of: as it is here (or is not), and as it would be.

    ``needs`` is the new session that it belongs to, and that comes with it.
    """

    title: str
    before: Returned | None
    after: Returned
    needs: Session | None = None

    @property
    def standing(self) -> Standing:
        """What bringing it in would do."""
        if self.before is None:
            return Standing.NEW
        return Standing.SAME if self.before == self.after else Standing.CHANGED


@dataclass(frozen=True, slots=True)
class Return:
    """Everything that a file tells of, in its order."""

    items: tuple[Comeback, ...]

    def count(self, standing: Standing) -> int:
        """Return how many records stand so."""
        return sum(item.standing is standing for item in self.items)


def proposed(workspace: Workspace, content: bytes, languages: Sequence[Words]) -> Return:
    """Return what bringing the file *content* in would do; *languages* are tried in their order.

    Raises ``NotOurs`` for a file that cannot be read again, ``NoSession`` for one about a session
    that is not here, and ``StoreError``.
    """
    pair, now = workspace.read.pair(), workspace.now()
    names = _Names(pair, languages)
    today = wall_clock(now, pair.zone).date()
    told = shared_reading.told(content, languages, names.known, today)
    finders = [_Finder(workspace, part, names, now) for part in told]
    found = (one for finder in finders for one in finder.found())
    once = {(type(one.after), one.after.id): one for one in found}  # what is told twice comes once
    return Return(tuple(once.values()))


def changes(chosen: Iterable[Comeback], new_id: NewId) -> ChangeSet:
    """Return the one change that brings *chosen* in; a note keeps what it was as a revision."""
    sets: list[ChangeSet] = []
    chosen = list(chosen)
    needed = {one.needs.id: one.needs for one in chosen if one.needs}
    told = {one.after.id for one in chosen}
    sets.extend(added(session) for id, session in needed.items() if id not in told)
    for one in chosen:
        before: Entity | None = one.before
        if before is None:
            sets.append(added(one.after))
        elif before != one.after:
            sets.append(edited(before, one.after))
            if isinstance(before, Note):
                sets.append(added(revision_of(before, RevisionId(new_id()))))
    return together(*sets)


class _Names:
    """Who is meant by the names and words of a document."""

    def __init__(self, pair: Pair, languages: Iterable[Words]) -> None:
        self._roles: dict[str, Role] = {}
        self._both: set[str] = set()
        for words in languages:
            self._both.add(words.both)
            self._roles |= {words.mentor: Role.MENTOR, words.mentee: Role.MENTEE}
        for role, word in ((Role.MENTOR, pair.mentor_word), (Role.MENTEE, pair.mentee_word)):
            person = pair.person(role)
            for name in filter(None, map(plain.one_line, (word, person.name, person.first_name))):
                self._roles[name] = role

    @property
    def known(self) -> frozenset[str]:
        """All of them."""
        return frozenset({*self._roles, *self._both})

    def who(self, name: str) -> Who | None:
        """Return whom *name* means, if anybody."""
        if name in self._both:
            return Who.BOTH
        role = self._roles.get(name)
        return Who.of(role) if role else None

    def role(self, name: str) -> Role | None:
        """Return the one person whom *name* means, if it is one."""
        return self._roles.get(name)


class _Finder:
    """Finds for everything that is told the record that it is, or what it would become."""

    def __init__(self, workspace: Workspace, told: Told, names: _Names, now: datetime) -> None:
        self._read = workspace.read
        self._new_id = workspace.new_id
        self._told = told
        self._names = names
        self._now = now
        self._made: Session | None = None
        self._session = self._named_session()

    def found(self) -> Iterator[Comeback]:
        """Yield every record that is told of, what belongs to a new session with that."""
        if self._made is None:
            yield from self._told_of()
            return
        yield Comeback(self._told.met.title if self._told.met else "", None, self._made)
        for one in self._told_of():
            yield replace(one, needs=self._made)

    def _told_of(self) -> Iterator[Comeback]:
        yield from self._agenda()
        yield from self._held()
        yield from self._aim()
        yield from self._agreement()
        yield from self._goals()
        yield from self._summary()
        yield from self._takeaways()
        yield from self._actions()
        yield from self._questions()
        yield from self._terms()
        yield from self._notes()

    def _named_session(self) -> Session | None:
        number = self._told.session
        if number is None:
            return None
        head = self._read.session_lists.numbered(number)
        if head is not None:
            return self._read.session(head.id)
        if self._told.agenda is not None and self._told.agenda.starts is not None:
            return None  # it is planned as it is told
        if self._told.met is not None:
            self._made = new_session(self._told, self._read.pair(), self._names.who, self._new_id)
        if self._made is None:
            raise NoSession(number)
        return self._made

    def _moment(self) -> datetime:
        """Return the present, a little later each time: what is new keeps its order."""
        self._now += timedelta(microseconds=1)
        return self._now

    @property
    def _here(self) -> SessionId | None:
        """The session that what is new belongs to; an agenda tells of what came before it."""
        return self._session.id if self._session and self._told.agenda is None else None

    def _agenda(self) -> Iterator[Comeback]:
        told, before = self._told, self._session
        if told.agenda is None:
            return
        if before is not None:
            yield Comeback(
                told.agenda.title, before, as_told(before, told, self._names.who, self._new_id)
            )
            return
        made = new_session(told, self._read.pair(), self._names.who, self._new_id)
        if made is None:
            raise NotOurs(Unreadable.NO_FACTS)
        yield Comeback(told.agenda.title, None, made)

    def _held(self) -> Iterator[Comeback]:
        """Yield the session of a recap where it is only planned here: its summary is not seen."""
        told, before = self._told, self._session
        if told.met is None or before is None or before is self._made:
            return
        after = as_held(before, told)
        if after != before:
            yield Comeback(told.met.title, before, after)

    def _aim(self) -> Iterator[Comeback]:
        told, pair = self._told, self._read.pair()
        if told.aim is None:
            return
        same = _lines(told.aim) == _lines(pair.aim)
        yield Comeback(told.words.aim, pair, pair if same else replace(pair, aim=told.aim))

    def _agreement(self) -> Iterator[Comeback]:
        """Yield the agreement with the clauses that are told of; the others stay as they are."""
        words = self._told.words
        if not self._told.agreement:
            return
        before = self._read.agreement()
        after = before or Agreement(AgreementId(self._read.pair().id))
        told_of = [one for one in after.clauses if plain.one_line(one.text)]
        first = told_of[0].id if told_of else None
        known = _Known(
            told_of,
            lambda one: plain.one_line(one.heading) or ("" if one.id == first else words.untitled),
        )
        for told in self._told.agreement:
            clause = known.take(told.title)
            if clause is None:
                fresh = Clause(ClauseId(self._new_id()), told.title, told.body)
                after = with_clause(after, fresh)
            elif not _same_body(clause.text, told.body, CLAUSE, words.pictures):
                after = with_clause(after, replace(clause, text=told.body, option=""))
        yield Comeback(words.agreed, before, after)

    def _goals(self) -> Iterator[Comeback]:
        known = _Known(self._read.goals(), lambda one: one.text)
        for one in self._told.goals:
            whose, before = self._names.who(one.whose), known.take(one.text)
            if before is not None:
                yield Comeback(one.text, before, shared_goals.as_told(before, one, whose))
            elif one.text:
                made = shared_goals.new_goal(one, whose, self._moment(), self._new_id)
                yield Comeback(one.text, None, made)

    def _summary(self) -> Iterator[Comeback]:
        told = self._told
        if told.summary is None or self._here is None:
            return
        before = self._read.recap_of(self._here)
        if before is None:
            made = Recap(RecapId(self._new_id()), self._here, told.summary)
            yield Comeback(told.words.summary, None, made)
            return
        below = SUMMARY + told.deeper
        same = _same_body(before.summary, told.summary, below, told.words.pictures)
        after = before if same else replace(before, summary=told.summary)
        yield Comeback(told.words.summary, before, after)

    def _takeaways(self) -> Iterator[Comeback]:
        if self._here is None:
            return
        known = _Known(self._read.takeaways(self._here), lambda one: one.text)
        for one in self._told.takeaways:
            by = self._names.who(one.by)
            before = known.take(one.text)
            if before is None:
                id = TakeawayId(self._new_id())
                made = Takeaway(id, one.text, self._here, self._moment(), one.reason, by)
                yield Comeback(one.text, None, made)
                continue
            after = before if by is None else replace(before, by=by)
            if one.reason != plain.one_line(before.reason):
                after = replace(after, reason=one.reason)
            yield Comeback(one.text, before, after)

    def _actions(self) -> Iterator[Comeback]:
        """Yield actions; what is done needs no day, and an open box opens nothing again."""
        actions = self._read.actions()
        mine = [one for one in actions if self._here in (None, one.session)]
        known = _Known(mine, lambda one: one.text)
        for one in self._told.actions:
            owner = self._names.who(one.owner)
            before = known.take(one.text)
            if before is None:
                done = self._now if one.done else None
                id = ActionId(self._new_id())
                made = Action(id, one.text, owner, self._moment(), one.due, done, self._here)
                yield Comeback(one.text, None, made)
                continue
            after = replace(before, owner=owner)
            if one.done and before.done is None:
                after = replace(after, done=self._now)
            if one.due or not (one.done or before.done):
                after = replace(after, due=one.due)
            yield Comeback(one.text, before, after)

    def _questions(self) -> Iterator[Comeback]:
        """Yield questions; one that is answered and foggy is told twice, and comes back once."""
        known = _Known(self._read.questions(), lambda one: one.text)
        found: dict[QuestionId, Comeback] = {}
        for one in self._told.questions:
            before = known.take(one.text)
            if before is None:
                made = self._question(one)
                known.add(made)
                found[made.id] = Comeback(one.text, None, made)
                continue
            comeback = found.get(before.id, Comeback(one.text, before, before))
            assert isinstance(comeback.after, Question)
            after = self._told_again(comeback.after, one, new=comeback.before is None)
            found[before.id] = replace(comeback, after=after)
        yield from found.values()

    def _question(self, told: ToldQuestion) -> Question:
        """Return a new question; where nobody is named it is the mentee's, who asks most."""
        return Question(
            id=QuestionId(self._new_id()),
            text=told.text,
            asked_by=self._names.role(told.asked_by) or Role.MENTEE,
            asked=self._moment(),
            state=_state(told),
            answer=told.answer,
            session=self._here,
            answered_in=self._here if told.answered else None,
        )

    def _told_again(self, before: Question, told: ToldQuestion, *, new: bool) -> Question:
        """Return *before* as it is told: an answer counts, and what is settled stays settled."""
        asker = self._names.role(told.asked_by)
        after = replace(before, asked_by=asker) if asker else before
        if new and told.foggy:
            return replace(after, state=QuestionState.STILL_FOGGY)
        if not told.answered:
            return after
        if _lines(told.answer) != _lines(before.answer):
            after = replace(after, answer=told.answer)
        if before.state is QuestionState.ANSWERED or before.answered_in:
            return after
        return replace(after, state=QuestionState.ANSWERED, answered_in=self._here)

    def _terms(self) -> Iterator[Comeback]:
        known = _Known(self._read.terms(), lambda one: one.word)
        for one in self._told.terms:
            before = known.take(one.word)
            if before is None:
                id = TermId(self._new_id())
                yield Comeback(one.word, None, Term(id, one.word, one.meaning, self._here))
                continue
            same = _lines(one.meaning) == _lines(before.meaning)
            after = before if same else replace(before, meaning=one.meaning)
            yield Comeback(one.word, before, after)

    def _notes(self) -> Iterator[Comeback]:
        if self._here is None:
            return
        known = _Known(self._read.notes_of(self._here), lambda one: one.title)
        for one in self._told.notes:
            untitled = one.title == self._told.words.untitled
            before = known.take("" if untitled else one.title)
            if before is None:
                title = "" if untitled else one.title
                id = NoteId(self._new_id())
                moment = self._moment()
                made = Note(id, title, one.body, moment, moment, self._here)
                yield Comeback(one.title, None, made)
                continue
            below = NOTE + self._told.deeper
            same = _same_body(before.body, one.body, below, self._told.words.pictures)
            changed = replace(before, body=one.body, edited=self._now)
            yield Comeback(one.title, before, before if same else changed)


class _Known(Generic[R]):
    """Records by their words; of several with the same words each is found once."""

    def __init__(self, records: Iterable[R], words: Callable[[R], str]) -> None:
        self._words: Callable[[R], str] = words
        self._records: dict[str, list[R]] = {}
        for record in records:
            self.add(record)

    def add(self, record: R) -> None:
        """Know *record* too."""
        self._records.setdefault(_key(self._words(record)), []).append(record)

    def take(self, words: str) -> R | None:
        """Return the next record with these *words*, or again the last one, if there is any."""
        found = self._records.get(_key(words), [])
        return found.pop(0) if len(found) > 1 else next(iter(found), None)


def _key(words: str) -> str:
    return plain.one_line(words).casefold()


def _lines(text: str) -> list[str]:
    """Return what a text of several lines says, as a document tells it."""
    return [one for paragraph in plain.paragraphs(text) for one in paragraph]


def _same_body(here: str, told: str, below: int, pictures: PictureWords) -> bool:
    """Say whether Markdown that stands here is what a document told of it.

    The names of its footnotes may begin with a number there, since a text before it has the same.
    """
    first = APART.search(told)
    return any(
        bodies.contained(here, below, pictures, apart).strip() == told.strip()
        for apart in ("", *([first[1]] if first else []))
    )


def _state(told: ToldQuestion) -> QuestionState:
    if told.answered:
        return QuestionState.ANSWERED
    if told.parked:
        return QuestionState.PARKED
    return QuestionState.STILL_FOGGY if told.foggy else QuestionState.WAITING
