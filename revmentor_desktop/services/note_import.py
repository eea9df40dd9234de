"""Bringing in notes that were written elsewhere: a folder or zip of Markdown, whoever made it.

One set of rules fits plain files and the exports of Obsidian, Joplin and Notion: front matter
gives title, dates and tags; the hash that Notion puts behind a name is taken off and the
properties under its heading are understood; links between the files become links between the
notes.  Everything arrives private.  Only our own full copy says of each note what it is, and
gives back the same records.

Reading happens in the background and touches no workspace: it gets what is ``Known`` and returns
a ``Proposal``.  Of each file it is remembered, privately, from where it came and what it held, so
that the same folder brought in twice changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from enum import Enum
from hashlib import sha256
from posixpath import splitext
from typing import TYPE_CHECKING

from revmentor_desktop.domain.attachments import Attachment, PictureKind
from revmentor_desktop.domain.changes import Change, ChangeSet, added, edited, together
from revmentor_desktop.domain.ids import AttachmentId, RevisionId
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.picture_references import reference
from revmentor_desktop.domain.private import (
    NoteOrigin,
    PrivateAttachment,
    PrivateNote,
    private_revision_of,
)
from revmentor_desktop.domain.revisions import revision_of
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services import note_files, notion, obsidian, source_pictures
from revmentor_desktop.services.archive import Limits, Reason, Refused, ending_of, open_source
from revmentor_desktop.services.archive_parts import in_parts
from revmentor_desktop.services.met_files import MetFiles, Placed
from revmentor_desktop.services.source_links import ENDINGS, Place, SourceLinks, composed
from revmentor_desktop.services.source_pictures import SourcePictures
from revmentor_desktop.services.zip_remains import OF_DIRECTORY, ZipRemains

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from revmentor_desktop.domain.ids import NewId, NoteId
    from revmentor_desktop.export.looking import Look
    from revmentor_desktop.services.archive import Found, Source
    from revmentor_desktop.services.met_files import Met
    from revmentor_desktop.services.workspace import Workspace

    AnyNote = Note | PrivateNote
    Draw = Callable[[bytes], tuple[PictureKind, bytes] | None]

LARGEST_PICTURE = 40 * 1024 * 1024
LIMITS = Limits(
    files=20_000,
    packed=1_000 * 1024 * 1024,
    whole=1_000 * 1024 * 1024,
    held=200 * 1024 * 1024,
    endings=ENDINGS | source_pictures.ENDINGS,
)
"""What a source of notes may have: nothing but notes and pictures is read, one after the other.

Texts, and pictures as they are kept, are held until they are stored.
"""

OWN_PICTURES = {".png": (PictureKind.PNG, b"\x89PNG"), ".jpg": (PictureKind.JPEG, b"\xff\xd8\xff")}
"""In what form the pictures of our own copy stand, and how such a file begins."""

ARCHIVES = frozenset({".zip", ".7z", ".rar", ".tar", ".gz", ".tgz"})
TOLD_EVERY = 25
"""Files after which it is said how far the reading is."""


class Standing(Enum):
    """What bringing in a file would do."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Item:
    """A file of the source and what bringing it in would do.

    *comments* says that it has some which Obsidian hides, and which are text like any other here.
    """

    path: str
    title: str
    standing: Standing
    reason: Reason | None = None
    note: Note | PrivateNote | None = None
    before: Note | PrivateNote | None = None
    origin: NoteOrigin | None = None
    origin_before: NoteOrigin | None = None
    pictures: tuple[Attachment | PrivateAttachment, ...] = ()
    comments: bool = False

    @property
    def wanted(self) -> bool:
        """Whether it is ticked unless somebody says otherwise: it takes nothing away."""
        return self.note is not None and self.reason is None


@dataclass(frozen=True, slots=True)
class Proposal:
    """All files of a source, in their order, and what the source is called.

    Of one that is *incomplete* nobody knows what else was in it.
    """

    name: str
    items: tuple[Item, ...]
    incomplete: bool = False

    def count(self, standing: Standing) -> int:
        """Return how many files stand so."""
        return sum(item.standing is standing for item in self.items)


@dataclass(frozen=True, slots=True)
class Known:
    """What the workspace has, as the reading in the background needs it.

    *note* finds one by id; *titles* says id and title of each.
    """

    note: Callable[[str], Note | PrivateNote | None]
    origins: Mapping[str, NoteOrigin]
    zone: str
    now: datetime
    pictures: frozenset[str] = frozenset()
    titles: Callable[[], Iterable[tuple[str, str]]] = tuple


