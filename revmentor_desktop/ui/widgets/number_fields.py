"""Fields for a number: of minutes, which step by five, and of anything else in the settings."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSizePolicy, QSpinBox, QWidget

from revmentor_desktop.ui.theme import Theme
from revmentor_desktop.ui.widgets.fields import LevelLine
from revmentor_desktop.ui.widgets.inner_parts import forget_with

_NAME_OF_LINE = "qt_spinbox_lineedit"
"""What Qt calls the line in a field of numbers, which is no field of its own."""

_SMALL_STEP = 5
_LARGE_STEP = 15


class _Number(QSpinBox):
    """What both fields have: letters as high as elsewhere, a *name*, and no mind of the wheel."""

    def __init__(
        self, theme: Theme, name: str, suffix: str, least: int, most: int, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        line = LevelLine()
        line.setObjectName(_NAME_OF_LINE)
        self.setLineEdit(line)
        forget_with(self)
        self.setRange(least, most)
        self.setSuffix(suffix)
        self.setAccessibleName(name)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page unless the field has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class NumberField(_Number):
    """A number with small arrows, for settings.

    Signals: those of QSpinBox; ``valueChanged`` is the one to use.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        suffix: str = "",
        least: int = 0,
        most: int = 99,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, suffix, least, most, parent)
        theme.resized.connect(self._follow_theme)
        self._follow_theme()

    def _follow_theme(self) -> None:
        sides = self.lineEdit().textMargins()
        sides.setLeft(self._theme.scaled(8))
        self.lineEdit().setTextMargins(sides)


class MinutesField(_Number):
    """A number of minutes: Up and Down by 5, Page Up and Page Down by 15.

    Signals:
        edited(int): another number was kept, on Enter, on leaving, or by stepping.
    """

    edited = Signal(int)

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        suffix: str = "",
        least: int = 1,
        most: int = 480,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, suffix, least, most, parent)
        self._kept = least
        self.setProperty("kind", "minutes")
        self.setSingleStep(_SMALL_STEP)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._tell)

    def set_minutes(self, minutes: int) -> None:
        """Show a number, without ``edited``."""
        self._kept = minutes
        self.setValue(minutes)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the number all of the field; a style sheet leaves room for buttons it has not."""
        super().resizeEvent(event)
        self._spread()

    def changeEvent(self, event: QEvent) -> None:
        """Keep that when the style changes."""
        super().changeEvent(event)
        self._spread()

    def stepBy(self, steps: int) -> None:
        """Step to the next multiple of five, or by fifteen for a page."""
        if abs(steps) > 1:
            self.setValue(self.value() + (_LARGE_STEP if steps > 0 else -_LARGE_STEP))
        elif steps > 0:
            self.setValue((self.value() // _SMALL_STEP + 1) * _SMALL_STEP)
        else:
            lower = (self.value() - 1) // _SMALL_STEP * _SMALL_STEP
            self.setValue(max(self.minimum(), lower))

    def _spread(self) -> None:
        self.lineEdit().setGeometry(self.rect().adjusted(3, 3, -3, -3))

    def _tell(self, minutes: int) -> None:
        if minutes != self._kept:
            self._kept = minutes
            self.edited.emit(minutes)
