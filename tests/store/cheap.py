"""Keys that cost next to nothing to make, so that tests can have many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.store.keys import Cost, DataKey, KeyFile, Limits

if TYPE_CHECKING:
    from pathlib import Path

COST = Cost(memory=32, passes=1, lanes=4)
LIMITS = Limits(floor=COST, ceiling=Cost(memory=256, passes=4, lanes=4), seconds=0.0)
PASSPHRASE = "correct horse battery staple"
KEY = DataKey(bytes(range(32)))


def key_file(key: DataKey = KEY, passphrase: str = PASSPHRASE) -> KeyFile:
    return KeyFile.wrap(key, passphrase, COST)


def contains(folder: Path, text: str) -> list[str]:
    """Return the files below *folder* in which *text* can be read, in UTF-8 or UTF-16."""
    forms = (text.encode(), text.encode("utf-16-le"), text.encode("utf-16-be"))
    return [
        str(path.relative_to(folder))
        for path in sorted(folder.rglob("*"))
        if path.is_file() and any(form in path.read_bytes() for form in forms)
    ]
