"""Notes of other programs come in as what they were; the same folder twice changes nothing."""

from __future__ import annotations

import os
import unicodedata
import zipfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING, Literal

import pytest
from hypothesis import HealthCheck, example, given, settings

from revmentor_desktop.domain.attachments import PictureKind
from revmentor_desktop.domain.changes import ChangeSet, added, edited, removed
from revmentor_desktop.domain.ids import NoteId, OriginId
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.picture_references import referred_to
from revmentor_desktop.domain.private import (
    NoteOrigin,
    PrivateNote,
    PrivateRevision,
    shared_note,
)
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.services import links, note_import, source_pictures
from revmentor_desktop.services.archive import Reason, Refused
from revmentor_desktop.services.note_import import Known, Proposal, Standing, read_notes
from tests.make import NOW, ZONE
from tests.strategies import TEXT

if TYPE_CHECKING:
    from pathlib import Path

    from revmentor_desktop.services.workspace import Workspace

NOTHING = Known({}.get, {}, ZONE, NOW)


def written(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return folder


def notes(proposal: Proposal) -> dict[str, PrivateNote]:
    found = {item.title: item.note for item in proposal.items if item.note is not None}
    assert all(isinstance(note, PrivateNote) for note in found.values())
    return found  # type: ignore[return-value]  # just asserted


def bring_in(workspace: Workspace, path: Path) -> Proposal:
    """Bring in all that is ticked at first."""
    proposal = read_notes(path, note_import.known(workspace))
    wanted = [item for item in proposal.items if item.wanted]
    workspace.commit(note_import.changes(wanted, workspace.new_id))
    return proposal


# --- plain files --------------------------------------------------------------------------


def test_a_file_becomes_a_private_note_called_after_it(tmp_path: Path) -> None:
    found = notes(read_notes(written(tmp_path, {"Ideas/My idea.md": "Text.\n"}), NOTHING))
    assert found["My idea"].body == "Text.\n"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXT.filter(lambda text: "[" not in text and not text.startswith(("---", "\ufeff"))))
@example("\r")
@example("One.\rTwo.\r\nThree.")
def test_a_text_comes_in_to_the_letter(tmp_path: Path, text: str) -> None:
    found = notes(read_notes(written(tmp_path, {"note.md": text}), NOTHING))
    of_old_mac = "\n" not in text
    assert found["note"].body == (text.replace("\r", "\n") if of_old_mac else text)


def test_a_file_without_a_date_has_that_of_its_writing(tmp_path: Path) -> None:
    path = written(tmp_path, {"a.md": "x"}) / "a.md"
    when = datetime(2024, 5, 6, 7, 8, tzinfo=UTC)
    os.utime(path, (when.timestamp(), when.timestamp()))
    note = notes(read_notes(tmp_path, NOTHING))["a"]
    assert (note.created, note.edited) == (when, when)


def test_a_date_to_come_becomes_the_present(tmp_path: Path) -> None:
    text = "---\ncreated: 2031-01-01\nupdated: 2031-01-02\n---\nx"
    note = notes(read_notes(written(tmp_path, {"a.md": text}), NOTHING))["a"]
    assert (note.created, note.edited) == (NOW, NOW)


def test_front_matter_that_is_none_stays_in_the_text(tmp_path: Path) -> None:
    text = "---\n&a [*a, *a]\n---\nText"
    assert notes(read_notes(written(tmp_path, {"a.md": text}), NOTHING))["a"].body == text


def test_what_front_matter_says_beside_is_kept_at_the_end(tmp_path: Path) -> None:
    text = "---\ntitle: A\nproject: Pilot\npeople: [Mei, Robert]\ntags: work\n---\nText\n"
    body = notes(read_notes(written(tmp_path, {"a.md": text}), NOTHING))["A"].body
    assert body == "Text\n\n#work\n\n~~~yaml\nproject: Pilot\npeople: Mei, Robert\n~~~\n"


def test_front_matter_is_read_in_large_letters_and_what_is_not_understood_is_kept(
    tmp_path: Path,
) -> None:
    text = (
        "---\nTitle: A\nTags: [x, y]\nCreated: 2024-05-06\ndate: soon\nedited: later\n---\nText\n"
    )
    note = notes(read_notes(written(tmp_path, {"b.md": text}), NOTHING))["A"]
    assert note.created == datetime(2024, 5, 5, 16, 0, tzinfo=UTC)
    assert note.body == "Text\n\n#x #y\n\n~~~yaml\nedited: later\n~~~\n"


