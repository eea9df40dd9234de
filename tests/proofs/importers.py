"""Everything that reads what somebody else may have written: what it may say, and good examples.

Whatever the bytes are, an importer answers in time, with what it read or with one of its own
refusals; it connects to nothing and writes nothing but where it is told to.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from revmentor_desktop.export.words import ENGLISH
from revmentor_desktop.services.archive import Refused
from revmentor_desktop.services.note_files import as_file
from revmentor_desktop.services.note_import import Known, read_notes
from revmentor_desktop.services.pack_reading import NoPack, read_pack
from revmentor_desktop.services.shared_import import NoSession, NotOurs, proposed
from revmentor_desktop.services.sharing import PARTS, Manner, Scope, What, share
from revmentor_desktop.services.topic_file import read_topic, written_topic
from revmentor_desktop.store.errors import StoreError
from revmentor_desktop.store.keys import KeyFile
from revmentor_desktop.store.restoring import FILE_NAME
from revmentor_desktop.store.store import Store
from tests import make
from tests.hostile.packs import EVIL, PACK, good
from tests.hostile.zips import Member, zip_of
from tests.store.cheap import LIMITS, key_file
from tests.store.freezing import VERSIONS, unpacked

SLOWEST = 2.0
"""Seconds that anything may take to read."""

NOTHING = Known({}.get, {}, make.ZONE, make.NOW)
HERE = "session-1"


@dataclass(frozen=True)
class Importer:
    """Something that reads: *read* takes bytes and a folder to put them into."""

    read: Callable[[bytes, Path], Any]
    refusals: tuple[type[Exception], ...]
    examples: Callable[[], tuple[bytes, ...]]

    def try_out(self, content: bytes, folder: Path) -> None:
        """Read *content*; raise what is none of its refusals, or that it took too long."""
        began = time.thread_time()
        with suppress(self.refusals):
            self.read(content, folder)
        seconds = time.thread_time() - began
        if seconds > SLOWEST:
            raise TimeoutError(f"{seconds:.1f} s")


def _pack(content: bytes, folder: Path) -> None:
    read_pack(_file(content, folder / "pack.zip"))


def _topic(content: bytes, _folder: Path) -> None:
    read_topic(content.decode("utf-8", "replace"), "good.md", (), [], [])


def _note_archive(content: bytes, folder: Path) -> None:
    read_notes(_file(content, folder / "notes.zip"), NOTHING)


def _note(content: bytes, folder: Path) -> None:
    _file(content, folder / "notes" / "note.md")
    read_notes(folder / "notes", NOTHING)


def _document(content: bytes, _folder: Path) -> None:
    proposed(_pair(), content, [ENGLISH])


def _keys(content: bytes, _folder: Path) -> None:
    KeyFile.read(content, LIMITS)


def _workspace(content: bytes, folder: Path) -> None:
    place = folder / "pair"
    shutil.rmtree(place, ignore_errors=True)
    _file(content, place / FILE_NAME)
    with closing(Store.open(place)) as store:
        tuple(store.queries.each_thing())


def _file(content: bytes, path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


# --- what they are given at first ---------------------------------------------------------


@cache
def _pair() -> Any:
    return make.workspace(
        make.session(items=2), make.recap(), make.takeaway(), make.action(), make.question()
    )


def _packs() -> tuple[bytes, ...]:
    stored = zip_of(*(Member(one.name, one.content, 0) for one in good()))
    return zip_of(*good()), zip_of(*good(Member("evil.md", EVIL.encode()))), stored, PACK


def _topics() -> tuple[bytes, ...]:
    return EVIL.encode(), written_topic(make.topic(1)).encode()


def _notes() -> tuple[bytes, ...]:
    return (
        b"---\ntitle: A\ntags: [a, b]\ncreated: 2026-01-01\n---\n# A\n\n![p](p.png) [[B]] [c](c)\n",
        as_file(make.note()),
        as_file(make.private_note()),
    )


def _note_archives() -> tuple[bytes, ...]:
    members = [Member(f"{at}.md", text, 0) for at, text in enumerate(_notes())]
    return zip_of(*members), zip_of(*(Member(one.name, one.content) for one in members))


def _documents() -> tuple[bytes, ...]:
    manner = Manner(words=ENGLISH, day=make.NOW.date())
    scopes = (Scope(What.RECAP, make.session().id), Scope(What.ACTIONS), Scope(What.QUESTIONS))
    return tuple(
        share(_pair().read, scope, PARTS[scope.what], manner).with_front_matter()
        for scope in scopes
    )


def _key_files() -> tuple[bytes, ...]:
    return (key_file().written(),)


def _workspaces() -> tuple[bytes, ...]:
    return unpacked(VERSIONS[-1]), unpacked(1)


IMPORTERS: dict[str, Importer] = {
    "pack": Importer(_pack, (Refused, NoPack), _packs),
    "topic": Importer(_topic, (), _topics),
    "note": Importer(_note, (Refused,), _notes),
    "archive of notes": Importer(_note_archive, (Refused,), _note_archives),
    "document": Importer(_document, (NotOurs, NoSession), _documents),
    "keys": Importer(_keys, (StoreError,), _key_files),
    "workspace": Importer(_workspace, (StoreError,), _workspaces),
}
