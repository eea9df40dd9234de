"""The lines of a shared document, read in the shape in which ``export.shared`` writes them.

``Lines`` reads the sections one by one into a ``Told``; whatever stands there in another shape is
passed over, and nothing in it can act.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from revmentor_desktop.domain.sharing import What
from revmentor_desktop.export import plain
from revmentor_desktop.services.told import (
    Told,
    ToldAction,
    ToldNote,
    ToldQuestion,
    ToldTakeaway,
    ToldTerm,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from revmentor_desktop.export.words import Words

HEADING = re.compile(r"(#{1,6}) (.*)")
ENTRY = re.compile(r"[-*] (?:\[(?P<box>[ xX])\] )?(?P<text>.*)")
BREAK = re.compile(r"(?:  |\\)$")
SIGN = re.compile(r"\\([!-/:-@\[-`{-~])|&(lt|amp);|<(https?://[^<>\s]+)>")
ENTITIES = {"lt": "<", "amp": "&"}
STRONG = re.compile(r"\*\*(?P<text>.*?[^\\])\*\*(?P<rest>.*)")
QUIET = re.compile(r"(?P<text>.*?)(?<!\\)\*(?P<quiet>[^*]+)(?<!\\)\*")
YEARS_AROUND = 3
"""Years before and after that of the document, to which a day in it can belong."""

WITH_ASKER = frozenset({What.QUESTIONS, What.PROGRAMME, What.AGENDA})
"""The documents whose questions begin with whoever asks them."""


class Lines:
    """Reads the lines of sections in the shape in which ``export.shared`` writes them."""

    def __init__(self, words: Words, names: Collection[str], day: date | None, today: date) -> None:
        self.words = words
        self._names = {*names, words.both}
        self._day_of = day
        self._today = today
        self._dues: dict[str, date] = {}

    def summary(self, told: Told, lines: list[str]) -> None:
        """Read the summary of a session."""
        told.summary = joined(lines)

    def aim(self, told: Told, lines: list[str]) -> None:
        """Read what the two want."""
        told.aim = "\n".join(plain_text(BREAK.sub("", one)) for one in joined(lines).split("\n"))

    def agreement(self, told: Told, lines: list[str]) -> None:
        """Read clauses, each under its heading."""
        below = sections(lines, 3 + told.deeper, preface=True)
        found = [ToldNote(name, joined(body)) for name, body in below]
        told.agreement = [one for one in found if one.body.strip()]

    def nothing(self, told: Told, lines: list[str]) -> None:
        """Leave what is told there as it is here: it is no record that can come back."""

    def actions(self, told: Told, lines: list[str]) -> None:
        """Read promises: whose, what, by when, and whether they are kept."""
        for box, (first, *_) in entries(lines):
            text, remark = self.remarked(first)
            owner, text = self.named(text)
            due = self.day(remark) if remark else None
            told.actions.append(ToldAction(plain_text(text), owner, due, box in {"x", "X"}))

    def takeaways(self, told: Told, lines: list[str]) -> None:
        """Read what is worth keeping, who said it, and why."""
        before, after = self.words.why.split("{reason}")
        for _, (first, *more) in entries(lines):
            text, by = self.remarked(first)
            why = plain_text(more[0].removeprefix("*").removesuffix("*")) if more else ""
            reason = why.removeprefix(before).removesuffix(after) if why.startswith(before) else ""
            told.takeaways.append(ToldTakeaway(plain_text(text), reason, by))

    def answered(self, told: Told, lines: list[str]) -> None:
        """Read questions with their answers."""
        for _, (first, *more) in entries(lines):
            answer = "\n".join(map(plain_text, more))
            told.questions.append(ToldQuestion(plain_text(first), "", answer, answered=True))

    def open(self, told: Told, lines: list[str]) -> None:
        """Read questions that have no answer."""
        self._asked(told, lines, parked=False)

    def parked(self, told: Told, lines: list[str]) -> None:
        """Read questions that were put aside."""
        self._asked(told, lines, parked=True)

    def terms(self, told: Told, lines: list[str]) -> None:
        """Read words with their meanings."""
        for _, (first, *more) in entries(lines):
            if found := STRONG.fullmatch(first):
                meaning = plain_text(found["rest"]).removeprefix(self.words.colon.rstrip()).strip()
                told.terms.append(
                    ToldTerm(
                        plain_text(found["text"]), "\n".join((meaning, *map(plain_text, more)))
                    )
                )

    def notes(self, told: Told, lines: list[str]) -> None:
        """Read shared notes, each under its title."""
        for heading, body in sections(lines, 3 + told.deeper):
            told.notes.append(ToldNote(heading, joined(body)))

    # --- within a line --------------------------------------------------------------------

    def _asked(self, told: Told, lines: list[str], *, parked: bool) -> None:
        for _, (first, *_) in entries(lines):
            text, remark = self.remarked(first)
            asker = ""
            if told.what in WITH_ASKER:
                asker, text = self.named(text)
            foggy = remark == self.words.foggy
            told.questions.append(ToldQuestion(plain_text(text), asker, parked=parked, foggy=foggy))

    def remarked(self, text: str) -> tuple[str, str]:
        """Return a line without the remark at its end, and that remark."""
        before, after = self.words.remark.strip().split("{remark}")
        found = QUIET.fullmatch(text)
        if not found:
            return text, ""
        quiet = plain_text(found["quiet"]).strip()
        if not quiet.startswith(before) or not quiet.endswith(after):
            return text, ""
        return found["text"].rstrip(), quiet.removeprefix(before).removesuffix(after)

    def named(self, text: str) -> tuple[str, str]:
        """Return who is named at the beginning of a line, and the rest of it."""
        name, colon, rest = text.partition(self.words.colon)
        return (plain_text(name), rest) if colon and plain_text(name) in self._names else ("", text)

    def day(self, remark: str) -> date | None:
        """Return the day that a remark names, as whoever wrote it writes days."""
        if not self._dues:
            self._dues = dict(self._known_dues())
        return self._dues.get(remark)

    def day_of(self, told: str) -> date | None:
        """Return the day that is told with its year."""
        return self.day(self.words.due.format(day=told))

    def _known_dues(self) -> Iterator[tuple[str, date]]:
        words, year = self.words, (self._day_of or self._today).year
        for day in days_around(self._day_of or self._today):
            yield words.due.format(day=words.day(day)), day
            if self._day_of and day.year == year:
                yield words.due.format(day=words.short_day(day)), day


def days_around(middle: date) -> Iterator[date]:
    """Yield the days to which one in a document of *middle* can belong."""
    first, last = max(1, middle.year - YEARS_AROUND), min(9998, middle.year + YEARS_AROUND)
    day, after = date(first, 1, 1), date(last + 1, 1, 1)
    while day < after:
        yield day
        day += timedelta(1)


def sections(
    lines: Iterable[str], level: int, *, preface: bool = False
) -> Iterator[tuple[str, list[str]]]:
    """Yield the headings of *level*, each with the lines below it; code is no heading.

    With *preface* what stands before the first comes too, under no heading.
    """
    heading, below, fence = "", list[str](), ""
    for text in lines:
        if mark := re.match(r" *(`{3,}|~{3,})", text):
            fence = "" if fence and text.strip().startswith(fence) else fence or mark[1]
        found = None if fence else HEADING.fullmatch(text)
        if found and len(found[1]) == level:
            if heading or (preface and below):
                yield heading, below
            heading, below, preface = plain_text(found[2]), [], False
        elif heading or preface:
            below.append(text)
    if heading or (preface and below):
        yield heading, below


def entries(lines: Iterable[str]) -> Iterator[tuple[str | None, list[str]]]:
    """Yield the entries of a list, each with its box and its lines."""
    box, entry = None, list[str]()
    for text in lines:
        if found := ENTRY.fullmatch(text):
            if entry:
                yield box, entry
            box, entry = found["box"], [BREAK.sub("", found["text"])]
        elif text.strip() and entry:
            entry.append(BREAK.sub("", text.strip()))
    if entry:
        yield box, entry


def joined(lines: Iterable[str]) -> str:
    """Return *lines* as one text."""
    return "\n".join(lines).strip("\n")


def plain_text(text: str) -> str:
    """Return a line of Markdown as the plain text that was escaped in it."""

    def sign(found: re.Match[str]) -> str:
        return found[1] or ENTITIES.get(found[2] or "") or found[3]

    return plain.one_line(SIGN.sub(sign, text))
