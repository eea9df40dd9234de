"""The pages of an open workspace: which one is in front, and the way back and forward.

A page that nobody has been to is made in one turn of the event loop, dressed in the next and shown
in a third, and what it is made of is loaded before: all at once would be felt.  What was in front
stays until then.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from revmentor_desktop.ui.history import History
from revmentor_desktop.ui.impatience import Impatience
from revmentor_desktop.ui.page import Room
from revmentor_desktop.ui.places import PageName, Place
from revmentor_desktop.ui.stepwise import Stepwise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QStackedWidget, QWidget

    from revmentor_desktop.ui.commands import Commands
    from revmentor_desktop.ui.page import Page, Pages


class Navigation(QObject):
    """Makes pages when they are first visited and brings them to the front of a stack.

    Signals: ``arrived(Place)``; ``deeds_changed()`` when the page in front can do other things;
    ``share(session_id)``, ``share_topics(ids)`` and ``share_list(What)`` when a page asks for the
    share dialog, and ``settings(section)`` when it asks for the settings.
    """

    arrived = Signal(object)
    deeds_changed = Signal()
    share = Signal(str)
    share_topics = Signal(object)
    share_list = Signal(object)
    settings = Signal(str)

    def __init__(
        self,
        commands: Commands,
        pages: Pages,
        stack: QStackedWidget,
        parent: QObject,
        history: History | None = None,
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._makes = pages
        self._stack = stack
        self._pages: dict[PageName, Page] = {}
        self._bare: set[Page] = set()
        """Those that are made and not dressed yet."""
        self._history = history or History(Place(PageName.HOME))
        self._room, self._low = Room.WIDE, False
        self._focused: dict[Place, QWidget] = {}
        self._arriving = False
        self._coming = Stepwise(self)
        self._awaited = False
        """Whether the page of the present place is on its way."""
        self._impatience = Impatience(self)
        self._impatience.felt.connect(self._arrive_at_last)

    @property
    def place(self) -> Place:
        """Where one is; who asks for that, or for the page there, need not wait for it."""
        self._arrive_at_last()
        return self._history.place

    @property
    def page(self) -> Page | None:
        """The page in front; ``None`` until one has arrived somewhere."""
        self._arrive_at_last()
        return self._pages.get(self._history.place.page)

    def start(self) -> None:
        """Go where the history stands: Home, where everybody begins."""
        self._commands.tell_again()
        self._arrive(self._history.walk(0))

    def leave(self) -> History:
        """Keep what the page in front looks like, and return the way for another to go on."""
        self._leave()
        return self._history

    def go(self, place: Place) -> None:
        """Go to *place* and remember where one came from."""
        self.set_out(place)
        self._arrive_at_last()

    def set_out(self, place: Place) -> None:
        """Do the same; a page that is only made now is shown in a later turn of the event loop.

        Whoever types, clicks or asks for the page before that is there at once.
        """
        self._leave()
        self._history.go(place)
        self._come()

    def set_out_next(self, place: Place) -> None:
        """Do the same, but for all that takes time in a turn of its own: much was done in this one.

        Whoever types, clicks or asks for the page before that is there at once.
        """
        self._leave()
        self._history.go(place)
        self._await()
        self._coming.begin_when_painted(self._came())

    def leave_page(self) -> None:
        """Go back to where one was before the page in front, and to what had the focus there."""
        steps, here = -1, self._history.place.page
        while (before := self._history.ahead(steps)) is not None and before.page is here:
            steps -= 1
        if before is None:
            self.go(Place(PageName.HOME))
        else:
            self._walk(steps)

    def can_walk(self, steps: int) -> bool:
        """Say whether there is a place *steps* further along the way; back is negative."""
        return self._history.can_go(steps)

    def recent(self) -> tuple[Place, ...]:
        """Return the places where one was before, the last one first."""
        return self._history.recent()

    def back(self) -> None:
        """Go where one was before."""
        self._walk(-1)

    def forward(self) -> None:
        """Go where one was before going back."""
        self._walk(1)

    def arrange(self, room: Room, *, low: bool) -> None:
        """Give the page in front the room there is; the others get it when they come there."""
        self._room, self._low = room, low
        for page in self._pages.values():
            if page is self._stack.currentWidget():
                page.set_room(room, low=low)

    def close(self) -> None:
        """Take the pages down; none of them reads the workspace any more."""
        self._await_no_more()
        self._commands.hush()  # or what is handed over from now on starts their timers again
        for page in self._pages.values():
            self._stack.removeWidget(page)  # which may bring another one to the front
        for page in self._pages.values():
            for timer in page.findChildren(QTimer):
                timer.stop()
            page.deleteLater()
        self._pages.clear()
        self._bare.clear()
        self.deleteLater()

    # --- private --------------------------------------------------------------------------

    def _leave(self) -> None:
        """Hand over what is typed, and keep what the page looks like and what has the focus."""
        page = self.page
        focused = None if page is None else page.window().focusWidget()
        self._commands.settle(patient=True)
        if page is None:
            return
        self._history.leave(page.memory())
        if focused is not None and page.isAncestorOf(focused):
            self._focused[self._history.place] = focused

    def _walk(self, steps: int) -> None:
        if self._history.can_go(steps):
            self._leave()
            self._arrive(self._history.walk(steps))
            self._give_focus_back()

    def _give_focus_back(self) -> None:
        """Put the focus where it was in the place one has come back to, if that is still there."""
        page, focused = self.page, self._focused.get(self._history.place)
        if page is None or focused is None or not isValid(focused):
            return
        if page.isAncestorOf(focused) and focused.isVisible() and focused.isEnabled():
            focused.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _arrive(self, memory: object = None) -> None:
        """Bring the page of the present place to the front and have it show the place."""
        self._await_no_more()
        place = self._history.place
        within, self._arriving = self._arriving, True
        try:
            page = self._pages.get(place.page) or self._opened(place.page)
            self._dress(page)
            page.set_room(self._room, low=self._low)
            page.desk.theme.catch_up()
            page.show_place(place)
            if memory is not None:
                page.recall(memory)
            self._stack.setCurrentWidget(page)
            page.focus_body()
        finally:
            self._arriving = within
        self.arrived.emit(place)

    def _come(self) -> None:
        """Arrive at the present place, or begin to make the page that is missing there."""
        name = self._history.place.page
        if name in self._pages:
            self._arrive()
        elif left := self._makes.left_to_load(name):
            self._await()
            self._coming.begin(self._loaded(left))
        else:
            self._make_first()

    def _came(self) -> Iterator[None]:
        """Arrive, or begin to make the page, in one step."""
        self._come()
        yield

    def _loaded(self, modules: Sequence[str]) -> Iterator[None]:
        """Load what the page is made of, and have it made in a turn of its own."""
        for module in modules:
            import_module(module)
            yield
        self._coming.begin_in(0, self._made())

    def _made(self) -> Iterator[None]:
        """Make the page, in one step."""
        self._make_first()
        yield

    def _make_first(self) -> None:
        """Make the page of the present place; dress it in another turn, and show it in a third."""
        self._await_no_more()  # or who asks for it meanwhile would have another one made
        page = self._opened(self._history.place.page)
        self._await()
        self._coming.begin_when_painted(self._dressed(page))

    def _await(self) -> None:
        """Have the page shown before its turn if it is asked for, or typed or clicked in."""
        self._awaited = True
        self._impatience.watch(self._stack)

    def _dressed(self, page: Page) -> Iterator[None]:
        """Dress *page*, and have it shown in a turn of its own."""
        self._dress(page)
        self._coming.begin_when_painted(self._arrived())
        yield

    def _arrived(self) -> Iterator[None]:
        """Arrive, in one step."""
        self._arrive()
        yield

    def _await_no_more(self) -> None:
        self._awaited = False
        self._coming.stop()
        self._impatience.end()

    def _arrive_at_last(self) -> None:
        """Show what is on its way."""
        if self._awaited:
            self._arrive()

    def _tell_deeds(self) -> None:
        """Say that other commands are possible; who has just arrived tells all of them at once."""
        if not (self._arriving or self._awaited):
            self.deeds_changed.emit()

    def _replace(self, place: Place) -> None:
        """Note what the page in front shows now; one behind it has no say in where one is."""
        if place.page is self._history.place.page:
            self._history.replace(place)

    def _opened(self, name: PageName) -> Page:
        page = self._makes.make(name)
        page.go.connect(self.set_out)
        page.go_next.connect(self.set_out_next)
        page.replace.connect(self._replace)
        page.back.connect(self.back)
        page.leave.connect(self.leave_page)
        page.share.connect(self.share)
        page.share_topics.connect(self.share_topics)
        page.share_list.connect(self.share_list)
        page.settings.connect(self.settings)
        self._pages[name] = page
        self._bare.add(page)
        self._stack.addWidget(page)
        page.deeds_changed.connect(self._tell_deeds)  # what it said before is told on arriving
        if page.desk.workspace.read_only:
            from revmentor_desktop.ui.reading_only import ReadingOnly

            ReadingOnly(page)
        return page

    def _dress(self, page: Page) -> None:
        if page in self._bare:
            self._bare.remove(page)
            page.desk.theme.dress(page)
            page.set_room(self._room, low=self._low)
