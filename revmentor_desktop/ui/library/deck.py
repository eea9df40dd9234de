"""The deck: every topic of the library as a card, where it stands, and in what order they come.

The page asks the deck; nothing here is a widget.  It reads when it is told to, so that cards keep
their places while somebody looks at them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from revmentor_desktop.domain.topics import AnyShelf, Topic, TopicHead, Wish
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.explain_again import waiting_words_of
from revmentor_desktop.services.fitting import parts_of
from revmentor_desktop.services.library import Home
from revmentor_desktop.services.paths import LearningPath
from revmentor_desktop.services.suggestions import suggestions_of
from revmentor_desktop.services.telling_words import asked_about, looked_at
from revmentor_desktop.services.topic_states import (
    NOT_YET,
    Coverage,
    TopicState,
    topic_states_of,
    with_asked,
)
from revmentor_desktop.services.topic_wishes import NO_WISHES, asked_for, wishes_of
from revmentor_desktop.ui.library.card import Said, TopicCard
from revmentor_desktop.ui.library.order import Order, ordered, suggested
from revmentor_desktop.ui.library.reader import Offer, Way
from revmentor_desktop.ui.library.wishes import wish_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from revmentor_desktop.domain.ids import TopicId
    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.services.library import Library
    from revmentor_desktop.services.topic_wishes import Asked as WhoAsked
    from revmentor_desktop.ui.desk import Desk


@dataclass(frozen=True, slots=True)
class Asked:
    """Which cards somebody wants to see: ``text`` that is searched, a shelf, a path, an order."""

    text: str = ""
    shelf: AnyShelf | None = None
    path: LearningPath | None = None
    order: Order = Order.SUGGESTED
    wanted: bool = False


class Deck:
    """The cards as they were when ``read`` was last called."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._library: Library | None = None
        self._known: tuple[object, ...] = ()
        """Of what else the cards were made: day, pair, wishes and their words, and what follows."""
        self._is_suggested = False
        self._turns: Mapping[TopicId, TopicState] = {}
        self._states: Mapping[TopicId, TopicState] = {}
        self._next = 1
        self._marks = NO_WISHES
        self._wishes: Mapping[TopicId, Wish] = {}
        self._asked: Mapping[TopicId, WhoAsked] = {}
        self._suggested: list[TopicHead] = []
        self._cards: dict[TopicId, TopicCard] = {}
        self.coming: Session | None = None
        """The session that is next."""
        self.pair = desk.workspace.pair
        self.today = self._day()

    # --- reading --------------------------------------------------------------------------

    def read(self) -> None:
        """Read sessions and wishes, and make those cards anew that say something else now."""
        read, library = self._desk.workspace.read, self._desk.library
        about, turns = asked_about(read, library), topic_states_of(read)
        coming = next(iter(read.present.coming()), None)
        few = (self._day(), self._desk.workspace.pair, wishes_of(read))
        words = {wish: wish_words(few[1], wish) for wish in Wish}
        self._next = read.present.last_number() + 1
        carried = read.present.carried_topics()
        again = waiting_words_of(read, few[2].again, library)
        known = (*few, words, about, turns, coming, carried, again)
        if self._library is library and self._known == known:
            return
        self._library, self._known, self._is_suggested = library, known, False
        self.today, self.pair, self._marks = few
        self._turns, self.coming = turns, coming
        self._wishes = {one.id: one.wish for one in self._marks.interests}
        self._asked = asked_for(library, turns, about, self._marks, self.pair.zone)
        days = {topic: one.day for topic, one in self._asked.items()}
        self._states = with_asked(turns, days)
        self._cards = {head.id: self._card(head, library, words) for head in library.heads}

    def _card(self, head: TopicHead, library: Library, words: Mapping[Wish, str]) -> TopicCard:
        """Return the card of a topic: the one that there is, if it says the same."""
        wish = self._wishes.get(head.id)
        card = TopicCard(
            head,
            self.state(head),
            self.today,
            Said(wish, words[wish]) if wish is not None else None,
            library.home(head.id) is Home.OWN,
            find=self._whole,
        )
        before = self._cards.get(head.id)
        return before if before == card else card

    def _whole(self, topic: TopicId) -> Topic | None:
        """Return *topic* as it is now, if there is one."""
        return self._desk.library.by_id.get(topic)

    def suggest(self) -> None:
        """Put the cards into the order that is suggested now."""
        if self._is_suggested or self._library is None:
            return
        self._is_suggested = True
        library, fitting = self._library, []
        if self.coming is not None:
            read = self._desk.workspace.read
            found = suggestions_of(read, self.coming, library, self.today)
            fitting = [one.subject.head for one in found if isinstance(one.subject, Topic)]
        self._suggested = suggested(
            library.heads, self._turns, self._asked, fitting, self.today, self._marks.not_now
        )

    def keep_places(self) -> None:
        """Take over what has become of the topics; what is new stands first."""
        self._is_suggested = False
        library = self._desk.library
        there = {topic.id for topic in self._suggested}
        new = [topic for topic in library.heads if topic.id not in there]
        stay = [now for topic in self._suggested if (now := library.head(topic.id)) is not None]
        self._suggested = [*new, *stay]

    @property
    def is_behind(self) -> bool:
        """Whether topics have changed since ``read``, and are so many that one waits for it."""
        if self._library is self._desk.library:
            return False
        return not self._desk.workspace.read.topic_lists.are_few()

    def has(self, topic: TopicId) -> bool:
        """Say whether there was *topic* when ``read`` was last called."""
        return topic in self._cards

    def reading(self) -> Iterator[None]:
        """Do what ``read`` does in steps; what was there before stays until the last of them."""
        yield
        _ = self._desk.library.heads
        yield
        yield from looked_at(self._desk.workspace.read, self._desk.library)
        self.read()
        yield  # whoever shows it has a turn of its own

    def steps(self) -> Iterator[None]:
        """Read and suggest in steps, as whoever comes to very many cards wants it."""
        yield from self.reading()
        self.suggest()
        yield

    # --- answers --------------------------------------------------------------------------

    @property
    def any_wanted(self) -> bool:
        """Whether the mentee wants to learn about any topic."""
        return any(wish is Wish.WANTED for wish in self._wishes.values())

    def is_wanted(self, topic: Topic | TopicHead) -> bool:
        """Say whether the mentee wants to learn about *topic*."""
        return self._wishes.get(topic.id) is Wish.WANTED

    def state(self, topic: Topic | TopicHead | None) -> TopicState:
        """Return where *topic* stands with this pair."""
        return self._states.get(topic.id, NOT_YET) if topic is not None else NOT_YET

    def cards(self, asked: Asked) -> list[TopicCard]:
        """Return the cards that are *asked* for, in their order; those of a path are numbered.

        A topic that came since ``read`` has none yet.
        """
        if asked.path is not None:
            return [
                replace(self._cards[topic], step=asked.path.place(topic))
                for topic in asked.path.topics
                if topic in self._cards
            ]
        topics: Sequence[TopicHead]
        if asked.text:
            topics = self._desk.library.search(asked.text, asked.shelf)
        else:
            topics = [t for t in self._suggested if asked.shelf is None or t.shelf == asked.shelf]
        if asked.wanted:
            topics = [topic for topic in topics if self.is_wanted(topic)]
        topics = ordered(topics, asked.order, self._desk.library, self.pair.zone)
        return [self._cards[topic.id] for topic in topics if topic.id in self._cards]

    def offer(self, topic: Topic | None) -> Offer:
        """Return what can be done with *topic*."""
        state, coming = self.state(topic), self.coming
        part = coming.number if coming and topic and parts_of(topic) else 0
        if state.coverage is Coverage.PLANNED and state.session is not None:
            return Offer(Way.OPEN, state.session.number, part)
        if coming is None:
            return Offer(Way.PLAN, self._next)
        return Offer(Way.ADD, coming.number, part)

    def _day(self) -> date:
        return self._desk.workspace.today
