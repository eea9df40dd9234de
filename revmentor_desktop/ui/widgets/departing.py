"""What was closed leaves in sight: its picture moves away, while it is gone already.

So nothing waits for a motion: focus, keys and what a screen reader hears are where they will be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QPoint, QPropertyAnimation, Qt
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.theme import Theme


class Departure(QLabel):
    """A picture that moves and then is no more; nobody can press or hear it."""

    def __init__(self, picture: QPixmap, host: QWidget) -> None:
        super().__init__(host)
        self.setPixmap(picture)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._motion = QPropertyAnimation(self, b"pos", self)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.finished.connect(self._end)

    def leave(self, start: QPoint, end: QPoint, milliseconds: int) -> None:
        """Move from *start* to *end*."""
        self.move(start)
        self.show()
        self.raise_()
        self._motion.setDuration(milliseconds)
        self._motion.setStartValue(start)
        self._motion.setEndValue(end)
        self._motion.start()

    def _end(self) -> None:
        self.deleteLater()


def depart(theme: Theme, widget: QWidget, host: QWidget, by: QPoint) -> None:
    """Have a picture of *widget*, which is about to be hidden, leave *host* in the way of *by*.

    Where nothing may move it does nothing.
    """
    if not theme.animated or not widget.isVisible():
        return
    start = widget.mapTo(host, QPoint(0, 0))
    picture = Departure(widget.grab(), host)
    picture.leave(start, start + by, theme.tokens.duration("base"))
