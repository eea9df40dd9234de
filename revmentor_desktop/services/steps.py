"""The steps of a topic: what is shown, what the mentee does, and what may be asked.

The numbered items of "Show it" and "You drive" are its steps; the items of "Questions to expect"
that begin with a question in bold are its questions, each with its answer.

A step may end with a mark that says what becomes of it when time is short: ``(core)`` on one
without which the rest makes no sense, ``(if time)`` on one that can wait.  A step without a mark
lies between the two.  Marks are the same two words in every language, as the headings are, and
whoever opens the file reads what they mean.

``topic_steps(topic)`` and ``expected_questions(topic)`` read them; ``steps_of(topic)`` gives the
lines to tick on an agenda, and ``domain.marks.without_marks`` a text for eyes that need no marks.
"""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

from revmentor_desktop.domain.marks import MARK, Mark
from revmentor_desktop.domain.topics import SectionKind
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.export.bodies import NAMED

if TYPE_CHECKING:
    from revmentor_desktop.domain.topics import Topic

LONGEST_STEP = 90
"""Characters a step of an agenda item has at most."""

STEP_PARTS = (SectionKind.SHOW, SectionKind.DRIVE)
"""The parts of a topic that have steps."""


@dataclass(frozen=True, slots=True)
class TopicStep:
    """One step of a topic, as Markdown without its mark, and the part it belongs to."""

    part: SectionKind
    text: str
    mark: Mark = Mark.PLAIN

    @property
    def line(self) -> str:
        """The step as one plain line for an agenda, where it is only a reminder."""
        return as_line(self.text)


@dataclass(frozen=True, slots=True)
class ExpectedQuestion:
    """A question the mentee may ask, and the straight answer, both as Markdown."""

    question: str
    answer: str


_NUMBERED = re.compile(r" {0,3}\d{1,3}[.)]\s+(\S.*)")
_BULLET = re.compile(r" {0,3}[-*+]\s+(\S.*)")
_ASKED = re.compile(r"(?:\*\*|__)(.+?)(?:\*\*|__)\s*(.*)", re.DOTALL)


def topic_steps(topic: Topic) -> tuple[TopicStep, ...]:
    """Return the steps of *topic* in their order."""
    return tuple(
        _step(part, text) for part in STEP_PARTS for text in _items(topic.section(part), _NUMBERED)
    )


def expected_questions(topic: Topic) -> tuple[ExpectedQuestion, ...]:
    """Return the questions to expect with their answers."""
    asked = (_ASKED.match(text) for text in _items(topic.section(SectionKind.EXPECT), _BULLET))
    return tuple(ExpectedQuestion(found[1], found[2]) for found in asked if found)


def steps_of(topic: Topic) -> tuple[str, ...]:
    """Return the steps of *topic*, each as one plain line.

    A long step keeps the whole sentences that fit a line: on an agenda it is only a reminder.
    """
    return tuple(step.line for step in topic_steps(topic))


def _step(part: SectionKind, text: str) -> TopicStep:
    found = MARK.search(text)
    if found is None:
        return TopicStep(part, text)
    return TopicStep(part, text[: found.start()].rstrip(), Mark(found[1].lower()))


def _items(markdown: str, beginning: re.Pattern[str]) -> list[str]:
    """Return the items of a list, each with its continued lines as one."""
    items: list[str] = []
    for line in markdown.split("\n"):
        if found := beginning.fullmatch(line.rstrip()):
            items.append(found[1])
        elif items and line.strip() and line[0] in " \t":
            items[-1] += " " + line.strip()
    return items


# --- as plain text ------------------------------------------------------------------------

_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_EMPHASIS = re.compile(
    r"(\*\*|__|`)(.+?)\1|(?<!\w)([*_])(\S(?:.*?\S)?)\3(?!\w)"
    r"|(?<![=~])(==|~~)(?![=~\s])(.{1,500}?)(?<![=~\s])\5(?![=~])"
)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_HARD_BREAK = re.compile(r"\\$", re.MULTILINE)
_ASIDE = 0xF0000
"""Where signs begin that are left to whoever uses them, and that no keyboard has."""

_BACK = {_ASIDE + letter: letter for letter in range(0x80)}
_SENTENCE_END = re.compile(
    r"[.!?]['\"”’)]*(?=\s|$)"
    r"|。[」』”’）]*"  # Chinese goes on without a space
    r"|[！？](?![」』”’）])"  # a question that is quoted may be the beginning of a sentence
)


def as_line(markdown: str) -> str:
    """Return *markdown* as plain text: as many whole sentences as fit, or a part of the first."""
    text = plain_text(markdown)
    if len(text) <= LONGEST_STEP:
        return text
    ends = [end.end() for end in _SENTENCE_END.finditer(text) if end.end() <= LONGEST_STEP]
    if ends:
        return text[: ends[-1]]
    return textwrap.shorten(text, LONGEST_STEP - 1, placeholder="").rstrip(" ,;:–-，、；：") + "…"


def escaped_aside(markdown: str) -> str:
    """Return *markdown* with a sign that nobody types for each letter that is no mark here.

    Those have a backslash before them.  ``brought_back`` writes them again, without it.
    """
    return _HARD_BREAK.sub("", _ESCAPED.sub(lambda found: chr(_ASIDE + ord(found[1])), markdown))


def brought_back(text: str) -> str:
    """Return *text* with the letters that ``escaped_aside`` took away."""
    return text.translate(_BACK)


def plain_text(markdown: str) -> str:
    """Return a line of *markdown* without emphasis, marks, code marks and the addresses of links.

    A link by name is what is said for it, else the name.
    """
    text = NAMED.sub(lambda found: found["words"] or found["name"], _LINK.sub(r"\1", markdown))
    while (plainer := _EMPHASIS.sub(lambda found: found[2] or found[4] or found[6], text)) != text:
        text = plainer
    return " ".join(text.split())
