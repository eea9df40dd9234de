"""What the names in links lead to, for whoever shows or writes texts with links.

The names are read when they are needed first, and anew after something got another name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.topics import ImportedPack, OwnTopic, PackTopic
from revmentor_desktop.services import links

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.services.links import Backlink, Names, Target
    from revmentor_desktop.ui.desk import Desk


class LinkNames(QObject):
    """The names of the open workspace.  Signal: ``changed()`` when a link may lead elsewhere."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._names: Names | None = None
        desk.commands.changed.connect(self._follow)

    @property
    def names(self) -> Names:
        """What every name leads to now."""
        if self._names is None:
            read = self._desk.workspace.read
            self._names = links.names(
                read.sessions(), self._desk.library.topics, read.note_summaries()
            )
        return self._names

    def with_links(self, text: str, *, private: bool) -> str:
        """Return the Markdown *text* with its links as addresses."""
        return links.with_links(text, self.names, private=private) if "[[" in text else text

    def backlinks(self, target: Target) -> Iterator[tuple[Backlink, ...]]:
        """Look a little at a time for the notes that link to *target*, for my own eyes."""
        return links.backlinks(self._desk.workspace.read, target, lambda: self.names)

    def _follow(self, change_set: ChangeSet, _origin: object) -> None:
        others = change_set.touches(OwnTopic, PackTopic, ImportedPack)
        if others or any(
            _name(before) != _name(after)
            for before, after in change_set.of(Note, PrivateNote, Session)
        ):
            self._names = None
            self.changed.emit()


def _name(thing: object) -> tuple[object, ...]:
    match thing:
        case Note() | PrivateNote():
            return type(thing), thing.title
        case Session():
            return thing.number, thing.title
        case _:
            return ()
