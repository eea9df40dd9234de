"""The parts that Qt puts into lists, texts and fields, which its style sheets never forget.

Qt remembers what a sheet says of every widget, and forgets it when the widget dies.  Of three kinds
it remembers something and never forgets: the ground on which a list or a text scrolls, the line in
a field of numbers, and the frame of the list that a box opens.  That is 0.9 KB for each that ever
was, and every page is made anew for another language.  (``QStyleSheetStyle::renderRule`` of Qt 6
makes room for a rule before ``initObject`` declines to watch such a part.)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractScrollArea, QComboBox, QSpinBox

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDateEdit, QWidget


def forget_with(widget: QAbstractScrollArea | QComboBox | QSpinBox | QDateEdit) -> None:
    """Have the style sheets forget what is in *widget* when it dies; call once, when it is made."""
    if isinstance(widget, QAbstractScrollArea):
        # the sheet paints the ground of the whole, and so is never asked for that of a part
        widget.viewport().setAutoFillBackground(False)
    elif isinstance(widget, QComboBox):
        _have_watched(widget.view().parentWidget())
    else:
        _have_watched(widget.lineEdit())


def _have_watched(part: QWidget | None) -> None:
    """Have Qt watch for the end of *part*, as of whatever has a sheet of its own, if only once."""
    assert part is not None
    part.setStyleSheet(" ")
    part.setStyleSheet("")
