"""A program over the sample pair whose clock stands still, and whose window is photographed."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QEventLoop,
    QLocale,
    QMessageLogContext,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QWidget

from revmentor_desktop.app import Program
from revmentor_desktop.application import application
from revmentor_desktop.folders import Folders
from revmentor_desktop.tour.looks import NOW, ZONE, Look
from revmentor_desktop.ui.collector import Collector
from revmentor_desktop.ui.palette.palette import Palette
from revmentor_desktop.ui.places import PageName, Place, Tab
from revmentor_desktop.ui.stepwise import Stepwise
from revmentor_desktop.ui.welcome.beginning import Beginning
from revmentor_desktop.ui.widgets.markdown_view import MarkdownView

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from revmentor_desktop.domain.people import Role
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.window import Window

BRITISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)

Stop = tuple[str, Callable[[], QWidget | None]]
"""The name of a picture, and how to come to what it shows: a window of its own, or the window."""


class Still:
    """A clock that stands still, and ids that count."""

    def __init__(self) -> None:
        self._count = 0

    def now(self) -> datetime:
        """Return the moment of the tour."""
        return NOW

    def new_id(self) -> str:
        """Return the next number."""
        self._count += 1
        return f"{self._count:06}"


class Studio:
    """A program over the sample pair, whose window can be photographed."""

    def __init__(self, app: QApplication, home: Path, me: Role) -> None:
        self.home = home
        self.me = me
        self._app = app
        still = Still()
        folders = Folders(home / "settings.ini", home / "RevMentor")
        self.program = Program(app, folders, now=still.now, new_id=still.new_id)
        self.program.preferences.theme = "light"

    def begin(self) -> None:
        """Open the sample pair."""
        sample = Beginning(self.me, "", "", self.folder, ZONE, sample=True)
        self.program.begin(sample)
        self.workspace.steady = _standing_still

    @property
    def folder(self) -> Path:
        """Where the sample pair is kept."""
        return self.program.workspaces_folder / "Sample pair"

    @property
    def window(self) -> Window:
        """The window of the program."""
        return self.program.window

    @property
    def desk(self) -> Desk:
        """What the pages of the open workspace work with."""
        assert self.program.desk is not None
        return self.program.desk

    @property
    def workspace(self) -> Workspace:
        """The sample pair's workspace."""
        return self.desk.workspace

    def stand(self, look: Look) -> None:
        """Give the window a look and a size."""
        self.program.preferences.text_size = look.text_size
        self.program.preferences.theme = look.theme
        self.window.resize(*look.size)
        self.settle()

    def go(self, page: PageName, subject: str = "", tab: Tab | None = None) -> None:
        """Go to a page, to its *subject* if one is named."""
        self.window.go(Place(page, subject, tab))

    def go_covered(self, there: Place) -> None:
        """Go somewhere while private things are covered."""
        self.program.cover.set_on(True)
        self.window.go(there)

    def settle(self) -> None:
        """Let everything that is due be formatted, laid out and painted."""
        self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self._app.processEvents()
        self.program.tasks.wait()
        for _ in range(6):
            self._app.processEvents()
            self._app.sendPostedEvents(None, 0)
        while any(view.is_growing for view in self._texts()):
            self._app.processEvents()
        for view in self._texts():
            view.document().size()  # Qt lays out what is below by and by: the scroll bar tells

    def finish(self) -> None:
        """Let what is made in steps or apart from the window come to its end, and settle."""
        quiet = 0
        while quiet < 2:  # what has ended apart from the window is told later, and may begin steps
            self.settle()
            quiet += 1
            while self._at_work():
                self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
                quiet = 0

    def _at_work(self) -> bool:
        """Whether something is still made in steps or apart from the window, or looked for."""
        if self.program.tasks.busy:
            return True
        parts = self.window.findChildren(Stepwise) + self.window.findChildren(Palette)
        return any(part.busy for part in parts)

    def _texts(self) -> Iterator[MarkdownView]:
        """Yield every text that is seen: a long one comes in by and by."""
        for widget in self._app.allWidgets():
            if isinstance(widget, MarkdownView) and widget.isVisible():
                yield widget

    def close(self) -> None:
        """Close the window and everything under it, so that nothing hears of the next one."""
        self.window.close()
        self.window.deleteLater()
        self.settle()

    def photograph(self, path: Path, widget: QWidget | None = None) -> Path:
        """Write a picture of *widget*, or of the window, to *path*."""
        self.finish()
        shown = widget or self.window
        if not shown.grab().save(str(path)):
            raise OSError(f"{path.name} could not be written")
        return path


def quiet_application() -> QApplication:
    """Return an application in which nothing blinks and dates are British.

    Python collects in it when the program does.  Left to itself it did so while Qt listed all
    widgets, which included some that went just then.
    """
    qInstallMessageHandler(_said_by_qt)
    QLocale.setDefault(BRITISH)
    app = application([])
    app.setCursorFlashTime(0)
    Collector(app).begin()
    return app


# --- private ------------------------------------------------------------------------------


def _said_by_qt(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Pass on what Qt complains of, but for what a platform without a screen cannot do."""
    if not message.startswith("This plugin does not support"):
        sys.stderr.write(f"{message}\n")


def _standing_still() -> float:
    """Return the seconds of a clock that does not go on, like the one of the tour."""
    return 0.0
