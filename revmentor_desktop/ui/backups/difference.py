"""The table of what going back to a backup would do, a row for each kind of thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.domain.questions import Question
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.takeaways import Takeaway
from revmentor_desktop.domain.terms import Term
from revmentor_desktop.domain.topics import OwnTopic
from revmentor_desktop.ui.widgets.painting import ascent
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revmentor_desktop.domain.changes import Entity
    from revmentor_desktop.services.restoring import Line
    from revmentor_desktop.ui.theme import Theme

translate = QCoreApplication.translate

RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop


class DifferenceTable(QWidget):
    """How many there are now and in the backup, and what would come back, go and change.

    Where it is narrow, that stands below each kind.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._narrow = False
        self._lines: Sequence[Line] = ()
        self._compared = self._rebuilt = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.scaled(18))
        self._grid.setVerticalSpacing(theme.scaled(8))
        self._grid.setColumnStretch(3, 1)

    def set_narrow(self, *, narrow: bool) -> None:
        """Say what would become of each kind below it, or beside it."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._grid.setColumnStretch(0, int(narrow))
            self._grid.setColumnStretch(3, int(not narrow))
            self.show_lines(self._lines, compared=self._compared, rebuilt=self._rebuilt)

    def show_lines(self, lines: Sequence[Line], *, compared: bool, rebuilt: bool = False) -> None:
        """Show *lines*; unless they were *compared* with something, only what is in the backup.

        If it was *rebuilt*, that is what can be read of a damaged workspace.
        """
        self._lines, self._compared, self._rebuilt = lines, compared, rebuilt
        while (item := self._grid.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        told = [line for line in lines if line.now or line.then]
        heads = (
            (0, "", True),
            (1, self.tr("Now"), compared),
            (2, self.tr("Readable") if rebuilt else self.tr("Backup"), True),
            (3, self.tr("Going back"), compared and not self._narrow),
        )
        for column, text, shown in heads:
            if text and shown and told:
                align = RIGHT if column in {1, 2} else Qt.AlignmentFlag.AlignLeft
                self._grid.addWidget(TextLabel(self._theme, text, "section"), 0, column, align)
        for place, line in enumerate(told):
            self._add(1 + 2 * place, line, compared=compared)

    def _add(self, row: int, line: Line, *, compared: bool) -> None:
        theme, number = self._theme, QLocale().toString
        top = Qt.AlignmentFlag.AlignTop
        kind = TextLabel(theme, kind_words(line.kind), wrap=self._narrow)
        self._grid.addWidget(kind, row, 0, top)
        if compared:
            self._add_number(row, 1, number(line.now), kind.text())
            words = TextLabel(
                theme, change_words(line), "muted" if line.same else "body", wrap=True
            )
            if self._narrow:
                self._grid.addWidget(words, row + 1, 0, 1, 4)
            else:
                self._grid.addWidget(words, row, 3)
        self._add_number(row, 2, number(line.then), kind.text())

    def _add_number(self, row: int, column: int, number: str, beside: str) -> None:
        """Add *number* on a line with the words *beside* it: Chinese stands lower than figures."""
        label, font = TextLabel(self._theme, number), self._theme.font("body")
        label.setContentsMargins(0, round(ascent(font, beside) - ascent(font, number)), 0, 0)
        self._grid.addWidget(label, row, column, RIGHT)


def kind_words(kind: type[Entity] | None) -> str:
    """Return what things of *kind* are called, many of them."""
    words: dict[type[Entity] | None, str] = {
        Session: translate("backups", "Sessions"),
        Note: translate("backups", "Shared notes"),
        PrivateNote: translate("backups", "Private notes"),
        Question: translate("backups", "Questions"),
        Action: translate("backups", "Actions"),
        Takeaway: translate("backups", "Takeaways"),
        Term: translate("backups", "Words"),
        OwnTopic: translate("backups", "Topics of your own"),
        None: translate("backups", "Everything else"),
    }
    return words[kind]


def change_words(line: Line) -> str:
    """Return what going back does to things of one kind: "brings back 2, takes away 1"."""
    parts = (
        (line.back, translate("backups", "brings back {count}")),
        (line.gone, translate("backups", "takes away {count}")),
        (line.other, translate("backups", "changes {count}")),
    )
    number = QLocale().toString
    said = [words.format(count=number(count)) for count, words in parts if count]
    return (
        translate("backups", ", ").join(said) if said else translate("backups", "changes nothing")
    )
