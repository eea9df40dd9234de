"""Print what is read: as pages or as a booklet, on a printer or into a file, as it is shown.

What is short is laid out and drawn at once.  A note of a thousand lines takes seconds: that goes in
steps, and whoever cancels closes the dialog.
"""

from __future__ import annotations

from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from revmentor_desktop.services.reading import file_name
from revmentor_desktop.ui.file_saving import FileSaving
from revmentor_desktop.ui.paper.booklet import Booklet, half_of
from revmentor_desktop.ui.paper.chosen_printer import ChosenPrinter
from revmentor_desktop.ui.paper.pages import SMALL_MARGINS, Drawing, Pages, page_size, paper_here
from revmentor_desktop.ui.paper.taking_down import TakingDown
from revmentor_desktop.ui.paper.view import PaperView
from revmentor_desktop.ui.stepwise import Stepwise
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Surface
from revmentor_desktop.ui.widgets.dialog_size import size_within_window
from revmentor_desktop.ui.widgets.progress_bar import ThinProgress
from revmentor_desktop.ui.widgets.segmented import Choice, Segmented
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.paper.pages import Sheets

PAGES, BOOKLET = "pages", "booklet"
USUAL = (940, 680)
SMALLEST = (600, 460)
SIDE = 320

LONG = 40_000
"""Characters of HTML from which pages are laid out and drawn in steps: some 50 milliseconds."""


