"""What is shared, chosen in one row: of a session, of topics, or of the whole programme."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.sessions import SessionState
from revmentor_desktop.services.sharing import (
    OF_ONE_SESSION,
    OF_THE_PROGRAMME,
    OF_TOPICS,
    Scope,
    What,
)
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.sharing.words import what_name
from revmentor_desktop.ui.widgets.combo_field import ComboField
from revmentor_desktop.ui.widgets.segmented import Choice, Segmented

if TYPE_CHECKING:
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.ui.theme import Theme


class SubjectRow(QWidget):
    """Says what of its subject is shared.  Signal: ``changed()``.

    A session offers its agenda and, once it was held, its recap; topics become one-pagers or a
    hand-out; the programme has its summary, its sessions and its lists.
    """

    changed = Signal()

    def __init__(self, theme: Theme, workspace: Workspace, scope: Scope) -> None:
        super().__init__()
        self.setObjectName("subject")
        self._theme = theme
        self._scope = scope
        self._sessions = workspace.read.session_lists
        self._few: Segmented | None = None
        self._many: ComboField | None = None
        self._limits: tuple[ComboField, ComboField] | None = None
        """The first and the last of some sessions, made when some are wanted: there are many."""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scaled(8))
        self._row = row
        self._make_kinds(theme, row)
        row.addStretch(1)
        self._show_limits()

    def scope(self) -> Scope:
        """Return what is shared."""
        what = What(self._few.current() if self._few else self._kind())
        if what is not What.SESSIONS or self._limits is None:
            return replace(self._scope, what=what)
        first, last = sorted(int(limit.current()) for limit in self._limits)
        return Scope(what, first=first, last=last)

    # --- private --------------------------------------------------------------------------

    def _kind(self) -> str:
        return self._many.current() if self._many else self._scope.what.value

    def _kinds(self) -> tuple[What, ...]:
        if self._scope.what in OF_TOPICS:
            return OF_TOPICS
        if self._scope.what in OF_THE_PROGRAMME:
            there_are_some = self._sessions.count() > 0
            return tuple(
                what for what in OF_THE_PROGRAMME if there_are_some or what is not What.SESSIONS
            )
        (session,) = self._sessions.heads([self._scope.session]).values() or (None,)
        held = session is not None and session.state is SessionState.HELD
        return OF_ONE_SESSION if held else (What.AGENDA,)

    def _make_kinds(self, theme: Theme, row: QHBoxLayout) -> None:
        name = self.tr("What to share")
        kinds = self._kinds()
        choices = [Choice(kind.value, what_name(kind)) for kind in kinds]
        current = self._scope.what if self._scope.what in kinds else kinds[0]
        if len(kinds) > 2:
            self._many = ComboField(theme, name, choices)
            self._many.set_current(current.value)
            self._many.chosen.connect(self._change)
            row.addWidget(self._many)
        else:
            self._few = Segmented(theme, name, choices, current.value)
            self._few.chosen.connect(self._change)
            row.addWidget(self._few)
            if len(kinds) == 1:
                self.hide()  # what stands beside it would keep its distance from nothing

    def _make_limits(self) -> tuple[ComboField, ComboField]:
        """Make the two ends of some sessions: from the first to the last one that was held."""
        numbers, held = self._sessions.numbers(), self._sessions.last_held_number()
        choices = [Choice(str(number), labels.session_number(number)) for number in numbers]
        first = ComboField(self._theme, self.tr("From session"), choices)
        last = ComboField(self._theme, self.tr("To session"), choices)
        if numbers:
            last.set_current(str(numbers[-1] if held is None else held))
        for place, field in enumerate((first, last), start=1):
            field.chosen.connect(self._change)
            self._row.insertWidget(place, field)
        if self._many is not None:  # what comes late would be walked to last
            self.setTabOrder(self._many, first)
            self.setTabOrder(first, last)
        return first, last

    def _show_limits(self) -> None:
        wanted = self._kind() == What.SESSIONS.value
        if wanted and self._limits is None:
            self._limits = self._make_limits()
        for field in self._limits or ():
            field.setVisible(wanted)

    def _change(self) -> None:
        self._show_limits()
        self.changed.emit()


def of_session(workspace: Workspace, session: str) -> Scope:
    """Return what one shares of a session at first: its recap if it was held, else its agenda.

    Raises ``LookupError`` if it is not there.
    """
    found = workspace.read.session(session)
    if found is None:
        raise LookupError(session)
    held = found.state is SessionState.HELD
    return Scope(What.RECAP if held else What.AGENDA, SessionId(session))
