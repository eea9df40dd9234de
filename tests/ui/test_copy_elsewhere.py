"""A copy elsewhere is made beside the window, and whoever stops it still has what is not saved."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from revmentor_desktop.domain.changes import added
from revmentor_desktop.services.trouble import Damaged, Full
from revmentor_desktop.services.workspace import Stop, Workspace
from revmentor_desktop.ui.copy_elsewhere import CopyElsewhere, CopyingDialog
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notices import Trouble

TYPED = added(make.note(1))


class Gate:
    """Stands before the copy, closed until it is opened."""

    def __init__(self, copy_to: Callable[[Path, Stop | None], object]) -> None:
        self._copy_to = copy_to
        self._opened = Event()
        self.reached = Event()

    def copy_to(self, path: Path, stop: Stop | None = None) -> object:
        self.reached.set()
        self._opened.wait()
        return self._copy_to(path, stop)

    def open(self) -> None:
        self._opened.set()


@pytest.fixture
def gate(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    made = Gate(desk.workspace.copy_to)
    monkeypatch.setattr(desk.workspace, "copy_to", made.copy_to)
    yield made
    made.open()


@pytest.fixture
def refusing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk whose disk is full, with a note that is not saved."""

    def refuse(_changes: ChangeSet, *_rest: object, **_named: object) -> None:
        raise Full

    monkeypatch.setattr(desk.workspace, "commit", refuse)
    assert not desk.commands.do("Add note", TYPED)
    return desk


@pytest.fixture
def saving(qtbot: QtBot, refusing: Desk) -> CopyElsewhere:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    return CopyElsewhere(refusing, window)


@pytest.fixture
def told(desk: Desk) -> list[Trouble]:
    heard: list[Trouble] = []
    desk.notices.troubled.connect(heard.append)
    return heard


def dialog(saving: CopyElsewhere) -> CopyingDialog | None:
    window = saving.parent()
    assert isinstance(window, QWidget)
    return window.findChild(CopyingDialog)


def begun(saving: CopyElsewhere, gate: Gate, place: Path) -> CopyingDialog:
    """Begin to save in *place*; the window answers before the copy is made."""
    saving.save_in(str(place))
    shown = dialog(saving)
    assert shown is not None
    assert shown.isVisible()
    assert gate.reached.wait(60)
    return shown


def test_it_is_made_while_the_window_answers_and_holds_what_was_refused(
    qtbot: QtBot, saving: CopyElsewhere, gate: Gate, tmp_path: Path
) -> None:
    shown = begun(saving, gate, tmp_path)
    assert shown.isModal()  # what was typed now would be in neither
    with qtbot.waitSignal(saving.saved) as saved:
        gate.open()
    [folder] = saved.args
    copy = Workspace.open(folder)
    assert copy.read.note(make.note(1).id) == make.note(1)
    copy.close()
    qtbot.waitUntil(lambda: dialog(saving) is None)


def test_who_cancels_has_no_copy_and_still_has_what_is_not_saved(
    qtbot: QtBot,
    saving: CopyElsewhere,
    gate: Gate,
    told: list[Trouble],
    desk: Desk,
    tmp_path: Path,
) -> None:
    shown = begun(saving, gate, tmp_path)
    shown.cancel.click()
    assert shown.isVisible()  # until it has ended
    with qtbot.assertNotEmitted(saving.saved):
        gate.open()
        qtbot.waitUntil(lambda: dialog(saving) is None)
    assert not any(one.is_dir() and "copy of" in one.name for one in tmp_path.iterdir())
    assert told == []
    assert desk.commands.unsaved() == (TYPED,)


def test_nobody_goes_on_in_a_copy_of_what_was_left_meanwhile(
    qtbot: QtBot, saving: CopyElsewhere, gate: Gate, told: list[Trouble], tmp_path: Path
) -> None:
    begun(saving, gate, tmp_path)
    saving.leave()
    with qtbot.assertNotEmitted(saving.saved):
        gate.open()
        qtbot.waitUntil(lambda: dialog(saving) is None)
    saving.leave()
    assert told == []


def test_a_place_that_is_gone_is_said_and_what_is_not_saved_stays(
    qtbot: QtBot, saving: CopyElsewhere, told: list[Trouble], desk: Desk, tmp_path: Path
) -> None:
    saving.save_in(str(tmp_path / "gone"))
    qtbot.waitUntil(lambda: dialog(saving) is None)
    [trouble] = told
    assert trouble.sentence.startswith("No copy could be written there.")
    assert desk.commands.unsaved() == (TYPED,)


def test_another_place_is_offered_where_no_copy_could_be_written(
    qtbot: QtBot, saving: CopyElsewhere, told: list[Trouble], tmp_path: Path
) -> None:
    saving.save_in(str(tmp_path / "gone"))
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].elsewhere is not None
    told[0].elsewhere()
    window = saving.parent()
    assert isinstance(window, QWidget)
    chooser = window.findChild(QFileDialog)
    assert chooser is not None
    with qtbot.waitSignal(saving.saved) as saved:
        chooser.fileSelected.emit(str(tmp_path))
    assert saved.args[0].parent == tmp_path
    chooser.close()


def test_no_other_place_is_offered_where_the_workspace_cannot_be_read(
    qtbot: QtBot,
    saving: CopyElsewhere,
    told: list[Trouble],
    desk: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_path: Path, _stop: Stop | None = None) -> None:
        raise Damaged

    monkeypatch.setattr(desk.workspace, "copy_to", refuse)
    saving.save_in(str(tmp_path))
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].elsewhere is None
