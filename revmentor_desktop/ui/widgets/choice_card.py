"""Cards of which one is chosen: who you are, how to begin, which format to share in."""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from revmentor_desktop.ui.theme import Theme
from revmentor_desktop.ui.widgets.painting import (
    elided,
    line_height,
    paint_lines,
    paint_text,
    text_height,
)

_RADIUS = 10
_PAD = 16
_ICON = 22
_LOW, _LOW_PAD = 72, 9
_TICK = 18
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)


class ChoiceCard(QRadioButton):
    """One card: icon, title, a sentence, a tick when chosen; a radio button to screen readers.

    ``tile`` puts the icon above the title, for a grid of short names.
    """

    def __init__(
        self,
        theme: Theme,
        key: str,
        icon: str,
        title: str,
        text: str = "",
        *,
        tile: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.key = key
        self._icon = icon
        self._title = title
        self._words = text
        self._tile = tile
        self._low = False
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        theme.resized.connect(self._measure_anew)

    def _measure_anew(self) -> None:
        self.updateGeometry()

    def set_words(self, title: str, text: str = "") -> None:
        """Say something else on the card."""
        self._title = title
        self._words = text
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.updateGeometry()
        self.update()

    def set_low(self, low: bool) -> None:
        """Be a tile without its icon where there is little height, or with it again."""
        self._low = low
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for title and sentence."""
        scaled = self._theme.scaled
        if self._tile:
            around = 2 * _LOW_PAD if self._low else 14 + _ICON + 6 + 14
            return QSize(scaled(_LOW if self._low else 112), scaled(around) + self._title_height())
        return QSize(scaled(240), self.heightForWidth(scaled(240)))

    def minimumSizeHint(self) -> QSize:
        """Return the least in which the title can be read."""
        scaled = self._theme.scaled
        height = self.sizeHint().height()
        if self._tile:
            return QSize(scaled(_LOW if self._low else 96), height)
        return QSize(scaled(96), self.heightForWidth(scaled(320)))

    def hasHeightForWidth(self) -> bool:
        """Return that the sentence may need two lines."""
        return not self._tile

    def heightForWidth(self, width: int) -> int:
        """Return the height for title and sentence in this width."""
        if self._tile:
            return self.sizeHint().height()
        scaled = self._theme.scaled
        height = 2 * scaled(_PAD) + self._title_height()
        if self._words:
            room = max(1, width - self._text_left() - scaled(_PAD))
            height += scaled(4) + text_height(self._theme.font("small"), self._words, room, 2)
        return height

    def hitButton(self, pos: QPoint) -> bool:
        """Take a press anywhere on the card."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        edge = 2 if chosen else 1
        role = "accent" if chosen else "borderControl" if self.underMouse() else "border"
        painter.setPen(QPen(theme.colour(role), edge))
        painter.setBrush(theme.colour("accentTint" if chosen else "card"))
        inset = edge / 2
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
        if self._tile:
            self._paint_tile(painter)
        else:
            self._paint_row(painter)

    def _paint_tile(self, painter: QPainter) -> None:
        scaled = self._theme.scaled
        side = scaled(_ICON)
        top = scaled(_LOW_PAD)
        if not self._low:
            area = QRectF((self.width() - side) / 2, scaled(14), side, side)
            self._theme.paint_icon(painter, self._icon, area, self._icon_role())
            top = round(area.bottom()) + scaled(6)
        font = self._theme.font("body", 600 if self.isChecked() else 500)
        metrics = QFontMetricsF(font)
        shown = elided(font, self._title, self.width() - scaled(12))
        room = self.height() - top - scaled(_LOW_PAD if self._low else 14)
        # names in either script stand on one line: Chinese is higher, and makes the row higher
        base = top + (room - line_height(font, "")) // 2 + metrics.ascent()
        left = (self.width() - metrics.horizontalAdvance(shown)) / 2
        painter.setPen(self._ink())
        paint_text(painter, QPointF(left, base), shown, font)

    def _paint_row(self, painter: QPainter) -> None:
        theme, scaled = self._theme, self._theme.scaled
        pad, side, left = scaled(_PAD), scaled(_ICON), self._text_left()
        line = self._title_height()
        area = QRectF(pad, pad + (line - side) / 2, side, side)
        theme.paint_icon(painter, self._icon, area, self._icon_role())
        room = self.width() - left - pad
        tick = scaled(_TICK)
        title = QRectF(left, pad, room - tick - scaled(8), line)
        paint_lines(painter, title, self._title, theme.font("h3"), self._ink())
        if self.isChecked():
            mark = QRectF(self.width() - pad - tick, pad + (line - tick) / 2, tick, tick)
            theme.paint_icon(painter, "circle-check-big", mark, "accentText", 2.0)
        if self._words:
            below = QRectF(left, pad + line + scaled(4), room, self.height())
            ink = theme.colour("textSecondary" if self.isEnabled() else "textDisabled")
            paint_lines(painter, below, self._words, theme.font("small"), ink, lines=2)

    def _ink(self) -> QColor:
        return self._theme.colour("text" if self.isEnabled() else "textDisabled")

    def _icon_role(self) -> str:
        if not self.isEnabled():
            return "textDisabled"
        return "accentText" if self.isChecked() else "textSecondary"

    def _text_left(self) -> int:
        scaled = self._theme.scaled
        return scaled(_PAD) + scaled(_ICON) + scaled(12)

    def _title_height(self) -> int:
        return line_height(self._theme.font("body" if self._tile else "h3"), self._title)


class ChoiceGroup(QObject):
    """Cards of which exactly one is chosen; one Tab stop, arrow keys move.

    Signals:
        chosen(str): the person took another card; carries its key.
    """

    chosen = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._cards: list[ChoiceCard] = []
        self._current = ""
        self._exclusive = QButtonGroup(self)

    def add(self, card: ChoiceCard) -> None:
        """Put a card last; the first one added is chosen until another is."""
        self._cards.append(card)
        self._exclusive.addButton(card)
        card.installEventFilter(self)
        card.clicked.connect(self._take_clicked)
        self.set_current(self._current or card.key)

    def current(self) -> str:
        """Return the key of the chosen card."""
        return self._current

    def set_current(self, key: str) -> None:
        """Choose a card, without ``chosen``."""
        self._current = key
        for card in self._cards:
            holds = card.key == key
            card.setChecked(holds)
            stop = Qt.FocusPolicy.StrongFocus if holds else Qt.FocusPolicy.ClickFocus
            card.setFocusPolicy(stop)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move between the cards."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _BACK:
                return self._step(-1)
            if event.key() in _ON:
                return self._step(1)
        return super().eventFilter(watched, event)

    def _take_clicked(self) -> None:
        card = self.sender()
        if isinstance(card, ChoiceCard):
            self._take(card.key)

    def _step(self, by: int) -> bool:
        cards = [card for card in self._cards if card.isEnabled() and not card.isHidden()]
        keys = [card.key for card in cards]
        if self._current in keys:
            card = cards[(keys.index(self._current) + by) % len(cards)]
            self._take(card.key)
            card.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _take(self, key: str) -> None:
        new = key != self._current
        self.set_current(key)
        if new:
            self.chosen.emit(key)
