"""The row under the title: which session and which topic a note belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from revmentor_desktop.domain.names import filled
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.link_popup import LinkChoice, LinkPopup, topic_choices
from revmentor_desktop.ui.places import PageName, Place
from revmentor_desktop.ui.widgets.cut_button import CutButton
from revmentor_desktop.ui.widgets.link_dialog import ask_to_open

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revmentor_desktop.domain.ids import SessionId, TopicId
    from revmentor_desktop.domain.sessions import SessionHead
    from revmentor_desktop.ui.desk import Desk

TOPIC = "topic"
AT_ONCE = 100
"""Sessions that are read and named together: two milliseconds."""

INSIDE = {"session": PageName.SESSION, "note": PageName.NOTES}
"""Where addresses lead that links by name became."""


class NoteLinks(QWidget):
    """Two buttons, each of which opens a list to choose from.

    Signals: ``session_chosen(id)`` and ``topic_chosen(id)``, empty to remove the link;
    ``go(Place)`` to what is linked.
    """

    session_chosen = Signal(str)
    topic_chosen = Signal(str)
    go = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session: SessionId | None = None
        self._topic: TopicId | None = None
        self.session_button = CutButton(desk.theme, "link")
        self.session_button.clicked.connect(self.choose_session)
        self.topic_button = CutButton(desk.theme, "library-big")
        self.topic_button.clicked.connect(self.choose_topic)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.session_button)
        self._row.addWidget(self.topic_button)
        self._row.addStretch(1)
        desk.theme.resized.connect(self._follow_theme)
        self._follow_theme()

    def show_links(self, session: SessionId | None, topic: TopicId | None) -> None:
        """Show to what the note is linked."""
        self._session, self._topic = session, topic
        found = None if session is None else self._desk.workspace.read.session(session)
        self.session_button.setProperty("writes", found is None)  # else it leads there as well
        self.topic_button.setProperty("writes", topic is None)
        if found is None:
            self.session_button.show_link(self.tr("Link a session"), self.tr("Link a session"))
        else:
            name = labels.session_name(found)
            spoken = filled(self.tr("Linked to {name}"), name=name)
            self.session_button.show_link(name, spoken)
        known = self._desk.collection.named((topic,)).get(topic) if topic else None
        if known is not None:
            spoken = filled(self.tr("Linked to topic {name}"), name=known.title)
            self.topic_button.show_link(known.title, spoken)
        elif topic is not None:
            missing = self.tr("A topic that is not in the library")
            self.topic_button.show_link(missing, missing)
        else:
            self.topic_button.show_link(self.tr("Link a topic"), self.tr("Link a topic"))

    def choose_session(self) -> None:
        """Open the list of sessions."""
        linked = self._session
        session = None if linked is None else self._desk.workspace.read.session(linked)
        name = "" if session is None else labels.session_name(session)
        popup = LinkPopup(
            self._desk.theme,
            self.tr("Choose a session"),
            (),
            "" if session is None else session.id,
            filled(self.tr("Open {name}"), name=name),
            self,
        )
        popup.offer(self._session_choices())
        popup.chosen.connect(self.session_chosen)
        popup.opened.connect(self._open_session)
        popup.open_below(self.session_button)

    def choose_topic(self) -> None:
        """Open the list of topics."""
        popup = LinkPopup(
            self._desk.theme,
            self.tr("Choose a topic"),
            topic_choices(self._desk.library.heads),
            self._topic or "",
            self.tr("Open topic"),
            self,
        )
        popup.chosen.connect(self.topic_chosen)
        popup.opened.connect(self._open_topic)
        popup.open_below(self.topic_button)

    def open_address(self, address: str) -> None:
        """Go to a topic inside the program; ask before a web page is opened."""
        url = QUrl(address)
        if url.scheme() == TOPIC:
            self._open_topic(url.host())
        elif url.scheme() in INSIDE:
            self.go.emit(Place(INSIDE[url.scheme()], url.path()))
        else:
            ask_to_open(self._desk.theme, address, self)

    def _open_session(self, id: str) -> None:
        self.go.emit(Place(PageName.SESSION, id))

    def _open_topic(self, id: str) -> None:
        if id in self._desk.library.by_id:
            self.go.emit(Place(PageName.TOPICS, id))
        else:
            self._desk.notices.tell(self.tr("This topic is not in the library"))

    def _session_choices(self) -> Iterator[list[LinkChoice]]:
        """Yield all sessions to choose from, the last one first, some at a time."""
        lists = self._desk.workspace.read.session_lists
        before: SessionHead | None = None
        while some := lists.last(AT_ONCE, before):
            yield [self._session_choice(one) for one in some]
            before = some[-1]

    def _session_choice(self, session: SessionHead) -> LinkChoice:
        now = wall_clock(self._desk.workspace.now(), session.zone)
        title = self.tr("{number} · {title}").format(number=session.number, title=session.title)
        day = labels.short_date(session.local_start.date(), now.date())
        return LinkChoice(session.id, title, day, "calendar-days")

    def _follow_theme(self) -> None:
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self._desk.theme.scaled(14))