@dataclass(frozen=True, slots=True)
class _File:
    """A file that holds a note, read."""

    path: str
    title: str
    body: str
    created: datetime | None
    edited: datetime | None
    digest: str
    key: str
    comments: bool


@dataclass(frozen=True, slots=True)
class _Own:
    """A file of our own copy, read: its note, and when each of its pictures was added, by id."""

    path: str
    note: AnyNote
    pictures: dict[str, datetime]


def known(workspace: Workspace) -> Known:
    """Return what *workspace* has; the notes themselves are read when they are asked for."""
    read = workspace.read
    ids = read.note_ids()

    def note(id: str) -> Note | PrivateNote | None:
        return (read.note(id) or read.private_note(id)) if id in ids else None

    def titles() -> Iterable[tuple[str, str]]:
        return ((id, title) for id, title, _private in read.titles.last_notes(len(ids)))

    return Known(
        note=note,
        origins={origin.id: origin for origin in read.all_origins()},
        zone=workspace.pair.zone,
        now=workspace.now(),
        pictures=read.picture_ids(),
        titles=titles,
    )


def read_notes(
    path: Path,
    around: Known,
    *,
    told: Callable[[int, int], None] = lambda _done, _total: None,
    stopped: Callable[[], bool] = lambda: False,
    drawn: Draw = lambda _data: None,
) -> Proposal:
    """Return what bringing in the folder or zip at *path* would do.

    *drawn* makes a picture ours, or says with ``None`` that it is none.  *told* hears how many of
    how many files are read; once *stopped* says so, the reading ends with what there is.  Raises
    ``Refused`` when the source is not read at all.
    """

    def look() -> None:
        if stopped():
            raise _Stopped

    try:
        source = in_parts(_opened(path, look), LIMITS, look)
    except _Stopped:
        return Proposal(path.stem, ())
    try:
        return _Reading(source, around, told, stopped, drawn).proposal()
    finally:
        source.close()


def _opened(path: Path, look: Look) -> Source:
    """Return the folder or zip at *path*, or what can be read of one that is damaged."""
    try:
        return open_source(path, LIMITS)
    except Refused as refused:
        if refused.reason not in OF_DIRECTORY:
            raise
    try:
        file = path.open("rb")
    except OSError:
        raise Refused(Reason.UNREADABLE) from None
    return ZipRemains(file, path.stem, LIMITS, look)


def changes(items: Iterable[Item], new_id: NewId) -> ChangeSet:
    """Return the change set that brings in *items*; a text that is replaced is kept a revision.

    What is of one kind stands together, because it is stored together.
    """
    notes: list[Change] = []
    pictures: list[Change] = []
    origins: list[Change] = []
    for item in items:
        if item.note is None:
            continue
        if item.before is None:
            notes.append(Change(None, item.note))
        else:
            notes += _replacing(item, new_id).changes
        pictures += (Change(None, picture) for picture in item.pictures)
        if item.origin is not None and item.origin_before is not None:
            origins += edited(item.origin_before, item.origin).changes
        elif item.origin is not None:
            origins.append(Change(None, item.origin))
    return ChangeSet((*notes, *pictures, *origins))


def _replacing(item: Item, new_id: NewId) -> ChangeSet:
    assert item.before is not None
    assert item.note is not None
    kept = RevisionId(new_id())
    if isinstance(item.before, PrivateNote):
        revision = added(private_revision_of(item.before, kept))
    else:
        revision = added(revision_of(item.before, kept))
    return together(revision, edited(item.before, item.note))


# --- reading ------------------------------------------------------------------------------


class _Stopped(Exception):
    """Nobody wants the source any more, which is not even open."""


