"""The mentor's story on a real X screen, with real keys and a real mouse drag.

Run as a program by ``test_on_a_screen``: the window lives in this process, ``xdotool`` presses
and drags from outside, and the store is asked afterwards.  Arguments: a folder to work in, and a
folder for screenshots (``-`` for none; they need ImageMagick's ``import``).
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QListView

from revmentor_desktop.app import Program
from revmentor_desktop.application import application
from revmentor_desktop.folders import Folders
from revmentor_desktop.ui.guide.window import GuideWindow
from revmentor_desktop.ui.places import PageName
from revmentor_desktop.ui.sharing.dialog import ShareDialog
from tests.conftest import Ticking

if TYPE_CHECKING:
    from collections.abc import Callable

    from revmentor_desktop.store.queries import Queries

PATIENCE = 20.0
"""Seconds until a fact that does not come true ends the story."""


class Screen:
    """The window, and hands that are not ours."""

    def __init__(self, program: Program, pictures: Path | None) -> None:
        self.program = program
        self.window = program.window
        self._pictures = pictures

    def hands(self, *arguments: str) -> None:
        """Let xdotool do something, and what it does happen."""
        process = subprocess.Popen(["xdotool", *arguments])
        while process.poll() is None:
            QApplication.processEvents()
        assert process.returncode == 0
        self.settle()

    def keys(self, *keys: str) -> None:
        """Press keys one after the other."""
        for key in keys:
            self.hands("key", key)

    def type(self, text: str) -> None:
        """Type a text."""
        self.hands("type", "--delay", "15", text)

    def drag(self, start: QPoint, end: QPoint, picture: str) -> None:
        """Drag from *start* to *end*, both on the screen, with a picture on the way."""
        middle = (start + end) / 2
        shell = [
            f"xdotool mousemove {start.x()} {start.y()} mousedown 1",
            f"xdotool mousemove {start.x() + 4} {start.y() + 6}",
            f"xdotool mousemove {start.x() + 8} {start.y() + 14}",
            f"xdotool mousemove {middle.x()} {middle.y()}",
            f"xdotool mousemove {end.x()} {end.y()}",
            "sleep 0.3",
            *self._taken(picture),
            f"xdotool mousemove {end.x() + 1} {end.y() + 1}",
            "xdotool mouseup 1",
        ]
        process = subprocess.Popen(["sh", "-c", "; ".join(shell)])
        while process.poll() is None:
            QApplication.processEvents()
        self.settle()

    def photograph(self, name: str) -> None:
        """Keep a picture of the screen."""
        for command in self._taken(name):
            self.settle()
            subprocess.run(["sh", "-c", command], check=True)

    def until(self, fact: Callable[[], bool]) -> None:
        """Wait until *fact* is true."""
        limit = time.monotonic() + PATIENCE
        while not fact():
            QApplication.processEvents()
            if time.monotonic() > limit:
                raise AssertionError(f"not true in time: {fact}")

    def settle(self) -> None:
        """Let everything due happen."""
        for _ in range(20):
            QApplication.processEvents()

    def _taken(self, name: str) -> list[str]:
        if self._pictures is None:
            return []
        return [f"import -window root '{self._pictures / name}.png'"]


def tell(folder: Path, pictures: Path | None) -> None:
    """Live through the story; an ``AssertionError`` says where it went wrong."""
    clock = Ticking()
    app = application([])
    folders = Folders(folder / "settings.ini", folder / "RevMentor")
    program = Program(app, folders, now=clock.now, new_id=clock.new_id)
    screen = Screen(program, pictures)
    program.show()
    screen.until(program.window.isActiveWindow)
    _first_run(screen)
    _agenda(screen)
    _drag(screen)
    _note(screen)
    _explained(screen)
    _share(screen, folder)
    screen.keys("ctrl+q")
    screen.until(lambda: program.desk is None)


def _first_run(screen: Screen) -> None:
    screen.until(lambda: QApplication.focusWidget() is not None)
    screen.type("Mei-Yee Chan")
    screen.keys("Tab")
    screen.type("Robert Lau")
    screen.photograph("1-first-run")
    screen.keys("Return")
    screen.until(lambda: _page(screen) is PageName.HOME)
    screen.photograph("2-home")


def _agenda(screen: Screen) -> None:
    screen.keys("Return")
    screen.until(lambda: _page(screen) is PageName.SESSION)
    screen.keys("Tab")
    screen.type("/feed decides")
    screen.photograph("3-topic-search")
    screen.keys("Return")
    screen.until(lambda: "How a feed decides what you see" in _titles(screen))
    screen.type("/plain words")
    screen.keys("Return")
    screen.until(lambda: "Prompting in plain words" in _titles(screen))
    screen.photograph("4-agenda")


def _drag(screen: Screen) -> None:
    """Drag the first item below the third, by its grip."""
    agenda = screen.window.findChild(QListView, "agenda")
    assert agenda is not None
    agenda.scrollToTop()
    screen.settle()
    rows = [agenda.visualRect(agenda.model().index(row, 0)) for row in (0, 2)]
    view = agenda.viewport()
    start = view.mapToGlobal(rows[0].topLeft() + QPoint(16, rows[0].height() // 2))
    end = view.mapToGlobal(rows[1].topLeft() + QPoint(60, rows[1].height() - 8))
    before = _titles(screen)
    screen.drag(start, end, "5-dragging")
    after = [before[1], before[2], before[0], *before[3:]]
    screen.until(lambda: _titles(screen) == after)
    screen.photograph("6-dragged")
    screen.keys("ctrl+z")
    screen.until(lambda: _titles(screen) == before)


def _note(screen: Screen) -> None:
    screen.keys("ctrl+shift+n")
    screen.until(lambda: _page(screen) is PageName.NOTES)
    screen.type("How to begin")
    screen.keys("Return")
    screen.type("He may still be sore about the old pilot")
    read = _read(screen)
    screen.until(lambda: bool(read.note_summaries(shared=False)))
    screen.until(lambda: "old pilot" in read.note_summaries(shared=False)[0].excerpt)
    screen.photograph("7-note")


def _explained(screen: Screen) -> None:
    """Ask for help in a dialog, find one's way back into it, and then to where one was."""
    screen.keys("ctrl+1")
    screen.until(lambda: _page(screen) is PageName.HOME)
    before = QApplication.focusWidget()
    screen.keys("ctrl+shift+e")
    screen.until(lambda: isinstance(QApplication.activeWindow(), ShareDialog))
    screen.keys("F1")
    screen.until(lambda: isinstance(QApplication.activeWindow(), GuideWindow))
    guide = QApplication.activeWindow()
    assert isinstance(guide, GuideWindow)
    assert guide.chapter == "share"
    screen.keys("End")
    screen.until(lambda: guide.view.verticalScrollBar().value() > 0)
    screen.photograph("7b-guide")
    screen.keys("Escape")
    screen.until(lambda: isinstance(QApplication.activeWindow(), ShareDialog))
    screen.keys("Escape")
    screen.until(lambda: QApplication.activeWindow() is screen.window)
    screen.until(lambda: QApplication.focusWidget() is before)