class PrintDialog(QDialog):
    """Shows *html*, called *title*, on paper; *name* stands over its pages and in its file."""

    def __init__(self, desk: Desk, html: str, title: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("print")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Print"))
        self._desk = desk
        self._name = name
        self._saving = FileSaving(desk, self)
        self._saving.chosen.connect(self.save_to)
        self.printing = ChosenPrinter(desk.theme, desk.notices, self)
        self.printing.printed.connect(self._end_printed)
        self.printing.refused.connect(self._explain)
        self._html, self._title = html, title
        self._made: dict[str, Sheets] = {}
        self._pages_made: list[Pages] = []
        self._steps = Stepwise(self)
        self._steps.told.connect(self._show_progress)
        self.long = LONG
        self._make_parts()
        self._lay_out()
        size_within_window(self, desk.theme, USUAL, SMALLEST)
        self._show(PAGES)

    @property
    def sheets(self) -> Sheets:
        """What is shown, and will be printed or saved, once it is laid out."""
        return self._made[self.way.current()]

    @property
    def busy(self) -> bool:
        """Whether pages are being laid out or drawn."""
        return self._steps.busy

    # --- making ---------------------------------------------------------------------------

    def _pages(self, way: str) -> Pages:
        """Return the pages that become the sheets of a *way*, not laid out yet."""
        paper, foot = page_size(paper_here()), self.tr("Page {page} of {pages}")
        known = self._html, self._title, self._name, foot
        if way == PAGES:
            return Pages(*known, paper, at_once=False)
        return Pages(*known, half_of(paper), SMALL_MARGINS, at_once=False)

    def _laying_out(self, way: str) -> Iterator[tuple[int, int]]:
        pages = self._pages(way)
        self._pages_made.append(pages)
        yield from pages.laying_out()
        self._made[way] = pages if way == PAGES else Booklet(pages, page_size(paper_here()))
        self._show_sheets(way)

    def _make_parts(self) -> None:
        theme = self._desk.theme
        self.way = Segmented(
            theme,
            self.tr("On paper as"),
            [Choice(PAGES, self.tr("Pages")), Choice(BOOKLET, self.tr("Booklet"))],
            PAGES,
        )
        self.way.chosen.connect(self._show)
        self._told = TextLabel(theme, "", "muted", wrap=True)
        self._bar = ThinProgress(theme, self.tr("Progress"))
        self._bar.hide()
        self._kept = TextLabel(theme, self.tr("Nothing private is on it."), "muted", wrap=True)
        self.problem = TextLabel(theme, "", "danger", wrap=True)
        self.problem.setObjectName("problem")
        self.problem.hide()
        self.view = PaperView(theme, self.tr("Sheets, as they will be printed"))
        self.cancel = Button(theme, self.tr("Cancel"))
        self.save = Button(theme, self.tr("Save as PDF…"), icon="file-text")
        self.save.setObjectName("save_pdf")
        self.print_button = Button(theme, self.tr("Print…"), "primary", icon="printer")
        self.print_button.setObjectName("print_now")
        self.print_button.setDefault(True)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._choose_file)
        self.print_button.clicked.connect(self._choose_printer)

    def _lay_out(self) -> None:
        theme = self._desk.theme
        scaled = theme.scaled
        left = QVBoxLayout()
        margin = scaled(24)
        left.setContentsMargins(margin, margin, margin, scaled(20))
        left.setSpacing(scaled(14))
        left.addWidget(TextLabel(theme, self.tr("Print"), "h1"))
        left.addWidget(self.way, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self._told, self._bar, self._kept, self.problem):
            left.addWidget(part)
        left.addStretch(1)
        for button in (self.print_button, self.save, self.cancel):
            left.addWidget(button)
        ground = Surface("sunken", edge="left")
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(scaled(20), scaled(20), scaled(8), scaled(16))
        inside.addWidget(self.view)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, SIDE)
        row.addWidget(ground, USUAL[0] - SIDE)

    # --- doing ----------------------------------------------------------------------------

    def _show(self, way: str) -> None:
        if way in self._made:
            self._steps.stop()
            self._show_sheets(way)
            return
        self.view.show_pages(None)
        self._told.setText(self.tr("Laying out the pages…"))
        self._do(self._laying_out(way))

    def _do(self, steps: Iterator[tuple[int, int]]) -> None:
        """Take *steps* at once where there are few, or show how far they are."""
        if len(self._html) < self.long:
            deque(steps, maxlen=0)
            return
        self._offer(busy=True)
        self._steps.begin_when_painted(steps)

    def _offer(self, *, busy: bool) -> None:
        self._bar.set_progress(0, 1, "")
        self._bar.setVisible(busy)
        for button in (self.print_button, self.save):
            button.setEnabled(not busy)

    def _show_progress(self, told: tuple[int, int]) -> None:
        self._bar.set_progress(*told, self._told.text())

    def _show_sheets(self, way: str) -> None:
        count = self._made[way].count
        if way == PAGES:
            self._told.setText(self.tr("%Ln page(s)", "", count))
        else:
            leaves = count // 2
            sheets = self.tr("%Ln sheet(s), printed on both sides.", "", leaves)
            fold = self.tr("Turn on the short edge, fold in the middle, and read.")
            self._told.setText(self.tr("{sheets} {fold}").format(sheets=sheets, fold=fold))
        self.view.show_pages(self._made[way])
        self._offer(busy=False)

    def _choose_printer(self) -> None:
        self.printing.choose(self.sheets, self)

    def _end_printed(self) -> None:
        self.accept()

    def _choose_file(self) -> None:
        name = f"{file_name(self._name)}.pdf"
        self._saving.choose(self.tr("Save as PDF"), name, "PDF", "pdf", self)

    def save_to(self, name: str) -> None:
        """Write the sheets to *name* and close; if that cannot be, say why and stay open."""
        self.way.setEnabled(False)
        self._do(self._saving_to(Path(name)))

    def done(self, result: int) -> None:
        """Close; what is not laid out or saved by then never is."""
        self._steps.stop()
        leaving = TakingDown(self.parent() or self)
        for pages in self._pages_made:
            leaving.take(pages)
        leaving.leave()
        super().done(result)

    def _saving_to(self, path: Path) -> Iterator[tuple[int, int]]:
        drawing = Drawing(self.sheets, self._desk.workspace.now())
        yield from drawing.steps()
        why_not = self._saving.write(path, drawing.pdf)
        if why_not:
            self.way.setEnabled(True)
            self._offer(busy=False)
            self._explain(why_not)
        else:
            self.accept()

    def _explain(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.show()
