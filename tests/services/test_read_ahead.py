"""What was read ahead is found by its text, and nothing that ships is left to a parser."""

from __future__ import annotations

import subprocess
import sys

from revmentor_desktop.paths import resource
from revmentor_desktop.services.paths import PATHS_FILE
from revmentor_desktop.services.read_ahead import entry_of


def test_a_text_that_was_changed_is_not_known() -> None:
    text = resource("library", PATHS_FILE).read_text(encoding="utf-8")
    assert entry_of(text, 1) is not None
    assert entry_of(f"{text} ", 1) is None


def test_the_library_needs_no_parser() -> None:
    code = """
import sys
from revmentor_desktop.services.shipped import Shipped

assert not any(Shipped(language).library.faults for language in ("en", "zh_HK"))
print("yaml" in sys.modules)
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["False"]
