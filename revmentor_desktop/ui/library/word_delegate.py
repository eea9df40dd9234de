"""Paints a row of the Words in two columns, and holds the editor of a word of the pair's own.

Rows are as high as their meaning: a glossary that cuts its explanations is none.  Heights are
kept for as long as width and fonts stay, so that what was seen is measured once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.ui.library.word_editor import WordEditor
from revmentor_desktop.ui.models.value_list import Index, ValueRole
from revmentor_desktop.ui.widgets.painting import (
    line_height,
    paint_lines,
    paint_row_ground,
    paint_rule,
    text_height,
)
from revmentor_desktop.ui.widgets.writing_delegate import WritingDelegate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revmentor_desktop.ui.library.word_rows import WordRow
    from revmentor_desktop.ui.theme import Theme

GUTTER = 42
LETTER = 4
"""Room for the letter before the words, and where in it the letter begins."""

WORD_WIDEST = 240
BETWEEN = 20
MORE = 32
"""Room behind the meaning for the button of the row."""

PAD = 10
NEW_LETTER = 14
"""What a row has more above it when a letter begins."""

BEFORE_SOURCE = 3
BETWEEN_STACKED = 2
NARROW = 460
"""Under this width, at 100 % text size, the meaning stands below its word."""

MOST_LINES = 40
ICON = 13
BUTTON = 28


@dataclass(frozen=True, slots=True)
class Columns:
    """Where word and meaning stand in a row; *stacked* when one is below the other."""

    word: QRect
    meaning: QRect
    stacked: bool


class WordDelegate(WritingDelegate[WordEditor]):
    """Draws ``WordRow`` values.

    Signal: ``written(key, word, meaning)`` when the editor has other words to keep.
    """

    written = Signal(str, str, str)

    def __init__(self, theme: Theme, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heights: dict[tuple[str, str, str, bool, int], int] = {}
        self._plain = 0

    def forget_heights(self) -> None:
        """Measure anew: the fonts are others now."""
        self._heights.clear()
        self._plain = 0

    # --- measures -------------------------------------------------------------------------

    def columns(self, rect: QRect, row: WordRow) -> Columns:
        """Return where word and meaning of *row* begin in its *rect*."""
        scaled = self._theme.scaled
        top = rect.top() + scaled(PAD) + (scaled(NEW_LETTER) if row.letter else 0)
        left = rect.left() + scaled(GUTTER)
        right = rect.right() - scaled(MORE)
        height = rect.bottom() - top
        if rect.width() < scaled(NARROW):
            word = QRect(left, top, right - left, height)
            below = self._word_height(row, word.width()) + scaled(BETWEEN_STACKED)
            return Columns(word, word.adjusted(0, below, 0, 0), stacked=True)
        wide = min(scaled(WORD_WIDEST), (right - left) // 3)
        word = QRect(left, top, wide, height)
        start = left + wide + scaled(BETWEEN)
        return Columns(word, QRect(start, top, right - start, height), stacked=False)

    def button_rect(self, rect: QRect, row: WordRow) -> QRect:
        """Return where the button of the row stands."""
        side = self._theme.scaled(BUTTON)
        top = rect.top() + self._theme.scaled(PAD) - self._theme.scaled(4)
        top += self._theme.scaled(NEW_LETTER) if row.letter else 0
        return QRect(rect.right() - side - self._theme.scaled(2), top, side, side)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of the row at the width of the view."""
        row: WordRow = index.data(ValueRole)
        width = self._view.viewport().width()
        key = self._known_by(row, width)
        height = self._heights.get(key)
        if height is None:
            height = self._heights[key] = self._height(row, width)
        if self.editor is not None and self.editor.key == row.entry.key:
            height = max(height, self._letter_room(row) + self.editor.sizeHint().height())
        return QSize(width, height)

    def assumed_heights(self, rows: Iterable[WordRow]) -> list[int]:
        """Return how high each of *rows* was measured to be, or is if its meaning takes one line.

        There may be thousands: what is the same for all is asked for once.
        """
        width, plain = self._view.viewport().width(), self._plain_height()
        if not self._heights:
            lettered = plain + self._theme.scaled(NEW_LETTER)
            return [lettered if row.letter else plain for row in rows]
        assumed = []
        for row in rows:
            known = self._heights.get(self._known_by(row, width))
            assumed.append(plain + self._letter_room(row) if known is None else known)
        return assumed

    def _plain_height(self) -> int:
        if not self._plain:
            theme, scaled = self._theme, self._theme.scaled
            lines = line_height(theme.font("body"), "") + line_height(theme.font("caption"), "")
            self._plain = lines + scaled(BEFORE_SOURCE) + 2 * scaled(PAD) + 1
        return self._plain

    def _known_by(self, row: WordRow, width: int) -> tuple[str, str, str, bool, int]:
        return row.entry.word, row.entry.meaning, row.source, bool(row.letter), width

    def _height(self, row: WordRow, width: int) -> int:
        scaled = self._theme.scaled
        columns = self.columns(QRect(0, 0, width, 0), row)
        meaning = self._meaning_height(row, columns.meaning.width())
        meaning += scaled(BEFORE_SOURCE) + line_height(self._theme.font("caption"), row.source)
        bottom = columns.meaning.top() + meaning
        bottom = max(bottom, columns.word.top() + self._word_height(row, columns.word.width()))
        return bottom + scaled(PAD) + 1

    def _word_height(self, row: WordRow, width: int) -> int:
        return text_height(self._theme.font("body", 600), row.entry.word, width, MOST_LINES)

    def _meaning_height(self, row: WordRow, width: int) -> int:
        text = row.entry.meaning or self._missing()
        return text_height(self._theme.font("body"), text, width, MOST_LINES)

    def _letter_room(self, row: WordRow) -> int:
        return self._theme.scaled(NEW_LETTER if row.letter else 0)

    def _missing(self) -> str:
        return self.tr("Not explained yet")

    # --- painting -------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row: WordRow = index.data(ValueRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_letter(painter, option.rect, row, first=index.row() == 0)
        if self.editor is None or self.editor.key != row.entry.key:
            self._paint_ground(painter, option, row)
            self._paint_words(painter, self.columns(option.rect, row), row)
        painter.restore()

    def _paint_letter(self, painter: QPainter, rect: QRect, row: WordRow, *, first: bool) -> None:
        if not row.letter:
            return
        theme, scaled = self._theme, self._theme.scaled
        if not first:
            line = QRectF(rect).adjusted(scaled(4), scaled(NEW_LETTER) // 2, -1, 0)
            line.setHeight(1)
            paint_rule(painter, theme.colour("border"), line)
        area = QRectF(self.columns(rect, row).word)
        area.setLeft(rect.left() + scaled(LETTER))
        area.setWidth(scaled(GUTTER - LETTER))  # "中文" is as wide as that
        font = theme.font("body", 600)
        paint_lines(painter, area, row.letter, font, theme.colour("accentText"))

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: WordRow) -> None:
        theme, state = self._theme, option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if not selected and not hovered:
            return
        above = theme.scaled(NEW_LETTER if row.letter else 0)
        area = QRectF(option.rect).adjusted(theme.scaled(GUTTER - 10), above + 1, -1, -1)
        paint_row_ground(painter, theme, area, selected=selected, hovered=hovered)
        side = theme.scaled(16)
        place = QRectF(0, 0, side, side)
        place.moveCenter(QRectF(self.button_rect(option.rect, row)).center())
        theme.paint_icon(painter, "ellipsis", place, "textSecondary")

    def _paint_words(self, painter: QPainter, columns: Columns, row: WordRow) -> None:
        theme, scaled = self._theme, self._theme.scaled
        faded = theme.colour("textTertiary")
        paint_lines(
            painter,
            QRectF(columns.word),
            row.entry.word,
            theme.font("body", 400 if row.clear else 600),
            faded if row.clear else theme.colour("text"),
            lines=MOST_LINES,
        )
        meaning = QRectF(columns.meaning)
        unclear = theme.colour("text" if row.entry.meaning else "textTertiary")
        paint_lines(
            painter,
            meaning,
            row.entry.meaning or self._missing(),
            theme.font("body"),
            faded if row.clear else unclear,
            lines=MOST_LINES,
        )
        height = self._meaning_height(row, columns.meaning.width())
        meaning.setTop(meaning.top() + height + scaled(BEFORE_SOURCE))
        self._paint_source(painter, meaning, row)

    def _paint_source(self, painter: QPainter, area: QRectF, row: WordRow) -> None:
        """Draw where the word is from; one of ours, or to be explained again, has a sign."""
        theme, scaled = self._theme, self._theme.scaled
        font = theme.font("caption")
        words = row.source
        colour = "textTertiary"
        icon = "check" if row.clear else "book-a" if row.own else ""
        icon = "repeat" if row.again else icon
        if icon:
            side = scaled(ICON)
            middle = area.top() + (line_height(font, words) - side) / 2
            place = QRectF(area.left(), middle, side, side)
            colour = "accentText" if row.again or not row.clear else "textTertiary"
            theme.paint_icon(painter, icon, place, colour)
            area = area.adjusted(side + scaled(5), 0, 0, 0)
        if row.again:
            words = self.tr("To explain again · {source}").format(source=words)
        elif row.clear:
            words = self.tr("Clear · {source}").format(source=words)
        paint_lines(painter, area, words, font, theme.colour(colour))

    # --- editing --------------------------------------------------------------------------

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return fields for word and meaning."""
        row: WordRow = index.data(ValueRole)
        editor = WordEditor(self._theme, row.entry, parent)
        editor.kept.connect(self.keep)
        editor.taken_back.connect(self.take_back)
        return self.begin(editor, index)

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, _index: Index) -> None:
        """Hand over what was written, if it is something else."""
        if isinstance(editor, WordEditor) and editor.is_changed():
            word, meaning = editor.words()
            self.written.emit(editor.key, word, meaning)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Put the fields over the columns."""
        row: WordRow = index.data(ValueRole)
        if isinstance(editor, WordEditor):
            columns = self.columns(option.rect, row)
            editor.setGeometry(option.rect.adjusted(0, self._letter_room(row), 0, 0))
            origin = editor.pos()
            wide = columns.word.translated(-origin).width()
            editor.arrange(columns.word.left() - origin.x(), wide, stacked=columns.stacked)
