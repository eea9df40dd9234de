"""What is copied from a private field is plain, marked, told of, and taken back in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QObject, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit

from revmentor_desktop.ui.notes.title_field import TitleField
from revmentor_desktop.ui.notices import Notices, Toast
from revmentor_desktop.ui.private_clipboard import KEPT, PrivateClipboard
from revmentor_desktop.ui.widgets.private_copy import OURS, is_private_copy, private_copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme


@pytest.fixture
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:
    made = QGuiApplication.clipboard()
    made.clear()
    yield made
    made.clear()


@pytest.fixture
def toasts() -> list[Toast]:
    return []


@pytest.fixture
def watch(clipboard: QClipboard, toasts: list[Toast]) -> Iterator[PrivateClipboard]:
    notices = Notices()
    notices.toasted.connect(toasts.append)
    owner = QObject()
    made = PrivateClipboard(clipboard, notices, owner)
    yield made
    made.forget()
    owner.deleteLater()


def minute(watch: PrivateClipboard) -> QTimer:
    timer = watch.findChild(QTimer)
    assert timer is not None
    return timer


@pytest.fixture
def title(qtbot: QtBot, theme: Theme) -> TitleField:
    field = TitleField(theme)
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.setText("How to bring up the failed pilot")
    field.selectAll()
    return field


def test_a_private_copy_is_told_of(
    clipboard: QClipboard, watch: PrivateClipboard, toasts: list[Toast]
) -> None:
    clipboard.setMimeData(private_copy("secret"))
    assert [toast.text for toast in toasts] == [
        "Copied as plain text, and cleared from the clipboard in a minute"
    ]
    assert minute(watch).isActive()
    assert minute(watch).interval() == KEPT == 60_000


def test_it_is_taken_back_after_a_minute(clipboard: QClipboard, watch: PrivateClipboard) -> None:
    clipboard.setMimeData(private_copy("secret"))
    minute(watch).timeout.emit()
    assert clipboard.text() == ""
    assert not minute(watch).isActive()


def test_what_was_copied_since_then_is_not_taken(
    clipboard: QClipboard, watch: PrivateClipboard
) -> None:
    clipboard.setMimeData(private_copy("secret"))
    clipboard.setText("mine from elsewhere")
    watch.forget()
    assert clipboard.text() == "mine from elsewhere"


def test_another_run_of_the_program_keeps_its_own(
    clipboard: QClipboard, watch: PrivateClipboard
) -> None:
    foreign = QMimeData()
    foreign.setText("secret")
    foreign.setData(OURS, b"of another run")
    clipboard.setMimeData(foreign)
    watch.forget()
    assert clipboard.text() == "secret"


def test_a_copy_of_what_is_not_private_is_nothing_to_say(
    qtbot: QtBot, clipboard: QClipboard, watch: PrivateClipboard, toasts: list[Toast]
) -> None:
    field = QLineEdit("shared")
    qtbot.addWidget(field)
    field.show()
    field.setFocus()
    field.selectAll()
    field.copy()
    assert clipboard.text() == "shared"
    assert not is_private_copy(clipboard.mimeData())
    assert toasts == []
    assert not minute(watch).isActive()


def test_the_title_of_a_private_note_is_marked_too(
    qtbot: QtBot,
    title: TitleField,
    clipboard: QClipboard,
    watch: PrivateClipboard,
    toasts: list[Toast],
) -> None:
    title.set_sensitive(True)
    qtbot.keyClick(title, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == "How to bring up the failed pilot"
    assert is_private_copy(clipboard.mimeData())
    assert toasts


def test_what_is_cut_is_marked_where_the_system_tells_of_it_afterwards(
    title: TitleField,
    clipboard: QClipboard,
    watch: PrivateClipboard,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As Windows does; there the clipboard knows whose it is, which it does not offscreen."""
    title.set_sensitive(True)
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _clipboard: True)
    with QSignalBlocker(clipboard):
        title.cut()
    assert not title.text()
    clipboard.dataChanged.emit()
    assert clipboard.text() == "How to bring up the failed pilot"
    assert is_private_copy(clipboard.mimeData())


def test_what_another_program_copies_while_nothing_is_chosen_stays_as_it_is(
    title: TitleField, clipboard: QClipboard, watch: PrivateClipboard
) -> None:
    title.set_sensitive(True)
    title.deselect()
    clipboard.setText("from a browser")
    assert not is_private_copy(clipboard.mimeData())


def test_what_another_program_copies_meanwhile_stays_as_it_is(
    title: TitleField, clipboard: QClipboard, watch: PrivateClipboard, toasts: list[Toast]
) -> None:
    """Some systems tell of it only when one comes back, and the field has the focus again."""
    title.set_sensitive(True)
    elsewhere = QMimeData()
    elsewhere.setText("from a browser")
    elsewhere.setHtml("<b>from a browser</b>")
    clipboard.setMimeData(elsewhere)
    assert not is_private_copy(clipboard.mimeData())
    assert clipboard.mimeData().hasHtml()
    assert toasts == []


def test_the_title_of_a_shared_note_is_not(
    title: TitleField, clipboard: QClipboard, watch: PrivateClipboard
) -> None:
    title.set_sensitive(False)
    title.copy()
    assert not is_private_copy(clipboard.mimeData())


@pytest.mark.parametrize(
    ("platform", "marks"),
    [
        ("linux", {"x-kde-passwordManagerHint": b"secret"}),
        (
            "win32",
            {
                "ExcludeClipboardContentFromMonitorProcessing": b"1",
                "CanIncludeInClipboardHistory": b"\0\0\0\0",
                "CanUploadToCloudClipboard": b"\0\0\0\0",
            },
        ),
        ("darwin", {}),
    ],
)
def test_a_copy_asks_not_to_be_kept(platform: str, marks: dict[str, bytes]) -> None:
    data = private_copy("secret", platform)
    assert set(data.formats()) == {"text/plain", OURS, *marks}
    for name, value in marks.items():
        assert bytes(data.data(name).data()) == value
