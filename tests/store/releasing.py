"""A file of every release, as that release made it: in words, and protected.

``python -m tests.store.releasing`` adds those of the version that is about to be released, and
does not touch one that is there.  The words are SQL that makes the file anew, so that a reviewer
can read what is in it; the protected one is kept byte for byte, with its key file, because its
encryption is what must still open.
"""

from __future__ import annotations

import sys
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile

from revmentor_desktop import __version__
from revmentor_desktop.services.protection import new_keys
from revmentor_desktop.store.copying import make_empty
from revmentor_desktop.store.engine import connect
from revmentor_desktop.store.key_files import write_keys
from revmentor_desktop.store.rekeying import export_file
from revmentor_desktop.store.restoring import FILE_NAME
from revmentor_desktop.store.store import Store
from tests.crash.rows import tables_within
from tests.store.freezing import fill

if TYPE_CHECKING:
    from collections.abc import Iterator

RELEASES = Path(__file__).parent / "releases"
PASSPHRASE = "a release is kept for ever"
NOTES = 40


def words_of(version: str) -> Path:
    """Return where the file of *version* is kept as SQL."""
    return RELEASES / f"{version}.sql"


def protected_of(version: str) -> Path:
    """Return where the protected sibling is kept: a zip of its folder."""
    return RELEASES / f"{version}-protected.zip"


def made_anew(version: str, folder: Path) -> Path:
    """Make the workspace of *version* in the new *folder*, from its words; return its file."""
    folder.mkdir(parents=True)
    path = folder / FILE_NAME
    make_empty(path)
    with closing(connect(path)) as connection:
        connection.executescript(words_of(version).read_text(encoding="utf-8"))
    return path


def unpacked(version: str, folder: Path) -> Path:
    """Unpack the protected workspace of *version* into the new *folder*; return its file."""
    with ZipFile(protected_of(version)) as archive:
        archive.extractall(folder)
    return folder / FILE_NAME


def release(version: str = __version__) -> None:
    """Keep what the program of today makes as the files of *version*, which must not be there."""
    with tempfile.TemporaryDirectory() as place:
        folder, protected = Path(place) / "pair", Path(place) / "protected"
        with closing(Store.create(folder)) as store:
            fill(store, NOTES)
        with closing(connect(folder / FILE_NAME, read_only=True)) as connection:
            words = "\n".join(_said(connection))
        protected.mkdir()
        keys = new_keys(PASSPHRASE)
        write_keys(protected, keys.file.written())
        export_file(folder / FILE_NAME, protected / FILE_NAME, None, keys.key)
        RELEASES.mkdir(exist_ok=True)
        with words_of(version).open("x", encoding="utf-8", newline="\n") as file:
            file.write(f"{words}\n")
        with ZipFile(protected_of(version), "x", ZIP_DEFLATED) as archive:
            for part in sorted(protected.iterdir()):
                archive.write(part, part.name)


def _said(connection: Any) -> Iterator[str]:
    """Yield the statements that make the file of *connection* anew; triggers fill the search."""
    yield "PRAGMA foreign_keys = OFF;"
    yield "BEGIN;"
    parts = "SELECT name FROM pragma_table_list WHERE type = 'shadow'"
    schema = f"SELECT sql FROM sqlite_schema WHERE sql NOTNULL AND name NOT IN ({parts})"
    for (statement,) in connection.execute(f"{schema} ORDER BY rowid"):
        yield f"{statement};"
    for name, (_, rows) in tables_within(connection).items():
        for row in rows:
            yield f'INSERT INTO "{name}" VALUES ({", ".join(map(_literal, row))});'
    for pragma in ("application_id", "user_version"):
        (number,) = connection.execute(f"PRAGMA {pragma}").fetchone()
        yield f"PRAGMA {pragma} = {number};"
    yield "COMMIT;"


def _literal(value: object) -> str:
    """Return *value* as SQL; what no editor shows is written as its number."""
    if isinstance(value, bytes):
        return f"X'{value.hex()}'"
    if not isinstance(value, str):
        return "NULL" if value is None else repr(value)
    text = value.replace("'", "''")
    if value.isprintable():
        return f"'{text}'"
    shown = (one if one.isprintable() and one != "\\" else f"\\+{ord(one):06X}" for one in text)
    return f"unistr('{''.join(shown)}')"


if __name__ == "__main__":
    release()
    sys.stdout.write(f"{words_of(__version__)}\n{protected_of(__version__)}\n")
