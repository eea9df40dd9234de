"""What a topic builds on: the topics it names, each to take away, and a search for another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.ui.link_popup import LinkPopup, topic_choices
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.flow_layout import FlowLayout
from revmentor_desktop.ui.widgets.gaps import Gaps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revmentor_desktop.domain.topics import Topic, TopicHead
    from revmentor_desktop.services.library import Library
    from revmentor_desktop.ui.theme import Theme


class BuildsOn(QWidget):
    """The topics and a button that opens the search.

    Signals: ``changed()`` when another was added or one taken away; ``rearranged()`` then too, and
    when other topics are shown, for Tab to follow.
    """

    changed = Signal()
    rearranged = Signal()

    def __init__(self, theme: Theme, library: Library) -> None:
        super().__init__()
        self._theme = theme
        self._library = library
        self._topic: Topic | None = None
        self._chosen: list[TopicId] = []
        self._buttons: list[Button] = []
        self.add = Button(theme, self.tr("Add a topic"), "link", icon="plus")
        self.add.clicked.connect(self.choose)
        self._flow = FlowLayout()
        gaps = Gaps(theme, self)
        gaps.between(self._flow, 6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        gaps.between(column, 4)
        column.addLayout(self._flow)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def topics(self) -> tuple[TopicId, ...]:
        """Return the ids of the topics that are shown, in their order."""
        return tuple(self._chosen)

    def show_topics(self, topic: Topic, library: Library) -> None:
        """Show what *topic* builds on, by the titles of *library*."""
        self._topic, self._library = topic, library
        self._chosen = list(topic.builds_on)
        self._show()

    def stops(self) -> Sequence[QWidget]:
        """Return what takes the focus, in reading order."""
        return [*self._buttons, self.add]

    def choose(self) -> None:
        """Open the search; neither the topic itself nor what builds on it is offered."""
        choices = topic_choices(
            topic
            for topic in self._library.heads
            if topic.id not in self._chosen and not self._leads_back(topic)
        )
        popup = LinkPopup(self._theme, self.tr("Choose a topic"), choices, "", "", self)
        popup.chosen.connect(self._add)
        popup.open_below(self.add)

    # --- private --------------------------------------------------------------------------

    def _leads_back(self, topic: TopicHead) -> bool:
        if self._topic is None:
            return False
        bases = {topic.id, *(base.id for base in self._library.bases(topic))}
        return self._topic.id in bases

    def _show(self) -> None:
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(base) for base in self._chosen]
        for button in self._buttons:
            self._flow.addWidget(button)
            button.show()
        self.rearranged.emit()

    def _button(self, base: TopicId) -> Button:
        topic = self._library.by_id.get(base)
        title = topic.title if topic is not None else self.tr("A topic that is not in the library")
        name = self.tr("Remove «{title}»").format(title=title)
        button = Button(self._theme, title, icon="x", name=name)
        button.clicked.connect(self._remove)
        return button

    def _add(self, base: str) -> None:
        self._chosen.append(TopicId(base))
        self._show()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _remove(self) -> None:
        sender = self.sender()
        at = next((at for at, one in enumerate(self._buttons) if one is sender), None)
        if at is None:
            return
        del self._chosen[at]
        self._show()
        self.stops()[min(at, len(self._chosen))].setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
