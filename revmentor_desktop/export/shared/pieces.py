"""What documents of every kind are put together from: sections, lists, lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.export import plain
from revmentor_desktop.export.outline import (
    Block,
    BulletList,
    Heading,
    Line,
    ListItem,
    MarkdownBody,
    Paragraph,
    Run,
    Task,
    TaskList,
    line,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from revmentor_desktop.domain.sharing import (
        SharedAction,
        SharedQuestion,
        SharedTakeaway,
        SharedTerm,
    )
    from revmentor_desktop.export.words import Words

SECTION = 2
"""The level of a section's heading; the title is level 1."""


def section(
    heading: str,
    blocks: Iterable[Block],
    level: int = SECTION,
    needs: tuple[object, ...] = (True,),
) -> Iterator[Block]:
    """Yield *blocks* under *heading*, or nothing if there are none or what it *needs* is empty."""
    found = list(blocks)
    if found and needs:
        yield Heading(level, line(heading))
        yield from found


def bullets(entries: Iterable[list[Line]]) -> list[Block]:
    """Return a list of *entries*, each of some lines, or nothing."""
    items = tuple(ListItem(tuple(lines)) for lines in entries)
    return [BulletList(items)] if items else []


def texts(text: str) -> list[Block]:
    """Return plain *text* as paragraphs."""
    return [Paragraph(tuple(map(line, lines))) for lines in plain.paragraphs(text)]


def lines_of(text: str) -> list[Line]:
    """Return plain *text* as lines without blank ones."""
    return [line(text) for lines in plain.paragraphs(text) for text in lines]


def body(text: str, below: int, words: Words) -> list[Block]:
    """Return Markdown that somebody wrote, to stand below a heading of that level."""
    return [] if plain.is_blank(text) else [MarkdownBody(text, below, words.pictures)]


def who(names: tuple[str, ...], words: Words) -> str:
    """Return one name, or the word for both."""
    return words.both if len(names) > 1 else "".join(names)


def day_within(day: date, year: int, words: Words) -> str:
    """Return *day* without its year if that is *year*."""
    return words.short_day(day) if day.year == year else words.day(day)


def tasks(actions: Iterable[SharedAction], year: int, words: Words) -> list[Block]:
    """Return *actions* as things to tick; days are told without their year if that is *year*."""
    found = tuple(
        Task((_action(action, year, words),), action.done is not None)
        for action in actions
        if plain.one_line(action.text)
    )
    return [TaskList(found)] if found else []


def takeaways(found: Iterable[SharedTakeaway], words: Words) -> list[Block]:
    """Return what is worth keeping, with who said it and why."""
    return bullets(_takeaway(one, words) for one in found if plain.one_line(one.text))


def asked(questions: Iterable[SharedQuestion], words: Words) -> list[Block]:
    """Return *questions* with who asks them."""
    return bullets(
        [line(f"{one.asked_by}{words.colon}", *_open(one, words)[0])] for one in _put(questions)
    )


def still_open(questions: Iterable[SharedQuestion], words: Words) -> list[Block]:
    """Return *questions* that have no answer."""
    return bullets(_open(one, words) for one in _put(questions))


def answered(questions: Iterable[SharedQuestion]) -> list[Block]:
    """Return *questions* with their answers."""
    return bullets([line(one.text), *lines_of(one.answer)] for one in _put(questions))


def terms(found: Iterable[SharedTerm], words: Words) -> list[Block]:
    """Return words with their meanings."""
    return bullets(_term(one, words) for one in found if plain.one_line(one.word))


# --- private ------------------------------------------------------------------------------


def _action(action: SharedAction, year: int, words: Words) -> Line:
    owner = f"{who(action.owners, words)}{words.colon}" if action.owners else ""
    due = ""
    if action.due and not action.done:
        by = words.due.format(day=day_within(action.due, year, words))
        due = words.remark.format(remark=by)
    return line(owner, action.text, Run(due, quiet=True))


def _takeaway(takeaway: SharedTakeaway, words: Words) -> list[Line]:
    said_by = takeaway.by[0] if len(takeaway.by) == 1 else ""
    remark = words.remark.format(remark=said_by) if said_by else ""
    reason = plain.one_line(takeaway.reason)
    why = words.why.format(reason=reason) if reason else ""
    return [line(takeaway.text, Run(remark, quiet=True)), line(Run(why, quiet=True))]


def _put(questions: Iterable[SharedQuestion]) -> Iterator[SharedQuestion]:
    """Yield the questions that say something."""
    return (question for question in questions if plain.one_line(question.text))


def _open(question: SharedQuestion, words: Words) -> list[Line]:
    remark = words.remark.format(remark=words.foggy) if question.foggy else ""
    return [line(question.text, Run(remark, quiet=True))]


def _term(term: SharedTerm, words: Words) -> list[Line]:
    first, *more = lines_of(term.meaning) or [()]
    colon = words.colon if first else ""
    return [line(Run(term.word, strong=True), colon, *first), *more]
