"""Saving: what an autosave commits, and taking it back.

The floor writes the same row of a copy of the same file with the same driver, pragmas and
triggers, and nothing else.
"""

from __future__ import annotations

import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests import make
from tests.benchmarks.measuring import Plan, Way, by_turns, named
from tests.benchmarks.opened import application_here
from tests.benchmarks.workspaces import Contents, copy_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revmentor_desktop.services.workspace import Workspace
    from tests.benchmarks.figures import Figure

SAVES = 8
"""Saves a round: one alone tells little."""
MANY = 1_000
FLOOR = "a raw UPDATE and COMMIT of the same row, with the same driver, pragmas and triggers"


def figures(plan: Plan) -> Iterator[Figure]:
    """Yield how long a save takes, and a step back, with each number of notes."""
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.store.engine import connect

    application_here()
    for size in plan.notes:
        with tempfile.TemporaryDirectory(prefix="saved-") as place:
            contents = Contents(size, plan.sessions[0])
            mine = copy_of(contents, plan.cache, Path(place) / "mine")
            other = copy_of(contents, plan.cache, Path(place) / "other")
            raw: Any = connect(other / "workspace.db")
            with closing(raw), closing(Workspace.open(mine, now=lambda: make.NOW)) as workspace:
                yield from _save(plan, size, workspace, raw)
                yield _undo(plan, size, workspace, raw)


def _save(plan: Plan, size: int, workspace: Workspace, raw: Any) -> Iterator[Figure]:
    from revmentor_desktop.domain.changes import edited

    note = next(one for one in workspace.read.all_notes() if one.id == "note-1")
    said = [note]

    def save() -> None:
        after = replace(said[-1], body=f"{note.body} {len(said)}")
        workspace.commit(edited(said[-1], after))
        said.append(after)

    figure = named("saving", "autosave of a note", size, floor=FLOOR, times=6.0, p95=3.0)
    yield by_turns(figure, SAVES * plan.rounds, Way(save), Way(_raw(raw)))
    worst = named("saving", f"the slowest of {MANY:,} autosaves", size, most=50.0)
    many = by_turns(worst, MANY, Way(save))
    yield replace(many, ours=(max(many.ours),))


def _undo(plan: Plan, size: int, workspace: Workspace, raw: Any) -> Figure:
    from revmentor_desktop.domain.changes import edited
    from revmentor_desktop.ui.commands import Commands

    commands = Commands(workspace)
    note = next(one for one in workspace.read.all_notes() if one.id == "note-2")

    def edit() -> None:
        commands.do("Edit note", edited(note, replace(note, title="Another")))

    figure = named(
        *("saving", "undo of an edit", size), floor=FLOOR, times=6.0, most=16.0, either=True
    )
    measured = by_turns(figure, SAVES * plan.rounds, Way(commands.undo, edit), Way(_raw(raw)))
    commands.close()
    commands.deleteLater()
    return measured


def _raw(raw: Any) -> Any:
    count = iter(range(1_000_000))
    (body,) = raw.execute("SELECT body FROM notes WHERE id = 'note-1'").fetchone()

    def save() -> None:
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("UPDATE notes SET body = ? WHERE id = 'note-1'", (f"{body} {next(count)}",))
        raw.commit()

    return save
