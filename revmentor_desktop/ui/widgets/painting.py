"""Drawing that delegates and painted widgets share: cut text, category chips, popup shadows."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QPaintDevice,
    QPainter,
    QPen,
)

if TYPE_CHECKING:
    from revmentor_desktop.ui.theme import Theme

_FIRST_CJK = "\u2e80"
_SIMPLE = (
    "[ -~\u00a1-\u00ff\u2013-\u2026\u3001-\u303f\u3041-\u30ff\u4e00-\u9fff\uff01-\uff5e"
    "\U00020000-\U0003ffff]+"
)
"""Letters and signs that are no marks on others, and have no other form beside some."""

_MIDDLE_OF_HAN = 0.38
"""How far above their line the middle of Chinese letters is, as a part of their size."""

_KEPT = 1024
"""Texts whose measures and letters are kept: those of the rows that were painted lately."""

_MORE = 16
"""Letters beyond what fits in a line, so that what fits does not depend on where they end."""

_SHADOW_STEPS = 8
_SHADOW_ALPHA = 5
_SHADOW_DROP = 3
_EDGE_PIECE = 64
"""Pixels of an edge that are kept: it is the same all along."""

SHADOW_REACH = _SHADOW_STEPS + _SHADOW_DROP
"""Pixels around a popup that its shadow covers."""

_EDGE, _ROUND = 3, 8
"""Pixels of the edge of a selected row in high contrast, and the radius of its corners."""

_TICK = 13
_CHIP_HEIGHT = 22
_CHIP_ICON = 13
_CHIP_PAD = 9
_CHIP_GAP = 5


class NotingPainter(QPainter):
    """A painter that notes in ``cut`` the lines that had to end with an ellipsis."""

    def __init__(self, device: QPaintDevice) -> None:
        super().__init__(device)
        self.cut: list[str] = []


def note_cut(painter: QPainter, text: str) -> None:
    """Tell a painter that notes such things that *text* did not fit its one line."""
    if isinstance(painter, NotingPainter):
        painter.cut.append(text)


class Written(NamedTuple):
    """Words that are broken into lines, cut and set, to be drawn again and again.

    *lines* are their letters with the place of the upper left corner.
    """

    text: str
    lines: tuple[tuple[QPointF, QtGui.QTextLayout], ...]
    cut: bool

    def paint(self, painter: QPainter, colour: QColor) -> None:
        """Draw them."""
        painter.setPen(colour)
        for place, letters in self.lines:
            letters.draw(painter, place)


def written(
    area: QRectF,
    text: str,
    font: QFont,
    *,
    lines: int = 1,
    alignment: QtCore.Qt.AlignmentFlag | None = None,
    spacing: float = 0.0,
) -> Written:
    """Return text in at most so many lines from the top of ``area``, at its left or *alignment*."""
    ascent, step = _line(font, text)
    base, left, set_lines = area.top() + ascent, area.left(), []
    shown, cut = _broken(text, font, area.width(), lines)
    for line in shown:
        room = 0.0
        letters, own_ascent, wide = _set(font, line)
        if alignment and alignment & QtCore.Qt.AlignmentFlag.AlignHCenter:
            room = (area.width() - wide) / 2
        elif alignment and alignment & QtCore.Qt.AlignmentFlag.AlignRight:
            room = area.width() - wide
        set_lines.append((QPointF(left + room, base - own_ascent), letters))
        base += step + spacing
    return Written(text, tuple(set_lines), cut)


def paint_lines(
    painter: QPainter,
    area: QRectF,
    text: str,
    font: QFont,
    colour: QColor,
    *,
    lines: int = 1,
    alignment: QtCore.Qt.AlignmentFlag | None = None,
    spacing: float = 0.0,
) -> bool:
    """Draw text in at most so many lines from the top of ``area``; return whether it was cut."""
    words = written(area, text, font, lines=lines, alignment=alignment, spacing=spacing)
    painter.save()
    words.paint(painter, colour)
    painter.restore()
    if words.cut and lines == 1:  # a longer text is an excerpt
        note_cut(painter, text)
    return words.cut


def paint_text(painter: QPainter, base: QPointF, text: str, font: QFont) -> None:
    """Draw *text* from *base*, the left end of the line it stands on, in the pen of *painter*.

    What was drawn lately has its letters set already.
    """
    letters, ascent, _wide = _set(font, text)
    letters.draw(painter, QPointF(base.x(), base.y() - ascent))


@lru_cache(_KEPT)
def _set(font: QFont, text: str) -> tuple[QtGui.QTextLayout, float, float]:
    """Return the letters of *text*, ready to be drawn, their ascent, and how wide they are.

    They are laid out once, to be measured and to be drawn: a static text would do it once more.
    """
    letters = QtGui.QTextLayout(text, font)
    letters.setCacheEnabled(True)
    letters.beginLayout()
    line = letters.createLine()
    letters.endLayout()
    if not line.isValid():
        return letters, _own_line(font)[0], 0.0
    return letters, line.ascent(), line.horizontalAdvance()


@lru_cache(_KEPT)
def text_width(font: QFont, text: str) -> float:
    """Return how wide *text* is in one line."""
    return QFontMetricsF(font).horizontalAdvance(text)


def elided(font: QFont, text: str, width: float) -> str:
    """Return *text*, or as much of it as fits, with an ellipsis."""
    return QFontMetricsF(font).elidedText(text, QtCore.Qt.TextElideMode.ElideRight, width)


def line_height(font: QFont, text: str) -> int:
    """Return the height of one line of this text: Chinese needs more than the font's own."""
    return math.ceil(_line(font, text)[1])


