"""Whatever files lie in a folder, each is a right note or left out, and twice changes nothing."""

from __future__ import annotations

import shutil
import unicodedata
from contextlib import suppress
from itertools import count
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.attachments import PictureKind
from revmentor_desktop.domain.names import compared
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.private import NoteOrigin, PrivateNote
from revmentor_desktop.services import note_import
from revmentor_desktop.services.note_import import Known, Proposal, Standing, read_notes
from tests.make import NOW, ZONE

if TYPE_CHECKING:
    from pathlib import Path

    from revmentor_desktop.domain.changes import ChangeSet, Entity

HASH = "0123456789abcdef0123456789abcdef"
OWN = (
    "---\nrevmentor: {kind} note\nid: {id}\ntitle: Ours\ncreated: {when}\nedited: {when}\n"
    "pictures: [p 2024-01-01T00:00:00+00:00]\n---\nText {when}"
)
WHENS = ("2024-01-01T00:00:00+00:00", "2025-01-01T00:00:00+00:00", "0001-01-01T00:00:00+14:00")
NAMES = (
    *("Plan.md", "PLAN.md", "plan.md", "Plan.txt", "Plan (2).md", "Plan (a).md", "\uff30lan.md"),
    *(unicodedata.normalize(form, "Zo\u00eb.md") for form in ("NFC", "NFD")),
    *(f"Page {HASH}.md", f"Other {HASH}.md", f" {HASH}.md", f"Page {HASH}.csv"),
    *("two\nlines.md", " .md", "\u200b.md", "\U0001f469\u200d\U0001f4bb.md", "\u202egnp.md"),
    *("[[a|b]].md", "a#b.md", "p.png", "p.jpg", "P.PNG", "part-1.zip.md", "x.zip", ".hidden.md"),
    *("o" * 250 + ".md", "noending", "CON.md", "q?.md"),
)
TEXTS = (
    *("", "\r", "a\rb", "---\rtitle: Old\r---\rText", "\ufeffBOM", "# \n\nTags: \n\nText", "---"),
    *("---\nTitle: Plan\nTags: [x]\n---\n[[Plan]]", "---\ntitle: [no]\ndate: soon\n---\n"),
    *("---\ncreated: 1066-10-14\nupdated: 9999-12-31\n---\n", "# Plan\n\nCreated: 0000\n\n"),
    *("![[p.png]] ![](p.jpg) [[P]] [x](Plan.md) [y](../b/PLAN.md)", f"[z](Page%20{HASH}.md)"),
    *(OWN.format(kind="private", id="own", when=when) for when in WHENS),
    *(OWN.format(kind=kind, id="other", when=WHENS[0]) for kind in ("private", "shared")),
)
RAW = (b"\x89PNG", b"\xff\xd8\xff", b"\xe9", "UTF-16".encode("utf-16"), b"\0", b"PK\x05\x06")
FOLDERS = ("", "a/", "b/", "a/b/", "Zoe\u0308/", f"Page {HASH}/", "new\nline/")
CONTENT = st.one_of(st.sampled_from([text.encode() for text in TEXTS]), st.sampled_from(RAW))
TREES = st.dictionaries(
    st.builds("".join, st.tuples(st.sampled_from(FOLDERS), st.sampled_from(NAMES))),
    CONTENT,
    max_size=12,
)


class Shelf:
    """What a workspace would have after each change set: ids are there once."""

    def __init__(self) -> None:
        self.things: dict[tuple[type, str], Entity] = {}
        self._ids = count()

    def known(self) -> Known:
        notes = {id: one for (_kind, id), one in self.things.items() if isinstance(one, Note)}
        private = {
            id: one for (_kind, id), one in self.things.items() if isinstance(one, PrivateNote)
        }
        return Known(
            note={**private, **notes}.get,
            origins={one.id: one for one in self.things.values() if isinstance(one, NoteOrigin)},
            zone=ZONE,
            now=NOW,
            pictures=frozenset(id for _kind, id in self.things),
            titles=lambda: [(one.id, one.title) for one in (*private.values(), *notes.values())],
        )

    def take(self, changes: ChangeSet) -> None:
        for change in changes.changes:
            assert change.after is not None
            key = (type(change.after), change.after.id)
            assert self.things.get(key) == change.before
            self.things[key] = change.after

    def bring_in(self, path: Path) -> Proposal:
        proposal = read_notes(path, self.known(), drawn=_as_it_is)
        wanted = [item for item in proposal.items if item.wanted]
        self.take(note_import.changes(wanted, lambda: f"revision {next(self._ids)}"))
        return proposal


def _as_it_is(data: bytes) -> tuple[PictureKind, bytes] | None:
    return (PictureKind.PNG, data) if data.startswith(b"\x89PNG") else None


def grown(folder: Path, tree: dict[str, bytes]) -> set[str]:
    """Write the files of *tree*, and return the paths of those that this system can have."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    there = set()
    for name, data in tree.items():
        path = folder / name
        with suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            there.add(name)
    return there


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=TREES, later=TREES)
@example(first={" .md": b"1", "a/ .md": b"2"}, later={})
@example(first={"a.md": TEXTS[-3].encode()}, later={"b.md": TEXTS[-4].encode()})
@example(first={f"a/Page {HASH}.md": b"1"}, later={f"Page {HASH}.md": b"2"})
@example(
    first={f"{name}{number}/plan.md": b"" for name in ("a", "A") for number in range(25)}, later={}
)
def test_any_folder_comes_in_once(
    tmp_path: Path, first: dict[str, bytes], later: dict[str, bytes]
) -> None:
    shelf, path = Shelf(), tmp_path / "Vault"
    for tree in (first, first | later):
        there = grown(path, tree)
        proposal = shelf.bring_in(path)
        told = [item.path for item in proposal.items]
        assert len(told) == len(set(told))
        wanted = {name for name in there if not name.rpartition("/")[2].startswith(".")}
        assert {name for name in wanted if not name.casefold().endswith((".png", ".jpg"))} == set(
            told
        )
        for item in proposal.items:
            assert (item.note is None) == (item.standing in (Standing.SKIPPED, Standing.SAME))
            assert (item.reason is not None) or item.standing is not Standing.SKIPPED
        again = [item for item in shelf.bring_in(path).items if item.wanted]
        assert again == []
        made = [one for one in shelf.things.values() if isinstance(one, PrivateNote)]
        assert all(one.title == " ".join(one.title.split()) for one in made)
        assert all(one.created <= one.edited <= NOW for one in made)
        titles = [compared(one.title) for one in made if one.title and one.title != "Ours"]
        assert len(titles) == len(set(titles))
