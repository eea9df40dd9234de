"""The page of one session: its head, and below it the agenda, its notes or the recap.

The page reads the session from the workspace, follows every change and knows which deeds are
possible; its parts show and ask, ``edits`` writes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.people import Pair
from revmentor_desktop.domain.private import Cue, PreparationList, PrivateNote
from revmentor_desktop.domain.questions import Question
from revmentor_desktop.domain.recaps import Recap
from revmentor_desktop.domain.sessions import Session, SessionState
from revmentor_desktop.domain.takeaways import Takeaway
from revmentor_desktop.domain.terms import ExplainAgain, Term
from revmentor_desktop.domain.topics import ImportedPack, Interest, OwnTopic, PackTopic
from revmentor_desktop.services.links import Kind, Target
from revmentor_desktop.services.planning import readiness
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.linked_from import LinkedFromHere
from revmentor_desktop.ui.page import Page
from revmentor_desktop.ui.places import (
    TITLE,
    PageName,
    Place,
    Readable,
    Tab,
    practice,
    printing,
    reading,
)
from revmentor_desktop.ui.proposing import holiday_name
from revmentor_desktop.ui.sessions.agenda_tab import AgendaTab
from revmentor_desktop.ui.sessions.drafts_box import DraftsBox
from revmentor_desktop.ui.sessions.edits import SessionEdits
from revmentor_desktop.ui.sessions.header import SessionHeader
from revmentor_desktop.ui.sessions.header_words import header_words
from revmentor_desktop.ui.sessions.life import SessionLife
from revmentor_desktop.ui.sessions.list_in_charge import ListInCharge
from revmentor_desktop.ui.sessions.notes_tab import NotesTab
from revmentor_desktop.ui.sessions.preparation_panel import PreparationPanel
from revmentor_desktop.ui.sessions.reads import before_suggesting, suggested, tab_for
from revmentor_desktop.ui.sessions.recap_tab import RecapTab
from revmentor_desktop.ui.sessions.recap_view import WIDEST
from revmentor_desktop.ui.sessions.session_menu import SessionMenu
from revmentor_desktop.ui.sessions.side_dock import SideDock
from revmentor_desktop.ui.sessions.side_panel import SidePanel
from revmentor_desktop.ui.stepwise import Stepwise
from revmentor_desktop.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.templates import Template
    from revmentor_desktop.services.suggestions import Suggestion
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.sessions.agenda_pane import AgendaPane
    from revmentor_desktop.ui.sessions.item_editor import ItemEditor
    from revmentor_desktop.ui.sessions.quiet_field import QuietField
    from revmentor_desktop.ui.sessions.recap_view import RecapView

FOLLOWED = (
    Session,
    Question,
    Action,
    Recap,
    Takeaway,
    Term,
    PreparationList,
    Cue,
    Pair,
    OwnTopic,
    PackTopic,
    ImportedPack,
    Interest,
    ExplainAgain,
    Note,
    PrivateNote,
)
"""Kinds of values that something on this page is made of."""


class SessionPage(Page):
    """One session.  Its signals are those of ``Page``.

    *make_notes* makes the page of its notes when they are first looked at.
    """

    def __init__(self, desk: Desk, make_notes: Callable[[], Page]) -> None:
        super().__init__(PageName.SESSION, desk)
        self.notes = NotesTab(make_notes)
        self._id = ""
        self._tab = Tab.AGENDA
        self._to_title = False
        self._missing: EmptyState | None = None
        self._preparation: PreparationList | None = None
        self._suggesting = Stepwise(self)
        self.edits = SessionEdits(desk, self)
        self.life = SessionLife(desk, self.edits, self)
        self.menu = SessionMenu(desk, self.edits, self.life, self)
        self._make_parts()
        self._in_charge = ListInCharge(self.agenda_tab, self)
        self._lay_out()
        self._connect()
        self._reread = QTimer(self)
        self._reread.setSingleShot(True)
        self._reread.setInterval(0)
        self._reread.timeout.connect(self._read)
        desk.theme.resized.connect(self.arrange)
        self.arrange()

    # --- the promises of a page -----------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the session that *place* names; on its recap when it was held and has one."""
        self.settle()
        if place.subject != self._id:
            self.agenda_tab.forget()
            self.header.forget()
        self._id = place.subject
        self._tab = tab_for(self.desk, place)
        self._read()
        self._raise_tab()
        self._to_title = place.line == TITLE
        if self._to_title:
            self.replace.emit(Place(PageName.SESSION, self._id, place.tab))
        elif place.line:
            if self._tab is Tab.RECAP:
                self.recap.point_at(place.line)
            self.agenda.point_at(place.line)

    def memory(self) -> object:
        """Return which row was selected and how far the list was scrolled."""
        return self.agenda_tab.memory()

    def recall(self, memory: object) -> None:
        """Bring back row and scroll position."""
        if isinstance(memory, tuple):
            self.agenda_tab.recall(*memory)

    def deeds(self) -> Mapping[Deed, Callable[[], None]]:
        """Return what can be done to the session, and to the item or line in charge."""
        session = self.edits.session
        if session is None:
            return {}
        possible: dict[Deed, Callable[[], None]] = {
            Deed.RENAME: self._rename,
            Deed.SHARE: self._share,
            Deed.READING: self._read_session,
        }
        if self._tab is not Tab.NOTES:
            possible[Deed.PRINT] = self._print_session
        if self._tab is Tab.AGENDA:
            possible |= {
                **self.dock.deeds(),
                Deed.USE_TEMPLATE: self.menu.choose_template,
                Deed.PRACTISE: self.practise,
                **self.agenda_tab.deeds(),
            }
        elif self._tab is Tab.NOTES:
            possible |= self.notes.deeds()
        possible |= self.life.deeds(session)
        return possible | dict(self._in_charge.deeds())

    def practise(self) -> None:
        """Go through the agenda aloud."""
        self.go.emit(practice(Readable.SESSION, self._id))

    def panes(self) -> Sequence[QWidget]:
        """Return header, body and side panel."""
        if self._tab is Tab.NOTES:
            return (self.header, *self.notes.panes(), *self.dock.panes())
        body = self.recap if self._tab is Tab.RECAP else self.agenda
        return (self.header, body, *self.dock.panes())

    def focus_body(self) -> None:
        """Put the focus on the agenda, on the recap, or on the way back from nowhere."""
        if self.edits.session is None:
            self.missing.button().setFocus()
        elif self._to_title:
            self._to_title = False
            self.header.title.begin()
        elif self._tab is Tab.AGENDA:
            self.agenda.focus_list()
        elif self._tab is Tab.NOTES:
            self.notes.focus_body()
        else:
            self.recap_tab.focus_first()

    @property
    def recap(self) -> RecapView:
        """The recap; it is made when one is first looked at, or now."""
        return self.recap_tab.view

    @property
    def agenda(self) -> AgendaPane:
        """The agenda; it is made when it is first looked at."""
        return self.agenda_tab.pane

    @property
    def editor(self) -> ItemEditor:
        """What an agenda item is edited in; it is made when one first is."""
        return self.agenda_tab.editor

    @property
    def panel(self) -> SidePanel:
        """What stands beside the agenda; it is made when it is first looked at."""
        panel = self.dock.panel
        if self._suggesting.busy:  # whoever asks for it need not wait for what it suggests
            self._suggesting.begin(self._suggested())
        return panel

    @property
    def missing(self) -> EmptyState:
        """What stands for a session that is gone; it is made when one is."""
        if self._missing is None:
            self._missing = EmptyState(
                self.desk.theme,
                "calendar-days",
                self.tr("This session is no longer here."),
                self.tr("It was deleted, or its planning was taken back."),
                self.tr("All sessions"),
            )
            self._missing.pressed.connect(self._go_back)
            self._whole.addWidget(self._missing)
        return self._missing

    def arrange(self) -> None:
        """Lay the page out for the room there is."""
        scaled, side = self.desk.theme.scaled, self.side()
        self._column.setContentsMargins(0, scaled(12 if self.low else 24), 0, 0)
        self._fit_header()
        self.header.set_low(self.low)
        self.agenda_tab.arrange(side, low=self.low)
        self.linked_from.setContentsMargins(side, scaled(6), side, scaled(10))
        self.recap_tab.set_side(side)
        self.notes.set_room(self.room, low=self.low)
        self.notes.setContentsMargins(0, 0 if self.low else scaled(14), 0, 0)
        self._arrange_panel()

    def settle(self) -> None:
        """Hand over everything that is being written."""
        self.header.settle()
        self.agenda_tab.settle()
        self.recap_tab.settle()
        if self.dock.has_panel:
            self.dock.panel.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the side panel where the new width allows."""
        super().resizeEvent(event)
        self.dock.place()
        self._fit_header()

    # --- making ---------------------------------------------------------------------------

    def _make_parts(self) -> None:
        desk = self.desk
        self.header = SessionHeader(desk.theme, desk.keymap)
        self.agenda_tab = AgendaTab(desk, self.edits, self)
        name = self.header.tabs.button(Tab.RECAP.value).text()
        self.recap_tab = RecapTab(desk, self.edits, name)
        self.linked_from = LinkedFromHere(desk)
        self.linked_from.setObjectName("linked_from")

    def _make_panel(self) -> SidePanel:
        desk = self.desk
        panel = SidePanel(desk.theme, self._make_preparation)
        panel.suggestions.add_wanted.connect(self._take_suggestion)
        panel.suggestions.asked.connect(self.edits.asking.do)
        panel.suggestions.topics_wanted.connect(self._go_topics)
        panel.show_preparation(self._preparation)
        self._suggesting.begin_when_painted(self._suggested())
        return panel

    def _suggested(self) -> Iterator[None]:
        """Suggest what the agenda could take: a moment after it, for that takes as long."""
        if self.edits.session is not None:
            yield from before_suggesting(self.desk)
        if self.edits.session is not None:
            self.dock.panel.suggestions.show_rows(*suggested(self.desk, self.edits.session))
        yield

    def _make_preparation(self) -> PreparationPanel:
        made = PreparationPanel(self.desk.theme, self.edits, self.desk.cover)
        drafts = DraftsBox(self.desk, self.edits, made)
        drafts.rest_wanted.connect(self._go_follow_ups)
        made.add_below(drafts)
        return made

    def _lay_out(self) -> None:
        self._body = QStackedWidget()
        self._body.addWidget(self.notes)
        self._body.addWidget(self.recap_tab)
        main = QWidget()
        self._column = QVBoxLayout(main)
        self._column.setSpacing(0)
        self._column.addWidget(self.header)
        self._column.addWidget(self._body, 1)
        self._column.addWidget(self.linked_from)
        self.dock = SideDock(self.desk, self, main, self._make_panel)
        self._whole = QStackedWidget()
        self._whole.addWidget(self.dock.splitter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._whole)

    def _connect(self) -> None:
        header, agenda = self.header, self.agenda_tab
        header.back_wanted.connect(self._go_back)
        header.tab_chosen.connect(self._choose_tab)
        header.edited.connect(self._edit_header)
        header.share_wanted.connect(self._share)
        header.read_wanted.connect(self._read_session)
        header.start_wanted.connect(self.life.start)
        header.menu_wanted.connect(self.menu.open)
        header.panel_wanted.connect(self.dock.toggle)
        header.note_pressed.connect(self.life.act_on_note)
        header.other_pressed.connect(self.life.act_on_note_otherwise)
        self.life.go.connect(self.go)
        self.life.held.connect(self._show_recap)
        agenda.made.connect(self._take_agenda)
        agenda.deeds_changed.connect(self.deeds_changed)
        agenda.suggestion_dropped.connect(self._take_dropped)
        agenda.template_wanted.connect(self.menu.choose_template)
        agenda.topic_wanted.connect(self._go_topic)
        self.menu.template_chosen.connect(self._use_template)
        self.dock.shown.connect(self._follow_panel)
        self.dock.left.connect(self.focus_body)
        self.recap_tab.made.connect(self._put_links_last)
        self.recap_tab.go.connect(self.go)
        self.linked_from.go.connect(self.go)
        self.notes.go.connect(self.go)
        self.notes.deeds_changed.connect(self.deeds_changed)
        self.desk.commands.changed.connect(self._follow)
        self.desk.commands.settling.connect(self.settle)
        self._in_charge.changed.connect(self.deeds_changed)

    # --- reading and following ------------------------------------------------------------

    def _read(self) -> None:
        """Read everything that is shown anew."""
        self._reread.stop()
        read = self.desk.workspace.read
        session = read.session(self._id) if self._id else None
        self.edits.session = session
        self._whole.setCurrentWidget(self.missing if session is None else self.dock.splitter)
        if session is None:
            self.agenda_tab.drop()
            self.deeds_changed.emit()
            return
        self._show_preparation(read.preparation_of(session.id))
        self._show_session(session)
        self._show_tab_of(session)
        self.agenda_tab.follow(session)
        self.deeds_changed.emit()

    def _show_session(self, session: Session) -> None:
        """Show what the value itself says; at once, so that keys find the order they made."""
        workspace = self.desk.workspace
        read = workspace.read
        waiting = read.present.waiting_question_count()
        ready = readiness(session, self._preparation, waiting)
        origins = read.session_lists.heads(item.origin for item in session.items)
        numbers = {origin.id: origin.number for origin in origins.values()}
        asked = {one.id: one for one in read.present.questions_on(session.items)}
        free = holiday_name(workspace.pair.holidays, session.local_start.date())
        words = header_words(session, workspace.now(), ready, self.life.offered(), free)
        self.header.show_words(words)
        self.linked_from.show_target(
            Target(Kind.SESSION, session.id, session.title, number=session.number)
        )
        self.agenda_tab.show_session(session, numbers, asked)
        if session.state is not SessionState.HELD and self._tab is Tab.RECAP:
            self._show_tab(Tab.AGENDA)

    def _show_preparation(self, preparation: PreparationList | None) -> None:
        self._preparation = preparation
        if self.dock.has_panel:
            self.dock.panel.show_preparation(preparation)

    def _follow(self, change_set: ChangeSet, _origin: object) -> None:
        if not self._id:
            return
        for before, after in change_set.of(Session):
            if after is not None and after.id == self._id and self.edits.session is not None:
                self.edits.session = after
                self._show_session(after)
                self.agenda_tab.follow(after)
            elif after is None and before is not None and before.id == self._id:
                self.edits.session = None
        for gone, stored in change_set.of(PreparationList):
            concerned = stored or gone
            if concerned is not None and concerned.session == self._id:
                self._show_preparation(stored)
        if change_set.touches(*FOLLOWED) and self.isVisible():
            self._reread.start()

    def _take_agenda(self, agenda: AgendaPane) -> None:
        self._body.addWidget(agenda)
        self._put_links_last()

    def _put_links_last(self) -> None:
        """Have Tab come to what links here after what was made only now."""
        if not self.linked_from.isHidden():
            self.linked_from.show_links(())
            self.linked_from.refresh()

    def _follow_panel(self, shown: bool) -> None:
        self.header.show_panel_button(shown=self._tab is Tab.AGENDA and not shown)
        self.agenda_tab.set_panel_beside(shown)

    # --- tabs -----------------------------------------------------------------------------

    def _choose_tab(self, tab: Tab) -> None:
        self._show_tab(tab)
        self.replace.emit(Place(PageName.SESSION, self._id, tab))

    def _show_tab(self, tab: Tab) -> None:
        self._tab = tab
        if self.edits.session is not None:
            self._show_tab_of(self.edits.session)
        self._raise_tab()

    def _raise_tab(self) -> None:
        """Bring the part that is wanted to the front."""
        self.header.show_tab(self._tab)
        self._body.setCurrentWidget(self._tab_body())
        self._arrange_panel()
        self._fit_header()
        self.deeds_changed.emit()

    def _show_tab_of(self, session: Session) -> None:
        """Have the parts that read for themselves read the session, as far as they are shown."""
        if self._tab is Tab.AGENDA and self.dock.has_panel:
            self._suggesting.begin(self._suggested())
        if self._tab is Tab.NOTES:
            self.notes.show_session(session.id)
        self.recap_tab.show_session(session, shown=self._tab is Tab.RECAP)

    def _tab_body(self) -> QWidget:
        if self._tab is Tab.RECAP:
            return self.recap_tab
        return self.agenda if self._tab is Tab.AGENDA else self.notes

    def _arrange_panel(self) -> None:
        wanted = bool(self._id) and self._tab is Tab.AGENDA
        self.dock.arrange(self.room, wanted=wanted)

    def _fit_header(self) -> None:
        """End the header where what stands below it ends."""
        side = self.side()
        rest = self.width() - side - self.desk.theme.scaled(WIDEST)
        right = max(side, rest) if self._tab is Tab.RECAP else side
        self.header.setContentsMargins(side, 0, right, 0)

    # --- deeds ----------------------------------------------------------------------------

    def _rename(self) -> None:
        """Rename the row or line the keys are meant for, else the session."""
        if self._in_charge.rename():
            return
        focus = QApplication.focusWidget()
        if focus is None or not self.agenda_tab.writes_over_a_row(focus):
            self.header.title.begin()  # a field within the rows is being written otherwise

    def _show_recap(self) -> None:
        """Show the recap of the session, which was just marked as held."""
        self._choose_tab(Tab.RECAP)
        self.focus_body()

    def _edit_header(self, field: QuietField, text: str) -> None:
        """Take what was written into a field of the header; what cannot be taken stays there."""
        header, edits = self.header, self.edits
        if field is header.title:
            done = edits.rename(text)
        elif field is header.purpose:
            done = edits.set_purpose(text)
        elif field is header.place:
            done = edits.set_place(text)
        elif (start := edits.read_when(text)) is None:
            header.refuse(field, edits.no_such_day(text))
            return
        else:
            done = edits.set_when(start)
        if done:
            header.accept(field)
        else:
            field.keep()

    def _take_suggestion(self, suggestion: Suggestion) -> None:
        self.edits.add_suggestion(suggestion, self.agenda.current())
        self._read()  # at once, or a second press would add it again

    def _take_dropped(self, key: str, at: int) -> None:
        suggestion = self.panel.suggestions.suggestion(key)
        if suggestion is not None:
            self.edits.add_suggestion_at(suggestion, at)

    def _share(self) -> None:
        self.settle()
        self.share.emit(self._id)

    def _read_session(self) -> None:
        """Read the briefing, or the recap of a session that was held."""
        self.go.emit(reading(Readable.SESSION, self._id))

    def _print_session(self) -> None:
        """Print what would be read."""
        self.go.emit(printing(Readable.SESSION, self._id))

    def _go_back(self) -> None:
        self.go.emit(Place(PageName.SESSIONS))

    def _go_topic(self, topic: str) -> None:
        self.go.emit(Place(PageName.TOPICS, topic))

    def _go_topics(self) -> None:
        self.go.emit(Place(PageName.TOPICS))

    def _go_follow_ups(self) -> None:
        self.go.emit(Place(PageName.FOLLOW_UPS))

    def _use_template(self, template: Template, keep: bool) -> None:
        self.agenda_tab.fold()
        self.edits.use_template(template, keep=keep)
        self.agenda.focus_list()
