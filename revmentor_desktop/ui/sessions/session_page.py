"""The page of one session: its head, and below it the agenda, its notes or the recap.

The page reads the session from the workspace, follows every change and knows which deeds are
possible; its parts show and ask, ``edits`` writes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
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
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.linked_from import LinkedFromHere
from revmentor_desktop.ui.page import Page
from revmentor_desktop.ui.places import PageName, Place, Readable, Tab, practice, reading
from revmentor_desktop.ui.proposing import holiday_name
from revmentor_desktop.ui.sessions.agenda_pane import AgendaPane
from revmentor_desktop.ui.sessions.agenda_view import AgendaView
from revmentor_desktop.ui.sessions.drafts_box import DraftsBox
from revmentor_desktop.ui.sessions.edits import SessionEdits
from revmentor_desktop.ui.sessions.header import SessionHeader
from revmentor_desktop.ui.sessions.header_words import header_words
from revmentor_desktop.ui.sessions.item_editor import ItemEditor
from revmentor_desktop.ui.sessions.life import SessionLife
from revmentor_desktop.ui.sessions.notes_tab import NotesTab
from revmentor_desktop.ui.sessions.reads import suggested, tab_for
from revmentor_desktop.ui.sessions.recap_view import WIDEST, RecapView
from revmentor_desktop.ui.sessions.side_dock import SideDock
from revmentor_desktop.ui.sessions.side_panel import SidePanel
from revmentor_desktop.ui.sessions.template_chooser import TemplateChooser
from revmentor_desktop.ui.widgets.empty_state import EmptyState
from revmentor_desktop.ui.widgets.line_list import LineList
from revmentor_desktop.ui.widgets.menus import made_menu

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.templates import Template
    from revmentor_desktop.services.suggestions import Suggestion
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.sessions.quiet_field import QuietField
    from revmentor_desktop.ui.widgets.menus import Entry

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
        self._in_charge: LineList | AgendaView | None = None
        self._recap: RecapView | None = None
        self._editor: ItemEditor | None = None
        self.edits = SessionEdits(desk, self)
        self.life = SessionLife(desk, self.edits, self)
        self._make_parts()
        self._lay_out()
        self._connect()
        self._reread = QTimer(self)
        self._reread.setSingleShot(True)
        self._reread.setInterval(0)
        self._reread.timeout.connect(self._read)
        desk.theme.changed.connect(self.arrange)
        self.arrange()

    # --- the promises of a page -----------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the session that *place* names; on its recap when it was held and has one."""
        self.settle()
        if place.subject != self._id:
            self._fold()
            self.agenda.view.clearSelection()
            self.header.forget()
        self._id = place.subject
        self._tab = tab_for(self.desk, place)
        self._read()
        self._raise_tab()
        if place.line:
            if self._recap is not None:
                self._recap.point_at(place.line)
            self.agenda.point_at(place.line)

    def memory(self) -> object:
        """Return which row was selected and how far the list was scrolled."""
        return self.agenda.current(), self.agenda.view.verticalScrollBar().value()

    def recall(self, memory: object) -> None:
        """Bring back row and scroll position."""
        if isinstance(memory, tuple):
            row, scrolled = memory
            self.agenda.choose(row)
            self.agenda.view.verticalScrollBar().setValue(scrolled)

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
        if self._tab is Tab.AGENDA:
            possible |= {
                **self.dock.deeds(),
                Deed.USE_TEMPLATE: self.choose_template,
                Deed.PRACTISE: self.practise,
                Deed.NEW_HERE: self.agenda.add_field.line.setFocus,
            }
            if self.agenda.current():
                possible |= self._item_deeds()
        elif self._tab is Tab.NOTES:
            possible |= self.notes.deeds()
        possible |= self.life.deeds(session)
        if self._in_charge is not None and self._in_charge.current():
            possible[Deed.DELETE] = self._delete
        if isinstance(self._in_charge, LineList):
            possible |= {Deed.MOVE_UP: self._move_up, Deed.MOVE_DOWN: self._move_down}
        return possible

    def practise(self) -> None:
        """Go through the agenda aloud."""
        self.go.emit(practice(Readable.SESSION, self._id))

    def panes(self) -> Sequence[QWidget]:
        """Return header, body and side panel."""
        body = self.notes.panes() if self._tab is Tab.NOTES else (self._tab_body(),)
        return (self.header, *body, self.panel)

    def focus_body(self) -> None:
        """Put the focus on the agenda, on the recap, or on the way back from nowhere."""
        if self.edits.session is None:
            self.missing.button().setFocus()
        elif self._tab is Tab.AGENDA:
            self.agenda.focus_list()
        elif self._tab is Tab.NOTES:
            self.notes.focus_body()
        else:
            self.recap.focus_first()

    @property
    def recap(self) -> RecapView:
        """The recap; it is made when one is first looked at."""
        if self._recap is None:
            self._recap = RecapView(self.desk, self.edits)
            self._recap.set_side(self.side())
            self._recap.go.connect(self.go)
            self._body.addWidget(self._recap)
            if not self.linked_from.isHidden():
                self.linked_from.show_links(())  # made anew, they come after the recap with Tab
                self.linked_from.refresh()
        return self._recap

    @property
    def editor(self) -> ItemEditor:
        """What an agenda item is edited in; it is made when one first is."""
        if self._editor is None:
            self._editor = ItemEditor(self.desk, self.edits)
            self._editor.setParent(self)
            self._editor.hide()
            self._editor.closed.connect(self._close_editor)
            self._editor.reveal_wanted.connect(self.agenda.view.reveal)
            self._editor.topic_wanted.connect(self._go_topic)
        return self._editor

    def arrange(self) -> None:
        """Lay the page out for the room there is."""
        scaled, side = self.desk.theme.scaled, self.side()
        self._column.setContentsMargins(0, scaled(12 if self.low else 24), 0, 0)
        self._fit_header()
        self.header.set_low(self.low)
        self.agenda.set_low(self.low)
        self.agenda.set_side(side)
        self.linked_from.setContentsMargins(side, scaled(6), side, scaled(10))
        if self._recap is not None:
            self._recap.set_side(side)
        self.notes.set_room(self.room, low=self.low)
        self.notes.setContentsMargins(0, 0 if self.low else scaled(14), 0, 0)
        self.dock.arrange(self.room, wanted=self._tab is Tab.AGENDA)

    def settle(self) -> None:
        """Hand over everything that is being written."""
        self.header.settle()
        self.agenda.settle()
        if self._editor is not None:
            self._editor.settle()
        if self._recap is not None:
            self._recap.settle()
        self.panel.preparation.list.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the side panel where the new width allows."""
        super().resizeEvent(event)
        self.dock.place()
        self._fit_header()

    # --- making ---------------------------------------------------------------------------

    def _make_parts(self) -> None:
        desk = self.desk
        self.header = SessionHeader(desk.theme, desk.keymap)
        self.agenda = AgendaPane(desk, self.edits, self)
        self.linked_from = LinkedFromHere(desk)
        self.linked_from.setObjectName("linked_from")
        self.panel = SidePanel(desk.theme, self.edits, desk.cover)
        self.panel.preparation.add_below(DraftsBox(desk, self.edits, self.panel))
        self.missing = EmptyState(
            desk.theme,
            "calendar-days",
            self.tr("This session is no longer here."),
            self.tr("It was deleted, or its planning was taken back."),
            self.tr("All sessions"),
        )

    def _lay_out(self) -> None:
        self._body = QStackedWidget()
        self._body.addWidget(self.agenda)
        self._body.addWidget(self.notes)
        main = QWidget()
        self._column = QVBoxLayout(main)
        self._column.setSpacing(0)
        self._column.addWidget(self.header)
        self._column.addWidget(self._body, 1)
        self._column.addWidget(self.linked_from)
        self.dock = SideDock(self.desk, self, main, self.panel)
        self._whole = QStackedWidget()
        self._whole.addWidget(self.dock.splitter)
        self._whole.addWidget(self.missing)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._whole)

    def _connect(self) -> None:
        header, agenda = self.header, self.agenda
        header.back_wanted.connect(self._go_back)
        header.tab_chosen.connect(self._choose_tab)
        header.edited.connect(self._edit_header)
        header.share_wanted.connect(self._share)
        header.read_wanted.connect(self._read_session)
        header.start_wanted.connect(self.life.start)
        header.menu_wanted.connect(self._open_menu)
        header.panel_wanted.connect(self.dock.toggle)
        header.note_pressed.connect(self.life.act_on_note)
        header.other_pressed.connect(self.life.act_on_note_otherwise)
        self.life.go.connect(self.go)
        self.life.held.connect(self._show_recap)
        agenda.chosen.connect(self._follow_choice)
        agenda.unfold_wanted.connect(self._toggle_editor)
        agenda.suggestion_dropped.connect(self._take_dropped)
        agenda.menu_wanted.connect(self._open_item_menu)
        agenda.template_wanted.connect(self.choose_template)
        self.panel.suggestions.add_wanted.connect(self._take_suggestion)
        self.panel.suggestions.asked.connect(self.edits.asking.do)
        self.panel.suggestions.topics_wanted.connect(self._go_topics)
        self.dock.shown.connect(self._follow_panel)
        self.dock.left.connect(self.focus_body)
        self.linked_from.go.connect(self.go)
        self.notes.go.connect(self.go)
        self.notes.deeds_changed.connect(self.deeds_changed)
        self.missing.pressed.connect(self._go_back)
        self.desk.commands.changed.connect(self._follow)
        self.desk.commands.settling.connect(self.settle)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    # --- reading and following ------------------------------------------------------------

    def _read(self) -> None:
        """Read everything that is shown anew."""
        self._reread.stop()
        read = self.desk.workspace.read
        session = read.session(self._id) if self._id else None
        self.edits.session = session
        self._whole.setCurrentWidget(self.missing if session is None else self.dock.splitter)
        if session is None:
            self._drop_editor()
            self.deeds_changed.emit()
            return
        self._numbers = {other.id: other.number for other in read.sessions()}
        self._questions = {question.id: question for question in read.questions()}
        self._preparation = read.preparation_of(session.id)
        self._show_session(session)
        self.panel.show_preparation(self._preparation)
        self._show_tab_of(session)
        self._follow_editor(session)
        self.deeds_changed.emit()

    def _show_session(self, session: Session) -> None:
        """Show what the value itself says; at once, so that keys find the order they made."""
        ready = readiness(session, self._preparation, self._questions.values())
        workspace = self.desk.workspace
        free = holiday_name(workspace.pair.holidays, session.local_start.date())
        words = header_words(session, workspace.now(), ready, self.life.offered(), free)
        self.header.show_words(words)
        self.linked_from.show_target(
            Target(Kind.SESSION, session.id, session.title, number=session.number)
        )
        self.agenda.show_session(session, self._numbers, self._questions)
        if session.state is not SessionState.HELD and self._tab is Tab.RECAP:
            self._show_tab(Tab.AGENDA)

    def _follow(self, change_set: ChangeSet, _origin: object) -> None:
        if not self._id:
            return
        for before, after in change_set.of(Session):
            if after is not None and after.id == self._id and self.edits.session is not None:
                self.edits.session = after
                self._show_session(after)
                self._follow_editor(after)
            elif after is None and before is not None and before.id == self._id:
                self.edits.session = None
        for gone, stored in change_set.of(PreparationList):
            concerned = stored or gone
            if concerned is not None and concerned.session == self._id:
                self.panel.show_preparation(stored)
        if change_set.touches(*FOLLOWED) and self.isVisible():
            self._reread.start()

    def _follow_editor(self, session: Session) -> None:
        """Give the unfolded editor its item as it is now, or fold it when the item is gone."""
        wanted = self._editor.item_id if self._editor is not None else ""
        item = next((one for one in session.items if one.id == wanted), None)
        if item is not None:
            self.editor.follow(item)
        elif wanted:
            self._drop_editor()

    def _drop_editor(self) -> None:
        """Have no item any more in the editor, and take it away."""
        if self._editor is not None:
            self._editor.drop()
            self._fold()

    def _follow_choice(self, _item: str) -> None:
        self.deeds_changed.emit()

    def _follow_panel(self, shown: bool) -> None:
        self.header.show_panel_button(shown=self._tab is Tab.AGENDA and not shown)
        self.agenda.set_panel_beside(shown)

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Know which list the keys are meant for; a menu that opens does not count."""
        if now is None or not self.isAncestorOf(now):
            return
        charge = now if isinstance(now, LineList | AgendaView) else None
        if charge is not self._in_charge:
            self._in_charge = charge
            self.deeds_changed.emit()

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
        self.dock.arrange(self.room, wanted=self._tab is Tab.AGENDA)
        self._fit_header()
        self.deeds_changed.emit()

    def _show_tab_of(self, session: Session) -> None:
        """Have the parts that read for themselves read the session, as far as they are shown."""
        if self._tab is Tab.AGENDA:
            rows, topics = suggested(self.desk, session)
            self.panel.suggestions.show_rows(rows, topics)
        if self._tab is Tab.NOTES:
            self.notes.show_session(session.id)
        if self._recap is not None or self._tab is Tab.RECAP:
            self.recap.show_session(session, shown=self._tab is Tab.RECAP)

    def _tab_body(self) -> QWidget:
        if self._tab is Tab.RECAP:
            return self.recap
        return self.agenda if self._tab is Tab.AGENDA else self.notes

    def _fit_header(self) -> None:
        """End the header where what stands below it ends."""
        side = self.side()
        rest = self.width() - side - self.desk.theme.scaled(WIDEST)
        right = max(side, rest) if self._tab is Tab.RECAP else side
        self.header.setContentsMargins(side, 0, right, 0)

    # --- the item editor ------------------------------------------------------------------

    def _toggle_editor(self, item: str) -> None:
        """Unfold the editor below an item, or fold it when it is there already."""
        unfolded = self.agenda.view.unfolded
        self._fold()
        session = self.edits.session
        found = next((one for one in session.items if one.id == item), None) if session else None
        if found is not None and item != unfolded:
            self.editor.show_item(found, self._numbers, self._questions)
            self.agenda.view.unfold(item, self.editor)
            before: QWidget = self.agenda.view
            for stop in (*self.editor.stops(), self.agenda.add_field.line):
                self.setTabOrder(before, stop)
                before = stop
            self.editor.focus_first()
        else:
            self.agenda.focus_list()

    def _close_editor(self) -> None:
        self._fold()
        self.agenda.focus_list()

    def _fold(self) -> None:
        """Take the editor away; what was typed in it is saved."""
        if self._editor is None:
            return
        self._editor.forget()
        if self.agenda.view.fold() is not None:
            self._editor.setParent(self)

    # --- deeds ----------------------------------------------------------------------------

    def _item_deeds(self) -> dict[Deed, Callable[[], None]]:
        return {
            Deed.EDIT_ITEM: self._edit_item,
            Deed.DUPLICATE: self._duplicate_item,
            Deed.MOVE_UP: self._move_up,
            Deed.MOVE_DOWN: self._move_down,
            Deed.MORE_MINUTES: self._more_minutes,
            Deed.FEWER_MINUTES: self._fewer_minutes,
        }

    def _rename(self) -> None:
        """Rename the row or line the keys are meant for, else the session."""
        focus = QApplication.focusWidget()
        if isinstance(self._in_charge, LineList):
            self._in_charge.begin()
        elif self._in_charge is not None and self.agenda.current():
            self._rename_item()
        elif focus is None or not self.agenda.view.isAncestorOf(focus):
            self.header.title.begin()  # a field within the rows is being written otherwise

    def _delete(self) -> None:
        if isinstance(self._in_charge, LineList):
            self._in_charge.remove_current()
        elif self._in_charge is not None:
            self.edits.remove_item(self._in_charge.current())

    def _move_up(self) -> None:
        self._shift(-1)

    def _move_down(self) -> None:
        self._shift(1)

    def _shift(self, by: int) -> None:
        if isinstance(self._in_charge, LineList):
            self._in_charge.shift_current(by)
        else:
            self.edits.shift_item(self.agenda.current(), by)

    def _more_minutes(self) -> None:
        self.edits.step_minutes(self.agenda.current(), 1)

    def _fewer_minutes(self) -> None:
        self.edits.step_minutes(self.agenda.current(), -1)

    def _edit_item(self) -> None:
        self._toggle_editor(self.agenda.current())

    def _edit_minutes(self) -> None:
        self.agenda.view.edit_minutes(self.agenda.current())

    def _rename_item(self) -> None:
        self.agenda.view.rename(self.agenda.current())

    def _duplicate_item(self) -> None:
        self.edits.duplicate_item(self.agenda.current())

    def _remove_item(self) -> None:
        self.edits.remove_item(self.agenda.current())

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
            header.refuse(field)
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

    def _go_back(self) -> None:
        self.go.emit(Place(PageName.SESSIONS))

    def _go_topic(self, topic: str) -> None:
        self.go.emit(Place(PageName.TOPICS, topic))

    def _go_topics(self) -> None:
        self.go.emit(Place(PageName.TOPICS))

    # --- menus and templates --------------------------------------------------------------

    def choose_template(self) -> None:
        """Open the chooser of templates."""
        session = self.edits.session
        if session is None:
            return
        templates = (*self.desk.templates.values(), *self.desk.workspace.read.templates())
        pair = self.desk.workspace.pair
        chooser = TemplateChooser(
            self.desk.theme, pair, templates, empty=not session.items, parent=self
        )
        chooser.template_chosen.connect(self._use_template)
        chooser.open()

    def _use_template(self, template: Template, keep: bool) -> None:
        self._fold()
        self.edits.use_template(template, keep=keep)
        self.agenda.focus_list()

    def _open_menu(self, button: QWidget) -> None:
        session = self.edits.session
        if session is not None:
            menu = made_menu(self.desk.theme, self, "session_menu", self._session_entries(session))
            left = button.width() - menu.sizeHint().width()
            menu.popup(button.mapToGlobal(QPoint(left, button.height())))

    def _session_entries(self, session: Session) -> list[Entry | None]:
        return [
            (self.tr("Use a template…"), "list-plus", "", self.choose_template),
            (self.tr("Save as a template"), "save", "", self.edits.save_template),
            None,
            *self.life.entries(session),
            (self.tr("Plan another like it"), "copy", "", self.life.duplicate),
            None,
            (self.tr("Delete session"), "trash-2", "", self.life.remove),
        ]

    def _open_item_menu(self, _item: str, place: QPoint) -> None:
        made_menu(self.desk.theme, self, "item_menu", self._item_entries()).popup(place)

    def _item_entries(self) -> list[Entry | None]:
        mark = labels.keep_between_us(not self._item_is_between_us())
        return [
            (self.tr("Edit agenda item"), "pencil", "Return", self._edit_item),
            (self.tr("Rename"), "text-quote", "F2", self._rename_item),
            (self.tr("Change minutes"), "timer", "", self._edit_minutes),
            (self.tr("Move up"), "arrow-up", "Alt+Up", self._move_item_up),
            (self.tr("Move down"), "arrow-down", "Alt+Down", self._move_item_down),
            (self.tr("Duplicate"), "copy", "Ctrl+D", self._duplicate_item),
            (mark, "users", "", self._mark_item),
            None,
            (self.tr("Delete"), "trash-2", "Delete", self._remove_item),
        ]

    def _item_is_between_us(self) -> bool:
        items = self.edits.session.items if self.edits.session else ()
        return any(item.id == self.agenda.current() and item.between_us for item in items)

    def _mark_item(self) -> None:
        self.edits.keep_item_between_us(self.agenda.current(), not self._item_is_between_us())

    def _move_item_up(self) -> None:
        self.edits.shift_item(self.agenda.current(), -1)

    def _move_item_down(self) -> None:
        self.edits.shift_item(self.agenda.current(), 1)
