"""The small box in which a question is jotted down, wherever one is: one key, the words, Enter.

What is jotted is a draft that only I see.  It is stored as soon as anything else is (a step back,
a share, the end of the program), when the box is left, and on Enter.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.domain.ids import QuestionId
from revmentor_desktop.domain.private import DraftQuestion
from revmentor_desktop.ui.jotting import Jotting
from revmentor_desktop.ui.widgets.composed_line import ComposedLine
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.painting import paint_shadow
from revmentor_desktop.ui.widgets.private_sign import PrivateEdge
from revmentor_desktop.ui.widgets.text import ElidingLabel, TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revmentor_desktop.domain.ids import SessionId
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.theme import Theme

WIDTH = 520
EDGE = 24
"""Pixels that stay around the box in a small window, at 100 % text size."""

FROM_TOP = 0.16
"""Where the box begins, in heights of the window."""

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class JotBox(QWidget):
    """The box, over the *window* it is a child of."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("jot_box")
        self._theme = theme
        self._desk: Desk | None = None
        self._session: SessionId | None = None
        self._before: QWidget | None = None
        self._draft: DraftQuestion | None = None
        self._turn = 0
        self._lay_out()
        theme.dress_when_shown(self)
        self.line.installEventFilter(self)
        window.installEventFilter(self)
        theme.resized.connect(self._follow_theme)
        self._follow_theme()
        self.hide()

    # --- what it offers -------------------------------------------------------------------

    def open(self, desk: Desk, session: SessionId | None) -> None:
        """Open over the window; *session* is what one looks at, and where the question comes up."""
        if self.isVisible():
            self.dismiss()
            return
        self._desk, self._session = desk, session
        self._draft = None
        self._turn += 1
        self._before = QApplication.focusWidget()
        desk.commands.settling.connect(self._store)
        self.setGeometry(self._window().rect())
        self.show()
        self.raise_()
        self._place_box()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def dismiss(self) -> None:
        """Close, and put the focus back where it was; what is written stays for the next time."""
        before = self._close()
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Close and forget: the workspace is being closed."""
        self._close()
        self.line.hand_over()

    # --- Qt -------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep on Enter, close on Esc, and follow the window's size."""
        kind = event.type()
        if watched is self.line:
            if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._take_key(event)
            if kind == QEvent.Type.FocusOut and self.isVisible():
                QTimer.singleShot(0, self, self._follow_focus)
        elif kind == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._window().rect())
            self._place_box()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep what is written when the window beside the box is pressed."""
        if not self.box.geometry().contains(event.position().toPoint()):
            self._keep()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the shadow of the box."""
        radius = self._theme.tokens.radius("popup")
        paint_shadow(QPainter(self), QRectF(self.box.geometry()), radius)

    # --- private --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self._theme
        self.box = QFrame(self)
        self.box.setProperty("card", "popup")
        self.box.setAccessibleName(self.tr("Jot a question"))
        self.line = ComposedLine()
        self.line.keep_steps()
        self.line.take_lines()
        self.line.pasted.connect(self._keep_lines)
        self.line.setObjectName("jot")
        self.line.setAccessibleName(self.tr("Jot a question, private"))
        self.line.setPlaceholderText(self.tr("What do you want to know?"))
        self._sign = QHBoxLayout()
        self._sign.addWidget(IconLabel(theme, "lock", "private", size=15))
        private = self.tr("Private. Only you see it until you send it.")
        self._sign.addWidget(TextLabel(theme, private, "private"), 1)
        keys = self.tr("Enter keeps it     Esc closes")
        self._words = QVBoxLayout()
        self._words.addLayout(self._sign)
        self._words.addWidget(self.line)
        self._words.addWidget(ElidingLabel(theme, keys, "caption"))
        row = QHBoxLayout(self.box)
        corner = self._theme.tokens.radius("popup")
        row.setContentsMargins(3, corner, 1, corner)
        row.setSpacing(0)
        row.addWidget(PrivateEdge(theme))
        row.addLayout(self._words, 1)

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        self._sign.setSpacing(scaled(8))
        self._words.setContentsMargins(scaled(16), scaled(4), scaled(16), 0)
        self._words.setSpacing(scaled(9))
        if self.isVisible():
            self._place_box()

    def _place_box(self) -> None:
        edge = self._theme.scaled(EDGE)
        width = min(self._theme.scaled(WIDTH), self.width() - 2 * edge)
        self.box.setFixedWidth(width)
        height = self.box.sizeHint().height()
        top = min(max(edge, round(FROM_TOP * self.height())), self.height() - height)
        self.box.setGeometry((self.width() - width) // 2, top, width, height)
        self.update()

    def _take_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            return True
        if event.key() in ENTER and not self.line.composing:
            self._keep()
            return True
        return event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)

    def _keep(self) -> None:
        """Store what is written as a draft, say so, and close."""
        desk = self._desk
        if desk is None or not self._store():
            return
        kept = self._draft is not None
        self.line.hand_over()
        self.dismiss()
        if kept:
            told = self.tr("Question kept. Only you see it.")
            desk.offer_undo(told)

    def _keep_lines(self, lines: Sequence[str]) -> None:
        """Keep each of *lines* that were pasted, and close; what is being written stays, open."""
        if self._desk is None:
            return
        jotting = Jotting(self._desk, self)
        kept = jotting.ask_all(lines, self._session)
        jotting.deleteLater()
        if kept and not self.line.text():
            self.dismiss()  # so that undo takes them back: behind the box it would not

    def _store(self) -> bool:
        """Store what is written, if anything is; what is typed in one go is one step."""
        text, desk = " ".join(self.line.text().split()), self._desk
        if desk is None or not text:
            return True
        if self._draft is None:
            workspace = desk.workspace
            id, now = QuestionId(workspace.new_id()), workspace.now()
            after = DraftQuestion(id, text, now, self._session)
            changes = added(after)
        else:
            after = replace(self._draft, text=text)
            changes = edited(self._draft, after)
        name, run = self.tr("Jot question"), ("jot", self._turn)
        if not desk.commands.do(name, changes, origin=self, run=run):
            return False
        self._draft = after
        return True

    def _close(self) -> QWidget | None:
        """Close; return what had the focus before.  A draft that is stored begins no other."""
        before, self._before = self._before, None
        self.hide()
        if self._desk is not None:
            self._desk.commands.settling.disconnect(self._store)
        if self._draft is not None:
            self.line.hand_over()
        self._desk = self._draft = None
        return before

    def _follow_focus(self) -> None:
        """Keep what is written when something else has taken the focus."""
        focus = QApplication.focusWidget()
        if self.isVisible() and focus is not None and not self.isAncestorOf(focus):
            self._keep()

    def _window(self) -> QWidget:
        window = self.parentWidget()
        assert window is not None
        return window
