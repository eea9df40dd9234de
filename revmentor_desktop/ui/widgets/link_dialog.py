"""The question before a link is opened: which host or whom it is for, and the whole address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QTextOption
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.inner_parts import forget_with
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.theme import Theme

WIDTH = 460
ADDRESS_LINES = 3

MAIL = "mailto"
"""The beginning of an address to which one writes."""

OUTSIDE = ("http", "https", MAIL)
"""The beginnings of addresses that another program opens."""


def ask_to_open(theme: Theme, address: str, parent: QWidget) -> bool:
    """Ask over *parent* before *address* is opened by another program.

    Return whether it is such an address; any other leads to something inside, or nowhere.
    """
    if QUrl(address).scheme() not in OUTSIDE:
        return False
    dialog = LinkDialog(theme, address, parent)
    dialog.confirmed.connect(_open_outside)
    dialog.open()
    return True


def _open_outside(address: str) -> None:
    QDesktopServices.openUrl(QUrl(address))


class LinkDialog(QDialog):
    """Shows host and full address of a link.  Signal: ``confirmed(str)`` to open the address.

    Both are shown as they are sent, so that a host cannot look like another one.  One to which one
    writes has no host: whom it is for is shown instead.
    """

    confirmed = Signal(str)

    def __init__(self, theme: Theme, address: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        url = QUrl(address)
        self._address = bytes(url.toEncoded().data()).decode("ascii")
        self.setObjectName("link_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Open a link"))
        question = TextLabel(theme, self._asked(url), "h3", wrap=True)
        told = TextLabel(
            theme,
            self.tr("RevMentor itself stays offline. This is the address:"),
            "muted",
            wrap=True,
        )
        column = QVBoxLayout(self)
        column.setSpacing(theme.scaled(10))
        pad = theme.scaled(20)
        column.setContentsMargins(pad, pad, pad, pad)
        for part in (question, told, self._made_field()):
            column.addWidget(part)
        column.addSpacing(theme.scaled(6))
        column.addLayout(self._made_buttons())
        question.setMinimumWidth(theme.scaled(WIDTH) - 2 * pad)  # or wider, for long words
        self.cancel.setFocus()

    @property
    def address(self) -> str:
        """The whole address, as it would be sent."""
        return self._address

    def _asked(self, url: QUrl) -> str:
        full = QUrl.ComponentFormattingOption.FullyEncoded
        if url.scheme() == MAIL:
            whom = url.path(full)
            if not whom:
                return self.tr("Write a message in your mail program?")
            return self.tr("Write to {whom} in your mail program?").format(whom=whom)
        host = url.host(full) or self._address
        return self.tr("Open {host} in your browser?").format(host=host)

    def _made_field(self) -> QPlainTextEdit:
        self.field = QPlainTextEdit(self._address)
        forget_with(self.field)
        self.field.setProperty("kind", "box")
        self.field.setReadOnly(True)
        self.field.setTabChangesFocus(True)
        self.field.setAccessibleName(self.tr("Full address"))
        self.field.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        lines = ADDRESS_LINES * self.field.fontMetrics().lineSpacing()
        self.field.setFixedHeight(lines + self._theme.scaled(24))
        return self.field

    def _made_buttons(self) -> QHBoxLayout:
        self.copy = Button(self._theme, self.tr("Copy the address"), "quiet")
        self.cancel = Button(self._theme, self.tr("Stay here"))
        self.open_link = Button(self._theme, self.tr("Open the link"), icon="external-link")
        self.copy.clicked.connect(self._copy)
        self.cancel.clicked.connect(self.reject)
        self.open_link.clicked.connect(self._confirm)
        row = QHBoxLayout()
        row.setSpacing(self._theme.scaled(8))
        row.addWidget(self.copy)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.open_link)
        return row

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._address)

    def _confirm(self) -> None:
        self.confirmed.emit(self._address)
        self.accept()
