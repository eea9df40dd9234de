"""Setting up, asking, changing, and the recovery sheet."""

from __future__ import annotations

import errno
import stat
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget

from revmentor_desktop.services import protection
from revmentor_desktop.services.trouble import (
    Full,
    KeysUnsettled,
    ReadOnly,
    StoreError,
    Unavailable,
    WrongKey,
)
from revmentor_desktop.services.workspace import Workspace
from revmentor_desktop.ui.protection.dialogs import (
    AskDialog,
    ChangeDialog,
    SetUpDialog,
    SheetDialog,
)
from revmentor_desktop.ui.protection.recovery import RecoveryKey
from revmentor_desktop.ui.protection.sheet import sheet_printer
from revmentor_desktop.ui.tasks import Tasks
from tests import make
from tests.store.cheap import KEY, LIMITS, PASSPHRASE, key_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


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
def set_up(theme: Theme, tasks: Tasks, window: QWidget) -> SetUpDialog:
    dialog = SetUpDialog(
        theme,
        tasks,
        title="Protect",
        told="Everything is encrypted.",
        deed="Protect this workspace",
        name="pair",
        day="23 November 2026",
        known=tuple,
        limits=LIMITS,
        parent=window,
    )
    dialog.open()
    return dialog


def asked(theme: Theme, tasks: Tasks, folder: Path, window: QWidget) -> AskDialog:
    dialog = AskDialog(
        theme,
        tasks,
        folder,
        title="Recovery sheet",
        told="First the passphrase.",
        deed="Show the sheet",
        limits=LIMITS,
        parent=window,
    )
    dialog.open()
    return dialog


LONG = "Encrypts everything anew, so that no old passphrase opens it. " * 4


def test_what_is_said_below_does_not_cut_the_field(
    theme: Theme, tasks: Tasks, folder: Path, window: QWidget, qtbot: QtBot
) -> None:
    dialog = AskDialog(
        theme,
        tasks,
        folder,
        title="New data key",
        told=LONG,
        deed="Go on",
        limits=LIMITS,
        parent=window,
    )
    dialog.open()
    qtbot.waitExposed(dialog)
    dialog.field.set_text("not the one")
    dialog.go.click()
    qtbot.waitUntil(dialog.problem.isVisible)
    field = dialog.field.field
    assert field.visibleRegion().boundingRect() == field.rect()
    dialog.reject()


# --- setting up ---------------------------------------------------------------------------


def with_key(dialog: SetUpDialog, qtbot: QtBot) -> protection.NewKeys:
    """Choose a passphrase and wait for the recovery key."""
    for field in (dialog.passphrase.first, dialog.passphrase.again):
        field.set_text(PASSPHRASE)
    dialog.go.click()
    qtbot.waitUntil(lambda: dialog.key is not None)
    assert dialog._keys is not None
    return dialog._keys


def test_nothing_goes_on_without_a_passphrase(set_up: SetUpDialog) -> None:
    assert not set_up.go.isEnabled()
    set_up.take()
    assert set_up.key is None


def test_the_key_is_shown_and_then_asked_for_while_it_is_not(
    set_up: SetUpDialog, qtbot: QtBot
) -> None:
    keys = with_key(set_up, qtbot)
    assert set_up.key is not None
    assert "".join(set_up.key.key.text().split()) == "".join(keys.groups)
    lines = zip(set_up.key.numbers.text().split(), set_up.key.key.text().splitlines(), strict=True)
    assert all(line.startswith(keys.groups[int(first) - 1]) for first, line in lines)
    set_up.go.click()
    assert not set_up.key.isVisible()
    assert set_up.proof is not None
    assert not set_up.go.isEnabled()


def test_two_right_groups_end_it_with_the_keys(set_up: SetUpDialog, qtbot: QtBot) -> None:
    keys = with_key(set_up, qtbot)
    set_up.go.click()
    proof = set_up.proof
    assert proof is not None
    with qtbot.waitSignal(set_up.chosen) as chosen:
        for field, number in zip(proof.fields, proof.asked, strict=True):
            QTest.keyClicks(field, keys.groups[number].lower())
        set_up.go.click()
    assert chosen.args == [keys]
    assert keys.file.unwrap(PASSPHRASE) == keys.key


