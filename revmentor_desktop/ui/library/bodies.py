"""The sections of a topic as HTML: at once where we wrote them, formatted elsewhere otherwise.

What comes in a pack may have been written to hold a program up, so it takes the road of every
text from somebody else (``services.renderer``); until it is back, its plain text stands there.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.services.library import Home
from revmentor_desktop.services.rendering import render_each
from revmentor_desktop.ui.formatting import Formatting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from revmentor_desktop.domain.topics import SectionKind, Topic
    from revmentor_desktop.services.rendering import Rendered
    from revmentor_desktop.ui.desk import Desk


class Bodies(QObject):
    """Gives the sections of one topic after the other.

    Signal: ``formatted()`` when the topic that was asked for last has its own form now.
    """

    formatted = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked: Topic | None = None
        self._bodies: Mapping[SectionKind, str] | None = None
        self._ours: Topic | None = None
        self._rendered: Mapping[SectionKind, str] = {}
        self._formatting = Formatting(desk.renderer, desk.tasks, self)
        self._formatting.formatted.connect(self._take)

    def of(self, topic: Topic) -> Mapping[SectionKind, str]:
        """Return the sections of *topic* as they can be shown now."""
        if self._desk.library.origin(topic.id).home is Home.BUILT_IN:
            if topic != self._ours:  # another look asks for the same one
                self._ours, self._rendered = topic, rendered(topic)
            return self._rendered
        if topic != self._asked:
            self._asked, self._bodies = topic, None
            self._formatting.ask(*(section.body for section in topic.sections))
        return plain(topic) if self._bodies is None else self._bodies

    def _take(self, sections: Sequence[Rendered]) -> None:
        if self._asked is not None:
            kinds = [section.kind for section in self._asked.sections]
            self._bodies = {kind: one.html for kind, one in zip(kinds, sections, strict=True)}
            self.formatted.emit()


def rendered(topic: Topic) -> Mapping[SectionKind, str]:
    """Return the sections of a *topic* that we wrote ourselves."""
    kinds = [section.kind for section in topic.sections]
    bodies = render_each(section.body for section in topic.sections)
    return {kind: body.html for kind, body in zip(kinds, bodies, strict=True)}


def plain(topic: Topic) -> Mapping[SectionKind, str]:
    """Return the sections of *topic* as plain paragraphs."""
    return {
        section.kind: "".join(
            f"<p>{escape(text)}</p>" for text in section.body.split("\n") if text.strip()
        )
        for section in topic.sections
    }
