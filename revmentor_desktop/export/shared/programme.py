"""The documents of the programme: its sessions together, its summary, and the pair's lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.sessions import SessionState
from revmentor_desktop.export import plain
from revmentor_desktop.export.outline import (
    Align,
    Block,
    Heading,
    Paragraph,
    Run,
    Table,
    line,
)
from revmentor_desktop.export.shared import pieces, progress, session
from revmentor_desktop.export.shared.pieces import SECTION, section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from revmentor_desktop.domain.sharing import (
        SharedActions,
        SharedCovered,
        SharedHead,
        SharedLearned,
        SharedPair,
        SharedProgramme,
        SharedQuestions,
        SharedSessions,
        SharedWords,
    )
    from revmentor_desktop.export.outline import Line
    from revmentor_desktop.export.words import Words


def under_title(head: SharedPair, words: Words, day: date | None = None) -> Iterator[Line]:
    """Yield who, when their programme is, and as of which *day* this is told."""
    yield line(words.two_people.format(mentor=head.mentor, mentee=head.mentee))
    if head.starts and head.ends:
        ends = words.day(head.ends)
        yield line(words.from_to.format(starts=words.day(head.starts), ends=ends))
    if day:
        yield line(words.as_of.format(day=words.day(day)))


def sessions(view: SharedSessions, words: Words) -> Iterator[Block]:
    """Yield what each session left, under a heading of its own."""
    for one in view.sessions:
        number = words.session.format(number=one.head.number)
        title = plain.one_line(one.head.title)
        yield Heading(SECTION, line(f"{number}{words.colon}{title}" if title else number))
        yield Paragraph((session.when_and_where(one.head, words),))
        yield from session.recap(one, words, SECTION + 1)


def programme(view: SharedProgramme, words: Words) -> Iterator[Block]:
    """Yield the programme from its aim to what was agreed."""
    year = view.day.year if view.day else 0
    yield from section(words.aim, pieces.texts(view.aim))
    yield from section(words.goals, progress.goal_list(view.goals, words))
    yield from section(words.reviews.heading, progress.reviews(view.reviews, words))
    yield from section(words.dates, _dates(view.dates, words))
    yield from section(words.topics_explored, _covered(view.topics, words))
    yield from section(words.takeaways, _learned(view.learned, words))
    yield from section(words.open_actions, pieces.tasks(view.open_actions, year, words))
    yield from section(words.done_actions, pieces.tasks(view.done_actions, year, words))
    yield from section(words.answers, pieces.answered(view.answered))
    yield from section(words.open_questions, pieces.asked(view.open, words))
    yield from section(words.terms, pieces.terms(view.terms, words))
    yield from section(words.agreed, progress.clauses(view.agreement, words))


def actions(view: SharedActions, words: Words) -> Iterator[Block]:
    """Yield who does what by when."""
    year = view.day.year if view.day else 0
    yield from section(words.open_actions, pieces.tasks(view.open_actions, year, words))
    yield from section(words.done_actions, pieces.tasks(view.done_actions, year, words))


def questions(view: SharedQuestions, words: Words) -> Iterator[Block]:
    """Yield what the two ask each other."""
    yield from section(words.open_questions, pieces.asked(view.open, words))
    yield from section(words.answers, pieces.answered(view.answered))
    yield from section(words.parked, pieces.asked(view.parked, words))


def glossary(view: SharedWords, words: Words) -> Iterator[Block]:
    """Yield words with their meanings."""
    yield from section(words.own_words, pieces.terms(view.own, words))
    yield from section(words.topic_words, pieces.terms(view.of_topics, words))


def action_table(view: SharedActions, words: Words) -> Table:
    """Return the actions as a table for a spreadsheet; days as a machine writes them."""
    columns = (
        words.column_action,
        words.column_lead,
        words.column_due,
        words.column_state,
        words.column_done,
        words.column_agreed,
        words.column_session,
    )
    rows = tuple(
        tuple(
            map(
                line,
                (
                    plain.one_line(one.text),
                    pieces.who(one.owners, words),
                    one.due.isoformat() if one.due else "",
                    words.box_done if one.done else words.box_open,
                    one.done.isoformat() if one.done else "",
                    one.agreed.isoformat(),
                    str(one.session or ""),
                ),
            )
        )
        for one in (*view.open_actions, *view.done_actions)
    )
    return Table(tuple(map(line, columns)), rows, (Align.START,) * len(columns))


# --- private ------------------------------------------------------------------------------


def _dates(heads: Iterable[SharedHead], words: Words) -> list[Block]:
    columns = (words.column_number, words.column_date, words.column_item, words.column_state)
    states = {
        SessionState.PLANNED: words.planned,
        SessionState.IN_PROGRESS: words.in_progress,
        SessionState.HELD: words.held,
        SessionState.CANCELLED: words.cancelled,
        SessionState.MISSED: words.missed,
    }
    rows = tuple(
        (
            line(str(one.number)),
            line(words.day(one.starts.date())),
            line(session.title(one, words)),
            line(states[one.state]),
        )
        for one in heads
    )
    align = (Align.END, Align.START, Align.START, Align.START)
    return [Table(tuple(map(line, columns)), rows, align)] if rows else []


def _covered(topics: Iterable[SharedCovered], words: Words) -> list[Block]:
    columns = (words.column_date, words.column_item, words.column_shelf)
    rows = tuple(
        (line(words.day(one.day)), line(one.title), line(words.shelf(one.shelf))) for one in topics
    )
    return [Table(tuple(map(line, columns)), rows, (Align.START,) * 3)] if rows else []


def _learned(learned: Iterable[SharedLearned], words: Words) -> Iterator[Block]:
    for one in learned:
        if found := pieces.takeaways(one.takeaways, words):
            number = words.session.format(number=one.number)
            title = plain.one_line(one.title)
            name = f"{number}{words.colon}{title}" if title else number
            yield Heading(SECTION + 1, line(Run(name)))
            yield from found
