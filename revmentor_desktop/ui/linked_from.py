"""The line at the foot of a note, a session or a topic that says which notes link to it.

It reads for itself and follows what changes, so that a page only says what it shows.  What
private notes stand in it is for my own eyes: nothing that leaves asks here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal

from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.services.links import OPENING, links_in
from revmentor_desktop.ui.link_names import LinkNames
from revmentor_desktop.ui.places import PageName, Place
from revmentor_desktop.ui.stepwise import Stepwise
from revmentor_desktop.ui.widgets.backlinks import Backlinks, LinkedFrom

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.services.links import Backlink, Target
    from revmentor_desktop.ui.desk import Desk

AFTER_MS = 100
"""Before the notes are looked through, so that what links may lead to is painted first."""


class LinkedFromHere(Backlinks):
    """Which notes link to what is shown.  Signals: that of ``Backlinks``; ``go(Place)``."""

    go = Signal(object)

    def __init__(
        self, desk: Desk, names: LinkNames | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk.theme, parent)
        self._desk = desk
        self._names = names or LinkNames(desk, self)
        self._target: Target | None = None
        self._found: Sequence[Backlink] = ()
        self._looking = Stepwise(self)
        self._looking.ended.connect(self._take)
        self.opened.connect(self._open)
        self._names.changed.connect(self._look_soon)
        desk.cover.changed.connect(self._show)
        desk.commands.changed.connect(self._follow)

    def show_target(self, target: Target | None) -> None:
        """Show which notes link to *target*, as soon as what is shown beside it is there."""
        if target != self._target:
            other = target is None or self._target is None or target.id != self._target.id
            self._target = target
            if other:
                self._take(())
            self._looking.begin_in(AFTER_MS, self._looked())

    def refresh(self) -> None:
        """Look anew who links here."""
        self._looking.begin(self._looked())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look for what may have changed while nobody saw it."""
        if event.type() == QEvent.Type.Show:
            watched.removeEventFilter(self)
            self._looking.begin_in(AFTER_MS, self._looked())
        return super().eventFilter(watched, event)

    def _look_soon(self) -> None:
        """Look anew, or where it cannot be seen, once what it stands in is shown again."""
        around = self.parentWidget()
        if around is None or around.isVisible():
            self._looking.begin_in(0, self._looked())
        else:
            around.installEventFilter(self)

    def _looked(self) -> Iterator[tuple[Backlink, ...]]:
        """Look a little at a time for who links here; yield what was found so far."""
        if self._target is None or not self.window().isVisible():
            yield ()  # a window that was closed is followed by its workspace
        else:
            yield from self._names.backlinks(self._target)

    def _take(self, found: Sequence[Backlink]) -> None:
        self._found = found
        self._show()

    def _show(self) -> None:
        """Show what was found as it is covered now; a cover changes nothing of who links here."""
        covers = self._desk.cover.covers
        self.show_links(
            [
                LinkedFrom(one.id, one.title, one.private, one.private and covers(one.id))
                for one in self._found
            ]
        )

    def _follow(self, change_set: ChangeSet, _origin: object) -> None:
        changed = change_set.of(Note, PrivateNote)
        if any(_linking(before) != _linking(after) for before, after in changed):
            self._look_soon()

    def _open(self, id: str) -> None:
        self.go.emit(Place(PageName.NOTES, id))


def _linking(note: object) -> tuple[object, ...]:
    """Return what a note links to, and as what; nothing for one that links to nothing."""
    if not isinstance(note, Note | PrivateNote) or OPENING not in note.body:
        return ()
    named = tuple(link[0] for link in links_in(note.body))
    return (type(note), note.title, named) if named else ()
