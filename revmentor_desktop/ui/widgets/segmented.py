"""A row of choices of which one holds, such as Write, Split, Read."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.ui.theme import Theme
from revmentor_desktop.ui.widgets.text import icon_size, tell_whole, without_mnemonic

_ICON = 16
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice: the key it is known by, its words and, if wanted, an icon."""

    key: str
    text: str
    icon: str = ""


class Segment(QPushButton):
    """One of the choices; words that do not fit are in its tooltip."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether the words fit."""
        super().resizeEvent(event)
        cut = self.sizeHint().width() > self.width()
        tell_whole(self, self.text().replace("&&", "&").strip(), cut=cut)


class Segmented(QFrame):
    """Choices side by side; one Tab stop, arrow keys move.

    Signals:
        chosen(str): the person took another choice; carries its key.
    """

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        choices: Sequence[Choice],
        current: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons: dict[str, QPushButton] = {}
        self._current = ""
        self.setProperty("kind", "segmented")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(2)
        for choice in choices:
            row.addWidget(self._button(choice))
        self.set_current(current or choices[0].key)
        theme.resized.connect(self._follow_theme)
        self._follow_theme()

    def current(self) -> str:
        """Return the key of the choice that holds."""
        return self._current

    def set_current(self, key: str) -> None:
        """Make a choice hold, without ``chosen``."""
        self._current = key
        for known, button in self._buttons.items():
            holds = known == key
            button.setChecked(holds)
            stop = Qt.FocusPolicy.StrongFocus if holds else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(stop)

    def set_text(self, key: str, text: str) -> None:
        """Give a choice other words, such as a new count."""
        button = self._buttons[key]
        shown = without_mnemonic(text)
        button.setText(shown if button.icon().isNull() else f" {shown}")
        self._fit_icon(button)
        button.setAccessibleName(text)

    def set_enabled(self, key: str, enabled: bool) -> None:
        """Allow a choice or not."""
        self._buttons[key].setEnabled(enabled)

    def button(self, key: str) -> QPushButton:
        """Return the button of a choice, for tooltips."""
        return self._buttons[key]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move between the choices."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            mirrored = self.isRightToLeft() and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            if event.key() in _BACK:
                return self._step(1 if mirrored else -1)
            if event.key() in _ON:
                return self._step(-1 if mirrored else 1)
        return super().eventFilter(watched, event)

    def _button(self, choice: Choice) -> QPushButton:
        button = Segment(self)
        button.setProperty("kind", "segment")
        button.setProperty("key", choice.key)
        button.setCheckable(True)
        button.setAutoExclusive(True)  # a radio button to screen readers
        button.setAutoDefault(False)
        if choice.icon:
            button.setIcon(self._theme.icon(choice.icon, "textSecondary", "text"))
        button.clicked.connect(self._take_clicked)
        button.installEventFilter(self)
        self._buttons[choice.key] = button
        self.set_text(choice.key, choice.text)
        return button

    def _take_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self._take(str(button.property("key")))

    def _step(self, by: int) -> bool:
        keys = [
            key
            for key, button in self._buttons.items()
            if button.isEnabled() and not button.isHidden()
        ]
        if keys:
            at = keys.index(self._current) if self._current in keys else 0
            key = keys[(at + by) % len(keys)]
            self._take(key)
            self._buttons[key].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _take(self, key: str) -> None:
        new = key != self._current
        self.set_current(key)
        if new:
            self.chosen.emit(key)

    def _follow_theme(self) -> None:
        for button in self._buttons.values():
            self._fit_icon(button)

    def _fit_icon(self, button: QPushButton) -> None:
        button.setIconSize(icon_size(self._theme.scaled(_ICON), button.text()))
