"""What could stand on the agenda: a list in groups, each row to add by key, click or drag."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QModelIndex, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QCursor, QDrag, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from revmentor_desktop.domain.questions import Question
from revmentor_desktop.domain.topics import Topic
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.question_desk import QuestionDeed
from revmentor_desktop.services.suggestions import CarriedOver, Group, Suggestion
from revmentor_desktop.ui.asking import line_deeds
from revmentor_desktop.ui.models.value_list import Index, ValueListModel, ValueRole
from revmentor_desktop.ui.sessions import words
from revmentor_desktop.ui.sessions.agenda_model import SUGGESTION_MIME
from revmentor_desktop.ui.widgets.empty_state import EmptyState
from revmentor_desktop.ui.widgets.inner_parts import forget_with
from revmentor_desktop.ui.widgets.menus import add_entries, asks_for_menu, made_menu
from revmentor_desktop.ui.widgets.only_read import MayOnlyRead, only_reads
from revmentor_desktop.ui.widgets.painting import (
    middle,
    paint_lines,
    paint_row_ground,
    text_height,
)
from revmentor_desktop.ui.widgets.row_delegate import RowDelegate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent

    from revmentor_desktop.domain.people import Pair
    from revmentor_desktop.ui.theme import Theme

ICONS = {
    Group.CARRIED_OVER: "repeat",
    Group.QUESTION: "message-circle-question-mark",
    Group.ACTION: "square-check",
}
MOST_LINES = 3
MOST_NOTE_LINES = 2
ADD_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Plus, Qt.Key.Key_Equal)


@dataclass(frozen=True, slots=True)
class SuggestionRow:
    """A suggestion, or the heading of a group, which has none."""

    key: str
    title: str
    note: str
    group: str
    shelf: str = ""
    icon: str = ""
    suggestion: Suggestion | None = None


def suggestion_rows(found: Iterable[Suggestion], pair: Pair, today: date) -> list[SuggestionRow]:
    """Return the rows for *found*, a heading before each group."""
    suggestions = list(found)
    rows: list[SuggestionRow] = []
    for group in Group:
        members = [one for one in suggestions if one.group is group]
        if not members:
            continue
        heading = words.group(pair, group, members)
        rows.append(SuggestionRow(f"group {group.value}", heading, "", heading))
        rows.extend(_row(one, heading, pair, today) for one in members)
    return rows


def _row(suggestion: Suggestion, heading: str, pair: Pair, today: date) -> SuggestionRow:
    group, own = suggestion.key
    subject = suggestion.subject
    shelf = subject.shelf.category if isinstance(subject, Topic) else ""
    title = words.suggestion_title(suggestion)
    if isinstance(subject, CarriedOver) and not title:
        title = heading
    return SuggestionRow(
        key=f"{group.value} {own}",
        title=title,
        note=words.suggestion_note(pair, suggestion, today),
        group=heading,
        shelf=shelf,
        icon=ICONS.get(group, ""),
        suggestion=suggestion,
    )


def _key(row: SuggestionRow) -> str:
    return row.key


def _spoken(row: SuggestionRow) -> str:
    if row.suggestion is None:
        return row.title
    return words.translate("sessions", "{title}, {note}").format(title=row.title, note=row.note)


class SuggestionModel(ValueListModel[SuggestionRow]):
    """Headings and suggestions; only suggestions can be chosen and dragged."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(_key, _spoken, parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let suggestions be chosen and dragged; headings only be read."""
        row = self.value(index)
        if row is None or row.suggestion is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with the row; the group it belongs to is its description."""
        row = self.value(index)
        if row is not None and role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return row.group
        if row is not None and role == Qt.ItemDataRole.ToolTipRole:
            return row.title
        return super().data(index, role)

    def mimeTypes(self) -> list[str]:
        """Suggestions are dragged to the agenda."""
        return [SUGGESTION_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Carry the key of the one suggestion that is dragged."""
        data = QMimeData()
        row = self.value(indexes[0]) if indexes else None
        if row is not None:
            data.setData(SUGGESTION_MIME, row.key.encode())
        return data

    def suggestion(self, key: str) -> Suggestion | None:
        """Return the suggestion with *key*, if it is still there."""
        row = self.value(self.index_of(key))
        return row.suggestion if row is not None else None


