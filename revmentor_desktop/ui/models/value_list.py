"""A list model over frozen values that changes as little as it can.

Whoever owns the list hands over the values as they are now (``show``); the model finds out which
rows went, came, moved or changed, so that a view keeps its selection, its scroll position and
its drag.  Order is the owner's, never the view's.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, MutableSequence, Sequence

V = TypeVar("V")

Index = QModelIndex | QPersistentModelIndex

ValueRole = Qt.ItemDataRole.UserRole
"""The value itself; delegates paint from it alone."""

CopiedRole = Qt.ItemDataRole.UserRole + 100
"""What is copied of a row; nothing is of one that is private.  Below it are a list’s own roles."""

RESET_ABOVE = 200
"""Rows that may come or go one by one; a wider difference resets the model at once.

So many may move one by one, too; a wider change of order is told as one change of layout, in
which selection and drag are kept.
"""


class ValueListModel(QAbstractListModel, Generic[V]):
    """Rows of values, told apart by *key* and spoken as *text*.

    ``text`` is the whole row in words, as a screen reader should say it.  Where nobody follows
    single rows from one showing to the next, *reset_above* is a smaller number.
    """

    def __init__(
        self,
        key: Callable[[V], str],
        text: Callable[[V], str],
        parent: Any = None,
        *,
        reset_above: int = RESET_ABOVE,
    ) -> None:
        super().__init__(parent)
        self._key = key
        self._text = text
        self._reset_above = reset_above
        self._values = self._held(())

    @property
    def values(self) -> Sequence[V]:
        """The values in their order."""
        return tuple(self._values)

    def value(self, index: Index) -> V | None:
        """Return the value at *index*, or ``None`` where there is no row."""
        row = index.row()  # -1 in an invalid one
        return self._values[row] if 0 <= row < len(self._values) else None

    def index_of(self, key: str) -> QModelIndex:
        """Return the index of the row with *key*; an invalid one if there is none."""
        for row, value in enumerate(self._values):
            if self._key(value) == key:
                return self.index(row, 0)
        return QModelIndex()

    def show(self, values: Iterable[V]) -> None:
        """Make the rows be *values*, with the fewest signals that are true."""
        wanted = self._held(values)
        begin = _alike(self._values, wanted)
        rest = _alike(self._values[begin:], wanted[begin:], at_end=True)
        between = wanted[begin : len(wanted) - rest]
        if len(self._values) == begin + rest:
            self._insert(begin, between)
            return
        if self._move_one(begin, len(self._values) - rest, between):
            return
        if self._too_different(self._values[begin : len(self._values) - rest], between):
            self.beginResetModel()
            self._values = wanted
            self.endResetModel()
            return
        places = {self._key(value): at for at, value in enumerate(between, begin)}
        self._drop_missing(places, begin, len(self._values) - rest)
        self._order(places, begin, len(self._values) - rest)
        for row, value in enumerate(between, begin):
            self._settle(row, value)

    def repaint(self) -> None:
        """Say that every row may look different now, as after a change of language or day."""
        if self._values:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._values) - 1, 0))

    # --- Qt -------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        """Return the number of rows; a row has no children."""
        return 0 if parent.isValid() else len(self._values)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Answer with the row in words, or with the value itself."""
        if not self._has(index):
            return None
        value = self._values[index.row()]
        if role == ValueRole:
            return value
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._text(value)
        return None

    # --- private --------------------------------------------------------------------------

    def _has(self, index: Index) -> bool:
        return index.isValid() and index.row() < len(self._values)

    def _held(self, values: Iterable[V]) -> MutableSequence[V]:
        """Return *values* in what holds the rows, and compares slices of itself as a whole."""
        return list(values)

    def _insert(self, begin: int, values: Sequence[V]) -> None:
        """Have *values* before the row *begin*; all others stay where they were."""
        if values:
            self.beginInsertRows(QModelIndex(), begin, begin + len(values) - 1)
            self._values[begin:begin] = values
            self.endInsertRows()

    def _move_one(self, begin: int, end: int, between: Sequence[V]) -> bool:
        """Have the rows from *begin* to *end* be *between*, if one alone has another place.

        It may say something else there.  Of thousands the others are compared as a whole.
        """
        before = self._values[begin:end]
        if len(before) != len(between) or len(before) < 2:
            return False
        if self._key(before[0]) == self._key(between[-1]) and before[1:] == between[:-1]:
            source, target, row = begin, end, end - 1
        elif self._key(before[-1]) == self._key(between[0]) and before[:-1] == between[1:]:
            source, target, row = end - 1, begin, begin
        else:
            return False
        self._move(source, target)
        self._settle(row, between[row - begin])
        return True

    def _too_different(self, before: Sequence[V], after: Sequence[V]) -> bool:
        if abs(len(after) - len(before)) > self._reset_above:
            return True
        if max(len(after), len(before)) <= self._reset_above:
            return False
        gone_or_new = set(map(self._key, before)) ^ set(map(self._key, after))
        return len(gone_or_new) > self._reset_above

    def _drop_missing(self, kept: Mapping[str, int], begin: int, end: int) -> None:
        for row in range(end - 1, begin - 1, -1):
            if self._key(self._values[row]) not in kept:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._values[row]
                self.endRemoveRows()

    def _order(self, places: Mapping[str, int], begin: int, end: int) -> None:
        """Bring the rows from *begin* to *end* into the order of *places*, moving few of them."""
        keys = [self._key(value) for value in self._values[begin:end]]
        staying = _longest_rise([places[key] for key in keys])
        if len(keys) - len(staying) > self._reset_above:
            self._lay_out_anew(places, begin, end)
            return
        ordered = sorted(keys, key=places.__getitem__)
        for at, key in enumerate(ordered):
            if places[key] in staying:
                continue
            source = keys.index(key)
            target = keys.index(ordered[at - 1]) + 1 if at else 0
            if target not in {source, source + 1}:
                self._move(begin + source, begin + target)
                keys.insert(target - (source < target), keys.pop(source))

    def _move(self, source: int, target: int) -> None:
        """Move the row *source* to before the row *target*."""
        self.beginMoveRows(QModelIndex(), source, source, QModelIndex(), target)
        self._values.insert(target - (source < target), self._values.pop(source))
        self.endMoveRows()

    def _lay_out_anew(self, places: Mapping[str, int], begin: int, end: int) -> None:
        """Put those rows in order at once; whoever holds an index keeps its row."""
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        keys = [self._key(self._values[index.row()]) for index in held]
        between = self._values[begin:end]
        self._values[begin:end] = self._held(
            sorted(between, key=lambda value: places[self._key(value)])
        )
        rows = {self._key(value): row for row, value in enumerate(self._values)}
        self.changePersistentIndexList(held, [self.index(rows[key], 0) for key in keys])
        self.layoutChanged.emit()

    def _settle(self, row: int, value: V) -> None:
        """Bring *value* to *row*; every row above is settled, and all that stay are in order."""
        if row >= len(self._values) or self._key(self._values[row]) != self._key(value):
            self.beginInsertRows(QModelIndex(), row, row)
            self._values.insert(row, value)
            self.endInsertRows()
        elif self._values[row] != value:
            self._values[row] = value
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))


def _alike(before: Sequence[V], after: Sequence[V], *, at_end: bool = False) -> int:
    """Return how many values at the beginning of both are the same, or *at_end* of both.

    Halves are compared, which lists and arrays do by themselves: one by one it takes ten times as
    long.
    """
    alike, differing = 0, min(len(before), len(after)) + 1
    while differing - alike > 1:
        middle = (alike + differing) // 2
        if at_end:
            same = _last(before, alike, middle) == _last(after, alike, middle)
        else:
            same = before[alike:middle] == after[alike:middle]
        if same:
            alike = middle
        else:
            differing = middle
    return alike


def _last(values: Sequence[V], begin: int, end: int) -> Sequence[V]:
    """Return what ``values[begin:end]`` would be, were they counted from their end."""
    return values[len(values) - end : len(values) - begin]


def _longest_rise(numbers: Sequence[int]) -> set[int]:
    """Return the numbers of a longest run that rises, not necessarily side by side."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for number in numbers:
        at = bisect_left(ends, number)
        before[number] = ends[at - 1] if at else None
        ends[at : at + 1] = [number]
    rise: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        rise.add(last)
        last = before[last]
    return rise
