"""The card of the next session: when, what, how full, how ready; or how to plan the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain.names import filled
from revmentor_desktop.domain.sessions import SessionState
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.home.state import is_due
from revmentor_desktop.ui.home.words import nothing_planned
from revmentor_desktop.ui.places import PageName, Place
from revmentor_desktop.ui.readiness import readiness_words
from revmentor_desktop.ui.widgets.budget_bar import BudgetBar, Segment
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Card
from revmentor_desktop.ui.widgets.date_tile import DateTile
from revmentor_desktop.ui.widgets.empty_state import EmptyState
from revmentor_desktop.ui.widgets.flow_layout import FlowLayout
from revmentor_desktop.ui.widgets.gaps import Gaps
from revmentor_desktop.ui.widgets.page_scroll import PageScroll, ResponsiveRow
from revmentor_desktop.ui.widgets.progress_bar import ThinProgress
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from revmentor_desktop.domain.ids import TopicId
    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.domain.topics import Topic
    from revmentor_desktop.ui.home.state import HomeState
    from revmentor_desktop.ui.theme import Theme

STACKED_BELOW = 700
SHARE_BELOW = 480
"""Pixels at 100 % text size of a page on which the three buttons do not stand side by side."""
THINNER = 3
"""Pixels above the thinner of two bars beside each other, so that their middles are on a line."""


class NextSessionCard(QWidget):
    """The card.

    Signals: ``go(Place)`` to prepare it, ``plan()`` to plan one, ``share(session_id)``,
    ``start(session_id)`` to hold it.
    """

    go = Signal(object)
    plan = Signal()
    share = Signal(str)
    start = Signal(str)

    def __init__(self, theme: Theme, scroll: PageScroll) -> None:
        super().__init__()
        self.setObjectName("next_session")
        self._theme = theme
        self._session: Session | None = None
        self._due = False
        self._gaps = Gaps(theme, self)
        self._card = Card(theme)
        self._empty = EmptyState(theme, "calendar-plus", "", "", "", kind="primary")
        self._empty.pressed.connect(self.plan)
        self._empty.button().setProperty("writes", True)
        self._empty_card = Card(theme)
        self._empty_card.body.addWidget(self._empty)
        self._make_words()
        self._make_bars(scroll)
        self._make_buttons(scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        column.addWidget(self._empty_card)

    def show_state(self, state: HomeState) -> None:
        """Show the session to come, or how to plan one."""
        self._session = state.coming
        if state.coming is None:
            self._empty.set_words(*nothing_planned(state))
            self._empty.button().set_kind("primary" if state.pause is None else "secondary")
        else:
            self._show_session(state, state.coming)
        gone, shown = self._card, self._empty_card
        if state.coming is not None:
            gone, shown = shown, gone
        gone.hide()
        shown.show()

    def primary(self) -> Button:
        """Return the button with which work goes on."""
        if self._session is None:
            return self._empty.button()
        return self._start if self._due else self._prepare

    # --- making ---------------------------------------------------------------------------

    def _make_words(self) -> None:
        theme = self._theme
        self._tile = DateTile(theme)
        self._distance = TextLabel(theme, "", "accent")
        self._title = TextLabel(theme, "", "h1", wrap=True)
        self._meta = TextLabel(theme, "", "muted", wrap=True)
        words = QVBoxLayout()
        self._gaps.between(words, 3)
        for label in (self._distance, self._title, self._meta):
            words.addWidget(label)
        row = QHBoxLayout()
        self._gaps.between(row, 18)
        row.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self._card.body.addLayout(row)
        self._gaps.below(self._card.body, 16)

    def _make_bars(self, scroll: PageScroll) -> None:
        theme = self._theme
        self._planned = TextLabel(theme, "", "small")
        self._budget = BudgetBar(theme, self.tr("Agenda"), height=8, ticks=False)
        self._ready = TextLabel(theme, "", "small")
        self._progress = ThinProgress(theme, self.tr("Getting ready"))
        thin = QVBoxLayout()
        thin.addWidget(self._progress)
        self._gaps.around(thin, 0, THINNER, 0, 0)
        self._getting_ready = self._bar(self.tr("Getting ready"), self._ready, thin)
        row = ResponsiveRow(theme, spacing=32)
        thick = QVBoxLayout()
        thick.addWidget(self._budget)
        row.add(self._bar(self.tr("Agenda"), self._planned, thick), 3)
        row.add(self._getting_ready, 2)
        scroll.add_row(row, STACKED_BELOW)
        self._words = TextLabel(theme, "", "small", wrap=True)
        self._words.setObjectName("readiness")
        self._card.body.addWidget(row)
        self._gaps.below(self._card.body, 10)
        self._card.body.addWidget(self._words)
        self._gaps.below(self._card.body, 14)

    def _bar(self, title: str, value: TextLabel, bar: QVBoxLayout) -> QWidget:
        holder = QWidget()
        head = QHBoxLayout()
        head.addWidget(TextLabel(self._theme, title, "strong"))
        head.addStretch(1)
        head.addWidget(value)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        self._gaps.between(column, 8)
        column.addLayout(head)
        column.addLayout(bar)
        column.addStretch(1)
        return holder

    def _make_buttons(self, scroll: PageScroll) -> None:
        self._prepare = Button(self._theme, "", "primary")
        self._prepare.setObjectName("continue_preparing")
        self._prepare.clicked.connect(self._open)
        self._start = Button(self._theme, "", "secondary", icon="play")
        self._start.setObjectName("start_next")
        self._start.setProperty("writes", True)
        self._start.clicked.connect(self._ask_start)
        self._share = Button(self._theme, self.tr("Share"), "quiet", icon="share-2")
        self._share.setObjectName("share_next")
        self._share.clicked.connect(self._ask_share)
        going_on = FlowLayout()
        self._gaps.between(going_on, 10)
        going_on.addWidget(self._prepare)
        going_on.addWidget(self._start)
        sharing = QHBoxLayout()
        sharing.addWidget(self._share, 0, Qt.AlignmentFlag.AlignTop)
        sharing.addStretch(0)
        row = ResponsiveRow(self._theme, spacing=10)
        row.add(going_on, 1)
        row.add(sharing)
        scroll.add_row(row, SHARE_BELOW)
        self._card.body.addWidget(row)

    # --- showing --------------------------------------------------------------------------

    def _show_session(self, state: HomeState, session: Session) -> None:
        day = session.local_start.date()
        above, number, below = labels.tile(day, with_year=day.year != state.now.year)
        self._tile.set_date(above, number, below, labels.full_date(day))
        self._distance.setText(
            self.tr("{session}, {distance}").format(
                session=labels.session_name(session),
                distance=labels.distance(session, state.now),
            )
        )
        self._title.setText(session.title)
        partner = filled(self.tr("with {name}"), name=state.pair.partner.name)
        when = self.tr("{weekday} {time}").format(
            weekday=labels.weekday(day), time=labels.time_range(session)
        )
        self._meta.setText("  ·  ".join(p for p in (when, session.place, partner) if p))
        self._planned.setText(labels.budget(session.planned_minutes, session.minutes))
        self._budget.set_budget(
            [Segment(item.minutes, _shelf(state.topics, item.topic)) for item in session.items],
            session.minutes,
            labels.budget_spoken(session.planned_minutes, session.minutes),
        )
        ready = state.readiness
        assert ready is not None
        words = self.tr("{done} of {all} done").format(done=ready.prepared, all=ready.to_prepare)
        self._ready.setText(words)
        self._progress.set_progress(ready.prepared, max(1, ready.to_prepare), words)
        self._getting_ready.setVisible(bool(ready.to_prepare))
        self._words.setText(readiness_words(ready))
        runs = session.state is SessionState.IN_PROGRESS
        self._due = is_due(session, state.now)
        self._start.set_text(
            self.tr("Go back to the session") if runs else self.tr("Start session")
        )
        self._start.set_kind("primary" if self._due else "secondary")
        self._prepare.set_kind("secondary" if self._due else "primary")
        if runs:
            self._distance.setText(
                self.tr("{session} is still running").format(session=labels.session_name(session))
            )
        started = bool(session.items)
        self._prepare.set_text(
            self.tr("Continue preparing") if started else self.tr("Prepare the agenda")
        )

    def _open(self) -> None:
        if self._session is not None:
            self.go.emit(Place(PageName.SESSION, self._session.id))

    def _ask_start(self) -> None:
        if self._session is not None:
            self.start.emit(self._session.id)

    def _ask_share(self) -> None:
        if self._session is not None:
            self.share.emit(self._session.id)


def _shelf(topics: Mapping[TopicId, Topic], topic: TopicId | None) -> str:
    found = topics.get(topic) if topic else None
    return found.shelf.category if found else ""
