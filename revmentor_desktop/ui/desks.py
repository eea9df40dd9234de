"""How a desk is made for a workspace that was opened; ``desk`` says what lies on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.paths import resource
from revmentor_desktop.services.collection import Collection
from revmentor_desktop.services.renderer import Renderer
from revmentor_desktop.ui.backups.keeper import Keeper
from revmentor_desktop.ui.commands import Commands
from revmentor_desktop.ui.desk import Desk
from revmentor_desktop.ui.protection.guard import Guard
from revmentor_desktop.ui.spelling import Spelling

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QObject

    from revmentor_desktop.services.protection import Limits
    from revmentor_desktop.services.shipped import Shipped
    from revmentor_desktop.services.spelling import Speller
    from revmentor_desktop.services.this_computer import ThisComputer
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.ui.cover import Cover
    from revmentor_desktop.ui.notices import Notices
    from revmentor_desktop.ui.preferences import Preferences
    from revmentor_desktop.ui.tasks import Tasks
    from revmentor_desktop.ui.theme import Theme


class DeskMaker:
    """Makes desks of what is the same whatever workspace is open.

    Backups are kept in *backups*, and the log in *records*.
    """

    def __init__(
        self,
        shipped: Shipped,
        theme: Theme,
        notices: Notices,
        preferences: Preferences,
        tasks: Tasks,
        cover: Cover,
        *,
        computer: ThisComputer,
        limits: Limits,
        backups: Path,
        records: Path,
    ) -> None:
        self._shipped = shipped
        self._theme, self._notices, self._preferences = theme, notices, preferences
        self._tasks, self._cover = tasks, cover
        self._computer, self._limits = computer, limits
        self._backups, self._records = backups, records

    def make(self, workspace: Workspace, parent: QObject) -> Desk:
        """Return a desk with *workspace*, whose commands are a child of *parent*.

        What else has to be closed with the workspace is a child of the commands.
        """
        commands = Commands(workspace, parent)
        keeper = Keeper(workspace, self._backups, self._preferences, self._tasks, commands)
        return Desk(
            workspace=workspace,
            collection=Collection(self._shipped.library, workspace),
            commands=commands,
            read_templates=self._shipped.read_templates,
            read_all_templates=self._shipped.read_templates_in_every_language,
            read_titles_elsewhere=self._shipped.read_titles_elsewhere,
            theme=self._theme,
            notices=self._notices,
            preferences=self._preferences,
            renderer=Renderer(),
            spelling=self._spelling(workspace, commands),
            tasks=self._tasks,
            cover=self._cover,
            backups=keeper,
            guard=self._guard(workspace, keeper, commands),
            records=self._records,
        )

    def _spelling(self, workspace: Workspace, commands: Commands) -> Spelling:
        return Spelling(
            _load_speller,
            self._shipped.read_library,
            workspace,
            commands,
            self._tasks,
            self._preferences,
            commands,
        )

    def _guard(self, workspace: Workspace, keeper: Keeper, commands: Commands) -> Guard:
        return Guard(
            workspace,
            keeper,
            self._theme,
            self._tasks,
            self._notices,
            self._limits,
            self._computer,
            commands,
        )


def _load_speller() -> Speller | None:
    """Load what knows how words are spelled, of which the first page needs nothing."""
    from revmentor_desktop.services.spelling import load

    return load(resource("dictionaries"))
