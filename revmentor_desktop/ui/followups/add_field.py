"""The field that takes a new promise, or a question behind a question mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from revmentor_desktop.services.capture import CaptureKind
from revmentor_desktop.services.follow_ups import understood
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.widgets.fields import IconField
from revmentor_desktop.ui.widgets.text import ElidingLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revmentor_desktop.services.capture import Capture
    from revmentor_desktop.ui.desk import Desk


class AddFollowUp(QWidget):
    """The field, and below it what of the line is understood.

    Signals: ``entered(Capture)`` on Enter; ``pasted(captures)`` of several lines at once;
    ``went_down()`` to go to the list.
    """

    entered = Signal(object)
    pasted = Signal(object)
    went_down = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        name = desk.workspace.pair.partner.first_name.lower()
        words = self.tr("Add a promise, such as “send the words @{name} friday”, or “? a question”")
        self.field = IconField(
            desk.theme,
            "plus",
            self.tr("Add a promise or a question"),
            words.format(name=name),
            adds=True,
        )
        self.field.line.setObjectName("add_follow_up")
        self.hint = ElidingLabel(desk.theme, "", "caption")
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.field)
        self._column.addWidget(self.hint)
        self.setFocusProxy(self.field)
        self.field.edited.connect(self._follow_text)
        self.field.entered.connect(self._enter)
        self.field.setProperty("writes", True)
        self.field.pasted.connect(self._take_lines)
        self.field.went_down.connect(self.went_down)
        desk.theme.resized.connect(self._follow_theme)
        self._follow_theme()
        self._follow_text("")

    def clear(self) -> None:
        """Be ready for the next line."""
        self.field.hand_over()

    # --- private --------------------------------------------------------------------------

    def _understood(self, line: str) -> Capture | None:
        workspace = self._desk.workspace
        first = labels.day_comes_first()
        return understood(line, workspace.pair, workspace.now(), day_first=first)

    def _follow_text(self, line: str) -> None:
        capture = self._understood(line)
        self.hint.setText("" if capture is None else self._words(capture))
        self.hint.setVisible(capture is not None)

    def _words(self, capture: Capture) -> str:
        """Return what is understood: whose, and by when."""
        if capture.kind is CaptureKind.QUESTION:
            return self.tr("A question. Only you see it until you send it.")
        workspace = self._desk.workspace
        who = labels.who(workspace.pair, capture.who)
        if capture.due is None:
            return self.tr("{who}, no date yet").format(who=who)
        day = labels.heading_near(capture.due, workspace.today)
        return self.tr("{who}, by {day}").format(who=who, day=day)

    def _enter(self, line: str) -> None:
        capture = self._understood(line)
        if capture is not None:
            self.entered.emit(capture)

    def _take_lines(self, lines: Sequence[str]) -> None:
        found = [capture for capture in map(self._understood, lines) if capture is not None]
        if found:
            self.pasted.emit(found)

    def _follow_theme(self) -> None:
        scaled = self._desk.theme.scaled
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(scaled(4))