def _share(screen: Screen, folder: Path) -> None:
    assert screen.program.desk is not None
    screen.program.desk.preferences.share_format = "md"
    screen.keys("ctrl+1")
    screen.until(lambda: _page(screen) is PageName.HOME)
    screen.keys("ctrl+shift+e")
    screen.until(lambda: screen.window.findChild(ShareDialog) is not None)
    dialog = screen.window.findChild(ShareDialog)
    assert isinstance(dialog, ShareDialog)
    screen.until(dialog.isVisible)
    screen.photograph("8-share")
    dialog.save_to(str(folder / "agenda.md"))
    screen.until(lambda: (folder / "agenda.md").is_file())
    text = (folder / "agenda.md").read_text(encoding="utf-8")
    assert "Prompting in plain words" in text
    assert "old pilot" not in text
    screen.photograph("9-shared")


def _page(screen: Screen) -> PageName | None:
    place = screen.window.place
    return place.page if place else None


def _read(screen: Screen) -> Queries:
    assert screen.program.desk is not None
    return screen.program.desk.workspace.read


def _titles(screen: Screen) -> list[str]:
    assert screen.program.desk is not None
    sessions = screen.program.desk.workspace.read.sessions()
    return [item.title for item in sessions[0].items] if sessions else []


if __name__ == "__main__":
    tell(Path(sys.argv[1]), None if sys.argv[2] == "-" else Path(sys.argv[2]))
