"""Showing the recovery key, and proving that it was taken down."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from revmentor_desktop.services.protection import as_typed
from revmentor_desktop.services.writing import CannotWrite
from revmentor_desktop.ui.file_saving import with_ending
from revmentor_desktop.ui.protection.sheet import (
    PER_LINE,
    lines_of,
    print_sheet,
    save_sheet,
    sheet_document,
    sheet_printer,
)
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.file_dialog import FileDialog
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtPrintSupport import QPrinter

    from revmentor_desktop.ui.theme import Theme


class RecoveryKey(QWidget):
    """The fifteen groups, with Print and Save.  *name* is the workspace, *day* is today.

    Each line has the number of its first group beside it, which is not copied with the key.
    """

    def __init__(self, theme: Theme, groups: Sequence[str], name: str, day: str) -> None:
        super().__init__()
        self._theme = theme
        self._groups, self._name, self._day = tuple(groups), name, day
        self._printer: QPrinter | None = None
        told = self.tr(
            "These groups open the workspace if the passphrase is forgotten. Print them, save "
            "them, or write them down, and keep them away from this computer. Nobody can help "
            "whoever has lost both."
        )
        self.key = TextLabel(theme, "\n".join(lines_of(groups)), "large", selectable=True)
        self.key.setObjectName("recovery_key")
        self.key.setAccessibleName(self.tr("Recovery key"))
        self.key.setAccessibleDescription(" ".join(groups))
        firsts = range(1, len(groups) + 1, PER_LINE)
        self.numbers = TextLabel(theme, "\n".join(f"{first:2}" for first in firsts), "largeQuiet")
        self.numbers.setObjectName("recovery_numbers")
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        for label in (self.numbers, self.key):
            label.setStyleSheet(f'font-family: "JetBrains Mono", "{fixed.family()}"')
        self.print_button = Button(theme, self.tr("Print…"), icon="printer")
        self.print_button.clicked.connect(self._print)
        self.save_button = Button(theme, self.tr("Save as PDF…"), icon="download")
        self.save_button.clicked.connect(self._choose_file)
        self.said = TextLabel(theme, "", "small", wrap=True)
        self.said.hide()
        row = QHBoxLayout()
        row.setSpacing(theme.scaled(8))
        row.addWidget(self.print_button)
        row.addWidget(self.save_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(12))
        column.addWidget(TextLabel(theme, told, "body", wrap=True))
        numbered = QHBoxLayout()
        numbered.setSpacing(theme.scaled(16))
        numbered.addWidget(self.numbers)
        numbered.addWidget(self.key, 1)
        column.addLayout(numbered)
        column.addLayout(row)
        column.addWidget(self.said)

    def save_to(self, path: Path) -> None:
        """Save the sheet as the PDF *path*, and say whether it is there."""
        try:
            save_sheet(sheet_document(self._groups, self._name, self._day), path)
        except CannotWrite:
            said, kind = self.tr("It could not be saved there. Choose another place."), "danger"
        else:
            said = self.tr("Saved as {file}. Take the file off this computer.")
            said, kind = said.format(file=path.name), "accent"
        self._say(said, kind)

    def _choose_file(self) -> None:
        dialog = FileDialog(self._theme, self, self.tr("Save the recovery sheet"))
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self.tr("Recovery sheet") + ".pdf")
        dialog.fileSelected.connect(self._save_named)
        dialog.open()

    def _save_named(self, name: str) -> None:
        self.save_to(with_ending(Path(name), ".pdf"))

    def _print(self) -> None:
        self._printer = sheet_printer()
        dialog = QPrintDialog(self._printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(self._print_now)
        QDialog.open(dialog)

    def _print_now(self) -> None:
        assert self._printer is not None
        if print_sheet(sheet_document(self._groups, self._name, self._day), self._printer):
            self._say(self.tr("Sent to the printer."), "accent")
        else:
            said = self.tr("The printer did not take it. Nothing was printed. Choose another.")
            self._say(said, "danger")

    def _say(self, sentence: str, kind: str) -> None:
        self.said.setText(sentence)
        self.said.set_kind(kind)
        self.said.show()


class RecoveryProof(QWidget):
    """Asks for two of the groups while none of them is shown: those *asked* for, or any two.

    Signals: ``changed()``; ``entered()`` when Enter was pressed in the second field;
    ``key_wanted()`` by whoever wants to see the key once more.
    """

    changed = Signal()
    entered = Signal()
    key_wanted = Signal()

    def __init__(self, theme: Theme, groups: Sequence[str], asked: Sequence[int] = ()) -> None:
        super().__init__()
        self._groups = tuple(groups)
        drawn = asked or secrets.SystemRandom().sample(range(len(groups)), 2)
        self.asked = tuple(sorted(drawn))
        """Which groups are asked for."""
        told = self.tr("So that you can rely on it: type two of the groups from what you keep.")
        self.said = TextLabel(theme, "", "warn", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.scaled(8))
        column.addWidget(TextLabel(theme, told, "body", wrap=True))
        self.fields = []
        for number in self.asked:
            field = QLineEdit()
            field.setAccessibleName(self.tr("Group {number}").format(number=number + 1))
            field.setMaxLength(12)
            field.textChanged.connect(self._judge)
            label = TextLabel(theme, field.accessibleName(), "section")
            label.setBuddy(field)
            column.addSpacing(theme.scaled(8))
            column.addWidget(label)
            column.addWidget(field)
            self.fields.append(field)
        self.fields[0].returnPressed.connect(self._go_to_second)
        self.fields[1].returnPressed.connect(self.entered)
        column.addWidget(self.said)
        self.back = Button(theme, self.tr("Back to the recovery key"), "link")
        self.back.clicked.connect(self.key_wanted)
        column.addWidget(self.back)
        column.addStretch(1)  # or a name would not stand at its field
        self.setFocusProxy(self.fields[0])

    @property
    def proved(self) -> bool:
        """Whether both groups are right."""
        return all(self._right(place) for place in range(len(self.fields)))

    def _go_to_second(self) -> None:
        self.fields[1].setFocus()

    def _right(self, place: int) -> bool:
        return as_typed(self.fields[place].text()) == self._groups[self.asked[place]]

    def _judge(self) -> None:
        full = [len(as_typed(field.text())) >= len(self._groups[0]) for field in self.fields]
        wrong = [place for place, whole in enumerate(full) if whole and not self._right(place)]
        said = self.tr("Group {number} is another one on the sheet.")
        self.said.setText(said.format(number=self.asked[wrong[0]] + 1) if wrong else "")
        self.changed.emit()
