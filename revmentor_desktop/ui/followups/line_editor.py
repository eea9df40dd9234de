"""The field over a row in which something about it is written: its words, a day, an answer.

What is understood of the line stands below it while it is typed.  What is not understood stays
where it is, outlined, with a sentence that says how to write it.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.ui.widgets.composed_line import ComposedLine
from revmentor_desktop.ui.widgets.fields import set_state
from revmentor_desktop.ui.widgets.text import ElidingLabel, TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QMouseEvent

    from revmentor_desktop.ui.theme import Theme

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Asked(Enum):
    """What is written about a row."""

    WORDS = "words"
    DAY = "day"
    ANSWER = "answer"
    MEANING = "meaning"


@dataclass(frozen=True, slots=True)
class Ask:
    """A line to be written: what it is, what stands before it, and what it begins with."""

    what: Asked
    prompt: str
    text: str = ""
    placeholder: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a line can be taken, and what is said below it."""

    fine: bool
    hint: str = ""


class LineEditor(QWidget):
    """The field with its prompt and its hint.

    Signals: ``kept()`` on Enter and when the focus goes elsewhere, if the line can be taken;
    ``taken_back()`` on Esc.
    """

    kept = Signal()
    taken_back = Signal()

    def __init__(
        self,
        theme: Theme,
        ask: Ask,
        about: str,
        judge: Callable[[Ask, str], Verdict],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._judge = judge
        self.ask = ask
        self.entered = False
        """Whether Enter was pressed: then what was there before is meant too."""
        self.setObjectName("line_editor")
        self.setAutoFillBackground(False)
        self.field = ComposedLine(ask.text)
        self.field.setObjectName("follow_up_line")
        self.field.setAccessibleName(
            self.tr("{prompt} {about}").format(prompt=ask.prompt, about=about)
        )
        self.field.setPlaceholderText(ask.placeholder)
        self.field.installEventFilter(self)
        self.field.textEdited.connect(self._follow_text)
        self.hint = ElidingLabel(theme, "", "caption")
        self._lay_out()
        self.setFocusProxy(self.field)
        self._follow_text(ask.text)

    def text(self) -> str:
        """Return what is written, its spaces put in order."""
        return " ".join(self.field.text().split())

    def verdict(self) -> Verdict:
        """Return whether what is written can be taken."""
        return self._judge(self.ask, self.text())

    def focus(self) -> None:
        """Put the focus into the line, all of it selected."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def sizeHint(self) -> QSize:
        """Return the height of the field and its hint."""
        return QSize(self._theme.scaled(240), self._column.sizeHint().height())

    # --- Qt -------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep on Enter, take back on Esc, keep when the focus leaves the line."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in ENTER and not self.field.composing:
                self.entered = True
                self._keep()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.taken_back.emit()
                return True
        elif isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            stays = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
            if event.reason() not in stays:
                self._keep()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep keys the field does not take from the list below."""
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep clicks beside the field from the list below."""
        event.accept()

    # --- private --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        scaled = self._theme.scaled
        row = QHBoxLayout()
        row.setSpacing(scaled(10))
        row.addWidget(TextLabel(self._theme, self.ask.prompt, "small"))
        row.addWidget(self.field, 1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(scaled(4), scaled(6), scaled(4), scaled(6))
        column.setSpacing(scaled(3))
        column.addLayout(row)
        column.addWidget(self.hint)

    def _keep(self) -> None:
        if self.verdict().fine:
            self.kept.emit()
        else:
            self.entered = False
            set_state(self.field, "problem")
            self.hint.set_kind("danger")

    def _follow_text(self, _text: str) -> None:
        verdict = self.verdict()
        self.hint.setText(verdict.hint)
        if verdict.fine:
            set_state(self.field, "")
            self.hint.set_kind("caption")
