"""Earlier versions of a note: kept while one writes, shown as differences, brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.changes import added
from revmentor_desktop.domain.ids import NoteId, RevisionId
from revmentor_desktop.domain.private import PrivateRevision
from revmentor_desktop.domain.revisions import Revision
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.reading_only import ReadingOnly
from tests.conftest import NOW
from tests.ui.notes.conftest import SECRET, private

if TYPE_CHECKING:
    from revmentor_desktop.ui.desk import Desk
    from tests.ui.notes.conftest import Show, Stage

pytestmark = pytest.mark.usefixtures("english")


def type_body(stage: Stage, text: str) -> None:
    stage.page.editor.text.setPlainText(text)
    stage.settle()


def kept(desk: Desk, note: str) -> list[str]:
    return [version.body for version in desk.workspace.read.revisions(note)]


def test_what_was_there_is_kept_when_a_note_is_opened_and_changed(few: Desk, show: Show) -> None:
    stage = show(few, "private-1")
    type_body(stage, "Changed.")
    type_body(stage, "Changed again.")
    assert kept(few, "private-1") == ["Only mine, 1."]


def test_after_leaving_the_page_the_text_is_kept_again(few: Desk, show: Show) -> None:
    stage = show(few, "private-1")
    type_body(stage, "First.")
    stage.page.hide()
    stage.page.show()
    type_body(stage, "Second.")
    assert kept(few, "private-1") == ["First.", "Only mine, 1."]


def test_a_new_note_keeps_no_half_words(few: Desk, show: Show) -> None:
    stage = show(few, "new")
    for text in ("H", "He", "Hello"):
        type_body(stage, text)
    assert kept(few, stage.shown()) == []


def test_undoing_a_run_of_typing_takes_its_version_back_too(few: Desk, show: Show) -> None:
    before = set(few.workspace.read.each_thing())
    stage = show(few, "shared-2")
    type_body(stage, "Changed.")
    stage.page.editor.forget_steps()
    few.commands.undo()
    assert set(few.workspace.read.each_thing()) == before


def test_typing_back_what_was_there_leaves_nothing_behind(few: Desk, show: Show) -> None:
    before = set(few.workspace.read.each_thing())
    stage = show(few, "shared-2")
    type_body(stage, "Changed.")
    type_body(stage, "Seen by both, 2.")
    assert set(few.workspace.read.each_thing()) == before
    assert not few.commands.stack.canUndo()


def test_the_difference_is_told_by_signs_and_words(few: Desk, show: Show) -> None:
    stage = show(few, "shared-2")
    type_body(stage, "Seen by both, 3.\nAnd more.")
    stage.page.deeds()[Deed.VERSIONS]()
    view = stage.page.versions
    assert view.told.text() == "Since then: 2 lines added, 1 line removed."
    text = view.view.toPlainText()
    assert "− Seen by both, 2." in text
    assert "+ Seen by both, 3." in text
    assert "+ And more." in text


def test_where_one_only_reads_a_version_is_seen_and_not_restored(few: Desk, show: Show) -> None:
    stage = show(few, "shared-2")
    type_body(stage, "Changed.")
    stage.page.show_versions()
    ReadingOnly(stage.page)
    assert stage.page.versions.restore.isVisible()
    assert not stage.page.versions.restore.isEnabled()


def test_restoring_brings_the_text_back_and_can_be_undone(few: Desk, show: Show) -> None:
    stage = show(few, "shared-2")
    type_body(stage, "Changed.")
    stage.page.show_versions()
    stage.page.versions.restore.click()
    assert stage.page.editor.text.text() == "Seen by both, 2."
    assert not stage.page.shows_versions
    assert stage.toasts[-1].text == "Version restored"
    assert "Changed." in kept(few, "shared-2")
    few.commands.undo()
    assert stage.page.editor.text.text() == "Changed."


def test_a_note_without_versions_says_so(few: Desk, show: Show) -> None:
    stage = show(few, "shared-2")
    stage.page.show_versions()
    assert "no earlier version yet" in stage.page.versions.told.text()
    assert not stage.page.versions.restore.isVisible()


def test_another_note_closes_the_versions(few: Desk, show: Show) -> None:
    stage = show(few, "shared-2")
    stage.page.show_versions()
    stage.page._open(NoteId("private-1"))
    stage.page._show_parts()
    assert not stage.page.shows_versions
    assert stage.page.editor.isVisible()


def test_covering_takes_the_versions_of_a_private_note_away(few: Desk, show: Show) -> None:
    stage = show(few, "private-1")
    type_body(stage, "Changed.")
    stage.page.show_versions()
    assert stage.page.versions.isVisible()
    few.cover.set_on(True)
    assert not stage.page.versions.isVisible()
    assert Deed.VERSIONS not in stage.page.deeds()


def test_a_version_from_when_a_note_was_private_cannot_become_shared(
    desk: Desk, show: Show
) -> None:
    note = private(1)
    version = PrivateRevision(RevisionId("r"), note.id, "", SECRET, NOW)
    desk.workspace.commit(added(note, version))
    stage = show(desk, note.id)
    stage.page.change_visibility()
    stage.page.show_versions()
    view = stage.page.versions
    assert "private" in view.choice.itemText(0)
    assert not view.restore.isEnabled()
    assert not [one for one in desk.workspace.read.each_thing() if isinstance(one, Revision)]
