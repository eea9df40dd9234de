"""The page before a protected workspace."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from revmentor_desktop.services import protection
from revmentor_desktop.services.this_computer import ThisComputer
from revmentor_desktop.services.trouble import Full
from revmentor_desktop.services.workspace import Workspace
from revmentor_desktop.store import key_files
from revmentor_desktop.store.key_files import COPY, FILE
from revmentor_desktop.ui import trouble_words
from revmentor_desktop.ui.protection.next_try import NextTry
from revmentor_desktop.ui.protection.unlock_page import UnlockPage
from revmentor_desktop.ui.tasks import Tasks
from tests import make
from tests.store.cheap import KEY, LIMITS, PASSPHRASE, key_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme
    from tests.memory_keyring import Memory


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.wait()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    Workspace.create(tmp_path / "pair", make.pair(), key=KEY, keys=key_file()).close()
    return tmp_path / "pair"


@pytest.fixture
def page(theme: Theme, tasks: Tasks, folder: Path, qtbot: QtBot) -> UnlockPage:
    made = UnlockPage(theme, tasks, folder, LIMITS)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


def refused(page: UnlockPage, qtbot: QtBot) -> str:
    page.go.click()
    qtbot.waitUntil(lambda: bool(page.problem.text()))
    said = page.problem.text()
    page.findChild(NextTry).setInterval(0)  # nobody here waits for the second to pass
    qtbot.waitUntil(page.go.isEnabled)
    return said


def test_typing_and_enter_open_it(page: UnlockPage, qtbot: QtBot) -> None:
    QTest.keyClicks(page.field.field, PASSPHRASE)
    with qtbot.waitSignal(page.unlocked) as unlocked:
        QTest.keyClick(page.field.field, Qt.Key.Key_Return)
    assert unlocked.args == [KEY]
    assert page.field.text() == ""


def test_enter_begins_a_line_of_the_sheet_until_all_groups_are_there(
    page: UnlockPage, qtbot: QtBot
) -> None:
    page.by_sheet.click()
    groups = protection.groups(KEY)
    for at in (0, 5):
        QTest.keyClicks(page.recovery, " ".join(groups[at : at + 5]).lower())
        QTest.keyClick(page.recovery, Qt.Key.Key_Return)
    assert page.recovery.isVisible()
    assert page.recovery.toPlainText().count("\n") == 2
    QTest.keyClicks(page.recovery, " ".join(groups[10:]))
    QTest.keyClick(page.recovery, Qt.Key.Key_Return)
    qtbot.waitUntil(page.new.isVisible)


def test_a_wrong_passphrase_is_said_and_selected(page: UnlockPage, qtbot: QtBot) -> None:
    page.field.set_text("not the one")
    assert refused(page, qtbot).startswith("That did not match.")
    assert page.field.field.selectedText()


def test_the_next_passphrase_is_tried_a_moment_after_a_wrong_one(
    page: UnlockPage, qtbot: QtBot
) -> None:
    page.field.set_text("not the one")
    page.go.click()
    qtbot.waitUntil(lambda: bool(page.problem.text()))
    assert not page.go.isEnabled()
    page.field.set_text(PASSPHRASE)  # which can be typed meanwhile
    qtbot.keyClick(page.field.field, Qt.Key.Key_Return)
    assert page.problem.text(), "it was tried at once"
    qtbot.waitUntil(page.go.isEnabled)
    with qtbot.waitSignal(page.unlocked):
        qtbot.keyClick(page.field.field, Qt.Key.Key_Return)


def test_a_missing_key_file_points_to_the_sheet(
    page: UnlockPage, folder: Path, qtbot: QtBot
) -> None:
    for name in (FILE, COPY):
        (folder / name).unlink()
    page.field.set_text(PASSPHRASE)
    assert "recovery sheet" in refused(page, qtbot)


def test_by_the_sheet_one_chooses_a_new_passphrase(
    page: UnlockPage, folder: Path, qtbot: QtBot
) -> None:
    page.by_sheet.click()
    page.recovery.setPlainText("  ".join(protection.groups(KEY)).lower())
    page.go.click()
    qtbot.waitUntil(page.new.isVisible)
    assert not page.go.isEnabled()
    for field in (page.new.first, page.new.again):
        field.set_text("quite another one here")
    with qtbot.waitSignal(page.unlocked) as unlocked:
        page.go.click()
    assert unlocked.args == [KEY]
    assert protection.unlock(folder, "quite another one here", LIMITS) == KEY


def test_a_new_passphrase_that_cannot_be_written_does_not_keep_it_closed(
    page: UnlockPage, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    page.by_sheet.click()
    page.recovery.setPlainText(" ".join(protection.groups(KEY)))
    page.go.click()
    qtbot.waitUntil(page.new.isVisible)
    assert not page.without_new.isVisible()
    for field in (page.new.first, page.new.again):
        field.set_text("quite another one here")
    monkeypatch.setattr(key_files, "make_empty", full)
    said = refused(page, qtbot)
    assert said == trouble_words.passphrase_not_changed(Full())
    assert "was not changed" in said
    with qtbot.waitSignal(page.unlocked) as unlocked:
        page.without_new.click()
    assert unlocked.args == [KEY]
    assert protection.unlock(folder, PASSPHRASE, LIMITS) == KEY


def test_a_slip_and_a_wrong_key_are_told_apart(page: UnlockPage, qtbot: QtBot) -> None:
    page.by_sheet.click()
    page.recovery.setPlainText("1234")
    slip = refused(page, qtbot)
    page.recovery.setPlainText(" ".join(protection.new_keys("x", LIMITS).groups))
    page.problem.setText("")
    assert refused(page, qtbot) != slip
    assert page.recovery.isVisible()


def test_one_can_go_back_to_the_passphrase_and_to_the_others(
    page: UnlockPage, qtbot: QtBot
) -> None:
    page.by_sheet.click()
    page.by_sheet.click()
    assert page.field.isVisible()
    with qtbot.waitSignal(page.others_wanted):
        page.others.click()


def test_this_computer_opens_it_if_it_keeps_the_key(
    theme: Theme, tasks: Tasks, folder: Path, qtbot: QtBot, keyring_in_memory: Memory
) -> None:
    computer = ThisComputer(folder.parent / "unlock")
    computer.remember(KEY)
    page = UnlockPage(theme, tasks, folder, LIMITS, computer)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.unlocked) as unlocked:
        page.here.click()
    assert unlocked.args == [KEY]


def test_a_keyring_that_lost_it_means_the_passphrase(
    theme: Theme, tasks: Tasks, folder: Path, qtbot: QtBot, keyring_in_memory: Memory
) -> None:
    computer = ThisComputer(folder.parent / "unlock")
    computer.remember(KEY)
    keyring_in_memory.kept.clear()
    page = UnlockPage(theme, tasks, folder, LIMITS, computer)
    qtbot.addWidget(page)
    page.here.click()
    qtbot.waitUntil(page.here.isHidden)
    assert page.problem.text() == ""
    page.field.set_text(PASSPHRASE)
    with qtbot.waitSignal(page.unlocked):
        page.go.click()


def test_one_that_never_kept_it_is_not_offered(page: UnlockPage) -> None:
    assert page.here.isHidden()
