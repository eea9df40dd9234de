"""Everything that a copy of a workspace holds, for tests that ask whether something is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.store.restoring import opened_copy

if TYPE_CHECKING:
    from pathlib import Path

    from revmentor_desktop.domain.changes import Entity
    from revmentor_desktop.store.keys import DataKey


def read_copy(file: Path, scratch: Path, key: DataKey | None = None) -> tuple[Entity, ...]:
    """Return everything in *file*, looked into below *scratch*, by kind and then id."""
    with opened_copy(file, scratch, key) as read:
        return tuple(read.each_thing())
