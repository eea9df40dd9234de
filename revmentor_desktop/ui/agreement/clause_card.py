"""A clause of the agreement: its question, ready wordings, and the words of the pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from revmentor_desktop.domain.agreement import Clause
from revmentor_desktop.domain.wording import searchable
from revmentor_desktop.services.agreement_wordings import worded
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Card
from revmentor_desktop.ui.widgets.flow_layout import FlowLayout
from revmentor_desktop.ui.widgets.gaps import Gaps
from revmentor_desktop.ui.widgets.icon_button import IconButton
from revmentor_desktop.ui.widgets.text import TextLabel
from revmentor_desktop.ui.written import LineField, TextField

if TYPE_CHECKING:
    from revmentor_desktop.domain.ids import ClauseId
    from revmentor_desktop.domain.people import Pair
    from revmentor_desktop.services.agreement_wordings import ClauseQuestion
    from revmentor_desktop.ui.theme import Theme


class ClauseCard(Card):
    """One clause; *question* is ``None`` for one of the pair's own.

    Signals, each with the id: ``typed(id)``, ``left(id)``, ``wording_wanted(id, key)``,
    ``removed(id)``.
    """

    typed = Signal(str)
    left = Signal(str)
    wording_wanted = Signal(str, str)
    removed = Signal(str)

    def __init__(self, theme: Theme, id: ClauseId, question: ClauseQuestion | None) -> None:
        super().__init__(theme, padding=18)
        self.setObjectName(f"clause_{id}")
        self.id = id
        self.question = question
        self.options: dict[str, Button] = {}
        self.heading: LineField | None = None
        self._gaps = Gaps(theme, self)
        self._gaps.between(self.body, 8)
        if question is None:
            self._make_own_head()
            name = self.tr("What we agree on here")
        else:
            self._make_question(question)
            name = question.heading
        self.text = TextField(theme, name, self.tr("In our own words"))
        self.text.setProperty("writes", "in place")
        self.body.addWidget(self.text)
        self.text.typed.connect(self._tell_typed)
        self.text.left.connect(self._tell_left)

    def show_clause(self, clause: Clause | None, pair: Pair) -> None:
        """Show *clause*, or that nothing is written yet."""
        self.text.show_text(clause.text if clause else "")
        if self.heading is not None:
            self.heading.show_text(clause.heading if clause else "")
        self.mark_options(clause, pair)

    def written(self, before: Clause | None) -> Clause | None:
        """Return the clause as it is written here; ``None`` for a ready one that says nothing."""
        text = self.text.value()
        if self.question is None:
            heading = self.heading.value() if self.heading is not None else ""
            return Clause(self.id, heading, text)
        if not text.strip():
            return None
        option = before.option if before is not None else ""
        return Clause(self.id, self.question.heading, text, option)

    def mark_options(self, clause: Clause | None, pair: Pair) -> None:
        """Mark the wording that is taken to the letter, with the names of today.

        Signs do not count: wordings of before had the apostrophes of a typewriter.
        """
        said = searchable(clause.text) if clause is not None else ""
        for key, button in self.options.items():
            wording = self.question.wording(key) if self.question else None
            if wording is None:
                continue
            button.set_text(worded(wording.label, pair))
            button.setChecked(said == searchable(worded(wording.text, pair)))

    # --- private --------------------------------------------------------------------------

    def _make_question(self, question: ClauseQuestion) -> None:
        self.body.addWidget(TextLabel(self._theme, question.heading, "h3", wrap=True))
        self.body.addWidget(TextLabel(self._theme, question.ask, "body", wrap=True))
        self.body.addWidget(TextLabel(self._theme, question.why, "small", wrap=True))
        flow = FlowLayout()
        self._gaps.between(flow, 8)
        for wording in question.wordings:
            button = Button(self._theme, wording.label, "chip")
            button.setCheckable(True)
            button.setProperty("wording", wording.key)
            button.setProperty("writes", True)
            button.clicked.connect(self._take_wording)
            self.options[wording.key] = button
            flow.addWidget(button)
        self.body.addLayout(flow)

    def _make_own_head(self) -> None:
        self.heading = LineField(self.tr("Heading of the clause"), self.tr("What it is about"))
        self.heading.setProperty("writes", "in place")
        self.heading.textEdited.connect(self._tell_typed)
        self.heading.left.connect(self._tell_left)
        remove = IconButton(self._theme, "trash-2", self.tr("Remove this clause"))
        remove.setProperty("writes", True)
        remove.clicked.connect(self._tell_removed)
        head = QHBoxLayout()
        self._gaps.between(head, 8)
        head.addWidget(self.heading, 1)
        head.addWidget(remove, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(head)

    def _take_wording(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.wording_wanted.emit(self.id, str(button.property("wording")))

    def _tell_typed(self) -> None:
        self.typed.emit(self.id)

    def _tell_left(self) -> None:
        self.left.emit(self.id)

    def _tell_removed(self) -> None:
        self.removed.emit(self.id)
