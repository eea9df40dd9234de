"""One note: who sees it, its title, its links, its Markdown, and how it reads.

The editor keeps what is typed in its draft and hands it to the store when typing pauses, when a
field or the page is left, and when the program settles.  What the store refuses stays here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from revmentor_desktop.domain.ids import SessionId, TopicId
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.picture_references import reference
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.services.links import Kind, Target
from revmentor_desktop.ui.autosave import Autosave
from revmentor_desktop.ui.link_names import LinkNames
from revmentor_desktop.ui.linked_from import LinkedFromHere
from revmentor_desktop.ui.note_preview import pause_for
from revmentor_desktop.ui.notes.band import READ, SPLIT, WRITE, VisibilityBand
from revmentor_desktop.ui.notes.body import NoteBody
from revmentor_desktop.ui.notes.draft import NoteDraft, has_visible, storable
from revmentor_desktop.ui.notes.foot import NoteFoot
from revmentor_desktop.ui.notes.links import NoteLinks
from revmentor_desktop.ui.notes.pasting import Pasting
from revmentor_desktop.ui.notes.pieces_strip import PiecesStrip
from revmentor_desktop.ui.notes.title_field import TitleField
from revmentor_desktop.ui.turns import Turns
from revmentor_desktop.ui.widgets.card import Surface
from revmentor_desktop.ui.widgets.cover_pane import CoverPane
from revmentor_desktop.ui.widgets.find_bar import FindBar

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QTextCursor

    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notes.draft import AnyNote
    from revmentor_desktop.ui.pictures import Encoded

MEASURE = 680
SPLIT_FROM = 1100
"""Effective window width from which text and preview have room side by side."""

SIDE = 36
NARROW_SIDE = 24
NARROW = 560
"""Width below which the sides are narrower."""
LOW = 300
"""Effective height in pixels under which only what is needed to write stands around the text."""
LEAST = 48
"""Pixels at 100 % text size that the text has of it at least."""

COVER_LINES = 8
"""Bars in place of a note that is covered."""

TITLE_INSET = 2
"""What a field without a frame keeps between its edge and its text."""


class NoteEditor(Surface):
    """Shows and edits one note.

    Signals: ``act_wanted()`` to change who sees it; ``menu_wanted(QPoint)``; ``back_wanted()``;
    ``go(Place)``; ``kept()`` after something was stored; ``gone()`` when the note was removed
    elsewhere.
    """

    act_wanted = Signal()
    menu_wanted = Signal(object)
    back_wanted = Signal()
    go = Signal(object)
    kept = Signal()
    gone = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("page", parent=parent)
        self._desk = desk
        self._title_loaded = self._loaded = ("", "")
        self._names = LinkNames(desk, self)
        self._draft = NoteDraft(desk, self._names, self, self)
        self._draft.kept.connect(self._show_kept)
        self._draft.refused.connect(self._show_saved)
        self._autosave = Autosave(self._save_typed, self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._catch_up)
        self._turns = Turns(self)
        self._make_parts()
        self._connect()
        self._follow_theme()

    # --- which note ---

    @property
    def note(self) -> AnyNote | None:
        """The note as it is typed; ``None`` when there is none."""
        self._take_typed()
        return self._draft.note

    @property
    def has_note(self) -> bool:
        """Whether a note is shown, stored or not."""
        return self._draft.note is not None

    @property
    def stored(self) -> AnyNote | None:
        """The note as it is stored."""
        return self._draft.stored

    def show_note(self, note: AnyNote) -> None:
        """Show *note* as it is stored; what was typed in another must have been saved."""
        self._draft.keep_links()
        self._draft.take(note)
        self._show_all()

    def show_new(self) -> None:
        """Show a new private note, which is stored once it has a visible character."""
        self._draft.keep_links()
        self._draft.begin()
        if self._draft.note is not None:
            self._desk.cover.look(self._draft.note.id)  # who begins a note wants to write it
        self._show_all()

    def refresh(self) -> None:
        """Show anew what surrounds the text: names of what the note is linked to."""
        self._show_surroundings()

    def clear(self) -> None:
        """Show no note."""
        self._autosave.forget()
        self.pasting.forget()
        self._draft.drop()

    def follow(self, change_set: ChangeSet, origin: object | None) -> None:
        """Take over what others did to this note."""
        shown = self._draft.note
        if shown is None or origin is self:
            return
        concerned = [
            change
            for change in change_set.changes
            if isinstance(change.entity, Note | PrivateNote) and change.entity.id == shown.id
        ]
        now = [cast("AnyNote", change.after) for change in concerned if change.after is not None]
        if now:
            self._follow_note(now[-1])
        elif concerned:
            self._autosave.forget()
            self._draft.drop()
            self.gone.emit()

    # --- saving ---

    def save(self) -> bool:
        """Store what is typed; return False when it could not be, and is still here."""
        self._autosave.forget()
        self._take_typed()
        return self._draft.save()

    def settle(self) -> bool:
        """Store what is typed and have links follow its title, because the program needs it so.

        Return False when it could not be stored, and is still here.
        """
        if not self.save():
            return False
        self._draft.keep_links()
        return True

    # --- how it is shown ---

    @property
    def mode(self) -> str:
        """How the note is shown now: write, split or read."""
        if self._only_read:
            return READ
        wanted = self._desk.preferences.note_mode
        return WRITE if wanted == SPLIT and not self.can_split() else wanted

    def set_mode(self, mode: str) -> None:
        """Show the note another way, and remember it on this computer.

        A note of a workspace that may only be read has no other way than to be read.
        """
        if not self._only_read:
            self._desk.preferences.note_mode = mode
            self._arrange()

    def next_mode(self) -> None:
        """Go on from Write to Split to Read, and round."""
        modes = [WRITE, SPLIT, READ] if self.can_split() else [WRITE, READ]
        self.set_mode(modes[(modes.index(self.mode) + 1) % len(modes)])
        self.body.take_focus()

    @property
    def _only_read(self) -> bool:
        """Whether nothing typed in it would be stored; a new note goes along into a copy."""
        return self._desk.workspace.read_only and self._draft.stored is not None

    def can_split(self) -> bool:
        """Say whether there is room for text and preview side by side."""
        return self.window().width() / self._desk.theme.text_size >= SPLIT_FROM

    @property
    def covered(self) -> bool:
        """Whether the note is private and covered."""
        return self.pane.covered

    def focus_title(self) -> None:
        """Go to the title, all of it selected."""
        if self.covered:
            self.pane.button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self.mode == READ:
            self.set_mode(WRITE)
        if self.title.isHidden():
            self.find_bar.close_bar()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.selectAll()

    def focus_text(self) -> None:
        """Go to the text, to what can be read of it, or to the button under its cover."""
        if self.covered:
            self.pane.button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.body.take_focus()

    def find_words(self) -> None:
        """Find words in the note, as it is shown."""
        self.text.hasten()
        self.find_bar.open_for(self.body.front())
        self._leave_room()

    def replace_words(self) -> None:
        """Find words in the note and replace them; a note that is read is written again.

        Where it can only be read, words are found.
        """
        if self._only_read:
            self.find_words()
            return
        if self.mode == READ:
            self.set_mode(WRITE)
        self.text.complete()
        self.find_bar.open_for(self.text, replacing=True)
        self._leave_room()

    def has_focus_in_note(self) -> bool:
        """Say whether the focus is where one reads or writes the note, or finds in it."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def forget_steps(self) -> None:
        """Let the next undo be the program's, because a deed on the whole note was done."""
        self.text.forget_steps()
        self.title.forget_steps()

    # --- Qt ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the parts for the new width."""
        super().resizeEvent(event)
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        """Note that the note is left."""
        self._draft.leave()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the list with Esc, where it takes turns with the note."""
        if event.key() == Qt.Key.Key_Escape and self.band.is_back_offered():
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    # --- parts ---

    def _make_parts(self) -> None:
        self.band = VisibilityBand(self._desk.theme, self._desk.keymap)
        self.title = TitleField(self._desk.theme)
        self.links = NoteLinks(self._desk)
        self.body = NoteBody(self._desk, self._names, self._turns)
        self.text = self.body.text
        self.find_bar = FindBar(self._desk.theme)
        self.pieces_strip = PiecesStrip(self._desk.theme)
        self.foot = NoteFoot(self._desk, self._turns)
        self.pasting = Pasting(self._desk, self.text, self)
        self.backlinks = LinkedFromHere(self._desk, self._names)
        self._head = QVBoxLayout()
        self._head.addWidget(self.title)
        self._head.addWidget(self.links)
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addLayout(self._head)
        inside.addWidget(self.find_bar)
        inside.addWidget(self.pieces_strip)
        inside.addWidget(self.body, 1)
        inside.addWidget(self.backlinks)
        inside.addWidget(self.foot)
        self.pane = CoverPane(
            self._desk.theme, self._desk.cover, content, lines=COVER_LINES, margin=SIDE
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.band)
        column.addWidget(self.pane, 1)

    def _connect(self) -> None:
        self.band.acted.connect(self.act_wanted)
        self.band.mode_chosen.connect(self.set_mode)
        self.band.menu_wanted.connect(self.menu_wanted)
        self.band.back_wanted.connect(self.back_wanted)
        self.title.textEdited.connect(self._touch_title)
        self.title.done.connect(self.focus_text)
        self.text.typed.connect(self._touch)
        self.pasting.picture_ready.connect(self._take_picture)
        self.pasting.refused.connect(self._desk.notices.toast)
        for field in (self.title, self.text):
            field.left.connect(self._leave_field)
        self.find_bar.closed.connect(self._leave_room)
        self.links.session_chosen.connect(self._link_session)
        self.links.topic_chosen.connect(self._link_topic)
        self.links.go.connect(self.go)
        self.body.ticked.connect(self._keep_now)
        self.pieces_strip.break_wanted.connect(self._break_lines)
        self.body.link_requested.connect(self.links.open_address)
        self.backlinks.go.connect(self.go)
        self._desk.commands.settling.connect(self.settle)
        self._desk.theme.resized.connect(self._follow_theme)
        self._desk.cover.changed.connect(self._follow_cover)

    # --- showing ---

    def _show_all(self) -> None:
        note = self._draft.note
        if note is not None:
            self._autosave.forget()
            self.pasting.forget()
            self.body.begin_anew()
            if self._desk.workspace.read_only:
                self._arrange()  # a new note may be written in, one that is stored may not
            self.text.show_text(note.body)
            if self.find_bar.replaces:
                self.text.complete()  # what is replaced is in all of it
            elif self.find_bar.isVisible():
                self.text.hasten()
            self._show_parts(note)
            self.body.scroll_to_top()

    def _follow_note(self, note: AnyNote) -> None:
        """Show what the note has become elsewhere, without moving the cursor from its words."""
        self._autosave.forget()
        self._draft.take(note)
        self.text.follow_text(note.body)
        self._show_parts(note)

    def _show_parts(self, note: AnyNote) -> None:
        self.title.show_title(note.title)
        self._title_loaded = (self.title.text(), note.title)
        self._loaded = (self.text.text(), note.body)
        self._show_surroundings()
        self._show_strip()
        self._catch_up()

    def _show_surroundings(self) -> None:
        """Show all of the note but its title and text."""
        note = self._draft.note
        if note is None:
            return
        private = self._draft.private
        partner = self._desk.workspace.pair.partner.first_name
        if private:
            self.band.show_private()
        elif isinstance(note, Note) and note.between_us:
            self.band.show_between_us(partner)
        else:
            self.band.show_shared(partner)
        self.pane.set_thing(note.id if private else "")
        self.title.set_sensitive(private)
        self.body.set_private(private)
        self.links.show_links(note.session, note.topic)
        self.backlinks.show_target(
            Target(Kind.NOTE, note.id, note.title, private) if self._draft.stored else None
        )
        self._show_saved()

    def _show_kept(self) -> None:
        self._show_saved()
        self.kept.emit()

    def _show_saved(self) -> None:
        if self._draft.pending and not self._autosave.pending:
            self.foot.show_unsaved()
        else:
            stored = self._draft.stored
            self.foot.show_saved(None if stored is None else stored.edited)

    def _catch_up(self) -> None:
        """Count the words and draw the preview, now that typing has paused."""
        self._pause.stop()
        body = self.text.text()
        written = has_visible(self.title.text()) or has_visible(body)
        there = written or self._draft.stored is not None
        self.band.button().setEnabled(there and not self.covered)
        self.foot.count_words(body)
        self.body.draw()

    def _arrange(self) -> None:
        """Show the parts of the present mode, the text no wider than it reads well."""
        scaled = self._desk.theme.scaled
        mode = self.mode
        self.band.modes.set_current(mode)
        self.band.modes.setEnabled(not self._only_read)
        self.band.set_split_possible(self.can_split())
        self.title.setReadOnly(mode == READ)
        least = scaled(SIDE) if self.width() >= scaled(NARROW) else scaled(NARROW_SIDE)
        side = least if mode == SPLIT else max(least, (self.width() - scaled(MEASURE)) // 2)
        inset = TITLE_INSET
        above = scaled(6 if self._is_low() else 20)
        self._head.setContentsMargins(side - inset, above, least - inset, scaled(4))
        self.body.set_mode(mode)
        self.body.set_sides(side)
        self.find_bar.set_sides(least)
        if self.find_bar.isVisible():
            self.find_bar.follow_view(self.body.front())
        self.pieces_strip.set_sides(least)
        self._show_strip()
        self.foot.set_sides(side)
        self.backlinks.setContentsMargins(side, scaled(6), least, 0)
        self._leave_room()

    def _is_low(self) -> bool:
        return self.height() < self._desk.theme.scaled(LOW)

    def _leave_room(self) -> None:
        """Show less around the text where there is little height, and least while one finds."""
        low, finds = self._is_low(), not self.find_bar.isHidden()
        self.body.setMinimumHeight(self._desk.theme.scaled(LEAST))
        self.foot.setVisible(not low)
        focus = QApplication.focusWidget()
        for part in (self.title, self.links):
            held = focus is not None and (part is focus or part.isAncestorOf(focus))
            part.setVisible(held or not (low and finds))

    def _show_strip(self) -> None:
        self.pieces_strip.setVisible(self.text.in_pieces and self.mode != READ)

    # --- slots ---

    def _touch_title(self, _text: str) -> None:
        self._touch()

    def _touch(self) -> None:
        """Note that something was typed: save and draw it soon, not now."""
        if self._draft.note is None:
            return
        self._autosave.touch()
        self._pause.start(pause_for(self.text.document().characterCount()))

    def _break_lines(self) -> None:
        """Break the lines that are too long to be written in, and go to the text."""
        self.text.break_lines()
        self._keep_now()
        self._arrange()
        self.body.take_focus()

    def _keep_now(self) -> None:
        """Store and draw at once what was not typed, a tick or a break, as a step of its own."""
        if self.save():
            self._draft.end_run()
            self.forget_steps()
        self._catch_up()

    def _save_typed(self) -> None:
        """Store what was typed; links follow a title when it is left, not half of one."""
        self.save()

    def _leave_field(self) -> None:
        if self.save():
            self._draft.keep_links(at_once=False)
        self._draft.end_run()

    def _take_picture(self, picture: Encoded, cursor: QTextCursor) -> None:
        """Store a picture with the note, and name it where it was pasted."""
        self._take_typed()
        stored = self._draft.add_picture(picture)
        if stored is not None:
            self.text.insert_at(cursor, f"![]({reference(stored)})")
            self.save()

    def _link_session(self, id: str) -> None:
        self._take_typed()
        if self._draft.link_session(SessionId(id) if id else None):
            self._show_surroundings()

    def _link_topic(self, id: str) -> None:
        self._take_typed()
        if self._draft.link_topic(TopicId(id) if id else None):
            self._show_surroundings()

    def _follow_cover(self) -> None:
        if self._draft.note is not None:
            self._catch_up()

    def _follow_theme(self) -> None:
        self._head.setSpacing(self._desk.theme.scaled(4))
        self._arrange()

    # --- private ---

    def _take_typed(self) -> None:
        """Hand the fields to the draft; what was only looked at stays as it is stored."""
        if self._draft.note is not None:
            title = _as_stored(self.title.text(), *self._title_loaded)
            self._draft.write(title, _as_stored(self.text.text(), *self._loaded))


def _as_stored(text: str, shown: str, stored: str) -> str:
    """Return *text* without what no file can keep; what is stored, where a field shows that."""
    return stored if text == shown else storable(text)