def stands_lower(text: str) -> bool:
    """Return whether the letters of *text* stand lower in their line than Latin ones: Chinese."""
    return not text.isascii() and max(text) >= _FIRST_CJK


def middle(font: QFont, text: str) -> float:
    """Return how far below the top of its line the middle of *text* is, for what is beside it."""
    ascent, height = _line(font, text)
    if stands_lower(text):
        return ascent - _MIDDLE_OF_HAN * font.pixelSize()
    return height / 2


def ascent(font: QFont, *texts: str) -> float:
    """Return how far below the top of a line its letters stand, with all these texts in it."""
    return max(_line(font, text)[0] for text in texts)


def set_height(font: QFont, text: str) -> int:
    """Return the height of one line of this text as Qt sets it, without the room up to the next."""
    if text.isascii() or max(text) < _FIRST_CJK:
        return _nearest(QFontMetricsF(font).height())
    layout = QtGui.QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return _nearest(line.ascent() + line.descent())


def text_height(font: QFont, text: str, width: float, lines: int) -> int:
    """Return the height of text in this width, in at most so many lines."""
    shown, _cut = _broken(text, font, width, lines)
    return math.ceil(_line(font, text)[1] * max(1, len(shown)))


def _nearest(place: float) -> int:
    return math.floor(place + 0.5)  # as Qt rounds what it clips by; round() goes to even numbers


@lru_cache(_KEPT)
def _line(font: QFont, text: str) -> tuple[float, float]:
    """Return ascent and height of a line, those of the fallback faces included."""
    own = _own_line(font)
    if text.isascii() or max(text) < _FIRST_CJK:
        return own
    ascent, height = _of_faces(font, text)
    return max(own[0], ascent), max(own[1], height)


@lru_cache(_KEPT)
def _own_line(font: QFont) -> tuple[float, float]:
    metrics = QFontMetricsF(font)
    return metrics.ascent(), metrics.lineSpacing()


def _of_faces(font: QFont, text: str) -> tuple[float, float]:
    """Return ascent and height of *text* in one line, in whatever faces it takes.

    Most are written in letters that choose their face by themselves, and those are known soon: a
    note in Chinese need not be laid out once more for every line of it that is drawn.
    """
    if re.fullmatch(_SIMPLE, text) is None:
        return _laid_out(font, text)
    above, below = zip(*set(map(_letters(font).__getitem__, text)), strict=True)
    return max(above), max(above) + max(below)


class _Letters(dict[str, tuple[float, float]]):
    """How far single letters in one *font* reach above and below their line."""

    def __init__(self, font: QFont) -> None:
        super().__init__()
        self._font = font

    def __missing__(self, letter: str) -> tuple[float, float]:
        ascent, height = _laid_out(self._font, "x" if letter.isascii() else letter)
        self[letter] = ascent, height - ascent
        return self[letter]


@lru_cache(16)
def _letters(font: QFont) -> _Letters:
    return _Letters(font)


@lru_cache(_KEPT)
def _laid_out(font: QFont, text: str) -> tuple[float, float]:
    layout = QtGui.QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return line.ascent(), line.height()


@lru_cache(_KEPT)
def _broken(text: str, font: QFont, width: float, lines: int) -> tuple[list[str], bool]:
    """Break text into lines of this width; the last one ends with an ellipsis if there is more."""
    flat = text.replace("\n", " ")
    if lines == 1 and _set(font, flat)[2] <= width:
        return [flat], False
    if lines == 1:
        shown = elided(font, flat, width)
        return [shown], shown != flat
    layout = QtGui.QTextLayout(flat, font)
    option = QtGui.QTextOption()
    option.setWrapMode(QtGui.QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    broken: list[str] = []
    layout.beginLayout()
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1.0, width))
        if len(broken) == lines - 1 and line.textStart() + line.textLength() < len(flat):
            broken.append(_cut(font, flat[line.textStart() :], width, line.textLength()))
            layout.endLayout()
            return broken, True
        broken.append(flat[line.textStart() : line.textStart() + line.textLength()].rstrip())
    layout.endLayout()
    return broken, False


