"""Text of the header that is edited where it stands: as wide as its words, and it may be refused.

What cannot be understood stays as it was typed, outlined; Esc takes it back to what holds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from revmentor_desktop.ui.widgets.fields import InlineText
from revmentor_desktop.ui.widgets.painting import elided, paint_text

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMoveEvent, QPaintEvent, QResizeEvent

    from revmentor_desktop.ui.theme import Theme

_FRAME = 13
_BEARING = 2
_EDITING = 170


class QuietField(InlineText):
    """A short text in place.  Signal: ``taken_back()`` when a refused text is given up."""

    taken_back = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        kind: str = "body",
        *,
        placeholder: str = "",
        snug: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, "", kind, placeholder=placeholder, parent=parent)
        self._snug = snug
        self._valid = ""
        self._refused = False
        self._unsaved = False
        self._beside: QuietField | None = None
        across = QSizePolicy.Policy.Maximum if snug else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._fit)

    @property
    def refused(self) -> bool:
        """Whether what is written was not understood."""
        return self._refused

    def stand_with(self, other: QuietField) -> None:
        """Have the letters stand on the line of those of *other*, which may be larger."""
        self._beside = other
        other.installEventFilter(self)

    def show_text(self, text: str) -> None:
        """Show what holds, unless something else is written that does not hold yet."""
        self._valid = text
        if not self._refused and not self._unsaved:
            self.set_text(text)
            self.setToolTip(text)

    def refuse(self) -> None:
        """Outline what is written; it stays."""
        self._refused = True
        self.set_problem(True)

    def keep(self) -> None:
        """Keep what is written: it could not be saved yet, and is handed over again."""
        self._unsaved = True

    def accept(self) -> None:
        """Show what holds again."""
        self._refused = self._unsaved = False
        self.set_text(self._valid)
        self.set_problem(False)

    def settle(self) -> None:
        """Keep what is written, as leaving the field would."""
        if self.is_editing():
            self._keep()
        elif self._unsaved:
            self.edited.emit(self.text())

    def sizeHint(self) -> QSize:
        """Return the width of the words, and room to type while editing."""
        hint = super().sizeHint()
        if not self._snug:
            return hint
        width = self.wanted_width(self.text())
        if self.is_editing() or self._refused:
            width = max(width, self._theme.scaled(_EDITING))
        return QSize(width, hint.height())

    def minimumSizeHint(self) -> QSize:
        """Return no more than a short text takes."""
        hint = super().minimumSizeHint()
        return hint.boundedTo(self.sizeHint()) if self._snug else hint

    def wanted_width(self, text: str | None = None) -> int:
        """Return how wide the field is with all of *text*, or of its own, in sight."""
        shown = (self.text() if text is None else text) or self.placeholderText()
        return self.fontMetrics().horizontalAdvance(shown) + self._theme.scaled(_FRAME)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the other when it moves, or is as high as another line: it may do so later."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and watched is self._beside:
            self._level()
        return super().eventFilter(watched, event)

    def moveEvent(self, event: QMoveEvent) -> None:
        """Stand on the line of what is beside it, wherever it is now."""
        super().moveEvent(event)
        self._level()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand on the line of what is beside it, however high it is now."""
        super().resizeEvent(event)
        self._level()

    def paintEvent(self, event: QPaintEvent) -> None:
        """End what is too long with an ellipsis, and hint at what is missing, at rest."""
        room = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, self._option())
        area = QRectF(room).adjusted(0, 0, -_BEARING, 0)  # where Qt writes what fits
        metrics = self.fontMetrics()
        fits = metrics.horizontalAdvance(self.text()) <= area.width()
        if self.is_editing() or (fits and self.text()):
            super().paintEvent(event)
            return
        painter = QPainter(self)
        panel = QStyle.PrimitiveElement.PE_PanelLineEdit
        self.style().drawPrimitive(panel, self._option(), painter, self)
        ink = self.palette().color(self.foregroundRole())
        painter.setPen(ink if self.text() else self._theme.colour("textTertiary"))
        font = self.font()
        base = self.base() - metrics.ascent() + QFontMetricsF(font).ascent()
        shown = elided(font, self.text() or self.placeholderText(), area.width())
        paint_text(painter, QPointF(area.left(), base), shown, font)

    def begin(self) -> None:
        """Begin to edit, with room to type."""
        super().begin()
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up a refused text with Esc."""
        if event.key() == Qt.Key.Key_Escape and self._refused:
            self.accept()
            self.taken_back.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Keep the outline of a refused text."""
        super().focusInEvent(event)
        if self._refused:
            self.set_problem(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep the outline of a refused text, and take only the room it needs."""
        super().focusOutEvent(event)
        if self._refused:
            self.set_problem(True)
        self._fit()

    def _level(self) -> None:
        if self._beside is None:
            return
        sides = self.textMargins()
        sides.setTop(self.lowered)
        self.setTextMargins(sides)
        lower = max(0, self._beside.y() + self._beside.base() - self.y() - self.base())
        # what is taken above moves the middle by half of it
        sides.setTop(self.lowered + 2 * lower)
        self.setTextMargins(sides)

    def _fit(self) -> None:
        self.updateGeometry()
