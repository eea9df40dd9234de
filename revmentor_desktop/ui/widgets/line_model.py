"""Short lines in order, and a model of them: what each says, and whether it is done.

The model changes nothing by itself: it tells what is wanted, and whoever owns the lines hands them
in as they are then.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.ui.models.value_list import CopiedRole, Index, ValueListModel


@dataclass(frozen=True, slots=True)
class LineDeed:
    """Something else that can be done with a line: by what it is known, its words and its icon.

    One that only *reads* changes nothing.
    """

    key: str
    text: str
    icon: str
    reads: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """What stands over the text of a line: what it is, in the colour *ink*, and *aside* of it.

    One in the colour ``private`` has the hatched edge of private things beside it.
    """

    text: str
    aside: str
    ink: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its text, whether it is done (``None`` where nothing is to tick) and a small note.

    ``icon`` stands where a box would, in the colour ``ink``, or in that of a head; ``fixed`` lines
    can only be read.  ``between_us`` says whether it is for the two alone, ``None`` where that
    cannot be chosen.  ``deeds`` are for its menu, also where it is fixed.  ``plain`` is the text as
    one reads it, where it is written with marks.
    """

    key: str
    text: str
    done: bool | None = None
    note: str = ""
    icon: str = ""
    ink: str = "textSecondary"
    fixed: bool = False
    between_us: bool | None = None
    deeds: tuple[LineDeed, ...] = ()
    head: Head | None = None
    plain: str = ""

    @property
    def read(self) -> str:
        """The text as one reads it."""
        return self.plain or self.text

    def about(self) -> str:
        """Return what is said of the text beside it."""
        head = (self.head.text, self.head.aside) if self.head is not None else ()
        return "  ·  ".join(filter(None, (*head, self.note)))


def _key(line: Line) -> str:
    return line.key


def _read(line: Line) -> str:
    return line.read


class LineModel(ValueListModel[Line]):
    """The lines; nothing is copied of *private* ones, and where it only reads none is changed.

    Signals: ``tick_wanted(key, bool)``, ``text_wanted(key, text)``.
    """

    tick_wanted = Signal(str, bool)
    text_wanted = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_key, _read, parent)
        self.private = False
        self.only_reads = False

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let lines be ticked and edited where they can be."""
        line = self.value(index)
        flags = super().flags(index)
        if line is not None and not line.fixed and not self.only_reads:
            flags |= Qt.ItemFlag.ItemIsEditable
            if line.done is not None:
                flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with the text, the tick, the note or the line itself."""
        line = self.value(index)
        if line is None:
            return None
        if role == Qt.ItemDataRole.EditRole:
            return line.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.read
        if role == CopiedRole:
            hidden = self.private or (line.head is not None and line.head.ink == "private")
            return None if hidden else line.read
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return line.about()
        if role == Qt.ItemDataRole.CheckStateRole and line.done is not None:
            return Qt.CheckState.Checked if line.done else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for another text or tick; the line changes when its owner has it so."""
        line = self.value(index)
        if line is None or line.fixed or self.only_reads:
            return False
        if role == Qt.ItemDataRole.CheckStateRole and line.done is not None:
            self.tick_wanted.emit(line.key, not line.done)
            return True
        if role == Qt.ItemDataRole.EditRole:
            text = str(value).strip()
            if text and text != line.text:
                self.text_wanted.emit(line.key, text)
            return True
        return False
