"""How the window tells people things: toasts, the bar of trouble, and whether all is saved."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from revmentor_desktop.services.trouble import Stale, Unstorable
from revmentor_desktop.ui.saving_words import PASSING, not_saved, open_to_read, waits_for_step
from revmentor_desktop.ui.trouble_words import store_error
from revmentor_desktop.ui.widgets.segmented import Choice
from revmentor_desktop.ui.widgets.toast import Toasts
from revmentor_desktop.ui.widgets.trouble_bar import TroubleBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.services.trouble import StoreError
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notices import Notices, Toast, Trouble
    from revmentor_desktop.ui.sidebar import Sidebar
    from revmentor_desktop.ui.theme import Theme


RETRY, ELSEWHERE, LEAVE, READ = "retry", "elsewhere", "leave", "read"
"""The ways out of trouble; the last takes away what is past."""


class Telling(QObject):
    """Listens to notices and to commits, and shows what they say over *window*.

    Signal: ``elsewhere_wanted()`` to save a copy elsewhere of what cannot be saved here.
    """

    elsewhere_wanted = Signal()

    def __init__(self, theme: Theme, notices: Notices, sidebar: Sidebar, window: QWidget) -> None:
        super().__init__(window)
        self.bar = TroubleBar(theme)
        self.toasts = Toasts(theme, window)
        self._notices = notices
        self._sidebar = sidebar
        self._desk: Desk | None = None
        self._sentence = ""
        self._shown: tuple[str, tuple[str, ...]] = ("", ())
        self._ways: dict[str, Callable[[], None]] = {}
        self._toast_undoes = False
        self._window = window
        self._on_show: Toast | None = None
        self._patient: deque[Toast] = deque()
        self.toasts.gone.connect(self._note_gone)
        self.unsaved = False
        """Whether a commit was refused since ``unsaved`` was last put to False."""
        notices.toasted.connect(self._show_toast)
        notices.troubled.connect(self._show_trouble)
        notices.eased.connect(self._ease)
        self.bar.chosen.connect(self._take_way)

    def follow(self, desk: Desk) -> None:
        """Tell of the commits on *desk* from now on."""
        self._desk = desk
        desk.commands.changed.connect(self._note_saved)
        desk.commands.failed.connect(self._tell_failure)
        desk.commands.stack.indexChanged.connect(self._outdate_toast)
        self._note_saved(None, None)

    def leave(self) -> None:
        """Forget the workspace: there is nothing to tell of it any more."""
        self._desk = None
        self._put_back()
        self._patient = deque(toast for toast in self._patient if not toast.of_workspace)
        self.toasts.dismiss()
        self.bar.clear()

    def hand_over(self) -> tuple[Callable[[], None], ...]:
        """Listen no more; return what says again what nobody has read yet."""
        self._notices.toasted.disconnect(self._show_toast)
        self._notices.troubled.disconnect(self._show_trouble)
        self._notices.eased.disconnect(self._ease)
        self._put_back()
        left = tuple(toast.again for toast in self._patient if toast.again is not None)
        self._patient.clear()
        return left

    def offer_leaving(self, leave: Callable[[], None]) -> None:
        """Offer beside the trouble that is told to *leave* and lose what cannot be saved.

        Where nothing was refused it only waits for a long step, and that is the trouble.
        """
        if self._desk is not None and self._desk.commands.holds_back and not self.unsaved:
            self._notices.trouble(waits_for_step())
        elif self._desk is not None and self._desk.workspace.read_only:
            self._tell_reading_only(typed=True)
        self._ways[LEAVE] = leave
        self._show_ways()

    # --- private --------------------------------------------------------------------------

    def _note_saved(self, _change_set: object, _origin: object) -> None:
        if self._desk is None:
            return
        workspace = self._desk.workspace
        if workspace.read_only:
            self._sidebar.show_read_only()
        else:
            self._sidebar.show_saved(workspace.local_now)
        if READ not in self._ways:  # what is past has nothing to do with what is saved
            self.bar.clear()

    def _tell_failure(self, error: StoreError) -> None:
        from revmentor_desktop.ui.widgets.written_places import holds_words  # few starts need it

        self.unsaved = True
        typed = holds_words(self._window)
        if self._desk is not None and self._desk.workspace.read_only:
            self._tell_reading_only(typed=typed)
            return
        self._sidebar.show_unsaved()
        if isinstance(error, Stale | Unstorable) or self._desk is None:  # it will never fit
            self._notices.trouble(store_error(error))
            return
        retry = self._desk.commands.retry if isinstance(error, PASSING) else None
        self._notices.trouble(not_saved(error, typed=typed), retry, self.elsewhere_wanted.emit)

    def _tell_reading_only(self, *, typed: bool) -> None:
        """Say that nothing can be saved; where nothing was typed there is nothing to lose by it."""
        sentence, elsewhere = open_to_read(typed=typed), self.elsewhere_wanted.emit
        if typed:
            self._sidebar.show_unsaved()
            self._notices.trouble(sentence, None, elsewhere)
        else:
            self._notices.tell(sentence, self.tr("Save a copy elsewhere…"), elsewhere)

    def _outdate_toast(self, _index: int) -> None:
        """Take a message away whose Undo would no longer take back what it speaks of."""
        if self._toast_undoes:
            self.toasts.dismiss()

    def _show_toast(self, toast: Toast) -> None:
        if toast.patient and self._on_show is not None:
            self._patient.append(toast)
        else:
            self._put_back()
            self._say(toast)

    def _say(self, toast: Toast) -> None:
        self._on_show = toast
        self._toast_undoes = self._desk is not None and toast.action == self._desk.commands.undo
        icon = "check" if toast.done else "info"
        act, key = toast.action, toast.key
        self.toasts.say(toast.text, action=toast.action_text, act=act, key=key, icon=icon)

    def _put_back(self) -> None:
        """Have the patient message that is on show come again: its place is taken."""
        if self._on_show is not None and self._on_show.patient:
            self._patient.appendleft(self._on_show)
            self._on_show = None

    def _note_gone(self) -> None:
        self._on_show = None
        if self._patient:
            QTimer.singleShot(0, self, self._say_patient)  # what was pressed may say something

    def _say_patient(self) -> None:
        if self._patient and self._on_show is None and self._window.isVisible():
            self._say(self._patient.popleft())

    def _show_trouble(self, trouble: Trouble) -> None:
        self._sentence = trouble.sentence
        read = self.bar.clear if trouble.past else None
        offered = {RETRY: trouble.retry, ELSEWHERE: trouble.elsewhere, READ: read}
        leaving = None if self.bar.isHidden() else self._ways.get(LEAVE)
        offered[LEAVE] = leaving  # it was offered, and what is tried again takes it not away
        self._ways = {way: act for way, act in offered.items() if act is not None}
        self._show_ways()

    def _ease(self, sentence: str) -> None:
        """Take the trouble away that *sentence* told of; another may have taken its place."""
        if sentence in ("", self._sentence):
            self.bar.clear()

    def _show_ways(self) -> None:
        """Show the trouble, unless it is shown already: a button may have the focus."""
        shown = (self._sentence, tuple(self._ways))
        if self.bar.isHidden() or shown != self._shown:
            words = {
                RETRY: self.tr("Try again"),
                ELSEWHERE: self.tr("Save a copy elsewhere…"),
                LEAVE: self.tr("Close without saving"),
                READ: self.tr("Understood"),
            }
            self.bar.show_trouble(
                self._sentence, "", [Choice(way, words[way]) for way in self._ways]
            )
            self._shown = shown

    def _take_way(self, way: str) -> None:
        self._ways[way]()
