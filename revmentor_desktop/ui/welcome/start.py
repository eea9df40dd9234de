"""The start page: the workspaces opened lately.  A missing one is named, never made anew."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPen
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.ui.models.value_list import Index, ValueListModel, ValueRole
from revmentor_desktop.ui.welcome.look_button import LookButton
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.file_dialog import FileDialog
from revmentor_desktop.ui.widgets.inner_parts import forget_with
from revmentor_desktop.ui.widgets.painting import note_cut
from revmentor_desktop.ui.widgets.row_delegate import RowDelegate
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from revmentor_desktop.ui.preferences import Preferences
    from revmentor_desktop.ui.theme import Theme

DATABASE = "workspace.db"
PAD = 14


@dataclass(frozen=True, slots=True)
class Known:
    """A workspace that was opened here: its folder, and whether it is still there."""

    folder: str
    there: bool

    @property
    def name(self) -> str:
        """The folder's own name."""
        return Path(self.folder).name


class KnownDelegate(RowDelegate):
    """Paints name and place of a workspace."""

    def __init__(self, theme: Theme, missing: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._missing = missing

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return room for two lines and their margins."""
        lines = sum(QFontMetrics(self._theme.font(s)).height() for s in ("body", "caption"))
        return QSize(200, lines + self._theme.scaled(2 * PAD - 2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row: a card, the name, and where it is."""
        known: Known = index.data(ValueRole)
        theme = self._theme
        painter.save()
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        area = QRectF(option.rect).adjusted(1, theme.scaled(3), -1, -theme.scaled(3))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        edge = 3 if chosen and theme.mode.contrast else 1
        painter.setPen(QPen(theme.colour("accent" if chosen else "border"), edge))
        painter.setBrush(theme.colour("selected" if chosen else "card"))
        half = edge / 2
        painter.drawRoundedRect(area.adjusted(half, half, -half, -half), 10, 10)
        text = area.adjusted(theme.scaled(PAD), theme.scaled(8), -theme.scaled(PAD), 0)
        self._line(painter, text, known.name, "bodyStrong", "text")
        height = QFontMetrics(theme.font("body")).height()
        where = known.folder if known.there else self._missing.format(folder=known.folder)
        role = "textSecondary" if known.there else "warn"
        self._line(painter, text.translated(0, height), where, "caption", role)
        painter.restore()

    def _line(self, painter: QPainter, area: QRectF, text: str, style: str, role: str) -> None:
        font = self._theme.font(style)
        painter.setFont(font)
        painter.setPen(self._theme.colour(role))
        cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideMiddle, int(area.width()))
        if cut != text:
            note_cut(painter, text)
        painter.drawText(area, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, cut)


class KnownView(QListView):
    """The list; Enter or a click opens, Delete takes off the list.

    Signals: ``chosen(index)``, once however the platform activates things; ``forgotten(str)``.
    """

    chosen = Signal(QModelIndex)
    forgotten = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        forget_with(self)
        self.clicked.connect(self.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter on every platform, and forget with Delete."""
        known = self.currentIndex().data(ValueRole)
        if known is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.chosen.emit(self.currentIndex())
        elif known is not None and event.key() == Qt.Key.Key_Delete:
            self.forgotten.emit(known.folder)
        else:
            super().keyPressEvent(event)


class StartPage(QWidget):
    """The list and what else one can begin with.

    Signals: ``open_wanted(Path)``; ``new_wanted()`` to start another pair; ``restore_wanted()`` to
    go back to a backup.
    """

    open_wanted = Signal(object)
    new_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self, theme: Theme, preferences: Preferences) -> None:
        super().__init__()
        self.setObjectName("start")
        self._theme = theme
        self._preferences = preferences
        self.model = ValueListModel[Known](_folder_of, self._spoken, self)
        self.view = KnownView()
        self.view.setObjectName("known")
        self.view.setAccessibleName(self.tr("Your workspaces"))
        self.view.setModel(self.model)
        missing = self.tr("Not found. It was last in {folder}")
        self.view.setItemDelegate(KnownDelegate(theme, missing, self.view))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.view.chosen.connect(self._open_index)
        self.view.forgotten.connect(self._forget)
        self._lay_out()
        theme.resized.connect(self._follow_theme)
        self._follow_theme()
        self.refresh()

    def refresh(self) -> None:
        """Show the workspaces that were opened lately, and which of them are still there."""
        self.model.show(
            Known(folder, _is_there(Path(folder))) for folder in self._preferences.recent
        )
        self.view.setCurrentIndex(self.model.index(0, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the ways to go on below the look where they have no room beside it."""
        super().resizeEvent(event)
        wanted = self._look.sizeHint().width() + self._ways.sizeHint().width()
        margins = self._column.contentsMargins()
        room = self.width() - margins.left() - margins.right() - self._foot.spacing()
        way = QBoxLayout.Direction
        self._foot.setDirection(way.LeftToRight if wanted <= room else way.TopToBottom)

    def focus_body(self) -> None:
        """Put the focus on the list."""
        self.view.setFocus()

    # --- private --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        other = Button(
            self._theme, self.tr("Open another folder…"), "secondary", icon="folder-open"
        )
        other.setObjectName("open_other")
        other.clicked.connect(self._choose)
        back = Button(self._theme, self.tr("Go back to a backup…"), "link")
        back.setObjectName("restore")
        back.clicked.connect(self.restore_wanted)
        new = Button(self._theme, self.tr("Start a new pair"), "primary", icon="plus")
        new.setObjectName("start_new")
        new.clicked.connect(self.new_wanted)
        self._look = LookButton(self._theme, self._preferences)
        self._ways = QHBoxLayout()
        self._ways.addStretch(1)
        self._ways.addWidget(back)
        self._ways.addWidget(other)
        self._ways.addWidget(new)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.addWidget(self._look, 0, Qt.AlignmentFlag.AlignLeft)
        self._foot.addLayout(self._ways, 1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(TextLabel(self._theme, self.tr("Your workspaces"), "h1"))
        self._column.addWidget(self.view, 1)
        self._column.addLayout(self._foot)

    def _spoken(self, known: Known) -> str:
        if known.there:
            return known.name
        return self.tr("{name}, not found").format(name=known.name)

    def _open_index(self, index: Index) -> None:
        known: Known | None = index.data(ValueRole)
        if known is not None:
            self.open_wanted.emit(Path(known.folder))

    def _forget(self, folder: str) -> None:
        self._preferences.forget_workspace(folder)
        self.refresh()

    def _choose(self) -> None:
        dialog = FileDialog(self._theme, self, self.tr("Open a workspace"))
        dialog.want_folder()
        dialog.fileSelected.connect(self._open_folder)
        dialog.open()

    def _open_folder(self, folder: str) -> None:
        self.open_wanted.emit(Path(folder))

    def _follow_theme(self) -> None:
        margin = self._theme.scaled(44)
        self._column.setContentsMargins(margin, margin, margin, self._theme.scaled(24))
        self._column.setSpacing(self._theme.scaled(16))


def _is_there(folder: Path) -> bool:
    """Say whether a workspace can be seen in *folder*; a place that cannot be read shows none."""
    try:
        return (folder / DATABASE).is_file()
    except OSError:
        return False


def _folder_of(known: Known) -> str:
    return known.folder
