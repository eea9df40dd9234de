"""The question before a web link is opened, which says where it leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from revmentor_desktop.ui.theme import Theme

WIDTH = 460
BREAK = "\u200b"
"""Lets a long address go on in the next line."""


class WebLinkQuestion(QDialog):
    """Shows host and whole address of a link; opens it in the browser when one says so.

    The host is written as machines read it, so that a look-alike letter cannot hide in it.
    """

    def __init__(self, theme: Theme, address: QUrl, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Open a link"))
        self._address = address
        host = address.host(QUrl.ComponentFormattingOption.FullyEncoded) or address.path()
        whole = bytes(address.toEncoded().data()).decode("ascii")
        title = TextLabel(theme, self.tr("Open {host}?").format(host=host), "h2", wrap=True)
        shown = TextLabel(theme, _breakable(whole), "small", wrap=True)
        shown.setAccessibleName(whole)
        self.cancel_button = Button(theme, self.tr("Stay here"))
        self.cancel_button.clicked.connect(self.reject)
        self.open_button = Button(
            theme, self.tr("Open in browser"), "primary", icon="external-link"
        )
        self.open_button.clicked.connect(self._open)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.open_button)
        pad = theme.scaled(24)
        column = QVBoxLayout(self)
        column.setContentsMargins(pad, pad, pad, theme.scaled(20))
        column.setSpacing(theme.scaled(10))
        column.addWidget(title)
        column.addWidget(shown)
        column.addSpacing(theme.scaled(6))
        column.addLayout(buttons)
        self.setFixedWidth(theme.scaled(WIDTH))
        self.cancel_button.setFocus()

    def _open(self) -> None:
        self.accept()
        QDesktopServices.openUrl(self._address)


def _breakable(address: str) -> str:
    pieces = (address[at : at + 8] for at in range(0, len(address), 8))
    return BREAK.join(pieces)
