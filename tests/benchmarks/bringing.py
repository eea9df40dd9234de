"""Bringing notes in from a folder of Markdown files.

Once before it is measured: the program has loaded what writes by then, in idle moments.  What is
there by then Python never looks through again, as in the program (``ui.collector``).
"""

from __future__ import annotations

import gc
import tempfile
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

from revmentor_desktop.services.note_import import LIMITS
from tests import make
from tests.benchmarks.measuring import Plan, Way, by_turns, named
from tests.corpus import notes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.figures import Figure

FLOOR = "the files read, inserted raw in one transaction with the triggers, the index made of them"
INSERT = (
    "INSERT INTO private_notes (id, title, body, created, edited, session, topic)"
    " VALUES (?, ?, ?, ?, ?, NULL, NULL)"
)


def figures(plan: Plan) -> Iterator[Figure]:
    """Yield how long it takes to bring so many files in, search index and all."""
    for size in sorted({min(size, LIMITS.files) for size in plan.notes}):
        with tempfile.TemporaryDirectory(prefix="brought-") as place, _sparing():
            yield _with(plan, size, Path(place))


@contextmanager
def _sparing() -> Iterator[None]:
    """Have Python look for what nothing uses only among what is made from now on."""
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def _with(plan: Plan, size: int, place: Path) -> Figure:
    files = place / "files"
    files.mkdir()
    for number, note in enumerate(notes(size)):
        (files / f"{number:06}.md").write_text(note.body, encoding="utf-8")
    numbers = count()
    figure = named("bringing", "Markdown files", size, floor=FLOOR, times=1.5, unit="s")
    return by_turns(
        figure,
        plan.rounds,
        Way(lambda: _bring_in(files, place / f"ours-{next(numbers)}")),
        Way(lambda: _insert(files, place / f"floor-{next(numbers)}")),
    )


def _bring_in(files: Path, folder: Path) -> None:
    from revmentor_desktop.services import note_import
    from revmentor_desktop.services.clock import fresh_id
    from revmentor_desktop.services.workspace import Workspace

    with closing(Workspace.create(folder, make.pair(), now=lambda: make.NOW)) as workspace:
        proposal = note_import.read_notes(files, note_import.known(workspace))
        workspace.commit(note_import.changes(proposal.items, fresh_id))
        workspace.index.refresh()


def _insert(files: Path, folder: Path) -> None:
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.store.engine import connect

    Workspace.create(folder, make.pair(), now=lambda: make.NOW).close()
    raw: Any
    with closing(connect(folder / "workspace.db")) as raw:
        raw.execute("BEGIN IMMEDIATE")
        moment = make.NOW.isoformat(timespec="microseconds")
        for path in sorted(files.iterdir()):
            text = path.read_text(encoding="utf-8")
            raw.execute(INSERT, (path.stem, path.stem, text, moment, moment))
        raw.commit()
    with closing(Workspace.open(folder, now=lambda: make.NOW)) as workspace:
        workspace.index.refresh()
