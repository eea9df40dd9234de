"""The section about files: where everything is, and what is known of its backups."""

from __future__ import annotations

from contextlib import closing
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton

from revmentor_desktop.services.restoring import look_into
from revmentor_desktop.services.trouble import Full
from revmentor_desktop.services.workspace import Workspace
from revmentor_desktop.ui.settings.files import FilesSection
from tests import make

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.services.workspace import Stop
    from revmentor_desktop.store.copying import Contents
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notices import Toast


@pytest.fixture
def section(qtbot: QtBot, fonts: object, desk: Desk) -> FilesSection:
    made = FilesSection(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def press(section: FilesSection, name: str) -> None:
    section.findChild(QPushButton, name).click()


def test_another_version_beside_the_workspace_is_named(
    qtbot: QtBot, fonts: object, desk: Desk, tmp_path: Path
) -> None:
    def others() -> list[QLabel]:
        section = FilesSection(desk)
        qtbot.addWidget(section)
        return section.findChildren(QLabel, "other_version")

    with closing(Workspace.create(tmp_path / "pair", make.pair())) as workspace:
        desk.workspace = workspace
        assert others() == []
        (tmp_path / "pair" / "workspace (conflicted copy).db").touch()
        (other,) = others()
        assert "“Go back to a backup” lists it" in other.text()


def test_a_backup_is_made_when_it_is_asked_for(
    qtbot: QtBot, section: FilesSection, desk: Desk
) -> None:
    assert section.status.text() == "There is no backup yet."
    press(section, "back_up_now")
    assert section.status.text() == "A backup is being made…"
    assert not section.now_button.isEnabled()
    qtbot.waitUntil(lambda: "Last backup: today" in section.status.text())
    assert "Kept: 1 backup." in section.status.text()
    assert desk.backups.newest is not None


def test_why_there_is_none_is_said(section: FilesSection, desk: Desk) -> None:
    desk.backups._fail(Full())
    assert section.problem.text().startswith("There is no room for a backup.")
    assert section.problem.isVisible()


def test_the_way_back_is_asked_for(qtbot: QtBot, section: FilesSection, desk: Desk) -> None:
    with qtbot.waitSignal(desk.backups.restore_wanted):
        press(section, "go_back")


def test_a_second_place_gets_a_copy_at_once(
    qtbot: QtBot, section: FilesSection, desk: Desk, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    press(section, "choose_second")
    chooser = section.findChild(QFileDialog)
    chooser.fileSelected.emit(str(stick))
    chooser.close()
    qtbot.waitUntil(lambda: not desk.backups.working)
    assert len(list(stick.rglob("*.db"))) == 1
    assert not section.missed.isVisible()
    section.stop.click()
    assert desk.backups.second is None
    assert section.stop.isHidden()


def test_a_second_place_that_is_not_there_is_said(
    qtbot: QtBot, section: FilesSection, desk: Desk, tmp_path: Path
) -> None:
    section.use_second(str(tmp_path / "stick"))
    qtbot.waitUntil(lambda: not desk.backups.working)
    assert section.missed.text() == "It was not there for the last backup."
    assert section.missed.isVisible()


def test_everything_is_saved_as_one_file(
    qtbot: QtBot, section: FilesSection, desk: Desk, tmp_path: Path
) -> None:
    told: list[Toast] = []
    desk.notices.toasted.connect(told.append)
    section.save_to(tmp_path / "pair.revmentor")
    qtbot.waitUntil(lambda: bool(told))
    assert "private notes included" in told[0].text
    inside = look_into(tmp_path / "pair.revmentor", tmp_path / "scratch")
    assert inside.pair == desk.workspace.pair


def test_a_file_that_is_being_saved_can_be_stopped(
    qtbot: QtBot,
    section: FilesSection,
    desk: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[Toast] = []
    desk.notices.toasted.connect(told.append)
    assert section.stop_saving.isHidden()
    copy_to = desk.workspace.copy_to
    pressed = Event()

    def copy_once_pressed(path: Path, stop: Stop) -> Contents:
        pressed.wait()
        return copy_to(path, stop)

    monkeypatch.setattr(desk.workspace, "copy_to", copy_once_pressed)
    section.save_to(tmp_path / "pair.revmentor")
    press(section, "stop_saving")
    pressed.set()
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].text == "Stopped. No file was saved"
    assert list(tmp_path.glob("pair.revmentor*")) == []
    assert section.save.isEnabled()
    assert section.stop_saving.isHidden()


def test_a_file_whose_name_has_a_dot_gets_its_ending_and_replaces_none_unasked(
    qtbot: QtBot, section: FilesSection, desk: Desk, tmp_path: Path
) -> None:
    told: list[Toast] = []
    desk.notices.toasted.connect(told.append)
    (tmp_path / "Pair v1.2.revmentor").write_bytes(b"kept")
    press(section, "save_one")
    chooser = section.findChild(QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / "Pair v1.2"))
    chooser.close()
    qtbot.waitUntil(lambda: bool(told))
    assert (tmp_path / "Pair v1.2 (2).revmentor").is_file()
    assert (tmp_path / "Pair v1.2.revmentor").read_bytes() == b"kept"


def test_a_file_that_cannot_be_saved_is_said(
    qtbot: QtBot, section: FilesSection, tmp_path: Path
) -> None:
    section.save_to(tmp_path / "nowhere" / "pair.revmentor")
    qtbot.waitUntil(section.not_saved.isVisible)
    assert section.save.isEnabled()
    assert not (tmp_path / "nowhere").exists()


def test_buttons_that_are_called_alike_tell_of_their_places(section: FilesSection) -> None:
    found = [one for one in section.findChildren(QPushButton) if one.text() or one.accessibleName()]
    told = [(one.accessibleName(), one.accessibleDescription()) for one in found]
    assert ("Open folder", "Folder of the backups") in told
    assert len(set(told)) == len(told)


def test_the_path_of_the_backups_can_be_copied(section: FilesSection, desk: Desk) -> None:
    field = section.place.findChild(QLineEdit)
    assert field.text() == str(desk.backups.folder)
    assert field.isReadOnly()
    buttons = {one.words(): one for one in section.place.findChildren(QPushButton)}
    buttons["Copy path"].click()
    assert QGuiApplication.clipboard().text() == str(desk.backups.folder)