@pytest.mark.parametrize("zone", ["EST", "B", "HKT"])
def test_a_time_with_the_name_of_a_zone_is_that_of_the_clock_here(
    tmp_path: Path, zone: str
) -> None:
    text = f"---\ncreated: 6 May 2024 10:00 {zone}\nupdated: 6 May 2024 10:00 +02:00\n---\nx"
    note = notes(read_notes(written(tmp_path, {"a.md": text}), NOTHING))["a"]
    assert note.created == datetime(2024, 5, 6, 2, 0, tzinfo=UTC)
    assert note.edited == datetime(2024, 5, 6, 8, 0, tzinfo=UTC)


def test_the_line_ends_of_an_old_mac_are_understood(tmp_path: Path) -> None:
    text = "---\rtitle: Old\r---\rOne.\rTwo.\r"
    assert notes(read_notes(written(tmp_path, {"a.md": text}), NOTHING))["Old"].body == (
        "One.\nTwo.\n"
    )


@pytest.mark.parametrize("when", ["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"])
def test_a_moment_that_no_clock_shows_is_none(tmp_path: Path, when: str) -> None:
    ours = "---\nrevmentor: private note\nid: x\ntitle: A\ncreated: {0}\nedited: {1}\n"
    files = {
        "a.md": f"{ours}---\nText\n".format(when, "2024-05-06T00:00:00+00:00"),
        "b.md": f"{ours}pictures: [p {when}]\n---\nText\n".format(*["2024-05-06T00:00+00:00"] * 2),
    }
    items = read_notes(written(tmp_path, files), NOTHING).items
    assert [item.note and item.note.body.partition("\n")[0] for item in items] == ["Text", "Text"]


@pytest.mark.parametrize("when", ["0001-01-01T01:00:00Z", "9999-12-31T23:00:00Z"])
def test_a_moment_that_only_some_clocks_show_is_none(tmp_path: Path, when: str) -> None:
    ours = f"revmentor: private note\nid: x\ntitle: A\ncreated: {when}\nedited: {when}\n"
    files = {"a.md": f"---\n{ours}---\nText\n", "b.md": f"---\ncreated: {when}\n---\nText\n"}
    os.utime(written(tmp_path, files) / "b.md", (-62135596000, -62135596000))
    for item in read_notes(tmp_path, NOTHING).items:
        assert item.note is not None
        for zone in ("Asia/Hong_Kong", "America/New_York"):
            assert wall_clock(item.note.created, zone) <= wall_clock(item.note.edited, zone)


def test_files_without_a_name_have_no_title_and_are_told_apart_by_nothing(tmp_path: Path) -> None:
    around = replace(NOTHING, titles=lambda: [("other", "")])
    found = read_notes(written(tmp_path, {" .md": "1", "a/ .md": "2"}), around).items
    assert [item.title for item in found] == ["", ""]


def test_a_file_in_utf_16_that_says_so_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("筆記".encode("utf-16"))
    assert notes(read_notes(tmp_path, NOTHING))["a"].body == "筆記"


# --- Obsidian -----------------------------------------------------------------------------


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    return written(
        tmp_path / "Vault",
        {
            ".obsidian/app.json": "{}",
            ".trash/Old.md": "thrown away",
            "Daily/2026-11-01.md": "Read [[Pilot]] and [[People/Robert Lau|him]]. #reading\n",
            "Pilot.md": (
                "---\ntags:\n  - work/pilot\n  - 學習\naliases: [Trial]\n---\n"
                "See [[Robert Lau#Goals]], `[[Pilot]]`, ![[People/Robert Lau]] and [[Nobody]].\n"
            ),
            "People/Robert Lau.md": "%%a comment%%\n- [ ] ask him\n",
            "Board.canvas": "{}",
        },
    )


