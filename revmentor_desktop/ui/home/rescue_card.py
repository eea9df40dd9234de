"""The card that offers a short session after one that did not take place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from revmentor_desktop.domain.sessions import SessionState
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.places import PageName, Place
from revmentor_desktop.ui.rescuing import rescue_words
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Card
from revmentor_desktop.ui.widgets.gaps import Gaps
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from datetime import date

    from revmentor_desktop.services.rescue import Rescue
    from revmentor_desktop.ui.theme import Theme


class RescueCard(Card):
    """The card.  Signals: ``wanted()`` to plan the rescue, ``go(Place)`` to the session."""

    wanted = Signal()
    go = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=18)
        self.setObjectName("rescue")
        self._session = ""
        self._title = TextLabel(theme, "", "h3", wrap=True)
        self._text = TextLabel(theme, "", "muted", wrap=True)
        self.plan_button = Button(
            theme, self.tr("Plan a 25-minute rescue"), "secondary", icon="timer"
        )
        self.plan_button.setObjectName("plan_rescue")
        self.plan_button.setProperty("writes", True)
        self.open_button = Button(theme, "", "quiet")
        self.plan_button.clicked.connect(self.wanted)
        self.open_button.clicked.connect(self._open)
        buttons = QHBoxLayout()
        gaps = Gaps(theme, self)
        gaps.between(buttons, 10)
        buttons.addWidget(self.plan_button)
        buttons.addWidget(self.open_button)
        buttons.addStretch(1)
        self.body.addWidget(self._title)
        gaps.below(self.body, 4)
        self.body.addWidget(self._text)
        gaps.below(self.body, 12)
        self.body.addLayout(buttons)
        self.hide()

    def show_rescue(self, rescue: Rescue | None, today: date) -> None:
        """Offer *rescue*; hide where there is none."""
        self.setVisible(rescue is not None)
        if rescue is None:
            return
        self._session = rescue.missed.id
        name = labels.session_name(rescue.missed)
        cancelled = rescue.missed.state is SessionState.CANCELLED
        fact = (
            self.tr("{session} was cancelled")
            if cancelled
            else self.tr("{session} did not take place")
        )
        self._title.setText(fact.format(session=name))
        self._text.setText(rescue_words(rescue, today))
        self.open_button.set_text(
            self.tr("Open session {number}").format(number=rescue.missed.number)
        )

    def _open(self) -> None:
        self.go.emit(Place(PageName.SESSION, self._session))
