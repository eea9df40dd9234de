"""Files of every version that there was, as the program of that time made them, packed away.

``python -m tests.store.freezing`` adds the one of today: to be done once before a step is added.
"""

from __future__ import annotations

import lzma
import sys
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from revmentor_desktop.domain.changes import added, edited, removed
from revmentor_desktop.store.key_files import write_keys
from revmentor_desktop.store.rekeying import export_file
from revmentor_desktop.store.restoring import FILE_NAME
from revmentor_desktop.store.store import Store
from revmentor_desktop.store.upgrade import STEPS
from tests import make
from tests.store.cheap import KEY, key_file

FROZEN = Path(__file__).parent / "frozen"
VERSIONS = tuple(range(1, len(STEPS) + 1))
TEXTS = (
    "שלום \u202eabc\u2066",
    "👩\u200d💻 e\u0301 反向導師",
    "a\r\nb\tc\u2028d",
    "'; DROP TABLE notes; --",
    "",
    "x" * 5000,
)


def path_of(version: int) -> Path:
    """Return where the file of *version* is packed away."""
    return FROZEN / f"version-{version:02}.db.xz"


def unpacked(version: int) -> bytes:
    """Return the file of *version*."""
    return lzma.decompress(path_of(version).read_bytes())


def thawed(version: int, folder: Path, *, protected: bool = False) -> Path:
    """Make a workspace of *version* in the new *folder*; return its file."""
    folder.mkdir(parents=True)
    path = folder / FILE_NAME
    plain = folder / "plain.db" if protected else path
    plain.write_bytes(unpacked(version))
    if protected:
        write_keys(folder, key_file().written())
        export_file(plain, path, None, KEY)
        plain.unlink()
    return path


def freeze() -> Path:
    """Pack away what the program of today makes: a value of each kind, and many notes."""
    with tempfile.TemporaryDirectory() as place, closing(Store.create(Path(place))) as store:
        fill(store)
        store.close()
        path = path_of(len(STEPS))
        path.write_bytes(lzma.compress((Path(place) / FILE_NAME).read_bytes(), preset=9))
    return path


def fill(store: Store, notes: int = 300) -> None:
    """Put a value of each kind into *store*, texts that are hard to keep, and so many *notes*."""
    store.apply(added(*make.one_of_each()))
    for number, text in enumerate(TEXTS, 100):
        title = " ".join(text[:60].split())
        private = make.private_note(number, title=title, body=text)
        store.apply(added(make.note(number, body=text), private))
    many = [
        make.private_note(number, body=f"Word{number} was said {number * 7} times over")
        for number in range(1000, 1000 + notes)
    ]
    store.apply(added(*many))
    store.apply(removed(*many[::9]))
    first = make.note(100, body=TEXTS[0])
    store.apply(edited(first, replace(first, body=f"{TEXTS[0]} and more")))


if __name__ == "__main__":
    sys.stdout.write(f"{freeze()}\n")
