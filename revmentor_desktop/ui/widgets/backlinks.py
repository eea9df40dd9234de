"""The line at the foot of something that says which notes link to it.

Private notes carry the private sign; where they are covered, only their number is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.flow_layout import FlowLayout
from revmentor_desktop.ui.widgets.private_sign import paint_hatch
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revmentor_desktop.ui.theme import Theme

translate = QCoreApplication.translate

EDGE, HIGH = 4, 30
LONGEST = 40
MOST = 12
"""Links that are listed; the others are counted."""


@dataclass(frozen=True, slots=True)
class LinkedFrom:
    """A note that links here."""

    id: str
    title: str
    private: bool
    covered: bool = False


class LinkButton(Button):
    """Opens one note.  Signal: ``opened(id)``."""

    opened = Signal(str)

    def __init__(self, theme: Theme, link: LinkedFrom, title: str, name: str) -> None:
        super().__init__(
            theme, title, "inline", icon="lock" if link.private else "sticky-note", name=name
        )
        self._id = link.id
        self._look, self._private = theme, link.private
        if link.private:
            self.set_icon("lock", "private")
        self.clicked.connect(self._open)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, and the hatched edge of a private note."""
        super().paintEvent(event)
        if self._private:
            edge = QRectF(0, self.height() * 0.2, self._look.scaled(EDGE), self.height() * 0.6)
            paint_hatch(QPainter(self), self._look, edge, 2)

    def _open(self) -> None:
        self.opened.emit(self._id)


class Backlinks(QWidget):
    """Which notes link here; hidden while none does.  Signal: ``opened(id)`` of a note."""

    opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: Sequence[LinkedFrom] = ()
        self._parts = QWidget()
        self._flow = FlowLayout(parent=self._parts)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self._parts)
        self.setAccessibleName(self.tr("Linked from"))
        self.hide()

    def show_links(self, links: Sequence[LinkedFrom]) -> None:
        """Show *links*, unless they are shown already."""
        if tuple(links) == self._shown:
            return
        self._shown = tuple(links)
        while self._flow.count():
            item = self._flow.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        open_to_see = [link for link in links if not link.covered]
        self._add_words(self.tr("Linked from"), "caption")
        for link in open_to_see[:MOST]:
            self._flow.addWidget(self._button(link))
        self._add_counts(len(open_to_see) - MOST, len(links) - len(open_to_see))
        self.setVisible(bool(links))

    def _add_counts(self, more: int, covered: int) -> None:
        # tr looks for words with a number at the class of the object only, not at those above it
        if more > 0:
            self._add_words(translate("Backlinks", "%Ln more note(s)", "", more), "caption")
        if covered:
            told = translate("Backlinks", "%Ln private note(s), covered", "", covered)
            self._add_words(told, "private")

    def _add_words(self, words: str, kind: str) -> None:
        """Add a label in the middle of a line of buttons."""
        label = TextLabel(self._theme, words, kind)
        label.setMinimumHeight(self._theme.scaled(HIGH))
        self._flow.addWidget(label)

    def _button(self, link: LinkedFrom) -> LinkButton:
        title = " ".join(link.title.split()) or self.tr("Untitled")
        name = self.tr("Private, {title}").format(title=title) if link.private else title
        shown = title if len(title) <= LONGEST else f"{title[: LONGEST - 1]}…"
        if link.private:
            shown = self.tr("{title}, private").format(title=shown)
        button = LinkButton(self._theme, link, shown, name)
        button.opened.connect(self.opened)
        return button
