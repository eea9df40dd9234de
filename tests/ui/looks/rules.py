"""What can be wrong with what is shown, whatever its colours: measured, not looked at.

Nothing is wider than what it scrolls in, no text is cut without a tooltip that has it whole,
nothing lies over its neighbour or beyond its parent, nothing to press is under 24 pixels,
everything that can be used has a name, and nothing is remembered by a style sheet when it is gone.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from itertools import combinations
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import SIGNAL, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStyleOptionViewItem,
    QTextEdit,
    QWidget,
)

from revmentor_desktop.ui.widgets import painting
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.fields import IconField
from revmentor_desktop.ui.widgets.row_delegate import RowDelegate
from revmentor_desktop.ui.widgets.text import ElidingLabel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QFont

W = TypeVar("W", bound=QWidget)

SMALLEST_TARGET = 24
SLACK = 1
"""Pixels that rounding may take: a text size of 150 % gives halves."""

USED = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QTextEdit, QAbstractItemView)


def problems(shown: QWidget) -> list[str]:
    """Return in words what is wrong with *shown*, a window or a dialog as it stands."""
    found = [
        *too_wide(shown),
        *over_each_other(shown),
        *beyond(shown),
        *cut_labels(shown),
        *cut_controls(shown),
        *cut_rows(shown),
        *too_small(shown),
        *nameless(shown),
        *never_forgotten(shown),
    ]
    return list(dict.fromkeys(found))


# --- the rules ----------------------------------------------------------------------------


def too_wide(shown: QWidget) -> Iterator[str]:
    """Find bodies that need more width than what they scroll in, and so are cut at the right."""
    for area in _seen(shown, QScrollArea):
        body = area.widget()
        room = area.viewport().width()
        sideways = area.horizontalScrollBarPolicy() is not Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if body is None or (sideways and area.horizontalScrollBar().maximum() > 0):
            continue
        needed = max(body.minimumSizeHint().width(), body.width())
        if needed > room + SLACK:
            yield f"{told(area)}: wants {needed} and has {room}"


def over_each_other(shown: QWidget) -> Iterator[str]:
    """Find neighbours of one layout that lie over each other."""
    for parent in (shown, *_seen(shown, QWidget)):
        for one, other in combinations(_laid_out(parent), 2):
            common = one.geometry() & other.geometry()
            if common.width() > SLACK and common.height() > SLACK:
                yield f"{told(one)} and {told(other)}: {common.width()} × {common.height()} shared"


def beyond(shown: QWidget) -> Iterator[str]:
    """Find what a layout put beyond the edge of its parent, where nobody can scroll to it."""
    for parent in (shown, *_seen(shown, QWidget)):
        for one in _laid_out(parent):
            room = parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK)
            if not room.contains(one.geometry()):
                yield f"{told(one)}: at {_words(one.geometry())} of {_words(parent.rect())}"


def cut_labels(shown: QWidget) -> Iterator[str]:
    """Find labels whose text does not fit, unless a tooltip that can be had says it whole."""
    for label in _seen(shown, QLabel):
        if not label.text() or not label.visibleRegion().boundingRect().isValid():
            continue
        if isinstance(label, ElidingLabel):
            if label.is_cut() and not _can_be_pointed_at(label):
                yield f"{told(label)}: cut, and no pointer reaches its tooltip"
        elif label.text() not in label.toolTip() and _overflows(label):
            yield f"{told(label)}: does not fit in {_words(label.rect())}"


def cut_controls(shown: QWidget) -> Iterator[str]:
    """Find buttons, boxes and fields whose words do not fit and are in no tooltip."""
    for button in _seen(shown, QAbstractButton):
        if button.text() and button.sizeHint().width() > button.width() + SLACK:
            whole = button.words() if isinstance(button, Button) else button.text()
            whole = whole.replace("&&", "&").strip()
            if whole not in button.toolTip():
                yield f"{told(button)} «{whole}»: {button.sizeHint().width()} in {button.width()}"
    for box in _seen(shown, QComboBox):
        needed = box.fontMetrics().boundingRect(box.currentText()).width()
        if needed > _room(box) + SLACK and box.currentText() not in box.toolTip():
            yield f"{told(box)} «{box.currentText()}»: {needed} in {_room(box)}"
    for field in _seen(shown, QLineEdit):
        margins, frame = field.textMargins(), 2 * 2
        room = field.contentsRect().width() - margins.left() - margins.right() - frame
        needed = field.fontMetrics().horizontalAdvance(field.placeholderText())
        fits = needed <= room + SLACK or field.placeholderText() in field.toolTip()
        if not field.text() and not fits:
            yield f"{told(field)} «{field.placeholderText()}»: {needed} in {room}"


def cut_rows(shown: QWidget) -> Iterator[str]:
    """Find rows of lists with a line that is cut and in no tooltip; longer excerpts may be cut."""
    for view in _seen(shown, QAbstractItemView):
        for index in _rows_in_sight(view):
            cut, told_of = _cut_in(view, index)
            for text in cut:
                if text not in told_of:
                    yield f"{told(view)}: «{text}» is cut"


def too_small(shown: QWidget) -> Iterator[str]:
    """Find what can be pressed or typed into and is smaller than a pointer needs."""
    for one in used(shown):
        width, height = target(one).size().toTuple()
        if min(width, height) < SMALLEST_TARGET:
            yield f"{told(one)}: {width} × {height}"


def nameless(shown: QWidget) -> Iterator[str]:
    """Find what can be used and has no name for who does not see it."""
    for one in used(shown):
        told_of = QAccessible.queryAccessibleInterface(one)
        if told_of is None or not told_of.text(QAccessible.Text.Name).strip():
            yield f"{told(one)}: has no name"


def never_forgotten(shown: QWidget) -> Iterator[str]:
    """Find what a style sheet would remember for ever: see ``ui/widgets/inner_parts.py``."""
    for area in shown.findChildren(QAbstractScrollArea):
        of_box = isinstance(area.parent(), QWidget) and isinstance(
            area.parent().parent(), QComboBox
        )
        if not of_box and area.viewport().testAttribute(Qt.WidgetAttribute.WA_StyledBackground):
            yield f"{told(area)}: the ground in it is not forgotten"
    inside = [(box, box.view().parentWidget()) for box in shown.findChildren(QComboBox)]
    inside += [(field, field.lineEdit()) for field in shown.findChildren(QAbstractSpinBox)]
    for widget, part in inside:
        if part is not None and not part.receivers(SIGNAL("destroyed(QObject*)")):
            yield f"{told(widget)}: what is in it is not forgotten"


# --- what is there ------------------------------------------------------------------------


def used(shown: QWidget) -> list[QWidget]:
    """Return what can be pressed, typed into or walked through, and is seen."""
    return [
        widget
        for widget in shown.findChildren(QWidget)
        if isinstance(widget, USED)
        and widget.isVisible()
        and widget.isEnabled()
        and not widget.objectName().startswith("qt_")
        and not isinstance(widget.parent(), QComboBox | QAbstractScrollArea)
    ]


def target(widget: QWidget) -> QWidget:
    """Return what one has to hit: for a field in a frame with its icon that is the frame."""
    frame = widget.parentWidget()
    framed = isinstance(frame, IconField)
    if isinstance(widget, QLineEdit) and frame is not None and (framed or not widget.hasFrame()):
        return frame
    return widget


def told(widget: QWidget) -> str:
    """Return which widget it is, for a person who looks for it."""
    words = widget.accessibleName() or (widget.text() if isinstance(widget, QLabel) else "")
    return f"{type(widget).__name__} «{widget.objectName()}» {words!r}"


# --- private ------------------------------------------------------------------------------


def _seen(shown: QWidget, kind: type[W]) -> list[W]:
    """Return the widgets of a kind in *shown* itself, not in a window of their own."""
    return [one for one in shown.findChildren(kind) if one.isVisible() and one.window() is shown]


def _laid_out(parent: QWidget) -> list[QWidget]:
    """Return the children of *parent* that a layout places beside each other.

    The items of its layouts are not asked for: PySide would know of them from then on, and free
    once more what Qt has freed when a layout changed.
    """
    layout = parent.layout()
    if layout is None:
        return []
    layouts = [one for one in (layout, *layout.findChildren(QLayout)) if not _stacked(one)]
    return [
        child
        for child in parent.children()
        if isinstance(child, QWidget)
        and child.isVisible()
        and not child.size().isEmpty()
        and any(one.indexOf(child) >= 0 for one in layouts)
    ]


def _stacked(layout: QLayout) -> bool:
    return isinstance(layout, QStackedLayout)


def _overflows(label: QLabel) -> bool:
    if not label.wordWrap():
        return label.sizeHint().width() > label.width() + SLACK
    if label.minimumSizeHint().width() > label.width() + SLACK:
        return True
    return label.heightForWidth(label.width()) > label.height() + SLACK


def _can_be_pointed_at(label: QWidget) -> bool:
    through = Qt.WidgetAttribute.WA_TransparentForMouseEvents
    one: QWidget | None = label
    while one is not None:
        if one.testAttribute(through):
            return False
        one = one.parentWidget()
    return True


def _room(box: QComboBox) -> int:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    part = QStyle.SubControl.SC_ComboBoxEditField
    return box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, box).width()


def _rows_in_sight(view: QAbstractItemView) -> Iterator[QModelIndex]:
    model = view.model()
    sight = view.viewport().rect()
    for row in range(min(model.rowCount(view.rootIndex()), 200)):
        index = model.index(row, 0, view.rootIndex())
        if sight.intersects(view.visualRect(index)):
            yield index


def _cut_in(view: QAbstractItemView, index: QModelIndex) -> tuple[list[str], str]:
    """Return the single lines of a row that are cut, and what its tooltip has."""
    delegate = view.itemDelegate(index)
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    option.rect = view.visualRect(index)
    canvas = QImage(QSize(1, 1), QImage.Format.Format_RGB32)
    painter = QPainter(canvas)
    with _noting_cuts() as cut:
        if isinstance(delegate, QStyledItemDelegate) and type(delegate) is not QStyledItemDelegate:
            delegate.paint(painter, option, index)
    painter.end()
    tips = [str(index.data(Qt.ItemDataRole.ToolTipRole) or "")]
    if isinstance(delegate, RowDelegate):
        tips += delegate.cut_lines(option, index)
    return cut, "\n".join(tips)


@contextmanager
def _noting_cuts() -> Iterator[list[str]]:
    """Note every single line that is painted with an ellipsis in its end."""
    cut: list[str] = []
    broken = painting._broken

    def noting(text: str, font: QFont, width: float, lines: int) -> tuple[list[str], bool]:
        shown, is_cut = broken(text, font, width, lines)
        if is_cut and lines == 1 and sys._getframe(1).f_code.co_name == "paint_lines":
            cut.append(text)
        return shown, is_cut

    painting._broken = noting
    try:
        yield cut
    finally:
        painting._broken = broken


def _words(rect: QRect) -> str:
    return f"{rect.x()},{rect.y()} {rect.width()} × {rect.height()}"
