"""The pictures of the user guide show what is finished, and nothing that is still on its way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from revmentor_desktop.tour import guide
from revmentor_desktop.ui.language import ENGLISH
from revmentor_desktop.ui.theme import load_fonts

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def expected(request: pytest.FixtureRequest) -> None:
    """Let the offscreen platform say what it cannot do."""
    said = "This plugin does not support (propagateSizeHints|raise)"
    request.node.add_marker(pytest.mark.qt_log_ignore(said, extend=True))


def test_what_is_shared_is_there_when_its_picture_is_drawn(
    qapp: QApplication, tmp_path: Path
) -> None:
    load_fonts()
    possible = {}
    for name, shown in guide._shown(qapp, tmp_path, ENGLISH):
        if name == "share":
            possible = {one.text(): one.isEnabled() for one in shown.findChildren(QPushButton)}
    assert possible["Save PDF…"]
