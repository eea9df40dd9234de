"""The note in the editor: what is stored of it, what is typed, and the road between the two.

A new note is private and lives only here until it has a visible character; one that is emptied
again in the same sitting is taken back, so that no empty rows are left behind.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.domain.attachments import Attachment
from revmentor_desktop.domain.changes import added, edited, removed, together
from revmentor_desktop.domain.ids import AttachmentId, NoteId
from revmentor_desktop.domain.private import PrivateAttachment, PrivateNote
from revmentor_desktop.services.links import Kind, Target, can_be_named
from revmentor_desktop.services.pictures import removed_with_pictures
from revmentor_desktop.services.versions import kept_before
from revmentor_desktop.ui.following_links import FollowingLinks

if TYPE_CHECKING:
    from datetime import datetime

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.ids import SessionId, TopicId
    from revmentor_desktop.domain.notes import Note
    from revmentor_desktop.services.versions import AnyRevision
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.link_names import LinkNames
    from revmentor_desktop.ui.pictures import Encoded

    AnyNote = Note | PrivateNote

_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def storable(text: str) -> str:
    """Return *text* without what no file can keep."""
    try:
        text.encode()  # a long text goes into bytes in a quarter of the time that a pattern takes
    except UnicodeEncodeError:
        return _UNSTORABLE.sub("", text)
    return text.replace("\0", "")


def has_visible(text: str) -> bool:
    """Say whether *text* holds anything one can see."""
    return any(character.isprintable() and not character.isspace() for character in text)


class NoteDraft(QObject):
    """A note that is being written.

    Signals: ``kept()`` after something of it was stored or taken back; ``refused()`` when the
    store was in the way and the text is held here until the next try.
    """

    kept = Signal()
    refused = Signal()

    def __init__(self, desk: Desk, names: LinkNames, origin: object, parent: QObject) -> None:
        super().__init__(parent)
        self._names = names
        self._following = FollowingLinks(desk, self)
        self._linked_as = ""
        self._desk = desk
        self._origin = origin
        self._stored: AnyNote | None = None
        self._typed: AnyNote | None = None
        self._before: AnyNote | None = None
        self._born_here = False
        self._kept_at: datetime | None = None
        self._kept: tuple[AnyRevision, ...] = ()
        self._run = 0

    @property
    def note(self) -> AnyNote | None:
        """The note as it is typed; ``None`` while there is none."""
        return self._typed

    @property
    def stored(self) -> AnyNote | None:
        """The note as it is stored; ``None`` while it is not."""
        return self._stored

    @property
    def private(self) -> bool:
        """Whether only I can see it."""
        return isinstance(self._typed, PrivateNote)

    @property
    def pending(self) -> bool:
        """Whether something is typed that the store does not have."""
        if self._typed is None:
            return False
        if self._stored is None:
            return self._has_content()
        return _content(self._typed) != _content(self._stored)

    def begin(self) -> None:
        """Take up a new private note; nothing is stored yet."""
        now = self._desk.workspace.now()
        self._typed = PrivateNote(NoteId(self._desk.workspace.new_id()), "", "", now, now)
        self._stored = None
        self._born_here = False
        self._linked_as = ""
        self._kept_at = now
        self.end_run()

    def take(self, note: AnyNote) -> None:
        """Take up *note*, as it is stored."""
        self._born_here = False
        self._linked_as = note.title
        self._kept_at = None
        self._stored = self._typed = note
        self.end_run()

    def drop(self) -> None:
        """Have no note."""
        self._stored = self._typed = None
        self.end_run()

    def write(self, title: str, body: str) -> None:
        """Note what is typed now."""
        if self._typed is not None:
            self._typed = replace(self._typed, title=title, body=body)

    def leave(self) -> None:
        """Say that the note is left: its text is kept before it is changed again."""
        self._kept_at = None

    def keep_links(self, *, at_once: bool = True) -> None:
        """Have the links of other notes follow, if this one has got another title.

        Those of very many may come later, unless they are wanted *at_once*.  They follow none that
        cannot stand in a link, but the one after it.
        """
        note, was = self._stored, self._linked_as
        if note is None or note.title == was or (was and not can_be_named(note.title)):
            return
        self._linked_as = note.title
        target = Target(Kind.NOTE, note.id, note.title, isinstance(note, PrivateNote))
        self._following.follow(
            self.tr("Edit note"),
            self._names.among((was, note.title)),
            target,
            was,
            run=(note.id, self._run),
            at_once=at_once,
        )

    def end_run(self) -> None:
        """Say that what is typed from now on is another step to take back."""
        self._run += 1
        self._kept = ()
        self._before = self._stored

    def save(self) -> bool:
        """Store what is typed; return False when the store was in the way."""
        if not self.pending or self._typed is None:
            return True
        if self._born_here and self._stored is not None and not self._has_content():
            change = removed_with_pictures(self._desk.workspace.read, self._stored)
            return self._do(self.tr("Delete note"), change, None)
        after = replace(self._typed, edited=self._desk.workspace.now())
        if self._before is not None and _content(self._before) == _content(after):
            after = self._before  # all of the run was taken back
        if self._stored is None:
            self._born_here = True
            return self._do(self.tr("New note"), added(after), after)
        return self._save_edit(self._stored, after)

    def add_picture(self, picture: Encoded) -> AttachmentId | None:
        """Store *picture* with the note; return by what id, ``None`` when that was refused.

        Whatever else is typed is stored first, the note itself too; the picture belongs to the
        step that is being typed.
        """
        if self._typed is None or not self.save():
            return None
        workspace = self._desk.workspace
        kind = PrivateAttachment if self.private else Attachment
        stored = kind(
            AttachmentId(workspace.new_id()),
            self._typed.id,
            picture.kind,
            picture.content,
            workspace.now(),
        )
        if self._do(self.tr("Add picture"), added(stored), self._stored):
            return stored.id
        return None

    def link_session(self, session: SessionId | None) -> bool:
        """Link the note to a session, or to none; a step of its own."""
        if self._typed is None or self._typed.session == session or not self.save():
            return False
        text = self.tr("Link to session") if session else self.tr("Remove link to session")
        return self._relink(text, replace(self._typed, session=session))

    def link_topic(self, topic: TopicId | None) -> bool:
        """Link the note to a topic, or to none; a step of its own."""
        if self._typed is None or self._typed.topic == topic or not self.save():
            return False
        text = self.tr("Link to topic") if topic else self.tr("Remove link to topic")
        return self._relink(text, replace(self._typed, topic=topic))

    def _relink(self, text: str, linked: AnyNote) -> bool:
        if self._stored is None:
            self._typed = linked
            return True
        self.end_run()
        after = replace(linked, edited=self._desk.workspace.now())
        done = self._do(text, edited(self._stored, after), after)
        self.end_run()
        return done

    def _save_edit(self, stored: AnyNote, after: AnyNote) -> bool:
        """Make *stored* into *after*, and keep what it was as a revision if that is due."""
        change = edited(stored, after)
        if after is self._before:  # so that nothing is left to be undone
            change, kept = together(change, removed(*self._kept)), None
        else:
            kept = kept_before(self._desk.workspace, stored, self._kept_at)
            change = together(added(kept), change) if kept else change
        if not self._do(self.tr("Edit note"), change, after):
            return False
        if kept is not None:
            self._kept = (*self._kept, kept)
        if kept is not None or self._kept_at is None:
            self._kept_at = after.edited
        return True

    def _do(self, text: str, change_set: ChangeSet, after: AnyNote | None) -> bool:
        note = self._typed
        run = None if note is None else (note.id, self._run)
        if not self._desk.commands.do(text, change_set, origin=self._origin, run=run):
            self.refused.emit()
            return False
        self._stored = after
        self._typed = after or note
        self.kept.emit()
        return True

    def _has_content(self) -> bool:
        note = self._typed
        return note is not None and (has_visible(note.title) or has_visible(note.body))


def _content(note: AnyNote) -> tuple[object, ...]:
    return note.title, note.body, note.session, note.topic
