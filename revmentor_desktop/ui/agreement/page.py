"""The page of the agreement: question after question, in the words of the pair, then accepted.

What is written is stored while one types; what is written in a clause until it is left is one
step to take back.  The clauses further down are made once the first ones were seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain.agreement import (
    Agreement,
    Clause,
    accepted,
    with_clause,
    without_clause,
)
from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.domain.ids import AgreementId, ClauseId
from revmentor_desktop.domain.people import Pair
from revmentor_desktop.paths import resource
from revmentor_desktop.services.agreement_wordings import load_questions, worded
from revmentor_desktop.services.sharing import What
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.agreement.acceptances import AcceptancesCard
from revmentor_desktop.ui.agreement.clause_card import ClauseCard
from revmentor_desktop.ui.autosave import Autosave
from revmentor_desktop.ui.language import spoken
from revmentor_desktop.ui.page import Page
from revmentor_desktop.ui.places import PageName, Place
from revmentor_desktop.ui.stepwise import Stepwise
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.gaps import Gaps
from revmentor_desktop.ui.widgets.page_scroll import PageScroll, ResponsiveRow
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.people import Role
    from revmentor_desktop.ui.desk import Desk

MEASURE = 760
HEAD_STACKED_BELOW = 560

ABOVE_AT_LEAST, CARD_AT_LEAST = 240, 200
"""Pixels at 100 % text size of what stands above the clauses, and of one: what is in sight of
them is made at once."""

AFTER_MS = 100
"""Before the clauses out of sight are made: by then the page is painted."""


class AgreementPage(Page):
    """What the two agree on.  Signals: those of ``Page``."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(PageName.AGREEMENT, desk)
        theme = desk.theme
        self._questions = load_questions(resource("agreement", f"{spoken(QLocale())}.toml"))
        self._order = tuple(question.id for question in self._questions)
        self._run = 0
        self._waiting: dict[ClauseId, None] = {}
        self._autosave = Autosave(self._store, self)
        self._making = Stepwise(self)
        self._scroll = PageScroll(theme, margin=40, narrow_margin=24, content_max=MEASURE)
        self.cards: dict[ClauseId, ClauseCard] = {}
        self.acceptances = AcceptancesCard(theme, self._scroll)
        self.acceptances.accepted.connect(self.accept)
        self.acceptances.taken_back.connect(self.take_back)
        self._clauses = QVBoxLayout()
        self._gaps = Gaps(theme, self)
        self._gaps.between(self._clauses, 14)
        self.add_button = Button(
            theme, self.tr("Add a clause of our own"), "secondary", icon="plus"
        )
        self.add_button.setObjectName("add_clause")
        self.add_button.setProperty("writes", True)
        self.add_button.clicked.connect(self.add_clause)
        self._make_head()
        self._lay_out()
        desk.commands.changed.connect(self._follow)
        desk.commands.settling.connect(self.settle)

    # --- page -----------------------------------------------------------------------------

    def show_place(self, _place: Place) -> None:
        """Show what is agreed on now."""
        self.refresh()

    def memory(self) -> object:
        """Return how far down one is."""
        return self._scroll.verticalScrollBar().value()

    def recall(self, memory: object) -> None:
        """Go to where one was."""
        if isinstance(memory, int):
            if memory:  # at the top, what is below it may come later
                self._make_all()
            self._scroll.verticalScrollBar().setValue(memory)

    def deeds(self) -> Mapping[Deed, Callable[[], None]]:
        """Return how to share it, and how to add a clause."""
        return {
            Deed.SHARE: self._share_it,
            Deed.PRINT: self._share_it,
            Deed.NEW_HERE: self.add_clause,
        }

    def panes(self) -> Sequence[QWidget]:
        """Return the head, who accepted it, and the clauses."""
        return (self._head, self.acceptances, self.cards[self._order[0]])

    def focus_body(self) -> None:
        """Put the focus on the first question."""
        self.cards[self._order[0]].text.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read everything anew and show it."""
        agreement, pair = self._agreement(), self.desk.workspace.pair
        own = [clause.id for clause in agreement.clauses if clause.id not in self._order]
        for gone in [id for id in self.cards if id not in (*self._order, *own)]:
            card = self.cards.pop(gone)
            card.hide()
            card.deleteLater()
        for id, card in self.cards.items():
            card.show_clause(agreement.clause(id), pair)
        self.acceptances.show_agreement(agreement, pair)
        coming = self._coming(agreement)
        if self._order[-1] in self.cards:
            self._make_all()
        else:
            for _ in range(len(self.cards), self._in_sight()):
                next(coming, None)
            self._making.begin_in(AFTER_MS, coming)

    # --- deeds ----------------------------------------------------------------------------

    def settle(self) -> None:
        """Store what is written."""
        self._autosave.flush()

    def add_clause(self) -> None:
        """Add a clause of the pair's own, and go to it."""
        self.settle()
        agreement = self._agreement()
        clause = Clause(ClauseId(self.desk.workspace.new_id()), "", "")
        self._make_all()
        if self._do(self.tr("Add a clause"), agreement, with_clause(agreement, clause)):
            card = self.cards[clause.id]
            self._scroll.ensureWidgetVisible(card)
            if card.heading is not None:
                card.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def remove_clause(self, id: str) -> None:
        """Take a clause of the pair's own away."""
        self.settle()
        agreement = self._agreement()
        after = without_clause(agreement, ClauseId(id))
        if self._do(self.tr("Remove a clause"), agreement, after):
            self.desk.offer_undo(self.tr("Clause removed"))
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_wording(self, id: str, key: str) -> None:
        """Put a ready wording into a clause; what was written there can be had back."""
        self.settle()
        question = next(one for one in self._questions if one.id == id)
        wording = question.wording(key)
        if wording is None:
            return
        agreement = self._agreement()
        before = agreement.clause(question.id)
        text = worded(wording.text, self.desk.workspace.pair)
        clause = Clause(question.id, question.heading, text, key)
        after = with_clause(agreement, clause, self._order)
        stored = self._do(self.tr("Take a wording"), agreement, after)
        if stored and before is not None and before.text.strip() not in ("", text):
            self.desk.offer_undo(self.tr("Wording taken"))
        self.refresh()

    def accept(self, role: Role) -> None:
        """Note that the person with *role* accepts it as it is."""
        self.settle()
        agreement = self._agreement()
        after = accepted(agreement, role, self.desk.workspace.now())
        self._do(self.tr("Accept the agreement"), agreement, after)

    def take_back(self, role: Role) -> None:
        """Note that the person with *role* does not accept it any more."""
        self.settle()
        agreement = self._agreement()
        self._do(self.tr("Take acceptance back"), agreement, accepted(agreement, role, None))

    # --- making ---------------------------------------------------------------------------

    def _make_head(self) -> None:
        theme = self.desk.theme
        self._back = Button(theme, self.tr("Progress"), "inline", icon="chevron-left")
        self._back.clicked.connect(self._go_back)
        self._share_button = Button(theme, self.tr("Share…"), "quiet", icon="share-2")
        self._share_button.clicked.connect(self._share_it)
        told = self.tr(
            "Go through the questions together and read it aloud. Change what does not fit, "
            "leave out what you do not need, then each of you accepts it."
        )
        words = QVBoxLayout()
        self._gaps.between(words, 2)
        words.addWidget(self._back)
        words.addWidget(TextLabel(theme, self.tr("Our agreement"), "h1"))
        words.addWidget(TextLabel(theme, told, "muted", wrap=True))
        buttons = QHBoxLayout()
        buttons.addWidget(self._share_button)
        self._head = ResponsiveRow(theme, spacing=16)
        self._head.add(words, 1)
        self._head.add(buttons)
        self._scroll.add_row(self._head, HEAD_STACKED_BELOW)

    def _lay_out(self) -> None:
        body = self._scroll.body
        body.addWidget(self._head)
        self._gaps.below(body, 18)
        body.addWidget(self.acceptances)
        self._gaps.below(body, 14)
        body.addLayout(self._clauses)
        self._gaps.below(body, 14)
        body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)

    def _in_sight(self) -> int:
        """Return how many clauses there is room for in the window."""
        room = self.window().height() - self.desk.theme.scaled(ABOVE_AT_LEAST)
        return max(1, 1 + room // self.desk.theme.scaled(CARD_AT_LEAST))

    def _coming(self, agreement: Agreement) -> Iterator[None]:
        """Make the cards of *agreement* that are not there yet, one at a time."""
        own = (clause.id for clause in agreement.clauses if clause.id not in self._order)
        for id in (*self._order, *own):
            if id not in self.cards:
                card = self._make_card(id)
                card.show_clause(agreement.clause(id), self.desk.workspace.pair)
                yield

    def _make_all(self) -> None:
        """Make the cards that are not there yet."""
        self._making.stop()
        for _ in self._coming(self._agreement()):
            pass

    def _make_card(self, id: ClauseId) -> ClauseCard:
        question = next((one for one in self._questions if one.id == id), None)
        card = self.cards[id] = ClauseCard(self.desk.theme, id, question)
        card.typed.connect(self._note_typing)
        card.left.connect(self._end_run)
        card.wording_wanted.connect(self.take_wording)
        card.removed.connect(self.remove_clause)
        self._clauses.addWidget(card)
        QWidget.setTabOrder(card.text, self.add_button)
        return card

    # --- storing --------------------------------------------------------------------------

    def _agreement(self) -> Agreement:
        """Return what is stored, or an agreement that says nothing yet."""
        stored = self.desk.workspace.read.agreement()
        return stored or Agreement(AgreementId(self.desk.workspace.pair.id))

    def _note_typing(self, id: str) -> None:
        self._waiting[ClauseId(id)] = None
        self._autosave.touch()

    def _end_run(self, _id: str) -> None:
        self.settle()
        self._run += 1

    def _store(self) -> None:
        """Store the clauses that were written in."""
        agreement = self._agreement()
        after = agreement
        for id in self._waiting:
            card = self.cards.get(id)
            if card is None:
                continue
            clause = card.written(agreement.clause(id))
            if clause is None:
                after = without_clause(after, id)
            else:
                after = with_clause(after, clause, self._order)
        if not self._do(self.tr("Edit the agreement"), agreement, after, run=(self, self._run)):
            return
        for id in self._waiting:
            if id in self.cards:
                self.cards[id].mark_options(after.clause(id), self.desk.workspace.pair)
        self._waiting.clear()

    def _do(
        self, text: str, before: Agreement, after: Agreement, run: object | None = None
    ) -> bool:
        new = self.desk.workspace.read.agreement() is None
        changes = added(after) if new and after != before else edited(before, after)
        stored = self.desk.commands.do(text, changes, origin=self, run=run)
        if stored and run is None:
            self.refresh()
        elif stored:
            pair = self.desk.workspace.pair
            self.acceptances.show_agreement(after, pair)
        return stored

    def _follow(self, change_set: ChangeSet, origin: object) -> None:
        if origin is not self and change_set.touches(Agreement, Pair):
            self.refresh()

    def _go_back(self) -> None:
        self.go.emit(Place(PageName.PROGRESS))

    def _share_it(self) -> None:
        self.settle()
        self.share_list.emit(What.AGREEMENT)
