"""What opens over the page is gone once it is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QApplication

from revmentor_desktop.ui.link_popup import LinkPopup
from revmentor_desktop.ui.notes.note_menu import NoteMenu
from revmentor_desktop.ui.widgets.link_dialog import LinkDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notes.page import NotesPage
    from tests.ui.notes.conftest import Show


def choose_session(page: NotesPage) -> None:
    page.editor.links.choose_session()


def open_link(page: NotesPage) -> None:
    page.editor.body.reader.link_requested.emit("https://example.org")


def open_menu(page: NotesPage) -> None:
    page.editor.band.menu_wanted.emit(QPoint(0, 0))


@pytest.mark.parametrize(
    ("opened", "kind"),
    [(choose_session, LinkPopup), (open_link, LinkDialog), (open_menu, NoteMenu)],
)
def test_it_dies_on_close(
    few: Desk, show: Show, opened: Callable[[NotesPage], None], kind: type[QWidget]
) -> None:
    stage = show(few, "shared-2")
    opened(stage.page)
    dialog = stage.page.findChild(kind)
    assert dialog is not None
    dialog.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not shiboken6.isValid(dialog)
