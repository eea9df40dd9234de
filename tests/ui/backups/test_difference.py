"""The table of what going back to a backup would do: figures stand on a line with their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.services.restoring import Line
from revmentor_desktop.ui.backups import difference
from revmentor_desktop.ui.backups.difference import DifferenceTable
from revmentor_desktop.ui.widgets.text import TextLabel
from tests.faces import take_chinese_face

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme


def test_the_numbers_stand_on_a_line_with_chinese_words(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_chinese_face()
    monkeypatch.setattr(difference, "kind_words", lambda _kind: "會8")
    table = DifferenceTable(theme)
    qtbot.addWidget(table)
    table.show_lines([Line(Session, now=8, then=8, back=0, gone=0, other=0)], compared=True)
    table.resize(table.sizeHint())
    with qtbot.waitExposed(table):
        table.show()
    feet = {
        _foot_of_the_last_figure(label)
        for label in table.findChildren(TextLabel)
        if "8" in label.text()
    }
    assert max(feet) - min(feet) <= 1


def _foot_of_the_last_figure(label: TextLabel) -> int:
    """Return where in the table the last letter of *label* ends below, in pixels."""
    picture = label.grab().toImage()
    ground = QColor(picture.pixel(0, 0)).lightness()
    wide = label.fontMetrics().horizontalAdvance("8")
    columns = range(label.sizeHint().width() - wide + 1, label.sizeHint().width())
    inked = [
        y
        for y in range(picture.height())
        if any(abs(QColor(picture.pixel(x, y)).lightness() - ground) > 60 for x in columns)
    ]
    return label.y() + max(inked)
