"""Loads what pages and dialogs are made of once somebody is there and pauses, so that nobody waits.

A page loads up to a hundred modules when it is first visited, and somebody who clicks on it waits
for them, and then for what most pages read; a dialog that is opened loads up to thirty.  After the
first page was painted there is time: one small step after the other, and none while somebody types
or clicks.  Neither is made.  What has nothing of Qt, and cannot be loaded in small steps, is loaded
beside the window before them.
"""

from __future__ import annotations

from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from revmentor_desktop.ui.places import PageName

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from revmentor_desktop.ui.tasks import Tasks

BETWEEN_MS = 10
"""Between two steps, for whoever wants something of the window meanwhile.

Who moves the pointer to a page is there a second later: by then most is loaded.
"""

_LINKED = ("services.links", "services.pieces", "ui.linked_from")
_SHARED = ("domain.sharing.audiences", "domain.sharing.views", "domain.sharing.topics")
_SCOPED = (
    *(*_SHARED, "domain.sharing", "export.shared.programme", "export.calendar"),
    *("export.word_elements", "services.scopes", "services.staying", "services.sharing"),
)

_OF_PAGES = {
    PageName.SESSIONS: ("ui.sessions.list_model", "ui.sessions.list_page"),
    PageName.TOPICS: (
        *("services.links", "ui.library.card", "ui.library.grid", "services.pieces"),
        *("ui.library.reader", "ui.link_popup", "ui.library.topic_menu", "ui.linked_from"),
        *("ui.library.browser", "ui.library.deck", "ui.library.page"),
    ),
    PageName.NOTES: (
        *(*_LINKED, "ui.link_popup", "services.dialect", "services.pictures", "ui.notes.lines"),
        *("ui.notes.line_shape", "ui.notes.spans", "ui.notes.long_text", "ui.notes.pasting"),
        *("ui.notes.draft", "ui.widgets.find_bar", "ui.notes.list_model", "ui.notes.list_pane"),
        *("services.excerpts", "services.query", "services.search", "services.differences"),
        *("ui.notes.text_field", "ui.notes.body", "ui.notes.editor", "ui.notes.page"),
    ),
    PageName.SESSION: (
        *("services.links", "ui.linked_from", "ui.sessions.agenda_model"),
        *("services.question_desk", "ui.widgets.line_list", "ui.sessions.header"),
        *("ui.sessions.recap_parts", "ui.sessions.suggestions_panel", "ui.sessions.agenda_pane"),
        *("ui.sessions.item_editor", "ui.sessions.recap_view", "ui.sessions.session_page"),
    ),
    PageName.FOLLOW_UPS: (
        *("services.question_desk", "ui.widgets.line_model", *_SHARED, "domain.sharing"),
        *("ui.followups.line_editor", "ui.followups.rows", "ui.followups.list"),
        "ui.followups.page",
    ),
    PageName.PROGRESS: (
        *(*_SCOPED, "ui.progress.state", "ui.progress.line", "ui.progress.goals_card"),
        *("services.session_line", "ui.progress.reviews_card", "ui.progress.page"),
    ),
    PageName.AGREEMENT: (*_SCOPED, "services.agreement_wordings", "ui.agreement.page"),
    PageName.LIVE: (
        *("services.question_desk", "ui.widgets.line_list", "ui.live.next_date"),
        *("ui.live.stage", "ui.live.capture_bar", "ui.live.finish", "ui.live.page"),
    ),
    PageName.READING: (
        *("services.links", "services.pieces", "ui.widgets.find_bar", "ui.reading.documents"),
        "ui.reading.page",
    ),
    PageName.PRACTICE: ("services.pieces", "services.practice", "ui.practice.page"),
    PageName.DELETED: ("ui.deleted.page",),
}
"""What each page is made of, in such an order that each module loads a few others."""

