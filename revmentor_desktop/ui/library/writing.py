"""Writing a topic over the whole page: whether somebody does, and which topic that is.

The editor with all its fields is made when somebody first writes; most only read.  It is made,
filled and shown in turns of the event loop: all at once would be felt.  What was in front stays
until then, and whoever types, clicks or asks for the editor before that has it at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.domain.topics import ImportedPack, OwnTopic, PackTopic
from revmentor_desktop.ui.impatience import Impatience
from revmentor_desktop.ui.stepwise import Stepwise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
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
    """Holds the editor over *page*, and whether it is open, on its way or there already.

    Signals: ``made(TopicEditor)`` once, for the page to give it room; ``begun()`` when it opens;
    ``closed()`` when one is done, or the topic is gone; ``kept()`` after it was stored.
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
        self._left: Iterator[None] | None = None
        """What is left to be done until the editor that is open is in front."""
        self._filling = False
        self._turns = Stepwise(self)
        self._impatience = Impatience(self)
        self._impatience.felt.connect(self._arrive)

    @property
    def editor(self) -> TopicEditor:
        """The editor, in front if it is open; it is made when it is first asked for."""
        self._arrive()
        if self._editor is None:
            self._make()
            self._give_room()
        return self._as_made()

    @property
    def in_front(self) -> bool:
        """Whether the editor is open and has come."""
        return self.open and self._left is None

    @property
    def topic(self) -> Topic | None:
        """The topic that is written, while one is."""
        return self.editor.topic if self.open else None

    def is_of(self, topic: str) -> bool:
        """Say whether *topic* is the one in the editor."""
        return self.topic is not None and self.topic.id == topic

    def begin(self, topic: Topic) -> None:
        """Write *topic*."""
        again = self.open
        if self.leave():
            self._set_out(lambda editor: editor.show_topic(topic), at_once=again)

    def begin_new(self, title: str, shelf: AnyShelf) -> None:
        """Write a new topic called *title* on *shelf*."""
        again = self.open
        if self.leave():
            self._set_out(lambda editor: editor.show_new(title, shelf), at_once=again)

    def focus(self) -> None:
        """Go to the title, unless the editor is on its way: then it goes there by itself."""
        if self.in_front:
            self.editor.focus_title()

    def leave(self) -> bool:
        """Keep what is written and close; return False when that cannot be."""
        if self.open:
            if not self.editor.settle(at_once=False):
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
            self.editor.settle()

    def follow(self, change_set: ChangeSet, origin: object) -> None:
        """Take over what others did to the topic."""
        if self.open and origin is not self.editor and change_set.touches(*LIBRARY):
            self.editor.follow()

    # --- private --------------------------------------------------------------------------

    def _set_out(self, fill: Callable[[TopicEditor], None], *, at_once: bool) -> None:
        """Have the editor come, and what it shows with it; *at_once* where it was in front."""
        self.open = True
        self._left = self._steps(fill)
        if at_once:  # there is nothing else that could stay in front until then
            self._arrive()
            return
        self._impatience.watch(self._page)
        self._turns.begin_when_painted(self._left)

    def _steps(self, fill: Callable[[TopicEditor], None]) -> Iterator[None]:
        if self._editor is None:
            self._make()
            yield
            self._give_room()
            yield
        self._filling = True
        try:
            fill(self._as_made())
        finally:
            self._filling = False
        yield
        self._end_coming()
        self._show()

    def _arrive(self) -> None:
        """Take all steps that are left; whoever asks while it is filled has what there is."""
        if self._left is not None and not self._filling:
            for _ in self._left:
                pass

    def _end_coming(self) -> None:
        self._left = None
        self._turns.stop()
        self._impatience.end()

    def _make(self) -> None:
        from revmentor_desktop.ui.library.topic_editor import TopicEditor

        self._editor = editor = TopicEditor(self._desk, self._deeds, self._today)
        editor.hide()
        editor.closed.connect(self.closed)
        editor.gone.connect(self.closed)
        editor.kept.connect(self.kept)

    def _give_room(self) -> None:
        """Put the editor into the page as a whole: Qt styles anew whatever is put into it there."""
        self.made.emit(self._as_made())

    def _as_made(self) -> TopicEditor:
        assert self._editor is not None
        return self._editor

    def _show(self) -> None:
        """Have the whole page for writing what is in the editor.

        It is shown when its fields are filled: each that comes where one sees it is laid out anew.
        What was there before goes first, or all would be laid out in the room beside it.
        """
        self.begun.emit()
        self._as_made().show()
        self._as_made().focus_title()