class SuggestionDelegate(RowDelegate):
    """Paints headings, and suggestions with icon, title, reason and a plus."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def plus_rect(self, rect: QRect) -> QRect:
        """Return the part of a row that adds it with a click."""
        side = max(28, self._theme.scaled(32))
        return QRect(rect.right() - side + 1, rect.center().y() - side // 2, side, side)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of the words at the width of the view."""
        row: SuggestionRow | None = index.data(ValueRole)
        theme = self._theme
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else 240
        if row is None or row.suggestion is None:
            height = QFontMetricsF(theme.font("small", 600)).height()
            above = theme.scaled(4 if index.row() == 0 else 16)
            return QSize(width, round(height) + above + theme.scaled(6))
        room = self._words(QRectF(0, 0, width, 0)).width()
        height = text_height(theme.font("body"), row.title, room, MOST_LINES)
        height += text_height(theme.font("caption"), row.note, room, MOST_NOTE_LINES)
        height += theme.scaled(2 + 14)
        return QSize(width, max(height, theme.scaled(40)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row."""
        row: SuggestionRow | None = index.data(ValueRole)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.suggestion is None:
            self._paint_heading(painter, QRectF(option.rect), row)
        else:
            self._paint_row(painter, option, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, area: QRectF, row: SuggestionRow) -> None:
        theme = self._theme
        font = theme.font("small", 600)
        top = area.bottom() - theme.scaled(5) - QFontMetricsF(font).height()
        place = QRectF(area.left() + theme.scaled(8), top, area.width(), area.height())
        paint_lines(painter, place, row.title, font, theme.colour("textSecondary"))

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, row: SuggestionRow
    ) -> None:
        theme = self._theme
        area = QRectF(option.rect)
        in_use = option.widget is not None and option.widget.hasFocus()
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        selected = in_use and bool(option.state & QStyle.StateFlag.State_Selected)
        ground = area.adjusted(0, 1, 0, -1)
        paint_row_ground(painter, theme, ground, selected=selected, hovered=hovered)
        side = theme.scaled(17)
        top = area.top() + theme.scaled(7)
        font = theme.font("body")
        below = max(1, round(middle(font, row.title) - side / 2))
        mark = QRectF(area.left() + theme.scaled(8), top + below, side, side)
        icon, role = row.icon, "textSecondary"
        if row.shelf:
            icon, role = theme.category(row.shelf)[3], f"category.{row.shelf}.text"
        theme.paint_icon(painter, icon, mark, role)
        place = self._words(area)
        place.setTop(top)
        paint_lines(painter, place, row.title, font, theme.colour("text"), lines=MOST_LINES)
        height = text_height(font, row.title, place.width(), MOST_LINES)
        place.setTop(top + height + theme.scaled(2))
        caption = theme.font("caption")
        ink = theme.colour("textTertiary")
        paint_lines(painter, place, row.note, caption, ink, lines=MOST_NOTE_LINES)
        if not only_reads(option):
            plus = QRectF(self.plus_rect(option.rect))
            inset = (plus.width() - theme.scaled(18)) / 2
            sign = plus.adjusted(inset, inset, -inset, -inset)
            theme.paint_icon(painter, "plus", sign, "accentText")

    def _words(self, area: QRectF) -> QRectF:
        theme = self._theme
        right = max(28, theme.scaled(32)) + theme.scaled(4)
        return area.adjusted(theme.scaled(33), 0, -right, 0)


class SuggestionView(QListView, MayOnlyRead):
    """The list; where it only reads, no row has a plus.

    Signals: ``add_wanted(Suggestion)``, ``asked(QuestionDeed, Question)``.
    """

    add_wanted = Signal(object)
    asked = Signal(object, object)

    def __init__(self, theme: Theme, model: SuggestionModel) -> None:
        super().__init__()
        forget_with(self)
        self._theme = theme
        self._rows = model
        self._pressed = ""
        self._delegate = SuggestionDelegate(theme, self)
        self.setObjectName("suggestions")
        self.setAccessibleName(self.tr("Suggestions"))
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setMouseTracking(True)
        theme.resized.connect(self.doItemsLayout)

    def keep_to_reading(self) -> None:
        """Let nothing be added or dragged any more."""
        super().keep_to_reading()
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the titles anew for another width; Qt would keep the old heights."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add with Enter or plus."""
        row: SuggestionRow | None = self.currentIndex().data(ValueRole)
        if event.key() in ADD_KEYS and row is not None and row.suggestion is not None:
            self._add(row)
        elif asks_for_menu(event):
            corner = self.visualRect(self.currentIndex()).bottomLeft()
            self._open_menu(self.viewport().mapToGlobal(corner))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note on which plus the press was: the second click of a double one adds nothing."""
        row = self._row_with_plus_at(event.position().toPoint())
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = row.key if row is not None and left else ""
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Add with a click on the plus."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, ""
        row = self._row_with_plus_at(event.position().toPoint())
        if row is not None and row.key == pressed:
            self._add(row)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Add with a double click anywhere else on the row."""
        at = event.position().toPoint()
        row: SuggestionRow | None = self.indexAt(at).data(ValueRole)
        if row is not None and self._row_with_plus_at(at) is None:
            self._add(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that the plus can be pressed."""
        super().mouseMoveEvent(event)
        over = self._row_with_plus_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the row under the pointer."""
        index = self.indexAt(event.pos())
        if index.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.setCurrentIndex(index)
            self._open_menu(event.globalPos())

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Have the row follow the pointer."""
        index = self.currentIndex()
        row: SuggestionRow | None = index.data(ValueRole)
        if row is None or row.suggestion is None:
            return
        area = self.visualRect(index)
        picture = self.viewport().grab(area)
        drag = QDrag(self)
        drag.setMimeData(self._rows.mimeData([index]))
        drag.setPixmap(picture)
        drag.setHotSpot(self.viewport().mapFromGlobal(QCursor.pos()) - area.topLeft())
        drag.exec(Qt.DropAction.CopyAction)

    def choose_first(self) -> None:
        """Make the first suggestion current if none is, for the keyboard to begin with."""
        if self.currentIndex().isValid():
            return
        for at in range(self._rows.rowCount()):
            index = self._rows.index(at, 0)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                self.setCurrentIndex(index)
                return

    def _row_with_plus_at(self, at: QPoint) -> SuggestionRow | None:
        index = self.indexAt(at)
        row: SuggestionRow | None = index.data(ValueRole)
        if row is None or row.suggestion is None or self.only_reads:
            return None
        inside = self._delegate.plus_rect(self.visualRect(index)).contains(at)
        return row if inside else None

    def _open_menu(self, place: QPoint) -> None:
        row: SuggestionRow | None = self.currentIndex().data(ValueRole)
        if row is not None and row.suggestion is not None:
            writable = not self.only_reads
            entry = (self.tr("Add to the agenda"), "plus", "Return", self._add_current)
            menu = made_menu(self._theme, self, "suggestion_menu", ())
            add_entries(self._theme, menu, [entry], enabled=writable)
            subject = row.suggestion.subject
            if isinstance(subject, Question):
                for deed in line_deeds(subject, None):
                    action = menu.addAction(self._theme.icon(deed.icon), deed.text)
                    action.setData((QuestionDeed(deed.key), subject))
                    action.setEnabled(writable)
                menu.triggered.connect(self._ask)
            menu.popup(place)

    def _ask(self, action: QAction) -> None:
        if isinstance(action.data(), tuple):
            self.asked.emit(*action.data())

    def _add_current(self) -> None:
        row: SuggestionRow | None = self.currentIndex().data(ValueRole)
        if row is not None and row.suggestion is not None:
            self._add(row)

    def _add(self, row: SuggestionRow) -> None:
        if not self.only_reads:
            self.add_wanted.emit(row.suggestion)


class SuggestionsPanel(QWidget):
    """The list, or what to say when there is nothing.

    Signals: ``add_wanted(Suggestion)``, ``topics_wanted()``, ``asked(QuestionDeed, Question)``.
    """

    add_wanted = Signal(object)
    asked = Signal(object, object)
    topics_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = SuggestionModel(self)
        self.view = SuggestionView(theme, self._model)
        self.view.add_wanted.connect(self.add_wanted)
        self.view.asked.connect(self.asked)
        self.empty = EmptyState(theme, "sparkles", self.tr("Nothing is waiting."))
        self.empty.pressed.connect(self.topics_wanted)
        self.empty.hide()  # nobody knows yet
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view, 1)
        column.addWidget(self.empty, 1)

    def show_rows(self, rows: Sequence[SuggestionRow], topics: int) -> None:
        """Show *rows*; where there are none, how many *topics* the library has."""
        here = self.view.currentIndex().row()
        self._model.show(rows)
        self.view.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.empty.set_words(
            self.tr("Nothing is waiting."),
            self.tr("%Ln topic(s) are in the library.", "", topics),
            self.tr("Open Topics"),
        )
        if rows and not self.view.currentIndex().isValid():
            self._choose_near(here)

    def suggestion(self, key: str) -> Suggestion | None:
        """Return the suggestion with *key*, if it is still there."""
        return self._model.suggestion(key)

    def _choose_near(self, row: int) -> None:
        """Choose what stands where the chosen one was."""
        index = self._model.index(max(0, min(row, self._model.rowCount() - 1)), 0)
        if index.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.view.setCurrentIndex(index)
        else:
            self.view.choose_first()
