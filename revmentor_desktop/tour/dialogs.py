"""What opens over any page: the search, the box for a question, sharing, shortcuts, licences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from revmentor_desktop.domain.sessions import last_held
from revmentor_desktop.paths import resource
from revmentor_desktop.services.licences import read_parts
from revmentor_desktop.services.sharing import Scope, What
from revmentor_desktop.ui.about_more import LicencesDialog
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.palette.palette import Palette
from revmentor_desktop.ui.places import PageName
from revmentor_desktop.ui.sharing.dialog import ShareDialog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revmentor_desktop.tour.studio import Stop, Studio


def stops(studio: Studio) -> Iterator[Stop]:
    """Yield each of them."""
    window = studio.window

    def jot() -> None:
        studio.go(PageName.HOME)
        window.perform(Deed.JOT_QUESTION)

    yield "18d-jot", jot
    window.perform(Deed.JOT_QUESTION)  # its key closes it too

    def search() -> None:
        window.perform(Deed.SEARCH)
        box = window.findChild(QWidget, "palette")
        assert isinstance(box, Palette)
        box.line.setText("chat")

    yield "14-search", search
    window.perform(Deed.SEARCH)  # its key closes it too

    last = last_held(studio.workspace.read.sessions())
    assert last is not None
    topics = tuple(topic.id for topic in studio.program.library.topics[:1])
    yield "10-share", lambda: share_dialog(studio, Scope(What.RECAP, last.id))
    yield "10b-share-programme", lambda: share_dialog(studio, Scope(What.PROGRAMME))
    yield "10c-share-topic", lambda: share_dialog(studio, Scope(What.TOPIC, topics=topics))

    def shortcuts() -> QDialog:
        window.perform(Deed.SHORTCUTS)
        dialog = window.findChild(QDialog, "shortcuts")
        assert isinstance(dialog, QDialog)
        return dialog

    yield "11-shortcuts", shortcuts

    def licences() -> QDialog:
        parts = read_parts(resource("licences"))
        dialog = LicencesDialog(studio.desk.theme, parts, window)
        dialog.open()
        return dialog

    yield "11b-licences", licences

    def guide() -> QWidget:
        studio.go(PageName.HOME)
        window.perform(Deed.GUIDE)
        shown = window.findChild(QWidget, "guide")
        assert isinstance(shown, QWidget)
        return shown

    yield "25-guide", guide


def share_dialog(studio: Studio, scope: Scope) -> QDialog:
    """Return the dialog that shares *scope*, which is open and fits into the window."""
    window = studio.window
    dialog = ShareDialog(studio.desk, scope, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if window.width() < dialog.width():
        dialog.resize(window.width() - 40, window.height() - 40)
    dialog.open()
    return dialog
