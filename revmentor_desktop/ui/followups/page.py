"""The page Follow-ups: everything that is open between the two, to be seen to where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.follow_ups import Stage, Wanted, Whose
from revmentor_desktop.domain.names import filled
from revmentor_desktop.domain.people import Pair
from revmentor_desktop.domain.private import DraftQuestion
from revmentor_desktop.domain.questions import Question
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.sharing import What
from revmentor_desktop.services.follow_ups import stage_of
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.followups.add_field import AddFollowUp
from revmentor_desktop.ui.followups.deeds import FollowUpDeeds
from revmentor_desktop.ui.followups.judging import judged
from revmentor_desktop.ui.followups.list import FollowUpList, RowDeed
from revmentor_desktop.ui.followups.row_menu import RowMenu
from revmentor_desktop.ui.followups.rows import FollowUpModel, Surroundings
from revmentor_desktop.ui.page import Page
from revmentor_desktop.ui.places import NEW, PageName, Place
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.combo_field import ComboField
from revmentor_desktop.ui.widgets.empty_state import EmptyState
from revmentor_desktop.ui.widgets.folding_choice import FoldingChoice
from revmentor_desktop.ui.widgets.gaps import Gaps
from revmentor_desktop.ui.widgets.gutter import Gutter
from revmentor_desktop.ui.widgets.list_filter import ListFilter
from revmentor_desktop.ui.widgets.page_scroll import ResponsiveRow
from revmentor_desktop.ui.widgets.segmented import Choice
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from PySide6.QtGui import QAction, QKeyEvent

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.followups.line_editor import Ask, Verdict

WIDEST = 940
"""Pixels at 100 % text size that the list takes at most."""

FOLLOWED = (Action, Question, DraftQuestion, Session, Pair)
"""Kinds of values that a row is made of."""


class FollowUpsPage(Page):
    """The list with its filters and the field to add to it.  Signals: those of ``Page``."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(PageName.FOLLOW_UPS, desk)
        self._shown: object = None
        self._make_head()
        self._make_list()
        self._lay_out()
        self._deeds = FollowUpDeeds(desk, self.list, self)
        self._stale = QTimer(self)
        self._stale.setSingleShot(True)
        self._stale.setInterval(0)
        self._stale.timeout.connect(self.refresh)
        self._connect()
        self.arrange()

    # --- what the window asks -------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the list as it is now, with what *place* names in sight, or ready for a new line."""
        self.refresh()
        if place.subject and place.subject != NEW:
            self._show_subject(place.subject)

    def memory(self) -> object:
        """Return filters, row and scroll position."""
        row = self.list.row
        key = row.key if row is not None else ""
        scrolled = self.list.verticalScrollBar().value()
        return self.whose.current(), self.stage.current(), key, scrolled

    def recall(self, memory: object) -> None:
        """Bring back filters, row and scroll position."""
        if isinstance(memory, tuple):
            whose, stage, key, scrolled = memory
            self._filter(Whose(whose), Stage(stage))
            self.list.choose(key)
            self.list.verticalScrollBar().setValue(scrolled)

    def deeds(self) -> Mapping[Deed, Callable[[], None]]:
        """Return what the menus can do here, and to the row that is chosen."""
        possible: dict[Deed, Callable[[], None]] = {
            Deed.NEW_HERE: self._focus_add,
            Deed.FIND: self.finding.open,
            Deed.SHARE: self._share,
            Deed.PRINT: self._share,  # as a PDF
        }
        subject = self.list.subject
        if subject is None or self.list.editor is not None:
            return possible
        possible |= {
            Deed.RENAME: self._deeds.ask_words,
            Deed.DUPLICATE: self._deeds.duplicate,
            Deed.DELETE: self._deeds.delete,
        }
        if not isinstance(subject, DraftQuestion):
            possible[Deed.BETWEEN_US] = self._deeds.turn_between_us
        if not isinstance(subject, Action) or subject.done is None:
            possible[Deed.ADD_TO_SESSION] = self._deeds.place
        return possible

    def panes(self) -> Sequence[QWidget]:
        """Return the head with its filters, the fields, and the list."""
        found = () if self.finding.isHidden() else (self.finding,)
        rows = (self.list,) if self.model.rowCount() else ()
        return (self._head, self.add, *found, *rows)

    def focus_body(self) -> None:
        """Go to the list, or to the field where there is none."""
        target = self.list if self.model.rowCount() else self.add
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def arrange(self) -> None:
        """Take the margins there is room for."""
        scaled, side = self.desk.theme.scaled, self.side()
        right = self._right()
        self._fit_head()
        self._column.setContentsMargins(0, scaled(14 if self.low else 26), 0, 0)
        self._column.setSpacing(scaled(10 if self.low else 14))
        self._above.setContentsMargins(side, 0, right, 0)
        self._above.setSpacing(scaled(10 if self.low else 14))
        self._gutter.set_width(right, left=side)
        self._column.activate()  # so that rows are measured for the width that they will have

    def _right(self) -> int:
        """Return the margin on the right, which leaves lines as long as they can be read."""
        side = self.side()
        return max(side, self.width() - side - self.desk.theme.scaled(WIDEST))

    def _fit_head(self) -> None:
        """Put filters that do not fit beside the title below it, in fewer words if they must be.

        A low window has no line for a title of its own: there they stand beside it in fewer words,
        or else alone.
        """
        room = self.width() - self.side() - self._right()
        beside = room - self._title.sizeHint().width() - self.desk.theme.scaled(16)
        widths = self._widths_of_filters(beside)
        stacked = min(widths if self.low else widths[:1]) > beside
        fits = [width <= (room if stacked else beside) for width in widths]
        fewer = fits.index(True) if any(fits) else len(fits) - 1
        self._share_button.set_wordless(fewer > 0)
        self.whose.fold(folded=fewer > 1)
        self._title.setVisible(not (stacked and self.low))
        self._head.set_narrow(stacked)

    def _widths_of_filters(self, enough: int) -> list[int]:
        """Return how wide the filters are in all words and, if that is not *enough*, in fewer."""
        share, gaps = self._share_button.whole_width(), 2 * self._filters.spacing()
        rest = self.stage.sizeHint().width() + gaps
        whole = self.whose.unfolded_width() + rest + share
        if whole <= enough:
            return [whole]
        icon = share - self._share_button.words_width()
        return [
            whole,
            self.whose.unfolded_width() + rest + icon,
            self.whose.folded_width() + rest + icon,
        ]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show all again with Esc, where words were looked for."""
        if event.key() == Qt.Key.Key_Escape and not self.finding.isHidden():
            self.finding.close_filter()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Decide anew where the filters stand when they need more or less room than before."""
        taken = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit_head()
        return taken

    def resizeEvent(self, event: object) -> None:
        """End the list where it can still be read."""
        super().resizeEvent(event)  # type: ignore[arg-type]  # Qt hands over a QResizeEvent
        self.arrange()

    # --- showing --------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read anew what stands where, and show it."""
        self._stale.stop()
        workspace, cover = self.desk.workspace, self.desk.cover
        pair, today = workspace.pair, self._today()
        self.whose.set_text(
            Whose.PARTNERS.value, filled(self.tr("{name}’s"), name=pair.partner.first_name)
        )
        self._fit_head()
        whose, stage = Whose(self.whose.current()), Stage(self.stage.current())
        words = self.finding.words
        wanted = Wanted(pair, today, whose, stage, words, covered=cover.on and bool(words))
        found = workspace.read.follow_up_lists.sections(wanted)
        around = Surroundings(pair, today, covered=cover.on, looked_at=cover.looked_at)
        if (found, around, words) != self._shown:
            self._shown = found, around, words
            self.list.show_sections(found, around)
            self._empty.set_words(*self._nothing(whose, stage))
            self._switch.setCurrentWidget(self.list if found else self._empty)
        self.deeds_changed.emit()

    def _nothing(self, whose: Whose, stage: Stage) -> tuple[str, str]:
        """Return what is said when a filter lets nothing through."""
        if self.finding.words:
            fact = self.tr("Nothing here matches “{words}”.").format(words=self.finding.words)
            covered = self.tr("Private things are covered, and were not looked through.")
            return fact, covered if self.desk.cover.on else ""
        if stage is not Stage.OPEN:
            said = {
                Stage.STILL_FOGGY: self.tr("No question is still foggy."),
                Stage.PARKED: self.tr("No question is parked."),
                Stage.DONE: self.tr("Nothing was done yet."),
            }[stage]
            return said, ""
        if whose is Whose.EVERYTHING:
            promised = self.tr("What you two promise and ask gathers here.")
            return self.tr("Nothing is open between you."), promised
        if whose is Whose.MINE:
            return self.tr("Nothing of yours is open."), ""
        name = self.desk.workspace.pair.partner.first_name
        return filled(self.tr("Nothing of {name}’s is open."), name=name), ""

    def _show_subject(self, id: str) -> None:
        """Bring the follow-up called *id* into sight, with filters that let it through."""
        lists, zone = self.desk.workspace.read.follow_up_lists, self.desk.workspace.pair.zone
        found = lists.follow_ups((id,), zone).get(id)
        if found is not None and not self.list.choose(id):
            self.finding.forget()
            stage = stage_of(found.subject, self.desk.workspace.pair, self._today())
            self._filter(Whose.EVERYTHING, stage)
            self.list.choose(id)

    def _filter(self, whose: Whose, stage: Stage) -> None:
        self.whose.set_current(whose.value)
        self.stage.set_current(stage.value)
        self.refresh()

    def _share(self) -> None:
        """Share the questions where one is chosen, and otherwise the promises."""
        chosen = isinstance(self.list.subject, Question)
        self.share_list.emit(What.QUESTIONS if chosen else What.ACTIONS)

    def _today(self) -> date:
        return self.desk.workspace.today

    # --- making ---------------------------------------------------------------------------

    def _make_head(self) -> None:
        theme = self.desk.theme
        name = self.desk.workspace.pair.partner.first_name
        choices = [
            Choice(Whose.EVERYTHING.value, self.tr("Everything")),
            Choice(Whose.MINE.value, self.tr("Mine")),
            Choice(Whose.PARTNERS.value, filled(self.tr("{name}’s"), name=name)),
        ]
        self.whose = FoldingChoice(theme, self.tr("Whose"), choices)
        self.stage = ComboField(
            theme,
            self.tr("How far it has come"),
            [
                Choice(Stage.OPEN.value, self.tr("Open")),
                Choice(Stage.STILL_FOGGY.value, self.tr("Still foggy")),
                Choice(Stage.PARKED.value, self.tr("Parked")),
                Choice(Stage.DONE.value, self.tr("Done")),
            ],
        )
        self.stage.setObjectName("stage_of_follow_ups")
        self._filters = QHBoxLayout()
        Gaps(theme, self).between(self._filters, 10)
        self._filters.addWidget(self.whose)
        self._filters.addWidget(self.stage)
        self._filters.addStretch(1)
        self._share_button = Button(theme, self.tr("Share…"), "quiet", icon="share-2")
        self._share_button.clicked.connect(self._share)
        self._filters.addWidget(self._share_button)
        self._title = TextLabel(theme, self.tr("Follow-ups"), "h1")
        self._head = ResponsiveRow(theme)
        self._head.add(self._title, 1)
        self._head.add(self._filters)
        self.add = AddFollowUp(self.desk)
        self.finding = ListFilter(theme, self.tr("Find follow-ups"), self.tr("Words to find here"))

    def _make_list(self) -> None:
        self.model = FollowUpModel(self.desk.workspace.read.follow_up_lists, self)
        self.list = FollowUpList(self.desk.theme, self.model, self._judge)
        self._gutter = Gutter(self.list)
        self._empty = EmptyState(self.desk.theme, "list-checks", "")

    def _lay_out(self) -> None:
        switched = QWidget()
        self._switch = QStackedLayout(switched)
        self._switch.addWidget(self.list)
        self._switch.addWidget(self._empty)
        self._above = QVBoxLayout()
        self._above.addWidget(self._head)
        self._above.addWidget(self.add)
        self._above.addWidget(self.finding)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._above)
        self._column.addWidget(switched, 1)

    def _connect(self) -> None:
        self.whose.chosen.connect(self._follow_filter)
        self.stage.chosen.connect(self._follow_filter)
        self.add.entered.connect(self._deeds.begin)
        self.add.pasted.connect(self._deeds.begin_all)
        self.add.went_down.connect(self.focus_body)
        self.finding.changed.connect(self._show_found)
        self.finding.left.connect(self._leave_finding)
        self.list.picked.connect(self.deeds_changed)
        self.list.wanted.connect(self.perform)
        self.list.followed.connect(self.go)
        self.list.rename_wanted.connect(self._deeds.ask_words)
        self.list.menu_wanted.connect(self._open_menu)
        self.list.written.connect(self._deeds.take_line)
        self._deeds.done.connect(self.refresh)
        self._deeds.done_at.connect(self._stay)
        self._deeds.begun.connect(self._show_begun)
        self._deeds.pasted.connect(self._show_subject)
        self._deeds.copied.connect(self._show_subject)
        self._deeds.go.connect(self.go)
        self.desk.commands.changed.connect(self._follow)
        self.desk.commands.settling.connect(self.list.settle)
        self.desk.cover.changed.connect(self._stale.start)
        self.desk.theme.resized.connect(self.arrange)

    def perform(self, deed: RowDeed) -> None:
        """Do *deed* to the current row, if it can be done to it."""
        self._deeds.perform(deed)

    # --- private --------------------------------------------------------------------------

    def _judge(self, ask: Ask, text: str) -> Verdict:
        return judged(ask, text, self.desk.workspace)

    def _stay(self, place: int) -> None:
        """Keep the cursor at *place*, where the next thing to be seen to has moved up."""
        self.refresh()
        self.list.choose_at(place)

    def _show_begun(self, id: str) -> None:
        self.add.clear()
        self._show_subject(id)

    def _focus_add(self) -> None:
        self.add.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _open_menu(self, place: QPoint) -> None:
        row = self.list.row
        if row is None or row.covered:
            return
        menu = RowMenu(
            self.desk.theme,
            self.list,
            row,
            self._deeds.coming(),
            self.desk.keymap.native(Deed.ADD_TO_SESSION),
        )
        if self.desk.workspace.read_only:
            menu.leave_reading()
        menu.triggered.connect(self._take_choice)
        menu.popup(place)

    def _take_choice(self, chosen: QAction) -> None:
        data = chosen.data()
        if isinstance(data, RowDeed):
            self.perform(data)
        elif isinstance(data, Place):
            self.go.emit(data)

    def _follow_filter(self, _key: str) -> None:
        self.refresh()

    def _leave_finding(self) -> None:
        """Go to what was found; where that is nothing, other words are to be written."""
        if self.model.rowCount() or self.finding.isHidden():
            self.focus_body()

    def _show_found(self) -> None:
        """List what holds the words that are looked for, from its beginning."""
        self.refresh()
        if self.finding.words:
            self.list.choose_at(0)
        self.finding.tell(self.tr("%Ln follow-up(s) found", "", self.model.count()))

    def _follow(self, change_set: ChangeSet, _origin: object) -> None:
        """Know which rows show something else; they follow when somebody looks."""
        if not change_set.touches(*FOLLOWED):
            return
        self._shown = None
        if change_set.touches(Session, Pair):
            self.model.read_all_anew()
        else:
            self.model.read_anew(one.entity.id for one in change_set.changes)
        if self.isVisible():
            self._stale.start()
