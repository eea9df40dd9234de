"""Writing a topic over the whole page: whether somebody does, and which topic that is.

The editor with all its fields is made when somebody first writes; most only read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.domain.topics import ImportedPack, OwnTopic, PackTopic

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.topics import AnyShelf, Topic
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.library.topic_deeds import TopicDeeds
    from revmentor_desktop.ui.library.topic_editor import TopicEditor

LIBRARY = (OwnTopic, PackTopic, ImportedPack)
"""Kinds of values that make the library another one."""


class Writing(QObject):
    """Holds the editor over *page*, and whether it is open.

    Signals: ``made(TopicEditor)`` once, for the page to give it room; ``begun()`` when it has
    opened; ``closed()`` when one is done, or the topic is gone; ``kept()`` after it was stored.
    """

    made = Signal(object)
    begun = Signal()
    closed = Signal()
    kept = Signal()

    def __init__(self, desk: Desk, deeds: TopicDeeds, today: date, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._deeds = deeds
        self._today = today
        self._page = page
        self._editor: TopicEditor | None = None
        self.open = False

    @property
    def editor(self) -> TopicEditor:
        """The editor; it is made when it is first asked for."""
        if self._editor is None:
            from revmentor_desktop.ui.library.topic_editor import TopicEditor

            self._editor = TopicEditor(self._desk, self._deeds, self._today, self._page)
            self._editor.hide()
            self._editor.closed.connect(self.closed)
            self._editor.gone.connect(self.closed)
            self._editor.kept.connect(self.kept)
            self.made.emit(self._editor)
        return self._editor

    @property
    def topic(self) -> Topic | None:
        """The topic that is written, while one is."""
        return self.editor.topic if self.open else None

    def is_of(self, topic: str) -> bool:
        """Say whether *topic* is the one in the editor."""
        return self.topic is not None and self.topic.id == topic

    def begin(self, topic: Topic) -> None:
        """Write *topic*."""
        if self.leave():
            self.open = True
            self.editor.show_topic(topic)
            self._show()

    def begin_new(self, title: str, shelf: AnyShelf) -> None:
        """Write a new topic called *title* on *shelf*."""
        if self.leave():
            self.open = True
            self.editor.show_new(title, shelf)
            self._show()

    def leave(self) -> bool:
        """Keep what is written and close; return False when that cannot be."""
        if self.open:
            if not self.editor.save():
                return False
            self.open = False
            self.editor.hide()
        return True

    def drop(self) -> Topic | None:
        """Have no topic any more once it was left; return the one it was."""
        written = self.editor.topic
        self.editor.drop()
        return written

    def save(self) -> None:
        """Keep what is written."""
        if self.open:
            self.editor.save()

    def follow(self, change_set: ChangeSet, origin: object) -> None:
        """Take over what others did to the topic."""
        if self.open and origin is not self.editor and change_set.touches(*LIBRARY):
            self.editor.follow()

    def _show(self) -> None:
        """Have the whole page for writing what is in the editor.

        It is shown when its fields are filled: each that comes where one sees it is laid out anew.
        """
        self.editor.show()
        self.begun.emit()
        self.editor.focus_title()
