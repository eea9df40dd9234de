"""What ``--version --verbose`` tells: all that a report of a fault needs, and nothing of anybody.

It names no folder, no file, no person and no computer, so that it can be pasted anywhere unread.
"""

from __future__ import annotations

import os
import platform
import re
import sys
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from revmentor_desktop import __version__
from revmentor_desktop.folders import portable_data
from revmentor_desktop.services.file_format import FORMAT, database_versions

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGES = (
    "PySide6-Essentials",
    "SQLAlchemy",
    "cryptography",
    "keyring",
    "Markdown",
    "nh3",
    "python-docx",
    "icalendar",
    "holidays",
    "chunspell",
)
"""Packages whose version has mattered to a fault, or might."""

_HARMLESS = re.compile(r"[A-Za-z0-9.:;_+-]{1,40}")


def report(*, elsewhere: bool = False) -> str:
    """Return the report, a line for each fact; *elsewhere* if it was told where to keep things."""
    facts = [*_program(elsewhere=elsewhere), *_system(), *_packages()]
    wide = max(len(name) for name, _ in facts)
    lines = [f"RevMentor Desktop {__version__}"]
    lines += [f"{name.ljust(wide)}  {value}" for name, value in facts]
    return "\n".join(lines)


def _program(*, elsewhere: bool) -> Iterator[tuple[str, str]]:
    usual = "beside itself" if portable_data() else "in the usual places"
    yield "Installed as", _installed_as()
    yield "Keeps things", "where --data-dir says" if elsewhere else usual
    yield "File format", str(FORMAT)


def _installed_as() -> str:
    if getattr(sys, "frozen", False):
        return "folder of its own"
    inside = Path(__file__).resolve().parent / "resources"
    return "package of Python" if inside.is_dir() else "checkout"


def _system() -> Iterator[tuple[str, str]]:
    yield "System", f"{_system_name()}, {platform.machine()}"
    yield "Kernel", f"{platform.system()} {_harmless(platform.release())}"
    yield "C library", " ".join(platform.libc_ver()).strip() or "unknown"
    for name, variable in (
        ("Session", "XDG_SESSION_TYPE"),
        ("Desktop", "XDG_CURRENT_DESKTOP"),
        ("Platform of Qt", "QT_QPA_PLATFORM"),
        ("Scale of Qt", "QT_SCALE_FACTOR"),
        ("Input method", "QT_IM_MODULE"),
        ("Language", "LANG"),
    ):
        yield name, _harmless(os.environ.get(variable, ""))


def _system_name() -> str:
    if sys.platform == "darwin":
        return f"macOS {platform.mac_ver()[0]}"
    if sys.platform == "win32":
        return f"Windows {platform.version()}"
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"][:60]
    except OSError:
        return platform.system()


def _packages() -> Iterator[tuple[str, str]]:
    yield "Python", platform.python_version()
    yield from database_versions().items()
    for name in PACKAGES:
        try:
            yield name, metadata.version(name)
        except metadata.PackageNotFoundError:
            yield name, "not there"


def _harmless(text: str) -> str:
    """Return *text* if it can only be the name of a thing, never somebody's words."""
    return text if _HARMLESS.fullmatch(text) else "other" if text else "not set"
