"""A button whose words end where its room does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.ui.widgets.cut_button import CutButton

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme

WORDS = "Prepare a session & hold it"


@pytest.mark.parametrize("kind", ["inline", "link", "secondary", "primary"])
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


def test_words_are_whole_in_the_room_that_they_want(qtbot: QtBot, theme: Theme) -> None:
    button = CutButton(theme, "", "secondary", WORDS)
    qtbot.addWidget(button)
    theme.dress(button)
    button.show()
    button.resize(button.sizeHint())
    assert (button.text(), button.toolTip()) == (WORDS.replace("&", "&&"), "")
    assert button.accessibleName() == WORDS
    button.resize(button.width() - 1, button.height())
    assert (button.text()[-1], button.toolTip()) == ("…", WORDS)
    button.show_link("Hold it")
    assert (button.text(), button.toolTip()) == ("Hold it", "")


@pytest.mark.parametrize("kind", ["inline", "secondary"])
def test_words_come_whole_again_after_there_was_no_room_at_all(
    qtbot: QtBot, theme: Theme, kind: str
) -> None:
    button = CutButton(theme, "", kind, WORDS)
    qtbot.addWidget(button)
    theme.dress(button)
    button.show()
    wanted, least = button.sizeHint(), button.minimumSizeHint()
    button.resize(8, wanted.height())
    assert (button.sizeHint(), button.minimumSizeHint()) == (wanted, least)
    button.resize(wanted)
    assert (button.text(), button.toolTip()) == (WORDS.replace("&", "&&"), "")
