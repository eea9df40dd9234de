"""The page of a running session in a process of its own, into which lines are typed until it dies.

It is the real program: the page, its field, the commands and the file.  A line counts as
acknowledged when the field is empty again, which is how a person sees that it is kept; only then
is it said through the pipe.  ``dishonest`` says so before Enter is pressed: the mistake the
harness must be able to see.
"""

from __future__ import annotations

import os
import time
from random import Random
from typing import TYPE_CHECKING

from tests import make
from tests.crash.writer import READY, WORDS

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from pathlib import Path

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.live.page import LivePage

SIGNS = ("", "? ", "! ", "* ", "= ")
"""What a line may begin with, and so what it becomes."""

HEAD_START = 0.4
"""Seconds by which a dishonest page says that a line is kept before it is."""


def hold(folder: Path, seed: int, pipe: Connection, *, dishonest: bool) -> None:
    """Hold the session in *folder* and keep lines in it until somebody kills the process."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.pop("DBUS_SESSION_BUS_ADDRESS", None)  # no desktop is asked to stay awake
    from revmentor_desktop.application import application
    from revmentor_desktop.services.renderer import Renderer
    from revmentor_desktop.services.workspace import Workspace
    from tests.conftest import desk_over

    app = application([])
    for desk in desk_over(Workspace.open(folder), Renderer(), folder.parent):
        _keep_lines(desk, Random(seed), pipe, dishonest=dishonest)
    app.quit()


def _keep_lines(desk: Desk, chance: Random, pipe: Connection, *, dishonest: bool) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    page = _opened(desk)
    line = page.bar.field
    pipe.send(READY)
    while True:
        words = _words(chance)
        line.setText(f"{chance.choice(SIGNS)}{words}")
        page.bar.private.setChecked(chance.random() < 0.2)
        if dishonest:
            pipe.send(words)
            time.sleep(HEAD_START)
        QTest.keyClick(line, Qt.Key.Key_Return)
        if not dishonest and not line.text():
            pipe.send(words)
        if chance.random() < 0.2:
            page.more.click()


def _opened(desk: Desk) -> LivePage:
    from revmentor_desktop.ui.live.page import LivePage
    from revmentor_desktop.ui.starting import start_session

    place = start_session(desk, make.session(1).id)
    assert place is not None
    page = LivePage(desk)
    page.resize(1280, 800)
    page.show()
    page.show_place(place)
    return page


def _words(chance: Random) -> str:
    """Return a line as it is kept; its first word is one that no other line has."""
    said = " ".join(chance.choices(WORDS, k=chance.randrange(1, 5)))
    return " ".join(f"{chance.getrandbits(48):012x} {said}".split())
