"""My own full copy of all notes: a folder of Markdown files that reads back as the same records.

The only road by which private notes leave the workspace as files, and it is named for that: the
folder, its parts and a file in it say that private notes are inside.  It is for me and not for
sharing, so it does not pass through the share projection; nothing that shares may use it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from revmentor_desktop.domain.attachments import PictureKind
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.export.plain import file_name
from revmentor_desktop.services import note_files
from revmentor_desktop.services.pictures import pictures_of
from revmentor_desktop.services.writing import write_each, write_file, write_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from revmentor_desktop.domain.attachments import Attachment
    from revmentor_desktop.domain.notes import Note
    from revmentor_desktop.domain.private import PrivateAttachment
    from revmentor_desktop.store.queries import Queries

    AnyNote = Note | PrivateNote
    AnyPicture = Attachment | PrivateAttachment
    Kept = tuple[AnyNote, tuple[AnyPicture, ...]]

ENDINGS = {PictureKind.PNG: ".png", PictureKind.JPEG: ".jpg"}
TOLD_EVERY = 25
"""Notes after which it is said how far the writing is."""


@dataclass(frozen=True, slots=True)
class CopyWords:
    """What the folder, its parts and the file that explains it are called, and what that says."""

    folder: str
    private: str
    shared: str
    pictures: str
    untitled: str
    about_name: str
    about: str


def write_copy(
    notes: Iterable[Kept],
    within: Path,
    words: CopyWords,
    *,
    told: Callable[[int], None] = lambda _done: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Path:
    """Write *notes*, each with its pictures, to a new folder *within* another one; return it.

    The notes may be read while they are written; how many were written is *told*.  A folder that is
    there is never written into.  Raises ``CannotWrite``.
    """
    folder = _free(within, words.folder)
    write_folder(folder)
    write_file(folder / words.about_name, note_files.about_file(words.about))
    write_each(_written(notes, folder, words, told, stopped))
    return folder


def _written(
    notes: Iterable[Kept],
    folder: Path,
    words: CopyWords,
    told: Callable[[int], None],
    stopped: Callable[[], bool],
) -> Iterator[tuple[Path, bytes]]:
    """Yield the files of *notes* in *folder*, each with what it holds; make the folders in it."""
    made: set[str] = set()
    for at, (name, note, pictures) in enumerate(_files(notes, words)):
        if stopped():
            return
        if at % TOLD_EVERY == 0:
            told(at)
        for part in {name[0], *[words.pictures] * bool(pictures)} - made:
            write_folder(folder / part)
            made.add(part)
        yield folder.joinpath(*name), note_files.as_file(note, pictures)
        for picture in pictures:
            name_of = f"{picture.id}{ENDINGS[picture.kind]}"
            yield folder / words.pictures / name_of, picture.content


def kept_notes(read: Queries) -> Iterator[Kept]:
    """Yield all notes, each with its pictures; they are read a few at a time."""
    return ((note, pictures_of(read, note)) for note in read.all_notes())


def _files(
    notes: Iterable[Kept], words: CopyWords
) -> Iterator[tuple[tuple[str, str], AnyNote, tuple[AnyPicture, ...]]]:
    """Yield for each note its folder and file name, each of which is one of a kind."""
    taken: set[tuple[str, str]] = set()
    counts = Counter[tuple[str, str]]()  # or of thousands without a title each tries all names
    for note, pictures in notes:
        part = words.private if isinstance(note, PrivateNote) else words.shared
        stem = file_name(note.title) if note.title.strip() else words.untitled
        alike = (part, stem.casefold())
        name, count = f"{stem}.md", counts[alike] + 1
        if count > 1:
            name = f"{stem} ({count}).md"
        while (part, name.casefold()) in taken:
            count += 1
            name = f"{stem} ({count}).md"
        counts[alike] = count
        taken.add((part, name.casefold()))
        yield (part, name), note, pictures


def _free(within: Path, name: str) -> Path:
    folder, count = within / name, 1
    while folder.exists():
        count += 1
        folder = within / f"{name} ({count})"
    return folder
