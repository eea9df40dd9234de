"""The documents of one session: its agenda and its recap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.sessions import Outcome, SessionState
from revmentor_desktop.export import plain
from revmentor_desktop.export.outline import (
    Align,
    Block,
    Heading,
    Line,
    Paragraph,
    Run,
    Table,
    Task,
    TaskList,
    line,
)
from revmentor_desktop.export.shared import pieces
from revmentor_desktop.export.shared.pieces import SECTION, bullets, section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from revmentor_desktop.domain.sharing import (
        SharedAgenda,
        SharedHead,
        SharedItem,
        SharedNote,
        SharedRecap,
    )
    from revmentor_desktop.export.words import Words


def title(head: SharedHead, words: Words) -> str:
    """Return the title of the session, or "Session 7" where it has none."""
    return plain.one_line(head.title) or words.session.format(number=head.number)


def under_title(head: SharedHead, words: Words) -> Iterator[Line]:
    """Yield which session it is, when and where, and who."""
    yield when_and_where(head, words)
    yield line(words.two_people.format(mentor=head.mentor, mentee=head.mentee))


def when_and_where(head: SharedHead, words: Words) -> Line:
    """Return which session it is, when and where."""
    time = words.time_range.format(starts=words.clock(head.starts), ends=words.clock(head.ends))
    if head.zone:
        time = words.in_zone.format(time=time, zone=head.zone)
    state = {SessionState.CANCELLED: words.cancelled, SessionState.MISSED: words.missed}
    facts = (
        words.session.format(number=head.number),
        words.day(head.starts.date()),
        time,
        plain.one_line(head.place),
        state.get(head.state, ""),
    )
    return line(words.list_comma.join(filter(None, facts)))


def agenda_lines(items: Iterable[SharedItem], words: Words) -> tuple[str, ...]:
    """Return the agenda as lines of plain text: "16:05 What a chatbot can do (40 min)"."""
    return tuple(
        words.agenda_line.format(
            time=words.clock(item.starts),
            title=plain.one_line(item.title) or words.untitled,
            minutes=item.minutes,
        )
        for item in items
    )


def agenda(view: SharedAgenda, words: Words) -> Iterator[Block]:
    """Yield what stands under the title of an agenda."""
    year = view.head.starts.year
    yield from section(words.purpose, pieces.texts(view.purpose))
    budget = Paragraph((line(Run(words.budget(view.planned, view.available), quiet=True)),))
    yield from section(words.agenda, [*_times(view.items, words), budget], needs=view.items)
    yield from section(words.steps, _steps(view.items, words))
    yield from section(words.questions_on_agenda, pieces.asked(view.on_agenda, words))
    yield from section(words.questions_waiting, pieces.asked(view.waiting, words))
    yield from section(words.actions_due, pieces.tasks(view.due, year, words))


def recap(view: SharedRecap, words: Words, level: int = SECTION) -> Iterator[Block]:
    """Yield what stands under the title of a recap, its sections at *level*."""
    year = view.head.starts.year
    yield from section(words.summary, pieces.body(view.summary, level, words), level)
    yield from section(words.takeaways, pieces.takeaways(view.takeaways, words), level)
    yield from section(words.actions, pieces.tasks(view.actions, year, words), level)
    yield from section(words.answers, pieces.answered(view.answered), level)
    yield from section(words.open_questions, pieces.still_open(view.open, words), level)
    moved_on = ([line(one.title)] for one in view.carried_over if plain.one_line(one.title))
    yield from section(words.carried_over, bullets(moved_on), level)
    yield from section(words.agenda, _times(view.items, words), level)
    yield from section(words.terms, pieces.terms(view.terms, words), level)
    yield from section(words.notes, _notes(view.notes, words, level + 1), level)


# --- private ------------------------------------------------------------------------------


def _times(items: Iterable[SharedItem], words: Words) -> list[Block]:
    columns = (words.column_time, words.column_minutes, words.column_item, words.column_lead)
    rows = tuple(
        (
            line(words.clock(item.starts)),
            line(str(item.minutes)),
            line(item.title, Run(_remarks(item, words), quiet=True)),
            line(pieces.who(item.leads, words)),
        )
        for item in items
    )
    align = (Align.START, Align.END, Align.START, Align.START)
    return [Table(tuple(map(line, columns)), rows, align)] if rows else []


def _remarks(item: SharedItem, words: Words) -> str:
    remarks = []
    if item.carried_from:
        remarks.append(words.from_session.format(day=words.short_day(item.carried_from)))
    if item.outcome is Outcome.CARRIED_OVER:
        remarks.append(words.moved_on)
    if item.outcome is Outcome.SKIPPED:
        remarks.append(words.skipped)
    return words.remark.format(remark=words.list_comma.join(remarks)) if remarks else ""


def _steps(items: Iterable[SharedItem], words: Words) -> Iterator[Block]:
    for item in items:
        steps = tuple(
            Task((line(step.text),), step.done) for step in item.steps if plain.one_line(step.text)
        )
        details = pieces.texts(item.details)
        if steps or details:
            name = plain.one_line(item.title) or words.untitled
            yield Heading(SECTION + 1, line(f"{words.clock(item.starts)} {name}"))
            yield from details
        if steps:
            yield TaskList(steps)


def _notes(notes: Iterable[SharedNote], words: Words, level: int) -> Iterator[Block]:
    for note in notes:
        name, body = plain.one_line(note.title), pieces.body(note.body, level, words)
        if name or body:
            yield Heading(level, line(name or words.untitled))
            yield from body
