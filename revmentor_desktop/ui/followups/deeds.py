"""What can be done with a follow-up, from its row: each deed is one step that can be taken back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.changes import added, edited, removed
from revmentor_desktop.domain.private import DraftQuestion
from revmentor_desktop.domain.questions import Question
from revmentor_desktop.services import question_desk
from revmentor_desktop.services.follow_ups import begun, copied
from revmentor_desktop.services.placing import put
from revmentor_desktop.services.question_desk import QuestionDeed
from revmentor_desktop.services.trash import thrown_away
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.asking import Asking
from revmentor_desktop.ui.followups.judging import day_in
from revmentor_desktop.ui.followups.line_editor import Ask, Asked
from revmentor_desktop.ui.followups.list import FollowUpList, RowDeed
from revmentor_desktop.ui.followups.row_menu import owner_menu
from revmentor_desktop.ui.jotting import Jotting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.services.capture import Capture
    from revmentor_desktop.ui.desk import Desk


class FollowUpDeeds(QObject):
    """Does the deeds to the current row of the list, and says so where one may want it back.

    Signals: ``done()`` when something is different; ``done_at(place)`` when it was the row at that
    place, where the next one may stand now; ``begun(id)`` when there is a new follow-up,
    ``pasted(id)`` of the last when there are several; ``copied(id)`` of one like another;
    ``go(Place)``.
    """

    done = Signal()
    done_at = Signal(int)
    begun = Signal(str)
    pasted = Signal(str)
    copied = Signal(str)
    go = Signal(object)

    def __init__(self, desk: Desk, rows: FollowUpList, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._list = desk, rows
        self._jotting = Jotting(desk, self)
        self._asking = Asking(desk, self)

    def coming(self) -> Session | None:
        """Return the session that is next."""
        return self._asking.coming()

    # --- deeds ----------------------------------------------------------------------------

    def perform(self, deed: RowDeed) -> None:
        """Do *deed* to the current row, if it can be done to it."""
        {
            RowDeed.TICK: self._tick,
            RowDeed.OPEN: self._open,
            RowDeed.DAY: self._ask_day,
            RowDeed.OWNER: self._ask_owner,
            RowDeed.ANSWER: self._ask_answer,
            RowDeed.SEND: self._send,
            RowDeed.PLACE: self.place,
            RowDeed.PARK: self._park,
            RowDeed.STILL_FOGGY: self._keep_foggy,
            RowDeed.WAIT: self._let_wait,
            RowDeed.EXPLAIN: self._ask_meaning,
            RowDeed.WORDS: self.ask_words,
            RowDeed.BETWEEN_US: self.turn_between_us,
            RowDeed.DUPLICATE: self.duplicate,
            RowDeed.DELETE: self.delete,
        }[deed]()

    def _tick(self) -> None:
        """Tick a promise, or ask for the answer to a question."""
        subject, place = self._list.subject, self._list.currentIndex().row()
        if isinstance(subject, Action):
            self._stay(place, self._jotting.tick(subject.id, done=subject.done is None))
        else:
            self._ask_answer()

    def _open(self) -> None:
        """Go where it came up, or write its words where it came from nowhere."""
        row = self._list.row
        if row is not None and row.links:
            self.go.emit(row.links[0].place)
        else:
            self.ask_words()

    def _send(self) -> None:
        subject = self._list.subject
        if isinstance(subject, DraftQuestion):
            self._stay(self._list.currentIndex().row(), self._asking.send(subject))

    def place(self) -> None:
        """Put it on the agenda of the next session."""
        subject = self._list.subject
        if isinstance(subject, Action):
            self._place_action(subject)
        elif subject is not None and self._asking.place(subject):
            self.done.emit()

    def _place_action(self, action: Action) -> None:
        coming = self._asking.coming()
        if coming is None or action.done is not None:
            return
        if any(item.title == action.text for item in coming.items):
            told = self.tr("It is on the agenda of session {number} already")
            self._desk.notices.tell(told.format(number=coming.number))
            return
        told = self.tr("Added to session {number}").format(number=coming.number)
        changes = put(action, coming, self._desk.workspace.new_id)
        self._tell(self._do(self.tr("Add to the agenda"), changes), told)

    def _park(self) -> None:
        self._bring(QuestionDeed.PARK)

    def _keep_foggy(self) -> None:
        self._bring(QuestionDeed.STILL_FOGGY)

    def _let_wait(self) -> None:
        self._bring(QuestionDeed.WAIT)

    def _bring(self, deed: QuestionDeed) -> None:
        subject = self._list.subject
        if isinstance(subject, Question) and deed in question_desk.possible(subject):
            place = self._list.currentIndex().row()
            self._stay(place, self._asking.bring(subject, deed))

    def turn_between_us(self) -> None:
        """Keep it between the two, or no longer."""
        subject = self._list.subject
        if isinstance(subject, (Action, Question)):
            after = replace(subject, between_us=not subject.between_us)
            self._do(labels.keep_between_us(after.between_us), edited(subject, after))

    def duplicate(self) -> None:
        """Begin another in the same words, and show it."""
        subject, workspace = self._list.subject, self._desk.workspace
        if subject is None:
            return
        new = copied(subject, workspace.now(), workspace.new_id)
        name = self.tr("Duplicate question")
        if isinstance(subject, Action):
            name = self.tr("Duplicate action")
        if self._do(name, added(new)):
            self.copied.emit(new.id)

    def delete(self) -> None:
        """Throw it away; it can be brought back."""
        subject = self._list.subject
        if subject is None:
            return
        name, told = self.tr("Delete question"), self.tr("Question deleted")
        if isinstance(subject, Action):
            name, told = self.tr("Delete action"), self.tr("Action deleted")
        place = self._list.currentIndex().row()
        done = self._do(name, thrown_away(removed(subject), self._desk.workspace))
        self._tell(done, told)
        self._stay(place, done)

    def begin(self, capture: Capture) -> None:
        """Keep the promise or the draft that was typed."""
        workspace = self._desk.workspace
        new = begun(capture, workspace.now(), workspace.new_id)
        question = isinstance(new, DraftQuestion)
        name = self.tr("Jot question") if question else self.tr("Add action")
        if self._do(name, added(new)):
            self.begun.emit(new.id)

    def begin_all(self, captures: Sequence[Capture]) -> None:
        """Keep the promises and drafts of several lines that were pasted, in one step."""
        workspace = self._desk.workspace
        now = workspace.now()
        new = [begun(capture, now, workspace.new_id) for capture in captures]
        if self._do(self.tr("Add follow-ups"), added(*new)):
            self._desk.offer_undo(labels.lines_added(len(new)))
            self.pasted.emit(new[-1].id)

    # --- writing about a row --------------------------------------------------------------

    def ask_words(self) -> None:
        """Have its words written."""
        subject = self._list.subject
        if subject is not None:
            action = isinstance(subject, Action)
            prompt = self.tr("Action") if action else self.tr("Question")
            self._list.begin(Ask(Asked.WORDS, prompt, subject.text))

    def _ask_day(self) -> None:
        subject = self._list.subject
        if isinstance(subject, Action):
            day = labels.day_month_year(subject.due) if subject.due else ""
            placeholder = self.tr("friday, 28 nov, in two weeks")
            self._list.begin(Ask(Asked.DAY, self.tr("By when?"), day, placeholder))

    def _ask_answer(self) -> None:
        subject = self._list.subject
        if isinstance(subject, Question):
            placeholder = self.tr("The answer in a line")
            self._list.begin(Ask(Asked.ANSWER, self.tr("Answer"), subject.answer, placeholder))

    def _ask_meaning(self) -> None:
        subject = self._list.subject
        if isinstance(subject, Question) and question_desk.explains_a_word(subject):
            line = f"{question_desk.word_of(subject)}: {' '.join(subject.answer.split())}"
            placeholder = self.tr("Word: what it means in plain words")
            self._list.begin(Ask(Asked.MEANING, self.tr("Word"), line, placeholder))

    def _ask_owner(self) -> None:
        subject = self._list.subject
        if isinstance(subject, Action):
            menu = owner_menu(self._list, self._desk.workspace.pair, subject.owner)
            menu.triggered.connect(self._assign)
            menu.popup(self._list.menu_place())

    def _assign(self, chosen: QAction) -> None:
        subject = self._list.subject
        if isinstance(subject, Action):
            after = replace(subject, owner=chosen.data())
            self._do(self.tr("Assign action"), edited(subject, after))

    def take_line(self, key: str, ask: Ask, text: str) -> None:
        """Store what was written about the row with *key*."""
        row = self._list.row_of(key)
        subject = row.subject if row is not None else None
        if subject is None:
            return
        place = self._list.currentIndex().row()
        if ask.what is Asked.WORDS:
            name = self.tr("Edit action")
            if not isinstance(subject, Action):
                name = self.tr("Edit question")
            self._do(name, edited(subject, replace(subject, text=text)))
        elif ask.what is Asked.DAY and isinstance(subject, Action):
            due = day_in(text, self._desk.workspace) if text else None
            self._do(self.tr("Set date"), edited(subject, replace(subject, due=due)))
        elif ask.what is Asked.ANSWER and isinstance(subject, Question):
            self._stay(place, self._asking.answer(subject, text))
        elif ask.what is Asked.MEANING and isinstance(subject, Question):
            self._asking.explain(subject, text)

    # --- private --------------------------------------------------------------------------

    def _do(self, name: str, changes: ChangeSet) -> bool:
        done = self._desk.commands.do(name, changes, origin=self)
        if done:
            self.done.emit()
        return done

    def _tell(self, done: bool, told: str) -> None:
        if done:
            self._desk.offer_undo(told)

    def _stay(self, place: int, done: bool) -> None:
        """Keep the cursor at *place*, where the next thing to be seen to has moved up."""
        if done:
            self.done_at.emit(place)
