"""What was read ahead is what a parser reads, and nothing that ships is left to one."""

from __future__ import annotations

import subprocess
import sys

from revmentor_desktop.paths import resource
from revmentor_desktop.services.front_matter import parsed_by_yaml
from revmentor_desktop.services.read_ahead import FILE, entry_of, texts_in, written

LIBRARY = resource("library")


def test_all_of_the_library_was_read_ahead() -> None:
    again = "python packaging/read_ahead.py reads it ahead"
    assert (LIBRARY / FILE).read_text(encoding="utf-8") == written(LIBRARY), again


def test_what_was_read_ahead_is_what_a_parser_reads() -> None:
    texts = list(texts_in(LIBRARY))
    assert len(texts) > 100
    for text in texts:
        assert entry_of(text, 2) == parsed_by_yaml(text, 2)


def test_a_text_that_was_changed_is_not_known() -> None:
    text = next(texts_in(LIBRARY))
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
