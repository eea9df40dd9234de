"""What slipped in is known before anything leaves, by whichever way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from revmentor_desktop.domain.sessions import last_held
from revmentor_desktop.ui.sharing import slipped_in
from revmentor_desktop.ui.sharing.dialog import ShareDialog
from revmentor_desktop.ui.sharing.subject import of_session
from revmentor_desktop.ui.widgets.icon_button import IconButton
from tests.ui.sharing.settled import settled

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk


def test_nothing_is_printed_before_it_is_known_what_slipped_in(
    qtbot: QtBot, fonts: object, sample_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    known: list[int] = []

    def counting(*_about: object) -> Iterator[int]:
        while not known:
            yield 0
        yield known[0]

    monkeypatch.setattr(slipped_in, "counting_overlaps", counting)
    session = last_held(sample_desk.workspace.read.sessions())
    assert session is not None
    dialog = ShareDialog(sample_desk, of_session(sample_desk.workspace, session.id))
    qtbot.addWidget(dialog)
    asked: list[object] = []
    monkeypatch.setattr(dialog.printing, "choose", lambda *about: asked.append(about))
    dialog.show()
    qtbot.waitUntil(lambda: dialog._file is not None)
    assert dialog._slipped_in.looking
    printer = dialog.findChild(IconButton, "print")
    assert isinstance(printer, IconButton)
    printer.click()
    assert not asked
    known.append(1)
    settled(dialog)
    printer.click()
    assert len(asked) == 1
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keySequence(dialog, QKeySequence(QKeySequence.StandardKey.Print))
    assert len(asked) == 2
