"""The agenda as a whole: the budget over it, the rows, the editor below one, the field to add."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.ui import labels
from revmentor_desktop.ui.sessions.add_field import AddField
from revmentor_desktop.ui.sessions.agenda_model import AgendaModel, agenda_rows
from revmentor_desktop.ui.sessions.agenda_view import AgendaView
from revmentor_desktop.ui.widgets.budget_bar import BudgetBar, Segment
from revmentor_desktop.ui.widgets.empty_state import EmptyState
from revmentor_desktop.ui.widgets.text import TextLabel
from revmentor_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from revmentor_desktop.domain.ids import QuestionId, SessionId
    from revmentor_desktop.domain.questions import Question
    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.domain.topics import Topic
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.sessions.edits import SessionEdits


class AgendaPane(QWidget):
    """Budget, rows and field.

    Signals: ``chosen(item)`` when another row is selected; ``unfold_wanted(item)``;
    ``suggestion_dropped(key, at)``; ``menu_wanted(item, place)``; ``template_wanted()``.
    """

    chosen = Signal(str)
    unfold_wanted = Signal(str)
    suggestion_dropped = Signal(str, int)
    menu_wanted = Signal(str, object)
    template_wanted = Signal()

    def __init__(self, desk: Desk, edits: SessionEdits, host: QWidget) -> None:
        super().__init__()
        self._desk = desk
        self._edits = edits
        theme = desk.theme
        self.model = AgendaModel(self)
        self.view = AgendaView(theme, self.model)
        self.planned = TextLabel(theme, "", "strong")
        self.spare = TextLabel(theme, "", "small")
        self.budget = BudgetBar(theme, self.tr("Time planned"))
        self.empty = EmptyState(
            theme,
            "list-plus",
            "",
        )
        self.set_panel_beside(False)
        self.add_field = AddField(theme, desk.library, host)
        self.add_field.setProperty("writes", True)
        self._lay_out()
        self._connect()
        theme.resized.connect(self._follow_theme)
        self._follow_theme()

    def show_session(
        self,
        session: Session,
        numbers: Mapping[SessionId, int],
        questions: Mapping[QuestionId, Question],
    ) -> None:
        """Show the agenda of *session*."""
        workspace, library = self._desk.workspace, self._desk.library
        rows = agenda_rows(session, workspace.pair, library, numbers, questions, workspace.today)
        self.model.show(rows)
        self.add_field.show_library(library)
        self.view.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        segments = [Segment(row.minutes, row.shelf) for row in rows]
        spoken = labels.budget_spoken(session.planned_minutes, session.minutes)
        self.budget.set_budget(segments, session.minutes, spoken)
        self.planned.setText(labels.budget(session.planned_minutes, session.minutes))
        self.spare.setText(labels.spare(session.spare_minutes))
        self.spare.set_kind("danger" if session.spare_minutes < 0 else "small")
        items = self.tr("%Ln item(s)", "", len(rows))
        self.view.setAccessibleDescription(
            self.tr("{items}, {budget}").format(items=items, budget=spoken)
        )
        self._mark()

    def current(self) -> str:
        """Return the item of the selected row, or nothing."""
        return self.view.selected()

    def choose(self, item: str) -> None:
        """Make an item current."""
        self.view.choose(item)

    def point_at(self, key: str) -> None:
        """Make the item called *key*, or about the question *key*, current, if there is one."""
        items = self._edits.session.items if self._edits.session is not None else ()
        for item in items:
            if key in (item.id, item.question):
                self.view.choose(item.id)

    def settle(self) -> None:
        """Keep what is written over a row."""
        self.view.fields.settle()

    def focus_list(self) -> None:
        """Put the focus where the agenda can be worked on: its rows, or what stands for them."""
        if self.view.isHidden():
            self.empty.button().setFocus()
        else:
            self.view.setFocus()

    def set_low(self, low: bool) -> None:
        """Leave more height to the rows."""
        self._gap, self._end = (8, 12) if low else (14, 16)
        self._follow_theme()

    def set_panel_beside(self, beside: bool) -> None:
        """Say how an empty agenda is filled: from the panel too, while it is in sight."""
        self.empty.set_words(
            self.tr("An empty hour."),
            self.tr("Take a template, or pull something from the right.")
            if beside
            else self.tr("Take a template, or add the first item below."),
            self.tr("Use a template"),
        )

    def set_side(self, side: int) -> None:
        """Keep *side* pixels at the left and at the right, where the scroll bar stands."""
        self._side = side
        self._follow_theme()

    # --- private --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._gap, self._end, self._side = 14, 16, 0
        words = QHBoxLayout()
        words.addWidget(self.planned)
        words.addStretch(1)
        words.addWidget(self.spare)
        self._inset = [words, *(QHBoxLayout() for _ in range(3))]
        budget, empty, field = self._inset[1:]
        budget.addWidget(self.budget)
        empty.addWidget(self.empty)
        field.addWidget(self.add_field)
        self._column = QVBoxLayout(self)
        self._column.addLayout(words)
        self._column.addLayout(budget)
        self._column.addWidget(self.view)
        self._column.addLayout(empty)
        self._column.addLayout(field)
        self._column.addStretch(1)
        self._column.setStretchFactor(self.view, 1000)

    def _connect(self) -> None:
        view, edits = self.view, self._edits
        self.model.move_wanted.connect(edits.move_item)
        self.model.suggestion_dropped.connect(self.suggestion_dropped)
        view.shift_wanted.connect(edits.shift_item)
        view.minutes_stepped.connect(edits.step_minutes)
        view.minutes_kept.connect(edits.set_minutes)
        view.title_kept.connect(self._rename)
        view.duplicate_wanted.connect(edits.duplicate_item)
        view.remove_wanted.connect(edits.remove_item)
        view.unfold_wanted.connect(self.unfold_wanted)
        view.menu_wanted.connect(self.menu_wanted)
        view.chosen.connect(self._choose)
        view.pointed.connect(self._point)
        self.budget.pressed_segment.connect(self._choose_row)
        self.empty.pressed.connect(self.template_wanted)
        self.empty.button().setProperty("writes", True)
        self.add_field.text_added.connect(self._add_text)
        self.add_field.pasted.connect(self._add_lines)
        self.add_field.topic_added.connect(self._add_topic)
        edits.item_added.connect(self.view.choose)
        edits.item_moved.connect(self._announce_move)

    def _add_text(self, text: str) -> None:
        self._edits.add_text(text, self.view.selected())

    def _add_lines(self, lines: Sequence[str]) -> None:
        self._edits.add_lines(lines, self.view.selected())

    def _add_topic(self, topic: Topic) -> None:
        self._edits.add_topic(topic, self.view.selected())

    def _rename(self, item: str, title: str) -> None:
        """Give an item another title; what could not be stored stays in its field."""
        if not self._edits.rename_item(item, title):
            self.view.rename(item, title)

    def _choose(self, item: str) -> None:
        self._mark()
        self.chosen.emit(item)

    def _choose_row(self, row: int) -> None:
        self.view.setCurrentIndex(self.model.index(row, 0))

    def _point(self, item: str) -> None:
        """Thicken the segment of the row under the pointer, else that of the current row."""
        index = self.model.index_of(item)
        self.budget.set_selected(index.row() if index.isValid() else self._row())

    def _mark(self) -> None:
        self.budget.set_selected(self._row())

    def _row(self) -> int:
        return self.view.currentIndex().row() if self.view.selected() else -1

    def _announce_move(self, position: int, count: int) -> None:
        announce(
            self.view,
            self.tr("Item moved to position {position} of {count}").format(
                position=position, count=count
            ),
        )

    def _follow_theme(self) -> None:
        scaled = self._desk.theme.scaled
        self._column.setSpacing(scaled(6))
        self._column.setContentsMargins(self._side, scaled(self._gap), 0, scaled(self._end))
        for row in self._inset:
            row.setContentsMargins(0, 0, self._side, 0)
        self.view.gutter.set_width(self._side)