class _Reading:
    """One pass over a source."""

    def __init__(
        self,
        source: Source,
        around: Known,
        told: Callable[[int, int], None],
        stopped: Callable[[], bool],
        drawn: Draw,
    ) -> None:
        self._source = source
        self._known = around
        self._told, self._stopped, self._drawn = told, stopped, drawn
        self._own: list[_Own] = []
        self._own_pictures_met: set[str] = set()
        self._files: list[_File] = []
        self._items: list[Item] = []
        self._root, self._within = source.name, ""
        self._read_yet = self._of = self._held = 0

    def proposal(self) -> Proposal:
        found = self._source.files()
        self._find_root(found)
        self._pictures = SourcePictures(self._within)
        self._of = len(found)
        for file in found:
            if self._stopped():
                break
            self._take(file)
        for own in self._latest():
            if self._stopped():
                break
            self._items.append(self._own_item(own))
        ours = frozenset(own.note.id for own in self._own)
        before = MetFiles(self._known.origins, self._known.note, ours)
        met = before.of(Placed(one.path, one.key, one.digest) for one in self._files)
        names = self._names(met)
        for taken in self._files:
            if self._stopped():
                break
            self._items.append(self._item(taken, met.pop(taken.path), names))
        items = tuple(sorted(self._items, key=lambda item: item.path))
        return Proposal(self._root, items, self._source.incomplete)

    def _find_root(self, found: Iterable[Found]) -> None:
        """Call the source after the one folder in it: a zip is the folder it was made of."""
        tops = {file.path.partition("/")[0] if "/" in file.path else "" for file in found}
        if len(tops) == 1 and (top := tops.pop()):
            self._root, self._within = top, f"{top}/"

    def _take(self, found: Found) -> None:
        ending = ending_of(found.path)
        reason = found.refused
        if reason is None and ending in source_pictures.ENDINGS:
            self._pictures.add(found)
            return  # it is read when a note shows it
        self._tell(TOLD_EVERY)
        if reason is None and ending in ARCHIVES:
            reason = Reason.NESTED
        elif reason is None and ending not in ENDINGS:
            reason = Reason.NOT_A_NOTE
        elif reason is None and found.size > note_files.LARGEST:
            reason = Reason.TOO_LARGE
        if reason is None:
            try:
                data = self._source.read(found)
            except Refused as refused:
                reason = refused.reason
            else:
                reason = self._read(found, data)
        if reason is not None:
            self._skip(found.path, reason)

    def _read(self, found: Found, data: bytes) -> Reason | None:
        """Keep what *data*, of the file *found*, says, or return why that is no note."""
        self._hold(data)
        text = note_files.decoded(data)
        if text is None:
            return Reason.NOT_TEXT
        states_facts = note_files.may_state_facts(text)
        if states_facts and note_files.is_about(text):
            return None
        own = note_files.own_note(text) if states_facts else None
        if own is not None:
            self._own.append(_Own(found.path, own, note_files.own_pictures(text)))
        else:
            self._files.append(self._file(found, text, sha256(data).hexdigest()))
        return None

    def _tell(self, every: int) -> None:
        """Say how many files are read, after so many, and that one more is."""
        if self._read_yet % every == 0:
            self._told(min(self._read_yet, self._of), self._of)
        self._read_yet += 1

    def _hold(self, data: bytes) -> None:
        """Count *data*, which stays in memory; raise ``Refused`` once it is too much."""
        self._held += len(data)
        if self._held > LIMITS.held:
            raise Refused(Reason.TOO_MUCH)

    def _file(self, found: Found, text: str, digest: str) -> _File:
        facts = note_files.facts_of(text, self._known.zone)
        name = splitext(found.path)[0].rpartition("/")[2]
        exported = notion.EXPORTED.fullmatch(name)
        title, body, created, changed = facts.title or name, facts.body, facts.created, facts.edited
        comments = exported is None and obsidian.has_comments(body)
        key = f"{self._root}/{found.path.removeprefix(self._within)}"
        if exported is not None:
            key = f"notion/{exported['hash']}"
            page = notion.page_of(body, self._known.zone)
            title = facts.title or page.title or exported["title"]
            body = page.body
            created, changed = created or page.created, changed or page.edited
        else:
            body = obsidian.said_plainly(body)
        changed = changed or found.modified
        title = " ".join(composed(title).split())
        return _File(found.path, title, body, created, changed, digest, key, comments)

    # --- what is there already ---

    def _names(self, met: Mapping[str, Met]) -> SourceLinks:
        """Return what the notes of all files are called, as far as each is *met* already."""
        places = []
        for file in self._files:
            one = met[file.path]
            here = "" if one.there is None else one.there.title
            same = one.old is not None and one.old.digest == file.digest
            places.append(Place(file.path, file.title, here, stays=bool(here) and same))
        own = {one.note for one in met.values()}
        others = (title for id, title in self._known.titles() if id not in own)
        return SourceLinks(places, self._within, others)

    # --- pictures ---

    def _with_pictures(self, file: _File, id: NoteId) -> tuple[str, tuple[PrivateAttachment, ...]]:
        """Return the text of *file* with its pictures as those of the note *id*, and these."""
        if "![" not in file.body:
            return file.body, ()
        found: dict[str, PrivateAttachment] = {}

        def address(picture: Found) -> str | None:
            drawn = self._drawing(picture)
            if drawn is None:
                return None
            mark = sha256(id.encode() + drawn[1]).hexdigest()[:32]
            if mark not in found and mark not in self._known.pictures:
                self._hold(drawn[1])
            when = min(file.edited or self._known.now, self._known.now)
            found[mark] = PrivateAttachment(AttachmentId(mark), id, *drawn, when)
            return reference(AttachmentId(mark))

        return self._pictures.shown(file.path, file.body, address), tuple(found.values())

    def _drawing(self, picture: Found) -> tuple[PictureKind, bytes] | None:
        if picture.size > LARGEST_PICTURE or self._stopped():
            return None
        self._tell(1)
        try:
            return self._drawn(self._source.read(picture))
        except Refused:
            return None

    # --- what each would do ---

    def _item(self, file: _File, met: Met, names: SourceLinks) -> Item:
        known, now = self._known, self._known.now
        changed = min(file.edited or now, now)
        created = min(file.created or changed, changed)
        title = names.title(file.path)
        there, old = met.there, met.old
        if there is not None and old is not None and old.digest == file.digest:
            return Item(file.path, title, Standing.SAME)  # its pictures are not drawn again
        body, pictures = self._with_pictures(file, met.note)
        note = PrivateNote(met.note, title, names.linked(file.path, body), created, changed)
        pictures = tuple(one for one in pictures if one.id not in known.pictures)
        origin = NoteOrigin(met.origin, met.note, file.path, file.digest, _text_digest(note))
        item = Item(
            file.path, title, Standing.NEW, None, note, None, origin, old, pictures, file.comments
        )
        if there is None:
            return item
        if (composed(there.title), there.body) == (note.title, note.body):
            return Item(file.path, title, Standing.SAME)
        if isinstance(there, Note):
            return Item(file.path, title, Standing.SKIPPED, Reason.OTHER_SIDE)
        touched = old is None or old.text != _text_digest(there)
        return replace(
            item,
            standing=Standing.CHANGED,
            reason=Reason.EDITED_HERE if touched else None,
            before=there,
            note=replace(there, title=note.title, body=note.body, edited=note.edited),
        )

    # --- our own copy ---

    def _latest(self) -> Iterator[_Own]:
        """Yield the files of our own copies, of several with one note that of its latest text."""
        latest = {own.note.id: own for own in sorted(self._own, key=lambda one: one.note.edited)}
        for own in self._own:
            if own is latest[own.note.id]:
                yield own
            elif own.note == latest[own.note.id].note:
                self._items.append(Item(own.path, own.note.title, Standing.SAME))
            else:
                skipped = Item(own.path, own.note.title, Standing.SKIPPED, Reason.OLDER_TEXT)
                self._items.append(skipped)

    def _own_item(self, own: _Own) -> Item:
        path, note = own.path, own.note
        there = self._known.note(note.id)
        pictures = tuple(self._own_pictures(own))
        item = Item(path, note.title, Standing.NEW, None, note, there, pictures=pictures)
        if there is None:
            return item
        if there == note:
            return Item(path, note.title, Standing.SAME)
        if type(there) is not type(note):
            return Item(path, note.title, Standing.SKIPPED, Reason.OTHER_SIDE)
        newer = note.edited > there.edited
        return replace(
            item, standing=Standing.CHANGED, reason=None if newer else Reason.EDITED_HERE
        )

    def _own_pictures(self, own: _Own) -> Iterator[Attachment | PrivateAttachment]:
        """Yield the pictures of a note of ours; one that cannot be read is told among the files."""
        side = PrivateAttachment if isinstance(own.note, PrivateNote) else Attachment
        for id, when in own.pictures.items():
            for ending, (kind, begins) in OWN_PICTURES.items():
                found = self._pictures.called(f"{id}{ending}")
                if found is None or id in self._known.pictures or self._stopped():
                    continue
                if id in self._own_pictures_met:
                    continue  # another note, or another form of it
                self._own_pictures_met.add(id)
                self._tell(1)
                try:
                    data = self._source.read(found)
                except Refused as refused:
                    self._skip(found.path, refused.reason)
                    continue
                if data.startswith(begins):
                    self._hold(data)
                    yield side(AttachmentId(id), own.note.id, kind, data, when)

    def _skip(self, path: str, reason: Reason) -> None:
        title = splitext(notion.without_hashes(path))[0].rpartition("/")[2]
        self._items.append(Item(path, title, Standing.SKIPPED, reason))


def _text_digest(note: AnyNote) -> str:
    return sha256(f"{note.title}\0{note.body}".encode()).hexdigest()
