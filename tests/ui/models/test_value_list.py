"""The list model: from any rows to any others, and whoever held a row still holds it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from revmentor_desktop.ui.models.value_list import RESET_ABOVE, ValueListModel, ValueRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.qtbot import QtBot

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@dataclass(frozen=True)
class Entry:
    key: str
    text: str = ""


ROWS = st.dictionaries(st.integers(0, 30), st.sampled_from("ab"), max_size=20).flatmap(
    lambda found: st.permutations([Entry(str(key), text) for key, text in found.items()])
)


def key_of(entry: Entry) -> str:
    return entry.key


def text_of(entry: Entry) -> str:
    return f"entry {entry.key} {entry.text}"


def model_of(rows: Sequence[Entry]) -> ValueListModel[Entry]:
    model = ValueListModel[Entry](key_of, text_of)
    model.show(rows)
    QAbstractItemModelTester(model, FATAL, model)
    return model


def entries(*keys: object) -> list[Entry]:
    return [Entry(str(key)) for key in keys]


class Heard:
    """Counts the signals of a model."""

    def __init__(self, model: ValueListModel[Entry]) -> None:
        self.inserted = self.removed = self.moved = self.changed = self.reset = self.laid = 0
        model.rowsInserted.connect(self._inserted)
        model.rowsRemoved.connect(self._removed)
        model.rowsMoved.connect(self._moved)
        model.dataChanged.connect(self._changed)
        model.modelReset.connect(self._reset)
        model.layoutChanged.connect(self._laid)

    def counts(self) -> tuple[int, int, int, int, int, int]:
        return (self.inserted, self.removed, self.moved, self.changed, self.reset, self.laid)

    def _inserted(self) -> None:
        self.inserted += 1

    def _removed(self) -> None:
        self.removed += 1

    def _moved(self) -> None:
        self.moved += 1

    def _changed(self) -> None:
        self.changed += 1

    def _reset(self) -> None:
        self.reset += 1

    def _laid(self) -> None:
        self.laid += 1


@given(ROWS, ROWS)
def test_any_rows_become_any_others(qapp: object, before: list[Entry], after: list[Entry]) -> None:
    model = model_of(before)
    model.show(after)
    assert list(model.values) == after


@given(ROWS, ROWS)
def test_who_holds_a_row_still_holds_it(
    qapp: object, before: list[Entry], after: list[Entry]
) -> None:
    model = model_of(before)
    held = {entry.key: QPersistentModelIndex(model.index_of(entry.key)) for entry in before}
    model.show(after)
    now = {entry.key: row for row, entry in enumerate(after)}
    for key, index in held.items():
        assert index.isValid() == (key in now)
        assert not index.isValid() or index.row() == now[key]


@given(ROWS, ROWS)
def test_the_selection_follows_what_stays(
    qapp: object, before: list[Entry], after: list[Entry]
) -> None:
    model = model_of(before)
    selection = QItemSelectionModel(model)
    chosen = before[::2]
    for entry in chosen:
        selection.select(model.index_of(entry.key), QItemSelectionModel.SelectionFlag.Select)
    model.show(after)
    kept = {entry.key for entry in chosen} & {entry.key for entry in after}
    assert {model.values[index.row()].key for index in selection.selectedIndexes()} == kept


def test_equal_rows_say_nothing(qapp: object) -> None:
    model = model_of(entries(1, 2, 3))
    heard = Heard(model)
    model.show(entries(1, 2, 3))
    assert heard.counts() == (0, 0, 0, 0, 0, 0)


def test_a_changed_row_is_told_alone(qtbot: QtBot) -> None:
    model = model_of(entries(1, 2, 3))
    with qtbot.waitSignal(model.dataChanged) as told:
        model.show([Entry("1"), Entry("2", "new"), Entry("3")])
    top, bottom = told.args[:2]
    assert (top.row(), bottom.row()) == (1, 1)


@pytest.mark.parametrize(
    "after", [[2, 3, 4, 5, 1], [5, 1, 2, 3, 4], [1, 3, 2, 4, 5]], ids=["down", "up", "swap"]
)
def test_one_row_that_moved_is_one_move(qapp: object, after: list[int]) -> None:
    model = model_of(entries(1, 2, 3, 4, 5))
    heard = Heard(model)
    model.show(entries(*after))
    assert heard.counts() == (0, 0, 1, 0, 0, 0)


@pytest.mark.parametrize(("source", "target"), [(3, 1900), (1900, 3)])
def test_of_thousands_only_the_row_that_moved_and_changed_is_looked_at(
    qapp: object, source: int, target: int
) -> None:
    asked: list[Entry] = []

    def key(entry: Entry) -> str:
        asked.append(entry)
        return entry.key

    rows = entries(*range(2000))
    model = ValueListModel[Entry](key, text_of)
    model.show(rows)
    heard = Heard(model)
    after = [*rows]
    moved = Entry(after.pop(source).key, "done")
    after.insert(target, moved)
    asked.clear()
    model.show(after)
    assert list(model.values) == after
    assert heard.counts() == (0, 0, 1, 1, 0, 0)
    assert len(asked) < 10


def test_a_wide_difference_resets_at_once(qapp: object) -> None:
    model = model_of(entries(*range(10)))
    heard = Heard(model)
    wanted = entries(*range(1000, 1000 + RESET_ABOVE + 20))
    model.show(wanted)
    assert heard.counts() == (0, 0, 0, 0, 1, 0)
    assert list(model.values) == wanted


def test_what_comes_to_rows_that_stay_comes_at_once(qapp: object) -> None:
    model = model_of(entries(1, 2))
    heard = Heard(model)
    model.show(entries(1, *range(10, 10 + 2 * RESET_ABOVE), 2))
    assert heard.counts() == (1, 0, 0, 0, 0, 0)
    assert model.rowCount() == 2 * RESET_ABOVE + 2


def test_a_wide_change_of_order_keeps_who_holds_what(qapp: object) -> None:
    model = model_of(entries(*range(500)))
    heard = Heard(model)
    held = QPersistentModelIndex(model.index_of("7"))
    model.show(entries(*reversed(range(500))))
    assert heard.counts() == (0, 0, 0, 0, 0, 1)
    assert held.row() == 500 - 1 - 7
    assert list(model.values) == entries(*reversed(range(500)))


@pytest.mark.parametrize("order", ["same", "reversed", "first last", "every other"])
@pytest.mark.timeout(30)  # a guard against growth, not a measure
def test_two_thousand_rows_take_no_time_to_speak_of(qapp: object, order: str) -> None:
    rows = entries(*range(2000))
    model = ValueListModel[Entry](key_of, text_of)
    model.show(rows)
    wanted = {
        "same": entries(*range(2000)),
        "reversed": rows[::-1],
        "first last": rows[1:] + rows[:1],
        "every other": rows[::2] + rows[1::2],
    }[order]
    model.show(wanted)
    assert list(model.values) == wanted


def test_a_row_says_itself_and_hands_out_its_value(qapp: object) -> None:
    model = model_of([Entry("1", "a")])
    index = model.index(0, 0)
    assert index.data() == index.data(Qt.ItemDataRole.AccessibleTextRole) == "entry 1 a"
    assert index.data(ValueRole) == Entry("1", "a")
    assert model.value(model.index_of("2")) is None


def test_repainting_names_every_row(qtbot: QtBot) -> None:
    model = model_of(entries(1, 2, 3))
    with qtbot.waitSignal(model.dataChanged) as told:
        model.repaint()
    assert (told.args[0].row(), told.args[1].row()) == (0, 2)
