"""The box for a question: stored on Enter and whenever anything is, and only mine."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.services.trouble import Full
from revmentor_desktop.ui.jot_box import JotBox
from revmentor_desktop.ui.jotting import Jotting

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.ui.desk import Desk

HERE = SessionId("session-1")


class Scene:
    """A window with a field that has the focus, and the box over it."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.field = QLineEdit()
        QVBoxLayout(self.window).addWidget(self.field)
        self.window.resize(900, 600)
        with qtbot.waitActive(self.window):
            self.window.show()
        self.field.setFocus()
        self.box = JotBox(desk.theme, self.window)
        self.box.open(desk, HERE)

    def drafts(self, desk: Desk) -> list[str]:
        return [draft.text for draft in desk.workspace.read.draft_questions()]


@pytest.fixture
def scene(desk: Desk, qtbot: QtBot, fonts: object) -> Scene:
    return Scene(desk, qtbot)


def test_what_keeps_pasted_lines_goes_when_it_has(scene: Scene) -> None:
    scene.box.line.pasted.emit(("Who pays?", "And at night?"))
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not scene.box.findChildren(Jotting)


def test_each_pasted_line_is_a_draft_and_what_is_being_written_stays(
    desk: Desk, scene: Scene, qtbot: QtBot
) -> None:
    qtbot.keyClicks(scene.box.line, "why so")
    QApplication.clipboard().setText("1. Who pays?\n2. And at night?")
    scene.box.line.paste()
    QApplication.clipboard().clear()
    assert scene.drafts(desk) == ["Who pays?", "And at night?"]
    assert {one.session for one in desk.workspace.read.draft_questions()} == {HERE}
    assert scene.box.isVisible()
    assert scene.box.line.text() == "why so"
    scene.box.line.clear()
    desk.commands.undo()
    assert scene.drafts(desk) == []
    scene.box.line.pasted.emit(("Who pays?", "And at night?"))
    assert len(scene.drafts(desk)) == 2
    assert not scene.box.isVisible()


def test_enter_keeps_a_draft_that_knows_where_it_came_up(
    desk: Desk, scene: Scene, qtbot: QtBot
) -> None:
    qtbot.keyClicks(scene.box.line, "  why  so late ")
    qtbot.keyClick(scene.box.line, Qt.Key.Key_Return)
    (draft,) = desk.workspace.read.draft_questions()
    assert (draft.text, draft.session) == ("why so late", HERE)
    assert not scene.box.isVisible()
    assert scene.field.hasFocus()
    desk.commands.undo()
    assert scene.drafts(desk) == []


def test_it_is_told_with_the_way_back(desk: Desk, scene: Scene, qtbot: QtBot) -> None:
    qtbot.keyClicks(scene.box.line, "why")
    with qtbot.waitSignal(desk.notices.toasted) as told:
        qtbot.keyClick(scene.box.line, Qt.Key.Key_Return)
    (toast,) = told.args
    assert toast.action == desk.commands.undo
    assert "why" not in toast.text


def test_undo_by_keys_takes_back_nothing_behind_it(scene: Scene, qtbot: QtBot) -> None:
    undone = list[bool]()
    undo = QAction(scene.window)
    undo.setShortcuts(QKeySequence.StandardKey.Undo)
    undo.triggered.connect(lambda: undone.append(True))
    scene.window.addAction(undo)
    qtbot.keyClick(scene.box.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone == []


def test_nothing_keeps_nothing(desk: Desk, scene: Scene, qtbot: QtBot) -> None:
    qtbot.keyClick(scene.box.line, Qt.Key.Key_Return)
    assert scene.drafts(desk) == []
    assert not scene.box.isVisible()


def test_esc_stores_nothing_and_loses_nothing(desk: Desk, scene: Scene, qtbot: QtBot) -> None:
    qtbot.keyClicks(scene.box.line, "why")
    qtbot.keyClick(scene.box.line, Qt.Key.Key_Escape)
    assert scene.drafts(desk) == []
    assert scene.field.hasFocus()
    scene.box.open(desk, None)
    assert scene.box.line.text() == "why"


def test_a_click_beside_it_keeps(desk: Desk, scene: Scene, qtbot: QtBot) -> None:
    qtbot.keyClicks(scene.box.line, "why")
    qtbot.mouseClick(scene.box, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert scene.drafts(desk) == ["why"]
    assert not scene.box.isVisible()


def test_what_is_typed_is_stored_when_anything_is_and_goes_on(
    desk: Desk, scene: Scene, qtbot: QtBot
) -> None:
    qtbot.keyClicks(scene.box.line, "why")
    desk.commands.settle()
    assert scene.drafts(desk) == ["why"]
    qtbot.keyClicks(scene.box.line, " so late")
    qtbot.keyClick(scene.box.line, Qt.Key.Key_Return)
    assert scene.drafts(desk) == ["why so late"]
    desk.commands.undo()
    assert scene.drafts(desk) == []


def test_what_cannot_be_stored_stays_written(
    desk: Desk, scene: Scene, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_change_set: ChangeSet, _origin: object) -> None:
        raise Full

    monkeypatch.setattr(desk.workspace, "commit", refuse)
    qtbot.keyClicks(scene.box.line, "why")
    qtbot.keyClick(scene.box.line, Qt.Key.Key_Return)
    assert scene.box.isVisible()
    assert scene.box.line.text() == "why"
    monkeypatch.undo()
    qtbot.keyClick(scene.box.line, Qt.Key.Key_Return)
    assert scene.drafts(desk) == ["why"]


def test_leaving_the_workspace_forgets_what_was_written(
    desk: Desk, scene: Scene, qtbot: QtBot
) -> None:
    qtbot.keyClicks(scene.box.line, "why")
    scene.box.leave()
    assert scene.box.line.text() == ""
    desk.commands.settle()
    assert scene.drafts(desk) == []


def test_what_was_left_or_kept_cannot_be_had_back_by_undo(
    desk: Desk, scene: Scene, qtbot: QtBot
) -> None:
    qtbot.keyClicks(scene.box.line, "why so late")
    scene.box.leave()
    scene.box.open(desk, None)
    scene.box.line.undo()
    assert scene.box.line.text() == ""
    qtbot.keyClicks(scene.box.line, "why so early")
    qtbot.keyClick(scene.box.line, Qt.Key.Key_Return)
    scene.box.open(desk, None)
    scene.box.line.undo()
    assert scene.box.line.text() == ""


def test_its_key_closes_it_again(desk: Desk, scene: Scene) -> None:
    scene.box.open(desk, None)
    assert not scene.box.isVisible()
    assert scene.field.hasFocus()


@pytest.mark.parametrize("text_size", [1.0, 1.5])
def test_it_fits_a_small_window(desk: Desk, scene: Scene, text_size: float) -> None:
    desk.theme.set_look(text_size=text_size)
    scene.window.resize(640, 400)
    assert scene.window.rect().contains(scene.box.box.geometry())
