"""The form of a review, which unfolds in its card: seven statements to rate, and room for words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from revmentor_desktop.domain.names import filled
from revmentor_desktop.domain.private import PrivateReview
from revmentor_desktop.domain.reviews import STATEMENTS, mark_of
from revmentor_desktop.ui.progress.mark_field import MarkField
from revmentor_desktop.ui.progress.review_draft import is_written
from revmentor_desktop.ui.review_words import review_name, statement_words
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Card
from revmentor_desktop.ui.widgets.gaps import Gaps
from revmentor_desktop.ui.widgets.private_sign import PrivateBox
from revmentor_desktop.ui.widgets.text import TextLabel
from revmentor_desktop.ui.written import TextField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from revmentor_desktop.domain.people import Role
    from revmentor_desktop.domain.reviews import Statement
    from revmentor_desktop.ui.progress.review_draft import AReview
    from revmentor_desktop.ui.theme import Theme


class ReviewForm(Card):
    """The statements with their marks, the words, and who sees them; Esc closes it.

    Signals: ``rated(statement, mark)``, mark 0 for a gap; ``typed()``; ``acted()`` when it is to
    be released, or taken back; ``closed()``.
    """

    rated = Signal(object, int)
    typed = Signal()
    acted = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, role: Role, partner: str) -> None:
        super().__init__(theme, "sunken", padding=14)
        self.setObjectName("review_form")
        self._partner = partner
        self.fields: dict[Statement, MarkField] = {}
        gaps = Gaps(theme, self)
        gaps.between(self.body, 10)
        self._title = TextLabel(theme, "", "strong")
        hint = self.tr(
            "1 means not at all, 5 means fully. The keys 1 to 5 rate, 0 takes a mark away;"
            " what you cannot say stays blank."
        )
        self.body.addWidget(self._title)
        self.body.addWidget(TextLabel(theme, hint, "muted", wrap=True))
        for statement in STATEMENTS[role]:
            self._add(theme, gaps, statement)
        self._add_words(theme)
        self._add_foot(theme, gaps)

    def show_review(self, review: AReview) -> None:
        """Show *review* as it is written."""
        private = isinstance(review, PrivateReview)
        focus = self.window().focusWidget()
        at_release = focus is not None and focus in (self.box.button(), self.take_back)
        self._title.setText(review_name(review.stage))
        for statement, field in self.fields.items():
            field.show_mark(mark_of(review, statement))
        self.words.show_text(review.words)
        self.box.setVisible(private)
        self.released.setVisible(not private)
        self.offer_release(review)
        told = self.tr("Released: what you share of the whole programme shows it to {name}.")
        self._told.setText(filled(told, name=self._partner))
        if at_release:
            self.focus_release()

    def offer_release(self, review: AReview) -> None:
        """Say who sees *review*, and offer to release it once there is something in it."""
        if is_written(review):
            told = self.tr(
                "Once you release it, what you share of the whole programme shows {name} the"
                " statements, your marks and your words. You can take it back."
            )
            action = self.tr("Release")
        else:
            told, action = self.tr("Rate a statement, and it can be released to {name}."), ""
        said = filled(told, name=self._partner)
        self.box.set_words(self.tr("Private: only you see it"), said, action)

    def focus_statement(self) -> None:
        """Put the focus on the first statement that is not rated, or the first of all."""
        fields = list(self.fields.values())
        field = next((one for one in fields if one.mark is None), fields[0])
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_release(self) -> None:
        """Put the focus where it is released or taken back."""
        button = self.take_back if self.released.isVisibleTo(self) else self.box.button()
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close it with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    # --- private --------------------------------------------------------------------------

    def _add(self, theme: Theme, gaps: Gaps, statement: Statement) -> None:
        said = statement_words(statement)
        label = TextLabel(theme, said, wrap=True)
        field = MarkField(theme)
        field.setAccessibleName(said)
        field.setObjectName(f"mark_{statement.value}")
        field.marked.connect(self._take)
        field.passed.connect(self._pass)
        label.setBuddy(field)
        row = QHBoxLayout()
        gaps.between(row, 12)
        row.addWidget(label, 1)
        row.addWidget(field, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)
        self.fields[statement] = field

    def _add_words(self, theme: Theme) -> None:
        caption = self.tr("A sentence or two, if you like")
        label = TextLabel(theme, caption, "section")
        self.words = TextField(theme, caption)
        label.setBuddy(self.words)
        self.words.typed.connect(self._tell)
        self.body.addWidget(label)
        self.body.addWidget(self.words)

    def _add_foot(self, theme: Theme, gaps: Gaps) -> None:
        """Close the form with who sees it, and its button."""
        self.box = PrivateBox(theme, "")
        self.box.acted.connect(self.acted)
        self.released = QWidget()
        row = QHBoxLayout(self.released)
        gaps.around(row, 0, 0, 0, 0)
        gaps.between(row, 10)
        self._told = TextLabel(theme, "", "muted", wrap=True)
        self.take_back = Button(theme, self.tr("Take back"), "quiet", icon="lock")
        self.take_back.clicked.connect(self.acted)
        row.addWidget(self._told, 1)
        row.addWidget(self.take_back)
        self.done = Button(theme, self.tr("Done"), "secondary")
        self.done.setObjectName("form_done")
        self.done.clicked.connect(self.closed)
        foot = QHBoxLayout()
        foot.addWidget(self.done)
        foot.addStretch(1)
        for part in (self.box, self.released):
            self.body.addWidget(part)
        self.body.addLayout(foot)

    def _take(self, mark: int) -> None:
        for statement, field in self.fields.items():
            if field is self.sender():
                self.rated.emit(statement, mark)
                return

    def _pass(self, by: int) -> None:
        """Lead to the statement before or after, or from the last one to the words."""
        fields = list(self.fields.values())
        at = next((at for at, field in enumerate(fields) if field is self.sender()), 0) + by
        stops = [*fields, self.words]
        stops[max(0, min(at, len(fields)))].setFocus(Qt.FocusReason.TabFocusReason)

    def _tell(self) -> None:
        self.typed.emit()
