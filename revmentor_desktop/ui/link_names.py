"""What the names in links lead to, for whoever shows or writes texts with links.

What is called by a name is looked up when the name is met first, and anew after something got
another name.  The titles of topics in the languages that are not spoken are read beside the
window, and only once a name leads nowhere, or somebody asks what links to a topic.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.names import key_of
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.topics import ImportedPack, OwnTopic, PackTopic
from revmentor_desktop.services import links
from revmentor_desktop.services.link_offers import offered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.services.links import Backlink, Names, Target
    from revmentor_desktop.ui.desk import Desk


class LinkNames(QObject):
    """The names of the open workspace.  Signal: ``changed()`` when a link may lead elsewhere."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._met: set[str] = set()
        self._known = links.Names(())
        self._elsewhere: Mapping[TopicId, tuple[str, ...]] = {}
        self._asked_elsewhere = False
        desk.commands.changed.connect(self._follow)

    def offered(self, typed: str, *, private: bool) -> tuple[Target, ...]:
        """Return what a link begun as *typed* can lead to from a *private* text or a shared one."""
        built_in = self._desk.collection.built_in
        return offered(self._desk.workspace, built_in, typed, private=private)

    def among(self, wanted: Iterable[str]) -> Names:
        """Return what the names *wanted* lead to now, and others that were met."""
        missing = set(map(key_of, wanted)) - self._met
        if missing:
            read, topics = self._desk.workspace.read, self._desk.library.heads
            self._known = links.names_among(read, topics, self._met | missing, self._elsewhere)
            self._met |= missing
        return self._known

    def with_links(self, text: str, *, private: bool) -> str:
        """Return the Markdown *text* with its links as addresses."""
        wanted = [link["name"] for link in links.links_in(text)]
        if not wanted:
            return text
        known = self.among(wanted)
        if any(known.find(name, private=private) is None for name in wanted):
            self._ask_elsewhere()
        return links.with_links(text, known, private=private)

    def backlinks(self, target: Target) -> Iterator[tuple[Backlink, ...]]:
        """Look a little at a time for the notes that link to *target*, for my own eyes."""
        if target.kind is links.Kind.TOPIC:
            self._ask_elsewhere()
            target = replace(target, elsewhere=self._elsewhere.get(TopicId(target.id), ()))
        own = (target.name, target.title, *target.elsewhere)
        return links.backlinks(self._desk.workspace.read, target, lambda: self.among(own))

    def _ask_elsewhere(self) -> None:
        """Read the titles in other languages, unless they were asked for."""
        if not self._asked_elsewhere:
            self._asked_elsewhere = True
            self._desk.tasks.run(
                self._desk.read_titles_elsewhere, done=self._take_elsewhere, failed=self._fail
            )

    def _take_elsewhere(self, titles: Mapping[TopicId, tuple[str, ...]]) -> None:
        if titles:
            self._elsewhere = titles
            self._met.clear()
            self.changed.emit()

    def _fail(self, error: Exception) -> None:
        raise error  # for whoever catches what nobody caught

    def _follow(self, change_set: ChangeSet, _origin: object) -> None:
        others = change_set.touches(OwnTopic, PackTopic, ImportedPack)
        if others or any(
            _name(before) != _name(after)
            for before, after in change_set.of(Note, PrivateNote, Session)
        ):
            self._met.clear()
            self.changed.emit()


def _name(thing: object) -> tuple[object, ...]:
    match thing:
        case Note() | PrivateNote():
            return type(thing), thing.title
        case Session():
            return thing.number, thing.title
        case _:
            return ()
