"""What every page is given to work with.  It is handed to constructors and kept nowhere else."""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from revmentor_desktop.domain.ids import TemplateId, TopicId
    from revmentor_desktop.domain.templates import Template
    from revmentor_desktop.services.collection import Collection
    from revmentor_desktop.services.library import Library
    from revmentor_desktop.services.renderer import Renderer
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.ui.actions import Keymap
    from revmentor_desktop.ui.backups.keeper import Keeper
    from revmentor_desktop.ui.commands import Commands
    from revmentor_desktop.ui.cover import Cover
    from revmentor_desktop.ui.notices import Notices
    from revmentor_desktop.ui.preferences import Preferences
    from revmentor_desktop.ui.protection.guard import Guard
    from revmentor_desktop.ui.spelling import Spelling
    from revmentor_desktop.ui.tasks import Tasks
    from revmentor_desktop.ui.theme import Theme


class Desk:
    """The open workspace, the road to change it, the library, and how things look and are told.

    A plain class, because the types of its parts must not be imported before the window is
    painted.
    """

    __slots__ = (
        "_read_all_templates",
        "_read_templates",
        "_read_titles_elsewhere",
        "backups",
        "collection",
        "commands",
        "cover",
        "guard",
        "notices",
        "preferences",
        "records",
        "renderer",
        "spelling",
        "tasks",
        "theme",
        "workspace",
    )

    def __init__(
        self,
        *,
        workspace: Workspace,
        commands: Commands,
        collection: Collection,
        read_templates: Callable[[], Mapping[TemplateId, Template]],
        read_all_templates: Callable[[], tuple[Template, ...]],
        read_titles_elsewhere: Callable[[], Mapping[TopicId, tuple[str, ...]]],
        theme: Theme,
        notices: Notices,
        preferences: Preferences,
        renderer: Renderer,
        spelling: Spelling,
        tasks: Tasks,
        cover: Cover,
        backups: Keeper,
        guard: Guard,
        records: Path,
    ) -> None:
        self.workspace = workspace
        self.commands = commands
        self.collection = collection
        self._read_templates = read_templates
        self._read_all_templates = read_all_templates
        self._read_titles_elsewhere = read_titles_elsewhere
        self.theme = theme
        self.notices = notices
        self.preferences = preferences
        self.renderer = renderer
        self.spelling = spelling
        self.tasks = tasks
        self.cover = cover
        self.backups = backups
        self.guard = guard
        self.records = records

    def for_page(self, name: str) -> Desk:
        """Return the same desk with the theme as the page *name* has it."""
        desk = copy(self)
        desk.theme = self.theme.for_page(name)
        return desk

    def offer_undo(self, said: str) -> None:
        """Say that something was done, and offer to take it back."""
        from revmentor_desktop.ui.actions import Deed

        undo = QCoreApplication.translate("Desk", "Undo")
        self.notices.toast(said, undo, self.commands.undo, self.keymap.native(Deed.UNDO))

    @property
    def library(self) -> Library:
        """The topic library as it is now, with the pair's own topics and packs."""
        return self.collection.library

    @property
    def templates(self) -> Mapping[TemplateId, Template]:
        """The ready agendas by their ids, read when they are first asked for."""
        return self._read_templates()

    @property
    def templates_in_every_language(self) -> tuple[Template, ...]:
        """The ready agendas in all languages: by one of them an agenda may have been made."""
        return self._read_all_templates()

    def read_titles_elsewhere(self) -> Mapping[TopicId, tuple[str, ...]]:
        """Read the titles of topics in the languages that are not spoken; in whatever thread."""
        return self._read_titles_elsewhere()

    @property
    def keymap(self) -> Keymap:
        """Which keys each command has."""
        from revmentor_desktop.ui.actions import Keymap

        return Keymap(self.preferences)