def test_a_vault_keeps_its_links_tags_and_texts(vault: Path) -> None:
    found = notes(read_notes(vault, NOTHING))
    assert set(found) == {"2026-11-01", "Pilot", "Robert Lau"}
    assert found["2026-11-01"].body == "Read [[Pilot]] and [[Robert Lau|him]]. #reading\n"
    assert "[[Robert Lau#Goals]], `[[Pilot]]`, ![[Robert Lau]] and [[Nobody]]." in (
        found["Pilot"].body
    )
    assert "\n#work/pilot #學習\n" in found["Pilot"].body
    assert found["Robert Lau"].body == "%%a comment%%\n- [ ] ask him\n"


def test_notes_with_comments_are_named_and_keep_them(vault: Path) -> None:
    items = read_notes(vault, NOTHING).items
    assert [item.path for item in items if item.comments] == ["People/Robert Lau.md"]


def test_what_is_no_note_is_left_out_for_a_reason(vault: Path) -> None:
    proposal = read_notes(vault, NOTHING)
    left_out = {item.path: item.reason for item in proposal.items if item.note is None}
    assert left_out == {"Board.canvas": Reason.NOT_A_NOTE}
    assert proposal.count(Standing.SKIPPED) == 1


@pytest.fixture
def twins(tmp_path: Path) -> Path:
    files = {
        "Plan.md": "All of us.\n",
        "Mei/Plan.md": "Of Mei.\n",
        "Robert/Plan.md": "Of Robert.\n",
        "Day.md": "[[Robert/Plan]], [hers](Mei/Plan.md) and [[Plan]].\n",
    }
    return written(tmp_path / "Vault", files)


def leads(workspace: Workspace, path: str) -> list[str]:
    """Return how the texts begin that the links in the note of the file *path* lead to."""
    note = _of(workspace, path)
    named = [link["name"] for link in links.links_in(note.body)]
    known = links.names_among(workspace.read, (), named)
    targets = [known.find(name, private=True) for name in named]
    assert None not in targets
    private = workspace.read.private_note
    return [private(NoteId(one.id)).body.strip() for one in targets]  # type: ignore[union-attr]  # as asserted


def _of(workspace: Workspace, path: str) -> PrivateNote:
    (origin,) = (one for one in workspace.read.all_origins() if one.source == path)
    note = workspace.read.private_note(origin.note)
    assert note is not None
    return note


def test_links_to_notes_of_one_title_lead_to_those_that_were_meant(
    workspace: Workspace, twins: Path
) -> None:
    bring_in(workspace, twins)
    assert leads(workspace, "Day.md") == ["Of Robert.", "Of Mei.", "All of us."]
    assert bring_in(workspace, twins).count(Standing.SAME) == 4


def test_a_note_of_the_same_title_that_comes_later_takes_no_link_away(
    workspace: Workspace, twins: Path
) -> None:
    (twins / "Plan.md").rename(twins.parent / "Plan.md")
    (twins / "Day.md").write_text("[[Robert/Plan]], [hers](Mei/Plan.md).\n")
    bring_in(workspace, twins)
    (twins.parent / "Plan.md").rename(twins / "Plan.md")
    (twins / "Day.md").write_text("[[Robert/Plan]], [hers](Mei/Plan.md) and [[Plan]].\n")
    later = bring_in(workspace, twins)
    assert [later.count(one) for one in Standing] == [1, 1, 2, 0]
    assert leads(workspace, "Day.md") == ["Of Robert.", "Of Mei.", "All of us."]


def test_a_link_leads_to_a_note_that_was_renamed_here(workspace: Workspace, twins: Path) -> None:
    bring_in(workspace, twins)
    note = _of(workspace, "Robert/Plan.md")
    workspace.commit(edited(note, replace(note, title="Of the mentee")))
    (twins / "Another.md").write_text("[[Robert/Plan]]\n")
    bring_in(workspace, twins)
    assert _of(workspace, "Another.md").body == "[[Of the mentee]]\n"


def test_links_of_two_sources_keep_apart(workspace: Workspace, twins: Path) -> None:
    bring_in(workspace, twins)
    other = {"Plan.md": "Another plan.\n", "Look.md": "[[Plan]]\n"}
    bring_in(workspace, written(twins.parent / "Other", other))
    assert leads(workspace, "Look.md") == ["Another plan."]
    assert leads(workspace, "Day.md") == ["Of Robert.", "Of Mei.", "All of us."]
    assert bring_in(workspace, twins.parent / "Other").count(Standing.SAME) == 2


