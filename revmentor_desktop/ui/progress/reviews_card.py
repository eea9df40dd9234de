"""My reviews: the marks at each stage side by side, and the form in which one is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain.changes import added, removed, together
from revmentor_desktop.domain.ids import ReviewId
from revmentor_desktop.domain.names import filled
from revmentor_desktop.domain.private import PrivateReview, released, taken_back
from revmentor_desktop.domain.reviews import Review, Stage
from revmentor_desktop.services.trash import thrown_away
from revmentor_desktop.ui.progress.review_draft import ReviewDraft
from revmentor_desktop.ui.progress.review_form import ReviewForm
from revmentor_desktop.ui.progress.review_table import ReviewTable
from revmentor_desktop.ui.review_words import begin_words
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Card
from revmentor_desktop.ui.widgets.cover_pane import CoverPane
from revmentor_desktop.ui.widgets.gaps import Gaps
from revmentor_desktop.ui.widgets.icon_button import IconButton
from revmentor_desktop.ui.widgets.menus import made_menu
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.reviews import Statement
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.progress.review_draft import AReview
    from revmentor_desktop.ui.progress.state import ProgressState
    from revmentor_desktop.ui.widgets.menus import Entry

NARROW_BELOW = 560
"""Width of the page in pixels at 100 % text size below which marks stand below statements."""

THINGS = "my reviews"
"""What the cover knows the private ones by: they are covered, and looked at, together."""


class ReviewsCard(Card):
    """The reviews; the form of one is open at most.

    Signal: ``folded()`` when the form is closed.
    """

    folded = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self.setObjectName("reviews")
        self._desk = desk
        self._state: ProgressState | None = None
        self.form: ReviewForm | None = None
        self._about = ""
        self._draft = ReviewDraft(desk.commands, desk.workspace, self)
        theme = desk.theme
        title = TextLabel(theme, self.tr("Reviews"), "h3")
        self.begin_button = Button(theme, "", "quiet", icon="plus")
        self.begin_button.setObjectName("begin_review")
        self.begin_button.setProperty("writes", True)
        self.begin_button.clicked.connect(self._begin_due)
        self.menu_button = IconButton(theme, "ellipsis", self.tr("More reviews"))
        self.menu_button.setProperty("writes", True)
        self.menu_button.clicked.connect(self._open_menu)
        told = self.tr(
            "Rate seven statements now, halfway and at the end, and see what changed."
            " A review is yours alone until you release it."
        )
        self._none = TextLabel(theme, told, "muted", wrap=True)
        self.table = ReviewTable(theme)
        self.table.menu_wanted.connect(self._open_menu_of)
        self._place = QWidget()
        self._form_in = QVBoxLayout(self._place)
        self._form_in.setContentsMargins(0, 0, 0, 0)
        self.pane = CoverPane(theme, desk.cover, self._place)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.begin_button)
        head.addWidget(self.menu_button)
        gaps = Gaps(theme, self)
        gaps.between(self.body, 8)
        self.body.addLayout(head)
        for part in (self._none, self.pane, self.table):
            self.body.addWidget(part)
        desk.commands.changed.connect(self._follow)
        desk.cover.changed.connect(self._show)

    # --- showing --------------------------------------------------------------------------

    def show_state(self, state: ProgressState) -> None:
        """Show the reviews of *state*."""
        self._state = state
        self._show()

    def set_width(self, effective: int) -> None:
        """Show them on a page so many pixels wide at 100 % text size."""
        self.table.set_narrow(effective < NARROW_BELOW)
        self._show()

    def _show(self) -> None:
        state = self._state
        if state is None:
            return
        private = [one for one in state.reviews if isinstance(one, PrivateReview)]
        writes = isinstance(self._draft.review, PrivateReview)
        count = len(private) or int(writes)
        self.pane.set_thing(THINGS if count else "", self.tr("%Ln review(s), covered", "", count))
        self.pane.setVisible(self.form is not None or (bool(count) and self._desk.cover.on))
        shown = [one for one in state.reviews if isinstance(one, Review) or not self.pane.covered]
        self.table.show_reviews(state.pair.me, shown, state.today)
        self.table.setVisible(bool(shown) and self.form is None)
        self._none.setVisible(not state.reviews and self.form is None)
        if state.due is not None:
            self.begin_button.set_text(begin_words(state.due))
        self.begin_button.setVisible(state.due is not None and self.form is None)
        self.menu_button.setVisible(bool(self._missing()))

    # --- deeds ----------------------------------------------------------------------------

    def begin(self, stage: Stage) -> None:
        """Unfold the form for a new review of *stage*, of today."""
        if not self._close() or self._state is None:
            return
        new = ReviewId(self._desk.workspace.new_id())
        self._open(PrivateReview(new, self._state.pair.me, stage, self._state.today))

    def edit(self, id: str, *, release: bool = False) -> None:
        """Unfold the form of the review called *id*, where it is released if that is wanted."""
        if not self._close():
            return
        review = self._review(id)
        if review is not None:
            self._open(review)
            if release and self.form is not None and not self.pane.covered:
                self.form.focus_release()

    def release(self) -> None:
        """Release the review that is open, or take it back, as one step."""
        self._draft.settle()
        review = self._draft.stored
        if isinstance(review, PrivateReview):
            changes = together(removed(review), added(released(review)))
            if self._desk.commands.do(self.tr("Release review"), changes):
                said = self.tr("{name} will see it in the next summary that you share")
                self._desk.offer_undo(filled(said, name=self._partner()))
        elif review is not None:
            self._take_back(review)

    def delete(self, id: str) -> None:
        """Delete the review called *id*, so that it can be had back."""
        review = self._review(id) if self._close() else None
        if review is None:
            return
        changes = thrown_away(removed(review), self._desk.workspace)
        if self._desk.commands.do(self.tr("Delete review"), changes):
            self._desk.offer_undo(self.tr("Review deleted"))
            self.focus_head()

    def focus_head(self) -> None:
        """Put the focus where a review is begun, or where something can be done with one."""
        heads = (head.menu for head in self.table.heads.values())
        for stop in (self.begin_button, self.menu_button, *heads):
            if stop.isVisibleTo(self):
                stop.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    # --- the form -------------------------------------------------------------------------

    def _open(self, review: AReview) -> None:
        self._draft.begin(review)
        form = ReviewForm(self._desk.theme, review.role, self._partner())
        form.show_review(review)
        form.rated.connect(self._rate)
        form.typed.connect(self._write)
        form.acted.connect(self.release)
        form.closed.connect(self._done)
        self.form = form
        self._form_in.addWidget(form)
        self._show()
        if self.pane.covered:
            self.pane.button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            form.focus_statement()

    def _rate(self, statement: Statement, mark: int) -> None:
        self._draft.rate(statement, mark or None)
        self._offer()

    def _write(self) -> None:
        if self.form is not None:
            self._draft.write(self.form.words.value())
            self._offer()

    def _offer(self) -> None:
        if self.form is not None and self._draft.review is not None:
            self.form.offer_release(self._draft.review)

    def _done(self) -> None:
        self._close()

    def _close(self) -> bool:
        """Store what the form holds and fold it; return False when that cannot be stored."""
        if self.form is None:
            return True
        if not self._draft.finish():
            return False
        form, self.form = self.form, None
        had_focus = form.isAncestorOf(form.window().focusWidget() or form)
        form.hide()
        form.deleteLater()
        self._show()
        if had_focus:
            self.focus_head()
        self.folded.emit()
        return True

    def _follow(self, change_set: ChangeSet, origin: object) -> None:
        """Show in the form what the file holds by now, as after an undo."""
        if self.form is None or origin is self._draft:
            return
        review = self._draft.review
        if review is not None and review.id in {one.entity.id for one in change_set.changes}:
            self._draft.follow()
            if self._draft.review is not None:
                self.form.show_review(self._draft.review)
                self._show()

    # --- private --------------------------------------------------------------------------

    def _review(self, id: str) -> AReview | None:
        read = self._desk.workspace.read
        return read.find(PrivateReview, id) or read.find(Review, id)

    def _partner(self) -> str:
        return self._desk.workspace.pair.partner.first_name

    def _missing(self) -> list[Stage]:
        """Return the stages of which there is no review."""
        written = {one.stage for one in self._state.reviews} if self._state else set()
        return [stage for stage in Stage if stage not in written]

    def _take_back(self, review: Review) -> None:
        changes = together(removed(review), added(taken_back(review)))
        if self._desk.commands.do(self.tr("Take review back"), changes):
            self._desk.offer_undo(self.tr("Only you see it again; what you sent stays sent"))

    def _begin_due(self) -> None:
        if self._state is not None and self._state.due is not None:
            self.begin(self._state.due)

    def _open_menu(self) -> None:
        """Offer the reviews that there are not, whether they are due or not."""
        deeds = {
            Stage.BASELINE: self._begin_baseline,
            Stage.MIDPOINT: self._begin_midpoint,
            Stage.CLOSING: self._begin_closing,
        }
        entries = [(begin_words(one), "flag", "", deeds[one]) for one in self._missing()]
        menu = made_menu(self._desk.theme, self, "reviews_menu", entries)
        menu.popup(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))

    def _begin_baseline(self) -> None:
        self.begin(Stage.BASELINE)

    def _begin_midpoint(self) -> None:
        self.begin(Stage.MIDPOINT)

    def _begin_closing(self) -> None:
        self.begin(Stage.CLOSING)

    def _open_menu_of(self, id: str, place: QPoint) -> None:
        review = self._review(id)
        if review is None:
            return
        self._about = id
        act: Entry = (self.tr("Release…"), "users", "", self._ask_release)
        if isinstance(review, Review):
            act = (self.tr("Take back"), "lock", "", self._ask_take_back)
        entries = (
            (self.tr("Edit…"), "pencil", "", self._ask_edit),
            act,
            None,
            (self.tr("Delete"), "trash-2", "", self._ask_delete),
        )
        made_menu(self._desk.theme, self, "review_menu", entries).popup(place)

    def _ask_edit(self) -> None:
        self.edit(self._about)

    def _ask_release(self) -> None:
        self.edit(self._about, release=True)

    def _ask_take_back(self) -> None:
        review = self._review(self._about)
        if isinstance(review, Review):
            self._take_back(review)

    def _ask_delete(self) -> None:
        self.delete(self._about)
