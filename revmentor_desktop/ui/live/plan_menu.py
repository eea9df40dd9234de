"""What is left of the agenda: to be put in another order, begun at once, or added to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from revmentor_desktop.domain.sessions import Outcome, Session, position_of
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.widgets.fields import IconField
from revmentor_desktop.ui.widgets.line_list import LineList
from revmentor_desktop.ui.widgets.line_model import Line
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.domain.ids import ItemId
    from revmentor_desktop.ui.theme import Theme

WIDTH = 340


class PlanMenu(QFrame):
    """A small window over the stage; it closes by itself when something else is pressed.

    Signals: ``moved(item, to)``, places counted from 0 in the whole agenda; ``added(titles)``,
    several where they were pasted.
    """

    moved = Signal(str, int)
    added = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self._session: Session | None = None
        self.setProperty("card", "popup")
        self.setObjectName("plan_menu")
        self.setAccessibleName(self.tr("What is left"))
        self.list = LineList(theme, self.tr("What is left"))
        self.list.setEditTriggers(LineList.EditTrigger.NoEditTriggers)
        words = self.tr("Add an item that nobody planned")
        self.field = IconField(theme, "plus", words, words, adds=True)
        hint = TextLabel(theme, self.tr("Alt with the arrow keys moves an item."), "caption")
        column = QVBoxLayout(self)
        margin = theme.scaled(14)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme.scaled(8))
        column.addWidget(TextLabel(theme, self.tr("What is left"), "h3"))
        column.addWidget(self.list)
        column.addWidget(hint)
        column.addWidget(self.field)
        self.setFixedWidth(theme.scaled(WIDTH))
        self.list.shifted.connect(self._shift)
        self.field.entered.connect(self._add)
        self.field.pasted.connect(self.added)

    def show_session(self, session: Session, current: ItemId | None) -> None:
        """Show the items of *session* that are still to come behind *current*."""
        self._session = session
        known = current is not None and any(item.id == current for item in session.items)
        behind = position_of(session, current) + 1 if known and current is not None else 0
        left = [item for item in session.items[behind:] if item.outcome is Outcome.OPEN]
        self.list.show_lines(
            [Line(item.id, item.title, note=labels.minutes(item.minutes)) for item in left]
        )
        self.adjustSize()

    def _shift(self, key: str, by: int) -> None:
        if self._session is None:
            return
        shown = [line.key for line in self.list.lines()]
        beside = shown[shown.index(key) + by]
        places = [item.id for item in self._session.items]
        self.moved.emit(key, next(at for at, id in enumerate(places) if id == beside))

    def _add(self, title: str) -> None:
        if title.strip():
            self.field.hand_over()
            self.added.emit((title,))
