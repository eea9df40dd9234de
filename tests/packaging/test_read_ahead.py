"""All of the library was read ahead, and as a parser reads it."""

from __future__ import annotations

import sys
from pathlib import Path

from revmentor_desktop.paths import resource
from revmentor_desktop.services.front_matter import parsed_by_yaml
from revmentor_desktop.services.read_ahead import FILE, entry_of

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))
import read_ahead

sys.path.pop(0)

LIBRARY = resource("library")


def test_all_of_the_library_was_read_ahead() -> None:
    again = "python packaging/read_ahead.py reads it ahead"
    assert (LIBRARY / FILE).read_text(encoding="utf-8") == read_ahead.written(LIBRARY), again


def test_what_was_read_ahead_is_what_a_parser_reads() -> None:
    texts = list(read_ahead.texts_in(LIBRARY))
    assert len(texts) > 100
    for text in texts:
        assert entry_of(text, 2) == parsed_by_yaml(text, 2)
