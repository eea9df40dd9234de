"""The small list from which one thing is linked to another, or the link removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStyleOptionViewItem,
    QWidget,
)

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.domain.wording import folded
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.models.value_list import Index, ValueListModel, ValueRole
from revmentor_desktop.ui.stepwise import Stepwise
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.fields import SearchField
from revmentor_desktop.ui.widgets.inner_parts import forget_with
from revmentor_desktop.ui.widgets.painting import paint_lines
from revmentor_desktop.ui.widgets.popup_window import PopupWindow
from revmentor_desktop.ui.widgets.row_delegate import RowDelegate, begin_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from revmentor_desktop.domain.topics import AnyShelf, TopicHead
    from revmentor_desktop.ui.theme import Theme

WIDTH, PADDING = 340, 10
SHOWN = 8
"""Rows that are seen at once."""


@dataclass(frozen=True, slots=True)
class LinkChoice:
    """Something that can be linked to: its id, its name, and a word beside it."""

    id: str
    title: str
    detail: str = ""
    icon: str = ""


class LinkPopup(PopupWindow):
    """Choices to search and take; it closes itself.

    Signals: ``chosen(id)``, empty to remove the link; ``opened(id)`` to go to what is linked.
    """

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        choices: Sequence[LinkChoice],
        current: str,
        open_text: str,
        parent: QWidget,
    ) -> None:
        super().__init__(theme, parent, PADDING)
        self.setAccessibleName(name)
        self._theme = theme
        self._choices = tuple(choices)
        self._titles: tuple[str, ...] | None = None
        """Their names as they are compared, made when somebody types."""
        self._current = current
        self._more = Stepwise(self)
        self._more.ended.connect(self._take_all)
        self.search = SearchField(theme, name, name, pause_ms=0)
        self.search.edited.connect(self._filter)
        self.search.entered.connect(self._take_current)
        self.search.went_down.connect(self._go_to_list)
        self.search.line.installEventFilter(self)
        self.model = ValueListModel[LinkChoice](_id, _spoken, self)
        self.view = self._made_view(name)
        body = self.card.body
        body.setSpacing(theme.scaled(6))
        body.addWidget(self.search)
        body.addWidget(self.view)
        body.addLayout(self._made_foot(open_text))
        self.setFixedWidth(theme.scaled(WIDTH))
        self._filter("")

    def offer(self, choices: Iterator[Sequence[LinkChoice]]) -> None:
        """Offer *choices*, which come some at a time.

        The first of them are there at once, and all up to what is linked now; the others follow
        while one may choose among these.
        """
        first: list[LinkChoice] = []
        for some in choices:
            first += some
            if not self._current or any(one.id == self._current for one in some):
                break
        self._choices, self._titles = tuple(first), None
        self._filter(self.search.text())
        self._more.begin_in(0, self._gathered(first, choices))

    def open_below(self, widget: QWidget) -> None:
        """Show the popup under *widget*, ready to type."""
        self.adjustSize()
        place = widget.mapToGlobal(QPoint(0, widget.height() + 4))
        area = widget.screen().availableGeometry()
        place.setX(max(area.left(), min(place.x(), area.right() - self.width())))
        place.setY(max(area.top(), min(place.y(), area.bottom() - self.height())))
        self.move(place)
        self.show()
        self.search.line.setFocus(Qt.FocusReason.PopupFocusReason)

    # --- Qt ---

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close with Esc when there is nothing to clear."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and not self.search.text()
        ):
            self.close()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take with Enter, close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.view.hasFocus():
            self._take(self.view.currentIndex())
        else:
            super().keyPressEvent(event)

    # --- private ---

    def _made_view(self, name: str) -> QListView:
        view = QListView()
        forget_with(view)
        view.setProperty("kind", "menu")
        view.setModel(self.model)
        view.setItemDelegate(LinkDelegate(self._theme, view))
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(name)
        view.setFixedHeight(SHOWN * row_height(self._theme))
        view.clicked.connect(self._take)
        return view

    def _made_foot(self, open_text: str) -> QHBoxLayout:
        foot = QHBoxLayout()
        self.open_button = Button(self._theme, open_text, "quietAccent", icon="arrow-right")
        self.open_button.clicked.connect(self._open)
        self.remove_button = Button(self._theme, self.tr("Remove link"), "quiet", icon="x")
        self.remove_button.clicked.connect(self._remove)
        foot.addWidget(self.open_button)
        foot.addStretch(1)
        foot.addWidget(self.remove_button)
        for button in (self.open_button, self.remove_button):
            button.setVisible(bool(self._current))
        return foot

    def _gathered(
        self, first: Sequence[LinkChoice], others: Iterator[Sequence[LinkChoice]]
    ) -> Iterator[tuple[LinkChoice, ...]]:
        every = list(first)
        for some in others:
            every += some
            yield ()
        yield tuple(every)

    def _take_all(self, every: tuple[LinkChoice, ...]) -> None:
        """Offer *every* choice, and leave who has gone on to one of them there."""
        at = self.model.value(self.view.currentIndex())
        gone_on = self.view.currentIndex().row() > 0
        self._choices, self._titles = every, None
        self._filter(self.search.text())
        if at is not None and gone_on:
            self.view.setCurrentIndex(self.model.index_of(at.id))

    def _filter(self, text: str) -> None:
        wanted = folded(text).split()
        self.model.show(self._found(wanted) if wanted else self._choices)
        current = self.model.index_of(self._current)
        index = current if current.isValid() and not wanted else self.model.index(0, 0)
        self.view.setCurrentIndex(index)

    def _found(self, wanted: Sequence[str]) -> list[LinkChoice]:
        """Return the choices in whose names all words *wanted* are."""
        if self._titles is None:
            self._titles = tuple(folded(choice.title) for choice in self._choices)
        named = zip(self._titles, self._choices, strict=True)
        return [choice for title, choice in named if _holds(title, wanted)]

    def _go_to_list(self) -> None:
        self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _take_current(self, _text: str) -> None:
        self._take(self.view.currentIndex())

    def _take(self, index: QModelIndex) -> None:
        choice = self.model.value(index)
        if choice is not None:
            self.close()
            self.chosen.emit(choice.id)

    def _open(self) -> None:
        self.close()
        self.opened.emit(self._current)

    def _remove(self) -> None:
        self.close()
        self.chosen.emit("")


class LinkDelegate(RowDelegate):
    """Paints a choice: icon, name, and at the right a word of detail."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of a row, from its font."""
        return QSize(100, row_height(self._theme))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        choice: LinkChoice = index.data(ValueRole)
        scaled = self._theme.scaled
        area = QRectF(option.rect)
        begin_row(painter, self._theme, area.adjusted(0, 1, 0, -1), option)
        side = scaled(16)
        top = area.top() + (area.height() - side) / 2
        place = QRectF(area.left() + scaled(8), top, side, side)
        self._theme.paint_icon(painter, choice.icon, place)
        self._paint_words(painter, choice, area.adjusted(scaled(32), 0, -scaled(8), 0))
        painter.restore()

    def _paint_words(self, painter: QPainter, choice: LinkChoice, area: QRectF) -> None:
        theme = self._theme
        small = theme.font("caption")
        detail = QFontMetrics(small).horizontalAdvance(choice.detail)
        body = theme.font("body")
        height = QFontMetrics(body).lineSpacing()
        top = area.top() + (area.height() - height) / 2
        words = QRectF(area.left(), top, area.width() - detail - theme.scaled(8), height)
        paint_lines(painter, words, choice.title, body, theme.colour("text"))
        painter.setFont(small)
        painter.setPen(theme.colour("textSecondary"))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, flags, choice.detail)


def row_height(theme: Theme) -> int:
    """Return how high a row is: two lines of small print would fit, and a finger does."""
    return max(theme.scaled(32), QFontMetrics(theme.font("body")).lineSpacing() + theme.scaled(12))


def topic_choices(topics: Iterable[TopicHead]) -> list[LinkChoice]:
    """Return *topics* to choose from, each with its shelf beside it."""
    shelves: dict[AnyShelf, str] = {}
    choices = []
    for topic in topics:
        if topic.shelf not in shelves:
            shelves[topic.shelf] = labels.shelf_short(topic.shelf)
        choices.append(LinkChoice(topic.id, topic.title, shelves[topic.shelf], "library-big"))
    return choices


def _holds(title: str, wanted: Sequence[str]) -> bool:
    """Say whether every word begins one of the title; Chinese is found inside as well."""
    return all(
        f" {word}" in f" {title}" or (not word.isascii() and word in title) for word in wanted
    )


def _id(choice: LinkChoice) -> str:
    return choice.id


def _spoken(choice: LinkChoice) -> str:
    return f"{choice.title}, {choice.detail}" if choice.detail else choice.title
