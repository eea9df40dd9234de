"""A list that opens, out of which one choice is taken."""

import sys
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from revmentor_desktop.ui.theme import Theme
from revmentor_desktop.ui.widgets.inner_parts import forget_with
from revmentor_desktop.ui.widgets.segmented import Choice
from revmentor_desktop.ui.widgets.text import tell_whole

_BESIDE_ICON = 4
"""Pixels that Qt keeps between the icon of a choice and its words."""
_ROUNDED = 1
"""Pixels that rounding may take from what Qt has made as wide as the words."""
MEASURED = 500
"""Choices that are measured one by one to be as wide as the widest; of more it is felt."""


def name_box(box: QComboBox, name: str) -> None:
    """Call *box* by its *name* for those who hear it.

    On Linux Qt reads its choice as its name, and leaves the name to a label that has it as buddy.
    """
    box.setAccessibleName(name)
    if sys.platform == "linux":
        box.setAccessibleDescription(name)


class ComboField(QComboBox):
    """One of several choices in a list that opens; each is known by its key.

    Signals:
        chosen(str): the person took another choice; carries its key.
    """

    chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        choices: Sequence[Choice] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        forget_with(self)
        self._theme = theme
        self._told = ""
        name_box(self, name)
        self.setItemDelegate(QStyledItemDelegate(self))  # the only kind a style sheet reaches
        self.set_choices(choices)
        self.activated.connect(self._tell)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer other choices; the current one stays if it is among them."""
        before = self.current()
        self.clear()
        self._size_for(choices)
        for choice in choices:
            if choice.icon:
                self.addItem(self._theme.icon(choice.icon), choice.text, choice.key)
            else:
                self.addItem(choice.text, choice.key)
        self.set_current(before)

    def _size_for(self, choices: Sequence[Choice]) -> None:
        """Be as wide as the widest choice, or of very many as wide as the longest may be."""
        policy = QComboBox.SizeAdjustPolicy
        if len(choices) <= MEASURED:
            self.setSizeAdjustPolicy(policy.AdjustToContents)
            return
        self.setSizeAdjustPolicy(policy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(max(len(choice.text) for choice in choices))

    def current(self) -> str:
        """Return the key of the current choice."""
        return str(self.currentData() or "")

    def set_current(self, key: str) -> None:
        """Make a choice current, without ``chosen``."""
        at = self.findData(key)
        if at >= 0:
            self.setCurrentIndex(at)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint, where it is the same: Qt would measure all choices once more."""
        return super().minimumSizeHint() if self.minimumContentsLength() else self.sizeHint()

    def showPopup(self) -> None:
        """Open the list, with its rows laid out anew.

        ``forget_with`` has them laid out before they are in the window: in a part of it that is
        dressed they would stay as low as without sheet, and overlap.
        """
        self.view().doItemsLayout()
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: a choice should not change in passing."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether the choice fits."""
        super().resizeEvent(event)
        self._tell_whole()

    def paintEvent(self, event: QPaintEvent) -> None:
        """End a choice that is too long with an ellipsis; the tooltip has it whole."""
        room = self._tell_whole()
        if room is None:
            super().paintEvent(event)
            return
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        end = Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(self.currentText(), end, room)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def _tell_whole(self) -> int | None:
        """Have the tooltip say a choice that does not fit; return the pixels there are for it."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        kind, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(kind, option, part, self).width()
        if not option.currentIcon.isNull():
            room -= option.iconSize.width() + _BESIDE_ICON
        words = self.currentText()
        cut = self.fontMetrics().boundingRect(words).width() > room + _ROUNDED
        tell_whole(self, self._told, cut=False)
        self._told = words
        tell_whole(self, words, cut=cut)
        return room if cut else None

    def _tell(self, _row: int) -> None:
        self.chosen.emit(self.current())
