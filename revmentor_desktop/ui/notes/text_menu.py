"""What the menu of a note's text offers for a word that is not spelled right."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QTextCursor

from revmentor_desktop.ui.utf16 import Units
from revmentor_desktop.ui.widgets.text import without_mnemonic

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from revmentor_desktop.ui.spelling import Spelling


class WordEntries(QObject):
    """The first entries of *menu*: what may have been meant, once that is known, and to learn it.

    Signal: ``chosen(str)``, the word to write instead.
    """

    chosen = Signal(str)

    def __init__(self, menu: QMenu, spelling: Spelling, word: str) -> None:
        super().__init__(menu)
        self._menu = menu
        self._spelling = spelling
        self._word = word
        first = menu.actions()[0] if menu.actions() else None
        self._looking = QAction(self.tr("Looking for the right spelling…"), menu)
        self._looking.setEnabled(False)
        self._learn = QAction(
            without_mnemonic(self.tr("Add “{word}” to my words").format(word=word)), menu
        )
        self._learn.triggered.connect(self._teach)
        rule = QAction(menu)
        rule.setSeparator(True)
        for entry in (self._looking, self._learn, rule):
            menu.insertAction(first, entry)  # type: ignore[arg-type]  # None is the end
        spelling.suggest(word, self._take)

    def _take(self, found: object) -> None:
        suggestions = cast("tuple[str, ...]", found)
        if not suggestions:
            self._looking.setText(self.tr("No other spelling is known"))
            return
        for suggestion in suggestions:
            entry = QAction(without_mnemonic(suggestion), self._menu)
            entry.setData(suggestion)
            entry.triggered.connect(self._choose)
            self._menu.insertAction(self._looking, entry)
        self._menu.removeAction(self._looking)

    def _choose(self) -> None:
        entry = self.sender()
        if isinstance(entry, QAction):
            self.chosen.emit(str(entry.data()))

    def _teach(self) -> None:
        self._spelling.learn(self._word)


def wrong_word(spelling: Spelling, cursor: QTextCursor) -> QTextCursor | None:
    """Return the word at *cursor*, selected, if it is not spelled right."""
    block, at = cursor.block(), cursor.positionInBlock()
    units = Units(block.text())
    for start, end in ((units(one[0]), units(one[1])) for one in spelling.wrong(block.text())):
        if start <= at <= end:
            word = QTextCursor(block)
            word.setPosition(block.position() + start)
            word.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
            return word
    return None
