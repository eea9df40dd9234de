"""Printing on a printer that is chosen, and what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QWidget

from revmentor_desktop.ui.notices import Notices, Toast
from revmentor_desktop.ui.paper.chosen_printer import ChosenPrinter
from revmentor_desktop.ui.paper.pages import Pages

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.show()
    return shown


def test_it_prints_on_what_was_chosen_and_says_so(
    fonts: object, window: QWidget, tmp_path: Path
) -> None:
    notices, told, ended = Notices(window), list[Toast](), list[bool]()
    notices.toasted.connect(told.append)
    printing = ChosenPrinter(notices, window)
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


def test_without_a_printer_nothing_is_printed(window: QWidget) -> None:
    why_not: list[str] = []
    printing = ChosenPrinter(Notices(window), window)
    printing.refused.connect(why_not.append)
    printing.print_now()
    assert why_not == ["The printer did not take it. Nothing was printed. Choose another."]
