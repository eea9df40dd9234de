"""From a shared view to a document: the only road by which anything reaches other eyes.

Knows the views of ``domain.sharing`` and nothing else of the domain's, and no language: every
fixed word and every date comes from the ``Words`` that are handed in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.sessions import Outcome, SessionState
from revmentor_desktop.domain.sharing import SharedAgenda
from revmentor_desktop.export import plain
from revmentor_desktop.export.outline import (
    Align,
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
    Table,
    Task,
    TaskList,
    line,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from revmentor_desktop.domain.sharing import (
        SharedAction,
        SharedHead,
        SharedItem,
        SharedNote,
        SharedQuestion,
        SharedRecap,
        SharedTakeaway,
        SharedTerm,
        SharedView,
    )
    from revmentor_desktop.export.words import Words

SECTION = 2
"""The level of a section's heading; the title is level 1."""


def document(view: SharedView, words: Words) -> Document:
    """Return *view* as a document in the language of *words*."""
    blocks = _agenda(view, words) if isinstance(view, SharedAgenda) else _recap(view, words)
    head = view.head
    return Document(
        title=title(head, words),
        metadata=Metadata(
            language=words.language,
            day=head.starts.date(),
            people=(plain.one_line(head.mentor), plain.one_line(head.mentee)),
            session=head.number,
        ),
        blocks=(Paragraph(tuple(_under_title(head, words))), *blocks),
    )


def title(head: SharedHead, words: Words) -> str:
    """Return the title of the session, or "Session 7" where it has none."""
    return plain.one_line(head.title) or words.session.format(number=head.number)


def file_name(view: SharedView, words: Words) -> str:
    """Return a name for the file of *view*, without an ending, that every system accepts."""
    is_agenda = isinstance(view, SharedAgenda)
    form = words.agenda_file if is_agenda else words.recap_file
    name = plain.one_line(view.head.title) or words.untitled
    return plain.file_name(form.format(number=view.head.number, title=name))


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


def _agenda(view: SharedAgenda, words: Words) -> Iterator[Block]:
    yield from _section(words.purpose, _texts(view.purpose))
    budget = Paragraph((line(Run(words.budget(view.planned, view.available), quiet=True)),))
    yield from _section(words.agenda, [*_times(view.items, words), budget], needs=view.items)
    yield from _section(words.steps, list(_steps(view.items, words)))
    for heading, questions in (
        (words.questions_on_agenda, view.on_agenda),
        (words.questions_waiting, view.waiting),
    ):
        yield from _section(heading, _bullets(_asked(one, words) for one in _put(questions)))
    yield from _section(words.actions_due, _tasks(view.due, view.head, words))


def _recap(view: SharedRecap, words: Words) -> Iterator[Block]:
    yield from _section(words.summary, _body(view.summary, SECTION))
    takeaways = (_takeaway(one, words) for one in view.takeaways if plain.one_line(one.text))
    yield from _section(words.takeaways, _bullets(takeaways))
    yield from _section(words.actions, _tasks(view.actions, view.head, words))
    yield from _section(words.answers, _bullets(map(_answered, _put(view.answered))))
    questions = (_open(one, words) for one in _put(view.open))
    yield from _section(words.open_questions, _bullets(questions))
    moved_on = ([line(one.title)] for one in view.carried_over if plain.one_line(one.title))
    yield from _section(words.carried_over, _bullets(moved_on))
    yield from _section(words.agenda, _times(view.items, words))
    terms = (_term(one, words) for one in view.terms if plain.one_line(one.word))
    yield from _section(words.terms, _bullets(terms))
    yield from _section(words.notes, list(_notes(view.notes, words)))


def _section(
    heading: str, blocks: Iterable[Block], needs: tuple[object, ...] = (True,)
) -> Iterator[Block]:
    """Yield *blocks* under *heading*, or nothing if there are none or what it *needs* is empty."""
    found = list(blocks)
    if found and needs:
        yield Heading(SECTION, line(heading))
        yield from found


# --- the head -----------------------------------------------------------------------------


def _under_title(head: SharedHead, words: Words) -> Iterator[Line]:
    time = words.time_range.format(starts=words.clock(head.starts), ends=words.clock(head.ends))
    if head.zone:
        time = words.in_zone.format(time=time, zone=head.zone)
    state = {SessionState.CANCELLED: words.cancelled, SessionState.MISSED: words.missed}
    where_and_when = (
        words.session.format(number=head.number),
        words.day(head.starts.date()),
        time,
        plain.one_line(head.place),
        state.get(head.state, ""),
    )
    yield line(words.list_comma.join(filter(None, where_and_when)))
    yield line(words.two_people.format(mentor=head.mentor, mentee=head.mentee))


