"""The share dialog: in what form, what goes in, how it looks, what stays; then save or copy.

It is there when its choices are.  Its preview is made in the next turn, and what it shows is
gathered, looked through and made in turns after that: all together took longer than a key may wait.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.services.sharing import (
    OF_TOPICS,
    Audience,
    Format,
    Manner,
    What,
    forms_of,
    staying,
)
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.document_words import document_words
from revmentor_desktop.ui.file_saving import FileSaving
from revmentor_desktop.ui.paper.chosen_printer import ChosenPrinter
from revmentor_desktop.ui.paper.pages import paper_here
from revmentor_desktop.ui.paper.taking_down import TakingDown
from revmentor_desktop.ui.sharing.entry_options import EntryOptions
from revmentor_desktop.ui.sharing.files import Wish
from revmentor_desktop.ui.sharing.format_tiles import FormatTiles
from revmentor_desktop.ui.sharing.gathering import Gathering, Question
from revmentor_desktop.ui.sharing.making import FileMaker
from revmentor_desktop.ui.sharing.parts_list import PartsList
from revmentor_desktop.ui.sharing.preview import Preview
from revmentor_desktop.ui.sharing.readers import ReadersRow
from revmentor_desktop.ui.sharing.slipped_in import SlippedIn
from revmentor_desktop.ui.sharing.staying_box import StayingBox
from revmentor_desktop.ui.sharing.subject import SubjectRow
from revmentor_desktop.ui.sharing.texts import FormattedTexts
from revmentor_desktop.ui.sharing.words import (
    exactly_for,
    format_name,
    save_words,
)
from revmentor_desktop.ui.sharing.working import WorkingRow
from revmentor_desktop.ui.stepwise import Stepwise
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.flow_layout import FlowLayout
from revmentor_desktop.ui.widgets.in_turn import InTurn
from revmentor_desktop.ui.widgets.link_dialog import ask_to_open
from revmentor_desktop.ui.widgets.page_scroll import PageScroll
from revmentor_desktop.ui.widgets.scroll_dialog import ScrollDialog
from revmentor_desktop.ui.widgets.segmented import Choice, Segmented
from revmentor_desktop.ui.widgets.text import ElidingLabel, TextLabel
from revmentor_desktop.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QResizeEvent

    from revmentor_desktop.services.sharing import Entry, Offer, Scope, Shared
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.sharing.files import File

SIDE = 430
"""Pixels of the column of choices at 100 % text size."""

USUAL = (1080, 760)
SMALLEST = (640, 480)
TABS_BELOW = 1000
"""Effective width in pixels under which the preview is a second tab."""

MARGIN = 28
BEFORE_BAR = 8
"""Pixels between what goes in and the scroll bar, which stands in the margin by as much."""

LOW_BELOW = 560
"""Effective height under which the tiles stand in one row, so that the parts can be seen."""

BEHIND = 2
"""Which part of the column of choices the preview is where it is behind a tab."""

CHOOSE, LOOK = "choose", "look"


class ShareDialog(ScrollDialog):
    """Shares a session, topics or the programme as a file, in one of several forms.

    Raises ``LookupError`` when what is to be shared is not there.
    """

    def __init__(self, desk: Desk, scope: Scope, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("share")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._begun = scope
        self._shared: Shared | None = None
        self.gathering = Gathering(desk, self)
        self.gathering.begun.connect(self._show_working)
        self.gathering.offered.connect(self._take_offer)
        self.gathering.gathered.connect(self._take_shared)
        self.gathering.failed.connect(self._give_up)
        self._texts = FormattedTexts(desk, self)
        self._texts.failed.connect(self._give_up)
        self._texts.arrived.connect(self._show_form)
        self._file: File | None = None
        self._full = False
        """Whether there is anything in it."""
        self._offered = False
        """Whether it is known what parts there are."""
        self.maker = FileMaker(desk, self)
        self.maker.begun.connect(self._show_working)
        self.maker.told.connect(self._show_progress)
        self.maker.made.connect(self._take)
        self.maker.failed.connect(self._give_up)
        self._leaving = TakingDown(parent or self)
        self.maker.dropped.connect(self._leaving.take)
        self._saving = FileSaving(desk, self)
        self._saving.chosen.connect(self.save_to)
        self.printing = ChosenPrinter(desk.theme, desk.notices, self)
        self.printing.printed.connect(self._end_printed)
        self.printing.refused.connect(self._explain)
        theme = desk.theme
        title = self._words_for_title()
        self.setWindowTitle(title)
        self._title = ElidingLabel(theme, title, "h1")
        self._make_choices()
        keys = desk.keymap.keys(Deed.PRINT)
        self._preview = Preview(theme, keys[0] if keys else QKeySequence())
        self._preview.link_requested.connect(self._ask_for_link)
        self._preview.print_wanted.connect(self._choose_printer)
        if keys:
            QShortcut(keys[0], self, self._preview.press_print)
        self._make_buttons()
        self._lay_out()
        self.setMinimumSize(*SMALLEST)
        widest, tallest = self._largest()
        width, height = (theme.scaled(side) for side in USUAL)
        self.resize(min(width, widest), min(height, tallest))
        self._offer_forms()
        self._allow()
        self._box.hide()  # until it is known what stays
        self._coming = Stepwise(self)
        self._coming.begin_when_painted(self._come())

    @property
    def what(self) -> What:
        """What is shared."""
        return self._subject.scope().what

    @property
    def form(self) -> Format:
        """In what form it is shared."""
        return self._tiles.current()

    # --- making ---------------------------------------------------------------------------

    def _come(self) -> Iterator[None]:
        """Make the rest of the dialog, and show what is shared."""
        self._preview.fill()
        yield
        self._show_what()
        yield

    def _words_for_title(self) -> str:
        """Return what the dialog is called: fixed words, and the number of a session."""
        if self._begun.what in OF_TOPICS:
            return self.tr("Share %Ln topic(s)", "", len(self._begun.topics))
        if self._begun.session is None:
            return self.tr("Share our programme")
        found = self._desk.workspace.read.session(self._begun.session)
        if found is None:
            raise LookupError(self._begun.session)
        return self.tr("Share session {number}").format(number=found.number)

    def _make_choices(self) -> None:
        theme = self._desk.theme
        self._subject = SubjectRow(theme, self._desk.workspace, self._begun)
        self._subject.changed.connect(self._show_what)
        self._readers = ReadersRow(theme)
        if self._begun.what in OF_TOPICS:
            self._readers.hide()  # without a parent it would be shown in a window of its own
        self._readers.audience_changed.connect(self._show_what)
        self._readers.names_changed.connect(self._show_file)
        self._tiles = FormatTiles(theme, Format(self._desk.preferences.share_format))
        self._tiles.chosen.connect(self._show_form)
        self._entry = EntryOptions(theme)
        self._entry.changed.connect(self._show_form)
        self._facts = TickBox(theme, self.tr("Facts on top, so that it can be brought in again"))
        self._facts.setObjectName("facts")
        self._facts.setChecked(self._desk.preferences.share_facts)
        self._facts.toggled.connect(self._show_form)
        self._parts = PartsList(theme)
        self._parts.changed.connect(self._show_file)
        self._box = StayingBox(theme, self._desk.cover)
        self._box.which_wanted.connect(self._show_which)
        self._slipped_in = SlippedIn(self._desk, self)
        self._slipped_in.looked.connect(self._allow)
        self._working = WorkingRow(theme)
        self._working.hide()
        self._working.stop_wanted.connect(self._stop)
        self._problem = TextLabel(theme, "", "danger", wrap=True)
        self._problem.setObjectName("problem")
        self._tabs = Segmented(
            theme,
            self.tr("Part of the dialog"),
            [Choice(CHOOSE, self.tr("Choose")), Choice(LOOK, self.tr("Preview"))],
            CHOOSE,
        )
        self._tabs.chosen.connect(self._arrange)

    def _make_buttons(self) -> None:
        theme = self._desk.theme
        self._copy = Button(theme, self.tr("Copy as text"), "inline", icon="copy")
        self._copy.setObjectName("copy_text")
        self._copy.clicked.connect(self._copy_text)
        self._cancel = Button(theme, self.tr("Cancel"), "secondary")
        self._cancel.clicked.connect(self.reject)
        self._save = Button(theme, save_words(self.form), "primary")
        self._save.setObjectName("save")
        self._save.setDefault(True)
        self._save.clicked.connect(self._choose_file)

    def _lay_out(self) -> None:
        """Lay the column of choices beside the preview, which has a place in both."""
        theme = self._desk.theme
        before_bar = theme.scaled(BEFORE_BAR)
        scroll = self._scroll_of_choices()
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(scroll, 1)
        buttons = self._row_of_buttons()
        scroll.keep_gutter(buttons, before_bar)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, before_bar, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._tabs)
        left = self._left = QVBoxLayout()
        margin = theme.scaled(MARGIN)
        left.setContentsMargins(margin, margin, margin - before_bar, theme.scaled(20))
        left.setSpacing(theme.scaled(14))
        left.addLayout(head)
        left.addWidget(self._side, 1)
        self._preview.setParent(self)
        self._behind_tab, self._beside = InTurn(self._preview), InTurn(self._preview)
        behind = QHBoxLayout()
        behind.setContentsMargins(0, 0, before_bar, 0)
        behind.addItem(self._behind_tab)
        left.addLayout(behind)
        left.addLayout(self._column_of_what_is_told(before_bar))
        left.addLayout(buttons)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addLayout(left, SIDE)
        self._row.addItem(self._beside)
        self._row.setStretch(1, USUAL[0] - SIDE)

    def _scroll_of_choices(self) -> PageScroll:
        theme = self._desk.theme
        scroll = PageScroll(theme, margin=0, narrow_margin=0)
        scroll.body.setSpacing(theme.scaled(16))
        chosen = FlowLayout(theme.scaled(24), theme.scaled(12))
        chosen.addWidget(self._subject)
        chosen.addWidget(self._readers)
        first = QVBoxLayout()
        first.setSpacing(theme.scaled(12))
        first.addLayout(chosen)
        first.addWidget(self._tiles)
        scroll.body.addLayout(first)
        for part in (self._facts, self._entry, self._parts, self._box):
            scroll.body.addWidget(part)
        scroll.body.addStretch(1)
        return scroll

    def _row_of_buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        buttons.setSpacing(self._desk.theme.scaled(8))
        buttons.addWidget(self._copy)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._save)
        return buttons

    def _column_of_what_is_told(self, before_bar: int) -> QVBoxLayout:
        """Return what is seen wherever the choices are scrolled to."""
        told = QVBoxLayout()
        told.setContentsMargins(0, 0, before_bar, 0)
        told.setSpacing(self._desk.theme.scaled(14))
        for warning in self._slipped_in.labels:
            told.addWidget(warning)
        told.addWidget(self._working)
        told.addWidget(self._problem)
        return told

    # --- Qt -------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the preview beside the choices or behind a tab."""
        super().resizeEvent(event)
        self._arrange()

    def done(self, result: int) -> None:
        """Close; a file that is still being made is dropped."""
        self._coming.stop()
        self.gathering.stop()
        self._texts.stop()
        self.maker.stop()
        self._slipped_in.stop()
        self._leaving.take(self._preview.pages)
        self._leaving.leave()
        super().done(result)

    # --- doing ----------------------------------------------------------------------------

    def _largest(self) -> tuple[int, int]:
        """Return the width and height that the dialog may have: those of its window, or screen."""
        window = self.parentWidget()
        room = window.size() if window else self.screen().availableGeometry().size()
        return max(SMALLEST[0], room.width() - 40), max(SMALLEST[1], room.height() - 40)

    def _arrange(self) -> None:
        self._tiles.set_low(self.height() / self._desk.theme.text_size < LOW_BELOW)
        tabs = self.width() / self._desk.theme.text_size < TABS_BELOW
        self._tabs.setVisible(tabs)
        look = tabs and self._tabs.current() == LOOK
        self._behind_tab.take_turn(its_turn=tabs)
        self._beside.take_turn(its_turn=not tabs)
        self._left.setStretch(BEHIND, int(look))  # a layout without room takes its share else
        self._side.setVisible(not look)
        self._preview.setVisible(look or not tabs)
        self._row.invalidate()

    def _manner(self) -> Manner:
        """Return for whom it is and how it is told."""
        workspace = self._desk.workspace
        return Manner(
            audience=self._readers.audience,
            by_role=self._readers.by_role,
            words=document_words(),
            day=workspace.today,
        )

    def _show_what(self) -> None:
        """List the parts of what is shared, as they were chosen the last time."""
        self._offer_forms()
        if not self._preview.is_filled:
            return  # they come after it
        self._offered = False
        scope, manner = self._subject.scope(), self._manner()
        partner = self._desk.workspace.pair.partner.first_name
        self._preview.set_title(exactly_for(manner.audience, partner))
        kept = self._desk.preferences.parts_unticked(self._kind())
        self._gather(Question(scope, manner, left_out=kept))

    def _offer_forms(self) -> None:
        """Offer the forms that there are of what is shared.

        An entry of a calendar holds nothing of a recap.
        """
        forms = [form for form in forms_of(self.what) if form is not Format.TEXT]
        unusual = {Format.CALENDAR} if self.what is What.RECAP else ()
        self._tiles.show_forms(forms, unusual)
        self._show_choices()

    def _show_choices(self) -> None:
        """Show what can be chosen of the form that was taken."""
        form = self.form
        is_event = form is Format.CALENDAR
        self._save.set_text(save_words(form))
        self._entry.setVisible(is_event)
        self._facts.setVisible(form is Format.MARKDOWN)
        self._parts.setVisible(not is_event)
        self._copy.setVisible(not is_event)

    def _show_file(self) -> None:
        """Make the file anew and show it; with nothing in it there is nothing to save."""
        if not self._offered:
            self._show_what()
            return
        self._gather(Question(self._subject.scope(), self._manner(), self._parts.chosen()))

    def _gather(self, question: Question) -> None:
        """Drop what was gathered before, and gather what is wanted now."""
        self.maker.stop()
        self._shared = self._file = None
        self._problem.hide()
        self._allow()
        self.gathering.ask(question)

    def _take_offer(self, offer: Offer) -> None:
        """List the parts there are, and show what leaves with those that are in."""
        self._offered = True
        self._parts.show_parts(self.what, offer.choices, offer.chosen)
        self._take_shared(offer.shared)

    def _take_shared(self, shared: Shared) -> None:
        self._shared = shared
        self._box.show_stays(shared.stays)
        self._box.show()
        self._show_form()

    def _show_form(self) -> None:
        """Show what was chosen as the file that it becomes in the form that was chosen."""
        self._show_choices()
        if self._shared is None:
            if not self.gathering.busy:
                self._show_what()  # it was stopped
            return
        form, entry = self.form, self._entry.chosen()
        self._full = form is Format.CALENDAR or bool(self._parts.chosen())
        self._problem.setText("" if self._full else self._why_not())
        self._problem.setVisible(not self._full)
        leaving = self._shared.leaving(form, entry)
        self._slipped_in.look(leaving, by_role=self._readers.by_role)
        self._make(form, entry)

    def _allow(self) -> None:
        """Let it leave when it is made, and known what slipped in; its text needs no file."""
        known = self._full and self._shared is not None and not self._slipped_in.looking
        self._copy.setEnabled(known and self._texts.complete)
        self._save.setEnabled(known and self._file is not None)
        self._preview.let_print(allowed=known and self._file is not None)

    def _make(self, form: Format, entry: Entry) -> None:
        """Make the file; what was made before is dropped."""
        assert self._shared is not None
        self.maker.stop()
        self._file = None
        formatted = self._texts.given_to(self._shared)
        self._allow()
        if formatted is None:
            return  # until it has arrived, which makes the file
        self._shared = formatted
        moment = self._desk.workspace.now()
        facts, paper = self._facts.isChecked(), paper_here()
        self.maker.make(Wish(formatted, form, moment, entry, facts=facts, paper=paper))

    def _show_working(self) -> None:
        """Say that it takes a while; what was shown before gets no further meanwhile."""
        self._preview.set_resting(True)
        self._working.begin()
        self._working.show()

    def _end_working(self) -> None:
        self._working.hide()
        self._preview.set_resting(False)

    def _show_progress(self, done: int, total: int) -> None:
        self._working.set_progress(done, total)

    def _stop(self) -> None:
        """Give up the file that is being made."""
        self.gathering.stop()
        self._texts.stop()
        self.maker.stop()
        self._end_working()
        self._explain(self.tr("Stopped. Nothing was written. Choose less of it, or another form."))

    def _take(self, file: File) -> None:
        """Show the file that was made."""
        self._file, before = file, self._preview.pages
        self._preview.show_file(file)
        self._leaving.take(before)
        self._end_working()
        self._allow()

    def _give_up(self, error: Exception) -> None:
        """Say that no file could be made; what went wrong is for the log."""
        self._end_working()
        self._explain(
            self.tr("This file could not be made. Nothing was written. Try another form.")
        )
        raise error

    def _explain(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.show()

    def _show_which(self) -> None:
        """Name what stays behind, for whoever sits here."""
        scope, audience = self._subject.scope(), self._readers.audience
        self._box.show_which(staying(self._desk.workspace.read, scope, audience))

    def _why_not(self) -> str:
        if self._parts.first() is None:
            return self.tr("There is nothing in this yet.")
        return self.tr("Choose at least one thing.")

    def _copy_text(self) -> None:
        if self._shared is not None:
            words = self._shared.as_file(Format.TEXT, self._desk.workspace.now()).decode()
            QGuiApplication.clipboard().setText(words)
            self._remember()
            self._desk.notices.toast(self.tr("Copied as text"))

    def _choose_printer(self) -> None:
        if self._file is not None and self._file.pages is not None:
            self.printing.choose(self._file.pages, self)

    def _end_printed(self) -> None:
        self._remember()
        self.accept()

    def _choose_file(self) -> None:
        if self._file is not None:
            name = format_name(self.form)
            title = self.tr("Save {format}").format(format=name)
            self._saving.choose(title, self._file.name, name, self.form.value, self)

    def save_to(self, name: str) -> None:
        """Write the file to *name* and close; if that cannot be, say why and stay open."""
        if self._file is None:
            return
        why_not = self._saving.write(Path(name), self._file.content)
        if why_not:
            self._explain(why_not)
            return
        self._remember()
        self._desk.preferences.share_format = self.form.value
        self._desk.preferences.share_facts = self._facts.isChecked()
        self.accept()

    def _ask_for_link(self, address: str) -> None:
        """Ask before a web page is opened; a link into the library leads nowhere from here."""
        ask_to_open(self._desk.theme, address, self)

    def _remember(self) -> None:
        self._desk.preferences.remember_parts_unticked(self._kind(), self._parts.left_out())

    def _kind(self) -> str:
        """Return under what name the choice of parts is kept: what it is, and for whom."""
        audience = self._readers.audience
        kind = self.what.value
        return kind if audience is Audience.US else f"{kind}_{audience.value}"
