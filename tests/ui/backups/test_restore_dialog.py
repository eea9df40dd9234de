"""The dialog that goes back to a backup: it says before what it does."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget

from revmentor_desktop.domain.changes import added, removed
from revmentor_desktop.services.backups import back_up, folder_of, listed
from revmentor_desktop.services.trouble import Damaged
from revmentor_desktop.services.workspace import Part, Workspace
from revmentor_desktop.ui.backups import restore_dialog
from revmentor_desktop.ui.backups.restore_dialog import RestoreDialog
from revmentor_desktop.ui.tasks import Tasks
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.changes import Entity
    from revmentor_desktop.services.protection import DataKey
    from revmentor_desktop.services.restoring import Inside
    from revmentor_desktop.services.workspace import Examination
    from revmentor_desktop.ui.theme import Theme


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace.create(tmp_path / "pair", make.pair(), now=lambda: make.NOW)
    workspace.commit(added(make.note(1)))
    yield workspace
    workspace.close()


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.wait()


@pytest.fixture
def show(
    qtbot: QtBot, theme: Theme, tasks: Tasks, opened: Workspace, place: Path
) -> Callable[..., RestoreDialog]:
    window = QWidget()
    window.resize(1024, 640)
    qtbot.addWidget(window)

    def made(**instead: Any) -> RestoreDialog:
        known: dict[str, Any] = {
            "pair": opened.pair,
            "everything": opened.read.each_thing,
            "scratch": place,
            "now": make.NOW,
            "zone": opened.pair.zone,
        }
        dialog = RestoreDialog(
            theme, tasks, listed(folder_of(place, opened.pair.id)), parent=window, **known | instead
        )
        QAbstractItemModelTester(
            dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal, dialog
        )
        with qtbot.waitExposed(dialog):
            dialog.open()
        return dialog

    return made


def texts(dialog: RestoreDialog) -> list[str]:
    """Return what the table says, cell by cell."""
    return [label.text() for label in dialog.table.findChildren(QLabel) if not label.isHidden()]


def test_it_says_what_comes_back_and_what_goes(
    qtbot: QtBot, show: Callable[..., RestoreDialog], opened: Workspace, place: Path
) -> None:
    back_up(opened, place)
    opened.commit(removed(make.note(1)))
    opened.commit(added(make.private_note(1), make.private_note(2)))
    dialog = show()
    qtbot.waitUntil(dialog.go_back.isEnabled)
    said = texts(dialog)
    at = said.index("Shared notes")
    assert set(said[at : at + 4]) == {"Shared notes", "0", "1", "brings back 1"}
    at = said.index("Private notes")
    assert set(said[at : at + 4]) == {"Private notes", "2", "0", "takes away 2"}
    assert "Mei-Yee Chan" in dialog.told.text()
    assert dialog.kept.isVisible()


def test_the_safe_answer_has_the_focus_and_changes_nothing(
    qtbot: QtBot, show: Callable[..., RestoreDialog], opened: Workspace, place: Path
) -> None:
    back_up(opened, place)
    dialog = show()
    chosen: list[object] = []
    dialog.confirmed.connect(lambda *what: chosen.append(what))
    qtbot.waitUntil(dialog.go_back.isEnabled)
    qtbot.waitUntil(dialog.keep.hasFocus)
    qtbot.keyClick(dialog.keep, Qt.Key.Key_Space)
    assert chosen == []


def test_the_backup_that_is_chosen_is_gone_back_to(
    qtbot: QtBot, show: Callable[..., RestoreDialog], opened: Workspace, place: Path
) -> None:
    first, second = (back_up(opened, place) for _ in range(2))
    dialog = show()
    assert [one.path for one in dialog.model.values] == [second.path, first.path]
    dialog.view.setCurrentIndex(dialog.model.index(1, 0))
    qtbot.waitUntil(dialog.go_back.isEnabled)
    with qtbot.waitSignal(dialog.confirmed) as confirmed:
        dialog.go_back.click()
    assert confirmed.args == [first.path, opened.pair]


def test_a_damaged_backup_is_said_and_cannot_be_gone_back_to(
    qtbot: QtBot, show: Callable[..., RestoreDialog], opened: Workspace, place: Path
) -> None:
    good, bad = (back_up(opened, place) for _ in range(2))
    with bad.path.open("r+b") as file:
        file.seek(8192)
        file.write(b"\xff" * 40_000)
    dialog = show()
    qtbot.waitUntil(lambda: "damaged" in dialog.told.text())
    assert not dialog.go_back.isEnabled()
    dialog.view.setCurrentIndex(dialog.model.index(1, 0))
    qtbot.waitUntil(dialog.go_back.isEnabled)
    assert dialog.model.values[1].path == good.path


def test_the_backup_of_another_pair_is_refused(
    qtbot: QtBot, show: Callable[..., RestoreDialog], place: Path, tmp_path: Path
) -> None:
    other = Workspace.create(tmp_path / "other", make.pair(2), now=lambda: make.NOW)
    made = back_up(other, place)
    other.close()
    dialog = show()
    dialog.look_into(made.path)
    qtbot.waitUntil(lambda: "another pair" in dialog.told.text())
    assert not dialog.go_back.isEnabled()


def test_without_a_workspace_only_what_is_in_it_is_told(
    qtbot: QtBot, show: Callable[..., RestoreDialog], opened: Workspace, place: Path
) -> None:
    back_up(opened, place)
    dialog = show(pair=None, everything=None)
    qtbot.waitUntil(dialog.go_back.isEnabled)
    said = texts(dialog)
    assert said[said.index("Shared notes") : said.index("Shared notes") + 2] == [
        "Shared notes",
        "1",
    ]
    assert "Now" not in said
    assert not dialog.kept.isVisible()


def test_a_file_can_be_chosen_where_there_are_no_backups(
    qtbot: QtBot, show: Callable[..., RestoreDialog], opened: Workspace, tmp_path: Path
) -> None:
    dialog = show()
    assert "no backups" in dialog.told.text()
    made = back_up(opened, tmp_path / "elsewhere")
    dialog.findChild(QPushButton, "choose_file").click()
    chooser = dialog.findChild(QFileDialog)
    chooser.fileSelected.emit(str(made.path))
    chooser.close()
    qtbot.waitUntil(dialog.go_back.isEnabled)


def test_what_is_told_begins_below_the_title_where_there_is_no_list(
    show: Callable[..., RestoreDialog],
) -> None:
    dialog = show()
    assert dialog.view.isHidden()
    left = dialog.told.mapTo(dialog, dialog.told.rect().topLeft()).x()
    assert left == dialog.contentsMargins().left() + dialog.layout().contentsMargins().left()


def test_closing_while_it_looks_is_fine(
    show: Callable[..., RestoreDialog], opened: Workspace, place: Path
) -> None:
    back_up(opened, place)
    show().reject()


def test_a_bar_goes_on_while_it_looks_and_goes_at_the_end(
    qtbot: QtBot, show: Callable[..., RestoreDialog], opened: Workspace, place: Path
) -> None:
    opened.commit(added(*map(make.note, range(2, 60))))
    back_up(opened, place)
    reached: list[int] = []
    dialog = show()
    dialog.bar.valueChanged.connect(reached.append)
    assert dialog.bar.isVisible()
    qtbot.waitUntil(dialog.go_back.isEnabled)
    assert dialog.bar.isHidden()
    assert len(reached) > 20
    assert reached == sorted(reached)
    assert reached[-1] > 950


def test_a_bar_goes_where_the_backup_is_refused_and_tells_of_no_other(
    qtbot: QtBot, show: Callable[..., RestoreDialog], opened: Workspace, place: Path
) -> None:
    back_up(opened, place)
    dialog = show()
    before = dialog._looking
    dialog.look_into(place / "gone.db")
    dialog._show_progress(before, Part.NOW, 1, 2)
    assert dialog.bar.value() == 0
    qtbot.waitUntil(dialog.bar.isHidden)
    assert not dialog.go_back.isEnabled()


@pytest.mark.parametrize("other", [True, False])
def test_a_backup_is_looked_into_no_more_once_another_is_chosen_or_the_dialog_closes(
    qtbot: QtBot,
    show: Callable[..., RestoreDialog],
    opened: Workspace,
    place: Path,
    tasks: Tasks,
    monkeypatch: pytest.MonkeyPatch,
    *,
    other: bool,
) -> None:
    back_up(opened, place)
    look_into, begun, ended = restore_dialog.look_into, Event(), Event()

    def looking(file: Path, scratch: Path, key: DataKey | None, told: Examination) -> Inside:
        if begun.is_set():
            return look_into(file, scratch, key, told)
        begun.set()
        try:
            while True:
                told.check()
        finally:
            ended.set()

    monkeypatch.setattr(restore_dialog, "look_into", looking)
    dialog = show()
    qtbot.waitUntil(begun.is_set)
    if other:
        dialog.look_into(dialog.model.values[0].path)
        qtbot.waitUntil(dialog.go_back.isEnabled)
    else:
        dialog.reject()
        tasks.wait()
    assert ended.is_set()


def test_one_can_go_back_where_what_is_there_cannot_be_read(
    qtbot: QtBot, show: Callable[..., RestoreDialog], opened: Workspace, place: Path
) -> None:
    def everything() -> Iterator[Entity]:
        yield opened.pair
        raise Damaged(opened.folder)

    back_up(opened, place)
    dialog = show(everything=everything)
    qtbot.waitUntil(dialog.go_back.isEnabled)
    assert dialog.kept.text() == "What is there now cannot be read; it is kept as it is."
    assert dialog.kept.isVisibleTo(dialog)


def test_in_a_narrow_dialog_what_becomes_of_each_kind_stands_below_it(
    qtbot: QtBot, theme: Theme, opened: Workspace, place: Path, show: Callable[..., RestoreDialog]
) -> None:
    theme.set_look(text_size=1.5)
    back_up(opened, place)
    dialog = show()
    theme.dress(dialog)
    qtbot.waitUntil(dialog.go_back.isEnabled)
    for width, below in ((984, False), (724, True), (984, False)):
        dialog.resize(width, 420)
        QApplication.processEvents()
        labels = {label.text(): label for label in dialog.table.findChildren(QLabel)}
        kind, change = labels["Shared notes"], labels["changes nothing"]
        assert (change.x() <= kind.x()) is below
        assert dialog._preview.overflow() == 0
