"""A copy elsewhere: everything that is stored, and what was refused on top of it."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.services import protection
from revmentor_desktop.services.copy_elsewhere import PARTS, save_elsewhere
from revmentor_desktop.services.trouble import (
    ChangedOutside,
    Missing,
    Stopped,
    StoreError,
    Unavailable,
)
from revmentor_desktop.services.workspace import Stop, Workspace
from tests import make
from tests.store.cheap import LIMITS, PASSPHRASE, contains

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace.create(tmp_path / "pair", make.pair(), now=lambda: make.NOW)
    workspace.commit(added(make.note(1), make.private_note(1)))
    yield workspace
    workspace.close()


TYPED = edited(make.note(1), replace(make.note(1), body="typed"))


def held(folder: Path) -> set[object]:
    with closing(Workspace.open(folder)) as workspace:
        return set(workspace.read.each_thing())


def test_the_copy_holds_what_was_refused(opened: Workspace, tmp_path: Path) -> None:
    assert save_elsewhere(opened, [TYPED, added(make.action(1))], tmp_path / "copy") == 0
    assert held(tmp_path / "copy") == {
        make.pair(),
        replace(make.note(1), body="typed"),
        make.private_note(1),
        make.action(1),
    }
    assert opened.read.note(make.note(1).id) == make.note(1)


def test_what_was_handed_over_twice_is_there_once(opened: Workspace, tmp_path: Path) -> None:
    assert save_elsewhere(opened, [TYPED, TYPED], tmp_path / "copy") == 1
    assert replace(make.note(1), body="typed") in held(tmp_path / "copy")


def test_a_place_that_is_taken_or_gone_is_left_alone(opened: Workspace, tmp_path: Path) -> None:
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy" / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(Unavailable):
        save_elsewhere(opened, [TYPED], tmp_path / "copy")
    assert (tmp_path / "copy" / "mine.txt").exists()
    with pytest.raises(Missing):
        save_elsewhere(opened, [TYPED], tmp_path / "gone" / "copy")


def test_a_copy_of_a_file_that_was_taken_away(opened: Workspace, tmp_path: Path) -> None:
    (tmp_path / "pair" / "workspace.db").rename(tmp_path / "moved.db")
    with pytest.raises(Missing):
        opened.commit(TYPED)
    save_elsewhere(opened, [TYPED], tmp_path / "copy")
    assert replace(make.note(1), body="typed") in held(tmp_path / "copy")


def test_a_copy_of_a_file_that_somebody_else_changed(opened: Workspace, tmp_path: Path) -> None:
    with (tmp_path / "pair" / "workspace.db").open("r+b") as file:
        file.seek(24)
        file.write(b"\x7f")
    with pytest.raises(ChangedOutside):
        opened.commit(TYPED)
    save_elsewhere(opened, [TYPED], tmp_path / "copy")
    assert replace(make.note(1), body="typed") in held(tmp_path / "copy")


def test_a_copy_that_fails_leaves_nothing(
    opened: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(_path: Path, _stop: Stop) -> None:
        raise StoreError

    monkeypatch.setattr(opened, "copy_to", failing)
    with pytest.raises(StoreError):
        save_elsewhere(opened, [TYPED], tmp_path / "copy")
    assert not (tmp_path / "copy").exists()


@pytest.mark.parametrize("after", range(PARTS))
def test_who_stops_it_has_no_copy(opened: Workspace, tmp_path: Path, after: int) -> None:
    stop, heard = Stop(), []

    def hear(done: int, parts: int) -> None:
        heard.append((done, parts))
        if done == after:
            stop.stop()

    if not after:
        stop.stop()
    with pytest.raises(Stopped):
        save_elsewhere(opened, [TYPED], tmp_path / "copy", stop, hear)
    assert heard == [(done, PARTS) for done in range(1, after + 1)]
    assert not (tmp_path / "copy").exists()


def test_the_copy_of_a_protected_workspace_opens_with_its_passphrase(tmp_path: Path) -> None:
    keys = protection.new_keys(PASSPHRASE, LIMITS)
    workspace = Workspace.create(tmp_path / "pair", make.pair(), key=keys.key, keys=keys.file)
    secret = make.private_note(1, body="Kanarienvogel")
    save_elsewhere(workspace, [added(secret)], tmp_path / "copy")
    workspace.commit(added(make.note(1)))  # the key of the original is still good
    workspace.close()
    key = protection.unlock(tmp_path / "copy", PASSPHRASE, LIMITS)
    with closing(Workspace.open(tmp_path / "copy", key=key)) as copy:
        assert copy.read.private_note(secret.id) == secret
    assert contains(tmp_path / "copy", "Kanarienvogel") == []
