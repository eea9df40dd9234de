r"""Reading a document again that was shared as Markdown with its facts on top.

The facts say what kind of document it is and of which session; the text is read for what it says,
so that whoever got it may tick a box or put a word right.  It is read line by line in the shape
in which it was written (``export.shared``), in any of the languages that are handed in; whatever
somebody added in another shape is passed over, and nothing in it can act.

A document about several sessions tells of each by itself.
"""

from __future__ import annotations

import re
from datetime import date
from enum import Enum
from itertools import takewhile
from typing import TYPE_CHECKING

from revmentor_desktop.domain.sharing import What
from revmentor_desktop.services import front_matter
from revmentor_desktop.services.shared_agenda import AgendaLines
from revmentor_desktop.services.shared_goals import GoalLines
from revmentor_desktop.services.shared_lines import (
    HEADING,
    Lines,
    days_around,
    plain_text,
    sections,
)
from revmentor_desktop.services.told import Told

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from revmentor_desktop.export.words import Words
    from revmentor_desktop.services.told import ToldAgenda

    Reader = Callable[[Told, list[str]], None]

RETURNS = frozenset(
    {
        *(What.AGENDA, What.RECAP, What.SESSIONS, What.PROGRAMME),
        *(What.ACTIONS, What.QUESTIONS, What.WORDS, What.AGREEMENT, What.GOALS),
    }
)
"""The kinds of document that can be read again."""

FENCE = "---\n"


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


def told(
    content: bytes, languages: Sequence[Words], names: Collection[str], today: date
) -> tuple[Told, ...]:
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
    for words in languages:
        reading = _Reading(facts, body, words, names, today)
        if reading.understood:
            return tuple(reading.told())
    raise NotOurs(Unreadable.OTHER_LANGUAGE)


class _Reading:
    """Reads one document in one language."""

    def __init__(
        self,
        facts: dict[str, str],
        body: str,
        words: Words,
        names: Collection[str],
        today: date,
    ) -> None:
        self._what = _what(facts)
        self._number = _session(facts)
        self._day = _day(facts)
        self._words = words
        self._names = names
        self._today = today
        self._body = body.split("\n")
        self._sections = list(sections(self._body, 2))

    @property
    def understood(self) -> bool:
        """Whether the document has a heading of this language, or none at all."""
        headings = [heading for heading, _ in self._sections]
        if self._what is What.SESSIONS:
            return not headings or any(self._of(one) is not None for one in headings)
        readers = self._readers(self._lines(self._day))
        return not headings or any(heading in readers for heading in headings)

    def told(self) -> Iterator[Told]:
        """Yield what the document tells, each session by itself where it is about several."""
        if self._what is What.SESSIONS:
            for heading, below in self._sections:
                if (number := self._of(heading)) is not None:
                    yield self._recap(number, heading, below)
            return
        found = Told(self._what, self._words, self._number)
        lines = self._lines(self._day)
        if self._what is What.RECAP:
            found.met = self._met(self._title(), self._body, self._day)
        if self._what is What.AGENDA:
            found.agenda = AgendaLines(self._words).begun(self._title(), self._body, self._day)
        readers = self._readers(lines)
        for heading, below in self._sections:
            if reader := readers.get(heading):
                reader(found, below)
        yield found
        if self._what is What.PROGRAMME:
            yield from self._learned(lines)

    # --- parts of a document --------------------------------------------------------------

    def _met(self, title: str, body: list[str], day: date | None) -> ToldAgenda:
        """Return the session itself, which is told above the first section of its recap."""
        head = takewhile(lambda one: not HEADING.match(one) or one.startswith("# "), body)
        return AgendaLines(self._words).met(title, list(head), day, self._today)

    def _recap(self, number: int, heading: str, below: list[str]) -> Told:
        """Return what is told of one session among others."""
        day = self._day_of(below)
        found = Told(What.RECAP, self._words, number, deeper=1)
        title = heading.partition(self._words.colon)[2] or heading
        found.met = self._met(title, below, day)
        readers = _of_a_recap(self._lines(day))
        for heading, lines in sections(below, 3):
            if reader := readers.get(heading):
                reader(found, lines)
        return found

    def _learned(self, lines: Lines) -> Iterator[Told]:
        """Yield the takeaways of a programme, which stand under the names of sessions."""
        for heading, below in self._sections:
            if heading == self._words.takeaways:
                for name, entries in sections(below, 3):
                    if (number := self._of(name)) is not None:
                        found = Told(What.RECAP, self._words, number)
                        lines.takeaways(found, entries)
                        yield found

    def _title(self) -> str:
        return next((plain_text(one[2]) for one in map(HEADING.match, self._body) if one), "")

    def _of(self, heading: str) -> int | None:
        """Return the number of the session that a heading names: "Session 7: Chatbots"."""
        before, after = map(re.escape, self._words.session.split("{number}"))
        colon = re.escape(self._words.colon.rstrip())
        found = re.match(rf"{before}(\d{{1,6}}){after}(?:{colon}|$)", heading)
        return int(found[1]) if found else None

    def _day_of(self, below: list[str]) -> date | None:
        """Return the day of a session, which stands below its heading."""
        told = next((plain_text(one) for one in below if one.strip()), "")
        parts = set(told.split(self._words.list_comma))
        return next(
            (day for day in days_around(self._today) if self._words.day(day) in parts), None
        )

    # --- sections -------------------------------------------------------------------------

    def _lines(self, day: date | None) -> Lines:
        return Lines(self._words, self._names, day, self._today)

    def _readers(self, lines: Lines) -> dict[str, Reader]:
        """Return what reads the sections of the document, by their headings."""
        words, nothing = self._words, lines.nothing
        headings = [heading for heading, _ in self._sections]
        goals = GoalLines(lines).readers(self._what, headings)
        questions: dict[str, Reader] = {
            words.answers: lines.answered,
            words.open_questions: lines.open,
        }
        actions: dict[str, Reader] = {
            words.open_actions: lines.actions,
            words.done_actions: lines.actions,
        }
        agreement: dict[str, Reader] = {words.aim: lines.aim, words.agreed: lines.agreement}
        match self._what:
            case What.AGENDA:
                return AgendaLines(words).readers(lines)
            case What.AGREEMENT:
                return {**agreement, words.how_we_meet: nothing, words.accepted: nothing}
            case What.WORDS:
                return {words.own_words: lines.terms}
            case What.ACTIONS:
                return actions
            case What.GOALS:
                return goals
            case What.QUESTIONS:
                return {**questions, words.parked: lines.parked}
            case What.PROGRAMME:
                of_lists = (
                    *(words.dates, words.topics_explored, words.takeaways),
                    words.reviews.heading,
                )
                return {
                    **goals,
                    **dict.fromkeys(of_lists, nothing),
                    **questions,
                    **actions,
                    **agreement,
                    words.terms: lines.terms,
                }
            case _:
                return _of_a_recap(lines)


def _of_a_recap(lines: Lines) -> dict[str, Reader]:
    words = lines.words
    return {
        words.answers: lines.answered,
        words.open_questions: lines.open,
        words.summary: lines.summary,
        words.takeaways: lines.takeaways,
        words.actions: lines.actions,
        words.terms: lines.terms,
        words.notes: lines.notes,
    }


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
