"""PySide6 must not take references from ``None`` (6.12.0 does on Python 3.11).

A program that runs on such a pair dies after some thousand calls, anywhere.  When this passes
with a newer PySide6 on every supported Python, the bound in ``pyproject.toml`` can go.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CALLS = 1000
NOISE = 100
"""References that other parts of the interpreter may take or give meanwhile."""


def test_setters_leave_the_references_of_none_alone(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        label.setText("word")
    assert abs(sys.getrefcount(None) - before) < NOISE
