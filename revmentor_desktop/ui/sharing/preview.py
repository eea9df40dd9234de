"""Exactly what the other will get: the pages, the text of the file, or as a reader shows it.

What it shows that in is made when it is filled: the dialog that it is in is seen before.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from revmentor_desktop.ui.paper.view import ZOOMS, PaperView
from revmentor_desktop.ui.theme import Theme
from revmentor_desktop.ui.tokens import Mode
from revmentor_desktop.ui.widgets.card import Card, Surface
from revmentor_desktop.ui.widgets.gutter import Gutter
from revmentor_desktop.ui.widgets.icon_button import IconButton
from revmentor_desktop.ui.widgets.inner_parts import forget_with
from revmentor_desktop.ui.widgets.markdown_view import MarkdownView
from revmentor_desktop.ui.widgets.painting import text_width
from revmentor_desktop.ui.widgets.segmented import Choice, Segmented
from revmentor_desktop.ui.widgets.text import ElidingLabel, TextLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeySequence

    from revmentor_desktop.ui.paper.pages import Pages
    from revmentor_desktop.ui.sharing.files import File

PAGE, FILE = "page", "file"
PADDING = 40
SHEET = 620
"""Pixels of the sheet's width at 100 % text size."""


class Preview(Surface):
    """A white sheet on sunken ground, in every theme.

    Signals: ``link_requested(str)`` when a link on the page was pressed; ``print_wanted()``.
    """

    link_requested = Signal(str)
    print_wanted = Signal()

    def __init__(self, theme: Theme, print_keys: QKeySequence) -> None:
        super().__init__("sunken", edge="left")
        self._print_keys = print_keys
        self.setObjectName("preview")
        self._theme = theme
        self.is_filled = False
        """Whether there is anything in it."""

    def fill(self) -> None:
        """Make what is in it, once."""
        theme = self._theme
        self.is_filled = True
        self._paper = Theme(theme.tokens, mode=Mode.LIGHT, text_size=theme.text_size, parent=self)
        self._title = TextLabel(theme, "", "muted")
        self._choice = Segmented(
            theme,
            self.tr("Preview"),
            [Choice(PAGE, self.tr("Page")), Choice(FILE, self.tr("File"))],
            PAGE,
        )
        self._choice.chosen.connect(self._switch)
        self._page = MarkdownView(self._paper, self.tr("Preview"))
        self._page.link_requested.connect(self.link_requested)
        self._file = QPlainTextEdit()
        forget_with(self._file)
        self._file.setReadOnly(True)
        self._file.setAccessibleName(self.tr("Text of the file"))
        self._file.setProperty("kind", "paper")
        self._gutters = (Gutter(self._page), Gutter(self._file))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._page)
        self._stack.addWidget(self._file)
        self._pages = PaperView(theme, self.tr("Pages of the file"))
        self._pages.zoomed.connect(self._show_zoom)
        self._pages.verticalScrollBar().valueChanged.connect(self._name_page)
        self._make_zoom()
        self._shown: File | None = None
        self._page_shown: str | None = None
        self._name = ElidingLabel(theme, "", "caption")
        self._name.setObjectName("file_name")
        self._lay_out()
        theme.resized.connect(self._follow_theme)
        self._follow_theme()

    def set_title(self, title: str) -> None:
        """Say above the page whose eyes it is for."""
        self._title.setText(title)

    def let_print(self, *, allowed: bool) -> None:
        """Offer to print what is shown, or not yet."""
        if self.is_filled:
            self._printer.setEnabled(allowed)

    def press_print(self) -> None:
        """Ask for printing as the button does, also where the other tab is in front."""
        if self.is_filled and self._printer.isEnabled():
            self.print_wanted.emit()

    def show_file(self, file: File) -> None:
        """Show *file*, and what it will be called; its page stays where it is the same."""
        paged = file.pages is not None
        if not paged and self._page_shown != file.page:
            self._page_shown = file.page
            self._page.show_html(file.page)
        self._file.clear()
        self._pages.show_pages(file.pages)
        self._choice.setVisible(bool(file.text))
        self._zoom.setVisible(paged)
        self._shown = file
        self._switch()
        self._name.setText(self._about(file))
        for view in (self._page, self._pages):
            view.setAccessibleDescription(self._name.text())
        self._name_page()

    def _name_page(self) -> None:
        """Say which page one sees."""
        if self._shown is not None and self._shown.pages is not None:
            words = self.tr("Preview, page {page} of {count}")
            count = self._shown.pages.count
            self._pages.setAccessibleName(words.format(page=self._pages.page, count=count))

    def _about(self, file: File) -> str:
        form = QLocale.DataSizeFormat.DataSizeSIFormat
        size = self.locale().formattedDataSize(len(file.content), 1, form)
        if file.pages is None:
            return self.tr("{name}, {size}").format(name=file.name, size=size)
        count = file.pages.count
        pages = self.tr("%Ln page(s)", "", count)
        return self.tr("{name}, {pages}, {size}").format(name=file.name, pages=pages, size=size)

    @property
    def pages(self) -> Pages | None:
        """The pages that are shown, if it is a file of pages."""
        return self._shown.pages if self.is_filled and self._shown else None

    def text(self) -> str:
        """Return what is shown, to the letter."""
        self._fill()
        return self._file.document().toRawText().replace("\u2029", "\n")

    def set_resting(self, resting: bool) -> None:
        """Show no more of a long page while something else needs the time."""
        self._page.set_resting(resting)

    # --- private --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._choice)
        head.addWidget(self._zoom)
        self._sheet = Card(self._theme, "paper", padding=0)
        self._sheet.body.addWidget(self._stack)
        self._kinds = QStackedWidget()
        self._kinds.addWidget(self._sheet)
        self._kinds.addWidget(self._pages)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(head)
        self._column.addWidget(self._kinds, 1)
        self._column.addWidget(self._name)
        self._inner = inner
        self._row = QHBoxLayout(self)
        self._row.addStretch(1)
        self._row.addWidget(inner, 100)
        self._row.addStretch(1)

    def _make_zoom(self) -> None:
        theme = self._theme
        smaller = IconButton(theme, "zoom-out", self.tr("Smaller pages"))
        smaller.clicked.connect(self._pages.zoom_out)
        larger = IconButton(theme, "zoom-in", self.tr("Larger pages"))
        larger.clicked.connect(self._pages.zoom_in)
        self._percent = TextLabel(theme, "", "muted")
        self._percent.setObjectName("zoom")
        self._percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._zoom = QWidget()
        row = QHBoxLayout(self._zoom)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scaled(4))
        printer = IconButton(theme, "printer", self.tr("Print…"), shortcut=self._print_keys)
        printer.setObjectName("print")
        printer.clicked.connect(self.print_wanted)
        printer.setEnabled(False)
        self._printer = printer
        for part in (smaller, self._percent, larger, printer):
            row.addWidget(part)

    def _show_zoom(self) -> None:
        self._percent.setText(self._zoom_words(self._pages.zoom))

    def _zoom_words(self, zoom: float) -> str:
        return self.tr("{percent} %").format(percent=round(zoom * 100))

    def _switch(self) -> None:
        """Show the page, or the text of the file where it has one and it was asked for."""
        as_text = self._choice.current() == FILE and self._shown and self._shown.text
        if as_text:
            self._fill()
        self._stack.setCurrentWidget(self._file if as_text else self._page)
        self._kinds.setCurrentIndex(1 if self._shown and self._shown.pages else 0)

    def _fill(self) -> None:
        """Put the text of the file in, once somebody wants to see it: a long one takes a while."""
        if self._shown and self._file.document().isEmpty():
            self._file.setPlainText(self._shown.text)

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        self._paper.set_look(text_size=self._theme.text_size)
        self._file.setFont(self._theme.font("mono"))
        self._inner.setMaximumWidth(scaled(SHEET))
        self._row.setContentsMargins(scaled(24), scaled(20), scaled(24), scaled(16))
        self._column.setSpacing(scaled(14))
        widest = text_width(self._theme.font("body"), self._zoom_words(ZOOMS[-1]))
        self._percent.setMinimumWidth(
            math.ceil(widest)
        )  # what is in it comes after its first place
        for gutter in self._gutters:
            gutter.set_width(scaled(PADDING), left=scaled(PADDING), top=scaled(PADDING))
