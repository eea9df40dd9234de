"""How the parts of a line of Markdown look: colours, weights and sizes from the theme.

A mark that is faint tells nothing that the words do not show by weight, size or place.  It is kept
at 3:1 all the same, as the edges of controls are, and at 4.5:1 in the line that is being written;
the words are never under 4.5:1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextFormat

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.ui.notes.spans import Look

if TYPE_CHECKING:
    from revmentor_desktop.ui.theme import Theme

SIZE = 15
"""Pixels at 100 % of plain words."""

BOX_ROOM = 20
"""Pixels at 100 % that the three signs of a box take, ticked or not."""

MARKED = 32
"""Added to the sign of a look: the words are marked."""

WRONG = 64
"""Added to the sign of a look: the word is not spelled right."""

_COLOURS = {
    Look.MARK: "textTertiary",
    Look.HEADING: "text",
    Look.STRONG: "text",
    Look.EMPHASIS: "text",
    Look.ITEM: "accentText",
    Look.QUOTE: "textSecondary",
    Look.CODE: "textSecondary",
    Look.LINK: "link",
    Look.FENCE: "textTertiary",
    Look.STRUCK: "textSecondary",
    Look.BOX: "textTertiary",
    Look.DONE: "textTertiary",
}
_FADING = {Look.MARK, Look.FENCE}
_LOOKS = tuple(_COLOURS)
_SIGNS = {look: number for number, look in enumerate(_LOOKS, start=1)}

HEADINGS = ("h1", "h2", "h3")
"""The text styles of headings, as they are read; those of deeper levels are like the last."""


@dataclass(frozen=True, slots=True)
class Manner:
    """What all of a line has in common, for how it is shown.

    It is the *level* of a heading, whether its task is *ticked*, whether the line is being
    *written*, and whether a box is painted over the signs of its task.
    """

    level: int = 0
    ticked: bool = False
    written: bool = False
    boxed: bool = False


class LineFormats:
    """The formats of every look, made once for each look of the theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._formats: dict[tuple[int, Manner], QTextCharFormat] = {}

    def forget(self) -> None:
        """Make all formats anew: the theme is another one."""
        self._formats.clear()

    def of(self, look: int, manner: Manner) -> QTextCharFormat:
        """Return what a unit with this look is shown as; what a wrong word is, it stays."""
        key = look, manner
        if key not in self._formats:
            bare = look % MARKED
            shape = self._shape(_LOOKS[bare - 1], manner) if bare else QTextCharFormat()
            if look & MARKED:
                self._lay_ground(shape, inked=bare != sign(Look.MARK))
            if look & WRONG:
                shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
                shape.setUnderlineColor(self._theme.colour("warnFill"))
            self._formats[key] = shape
        return self._formats[key]

    def _shape(self, look: Look, manner: Manner) -> QTextCharFormat:
        shape, theme = QTextCharFormat(), self._theme
        faded = look in _FADING and not manner.written
        done = manner.ticked and look not in (Look.MARK, Look.BOX, Look.ITEM)
        colour = "faint" if faded else "textTertiary" if done else _COLOURS[look]
        shape.setForeground(theme.colour(colour))
        if look in (Look.HEADING, Look.STRONG, Look.ITEM) or (manner.level and look != Look.MARK):
            shape.setFontWeight(QFont.Weight.DemiBold)
        shape.setFontItalic(look is Look.EMPHASIS)
        shape.setFontStrikeOut(done or look is Look.STRUCK)
        if look in (Look.CODE, Look.FENCE):
            shape.setFontFamilies(theme.tokens.families("mono"))
        if manner.level:
            size = theme.px(HEADINGS[min(manner.level, len(HEADINGS)) - 1])
            shape.setProperty(QTextFormat.Property.FontPixelSize, size)
        if look is Look.BOX:
            self._shape_box(shape, manner)
        return shape

    def _lay_ground(self, shape: QTextCharFormat, *, inked: bool) -> None:
        """Lay the ground of marked words under what is shown, and write it in their ink."""
        ground, ink = self._theme.marked()
        shape.setBackground(ground)
        if inked:
            shape.setForeground(ink)

    def _shape_box(self, shape: QTextCharFormat, manner: Manner) -> None:
        """Give the signs of a box the same room, ticked or not; the painted one hides them."""
        signs = "[x]" if manner.ticked else "[ ]"
        natural = QFontMetricsF(writing_font(self._theme)).horizontalAdvance(signs)
        spare = self._theme.scaled(BOX_ROOM) - natural
        shape.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        shape.setFontLetterSpacing(spare / len(signs))
        if manner.boxed:
            shape.setForeground(Qt.GlobalColor.transparent)


def writing_font(theme: Theme) -> QFont:
    """Return the font of plain words."""
    font = theme.written_font()
    font.setPixelSize(theme.scaled(SIZE))
    return font


def sign(look: Look) -> int:
    """Return the number that stands for *look*; none is 0."""
    return _SIGNS[look]
