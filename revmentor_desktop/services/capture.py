"""A line typed while a session is held, and what it becomes.

``read_capture`` understands the kind by its first character (``? `` a question, ``! `` an action,
``* `` a takeaway, ``= `` a word), whose an action is (``@robert``, ``@both``, or the name and a
colon in front: ``Robert: …``), by when (``by friday``, ``28 nov``), why a takeaway matters
(``because …``) and what a word means (after the first colon).  ``captured`` makes the value that
is stored.  Whatever is private becomes a private note or a draft question: the pair's lists hold
nothing that only one may see.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.ids import ActionId, NoteId, QuestionId, TakeawayId, TermId
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.people import Role, Who
from revmentor_desktop.domain.private import DraftQuestion, PrivateNote
from revmentor_desktop.domain.questions import Question
from revmentor_desktop.domain.takeaways import Takeaway
from revmentor_desktop.domain.terms import Term
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.by_when import by_when

if TYPE_CHECKING:
    from datetime import datetime

    from revmentor_desktop.domain.ids import NewId
    from revmentor_desktop.domain.people import Pair
    from revmentor_desktop.domain.sessions import Session


class CaptureKind(Enum):
    """What a line is, in the order of the keys that choose it."""

    NOTE = "note"
    QUESTION = "question"
    ACTION = "action"
    TAKEAWAY = "takeaway"
    TERM = "term"


SIGNS = {
    "?": CaptureKind.QUESTION,
    "？": CaptureKind.QUESTION,
    "!": CaptureKind.ACTION,
    "！": CaptureKind.ACTION,
    "*": CaptureKind.TAKEAWAY,
    "=": CaptureKind.TERM,
    "＝": CaptureKind.TERM,
}
"""The characters that choose a kind where they stand first, before a space."""

BOTH = {"both", "us", "兩人", "我們"}
MYSELF = {"me", "我"}
"""What names the two, and the one who types."""

Captured = Note | Question | Action | Takeaway | Term | PrivateNote | DraftQuestion


@dataclass(frozen=True, slots=True)
class Capture:
    """What was understood of a line.

    *reason* is that of a takeaway or the meaning of a word, *who* the owner of an action, who
    asks, or who said it.
    """

    kind: CaptureKind
    text: str
    who: Who | None = None
    due: date | None = None
    reason: str = ""
    private: bool = False


# --- understanding ------------------------------------------------------------------------

_WHOM = re.compile(r"(?:^|(?<=\s))[@＠](\S+?)(?=[,.;:，。；：]?(?:\s|$))")
_OWNER = re.compile(r"([^:：]{1,120}?)\s*[:：]\s*(?=\S)")
_BECAUSE = re.compile(r"[,;]?\s+because\s+(?=\S)|[，；]?(?:因為|因为)", re.IGNORECASE)
_MEANS = re.compile(r"\s*(?:(?<![0-9]):(?!//)|:(?![0-9/])|：)\s*|\s+=\s+")
"""What parts a word from its meaning; "1:1" is a word."""


def read_capture(
    line: str,
    kind: CaptureKind,
    pair: Pair,
    now: datetime,
    *,
    private: bool = False,
    who: Who | None = None,
    day_first: bool = True,
) -> Capture | None:
    """Return what *line* means where *kind* is chosen; ``None`` when there are no words in it.

    *who* is meant unless the line names somebody; a question is then the mentee's.
    """
    chosen, text = _signed(" ".join(line.split()), kind)
    if not text:
        return None
    text, named = _whom(text, pair)
    who = named or who
    if chosen is CaptureKind.ACTION:
        if named is None:
            text, who = _owned(text, pair, who)
        text, due = by_when(text, wall_clock(now, pair.zone), day_first=day_first)
        return Capture(chosen, text, who, due, private=private)
    if chosen is CaptureKind.TAKEAWAY:
        text, reason = _parted(text, _BECAUSE)
        return Capture(chosen, text, who, reason=reason, private=private)
    if chosen is CaptureKind.TERM:
        text, meaning = _parted(text, _MEANS)
        return Capture(chosen, text, reason=meaning, private=private)
    if chosen is CaptureKind.QUESTION:
        return Capture(chosen, text, who or Who.MENTEE, private=private)
    return Capture(chosen, text, who, private=private)


def split_meaning(line: str) -> tuple[str, str]:
    """Return the word and its meaning of "hand-over: the bot passes the chat to a person"."""
    return _parted(line, _MEANS)


def _signed(line: str, kind: CaptureKind) -> tuple[CaptureKind, str]:
    """Return the kind that the first character of *line* chooses, or *kind*, and the rest."""
    first, space, rest = line.partition(" ")
    if first in SIGNS and (space or not rest):
        return SIGNS[first], rest
    return kind, line


def _whom(text: str, pair: Pair) -> tuple[str, Who | None]:
    """Return *text* without the ``@`` that names somebody, and who that is."""
    for found in _WHOM.finditer(text):
        who = _named(found[1], pair)
        if who is not None:
            left = f"{text[: found.start()]}{text[found.end() :]}"
            left = re.sub(r"\s+([,.;:，。；：])", r"\1", " ".join(left.split()))
            left = left.lstrip(" ,.;:，。；：")
            return (left, who) if left else (text, None)
    return text, None


def _owned(text: str, pair: Pair, who: Who | None) -> tuple[str, Who | None]:
    """Return *text* without the name and the colon in front of it, and whose; else as *who* has it.

    That is how lists of actions write it.  A part of a name does not count: it may be any word.
    """
    found = _OWNER.match(text)
    if found is None:
        return text, who
    wanted = found[1].casefold()
    people = [pair.person(role) for role in Role]
    names = {name.casefold() for one in people for name in (one.name, one.first_name)}
    owner = _named(wanted, pair) if wanted in names | MYSELF | BOTH else None
    return (text[found.end() :], owner) if owner is not None else (text, who)


def _named(name: str, pair: Pair) -> Who | None:
    """Return who is meant by *name*: both, me, or a person whose name begins so."""
    wanted = name.casefold()
    if wanted in BOTH:
        return Who.BOTH
    if wanted in MYSELF:
        return Who.of(pair.me)
    roles = [role for role in Role if _begins(pair.person(role).name, wanted)]
    return Who.of(roles[0]) if len(roles) == 1 else None


def _begins(name: str, wanted: str) -> bool:
    whole = name.casefold()
    return any(part.startswith(wanted) for part in (whole, *whole.replace("-", " ").split()))


def _parted(text: str, pattern: re.Pattern[str]) -> tuple[str, str]:
    """Return what stands before and behind *pattern*; all of it and nothing where it is not."""
    found = pattern.search(text)
    if found is None or not text[: found.start()].strip():
        return text, ""
    return text[: found.start()].strip(), text[found.end() :].strip()


# --- keeping ------------------------------------------------------------------------------


def captured(capture: Capture, session: Session, now: datetime, new_id: NewId) -> Captured:
    """Return the value that *capture* becomes in *session*."""
    if capture.private:
        return _private(capture, session, now, new_id)
    match capture.kind:
        case CaptureKind.QUESTION:
            asker = Role.MENTOR if capture.who is Who.MENTOR else Role.MENTEE
            return Question(
                QuestionId(new_id()), capture.text, asker, asked=now, session=session.id
            )
        case CaptureKind.ACTION:
            return Action(
                ActionId(new_id()), capture.text, capture.who, now, capture.due, session=session.id
            )
        case CaptureKind.TAKEAWAY:
            return Takeaway(
                TakeawayId(new_id()), capture.text, session.id, now, capture.reason, capture.who
            )
        case CaptureKind.TERM:
            return Term(
                TermId(new_id()), capture.text, capture.reason, session=session.id, noted=now
            )
        case CaptureKind.NOTE:
            return Note(NoteId(new_id()), "", capture.text, now, now, session=session.id)


def rewritten(value: Captured, capture: Capture) -> Captured:
    """Return *value* with the words of *capture*; owner and day stay where none is said."""
    match value:
        case Question():
            asker = Role.MENTOR if capture.who is Who.MENTOR else Role.MENTEE
            return replace(value, text=capture.text, asked_by=asker)
        case Action():
            owner, due = capture.who or value.owner, capture.due or value.due
            return replace(value, text=capture.text, owner=owner, due=due)
        case Takeaway():
            by = capture.who or value.by
            return replace(value, text=capture.text, reason=capture.reason, by=by)
        case Term():
            return replace(value, word=capture.text, meaning=capture.reason)
        case DraftQuestion():
            return replace(value, text=capture.text)
        case Note() | PrivateNote():
            return replace(value, body=capture.text)


def kind_of(value: Captured) -> CaptureKind:
    """Return what kind of line *value* was."""
    match value:
        case Question() | DraftQuestion():
            return CaptureKind.QUESTION
        case Action():
            return CaptureKind.ACTION
        case Takeaway():
            return CaptureKind.TAKEAWAY
        case Term():
            return CaptureKind.TERM
        case Note() | PrivateNote():
            return CaptureKind.NOTE


def _private(
    capture: Capture, session: Session, now: datetime, new_id: NewId
) -> PrivateNote | DraftQuestion:
    if capture.kind is CaptureKind.QUESTION:
        return DraftQuestion(QuestionId(new_id()), capture.text, now, session.id)
    body = f"{capture.text}: {capture.reason}" if capture.reason else capture.text
    return PrivateNote(NoteId(new_id()), "", body, now, now, session=session.id)
