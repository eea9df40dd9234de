"""Buttons with words: primary, secondary, quiet, link, inline, danger.

The style sheet draws them by their ``kind``; these classes take care of what it cannot do: the
gap between icon and text, "&" in labels, and a spoken name free of both.
"""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QPoint, QPointF, QSize
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QStaticText, QTransform
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from revmentor_desktop.ui.theme import Theme, style_anew
from revmentor_desktop.ui.widgets.text import icon_size, tell_whole, without_mnemonic

_ICON_ROLES = {
    "primary": "onAccent",
    "link": "accentText",
    "quietAccent": "accentText",
    "danger": "danger",
}
_ICON = 18


class Button(QPushButton):
    """A button with words and, if wanted, an icon before them.

    Kinds: primary (one a page), secondary, quiet, quietAccent, link, inline, danger.
    Signals: those of QPushButton; ``clicked`` is the one to use.
    """

    def __init__(
        self,
        theme: Theme,
        text: str,
        kind: str = "secondary",
        *,
        icon: str = "",
        name: str = "",
        tip: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self._icon_name = icon
        self._words = ""
        self._name = name
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        self.setToolTip(tip)
        if kind in ("link", "inline"):
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        if icon:
            self.set_icon(icon)
        self.set_text(text)
        theme.resized.connect(self._follow_theme)
        self._follow_theme()

    def words(self) -> str:
        """Return the label as it reads."""
        return self._words

    def setText(self, text: str) -> None:
        """Show *text*, and the icon on a line with it."""
        super().setText(text)
        self._fit_icon()

    def set_text(self, text: str, name: str = "") -> None:
        """Show another label; ``name`` is spoken in its place."""
        self._words = text
        shown = without_mnemonic(text)
        self.setText(f" {shown}" if self._icon_name and text else shown)
        self.setAccessibleName(name or self._name or text)

    def words_width(self) -> int:
        """Return how many pixels the words add beside the icon, to the pixel as Qt measures it.

        Whoever decides by it whether they are shown must not decide otherwise when they are.
        """
        shown = f" {without_mnemonic(self._words)}"
        how = QtCore.Qt.TextFlag.TextShowMnemonic.value
        return self.fontMetrics().size(how, shown).width()

    def whole_width(self) -> int:
        """Return the pixels that the button takes with its words, whether they are shown or not."""
        return self.sizeHint().width() + (0 if self.text() else self.words_width())

    def set_wordless(self, wordless: bool) -> None:
        """Leave the words to the icon and the tooltip, or show them."""
        self.setText("" if wordless else f" {without_mnemonic(self._words)}")
        tell_whole(self, self._words, cut=wordless)

    def set_icon(self, icon: str, role: str = "") -> None:
        """Show another icon before the words."""
        self._icon_name = icon
        role = role or _ICON_ROLES.get(self._kind, "textSecondary")
        self.setIcon(self._theme.icon(icon, role))

    def set_kind(self, kind: str) -> None:
        """Draw the button as another kind."""
        self._kind = kind
        self.setProperty("kind", kind)
        if self._icon_name:
            self.set_icon(self._icon_name)
        style_anew(self)
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button as Space does."""
        from revmentor_desktop.ui.widgets.enter_key import pressed_by  # not in the first picture

        if not pressed_by(self, event):
            super().keyPressEvent(event)

    def _follow_theme(self) -> None:
        self._fit_icon()

    def _fit_icon(self) -> None:
        self.setIconSize(icon_size(self._theme.scaled(_ICON), self.text()))


_EDGES = {"nav": (0, 0), "searchbox": (1, 1)}
_EDGES_IN_CONTRAST = _EDGES | {"nav": (3, 0)}
"""Pixels of the left and right edge that the style sheet gives a row of each kind."""

_BEFORE_ICON = 10


class NavButton(Button):
    """A row of the sidebar: icon, name and, at the right, a count; icon only when compact.

    It paints its icon, for it is in the first picture (see ``ui.icons``); the style sheet leaves
    room for it.
    """

    def __init__(
        self,
        theme: Theme,
        icon: str,
        text: str,
        kind: str = "nav",
        *,
        compact: bool = False,
        tip: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._count = ""
        self._compact = compact
        super().__init__(theme, text, kind, icon=icon, parent=parent)
        self._full_tip = tip
        self.setToolTip(tip)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_count(self, count: str, spoken: str = "") -> None:
        """Show a small count at the right; ``spoken`` says what it counts."""
        self._count = count
        self.setAccessibleDescription(spoken or count)
        self.update()

    def set_icon(self, icon: str, role: str = "") -> None:
        """Show another icon; while the row is checked it has the colour of an accent."""
        self._icon_name, self._icon_role = icon, role or "textSecondary"
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size for icon and words; without words Qt would leave room for some."""
        hint = super().sizeHint()
        return QSize(self._theme.scaled(_ICON), hint.height()) if self._compact else hint

    def set_compact(self, compact: bool, *, tight: bool = False) -> None:
        """Show the icon only, with the name as tooltip, or icon and name; *tight* on a low row."""
        another = (compact, tight) != (self._compact, bool(self.property("tight")))
        self._compact = compact
        self.setProperty("compact", compact)
        self.setProperty("tight", tight)
        words = self.words()
        self.setText("" if compact else f" {without_mnemonic(words)}")
        self.setToolTip(self._full_tip or words if compact else self._full_tip)
        if another:
            style_anew(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the row, its icon and its count."""
        super().paintEvent(event)
        painter = QPainter(self)
        self._paint_icon(painter)
        if self._count and not self._compact:
            font = self._theme.font("caption")
            painter.setFont(font)
            ink, said = self._theme.colour("textSecondary").name(), self._count
            said = said.replace("&", "&amp;").replace("<", "&lt;")
            # its colour is in the words: to choose a pen makes all constants of ``Qt``
            letters = QStaticText(f'<span style="color: {ink}">{said}</span>')
            letters.prepare(QTransform(), font)
            size = letters.size()
            left = self.width() - self._theme.scaled(12) - size.width()
            painter.drawStaticText(QPointF(left, (self.height() - size.height()) / 2), letters)

    def _paint_icon(self, painter: QPainter) -> None:
        side, contrast = self._theme.scaled(_ICON), self._theme.mode.contrast
        left, right = (_EDGES_IN_CONTRAST if contrast else _EDGES)[self._kind]
        if self._compact:
            left += (self.width() - left - right - side) // 2
        else:
            left += self._theme.scaled(_BEFORE_ICON)
        role = "accentText" if self.isChecked() else self._icon_role
        role = role if self.isEnabled() else "textDisabled"
        lower = self.iconSize().height() - side  # beside Chinese words
        place = QPoint(left, (self.height() - side + lower) // 2)
        self._theme.paint_button_icon(painter, self._icon_name, place, side, role)
