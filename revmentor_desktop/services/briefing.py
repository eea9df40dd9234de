"""The briefing of a session, made for the eyes of whoever owns the workspace.

``before`` a session it says what the two meet for, the agenda in words, what was promised (my
own first), a few words to refresh and what to ask; ``after`` it is the recap: what was done,
learned, promised, answered, and what moves on.  It is made from what both may see and from
nothing else, so that it can lie open on a table; whatever is only mine is shown apart by the
window.  ``briefing_of`` reads a workspace and chooses between the two.

Of promises and questions that wait it names so many that it can be read, however many there are;
how many more there are is told behind them.

Everything else here is a pure function of values that are handed in.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from revmentor_desktop.domain.actions import actions_of, open_actions
from revmentor_desktop.domain.names import filled
from revmentor_desktop.domain.people import Role, Who
from revmentor_desktop.domain.questions import QuestionState, waiting_questions
from revmentor_desktop.domain.sessions import Outcome, SessionState
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.domain.wording import folded
from revmentor_desktop.export.english_dates import english_clock, english_day, english_short_day
from revmentor_desktop.export.outline import (
    Block,
    BulletList,
    Document,
    Heading,
    Line,
    ListItem,
    MarkdownBody,
    Metadata,
    Paragraph,
    Run,
    Task,
    TaskList,
    line,
)
from revmentor_desktop.export.plain import one_line, paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from revmentor_desktop.domain.actions import Action
    from revmentor_desktop.domain.ids import SessionId
    from revmentor_desktop.domain.people import Pair
    from revmentor_desktop.domain.questions import Question
    from revmentor_desktop.domain.recaps import Recap
    from revmentor_desktop.domain.sessions import AgendaItem, Session
    from revmentor_desktop.domain.takeaways import Takeaway
    from revmentor_desktop.domain.terms import Term
    from revmentor_desktop.services.library import Library
    from revmentor_desktop.store.queries import Queries

MOST_WORDS = 3
"""Words to refresh before a session: as many as one keeps in mind on the way."""

MOST_NAMED = 30
"""Promises of one of the two, and questions that wait, that are named in a briefing."""

SECTION = 2


def _more_in_english(count: int) -> str:
    return f"And {count:,} more in the follow-ups"


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingWords:
    """Every fixed word of a briefing; the defaults are the English ones."""

    language: str = "en"
    day: Callable[[date], str] = english_day
    short_day: Callable[[date], str] = english_short_day
    clock: Callable[[datetime], str] = english_clock

    session: str = "Session {number}"
    comma: str = ", "
    time_range: str = "{starts}–{ends}"
    two_people: str = "{me} and {partner}"
    untitled: str = "Untitled"

    purpose: str = "What we meet for"
    agenda: str = "The agenda"
    item_one: str = "{minutes} min, {name} leads"
    item_both: str = "{minutes} min, together"
    mine: str = "What I promised"
    theirs: str = "What {name} promised"
    nobodys: str = "What nobody has taken on yet"
    refresh: str = "Words to refresh"
    ask: str = "What to ask"
    no_agenda: str = "There is no agenda yet."

    summary: str = "What we did"
    learned: str = "What we learned"
    answered: str = "What was answered"
    open: str = "What is still open"
    explained: str = "Words explained"
    carried: str = "What moves on"
    nothing: str = "Nothing was written down about this session."

    due: str = " (by {day})"
    foggy: str = " (still foggy)"
    term: str = ": {meaning}"
    more: Callable[[int], str] = _more_in_english


ENGLISH = BriefingWords()


@dataclass(frozen=True, slots=True, kw_only=True)
class Beyond:
    """How much more there is than what is handed in to be named."""

    mine: int = 0
    theirs: int = 0
    nobodys: int = 0
    waiting: int = 0


NOTHING_BEYOND = Beyond()


def briefing_of(
    read: Queries, library: Library, session_id: SessionId, words: BriefingWords = ENGLISH
) -> Document | None:
    """Return the briefing of a session as it is in the workspace; ``None`` if it is gone."""
    session = read.session(session_id)
    if session is None:
        return None
    if session.state is SessionState.HELD:
        return after(
            read.pair(),
            session,
            recap=read.recap_of(session_id),
            takeaways=read.takeaways(session_id),
            actions=read.actions_of(session_id),
            questions=read.questions_of(session_id),
            terms=read.terms_of(session_id),
            words=words,
        )
    promised, beyond = _promised_before(read)
    questions, waiting = _asked_before(read, session)
    return before(
        read.pair(),
        session,
        actions=promised,
        questions=questions,
        refresh=words_to_refresh(
            session,
            library,
            read.terms_of_topics(item.topic for item in session.items if item.topic),
            read.clear_words(),
        ),
        beyond=replace(beyond, waiting=waiting),
        words=words,
    )


def _promised_before(read: Queries) -> tuple[list[Action], Beyond]:
    """Return the open promises of each of the two and of nobody, and how many more there are."""
    me = read.pair().me
    named: list[Action] = []
    counts = []
    for owners in ((Who.of(me), Who.BOTH), (Who.of(me.other),), (None,)):
        some = read.present.open_actions(owners, MOST_NAMED)
        named += some
        counts.append(read.present.open_action_count(owners) - len(some))
    mine, theirs, nobodys = counts
    return named, Beyond(mine=mine, theirs=theirs, nobodys=nobodys)


def _asked_before(read: Queries, session: Session) -> tuple[tuple[Question, ...], int]:
    """Return the questions on the agenda and those that wait, and how many more of these."""
    placed = read.present.questions_on(session.items)
    known = {one.id for one in placed}
    oldest = read.present.waiting_questions(MOST_NAMED)
    waiting = tuple(one for one in oldest if one.id not in known)
    named = len(waiting) + len(waiting_questions(placed))
    return (*placed, *waiting), read.present.waiting_question_count() - named


def before(
    pair: Pair,
    session: Session,
    *,
    actions: Iterable[Action],
    questions: Iterable[Question],
    refresh: Sequence[tuple[str, str]],
    beyond: Beyond = NOTHING_BEYOND,
    words: BriefingWords = ENGLISH,
) -> Document:
    """Return what to read before *session*; *refresh* are words with their meanings.

    *beyond* is how many more promises and questions there are than *actions* and *questions*.
    """
    undone = open_actions(actions)
    agenda = _agenda(pair, session, words) or [Paragraph((line(words.no_agenda),))]
    asked = _bullets(_asked(one, words) for one in _to_ask(session, questions))
    blocks = [
        *_section(words.purpose, _texts(session.purpose)),
        *_section(words.agenda, agenda),
        *_promised(pair, undone, words, beyond),
        *_section(words.refresh, _bullets(_term(word, means, words) for word, means in refresh)),
        *_section(words.ask, _with_more(asked, beyond.waiting, words)),
    ]
    return _document(pair, session, blocks, words)


def after(
    pair: Pair,
    session: Session,
    *,
    recap: Recap | None,
    takeaways: Iterable[Takeaway],
    actions: Iterable[Action],
    questions: Iterable[Question],
    terms: Iterable[Term],
    words: BriefingWords = ENGLISH,
) -> Document:
    """Return what *session* left; of the pair's whole lists what belongs to it is taken."""
    here = session.id
    asked = sorted(questions, key=lambda question: (question.asked, question.id))
    answered = [one for one in asked if one.answered_in == here]
    still = [one for one in asked if one.session == here and _is_open(one)]
    kept = sorted(takeaways, key=lambda one: (one.captured, one.id))
    agreed = [one for one in actions if one.session == here]
    summary = recap.summary if recap is not None and one_line(recap.summary) else ""
    moved = [item for item in session.items if item.outcome is Outcome.CARRIED_OVER]
    meant = sorted((one for one in terms if one.session == here), key=lambda one: folded(one.word))
    blocks = [
        *_section(words.summary, [MarkdownBody(summary, SECTION)] if summary else []),
        *_section(words.learned, _bullets(_takeaway(one) for one in kept if one.session == here)),
        *_promised(pair, agreed, words),
        *_section(words.answered, _bullets(map(_answered, answered))),
        *_section(words.open, _bullets(_asked(one, words) for one in still)),
        *_section(words.explained, _bullets(_term(t.word, t.meaning, words) for t in meant)),
        *_section(words.carried, _bullets([line(item.title)] for item in moved)),
    ]
    nothing: list[Block] = [Paragraph((line(words.nothing),))]
    return _document(pair, session, blocks or nothing, words)


