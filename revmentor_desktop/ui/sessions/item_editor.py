"""What unfolds below a row of the agenda: everything an item has, each part saved by itself.

Text is saved while it is typed, choices when they are made.  The cue at the end is only mine and
carries the private sign; it is stored apart from the session.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from revmentor_desktop.domain.people import Who
from revmentor_desktop.domain.sessions import LONGEST_ITEM, AgendaItem, ItemKind, Step
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.autosave import Autosave
from revmentor_desktop.ui.question_strip import QuestionStrip
from revmentor_desktop.ui.sessions import words
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.cover_pane import CoverPane
from revmentor_desktop.ui.widgets.fields import IconField, LevelLine
from revmentor_desktop.ui.widgets.flow_layout import FlowLayout
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.inner_parts import forget_with
from revmentor_desktop.ui.widgets.line_list import LineList
from revmentor_desktop.ui.widgets.line_model import Line
from revmentor_desktop.ui.widgets.long_text import LongText
from revmentor_desktop.ui.widgets.number_fields import MinutesField
from revmentor_desktop.ui.widgets.private_sign import PrivateEdge
from revmentor_desktop.ui.widgets.segmented import Choice, Segmented
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent

    from revmentor_desktop.domain.ids import QuestionId, SessionId
    from revmentor_desktop.domain.private import Cue
    from revmentor_desktop.domain.questions import Question
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.sessions.edits import SessionEdits


class KindBox(QComboBox):
    """The kinds of items; the wheel scrolls the agenda, not the kinds."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the list."""
        event.ignore()


