"""The power cut at any point loses nothing that was said to be done; three bad writers are caught.

``python -m tests.soak cuts`` looks at thousands of images.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.crash.cut_writer import HASTY, LAZY, OURS
from tests.crash.cuts import cut_power
from tests.crash.images import Disk
from tests.crash.recording import POSSIBLE, Made, Synced, Wrote
from tests.proofs.counts import IMAGES

if TYPE_CHECKING:
    from pathlib import Path

needs_strace = pytest.mark.skipif(not POSSIBLE, reason="what is written is seen through strace")


@needs_strace
def test_nothing_that_was_done_is_lost_when_the_power_is_cut(tmp_path: Path) -> None:
    outcome = cut_power(tmp_path, IMAGES)
    assert outcome.problems == []
    assert outcome.by_model == {"ordered": IMAGES // 2, "strict": IMAGES // 2}
    assert outcome.deeds > IMAGES * 5


@needs_strace
@pytest.mark.parametrize(
    ("kind", "synced"),
    [(HASTY, True), (LAZY, True), (OURS, False)],
    ids=["says it before it is so", "does not ask the disk to be done", "a disk that never is"],
)
def test_a_bad_writer_is_caught(tmp_path: Path, kind: str, synced: bool) -> None:
    outcome = cut_power(tmp_path, 20, kinds=(kind,), deeds_each=8, synced=synced)
    assert outcome.bad > 5


# --- the disk that is thought up ----------------------------------------------------------


def found(folder: Path, *events: Made | Wrote | Synced) -> set[bytes | None]:
    """Return all that may be left of the file of *events*, and ``None`` if it may be gone."""
    disk = Disk(folder, "strict")
    for event in events:
        disk.ask(event)
    images = [disk.after_a_cut(Random(seed)) for seed in range(400)]
    return {one.get(folder / "file") for one in images}


def test_what_was_not_synced_may_be_there_in_part_or_not_at_all(tmp_path: Path) -> None:
    events = Made(tmp_path / "file", 1), Wrote(1, 0, b"a" * 512), Wrote(1, 512, b"b" * 512)
    left = found(tmp_path, *events)
    assert {None, b"", b"a" * 512, b"a" * 512 + b"b" * 512, bytes(512) + b"b" * 512} <= left


def test_what_was_synced_with_its_folder_is_there(tmp_path: Path) -> None:
    events = Made(tmp_path / "file", 1), Wrote(1, 0, b"a" * 600), Synced(1), Synced(path=tmp_path)
    assert found(tmp_path, *events) == {b"a" * 600}


def test_without_its_folder_a_file_may_be_gone(tmp_path: Path) -> None:
    events = Made(tmp_path / "file", 1), Wrote(1, 0, b"a"), Synced(1)
    assert found(tmp_path, *events) == {None, b"a"}