def test_names_that_a_mac_wrote_are_those_of_other_systems(
    workspace: Workspace, tmp_path: Path
) -> None:
    def named(form: Literal["NFC", "NFD"]) -> dict[str, str]:
        files = {"Café.md": "[[Zoë]]", "Zoë.md": "x"}
        return {unicodedata.normalize(form, name): text for name, text in files.items()}

    bring_in(workspace, written(tmp_path / "mac" / "Vault", named("NFD")))
    assert {note.title for note in workspace.read.all_notes()} == {"Café", "Zoë"}
    second = bring_in(workspace, written(tmp_path / "other" / "Vault", named("NFC")))
    assert second.count(Standing.SAME) == 2


@pytest.mark.parametrize(("then", "now"), [("NFD", "NFD"), ("NFD", "NFC"), ("NFC", "NFD")])
def test_notes_that_0_1_0_brought_in_from_a_mac_are_known_again(
    workspace: Workspace, tmp_path: Path, then: Literal["NFC", "NFD"], now: Literal["NFC", "NFD"]
) -> None:
    def digest(text: str) -> str:
        return sha256(text.encode()).hexdigest()

    title, old = unicodedata.normalize(then, "Café"), "As it was.\n"
    note = PrivateNote(NoteId("of-0.1.0"), title, old, NOW, NOW)
    id = OriginId(digest(f"Vault/{title}.md")[:32])
    origin = NoteOrigin(id, note.id, f"{title}.md", digest(old), digest(f"{title}\0{old}"))
    workspace.commit(added(note, origin))
    path = tmp_path / "Vault"
    file = unicodedata.normalize(now, "Café.md")
    assert bring_in(workspace, written(path, {file: old})).count(Standing.SAME) == 1
    assert bring_in(workspace, written(path, {file: "Changed.\n"})).count(Standing.CHANGED) == 1
    (after,) = workspace.read.all_notes()
    assert (after.id, after.title, after.body) == (note.id, "Café", "Changed.\n")


def test_two_files_that_are_known_by_the_same_are_two_notes(
    workspace: Workspace, tmp_path: Path
) -> None:
    files = {
        unicodedata.normalize("NFC", "Café.md"): "One.\n",
        unicodedata.normalize("NFD", "Café.md"): "Two.\n",
        f"old/Page {ONE}.md": "# Page\n\nThree.\n",
        f"new/Page {ONE}.md": "# Page\n\nFour.\n",
    }
    path = written(tmp_path / "Vault", files)
    if len(list(path.iterdir())) < 4:
        pytest.skip("here both names are of one file")
    assert bring_in(workspace, path).count(Standing.NEW) == 4
    bodies = {note.body for note in workspace.read.all_notes()}
    assert bodies == {"One.\n", "Two.\n", "Three.\n", "Four.\n"}
    assert bring_in(workspace, path).count(Standing.SAME) == 4


