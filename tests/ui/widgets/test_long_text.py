"""Fields for some lines: what is written comes back to the letter, and they are as high as it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from revmentor_desktop.ui.widgets.long_text import GrowingText, LongText

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme


Field = TypeVar("Field", bound=QWidget)


class Growing(GrowingText):
    def height_for(self, text: int) -> int:
        return text + self.theme.scaled(24)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> QWidget:
    """An empty page in the window in front."""
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    made.resize(300, 600)
    with qtbot.waitActive(made):
        made.show()
    return made


def put(page: QWidget, field: Field) -> Field:
    page.layout().addWidget(field)
    QApplication.processEvents()
    return field


def test_what_is_written_comes_back_to_the_letter(page: QWidget, theme: Theme) -> None:
    field = put(page, LongText(theme, "Details"))
    field.setPlainText("two\n lines, 5\u00a0min")
    assert field.text() == "two\n lines, 5\u00a0min"


def test_tab_goes_on_and_tells_that_it_was_left(qtbot: QtBot, page: QWidget, theme: Theme) -> None:
    field, after = put(page, LongText(theme, "Details")), put(page, QLineEdit())
    field.setFocus()
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert field.text() == ""


@pytest.mark.parametrize("size", [1.0, 1.5])
def test_one_height_follows_the_text_size(page: QWidget, theme: Theme, size: float) -> None:
    field = put(page, LongText(theme, "Details"))
    theme.set_look(text_size=size)
    field.setPlainText("line\n" * 40)
    assert field.height() == theme.scaled(72)


def test_it_grows_with_its_lines_and_where_it_is_narrower(page: QWidget, theme: Theme) -> None:
    field = put(page, Growing(theme, "Meaning"))
    heights = [field.height()]
    for change in (
        lambda: field.setPlainText("words that go on and on " * 6),
        lambda: page.resize(180, 600),
        lambda: field.setPlainText(""),
    ):
        change()
        QApplication.processEvents()
        heights.append(field.height())
        assert field.verticalScrollBar().maximum() == 0
    one, long, narrow, again = heights
    assert one == again < long < narrow
