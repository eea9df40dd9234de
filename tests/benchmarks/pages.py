"""Coming to a page: for the first time, when it is made, and again.

Before that the program has done what it does in idle moments.  For the first time there are two
figures: until the page is painted and answers, and until all that comes in steps is there.  Each
round is a process of its own: what was loaded once stays loaded.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.measuring import WORK, Plan, named
from tests.benchmarks.workspaces import Contents, workspace_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QStackedWidget

    from tests.benchmarks.figures import Figure

AGAIN = 5
FLOOR = "a page of 20 labels, 10 buttons and a list of 30 rows, made or shown in a bare stack"
MOST = 100.0
WHEN = (("first", "made", MOST), ("whole", "made", None), ("again", "shown", MOST))
"""What is measured of a page, which floor it is held beside, and the milliseconds it may take."""


def figures(plan: Plan) -> Iterator[Figure]:
    """Yield how long each page takes, with 2,000 notes unless others are asked for."""
    for size in plan.notes:
        contents = Contents(size, plan.sessions[0], plan.topics[0])
        workspace = workspace_of(contents, plan.cache)
        rounds = [_round(workspace) for _ in range(plan.rounds)]
        for page in rounds[0]["first"]:
            for when, floor, most in WHEN:
                ours = tuple(one[when][page] for one in rounds)
                least = tuple(one["floor"][floor] for one in rounds)
                figure = named("pages", f"{page}, {when}", size, most=most, floor=FLOOR, clock=WORK)
                yield replace(figure, ours=ours, floor=least)


def _round(workspace: Path) -> dict[str, dict[str, float]]:
    command = (sys.executable, "-m", "tests.benchmarks.pages", str(workspace))
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    found: dict[str, dict[str, float]] = json.loads(ran.stdout.splitlines()[-1])
    return found


def measured(workspace: Path) -> dict[str, dict[str, float]]:
    """Return milliseconds by page: the first time, again, and of the floor."""
    from revmentor_desktop.plain_imports import import_plainly

    import_plainly()
    from revmentor_desktop.running import warming_of
    from revmentor_desktop.ui.collector import Collector
    from revmentor_desktop.ui.places import PageName, Place
    from tests.benchmarks.opened import application_here, painted, program_over, settled

    def timed(do: Callable[[], object]) -> float:
        began = time.thread_time()
        do()
        painted()
        return (time.thread_time() - began) * 1000

    wanted = ("SESSIONS", "TOPICS", "NOTES", "FOLLOW_UPS", "PROGRESS", "AGREEMENT", "DELETED")
    first: dict[str, float] = {}
    whole: dict[str, float] = {}
    again: dict[str, float] = {}
    with program_over(workspace) as program:
        warming = warming_of(program, lambda: True)
        collector = application_here().findChild(Collector)
        assert collector is not None
        warming.ended.connect(collector.spare)
        while not warming.done:
            warming.step()
        places = {name: Place(PageName[name]) for name in wanted}
        go = program.window.go
        places["SESSION"] = Place(PageName.SESSION, "session-1")
        for name, place in places.items():
            first[name] = timed(partial(go, place))
            whole[name] = first[name] + timed(partial(settled, program))
        for name, place in places.items():
            walks = []
            for _ in range(AGAIN):
                go(Place(PageName.HOME))
                painted()
                walks.append(timed(partial(go, place)))
            again[name] = sorted(walks)[AGAIN // 2]
        floor = _floor(timed)
    return {"first": first, "whole": whole, "again": again, "floor": floor}


def _floor(timed: Callable[[Callable[[], object]], float]) -> dict[str, float]:
    from PySide6.QtWidgets import QStackedWidget, QWidget

    stack = QStackedWidget()
    stack.addWidget(QWidget())
    stack.resize(1280, 800)
    stack.show()
    made = timed(lambda: _add_bare_page(stack))
    shown = []
    for _ in range(AGAIN):
        timed(lambda: stack.setCurrentIndex(0))
        shown.append(timed(lambda: stack.setCurrentIndex(1)))
    stack.close()
    return {"made": made, "shown": sorted(shown)[AGAIN // 2]}


def _add_bare_page(stack: QStackedWidget) -> None:
    from PySide6.QtCore import QStringListModel
    from PySide6.QtWidgets import QGridLayout, QLabel, QListView, QPushButton, QWidget

    page = QWidget()
    grid = QGridLayout(page)
    for at in range(20):
        grid.addWidget(QLabel(f"Label {at}, 標籤"), at, 0)
    for at in range(10):
        grid.addWidget(QPushButton(f"Button {at}"), at, 1)
    rows = QListView()
    rows.setModel(QStringListModel([f"Row {at}" for at in range(30)], rows))
    grid.addWidget(rows, 0, 2, 20, 1)
    stack.addWidget(page)
    stack.setCurrentWidget(page)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measured(Path(sys.argv[1]))) + "\n")
