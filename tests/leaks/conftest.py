"""The program's fonts, and the messages of a platform without a screen that are no fault."""

from __future__ import annotations

import pytest

from revmentor_desktop.ui.theme import load_fonts

_OF_OFFSCREEN = "This plugin does not support (propagateSizeHints|grabbing the keyboard|raise)"


def pytest_itemcollected(item: pytest.Item) -> None:
    """Let the offscreen platform say what it cannot do."""
    item.add_marker(pytest.mark.qt_log_ignore(_OF_OFFSCREEN, extend=True))


@pytest.fixture
def fonts(qapp: object) -> tuple[str, ...]:
    """The families of the fonts that ship with the program, loaded."""
    return load_fonts()
