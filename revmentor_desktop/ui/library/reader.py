"""The reader: one topic from why it matters to its sources, and the way onto an agenda."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.library.reading import OTHER_LANGUAGE, meta_text, topic_html
from revmentor_desktop.ui.stepwise import Stepwise
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Rule, Surface
from revmentor_desktop.ui.widgets.chips import CategoryChip
from revmentor_desktop.ui.widgets.icon_button import IconButton
from revmentor_desktop.ui.widgets.markdown_view import MarkdownView
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from revmentor_desktop.domain.topics import Topic
    from revmentor_desktop.services.library import Library
    from revmentor_desktop.services.paths import LearningPath
    from revmentor_desktop.ui.library.bodies import Bodies
    from revmentor_desktop.ui.theme import Theme

MARGIN = 28
MARGIN_WHOLE = 24
TEXT_MARGIN = 8
"""Room around the text, so that the ring of the keyboard focus does not touch it."""
WIDTH = 388
MEASURE = 680
"""Widest a line is at 100 % text size where the reader has the whole page."""


class Stand(Enum):
    """How the reader stands on the page: beside the cards, over them, or in their place."""

    BESIDE = "beside"
    OVER = "over"
    INSTEAD = "instead"


class Way(Enum):
    """What can be done with the topic."""

    ADD = "add"
    OPEN = "open"
    PLAN = "plan"


@dataclass(frozen=True, slots=True)
class Offer:
    """What the button at the foot does, and the number of the session it does it with.

    ``part`` is the number of the session that could take a part of the topic, 0 when none can.
    """

    way: Way
    number: int
    part: int = 0


class TopicReader(Surface):
    """A topic to read.

    Signals: ``closed()`` by its button, ``left()`` on Esc, ``taken(Way)`` when the button at the
    foot is pressed, ``part_wanted()`` and ``practice_wanted()`` when those beside it are;
    ``share_wanted()``, ``link_wanted(str)`` when a link in the text is pressed,
    ``wish_turned(bool)`` when the star is, ``edit_wanted()`` when the pencil is,
    ``menu_wanted(QPoint)`` by the button behind which the other deeds are.
    """

    closed = Signal()
    left = Signal()
    taken = Signal(object)
    part_wanted = Signal()
    practice_wanted = Signal()
    share_wanted = Signal()
    link_wanted = Signal(str)
    wish_turned = Signal(bool)
    edit_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(
        self, theme: Theme, library: Library, bodies: Bodies, parent: QWidget | None = None
    ) -> None:
        super().__init__("card", edge="left", parent=parent)
        self._theme = theme
        self._library = library
        self._bodies = bodies
        bodies.formatted.connect(self._write_again)
        self._writing = Stepwise(self)
        self._topic: Topic | None = None
        self._today: date | None = None
        self._path: LearningPath | None = None
        self._origin = self._written = ""
        self._written_in = library
        self._in_original = False
        self._offer: Offer | None = None
        self._stand = Stand.BESIDE
        self.setObjectName("topic_reader")
        self._make_parts()
        self._lay_out()
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    # --- what it shows --------------------------------------------------------------------

    @property
    def topic(self) -> Topic | None:
        """The topic that is shown."""
        return self._topic

    @property
    def offer(self) -> Offer | None:
        """What the button at the foot does."""
        return self._offer

    def show_topic(self, topic: Topic, today: date, path: LearningPath | None = None) -> None:
        """Show *topic* from its beginning, as a step of *path*; not again if it is shown so.

        The text of the first one comes when everything beside it is painted: what formats it may
        still have to be loaded.
        """
        shown = (self._topic, self._today, self._path, self._written)
        if (topic, today, path, self._origin) == shown and self._written_in is self._library:
            return
        first = self._topic is None
        same = self._topic is not None and self._topic.id == topic.id
        scrolled = self.scrolled() if same else 0
        self._in_original = self._in_original and same
        self._topic, self._today, self._path = topic, today, path
        name = self.tr("Topic: {title}").format(title=topic.title)
        self.setAccessibleName(name)
        self.setAccessibleDescription(meta_text(topic))
        self.text.setAccessibleName(name)
        self.text.setAccessibleDescription(meta_text(topic))
        self.chip.set_category(topic.shelf.category, labels.shelf(topic.shelf))
        if first:
            self._written, self._written_in = self._origin, self._library
            self._writing.begin_when_painted(self._written_late())
        else:
            self._write()
            self.scroll_to(scrolled)

    def show_library(self, library: Library) -> None:
        """Know the topics of *library* from now on; the text says so when it is shown again."""
        self._library = library

    def show_origin(self, words: str) -> None:
        """Say with the next topic that is shown where it comes from."""
        self._origin = words

    def show_wish(self, words: str, *, wanted: bool) -> None:
        """Show whether the mentee wants the topic; *words* say so."""
        self.star.set_name(words)
        self.star.setChecked(wanted)

    def show_offer(self, offer: Offer) -> None:
        """Offer to add the topic, to go where it stands, or to plan a session."""
        if offer == self._offer:
            return
        self._offer = offer
        words, icon, kind = {
            Way.ADD: (self.tr("Add to session {number}"), "plus", "primary"),
            Way.OPEN: (self.tr("In session {number}"), "check", "secondary"),
            Way.PLAN: (self.tr("Plan session {number}"), "calendar-plus", "primary"),
        }[offer.way]
        self.button.setProperty("writes", offer.way is not Way.OPEN)
        self.button.set_kind(kind)
        self.button.set_icon(icon)
        self.button.set_text(words.format(number=offer.number), self._spoken(offer))
        self.hint.setVisible(offer.way is Way.PLAN)
        self.part_button.setVisible(bool(offer.part))
        part = self.tr("Add a part to session {number}").format(number=offer.part)
        self.part_button.set_name(part)

    def stand(self, how: Stand) -> None:
        """Stand beside the cards, over them or in their place."""
        self._stand = how
        self._fit()

    def scrolled(self) -> int:
        """Return how far the text is scrolled."""
        return self.text.verticalScrollBar().value()

    def scroll_to(self, value: int) -> None:
        """Scroll the text to where it was."""
        if self._writing.busy:
            self._write()
        self.text.verticalScrollBar().setValue(value)

    def focus_text(self) -> None:
        """Put the focus into the text, where arrow keys scroll it."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- Qt -------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, following: bool) -> bool:
        """Keep Tab within a reader that lies over the cards, which it would leave unseen."""
        head = (self.star, self.pencil, self.share_button, self.more, self.close_button)
        parts = (*head, self.text, self.button, self.part_button, self.practise)
        stops = [stop for stop in parts if stop.isVisible()]
        if self._stand is not Stand.OVER or not stops:  # none is visible once the reader is hidden
            return super().focusNextPrevChild(following)
        here = next((at for at, stop in enumerate(stops) if stop.hasFocus()), 0)
        reasons = Qt.FocusReason
        reason = reasons.TabFocusReason if following else reasons.BacktabFocusReason
        stops[(here + (1 if following else -1)) % len(stops)].setFocus(reason)
        return True

    # --- layout ---------------------------------------------------------------------------

    def _make_parts(self) -> None:
        theme = self._theme
        self.back_button = Button(theme, self.tr("All topics"), "quiet", icon="arrow-left")
        self.back_button.clicked.connect(self.closed)
        self.chip = CategoryChip(theme)
        self.star = IconButton(theme, "star", "", checkable=True)
        self.star.setObjectName("topic_wish")
        self.star.clicked.connect(self.wish_turned)
        self.pencil = IconButton(theme, "pencil", self.tr("Edit"), shortcut="F2")
        self.pencil.setObjectName("topic_edit")
        self.pencil.clicked.connect(self.edit_wanted)
        self.share_button = IconButton(theme, "share-2", self.tr("Share the topic"))
        self.share_button.setObjectName("share_topic")
        self.share_button.clicked.connect(self.share_wanted)
        self.more = IconButton(theme, "ellipsis", self.tr("More to do with the topic"))
        self.more.setObjectName("topic_more")
        self.more.clicked.connect(self._want_menu)
        self.close_button = IconButton(theme, "x", self.tr("Close the topic"))
        self.close_button.clicked.connect(self.closed)
        self.text = MarkdownView(theme, self.tr("Topic"))
        self.text.setObjectName("topic_text")
        self.text.link_requested.connect(self._follow_link)
        self.button = Button(theme, "", "primary")
        self.button.setObjectName("topic_offer")
        self.button.clicked.connect(self._take)
        self.part_button = IconButton(theme, "list-plus", "")
        self.part_button.setObjectName("topic_part")
        for part in (self.star, self.pencil, self.button, self.part_button):
            part.setProperty("writes", True)
        self.part_button.clicked.connect(self.part_wanted)
        self.part_button.hide()
        self.practise = Button(theme, self.tr("Practise"), "quiet", name=self.tr("Practise aloud"))
        self.practise.setToolTip(self.tr("Practise aloud, step by step"))
        self.practise.setObjectName("topic_practise")
        self.practise.clicked.connect(self.practice_wanted)
        self.hint = TextLabel(
            theme,
            self.tr("Nothing is planned yet. The new session will have this topic on its agenda."),
            "small",
            wrap=True,
        )
        self.hint.hide()

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self.back_button)
        self._head.addWidget(self.chip)
        self._head.addStretch(1)
        self._head.addWidget(self.star)
        self._head.addWidget(self.pencil)
        self._head.addWidget(self.share_button)
        self._head.addWidget(self.more)
        self._head.addWidget(self.close_button)
        self._body = QHBoxLayout()
        self._body.addWidget(self.text, 100)
        self._body.addStretch(1)
        self.below = QVBoxLayout()
        self.foot = QWidget()
        self._foot = QHBoxLayout(self.foot)
        self._foot.addWidget(self.button)
        self._foot.addWidget(self.part_button)
        self._foot.addStretch(1)
        self._foot.addWidget(self.practise)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._head)
        self._column.addLayout(self._body, 1)
        self._column.addLayout(self.below)
        self._column.addWidget(Rule())
        self._column.addWidget(self.hint)
        self._column.addWidget(self.foot)
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def _follow_theme(self) -> None:
        self._fit()
        self._write()

    def _fit(self) -> None:
        """Give everything its size for how it stands; the text is the same in all."""
        scaled = self._theme.scaled
        whole = self._stand is Stand.INSTEAD
        side = scaled(MARGIN_WHOLE if whole else MARGIN)
        right = scaled(16)
        self.back_button.setVisible(whole)
        self.close_button.setVisible(not whole)
        left = side - scaled(10) if whole else side
        self._head.setContentsMargins(left, scaled(14 if whole else 26), right, scaled(4))
        self._head.setSpacing(scaled(8))
        inside = scaled(TEXT_MARGIN)
        self._body.setContentsMargins(side - inside, 0, scaled(6), 4)
        self.text.document().setDocumentMargin(inside)
        self.below.setContentsMargins(side, 0, right, 0)
        self._foot.setContentsMargins(side, scaled(12), right, scaled(12 if whole else 16))
        self._foot.setSpacing(scaled(6))
        self.hint.setContentsMargins(side, scaled(10), right, 0)
        self.text.setMaximumWidth(scaled(MEASURE) if whole else 16_777_215)
        self.setProperty("edge", "" if whole else "left")
        self.style().unpolish(self)
        self.style().polish(self)
        if not whole:
            self.setFixedWidth(scaled(WIDTH))
        else:
            self.setMinimumWidth(0)
            self.setMaximumWidth(16_777_215)

    def _written_late(self) -> Iterator[None]:
        """Write the text, in one step."""
        self._write()
        yield

    def _write(self) -> None:
        if self._topic is None or self._today is None:
            return
        self._writing.stop()
        self._written, self._written_in = self._origin, self._library
        original = self._library.original(self._topic) if self._in_original else None
        shown = original or self._topic
        self.text.show_html(
            topic_html(
                shown,
                self._library,
                self._today,
                self._theme,
                self._bodies.of(shown),
                self._path,
                self._origin,
            )
        )

    def _follow_link(self, link: str) -> None:
        """Show the topic in the other language, or ask to go where *link* leads."""
        if link == OTHER_LANGUAGE:
            self._in_original = not self._in_original
            self._write()
        else:
            self.link_wanted.emit(link)

    def _write_again(self) -> None:
        """Show the text in its own form, where one has come to in it."""
        scrolled = self.scrolled()
        self._write()
        self.scroll_to(scrolled)

    def _spoken(self, offer: Offer) -> str:
        """Return what the button says where its words alone would not say what happens."""
        if offer.way is Way.OPEN:
            return self.tr("In session {number}, open it").format(number=offer.number)
        return ""

    def _want_menu(self) -> None:
        self.menu_wanted.emit(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _take(self) -> None:
        if self._offer is not None:
            self.taken.emit(self._offer.way)
