"""Printing on a printer that is chosen, and what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QWidget

from revmentor_desktop.ui.at_work import AtWorkDialog
from revmentor_desktop.ui.notices import Notices, Toast
from revmentor_desktop.ui.paper.chosen_printer import ChosenPrinter
from revmentor_desktop.ui.paper.pages import Pages

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.show()
    return shown


def test_it_prints_on_what_was_chosen_and_says_so(
    theme: Theme, window: QWidget, tmp_path: Path
) -> None:
    notices, told, ended = Notices(window), list[Toast](), list[bool]()
    notices.toasted.connect(told.append)
    printing = ChosenPrinter(theme, notices, window)
    printing.printed.connect(lambda: ended.append(True))
    paper = QPageSize(QPageSize.PageSizeId.A4)
    printing.choose(Pages("<p>Words.</p>", "Words", "Words", "{page} / {pages}", paper), window)
    assert printing.printer is not None
    printing.printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    [chooser] = window.findChildren(QPrintDialog)
    chooser.reject()
    assert ended == []
    printing.print_now()
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
    assert [toast.text for toast in told] == ["Sent to the printer"]
    assert ended == [True]


def test_without_a_printer_nothing_is_printed(theme: Theme, window: QWidget) -> None:
    why_not: list[str] = []
    printing = ChosenPrinter(theme, Notices(window), window)
    printing.refused.connect(why_not.append)
    printing.print_now()
    assert why_not == ["The printer did not take it. Nothing was printed. Choose another."]


class Many:
    """Many printed sheets: what was drawn of them, and what was told."""

    def __init__(self, theme: Theme, window: QWidget, path: Path) -> None:
        html = "<h1>Title</h1>" + '<p style="page-break-before: always">More</p>' * 3
        paper = QPageSize(QPageSize.PageSizeId.A4)
        self.window = window
        self.told: list[str] = []
        self.printing = ChosenPrinter(theme, Notices(window), window)
        self.printing.refused.connect(self.told.append)
        self.printing.printed.connect(lambda: self.told.append("printed"))
        self.printing.few = 0
        self.printing.choose(Pages(html, "Words", "Words", "{page} / {pages}", paper), window)
        assert self.printing.printer is not None
        self.printing.printer.setOutputFileName(str(path))
        [chooser] = window.findChildren(QPrintDialog)
        chooser.reject()
        self.printing.print_now()

    @property
    def box(self) -> AtWorkDialog | None:
        """What stands in front of the window meanwhile."""
        found = self.window.findChildren(AtWorkDialog, "printing")
        return next((one for one in found if one.isVisible()), None)


def test_of_many_sheets_each_has_its_turn_behind_a_box(
    qtbot: QtBot, theme: Theme, window: QWidget, tmp_path: Path
) -> None:
    many = Many(theme, window, tmp_path / "printed.pdf")
    assert many.box is not None
    assert many.told == []
    qtbot.waitUntil(lambda: many.told == ["printed"])
    assert many.box is None
    assert (tmp_path / "printed.pdf").read_bytes().count(b"/Type /Page\n") == 4


def test_who_cancels_is_told_and_nothing_is_left_of_it(
    qtbot: QtBot, theme: Theme, window: QWidget, tmp_path: Path
) -> None:
    many = Many(theme, window, tmp_path / "printed.pdf")
    assert many.box is not None
    many.box.cancel.click()
    assert many.told == ["Printing was stopped. Nothing was printed."]
    assert list(tmp_path.iterdir()) == []
    many.printing.print_now()
    qtbot.waitUntil(lambda: many.told[1:] == ["printed"])
