"""The bar at the top of a page when something could not be done: it stays until it is settled."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from revmentor_desktop.ui.theme import Theme
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.flow_layout import FlowLayout
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.painting import middle
from revmentor_desktop.ui.widgets.segmented import Choice
from revmentor_desktop.ui.widgets.text import TextLabel
from revmentor_desktop.ui.widgets.toast import announce

_WORDS = 320
"""Pixels at 100 % text size that the words need beside the ways out."""

_BETWEEN = 2
_ICON = 20

_WIDE_FROM = 836
"""Width in pixels at 100 % text size from which the pages have their wide margin, and the bar."""


class TroubleBar(QFrame):
    """What failed, what is safe, what can be done.

    Signals:
        chosen(str): a way out was taken; carries its key.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: list[Button] = []
        self.setProperty("card", "trouble")
        self._what = TextLabel(theme, "", "strong", wrap=True)
        self._safe = TextLabel(theme, "", "muted", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(_BETWEEN)
        words.addStretch(1)  # beside ways out that are higher, in the middle
        words.addWidget(self._what)
        words.addWidget(self._safe)
        words.addStretch(1)
        self._ways = FlowLayout()
        self._turn = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._turn.addLayout(words, 1)
        self._turn.addLayout(self._ways, 0)
        self._row = QHBoxLayout(self)
        self._icon = IconLabel(theme, "triangle-alert", "danger", size=_ICON)
        self._mark = QVBoxLayout()
        self._mark.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._mark)
        self._row.addLayout(self._turn, 1)
        self.hide()
        theme.resized.connect(self._follow_theme)
        self._follow_theme()

    def show_trouble(self, what: str, safe: str, ways: Sequence[Choice] = ()) -> None:
        """Say what failed and what is safe, with a button for each way out."""
        self._clear_ways()
        self._what.setText(what)
        self._safe.setText(safe)
        self._safe.setVisible(bool(safe))
        for way in ways:
            button = Button(self._theme, way.text, "secondary", icon=way.icon, parent=self)
            button.setProperty("key", way.key)
            button.clicked.connect(self._take_clicked)
            self._ways.addWidget(button)
            button.show()
            self._buttons.append(button)
        self._arrange()
        self.setAccessibleName(what)
        self.setAccessibleDescription(safe)
        self.show()
        announce(self, f"{what} {safe}".strip())

    def clear(self) -> None:
        """Take the bar away: the trouble is settled."""
        self._clear_ways()
        self.hide()

    def minimumSizeHint(self) -> QSize:
        """Return a small width: in it the ways out stand below the words."""
        return QSize(self._theme.scaled(240), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the ways out beside the words when there is room, else below."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Arrange the ways out anew where they take other room than before."""
        taken = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return taken

    def _arrange(self) -> None:
        self._keep_margin()
        scaled, row = self._theme.scaled, self._row
        gap = scaled(8)
        ways = sum(button.sizeHint().width() + gap for button in self._buttons)
        icon = self._icon.sizeHint().width() + row.spacing()
        margins = row.contentsMargins()
        room = self.width() - margins.left() - margins.right() - icon - self._turn.spacing()
        beside = room - ways >= scaled(_WORDS)
        way = QBoxLayout.Direction
        self._turn.setDirection(way.LeftToRight if beside else way.TopToBottom)
        whole = room + self._turn.spacing()
        self._begin_ways(whole, 0 if beside else icon)
        self._level_icon(room - ways if beside else whole, ways if beside else 0)

    def _level_icon(self, width: int, ways: int) -> None:
        """Put the icon on the first line of words of this *width*, with *ways* out beside them."""
        high = self._what.heightForWidth(width)
        if not self._safe.isHidden():
            high += _BETWEEN + self._safe.heightForWidth(width)
        above = max(0, self._ways.heightForWidth(ways) - high) / 2 if ways else 0.0
        line = middle(self._theme.font("body", 600), self._what.text())
        top = above + line - self._theme.scaled(_ICON) / 2
        self._mark.setContentsMargins(0, max(0, round(top)), 0, 0)

    def _begin_ways(self, room: int, before: int) -> None:
        """Have the ways out begin *before* the words, below the icon, if that saves a line."""
        usual, wider = (self._ways.lines_height(room + more) for more in (0, before))
        self._ways.begin_before(before if wider < usual else 0)

    def _keep_margin(self) -> None:
        """Begin and end where the page below does."""
        scaled = self._theme.scaled
        side = scaled(40 if self.width() / self._theme.text_size >= _WIDE_FROM else 24)
        self._row.setContentsMargins(side, scaled(10), side, scaled(10))

    def _clear_ways(self) -> None:
        for button in self._buttons:
            self._ways.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons.clear()

    def _take_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.chosen.emit(str(button.property("key")))

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        self._keep_margin()
        self._row.setSpacing(scaled(12))
        self._ways.set_gaps(scaled(8), scaled(8))
        self._turn.setSpacing(scaled(12))
