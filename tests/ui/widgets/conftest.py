"""The widgets are looked at in the style sheet that a window of the program gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.conftest import PatientBot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.theme import Theme


class DressingBot(PatientBot):
    """Dresses what a test adds."""

    def __init__(self, request: pytest.FixtureRequest, theme: Theme) -> None:
        super().__init__(request)
        self._theme = theme

    def addWidget(self, widget: QWidget, **how: object) -> None:
        super().addWidget(widget, **how)
        self._theme.dress(widget)


@pytest.fixture
def qtbot(theme: Theme, request: pytest.FixtureRequest) -> DressingBot:
    return DressingBot(request, theme)
