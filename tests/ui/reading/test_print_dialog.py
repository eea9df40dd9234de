"""Printing what is read: as pages or a booklet, on paper or in a file, and nothing private."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog, QPushButton

from revmentor_desktop.domain.changes import added
from revmentor_desktop.domain.sessions import last_held
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.places import Place, Readable, printing, reading
from revmentor_desktop.ui.reading.print_dialog import BOOKLET, PrintDialog
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk
    from tests.ui.reading.conftest import Stage

SECRET = "What I would not say aloud"


@pytest.fixture
def stage(show: Callable[..., Stage], sample_desk: Desk) -> Stage:
    """The recap of the last session, with a private note to it."""
    last = last_held(sample_desk.workspace.read.sessions())
    assert last is not None
    note = make.private_note(5, title=SECRET, body=SECRET, session=last.id)
    sample_desk.workspace.commit(added(note))
    return show(sample_desk, reading(Readable.SESSION, last.id))


@pytest.fixture
def dialog(stage: Stage) -> PrintDialog:
    stage.page.deeds()[Deed.PRINT]()
    found = stage.page.findChild(PrintDialog)
    assert isinstance(found, PrintDialog)
    return found


def test_it_shows_what_is_read_and_nothing_private(stage: Stage, dialog: PrintDialog) -> None:
    assert "What we learned" in dialog.sheets.text()
    assert SECRET not in dialog.sheets.text()
    assert stage.page.foot.box.accessibleDescription() == SECRET
    dialog.reject()


def test_a_booklet_is_told_in_sheets(dialog: PrintDialog) -> None:
    dialog.way.button(BOOKLET).click()
    assert dialog.sheets.count % 2 == 0
    assert dialog.sheets.size.width() > dialog.sheets.size.height()
    dialog.reject()


@pytest.mark.parametrize("way", ["pages", BOOKLET])
def test_it_is_saved_as_it_is_shown(
    stage: Stage, dialog: PrintDialog, tmp_path: Path, way: str
) -> None:
    dialog.way.button(way).click()
    save = dialog.findChild(QPushButton, "save_pdf")
    assert save is not None
    save.click()
    chooser = dialog.findChild(QFileDialog)
    assert chooser is not None
    name = chooser.selectedFiles()[0].rpartition("/")[2]
    assert name.startswith("Session 7 recap - ")
    chooser.close()
    dialog.save_to(str(tmp_path / name))
    content = (tmp_path / name).read_bytes()
    assert content.startswith(b"%PDF")
    assert SECRET.encode() not in content
    assert stage.toasts[-1].text == f"Saved to {tmp_path.name}"
    assert not dialog.isVisible()


def test_what_cannot_be_written_says_why_and_stays(dialog: PrintDialog, tmp_path: Path) -> None:
    dialog.save_to(str(tmp_path / "missing" / "a.pdf"))
    assert dialog.problem.isVisible()
    assert "no longer there" in dialog.problem.text()
    assert dialog.isVisible()
    dialog.reject()


def test_a_printer_is_chosen_in_the_dialog_of_the_system(dialog: PrintDialog) -> None:
    button = dialog.findChild(QPushButton, "print_now")
    assert button is not None
    button.click()
    chooser = dialog.findChild(QPrintDialog)
    assert chooser is not None
    assert chooser.maxPage() == dialog.sheets.count
    chooser.reject()
    assert dialog.isVisible()
    dialog.reject()


def test_a_printer_that_fails_says_so(dialog: PrintDialog) -> None:
    dialog.printing.print_now()
    assert "Nothing was printed" in dialog.problem.text()
    assert dialog.isVisible()
    dialog.reject()


def test_a_private_note_is_not_printed(show: Callable[..., Stage], sample_desk: Desk) -> None:
    note = sample_desk.workspace.read.note_summaries(shared=False)[0]
    stage = show(sample_desk, reading(Readable.NOTE, note.id))
    assert Deed.PRINT not in stage.page.deeds()
    assert not stage.page.top.print_button.isVisible()
    stage.page.print_text()
    assert stage.page.findChild(PrintDialog) is None


def test_it_fits_into_the_smallest_window_with_the_largest_text(
    qtbot: QtBot, show: Callable[..., Stage], sample_desk: Desk
) -> None:
    sample_desk.theme.set_look(text_size=1.5)
    last = last_held(sample_desk.workspace.read.sessions())
    assert last is not None
    stage = show(sample_desk, reading(Readable.SESSION, last.id), (1024, 640))
    stage.page.print_text()
    dialog = stage.page.findChild(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    assert dialog.minimumSizeHint().width() <= dialog.width()
    assert dialog.minimumSizeHint().height() <= dialog.height()
    dialog.reject()


@pytest.fixture
def long(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> PrintDialog:
    """The dialog, as if what is read were long."""
    monkeypatch.setattr("revmentor_desktop.ui.reading.print_dialog.LONG", 0)
    stage.page.print_text()
    found = stage.page.findChild(PrintDialog)
    assert isinstance(found, PrintDialog)
    return found


def test_of_a_long_text_pages_are_laid_out_and_saved_in_steps(
    qtbot: QtBot, long: PrintDialog, tmp_path: Path
) -> None:
    assert long.busy
    assert not long.print_button.isEnabled()
    qtbot.waitUntil(lambda: not long.busy)
    assert long.print_button.isEnabled()
    long.way.button(BOOKLET).click()
    assert long.busy
    qtbot.waitUntil(lambda: not long.busy)
    assert long.sheets.count % 2 == 0
    long.save_to(str(tmp_path / "a.pdf"))
    assert list(tmp_path.iterdir()) == []
    qtbot.waitUntil((tmp_path / "a.pdf").exists)


def test_who_cancels_meanwhile_has_nothing(
    qtbot: QtBot, stage: Stage, long: PrintDialog, tmp_path: Path
) -> None:
    qtbot.waitUntil(lambda: not long.busy)
    long.save_to(str(tmp_path / "a.pdf"))
    assert long.busy
    long.cancel.click()
    assert not long.busy
    assert list(tmp_path.iterdir()) == []


def test_a_place_to_print_is_read_and_printed_once(stage: Stage, qtbot: QtBot) -> None:
    session = stage.page.desk.workspace.read.sessions()[0]
    replaced: list[Place] = []
    stage.page.replace.connect(replaced.append)
    stage.show(printing(Readable.SESSION, session.id))
    assert replaced == [reading(Readable.SESSION, session.id)]
    qtbot.waitUntil(lambda: stage.page.findChild(PrintDialog) is not None)
    dialog = stage.page.findChild(PrintDialog)
    assert isinstance(dialog, PrintDialog)
    assert dialog.isVisible()
    assert stage.left == []
    dialog.reject()
    assert stage.left == ["leave"]  # one goes back to where one printed from
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    stage.show(reading(Readable.SESSION, session.id))
    assert stage.page.findChild(PrintDialog) is None


def test_nothing_is_printed_that_somebody_went_away_from(stage: Stage, qtbot: QtBot) -> None:
    session = stage.page.desk.workspace.read.sessions()[0]
    stage.page.show_place(printing(Readable.SESSION, session.id))
    stage.page.hide()
    qtbot.waitUntil(lambda: bool(stage.page._drawn) and not stage.page._to_print)
    assert stage.page.findChild(PrintDialog) is None


def test_what_is_read_already_is_printed_too(stage: Stage, qtbot: QtBot) -> None:
    last = last_held(stage.page.desk.workspace.read.sessions())
    assert last is not None
    stage.show(printing(Readable.SESSION, last.id))
    qtbot.waitUntil(lambda: stage.page.findChild(PrintDialog) is not None)
