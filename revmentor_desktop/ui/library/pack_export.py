"""The pair's own topics on their way out: which of them, under what title, as a zip or a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
)

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.pack_file import LATEST
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.library.faults import fault_line
from revmentor_desktop.ui.library.tick_list import TickList
from revmentor_desktop.ui.library.tick_rows import TickRow
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.cut_button import CutButton
from revmentor_desktop.ui.widgets.dialog_size import size_within_window
from revmentor_desktop.ui.widgets.fields import LevelLine
from revmentor_desktop.ui.widgets.number_fields import NumberField
from revmentor_desktop.ui.widgets.page_scroll import PageScroll
from revmentor_desktop.ui.widgets.progress_bar import ThinProgress
from revmentor_desktop.ui.widgets.scroll_dialog import ScrollDialog
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.domain.topics import Topic
    from revmentor_desktop.services.pack_export import Unfit
    from revmentor_desktop.ui.theme import Theme

USUAL = (620, 640)
SMALLEST = (480, 420)
LEAST_LIST = 60
"""Pixels at 100 % text size that the topics have at least; where that is too much all scrolls."""
LOW = 396
"""Effective height in pixels under which the fields stand side by side, so that topics are seen."""


@dataclass(frozen=True, slots=True)
class PackFacts:
    """What a pack says of itself, as somebody typed it."""

    title: str
    licence: str = ""
    authors: tuple[str, ...] = ()
    version: int = 1


@dataclass(frozen=True, slots=True)
class Export:
    """What is to be written: the topics by id, the facts, and whether as a zip or as a folder."""

    facts: PackFacts
    topics: frozenset[str]
    as_zip: bool


class ExportDialog(ScrollDialog):
    """Chooses from topics that are fit, and says why others are not.

    It stays while the pack is written or that is being stopped, and closes for who wrote it.
    Signals: ``confirmed(Export)``, and ``stop_wanted()`` while the pack is written.
    """

    confirmed = Signal(object)
    stop_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        fit: Iterable[Topic],
        unfit: Iterable[Unfit],
        facts: PackFacts,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("pack_export")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export our topics"))
        size_within_window(self, theme, USUAL, SMALLEST)
        height = min(self.height(), parent.window().height())  # no dialog is higher than its window
        self._low = height / theme.text_size < LOW
        self._make_fields(facts)
        self.list = TickList(theme, self.tr("Topics of the pack"), low=self._low)
        self.list.ticks_changed.connect(self._check)
        self.problem = TextLabel(theme, "", "small", wrap=True)
        self.bar = ThinProgress(theme, self.tr("How far the pack is"))
        kept = self.bar.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # or thousands of rows are laid out anew for it
        self.bar.setSizePolicy(kept)
        self.bar.hide()
        self._writing = False
        self._came_of_it = ""
        self._stopping = QTimer(self)
        self._stopping.setSingleShot(True)
        self._stopping.setInterval(QApplication.doubleClickInterval())
        self._stopping.timeout.connect(self._tell_stopped)
        self._make_buttons()
        self._lay_out()
        self.list.show_rows((*_fit_rows(fit), *self._unfit_rows(unfit)))
        self._check()
        self.title.setFocus()
        self.title.selectAll()

    def facts(self) -> PackFacts:
        """Return what is typed."""
        names = tuple(filter(None, (name.strip() for name in self.authors.text().split(","))))
        return PackFacts(
            self.title.text().strip(), self.licence.text().strip(), names, self.version.value()
        )

    def begin_writing(self) -> None:
        """Say that the pack is written now: until the end it can only be stopped."""
        self._set_writing(writing=True)
        self.problem.set_kind("small")
        self.problem.setText(self.tr("Writing the pack…"))
        self.show_progress(0, 1)
        self.cancel.setFocus()

    def show_progress(self, done: int, total: int) -> None:
        """Say how far the pack is."""
        self.bar.set_progress(done, total, self.problem.text())

    def tell(self, problem: str) -> None:
        """Say why it was not written; the dialog stays open.

        Who just pressed Stop is told so after the time of a double click: until then a second press
        would still mean Stop, and must not close the dialog with all that is typed.
        """
        self._came_of_it = problem
        if self._stopping.isActive():
            return
        self._set_writing(writing=False)
        self.as_zip.setFocus()  # or it would stay on what is Cancel now, and was Stop
        self.problem.set_kind("danger")
        self.problem.setText(problem)

    def reject(self) -> None:
        """Close; while the pack is written, wish once that this ends, and stay."""
        if not self._writing:
            super().reject()
            return
        self._stopping.start()
        if self.cancel.isEnabled():
            self.cancel.setEnabled(False)
            self.problem.setText(self.tr("Stopping…"))
            self._came_of_it = ""
            self.stop_wanted.emit()

    # --- private --------------------------------------------------------------------------

    def _tell_stopped(self) -> None:
        """Say what came of it, if it has ended by now."""
        if self._came_of_it:
            self.tell(self._came_of_it)

    def _set_writing(self, *, writing: bool) -> None:
        self._writing = writing
        self.cancel.setEnabled(True)
        self.cancel.setText(self.tr("Stop") if writing else self.tr("Cancel"))
        self.bar.setVisible(writing)
        fields = (self.title, self.authors, self.licence, self.version)
        for part in (*fields, self.list, self.as_folder, self.as_zip):
            part.setEnabled(not writing)

    def _make_fields(self, facts: PackFacts) -> None:
        self.title = self._field(self.tr("Title"), facts.title)
        self.title.textChanged.connect(self._check)
        self.authors = self._field(
            self.tr("Authors, with commas between"), ", ".join(facts.authors)
        )
        self.licence = self._field(self.tr("Licence"), facts.licence)
        self.licence.setPlaceholderText(self.tr("For example CC BY 4.0"))
        self.version = NumberField(self._theme, self.tr("Version"), least=1, most=LATEST)
        self.version.setValue(facts.version)

    def _field(self, name: str, text: str) -> QLineEdit:
        field = LevelLine(text)
        field.setAccessibleName(name)
        field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return field

    def _make_buttons(self) -> None:
        theme = self._theme
        self.cancel = Button(theme, self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.as_folder = CutButton(theme, "", "secondary", self.tr("Save as a folder…"))
        self.as_folder.clicked.connect(self._confirm_folder)
        self.as_zip = CutButton(theme, "", "primary", self.tr("Save as one file…"))
        self.as_zip.setDefault(True)
        self.as_zip.clicked.connect(self._confirm_zip)

    def _grid(self) -> QGridLayout:
        """Return the fields with their names, in three lines, or two of a low dialog."""
        theme, scaled, low = self._theme, self._theme.scaled, self._low
        grid = QGridLayout()
        grid.setHorizontalSpacing(scaled(12))
        grid.setVerticalSpacing(scaled(8))
        named = (
            (self.tr("Title"), self.title, (0, 0), (0, 0)),
            (self.tr("Authors"), self.authors, (1, 0), (0, 2)),
            (self.tr("Licence"), self.licence, (2, 0), (1, 0)),
            (self.tr("Version"), self.version, (2, 2), (1, 2)),
        )
        for name, field, usual, lower in named:
            row, column = lower if low else usual
            alone = not low and row < 2
            grid.addWidget(TextLabel(theme, name, "small"), row, column)
            grid.addWidget(field, row, column + 1, 1, 3 if alone else 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, int(low))
        return grid

    def _lay_out(self) -> None:
        theme, scaled, low = self._theme, self._theme.scaled, self._low
        foot = QHBoxLayout()
        foot.setSpacing(scaled(8))
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        foot.addWidget(self.as_folder)
        foot.addWidget(self.as_zip)
        column = QVBoxLayout(self)
        pad, gap = scaled(16 if low else 24), scaled(6 if low else 10)
        column.setContentsMargins(pad, pad, pad, scaled(12 if low else 20))
        column.setSpacing(gap)
        if not low:  # there the title of the window says it
            column.addWidget(TextLabel(theme, self.tr("Export our topics"), "h1"))
        scroll = PageScroll(theme, margin=0, narrow_margin=0)
        scroll.body.setSpacing(gap)
        scroll.body.addLayout(self._grid())
        scroll.body.addWidget(self.list, 1)
        self.list.view.setMinimumHeight(scaled(LEAST_LIST))  # and it wishes for no more
        self.list.view.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        column.addWidget(scroll, 1)
        column.addWidget(self.problem)  # seen wherever the topics are scrolled to
        column.addWidget(self.bar)
        column.addLayout(foot)

    def _unfit_rows(self, unfit: Iterable[Unfit]) -> Iterator[TickRow]:
        """Yield what cannot go out yet, under a heading."""
        listed = list(unfit)
        if listed:
            heading = self.tr("%Ln topic(s) that nobody could import yet", "", len(listed))
            yield TickRow("group:unfit", heading, heading=True)
        for one in listed:
            first = one.faults[0]
            reason = fault_line(first).removeprefix(f"{first.file}, ")
            title = one.topic.title or self.tr("Without a title")
            yield TickRow(f"unfit:{one.topic.id}", title, reason, icon=("ban", "warn"))

    def _check(self) -> None:
        """Say what is missing, as long as something is."""
        chosen = bool(self.list.chosen())
        titled = bool(self.title.text().strip())
        self.problem.set_kind("small")
        self.problem.setText(
            self.tr("Choose at least one topic.")
            if not chosen
            else self.tr("Give the pack a title.")
            if not titled
            else self.tr("Only topics go into the pack: no notes, no sessions.")
        )
        for button in (self.as_zip, self.as_folder):
            button.setEnabled(chosen and titled)

    def _confirm_zip(self) -> None:
        self.confirmed.emit(Export(self.facts(), self.list.chosen(), as_zip=True))

    def _confirm_folder(self) -> None:
        self.confirmed.emit(Export(self.facts(), self.list.chosen(), as_zip=False))


def _fit_rows(topics: Iterable[Topic]) -> Iterator[TickRow]:
    for topic in topics:
        note = labels.shelf(topic.shelf)
        yield TickRow(topic.id, topic.title, note, f"{topic.title}, {note}", ticked=True)
