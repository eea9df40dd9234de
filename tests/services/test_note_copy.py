"""My own full copy: it says what it is, and comes back as the same records."""

from __future__ import annotations

import stat
import sys
import tempfile
import zipfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.attachments import PictureKind
from revmentor_desktop.domain.changes import added
from revmentor_desktop.domain.ids import AttachmentId
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.domain.times import is_on_every_clock
from revmentor_desktop.services import note_files, note_import
from revmentor_desktop.services.archive import Reason
from revmentor_desktop.services.note_copy import CopyWords, kept_notes, write_copy
from revmentor_desktop.services.note_import import Known, Standing, read_notes
from revmentor_desktop.services.writing import CannotWrite
from tests import make
from tests.make import NOW, ZONE
from tests.strategies import ENTITIES

if TYPE_CHECKING:
    from revmentor_desktop.services.workspace import Workspace

WORDS = CopyWords(
    folder="My notes with private ones",
    private="Private notes",
    shared="Shared notes",
    pictures="Pictures",
    untitled="Untitled",
    about_name="READ ME - private notes inside.md",
    about="Private notes are in this folder.",
)
NOTHING = Known({}.get, {}, ZONE, NOW)
NOTE = st.one_of(ENTITIES[Note], ENTITIES[PrivateNote]).filter(
    lambda note: is_on_every_clock(note.created) and is_on_every_clock(note.edited)
)
NOTES = st.lists(NOTE, max_size=5, unique_by=lambda note: note.id)


@given(notes=NOTES)
def test_what_is_written_reads_back_as_the_same_records(notes: list[Note | PrivateNote]) -> None:
    with tempfile.TemporaryDirectory() as within:
        folder = write_copy([(note, ()) for note in notes], Path(within), WORDS)
        items = read_notes(folder, NOTHING).items
    assert {item.note for item in items} == set(notes)
    assert {item.standing for item in items} <= {Standing.NEW}


@given(note=NOTE)
def test_a_file_of_ours_says_everything(note: Note | PrivateNote) -> None:
    text = note_files.decoded(note_files.as_file(note))
    assert text is not None
    assert note_files.own_note(text) == note


@given(title=st.text())
def test_what_stands_on_top_is_as_yaml_writes_it(title: str) -> None:
    text = note_files.as_file(make.note(1, title=title, body="")).decode()
    stated = yaml.safe_load(text.strip("-\n"))
    assert stated["title"] == title
    written = yaml.safe_dump(
        stated, allow_unicode=True, default_style='"', sort_keys=False, width=2**20
    )
    assert text == f"---\n{written}---\n"


def filled(workspace: Workspace) -> Workspace:
    png = b"\x89PNG\r\n\x1a\n and so on"
    workspace.commit(
        added(
            make.note(1, body="![a](attachment:p1)"),
            make.private_note(1, body="![b](attachment:p2)"),
            make.attachment(1, id=AttachmentId("p1"), content=png, kind=PictureKind.PNG),
            make.private_attachment(
                1, id=AttachmentId("p2"), content=b"\xff\xd8\xff\xe0", kind=PictureKind.JPEG
            ),
        )
    )
    return workspace


def test_an_empty_workspace_gets_the_very_same_notes_and_pictures(
    workspace: Workspace, tmp_path: Path
) -> None:
    folder = write_copy(kept_notes(filled(workspace).read), tmp_path, WORDS)
    other = make.workspace()
    proposal = read_notes(folder, note_import.known(other))
    other.commit(note_import.changes(proposal.items, other.new_id))
    assert list(kept_notes(other.read)) == list(kept_notes(workspace.read))
    assert read_notes(folder, note_import.known(other)).count(Standing.SAME) == 2
    other.close()


def test_the_same_workspace_takes_nothing_from_its_own_copy(
    workspace: Workspace, tmp_path: Path
) -> None:
    folder = write_copy(kept_notes(filled(workspace).read), tmp_path, WORDS)
    assert read_notes(folder, note_import.known(workspace)).count(Standing.SAME) == 2


@pytest.mark.parametrize(
    ("later", "reason"),
    [(timedelta(hours=1), Reason.EDITED_HERE), (timedelta(hours=-1), None)],
)
def test_of_a_copy_only_what_is_later_than_what_is_here_is_ticked(
    workspace: Workspace, tmp_path: Path, later: timedelta, reason: Reason | None
) -> None:
    note = make.private_note(1)
    folder = write_copy([(note, ())], tmp_path, WORDS)
    workspace.commit(added(replace(note, body="Here.", edited=note.edited + later)))
    (item,) = read_notes(folder, note_import.known(workspace)).items
    assert (item.standing, item.reason) == (Standing.CHANGED, reason)
    assert item.wanted is (reason is None)


