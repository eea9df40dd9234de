"""The dialog of an export: what it says is seen on a small screen, and Stop is not Cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from revmentor_desktop.services.writing import Obstacle
from revmentor_desktop.ui.library.pack_export import ExportDialog, PackFacts
from revmentor_desktop.ui.obstacles import cannot_write
from revmentor_desktop.ui.window import keep_within
from tests.ui.library.conftest import TOPICS

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme

SMALLEST = QSize(780, 438)
STOPPED = "Stopped. Nothing was written."


@pytest.fixture
def shown(qtbot: QtBot, fonts: object, theme: Theme) -> Callable[..., ExportDialog]:
    """Return how the dialog opens over the smallest window that there is, or one of *size*."""
    kept: list[QWidget] = []

    def dialog(size: QSize = SMALLEST) -> ExportDialog:
        window = QWidget()
        kept.append(window)
        qtbot.addWidget(window)
        window.resize(size)
        made = ExportDialog(theme, TOPICS, (), PackFacts("Our shops", "", ("Mei", "Rob")), window)
        theme.dress(made)
        keep_within(made, size)
        window.show()
        with qtbot.waitActive(made):
            made.open()
        return made

    return dialog


def is_whole(part: QWidget) -> bool:
    """Return whether all of *part* is seen."""
    QApplication.processEvents()
    return part.visibleRegion().boundingRect() == part.rect()


@pytest.mark.parametrize("text_size", [1.0, 1.25, 1.5])
def test_what_it_says_is_seen_whole_on_a_small_screen(
    theme: Theme, shown: Callable[[], ExportDialog], text_size: float
) -> None:
    theme.set_look(text_size=text_size)
    dialog = shown()
    assert is_whole(dialog.problem)
    dialog.begin_writing()
    assert is_whole(dialog.problem)
    for obstacle in Obstacle:
        dialog.tell(cannot_write(obstacle))
        assert is_whole(dialog.problem)
        assert is_whole(dialog.as_zip)
    dialog.list.none.click()
    assert dialog.problem.text() == "Choose at least one topic."
    assert is_whole(dialog.problem)


@pytest.mark.parametrize("text_size", [1.0, 1.25, 1.5])
def test_a_topic_is_seen_without_scrolling_on_a_small_screen(
    theme: Theme, shown: Callable[[], ExportDialog], text_size: float
) -> None:
    theme.set_look(text_size=text_size)
    view = shown().list.view
    QApplication.processEvents()
    first = view.visualRect(view.model().index(0, 0))
    assert view.viewport().visibleRegion().boundingRect().contains(first)


@pytest.mark.parametrize("text_size", [1.0, 1.25, 1.5])
@pytest.mark.parametrize("size", [SMALLEST, QSize(764, 390), QSize(1024, 600), QSize(1024, 640)])
def test_all_and_none_are_seen_without_scrolling_on_a_small_screen(
    theme: Theme, shown: Callable[[QSize], ExportDialog], text_size: float, size: QSize
) -> None:
    theme.set_look(text_size=text_size)
    topics = shown(size).list
    assert is_whole(topics.every)
    assert is_whole(topics.none)
    assert is_whole(topics.view)


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_shows_what_it_comes_to(
    qtbot: QtBot, theme: Theme, shown: Callable[[], ExportDialog], key: Qt.Key
) -> None:
    theme.set_look(text_size=1.5)
    dialog = shown()
    stops: list[QWidget] = []
    while (stop := dialog.focusWidget()) not in stops:
        assert not stop.visibleRegion().isEmpty(), stop.accessibleName()
        stops.append(stop)
        qtbot.keyClick(stop, key)
        QApplication.processEvents()
    assert {dialog.title, dialog.authors, dialog.list.view, dialog.as_zip} <= {*stops}


@pytest.mark.parametrize("way", ["escape", "button"])
def test_what_is_pressed_twice_stops_and_closes_nothing(
    qtbot: QtBot, shown: Callable[[], ExportDialog], way: str
) -> None:
    dialog = shown()
    stops: list[None] = []
    dialog.stop_wanted.connect(lambda: stops.append(None))
    dialog.stop_wanted.connect(lambda: dialog.tell(STOPPED))  # as where it ends at once
    dialog.begin_writing()
    for _ in range(2):
        if way == "escape":
            qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        else:
            qtbot.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)
        assert dialog.problem.text() == "Stopping…"
        assert not dialog.cancel.isEnabled()
    qtbot.waitUntil(lambda: dialog.problem.text() == STOPPED)
    assert len(stops) == 1
    assert dialog.isVisible()
    assert dialog.cancel.isEnabled()
    assert dialog.cancel.text() == "Cancel"
    assert not dialog.cancel.hasFocus()
    assert dialog.title.text() == "Our shops"


def test_it_is_stopping_until_it_has(qtbot: QtBot, shown: Callable[[], ExportDialog]) -> None:
    dialog = shown()
    dialog.begin_writing()
    with qtbot.waitSignal(dialog._stopping.timeout):
        dialog.reject()
    dialog.show_progress(1, 2)
    assert dialog.problem.text() == "Stopping…"
    assert not dialog.cancel.isEnabled()
    dialog.tell(STOPPED)
    assert dialog.problem.text() == STOPPED
    dialog.reject()
    assert not dialog.isVisible()
