"""What the card of a topic says: in the grid, and to a screen reader.

A card is made anew when what it says changes: the topic, where it stands, or what is wished.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLocale, QModelIndex, QPersistentModelIndex, Qt

from revmentor_desktop.domain.topics import Topic, Wish
from revmentor_desktop.services.topic_states import Coverage, TopicState
from revmentor_desktop.services.truth import months_unchecked
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.models.value_list import ValueListModel

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class TopicCard:
    """A topic and where it stands: ``state`` as it is shown, ``spoken`` the card in words.

    ``warning`` says that its sources should be looked up again, ``wish`` is what the mentee says
    of it, ``ours`` whether the pair wrote or changed it, and ``step`` its place on the path that
    is shown, 0 when none is.
    """

    topic: Topic
    coverage: Coverage
    state: str
    spoken: str
    warning: str = ""
    wish: Wish | None = None
    ours: bool = False
    step: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    """What the mentee says of a topic, and that in words."""

    wish: Wish
    words: str


@dataclass(frozen=True, slots=True)
class CardFacts:
    """All that a card is made of."""

    topic: Topic
    state: TopicState
    today: date
    said: Said | None = None
    ours: bool = False


def card_from(facts: CardFacts) -> TopicCard:
    """Return the card that says *facts*."""
    card = card_of(facts.topic, facts.state, facts.today)
    said, spoken, state = facts.said, card.spoken, card.state
    if facts.ours:
        spoken = translate("TopicCard", "{card}, ours").format(card=spoken)
    if said is not None:
        spoken = translate("TopicCard", "{card}, {wish}").format(card=spoken, wish=said.words)
        state = said.words if card.coverage is Coverage.NOT_YET else state
    wish = said.wish if said is not None else None
    return replace(card, state=state, spoken=spoken, wish=wish, ours=facts.ours)


def card_of(topic: Topic, state: TopicState, today: date) -> TopicCard:
    """Return the card of *topic*, which stands at *state*."""
    spoken = translate("TopicCard", "{title}, {shelf}, {minutes}, {level}, {state}").format(
        title=topic.title,
        shelf=labels.shelf(topic.shelf),
        minutes=labels.minutes_spoken(topic.minutes),
        level=QLocale().toLower(labels.level(topic.level)),
        state=_state_spoken(state),
    )
    months = months_unchecked(topic, today)
    warning = translate("TopicCard", "Checked %n month(s) ago", None, months) if months else ""
    if warning:
        spoken = translate("TopicCard", "{card}, {warning}").format(
            card=spoken, warning=QLocale().toLower(warning)
        )
    return TopicCard(topic, state.coverage, _state_shown(state, today), spoken, warning)


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
    return card.topic.id


def _spoken(card: TopicCard) -> str:
    if not card.step:
        return card.spoken
    return translate("TopicCard", "Step {step}: {card}").format(step=card.step, card=card.spoken)
