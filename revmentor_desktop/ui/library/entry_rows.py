"""Words and sources of a topic as rows of fields: to write, to put in order, to take away.

Every row can be moved with Alt+Up and Alt+Down, and goes with its button.  A row in which nothing
is written counts for nothing.
"""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from revmentor_desktop.domain.topics import Source, Standing, Word
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.combo_field import ComboField
from revmentor_desktop.ui.widgets.fields import set_state
from revmentor_desktop.ui.widgets.gaps import Gaps
from revmentor_desktop.ui.widgets.icon_button import IconButton
from revmentor_desktop.ui.widgets.number_fields import NumberField
from revmentor_desktop.ui.widgets.segmented import Choice
from revmentor_desktop.ui.widgets.text import TextLabel
from revmentor_desktop.ui.written import DayField, LineField, TextField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from revmentor_desktop.ui.theme import Theme

V = TypeVar("V", Word, Source)

TERM_SHARE, MEANING_SHARE = 2, 5
FIRST_YEAR, LAST_YEAR = 1000, 9999
WEB = ("https://", "http://")


class EntryRow(QFrame, Generic[V]):
    """The fields of one value.

    Signals: ``typed()`` when somebody wrote; ``left()`` when a field is left; ``chosen()`` when
    something was picked; ``removal_wanted()``; ``shift_wanted(int)``, up or down.
    """

    typed = Signal()
    left = Signal()
    chosen = Signal()
    removal_wanted = Signal()
    shift_wanted = Signal(int)

    def __init__(self, theme: Theme, removal: str) -> None:
        super().__init__()
        self._theme = theme
        self._stored: V | None = None
        self._shown: V | None = None
        self.remove = IconButton(theme, "x", removal, size=16)
        self.remove.clicked.connect(self.removal_wanted)

    @abstractmethod
    def read(self) -> V | None:
        """Return what the fields say; ``None`` when that is nothing."""

    @abstractmethod
    def stops(self) -> Sequence[QWidget]:
        """Return what takes the focus, in reading order."""

    @abstractmethod
    def fill(self, value: V) -> None:
        """Say *value* in the fields."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the row with Alt and an arrow, whichever field has the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if by is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.shift_wanted.emit(by)
                return True
        return super().eventFilter(watched, event)

    def value(self) -> V | None:
        """Return what is written; to the letter what was stored, while nobody wrote."""
        found = self.read()
        return self._stored if found == self._shown else found

    def show_value(self, value: V) -> None:
        """Show *value* as it is stored; nobody is told, for nobody wrote it."""
        self.blockSignals(True)
        self.fill(value)
        self.blockSignals(False)
        self._stored, self._shown = value, self.read()

    def _begin(self, stored: V | None) -> None:
        """Note what the row was filled with, and follow every field."""
        self._stored, self._shown = stored, self.read()
        for stop in self.stops():
            stop.installEventFilter(self)
            if isinstance(stop, LineField):
                stop.textEdited.connect(self.typed)
                stop.left.connect(self.left)
            elif isinstance(stop, TextField):
                stop.typed.connect(self.typed)
                stop.left.connect(self.left)
            elif isinstance(stop, NumberField):
                stop.valueChanged.connect(self.chosen)
            elif isinstance(stop, DayField):
                stop.dateChanged.connect(self.chosen)
            elif isinstance(stop, ComboField):
                stop.chosen.connect(self.chosen)


class WordRow(EntryRow[Word]):
    """A word and its plain meaning."""

    def __init__(self, theme: Theme, word: Word | None) -> None:
        super().__init__(theme, "")
        self.term = LineField(self.tr("Word"), self.tr("Word"))
        self.meaning = TextField(theme, self.tr("Meaning"), self.tr("What it means, plainly"))
        if word is not None:
            self.fill(word)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        top = Qt.AlignmentFlag.AlignTop
        self._row.addWidget(self.term, TERM_SHARE, top)
        self._row.addWidget(self.meaning, MEANING_SHARE, top)
        self._row.addWidget(self.remove, 0, top)
        Gaps(theme, self).between(self._row, 8)
        self.term.textChanged.connect(self._name)
        self._name(self.term.text())
        self._begin(word)

    def read(self) -> Word | None:
        """Return the word; ``None`` when neither field holds anything."""
        word = Word(self.term.value(), self.meaning.value())
        return word if word.term or word.meaning else None

    def stops(self) -> Sequence[QWidget]:
        """Return word, meaning, and the button that takes both away."""
        return (self.term, self.meaning, self.remove)

    def fill(self, value: Word) -> None:
        """Say word and meaning."""
        self.term.show_text(value.term)
        self.meaning.show_text(value.meaning)

    def _name(self, term: str) -> None:
        self.meaning.setAccessibleDescription(term)  # all rows have fields of the same names
        words = self.tr("Remove the word «{word}»").format(word=term)
        self.remove.set_name(words if term else self.tr("Remove the word"))


class SourceRow(EntryRow[Source]):
    """Where a fact comes from, when it was checked, and how sure it is."""

    def __init__(self, theme: Theme, source: Source | None, today: date) -> None:
        super().__init__(theme, "")
        found = source or Source("", "", today.year, today, Standing.ESTABLISHED)
        self.title = LineField(self.tr("Title of the source"), self.tr("Title"))
        self.publisher = LineField(self.tr("Publisher"), self.tr("Publisher"))
        self.year = NumberField(theme, self.tr("Year"), least=FIRST_YEAR, most=LAST_YEAR)
        self.checked = DayField(self.tr("Checked on"), found.checked)
        choices = [Choice(one.value, labels.standing(one)) for one in Standing]
        self.standing = ComboField(theme, self.tr("How sure"), choices)
        across, down = QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed
        self.standing.setSizePolicy(across, down)  # its third of the row; more is in its tooltip
        self.link = LineField(self.tr("Web address"), self.tr("https://…"))
        self.problem = TextLabel(
            theme, self.tr("A web address begins with https://"), "danger", wrap=True
        )
        self.fill(found)
        self.setProperty("card", "sunken")
        self._lay_out()
        self.title.textChanged.connect(self._name)
        self.link.textChanged.connect(self._judge)
        self._name(found.title)
        self._judge(found.link)
        self._begin(source)

    def read(self) -> Source | None:
        """Return the source; ``None`` when neither title, publisher nor address is there."""
        source = Source(
            title=self.title.value(),
            publisher=self.publisher.value(),
            year=self.year.value(),
            checked=self.checked.value(),
            standing=Standing(self.standing.current()),
            link=self.link.value(),
        )
        return source if source.title or source.publisher or source.link else None

    def stops(self) -> Sequence[QWidget]:
        """Return the fields, and the button that takes the source away."""
        facts = (self.publisher, self.year, self.checked, self.standing, self.link)
        return (self.title, self.remove, *facts)

    def fill(self, value: Source) -> None:
        """Say what is known of the source."""
        self.title.show_text(value.title)
        self.publisher.show_text(value.publisher)
        self.link.show_text(value.link)
        self.year.setValue(min(max(value.year, FIRST_YEAR), LAST_YEAR))
        self.checked.show_day(value.checked)
        self.standing.set_current(value.standing.value)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        gaps = Gaps(self._theme, self)
        gaps.around(grid, 12, 12, 12, 12)
        gaps.between(grid, 8)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.remove)
        grid.addLayout(head, 0, 0, 1, 3)
        grid.addWidget(self.publisher, 1, 0, 1, 3)
        facts: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Year"), self.year),
            (self.tr("Checked on"), self.checked),
            (self.tr("How sure"), self.standing),
        )
        for column, (caption, field) in enumerate(facts):
            grid.addWidget(TextLabel(self._theme, caption, "caption"), 2, column)
            grid.addWidget(field, 3, column)
            grid.setColumnStretch(column, 1)
        grid.addWidget(self.link, 4, 0, 1, 3)
        grid.addWidget(self.problem, 5, 0, 1, 3)

    def _name(self, title: str) -> None:
        for field in (self.publisher, self.year, self.checked, self.standing, self.link):
            field.setAccessibleDescription(title)  # all rows have fields of the same names
        words = self.tr("Remove the source «{title}»").format(title=title)
        self.remove.set_name(words if title else self.tr("Remove the source"))

    def _judge(self, link: str) -> None:
        """Say quietly that an address leads nowhere; it stays as it is written."""
        wrong = bool(link.strip()) and not link.strip().startswith(WEB)
        self.problem.setVisible(wrong)
        set_state(self.link, "problem" if wrong else "")


class EntryRows(QWidget, Generic[V]):
    """Rows of fields and a button for another one.

    Signals: ``typed()`` and ``left()`` as of its rows; ``changed(str)`` when something was picked,
    moved or taken away, with words for what was taken away; ``rearranged()`` when rows came or
    moved, for Tab to follow.
    """

    typed = Signal()
    left = Signal()
    changed = Signal(str)
    rearranged = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        adding: str,
        gone: str,
        make: Callable[[V | None], EntryRow[V]],
    ) -> None:
        super().__init__()
        self._make: Callable[[V | None], EntryRow[V]] = make
        self._gone = gone
        self.rows: list[EntryRow[V]] = []
        self.setAccessibleName(name)
        self.add = Button(theme, adding, "quietAccent", icon="plus")
        self.add.clicked.connect(self.add_row)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        Gaps(theme, self).between(self._column, 10)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def values(self) -> tuple[V, ...]:
        """Return what is written, row by row."""
        return tuple(value for row in self.rows if (value := row.value()) is not None)

    def show_values(self, values: Sequence[V]) -> None:
        """Show *values* in the rows there are, as far as these go; to make one takes long."""
        if self.values() == tuple(values) and values:
            return
        for row in self.rows[len(values) :]:
            self._drop(row)
        kept = len(self.rows)
        for row, value in zip(self.rows, values, strict=False):
            row.show_value(value)
        for value in values[kept:]:
            self._insert(value)
        self.rearranged.emit()

    def stops(self) -> Sequence[QWidget]:
        """Return what takes the focus, in reading order."""
        return [*(stop for row in self.rows for stop in row.stops()), self.add]

    def add_row(self) -> None:
        """Add an empty row and go to it."""
        row = self._insert(None)
        self.rearranged.emit()
        row.stops()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    # --- private --------------------------------------------------------------------------

    def _insert(self, value: V | None) -> EntryRow[V]:
        row = self._make(value)
        self.rows.append(row)
        self._column.insertWidget(self._column.count() - 1, row)
        row.show()
        row.typed.connect(self.typed)
        row.left.connect(self.left)
        row.chosen.connect(self._tell)
        row.removal_wanted.connect(self._remove)
        row.shift_wanted.connect(self._shift)
        return row

    def _drop(self, row: EntryRow[V]) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _remove(self) -> None:
        row = self._sender()
        if row is None:
            return
        at, said = self.rows.index(row), row.value() is not None
        self._drop(row)
        beside = self.rows[min(at, len(self.rows) - 1)].stops()[0] if self.rows else self.add
        beside.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit(self._gone if said else "")

    def _shift(self, by: int) -> None:
        row = self._sender()
        at = self.rows.index(row) if row is not None else 0
        if row is None or not 0 <= at + by < len(self.rows):
            return
        self.rows.insert(at + by, self.rows.pop(at))
        self._column.removeWidget(row)
        self._column.insertWidget(at + by, row)
        self.rearranged.emit()
        self.changed.emit("")

    def _tell(self) -> None:
        self.changed.emit("")

    def _sender(self) -> EntryRow[V] | None:
        sender = self.sender()
        return next((row for row in self.rows if row is sender), None)
