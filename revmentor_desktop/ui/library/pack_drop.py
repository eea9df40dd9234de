"""A zip or a folder that is dropped on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QFileInfo, QObject, Signal
from PySide6.QtGui import QDropEvent

from revmentor_desktop.services.handed_file import PACK_ENDINGS

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget


class PackDrop(QObject):
    """Takes one zip or folder at a time on *page*.  Signal: ``dropped(str)`` with its path."""

    dropped = Signal(str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        page.setAcceptDrops(True)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept what may be a pack, and tell of it when it is let go."""
        if isinstance(event, QDropEvent):  # entering and moving are such events as well
            path = pack_path(event.mimeData())
            if not path:
                return False
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self.dropped.emit(path)
            return True
        return super().eventFilter(watched, event)


def pack_path(data: QMimeData) -> str:
    """Return the path of the one zip or folder in *data*, empty when it is anything else."""
    urls = data.urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return ""
    path = urls[0].toLocalFile()
    found = QFileInfo(path)
    return path if found.isDir() or path.casefold().endswith(tuple(PACK_ENDINGS)) else ""
