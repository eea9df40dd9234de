"""Labels: text in the kinds of the design, and text that is cut with an ellipsis.

Everything is shown as plain text, whatever a person typed; formatted text has a view of its own.
"""

from __future__ import annotations

import re

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from revmentor_desktop.ui.theme import Theme, style_anew
from revmentor_desktop.ui.widgets.painting import (
    line_height,
    paint_lines,
    stands_lower,
    text_height,
)

_TIGHT = ("display", "h1", "timer")
_LONG_WORD = "[!-\u02ff\u0370-\u052f]{25,}"
_MAY_BREAK = "\u200b"
"""The space without width, at which a line may end."""

_LARGE = ("display", "h1", "h2", "h3", "large", "doneLarge")
_CHINESE_END = re.compile("[\u2e80-\u9fff\uf900-\uffef]{4}$")
_TOGETHER = "\u2060"
"""The joiner without width, at which no line ends."""

_LOWER = 3
"""Pixels that an icon beside Chinese words is higher than wide, to stand lower by half of them.

They are an odd number because Qt rounds half a pixel up, which is what such lines often leave.
"""


def without_mnemonic(text: str) -> str:
    """Return text for a button or menu in which "&" is shown instead of marking a key."""
    return text.replace("&", "&&")


def with_keys(words: str, keys: str) -> str:
    """Return *words* for a tooltip, with the *keys* that do the same, if there are any."""
    return f"{words} ({keys})" if keys else words


def kept_together(title: str) -> str:
    """Return *title* so that no single character of a Chinese one is left for its last line."""
    return _CHINESE_END.sub(lambda found: _TOGETHER.join(found[0]), title)


def icon_size(side: int, words: str) -> QSize:
    """Return the size of the icon of a button before *words*, *side* pixels wide.

    Qt puts both in the middle of the line, and Chinese stands lower in its line than that.
    """
    return QSize(side, side + (_LOWER if stands_lower(words) else 0))


def tell_whole(widget: QWidget, words: str, *, cut: bool) -> None:
    """Have the tooltip of *widget* say its *words* while they are *cut*, if it says no others."""
    if cut and not widget.toolTip():
        widget.setToolTip(words)
    elif not cut and words and widget.toolTip() == words:
        widget.setToolTip("")


class TextLabel(QLabel):
    """Plain text in one of the kinds of the style sheet.

    Kinds: display, h1, h2, h3, large, largeQuiet, lead, body, strong, muted, small, caption,
    section, accent, warn, danger, info, private, key, done, doneLarge.

    Wrapped text breaks words that are very long, which would make a page wider than the window.
    Of a Chinese title, or other large text, no single character is left for the last line.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        kind: str = "body",
        *,
        wrap: bool = False,
        selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self._given = ""
        self._selectable = selectable
        self.setProperty("textFormat", "PlainText")  # by name, see ``ui.widgets``
        self.setWordWrap(wrap)
        if selectable:
            self.setTextInteractionFlags(QtCore.Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setProperty("t", kind)
        self._follow_theme()
        self.setText(text)
        theme.resized.connect(self._follow_theme)

    def text(self) -> str:
        """Return the text as it was given."""
        return self._given

    def setText(self, text: str) -> None:
        """Show another text."""
        self._given = text
        if self.wordWrap() and not self._selectable:  # what is copied holds nothing unseen
            text = re.sub(_LONG_WORD, lambda found: _MAY_BREAK.join(found[0]), text)
            if self._kind in _LARGE:
                text = kept_together(text)
        super().setText(text)

    def kind(self) -> str:
        """Return which kind of text this is."""
        return self._kind

    def set_kind(self, kind: str) -> None:
        """Show the text in another kind."""
        if kind == self._kind:
            return
        self._kind = kind
        self.setProperty("t", kind)
        self._follow_theme()
        style_anew(self)
        self.updateGeometry()
        self.update()

    def _follow_theme(self) -> None:
        if self._kind in _TIGHT:
            self.setFont(self._theme.font(self._kind))


class ElidingLabel(TextLabel):
    """Text that takes the room there is: cut with an ellipsis, whole in tooltip and by name."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        kind: str = "body",
        *,
        lines: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        self._lines = lines
        self._cut = False
        super().__init__(theme, text, kind, wrap=lines > 1, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def is_cut(self) -> bool:
        """Return whether the text did not fit when it was last painted."""
        return self._cut

    def setText(self, text: str) -> None:
        """Show another text; the same one is laid out no second time."""
        if text == self.text():
            return
        super().setText(text)
        self._cut = False
        self.setToolTip("")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size at which nothing is cut, in at most the lines allowed."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + 2
        if self._lines > 1:
            width = min(width, self._theme.scaled(320))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return a small width: the label never forces a window open."""
        return QSize(self._theme.scaled(28), line_height(self.font(), self.text()))

    def hasHeightForWidth(self) -> bool:
        """Return whether the height depends on the width, as it does with more than one line."""
        return self._lines > 1

    def heightForWidth(self, width: int) -> int:
        """Return the height the text needs in this width, in at most the lines allowed."""
        return text_height(self.font(), self.text(), width, self._lines)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much of the text as fits."""
        if not self.text():
            return
        painter = QPainter(self)
        colour = self.palette().color(self.foregroundRole())
        area = QRectF(self.contentsRect())
        needed = self.heightForWidth(self.width())
        if self.alignment() & QtCore.Qt.AlignmentFlag.AlignVCenter and needed < area.height():
            area.setTop(area.top() + (area.height() - needed) / 2)
        cut = paint_lines(
            painter,
            area,
            self.text(),
            self.font(),
            colour,
            lines=self._lines,
            alignment=self.alignment(),
        )
        if cut != self._cut:
            self._cut = cut
            self.setToolTip(self.text() if cut else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the text out again."""
        super().resizeEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Ask for other room when the font changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