# --- the agenda ---------------------------------------------------------------------------


def _times(items: Iterable[SharedItem], words: Words) -> list[Block]:
    columns = (words.column_time, words.column_minutes, words.column_item, words.column_lead)
    rows = tuple(
        (
            line(words.clock(item.starts)),
            line(str(item.minutes)),
            line(item.title, Run(_remarks(item, words), quiet=True)),
            line(_who(item.leads, words)),
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
        details = _texts(item.details)
        if steps or details:
            name = plain.one_line(item.title) or words.untitled
            yield Heading(SECTION + 1, line(f"{words.clock(item.starts)} {name}"))
            yield from details
        if steps:
            yield TaskList(steps)


# --- what a session leaves ----------------------------------------------------------------


def _tasks(actions: Iterable[SharedAction], head: SharedHead, words: Words) -> list[Block]:
    tasks = tuple(
        Task((_action(action, head, words),), action.done)
        for action in actions
        if plain.one_line(action.text)
    )
    return [TaskList(tasks)] if tasks else []


def _action(action: SharedAction, head: SharedHead, words: Words) -> Line:
    owner = f"{_who(action.owners, words)}{words.colon}" if action.owners else ""
    due = ""
    if action.due and not action.done:
        by = words.due.format(day=_day(action.due, head, words))
        due = words.remark.format(remark=by)
    return line(owner, action.text, Run(due, quiet=True))


def _day(day: date, head: SharedHead, words: Words) -> str:
    """Return *day* without its year if that is the year of the session."""
    return words.short_day(day) if day.year == head.starts.year else words.day(day)


def _takeaway(takeaway: SharedTakeaway, words: Words) -> list[Line]:
    said_by = takeaway.by[0] if len(takeaway.by) == 1 else ""
    remark = words.remark.format(remark=said_by) if said_by else ""
    reason = plain.one_line(takeaway.reason)
    why = words.why.format(reason=reason) if reason else ""
    return [line(takeaway.text, Run(remark, quiet=True)), line(Run(why, quiet=True))]


def _put(questions: Iterable[SharedQuestion]) -> Iterator[SharedQuestion]:
    """Yield the questions that say something."""
    return (question for question in questions if plain.one_line(question.text))


def _asked(question: SharedQuestion, words: Words) -> list[Line]:
    return [line(f"{question.asked_by}{words.colon}", *_open(question, words)[0])]


def _open(question: SharedQuestion, words: Words) -> list[Line]:
    remark = words.remark.format(remark=words.foggy) if question.foggy else ""
    return [line(question.text, Run(remark, quiet=True))]


def _answered(question: SharedQuestion) -> list[Line]:
    return [line(question.text), *_lines(question.answer)]


def _term(term: SharedTerm, words: Words) -> list[Line]:
    first, *more = _lines(term.meaning) or [()]
    colon = words.colon if first else ""
    return [line(Run(term.word, strong=True), colon, *first), *more]


def _notes(notes: Iterable[SharedNote], words: Words) -> Iterator[Block]:
    for note in notes:
        title, body = plain.one_line(note.title), _body(note.body, SECTION + 1)
        if title or body:
            yield Heading(SECTION + 1, line(title or words.untitled))
            yield from body


# --- the pieces ---------------------------------------------------------------------------


def _who(names: tuple[str, ...], words: Words) -> str:
    return words.both if len(names) > 1 else "".join(names)


def _bullets(entries: Iterable[list[Line]]) -> list[Block]:
    items = tuple(ListItem(tuple(lines)) for lines in entries)
    return [BulletList(items)] if items else []


def _texts(text: str) -> list[Block]:
    """Return plain *text* as paragraphs."""
    return [Paragraph(tuple(map(line, lines))) for lines in plain.paragraphs(text)]


def _lines(text: str) -> list[Line]:
    """Return plain *text* as lines without blank ones."""
    return [line(text) for lines in plain.paragraphs(text) for text in lines]


def _body(text: str, below: int) -> list[Block]:
    return [MarkdownBody(text, below)] if plain.one_line(text) else []
