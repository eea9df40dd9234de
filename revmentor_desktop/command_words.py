"""The words of the command line, in the language of the preferences, else of the computer.

English is what stands in the code, so that whoever reads English waits for nothing: only another
language loads the core of Qt, which reads the file that the window has its words from as well.
The language is found without Qt, too; where the preferences lie is known to ``settings_file``.

``argparse`` has words of its own, and looks them up under a name that ``spoken`` lends it.
"""

from __future__ import annotations

import argparse
import sys
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from PySide6.QtCore import QTranslator

ENGLISH, CHINESE = "en", "zh_HK"

OLD_HAN = ("zh_hant", "zh_hk", "zh_tw", "zh_mo")
"""What locales begin with that our Chinese is written for, in small letters."""

_PREFERRED = "language="
_ASKED: Final = "--data-dir"

_language: ContextVar[str] = ContextVar("language", default=ENGLISH)


def translate(context: str, text: str) -> str:
    """Return *text* in the language that is spoken now."""
    if _language.get() == ENGLISH:
        return text
    return _translator(_language.get()).translate(context, text) or text


@contextmanager
def spoken(language: str) -> Iterator[None]:
    """Speak *language* meanwhile, ``argparse`` included."""
    before = _language.set(language)
    own = argparse.__dict__["_"], argparse.__dict__["ngettext"]
    try:
        _lend(_of_argparse, _of_argparse_counted)
        yield
    finally:
        _lend(*own)
        _language.reset(before)


def language_for(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """Return the language to speak to whoever gave *arguments*."""
    try:
        kept = settings_file(arguments, environment).read_text(encoding="utf-8")
    except (OSError, ValueError):
        kept = ""
    for line in kept.splitlines():
        if line.startswith(_PREFERRED) and line.removeprefix(_PREFERRED) in (ENGLISH, CHINESE):
            return line.removeprefix(_PREFERRED)
    given = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next(filter(None, given), "") or _locale_of_windows()
    return CHINESE if locale.lower().replace("-", "_").startswith(OLD_HAN) else ENGLISH


def settings_file(arguments: Sequence[str], environment: Mapping[str, str]) -> Path:
    """Return where the preferences lie: the same place as for the window, which asks Qt for it."""
    said = [part for one in arguments for part in one.split("=", 1)]
    if _ASKED in said[:-1]:
        return Path(said[said.index(_ASKED) + 1]).expanduser() / "settings.ini"
    home = Path(environment.get("HOME") or environment.get("USERPROFILE") or ".")
    if sys.platform == "win32":
        within = Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        within = home / "Library" / "Preferences"
    else:
        within = Path(environment.get("XDG_CONFIG_HOME") or home / ".config")
    return within / "RevMentor" / "revmentor-desktop" / "settings.ini"


def padded(text: str, width: int) -> str:
    """Return *text* with spaces up to *width* columns; a Chinese character takes two."""
    import unicodedata

    taken = sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)
    return text + " " * max(0, width - taken)


# --- the words of argparse ----------------------------------------------------------------


def _of_argparse(text: str) -> str:
    known = {
        "usage: ": translate("argparse", "usage: "),
        "positional arguments": translate("argparse", "positional arguments"),
        "options": translate("argparse", "options"),
        "show this help message and exit": translate("argparse", "show this help message and exit"),
        "%(prog)s: error: %(message)s\n": translate("argparse", "%(prog)s: error: %(message)s")
        + "\n",
        "argument %(argument_name)s: %(message)s": translate(
            "argparse", "argument %(argument_name)s: %(message)s"
        ),
        "the following arguments are required: %s": translate(
            "argparse", "the following arguments are required: %s"
        ),
        "one of the arguments %s is required": translate(
            "argparse", "one of the arguments %s is required"
        ),
        "unrecognized arguments: %s": translate("argparse", "unrecognized arguments: %s"),
        "not allowed with argument %s": translate("argparse", "not allowed with argument %s"),
        "expected one argument": translate("argparse", "expected one argument"),
        "ignored explicit argument %r": translate("argparse", "ignored explicit argument %r"),
        "invalid choice: %(value)r (choose from %(choices)s)": translate(
            "argparse", "invalid choice: %(value)r (choose from %(choices)s)"
        ),
        "invalid %(type)s value: %(value)r": translate(
            "argparse",
            "%(value)r is no number",  # of our options only numbers have such a type
        ),
    }
    return known.get(text, text) if _language.get() != ENGLISH else text


def _of_argparse_counted(one: str, many: str, count: int) -> str:
    return one if count == 1 else many


def _lend(words: Callable[..., str], counted: Callable[..., str]) -> None:
    """Have ``argparse`` look its words up with *words*; it reads these names at every use."""
    vars(argparse).update({"_": words, "ngettext": counted})


# --- private ------------------------------------------------------------------------------


@cache
def _translator(language: str) -> QTranslator:
    from PySide6.QtCore import QTranslator

    from revmentor_desktop.paths import resource

    made = QTranslator()
    made.load(f"revmentor_{language}", str(resource("i18n")))
    return made


def _locale_of_windows() -> str:
    """Return what Windows speaks, which keeps it in no variable; elsewhere nothing."""
    if sys.platform == "win32":
        import ctypes
        import locale

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    return ""