_OTHERS = (
    *("ui.palette.rows", "ui.notes.of_session", "ui.palette.palette", "ui.jot_box"),
    *("ui.library.difference", "ui.library.topic_editor", "ui.library.words"),
    *("services.pack_import", "ui.library.pack_preview", "ui.library.pack_deeds"),
    *("ui.paper.pages", "ui.paper.printing", "ui.sharing.dialog"),
    *("ui.about_more", "ui.settings.files", "ui.settings.window"),
    *("services.note_import", "services.shared_import", "ui.bringing.bring_in"),
    *("ui.bringing.take_out", "ui.guide.window", "ui.shortcuts.dialog"),
)

_FORMATTING = (
    "xml.etree.ElementTree",
    "html.parser",
    "markdown.util",
    "markdown.extensions.fenced_code",
    "markdown.extensions.footnotes",
    "markdown.extensions.tables",
    "subprocess",
    *(f"revmentor_desktop.{name}" for name in ("services.rendering", "services.steps")),
)
"""What ``services.dialect`` and ``services.renderer`` load, for the first topic that is read."""


def modules_of(page: PageName) -> tuple[str, ...]:
    """Return the modules that *page* is made of; what most pages hold is not among them."""
    return tuple(f"revmentor_desktop.{name}" for name in _OF_PAGES.get(page, ()))


STEPS = (
    *_FORMATTING,
    *dict.fromkeys(chain.from_iterable(map(modules_of, _OF_PAGES))),
    *(f"revmentor_desktop.{name}" for name in _OTHERS),
)
"""Modules in such an order that each loads a few others, which takes some milliseconds.

A page stands behind all that it holds, and dialogs behind the pages; what is between only makes
the steps small, and need not be complete.
"""


class Warming(QObject):
    """Loads one of *steps* after the other while the window is *at_rest*, from ``begin`` on.

    Then takes the steps that *reading* returns.  Signal: ``ended()`` once, when all is there.
    """

    ended = Signal()

    def __init__(
        self,
        at_rest: Callable[[], bool],
        parent: QObject,
        steps: Sequence[str] = STEPS,
        reading: Callable[[], Iterator[None] | None] = lambda: None,
    ) -> None:
        super().__init__(parent)
        self._at_rest = at_rest
        self._beside: tuple[Tasks, Callable[[], None]] | None = None
        self._left = list(reversed(steps))
        self._begin_reading = reading
        self._reading = reading()
        self._ended = False
        self._timer = QTimer(self)
        self._timer.setInterval(BETWEEN_MS)
        self._timer.timeout.connect(self.step)

    @property
    def done(self) -> bool:
        """Whether all is there."""
        return not self._left and self._reading is None

    def load_beside(self, tasks: Tasks, load: Callable[[], None]) -> None:
        """Have *load* called among *tasks* before the first step, at rest or not.

        Until it has ended nobody should say that the window is at rest: the steps would hinder it.
        """
        self._beside = tasks, load

    def begin(self) -> None:
        """Load what is beside the window now, and go on whenever there is time."""
        self._begin_beside()
        self._timer.start()

    def read_anew(self) -> None:
        """Read from its beginning what is there now; nothing is read before ``begin``."""
        self._reading = self._begin_reading()
        if self._ended:
            self._timer.start()

    def step(self) -> None:
        """Load or read a little, unless somebody is at work."""
        if self.done or not self._at_rest():
            return
        if self._beside is not None:
            self._begin_beside()
        elif self._left:
            import_module(self._left.pop())
        elif self._reading is not None and next(self._reading, self) is self:
            self._reading = None
        if not self._left and self._reading is None:
            self._timer.stop()
            self._tell_ended()

    def _tell_ended(self) -> None:
        """Tell it once: what was open before and has gone may not be collected yet."""
        if not self._ended:
            self._ended = True
            self.ended.emit()

    def _begin_beside(self) -> None:
        if self._beside is not None:
            (tasks, load), self._beside = self._beside, None
            tasks.run(load, done=self._loaded, failed=self._fail)

    def _loaded(self, _nothing: object) -> None:
        """Hear that it is there: the next step is due anyway."""

    def _fail(self, error: Exception) -> None:
        raise error  # for whoever catches what nobody caught, as when a step fails
