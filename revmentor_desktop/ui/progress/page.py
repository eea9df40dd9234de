"""The page that answers whether this is going somewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain.goals import Goal
from revmentor_desktop.domain.names import filled
from revmentor_desktop.domain.people import Pair
from revmentor_desktop.domain.private import PrivateReview
from revmentor_desktop.domain.reviews import Review, Stage
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.services.sharing import What
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.page import Page
from revmentor_desktop.ui.places import REVIEWS, PageName, Place
from revmentor_desktop.ui.progress.goals_card import GoalsCard
from revmentor_desktop.ui.progress.line import SessionLine
from revmentor_desktop.ui.progress.reviews_card import ReviewsCard
from revmentor_desktop.ui.progress.shelves import ShelvesCard
from revmentor_desktop.ui.progress.state import ProgressState, read_progress
from revmentor_desktop.ui.review_words import begin_words
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Card
from revmentor_desktop.ui.widgets.empty_state import EmptyState
from revmentor_desktop.ui.widgets.gaps import Gaps
from revmentor_desktop.ui.widgets.page_scroll import PageScroll, ResponsiveRow
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.ui.desk import Desk

STACKED_BELOW = 720
HEAD_STACKED_BELOW = 560


class ProgressPage(Page):
    """The sessions as a line, the goals, the topics by shelf and my reviews.

    Signals: those of ``Page``.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(PageName.PROGRESS, desk)
        self._state: ProgressState | None = None
        self._at_reviews = False
        self._stale = QTimer(self)
        self._stale.setSingleShot(True)
        self._stale.timeout.connect(self.refresh)
        theme = desk.theme
        self._scroll = PageScroll(theme, margin=40, narrow_margin=24, content_max=1060)
        self._gaps = Gaps(theme, self)
        self.goals = GoalsCard(desk)
        self.shelves = ShelvesCard(theme)
        self.reviews = ReviewsCard(desk)
        self._scroll.width_changed.connect(self.reviews.set_width)
        for card in (self.goals, self.reviews):
            card.folded.connect(self._show_what_there_is)
        self._make_head()
        self._make_sessions()
        self._empty = EmptyState(
            theme,
            "trending-up",
            self.tr("Come back after the first session, or name a goal now."),
            action=self.tr("Add a goal"),
            kind="primary",
            snug=True,
        )
        self._empty.pressed.connect(self.add_goal)
        self._first_review = self._empty.add_link(begin_words(Stage.BASELINE))
        self._first_review.clicked.connect(self.begin_baseline)
        for button in (self._empty.button(), self._first_review):
            button.setProperty("writes", True)
        self._lay_out()
        desk.commands.changed.connect(self._follow)
        theme.resized.connect(self.refresh)

    # --- page -----------------------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the present state of things, at my reviews if they are what *place* names."""
        self.refresh()
        self._at_reviews = place.subject == REVIEWS

    def memory(self) -> object:
        """Return how far down one is."""
        return self._scroll.verticalScrollBar().value()

    def recall(self, memory: object) -> None:
        """Go to where one was."""
        if isinstance(memory, int):
            self._scroll.verticalScrollBar().setValue(memory)

    def deeds(self) -> Mapping[Deed, Callable[[], None]]:
        """Return how to add a goal, and to share them."""
        possible: dict[Deed, Callable[[], None]] = {Deed.NEW_HERE: self.add_goal}
        if self._state is not None and self._state.goals:
            possible |= {Deed.SHARE: self._share_goals, Deed.PRINT: self._share_goals}  # as a PDF
        return possible

    def panes(self) -> Sequence[QWidget]:
        """Return the head, the line, the goals and the reviews, as far as they are there."""
        if self._is_empty():
            return (self._head, self._empty)
        return (self._head, self.line, self.goals, self.reviews)

    def focus_body(self) -> None:
        """Put the focus where a goal is added, or where a review is begun, if one came for that."""
        empty, at_reviews = self._empty.isVisibleTo(self), self._at_reviews
        self._at_reviews = False
        if empty and at_reviews:
            self._first_review.setFocus()
        elif at_reviews:
            self.reviews.focus_head()
            QTimer.singleShot(0, self.reviews, self._see_reviews)  # once it is laid out
        elif empty:
            self._empty.button().setFocus()
        else:
            self.goals.add_button.setFocus()

    def refresh(self) -> None:
        """Read everything anew and show it."""
        self._stale.stop()
        self._state = state = read_progress(self.desk.workspace, self.desk.collection)
        me, partner = state.pair.person(state.pair.me), state.pair.partner
        names = filled(self.tr("{me} and {partner}"), me=me.first_name, partner=partner.first_name)
        if state.since is not None:
            names = self.tr("{names}, since {day}").format(
                names=names, day=labels.short_date(state.since, state.today)
            )
        self._names.setText(names)
        self.line.show_stops(state.stops, state.today)
        self._next.setText(
            self.tr("Next: {day}").format(day=labels.long_near(state.next_day, state.today))
            if state.next_day is not None
            else self.tr("The next one has no date yet")
        )
        self.goals.show_state(state)
        self.shelves.show_shelves(state.shelves)
        self.reviews.show_state(state)
        self._show_what_there_is()
        self.deeds_changed.emit()

    def add_goal(self) -> None:
        """Unfold the form for a new goal."""
        self._show_cards(shown=True)
        self.goals.add_goal()
        if self.goals.form is not None:
            self._scroll.ensureWidgetVisible(self.goals.form)

    def begin_baseline(self) -> None:
        """Unfold the form of the first review."""
        self._show_cards(shown=True)
        self.reviews.begin(Stage.BASELINE)
        if self.reviews.form is not None:
            self._scroll.ensureWidgetVisible(self.reviews.form)

    # --- making ---------------------------------------------------------------------------

    def _make_head(self) -> None:
        theme = self.desk.theme
        self._names = TextLabel(theme, "", "muted", wrap=True)
        self._agreement_button = Button(
            theme, self.tr("Our agreement"), "secondary", icon="file-text"
        )
        self._agreement_button.setObjectName("our_agreement")
        self._agreement_button.clicked.connect(self._go_to_agreement)
        self._share_button = Button(theme, self.tr("Share…"), "quiet", icon="share-2")
        self._share_button.clicked.connect(self._share_goals)
        words = QVBoxLayout()
        self._gaps.between(words, 2)
        words.addWidget(TextLabel(theme, self.tr("Progress"), "h1"))
        words.addWidget(self._names)
        self._buttons = QHBoxLayout()
        self._gaps.between(self._buttons, 8)
        self._buttons.addWidget(self._agreement_button)
        self._buttons.addWidget(self._share_button)
        self._buttons.addStretch(0)  # below the title they are no wider than beside it
        self._head = ResponsiveRow(theme, spacing=10)
        self._head.add(words, 1)
        self._head.add(self._buttons)
        self._scroll.add_row(self._head, HEAD_STACKED_BELOW)

    def _make_sessions(self) -> None:
        theme = self.desk.theme
        self.line = SessionLine(theme)
        self.line.opened.connect(self._open_session)
        self._next = TextLabel(theme, "", "muted")
        self._sessions = Card(theme)
        head = QHBoxLayout()
        head.addWidget(TextLabel(theme, self.tr("Sessions"), "h3"), 1)
        head.addWidget(self._next)
        self._sessions.body.addLayout(head)
        self._gaps.below(self._sessions.body, 12)
        self._sessions.body.addWidget(self.line)

    def _lay_out(self) -> None:
        theme = self.desk.theme
        row = ResponsiveRow(theme, spacing=16)
        row.add(self.goals, 1)
        beside = QVBoxLayout()
        beside.addWidget(self.shelves)
        beside.addStretch(1)  # goals are often twice as high, and half of the card was empty
        row.add(beside, 1)
        self._scroll.add_row(row, STACKED_BELOW)
        self._both = row
        body = self._scroll.body
        body.addWidget(self._head)
        self._gaps.below(body, 18)
        body.addWidget(self._sessions)
        self._gaps.below(body, 16)
        body.addWidget(row)
        self._gaps.below(body, 16)
        body.addWidget(self.reviews)
        body.addWidget(self._empty, 1)
        body.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)

    def _see_reviews(self) -> None:
        self._scroll.see(self.reviews)

    def _show_what_there_is(self) -> None:
        state = self._state
        self._show_cards(shown=not self._is_empty())
        self._share_button.setVisible(state is not None and bool(state.goals))

    def _show_cards(self, *, shown: bool) -> None:
        self._sessions.setVisible(shown and self._state is not None and bool(self._state.stops))
        self._both.setVisible(shown)
        self.reviews.setVisible(shown)
        self._empty.setVisible(not shown)

    def _is_empty(self) -> bool:
        """Say whether there is nothing to show, and nothing is being written."""
        writes = self.goals.form is not None or self.reviews.form is not None
        return self._state is not None and self._state.is_empty and not writes

    # --- doing ----------------------------------------------------------------------------

    def _follow(self, change_set: ChangeSet, _origin: object) -> None:
        if self.isVisible() and change_set.touches(Goal, Session, Pair, Review, PrivateReview):
            self._stale.start(0)

    def _open_session(self, session: str) -> None:
        self.go.emit(Place(PageName.SESSION, session))

    def _go_to_agreement(self) -> None:
        self.go.emit(Place(PageName.AGREEMENT))

    def _share_goals(self) -> None:
        self.share_list.emit(What.GOALS)
