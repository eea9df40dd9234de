"""What could not be read of the library is told quietly, and in full to whoever asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from revmentor_desktop.services.front_matter import Fault, What
from revmentor_desktop.services.library import Library
from revmentor_desktop.ui.library.faults import (
    FaultsDialog,
    fault_line,
    faulty_files,
    unread_topics,
    words_of,
)
from tests.ui.library.conftest import TOPICS

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.library.page import TopicsPage
    from revmentor_desktop.ui.theme import Theme

FAULTS = (
    Fault("ai/x.md", 3, "minutes", What.NOT_A_NUMBER),
    Fault("ai/x.md", 9, "", What.TEXT_OUTSIDE_SECTIONS),
    Fault("ai/y.md", 1, "builds-on", What.UNKNOWN_TOPIC),
    Fault("ai/pack.yaml", 1, "", What.MISSING),
)


def test_a_fault_names_file_line_field_and_what() -> None:
    assert fault_line(FAULTS[0]) == "ai/x.md, line 3, minutes: this is not a whole number"


def test_a_fault_without_a_field_names_the_rest() -> None:
    assert fault_line(FAULTS[1]) == "ai/x.md, line 9: this text is in no section"


@pytest.mark.parametrize("what", What)
def test_everything_that_can_be_wrong_has_words(what: What) -> None:
    assert words_of(what)


def test_a_topic_that_only_misses_a_base_was_read() -> None:
    assert unread_topics(FAULTS) == 1
    assert faulty_files(FAULTS) == 3


def test_the_faults_can_be_copied(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = FaultsDialog(theme, FAULTS, window)
    dialog.open()
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "\n".join(map(fault_line, FAULTS))


def test_the_dialog_dies_on_close(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    dialog = FaultsDialog(theme, FAULTS, window)
    dialog.open()
    qtbot.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(dialog)


def test_the_page_has_a_quiet_line_only_where_there_is_a_fault(
    make_desk: Callable[..., Desk], show: Callable[..., TopicsPage]
) -> None:
    whole = show(make_desk(Library(TOPICS)))
    faulty = show(make_desk(Library(TOPICS, faults=FAULTS)))
    assert not whole.browser.faults.isVisible()
    assert faulty.browser.faults.isVisible()


def test_the_quiet_line_leads_to_the_details(
    make_desk: Callable[..., Desk], show: Callable[..., TopicsPage]
) -> None:
    page = show(make_desk(Library(TOPICS, faults=FAULTS)))
    page.browser.faults_wanted.emit()
    dialog = page.findChild(FaultsDialog)
    assert dialog is not None
    assert "ai/x.md, line 3" in dialog.list.toPlainText()
    dialog.close()
