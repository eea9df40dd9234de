"""For whom: one of four audiences, and whether the two are told by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from revmentor_desktop.services.sharing import Audience, Manner
from revmentor_desktop.ui.sharing.words import audience_name
from revmentor_desktop.ui.widgets.combo_field import ComboField
from revmentor_desktop.ui.widgets.segmented import Choice
from revmentor_desktop.ui.widgets.text import TextLabel
from revmentor_desktop.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from revmentor_desktop.ui.theme import Theme


LEAST = 110
"""Pixels at 100 % text size of the box with the audiences at least."""


class ReadersRow(QWidget):
    """Signals: ``audience_changed()``, and ``names_changed()`` when names or roles are wanted."""

    audience_changed = Signal()
    names_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("readers")
        name = self.tr("For whom")
        choices = [Choice(one.value, audience_name(one)) for one in Audience]
        self._audience = ComboField(theme, name, choices)
        self._audience.setObjectName("audience")
        self._audience.setMinimumWidth(theme.scaled(LEAST))  # the rest is in its tooltip
        self._audience.chosen.connect(self._change)
        self._roles = TickBox(theme, self.tr("Roles, not names"))
        self._roles.setObjectName("roles")
        self._roles.toggled.connect(self.names_changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scaled(10))
        row.addWidget(TextLabel(theme, self.tr("For"), "muted"))
        row.addWidget(self._audience)
        row.addWidget(self._roles)
        row.addStretch(1)

    @property
    def audience(self) -> Audience:
        """For whom it is."""
        return Audience(self._audience.current())

    @property
    def by_role(self) -> bool:
        """Whether the two are told by their roles."""
        return self._roles.isChecked()

    def _change(self) -> None:
        """Tell names or roles as is usual for the new audience."""
        self._roles.blockSignals(True)
        self._roles.setChecked(Manner(self.audience).without_names)
        self._roles.blockSignals(False)
        self.audience_changed.emit()
