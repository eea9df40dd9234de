"""The walk with F6 through the parts of the window, in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


def walk_on(panes: Iterable[QWidget], beyond: Callable[[], bool]) -> None:
    """Put the focus into the next of *panes* that is seen; from outside them, into the first.

    After the last one *beyond* may take it and say so.  Where none is seen, as while the window is
    made anew in another language, the focus stays.
    """
    seen = [pane for pane in panes if pane.isVisible()]
    if not seen:
        return
    focus = QApplication.focusWidget()
    here = next((at for at, pane in enumerate(seen) if _within(focus, pane)), -1)
    if here == len(seen) - 1 and beyond():
        return
    _focus_first(seen[(here + 1) % len(seen)])


def _within(widget: QWidget | None, pane: QWidget) -> bool:
    return widget is not None and (widget is pane or pane.isAncestorOf(widget))


def _focus_first(pane: QWidget) -> None:
    """Put the focus where *pane* begins: on itself, or on the first of its parts that takes it."""
    reason = Qt.FocusReason.ShortcutFocusReason
    if pane.focusPolicy() & Qt.FocusPolicy.TabFocus:
        pane.setFocus(reason)
        return
    for part in pane.findChildren(QWidget):
        takes = part.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and part.isVisible() and part.isEnabled():
            part.setFocus(reason)
            return
