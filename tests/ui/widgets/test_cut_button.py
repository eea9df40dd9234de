"""A button whose words end where its room does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.ui.widgets.cut_button import CutButton

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme

WORDS = "Prepare a session & hold it"


@pytest.mark.parametrize("kind", ["inline", "link"])
def test_words_that_do_not_fit_are_cut_and_whole_in_the_tooltip(
    qtbot: QtBot, theme: Theme, kind: str
) -> None:
    button = CutButton(theme, "arrow-right", kind)
    qtbot.addWidget(button)
    button.show_link(WORDS, "The next chapter")
    button.resize(button.sizeHint())
    button.show()
    assert button.toolTip() == ""
    assert button.text().strip() == WORDS.replace("&", "&&")
    button.resize(button.width() // 2, button.height())
    assert button.toolTip() == WORDS
    assert button.text().endswith("…")
    assert button.minimumSizeHint().width() < button.width()
    assert button.accessibleName() == "The next chapter"
