"""Where somebody types, so that what lies over a window can keep away from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORT = 0.3
"""How much of the window's height a field may have of which all is kept free."""


def at_cursor(host: QWidget) -> QRect:
    """Return the place in *host* at which somebody types, in its pixels; empty if nobody does.

    It is the field that has the focus, or of a tall one the line of the cursor and its neighbours.
    """
    field = host.window().focusWidget()
    if field is None or not host.isAncestorOf(field) or not _takes_text(field):
        return QRect()
    if _is_short(field, host):
        return _seen(field, field.rect(), host)
    cursor = field.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    line = QRect(0, cursor.y() - cursor.height(), field.width(), 3 * cursor.height())
    return _seen(field, line, host)


def holds_words(host: QWidget) -> bool:
    """Say whether somebody writes in *host*, and something stands there."""
    field = host.window().focusWidget()
    if isinstance(field, QLineEdit):
        return _takes_text(field) and bool(field.text())
    if isinstance(field, QPlainTextEdit | QTextEdit):
        return _takes_text(field) and not field.document().isEmpty()
    return False


def fields(host: QWidget) -> Iterator[QRect]:
    """Yield where the short fields in *host* stand that somebody might type in, in its pixels."""
    for kind in (QLineEdit, QPlainTextEdit, QTextEdit):
        for field in host.findChildren(kind):
            own = field.isVisible() and field.window() is host.window()  # dialogs are children too
            if own and _takes_text(field) and _is_short(field, host):
                yield _seen(field, field.rect(), host)


def _takes_text(field: QWidget) -> bool:
    if not isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit):
        return False
    return field.isEnabled() and not field.isReadOnly()


def _is_short(field: QWidget, host: QWidget) -> bool:
    return not isinstance(field, QAbstractScrollArea) or field.height() < _SHORT * host.height()


def _seen(part: QWidget, rect: QRect, host: QWidget) -> QRect:
    """Return what is seen of *rect* of *part*, in pixels of *host*."""
    seen, at = QRect(rect), part
    while at is not host:
        seen = seen.intersected(at.rect()).translated(at.pos())
        around = at.parentWidget()
        if around is None:
            return QRect()
        at = around
    return seen.intersected(host.rect())
