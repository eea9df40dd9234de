"""The files of every release open today, and every row in them is as it was."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.paths import changelog
from revmentor_desktop.services.news import releases
from revmentor_desktop.services.protection import unlock
from revmentor_desktop.store.salvage import salvage
from revmentor_desktop.store.store import Store
from tests.crash.rows import same_rows
from tests.crash.upgrades import tables
from tests.store.releasing import (
    PASSPHRASE,
    RELEASES,
    made_anew,
    protected_of,
    unpacked,
    words_of,
)

if TYPE_CHECKING:
    from pathlib import Path

FOUND = releases(changelog().read_text(encoding="utf-8"))
RELEASED = [one.version for one in FOUND if one.released != "not yet released"]


def test_every_release_has_its_files() -> None:
    kept = {path for version in RELEASED for path in (words_of(version), protected_of(version))}
    assert set(RELEASES.iterdir()) == kept


@pytest.mark.parametrize("protected", [False, True], ids=["plain", "protected"])
@pytest.mark.parametrize("version", RELEASED)
def test_every_row_is_as_it_was_and_can_be_salvaged(
    tmp_path: Path, version: str, protected: bool
) -> None:
    plain = made_anew(version, tmp_path / "plain")
    held = tables(plain, None)
    path = unpacked(version, tmp_path / "protected") if protected else plain
    key = unlock(path.parent, PASSPHRASE) if protected else None
    assert same_rows(held, tables(path, key))
    with closing(Store.open(path.parent, key=key)) as store:
        assert store.is_sound()
        assert len(tuple(store.queries.each_thing())) > 60
    assert same_rows(held, tables(path, key))
    saved = tmp_path / "saved" / path.name
    assert salvage(path, saved, key) == 0
    assert same_rows(held, tables(saved, key))
