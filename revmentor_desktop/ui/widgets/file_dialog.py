"""The dialog that asks for a file or a folder: the desktop's, or Qt's own, made to fit the text.

Qt makes its own for text of its size, and cuts paths, places and dates where ours is larger.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QDate,
    QDateTime,
    QDir,
    QFileInfo,
    QLocale,
    QSize,
    QStandardPaths,
    Qt,
    QTime,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QFileSystemModel,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QTreeView,
)

from revmentor_desktop.ui.widgets.dialog_size import size_within_window
from revmentor_desktop.ui.widgets.painting import text_width

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.theme import Theme

_USUAL = (860, 520)
_ICON = 16
_AROUND = 24
"""Pixels at 100 % text size around the words of a column."""

_PLACES = (120, 220)
"""The least and the most that the list of places takes, in the same."""

_OF_NAME = 240
"""What names have for themselves; where there is less, the kind is not shown."""

_NAME, _SIZE, _KIND, _DATE = range(4)
_WIDEST = {_SIZE: "888.88 KiB", _KIND: "PDF document"}
_LATE = QDateTime(QDate(2028, 12, 28), QTime(22, 58))


def own_folder() -> str:
    """Return the folder of somebody's documents, if it is there, or their home."""
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    place = QStandardPaths.writableLocation(documents)
    return place if QFileInfo(place).isDir() else QDir.homePath()


class FileDialog(QFileDialog):
    """Asks for a file under a title; it goes when it is closed.

    It begins in *folder*, or where the last one was; but not where the program was started, which
    may be where it is installed.
    """

    def __init__(self, theme: Theme, parent: QWidget, title: str, folder: str = "") -> None:
        super().__init__(parent, title, folder)
        if not folder and self.directory() == QDir.current():
            self.setDirectory(own_folder())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        files = self.findChild(QTreeView, "treeView")
        if isinstance(files, QTreeView):  # the desktop has none of its own
            self._fit(theme, files)

    def want_folder(self) -> None:
        """Ask for a folder, and list no files."""
        self.setFileMode(QFileDialog.FileMode.Directory)
        self.setOption(QFileDialog.Option.ShowDirsOnly)

    def _fit(self, theme: Theme, files: QTreeView) -> None:
        icon = QSize(theme.scaled(_ICON), theme.scaled(_ICON))
        for view in self.findChildren(QAbstractItemView):
            view.setIconSize(icon)
        for button in self.findChildren(QToolButton):
            button.setIconSize(icon)
        for choice in self.findChildren(QComboBox):
            choice.setIconSize(icon)
        size_within_window(self, theme, _USUAL)
        self._fit_columns(theme, files, self.width() - self._fit_places(theme))

    def _fit_places(self, theme: Theme) -> int:
        """Give the list of places its room, and return how much that is."""
        split = self.findChild(QSplitter, "splitter")
        places = self.findChild(QAbstractItemView, "sidebar")
        if not isinstance(split, QSplitter) or not isinstance(places, QAbstractItemView):
            return 0
        least, most = map(theme.scaled, _PLACES)
        side = max(least, min(most, places.sizeHintForColumn(0) + theme.scaled(_AROUND)))
        split.setSizes([side, self.width() - side])
        return side

    def _fit_columns(self, theme: Theme, files: QTreeView, room: int) -> None:
        """Have each column show its words, and names what is left of *room*.

        Qt remembers which columns were hidden the last time.
        """
        words = {**_WIDEST, _DATE: _written(_LATE)}
        body, around = theme.font("body"), theme.scaled(_AROUND)
        widths = {
            column: math.ceil(text_width(body, one)) + around for column, one in words.items()
        }
        files.setColumnHidden(_KIND, room - sum(widths.values()) < theme.scaled(_OF_NAME))
        head = files.header()
        head.setSectionResizeMode(_NAME, head.ResizeMode.Stretch)
        for column, width in widths.items():
            head.resizeSection(column, width)
        files.setItemDelegateForColumn(_DATE, _Dates(self))


class _Dates(QStyledItemDelegate):
    """Writes when files were changed in the language that is spoken: Qt takes the system's."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Take the date of the file."""
        super().initStyleOption(option, index)
        model = index.model()
        if isinstance(model, QFileSystemModel):
            option.text = _written(model.lastModified(index))


def _written(moment: QDateTime) -> str:
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)
