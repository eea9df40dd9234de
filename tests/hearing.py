"""What the system's accessibility is told of the program: each thing seen, in its own words.

``recorded`` listens along while a tour is taken, at no cost but a walk through each picture.
"""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QWidget

from revmentor_desktop.tour.studio import Studio
from revmentor_desktop.ui.widgets.fields import IconField

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

Text = QAccessible.Text


@dataclass(frozen=True, slots=True)
class Heard:
    """One thing: what a screen reader can say of it, and how large it is to hit."""

    role: str
    name: str
    description: str
    value: str
    focusable: bool
    checkable: bool
    checked: bool
    side: int
    kind: str
    shown: str
    within: str


def heard(window: QWidget) -> list[Heard]:
    """Return all that is told of *window*, in the order in which it is told."""
    return list(_walk(QAccessible.queryAccessibleInterface(window), ""))


@contextmanager
def recorded(path: Path) -> Iterator[None]:
    """Write to *path* what is told of every picture that is taken meanwhile."""
    photograph: Callable[..., Path] = Studio.photograph
    told: dict[str, list[dict[str, Any]]] = {}

    def listen(self: Studio, picture: Path, widget: QWidget | None = None) -> Path:
        made = photograph(self, picture, widget)
        told[picture.stem] = [asdict(one) for one in heard(widget or self.window)]
        return made

    Studio.photograph = listen  # type: ignore[method-assign]  # to listen along
    try:
        yield
    finally:
        Studio.photograph = photograph  # type: ignore[method-assign]
    path.write_text(json.dumps(told), encoding="utf-8")


def read(path: Path) -> dict[str, list[Heard]]:
    """Return what ``recorded`` wrote: for each picture what was told."""
    told = json.loads(path.read_text(encoding="utf-8"))
    return {name: [Heard(**one) for one in things] for name, things in told.items()}


def _walk(thing: QAccessibleInterface, within: str) -> Iterator[Heard]:
    for at in range(thing.childCount()):
        part = thing.child(at)
        if part is None or not part.isValid() or part.state().invisible:
            continue
        yield _told(part, within)
        yield from _walk(part, part.text(Text.Name) or within)


def _told(part: QAccessibleInterface, within: str) -> Heard:
    state, widget = part.state(), part.object()
    area = part.rect()
    if isinstance(widget, QWidget):
        frame = widget.parentWidget()
        target = frame if isinstance(frame, IconField) else widget
        area = target.rect()
    return Heard(
        role=part.role().name,
        name=part.text(Text.Name),
        description=part.text(Text.Description),
        value=part.text(Text.Value),
        focusable=bool(state.focusable),
        checkable=bool(state.checkable),
        checked=bool(state.checked),
        side=min(area.width(), area.height()),
        kind=type(widget).__name__ if widget is not None else "",
        shown=widget.text().replace("&&", "&").strip()
        if isinstance(widget, QAbstractButton)
        else "",
        within=within,
    )


def _words_on(widget: object) -> str:
    """Return what is written on a button."""
    if not isinstance(widget, QAbstractButton):
        return ""
    return widget.text().replace("&&", "&").strip()
