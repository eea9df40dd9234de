"""Notes of any text go into a file, out as Markdown, and come in as they were."""

from __future__ import annotations

import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.changes import added
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.services.note_copy import CopyWords, kept_notes, write_copy
from revmentor_desktop.services.note_import import Known, read_notes
from revmentor_desktop.store.store import Store
from tests import make
from tests.crash.places import MEMORY
from tests.strategies import ENTITIES

if TYPE_CHECKING:
    from collections.abc import Iterable

WORDS = CopyWords("Notes", "Private", "Shared", "Pictures", "Untitled", "README.md", "Notes.")
EARLIEST, LATEST = datetime(2, 1, 1, tzinfo=UTC), datetime(9998, 12, 31, tzinfo=UTC)
"""What the clocks of all zones can show: a note that says another moment is not taken for ours."""


def _on_every_clock(note: Note | PrivateNote) -> Note | PrivateNote:
    created, edited = (max(EARLIEST, min(LATEST, moment)) for moment in (note.created, note.edited))
    return replace(note, created=created, edited=edited)


NOTES = st.lists(
    st.one_of(ENTITIES[Note], ENTITIES[PrivateNote]).map(_on_every_clock),
    min_size=1,
    max_size=4,
    unique_by=lambda note: note.id,
)
TEXTS = (
    "a" * 5_000_000,
    "word " * 20_000,
    "one\r\ntwo\rthree\nfour\u2028five\u0085six",
    "שלום \u202e\u2066abc\u2069\u202c",
    "👩\u200d👩\u200d👧\u200d👦 " * 100,
    "e\u0301\u0323\u0327 " * 50,
    "---\ntitle: no\n---\n",
    "\ufeff",
    "\t\x0b\x0c\x1b[2J\x7f",
)
"""Texts that are always tried; ``NUL`` and half characters are refused where they come in."""


def round_trip(notes: Iterable[Note | PrivateNote]) -> None:
    """Store *notes*, write them as files and read those; fail unless they are the same."""
    wanted = set(notes)
    with (
        closing(Store.in_memory()) as store,
        tempfile.TemporaryDirectory(prefix="trip-", dir=MEMORY) as within,
    ):
        store.apply(added(make.pair(), *wanted))
        folder = write_copy(kept_notes(store.queries), Path(within), WORDS)
        found = read_notes(folder, Known({}.get, {}, make.ZONE, make.NOW)).items
    assert {item.note for item in found} == wanted


def round_trips(examples: int) -> int:
    """Have so many *examples* of notes go round; return how many notes that were."""
    count = 0

    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(NOTES)
    def go(notes: list[Note | PrivateNote]) -> None:
        nonlocal count
        count += len(notes)
        round_trip(notes)

    for text in TEXTS[1:]:
        round_trip([make.note(body=text), make.private_note(body=text)])
    go()
    return count + 2 * len(TEXTS)