def _cut(font: QFont, text: str, width: float, fitting: int) -> str:
    """Return as much of *text*, which does not fit, as does: *fitting* letters, or a few more.

    To look at all the others as well takes three times as long.
    """
    near = text[: 2 * fitting + 2 * _MORE]
    shown = elided(font, near, width)
    return shown if len(shown) + _MORE <= len(near) else elided(font, text, width)


def chip_size(theme: Theme, text: str) -> QSizeF:
    """Return the size of a painted category chip."""
    metrics = QFontMetricsF(theme.font("caption", 500))
    height = max(theme.scaled(_CHIP_HEIGHT), metrics.height() + theme.scaled(4))
    frame = 2 * theme.scaled(_CHIP_PAD) + theme.scaled(_CHIP_ICON) + theme.scaled(_CHIP_GAP)
    return QSizeF(frame + metrics.horizontalAdvance(text), height)


def paint_chip(painter: QPainter, theme: Theme, area: QRectF, shelf: str, text: str) -> None:
    """Draw a category chip, its icon before its name, cut if ``area`` is too narrow."""
    ink, tint, _fill, icon = theme.category(shelf)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = area.height() / 2
    outlined = theme.mode.contrast
    painter.setPen(QPen(ink, 1) if outlined else QtCore.Qt.PenStyle.NoPen)
    painter.setBrush(tint)
    frame = area.adjusted(0.5, 0.5, -0.5, -0.5) if outlined else area
    painter.drawRoundedRect(frame, half, half)
    side = theme.scaled(_CHIP_ICON)
    left = area.left() + theme.scaled(_CHIP_PAD)
    mark = QRectF(left, area.top() + (area.height() - side) / 2, side, side)
    theme.paint_icon(painter, icon, mark, f"category.{shelf}.text")
    left = mark.right() + theme.scaled(_CHIP_GAP)
    room = area.right() - theme.scaled(_CHIP_PAD) - left
    font = theme.font("caption", 500)
    shown = QFontMetricsF(font).elidedText(text, QtCore.Qt.TextElideMode.ElideRight, room + 1)
    if shown != text:
        note_cut(painter, text)
    painter.setFont(font)
    painter.setPen(ink)
    place = QRectF(left, area.top(), room + 2, area.height())
    painter.drawText(
        place, QtCore.Qt.AlignmentFlag.AlignVCenter | QtCore.Qt.AlignmentFlag.AlignLeft, shown
    )
    painter.restore()


def paint_row_ground(
    painter: QPainter,
    theme: Theme,
    area: QRectF,
    *,
    selected: bool,
    hovered: bool,
    hover: str = "hover",
) -> None:
    """Draw the ground of a row that is selected or pointed at, and none of any other.

    In high contrast what is selected has an edge, too.  It lies within ``area``: the rows above
    and below would cover half of it.
    """
    if not selected and not hovered:
        return
    outlined = selected and theme.mode.contrast
    inset = _EDGE / 2 if outlined else 0.0
    painter.setPen(QPen(theme.colour("accent"), _EDGE) if outlined else QtCore.Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("selected" if selected else hover))
    painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), _ROUND, _ROUND)


def paint_tick_box(painter: QPainter, theme: Theme, box: QRectF, *, ticked: bool) -> None:
    """Draw a box to tick, as those look that are no rows of a list."""
    painter.setPen(QPen(theme.colour("accent" if ticked else "borderControl"), 1.5))
    painter.setBrush(theme.colour("accent" if ticked else "card"))
    painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), 4, 4)
    if ticked:
        inset = (box.width() - theme.scaled(_TICK)) / 2
        mark = box.adjusted(inset, inset, -inset, -inset)
        theme.paint_icon(painter, "check", mark, "onAccent", 2.5)


def paint_row_box(painter: QPainter, theme: Theme, box: QRectF, *, ticked: bool, off: bool) -> None:
    """Draw a box to tick in a row of a list; one that is *off* looks as if it could not be."""
    ground, edge, mark = (
        ("accent", "accent", "onAccent") if ticked else ("card", "borderControl", "")
    )
    if off:
        strong = theme.mode.contrast
        ground, mark = "sunken", "textDisabled"
        edge = "textDisabled" if strong else "border"
    area = box.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(theme.colour(edge), 1))
    painter.setBrush(theme.colour(ground))
    painter.drawRoundedRect(area, 4, 4)
    if ticked:
        theme.paint_icon(painter, "check", area.adjusted(2, 2, -2, -2), mark, 3.0)


