"""What can be done with a question, the same wherever it stands: with words, and the way back.

The list of follow-ups, the agenda, the recap and the page of a running session all ask here; the
rules are those of ``services.question_desk``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from revmentor_desktop.domain.changes import ChangeSet, added
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.names import filled
from revmentor_desktop.domain.private import DraftQuestion
from revmentor_desktop.domain.questions import Question, QuestionState
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.services import question_desk
from revmentor_desktop.services.question_desk import STATES, Agendas, QuestionDeed
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.widgets.line_model import LineDeed

if TYPE_CHECKING:
    from collections.abc import Callable

    from revmentor_desktop.domain.ids import ItemId
    from revmentor_desktop.ui.desk import Desk

ICONS = {
    QuestionDeed.ANSWER: "check",
    QuestionDeed.SEND: "send",
    QuestionDeed.PLACE: "calendar-plus",
    QuestionDeed.PARK: "archive",
    QuestionDeed.STILL_FOGGY: "repeat",
    QuestionDeed.WAIT: "undo-2",
    QuestionDeed.EXPLAIN: "book-a",
}


BRINGING = (QuestionDeed.PARK, QuestionDeed.STILL_FOGGY, QuestionDeed.WAIT)
"""The deeds that bring a question to another state and need nothing else."""


class Asking(QObject):
    """Does the deeds, each as one step, and says what was done; all return whether it is stored."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def coming(self) -> Session | None:
        """Return the session that takes a question."""
        return Agendas.of(self._desk.workspace).coming

    def send(self, draft: DraftQuestion) -> bool:
        """Send a draft to the list that both see."""
        workspace = self._desk.workspace
        changes = question_desk.sent_off(draft, workspace.pair.me, workspace.now())
        name = workspace.pair.partner.first_name
        told = filled(self.tr("{name} gets this question the next time you share"), name=name)
        return self._do(self.tr("Send question"), changes, told)

    def answer(self, question: Question, answer: str) -> bool:
        """Answer a question in a line; nothing is no answer."""
        answer, workspace = " ".join(answer.split()), self._desk.workspace
        if not answer:
            return False
        agendas, now = Agendas.of(workspace), workspace.now()
        changes = question_desk.given_answer(question, answer, agendas, now)
        told = self.tr("Question answered")
        if changes.touches(Session):
            told = self.tr("Question answered, and off the agenda")
        return self._do(self.tr("Answer question"), changes, told)

    def bring(self, question: Question, deed: QuestionDeed) -> bool:
        """Park a question, say that it is still foggy, or have it wait again."""
        state = STATES[deed]
        told = {
            QuestionState.PARKED: self.tr("Question parked"),
            QuestionState.STILL_FOGGY: self.tr("Still foggy, so it is suggested again"),
            QuestionState.WAITING: self.tr("The question waits for a session"),
        }[state]
        agendas = Agendas.of(self._desk.workspace)
        return self._try(
            deed_words(deed, question, None),
            lambda: question_desk.brought_to(question, state, agendas),
            told,
        )

    def place(
        self,
        question: Question | DraftQuestion,
        session: Session | None = None,
        below: ItemId | None = None,
    ) -> bool:
        """Put a question, or a draft that is sent by that, on the agenda of *session*.

        Without one it is the next that is planned.  There it stands below the item *below*, or
        where a new one belongs.
        """
        workspace = self._desk.workspace
        agendas = Agendas.of(workspace)
        target = session or agendas.coming
        if target is None:
            self._desk.notices.tell(self.tr("No session is planned. The question waits for one."))
            return False
        told = self.tr("Added to session {number}").format(number=target.number)

        def changes() -> ChangeSet:
            if isinstance(question, DraftQuestion):
                return question_desk.placed_draft(
                    question, target, workspace.pair.me, workspace.now(), workspace.new_id, below
                )
            left = workspace.read.present.left_about(question)
            return question_desk.moved(question, target, agendas, workspace.new_id, below, left)

        return self._try(self.tr("Add to the agenda"), changes, told)

    def do(
        self,
        deed: QuestionDeed,
        question: Question | DraftQuestion,
        session: Session | None = None,
        below: ItemId | None = None,
    ) -> bool:
        """Do one of the deeds that need no words; *session* and *below* are those of ``place``."""
        if deed is QuestionDeed.PLACE:
            return self.place(question, session, below)
        if isinstance(question, DraftQuestion):
            return deed is QuestionDeed.SEND and self.send(question)
        return deed in BRINGING and self.bring(question, deed)

    def explain(self, question: Question, line: str) -> bool:
        """Keep the answer to a question as a word of the glossary: *line* is "word: meaning"."""
        term = question_desk.explained(question, line, self._desk.workspace.new_id)
        if term is None:
            return False
        told = self.tr("“{word}” is among the words").format(word=term.word)
        return self._do(self.tr("Add word"), added(term), told)

    # --- private --------------------------------------------------------------------------

    def _try(self, name: str, changes: Callable[[], ChangeSet], told: str) -> bool:
        """Do what *changes* returns, or say which rule is in the way."""
        try:
            made = changes()
        except RuleBroken as broken:
            self._desk.notices.tell(labels.rule_broken(broken))
            return False
        return self._do(name, made, told)

    def _do(self, name: str, changes: ChangeSet, told: str) -> bool:
        commands = self._desk.commands
        if not changes or not commands.do(name, changes):
            return False
        self._desk.offer_undo(told)
        return True


def deed_words(
    deed: QuestionDeed, question: Question | DraftQuestion | None, coming: Session | None
) -> str:
    """Return what a menu calls *deed* for *question*; *coming* is the session that takes it."""
    translate = QCoreApplication.translate
    state = question.state if isinstance(question, Question) else None
    match deed:
        case QuestionDeed.ANSWER:
            if state is QuestionState.ANSWERED:
                return translate("asking", "Change the answer…")
            return translate("asking", "Answer…")
        case QuestionDeed.SEND:
            return translate("asking", "Send to the list")
        case QuestionDeed.PLACE:
            if coming is None:
                return translate("asking", "Add to the next session")
            return translate("asking", "Add to session {number}").format(number=coming.number)
        case QuestionDeed.PARK:
            return translate("asking", "Park")
        case QuestionDeed.STILL_FOGGY:
            return translate("asking", "Still foggy")
        case QuestionDeed.WAIT:
            if state is QuestionState.ON_AGENDA:
                return translate("asking", "Take off the agenda")
            return translate("asking", "Let it wait again")
        case QuestionDeed.EXPLAIN:
            return translate("asking", "Make it a word…")


def line_deeds(question: Question | DraftQuestion, coming: Session | None) -> tuple[LineDeed, ...]:
    """Return the deeds that need no words, for the menu of a line about *question*."""
    return tuple(
        LineDeed(deed.value, deed_words(deed, question, coming), ICONS[deed])
        for deed in question_desk.possible(question)
        if deed in BRINGING
        or deed is QuestionDeed.SEND
        or (deed is QuestionDeed.PLACE and coming is not None)
    )
