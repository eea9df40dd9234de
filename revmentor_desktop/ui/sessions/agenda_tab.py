"""The tab of the agenda: the agenda itself, and the editor below an item.

A session that was held opens at its recap: all of the agenda is made when it is first looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.sessions.agenda_pane import AgendaPane
from revmentor_desktop.ui.sessions.item_deeds import ItemDeeds
from revmentor_desktop.ui.sessions.item_editor import ItemEditor
from revmentor_desktop.ui.widgets.tab_order import walk_in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.domain.ids import QuestionId, SessionId
    from revmentor_desktop.domain.questions import Question
    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.sessions.edits import SessionEdits

    Shown = tuple[Session, Mapping[SessionId, int], Mapping[QuestionId, Question]]


class AgendaTab(QObject):
    """The agenda, and one editor that unfolds below whichever item is edited.

    Signals: ``made(AgendaPane)`` for the page to put it somewhere, ``deeds_changed()``,
    ``suggestion_dropped(key, at)``, ``template_wanted()``, ``topic_wanted(id)``.
    """

    made = Signal(object)
    deeds_changed = Signal()
    suggestion_dropped = Signal(str, int)
    template_wanted = Signal()
    topic_wanted = Signal(str)

    def __init__(self, desk: Desk, edits: SessionEdits, host: QWidget) -> None:
        super().__init__(host)
        self._desk = desk
        self._edits = edits
        self._host = host
        self._shown: Shown | None = None
        self._side, self._low, self._panel_beside = 0, False, False
        self._pane: AgendaPane | None = None
        self._items: ItemDeeds | None = None
        self._editor: ItemEditor | None = None

    # --- what it is made of ---------------------------------------------------------------

    @property
    def pane(self) -> AgendaPane:
        """The agenda; it is made when it is first looked at."""
        if self._pane is None:
            pane = self._pane = AgendaPane(self._desk, self._edits, self._host)
            self.made.emit(pane)
            pane.set_low(self._low)
            pane.set_side(self._side)
            pane.set_panel_beside(self._panel_beside)
            pane.chosen.connect(self._follow_choice)
            pane.unfold_wanted.connect(self.toggle_editor)
            pane.suggestion_dropped.connect(self.suggestion_dropped)
            pane.menu_wanted.connect(self.items.open_menu)
            pane.template_wanted.connect(self.template_wanted)
            if self._shown is not None:
                pane.show_session(*self._shown)
        return self._pane

    @property
    def items(self) -> ItemDeeds:
        """What can be done to the selected item."""
        if self._items is None:
            theme, edits = self._desk.theme, self._edits
            self._items = ItemDeeds(theme, edits, self.pane, self.toggle_editor)
        return self._items

    @property
    def editor(self) -> ItemEditor:
        """What an agenda item is edited in; it is made when one first is."""
        if self._editor is None:
            self._editor = ItemEditor(self._desk, self._edits)
            self._editor.setParent(self.pane)
            self._editor.hide()
            self._editor.closed.connect(self._close_editor)
            self._editor.reveal_wanted.connect(self.pane.view.reveal)
            self._editor.topic_wanted.connect(self.topic_wanted)
        return self._editor

    # --- what it shows --------------------------------------------------------------------

    def show_session(
        self,
        session: Session,
        numbers: Mapping[SessionId, int],
        questions: Mapping[QuestionId, Question],
    ) -> None:
        """Show the agenda of *session*, now or when it is looked at."""
        self._shown = session, numbers, questions
        if self._pane is not None:
            self._pane.show_session(*self._shown)

    def follow(self, session: Session) -> None:
        """Give the unfolded editor its item as it is now, or fold it when the item is gone."""
        wanted = self._editor.item_id if self._editor is not None else ""
        item = next((one for one in session.items if one.id == wanted), None)
        if item is not None:
            self.editor.follow(item)
        elif wanted:
            self.drop()

    def drop(self) -> None:
        """Have no item any more in the editor, and take it away."""
        if self._editor is not None:
            self._editor.drop()
            self.fold()

    def forget(self) -> None:
        """Fold the editor and select nothing, before another session is shown."""
        self.fold()
        if self._pane is not None:
            self._pane.view.clearSelection()

    def settle(self) -> None:
        """Hand over what is being written."""
        if self._pane is not None:
            self._pane.settle()
        if self._editor is not None:
            self._editor.settle()

    def memory(self) -> tuple[str, int]:
        """Return which row is selected and how far the list is scrolled."""
        if self._pane is None:
            return "", 0
        return self._pane.current(), self._pane.view.verticalScrollBar().value()

    def recall(self, row: str, scrolled: int) -> None:
        """Bring back row and scroll position."""
        if self._pane is not None:
            self._pane.choose(row)
            self._pane.view.verticalScrollBar().setValue(scrolled)

    def arrange(self, side: int, *, low: bool) -> None:
        """Keep *side* pixels at both sides, and less room between things where there is *low*."""
        self._side, self._low = side, low
        if self._pane is not None:
            self._pane.set_low(low)
            self._pane.set_side(side)

    def writes_over_a_row(self, focus: QWidget) -> bool:
        """Say whether *focus* is a field over a row, or in the editor below one."""
        return self._pane is not None and self._pane.view.isAncestorOf(focus)

    def set_panel_beside(self, beside: bool) -> None:
        """Say whether the side panel is in sight beside the agenda."""
        self._panel_beside = beside
        if self._pane is not None:
            self._pane.set_panel_beside(beside)

    # --- deeds ----------------------------------------------------------------------------

    def deeds(self) -> Mapping[Deed, Callable[[], None]]:
        """Return how to add an item, and what can be done to the selected one."""
        here = {Deed.NEW_HERE: self.pane.add_field.line.setFocus}
        return here | dict(self.items.deeds()) if self.pane.current() else here

    def toggle_editor(self, item: str) -> None:
        """Unfold the editor below an item, or fold it when it is there already."""
        unfolded = self.pane.view.unfolded
        self.fold()
        items = self._edits.session.items if self._edits.session is not None else ()
        found = next((one for one in items if one.id == item), None)
        if found is not None and self._shown is not None and item != unfolded:
            _, numbers, questions = self._shown
            self.editor.show_item(found, numbers, questions)
            self.pane.view.unfold(item, self.editor)
            walk_in_order((self.pane.view, *self.editor.stops(), self.pane.add_field.line))
            self.editor.focus_first()
        else:
            self.pane.focus_list()

    def fold(self) -> None:
        """Take the editor away; what was typed in it is saved."""
        if self._editor is None:
            return
        self._editor.forget()
        if self.pane.view.fold() is not None:
            self._editor.setParent(self.pane)

    # --- private --------------------------------------------------------------------------

    def _close_editor(self) -> None:
        self.fold()
        self.pane.focus_list()

    def _follow_choice(self, _item: str) -> None:
        self.deeds_changed.emit()