def test_a_page_that_was_moved_stays_the_same_beside_another_of_its_key(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = written(tmp_path / "Export", {f"b/Page {ONE}.md": "# Page\n\nOne.\n"})
    bring_in(workspace, path)
    later = bring_in(workspace, written(path, {f"a/Page {ONE}.md": "# Page\n\nTwo.\n"}))
    assert [later.count(one) for one in (Standing.NEW, Standing.SAME)] == [1, 1]
    assert bring_in(workspace, path).count(Standing.SAME) == 2


def test_a_copy_of_a_file_keeps_the_text_that_the_file_no_longer_has(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = written(tmp_path / "Vault", {"b/Plan.md": "Old.\n"})
    bring_in(workspace, path)
    bring_in(workspace, written(path, {"a/Plan.md": "Old.\n", "b/Plan.md": "New.\n"}))
    assert sorted(note.body for note in workspace.read.all_notes()) == ["New.\n", "Old.\n"]
    assert bring_in(workspace, path).count(Standing.SAME) == 2


def test_copies_of_a_file_whose_note_is_deleted_are_notes_of_their_own(
    workspace: Workspace, tmp_path: Path
) -> None:
    bring_in(workspace, written(tmp_path / "Vault", {"a.md": "x", "b.md": "y"}))
    for note in workspace.read.all_notes():
        workspace.commit(removed(note))
    moved = written(tmp_path / "Other", {"a.md": "x", "copy/a.md": "x", "b.md": "y"})
    assert bring_in(workspace, moved).count(Standing.NEW) == 3
    assert sorted(note.body for note in workspace.read.all_notes()) == ["x", "x", "y"]


# --- Joplin -------------------------------------------------------------------------------


JOPLIN = """---
title: Chatbots & service
updated: 2026-10-02 08:15:00Z
created: 2026-09-30 16:00:01Z
latitude: 22.39642800
longitude: 114.10949700
altitude: 0.0000
tags:
  - ai
  - customer service
---

See [the other one](./Prompts%20that%20work.md) and [the web](https://example.org/a.md).
"""


def test_joplins_front_matter_is_understood(tmp_path: Path) -> None:
    files = {
        "Book/Chatbots _ service.md": JOPLIN,
        "Book/Prompts that work.md": "---\ntitle: Prompts that work\n---\n\nOne.\n",
    }
    note = notes(read_notes(written(tmp_path, files), NOTHING))["Chatbots & service"]
    assert note.created == datetime(2026, 9, 30, 16, 0, 1, tzinfo=UTC)
    assert note.edited == datetime(2026, 10, 2, 8, 15, tzinfo=UTC)
    assert note.body == (
        "See [[Prompts that work|the other one]] and [the web](https://example.org/a.md).\n"
        "\n#ai #customer-service\n"
    )


# --- Notion -------------------------------------------------------------------------------


ONE, TWO = "0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210"


@pytest.fixture
def notion(tmp_path: Path) -> Path:
    return written(
        tmp_path / "Export",
        {
            f"What a chatbot can do for {ONE}.md": (
                "# What a chatbot can do for us\n\nCreated: November 3, 2025 10:00 AM\n"
                "Tags: AI, customer service\nOwner: Mei\n\nText with "
                f"[Details](What%20a%20chatbot%20can%20do%20for%20{ONE}/Details%20{TWO}.md).\n"
            ),
            f"What a chatbot can do for {ONE}/Details {TWO}.md": (
                "# Details\n\nNote: a sentence\ngoes on.\n"
            ),
            f"Tasks {ONE}.csv": "Name,Done\n",
        },
    )


def test_a_page_of_notion_is_called_as_its_heading_says(notion: Path) -> None:
    found = notes(read_notes(notion, NOTHING))
    assert set(found) == {"What a chatbot can do for us", "Details"}
    page = found["What a chatbot can do for us"]
    assert page.created == datetime(2025, 11, 3, 2, 0, tzinfo=UTC)
    assert page.body == "#AI #customer-service\n- Owner: Mei\n\nText with [[Details]].\n"


def test_notions_tables_are_left_out(notion: Path) -> None:
    (csv,) = (item for item in read_notes(notion, NOTHING).items if item.path.endswith(".csv"))
    assert csv.reason is Reason.NOT_A_NOTE


# --- twice, and changed -------------------------------------------------------------------


def test_the_same_folder_twice_changes_nothing(workspace: Workspace, vault: Path) -> None:
    first = bring_in(workspace, vault)
    before = set(workspace.read.each_thing())
    second = bring_in(workspace, vault)
    assert first.count(Standing.NEW) == second.count(Standing.SAME) == 3
    assert set(workspace.read.each_thing()) == before


def test_a_zip_of_the_folder_is_the_same_again(workspace: Workspace, vault: Path) -> None:
    bring_in(workspace, vault)
    path = vault.parent / "some name.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for file in sorted(vault.rglob("*.md")):
            archive.write(file, file.relative_to(vault.parent).as_posix())
    assert read_notes(path, note_import.known(workspace)).count(Standing.SAME) == 3


def test_a_folder_that_was_moved_is_the_same_again(workspace: Workspace, vault: Path) -> None:
    bring_in(workspace, vault)
    moved = vault.rename(vault.parent / "Another place")
    assert bring_in(workspace, moved).count(Standing.SAME) == 3


def test_bringing_in_can_be_taken_back_as_one(workspace: Workspace, vault: Path) -> None:
    before = set(workspace.read.each_thing())
    proposal = read_notes(vault, note_import.known(workspace))
    change_set = note_import.changes(proposal.items, workspace.new_id)
    workspace.commit(change_set)
    workspace.commit(change_set.inverse())
    assert set(workspace.read.each_thing()) == before


def test_new_files_are_one_change_set_from_the_start(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = written(tmp_path, {f"{number}.md": f"Text {number}" for number in range(20)})
    items = read_notes(folder, note_import.known(workspace)).items
    made: list[ChangeSet] = []
    finish = ChangeSet.__post_init__

    def counted(one: ChangeSet) -> None:
        made.append(one)
        finish(one)

    monkeypatch.setattr(ChangeSet, "__post_init__", counted)
    change_set = note_import.changes(items, workspace.new_id)
    assert made == [change_set]
    kinds = [type(change.entity) for change in change_set.changes]
    assert kinds == [PrivateNote] * 20 + [NoteOrigin] * 20


def test_a_file_that_was_changed_there_replaces_the_note_and_keeps_its_text(
    workspace: Workspace, vault: Path
) -> None:
    bring_in(workspace, vault)
    (vault / "Pilot.md").write_text("Another text.\n")
    assert bring_in(workspace, vault).count(Standing.CHANGED) == 1
    (note,) = (one for one in workspace.read.all_notes() if one.title == "Pilot")
    assert note.body == "Another text.\n"
    (revision,) = workspace.read.revisions(note.id)
    assert isinstance(revision, PrivateRevision)
    assert "Robert Lau" in revision.body


def test_what_was_changed_in_both_places_is_not_ticked(workspace: Workspace, vault: Path) -> None:
    bring_in(workspace, vault)
    (note,) = (one for one in workspace.read.all_notes() if one.title == "Pilot")
    workspace.commit(edited(note, replace(note, body="Mine.")))
    (vault / "Pilot.md").write_text("Another text.\n")
    (item,) = (one for one in bring_in(workspace, vault).items if one.standing is Standing.CHANGED)
    assert (item.reason, item.wanted) == (Reason.EDITED_HERE, False)
    assert workspace.read.private_note(note.id).body == "Mine."  # type: ignore[union-attr]  # it is there


def test_a_note_that_was_made_shared_is_not_touched(workspace: Workspace, vault: Path) -> None:
    bring_in(workspace, vault)
    (note,) = (one for one in workspace.read.all_notes() if one.title == "Pilot")
    assert isinstance(note, PrivateNote)
    workspace.commit(edited(note, shared_note(note)))
    (vault / "Pilot.md").write_text("Another text.\n")
    (item,) = (one for one in bring_in(workspace, vault).items if one.title == "Pilot")
    assert (item.standing, item.reason) == (Standing.SKIPPED, Reason.OTHER_SIDE)
    assert isinstance(workspace.read.note(note.id), Note)


def test_reading_can_be_stopped_and_says_how_far_it_is(tmp_path: Path) -> None:
    written(tmp_path, {f"{number}.md": "x" for number in range(60)})
    heard: list[tuple[int, int]] = []
    proposal = read_notes(
        tmp_path,
        NOTHING,
        told=lambda done, total: heard.append((done, total)),
        stopped=lambda: len(heard) > 1,
    )
    assert heard == [(0, 60), (25, 60)]
    assert len(proposal.items) < 60


def test_a_zip_says_when_its_files_were_written(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(zipfile.ZipInfo("a.md", (2024, 2, 29, 12, 30, 58)), "x")
    note = notes(read_notes(path, NOTHING))["a"]
    assert note.edited == datetime(2024, 2, 29, 12, 30, 58, tzinfo=UTC)
    assert NOW - note.edited > timedelta(days=1)


# --- pictures -----------------------------------------------------------------------------


def as_it_is(data: bytes) -> tuple[PictureKind, bytes] | None:
    return (PictureKind.PNG, data) if data.startswith(b"png") else None


@pytest.fixture
def album(tmp_path: Path) -> Path:
    written(
        tmp_path / "Album",
        {
            "Notes/a.md": (
                "![shop](../_resources/the%20shop.png) ![[sketch.png|200]] "
                "![gone](gone.png) ![[gone.png]] ![](fake.png) ![web](https://example.org/a.png)"
            ),
            "_resources/the shop.png": "png of a shop",
            "files/sketch.png": "png of a sketch",
            "Notes/fake.png": "no picture at all",
        },
    )
    return tmp_path / "Album"


def test_pictures_come_in_with_their_note(workspace: Workspace, album: Path) -> None:
    around = note_import.known(workspace)
    proposal = read_notes(album, around, drawn=as_it_is)
    (item,) = proposal.items
    assert {picture.content for picture in item.pictures} == {b"png of a shop", b"png of a sketch"}
    assert item.note is not None
    assert set(referred_to(item.note.body)) == {picture.id for picture in item.pictures}
    assert {picture.note for picture in item.pictures} == {item.note.id}
    left = "![gone](gone.png) ![[gone.png]] ![](fake.png) ![web](https://example.org/a.png)"
    assert left in item.note.body
    workspace.commit(note_import.changes(proposal.items, workspace.new_id))
    drawn: list[bytes] = []
    again = read_notes(album, note_import.known(workspace), drawn=drawn.append)
    assert again.count(Standing.SAME) == 1
    assert not drawn


def test_reading_pictures_can_be_stopped_and_says_how_far_it_is(tmp_path: Path) -> None:
    files = {f"{at}.md": f"![]({at}.png)" for at in range(5)}
    written(tmp_path / "Many", files | {f"{at}.png": f"png {at}" for at in range(5)})
    heard: list[tuple[int, int]] = []
    drawn: list[bytes] = []

    def drawing(data: bytes) -> tuple[PictureKind, bytes] | None:
        drawn.append(data)
        return as_it_is(data)

    proposal = read_notes(
        tmp_path / "Many",
        NOTHING,
        told=lambda done, total: heard.append((done, total)),
        stopped=lambda: len(drawn) == 2,
        drawn=drawing,
    )
    assert heard == [(0, 10), (5, 10), (6, 10)]
    assert (len(drawn), len(proposal.items)) == (2, 2)


def test_what_is_not_read_does_not_count_and_what_is_held_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {"a.md": "![](a.png) ![](b.png)", "a.png": "png of a", "b.png": "png of another"}
    written(tmp_path / "Vault", files | {"film.mp4": "x" * 999, "text.pdf": "x" * 999})
    held = sum(map(len, files.values()))
    limits = replace(note_import.LIMITS, whole=held, held=held)
    monkeypatch.setattr(note_import, "LIMITS", limits)
    (item,) = (
        one for one in read_notes(tmp_path / "Vault", NOTHING, drawn=as_it_is).items if one.note
    )
    assert len(item.pictures) == 2
    for less in (replace(limits, whole=held - 1), replace(limits, held=held - 1)):
        monkeypatch.setattr(note_import, "LIMITS", less)
        with pytest.raises(Refused):
            read_notes(tmp_path / "Vault", NOTHING, drawn=as_it_is)


def test_finding_a_picture_takes_no_longer_where_there_are_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    compared = source_pictures.compared

    def counting(text: str) -> str:
        asked.append(text)
        return compared(text)

    monkeypatch.setattr(source_pictures, "compared", counting)
    many = 40
    files = {f"{at:02}.md": f"![](pictures/{at}.png) ![]({at}.png)" for at in range(many)}
    pictures = {f"pictures/{at}.png": f"png {at}" for at in range(many)}
    written(tmp_path / "Many", files | pictures)
    items = read_notes(tmp_path / "Many", Known({}.get, {}, ZONE, NOW), drawn=as_it_is).items
    assert [len(item.pictures) for item in items] == [1] * many
    assert len(asked) < 15 * many


def test_a_changed_note_keeps_the_pictures_it_has(workspace: Workspace, album: Path) -> None:
    first = read_notes(album, note_import.known(workspace), drawn=as_it_is)
    workspace.commit(note_import.changes(first.items, workspace.new_id))
    path = album / "Notes" / "a.md"
    path.write_text(path.read_text() + " And more.")
    second = read_notes(album, note_import.known(workspace), drawn=as_it_is)
    workspace.commit(note_import.changes(second.items, workspace.new_id))
    (note,) = workspace.read.all_notes()
    assert note.body.endswith("And more.")
    assert len(workspace.read.private_attachments_of(note.id)) == 2
