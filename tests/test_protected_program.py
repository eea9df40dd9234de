"""The program and a protected workspace: beginning, asking, converting, going back, locking."""

from __future__ import annotations

import json
from contextlib import closing
from itertools import count
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from revmentor_desktop.app import Program
from revmentor_desktop.domain.changes import added
from revmentor_desktop.domain.people import Role
from revmentor_desktop.folders import Folders
from revmentor_desktop.services import protection
from revmentor_desktop.services.backups import write_one
from revmentor_desktop.services.trouble import Full, Locked
from revmentor_desktop.services.workspace import Workspace
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.backups import going_back
from revmentor_desktop.ui.backups.restore_dialog import RestoreDialog
from revmentor_desktop.ui.copy_elsewhere import CopyElsewhere
from revmentor_desktop.ui.news_strip import NewsStrip, upgraded_from
from revmentor_desktop.ui.notes.editor import NoteEditor
from revmentor_desktop.ui.places import PageName, Place
from revmentor_desktop.ui.preferences import Preferences
from revmentor_desktop.ui.protection.dialogs import AskDialog, SetUpDialog
from revmentor_desktop.ui.protection.next_try import NextTry
from revmentor_desktop.ui.protection.unlock_page import UnlockPage
from revmentor_desktop.ui.theme import load_fonts
from revmentor_desktop.ui.welcome.beginning import Beginning
from revmentor_desktop.ui.welcome.welcome import Welcome
from revmentor_desktop.ui.widgets.icon_button import IconButton
from revmentor_desktop.ui.widgets.private_copy import private_copy
from revmentor_desktop.ui.widgets.trouble_bar import TroubleBar
from tests import make
from tests.store.cheap import KEY, LIMITS, PASSPHRASE, contains, key_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QDialog
    from pytestqt.qtbot import QtBot

CANARY = "Kanarienvogel"
NOTE = make.private_note(1, body=CANARY)


@pytest.fixture(scope="module", autouse=True)
def fonts(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture(autouse=True)
def expected(request: pytest.FixtureRequest) -> None:
    """Let the offscreen platform say what it cannot do."""
    said = "This plugin does not support (propagateSizeHints|raise)"
    request.node.add_marker(pytest.mark.qt_log_ignore(said, extend=True))


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "config" / "settings.ini", tmp_path / "Documents" / "RevMentor")


@pytest.fixture
def program(qtbot: QtBot, qapp: QApplication, folders: Folders) -> Iterator[Program]:
    numbers = count(1)
    made = Program(
        qapp,
        folders,
        now=lambda: make.NOW,
        new_id=lambda: f"id-{next(numbers):04}",
        limits=LIMITS,
    )
    qtbot.addWidget(made.window)
    with qtbot.waitActive(made.window):
        made.window.show()
    made.open_first()
    yield made
    if made.desk is not None:
        made.desk.workspace.__dict__.pop("commit", None)
    made.window.close()
    made.tasks.wait()
    made.preferences.settings.sync()


@pytest.fixture
def folder(folders: Folders) -> Path:
    """A protected workspace with a private note."""
    folder = folders.workspaces / "Mei-Yee and Robert"
    Workspace.create(folder, make.pair(), contents=added(NOTE), key=KEY, keys=key_file()).close()
    return folder


@pytest.fixture
def plain(folders: Folders) -> Path:
    """One that is not protected."""
    folder = folders.workspaces / "plain"
    Workspace.create(folder, make.pair(), contents=added(NOTE)).close()
    return folder


def unlocked(program: Program, folder: Path) -> Program:
    program.open(folder, KEY.copy())
    assert program.desk is not None
    return program


