"""The end of a text: what I promised, to be ticked, and a field for what I want to ask next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.ui import labels
from revmentor_desktop.ui.widgets.action_line import ActionLine
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Rule
from revmentor_desktop.ui.widgets.fields import IconField
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.private_sign import PrivateEdge
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from revmentor_desktop.domain.actions import Action
    from revmentor_desktop.ui.theme import Theme


class ReadingEnd(QWidget):
    """Signals: ``ticked(action_id, done)``, ``asked(text)``, ``rest_wanted()`` for all promises.

    ``pasted(lines)`` of several questions at once.
    """

    ticked = Signal(str, bool)
    asked = Signal(str)
    pasted = Signal(object)
    rest_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[tuple[Action, ...], int] | None = None
        self._lines: list[ActionLine] = []
        self._heading = TextLabel(theme, self.tr("My actions"), "h2")
        self._none = TextLabel(theme, self.tr("You have promised nothing yet."), "muted")
        self._rest = Button(theme, "", "link")
        self._rest.setObjectName("other_actions")
        self._rest.clicked.connect(self.rest_wanted)
        self._question = TextLabel(theme, self.tr("Ask a question"), "h2")
        words = self.tr("Private. Only you see it until you send it.")
        self._sign = TextLabel(theme, words, "private", wrap=True)
        name = self.tr("What do you want to ask next?")
        self.field = IconField(theme, "message-circle-question-mark", name, name, adds=True)
        self.field.line.setObjectName("ask_next")
        self.field.setProperty("writes", True)
        self.field.entered.connect(self._ask)
        self.field.pasted.connect(self.pasted)
        self._lay_out()
        theme.resized.connect(self._follow_theme)
        self._follow_theme()

    def show_actions(self, actions: Iterable[Action], today: date, more: int = 0) -> None:
        """Show my *actions*, and that there are so many *more*; what has the focus keeps it."""
        shown = tuple(actions)
        if (shown, more) == self._shown:
            return
        self._shown = (shown, more)
        focused = next((at for at, one in enumerate(self._lines) if one.box.hasFocus()), None)
        kept = self._lines[focused].box.objectName() if focused is not None else ""
        for old in self._lines:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._lines = [self._line(action, today) for action in shown]
        for line in self._lines:
            self._list.addWidget(line)
        self._rest.set_text(labels.more_in_follow_ups(more))
        self._rest.setVisible(more > 0)
        self._order_tabs()
        self._none.setVisible(not shown)
        for line in self._lines:
            if kept and line.box.objectName() == kept:
                line.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Show all anew the next time: a box shows a tick that is not stored."""
        self._shown = None

    def focus_actions(self) -> QWidget:
        """Put the focus on the first action, and return it; or on the field where there is none."""
        stop: QWidget = self._lines[0].box if self._lines else self.field.line
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        return stop

    def focus_question(self) -> QWidget:
        """Put the focus on the field, and return it."""
        self.field.line.setFocus(Qt.FocusReason.TabFocusReason)
        return self.field.line

    # --- private --------------------------------------------------------------------------

    def _order_tabs(self) -> None:
        """Have Tab come from the boxes, which are newer, to what stands below them."""
        before: QWidget | None = self._rest.previousInFocusChain()
        while before is not None and before.focusPolicy() == Qt.FocusPolicy.NoFocus:
            before = before.previousInFocusChain()
        for line in self._lines:
            if before is not None:
                self.setTabOrder(before, line.box)
            before = line.box

    def _line(self, action: Action, today: date) -> ActionLine:
        done = action.done is not None
        meta = labels.due(action.due, today) if action.due and not done else ""
        meta = f"{meta[:1].upper()}{meta[1:]}"
        line = ActionLine(self._theme, action.id, action.text, meta, done=done, large=True)
        line.ticked.connect(self.ticked)
        return line

    def _lay_out(self) -> None:
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._signed = QHBoxLayout()
        self._signed.addWidget(IconLabel(self._theme, "lock", "private", size=15))
        self._signed.addWidget(self._sign, 1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(Rule())
        for part in (self._heading, self._none):
            self._column.addWidget(part)
        self._column.addLayout(self._list)
        self._column.addWidget(self._rest)
        self._column.addWidget(self._question)
        self._mine = QVBoxLayout()
        self._mine.addWidget(self.field)
        self._mine.addLayout(self._signed)
        self._edged = QHBoxLayout()
        self._edged.addWidget(PrivateEdge(self._theme, thickness=5, radius=2))
        self._edged.addLayout(self._mine, 1)
        self._column.addLayout(self._edged)

    def _ask(self, text: str) -> None:
        if text.strip():
            self.asked.emit(" ".join(text.split()))

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        self._column.setContentsMargins(0, scaled(36), 0, scaled(8))
        self._column.setSpacing(scaled(10))
        for part in (self._signed, self._mine, self._edged):
            part.setSpacing(scaled(8))
