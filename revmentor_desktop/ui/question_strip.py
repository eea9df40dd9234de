"""What becomes of the question an agenda item is about: answered in a line, parked, still foggy.

It stands below the item in the agenda and on the page of a running session, and follows the
question by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from revmentor_desktop.domain.questions import Question
from revmentor_desktop.services.question_desk import QuestionDeed, possible, word_of
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.asking import ICONS, Asking, deed_words
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.fields import IconField
from revmentor_desktop.ui.widgets.flow_layout import FlowLayout
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.ids import QuestionId
    from revmentor_desktop.ui.desk import Desk

BUTTONS = (QuestionDeed.PARK, QuestionDeed.STILL_FOGGY, QuestionDeed.WAIT, QuestionDeed.EXPLAIN)
"""The deeds that have a button: the answer has a field, and on an agenda it stands already."""


class QuestionStrip(QWidget):
    """The state of a question, a field for its answer, and a button for each other deed.

    Signal: ``done()`` when something was done, for the focus to go on.
    """

    done = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asking = Asking(desk, self)
        self._question: Question | None = None
        self._explaining = False
        self.setObjectName("question_strip")
        self.state = TextLabel(desk.theme, "", "small", wrap=True)
        self.field = IconField(desk.theme, "check", self.tr("Answer"))
        self.field.setProperty("writes", True)
        self.field.line.setObjectName("question_answer")
        self._row = FlowLayout()
        self.buttons = {deed: self._button(deed) for deed in BUTTONS}
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.state)
        self._column.addWidget(self.field)
        self._column.addLayout(self._row)
        self.field.entered.connect(self._enter)
        desk.commands.changed.connect(self._follow)
        desk.theme.resized.connect(self._follow_theme)
        self._follow_theme()
        self.hide()

    def show_question(self, id: QuestionId | None) -> None:
        """Show the question called *id*; hide where there is none."""
        before = self._question.id if self._question is not None else None
        if id != before:
            self._explaining = False
        self._show(self._desk.workspace.read.question(id) if id else None)

    def stops(self) -> tuple[QWidget, ...]:
        """Return what takes the focus, in reading order."""
        return (self.field.line, *self.buttons.values())

    # --- showing --------------------------------------------------------------------------

    def _show(self, question: Question | None) -> None:
        before, self._question = self._question, question
        self.setVisible(question is not None)
        if question is None:
            return
        deeds = possible(question)
        self.state.setText(labels.question_state(question.state))
        for deed, button in self.buttons.items():
            button.setVisible(deed in deeds)
            button.set_text(deed_words(deed, question, None))
        same = before is not None and before.id == question.id
        if not same or before != question:
            self._fill(question)

    def _fill(self, question: Question) -> None:
        """Put into the field what is asked for: the answer, or a word and its meaning."""
        if self._explaining:
            name = self.tr("Word: what it means in plain words")
            self.field.line.setAccessibleName(name)
            self.field.line.setPlaceholderText(name)
            self.field.setText(f"{word_of(question)}: {' '.join(question.answer.split())}")
            return
        name = self.tr("Answer to «{question}»").format(question=question.text)
        self.field.line.setAccessibleName(name)
        self.field.line.setPlaceholderText(self.tr("The answer in a line. Enter keeps it."))
        self.field.setText(question.answer)

    # --- deeds ----------------------------------------------------------------------------

    def _enter(self, line: str) -> None:
        """Keep the answer, or the word."""
        question = self._question
        if question is None:
            return
        if not self._explaining:
            if self._asking.answer(question, line):
                self.done.emit()
        elif self._asking.explain(question, line):
            self._explaining = False
            self._fill(question)
            self.done.emit()
        else:
            self.field.set_problem(True)

    def _button(self, deed: QuestionDeed) -> Button:
        words = deed_words(deed, None, None)
        button = Button(self._desk.theme, words, "quiet", icon=ICONS[deed])
        button.setObjectName(f"question_{deed.value}")
        button.setProperty("deed", deed.value)
        button.setProperty("writes", True)
        button.clicked.connect(self._press)
        self._row.addWidget(button)
        return button

    def _press(self) -> None:
        button, question = self.sender(), self._question
        if question is None or not isinstance(button, Button):
            return
        deed = QuestionDeed(button.property("deed"))
        if deed is QuestionDeed.EXPLAIN:
            self._explaining = True
            self._fill(question)
            self.field.line.setFocus()
            self.field.line.selectAll()
        elif self._asking.bring(question, deed):
            self.done.emit()

    def _follow(self, change_set: ChangeSet, _origin: object) -> None:
        for before, after in change_set.of(Question):
            changed = after or before
            here = self._question
            if here is not None and changed is not None and changed.id == here.id:
                self._show(after)

    def _follow_theme(self) -> None:
        scaled = self._desk.theme.scaled
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(scaled(6))
        self._row.set_gaps(scaled(4), scaled(4))
