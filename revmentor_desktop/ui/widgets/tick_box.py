"""A box to tick that can be hit wherever it seems to be, and that never forces a window open."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from revmentor_desktop.ui.widgets.text import tell_whole

_LEAST_LETTERS = 12


class TickBox(QCheckBox):
    """A check box whose whole ground takes a press; Qt takes it on box and words alone.

    Words that do not fit are cut with an ellipsis, and whole in the tooltip.

    Signals: those of QCheckBox; ``clicked`` (the person) and ``toggled`` (anyone).
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
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

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, and as much of its words as fits."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        contents = QStyle.SubElement.SE_CheckBoxContents
        room = self.style().subElementRect(contents, option, self).width()
        if self._is_cut():
            elide, keys = Qt.TextElideMode.ElideRight, int(Qt.TextFlag.TextShowMnemonic)
            shown = self.fontMetrics().elidedText(self.text(), elide, room, keys)
            option.text = shown
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_CheckBox, option)

    def _is_cut(self) -> bool:
        return self.sizeHint().width() > self.width()
