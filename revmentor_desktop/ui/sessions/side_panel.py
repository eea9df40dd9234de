"""What stands beside the agenda: suggestions, and my preparation.

Beside the page where there is room; else as a drawer over it, which closes with Esc or with a
click beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QPropertyAnimation,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from revmentor_desktop.ui.sessions.suggestions_panel import SuggestionsPanel
from revmentor_desktop.ui.widgets.card import Surface
from revmentor_desktop.ui.widgets.departing import depart
from revmentor_desktop.ui.widgets.icon_button import IconButton
from revmentor_desktop.ui.widgets.segmented import Choice, Segmented

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QMouseEvent, QPaintEvent

    from revmentor_desktop.domain.private import PreparationList
    from revmentor_desktop.ui.sessions.preparation_panel import PreparationPanel
    from revmentor_desktop.ui.theme import Theme

SUGGESTIONS = "suggestions"
PREPARATION = "preparation"
USUAL_WIDTH = 288


class SidePanel(Surface):
    """Suggestions and preparation.  Signal: ``close_wanted()`` from the drawer's button.

    *make_preparation* makes what the second tab shows when it is first looked at.
    """

    close_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        make_preparation: Callable[[], PreparationPanel],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("sunken", edge="left", parent=parent)
        self._theme = theme
        self._make_preparation = make_preparation
        self._made: PreparationPanel | None = None
        self._shown: PreparationList | None = None
        self.setObjectName("side_panel")
        self.choice = Segmented(
            theme,
            self.tr("Side panel"),
            [
                Choice(SUGGESTIONS, self.tr("Suggestions")),
                Choice(PREPARATION, self.tr("Prep")),
            ],
        )
        self.close_button = IconButton(theme, "x", self.tr("Close the panel"))
        self.close_button.clicked.connect(self.close_wanted)
        self.close_button.hide()
        self.suggestions = SuggestionsPanel(theme)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.suggestions)
        self._top = QHBoxLayout()
        self._top.addWidget(self.choice)
        self._top.addStretch(1)
        self._top.addWidget(self.close_button)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        self._column.addWidget(self._stack, 1)
        self.choice.chosen.connect(self.show_part)
        theme.resized.connect(self._follow_theme)
        self._follow_theme()

    @property
    def preparation(self) -> PreparationPanel:
        """My preparation; it is made when it is first looked at."""
        if self._made is None:
            self._made = self._make_preparation()
            self._made.show_preparation(self._shown)
            self._stack.addWidget(self._made)
        return self._made

    def settle(self) -> None:
        """Keep what is written."""
        if self._made is not None:
            self._made.list.settle()

    def show_part(self, key: str) -> None:
        """Show the suggestions or the preparation."""
        self.choice.set_current(key)
        part = self.suggestions if key == SUGGESTIONS else self.preparation
        self._stack.setCurrentWidget(part)

    def show_preparation(self, preparation: PreparationList | None) -> None:
        """Show my preparation, and on its tab how far it is."""
        self._shown = preparation
        if self._made is not None:
            self._made.show_preparation(preparation)
        text = self.tr("Prep")
        if preparation is not None and preparation.lines:
            text = self.tr("Prep {done}/{count}").format(
                done=preparation.done_count, count=len(preparation.lines)
            )
        self.choice.set_text(PREPARATION, text)

    def focus_first(self) -> None:
        """Put the focus on the tabs."""
        self.choice.button(self.choice.current()).setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        self._column.setContentsMargins(scaled(10), scaled(20), scaled(10), 0)
        self._column.setSpacing(scaled(12))
        self._top.setContentsMargins(scaled(8), 0, 0, 0)


class Drawer(QWidget):
    """The page darkened, and a panel at its right edge.

    It covers *host* while it is open.  Signal: ``closed()``.
    """

    closed = Signal()

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._theme = theme
        self._host = host
        self._panel: QWidget | None = None
        self._slide = QPropertyAnimation(self)
        self._slide.setPropertyName(b"pos")
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.hide()
        host.installEventFilter(self)
        theme.resized.connect(self._place)

    def open(self, panel: QWidget) -> None:
        """Show *panel* over the page."""
        self._panel = panel
        panel.setParent(self)
        panel.show()
        self._place()
        self.show()
        self.raise_()
        if self._theme.animated:
            self._slide_in(panel)

    def close_drawer(self) -> None:
        """Take the panel away."""
        if not self.isHidden():
            if self._panel is not None:
                depart(self._theme, self._panel, self._host, QPoint(self._panel.width(), 0))
            self.hide()
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the page when it changes its size."""
        if watched is self._host and event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc; no key goes on to the page behind."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_drawer()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close with a click beside the panel."""
        event.accept()
        panel = self._panel
        if panel is None or not panel.geometry().contains(event.position().toPoint()):
            self.close_drawer()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the panel where it will be."""
        self._slide.stop()
        super().hideEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Darken the page."""
        QPainter(self).fillRect(self.rect(), self._theme.colour("scrim"))

    def _slide_in(self, panel: QWidget) -> None:
        end = panel.pos()
        self._slide.setTargetObject(panel)
        self._slide.setDuration(self._theme.tokens.duration("slow"))
        self._slide.setStartValue(end + QPoint(panel.width(), 0))
        self._slide.setEndValue(end)
        self._slide.start()

    def _place(self) -> None:
        self._slide.stop()
        self.setGeometry(self._host.rect())
        if self._panel is not None and self._panel.parent() is self:
            width = min(self._theme.scaled(USUAL_WIDTH + 40), self.width() - 56)
            area = self.rect()
            self._panel.setGeometry(QRect(area.right() - width + 1, 0, width, area.height()))
