"""A box to tick that can be hit wherever it seems to be, and that never forces a window open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QEvent, QPoint, QRect, QSize, Qt, QVariantAnimation
from PySide6.QtWidgets import (
    QCheckBox,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from revmentor_desktop.ui.widgets.text import tell_whole

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from revmentor_desktop.ui.theme import Theme

_LEAST_LETTERS = 12


class TickBox(QCheckBox):
    """A check box whose whole ground takes a press; Qt takes it on box and words alone.

    Words that do not fit are cut with an ellipsis, and whole in the tooltip.  Where things may
    move, its mark is drawn from left to right when it is ticked.

    Signals: those of QCheckBox; ``clicked`` (the person) and ``toggled`` (anyone).
    """

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._motion = QVariantAnimation(self)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(self._move)
        self.toggled.connect(self._draw_mark)
        if text:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Return room for the box and some letters, if it has so many."""
        whole = super().minimumSizeHint()
        some = _LEAST_LETTERS * self.fontMetrics().averageCharWidth() + 2 * whole.height()
        return QSize(min(whole.width(), some), whole.height())

    def hitButton(self, pos: QPoint) -> bool:
        """Take a press anywhere."""
        return self.rect().contains(pos)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether the words fit."""
        super().resizeEvent(event)
        tell_whole(self, self.text().replace("&&", "&"), cut=self._is_cut())

    def changeEvent(self, event: QEvent) -> None:
        """See whether the words fit in other letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            tell_whole(self, self.text().replace("&&", "&"), cut=self._is_cut())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, as much of its mark as is drawn yet, and as much of its words as fits."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        contents = QStyle.SubElement.SE_CheckBoxContents
        room = self.style().subElementRect(contents, option, self).width()
        if self._is_cut():
            elide, keys = Qt.TextElideMode.ElideRight, int(Qt.TextFlag.TextShowMnemonic)
            shown = self.fontMetrics().elidedText(self.text(), elide, room, keys)
            option.text = shown
        painter, control = QStylePainter(self), QStyle.ControlElement.CE_CheckBox
        if self._motion.state() is not QVariantAnimation.State.Running:
            painter.drawControl(control, option)
            return
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        drawn = box.left() + round(box.width() * self._motion.currentValue())
        ticked = option.state
        option.state = ticked & ~QStyle.StateFlag.State_On | QStyle.StateFlag.State_Off
        painter.drawControl(control, option)
        option.state = ticked
        painter.setClipRect(QRect(0, 0, drawn, self.height()))
        painter.drawControl(control, option)

    # --- private --------------------------------------------------------------------------

    def _draw_mark(self, ticked: bool) -> None:
        self._motion.stop()
        if ticked and self._theme.animated and self.isVisible():
            self._motion.setDuration(self._theme.tokens.duration("fast"))
            self._motion.start()

    def _move(self, _part: float) -> None:
        self.update()

    def _is_cut(self) -> bool:
        return self.sizeHint().width() > self.width()
