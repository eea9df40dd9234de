"""The topic in the editor: what is stored of it, what is typed, and the road between the two.

A topic that is not the pair's own becomes its own copy with the first change that is stored; once
the copy says the same as the original again, it goes.  A new topic lives only here
until something visible is written.  Its id comes from its title; so that this is the whole title
and not its first letters, the id is made anew when the title is left for the first time.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.domain.changes import added, edited, removed, together
from revmentor_desktop.domain.topics import OwnTopic
from revmentor_desktop.services.links import Kind, Target, can_be_named, names_among
from revmentor_desktop.services.own_topics import begun, one_line, taken_ids, topic_id
from revmentor_desktop.ui.following_links import FollowingLinks

if TYPE_CHECKING:
    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.topics import AnyShelf, Topic
    from revmentor_desktop.ui.desk import Desk


class TopicDraft(QObject):
    """A topic that is being written.

    Signals: ``kept()`` after something of it was stored or taken back; ``refused()`` when the
    store was in the way and the text is held here until the next try; ``owned()`` when a topic
    that was not the pair's own has become its copy.
    """

    kept = Signal()
    refused = Signal()
    owned = Signal()

    def __init__(self, desk: Desk, origin: object, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._origin = origin
        self._following = FollowingLinks(desk, self)
        self._linked_as = ""
        self._typed: Topic | None = None
        self._stored: OwnTopic | None = None
        self._before: OwnTopic | None = None
        self._behind: Topic | None = None
        self._blank: Topic | None = None
        self._provisional = False
        self._sitting = self._run = 0

    @property
    def topic(self) -> Topic | None:
        """The topic as it is typed; ``None`` while there is none."""
        return self._typed

    @property
    def stored(self) -> OwnTopic | None:
        """What the pair has stored of it as its own."""
        return self._stored

    @property
    def is_new(self) -> bool:
        """Whether it is new and nothing of it is stored."""
        return self._blank is not None and self._stored is None

    @property
    def pending(self) -> bool:
        """Whether something is typed that the store does not have."""
        return self._typed is not None and self._typed != self._kept()

    def begin(self, title: str, shelf: AnyShelf, language: str) -> None:
        """Take up a new topic; nothing is stored yet."""
        now = self._desk.workspace.now()
        author = self._desk.workspace.pair.my_name
        own = begun("", shelf, self._taken(), language=language, author=author, now=now)
        self._take(replace(own.topic, title=one_line(title)), None, None)
        self._blank = own.topic
        self._provisional = True

    def take(self, topic: Topic) -> None:
        """Take up *topic*, as the library has it."""
        own = self._desk.workspace.read.find(OwnTopic, topic.id)
        self._take(topic, own, self._desk.library.origin(topic.id).behind if own else topic)

    def drop(self) -> None:
        """Have no topic."""
        self._take(None, None, None)

    def write(self, topic: Topic) -> None:
        """Note what is typed now."""
        self._typed = topic

    def end_run(self) -> None:
        """Say that what is typed from now on is another step to take back."""
        self._run += 1
        self._before = self._stored

    def save(self) -> bool:
        """Store what is typed; return False when the store was in the way."""
        typed, own = self._typed, self._stored
        if typed is None or not self.pending:
            return True
        now = self._desk.workspace.now()
        if own is None:
            return self._first(typed, OwnTopic(typed, now, now))
        if typed == self._behind:
            return self._do(self._name(), removed(own), None)
        after = replace(own, topic=typed, changed=now)
        if self._before is not None and self._before.topic == typed:
            after = self._before
        return self._do(self._name(), edited(own, after), after)

    def keep_links(self, *, at_once: bool = True) -> None:
        """Have the links that notes have to the topic by its title follow, if it got another one.

        Those of very many may come later, unless they are wanted *at_once*.  They follow none that
        cannot stand in a link, but the one after it.
        """
        topic, was = self._kept(), self._linked_as
        if topic is None or topic.title == was or (was and not can_be_named(topic.title)):
            return
        self._linked_as = topic.title
        if not was:
            return  # it is new
        read, heads = self._desk.workspace.read, self._desk.library.heads
        topics = (topic.head if one.id == topic.id else one for one in heads)
        self._following.follow(
            self._name(),
            names_among(read, topics, (was, topic.title)),
            Target(Kind.TOPIC, topic.id, topic.title),
            was,
            run=("topic", self._sitting, self._run),
            at_once=at_once,
        )

    def settle_id(self) -> None:
        """Give a new topic its id, now that its whole title is there."""
        own = self._stored
        if own is None or not self._provisional or self._run:
            return
        self._provisional = False
        taken = self._taken() - {own.id}
        named = replace(own, topic=replace(own.topic, id=topic_id(own.topic.title, taken)))
        if named.id != own.id and self._is_unknown(own):
            self._do(self._name(), together(removed(own), added(named)), named)

    # --- private --------------------------------------------------------------------------

    def _take(self, topic: Topic | None, own: OwnTopic | None, behind: Topic | None) -> None:
        self._typed, self._stored, self._behind = topic, own, behind
        self._blank = None
        self._linked_as = topic.title if topic is not None and (own or behind) else ""
        self._provisional = False
        self._sitting += 1
        self._run = 0
        self._before = own

    def _kept(self) -> Topic | None:
        """Return what would be there if nothing were typed."""
        if self._stored is not None:
            return self._stored.topic
        return self._blank or self._behind

    def _first(self, typed: Topic, own: OwnTopic) -> bool:
        """Store the topic as the pair's own for the first time."""
        if self._blank is not None:
            title = typed.title or self.tr("Untitled topic")
            named = replace(typed, title=title, id=topic_id(title, self._taken()))
            new = replace(own, topic=named)
            return self._do(self._name(), added(new), new)
        if not self._do(self._name(), added(own), own):
            return False
        self.owned.emit()
        return True

    def _name(self) -> str:
        return self.tr("New topic") if self._blank is not None else self.tr("Edit topic")

    def _taken(self) -> set[str]:
        return taken_ids(self._desk.library, self._desk.workspace.read.session_lists.topics())

    def _is_unknown(self, own: OwnTopic) -> bool:
        """Say whether nothing leads to the topic by its id yet."""
        read = self._desk.workspace.read
        wishes = (wish.id for wish in read.interests())
        return own.id not in read.session_lists.topics().union(wishes)

    def _do(self, text: str, change_set: ChangeSet, after: OwnTopic | None) -> bool:
        run = ("topic", self._sitting, self._run)
        if not self._desk.commands.do(text, change_set, origin=self._origin, run=run):
            self.refused.emit()
            return False
        self._stored = after
        if after is not None:
            self._typed = after.topic
        self.kept.emit()
        return True
