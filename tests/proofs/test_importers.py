"""Importers answer whatever they are given; ``python -m tests.soak fuzz`` asks them for longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.proofs.counts import FUZZED
from tests.proofs.fuzz import NAMES, fuzz, try_examples
from tests.proofs.importers import IMPORTERS, Importer

if TYPE_CHECKING:
    from pathlib import Path


def test_the_fuzzer_knows_every_importer() -> None:
    assert tuple(IMPORTERS) == NAMES


@pytest.mark.parametrize("name", IMPORTERS)
def test_it_answers_what_nobody_would_write(name: str, tmp_path: Path) -> None:
    try_examples(IMPORTERS[name], FUZZED, 1, tmp_path)


def test_one_that_fails_is_caught(tmp_path: Path) -> None:
    def fails(content: bytes, _folder: Path) -> None:
        assert content[:3] == b"abc"

    with pytest.raises(AssertionError):
        try_examples(Importer(fails, (), lambda: (b"abcdef",)), 200, 1, tmp_path)


def test_for_a_moment_in_a_process_of_its_own() -> None:
    answer = fuzz("keys", 1)
    assert answer["wrong"] == ""
    assert answer["tried"] > 50
