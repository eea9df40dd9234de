"""The words of what is read, in the language of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale

from revmentor_desktop.ui.language import CHINESE, ENGLISH, locale_for, speak
from revmentor_desktop.ui.reading.words import briefing_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.mark.parametrize(("language", "comma"), [(ENGLISH, ", "), (CHINESE, "，")])
def test_day_time_and_place_are_parted_as_the_language_does(
    qapp: QApplication, language: str, comma: str
) -> None:
    speak(qapp, locale_for(language, QLocale("en_GB")))
    assert briefing_words().comma == comma
