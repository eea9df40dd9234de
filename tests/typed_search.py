"""How long it takes from a key in the search to the painted results, over thousands of notes.

``python -m tests.soak typing`` types words that stand in the notes, letter by letter, into the box
of the window.  The times are those of the main thread's processor: what another program takes is
not ours.
"""

from __future__ import annotations

import statistics
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QMainWindow

from revmentor_desktop.domain.changes import added
from revmentor_desktop.ui.actions import Actions
from revmentor_desktop.ui.palette.palette import Palette
from tests.corpus import lookups, notes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revmentor_desktop.ui.desk import Desk


@dataclass(frozen=True)
class Typed:
    """How many keys were pressed over how many notes, and how long they took."""

    notes: int
    keys: int
    median_ms: float
    p95_ms: float
    worst_ms: float
    worst_words: str


def type_words(desk: Desk, count: int, words: int) -> Typed:
    """Put *count* notes into the workspace, type *words* words, and return how long keys took."""
    among = notes(count)
    for at in range(0, count, 500):
        desk.workspace.commit(added(*among[at : at + 500]))
    window = QMainWindow()
    window.resize(1280, 800)
    palette = Palette(desk.theme, Actions(desk.theme, window), window)
    window.show()
    palette.open(desk, ())
    _paint()
    palette.line.setText("x")  # what is read once is read now, as it is when nobody types
    _paint()
    keys = list(_keys(lookups(among, words)))
    times = sorted((_time(palette, typed), typed) for typed in keys)
    palette.leave()
    window.close()
    spent = [milliseconds for milliseconds, _ in times]
    return Typed(
        notes=count,
        keys=len(keys),
        median_ms=round(statistics.median(spent), 1),
        p95_ms=round(spent[len(spent) * 95 // 100], 1),
        worst_ms=round(spent[-1], 1),
        worst_words=times[-1][1],
    )


def _keys(words: Iterable[str]) -> Iterable[str]:
    """Yield what stands in the field after each key."""
    for word in words:
        for size in range(1, len(word) + 1):
            yield word[:size]


def _time(palette: Palette, typed: str) -> float:
    """Return the milliseconds until what is found for *typed* is painted."""
    palette.line.clear()
    _paint()
    began = time.thread_time()
    palette.line.setText(typed)
    _paint()
    return (time.thread_time() - began) * 1000


def _paint() -> None:
    QApplication.processEvents()
    QApplication.sendPostedEvents()
    QApplication.processEvents()
