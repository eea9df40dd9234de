"""The text of a note: written, written with its preview, or read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QWidget

from revmentor_desktop.ui.note_preview import NotePreview
from revmentor_desktop.ui.notes.band import READ, SPLIT, WRITE
from revmentor_desktop.ui.notes.completion import NameCompletion
from revmentor_desktop.ui.notes.lines import boxes
from revmentor_desktop.ui.notes.markdown_layout import GUTTER
from revmentor_desktop.ui.notes.text_field import MarkdownText
from revmentor_desktop.ui.utf16 import length
from revmentor_desktop.ui.widgets.card import Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revmentor_desktop.services.links import Target
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.link_names import LinkNames
    from revmentor_desktop.ui.turns import Turns


class NoteBody(QWidget):
    """The field, the preview beside it, and the reading view in its place.

    Signals: ``link_requested(address)`` when a link was pressed where it can be; ``ticked()`` when
    a task was ticked or not any more, where the text is read.
    """

    link_requested = Signal(str)
    ticked = Signal()

    def __init__(
        self, desk: Desk, names: LinkNames, turns: Turns, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = desk.theme
        self._cover = desk.cover
        self._names = names
        self._private = True
        self._mode = ""
        self.text = MarkdownText(desk.theme, desk.spelling, turns)
        self.rule = Rule(upright=True)
        self.preview = NotePreview(desk, self.tr("Preview"), turns=turns)
        self.reader = NotePreview(desk, self.tr("Note, as it reads"), reading=True, turns=turns)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for part in (self.text, self.rule, self.preview, self.reader):
            row.addWidget(part, 0 if part is self.rule else 1)
        self.completion = NameCompletion(desk.theme, self.text, self._targets)
        names.changed.connect(self.draw)
        self.text.verticalScrollBar().valueChanged.connect(self._follow_scroll)
        self.preview.drawn.connect(self._follow_scroll)
        for view in (self.preview, self.reader):
            view.link_requested.connect(self.link_requested)
            view.set_boxes_pressed(not desk.workspace.read_only)
            view.box_pressed.connect(self._tick)

    def set_mode(self, mode: str) -> None:
        """Show field, preview or reading view, as *mode* says."""
        if mode == self._mode:
            return
        self._mode = mode
        shown: dict[QWidget, bool] = {
            self.text: mode in (WRITE, SPLIT),
            self.rule: mode == SPLIT,
            self.preview: mode == SPLIT,
            self.reader: mode == READ,
        }
        for part in sorted(shown, key=shown.__getitem__):
            part.setVisible(shown[part])  # first what goes, or all would widen the window
        self.draw()

    def set_sides(self, side: int) -> None:
        """Leave *side* pixels at both sides of the text; scroll bars stay at the edge."""
        scaled = self._theme.scaled
        bar = self.text.verticalScrollBar().sizeHint().width()
        if self._mode == SPLIT:
            self.text.set_sides(side, scaled(8))
            self.preview.set_sides(scaled(24), max(0, scaled(28) - bar), top=scaled(GUTTER))
        else:
            self.text.set_sides(side, max(0, side - bar))
            self.reader.set_sides(side, max(0, side - bar), top=scaled(GUTTER))

    def set_private(self, private: bool) -> None:
        """Treat the text as one that only I see, or not."""
        self._private = private
        described = self.tr("Markdown, private") if private else self.tr("Markdown, shared")
        self.text.setAccessibleDescription(described)
        self.text.set_sensitive(private)
        for view in (self.preview, self.reader):
            view.set_private(private)
            view.show_private_pictures(private)

    def draw(self) -> None:
        """Draw the text as it reads, where that is shown."""
        view = self._view()
        if view is not None:
            view.show_markdown(self._read_text())

    def begin_anew(self) -> None:
        """Show nothing of the note before, while this one is being formatted."""
        self.preview.begin_anew()
        self.reader.begin_anew()

    def scroll_to_top(self) -> None:
        """Show the beginning."""
        for view in (self.text, self.preview, self.reader):
            view.verticalScrollBar().setValue(0)

    def front(self) -> QTextEdit:
        """Return the text, or what can be read of it: whichever one works with now."""
        return self.reader if self._mode == READ else self.text

    def take_focus(self) -> None:
        """Go to the text, or to what can be read of it."""
        self.front().setFocus(Qt.FocusReason.OtherFocusReason)

    def _view(self) -> NotePreview | None:
        """Return where the text is read now."""
        return {SPLIT: self.preview, READ: self.reader}.get(self._mode)

    def _read_text(self) -> str:
        return self._names.with_links(self.text.text(), private=self._private)

    def _tick(self, number: int) -> None:
        """Tick the task *number*, or take its tick away, where it is written.

        What is shown must be what is written, task by task; otherwise nothing is changed.
        """
        view, text = self._view(), self.text.text()
        places = boxes(text)
        if view is None or not view.shows(self._read_text()) or view.box_count() != len(places):
            return
        at = places[number]
        self._put_tick(text, at)
        self.ticked.emit()

    def _put_tick(self, text: str, at: int) -> None:
        """Tick the task whose sign stands *at* in *text*, or take its tick away."""
        tick = "x" if text[at] == " " else " "
        if self.text.in_pieces:
            self.text.show_text(f"{text[:at]}{tick}{text[at + 1 :]}")
            return
        self.text.complete()
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(length(text[:at]))
        cursor.setPosition(length(text[: at + 1]), QTextCursor.MoveMode.KeepAnchor)
        self.text.change_at(cursor, tick)

    def _targets(self, typed: str) -> Sequence[Target]:
        """Return what a link in the text, begun as *typed*, can lead to; nothing covered."""
        return tuple(
            target
            for target in self._names.offered(typed, private=self._private)
            if not (target.private and self._cover.covers(target.id))
        )

    def _follow_scroll(self) -> None:
        bar = self.text.verticalScrollBar()
        if self.preview.isVisible() and bar.maximum():
            self.preview.scroll_to_part(bar.value() / bar.maximum())
