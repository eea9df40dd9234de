"""Shows how one version of a topic became another, part by part.

What is gone and what is new is told apart by a sign at the beginning of its line and by a line
through or under the words, never by colour alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QTextCharFormat, QTextCursor

from revmentor_desktop.domain.topics import Level, SectionKind
from revmentor_desktop.services.topic_parts import FactDifference, Part, Sign, differences
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.widgets.banded_text import BandedText, banded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.domain.topics import AnyShelf, Topic
    from revmentor_desktop.services.topic_parts import AnyPart, Difference, Line
    from revmentor_desktop.ui.theme import Theme

translate = QCoreApplication.translate

SIGNS = {Sign.SAME: "\u2007 ", Sign.GONE: "− ", Sign.NEW: "+ "}
"""What a line begins with; a figure space is as wide as the signs."""

GROUNDS = {Sign.GONE: "dangerTint", Sign.NEW: "accentTint"}
AROUND = 1
"""Lines that stayed and are shown before and after one that did not."""


LANGUAGES = {"en": "English", "zh-Hant": "繁體中文"}
"""Languages of topics by what is stored; each is called as it calls itself."""


def language_name(stored: str) -> str:
    """Return what a language calls itself, or *stored* where nobody knows that."""
    return LANGUAGES.get(stored) or QLocale(stored).nativeLanguageName() or stored


def part_name(part: AnyPart) -> str:
    """Return what a part of a topic is called."""
    if isinstance(part, SectionKind):
        return labels.section(part)
    return {
        Part.TITLE: translate("TopicParts", "Title"),
        Part.SHELF: translate("TopicParts", "Shelf"),
        Part.LEVEL: translate("TopicParts", "Level"),
        Part.MINUTES: translate("TopicParts", "Length"),
        Part.SUMMARY: translate("TopicParts", "In a sentence"),
        Part.BUILDS_ON: translate("TopicParts", "Builds on"),
        Part.TAGS: translate("TopicParts", "Tags"),
        Part.WORDS: translate("TopicParts", "Words to know"),
        Part.SOURCES: translate("TopicParts", "Sources"),
        Part.LANGUAGE: translate("TopicParts", "Language"),
        Part.LICENCE: translate("TopicParts", "Licence"),
        Part.AUTHORS: translate("TopicParts", "Authors"),
    }[part]


def fact_words(value: AnyShelf | Level | int) -> str:
    """Return a shelf, a level or a length in words."""
    if isinstance(value, int):
        return labels.minutes(value)
    return labels.level(value) if isinstance(value, Level) else labels.shelf(value)


class TopicText(BandedText):
    """What became of a topic, or lines that are told in its place."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._before: Topic | None = None
        self._after: Topic | None = None
        self._lines: Sequence[str] = ()
        self.setAccessibleName(self.tr("Text of the topic"))
        theme.changed.connect(self._show)

    def show_difference(self, before: Topic, after: Topic) -> None:
        """Show in which parts *after* differs from *before*, and how."""
        self._before, self._after = before, after
        self._show()

    def show_lines(self, lines: Sequence[str]) -> None:
        """Show *lines* that are no topic."""
        self._before, self._after, self._lines = None, None, lines
        self._show()

    # --- private --------------------------------------------------------------------------

    def _show(self) -> None:
        font = self._theme.written_font()
        self.setFont(font)
        self.document().setDefaultFont(font)
        if self._before is None or self._after is None:
            self.setPlainText("\n".join(self._lines))
            return
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for found in differences(self._before, self._after):
            self._write_heading(cursor, found.part)
            self._write_difference(cursor, found)
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _write_heading(self, cursor: QTextCursor, part: AnyPart) -> None:
        self._begin(cursor, above=0 if cursor.atStart() else self._theme.scaled(12))
        look = self._look("textSecondary")
        look.setFont(self._theme.font("caption", 600))
        cursor.insertText(part_name(part), look)

    def _write_difference(self, cursor: QTextCursor, found: Difference) -> None:
        if isinstance(found, FactDifference):
            self._write_both(cursor, fact_words(found.before), fact_words(found.after))
            return
        if found.part is Part.LANGUAGE and self._before is not None and self._after is not None:
            before, after = self._before.language, self._after.language
            self._write_both(cursor, language_name(before), language_name(after))
            return
        for line in _near(found.lines):
            if line is None:
                self._begin(cursor)
                cursor.insertText("…", self._look("textSecondary"))
            else:
                self._write_line(cursor, line.sign, line.pieces)

    def _write_both(self, cursor: QTextCursor, before: str, after: str) -> None:
        self._write_line(cursor, Sign.GONE, [(before, True)])
        self._write_line(cursor, Sign.NEW, [(after, True)])

    def _write_line(
        self, cursor: QTextCursor, sign: Sign, pieces: Sequence[tuple[str, bool]]
    ) -> None:
        self._begin(cursor, GROUNDS.get(sign, ""))
        plain = self._look("textSecondary" if sign is Sign.SAME else "text")
        marked = QTextCharFormat(plain)
        marked.setFontStrikeOut(sign is Sign.GONE)
        marked.setFontUnderline(sign is Sign.NEW)
        cursor.insertText(SIGNS[sign], plain)
        for text, different in pieces:
            cursor.insertText(text, marked if different and sign is not Sign.SAME else plain)

    def _begin(self, cursor: QTextCursor, ground: str = "", *, above: int = 0) -> None:
        """Begin a line, the first one where the text begins."""
        shape = banded(ground)
        shape.setTopMargin(above)
        if cursor.atStart():
            cursor.setBlockFormat(shape)
        else:
            cursor.insertBlock(shape)

    def _look(self, colour: str = "text") -> QTextCharFormat:
        look = QTextCharFormat()
        look.setForeground(self._theme.colour(colour))
        return look


def _near(lines: Sequence[Line]) -> Iterator[Line | None]:
    """Yield *lines*, with ``None`` for each run that is far from anything that differs."""
    told = [at for at, line in enumerate(lines) if line.sign is not Sign.SAME]
    near = {at for place in told for at in range(place - AROUND, place + AROUND + 1)}
    skipped = False
    for at, line in enumerate(lines):
        if at in near:
            yield line
        elif not skipped:
            yield None
        skipped = at not in near