def shown(program: Program, kind: type[QDialog]) -> QDialog:
    found = [one for one in program.window.findChildren(kind) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def prove(dialog: SetUpDialog, qtbot: QtBot) -> None:
    """Choose a passphrase and type the two groups."""
    for field in (dialog.passphrase.first, dialog.passphrase.again):
        field.set_text(PASSPHRASE)
    dialog.go.click()
    qtbot.waitUntil(lambda: dialog.key is not None)
    dialog.go.click()
    assert dialog.proof is not None
    assert dialog._keys is not None
    for field, number in zip(dialog.proof.fields, dialog.proof.asked, strict=True):
        field.setText(dialog._keys.groups[number])
    dialog.go.click()


def answer(dialog: QDialog, passphrase: str = PASSPHRASE) -> None:
    assert isinstance(dialog, AskDialog)
    dialog.field.set_text(passphrase)
    dialog.go.click()


# --- opening ------------------------------------------------------------------------------


def test_a_protected_workspace_asks_and_opens(program: Program, folder: Path, qtbot: QtBot) -> None:
    program.open(folder)
    page = program.window.welcome
    assert isinstance(page, UnlockPage)
    assert program.desk is None
    page.field.set_text(PASSPHRASE)
    page.go.click()
    qtbot.waitUntil(lambda: program.desk is not None)
    assert program.desk is not None
    assert program.desk.workspace.read.private_note(NOTE.id) == NOTE
    assert program.preferences.recent == (str(folder),)


def test_what_another_computer_left_locked_opens_with_its_passphrase(
    program: Program, folder: Path, qtbot: QtBot
) -> None:
    held = {"host": "elsewhere", "pid": 1, "started": "then", "token": "t"}
    (folder / "workspace.lock").write_text(json.dumps(held), encoding="utf-8")
    program.take_over(folder)
    page = program.window.welcome
    assert isinstance(page, UnlockPage)
    page.field.set_text(PASSPHRASE)
    page.go.click()
    qtbot.waitUntil(lambda: program.desk is not None)


def test_from_there_one_reaches_the_other_workspaces(program: Program, folder: Path) -> None:
    program.open(folder)
    page = program.window.welcome
    assert isinstance(page, UnlockPage)
    page.others.click()
    assert isinstance(program.window.welcome, Welcome)


# --- beginning ----------------------------------------------------------------------------


def test_a_pair_can_begin_protected(program: Program, folders: Folders, qtbot: QtBot) -> None:
    place = folders.workspaces / "new"
    zone = "Asia/Hong_Kong"
    program.begin(Beginning(Role.MENTOR, "Mei-Yee", "Robert", place, zone, protected=True))
    assert not place.exists()
    dialog = shown(program, SetUpDialog)
    assert isinstance(dialog, SetUpDialog)
    prove(dialog, qtbot)
    assert program.desk is not None
    assert program.desk.guard.protected
    program.show_start()
    with pytest.raises(Locked):
        Workspace.open(place)
    key = protection.unlock(place, PASSPHRASE, LIMITS)
    with closing(Workspace.open(place, key=key)) as workspace:
        assert workspace.pair.mentor.name == "Mei-Yee"


def test_whoever_gives_up_has_written_nothing(program: Program, folders: Folders) -> None:
    place = folders.workspaces / "new"
    program.begin(Beginning(Role.MENTOR, "Mei-Yee", "Robert", place, "UTC", protected=True))
    shown(program, SetUpDialog).reject()
    assert not place.exists()
    assert program.desk is None


# --- changing -----------------------------------------------------------------------------


def test_a_workspace_can_be_protected_later(
    program: Program, plain: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    program.open(plain)
    desk = program.desk
    assert desk is not None
    desk.backups.make()
    qtbot.waitUntil(lambda: desk.backups.newest is not None)
    desk.guard.protect(program.window)
    dialog = shown(program, SetUpDialog)
    assert isinstance(dialog, SetUpDialog)
    prove(dialog, qtbot)
    qtbot.waitUntil(lambda: program.desk is not None)
    assert program.desk is not None
    assert program.desk.guard.protected
    assert program.desk.workspace.read.private_note(NOTE.id) == NOTE
    program.show_start()
    assert contains(tmp_path, CANARY) == []


def test_the_data_key_can_be_changed(program: Program, folder: Path, qtbot: QtBot) -> None:
    program = unlocked(program, folder)
    assert program.desk is not None
    program.desk.guard.change_key(program.window)
    answer(shown(program, AskDialog))
    qtbot.waitUntil(lambda: bool(program.window.findChildren(SetUpDialog)))
    dialog = shown(program, SetUpDialog)
    assert isinstance(dialog, SetUpDialog)
    prove(dialog, qtbot)
    qtbot.waitUntil(lambda: program.desk is not None)
    program.show_start()
    assert protection.unlock(folder, PASSPHRASE, LIMITS) != KEY


def test_a_second_place_that_is_not_there_is_named_when_its_backups_stay_readable(
    program: Program, plain: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    program.preferences.backup_second = str(stick)
    program.open(plain)
    desk = program.desk
    assert desk is not None
    desk.backups.make()
    qtbot.waitUntil(lambda: desk.backups.newest is not None and not desk.backups.working)
    stick.rename(tmp_path / "in a pocket")
    desk.guard.protect(program.window)
    dialog = shown(program, SetUpDialog)
    assert isinstance(dialog, SetUpDialog)
    with qtbot.waitSignal(program.notices.troubled) as troubled:
        prove(dialog, qtbot)
    assert str(stick) in str(troubled.args)
    assert contains(tmp_path / "in a pocket", CANARY)


def test_a_second_place_that_cannot_be_asked_about_does_not_end_protecting(
    program: Program, plain: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    odd = tmp_path / ("long" * 100)
    program.preferences.backup_second = str(odd)
    program.open(plain)
    desk = program.desk
    assert desk is not None
    desk.backups.make()
    qtbot.waitUntil(lambda: desk.backups.newest is not None and not desk.backups.working)
    desk.guard.protect(program.window)
    dialog = shown(program, SetUpDialog)
    assert isinstance(dialog, SetUpDialog)
    with qtbot.waitSignal(program.notices.troubled) as troubled:
        prove(dialog, qtbot)
    assert str(odd) in str(troubled.args)
    assert troubled.args[0].past  # an edit does not take it away before anybody has read it
    assert program.desk is not None
    assert program.desk.guard.protected


def test_protection_can_be_removed(program: Program, folder: Path, qtbot: QtBot) -> None:
    program = unlocked(program, folder)
    assert program.desk is not None
    program.desk.guard.remove(program.window)
    answer(shown(program, AskDialog))
    qtbot.waitUntil(lambda: program.desk is not None and not program.desk.guard.protected)
    program.show_start()
    with closing(Workspace.open(folder)) as workspace:
        assert workspace.read.private_note(NOTE.id) == NOTE


def test_a_conversion_that_fails_leaves_everything_and_says_so(
    program: Program, plain: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_arguments: object) -> tuple[Path, ...]:
        raise Full(plain)

    monkeypatch.setattr(protection, "protect", full)
    program.open(plain)
    assert program.desk is not None
    program.desk.guard.protect(program.window)
    dialog = shown(program, SetUpDialog)
    assert isinstance(dialog, SetUpDialog)
    prove(dialog, qtbot)
    qtbot.waitUntil(lambda: program.desk is not None)
    assert program.desk is not None
    assert not program.desk.guard.protected
    bars = program.window.findChildren(TroubleBar)
    assert any(bar.isVisible() and "disk is full" in bar.accessibleName() for bar in bars)


# --- going back ---------------------------------------------------------------------------


def test_a_protected_backup_is_gone_back_to_on_another_computer(
    program: Program, folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    with closing(Workspace.open(folder, key=KEY)) as workspace:
        file = write_one(workspace, tmp_path / "carried.revmentor")
    program.show_start()
    program.window.welcome.restore_wanted.emit(None)
    dialog = shown(program, RestoreDialog)
    assert isinstance(dialog, RestoreDialog)
    dialog.look_into(file)
    qtbot.waitUntil(dialog.ask.isVisible)
    assert dialog.told.kind() == "body"
    dialog.ask.set_text("not the one")
    dialog.unlock()
    qtbot.waitUntil(lambda: dialog.told.text().startswith("That did not match."))
    assert dialog.told.kind() == "danger"
    dialog.ask.set_text(PASSPHRASE)
    QTest.keyClick(dialog.ask.field, Qt.Key.Key_Return)
    assert dialog.told.text().startswith("That did not match."), "it was tried at once"
    next_try = dialog.findChild(NextTry)
    next_try.setInterval(0)  # nobody here waits for the second to pass
    qtbot.waitUntil(lambda: not next_try.isActive())
    QTest.keyClick(dialog.ask.field, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.go_back.isEnabled)
    dialog.go_back.click()
    assert program.desk is not None
    assert program.desk.guard.protected
    assert program.desk.workspace.folder != folder
    assert program.desk.workspace.read.private_note(NOTE.id) == NOTE


def test_what_is_there_opens_with_its_own_key_where_going_back_failed(
    program: Program,
    folder: Path,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object) -> None:
        raise Full(folder)

    keys = protection.new_keys(PASSPHRASE, LIMITS)
    other = Workspace.create(tmp_path / "other", make.pair(), key=keys.key, keys=keys.file)
    with closing(other):
        file = write_one(other, tmp_path / "carried.revmentor")
    desk = unlocked(program, folder).desk
    assert desk is not None
    desk.backups.restore_wanted.emit()
    dialog = shown(program, RestoreDialog)
    assert isinstance(dialog, RestoreDialog)
    dialog.look_into(file)
    qtbot.waitUntil(dialog.ask.isVisible)
    dialog.ask.set_text(PASSPHRASE)
    dialog.unlock()
    qtbot.waitUntil(dialog.go_back.isEnabled)
    monkeypatch.setattr(going_back, "bring_back", full)
    with qtbot.waitSignal(program.notices.troubled):
        dialog.go_back.click()
    assert program.desk is not None
    assert program.desk.workspace.read.private_note(NOTE.id) == NOTE


def test_a_copy_elsewhere_is_gone_on_in_without_asking(
    qtbot: QtBot, program: Program, folder: Path, tmp_path: Path
) -> None:
    unlocked(program, folder)
    first = program.desk
    assert first is not None
    (tmp_path / "stick").mkdir()
    copy = CopyElsewhere(first, program.window)
    copy.saved.connect(program.go_on_in)
    copy.save_in(str(tmp_path / "stick"))
    qtbot.waitUntil(lambda: program.desk not in (first, None))
    assert program.desk.guard.protected
    assert program.desk.workspace.folder != folder


# --- locking ------------------------------------------------------------------------------


def test_only_a_protected_workspace_can_be_locked(
    program: Program, folder: Path, plain: Path
) -> None:
    program.open(plain)
    assert not program.window.actions_table[Deed.LOCK].isEnabled()
    assert program.window.findChild(IconButton, "nav_lock") is None
    program.show_start()
    unlocked(program, folder)
    assert program.window.actions_table[Deed.LOCK].isEnabled()
    program.window.speak_anew()  # makes the sidebar anew
    button = program.window.findChildren(IconButton, "nav_lock")[-1]
    assert button.toolTip() == "Lock (Ctrl+L)"
    button.click()
    assert program.locked == folder


def test_locking_saves_closes_and_asks_for_a_locked_program(
    program: Program, folder: Path, qapp: QApplication
) -> None:
    unlocked(program, folder)
    qapp.clipboard().setText("not ours")
    program.window.actions_table[Deed.LOCK].trigger()
    assert program.locked == folder
    assert program.desk is None
    assert not program.window.isVisible()
    assert not (folder / "workspace.lock").exists()
    assert qapp.clipboard().text() == "not ours"


def test_what_was_typed_last_is_there_after_a_lock_and_a_private_copy_is_not(
    program: Program, folder: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    unlocked(program, folder)
    program.window.perform(Deed.NEW_NOTE)
    qtbot.waitUntil(lambda: program.window.findChild(NoteEditor) is not None)
    program.window.findChild(NoteEditor).text.insertPlainText("Typed last")
    with qtbot.waitSignal(program.notices.toasted):
        qapp.clipboard().setMimeData(private_copy(CANARY))
    program.lock()
    assert qapp.clipboard().text() == ""
    with closing(Workspace.open(folder, key=KEY)) as workspace:
        notes = workspace.read.all_notes()
        assert "Typed last" in {note.body.strip() for note in notes}


@pytest.fixture
def upgraded(folders: Folders) -> None:
    """The version that ran here before was another one."""
    before = Preferences(folders.settings)
    before.version_seen = "0.1.0"
    before.settings.sync()


@pytest.mark.parametrize("read", [False, True])
def test_the_news_of_an_upgrade_are_there_after_a_lock_unless_they_were_read(
    upgraded: None, program: Program, folder: Path, *, read: bool
) -> None:
    unlocked(program, folder)
    program.window.repaint()
    strip = program.window.findChild(NewsStrip)
    assert isinstance(strip, NewsStrip)
    if read:
        strip.findChild(QPushButton, "dismiss_news").click()
    program.lock()
    assert (upgraded_from(program.preferences) == "0.1.0") is not read


def test_the_news_of_an_upgrade_are_kept_for_who_closes_before_unlocking(
    upgraded: None, program: Program, folder: Path, qtbot: QtBot
) -> None:
    program.ask_for_key(folder)
    qtbot.waitUntil(lambda: program.window.findChild(NewsStrip) is not None)
    assert program.window.close()
    assert upgraded_from(program.preferences) == "0.1.0"


def test_what_cannot_be_saved_keeps_it_open(
    program: Program, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlocked(program, folder)
    monkeypatch.setattr(program.window, "settled", lambda: False)
    program.window.actions_table[Deed.LOCK].trigger()
    assert program.locked is None
    assert program.desk is not None
    monkeypatch.undo()


def test_it_locks_itself_when_nobody_is_there(program: Program, folder: Path) -> None:
    unlocked(program, folder)
    assert program.desk is not None
    assert program._lock_watch is not None
    assert program._lock_watch.idle is not None
    now = [0.0]
    program._lock_watch.idle._steady = lambda: now[0]
    program._lock_watch.idle.note()
    now[0] = 5 * 60 - 19
    program._lock_watch.idle.look()
    assert program.locked is None
    now[0] = 5 * 60
    program._lock_watch.idle.look()
    assert program.locked == folder


def test_it_does_not_while_a_session_is_held(
    program: Program, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlocked(program, folder)
    monkeypatch.setattr(type(program.window), "place", Place(PageName.LIVE))
    assert program._lock_watch is not None
    assert program._lock_watch.idle is not None
    program._lock_watch.idle.lapsed.emit()
    assert program.locked is None


def test_it_locks_when_the_computer_goes_to_sleep(program: Program, folder: Path) -> None:
    unlocked(program, folder)
    assert program._lock_watch is not None
    assert program._lock_watch.leaving is not None
    program._lock_watch.leaving.hear(True)
    assert program.locked == folder


def test_a_plain_workspace_is_not_watched(program: Program, plain: Path) -> None:
    program.open(plain)
    assert program._lock_watch is None


def test_another_time_holds_at_once(program: Program, folder: Path) -> None:
    unlocked(program, folder)
    program.preferences.lock_minutes = 30
    assert program._lock_watch is not None
    assert program._lock_watch.idle is not None
    assert program._lock_watch.idle._seconds == 30 * 60
