"""The field below the agenda: type an item, or "/" and some letters of a topic.

The list of topics stays while the text begins with "/"; Up and Down choose, Enter takes, Esc
closes.  Nothing is chosen by the mouse alone.  At the end of the field stand the minutes that an
item would have as it is typed, so that nobody has to try what is read as minutes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from revmentor_desktop.services.item_text import USUAL_ITEM_MINUTES, read_item
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.models.value_list import Index, ValueListModel, ValueRole
from revmentor_desktop.ui.widgets.card import Card
from revmentor_desktop.ui.widgets.fields import IconField
from revmentor_desktop.ui.widgets.inner_parts import forget_with
from revmentor_desktop.ui.widgets.painting import paint_lines, paint_row_ground
from revmentor_desktop.ui.widgets.row_delegate import RowDelegate
from revmentor_desktop.ui.widgets.text import TextLabel
from revmentor_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from PySide6.QtGui import QMoveEvent, QResizeEvent

    from revmentor_desktop.domain.topics import Topic, TopicHead
    from revmentor_desktop.services.library import Library
    from revmentor_desktop.ui.theme import Theme

SIGN = "/"
"""What the text begins with while a topic is searched for."""

ROWS = 6
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _key(topic: TopicHead) -> str:
    return topic.id


def _spoken(topic: TopicHead) -> str:
    return QCoreApplication.translate("sessions", "{title}, {minutes}, {shelf}").format(
        title=topic.title,
        minutes=labels.minutes_spoken(topic.minutes),
        shelf=labels.shelf(topic.shelf),
    )


class TopicDelegate(RowDelegate):
    """Paints a topic in one line: icon of its shelf, title, minutes."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of a row."""
        height = QFontMetricsF(self._theme.font("body")).height() + self._theme.scaled(16)
        return QSize(self._theme.scaled(200), max(round(height), self._theme.scaled(36)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the topic."""
        topic: TopicHead = index.data(ValueRole)
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        paint_row_ground(painter, theme, area, selected=selected, hovered=False)
        side = theme.scaled(16)
        middle = area.center().y()
        icon = QRectF(area.left() + theme.scaled(10), middle - side / 2, side, side)
        name = theme.category(topic.shelf.category)[3]
        theme.paint_icon(painter, name, icon, f"category.{topic.shelf.category}.text")
        minutes, small = labels.minutes(topic.minutes), theme.font("small")
        width = QFontMetricsF(small).horizontalAdvance(minutes)
        right = area.right() - theme.scaled(10)
        top = middle - QFontMetricsF(small).height() / 2
        place = QRectF(right - width, top, width + 2, area.height())
        paint_lines(painter, place, minutes, small, theme.colour("textSecondary"))
        font = theme.font("body")
        left = icon.right() + theme.scaled(10)
        top = middle - QFontMetricsF(font).height() / 2
        place = QRectF(left, top, right - width - theme.scaled(12) - left, area.height())
        paint_lines(painter, place, topic.title, font, theme.colour("text"))
        painter.restore()


class TopicPopup(Card):
    """The topics that fit what is typed.  Signal: ``taken(Topic)`` by a click."""

    taken = Signal(object)

    def __init__(self, theme: Theme, library: Library, parent: QWidget) -> None:
        super().__init__(theme, "popup", padding=6, parent=parent)
        self._host = parent
        self._theme = theme
        self._library = library
        self.setObjectName("topic_popup")
        self._topics: ValueListModel[TopicHead] = ValueListModel(_key, _spoken, self)
        self.view = QListView()
        forget_with(self.view)
        self.view.setAccessibleName(self.tr("Topics"))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setModel(self._topics)
        self.view.setItemDelegate(TopicDelegate(theme, self.view))
        self.view.clicked.connect(self._take)
        self._nothing = TextLabel(theme, self.tr("No topic matches."), "muted")
        self._nothing.setContentsMargins(10, 6, 10, 6)
        self.body.addWidget(self.view)
        self.body.addWidget(self._nothing)
        self.hide()

    def search(self, text: str) -> int:
        """Show the topics that fit *text* and return how many there are."""
        found = self._library.search(text)
        self._topics.show(found)
        self.view.setVisible(bool(found))
        self._nothing.setVisible(not found)
        if found:
            self.view.setCurrentIndex(self._topics.index(0, 0))
        return len(found)

    def show_library(self, library: Library) -> None:
        """Search in *library* from now on."""
        self._library = library

    def step(self, by: int) -> None:
        """Choose the next or the one before."""
        row = self.view.currentIndex().row() + by
        if 0 <= row < self._topics.rowCount():
            self.view.setCurrentIndex(self._topics.index(row, 0))

    def current(self) -> Topic | None:
        """Return the topic that Enter would take."""
        return self._whole(self._topics.value(self.view.currentIndex()))

    def place_at(self, field: QWidget) -> None:
        """Stand below *field*, or above it where there is no room below."""
        rows = max(1, min(ROWS, self._topics.rowCount()))
        pad = 2 * self._theme.scaled(6) + 4
        row = max(self.view.sizeHintForRow(0), self._theme.scaled(32))
        height = rows * row + pad
        top_left = field.mapTo(self._host, QPoint(0, 0))
        below = top_left.y() + field.height() + 4
        fits = below + height <= self._host.height()
        top = below if fits else max(4, top_left.y() - height - 4)
        self.setGeometry(top_left.x(), top, field.width(), height)
        self.show()
        self.raise_()

    def _take(self, index: QModelIndex) -> None:
        topic = self._whole(self._topics.value(index))
        if topic is not None:
            self.taken.emit(topic)

    def _whole(self, head: TopicHead | None) -> Topic | None:
        return None if head is None else self._library.by_id.get(head.id)


class AddField(IconField):
    """The field.  Signals: ``text_added(str)``, ``topic_added(Topic)``."""

    text_added = Signal(str)
    topic_added = Signal(object)

    popup: TopicPopup | None = None  # keys arrive before the constructor has made it

    def __init__(self, theme: Theme, library: Library, host: QWidget) -> None:
        super().__init__(theme, "plus", "", adds=True)
        self.setObjectName("add_item")
        words = self.tr("Add an item, or type / to search topics")
        self.line.setPlaceholderText(words)
        self.line.setAccessibleName(words)
        self.meant = TextLabel(theme, "", "small")
        self.meant.hide()
        self._row.addWidget(self.meant)
        self.popup = TopicPopup(theme, library, host)
        self.popup.taken.connect(self._take)
        self.edited.connect(self._search)
        self.entered.connect(self._add)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the keys that choose a topic to the list while it is open."""
        popup = self.popup
        if popup is not None and popup.isVisible():
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
                if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                    popup.step(-1 if event.key() == Qt.Key.Key_Up else 1)
                    return True
                if event.key() == Qt.Key.Key_Escape:
                    popup.hide()
                    return True
                if event.key() in ENTER:
                    topic = popup.current()
                    if topic is not None:
                        self._take(topic)
                    return True
            elif event.type() == QEvent.Type.FocusOut:
                popup.hide()
        return super().eventFilter(watched, event)

    def moveEvent(self, event: QMoveEvent) -> None:
        """Take the list along when the window gets another size."""
        super().moveEvent(event)
        self._take_along()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the list along when the window gets another size."""
        super().resizeEvent(event)
        self._take_along()

    def show_library(self, library: Library) -> None:
        """Search in *library* from now on."""
        if self.popup is not None:
            self.popup.show_library(library)

    def _take_along(self) -> None:
        if self.popup is not None and self.popup.isVisible():
            self.popup.place_at(self)

    def _search(self, text: str) -> None:
        if self.popup is None:
            return
        self._tell_minutes(text)
        if not text.startswith(SIGN):
            self.popup.hide()
            return
        count = self.popup.search(text.removeprefix(SIGN))
        self.popup.place_at(self)
        announce(self.line, self.tr("%Ln topic(s)", "", count))

    def _tell_minutes(self, text: str) -> None:
        """Say how long the item would be that is typed."""
        minutes, title = read_item(text)
        told = bool(title) and not text.startswith(SIGN)
        minutes = minutes or USUAL_ITEM_MINUTES
        self.meant.setText(labels.minutes(minutes) if told else "")
        self.meant.setVisible(told)
        self.line.setAccessibleDescription(labels.minutes_spoken(minutes) if told else "")

    def _follow_theme(self) -> None:
        super()._follow_theme()
        edge = self._theme.scaled(10)
        self._row.setContentsMargins(edge, 0, edge, 0)

    def _take(self, topic: Topic) -> None:
        self.hand_over()
        self.topic_added.emit(topic)

    def _add(self, text: str) -> None:
        if text.startswith(SIGN):
            self._search(text)  # the list had been closed
        elif text.strip():
            self.hand_over()
            self.text_added.emit(text)
