"""The language of a document when nobody chose one: that of the program."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from revmentor_desktop.services.sharing import LANGUAGES, Words

CHINESE, ENGLISH = "zh-HK", "en"


def document_words() -> Words:
    """Return the words of a document in the language of the program."""
    traditional = QLocale().script() is QLocale.Script.TraditionalHanScript
    return LANGUAGES[CHINESE if traditional else ENGLISH]