def words_to_refresh(
    session: Session, library: Library, own: Iterable[Term], clear_words: Iterable[str]
) -> tuple[tuple[str, str], ...]:
    """Return at most three words with their meanings that *session* will need.

    The pair's *own* words for a topic of the agenda come first, then those that the topics explain,
    one of each topic in turn; the *clear_words* are left out, also where a topic has them.
    """
    clear = set(map(folded, clear_words))
    linked = [item.topic for item in session.items if item.topic is not None]
    topics = [library.by_id[topic] for topic in linked if topic in library.by_id]
    ids = {topic.id for topic in topics}
    found = [(term.word, term.meaning) for term in own if term.topic in ids and not term.clear]
    most = max((len(topic.words) for topic in topics), default=0)
    for at in range(most):
        for topic in topics:
            found += [(word.term, word.meaning) for word in topic.words[at : at + 1]]
    chosen: dict[str, tuple[str, str]] = {}
    for word, meaning in found:
        if folded(word) not in clear and one_line(meaning):
            chosen.setdefault(folded(word), (word, meaning))
    return tuple(chosen.values())[:MOST_WORDS]


# --- the document -------------------------------------------------------------------------


def _document(
    pair: Pair, session: Session, blocks: Sequence[Block], words: BriefingWords
) -> Document:
    number = words.session.format(number=session.number)
    starts, ends = session.local_start, session.local_start + timedelta(minutes=session.minutes)
    time = words.time_range.format(starts=words.clock(starts), ends=words.clock(ends))
    me, partner = pair.person(pair.me).first_name, pair.partner.first_name
    when = (number, words.day(starts.date()), time, one_line(session.place))
    people = filled(words.two_people, me=me, partner=partner)
    head = Paragraph(
        (
            line(Run(words.comma.join(filter(None, when)), quiet=True)),
            line(Run(people, quiet=True)),
        )
    )
    return Document(
        title=one_line(session.title) or number,
        metadata=Metadata(words.language, starts.date(), session=session.number),
        blocks=(head, *blocks),
    )


