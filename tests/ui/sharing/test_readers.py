"""For whom it is: what stands in one row gives way where the dialog is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.ui.sharing.readers import ReadersRow
from revmentor_desktop.ui.widgets.combo_field import ComboField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme


def test_the_box_with_the_audiences_is_cut_before_the_row_is_too_wide(
    qtbot: QtBot, theme: Theme
) -> None:
    row = ReadersRow(theme)
    qtbot.addWidget(row)
    theme.dress(row)
    row.show()
    box = row.findChild(ComboField)
    whole = row.sizeHint()
    assert row.minimumSizeHint().width() < whole.width()
    row.resize(row.minimumSizeHint().width(), whole.height())
    box.grab()
    assert box.toolTip() == box.currentText()
