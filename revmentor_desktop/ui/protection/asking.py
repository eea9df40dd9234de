"""Asking for a passphrase, or for a new one with its recovery sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.protection.dialogs import (
    AskDialog,
    ChangeDialog,
    SetUpDialog,
    SheetDialog,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.services.protection import DataKey, Limits, NewKeys
    from revmentor_desktop.ui.tasks import Tasks
    from revmentor_desktop.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Asked:
    """What a dialog asks for: its *title*, what is *told* in it, and the *deed* on its button."""

    title: str
    told: str
    deed: str


class Asking:
    """Opens the dialogs, over whichever window; *then* hears what was answered."""

    def __init__(
        self, theme: Theme, tasks: Tasks, now: Callable[[], datetime], limits: Limits
    ) -> None:
        self._theme, self._tasks = theme, tasks
        self._now, self._limits = now, limits

    def for_key(
        self, asked: Asked, folder: Path, then: Callable[[DataKey], None], parent: QWidget
    ) -> None:
        """Ask for the passphrase of the workspace in *folder*."""
        dialog = AskDialog(
            self._theme,
            self._tasks,
            folder,
            title=asked.title,
            told=asked.told,
            deed=asked.deed,
            limits=self._limits,
            parent=parent,
        )
        dialog.unlocked.connect(then)
        dialog.open()

    def for_new_keys(
        self,
        asked: Asked,
        name: str,
        zone: str,
        known: Callable[[], tuple[str, ...]],
        then: Callable[[NewKeys], None],
        parent: QWidget,
    ) -> None:
        """Ask for a passphrase of the workspace *name*; what is *known* makes none."""
        dialog = SetUpDialog(
            self._theme,
            self._tasks,
            title=asked.title,
            told=asked.told,
            deed=asked.deed,
            name=name,
            day=self._day(zone),
            known=known,
            limits=self._limits,
            parent=parent,
        )
        dialog.chosen.connect(then)
        dialog.open()

    def for_change(
        self,
        folder: Path,
        known: Callable[[], tuple[str, ...]],
        then: Callable[[DataKey], None],
        parent: QWidget,
    ) -> None:
        """Ask for the passphrase of the workspace in *folder* and for another one."""
        dialog = ChangeDialog(
            self._theme, self._tasks, folder, known=known, limits=self._limits, parent=parent
        )
        dialog.unlocked.connect(then)
        dialog.open()

    def show_sheet(self, key: DataKey, name: str, zone: str, parent: QWidget) -> None:
        """Show the recovery sheet of the workspace *name*."""
        day = self._day(zone)
        SheetDialog(self._theme, self._tasks, key, name=name, day=day, parent=parent).open()

    def _day(self, zone: str) -> str:
        return labels.day_month_year(wall_clock(self._now(), zone).date())