class ItemEditor(QWidget):
    """The editor of one item.

    Signals: ``closed()`` when it is to be folded; ``reveal_wanted(widget)`` when a part that may
    be out of sight got the focus; ``topic_wanted(id)`` to see the linked topic.
    """

    closed = Signal()
    reveal_wanted = Signal(object)
    topic_wanted = Signal(str)

    def __init__(self, desk: Desk, edits: SessionEdits) -> None:
        super().__init__()
        self._desk = desk
        self._theme = desk.theme
        self._edits = edits
        self._item: AgendaItem | None = None
        self._cue: Cue | None = None
        self._run = 0
        self.setObjectName("item_editor")
        # else a click between the fields gives the keys to the list, where Delete deletes the item
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._make_fields()
        self._make_steps()
        self._make_links()
        self._mark_what_writes()
        self._lay_out()
        self._autosave = Autosave(self._save, self)
        self._connect()
        desk.theme.resized.connect(self._follow_theme)
        self._follow_theme()

    @property
    def item_id(self) -> str:
        """The item that is edited, empty for none."""
        return self._item.id if self._item else ""

    def show_item(
        self,
        item: AgendaItem,
        numbers: Mapping[SessionId, int],
        questions: Mapping[QuestionId, Question],
    ) -> None:
        """Show an item anew."""
        self._item = None
        self._cue = None
        pair = self._desk.workspace.pair
        for who in Who:
            self.lead.set_text(who.value, labels.who(pair, who))
        self.minutes.setAccessibleName(self.tr("Minutes for «{title}»").format(title=item.title))
        self._item = item
        self._fill(item)
        self._show_links(item, numbers, questions)
        self.cue.setText("")
        self._follow_cue()

    def follow(self, item: AgendaItem) -> None:
        """Take over what has changed elsewhere; what is being typed stays."""
        before = self._item
        if before is None or before.id != item.id:
            return
        self._item = item
        if item.title != before.title and item.title != self.title.text():
            self.title.setText(item.title)
        if item.details != before.details and item.details != self.details.text():
            self.details.setPlainText(item.details)
        self._fill_choices(item)
        self._follow_cue()

    def forget(self) -> None:
        """Have no item any more; what is typed is saved."""
        self.settle()
        self.drop()

    def drop(self) -> None:
        """Have no item any more, because it is gone and there is nothing to save to."""
        self._autosave.forget()
        self._item = self._cue = None
        self.strip.show_question(None)

    def settle(self) -> None:
        """Save what is typed."""
        self.steps.settle()
        self.minutes.interpretText()
        self._autosave.forget()
        self._save()
        self._run += 1

    def stops(self) -> tuple[QWidget, ...]:
        """Return what takes the focus, in reading order."""
        return (
            self.title,
            self.kind,
            *(self.lead.button(who.value) for who in Who),
            self.minutes,
            self.details,
            self.steps,
            self.add_step.line,
            self.topic,
            *self.strip.stops(),
            self.cue_pane.button,
            self.cue,
            self.done,
        )

    def focus_first(self) -> None:
        """Put the focus on the title."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.selectAll()

    # --- Qt -------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold with Esc; no key goes on to the list below."""
        event.accept()
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep clicks between the fields from the list below."""
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring the field that gets the focus into sight."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.reveal_wanted.emit(watched)
        return super().eventFilter(watched, event)

    # --- making ---------------------------------------------------------------------------

    def _make_fields(self) -> None:
        theme = self._theme
        self.title = LevelLine()
        self.title.setAccessibleName(self.tr("Title"))
        self.kind = KindBox()
        forget_with(self.kind)
        self.kind.setAccessibleName(self.tr("Kind"))
        for kind in ItemKind:
            self.kind.addItem(labels.item_kind(kind), kind)
        self.lead = Segmented(
            theme, self.tr("Who leads"), [Choice(who.value, who.value) for who in Who]
        )
        self.minutes = MinutesField(theme, self.tr("Minutes"), most=LONGEST_ITEM)
        self.details = LongText(
            theme, self.tr("Details"), self.tr("What to bring, to show or to remember")
        )

    def _make_steps(self) -> None:
        theme = self._theme
        self.steps = LineList(theme, self.tr("Steps"))
        self.steps.setObjectName("steps")
        adding = self.tr("Add a step")
        self.add_step = IconField(theme, "plus", adding, adding, adds=True)
        self.add_step.setObjectName("add_step")

    def _make_links(self) -> None:
        theme = self._theme
        self.topic = Button(theme, self.tr("Topic"), "link", icon="library-big")
        self.question = TextLabel(theme, "", "small", wrap=True)
        self.strip = QuestionStrip(self._desk)
        self.origin = TextLabel(theme, "", "small", wrap=True)
        self._cue_box = QWidget()
        self._cue_edge = PrivateEdge(theme, radius=3)
        self._cue_icon = IconLabel(theme, "lock", "private", size=16)
        self._cue_word = TextLabel(theme, self.tr("Private cue. Only you see it."), "private")
        self.cue = LevelLine()
        self.cue.setAccessibleName(self.tr("Private cue"))
        self.cue.setPlaceholderText(self.tr("A line to yourself for this item"))
        self.done = Button(theme, self.tr("Done"), "quietAccent")

    def _mark_what_writes(self) -> None:
        """Say which parts take no other words, and which no press, where one may only read."""
        for text in (self.title, self.details, self.cue):
            text.setProperty("writes", "in place")
        for choice in (self.kind, self.lead, self.minutes, self.add_step):
            choice.setProperty("writes", True)

    def _lay_out(self) -> None:
        theme = self._theme
        self._choices = FlowLayout()
        for caption, field in (
            (self.tr("Kind"), self.kind),
            (self.tr("Who leads"), self.lead),
            (self.tr("Minutes"), self.minutes),
        ):
            part = QWidget()
            inside = QVBoxLayout(part)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(3)
            inside.addWidget(TextLabel(theme, caption, "caption"))
            inside.addWidget(field)
            self._choices.addWidget(part)
        self._cue_words = QVBoxLayout()
        line = QHBoxLayout()
        line.addWidget(self._cue_icon)
        line.addWidget(self._cue_word, 1)
        self._cue_words.addLayout(line)
        self.cue_pane = CoverPane(theme, self._desk.cover, self.cue)
        self._cue_words.addWidget(self.cue_pane)
        box = QHBoxLayout(self._cue_box)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._cue_edge)
        box.addLayout(self._cue_words, 1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(TextLabel(theme, self.tr("Title"), "caption"))
        self._column.addWidget(self.title)
        self._column.addLayout(self._choices)
        self._column.addWidget(TextLabel(theme, self.tr("Details"), "caption"))
        self._column.addWidget(self.details)
        self._column.addWidget(TextLabel(theme, self.tr("Steps"), "caption"))
        links = (self.topic, self.question, self.strip, self.origin)
        for part in (self.steps, self.add_step, *links):
            self._column.addWidget(part)
        self._column.addWidget(self._cue_box)
        self._column.addWidget(self.done, 0, Qt.AlignmentFlag.AlignRight)

    def _connect(self) -> None:
        self.title.textEdited.connect(self._touch)
        self.details.textChanged.connect(self._touch)
        self.cue.textEdited.connect(self._touch)
        self.title.editingFinished.connect(self._leave)
        self.cue.editingFinished.connect(self._leave)
        self.details.left.connect(self._leave)
        self.kind.activated.connect(self._choose_kind)
        self.lead.chosen.connect(self._choose_lead)
        self.minutes.edited.connect(self._choose_minutes)
        self.steps.ticked.connect(self._tick_step)
        self.steps.edited.connect(self._edit_step)
        self.steps.removed.connect(self._remove_step)
        self.steps.shifted.connect(self._shift_step)
        self.add_step.entered.connect(self._add_step)
        self.add_step.pasted.connect(self._add_steps)
        self.topic.clicked.connect(self._want_topic)
        self.strip.done.connect(self.closed)
        self.done.clicked.connect(self.closed)
        for field in self.stops():
            field.installEventFilter(self)

    # --- showing --------------------------------------------------------------------------

    def _fill(self, item: AgendaItem) -> None:
        self.title.setText(item.title)
        self.title.setCursorPosition(0)
        self.details.blockSignals(True)
        self.details.setPlainText(item.details)
        self.details.blockSignals(False)
        self._autosave.forget()
        self._fill_choices(item)

    def _fill_choices(self, item: AgendaItem) -> None:
        self.kind.setCurrentIndex(self.kind.findData(item.kind))
        self.lead.set_current(item.lead.value)
        self.minutes.set_minutes(item.minutes)
        self.steps.show_lines(
            [Line(str(at), step.text, done=step.done) for at, step in enumerate(item.steps)]
        )

    def _show_links(
        self,
        item: AgendaItem,
        numbers: Mapping[SessionId, int],
        questions: Mapping[QuestionId, Question],
    ) -> None:
        topic = self._desk.library.by_id.get(item.topic) if item.topic else None
        self.topic.setVisible(topic is not None)
        if topic is not None:
            title = self.tr("Topic: {title}").format(title=topic.title)
            self.topic.set_text(title)
        question = questions.get(item.question) if item.question else None
        self.question.setVisible(question is not None)
        if question is not None:
            workspace = self._desk.workspace
            asked = words.question_origin(workspace.pair, question, workspace.today)
            self.question.setText(asked)
        self.strip.show_question(question.id if question is not None else None)
        origin = words.origin(item, numbers)
        self.origin.setVisible(bool(origin))
        self.origin.setText(origin)

    def _follow_cue(self) -> None:
        """Take the cue as it is stored, unless it is the one being typed."""
        session = self._edits.session
        if session is None or self._item is None:
            return
        cues = self._desk.workspace.read.cues_of(session.id)
        stored = next((cue for cue in cues if cue.item == self._item.id), None)
        if stored is not None and self._cue is None and self.cue.hasFocus():
            self._desk.cover.look(stored.id)  # it is being typed
        self.cue_pane.set_thing(stored.id if stored else "")
        if stored == self._cue:
            return
        before = self._cue.text if self._cue else ""
        after = stored.text if stored else ""
        self._cue = stored
        if self.cue.text() == before:
            self.cue.setText(after)

    # --- saving ---------------------------------------------------------------------------

    def _touch(self) -> None:
        if self._item is not None:
            self._autosave.touch()

    def _leave(self) -> None:
        """Save when a field is left; what is typed in the next one is another step."""
        self._autosave.forget()
        self._save()
        self._run += 1

    def _save(self) -> None:
        if self._item is None:
            return
        item = self._written(self._item)
        if item != self._item:
            self._store(item, run=("item", item.id, self._run))
        text = self.cue.text()
        if self._item is not None and text != (self._cue.text if self._cue else ""):
            run = ("cue", item.id, self._run)
            if self._edits.set_cue(item.id, self._cue, text, run, self):
                self._follow_cue()

    def _written(self, item: AgendaItem) -> AgendaItem:
        title = self.title.text().strip() or item.title
        return replace(item, title=title, details=self.details.text())

    def _store(self, item: AgendaItem, run: object = None) -> None:
        if self._edits.replace_item(item, run, self):
            self._item = item

    def _become(self, changed: AgendaItem, run: object = None) -> None:
        """Store a choice together with what is typed."""
        self._autosave.forget()
        self._store(self._written(changed), run)
        if self._item is not None:
            self._fill_choices(self._item)

    def _choose_kind(self, at: int) -> None:
        if self._item is not None:
            self._become(replace(self._item, kind=self.kind.itemData(at)))

    def _choose_lead(self, key: str) -> None:
        if self._item is not None:
            self._become(replace(self._item, lead=Who(key)))

    def _choose_minutes(self, minutes: int) -> None:
        if self._item is not None:
            self._become(replace(self._item, minutes=minutes), run=("minutes", self._item.id))

    # --- steps ----------------------------------------------------------------------------

    def _set_steps(self, steps: list[Step]) -> None:
        if self._item is not None:
            self._become(replace(self._item, steps=tuple(steps)))

    def _steps(self) -> list[Step]:
        return list(self._item.steps) if self._item is not None else []

    def _tick_step(self, key: str, done: bool) -> None:
        steps = self._steps()
        steps[int(key)] = replace(steps[int(key)], done=done)
        self._set_steps(steps)

    def _edit_step(self, key: str, text: str) -> None:
        steps = self._steps()
        steps[int(key)] = replace(steps[int(key)], text=text)
        self._set_steps(steps)

    def _remove_step(self, key: str) -> None:
        steps = self._steps()
        del steps[int(key)]
        self._set_steps(steps)
        self._desk.offer_undo(self.tr("Step deleted"))

    def _shift_step(self, key: str, by: int) -> None:
        steps = self._steps()
        steps.insert(int(key) + by, steps.pop(int(key)))
        self._set_steps(steps)
        self.steps.choose(str(int(key) + by))

    def _add_step(self, text: str) -> None:
        if text.strip():
            self._set_steps([*self._steps(), Step(" ".join(text.split()))])
            self.add_step.hand_over()

    def _add_steps(self, lines: Sequence[str]) -> None:
        self._set_steps([*self._steps(), *map(Step, lines)])
        self._edits.tell_added(len(lines))

    def _want_topic(self) -> None:
        if self._item is not None and self._item.topic:
            self.topic_wanted.emit(self._item.topic)

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        self._column.setContentsMargins(scaled(46), scaled(4), scaled(18), scaled(12))
        self._column.setSpacing(scaled(6))
        self._choices.set_gaps(scaled(18), scaled(8))
        self._cue_words.setSpacing(scaled(4))
