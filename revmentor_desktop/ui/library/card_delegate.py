"""Paints the card of a topic: shelf, minutes, title, why, level, and where it stands."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from revmentor_desktop.domain.topics import Wish
from revmentor_desktop.services.topic_states import Coverage
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.library.wishes import ICONS
from revmentor_desktop.ui.models.value_list import ValueRole
from revmentor_desktop.ui.widgets.painting import (
    chip_size,
    line_height,
    middle,
    paint_chip,
    paint_lines,
    stands_lower,
    written,
)
from revmentor_desktop.ui.widgets.text import kept_together

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex
    from PySide6.QtGui import QHelpEvent

    from revmentor_desktop.ui.library.card import TopicCard
    from revmentor_desktop.ui.theme import Theme

PADDING = 16
TITLE_LINES = 2
SUMMARY_LINES = 2
AFTER_CHIP = 10
AFTER_TITLE = 4
BEFORE_FOOT = 10
BETWEEN_FACTS = 6
ICON = 14
AFTER_ICON = 7
LEVEL_ICON = "graduation-cap"
ROUND = 10
RING = 4
"""Pixels around the card, its own row's, in which the ring of the keyboard focus stands."""

CHINESE = "中"
"""A letter as high as lines of Chinese are."""

SIGNS = {
    Coverage.PLANNED: ("calendar-days", "accentText"),
    Coverage.ASKED_FOR: ("hand", "accentText"),
    Coverage.COVERED: ("circle-check", "textTertiary"),
    Coverage.NOT_YET: ("circle", "textTertiary"),
}
"""Icon and colour of each state; its words always stand beside them."""


