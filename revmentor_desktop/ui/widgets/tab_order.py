"""In which order Tab walks, where what is made later stands before what was made first."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable


def walk_in_order(stops: Iterable[QWidget]) -> None:
    """Have Tab go from each of *stops* to the next.

    A line goes with the box that hands its focus to it. To Qt such a box is a stop of its own: left
    where it was made, it sends whoever has walked all the way round back to its line, and what
    stands before that is never reached.
    """
    lines = tuple(stops)
    parts = [_with_its_box(line) for line in lines]
    boxes = [(box, line) for box, line in zip(parts, lines, strict=True) if box is not line]
    for box, line in boxes:
        box.setFocusPolicy(line.focusPolicy())  # Qt leaves in its place what takes no focus itself
    for before, after in pairwise(parts):
        QWidget.setTabOrder(before, after)
    for box, line in boxes:
        policy = line.focusPolicy()
        box.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # which Qt passes on to the line
        line.setFocusPolicy(policy)


def _with_its_box(line: QWidget) -> QWidget:
    """Return the box that hands its focus to *line*, or *line* itself where there is none."""
    around = line.parentWidget()
    return around if around is not None and around.focusProxy() is line else line
