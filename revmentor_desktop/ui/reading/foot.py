"""What stands fixed under the text: my private note in its box, and the ways on from here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Surface
from revmentor_desktop.ui.widgets.cover_pane import CoverPane
from revmentor_desktop.ui.widgets.private_sign import PrivateBox

if TYPE_CHECKING:
    from revmentor_desktop.ui.cover import Cover
    from revmentor_desktop.ui.reading.documents import Mine, Neighbour, Text
    from revmentor_desktop.ui.theme import Theme


class ReadingFoot(Surface):
    """The foot of the page.

    Signals: ``go(Place)`` to what lies before or after; ``note_wanted()``; ``actions_wanted()``;
    ``question_wanted()``.
    """

    go = Signal(object)
    note_wanted = Signal()
    actions_wanted = Signal()
    question_wanted = Signal()

    def __init__(self, theme: Theme, cover: Cover) -> None:
        super().__init__("page", edge="top")
        self.setObjectName("reading_foot")
        self._theme = theme
        self._before: Neighbour | None = None
        self._after: Neighbour | None = None
        self._mine: Mine | None = None
        self._low = False
        self._make_parts(cover)
        self._lay_out()
        theme.resized.connect(self._follow_theme)
        self._follow_theme()

    def show_text(self, text: Text) -> None:
        """Show what belongs to *text*."""
        self._before, self._after = text.before, text.after
        for button, neighbour in ((self.before, text.before), (self.after, text.after)):
            button.setVisible(neighbour is not None)
            if neighbour is not None:
                button.set_text(neighbour.words)
                button.setToolTip(neighbour.tip)
                button.setAccessibleDescription(neighbour.tip)
        self._fit()
        self._show_mine(text.mine)

    def set_measure(self, width: int, left: int, right: int) -> None:
        """Be as wide as the text, with so much free at both sides at least."""
        self._inner.setMaximumWidth(width)
        scaled = self._theme.scaled
        self._row.setContentsMargins(left, scaled(10), right, scaled(12))

    def set_low(self, low: bool) -> None:
        """Show of my private note only that there is one, where there is little height."""
        if low != self._low:
            self._low = low
            self._show_mine(self._mine)

    def event(self, event: QEvent) -> bool:
        """Say in as many words as there is room for where one goes."""
        taken = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return taken

    # --- private --------------------------------------------------------------------------

    def _fit(self) -> None:
        """Leave it to the arrows where all words do not fit beside each other."""
        ways = (self.before, self.after, self.actions_button, self.ask)
        shown = [button for button in ways if not button.isHidden()]
        needed = self._ways.spacing() * len(shown)
        for button in shown:
            needed += button.sizeHint().width()
            if not button.text():
                needed += button.words_width()
        margins = self._row.contentsMargins()
        fits = needed <= min(
            self.width() - margins.left() - margins.right(), self._inner.maximumWidth()
        )
        for button, neighbour in ((self.before, self._before), (self.after, self._after)):
            if neighbour is not None:
                button.setText(f" {button.words()}" if fits else "")
                whole = neighbour.tip if fits else f"{neighbour.words}\n{neighbour.tip}".strip()
                button.setToolTip(whole)

    def _show_mine(self, mine: Mine | None) -> None:
        self._mine = mine
        self.pane.setVisible(mine is not None)
        if mine is None:
            self.pane.set_thing("")
            return
        count = mine.count
        title = self.tr("My private note")
        if count > 1:
            title = self.tr("%Ln private note(s) of mine", "", count)
        self.box.set_words(title, "" if self._low else mine.beginning, self.tr("Open"))
        self.box.button().set_text(self.tr("Open"), self.tr("Open my private note"))
        covered = self.tr("%Ln private note(s), covered", "", count)
        self.pane.set_thing(mine.newest, covered)

    def _make_parts(self, cover: Cover) -> None:
        theme = self._theme
        self.box = PrivateBox(theme, "")
        self.box.setObjectName("my_private_note")
        self.box.acted.connect(self.note_wanted)
        self.pane = CoverPane(theme, cover, self.box)
        self.before = Button(theme, "", "quiet", icon="arrow-left")
        self.before.setObjectName("read_before")
        self.after = Button(theme, "", "quiet", icon="arrow-right")
        self.after.setObjectName("read_after")
        self.actions_button = Button(theme, self.tr("My actions"), "quiet", icon="square-check")
        self.actions_button.setObjectName("read_actions")
        icon = "message-circle-question-mark"
        self.ask = Button(theme, self.tr("Ask a question"), icon=icon)
        self.ask.setObjectName("read_ask")
        self.before.clicked.connect(self._go_before)
        self.after.clicked.connect(self._go_after)
        self.actions_button.clicked.connect(self.actions_wanted)
        self.ask.clicked.connect(self.question_wanted)

    def _lay_out(self) -> None:
        self._inner = QWidget()
        self._ways = QHBoxLayout()
        self._ways.addWidget(self.before)
        self._ways.addWidget(self.after)
        self._ways.addStretch(1)
        self._ways.addWidget(self.actions_button)
        self._ways.addWidget(self.ask)
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.pane)
        self._column.addLayout(self._ways)
        self._row = QHBoxLayout(self)
        self._row.addStretch(1)
        self._row.addWidget(self._inner, 1000)
        self._row.addStretch(1)

    def _go_before(self) -> None:
        if self._before is not None:
            self.go.emit(self._before.place)

    def _go_after(self) -> None:
        if self._after is not None:
            self.go.emit(self._after.place)

    def _follow_theme(self) -> None:
        self._column.setSpacing(self._theme.scaled(10))
        self._ways.setSpacing(self._theme.scaled(4))
