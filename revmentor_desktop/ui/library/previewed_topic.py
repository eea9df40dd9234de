"""A topic that may come in: formatted as it will be read here, or what would become of it.

Somebody else wrote it, so its sections are formatted elsewhere; until then they stand there plain.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QStackedWidget

from revmentor_desktop.services.library import Library
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.formatting import Formatting
from revmentor_desktop.ui.library.bodies import plain
from revmentor_desktop.ui.library.difference import TopicText, language_name
from revmentor_desktop.ui.library.reading import topic_html
from revmentor_desktop.ui.widgets.markdown_view import MarkdownView

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from revmentor_desktop.domain.topics import SectionKind, Topic
    from revmentor_desktop.services.rendering import Rendered
    from revmentor_desktop.ui.desk import Desk

translate = QCoreApplication.translate


class PreviewedTopic(QStackedWidget):
    """Shows one topic after the other, as on the day *today*.

    *coming* are those that may come in with it.  Signal: ``link_requested(address)`` when a link
    was pressed.
    """

    link_requested = Signal(str)

    def __init__(self, desk: Desk, today: date, coming: Iterable[Topic]) -> None:
        super().__init__()
        self._desk = desk
        self._theme = desk.theme
        self._today = today
        self._titles = {topic.id: topic.title for topic in coming}
        self._topic: Topic | None = None
        self._bodies: Mapping[SectionKind, str] = {}
        self._formatting = Formatting(desk.renderer, desk.tasks, self)
        self._formatting.formatted.connect(self._take)
        self.told = TopicText(desk.theme)
        self.formatted = MarkdownView(desk.theme, self.tr("Text of the topic"))
        self.formatted.link_requested.connect(self.link_requested)
        self.addWidget(self.told)
        self.addWidget(self.formatted)
        desk.theme.changed.connect(self._write)

    @property
    def tells_title(self) -> bool:
        """Whether the title stands in the text."""
        return self.currentWidget() is self.formatted

    def toPlainText(self) -> str:
        """Return what is shown, without its look."""
        return self.formatted.toPlainText() if self.tells_title else self.told.toPlainText()

    def show_topic(self, topic: Topic) -> None:
        """Show *topic* as it will be read."""
        self._topic, self._bodies = topic, plain(topic)
        self.setCurrentWidget(self.formatted)
        self._formatting.ask(*(section.body for section in topic.sections))
        self.formatted.verticalScrollBar().setValue(0)
        self._write()

    def show_difference(self, before: Topic, after: Topic) -> None:
        """Show in which parts *after* differs from *before*, and how."""
        self._turn_to_told()
        self.told.show_difference(before, after)

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show *lines* that are no topic."""
        self._turn_to_told()
        self.told.show_lines(lines)

    # --- private --------------------------------------------------------------------------

    def _turn_to_told(self) -> None:
        self._topic = None
        self._formatting.forget()
        self.setCurrentWidget(self.told)

    def _take(self, sections: Sequence[Rendered]) -> None:
        if self._topic is not None:
            kinds = [section.kind for section in self._topic.sections]
            self._bodies = {kind: one.html for kind, one in zip(kinds, sections, strict=True)}
            self._write()

    def _write(self) -> None:
        topic = self._topic
        if topic is None:
            return
        facts = (labels.shelf(topic.shelf), language_name(topic.language), topic.licence)
        about = self.tr(" · ").join(filter(None, (*facts, *topic.authors)))
        nowhere = Library()  # what it builds on is told here: not all of that can be gone to
        html = topic_html(topic, nowhere, self._today, self._theme, self._bodies, origin=about)
        head, end, rest = html.partition("</p>")  # what is said of it, which its card will tell
        more = (topic.summary, self._bases(topic), self._tags(topic))
        said = "".join(f"<p>{escape(words)}</p>" for words in more if words)
        self.formatted.show_html(f"{head}{end}{said}{rest}")

    def _bases(self, topic: Topic) -> str:
        """Return on which topics *topic* builds; one that nobody has here is told by its id."""
        here = self._desk.library.by_id
        titles = [
            self._titles.get(base) or (here[base].title if base in here else base)
            for base in topic.builds_on
        ]
        quoted = [translate("TopicText", "«{title}»").format(title=title) for title in titles]
        words = translate("TopicText", "Builds on {topics}")
        return words.format(topics=labels.in_a_row(quoted)) if quoted else ""

    def _tags(self, topic: Topic) -> str:
        words = self.tr("Tags: {tags}")
        tags = labels.in_a_row(topic.tags)
        return words.format(tags=tags) if topic.tags else ""