def test_of_two_copies_in_one_folder_the_latest_texts_come_in(
    workspace: Workspace, tmp_path: Path
) -> None:
    older = (make.note(1, body="Older"), make.private_note(1))
    later = replace(older[0], body="Later", edited=older[0].edited + timedelta(hours=1))
    for number, note in enumerate((later, older[0])):
        copy = [(note, ()), (older[1], ())]
        write_copy(copy, tmp_path, replace(WORDS, folder=f"Copy {number}"))
    items = read_notes(tmp_path, note_import.known(workspace)).items
    assert {item.note for item in items if item.note} == {later, older[1]}
    assert [(item.title, item.reason) for item in items if item.note is None] == [
        (older[1].title, None),  # the same
        (older[0].title, Reason.OLDER_TEXT),
    ]
    workspace.commit(note_import.changes(items, workspace.new_id))


def test_a_picture_that_cannot_be_read_is_told_and_the_rest_comes_in(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "copy.zip"
    folder = write_copy(kept_notes(filled(workspace).read), tmp_path, WORDS)
    with zipfile.ZipFile(path, "w") as archive:
        for file in sorted(folder.rglob("*.*")):
            archive.write(file, file.relative_to(tmp_path))
    path.write_bytes(path.read_bytes().replace(b" and so on", b" and so of"))
    items = read_notes(path, NOTHING).items
    assert [(item.title, item.reason) for item in items if item.reason] == [("p1", Reason.DAMAGED)]
    assert [len(item.pictures) for item in items if item.note] == [1, 0]


def test_a_picture_that_two_notes_name_comes_in_once(workspace: Workspace, tmp_path: Path) -> None:
    folder = write_copy(kept_notes(filled(workspace).read), tmp_path, WORDS)
    (png,) = folder.rglob("p1.png")
    (png.parent / "p1.jpg").write_bytes(b"\xff\xd8\xff")
    (note,) = (one for one in folder.rglob("*.md") if "p1" in one.read_text())
    (folder / "another.md").write_text(note.read_text().replace('"id": "', '"id": "another '))
    other = make.workspace()
    proposal = read_notes(folder, note_import.known(other))
    assert proposal.count(Standing.NEW) == 3
    other.commit(note_import.changes(proposal.items, other.new_id))
    assert sorted(other.read.picture_ids()) == ["p1", "p2"]
    other.close()


def test_reading_the_pictures_of_a_copy_can_be_stopped_and_says_how_far_it_is(
    workspace: Workspace, tmp_path: Path
) -> None:
    folder = write_copy(kept_notes(filled(workspace).read), tmp_path, WORDS)
    heard: list[tuple[int, int]] = []
    read_notes(folder, NOTHING, told=lambda done, total: heard.append((done, total)))
    assert heard == [(0, 5), (3, 5), (4, 5)]
    proposal = read_notes(
        folder,
        NOTHING,
        told=lambda done, total: heard.append((done, total)),
        stopped=lambda: heard[-1][0] == 3,
    )
    assert len(heard) == 5
    assert len(proposal.items) < 2


def test_the_folder_says_that_private_notes_are_inside(
    workspace: Workspace, tmp_path: Path
) -> None:
    folder = write_copy(kept_notes(filled(workspace).read), tmp_path, WORDS)
    assert folder.name == WORDS.folder
    assert "Private notes are in this folder." in (folder / WORDS.about_name).read_text()
    assert (folder / "Private notes" / "Private note 1.md").exists()
    assert (folder / "Shared notes" / "Note 1.md").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such bits")
def test_nobody_else_may_look_into_it(workspace: Workspace, tmp_path: Path) -> None:
    folder = write_copy(kept_notes(filled(workspace).read), tmp_path, WORDS)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_folder_that_is_there_is_never_written_into(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / WORDS.folder).mkdir()
    assert write_copy((), tmp_path, WORDS).name == f"{WORDS.folder} (2)"
    assert not list((tmp_path / WORDS.folder).iterdir())


def test_a_place_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(CannotWrite):
        write_copy((), tmp_path / "file", WORDS)


class Title(str):
    """Counts how often a name was made of it."""

    __slots__ = ()
    made = 0

    def __format__(self, how: str) -> str:
        Title.made += 1
        return super().__format__(how)


def test_of_very_many_without_a_title_each_gets_a_name_at_once(tmp_path: Path) -> None:
    words = replace(WORDS, untitled=Title("Untitled"))
    notes = [make.note(number, title="") for number in range(60)]
    folder = write_copy([(note, ()) for note in notes], tmp_path, words)
    names = {path.name for path in (folder / words.shared).iterdir()}
    assert names == {"Untitled.md", *(f"Untitled ({number}).md" for number in range(2, 61))}
    assert Title.made <= 120
