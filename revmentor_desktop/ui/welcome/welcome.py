"""What is shown while no workspace is open: the first run, or the workspaces opened lately."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from revmentor_desktop.ui.welcome.beginning import Beginning
from revmentor_desktop.ui.welcome.brand import BrandPanel
from revmentor_desktop.ui.welcome.first_run import FirstRun
from revmentor_desktop.ui.welcome.start import StartPage
from revmentor_desktop.ui.welcome.ways import READ, REBUILD, RESTORE, TAKE_OVER
from revmentor_desktop.ui.widgets.card import Surface
from revmentor_desktop.ui.widgets.segmented import Choice
from revmentor_desktop.ui.widgets.trouble_bar import TroubleBar

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from revmentor_desktop.ui.preferences import Preferences
    from revmentor_desktop.ui.theme import Theme

BRAND_FROM = 860
"""Effective width in pixels from which the brand panel is shown."""

LEAST = 64
"""Pixels at 100 % text size that are left of a page below trouble, all of which is seen first."""

__all__ = ["Beginning", "Welcome"]


class Welcome(Surface):
    """What one can begin with.

    Signals: ``begun(Beginning)`` to start a pair; ``open_wanted(Path)`` to open a workspace;
    ``restore_wanted(folder)`` to go back to a backup of what does not open in *folder*, or to any
    where that is ``None``; ``rebuild_wanted(Path)`` to make one anew of what can be read of it;
    ``take_over_wanted(Path)`` to open a workspace that another computer says to have open;
    ``read_wanted(Path)`` to open one for reading only.
    """

    begun = Signal(object)
    open_wanted = Signal(object)
    restore_wanted = Signal(object)
    rebuild_wanted = Signal(object)
    take_over_wanted = Signal(object)
    read_wanted = Signal(object)

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        folder: Path,
        *,
        topic_count: int,
        zone: str,
    ) -> None:
        super().__init__("page")
        self.setObjectName("welcome")
        known = bool(preferences.recent)
        self.first_run = FirstRun(
            theme, preferences, folder, topic_count=topic_count, zone=zone, has_others=known
        )
        self.start = StartPage(theme, preferences)
        self._trouble = TroubleBar(theme)
        self._stack = QStackedWidget()
        for page in (self.first_run, self.start):
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(self.start if known else self.first_run)
        self.first_run.begun.connect(self.begun)
        self.first_run.open_wanted.connect(self.open_wanted)
        self.first_run.back_wanted.connect(self._show_start)
        self.start.open_wanted.connect(self.open_wanted)
        self.start.new_wanted.connect(self._show_first_run)
        self.start.restore_wanted.connect(self._restore_any)
        self.first_run.restore_wanted.connect(self._restore_any)
        self._trouble.chosen.connect(self._take_way)
        self._troubled: Path | None = None
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._trouble)
        column.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._theme = theme
        self._brand = BrandPanel(theme)
        row.addWidget(self._brand)
        row.addLayout(column, 1)
        theme.resized.connect(self._arrange)

    def show_trouble(self, sentence: str, folder: Path | None, ways: Sequence[str] = ()) -> None:
        """Say why a workspace could not be opened, and which one, and offer *ways* out of it."""
        words = {
            RESTORE: self.tr("Go back to a backup…"),
            REBUILD: self.tr("Rebuild it from what can be read"),
            TAKE_OVER: self.tr("Open it here all the same"),
            READ: self.tr("Open it for reading only"),
        }
        self._troubled = folder
        shown = "" if folder is None else str(folder)
        self._trouble.show_trouble(sentence, shown, [Choice(way, words[way]) for way in ways])

    def take_over(self, other: Welcome) -> None:
        """Be as *other* is, which spoke another language."""
        self.first_run.take_over(other.first_run)
        shown = self.first_run if other._stack.currentWidget() is other.first_run else self.start
        self._stack.setCurrentWidget(shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the brand out where the form needs the room."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the focus where one begins."""
        super().showEvent(event)
        self._focus()

    def _restore_any(self) -> None:
        self.restore_wanted.emit(None)

    def _take_way(self, way: str) -> None:
        wanted = {
            RESTORE: self.restore_wanted,
            REBUILD: self.rebuild_wanted,
            TAKE_OVER: self.take_over_wanted,
            READ: self.read_wanted,
        }
        wanted[way].emit(self._troubled)

    def _arrange(self) -> None:
        self._brand.setVisible(self.width() / self._theme.text_size >= BRAND_FROM)
        self._stack.setMinimumHeight(self._theme.scaled(LEAST))

    def _show_first_run(self) -> None:
        self._stack.setCurrentWidget(self.first_run)
        self._focus()

    def _show_start(self) -> None:
        self._stack.setCurrentWidget(self.start)
        self._focus()

    def _focus(self) -> None:
        page = self._stack.currentWidget()
        if isinstance(page, FirstRun | StartPage):
            page.focus_body()
