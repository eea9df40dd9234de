"""Another look: theme, size of the text and language, with one page open and with seven."""

from __future__ import annotations

from contextlib import contextmanager
from itertools import cycle
from typing import TYPE_CHECKING

from tests.benchmarks.measuring import WORK, Plan, Way, by_turns, named
from tests.benchmarks.opened import painted, program_over
from tests.benchmarks.workspaces import Contents, workspace_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.app import Program
    from tests.benchmarks.figures import Figure

FLOOR = "a bare window of 150 labels and buttons that takes the other palette, painted"
LANGUAGE_FLOOR = "a bare window of 150 labels and buttons, taken down and made anew, painted"
NOTES = 2_000


def figures(plan: Plan) -> Iterator[Figure]:
    """Yield how long it takes until everything looks otherwise."""
    from revmentor_desktop.ui.places import PageName, Place

    workspace = workspace_of(Contents(NOTES, plan.sessions[0]), plan.cache)
    with program_over(workspace) as program, _bare_window() as bare:
        yield from _of(plan, program, bare, 1)
        others = ("SESSIONS", "TOPICS", "NOTES", "FOLLOW_UPS", "PROGRESS", "AGREEMENT")
        for page in others:
            program.window.go(Place(PageName[page]))
            painted()
        yield from _of(plan, program, bare, 1 + len(others))


def _of(plan: Plan, program: Program, bare: QWidget, pages: int) -> Iterator[Figure]:
    from PySide6.QtGui import QColor, QPalette
    from PySide6.QtWidgets import QApplication

    preferences = program.preferences
    themes, sizes = cycle(("dark", "light")), cycle((1.25, 1.0))
    languages, shades = cycle(("zh_HK", "en")), cycle(("#222222", "#eeeeee"))

    def theme() -> None:
        preferences.theme = next(themes)
        painted()

    def size() -> None:
        preferences.text_size = next(sizes)
        painted()

    def language() -> None:
        preferences.language = next(languages)
        painted()
        program.tasks.wait()  # what is read of a language for the first time
        painted()

    def repaint() -> None:
        bare.setPalette(QPalette(QColor(next(shades))))
        painted()

    def make_anew() -> None:
        _fill(bare)
        painted()

    def alone() -> None:
        """Hide the bare window: it would take the look of the program, and be painted with it."""
        _bury()
        bare.hide()
        painted()

    def beside() -> None:
        _bury()
        bare.show()
        painted()

    of_pages = "page open" if pages == 1 else "pages open"
    for what, do, floor, floor_is, most in (
        ("theme", theme, repaint, FLOOR, 50.0),
        ("size of the text", size, repaint, FLOOR, 200.0),
        ("language", language, make_anew, LANGUAGE_FLOOR, 200.0),
    ):
        figure = named(
            "looks", f"{what}, {pages} {of_pages}", 0, floor=floor_is, most=most, clock=WORK
        )
        rounds = plan.rounds + plan.rounds % 2
        yield by_turns(figure, rounds, Way(do, alone), Way(floor, beside), warm=2)
    assert QApplication.instance() is not None


def _bury() -> None:
    """Have what was made anew before go, as it does in a program whose loop runs."""
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def _bare_window() -> Iterator[QWidget]:
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    window = QWidget()
    QVBoxLayout(window)
    window.resize(1280, 800)
    _fill(window)
    window.show()
    painted()
    yield window
    window.close()
    window.deleteLater()
    painted()


def _fill(window: QWidget) -> None:
    """Take down what is in *window*, and make 150 parts anew."""
    from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

    layout = window.layout()
    assert layout is not None
    while (before := layout.takeAt(0)) is not None:
        if (widget := before.widget()) is not None:
            widget.deleteLater()
    inside = QWidget()
    grid = QGridLayout(inside)
    for at in range(150):
        made = QPushButton(f"Button {at}") if at % 3 == 0 else QLabel(f"Label {at}, 標籤")
        grid.addWidget(made, at // 10, at % 10)
    layout.addWidget(inside)
