"""At most a second of typing can be lost: the promise that the timing keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from revmentor_desktop.ui.autosave import AFTER_KEY, LONGEST, PAUSE, SOON, Autosave

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LONG = 60_000
"""Milliseconds that no test waits for."""


class Editor(QObject):
    """Something with text.  Signal: ``saved()``."""

    saved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def save(self) -> None:
        self.count += 1
        self.saved.emit()


@pytest.fixture
def editor(qapp: object) -> Editor:
    return Editor()


def test_the_promise() -> None:
    assert PAUSE <= LONGEST <= 1000


def test_it_saves_once_when_typing_pauses(qtbot: QtBot, editor: Editor) -> None:
    autosave = Autosave(editor.save, editor, pause=10, longest=LONG)
    with qtbot.waitSignal(editor.saved):
        autosave.touch()
        autosave.touch()
    assert editor.count == 1
    assert not autosave.pending


def test_it_saves_while_typing_goes_on(qtbot: QtBot, editor: Editor) -> None:
    """Keys keep coming faster than the pause; after the longest time it saves all the same."""
    autosave = Autosave(editor.save, editor, pause=LONG, longest=60)
    keys = QTimer(editor)
    keys.timeout.connect(autosave.touch)
    since = QElapsedTimer()
    with qtbot.waitSignal(editor.saved):
        autosave.touch()
        since.start()
        keys.start(5)
    waited = since.elapsed()
    keys.stop()
    autosave.forget()
    assert 50 <= waited < 1000


def test_it_saves_right_after_a_key_when_typing_has_gone_on(qtbot: QtBot, editor: Editor) -> None:
    autosave = Autosave(editor.save, editor, pause=LONG, longest=LONG)
    autosave.touch()
    autosave.touch()
    with qtbot.assertNotEmitted(editor.saved, wait=2 * AFTER_KEY):
        pass  # it has not gone on for long
    late = Autosave(editor.save, editor, pause=LONG, longest=SOON)
    late.touch()
    with qtbot.waitSignal(editor.saved):
        late.touch()
    assert not late.pending
    autosave.forget()


def test_a_key_begins_the_pause_anew(qtbot: QtBot, editor: Editor) -> None:
    autosave = Autosave(editor.save, editor, pause=80, longest=LONG)
    since = QElapsedTimer()
    QTimer.singleShot(40, editor, autosave.touch)
    with qtbot.waitSignal(editor.saved):
        autosave.touch()
        since.start()
    assert since.elapsed() >= 110
    assert editor.count == 1


def test_flushing_saves_now_and_never_again(qtbot: QtBot, editor: Editor) -> None:
    autosave = Autosave(editor.save, editor, pause=10, longest=20)
    autosave.touch()
    autosave.flush()
    assert editor.count == 1
    with qtbot.assertNotEmitted(editor.saved, wait=40):
        autosave.flush()


def test_forgetting_saves_nothing(qtbot: QtBot, editor: Editor) -> None:
    autosave = Autosave(editor.save, editor, pause=10, longest=20)
    autosave.touch()
    assert autosave.pending
    autosave.forget()
    assert not autosave.pending
    with qtbot.assertNotEmitted(editor.saved, wait=40):
        autosave.flush()


def test_no_timer_runs_after_a_save(qtbot: QtBot, editor: Editor) -> None:
    autosave = Autosave(editor.save, editor, pause=10, longest=20)
    with qtbot.waitSignal(editor.saved):
        autosave.touch()
    assert not [timer for timer in autosave.findChildren(QTimer) if timer.isActive()]


def test_what_is_typed_while_saving_is_saved_too(qtbot: QtBot, editor: Editor) -> None:
    autosave = Autosave(editor.save, editor, pause=10, longest=LONG)
    editor.saved.connect(lambda: autosave.touch() if editor.count == 1 else None)
    autosave.touch()
    qtbot.waitUntil(lambda: editor.count == 2)
    assert not autosave.pending
