"""The cards side by side: as many columns as fit, all of one width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView

from revmentor_desktop.ui import labels
from revmentor_desktop.ui.library.card_delegate import RING, CardDelegate
from revmentor_desktop.ui.widgets.inner_parts import forget_with
from revmentor_desktop.ui.widgets.painting import stands_lower

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.domain.ids import TopicId
    from revmentor_desktop.ui.library.card import TopicCard, TopicCards
    from revmentor_desktop.ui.theme import Theme

NARROWEST = 250
"""Pixels a card has at least at 100 % text size, its share of the gaps included."""

GAP = 14
"""Pixels between two cards at 100 % text size."""


class TopicGrid(QListView):
    """A grid of ``TopicCards``; one Tab stop, arrow keys move and select.

    It calls *prepare* with the topics whose cards are seen before it paints them.

    Signals: ``picked(TopicCard)`` when a card is selected by key or pointer,
    ``entered_card(TopicCard)`` on Enter or a double click, ``pressed_card(TopicCard)`` on a click,
    ``escaped()`` on Esc, ``menu_wanted(TopicCard, QPoint)`` for a context menu there.
    """

    picked = Signal(object)
    entered_card = Signal(object)
    pressed_card = Signal(object)
    escaped = Signal()
    menu_wanted = Signal(object, QPoint)

    def __init__(
        self,
        theme: Theme,
        model: TopicCards,
        prepare: Callable[[Sequence[TopicId]], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        forget_with(self)
        self._theme = theme
        self._cards = model
        self._prepare = prepare
        self._silent = False
        self._delegate = CardDelegate(theme, self)
        self.setObjectName("topics_grid")
        self.setAccessibleName(self.tr("Topics"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setWordWrap(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().rangeChanged.connect(self._follow_range)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        theme.resized.connect(self._follow_theme)
        self._measure()

    # --- what it shows --------------------------------------------------------------------

    @property
    def card(self) -> TopicCard | None:
        """The card that is selected."""
        chosen = self.selectionModel().selectedIndexes()
        return self._cards.value(chosen[0]) if chosen else None

    def await_cards(self) -> None:
        """Show no scroll bar until there are cards to scroll."""
        self._follow_range(0, 0)

    def select(self, topic: str) -> bool:
        """Select the card of *topic* without ``picked``; return whether it is there."""
        index = self._cards.index_of(topic)
        self._silent = True
        try:
            if index.isValid():
                self.setCurrentIndex(index)
                self.scrollTo(index)
            else:
                self.clearSelection()
        finally:
            self._silent = False
        return index.isValid()

    def show_cards(self, cards: list[TopicCard]) -> None:
        """Show *cards*, keeping the selection where its card is still there."""
        chosen = self.card
        self._delegate.set_tall(tall=any(map(_is_tall, cards)))
        self._measure()
        self._silent = True
        try:
            self._cards.show(cards)
        finally:
            self._silent = False
        if self.card is not None or chosen is not None:
            self._keep(chosen)

    def columns(self) -> int:
        """Return how many cards stand side by side."""
        return max(1, self.viewport().width() // self._theme.scaled(NARROWEST))

    def seen(self) -> list[TopicCard]:
        """Return the cards in view, and perhaps others of the rows above and below them."""
        height, columns = max(1, self.gridSize().height()), self.columns()
        top = self.verticalScrollBar().value()
        first, last = top // height, (top + self.viewport().height()) // height
        return list(self._cards.values[first * columns : (last + 1) * columns])

    # --- Qt -------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cards, of which everything is read before: no painter waits for a file."""
        self._prepare([card.head.id for card in self.seen()])
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width among the columns; the selected card stays in view."""
        before = self.gridSize()
        self._measure()
        super().resizeEvent(event)
        if self.gridSize() != before and self.card is not None:
            self.doItemsLayout()
            self.scrollTo(self.currentIndex())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which card was selected."""
        super().selectionChanged(selected, deselected)
        card = self.card
        if card is not None and not self._silent:
            self.picked.emit(card)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, leave with Esc; a first arrow selects the card it stands on."""
        key = event.key()
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(self.currentIndex())
        elif plain and key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif plain and key in _ARROWS and self.card is None and self.currentIndex().isValid():
            self.setCurrentIndex(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of a click on a card, also on the one that is selected already."""
        super().mouseReleaseEvent(event)
        card = self._cards.value(self.indexAt(event.position().toPoint()))
        if card is not None and event.button() == Qt.MouseButton.LeftButton:
            self.pressed_card.emit(card)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a card."""
        super().mouseDoubleClickEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._enter(self.indexAt(event.position().toPoint()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the card under the pointer, or of the current one by keyboard."""
        keyboard = event.reason() == event.Reason.Keyboard
        index = self.currentIndex() if keyboard else self.indexAt(event.pos())
        card = self._cards.value(index)
        if card is None:
            return
        self.setCurrentIndex(index)
        place = self.viewport().mapToGlobal(self.visualRect(index).center())
        self.menu_wanted.emit(card, place if keyboard else event.globalPos())

    def _enter(self, index: QModelIndex) -> None:
        card = self._cards.value(index)
        if card is not None:
            self.setCurrentIndex(index)
            self.entered_card.emit(card)

    def _keep(self, chosen: TopicCard | None) -> None:
        """Select what was selected before, and nothing that Qt selects in its stead."""
        wanted = chosen.head.id if chosen else ""
        if self.card is None or self.card.head.id != wanted:
            self.select(wanted)

    def _follow_theme(self) -> None:
        bar = self.verticalScrollBar()
        self._follow_range(bar.minimum(), bar.maximum())
        self._measure()

    def _follow_range(self, _least: int, most: int) -> None:
        """Leave the room of the scroll bar empty when there is nothing to scroll.

        The bar may not come as needed: Qt would then lay the cards out as if it were there twice.
        """
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOn if most else policy.ScrollBarAlwaysOff
        )
        kept = 0 if most else self.verticalScrollBar().sizeHint().width()
        self.setViewportMargins(0, 0, kept, 0)

    def _measure(self) -> None:
        columns = self.columns()
        cell = (self.viewport().width() - 1) // columns
        gap = self._theme.scaled(GAP) - 2 * RING
        self._delegate.set_width(cell - gap)
        size = QSize(cell, self._delegate.height() + gap)
        if size != self.gridSize():  # to set it lays the cards out, and paints them, once more
            self.setGridSize(size)


def _is_tall(card: TopicCard) -> bool:
    """Return whether *card* needs the room of Chinese: for its own words, or for ours."""
    return stands_lower(card.head.title) or stands_lower(labels.level(card.head.level))


_ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}
