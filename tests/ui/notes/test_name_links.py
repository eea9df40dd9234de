"""Links by name in the Notes page: offered while one writes, followed, listed, kept."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.domain.ids import NoteId
from revmentor_desktop.services import links
from revmentor_desktop.ui.long_step import LongStepDialog
from revmentor_desktop.ui.notes.page import NotesPage
from revmentor_desktop.ui.places import PageName, Place
from revmentor_desktop.ui.widgets.backlinks import LinkButton
from tests.ui.notes.conftest import private, shared

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk
    from tests.ui.notes.conftest import Show, Stage


@pytest.fixture
def stage(few: Desk, show: Show) -> Stage:
    few.workspace.commit(added(private(5, title="Ägypten"), shared(6, title="Äpfel")))
    stage = show(few, "private-1")
    stage.page.editor.focus_text()
    stage.page.editor.text.selectAll()
    return stage


def write(stage: Stage, qtbot: QtBot, text: str) -> None:
    field = stage.page.editor.text
    qtbot.keyClicks(field, text)
    QApplication.processEvents()


def offered(stage: Stage) -> list[str]:
    names = stage.page.editor.body.completion.list
    return [choice.id for choice in names.model.values] if names.isVisible() else []


def test_two_brackets_offer_everything_that_can_be_linked(stage: Stage, qtbot: QtBot) -> None:
    QAbstractItemModelTester(
        stage.page.editor.body.completion.list.model,
        QAbstractItemModelTester.FailureReportingMode.Fatal,
        stage.page,
    )
    write(stage, qtbot, "See [")
    assert offered(stage) == []
    write(stage, qtbot, "[")
    assert {"Session 6", "Session 7", "Shared 2", "Ägypten"} <= set(offered(stage))


def test_letters_narrow_the_list_without_accents_and_enter_takes(
    stage: Stage, qtbot: QtBot
) -> None:
    write(stage, qtbot, "[[agy")
    assert offered(stage) == ["Ägypten"]
    qtbot.keyClick(stage.page.editor.text, Qt.Key.Key_Return)
    assert stage.page.editor.text.text() == "[[Ägypten]]"
    assert offered(stage) == []
    write(stage, qtbot, " x")
    assert stage.page.editor.text.text() == "[[Ägypten]] x"


def test_a_list_that_is_narrowed_is_as_high_as_what_is_left(stage: Stage, qtbot: QtBot) -> None:
    names = stage.page.editor.body.completion.list
    write(stage, qtbot, "[[")
    around = names.height() - names.view.height()
    write(stage, qtbot, "agy")
    assert len(offered(stage)) == 1
    assert names.height() - names.view.height() == around


def test_arrows_choose_and_escape_lets_one_write(stage: Stage, qtbot: QtBot) -> None:
    write(stage, qtbot, "[[sess")
    assert offered(stage) == ["Session 7", "Session 6"]
    qtbot.keyClick(stage.page.editor.text, Qt.Key.Key_Down)
    qtbot.keyClick(stage.page.editor.text, Qt.Key.Key_Tab)
    assert stage.page.editor.text.text() == "[[Session 6]]"
    write(stage, qtbot, "[[sess")
    qtbot.keyClick(stage.page.editor.text, Qt.Key.Key_Escape)
    assert offered(stage) == []
    qtbot.keyClick(stage.page.editor.text, Qt.Key.Key_Return)
    assert stage.page.editor.text.text() == "[[Session 6]][[sess\n"


def test_a_shared_note_is_not_offered_what_is_private(few: Desk, show: Show, qtbot: QtBot) -> None:
    stage = show(few, "shared-2")
    stage.page.editor.focus_text()
    write(stage, qtbot, "[[")
    assert "Shared 4" in offered(stage)
    assert not [name for name in offered(stage) if name.startswith("Private")]


def test_what_is_covered_is_not_offered(stage: Stage, few: Desk, qtbot: QtBot) -> None:
    few.cover.set_on(True)
    few.cover.look("private-1")
    stage.page.editor.focus_text()
    write(stage, qtbot, "[[")
    assert "Session 6" in offered(stage)
    assert not {"Private 3", "Ägypten"} & set(offered(stage))


def test_an_input_method_is_not_disturbed(stage: Stage, qtbot: QtBot) -> None:
    write(stage, qtbot, "[[")
    assert offered(stage)
    field = stage.page.editor.text
    QApplication.sendEvent(field, QInputMethodEvent("筆", []))
    QApplication.processEvents()
    assert offered(stage) == []
    done = QInputMethodEvent()
    done.setCommitString("會")
    QApplication.sendEvent(field, done)
    QApplication.processEvents()
    assert field.text() == "[[會"


def test_a_link_leads_to_the_note_or_session(stage: Stage) -> None:
    stage.page.editor.links.open_address("session:session-6")
    stage.page.editor.links.open_address("note:shared-2")
    assert stage.gone_to == [
        Place(PageName.SESSION, "session-6"),
        Place(PageName.NOTES, "shared-2"),
    ]


def linking(stage: Stage) -> list[str]:
    QApplication.processEvents()
    buttons = stage.page.editor.backlinks.findChildren(LinkButton)
    return sorted(button.accessibleName() for button in buttons if not button.isHidden())


def test_who_links_stands_at_the_foot_with_the_private_sign(
    few: Desk, show: Show, qtbot: QtBot
) -> None:
    mine = private(8, title="Mine", body="About [[Shared 2]].")
    ours = shared(9, title="Ours", body="[[shared 2]]")
    few.workspace.commit(added(mine, ours))
    stage = show(few, "shared-2")
    qtbot.waitUntil(lambda: linking(stage) == ["Ours", "Private, Mine"])
    few.cover.set_on(True)
    qtbot.waitUntil(lambda: linking(stage) == ["Ours"])
    few.cover.set_on(False)
    qtbot.waitUntil(lambda: len(linking(stage)) == 2)
    stage.page.editor.backlinks.findChildren(LinkButton)[-1].click()
    assert stage.gone_to


def test_no_note_is_read_to_cover_who_links(
    few: Desk, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    few.workspace.commit(added(private(8, title="Mine", body="About [[Shared 2]].")))
    stage = show(few, "shared-2")
    qtbot.waitUntil(lambda: linking(stage) == ["Private, Mine"])
    read: list[object] = []
    monkeypatch.setattr(links, "backlinks", lambda *asked: read.append(asked) or iter([()]))
    few.cover.set_on(True)
    assert linking(stage) == []
    few.cover.set_on(False)
    assert linking(stage) == ["Private, Mine"]
    assert read == []


def test_who_links_is_read_again_only_when_links_changed(
    few: Desk, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(few, "shared-2").page.editor.backlinks.refresh()
    read: list[object] = []
    monkeypatch.setattr(links, "backlinks", lambda *asked: read.append(asked) or iter([()]))
    other = shared(4)
    few.workspace.commit(edited(other, replace(other, body="No link.")))
    QApplication.processEvents()
    assert read == []
    few.workspace.commit(edited(replace(other, body="No link."), replace(other, body="[[a]]")))
    QApplication.processEvents()
    assert len(read) == 1


def test_who_links_is_not_read_where_nobody_sees_it(
    few: Desk, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = show(few, "shared-2")
    stage.page.editor.backlinks.refresh()
    QApplication.processEvents()
    read: list[object] = []
    backlinks = links.backlinks

    def count(*asked: Any) -> Iterator[tuple[links.Backlink, ...]]:
        read.append(asked)
        return backlinks(*asked)

    monkeypatch.setattr(links, "backlinks", count)
    stage.page.hide()
    few.workspace.commit(added(private(8, title="Mine", body="About [[Shared 2]].")))
    QApplication.processEvents()
    assert read == []
    stage.page.show()
    qtbot.waitUntil(lambda: linking(stage) == ["Private, Mine"])


def test_a_note_nobody_links_to_has_no_such_line(few: Desk, show: Show) -> None:
    backlinks = show(few, "shared-4").page.editor.backlinks
    backlinks.refresh()
    assert not backlinks.isVisible()


def test_links_follow_a_title_once_it_is_left_as_one_step(few: Desk, show: Show) -> None:
    few.workspace.commit(added(shared(9, title="Ours", body="[[shared 2]]")))
    before = set(few.workspace.read.each_thing())
    stage = show(few, "shared-2")
    editor = stage.page.editor
    for title in ("Another", "Another name"):
        editor.title.setText(title)
        editor.title.textEdited.emit(title)
        editor.save()
        assert few.workspace.read.note("shared-9").body == "[[shared 2]]"  # type: ignore[union-attr]  # there
    editor.title.left.emit()
    assert few.workspace.read.note("shared-9").body == "[[Another name]]"  # type: ignore[union-attr]  # there
    editor.forget_steps()
    few.commands.undo()
    assert set(few.workspace.read.each_thing()) == before


def test_many_links_follow_behind_a_box_in_the_same_step(
    few: Desk, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("revmentor_desktop.ui.commands.FEW", 1)
    linking = [shared(at, title=f"Ours {at}", body="[[shared 2]]") for at in (7, 8, 9)]
    few.workspace.commit(added(*linking))
    before = set(few.workspace.read.each_thing())
    stage = show(few, "shared-2")
    few.commands.set_long_road(partial(LongStepDialog.take, few, stage.page))

    def stored() -> set[str]:
        found = (few.workspace.read.note(one.id) for one in linking)
        return {one.body for one in found if one is not None}

    def rename(title: str) -> LongStepDialog:
        stage.page.editor.title.setText(title)
        stage.page.editor.title.textEdited.emit(title)
        stage.page.editor.title.left.emit()
        box = stage.page.findChild(LongStepDialog)
        assert box is not None
        return box

    rename("Another")
    qtbot.waitUntil(lambda: stage.page.findChild(LongStepDialog) is None)
    assert stored() == {"[[Another]]"}
    may_store = Event()
    with monkeypatch.context() as held:
        held.setattr(
            few.workspace, "prepare", lambda _, stop=None: stop is None or may_store.wait()
        )
        rename("A third").cancel.click()
        may_store.set()
        few.tasks.wait()
    qtbot.waitUntil(lambda: stage.page.findChild(LongStepDialog) is None)
    assert stored() == {"[[Another]]"}
    assert stage.toasts[-1].text == "Links in other notes keep the former title"
    for _ in range(2):
        few.commands.undo()
        qtbot.waitUntil(lambda: stage.page.findChild(LongStepDialog) is None)
    assert set(few.workspace.read.each_thing()) == before


@pytest.mark.parametrize("left", [True, False])
@pytest.mark.parametrize("between", ["", "With | bars"])
def test_links_follow_a_title_that_could_not_be_linked_for_a_while(
    few: Desk, show: Show, qtbot: QtBot, between: str, *, left: bool
) -> None:
    few.workspace.commit(added(shared(9, title="Ours", body="[[shared 2]]")))
    editor = show(few, "shared-2").page.editor

    def is_stored(title: str) -> bool:
        return editor.stored is not None and editor.stored.title == title

    for title in (between, "Another"):
        editor.title.setText(title)
        editor.title.textEdited.emit(title)
        qtbot.waitUntil(partial(is_stored, title))
        if left and title == between:
            editor.title.left.emit()
        assert few.workspace.read.note("shared-9").body == "[[shared 2]]"  # type: ignore[union-attr]  # there
    editor.title.left.emit()
    assert few.workspace.read.note("shared-9").body == "[[Another]]"  # type: ignore[union-attr]  # there


@pytest.mark.parametrize(
    ("id", "deed"),
    [
        ("private-1", NotesPage.change_visibility),
        ("shared-2", NotesPage.keep_between_us),
        ("shared-2", NotesPage.delete),
    ],
)
def test_links_follow_before_the_note_becomes_another_or_goes(
    few: Desk, show: Show, qtbot: QtBot, id: str, deed: Callable[[NotesPage], None]
) -> None:
    words = id.replace("-", " ")
    few.workspace.commit(added(private(9, title="Mine", body=f"[[{words}]]")))
    page = show(few, id).page
    page.editor.title.setText("Another")
    page.editor.title.textEdited.emit("Another")
    qtbot.waitUntil(lambda: page.editor.stored is not None and page.editor.stored.title != words)
    deed(page)
    assert few.workspace.read.private_note("private-9").body == "[[Another]]"  # type: ignore[union-attr]  # there


def test_a_note_that_links_to_the_one_before_is_opened_as_it_is_then(few: Desk, show: Show) -> None:
    few.workspace.commit(added(shared(9, title="Ours", body="[[shared 2]]")))
    stage = show(few, "shared-2")
    editor = stage.page.editor
    editor.title.setText("Another")
    stage.page._open(NoteId("shared-9"))
    assert editor.text.text() == "[[Another]]"
    editor.text.setPlainText("See [[Another]]")
    assert editor.save()
    assert few.workspace.read.note("shared-9").body == "See [[Another]]"  # type: ignore[union-attr]  # there


def test_another_note_is_opened_after_the_links_followed(few: Desk, show: Show) -> None:
    few.workspace.commit(added(shared(9, title="Ours", body="[[shared 2]]")))
    stage = show(few, "shared-2")
    stage.page.editor.title.setText("Another")
    stage.page._open(NoteId("shared-4"))
    assert few.workspace.read.note("shared-9").body == "[[Another]]"  # type: ignore[union-attr]  # there


def test_a_note_that_is_opened_while_links_still_follow_shows_what_they_become(
    few: Desk, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("revmentor_desktop.ui.commands.FEW", 1)
    linking = [shared(at, title=f"Ours {at}", body="[[shared 2]]") for at in (7, 8, 9)]
    few.workspace.commit(added(*linking))
    stage = show(few, "shared-2")
    few.commands.set_long_road(partial(LongStepDialog.take, few, stage.page))
    may_store = Event()
    with monkeypatch.context() as held:
        held.setattr(
            few.workspace, "prepare", lambda _, stop=None: stop is None or may_store.wait()
        )
        editor = stage.page.editor
        editor.title.setText("Another")
        editor.title.textEdited.emit("Another")
        editor.title.left.emit()  # as a click on the list does
        stage.page._open(NoteId("shared-9"))
        may_store.set()
        few.tasks.wait()
    qtbot.waitUntil(lambda: stage.page.findChild(LongStepDialog) is None)
    assert editor.text.text() == "[[Another]]"
    editor.text.setPlainText("See [[Another]]")
    assert editor.save()
    assert few.workspace.read.note("shared-9").body == "See [[Another]]"  # type: ignore[union-attr]  # there
