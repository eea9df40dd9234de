"""What a topic still lacks, quietly, beside the fields; it never stands in the way of anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from revmentor_desktop.domain.topics import SectionKind
from revmentor_desktop.services.topic_parts import WANTED, Part, thin_parts
from revmentor_desktop.ui.library.difference import part_name
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from revmentor_desktop.domain.topics import Topic
    from revmentor_desktop.services.topic_parts import AnyPart, Thin
    from revmentor_desktop.ui.theme import Theme

translate = QCoreApplication.translate


def thin_words(thin: Thin) -> str:
    """Return what a part lacks: "2 steps so far. A topic reads best with 4"."""
    if thin.wants == 1:
        return translate("Thinness", "Nothing yet")
    has = thin.has
    if thin.part in (SectionKind.SHOW, SectionKind.DRIVE):
        so_far = translate("Thinness", "%Ln numbered step(s) so far", None, has)
    elif thin.part is Part.WORDS:
        so_far = translate("Thinness", "%Ln word(s) so far", None, has)
    else:
        so_far = translate("Thinness", "%Ln question(s) so far", None, has)
    best = translate("Thinness", "{so_far}. A topic reads best with {count}")
    return best.format(so_far=so_far, count=thin.wants)


class Thinness(QWidget):
    """The parts that are thin, each a link to where it is written.  Signal: ``wanted(AnyPart)``."""

    wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("topic_thinness")
        self.setAccessibleName(self.tr("What is still thin"))
        self.heading = TextLabel(theme, "", "strong", wrap=True)
        self.help = TextLabel(
            theme, self.tr("Only a hint. The topic is kept as it is."), "small", wrap=True
        )
        self._links: dict[AnyPart, Button] = {}
        self._notes: dict[AnyPart, TextLabel] = {}
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.heading)
        self._column.addWidget(self.help)
        for part in WANTED:
            self._add(part)
        self._column.addStretch(1)
        theme.resized.connect(self._follow_theme)
        self._follow_theme()

    def show_topic(self, topic: Topic) -> None:
        """Show what *topic* lacks."""
        thin = {one.part: one for one in thin_parts(topic)}
        for part, link in self._links.items():
            link.setVisible(part in thin)
            self._notes[part].setVisible(part in thin)
            if part in thin:
                self._notes[part].setText(thin_words(thin[part]))
        if thin:
            count = len(thin)
            self.heading.setText(self.tr("%Ln part(s) could be fuller", "", count))
        else:
            self.heading.setText(self.tr("Every part is there"))
        self.help.setVisible(bool(thin))

    def links(self) -> list[Button]:
        """Return the links to the parts, in reading order."""
        return list(self._links.values())

    def link(self, part: AnyPart) -> Button:
        """Return the link to *part*."""
        return self._links[part]

    def _add(self, part: AnyPart) -> None:
        link = Button(self._theme, part_name(part), "link")
        link.clicked.connect(self._go)
        note = TextLabel(self._theme, "", "small", wrap=True)
        self._links[part], self._notes[part] = link, note
        self._column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(note)

    def _go(self) -> None:
        sender = self.sender()
        for part, link in self._links.items():
            if link is sender:
                self.wanted.emit(part)
                return

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        self._column.setSpacing(scaled(4))