def _section(heading: str, blocks: Sequence[Block]) -> list[Block]:
    return [Heading(SECTION, line(heading)), *blocks] if blocks else []


def _texts(text: str) -> list[Block]:
    return [Paragraph(tuple(map(line, lines))) for lines in paragraphs(text)]


def _bullets(entries: Iterable[list[Line]]) -> list[Block]:
    items = tuple(ListItem(tuple(lines)) for lines in entries if lines and lines[0])
    return [BulletList(items)] if items else []


# --- before -------------------------------------------------------------------------------


def _agenda(pair: Pair, session: Session, words: BriefingWords) -> list[Block]:
    return _bullets(_item(pair, at, item, words) for at, item in _timed(session))


def _timed(session: Session) -> Iterator[tuple[datetime, AgendaItem]]:
    at = session.local_start
    for item in session.items:
        yield at, item
        at += timedelta(minutes=item.minutes)


def _item(pair: Pair, at: datetime, item: AgendaItem, words: BriefingWords) -> list[Line]:
    title = one_line(item.title) or words.untitled
    leads = [pair.person(role).first_name for role in Role if item.lead.includes(role)]
    remark = words.item_both if len(leads) > 1 else words.item_one
    remark = filled(remark, minutes=item.minutes, name=leads[0])
    said = [line(one) for lines in paragraphs(item.details) for one in lines]
    first = line(f"{words.clock(at)} ", Run(title, strong=True))
    return [first, line(Run(remark, quiet=True)), *said]


def _to_ask(session: Session, questions: Iterable[Question]) -> list[Question]:
    """Return the questions on the agenda, in its order, and then those that wait, oldest first."""
    pool = list(questions)
    by_id = {question.id: question for question in pool}
    placed = [by_id[item.question] for item in session.items if item.question in by_id]
    waiting = [one for one in waiting_questions(pool) if one not in placed]
    return [*placed, *waiting]


# --- promises, questions and words --------------------------------------------------------


def _promised(
    pair: Pair,
    actions: Sequence[Action],
    words: BriefingWords,
    beyond: Beyond = NOTHING_BEYOND,
) -> list[Block]:
    """Return my actions, those of the other, and those that nobody has; what is both's is mine."""
    mine = actions_of(actions, pair.me)
    theirs = [one for one in actions_of(actions, pair.me.other) if one not in mine]
    nobodys = [one for one in actions if one.owner is None]
    name = pair.partner.first_name
    return [
        *_section(words.mine, _with_more(_tasks(mine, words), beyond.mine, words)),
        *_section(
            filled(words.theirs, name=name), _with_more(_tasks(theirs, words), beyond.theirs, words)
        ),
        *_section(words.nobodys, _with_more(_tasks(nobodys, words), beyond.nobodys, words)),
    ]


def _tasks(actions: Iterable[Action], words: BriefingWords) -> list[Block]:
    tasks = tuple(
        Task((line(one_line(one.text), Run(_due(one, words), quiet=True)),), one.done is not None)
        for one in actions
        if one_line(one.text)
    )
    return [TaskList(tasks)] if tasks else []


def _with_more(blocks: list[Block], count: int, words: BriefingWords) -> list[Block]:
    """Return *blocks*, and behind them that there are *count* more."""
    if not count:
        return blocks
    return [*blocks, Paragraph((line(Run(words.more(count), quiet=True)),))]


def _due(action: Action, words: BriefingWords) -> str:
    if action.due is None or action.done is not None:
        return ""
    return words.due.format(day=words.short_day(action.due))


def _asked(question: Question, words: BriefingWords) -> list[Line]:
    foggy = words.foggy if question.state is QuestionState.STILL_FOGGY else ""
    return [line(one_line(question.text), Run(foggy, quiet=True))]


def _answered(question: Question) -> list[Line]:
    answer = [line(one) for lines in paragraphs(question.answer) for one in lines]
    return [line(Run(one_line(question.text), strong=True)), *answer]


def _is_open(question: Question) -> bool:
    return question.state not in {QuestionState.ANSWERED, QuestionState.PARKED}


def _takeaway(takeaway: Takeaway) -> list[Line]:
    return [line(one_line(takeaway.text)), line(Run(one_line(takeaway.reason), quiet=True))]


def _term(word: str, meaning: str, words: BriefingWords) -> list[Line]:
    means = one_line(meaning)
    rest = words.term.format(meaning=means) if means else ""
    return [line(Run(one_line(word), strong=True), rest)]
