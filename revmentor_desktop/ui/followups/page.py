"""The page Follow-ups: everything that is open between the two, to be seen to where it stands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.changes import added, edited, removed
from revmentor_desktop.domain.people import Pair
from revmentor_desktop.domain.private import DraftQuestion
from revmentor_desktop.domain.questions import Question
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.sharing import What
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.services import question_desk
from revmentor_desktop.services.capture import read_day, split_meaning
from revmentor_desktop.services.follow_ups import (
    Kept,
    Stage,
    Whose,
    begun,
    follow_ups,
    stage_of,
)
from revmentor_desktop.services.placing import put
from revmentor_desktop.services.question_desk import QuestionDeed
from revmentor_desktop.services.trash import thrown_away
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.asking import Asking
from revmentor_desktop.ui.followups.add_field import AddFollowUp
from revmentor_desktop.ui.followups.line_editor import Ask, Asked, Verdict
from revmentor_desktop.ui.followups.list import FollowUpList, RowDeed
from revmentor_desktop.ui.followups.row_menu import RowMenu, owner_menu
from revmentor_desktop.ui.followups.rows import FollowUpModel, made_rows
from revmentor_desktop.ui.jotting import Jotting
from revmentor_desktop.ui.page import Page
from revmentor_desktop.ui.places import NEW, PageName, Place
from revmentor_desktop.ui.reading_ahead import ReadingAhead
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.empty_state import EmptyState
from revmentor_desktop.ui.widgets.fields import ComboField
from revmentor_desktop.ui.widgets.gaps import Gaps
from revmentor_desktop.ui.widgets.gutter import Gutter
from revmentor_desktop.ui.widgets.page_scroll import ResponsiveRow
from revmentor_desktop.ui.widgets.segmented import Choice, Segmented
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from PySide6.QtGui import QAction

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.services.capture import Capture
    from revmentor_desktop.services.follow_ups import Subject
    from revmentor_desktop.ui.desk import Desk

WIDEST = 940
"""Pixels at 100 % text size that the list takes at most."""

READ_FIRST = (Action, Question, Session)
"""What the list needs, of which there may be much."""

FOLLOWED = (Action, Question, DraftQuestion, Session, Pair)
"""Kinds of values that a row is made of."""


class FollowUpsPage(Page):
    """The list with its filters and the field to add to it.  Signals: those of ``Page``."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(PageName.FOLLOW_UPS, desk)
        self._kept = Kept()
        self._shown: object = None
        self._ahead = ReadingAhead(desk.workspace, READ_FIRST, self)
        self._ahead.done.connect(self._show_awaited)
        self._awaited: Place | None = None
        self._recalled: object = None
        self._jotting = Jotting(desk, self)
        self._asking = Asking(desk, self)
        self._make_head()
        self._make_list()
        self._lay_out()
        self._stale = QTimer(self)
        self._stale.setSingleShot(True)
        self._stale.setInterval(0)
        self._stale.timeout.connect(self.refresh)
        self._connect()
        self.arrange()

    # --- what the window asks -------------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the list as it is now, with what *place* names in sight, or ready for a new line.

        The first time it comes a little later, where there is much to be read for it.
        """
        if self._shown is None and self._ahead.begin():
            self._awaited = place
            return
        self._awaited = None
        self.refresh()
        if place.subject and place.subject != NEW:
            self._show_subject(place.subject)

    def memory(self) -> object:
        """Return filters, row and scroll position."""
        if self._awaited is not None:
            return None
        row = self.list.row
        key = row.key if row is not None else ""
        scrolled = self.list.verticalScrollBar().value()
        return self.whose.current(), self.stage.current(), key, scrolled

    def recall(self, memory: object) -> None:
        """Bring back filters, row and scroll position."""
        if self._awaited is not None:
            self._recalled = memory
        elif isinstance(memory, tuple):
            whose, stage, key, scrolled = memory
            self._filter(Whose(whose), Stage(stage))
            self.list.choose(key)
            self.list.verticalScrollBar().setValue(scrolled)

    def deeds(self) -> Mapping[Deed, Callable[[], None]]:
        """Return what the menus can do here, and to the row that is chosen."""
        possible: dict[Deed, Callable[[], None]] = {
            Deed.NEW_HERE: self._focus_add,
            Deed.SHARE: self._share,
        }
        subject = self._subject()
        if subject is None or self.list.editor is not None:
            return possible
        possible |= {Deed.RENAME: self._ask_words, Deed.DELETE: self._delete}
        if not isinstance(subject, DraftQuestion):
            possible[Deed.BETWEEN_US] = self._turn_between_us
        if not isinstance(subject, Action) or subject.done is None:
            possible[Deed.ADD_TO_SESSION] = self._place
        return possible

    def panes(self) -> Sequence[QWidget]:
        """Return the head with its filters, the field, and the list."""
        return (self._head, self.add, self.list) if self.model.values else (self._head, self.add)

    def focus_body(self) -> None:
        """Go to the list, or to the field where there is none."""
        target = self.list if self.model.values or self._awaited is not None else self.add
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
        """Put filters that do not fit beside the title below it."""
        gap = self.desk.theme.scaled(16)
        needed = self._title.sizeHint().width() + gap + self._filters.sizeHint().width()
        self._head.set_narrow(needed > self.width() - self.side() - self._right())

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
        """Read everything anew and show it."""
        self._stale.stop()
        workspace = self.desk.workspace
        pair, now = workspace.pair, workspace.now()
        self._kept = Kept.of(workspace)
        name = pair.partner.first_name
        self.whose.set_text(Whose.PARTNERS.value, self.tr("{name}’s").format(name=name))
        self._fit_head()
        whose, stage = Whose(self.whose.current()), Stage(self.stage.current())
        covered = [one.id for one in self._kept.drafts if self.desk.cover.covers(one.id)]
        shown = (self._kept, pair, self._today(), whose, stage, covered)
        if shown != self._shown:
            self._shown = shown
            found = follow_ups(self._kept, pair, self._today(), whose=whose, stage=stage)
            self.list.show_rows(made_rows(found, pair, now, self.desk.cover))
            self._empty.set_words(*self._nothing(whose, stage))
            self._switch.setCurrentWidget(self.list if found else self._empty)
        self.deeds_changed.emit()

    def _show_awaited(self) -> None:
        """Show what was waited for, unless somebody has gone on to something else."""
        place, self._awaited = self._awaited, None
        memory, self._recalled = self._recalled, None
        if place is not None and self.isVisible():
            waiting = self.list.hasFocus()
            self.show_place(place)
            self.recall(memory)
            if waiting:
                self.focus_body()

    def _nothing(self, whose: Whose, stage: Stage) -> tuple[str, str]:
        """Return what is said when a filter lets nothing through."""
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
        return self.tr("Nothing of {name}’s is open.").format(name=name), ""

    def _show_subject(self, id: str) -> None:
        """Bring the follow-up called *id* into sight, with filters that let it through."""
        everything: tuple[Subject, ...] = (
            *self._kept.actions,
            *self._kept.questions,
            *self._kept.drafts,
        )
        subject = next((one for one in everything if one.id == id), None)
        if subject is not None and not self.list.choose(id):
            stage = stage_of(subject, self.desk.workspace.pair, self._today())
            self._filter(Whose.EVERYTHING, stage)
            self.list.choose(id)

    def _filter(self, whose: Whose, stage: Stage) -> None:
        self.whose.set_current(whose.value)
        self.stage.set_current(stage.value)
        self.refresh()

    def _share(self) -> None:
        """Share the questions where one is chosen, and otherwise the promises."""
        chosen = isinstance(self._subject(), Question)
        self.share_list.emit(What.QUESTIONS if chosen else What.ACTIONS)

    def _today(self) -> date:
        workspace = self.desk.workspace
        return wall_clock(workspace.now(), workspace.pair.zone).date()

    def _subject(self) -> Subject | None:
        """Return what the current row is about, unless it is covered."""
        row = self.list.row
        return None if row is None or row.covered else row.subject

    # --- making ---------------------------------------------------------------------------

    def _make_head(self) -> None:
        theme = self.desk.theme
        name = self.desk.workspace.pair.partner.first_name
        choices = [
            Choice(Whose.EVERYTHING.value, self.tr("Everything")),
            Choice(Whose.MINE.value, self.tr("Mine")),
            Choice(Whose.PARTNERS.value, self.tr("{name}’s").format(name=name)),
        ]
        self.whose = Segmented(theme, self.tr("Whose"), choices)
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

    def _make_list(self) -> None:
        self.model = FollowUpModel(self)
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
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._above)
        self._column.addWidget(switched, 1)

    def _connect(self) -> None:
        self.whose.chosen.connect(self._follow_filter)
        self.stage.chosen.connect(self._follow_filter)
        self.add.entered.connect(self._begin)
        self.add.went_down.connect(self.focus_body)
        self.list.picked.connect(self.deeds_changed)
        self.list.wanted.connect(self.perform)
        self.list.followed.connect(self.go)
        self.list.rename_wanted.connect(self._ask_words)
        self.list.menu_wanted.connect(self._open_menu)
        self.list.written.connect(self._take_line)
        self.desk.commands.changed.connect(self._follow)
        self.desk.commands.settling.connect(self.list.settle)
        self.desk.cover.changed.connect(self._stale.start)
        self.desk.theme.changed.connect(self.arrange)

    # --- deeds ----------------------------------------------------------------------------

    def perform(self, deed: RowDeed) -> None:
        """Do *deed* to the current row, if it can be done to it."""
        {
            RowDeed.TICK: self._tick,
            RowDeed.OPEN: self._open,
            RowDeed.DAY: self._ask_day,
            RowDeed.OWNER: self._ask_owner,
            RowDeed.ANSWER: self._ask_answer,
            RowDeed.SEND: self._send,
            RowDeed.PLACE: self._place,
            RowDeed.PARK: self._park,
            RowDeed.STILL_FOGGY: self._keep_foggy,
            RowDeed.WAIT: self._let_wait,
            RowDeed.EXPLAIN: self._ask_meaning,
            RowDeed.WORDS: self._ask_words,
            RowDeed.BETWEEN_US: self._turn_between_us,
            RowDeed.DELETE: self._delete,
        }[deed]()

    def _tick(self) -> None:
        """Tick a promise, or ask for the answer to a question."""
        subject, place = self._subject(), self.list.currentIndex().row()
        if isinstance(subject, Action):
            self._stay(place, self._jotting.tick(subject.id, done=subject.done is None))
        else:
            self._ask_answer()

    def _open(self) -> None:
        """Go where it came up, or write its words where it came from nowhere."""
        row = self.list.row
        if row is not None and row.links:
            self.go.emit(row.links[0].place)
        else:
            self._ask_words()

    def _send(self) -> None:
        subject = self._subject()
        if isinstance(subject, DraftQuestion):
            self._stay(self.list.currentIndex().row(), self._asking.send(subject))

    def _place(self) -> None:
        """Put it on the agenda of the next session."""
        subject = self._subject()
        if isinstance(subject, Action):
            self._place_action(subject)
        elif subject is not None and self._asking.place(subject):
            self.refresh()

    def _place_action(self, action: Action) -> None:
        coming = self._asking.coming()
        if coming is None or action.done is not None:
            return
        if any(item.title == action.text for item in coming.items):
            told = self.tr("It is on the agenda of session {number} already")
            self.desk.notices.toast(told.format(number=coming.number))
            return
        told = self.tr("Added to session {number}").format(number=coming.number)
        changes = put(action, coming, self.desk.workspace.new_id)
        self._tell(self._do(self.tr("Add to the agenda"), changes), told)

    def _park(self) -> None:
        self._bring(QuestionDeed.PARK)

    def _keep_foggy(self) -> None:
        self._bring(QuestionDeed.STILL_FOGGY)

    def _let_wait(self) -> None:
        self._bring(QuestionDeed.WAIT)

    def _bring(self, deed: QuestionDeed) -> None:
        subject = self._subject()
        if isinstance(subject, Question) and deed in question_desk.possible(subject):
            place = self.list.currentIndex().row()
            self._stay(place, self._asking.bring(subject, deed))

    def _turn_between_us(self) -> None:
        subject = self._subject()
        if isinstance(subject, (Action, Question)):
            after = replace(subject, between_us=not subject.between_us)
            self._do(labels.keep_between_us(after.between_us), edited(subject, after))

    def _delete(self) -> None:
        subject = self._subject()
        if subject is None:
            return
        name, told = self.tr("Delete question"), self.tr("Question deleted")
        if isinstance(subject, Action):
            name, told = self.tr("Delete action"), self.tr("Action deleted")
        place = self.list.currentIndex().row()
        done = self._do(name, thrown_away(removed(subject), self.desk.workspace))
        self._tell(done, told)
        self._stay(place, done)

    def _begin(self, capture: Capture) -> None:
        """Keep the promise or the draft that was typed."""
        workspace = self.desk.workspace
        new = begun(capture, workspace.now(), workspace.new_id)
        question = isinstance(new, DraftQuestion)
        name = self.tr("Jot question") if question else self.tr("Add action")
        if self._do(name, added(new)):
            self.add.clear()
            self._show_subject(new.id)

    # --- writing about a row --------------------------------------------------------------

    def _ask_words(self) -> None:
        subject = self._subject()
        if subject is not None:
            action = isinstance(subject, Action)
            prompt = self.tr("Action") if action else self.tr("Question")
            self.list.begin(Ask(Asked.WORDS, prompt, subject.text))

    def _ask_day(self) -> None:
        subject = self._subject()
        if isinstance(subject, Action):
            day = labels.day_month_year(subject.due) if subject.due else ""
            placeholder = self.tr("friday, 28 nov, in two weeks")
            self.list.begin(Ask(Asked.DAY, self.tr("By when?"), day, placeholder))

    def _ask_answer(self) -> None:
        subject = self._subject()
        if isinstance(subject, Question):
            placeholder = self.tr("The answer in a line")
            self.list.begin(Ask(Asked.ANSWER, self.tr("Answer"), subject.answer, placeholder))

    def _ask_meaning(self) -> None:
        subject = self._subject()
        if isinstance(subject, Question) and question_desk.explains_a_word(subject):
            line = f"{question_desk.word_of(subject)}: {' '.join(subject.answer.split())}"
            placeholder = self.tr("Word: what it means in plain words")
            self.list.begin(Ask(Asked.MEANING, self.tr("Word"), line, placeholder))

    def _ask_owner(self) -> None:
        subject = self._subject()
        if isinstance(subject, Action):
            menu = owner_menu(self.list, self.desk.workspace.pair, subject.owner)
            menu.triggered.connect(self._assign)
            menu.popup(self.list.menu_place())

    def _assign(self, chosen: QAction) -> None:
        subject = self._subject()
        if isinstance(subject, Action):
            after = replace(subject, owner=chosen.data())
            self._do(self.tr("Assign action"), edited(subject, after))

    def _judge(self, ask: Ask, text: str) -> Verdict:
        """Say whether *text* answers *ask*, and what is understood of it."""
        match ask.what:
            case Asked.WORDS:
                return Verdict(bool(text), "" if text else self.tr("Esc leaves it as it was."))
            case Asked.DAY:
                return self._judge_day(text)
            case Asked.ANSWER:
                return Verdict(True)
            case Asked.MEANING:
                fine = all(split_meaning(text)) or not text
                hint = self.tr("A word, a colon, and what it means in plain words.")
                return Verdict(fine, hint)

    def _judge_day(self, text: str) -> Verdict:
        if not text:
            return Verdict(True, self.tr("No date"))
        day = self._day(text)
        if day is None:
            return Verdict(False, self.tr("A day, such as “friday”, “28 nov” or “in two weeks”."))
        return Verdict(True, labels.heading_date(day))

    def _day(self, text: str) -> date | None:
        workspace = self.desk.workspace
        local = wall_clock(workspace.now(), workspace.pair.zone)
        return read_day(text, local, day_first=labels.day_comes_first())

    def _take_line(self, key: str, ask: Ask, text: str) -> None:
        """Store what was written about the row with *key*."""
        row = self.model.value(self.model.index_of(key))
        subject = row.subject if row is not None else None
        if subject is None:
            return
        place = self.list.currentIndex().row()
        if ask.what is Asked.WORDS:
            name = self.tr("Edit action")
            if not isinstance(subject, Action):
                name = self.tr("Edit question")
            self._do(name, edited(subject, replace(subject, text=text)))
        elif ask.what is Asked.DAY and isinstance(subject, Action):
            due = self._day(text) if text else None
            self._do(self.tr("Set date"), edited(subject, replace(subject, due=due)))
        elif ask.what is Asked.ANSWER and isinstance(subject, Question):
            self._stay(place, self._asking.answer(subject, text))
        elif ask.what is Asked.MEANING and isinstance(subject, Question):
            self._asking.explain(subject, text)

    # --- private --------------------------------------------------------------------------

    def _do(self, name: str, changes: ChangeSet) -> bool:
        done = self.desk.commands.do(name, changes, origin=self)
        if done:
            self.refresh()
        return done

    def _tell(self, done: bool, told: str) -> None:
        if done:
            undo = self.desk.commands.undo
            self.desk.notices.toast(told, self.tr("Undo"), undo, self.tr("Ctrl+Z"))

    def _stay(self, place: int, done: bool) -> None:
        """Keep the cursor at *place*, where the next thing to be seen to has moved up."""
        if done:
            self.refresh()
            self.list.choose_at(place)

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
            self._asking.coming(),
            self.desk.keymap.native(Deed.ADD_TO_SESSION),
        )
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

    def _follow(self, change_set: ChangeSet, _origin: object) -> None:
        if change_set.touches(*FOLLOWED) and self.isVisible():
            self._stale.start()
