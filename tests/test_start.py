"""The window is painted before anything heavy is loaded; whoever looks sees it at once."""

from __future__ import annotations

import subprocess
import sys

import pytest

HEAVY = {
    *("sqlalchemy", "sqlcipher3", "sqlite3", "cryptography", "keyring", "zxcvbn"),
    *("markdown", "nh3", "yaml", "icalendar", "docx", "lxml", "markdownify", "bs4"),
    *("holidays", "dateutil", "hunspell", "asyncio", "email", "ssl"),
}
OF_OURS = 110
"""Modules of ours that the first picture may need; each takes about a millisecond."""

START = """
import sys
from revmentor_desktop.plain_imports import import_plainly

import_plainly()
from revmentor_desktop import commandline, running
from revmentor_desktop.app import Program


class Told(Program):
    def open_first(self):
        print(*sys.modules)
        self.window.close()


running.Program = Told
sys.exit(commandline.main([]))
"""


@pytest.fixture(scope="module")
def loaded() -> list[str]:
    """What a program has loaded when its window was painted for the first time."""
    ran = subprocess.run([sys.executable, "-c", START], capture_output=True, text=True, check=True)
    return ran.stdout.split()


def test_nothing_heavy_is_loaded_before_the_first_picture(loaded: list[str]) -> None:
    assert "revmentor_desktop.ui.window" in loaded
    assert sorted({name.partition(".")[0] for name in loaded} & HEAVY) == []


def test_little_of_ours_is_loaded_before_the_first_picture(loaded: list[str]) -> None:
    ours = sorted(name for name in loaded if name.startswith("revmentor_desktop"))
    assert len(ours) <= OF_OURS, ours


def test_imports_are_those_of_python() -> None:
    code = """
import builtins
from revmentor_desktop.plain_imports import import_plainly

print(builtins.__import__.__name__)
import_plainly()
print(builtins.__import__.__name__ != "__feature_import__")
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["__feature_import__", "True"]
