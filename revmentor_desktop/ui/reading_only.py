"""What writes on a page looks as if it could not be used, where a workspace may only be read.

Whoever makes a part that writes gives it the property ``writes``; all else on the page is as ever.
A field whose words are read where they are written says ``writes`` with ``IN_PLACE``: it takes no
others, and its words look as ever.  A list that is both is told so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollArea, QToolTip, QWidget

from revmentor_desktop.ui.theme import style_anew
from revmentor_desktop.ui.widgets.fields import FIXED
from revmentor_desktop.ui.widgets.only_read import MayOnlyRead

if TYPE_CHECKING:
    from revmentor_desktop.ui.page import Page

WRITES = "writes"
"""The property of a part that changes what is stored; it may change while the part is seen."""

IN_PLACE = "in place"
"""What ``WRITES`` is of a field that is read as well."""

_KEPT = "kept_from_use"


def why_not() -> str:
    """Return why nothing can be changed, and what to do."""
    return QCoreApplication.translate(
        "ReadingOnly",
        "This workspace is open for reading only. Save a copy elsewhere to go on in it.",
    )


class ReadingOnly(QObject):
    """Keeps the parts of *page* that write from use, and says why over each of them.

    Parts that are made later follow when the page, or what scrolls on it, was laid out anew, and
    those that unfold between the rows of a list when they are put there.
    """

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(0)
        self._late.timeout.connect(self._look)
        page.installEventFilter(self)
        page.deeds_changed.connect(self._look_soon)
        self._look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the page, and keep from use what is enabled again; say why over it."""
        kind = event.type()
        if kind in (QEvent.Type.Show, QEvent.Type.LayoutRequest, QEvent.Type.ChildAdded):
            self._look_soon()
        if isinstance(watched, QWidget) and (writes := watched.property(WRITES)):
            if kind == QEvent.Type.EnabledChange and watched.isEnabled() and writes != IN_PLACE:
                watched.setEnabled(False)
            elif kind == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
                QToolTip.showText(event.globalPos(), why_not(), watched)
                return True
        return super().eventFilter(watched, event)

    def _look_soon(self) -> None:
        self._late.start()

    def _look(self) -> None:
        for area in self._page.findChildren(QAbstractScrollArea):
            ground = area.widget() if isinstance(area, QScrollArea) else area.viewport()
            if ground is not None:
                ground.installEventFilter(self)  # what is laid out there nobody else is told
        for part in self._page.findChildren(QWidget):
            if isinstance(part, MayOnlyRead) and not part.only_reads:
                part.keep_to_reading()
            if part.property(WRITES):
                part.installEventFilter(self)  # once, however often it is said
                part.setAccessibleDescription(why_not())
                if part.property(WRITES) == IN_PLACE:
                    _fix(part)
                    continue
                part.setProperty(_KEPT, True)
                part.setEnabled(False)
            elif part.property(_KEPT):
                part.setProperty(_KEPT, False)
                if part.accessibleDescription() == why_not():
                    part.setAccessibleDescription("")
                part.setEnabled(True)


def _fix(field: QWidget) -> None:
    """Have *field* take no other words, and look so where it has a ground of its own."""
    field.setProperty("readOnly", True)
    if not field.property(FIXED):
        field.setProperty(FIXED, True)  # one may have been read-only until it is begun
        style_anew(field)
