"""A private thing under its cover: hatched bars, what they stand for, and a button to look.

The look lasts as long as the button or its key is held; a short press shows the thing until the
next press, for those who cannot hold.  It also ends when the thing goes out of sight.
"""

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from revmentor_desktop.ui.cover import Cover
from revmentor_desktop.ui.theme import Theme
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.painted import Painted
from revmentor_desktop.ui.widgets.private_sign import paint_hatch
from revmentor_desktop.ui.widgets.text import ElidingLabel

HOLD_MS = 350
"""Milliseconds from which a press is a hold."""

_BAR, _GAP = 14, 10
_PARTS = (0.92, 0.74, 0.84, 0.55)
"""How wide the bars are, one after the other, of the room there is."""


def paint_bars(painter: QPainter, theme: Theme, area: QRectF, lines: int) -> None:
    """Draw *lines* hatched bars from the top of ``area`` down, as far as they fit."""
    high, step = theme.scaled(_BAR), theme.scaled(_BAR + _GAP)
    for at in range(lines):
        bar = QRectF(area.left(), area.top() + at * step, area.width(), high)
        if bar.bottom() > area.bottom() + 1:
            return
        if lines > 1:
            bar.setWidth(area.width() * _PARTS[at % len(_PARTS)])
        paint_hatch(painter, theme, bar, 4)


class CoverBars(Painted):
    """Bars in place of lines of text."""

    def __init__(self, theme: Theme, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._lines = lines
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the height of the bars."""
        scaled = self.theme.scaled
        return QSize(scaled(80), self._lines * scaled(_BAR + _GAP))

    def minimumSizeHint(self) -> QSize:
        """Return the same as the size wished for."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars."""
        paint_bars(QPainter(self), self.theme, QRectF(self.rect()), self._lines)


class LookButton(Button):
    """Shows something for as long as it is held, or from one short press to the next.

    Signal: ``looked(bool)`` when the look begins and when it ends.
    """

    looked = Signal(bool)

    def __init__(self, theme: Theme, *, hold_ms: int = HOLD_MS) -> None:
        super().__init__(theme, "", "quiet", icon="eye")
        self._hold_ms = hold_ms
        self._held = QElapsedTimer()
        self._looking = False
        self._began = False
        self.pressed.connect(self._begin)
        self.released.connect(self._end)
        self.setToolTip(self.tr("Shown while this is held; a short press shows it until the next"))
        self.setAccessibleDescription(self.toolTip())
        self._say()

    def set_looking(self, looking: bool) -> None:
        """Take over whether the thing is shown."""
        self._looking = looking
        if not self.isDown():
            self._say()

    def _begin(self) -> None:
        self._began = not self._looking
        self._held.start()
        if self._began:
            self.looked.emit(True)

    def _end(self) -> None:
        if not self._began or self._held.elapsed() >= self._hold_ms:
            self.looked.emit(False)
        self._say()

    def _say(self) -> None:
        self.set_icon("eye-off" if self._looking else "eye")
        self.set_text(self.tr("Cover again") if self._looking else self.tr("Look"))


class CoverPane(QWidget):
    """Holds a private thing and shows bars in its place while it is covered.

    The strip with the button stands over the thing for as long as the cover is on at all.
    """

    def __init__(
        self,
        theme: Theme,
        cover: Cover,
        content: QWidget,
        *,
        lines: int = 1,
        margin: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cover = cover
        self._thing = ""
        self._margin = margin
        self.content = content
        self.button = LookButton(theme)
        self.button.looked.connect(self._look)
        self._words = ElidingLabel(theme, "", "private")
        self._bars = CoverBars(theme, lines)
        self._strip = QWidget()
        row = QHBoxLayout(self._strip)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(IconLabel(theme, "lock", "private", size=16))
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        self._covered = QVBoxLayout()
        self._covered.addWidget(self._strip)
        self._covered.addWidget(self._bars)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._covered)
        column.addWidget(content, 1)
        column.addStretch(0)
        cover.changed.connect(self._follow)
        theme.resized.connect(self._follow)
        self._follow()

    @property
    def covered(self) -> bool:
        """Whether bars stand in place of the thing."""
        return bool(self._thing) and self._cover.covers(self._thing)

    def set_thing(self, thing: str, words: str = "") -> None:
        """Hold the private thing with the id *thing*; *words* say what is covered.

        Without an id what is held is not private, and never covered.
        """
        if self._thing and thing != self._thing:
            self._cover.end_look(self._thing)
        self._thing = thing
        said = words or self.tr("Private, covered")
        self._words.setText(said)
        self.button.setAccessibleDescription(f"{said}\n{self.button.toolTip()}")
        self._follow()

    def hideEvent(self, event: QHideEvent) -> None:
        """End the look when the thing goes out of sight."""
        super().hideEvent(event)
        if self._thing and not event.spontaneous():
            self._cover.end_look(self._thing)

    def _look(self, looking: bool) -> None:
        if looking:
            self._cover.look(self._thing)
        else:
            self._cover.end_look(self._thing)

    def _follow(self) -> None:
        covered = self.covered
        signed = bool(self._thing) and self._cover.on
        focus = QApplication.focusWidget()
        left = covered and focus is not None and self.content.isAncestorOf(focus)
        scaled = self._theme.scaled
        side = scaled(self._margin) if signed else 0
        self._covered.setContentsMargins(side, side // 2, side, scaled(8) if signed else 0)
        self._covered.setSpacing(scaled(8) if covered else 0)
        shown = {self.content: not covered, self._strip: signed, self._bars: covered}
        for part in sorted(shown, key=shown.__getitem__):
            part.setVisible(shown[part])  # first what goes, or both would widen the window
        self.button.set_looking(signed and not covered)
        self.setAccessibleName(self._words.text() if covered else "")
        if left:
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)
