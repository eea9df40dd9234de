"""Whether the window answers while something long is done: the longest it did not, each time.

The loop of the window is asked again and again until what was begun has ended.  What lies between
two askings is how long a key would have waited, whoever kept it: the thread of the window, or
another one that held the interpreter or the file.
"""

from __future__ import annotations

import tempfile
import time
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.measuring import Plan, named
from tests.benchmarks.opened import painted, program_over
from tests.benchmarks.workspaces import Contents, workspace_of
from tests.corpus import notes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.app import Program
    from revmentor_desktop.ui.bringing.bring_in import BringInDialog
    from revmentor_desktop.ui.desk import Desk
    from tests.benchmarks.figures import Figure

REST = 0.0005
"""Seconds between two askings, in which other threads have their turn."""

MOST = 50.0
FRAME = 16.0
"""Milliseconds; Markdown takes so little that no frame may be late."""

MOST_TO_STOP = 200.0
BEGUN = 0.03
"""Seconds after which one presses Stop: while it is made."""

FILES = 2_000
"""Markdown files that are brought in."""


def figures(plan: Plan) -> Iterator[Figure]:
    """Yield how long the window was kept at most, with each number of notes."""
    for size in plan.notes:
        contents = Contents(size, plan.sessions[0], plan.topics[0])
        with (
            tempfile.TemporaryDirectory(prefix="meanwhile-") as place,
            program_over(workspace_of(contents, plan.cache)) as program,
        ):
            assert program.desk is not None
            yield _kept(plan, size, "a backup is made", lambda: _back_up(program))
            yield from _shared(plan, size, program, program.desk)
            yield from _brought(plan, size, program, Path(place))


def _kept(
    plan: Plan, size: int, what: str, once: Callable[[], float], most: float = MOST
) -> Figure:
    figure = named("meanwhile", f"longest without an answer while {what}", size, most=most)
    return replace(figure, ours=tuple(once() for _ in range(plan.rounds)))


def longest(begin: Callable[[], object], busy: Callable[[], bool]) -> float:
    """Return the milliseconds that the window did not answer at most, from *begin* to the end."""
    from PySide6.QtWidgets import QApplication

    painted()
    worst, last = 0.0, time.perf_counter()
    begin()
    while True:
        QApplication.processEvents()
        now = time.perf_counter()
        worst, last = max(worst, now - last), now
        if not busy():
            return worst * 1000
        time.sleep(REST)


def _back_up(program: Program) -> float:
    assert program.desk is not None
    keeper = program.desk.backups
    return longest(keeper.make, lambda: keeper.working)


def _shared(plan: Plan, size: int, program: Program, desk: Desk) -> Iterator[Figure]:
    from PySide6.QtWidgets import QPushButton

    from revmentor_desktop.services.sharing import Format, Scope, What
    from revmentor_desktop.ui.sharing.dialog import ShareDialog
    from revmentor_desktop.ui.stepwise import Stepwise
    from revmentor_desktop.ui.widgets.choice_card import ChoiceCard

    shown: list[ShareDialog] = []

    def begin() -> None:
        shown.append(ShareDialog(desk, Scope(What.SESSIONS), program.window))
        shown[0].open()

    def busy() -> bool:
        dialog = shown[0]
        if any(one.busy for one in dialog.findChildren(Stepwise)):
            return True
        return dialog.gathering.busy or program.tasks.busy

    def tile(form: Format) -> ChoiceCard:
        found = dialog.findChild(ChoiceCard, f"format_{form.value}")
        assert isinstance(found, ChoiceCard)
        return found

    def made(form: Format) -> Callable[[], float]:
        other = Format.CALENDAR if form is Format.MARKDOWN else Format.MARKDOWN

        def once() -> float:
            longest(tile(other).click, busy)
            return longest(tile(form).click, busy)

        return once

    def stopped(form: Format) -> float:
        """Return the milliseconds from a press of Stop, soon after it began, until it has ended."""
        longest(tile(Format.CALENDAR).click, busy)
        tile(form).click()
        until = time.perf_counter() + BEGUN
        longest(painted, lambda: busy() and time.perf_counter() < until)
        began = time.perf_counter()
        stop.click()
        longest(painted, busy)
        return (time.perf_counter() - began) * 1000

    opened = longest(begin, busy)
    dialog = shown[0]
    stop = dialog.findChild(QPushButton, "stop")
    assert isinstance(stop, QPushButton)
    try:
        figure = named("meanwhile", "longest while all sessions are gathered", size, most=MOST)
        yield replace(figure, ours=(opened,))
        for form in (Format.MARKDOWN, Format.WEB, Format.WORD, Format.PDF):
            most = FRAME if form is Format.MARKDOWN else MOST
            yield _kept(plan, size, f"all sessions become {form.value}", made(form), most)
        for form in (Format.WEB, Format.WORD, Format.PDF):
            what = f"until no {form.value} is made any more"
            figure = named("meanwhile", what, size, most=MOST_TO_STOP)
            yield replace(figure, ours=tuple(stopped(form) for _ in range(plan.rounds)))
    finally:
        dialog.close()
        dialog.deleteLater()
        painted()


def _brought(plan: Plan, size: int, program: Program, place: Path) -> Iterator[Figure]:
    from shiboken6 import isValid

    desk = program.desk
    assert desk is not None

    files = place / "files"
    files.mkdir()
    numbers = count()

    def anew() -> None:
        """Write files that were never brought in."""
        once = next(numbers)
        for at, note in enumerate(notes(FILES)):
            text = f"{note.body}\n\nonce {once}\n"
            (files / f"{at:06}.md").write_text(text, encoding="utf-8")

    reading, storing, stopping = list[float](), list[float](), list[float]()
    for number in range(2 * plan.rounds):
        anew()
        dialog = _dialog(desk, program.window)
        reading.append(longest(partial(dialog.read, files), lambda: desk.tasks.busy))
        if number % 2:
            storing.append(longest(dialog.bring_in, lambda: desk.tasks.busy))
        else:
            stopping.append(_stopped(desk, dialog))
        if isValid(dialog):  # it closes when all is brought in
            dialog.close()
        painted()
    kept = named("meanwhile", "", size, most=MOST)
    said = f"{FILES:,} Markdown files are"
    yield replace(kept, what=f"longest without an answer while {said} read", ours=tuple(reading))
    yield replace(kept, what=f"longest without an answer while {said} stored", ours=tuple(storing))
    stop = named("meanwhile", "until storing has stopped", size, most=MOST_TO_STOP)
    yield replace(stop, ours=tuple(stopping))


def _dialog(desk: Desk, window: QWidget) -> BringInDialog:
    """Return the dialog, which goes with its *window*: else it would be collected half closed."""
    from revmentor_desktop.ui.bringing.bring_in import BringInDialog

    dialog = BringInDialog(desk, window)
    desk.theme.dress(dialog)
    dialog.open()
    return dialog


def _stopped(desk: Desk, dialog: BringInDialog) -> float:
    """Return the milliseconds from the wish that storing ends until it has."""
    from PySide6.QtWidgets import QApplication
    from shiboken6 import isValid

    dialog.bring_in()
    QApplication.processEvents()
    began = time.perf_counter()
    if isValid(dialog):
        dialog.reject()
    longest(painted, lambda: desk.tasks.busy)
    return (time.perf_counter() - began) * 1000
