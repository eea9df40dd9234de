"""Where a pack comes from: a zip or a folder, and what was wrong with the one chosen before."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
)

from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.file_dialog import FileDialog
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.theme import Theme

WIDTH = 480


class SourceDialog(QDialog):
    """Asks for a zip or a folder.

    Signals: ``chosen(str)`` with its path; ``guide_wanted()`` by who would rather make a pack.
    """

    chosen = Signal(str)
    guide_wanted = Signal()

    def __init__(self, theme: Theme, problem: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("pack_source")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import a pack"))
        self.problem = TextLabel(theme, problem, "danger", wrap=True, selectable=True)
        self.problem.setObjectName("pack_problem")
        self.problem.setVisible(bool(problem))
        told = TextLabel(
            theme,
            self.tr(
                "A topic pack is a folder of topics, or one file with such a folder in it. "
                "You see what is in it before anything is kept."
            ),
            "body",
            wrap=True,
        )
        self.zip = Button(theme, self.tr("Choose a file…"), "primary", icon="archive")
        self.zip.setDefault(True)
        self.zip.clicked.connect(self._choose_zip)
        self.folder = Button(theme, self.tr("Choose a folder…"), icon="folder-open")
        self.folder.clicked.connect(self._choose_folder)
        self.guide = Button(theme, self.tr("How a pack is made"), "link")
        self.guide.clicked.connect(self._ask_for_guide)
        cancel = Button(theme, self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.scaled(8))
        buttons.addWidget(self.zip)
        buttons.addWidget(self.folder)
        buttons.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.guide)
        foot.addStretch(1)
        foot.addWidget(cancel)
        column = QVBoxLayout(self)
        pad = theme.scaled(24)
        column.setContentsMargins(pad, pad, pad, theme.scaled(20))
        column.setSpacing(theme.scaled(12))
        column.addWidget(TextLabel(theme, self.tr("Import a pack"), "h1"))
        column.addWidget(self.problem)
        column.addWidget(told)
        column.addLayout(buttons)
        hint = self.tr("Or drop one on the page Topics.")
        column.addWidget(TextLabel(theme, hint, "small", wrap=True))
        least, most = QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Maximum
        column.addSpacerItem(QSpacerItem(0, theme.scaled(8), least, most))
        column.addStretch(1)
        column.addLayout(foot)
        self.setFixedWidth(theme.scaled(WIDTH))
        self.zip.setFocus()

    def _choose_zip(self) -> None:
        dialog = self._file_dialog(self.tr("Choose a file"))
        dialog.setFileMode(FileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Topic packs (*.revpack *.zip)"), self.tr("All files (*)")])
        dialog.open()

    def _choose_folder(self) -> None:
        dialog = self._file_dialog(self.tr("Choose a folder"))
        dialog.want_folder()
        dialog.open()

    def _file_dialog(self, title: str) -> FileDialog:
        place = QStandardPaths.StandardLocation.DownloadLocation
        folder = QStandardPaths.writableLocation(place)
        if not Path(folder).is_dir():  # it would be offered as the name of a file
            folder = QDir.homePath()
        dialog = FileDialog(self._theme, self, title, folder)
        dialog.fileSelected.connect(self.take)
        return dialog

    def take(self, path: str) -> None:
        """Go on with *path*."""
        self.accept()
        self.chosen.emit(path)

    def _ask_for_guide(self) -> None:
        self.reject()
        self.guide_wanted.emit()