def paint_shadow(painter: QPainter, area: QRectF, radius: float) -> None:
    """Draw the soft shadow of a popup around ``area``.

    Where that lies on whole pixels, its corners and edges are kept as an image.
    """
    ratio = painter.device().devicePixelRatioF()
    corner = SHADOW_REACH + math.ceil(radius) + _SHADOW_DROP
    around = area.toRect().adjusted(-SHADOW_REACH, -SHADOW_REACH, SHADOW_REACH, SHADOW_REACH)
    roomy = min(around.width(), around.height()) > 2 * corner
    scaled = painter.transform().isScaling() or not ratio.is_integer()
    if scaled or not roomy or area != QRectF(area.toRect()):
        _paint_shadow_whole(painter, area, radius)
        return
    corners, edges = _shadow(radius, corner, ratio)
    left, top, right, bottom = around.left(), around.top(), around.right() + 1, around.bottom() + 1
    wide, high = around.width() - 2 * corner, around.height() - 2 * corner
    places = (
        (QRectF(left + corner, top, wide, corner), edges[0]),
        (QRectF(right - corner, top + corner, corner, high), edges[1]),
        (QRectF(left + corner, bottom - corner, wide, corner), edges[2]),
        (QRectF(left, top + corner, corner, high), edges[3]),
    )
    before = painter.brushOrigin()
    for place, edge in places:
        painter.setBrushOrigin(place.topLeft())
        painter.fillRect(place, edge)
    painter.setBrushOrigin(before)
    for at, image in enumerate(corners):
        x, y = (left, right - corner)[at % 2], (top, bottom - corner)[at // 2]
        painter.drawImage(QPointF(x, y), image)


@lru_cache(8)
def _shadow(
    radius: float, corner: int, ratio: float
) -> tuple[tuple[QtGui.QImage, ...], tuple[QBrush, ...]]:
    """Return four corners of a shadow, and what fills its edges: above, right, below, left."""
    side = 2 * corner + _EDGE_PIECE
    whole = QtGui.QImage(QSize(side, side) * ratio, QtGui.QImage.Format.Format_ARGB32_Premultiplied)
    whole.setDevicePixelRatio(ratio)
    whole.fill(QtCore.Qt.GlobalColor.transparent)
    painter = QPainter(whole)
    inner = side - 2 * SHADOW_REACH
    _paint_shadow_whole(painter, QRectF(SHADOW_REACH, SHADOW_REACH, inner, inner), radius)
    painter.end()

    def piece(x: int, y: int, wide: int, high: int) -> QtGui.QImage:
        return whole.copy(QRectF(x * ratio, y * ratio, wide * ratio, high * ratio).toRect())

    far, long = side - corner, _EDGE_PIECE
    corners = tuple(piece(x, y, corner, corner) for y in (0, far) for x in (0, far))
    edges = (
        piece(corner, 0, long, corner),
        piece(far, corner, corner, long),
        piece(corner, far, long, corner),
        piece(0, corner, corner, long),
    )
    return corners, tuple(map(QBrush, edges))


def _paint_shadow_whole(painter: QPainter, area: QRectF, radius: float) -> None:
    """Draw a shadow as stacked see-through rectangles.

    What the popup hides of them is left out: filling it takes longer than all the rest.
    """
    painter.save()
    reach, inner = SHADOW_REACH, math.ceil(radius)
    around = QtGui.QRegion(area.toAlignedRect().adjusted(-reach, -reach, reach, reach))
    hidden = area.toAlignedRect().adjusted(inner, inner, -inner, -inner)
    painter.setClipRegion(around.subtracted(hidden), QtCore.Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QtCore.Qt.PenStyle.NoPen)
    painter.setBrush(QColor.fromRgbF(0.0, 0.0, 0.0, _SHADOW_ALPHA / 255))
    for step in range(_SHADOW_STEPS):
        grown = area.adjusted(-step, -step, step, step).translated(0, _SHADOW_DROP)
        painter.drawRoundedRect(grown, radius + step, radius + step)
    painter.restore()


def snapped(painter: QPainter, area: QRectF) -> QRectF:
    """Return ``area`` with its edges on the nearest pixels of the screen, whatever its scale."""
    device = painter.deviceTransform()
    there = device.mapRect(area)
    left, top = _nearest(there.left()), _nearest(there.top())
    corner = QPointF(_nearest(there.right()), _nearest(there.bottom()))
    back, _can_be = device.inverted()
    return back.mapRect(QRectF(QPointF(left, top), corner))


def paint_rule(painter: QPainter, colour: QColor, area: QRectF) -> None:
    """Draw a hair line along ``area``: of one pixel, or of two on a screen at 200 %.

    At 125 and 150 % a pen as wide as a pixel would draw between pixels: here a blurred line of
    three, there a sharp one.
    """
    scale = painter.deviceTransform().m11()
    thin = max(1, math.floor(scale)) / scale
    line = snapped(painter, area)
    if area.width() >= area.height():
        line.setHeight(thin)
    else:
        line.setWidth(thin)
    painter.fillRect(line, colour)