def test_a_wrong_group_is_named_and_does_not_end_it(set_up: SetUpDialog, qtbot: QtBot) -> None:
    keys = with_key(set_up, qtbot)
    set_up.go.click()
    proof = set_up.proof
    assert proof is not None
    first, second = proof.asked
    proof.fields[0].setText(keys.groups[first])
    proof.fields[1].setText(keys.groups[(second + 1) % 15])
    assert str(second + 1) in proof.said.text()
    assert not set_up.go.isEnabled()


def test_whoever_has_not_taken_the_key_down_goes_back_to_it(
    set_up: SetUpDialog, qtbot: QtBot
) -> None:
    keys = with_key(set_up, qtbot)
    set_up.go.click()
    assert set_up.proof is not None
    set_up.proof.back.click()
    assert set_up.key is not None
    assert set_up.key.isVisible()
    assert set_up.go.isEnabled()
    set_up.go.click()
    proof = set_up.proof
    with qtbot.waitSignal(set_up.chosen):
        for field, number in zip(proof.fields, proof.asked, strict=True):
            QTest.keyClicks(field, keys.groups[number])
        set_up.go.click()


# --- asking -------------------------------------------------------------------------------


def test_the_right_passphrase_gives_the_key(
    theme: Theme, tasks: Tasks, folder: Path, window: QWidget, qtbot: QtBot
) -> None:
    dialog = asked(theme, tasks, folder, window)
    QTest.keyClicks(dialog.field.field, PASSPHRASE)
    with qtbot.waitSignal(dialog.unlocked) as unlocked:
        dialog.go.click()
    assert unlocked.args == [KEY]


def test_a_wrong_one_is_said_and_can_be_typed_again(
    theme: Theme, tasks: Tasks, folder: Path, window: QWidget, qtbot: QtBot
) -> None:
    dialog = asked(theme, tasks, folder, window)
    dialog.field.set_text("not the one")
    dialog.go.click()
    qtbot.waitUntil(dialog.problem.isVisible)
    assert dialog.problem.text().startswith("That did not match.")
    assert dialog.field.field.selectedText()
    assert not dialog.go.isEnabled(), "the next one can be tried at once"
    qtbot.waitUntil(dialog.go.isEnabled)
    dialog.field.set_text(PASSPHRASE)
    with qtbot.waitSignal(dialog.unlocked):
        dialog.press()


# --- changing -----------------------------------------------------------------------------


def test_the_passphrase_is_changed(
    theme: Theme, tasks: Tasks, folder: Path, window: QWidget, qtbot: QtBot
) -> None:
    dialog = ChangeDialog(theme, tasks, folder, known=tuple, limits=LIMITS, parent=window)
    dialog.open()
    dialog.field.set_text(PASSPHRASE)
    assert not dialog.go.isEnabled()
    for field in (dialog.new.first, dialog.new.again):
        field.set_text("quite another one here")
    with qtbot.waitSignal(dialog.unlocked):
        dialog.go.click()
    assert protection.unlock(folder, "quite another one here", LIMITS) == KEY


def test_without_the_present_one_nothing_is_changed(
    theme: Theme, tasks: Tasks, folder: Path, window: QWidget, qtbot: QtBot
) -> None:
    dialog = ChangeDialog(theme, tasks, folder, known=tuple, limits=LIMITS, parent=window)
    dialog.open()
    dialog.field.set_text("not the one")
    for field in (dialog.new.first, dialog.new.again):
        field.set_text("quite another one here")
    dialog.go.click()
    qtbot.waitUntil(dialog.problem.isVisible)
    assert protection.unlock(folder, PASSPHRASE, LIMITS) == KEY
    dialog.reject()


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (Full(), "The one of before still opens"),
        (ReadOnly(), "The one of before still opens"),
        (Unavailable(), "The one of before still opens"),
        (KeysUnsettled(), "the one of before or the new one"),
        (WrongKey(), "That did not match"),
    ],
)
def test_where_it_cannot_be_changed_it_says_which_one_opens(
    theme: Theme,
    tasks: Tasks,
    folder: Path,
    window: QWidget,
    error: StoreError,
    said: str,
) -> None:
    dialog = ChangeDialog(theme, tasks, folder, known=tuple, limits=LIMITS, parent=window)
    dialog.open()
    dialog.fail(error)
    assert said in dialog.problem.text()
    dialog.reject()