class CardDelegate(QStyledItemDelegate):
    """Draws ``TopicCard`` values, all of one size: the width it is told, the height of the text."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._width = 0
        self._tall = False

    def set_width(self, width: int) -> None:
        """Draw cards in rows of *width* pixels from now on, the room for the ring included."""
        self._width = width

    def set_tall(self, *, tall: bool) -> None:
        """Leave room for lines of Chinese from now on, or only for lower ones."""
        self._tall = tall

    def height(self) -> int:
        """Return the height of a row: that of its text at the present size, and of the ring."""
        scaled = self._theme.scaled
        gaps = 2 * PADDING + AFTER_CHIP + AFTER_TITLE + BEFORE_FOOT + BETWEEN_FACTS
        text = (
            chip_size(self._theme, "x").height()
            + TITLE_LINES * self._line("h3")
            + SUMMARY_LINES * self._line("small")
            + 2 * self._line("caption")
        )
        return scaled(gaps) + round(text) + 2 * RING

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the one size of all cards."""
        return QSize(self._width, self.height())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a card."""
        card: TopicCard = index.data(ValueRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        pad = self._theme.scaled(PADDING) + RING
        area = QRectF(option.rect).adjusted(pad, pad, -pad, -pad)
        self._paint_head(painter, area, card)
        self._paint_text(painter, area, card)
        self._paint_foot(painter, area, card)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Show title and summary in full where the card cuts one of them."""
        card: TopicCard | None = index.data(ValueRole)
        if event.type() != QEvent.Type.ToolTip or card is None:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), self.tip(card), view)  # none hides what was shown
        return True

    def tip(self, card: TopicCard) -> str:
        """Return what the card cuts as safe HTML; empty when it cuts nothing."""
        return "".join(f"<p>{escape(text)}</p>" for text in self.cut_texts(card))

    def cut_texts(self, card: TopicCard) -> list[str]:
        """Return those texts of *card* that do not fit their lines."""
        room = self._width - 2 * (self._theme.scaled(PADDING) + RING)
        title, summary = card.head.title, card.topic.summary
        texts = (
            (title, kept_together(title), "h3", TITLE_LINES),
            (summary, summary, "small", _summary_lines(card)),
        )
        return [
            text for text, shown, style, lines in texts if self._is_cut(shown, style, lines, room)
        ]

    def _is_cut(self, text: str, style: str, lines: int, room: int) -> bool:
        area = QRectF(0, 0, max(1, room), 0)
        return written(area, text, self._theme.font(style), lines=lines).cut

    def _line(self, style: str) -> float:
        return _line_step(self._theme.font(style), CHINESE if self._tall else "")

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme = self._theme
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        edge = "accent" if chosen else "borderControl" if hovered else "border"
        width = (2 if chosen else 1) + (1 if chosen and theme.mode.contrast else 0)
        painter.setPen(QPen(theme.colour(edge), width))
        painter.setBrush(theme.colour("card"))
        inset = RING + width / 2
        painter.drawRoundedRect(
            QRectF(option.rect).adjusted(inset, inset, -inset, -inset), ROUND, ROUND
        )

    def _paint_head(self, painter: QPainter, area: QRectF, card: TopicCard) -> None:
        theme = self._theme
        font = theme.font("caption")
        minutes = labels.minutes(card.head.minutes)
        taken = QFontMetricsF(font).horizontalAdvance(minutes)
        taken += self._paint_wish(painter, area, card, taken)
        shelf = labels.shelf(card.head.shelf)
        chip = chip_size(theme, shelf)
        left = area.left() + self._paint_step(painter, area, card)
        room = area.right() - left - taken - theme.scaled(8)
        place = QRectF(left, area.top(), min(chip.width(), room), chip.height())
        paint_chip(painter, theme, place, card.head.shelf.category, shelf)
        painter.setFont(font)
        painter.setPen(theme.colour("textTertiary"))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(
            QRectF(area.left(), area.top(), area.width(), chip.height()), flags, minutes
        )

    def _paint_wish(
        self, painter: QPainter, area: QRectF, card: TopicCard, minutes: float
    ) -> float:
        """Draw the sign of a wish before the *minutes*, and return the room that takes."""
        if card.wish is None:
            return 0
        theme = self._theme
        side = theme.scaled(ICON)
        top = area.top() + (chip_size(theme, "x").height() - side) / 2
        left = area.right() - minutes - theme.scaled(AFTER_ICON) - side
        role = "accentText" if card.wish is Wish.WANTED else "textTertiary"
        theme.paint_icon(painter, ICONS[card.wish], QRectF(left, top, side, side), role)
        return side + theme.scaled(AFTER_ICON)

    def _paint_step(self, painter: QPainter, area: QRectF, card: TopicCard) -> float:
        """Draw the card's number on a path in a ring, and return the room that takes."""
        if not card.step:
            return 0
        theme = self._theme
        side = chip_size(theme, "x").height()
        ring = QRectF(area.left(), area.top(), side, side)
        painter.setPen(QPen(theme.colour("accent"), 1))
        painter.setBrush(theme.colour("card"))
        painter.drawEllipse(ring.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setFont(theme.font("caption", 600))
        painter.setPen(theme.colour("accentText"))
        painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, f"{card.step}")
        return side + theme.scaled(8)

    def _paint_text(self, painter: QPainter, area: QRectF, card: TopicCard) -> None:
        theme = self._theme
        top = area.top() + chip_size(theme, "x").height() + theme.scaled(AFTER_CHIP)
        font = theme.font("h3")
        place = QRectF(area.left(), top, area.width(), area.height())
        title = written(place, kept_together(card.head.title), font, lines=TITLE_LINES)
        title.paint(painter, theme.colour("text"))
        top += len(title.lines) * _line_step(font, card.head.title) + theme.scaled(AFTER_TITLE)
        paint_lines(
            painter,
            QRectF(area.left(), top, area.width(), area.height()),
            card.topic.summary,
            theme.font("small"),
            theme.colour("textSecondary"),
            lines=_summary_lines(card),
        )

    def _paint_foot(self, painter: QPainter, area: QRectF, card: TopicCard) -> None:
        line = self._line("caption")
        state = QRectF(area.left(), area.bottom() - line, area.width(), line)
        icon, role = SIGNS[card.coverage]
        if card.wish is not None and card.coverage in (Coverage.NOT_YET, Coverage.ASKED_FOR):
            icon = ICONS[card.wish]
            role = "accentText" if card.wish is Wish.WANTED else role
        self._paint_fact(painter, state, icon, card.state, role)
        level = state.translated(0, -line - self._theme.scaled(BETWEEN_FACTS))
        words = labels.level(card.head.level)
        if card.ours:
            words = self.tr("{level} · Ours").format(level=words)
        self._paint_fact(painter, level, LEVEL_ICON, words, "textTertiary")
        if card.warning:
            warning = level.translated(0, -line - self._theme.scaled(BETWEEN_FACTS))
            self._paint_fact(painter, warning, "triangle-alert", card.warning, "warn")

    def _paint_fact(self, painter: QPainter, area: QRectF, icon: str, text: str, role: str) -> None:
        """Draw a line of small text behind its icon."""
        theme = self._theme
        side, font = theme.scaled(ICON), theme.font("caption")
        mark = QRectF(area.left(), area.top() + middle(font, text) - side / 2, side, side)
        theme.paint_icon(painter, icon, mark, role)
        place = area.adjusted(side + theme.scaled(AFTER_ICON), 0, 0, 0)
        paint_lines(painter, place, text, font, theme.colour(role))


def _line_step(font: QFont, text: str) -> float:
    """Return how far below a line of *text* the next one stands: Chinese needs more."""
    own = QFontMetricsF(font).lineSpacing()
    return max(own, line_height(font, text)) if stands_lower(text) else own


def _summary_lines(card: TopicCard) -> int:
    """Return how many lines of the summary are shown: a warning takes the place of one."""
    return SUMMARY_LINES - 1 if card.warning else SUMMARY_LINES
