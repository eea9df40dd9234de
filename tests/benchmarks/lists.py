"""Lists: reading, scrolling and filtering the notes, and dragging in an agenda of sixty items."""

from __future__ import annotations

import sys
import tempfile
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import partial
from itertools import count, cycle
from pathlib import Path
from typing import TYPE_CHECKING, Any

from revmentor_desktop.store.restoring import FILE_NAME
from tests import make
from tests.benchmarks.measuring import WORK, Plan, Way, by_turns, named
from tests.benchmarks.opened import painted, program_over, settled
from tests.benchmarks.workspaces import Contents, copied, workspace_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

    from PySide6.QtWidgets import QListView

    from revmentor_desktop.app import Program
    from revmentor_desktop.domain.summaries import NoteSummary
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.ui.sessions.agenda_view import AgendaView
    from tests.benchmarks.figures import Figure

FRAMES = 40
PLACES = 10
"""Where one jumps to in turn: after as many frames all rows there were seen."""

ITEMS = 60
ROWS = 200
"""What is read together of a list: more than any window shows."""

RAW_ROWS = """
SELECT id, title, substr(body, 1, 200), edited, session, topic FROM (
    SELECT * FROM (SELECT id, title, body, edited, session, topic FROM notes
        WHERE (edited, id) < (:edited, :id) ORDER BY edited DESC, id DESC LIMIT :most)
    UNION ALL
    SELECT * FROM (SELECT id, title, body, edited, session, topic FROM private_notes
        WHERE (edited, id) < (:edited, :id) ORDER BY edited DESC, id DESC LIMIT :most)
) ORDER BY edited DESC, id DESC LIMIT :most
"""
READ = f"a raw SELECT of the {ROWS} notes of both sides that follow, by the index of the same file"
BARE = "a bare QListView of as many rows of text, uniform, jumped in the same way"


def figures(plan: Plan) -> Iterator[Figure]:
    """Yield how long a frame takes while one scrolls or drags."""
    for size in plan.notes:
        workspace = workspace_of(Contents(size, plan.sessions[0]), plan.cache)
        yield from _rows(size, workspace)
        with program_over(workspace) as program:
            yield from _notes(plan, size, program)
    with program_over(workspace_of(Contents(0, plan.sessions[0]), plan.cache)) as program:
        yield _drag(plan, program)
    if len(plan.notes) > 1:
        yield from _beside_fewest(plan)


def _rows(size: int, folder: Path) -> Iterator[Figure]:
    """What a list reads of its rows, from its top and from its middle."""
    from revmentor_desktop.store.engine import connect

    raw: Any = connect(folder / FILE_NAME, read_only=True, own=False)
    with closing(raw), _opened(folder) as workspace:
        lists = workspace.read.note_lists
        everything = lists.whole()
        for where, begin in _places(size):
            above = lists.summaries(everything[max(begin - 1, 0) : begin]).values()
            figure = named(
                *("lists", f"{ROWS} rows of notes read, from {where}", size),
                floor=READ,
                times=3.0,
                clock=WORK,
            )
            theirs = Way(_raw_rows(raw, next(iter(above), None)))
            yield by_turns(figure, FRAMES, _read(workspace, begin), theirs)


def _beside_fewest(plan: Plan) -> Iterator[Figure]:
    """The same with the most notes beside the fewest: it does not grow with them."""
    few, many = plan.notes[0], plan.notes[-1]
    folders = [workspace_of(Contents(size, plan.sessions[0]), plan.cache) for size in (few, many)]
    with _opened(folders[0]) as fewest, _opened(folders[1]) as most:
        for (where, low), (_, high) in zip(_places(few), _places(many), strict=True):
            figure = named(
                *("lists", f"the same from {where}, beside the fewest notes", many),
                floor=f"the same with {few:,} notes",
                times=1.3,
                clock=WORK,
            )
            yield by_turns(figure, FRAMES, _read(most, high), _read(fewest, low))


@contextmanager
def _opened(folder: Path) -> Iterator[Workspace]:
    from revmentor_desktop.services.workspace import Workspace

    with tempfile.TemporaryDirectory(prefix="listed-") as place:
        copy = copied(folder, Path(place) / "pair")
        with closing(Workspace.open(copy, now=lambda: make.NOW)) as workspace:
            yield workspace