# --- the sheet ----------------------------------------------------------------------------


def test_the_sheet_shows_the_key_that_opens_the_workspace(
    theme: Theme, tasks: Tasks, folder: Path, window: QWidget
) -> None:
    dialog = SheetDialog(theme, tasks, KEY, name="pair", day="23 November 2026", parent=window)
    dialog.open()
    key = protection.recover(folder, dialog.key.key.text(), LIMITS)
    with closing(Workspace.open(folder, key=key)) as workspace:
        assert workspace.pair == make.pair()
    dialog.go.click()


def test_the_sheet_is_saved_for_nobody_else(theme: Theme, tmp_path: Path, qtbot: QtBot) -> None:
    widget = RecoveryKey(theme, protection.groups(KEY), "pair", "23 November 2026")
    qtbot.addWidget(widget)
    path = tmp_path / "sheet.pdf"
    widget.save_to(path)
    assert path.read_bytes().startswith(b"%PDF")
    assert "sheet.pdf" in widget.said.text()
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_sheet_whose_name_has_a_dot_gets_its_ending(
    theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    widget = RecoveryKey(theme, protection.groups(KEY), "pair", "23 November 2026")
    qtbot.addWidget(widget)
    widget._choose_file()
    chooser = widget.findChild(QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / "Mr. Lau"))
    chooser.close()
    assert (tmp_path / "Mr. Lau.pdf").is_file()


def test_a_sheet_is_whole_or_what_was_there_stays(
    theme: Theme, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    widget = RecoveryKey(theme, protection.groups(KEY), "pair", "23 November 2026")
    qtbot.addWidget(widget)
    path = tmp_path / "sheet.pdf"
    path.write_text("the sheet before")
    path.chmod(0o644)
    with monkeypatch.context() as disk:
        disk.setattr("os.fsync", full)
        widget.save_to(path)
    assert widget.said.text() == "It could not be saved there. Choose another place."
    assert [one.read_text() for one in tmp_path.iterdir()] == ["the sheet before"]
    widget.save_to(path)
    assert path.read_bytes().rstrip().endswith(b"%%EOF")
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_sheet_that_cannot_be_saved_is_said(theme: Theme, tmp_path: Path, qtbot: QtBot) -> None:
    widget = RecoveryKey(theme, protection.groups(KEY), "pair", "23 November 2026")
    qtbot.addWidget(widget)
    widget.save_to(tmp_path / "nowhere" / "sheet.pdf")
    assert widget.said.text() == "It could not be saved there. Choose another place."


@pytest.mark.parametrize(
    ("place", "said", "kind"),
    [
        (".", "Sent to the printer.", "accent"),
        ("nowhere", "The printer did not take it. Nothing was printed. Choose another.", "danger"),
    ],
)
def test_whether_the_printer_took_the_sheet_is_said(
    theme: Theme, tmp_path: Path, qtbot: QtBot, place: str, said: str, kind: str
) -> None:
    widget = RecoveryKey(theme, protection.groups(KEY), "pair", "23 November 2026")
    qtbot.addWidget(widget)
    widget._printer = sheet_printer()
    widget._printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    widget._printer.setOutputFileName(str(tmp_path / place / "sheet.pdf"))
    widget._print_now()
    assert widget.said.text() == said
    assert widget.said.property("t") == kind
    assert (tmp_path / "sheet.pdf").exists() == (place == ".")
