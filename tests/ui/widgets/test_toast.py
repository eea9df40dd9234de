"""Toasts: one at a time, gone after their time, never while someone is at them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QCursor, QEnterEvent, QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from revmentor_desktop.ui.widgets.departing import Departure
from revmentor_desktop.ui.widgets.toast import ACTION_MS, PLAIN_MS, Toasts
from tests.ui.looks.rules import problems

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme

Field = TypeVar("Field", bound=QWidget)


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    QCursor.setPos(0, 0)  # an earlier test may have left the pointer where the toast appears
    made.move(50, 50)
    made.resize(800, 600)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def toasts(host: QWidget, theme: Theme) -> Toasts:
    return Toasts(theme, host)


def enter(toasts: Toasts) -> None:
    at = QPointF(1, 1)
    QApplication.sendEvent(toasts.toast, QEnterEvent(at, at, at))


def leave(toasts: Toasts) -> None:
    QApplication.sendEvent(toasts.toast, QEvent(QEvent.Type.Leave))


def test_it_stays_longer_with_an_action(toasts: Toasts) -> None:
    toasts.say("Saved to Documents")
    assert toasts.remaining() == pytest.approx(PLAIN_MS, rel=0.1)
    toasts.say("Note deleted", action="Undo")
    assert toasts.remaining() == pytest.approx(ACTION_MS, rel=0.1)
    toasts.dismiss()


def test_it_goes_by_itself(qtbot: QtBot, host: QWidget, theme: Theme) -> None:
    toasts = Toasts(theme, host, plain_ms=20)
    with qtbot.waitSignal(toasts.gone):
        toasts.say("Saved")
    assert toasts.text() == ""


def test_it_stays_while_the_pointer_is_over_it(toasts: Toasts) -> None:
    toasts.say("Note deleted", action="Undo")
    enter(toasts)
    assert toasts.remaining() == -1
    leave(toasts)
    assert toasts.remaining() > 0
    toasts.dismiss()


def test_it_goes_once_it_makes_way_and_leaves_a_resting_pointer_behind(
    toasts: Toasts, host: QWidget
) -> None:
    toasts.say("Undone: «Start session»")
    QCursor.setPos(toasts.toast.mapToGlobal(toasts.toast.rect().center()))
    enter(toasts)
    assert toasts.remaining() == -1
    _typed_in(host, QLineEdit(), 100, 550, 600, 30)
    toasts.say("Redone: «Start session»")
    assert toasts.remaining() > 0
    toasts.dismiss()
    QCursor.setPos(0, 0)


def test_it_stays_while_its_action_has_the_focus(toasts: Toasts) -> None:
    toasts.say("Note deleted", action="Undo")
    button = toasts.toast.button()
    QApplication.sendEvent(button, _focus(QEvent.Type.FocusIn))
    assert toasts.toast.is_held()
    assert toasts.remaining() == -1
    QApplication.sendEvent(button, _focus(QEvent.Type.FocusOut))
    assert toasts.remaining() > 0
    toasts.dismiss()


def _focus(kind: QEvent.Type) -> QEvent:
    return QFocusEvent(kind, Qt.FocusReason.TabFocusReason)


def test_a_new_message_takes_the_place_of_the_old(toasts: Toasts) -> None:
    toasts.say("Note deleted", action="Undo", key="Ctrl+Z")
    toasts.say("Item moved to position 3 of 6")
    assert toasts.text() == "Item moved to position 3 of 6"
    assert toasts.toast.button().isHidden()
    toasts.dismiss()


def test_the_action_is_done_once_and_the_message_goes(qtbot: QtBot, toasts: Toasts) -> None:
    done: list[str] = []
    toasts.say("Note deleted", action="Undo", act=lambda: done.append("undone"))
    qtbot.mouseClick(toasts.toast.button(), Qt.MouseButton.LeftButton)
    assert done == ["undone"]
    assert toasts.text() == ""


def test_an_action_may_say_something_itself(qtbot: QtBot, toasts: Toasts) -> None:
    toasts.say("Note deleted", action="Undo", act=lambda: toasts.say("Note is back"))
    qtbot.mouseClick(toasts.toast.button(), Qt.MouseButton.LeftButton)
    assert toasts.text() == "Note is back"
    toasts.dismiss()


def test_it_stands_at_the_bottom_centre_and_stays_there(toasts: Toasts, host: QWidget) -> None:
    toasts.say("Note deleted", action="Undo", key="Ctrl+Z")
    for width, height in ((800, 600), (500, 700)):
        host.resize(width, height)
        QApplication.processEvents()
        area = toasts.toast.geometry()
        assert abs(area.center().x() - width // 2) <= 1
        assert height - 30 <= area.bottom() < height
    toasts.dismiss()


@pytest.mark.parametrize("text", ["A report of it was kept. " * 6, "/home/" + "mei-yee" * 20])
def test_a_message_wider_than_the_window_is_shown_whole(
    toasts: Toasts, host: QWidget, text: str
) -> None:
    toasts.say("Saved")
    one_line = toasts.toast.height()
    toasts.say(text, action="Show", key="Ctrl+Z")
    for width in (500, 340):
        host.resize(width, 600)
        QApplication.processEvents()
        area = toasts.toast.geometry()
        assert host.rect().contains(area)
        assert area.height() > one_line
        assert problems(host) == []
    toasts.dismiss()


def test_f6_can_reach_it_only_when_there_is_something_to_press(toasts: Toasts) -> None:
    assert not toasts.focus()
    toasts.say("Saved")
    assert not toasts.focus()
    toasts.say("Note deleted", action="Undo")
    assert toasts.focus()
    toasts.dismiss()


def test_it_is_named_for_screen_readers(toasts: Toasts) -> None:
    toasts.say("“A & B” is done", action="Undo & more")
    assert toasts.toast.accessibleName() == "“A & B” is done"
    assert toasts.toast.button().accessibleName() == "Undo & more"
    assert toasts.toast.button().text() == "Undo && more"
    toasts.dismiss()


def test_it_does_not_move_when_motion_is_reduced(toasts: Toasts, host: QWidget) -> None:
    toasts.say("Saved")
    at = toasts.toast.pos()
    QApplication.processEvents()
    assert toasts.toast.pos() == at
    toasts.dismiss()
    assert toasts.toast.isHidden()
    assert host.findChildren(Departure) == []


def test_it_slides_into_place_when_motion_is_allowed(
    qtbot: QtBot, toasts: Toasts, theme: Theme, host: QWidget
) -> None:
    theme.set_look(animated=True)
    toasts.say("Saved")
    qtbot.waitUntil(lambda: host.height() - toasts.toast.geometry().bottom() == 23)
    toasts.dismiss()


def test_it_is_gone_at_once_and_its_picture_leaves_when_motion_is_allowed(
    qtbot: QtBot, toasts: Toasts, theme: Theme, host: QWidget
) -> None:
    theme.set_look(animated=True)
    toasts.say("Saved")
    toasts.dismiss()
    assert (toasts.text(), toasts.toast.isVisible()) == ("", False)
    (picture,) = host.findChildren(Departure)
    assert not picture.pixmap().isNull()
    qtbot.waitUntil(lambda: host.findChildren(Departure) == [])


def _typed_in(host: QWidget, field: Field, x: int, y: int, w: int, h: int) -> Field:
    field.setParent(host)
    field.setGeometry(x, y, w, h)
    field.show()
    return field


def test_it_covers_no_field_at_the_foot_of_a_page(toasts: Toasts, host: QWidget) -> None:
    lower = _typed_in(host, QLineEdit(), 100, 550, 600, 30)
    upper = _typed_in(host, QPlainTextEdit(), 100, 480, 600, 60)
    toasts.say("Deleted", action="Undo", key="Ctrl+Z")
    area = toasts.toast.geometry()
    assert area.bottom() < upper.y()
    assert area.bottom() > upper.y() - 30
    upper.hide()
    host.resize(800, 601)
    QApplication.processEvents()
    assert upper.y() < toasts.toast.geometry().bottom() < lower.y()
    toasts.dismiss()


def test_it_makes_way_for_a_field_that_is_moved_below_it(
    qtbot: QtBot, toasts: Toasts, host: QWidget
) -> None:
    """As below a list from which a row was deleted."""
    field = _typed_in(host, QLineEdit(), 100, 100, 600, 30)
    toasts.say("Deleted", action="Undo", key="Ctrl+Z")
    assert toasts.toast.geometry().bottom() > 570
    field.move(100, 550)
    qtbot.waitUntil(lambda: toasts.toast.geometry().bottom() < field.y())
    field.move(100, 100)
    toasts.dismiss()


def test_it_passes_over_fields_that_nobody_can_type_in(toasts: Toasts, host: QWidget) -> None:
    _typed_in(host, QLineEdit(), 100, 550, 600, 30).setReadOnly(True)
    _typed_in(host, QLineEdit(), 100, 550, 600, 30).setEnabled(False)
    _typed_in(host, QLineEdit(), 0, 550, 100, 30)  # beside it
    toasts.say("Deleted", action="Undo", key="Ctrl+Z")
    assert toasts.toast.geometry().bottom() > 570
    toasts.dismiss()


@pytest.mark.parametrize("kind", [QPlainTextEdit, QTextEdit])
def test_it_makes_way_for_the_line_that_is_written_in_a_tall_text(
    qtbot: QtBot, toasts: Toasts, host: QWidget, kind: type[QPlainTextEdit | QTextEdit]
) -> None:
    text = _typed_in(host, kind(), 0, 0, 800, 600)
    with qtbot.waitActive(host):
        host.activateWindow()
    text.setFocus()
    toasts.say("Deleted", action="Undo", key="Ctrl+Z")
    usual = toasts.toast.geometry()
    assert usual.bottom() > 570
    for _ in range(60):
        QTest.keyClick(text, Qt.Key.Key_Return)
        assert not toasts.toast.geometry().intersects(text.cursorRect())
    assert toasts.toast.y() < usual.y()
    toasts.dismiss()


def test_it_makes_way_for_the_field_that_gets_the_focus(
    qtbot: QtBot, toasts: Toasts, host: QWidget
) -> None:
    toasts.say("Deleted", action="Undo", key="Ctrl+Z")
    field = _typed_in(host, QLineEdit(), 100, 550, 600, 30)
    with qtbot.waitActive(host):
        host.activateWindow()
    field.setFocus()
    assert toasts.toast.geometry().bottom() < field.y()
    toasts.dismiss()


def test_where_fields_fill_the_page_it_leaves_the_one_in_use(
    qtbot: QtBot, toasts: Toasts, host: QWidget
) -> None:
    lines = [_typed_in(host, QLineEdit(), 0, y, 800, 30) for y in range(0, 600, 30)]
    with qtbot.waitActive(host):
        host.activateWindow()
    lines[-2].setFocus()
    toasts.say("Deleted", action="Undo", key="Ctrl+Z")
    area = toasts.toast.geometry()
    assert not area.intersects(lines[-2].geometry())
    assert area.top() > 300
    toasts.dismiss()
