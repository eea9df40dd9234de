"""Examining a workspace: what is whole is called whole, and what is amiss is found."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.changes import added
from revmentor_desktop.domain.picture_references import reference
from revmentor_desktop.services.backups import back_up, listed
from revmentor_desktop.services.checking import BEGINS, Health, examine, unsound
from revmentor_desktop.services.workspace import Workspace
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Workspace]:
    workspace = Workspace.create(tmp_path / "pair", make.pair(), now=lambda: make.NOW)
    yield workspace
    workspace.close()


def test_a_whole_workspace(opened: Workspace) -> None:
    picture = make.attachment(1)
    picture = replace(picture, content=BEGINS[picture.kind] + b"rest")
    opened.commit(added(make.note(1, body=f"![x]({reference(picture.id)})"), picture))
    health = examine(opened)
    assert health == Health(3, 1, 0, 0, search_sound=True)
    assert health.whole


def test_pictures_that_are_damaged_or_missing(opened: Workspace) -> None:
    picture = replace(make.attachment(1), content=b"nothing anybody can draw")
    body = f"![x]({reference(picture.id)}) ![y](attachment:gone)"
    opened.commit(added(make.private_note(1, body=body), make.note(1), picture))
    health = examine(opened)
    assert (health.pictures_broken, health.pictures_missing) == (1, 1)
    assert not health.whole


def test_a_backup_that_was_damaged_since_is_found(opened: Workspace, tmp_path: Path) -> None:
    good, bad = (back_up(opened, tmp_path / "backups") for _ in range(2))
    with bad.path.open("r+b") as file:
        file.seek(8192 * 2)
        file.write(b"\xff" * 8192 * 4)
    assert unsound(listed(good.path.parent), tmp_path / "scratch") == (bad,)
