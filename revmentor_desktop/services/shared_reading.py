r"""Reading a document again that was shared as Markdown with its facts on top.

The facts say what kind of document it is and of which session; the text is read for what it says,
so that whoever got it may tick a box or put a word right.  It is read line by line in the shape
in which it was written (``export.shared``), in any of the languages that are handed in; whatever
somebody added in another shape is passed over, and nothing in it can act.

``Told`` is what the document tells, in the words and names that stand in it; ``shared_import``
finds out what that means for a workspace.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum
from typing import TYPE_CHECKING

from revmentor_desktop.domain.sharing import What
from revmentor_desktop.export import plain
from revmentor_desktop.export.words import Words
from revmentor_desktop.services import front_matter

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence


RETURNS = frozenset({What.RECAP, What.ACTIONS, What.QUESTIONS, What.WORDS, What.AGREEMENT})
"""The kinds of document that can be read again."""

FENCE = "---\n"
HEADING = re.compile(r"(#{1,6}) (.*)")
ENTRY = re.compile(r"[-*] (?:\[(?P<box>[ xX])\] )?(?P<text>.*)")
BREAK = re.compile(r"(?:  |\\)$")
SIGN = re.compile(r"\\([!-/:-@\[-`{-~])|&(lt|amp);|<(https?://[^<>\s]+)>")
ENTITIES = {"lt": "<", "amp": "&"}
STRONG = re.compile(r"\*\*(?P<text>.*?[^\\])\*\*(?P<rest>.*)")
QUIET = re.compile(r"(?P<text>.*?)(?<!\\)\*(?P<quiet>[^*]+)(?<!\\)\*")
YEARS_AROUND = 3
"""Years before and after that of the document, to which a day in it can belong."""


class Unreadable(Enum):
    """Why a file is not read as one of our documents."""

    NOT_TEXT = "not_text"
    TOO_LARGE = "too_large"
    NO_FACTS = "no_facts"
    OTHER_KIND = "other_kind"
    OTHER_LANGUAGE = "other_language"


class NotOurs(Exception):
    """The file is not a document that can be read again; nothing was read of it."""

    def __init__(self, reason: Unreadable) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class ToldAction:
    """A promise: whose it is as it is told, and the day that stands with it."""

    text: str
    owner: str
    due: date | None
    done: bool


@dataclass(frozen=True, slots=True)
class ToldTakeaway:
    """Something worth keeping, why, and who said it as it is told."""

    text: str
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class ToldQuestion:
    """A question; who asks it, where that is told, and its answer if it has one."""

    text: str
    asked_by: str = ""
    answer: str = ""
    answered: bool = False
    parked: bool = False
    foggy: bool = False


@dataclass(frozen=True, slots=True)
class ToldTerm:
    """A word and its meaning."""

    word: str
    meaning: str


@dataclass(frozen=True, slots=True)
class ToldNote:
    """A shared note, its text in Markdown."""

    title: str
    body: str


@dataclass
class Told:
    """What a document tells; ``None`` is what it does not tell of."""

    what: What
    words: Words
    session: int | None = None
    summary: str | None = None
    aim: str | None = None
    agreement: list[ToldNote] | None = None
    actions: list[ToldAction] = field(default_factory=list)
    takeaways: list[ToldTakeaway] = field(default_factory=list)
    questions: list[ToldQuestion] = field(default_factory=list)
    terms: list[ToldTerm] = field(default_factory=list)
    notes: list[ToldNote] = field(default_factory=list)


def told(content: bytes, languages: Sequence[Words], names: Collection[str], today: date) -> Told:
    """Return what the file *content* tells, in the first of *languages* that it is written in.

    *names* are what may stand before a colon as whose something is; a day that is told with its
    year lies around that of the document, or around *today*.  Raises ``NotOurs``.
    """
    faults: list[front_matter.Fault] = []
    text = front_matter.decoded(content, "", faults)
    if text is None:
        large = faults[0].what is front_matter.What.TOO_LARGE
        raise NotOurs(Unreadable.TOO_LARGE if large else Unreadable.NOT_TEXT)
    facts, body = _facts(text)
    sections = list(_sections(body.split("\n"), 2))
    headings = [heading for heading, _ in sections]
    what = _what(facts)
    for words in languages:
        readers = _readers(what, _Lines(words, names, _day(facts), today))
        if not headings or any(heading in readers for heading in headings):
            found = Told(what, words, _session(facts))
            for heading, lines in sections:
                if reader := readers.get(heading):
                    reader(found, lines)
            return found
    raise NotOurs(Unreadable.OTHER_LANGUAGE)


# --- facts --------------------------------------------------------------------------------


def _facts(text: str) -> tuple[dict[str, str], str]:
    """Return what stands above the text, by name, and the text."""
    head, fence, body = text.removeprefix(FENCE).partition(f"\n{FENCE}")
    if not text.startswith(FENCE) or not fence:
        raise NotOurs(Unreadable.NO_FACTS)
    try:
        entry = front_matter.parsed(head)
    except front_matter.Refused as refused:
        raise NotOurs(Unreadable.NO_FACTS) from refused
    stated = entry.value if isinstance(entry.value, dict) else {}
    return {k: one.value for k, one in stated.items() if isinstance(one.value, str)}, body


def _what(facts: dict[str, str]) -> What:
    try:
        what = What(facts.get("kind", ""))
    except ValueError:
        raise NotOurs(Unreadable.NO_FACTS) from None
    if what not in RETURNS:
        raise NotOurs(Unreadable.OTHER_KIND)
    return what


def _session(facts: dict[str, str]) -> int | None:
    number = facts.get("session", "")
    return int(number) if number.isdecimal() and len(number) < 7 else None


def _day(facts: dict[str, str]) -> date | None:
    """Return the day of the document, in whose year days are told without one."""
    try:
        return date.fromisoformat(facts.get("date", ""))
    except ValueError:
        return None


# --- sections -----------------------------------------------------------------------------


def _readers(what: What, lines: _Lines) -> dict[str, Callable[[Told, list[str]], None]]:
    """Return what reads the sections of a document, by their headings."""
    words = lines.words
    if what is What.AGREEMENT:
        return {
            words.aim: lines.aim,
            words.how_we_meet: lines.nothing,
            words.agreed: lines.agreement,
            words.accepted: lines.nothing,
        }
    if what is What.WORDS:
        return {words.own_words: lines.terms}
    if what is What.ACTIONS:
        return {words.open_actions: lines.actions, words.done_actions: lines.actions}
    questions = {words.answers: lines.answered, words.open_questions: lines.open}
    if what is What.QUESTIONS:
        return {**questions, words.parked: lines.parked}
    return {
        **questions,
        words.summary: lines.summary,
        words.takeaways: lines.takeaways,
        words.actions: lines.actions,
        words.terms: lines.terms,
        words.notes: lines.notes,
    }


class _Lines:
    """Reads the lines of sections in the shape in which ``export.shared`` writes them."""

    def __init__(self, words: Words, names: Collection[str], day: date | None, today: date) -> None:
        self.words = words
        self._names = {*names, words.both}
        self._day_of = day
        self._today = today
        self._days: dict[str, date] = {}

    def summary(self, told: Told, lines: list[str]) -> None:
        told.summary = _joined(lines)

    def aim(self, told: Told, lines: list[str]) -> None:
        told.aim = "\n".join(_plain(BREAK.sub("", one)) for one in _joined(lines).split("\n"))

    def agreement(self, told: Told, lines: list[str]) -> None:
        found = [ToldNote(name, _joined(body)) for name, body in _sections(lines, 3, preface=True)]
        told.agreement = [one for one in found if one.body.strip()]

    def nothing(self, told: Told, lines: list[str]) -> None:
        """Leave what is told there as it is here: it is no record that can come back."""

    def actions(self, told: Told, lines: list[str]) -> None:
        for box, (first, *_) in _entries(lines):
            text, remark = self._remarked(first)
            owner, text = self._named(text)
            due = self._day(remark) if remark else None
            told.actions.append(ToldAction(_plain(text), owner, due, box in {"x", "X"}))

    def takeaways(self, told: Told, lines: list[str]) -> None:
        before, after = self.words.why.split("{reason}")
        for _, (first, *more) in _entries(lines):
            text, by = self._remarked(first)
            why = _plain(more[0].removeprefix("*").removesuffix("*")) if more else ""
            reason = why.removeprefix(before).removesuffix(after) if why.startswith(before) else ""
            told.takeaways.append(ToldTakeaway(_plain(text), reason, by))

    def answered(self, told: Told, lines: list[str]) -> None:
        for _, (first, *more) in _entries(lines):
            answer = "\n".join(map(_plain, more))
            told.questions.append(ToldQuestion(_plain(first), "", answer, answered=True))

    def open(self, told: Told, lines: list[str]) -> None:
        self._asked(told, lines, parked=False)

    def parked(self, told: Told, lines: list[str]) -> None:
        self._asked(told, lines, parked=True)

    def terms(self, told: Told, lines: list[str]) -> None:
        for _, (first, *more) in _entries(lines):
            if found := STRONG.fullmatch(first):
                meaning = _plain(found["rest"]).removeprefix(self.words.colon.rstrip()).strip()
                told.terms.append(
                    ToldTerm(_plain(found["text"]), "\n".join((meaning, *map(_plain, more))))
                )

    def notes(self, told: Told, lines: list[str]) -> None:
        for heading, body in _sections(lines, 3):
            told.notes.append(ToldNote(heading, _joined(body)))

    # --- within a line --------------------------------------------------------------------

    def _asked(self, told: Told, lines: list[str], *, parked: bool) -> None:
        for _, (first, *_) in _entries(lines):
            text, remark = self._remarked(first)
            asker = ""
            if told.what is What.QUESTIONS:
                asker, text = self._named(text)
            foggy = remark == self.words.foggy
            told.questions.append(ToldQuestion(_plain(text), asker, parked=parked, foggy=foggy))

    def _remarked(self, text: str) -> tuple[str, str]:
        """Return a line without the remark at its end, and that remark."""
        before, after = self.words.remark.strip().split("{remark}")
        found = QUIET.fullmatch(text)
        if not found:
            return text, ""
        quiet = _plain(found["quiet"]).strip()
        if not quiet.startswith(before) or not quiet.endswith(after):
            return text, ""
        return found["text"].rstrip(), quiet.removeprefix(before).removesuffix(after)

    def _named(self, text: str) -> tuple[str, str]:
        """Return who is named at the beginning of a line, and the rest of it."""
        name, colon, rest = text.partition(self.words.colon)
        return (_plain(name), rest) if colon and _plain(name) in self._names else ("", text)

    def _day(self, remark: str) -> date | None:
        """Return the day that a remark names, as whoever wrote it writes days."""
        if not self._days:
            self._days = dict(self._known_days())
        return self._days.get(remark)

    def _known_days(self) -> Iterator[tuple[str, date]]:
        words, year = self.words, (self._day_of or self._today).year
        years = range(max(1, year - YEARS_AROUND), min(9998, year + YEARS_AROUND) + 1)
        for day in (date(years[0], 1, 1) + timedelta(at) for at in range(366 * len(years))):
            yield words.due.format(day=words.day(day)), day
            if self._day_of and day.year == year:
                yield words.due.format(day=words.short_day(day)), day


def _sections(
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
            heading, below, preface = _plain(found[2]), [], False
        elif heading or preface:
            below.append(text)
    if heading or (preface and below):
        yield heading, below


def _entries(lines: Iterable[str]) -> Iterator[tuple[str | None, list[str]]]:
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


def _joined(lines: list[str]) -> str:
    return "\n".join(lines).strip("\n")


def _plain(text: str) -> str:
    """Return a line of Markdown as the plain text that was escaped in it."""

    def sign(found: re.Match[str]) -> str:
        return found[1] or ENTITIES.get(found[2] or "") or found[3]

    return plain.one_line(SIGN.sub(sign, text))
