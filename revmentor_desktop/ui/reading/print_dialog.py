"""Print what is read: as pages or as a booklet, on a printer or into a file, as it is shown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from revmentor_desktop.services.reading import file_name
from revmentor_desktop.ui.file_saving import FileSaving
from revmentor_desktop.ui.paper.booklet import Booklet, half_of
from revmentor_desktop.ui.paper.chosen_printer import ChosenPrinter
from revmentor_desktop.ui.paper.pages import SMALL_MARGINS, Pages, page_size, paper_here
from revmentor_desktop.ui.paper.view import PaperView
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Surface
from revmentor_desktop.ui.widgets.dialog_size import size_within_window
from revmentor_desktop.ui.widgets.segmented import Choice, Segmented
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.paper.pages import Sheets

PAGES, BOOKLET = "pages", "booklet"
USUAL = (940, 680)
SMALLEST = (600, 460)
SIDE = 320


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
        self.printing = ChosenPrinter(desk.notices, self)
        self.printing.printed.connect(self._end_printed)
        self.printing.refused.connect(self._explain)
        self._made = self._sheets(html, title)
        self._make_parts()
        self._lay_out()
        size_within_window(self, desk.theme, USUAL, SMALLEST)
        self._show(PAGES)

    @property
    def sheets(self) -> Sheets:
        """What is shown, and will be printed or saved."""
        return self._made[self.way.current()]

    # --- making ---------------------------------------------------------------------------

    def _sheets(self, html: str, title: str) -> dict[str, Sheets]:
        paper = page_size(paper_here())
        foot = self.tr("Page {page} of {pages}")
        small = Pages(html, title, self._name, foot, half_of(paper), SMALL_MARGINS)
        return {
            PAGES: Pages(html, title, self._name, foot, paper),
            BOOKLET: Booklet(small, paper),
        }

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
        for part in (self._told, self._kept, self.problem):
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
        count = self._made[way].count
        if way == PAGES:
            self._told.setText(self.tr("%Ln page(s)", "", count))
        else:
            leaves = count // 2
            sheets = self.tr("%Ln sheet(s), printed on both sides.", "", leaves)
            fold = self.tr("Turn on the short edge, fold in the middle, and read.")
            self._told.setText(self.tr("{sheets} {fold}").format(sheets=sheets, fold=fold))
        self.view.show_pages(self._made[way])

    def _choose_printer(self) -> None:
        self.printing.choose(self.sheets, self)

    def _end_printed(self) -> None:
        self.accept()

    def _choose_file(self) -> None:
        name = f"{file_name(self._name)}.pdf"
        self._saving.choose(self.tr("Save as PDF"), name, "PDF", "pdf", self)

    def save_to(self, name: str) -> None:
        """Write the sheets to *name* and close; if that cannot be, say why and stay open."""
        content = self.sheets.as_pdf(self._desk.workspace.now())
        why_not = self._saving.write(Path(name), content)
        if why_not:
            self._explain(why_not)
        else:
            self.accept()

    def _explain(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.show()
