"""The section about protection: what holds, and what can be asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from revmentor_desktop.services.workspace import Workspace
from revmentor_desktop.ui.protection.dialogs import AskDialog, ChangeDialog, SetUpDialog
from revmentor_desktop.ui.settings.files import FilesSection
from revmentor_desktop.ui.settings.protection import ProtectionSection
from revmentor_desktop.ui.widgets.text import TextLabel
from tests import make
from tests.conftest import desk_over
from tests.store.cheap import KEY, PASSPHRASE, key_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QDialog, QWidget
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.services.renderer import Renderer
    from revmentor_desktop.ui.desk import Desk
    from tests.memory_keyring import Memory


@pytest.fixture
def plain(renderer: Renderer, tmp_path: Path, fonts: object) -> Iterator[Desk]:
    workspace = Workspace.create(tmp_path / "pair", make.pair())
    yield from desk_over(workspace, renderer, tmp_path)
    workspace.close()


@pytest.fixture
def protected(renderer: Renderer, tmp_path: Path, fonts: object) -> Iterator[Desk]:
    workspace = Workspace.create(tmp_path / "pair", make.pair(), key=KEY, keys=key_file())
    yield from desk_over(workspace, renderer, tmp_path)
    workspace.close()


def section(desk: Desk, qtbot: QtBot) -> ProtectionSection:
    made = ProtectionSection(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def names(widget: QWidget) -> set[str]:
    return {button.objectName() for button in widget.findChildren(QPushButton)}


def press(widget: QWidget, name: str) -> None:
    button = widget.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    button.click()


def test_what_is_not_protected_can_be(plain: Desk, qtbot: QtBot) -> None:
    assert names(section(plain, qtbot)) == {"protect"}


def test_the_sample_pair_needs_none(sample_desk: Desk, qtbot: QtBot, fonts: object) -> None:
    made = section(sample_desk, qtbot)
    assert names(made) == set()
    assert any("sample pair" in label.text() for label in made.findChildren(TextLabel))


def test_what_is_protected_can_be_changed_locked_and_unprotected(
    protected: Desk, qtbot: QtBot
) -> None:
    made = section(protected, qtbot)
    assert names(made) == {
        "change_passphrase",
        "show_sheet",
        "lock_now",
        "keep_here",
        "change_key",
        "remove_protection",
    }
    with qtbot.waitSignal(protected.guard.lock_wanted):
        press(made, "lock_now")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("change_passphrase", ChangeDialog),
        ("show_sheet", AskDialog),
        ("keep_here", AskDialog),
        ("change_key", AskDialog),
        ("remove_protection", AskDialog),
    ],
)
def test_each_asks_for_the_passphrase_first(
    protected: Desk, qtbot: QtBot, name: str, kind: type[QDialog]
) -> None:
    made = section(protected, qtbot)
    press(made, name)
    (dialog,) = (one for one in made.findChildren(kind) if one.isVisible())
    dialog.reject()


def test_protecting_begins_with_a_passphrase(plain: Desk, qtbot: QtBot) -> None:
    made = section(plain, qtbot)
    press(made, "protect")
    (dialog,) = (one for one in made.findChildren(SetUpDialog) if one.isVisible())
    dialog.reject()


def test_the_time_until_it_locks_holds_at_once(protected: Desk, qtbot: QtBot) -> None:
    made = section(protected, qtbot)
    assert made.minutes.current() == "5"
    made.minutes.set_current("30")
    made.minutes.chosen.emit("30")
    assert protected.preferences.lock_minutes == 30


@pytest.mark.parametrize(
    ("which", "said"), [("plain", "whoever can open"), ("protected", "whoever knows")]
)
def test_who_could_read_it_depends_on_it(
    which: str, said: str, request: pytest.FixtureRequest, qtbot: QtBot
) -> None:
    files = FilesSection(request.getfixturevalue(which))
    qtbot.addWidget(files)
    assert any(said in label.text() for label in files.findChildren(TextLabel))


def test_this_computer_keeps_the_key_after_the_passphrase_and_lets_it_go(
    protected: Desk, qtbot: QtBot, keyring_in_memory: Memory
) -> None:
    made = section(protected, qtbot)
    press(made, "keep_here")
    (dialog,) = (one for one in made.findChildren(AskDialog) if one.isVisible())
    dialog.field.set_text(PASSPHRASE)
    with qtbot.waitSignal(protected.guard.kept_here_changed):
        dialog.go.click()
    assert protected.guard.kept_here
    assert "any more" in made.here.words()
    with qtbot.waitSignal(protected.guard.kept_here_changed):
        press(made, "keep_here")
    assert not protected.guard.kept_here
    assert keyring_in_memory.kept == {}


def test_without_a_keyring_it_is_told_until_it_was_read(
    protected: Desk, qtbot: QtBot, keyring_in_memory: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_entry: str) -> None:
        raise OSError

    monkeypatch.setattr(keyring_in_memory, "set_password", refuse)
    made = section(protected, qtbot)
    press(made, "keep_here")
    (dialog,) = (one for one in made.findChildren(AskDialog) if one.isVisible())
    dialog.field.set_text(PASSPHRASE)
    with qtbot.waitSignal(protected.notices.troubled) as troubled:
        dialog.go.click()
    assert troubled.args[0].past
    assert not protected.guard.kept_here


def test_a_slip_leads_to_the_recovery_sheet_where_it_is(protected: Desk, qtbot: QtBot) -> None:
    made = section(protected, qtbot)
    press(made, "keep_here")
    (dialog,) = (one for one in made.findChildren(AskDialog) if one.isVisible())
    dialog.field.set_text("not the one")
    dialog.go.click()
    qtbot.waitUntil(dialog.problem.isVisible)
    assert "lock the workspace" in dialog.problem.text()
    dialog.reject()
