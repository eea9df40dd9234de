"""Why something could not be saved: what was typed is spoken of where something was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTranslator

from revmentor_desktop.paths import resource
from revmentor_desktop.services import trouble
from revmentor_desktop.ui.saving_words import PASSING, not_saved, open_to_read

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.mark.parametrize("kind", [*PASSING, trouble.Damaged])
def test_what_was_typed_is_spoken_of_where_something_was(kind: type[trouble.StoreError]) -> None:
    kept = " What you typed is still here."
    typed, nothing = (not_saved(kind(), typed=there) for there in (True, False))
    assert kept in typed
    assert typed.replace(kept, "") == nothing
    assert "\n" not in typed


def test_in_chinese_no_space_parts_the_sentences(qapp: QApplication) -> None:
    translator = QTranslator()
    assert translator.load("revmentor_zh_HK", str(resource("i18n")))
    qapp.installTranslator(translator)
    said = open_to_read(typed=True), open_to_read(typed=False)
    qapp.removeTranslator(translator)
    assert said == (
        "這個工作區以唯讀方式開啟，因此未有儲存。您輸入的仍在這裏。請在別處儲存副本，並在那裏繼續。",
        "這個工作區以唯讀方式開啟，因此未有儲存。請在別處儲存副本，並在那裏繼續。",
    )
