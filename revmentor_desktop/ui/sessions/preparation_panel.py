"""My preparation for a session: only mine, and marked so.

Lines are ticked, written, moved and deleted here; the list is stored with the private things.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain import private
from revmentor_desktop.domain.private import PreparationLine, PreparationList
from revmentor_desktop.ui.widgets.cover_pane import CoverPane
from revmentor_desktop.ui.widgets.fields import IconField
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.line_list import LineList
from revmentor_desktop.ui.widgets.line_model import Line
from revmentor_desktop.ui.widgets.private_sign import PrivateEdge
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from revmentor_desktop.ui.cover import Cover
    from revmentor_desktop.ui.sessions.edits import SessionEdits
    from revmentor_desktop.ui.theme import Theme

COVER_LINES = 3


class PreparationPanel(QWidget):
    """The list with the sign of private things over it."""

    def __init__(
        self, theme: Theme, edits: SessionEdits, cover: Cover, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._edits = edits
        self._preparation: PreparationList | None = None
        self._edge = PrivateEdge(theme, thickness=6, radius=3)
        self._sign = IconLabel(theme, "lock", "private", size=16)
        self._words = TextLabel(theme, self.tr("Private. Only you see this list."), "private")
        self._words.setWordWrap(True)
        self.list = LineList(theme, self.tr("My preparation"), grows=False, private=True)
        self.list.setObjectName("preparation")
        self._empty = TextLabel(
            theme,
            self.tr("Nothing to prepare yet. Write the first line below."),
            "muted",
            wrap=True,
        )
        words = self.tr("Add a line")
        self.field = IconField(theme, "plus", words, words, adds=True)
        self.field.setObjectName("add_line")
        self.field.setProperty("writes", True)
        self._lay_out(cover)
        self.list.ticked.connect(self._tick)
        self.list.edited.connect(self._edit)
        self.list.removed.connect(self._remove)
        self.list.shifted.connect(self._shift)
        self.field.entered.connect(self._add)
        self.field.pasted.connect(self._add_lines)
        theme.resized.connect(self._follow_theme)
        self._follow_theme()

    def _lay_out(self, cover: Cover) -> None:
        self._band = QHBoxLayout()
        self._band.addWidget(self._sign)
        self._band.addWidget(self._words, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._whole = QHBoxLayout()
        outer.addLayout(self._whole)
        outer.addStretch(1)
        self._column = QVBoxLayout()
        self._whole.addWidget(self._edge)
        self._whole.addLayout(self._column, 1)
        self._column.addLayout(self._band)
        content = QWidget()
        self._inside = QVBoxLayout(content)
        self._inside.setContentsMargins(0, 0, 0, 0)
        for part in (self._empty, self.list, self.field):
            self._inside.addWidget(part)
        self.pane = CoverPane(self._theme, cover, content, lines=COVER_LINES)
        self._column.addWidget(self.pane)

    def add_below(self, part: QWidget) -> None:
        """Show another part that is only mine below the list."""
        self._column.addWidget(part)

    def show_preparation(self, preparation: PreparationList | None) -> None:
        """Show the list as it is now; ``None`` where nothing was written yet."""
        self._preparation = preparation
        lines = preparation.lines if preparation else ()
        self.list.show_lines(
            [Line(str(at), line.text, done=line.done) for at, line in enumerate(lines)]
        )
        self._empty.setVisible(not lines)
        count = len(lines)
        covered = self.tr("%Ln line(s), covered", "", count)
        self.pane.set_thing(preparation.id if preparation and lines else "", covered)

    def _tick(self, key: str, done: bool) -> None:
        if self._preparation:
            ticked = private.tick_line(self._preparation, int(key), done=done)
            name = self.tr("Tick line") if done else self.tr("Untick line")
            self._edits.set_preparation(name, self._preparation, ticked.lines)

    def _edit(self, key: str, text: str) -> None:
        if self._preparation:
            line = replace(self._preparation.lines[int(key)], text=text)
            after = private.replace_line(self._preparation, int(key), line)
            self._edits.set_preparation(self.tr("Edit line"), self._preparation, after.lines)

    def _remove(self, key: str) -> None:
        if self._preparation:
            self._edits.remove_preparation_line(self._preparation, int(key))

    def _shift(self, key: str, by: int) -> None:
        if self._preparation:
            to = int(key) + by
            after = private.move_line(self._preparation, int(key), to)
            self._edits.set_preparation(self.tr("Move line"), self._preparation, after.lines)
            self.list.choose(str(to))

    def _add(self, text: str) -> None:
        if text.strip() and self._keep(self.tr("Add line"), (" ".join(text.split()),)):
            self.field.hand_over()

    def _add_lines(self, lines: Sequence[str]) -> None:
        if self._keep(self.tr("Add lines"), lines):
            self._edits.tell_added(len(lines))

    def _keep(self, name: str, texts: Iterable[str]) -> bool:
        lines = self._preparation.lines if self._preparation else ()
        more = (*lines, *map(PreparationLine, texts))
        return self._edits.set_preparation(name, self._preparation, more)

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        self._band.setSpacing(scaled(8))
        self._whole.setContentsMargins(scaled(8), scaled(4), scaled(8), scaled(4))
        self._whole.setSpacing(scaled(10))
        self._column.setSpacing(scaled(8))
        self._inside.setSpacing(scaled(8))
