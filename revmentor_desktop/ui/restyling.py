"""Another style sheet for what has one already, at a fraction of what ``setStyleSheet`` takes.

Qt styles every part below a widget twice for another sheet: it goes through the children of the
widget, each with all that is in it, and then through the widget itself, with all that is in it.
It takes palette and font back from every part and gives them again, so that all that is seen is
laid out anew, though no size may be another.

Here the sheet is exchanged at a moment at which Qt styles nothing, for it does not while it is at
it for the sake of another sheet: only what it had found out from the former sheet is dropped.  Then
what needs it is styled, once.

Nothing depends on that but the time it takes.  Should Qt style after all at that moment, or ask for
no property while it styles, the sheet is set and all is styled as ever, and nothing would look
different; the tests of this module say when it does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QTextEdit,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Callable

PRETEXT = "QWidget { qproperty-turn: 1 }"
"""A sheet for which Qt sets a property of ours in the midst of styling."""

_LETTERED = (
    *(QLabel, QLineEdit, QTextEdit, QPlainTextEdit, QAbstractItemView),
    *(QComboBox, QAbstractSpinBox, QCheckBox, QRadioButton),
)
"""What has the colours of its letters from its palette; buttons have them from the sheet."""

_STYLE, _FONT = QEvent.Type.StyleChange, QEvent.Type.FontChange


class Restyling(QObject):
    """Gives parts of the window another sheet."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._quiet = _Quiet(self, _STYLE, _FONT)
        self._no_other_style = _Quiet(self, _STYLE)

    def recolour(self, part: QWidget, sheet: str) -> None:
        """Give *part* a sheet in which nothing but colours differs from the one that it has.

        Nothing is measured or laid out.  What is hidden in it is styled when it is shown.
        """
        with self._quiet:
            _exchange(part, sheet)
            self._style_seen(part)

    def resize(self, part: QWidget, sheet: str) -> None:
        """Give *part* a sheet in which anything may differ from the one that it has."""
        with self._no_other_style:
            _exchange(part, sheet)
        style, change = part.style(), QEvent(_STYLE)
        for one in (part, *part.findChildren(QWidget)):
            style.polish(one)
            QCoreApplication.sendEvent(one, change)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Style what was hidden, before it is painted."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            watched.removeEventFilter(self)
            with self._quiet:
                self._style_seen(watched)
        return False

    def _style_seen(self, part: QWidget) -> None:
        """Style what will be seen in *part* when that is, if it paints anything by its palette.

        Grounds and edges are painted by the sheet, but for that of a window.  No palette is handed
        down: what has a style sheet has its palette from the application.
        """
        style = part.style()
        for one in (part, *part.findChildren(QWidget)):
            if one is part or one.isVisibleTo(part):
                ground = one is part or one.isWindow()
                if ground or isinstance(one, _LETTERED) or one.property("rule"):
                    style.polish(one)
                if ground:
                    one.update()
            elif one.isHidden() and _seen_around(one, part):
                one.installEventFilter(self)


def _seen_around(one: QWidget, part: QWidget) -> bool:
    """Say whether nothing but *one* itself is hidden on the way up to *part*."""
    around = one.parentWidget()
    return around is None or around is part or around.isVisibleTo(part)


def _exchange(part: QWidget, sheet: str) -> None:
    """Set the sheet of *part* while nothing is styled."""
    _Pretext(lambda: part.setStyleSheet(sheet)).do()


class _Pretext(QWidget):
    """Something to be styled that is never seen; in the midst of that, something else is done."""

    def __init__(self, do: Callable[[], None]) -> None:
        super().__init__()
        self._due: Callable[[], None] | None = do
        self.setStyleSheet(PRETEXT)

    def do(self) -> None:
        """Do it while this is styled, or at least after that."""
        self.style().polish(self)
        self._take_turn(1)

    def _turn(self) -> int:
        return 0

    def _take_turn(self, _turn: int) -> None:
        do, self._due = self._due, None
        if do is not None:
            do()

    turn = Property(int, _turn, _take_turn)


class _Quiet(QObject):
    """Keeps events of these *kinds* from everything, for as long as it is entered."""

    def __init__(self, parent: QObject, *kinds: QEvent.Type) -> None:
        super().__init__(parent)
        self._kinds = kinds

    def __enter__(self) -> None:
        if (app := QCoreApplication.instance()) is not None:
            app.installEventFilter(self)

    def __exit__(self, *_failure: object) -> None:
        if (app := QCoreApplication.instance()) is not None:
            app.removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep the event to itself."""
        return event.type() in self._kinds
