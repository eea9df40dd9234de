"""What could not be read of the library: which file, which line, which field, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from revmentor_desktop.services.front_matter import What
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.inner_parts import forget_with
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.services.front_matter import Fault
    from revmentor_desktop.ui.theme import Theme

translate = QCoreApplication.translate

SIZE = (560, 280)


def unread_topics(faults: Sequence[Fault]) -> int:
    """Return how many topics are missing because of *faults*."""
    return len(
        {
            fault.file
            for fault in faults
            if fault.file.endswith(".md") and fault.what is not What.UNKNOWN_TOPIC
        }
    )


def faulty_files(faults: Sequence[Fault]) -> int:
    """Return in how many files *faults* were found."""
    return len({fault.file for fault in faults})


def fault_line(fault: Fault) -> str:
    """Return *fault* as one line: "ai-trends/x.md, line 3, minutes: this is not a number"."""
    what = words_of(fault.what)
    if fault.file and not fault.line:
        line = translate("LibraryFaults", "{file}: {what}")
        return line.format(file=fault.file, what=what)
    if fault.field:
        line = translate("LibraryFaults", "{file}, line {line}, {field}: {what}")
        return line.format(file=fault.file, line=fault.line, field=fault.field, what=what)
    if fault.file:
        line = translate("LibraryFaults", "{file}, line {line}: {what}")
        return line.format(file=fault.file, line=fault.line, what=what)
    return what


def words_of(what: What) -> str:
    """Return what is wrong, in words for whoever wrote the file."""
    return {
        What.UNREADABLE: translate("LibraryFaults", "this cannot be opened"),
        What.TOO_LARGE: translate("LibraryFaults", "the file is too large"),
        What.NOT_TEXT: translate("LibraryFaults", "this is not UTF-8 text"),
        What.NO_FRONT_MATTER: translate(
            "LibraryFaults", "the facts between two --- lines are missing"
        ),
        What.NOT_YAML: translate("LibraryFaults", "this is not valid YAML"),
        What.TOO_DEEP: translate("LibraryFaults", "lists are nested too deep"),
        What.NOT_ALLOWED: translate("LibraryFaults", "aliases and tags are not allowed"),
        What.NUL: translate("LibraryFaults", "a character that no text has stands here (NUL)"),
        What.TWICE: translate("LibraryFaults", "this is there twice"),
        What.UNKNOWN_FIELD: translate("LibraryFaults", "there is no such field"),
        What.MISSING: translate("LibraryFaults", "this is missing"),
        What.WRONG_FORM: translate("LibraryFaults", "this has the wrong form"),
        What.NOT_A_NUMBER: translate("LibraryFaults", "this is not a whole number"),
        What.OUT_OF_RANGE: translate("LibraryFaults", "this number is too small or too large"),
        What.NOT_A_DATE: translate("LibraryFaults", "this is not a date like 2026-11-23"),
        What.NOT_A_LINK: translate("LibraryFaults", "this is not a web address"),
        What.NOT_A_CHOICE: translate("LibraryFaults", "this is none of the words allowed here"),
        What.NO_FILE_NAME: translate(
            "LibraryFaults", "this cannot be the name of a file on every system"
        ),
        What.ID_IS_NOT_FILE_NAME: translate("LibraryFaults", "the id must be the file's name"),
        What.UNKNOWN_SECTION: translate("LibraryFaults", "there is no such section"),
        What.SECTION_OUT_OF_ORDER: translate("LibraryFaults", "this section is out of order"),
        What.TEXT_OUTSIDE_SECTIONS: translate("LibraryFaults", "this text is in no section"),
        What.UNKNOWN_TOPIC: translate("LibraryFaults", "a topic it builds on is in no pack"),
        What.NO_SUCH_TOPIC: translate("LibraryFaults", "a topic of this path is in no pack"),
        What.OTHER_SHELF: translate(
            "LibraryFaults", "a topic of this path stands on another shelf"
        ),
        What.BEFORE_ITS_BASE: translate(
            "LibraryFaults", "a topic of this path stands before one it builds on"
        ),
    }[what]


class FaultsDialog(QDialog):
    """Lists the faults of the library, to read and to copy."""

    def __init__(self, theme: Theme, faults: Sequence[Fault], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("faults_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What could not be read"))
        told = self.tr("Everything else in the library was read. Nothing was changed.")
        self.list = QPlainTextEdit("\n".join(fault_line(fault) for fault in faults))
        forget_with(self.list)
        self.list.setProperty("kind", "box")
        self.list.setReadOnly(True)
        self.list.setTabChangesFocus(True)
        self.list.setAccessibleName(self.tr("Faults"))
        self.copy = Button(theme, self.tr("Copy"), icon="copy")
        self.close_button = Button(theme, self.tr("Close"))
        self.copy.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(theme.scaled(8))
        row.addStretch(1)
        row.addWidget(self.copy)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        pad = theme.scaled(20)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(theme.scaled(12))
        column.addWidget(TextLabel(theme, told, "body", wrap=True))
        column.addWidget(self.list, 1)
        column.addLayout(row)
        self.resize(theme.scaled(SIZE[0]), theme.scaled(SIZE[1]))
        self.close_button.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.list.toPlainText())
