"""What the card of a topic says: in the grid, and to a screen reader.

A card holds what it says as values; its words are made when somebody sees or hears it, for of a
large library only a few cards ever are.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLocale, QModelIndex, QPersistentModelIndex, Qt

from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.topics import Topic, TopicHead, Wish
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.topic_states import Coverage, TopicState
from revmentor_desktop.services.truth import months_unchecked
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.models.value_list import ValueListModel

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Said:
    """What the mentee says of a topic, and that in words."""

    wish: Wish
    words: str


def _nothing(_topic: TopicId) -> Topic | None:
    """Find no topic."""
    return None


@dataclass(frozen=True, slots=True)
class TopicCard:
    """A topic and where it ``stands`` on the day *today*.

    ``said`` is what the mentee says of it, ``ours`` whether the pair wrote or changed it, and
    ``step`` its place on the path that is shown, 0 when none is.  ``find`` reads the topic itself
    when somebody sees or wants it.
    """

    head: TopicHead
    stands: TopicState
    today: date
    said: Said | None = None
    ours: bool = False
    step: int = 0
    find: Callable[[TopicId], Topic | None] = field(default=_nothing, compare=False, repr=False)

    @property
    def topic(self) -> Topic:
        """The topic; one that is gone since has no texts any more."""
        found, head = self.find(self.head.id), self.head
        if found is not None:
            return found
        return Topic(head.id, head.title, head.shelf, head.level, head.minutes, "", "")

    @property
    def coverage(self) -> Coverage:
        """Whether the topic has had its turn."""
        return self.stands.coverage

    @property
    def wish(self) -> Wish | None:
        """What the mentee says of the topic."""
        return self.said.wish if self.said is not None else None

    @property
    def state(self) -> str:
        """Where the topic stands, as it is shown; a wish says more than that it is not covered."""
        if self.said is not None and self.coverage is Coverage.NOT_YET:
            return self.said.words
        return _state_shown(self.stands, self.today)

    @property
    def warning(self) -> str:
        """That sources should be looked up again; empty while all are good."""
        months = months_unchecked(self.topic, self.today)
        return translate("TopicCard", "Checked %Ln month(s) ago", None, months) if months else ""

    @property
    def spoken(self) -> str:
        """The whole card in words."""
        topic = self.head
        spoken = translate("TopicCard", "{title}, {shelf}, {minutes}, {level}, {state}").format(
            title=topic.title,
            shelf=labels.shelf(topic.shelf),
            minutes=labels.minutes_spoken(topic.minutes),
            level=QLocale().toLower(labels.level(topic.level)),
            state=_state_spoken(self.stands),
        )
        if self.warning:
            spoken = translate("TopicCard", "{card}, {warning}").format(
                card=spoken, warning=QLocale().toLower(self.warning)
            )
        if self.ours:
            spoken = translate("TopicCard", "{card}, ours").format(card=spoken)
        if self.said is not None:
            words = self.said.words
            spoken = translate("TopicCard", "{card}, {wish}").format(card=spoken, wish=words)
        return spoken


def _state_shown(state: TopicState, today: date) -> str:
    day = labels.short_date(state.day, today) if state.day is not None else ""
    number = state.session.number if state.session is not None else 0
    shown = {
        Coverage.PLANNED: translate("TopicCard", "Planned for session {number}"),
        Coverage.ASKED_FOR: translate("TopicCard", "Asked for on {day}"),
        Coverage.COVERED: translate("TopicCard", "Covered {day}"),
        Coverage.NOT_YET: translate("TopicCard", "Not yet covered"),
    }
    return shown[state.coverage].format(day=day, number=number)


def _state_spoken(state: TopicState) -> str:
    day = labels.day_month_year(state.day) if state.day is not None else ""
    number = state.session.number if state.session is not None else 0
    spoken = {
        Coverage.PLANNED: translate("TopicCard", "planned for session {number}"),
        Coverage.ASKED_FOR: translate("TopicCard", "asked for on {day}"),
        Coverage.COVERED: translate("TopicCard", "covered {day}"),
        Coverage.NOT_YET: translate("TopicCard", "not yet covered"),
    }
    return spoken[state.coverage].format(day=day, number=number)


class TopicCards(ValueListModel[TopicCard]):
    """The cards in their order, each described by its summary."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_key, _spoken, parent)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Answer as every list of values does, and with the summary as description."""
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            card = self.value(index)
            return card.topic.summary if card else None
        return super().data(index, role)


def _key(card: TopicCard) -> str:
    return card.head.id


def _spoken(card: TopicCard) -> str:
    if not card.step:
        return card.spoken
    return translate("TopicCard", "Step {step}: {card}").format(step=card.step, card=card.spoken)
