"""Random workspaces: what the two share, with texts that break programs, and what may not leave.

A world is made from a number alone.  Every kind that is stored is in it, asked of the domain, so
that a new kind is in it too.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING, Any

from revmentor_desktop.domain.agreement import Agreement
from revmentor_desktop.domain.attachments import Attachment
from revmentor_desktop.domain.changes import PRIVATE_KINDS, SHARED_KINDS, Entity
from revmentor_desktop.domain.deletions import Deletion
from revmentor_desktop.domain.ids import ItemId, QuestionId, SessionId, TopicId
from revmentor_desktop.domain.live import Run
from revmentor_desktop.domain.people import Pair
from revmentor_desktop.domain.private import PreparationList
from revmentor_desktop.domain.questions import Question, QuestionState
from revmentor_desktop.domain.recaps import Recap
from revmentor_desktop.domain.revisions import Revision
from revmentor_desktop.domain.sessions import Outcome, Session, SessionState
from revmentor_desktop.domain.templates import Template
from revmentor_desktop.domain.terms import ExplainAgain
from revmentor_desktop.domain.topics import ImportedPack, Interest, OwnTopic, PackTopic
from tests import make
from tests.leaks.canaries import Canaries, Stem, rewritten
from tests.strategies import HOSTILE

if TYPE_CHECKING:
    from collections.abc import Iterator

NEVER = (*PRIVATE_KINDS, Revision, Deletion, Attachment, Template, ExplainAgain)
"""Kinds of which nothing leaves for anybody: mine, what was deleted, and what only we look up."""

NEVER_BLANK = {"Goal.text", "GoalStep.evidence"}
"""Texts without which a value cannot be made."""

ONCE = {Pair, Agreement, OwnTopic, ImportedPack, PackTopic, Interest, Template}
OF_A_SESSION = {Run, Recap, PreparationList}
"""Kinds of which a session has one at most."""

PROTOTYPES = {type(value): value for value in make.one_of_each()}
AROUND = (
    "{}",
    "**{}**",
    "# {}\n\nand more",
    "[{0}](https://{0}.example/a)",
    "- [ ] {}\n- [x] {}",
    "`{}`\n\n```\n{}\n```",
    "| {} | b |\n| --- | --- |\n| c | {} |",
    "<b title='{}'>{}</b>",
    "反向導師{}計劃",
    "=1+{}",
)
"""What stands around a word that may not leave."""

TEXTS = (*HOSTILE[:-1], "A plain sentence.", "**Strong** and `code`", "Chatbots & service")


@dataclass(frozen=True, slots=True)
class World:
    """What is in a workspace, and which word of it stands in which field."""

    shared: tuple[Entity, ...]
    private: tuple[Entity, ...]
    canaries: Canaries


def world(number: int) -> World:
    """Return the world of that number."""
    maker = _Maker(Random(number))
    return World(tuple(maker.shared()), tuple(maker.private()), maker.canaries)


class _Maker:
    """Draws the values of one world."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self.canaries = Canaries()
        self._sessions = [SessionId(f"session-{at}") for at in range(1, chance.randint(2, 4))]
        self._hidden: set[QuestionId] = set()

    def shared(self) -> Iterator[Entity]:
        """Yield what the two share, but for what never leaves."""
        kinds = [Question, *(kind for kind in SHARED_KINDS if kind is not Question)]
        for kind in kinds:
            if kind not in NEVER:
                yield from self._several(kind)

    def private(self) -> Iterator[Entity]:
        """Yield what never leaves."""
        for kind in NEVER:
            for value in self._several(kind):
                yield self.canaries.put(value, Stem.PRIVATE, self._around)

    def _several(self, kind: type[Entity]) -> Iterator[Any]:
        if kind is Pair:
            yield self._pair()
        elif kind is Session:
            yield from map(self._session, range(len(self._sessions)))
        elif kind in ONCE:
            yield self._dressed(PROTOTYPES[kind])
        elif kind in OF_A_SESSION:
            yield from (self._one(kind, at) for at in range(len(self._sessions)))
        else:
            yield from (self._one(kind, at) for at in range(self._chance.randint(1, 3)))

    def _one(self, kind: type[Entity], at: int) -> Any:
        """Return a value of *kind*, most often of one of the sessions."""
        value: Any = PROTOTYPES[kind]
        changes: dict[str, Any] = {"id": f"{kind.__name__}-{at}"}
        if kind is Run:
            changes["id"] = self._sessions[at]
        for field in fields(value):
            if field.name in {"session", "answered_in"}:
                none = [None] if "None" in str(field.type) else []
                changes[field.name] = self._chance.choice([*self._sessions, *none])
            elif field.name == "topic":
                changes["topic"] = self._chance.choice([TopicId("topic-1"), None])
        if kind in OF_A_SESSION and kind is not Run:
            changes["session"] = self._sessions[at]
        if kind is Question:
            changes["state"] = self._chance.choice(list(QuestionState))
        made = self._marked(replace(value, **changes))
        if isinstance(made, Question) and made.between_us:
            self._hidden.add(made.id)
        return made

    def _marked(self, value: Any) -> Any:
        """Return *value* marked between the two or not, where it can be, with texts to match."""
        if not hasattr(value, "between_us"):
            return self._dressed(value)
        hidden = getattr(value, "question", None) in self._hidden
        if not hidden and self._chance.random() < 0.6:
            return self._dressed(replace(value, between_us=False))
        value = replace(value, between_us=not hidden)
        return self.canaries.put(value, Stem.BETWEEN_US, self._around)

    def _pair(self) -> Pair:
        pair: Pair = self._dressed(PROTOTYPES[Pair])
        mentor, mentee = (
            self.canaries.put(one, Stem.NAME)
            for one in (PROTOTYPES[Pair].mentor, PROTOTYPES[Pair].mentee)
        )
        return replace(pair, mentor=mentor, mentee=mentee)

    def _session(self, at: int) -> Session:
        asked = [None, None, *sorted(self._hidden), QuestionId("Question-0")]
        items = tuple(
            self._marked(
                replace(
                    make.item(number, at + 1),
                    question=self._chance.choice(asked),
                    outcome=self._chance.choice(list(Outcome)),
                )
            )
            for number in range(1, self._chance.randint(1, 5))
        )
        session = self._dressed(make.session(at + 1, start=make.NOW + timedelta(days=28 * at)))
        return replace(
            session,
            id=self._sessions[at],
            state=self._chance.choice(list(SessionState)),
            items=tuple(replace(item, id=ItemId(item.id)) for item in items),
        )

    def _dressed(self, value: Any) -> Any:
        """Return *value* with texts of which some have broken programs."""

        def text(old: str | bytes, place: str) -> str | bytes:
            if isinstance(old, bytes) or place == "Person.name":
                return old
            found: str = self._chance.choice((*TEXTS, old))
            return found if found.strip() or place not in NEVER_BLANK else old

        return rewritten(value, text)

    def _around(self, word: str) -> str:
        return self._chance.choice(AROUND).format(word, word)
