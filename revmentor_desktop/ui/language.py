"""The language the program speaks: its words, and how it writes dates, numbers and lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6 import QtCore
from PySide6.QtCore import QCollator, QLocale, QTranslator

from revmentor_desktop.paths import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QApplication

N = TypeVar("N")

SYSTEM, ENGLISH, CHINESE = "system", "en", "zh_HK"
"""What can be preferred: the language of the system, English, or Chinese as Hong Kong writes it."""

QT_CHINESE = "qtbase_zh_TW"
"""Qt's own words, for the menus of fields and for what platforms lack; there are none of HK."""

_WORDS = "words"
"""What the application keeps the words by that it speaks now."""

HONG_KONG = QLocale(
    QLocale.Language.Chinese, QLocale.Script.TraditionalHanScript, QLocale.Country.HongKong
)


class _Words:
    """Holds what the application speaks now.

    To ask it for its children instead would make an object of Python of each.
    """

    def __init__(self) -> None:
        self.translators: list[QTranslator] = []


def spoken(locale: QLocale) -> str:
    """Return which of our languages suits *locale*: English, unless it is written in old Han."""
    traditional = locale.script() is QLocale.Script.TraditionalHanScript
    return CHINESE if traditional else ENGLISH


def locale_for(language: str, here: QLocale) -> QLocale:
    """Return the locale of a preferred *language* on a computer that is set to *here*.

    Its words and its dates are of one language; the country of the computer is kept with it.
    """
    if language == CHINESE or (language == SYSTEM and spoken(here) == CHINESE):
        return _of_one_language(here) if spoken(here) == CHINESE else HONG_KONG
    if here.language() in (QLocale.Language.English, QLocale.Language.C):
        return _of_one_language(here)
    country = here.territory() if language == SYSTEM else QLocale.Country.HongKong
    return QLocale(QLocale.Language.English, country)


def _of_one_language(here: QLocale) -> QLocale:
    """Return *here*, without what the system has chosen for dates if that is another language."""
    plain = QLocale(here.language(), here.script(), here.territory())
    return here if here.dayName(1) == plain.dayName(1) else plain


def speak(app: QApplication, locale: QLocale) -> None:
    """Speak the language of *locale* from now on; what stands on the screen is not made anew.

    English needs words of its own too, for its plurals.
    """
    QLocale.setDefault(locale)
    words: _Words = app.property(_WORDS) or _Words()
    for before in words.translators:
        app.removeTranslator(before)
        before.deleteLater()
    language = spoken(locale)
    wanted = {f"revmentor_{language}": str(resource("i18n"))}
    if language == CHINESE:
        place = QtCore.QLibraryInfo.path(QtCore.QLibraryInfo.LibraryPath.TranslationsPath)
        wanted = {QT_CHINESE: place} | wanted
    installed = (_installed(app, name, folder) for name, folder in wanted.items())
    words.translators = [one for one in installed if one is not None]
    app.setProperty(_WORDS, words)


def by_name(names: Iterable[N], name: Callable[[N], str]) -> list[N]:
    """Return *names* in the order of a dictionary of the language: Chinese goes by strokes."""
    collator = name_collator()
    return sorted(names, key=lambda one: collator.sortKey(name(one)))


def name_collator() -> QCollator:
    """Return what compares names for that order."""
    here = QLocale()
    collator = QCollator(QLocale("en") if here.language() == QLocale.Language.C else here)
    collator.setCaseSensitivity(QtCore.Qt.CaseSensitivity.CaseInsensitive)
    return collator


def _installed(app: QApplication, name: str, folder: str) -> QTranslator | None:
    translator = QTranslator(app)
    if not translator.load(name, folder):
        return None
    app.installTranslator(translator)
    return translator
