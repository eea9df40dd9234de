"""The page on which one reads: a text, the way through it, and what belongs to it.

Nothing can be broken here.  The place one has come to is remembered by the name of the text; the
size and the typeface are those of reading alone.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from revmentor_desktop.domain.actions import actions_of
from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.people import Who
from revmentor_desktop.services.reading import (
    as_html,
    for_paper,
    minutes_so_far,
    with_bodies,
)
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.jotting import Jotting
from revmentor_desktop.ui.link_names import LinkNames
from revmentor_desktop.ui.page import Page
from revmentor_desktop.ui.places import PRINT, PageName, Place, Readable, reading
from revmentor_desktop.ui.preferences import Preferences
from revmentor_desktop.ui.reading.documents import Documents, Text
from revmentor_desktop.ui.reading.end import ReadingEnd
from revmentor_desktop.ui.reading.foot import ReadingFoot
from revmentor_desktop.ui.reading.text import ReadingGround, ReadingText
from revmentor_desktop.ui.reading.top_bar import TopBar
from revmentor_desktop.ui.stepwise import Stepwise
from revmentor_desktop.ui.stored_pictures import StoredPictures
from revmentor_desktop.ui.theme import Theme
from revmentor_desktop.ui.widgets.cover_pane import CoverPane
from revmentor_desktop.ui.widgets.empty_state import EmptyState
from revmentor_desktop.ui.widgets.find_bar import FindBar
from revmentor_desktop.ui.widgets.link_dialog import ask_to_open

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.services.reading import Document
    from revmentor_desktop.services.renderer import Renderer
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.reading.print_dialog import PrintDialog

TOPIC = "topic"
INSIDE = {"session", "note"}
COVER_LINES = 10
LEAST = 48
"""Pixels at 100 % text size that the text has of a low window at least."""

MOST_ACTIONS = 20
"""Promises of mine that can be ticked under a text; where there are more it leads to all."""


class ReadingPage(Page):
    """One text in the whole window.  Its signals are those of ``Page``."""

    full = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(PageName.READING, desk)
        self._documents = Documents(desk)
        self._jotting = Jotting(desk, self)
        self._pictures = StoredPictures(desk.workspace)
        self._names = LinkNames(desk, self)
        self._text: Text | None = None
        self._drawn = ""
        self._kept_place = 0
        self._going_to: int | None = None
        self._asked_for = 0
        self._to_print = False
        self._type = Theme(desk.theme.tokens, parent=self)
        self._follow_type()
        self._make_parts()
        self._lay_out()
        self._reread = QTimer(self)
        self._reread.setSingleShot(True)
        self._reread.setInterval(0)
        self._reread.timeout.connect(self._read)
        self._counting = Stepwise(self)
        self._counting.ended.connect(self._tell_length)
        self._connect()
        self.arrange()

    # --- the promises of a page -----------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Show the text that *place* names, where it was left; print it where that is wanted."""
        self._to_print = place.line == PRINT
        if self._to_print:
            place = replace(place, line="")
            self.replace.emit(place)
        if self._text is None or self._text.place != place:
            self._remember()
            self.find_bar.hide()
            self._drawn = ""
            self.text.show_html("")
        self._show(self._documents.text_at(place), place)

    def memory(self) -> object:
        """Remember how far one has read, for the next time too."""
        self._remember()
        return None

    def deeds(self) -> Mapping[Deed, Callable[[], None]]:
        """Return leaving, the sizes of what is read, and finding in it."""
        preferences = self.desk.preferences
        possible: dict[Deed, Callable[[], None]] = {
            Deed.READING: self.leave.emit,
            Deed.TEXT_LARGER: preferences.enlarge_reading,
            Deed.TEXT_SMALLER: preferences.shrink_reading,
            Deed.TEXT_NORMAL: preferences.reset_reading,
        }
        if self._text is not None and not self.pane.covered:
            possible[Deed.FIND] = self.open_find
        if self._text is not None and self._drawn and not self._text.thing:
            possible[Deed.PRINT] = self.print_text  # what is private is not printed
        return possible

    def panes(self) -> Sequence[QWidget]:
        """Return the bar, what is found, the text and the foot."""
        return (self.top, self.find_bar, self.text, self.end, self.foot)

    def focus_body(self) -> None:
        """Put the focus on the text, where keys scroll it."""
        if self._text is None:
            self.missing.button().setFocus()
        elif self.pane.covered:
            self.pane.button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def arrange(self) -> None:
        """Let the foot end where the text ends."""
        self.foot.set_low(self.low)
        self._whole.setMinimumHeight(self.desk.theme.scaled(LEAST))
        taken = self.ground.width() - self.ground.viewport().width()
        self.foot.set_measure(self.ground.measure, self.ground.side, self.ground.side + taken)
        beside = (self.ground.viewport().width() - self.ground.measure) // 2
        self.find_bar.set_sides(max(self.ground.side, beside))

    # --- Qt -------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close what is open with Esc, first the find, then the page; F3 goes on finding."""
        if event.key() == Qt.Key.Key_Escape:
            if self.find_bar.isVisible():
                self.find_bar.close_bar()
            else:
                self.leave.emit()
        elif event.key() == Qt.Key.Key_F3 and self.find_bar.isVisible():
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.find_bar.find_previous()
            else:
                self.find_bar.find_next()
        else:
            super().keyPressEvent(event)

    # --- making ---------------------------------------------------------------------------

    def _make_parts(self) -> None:
        desk = self.desk
        self.top = TopBar(desk.theme, desk.preferences, desk.keymap)
        self.find_bar = FindBar(desk.theme)
        self.text = ReadingText(self._type)
        self.text.set_serif(desk.preferences.reading_serif)
        self.pane = CoverPane(desk.theme, desk.cover, self.text, lines=COVER_LINES)
        self.end = ReadingEnd(desk.theme)
        self.ground = ReadingGround(desk.theme, self._type)
        self.ground.body.addWidget(self.pane)
        self.ground.body.addWidget(self.end)
        self.ground.body.addStretch(1)
        self.foot = ReadingFoot(desk.theme, desk.cover)
        self.missing = EmptyState(
            desk.theme,
            "book-open",
            self.tr("This is no longer here."),
            self.tr("It was deleted, or its planning was taken back."),
            self.tr("Close reading"),
        )

    def _lay_out(self) -> None:
        self._whole = QStackedWidget()
        self._whole.addWidget(self.ground)
        self._whole.addWidget(self.missing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.find_bar)
        column.addWidget(self._whole, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        desk = self.desk
        self.top.back_wanted.connect(self.back)
        self.top.close_wanted.connect(self.leave)
        self.top.find_wanted.connect(self.open_find)
        self.top.print_wanted.connect(self.print_text)
        self.text.cursorPositionChanged.connect(self._reveal_found)
        self.text.completed.connect(self._arrive)
        self.text.link_requested.connect(self._open_link)
        self.foot.go.connect(self.go)
        self.foot.note_wanted.connect(self._open_note)
        self.foot.actions_wanted.connect(self._go_to_actions)
        self.foot.question_wanted.connect(self._go_to_question)
        self.end.ticked.connect(self._tick)
        self.end.asked.connect(self._ask)
        self.end.pasted.connect(self._ask_all)
        self.end.rest_wanted.connect(self._go_to_rest)
        self.missing.pressed.connect(self.leave)
        self.ground.width_changed.connect(self._follow_width)
        self.ground.verticalScrollBar().valueChanged.connect(self._follow_scrolling)
        self.ground.verticalScrollBar().actionTriggered.connect(self._leave_place)
        desk.commands.changed.connect(self._follow)
        desk.commands.settling.connect(self._remember)
        desk.preferences.changed.connect(self._follow_preference)
        desk.theme.changed.connect(self._follow_theme)
        desk.cover.changed.connect(self._follow_cover)
        self._names.changed.connect(self._reread.start)

    # --- showing --------------------------------------------------------------------------

    def _read(self) -> None:
        if self._text is not None:
            self._show(self._documents.text_at(self._text.place), self._text.place)

    def _show(self, text: Text | None, place: Place) -> None:
        fresh = self._text is None or self._text.place != place
        self._text = text
        self._whole.setCurrentWidget(self.missing if text is None else self.ground)
        self.foot.setVisible(text is not None)
        self.top.offer(find=text is not None, printing=text is not None and not text.thing)
        if text is None:
            self._to_print = False
            self._counting.stop()
            self.top.show_words("", private=False)
            self.deeds_changed.emit()
            return
        if fresh:
            self._kept_place = self._place_kept(place)
            self.top.show_words(text.name, private=bool(text.thing))
        private = bool(text.thing)
        self._counting.begin(minutes_so_far(text.document))
        self.pane.set_thing(text.thing)
        self.text.set_private(private)
        self.text.set_pictures(self._pictures.private if private else self._pictures.shared)
        self.text.setAccessibleName(self.tr("Text, {what}").format(what=text.name))
        self.foot.show_text(text)
        self._show_actions(text)
        self._format(with_bodies(text.document, self._linked))
        self.deeds_changed.emit()

    def _tell_length(self, minutes: int) -> None:
        """Say what is read, and how long all of it takes, which is counted in steps."""
        text = self._text
        if text is not None:
            length = self.tr("%Ln min to read", "", minutes)
            words = self.tr("{what}  ·  {length}").format(what=text.name, length=length)
            self.top.show_words(words, private=bool(text.thing))

    def _show_actions(self, text: Text) -> None:
        """Show what I have not done yet, and what was promised here and is done."""
        workspace = self.desk.workspace
        pair = workspace.pair
        read = workspace.read
        promised = read.actions_of(text.session) if text.session else ()
        done = actions_of((one for one in promised if one.done is not None), pair.me)
        mine = (Who.of(pair.me), Who.BOTH)
        due = read.present.open_actions(mine, MOST_ACTIONS)
        more = read.present.open_action_count(mine) - len(due)
        today = workspace.today
        self.end.show_actions((*due, *done), today, more)

    def _go_to_rest(self) -> None:
        self.go.emit(Place(PageName.FOLLOW_UPS))

    def _linked(self, body: str) -> str:
        """Return *body* with links where names lead; from shared text none leads to a private."""
        private = self._text is not None and bool(self._text.thing)
        return self._names.with_links(body, private=private)

    def _format(self, document: Document) -> None:
        self._asked_for += 1
        self.desk.tasks.run(
            _formatted,
            self.desk.renderer,
            document,
            self._asked_for,
            done=self._take_html,
            failed=self._fail,
        )

    def _take_html(self, answer: tuple[int, str]) -> None:
        number, html = answer
        if number != self._asked_for:
            return
        if html != self._drawn:
            self._draw(html)
        if self._to_print:
            QTimer.singleShot(0, self, self._print_once)

    def _draw(self, html: str) -> None:
        first = not self._drawn
        at = self._kept_place if first else self._position()
        self._drawn = html
        self._going_to = at
        self.text.show_html(html, changed=not first)
        self.deeds_changed.emit()
        if self.text.updatesEnabled():
            self._go_to(at)  # else what is seen stays until there is as much of the new text

    def _arrive(self) -> None:
        """Go to the place that was read last, now that the whole of a long text is there."""
        at, self._going_to = self._going_to, None
        if at is not None:
            self._go_to(at)

    def _fail(self, error: Exception) -> None:
        """Let the error be seen: formatting never raises."""
        raise error

    # --- the place ------------------------------------------------------------------------

    def _position(self) -> int:
        """Return the place in the text that stands at the top of the window."""
        scrolled = self.ground.verticalScrollBar().value()
        top = self.ground.offset_of(self.text)
        return self.text.position_at(scrolled - top) if scrolled > top else 0

    def _place_now(self) -> int:
        """Return the place at the top, or the one that is gone back to as soon as it is there."""
        return self._position() if self._going_to is None else self._going_to

    def _stay_at(self, position: int) -> None:
        """Have the line of *position* at the top again, in whatever size the text is now."""
        if self.text.is_growing:
            self._going_to = position
        self._go_to(position)

    def _go_to(self, position: int) -> None:
        self.ground.settle()
        top = self.ground.offset_of(self.text)
        bar = self.ground.verticalScrollBar()
        bar.setValue(top + self.text.top_of(position) if position else 0)

    def _place_kept(self, place: Place) -> int:
        preferences = self.desk.preferences
        if not preferences.reading_keeps_place:
            return 0
        return preferences.reading_place(place.subject)

    def _remember(self) -> None:
        """Keep how far the text was read, once it is there."""
        if self._text is not None and self._drawn and self.desk.preferences.reading_keeps_place:
            place, coming = self._text.place.subject, self._going_to
            at = self._position() if coming is None else coming
            self.desk.preferences.remember_reading_place(place, at)

    # --- finding --------------------------------------------------------------------------

    def open_find(self) -> None:
        """Find in the text, from where one is."""
        if not self.find_bar.isVisible():
            self.text.put_cursor(self._position())
        self.find_bar.open_for(self.text)

    def _reveal_found(self) -> None:
        """Bring the place that was found into sight."""
        cursor = self.text.textCursor()
        if self.find_bar.isVisible() and cursor.hasSelection():
            top = self.ground.offset_of(self.text) + self.text.top_of(cursor.selectionStart())
            self.ground.reveal(top, self.ground.line())

    # --- doing ----------------------------------------------------------------------------

    def _tick(self, action: str, done: bool) -> None:
        if not self._jotting.tick(action, done=done):
            self.end.forget()
            self._reread.start()

    def _ask(self, text: str) -> None:
        session = None if self._text is None else self._text.session
        if self._jotting.ask(text, session):
            self.end.field.hand_over()
            self.desk.offer_undo(self.tr("Question jotted down, only you can see it"))

    def _ask_all(self, lines: Sequence[str]) -> None:
        self._jotting.ask_all(lines, None if self._text is None else self._text.session)

    def _go_to_actions(self) -> None:
        self._reveal(self.end.focus_actions())

    def _go_to_question(self) -> None:
        self._reveal(self.end.focus_question())

    def _reveal(self, part: QWidget) -> None:
        self.ground.ensureWidgetVisible(part, 0, self.desk.theme.scaled(60))

    def _print_once(self) -> None:
        """Print what was come here for, unless somebody has gone away meanwhile; then go back."""
        wanted, self._to_print = self._to_print and self.isVisible(), False
        dialog = self._dialog_to_print() if wanted else None
        if dialog is not None:
            dialog.finished.connect(self._go_back)
            dialog.open()

    def _go_back(self, _result: int) -> None:
        """Go back to where one printed from, unless one has gone on by oneself."""
        if self.isVisible():
            self.leave.emit()

    def print_text(self) -> None:
        """Print what is read, or save it as a PDF; never what is private."""
        dialog = self._dialog_to_print()
        if dialog is not None:
            dialog.open()

    def _dialog_to_print(self) -> PrintDialog | None:
        from revmentor_desktop.ui.reading.print_dialog import PrintDialog

        text = self._text
        if text is None or text.thing or not self._drawn:
            return None
        name = self.tr("{what} - {title}").format(what=text.name, title=text.document.title)
        title = text.document.title
        return PrintDialog(self.desk, for_paper(self._drawn), title, name, self)

    def _open_note(self) -> None:
        if self._text is not None and self._text.mine is not None:
            self.go.emit(Place(PageName.NOTES, self._text.mine.newest))

    def _open_link(self, address: str) -> None:
        """Go on reading what is here; ask before a web page is opened."""
        url = QUrl(address)
        if url.scheme() == TOPIC:
            if TopicId(url.host()) in self.desk.library.by_id:
                self.go.emit(reading(Readable.TOPIC, url.host()))
            else:
                self.desk.notices.tell(self.tr("This topic is not in the library"))
        elif url.scheme() in INSIDE:
            self.go.emit(reading(Readable(url.scheme()), url.path()))
        else:
            ask_to_open(self.desk.theme, address, self)

    # --- following ------------------------------------------------------------------------

    def _follow(self, _change_set: ChangeSet, _origin: object) -> None:
        if self.isVisible():
            self._reread.start()

    def _follow_cover(self) -> None:
        if self.pane.covered and self.find_bar.isVisible():
            self.find_bar.close_bar()
            self.focus_body()
        self.deeds_changed.emit()

    def _follow_preference(self, name: str) -> None:
        at = self._place_now()
        if name in {Preferences.reading_size.name, Preferences.text_size.name}:
            self._follow_type()
        elif name == Preferences.reading_serif.name:
            self.text.set_serif(self.desk.preferences.reading_serif)
        else:
            return
        self.arrange()
        self._stay_at(at)

    def _follow_theme(self) -> None:
        at = self._place_now()  # the text has its size and colours of its own, and not these yet
        self._follow_type()
        self._stay_at(at)
        self.end.forget()
        self._reread.start()

    def _follow_type(self) -> None:
        """Take the colours of the program, and the size of reading."""
        theme, preferences = self.desk.theme, self.desk.preferences
        size = preferences.reading_size or theme.text_size
        self._type.set_look(mode=theme.mode, text_size=size)

    def _follow_scrolling(self, _value: int) -> None:
        """Show what there is of a text that was changed, and go back no more: somebody scrolls."""
        if not self.text.updatesEnabled():
            self.text.setUpdatesEnabled(True)
            self._going_to = None

    def _leave_place(self, _action: int) -> None:
        """Go back no more to where one was, when all of the text is there: somebody scrolls."""
        self._going_to = None

    def _follow_width(self, _width: int) -> None:
        self.arrange()


def _formatted(renderer: Renderer, document: Document, number: int) -> tuple[int, str]:
    return number, as_html(document, lambda text: renderer.render(text).html)
