"""Where a workspace may only be read, what writes on a page cannot be used, and says why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListView,
    QPushButton,
    QScrollArea,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from revmentor_desktop.ui.page import Page
from revmentor_desktop.ui.places import PageName
from revmentor_desktop.ui.reading_only import ReadingOnly
from revmentor_desktop.ui.widgets.line_list import LineList
from revmentor_desktop.ui.widgets.line_model import Line

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.theme import Theme

WHY = "This workspace is open for reading only. Save a copy elsewhere to go on in it."


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, english: None) -> Page:
    made = Page(PageName.HOME, desk)
    column = QVBoxLayout(made)
    for name, writes in (("plan", True), ("read", False)):
        button = QPushButton(name)
        button.setObjectName(name)
        button.setProperty("writes", writes)
        column.addWidget(button)
    qtbot.addWidget(made)
    ReadingOnly(made)
    made.show()
    return made


def part(page: Page, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def test_what_writes_cannot_be_pressed_and_all_else_can(page: Page) -> None:
    assert not part(page, "plan").isEnabled()
    assert part(page, "plan").accessibleDescription() == WHY
    assert part(page, "read").isEnabled()
    part(page, "plan").setEnabled(True)  # as pages do that know when something is possible
    assert not part(page, "plan").isEnabled()


def test_a_field_that_is_read_takes_no_other_words_and_looks_as_ever(
    page: Page, qtbot: QtBot
) -> None:
    field = QLineEdit("Fresh", page)
    field.setProperty("writes", "in place")
    layout = page.layout()
    assert layout is not None
    layout.addWidget(field)
    qtbot.waitUntil(field.isReadOnly)
    qtbot.keyClicks(field, " and more")
    assert (field.text(), field.isEnabled()) == ("Fresh", True)
    assert field.accessibleDescription() == WHY


def test_it_says_why_under_the_pointer(page: Page, qtbot: QtBot) -> None:
    button = part(page, "plan")
    button.setToolTip("Plan a session")
    help_ = QHelpEvent(QHelpEvent.Type.ToolTip, QPoint(3, 3), button.mapToGlobal(QPoint(3, 3)))
    QApplication.sendEvent(button, help_)
    qtbot.waitUntil(QToolTip.isVisible)
    assert QToolTip.text() == WHY
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_parts_that_come_later_follow_and_so_do_those_that_do_something_else(
    page: Page, qtbot: QtBot
) -> None:
    late = QLineEdit()
    late.setProperty("writes", True)
    column = page.layout()
    assert column is not None
    column.addWidget(late)
    qtbot.waitUntil(lambda: not late.isEnabled())
    plan = part(page, "plan")
    plan.setProperty("writes", False)
    page.deeds_changed.emit()
    qtbot.waitUntil(plan.isEnabled)
    assert plan.accessibleDescription() == ""
    plan.setEnabled(False)  # for a reason of the page's own
    late.setProperty("writes", False)
    page.deeds_changed.emit()
    qtbot.waitUntil(late.isEnabled)
    assert not plan.isEnabled()


def test_parts_that_come_later_where_a_page_scrolls_follow(page: Page, qtbot: QtBot) -> None:
    scroll, ground = QScrollArea(), QWidget()
    inside = QVBoxLayout(ground)
    scroll.setWidgetResizable(True)
    scroll.setWidget(ground)
    column = page.layout()
    assert column is not None
    column.addWidget(scroll)
    first = QPushButton()
    first.setProperty("writes", True)
    inside.addWidget(first)
    qtbot.waitUntil(lambda: not first.isEnabled())
    second = QPushButton()
    second.setProperty("writes", True)
    inside.addWidget(second)
    qtbot.waitUntil(lambda: not second.isEnabled())


def test_what_unfolds_between_the_rows_of_a_list_follows(page: Page, qtbot: QtBot) -> None:
    rows = QListView()
    column = page.layout()
    assert column is not None
    column.addWidget(rows)
    first = QPushButton()
    first.setProperty("writes", True)
    column.addWidget(first)
    qtbot.waitUntil(lambda: not first.isEnabled())
    unfolded = QLineEdit()
    unfolded.setProperty("writes", True)
    unfolded.setParent(rows.viewport())
    unfolded.show()
    qtbot.waitUntil(lambda: not unfolded.isEnabled())


def test_a_list_that_is_written_in_as_well_is_told(page: Page, theme: Theme, qtbot: QtBot) -> None:
    lines = LineList(theme, "Steps")
    lines.show_lines([Line("a", "Look at it", done=False)])
    column = page.layout()
    assert column is not None
    column.addWidget(lines)
    qtbot.waitUntil(lambda: lines.only_reads)
    assert lines.isEnabled()
    flags = lines.model().index(0, 0).flags()
    assert not flags & (Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsUserCheckable)
    assert flags & Qt.ItemFlag.ItemIsSelectable
