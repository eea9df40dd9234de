"""The rows of the list, and the model that holds them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.excerpts import NOTHING, Marked
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.models.value_list import Index, ValueListModel
from revmentor_desktop.ui.places import Place

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from revmentor_desktop.domain.actions import Action
    from revmentor_desktop.domain.questions import Question
    from revmentor_desktop.domain.topics import Topic

    Addable = Topic | Question | Action


FEW = 4
"""Rows that come or go one by one; most keys change more of them."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What is typed instead when the row is taken."""

    text: str


@dataclass(frozen=True, slots=True)
class Uncover:
    """Taking the row takes the cover off."""


@dataclass(frozen=True, slots=True)
class PaletteRow:
    """Something to take, or the heading above some of them, which has no *target*.

    *detail* says where it belongs, *line* is the one the words were found in, *keys* are its
    shortcut; *addable* is what can be put on an agenda.  *icon* is drawn in the colour *role*.
    """

    key: str
    title: Marked
    target: Place | Deed | Typed | Uncover | None = None
    detail: str = ""
    line: Marked = NOTHING
    icon: str = ""
    role: str = "textSecondary"
    keys: str = ""
    kind: str = ""
    private: bool = False
    addable: Addable | None = None


class PaletteModel(ValueListModel[PaletteRow]):
    """Headings and rows; only rows can be chosen.  A row is spoken as a whole."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(_key, self._spoken, parent, reset_above=FEW)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be chosen; headings only be read."""
        row = self.value(index)
        if row is None or row.target is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with the row in words, or the row; what is cut is told under the pointer."""
        row = self.value(index)
        if row is not None and role == Qt.ItemDataRole.ToolTipRole:
            return row.title.text if row.target is not None else None
        return super().data(index, role)

    def first(self) -> int:
        """Return the place of the first row that can be chosen, -1 if there is none."""
        return self.next_from(-1, 1)

    def next_from(self, here: int, step: int) -> int:
        """Return the nearest row to choose from *here* on, up or down; around at the ends."""
        count = len(self.values)
        for distance in range(1, count + 1):
            at = (here + distance * step) % count
            if self.values[at].target is not None:
                return at
        return -1

    def _spoken(self, row: PaletteRow) -> str:
        parts = [self.tr("Private")] if row.private else []
        parts += [row.title.text, row.kind, row.detail if not row.private else "", row.line.text]
        return ", ".join(part for part in (*parts, row.keys) if part)


def _key(row: PaletteRow) -> str:
    return row.key