def _places(size: int) -> tuple[tuple[str, int], ...]:
    return ("the top", 0), ("the middle", size // 2)


def _read(workspace: Workspace, begin: int) -> Way:
    lists = workspace.read.note_lists
    return Way(partial(lists.summaries, lists.whole()[begin : begin + ROWS]))


def _raw_rows(raw: Any, before: NoteSummary | None) -> Callable[[], object]:
    """Return what reads the rows behind the note *before*, from the top where that is ``None``."""
    from revmentor_desktop.store.row import instant_text

    beyond_all = {"edited": "~", "id": "~"}
    last = {"edited": instant_text(before.edited), "id": before.id} if before else beyond_all
    return lambda: raw.execute(RAW_ROWS, {**last, "most": ROWS}).fetchall()


def _notes(plan: Plan, size: int, program: Program) -> Iterator[Figure]:
    from revmentor_desktop.ui.notes.list_pane import Filter, ListPane
    from revmentor_desktop.ui.places import PageName, Place

    program.window.go(Place(PageName.NOTES))
    settled(program)  # what comes in steps is measured with the pages
    pane = program.window.findChild(ListPane)
    assert isinstance(pane, ListPane)
    with _bare_list(size) as bare:
        frame = named(
            *("lists", "notes, one frame of scrolling", size),
            floor=BARE,
            p95=8.0,
            clock=WORK,
        )
        yield by_turns(frame, FRAMES, Way(_jumps(pane.view)), Way(_jumps(bare)), warm=PLACES)
        new = named(
            *("lists", "notes, one frame of rows not seen before", size),
            floor=BARE,
            p95=8.0,
            clock=WORK,
        )
        yield by_turns(new, FRAMES, Way(_pages(pane.view)), Way(_pages(bare)))
        yield _asked(size, pane.view)
        yield _new_note(plan, size, program)
        filters = cycle((Filter.PRIVATE, Filter.ALL))

        def choose() -> None:
            pane.set_filter(next(filters))
            pane.filtered.emit()
            painted()

        def all_there() -> None:
            settled(program)

        def choose_all() -> None:
            choose()
            all_there()

        filtering = named("lists", "notes, another filter", size, p95=16.0, clock=WORK)
        yield by_turns(filtering, plan.rounds, Way(choose, all_there))
        whole = named("lists", "notes, another filter, until all rows are there", size, clock=WORK)
        yield by_turns(whole, plan.rounds, Way(choose_all))


def _asked(size: int, view: QListView) -> Figure:
    """How often the model is asked in a frame, beside how many rows are seen in it."""
    from revmentor_desktop.ui.notes.list_model import NoteListModel

    jump, asked = _jumps(view), NoteListModel.data.__code__
    calls: list[float] = []
    seen: list[float] = []
    for _ in range(PLACES):
        heard = 0

        def hear(frame: FrameType, event: str, _argument: object) -> None:
            nonlocal heard
            heard += event == "call" and frame.f_code is asked

        sys.setprofile(hear)
        try:
            jump()
        finally:
            sys.setprofile(None)
        calls.append(heard)
        area = view.viewport().rect()
        seen.append(1 + view.indexAt(area.bottomLeft()).row() - view.indexAt(area.topLeft()).row())
    figure = named(*("lists", "notes, what the model is asked", size), times=1.2, unit="calls")
    return replace(figure, floor_is="rows that are seen", ours=tuple(calls), floor=tuple(seen))


def _new_note(plan: Plan, size: int, program: Program) -> Figure:
    """Until a note that is new stands at the top of the list, and is painted."""
    from revmentor_desktop.domain.changes import added

    assert program.desk is not None
    commands, numbers = program.desk.commands, count(size + 1)

    def add() -> None:
        commands.do("New note", added(make.note(next(numbers))))
        painted()

    figure = named("lists", "notes, a new one at the top", size, most=16.0, clock=WORK)
    return by_turns(figure, max(plan.rounds, PLACES), Way(add, painted))


def _pages(view: QListView) -> Callable[[], object]:
    bar = view.verticalScrollBar()
    numbers = count(1)

    def turn() -> None:
        bar.setValue(bar.pageStep() * next(numbers) % max(1, bar.maximum()))
        painted()

    return turn


def _jumps(view: QListView) -> Callable[[], object]:
    bar = view.verticalScrollBar()
    places = cycle(range(PLACES))

    def jump() -> None:
        bar.setValue(bar.maximum() * next(places) // (PLACES - 1))
        painted()

    return jump


@contextmanager
def _bare_list(size: int) -> Iterator[QListView]:
    from PySide6.QtCore import QStringListModel
    from PySide6.QtWidgets import QListView

    view = QListView()
    view.setUniformItemSizes(True)
    view.setModel(QStringListModel([f"筆記 {number} on a feed" for number in range(size)], view))
    view.resize(320, 700)
    view.show()
    painted()
    yield view
    view.close()
    view.deleteLater()


def _drag(plan: Plan, program: Program) -> Figure:
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent
    from PySide6.QtWidgets import QApplication

    view = _agenda(program)
    data = view.model().mimeData([view.model().index(0, 0)])
    moves, left = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    port = view.viewport()
    heights = cycle(range(20, 400, 17))
    QApplication.sendEvent(port, QDragEnterEvent(QPoint(60, 20), moves, data, left, none))

    def move() -> None:
        place = QPoint(60, next(heights))
        QApplication.sendEvent(port, QDragMoveEvent(place, moves, data, left, none))
        painted()

    frame = named("lists", "agenda, one frame of dragging", ITEMS, p95=16.0, clock=WORK)
    return by_turns(frame, max(FRAMES, plan.rounds), Way(move))


def _agenda(program: Program) -> AgendaView:
    from revmentor_desktop.domain.changes import added
    from revmentor_desktop.ui.places import PageName, Place
    from revmentor_desktop.ui.sessions.agenda_view import AgendaView

    assert program.desk is not None
    session = make.session(999, items=ITEMS)
    program.desk.commands.do("Plan", added(session))
    program.window.go(Place(PageName.SESSION, session.id))
    painted()
    view = program.window.findChild(AgendaView)
    assert isinstance(view, AgendaView)
    return view
