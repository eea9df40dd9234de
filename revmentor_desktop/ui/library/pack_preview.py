"""What a pack would change, before anything is written: choose, compare, import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.services.pack_import import Fate, Item, Taken
from revmentor_desktop.services.pack_reading import Unread
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.library.pack_rows import reasons, rows_of, taken_words, under_words
from revmentor_desktop.ui.library.previewed_topic import PreviewedTopic
from revmentor_desktop.ui.library.reading import TOPIC_LINK
from revmentor_desktop.ui.library.tick_list import TickList
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.dialog_size import size_within_window
from revmentor_desktop.ui.widgets.link_dialog import ask_to_open
from revmentor_desktop.ui.widgets.segmented import Choice, Segmented
from revmentor_desktop.ui.widgets.text import ElidingLabel, TextLabel

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from revmentor_desktop.services.pack_import import Plan
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.library.tick_rows import TickRow

USUAL = (960, 680)
SMALLEST = (560, 420)
TABS_BELOW = 760
"""Effective width in pixels under which the text of a topic is a second tab."""

LIST, TEXT = "list", "text"


class PreviewDialog(QDialog):
    """Shows a *plan* on the day *today*.  Signal: ``confirmed(frozenset)`` of topics to import."""

    confirmed = Signal(object)

    def __init__(self, desk: Desk, plan: Plan, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = desk.theme
        self._plan = plan
        self._today = today
        self.setObjectName("pack_preview")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import a pack"))
        self._make_list()
        self._make_text()
        self._make_foot()
        self._lay_out()
        self._fill()

    # --- making ---------------------------------------------------------------------------

    def _make_list(self) -> None:
        self.list = TickList(self._theme, self.tr("What the pack would change"))
        self.list.ticks_changed.connect(self._count)
        self.list.current_changed.connect(self._show_row)

    def _make_text(self) -> None:
        theme = self._theme
        self.topic_title = ElidingLabel(theme, "", "h3", lines=2)
        self.topic_note = TextLabel(theme, "", "small", wrap=True)
        coming = (item.topic for item in self._plan.items)
        self.text = PreviewedTopic(self._desk, self._today, coming)
        self.text.link_requested.connect(self._follow_link)
        self._side = QWidget()
        column = QVBoxLayout(self._side)
        column.setContentsMargins(theme.scaled(20), 0, 0, 0)
        column.setSpacing(theme.scaled(8))
        column.addWidget(self.topic_title)
        column.addWidget(self.topic_note)
        column.addWidget(self.text, 1)
        self.tabs = Segmented(
            theme,
            self.tr("Part of the dialog"),
            [Choice(LIST, self.tr("Topics")), Choice(TEXT, self.tr("Text"))],
            LIST,
        )
        self.tabs.chosen.connect(self._arrange)

    def _make_foot(self) -> None:
        self.cancel = Button(self._theme, self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.confirm = Button(self._theme, "", "primary")
        self.confirm.setDefault(True)
        self.confirm.clicked.connect(self._confirm)

    def _lay_out(self) -> None:
        theme, scaled = self._theme, self._theme.scaled
        head = QHBoxLayout()
        self.title = ElidingLabel(theme, self._plan.pack.title, "h1")
        head.addWidget(self.title, 1)
        head.addWidget(self.tabs)
        holder = QWidget()
        self._switched = QStackedLayout(holder)
        self._switched.addWidget(self.list)
        self._body = QHBoxLayout()
        self._body.setSpacing(0)
        self._body.addWidget(holder, 1)
        self._body.addWidget(self._side, 1)
        foot = QHBoxLayout()
        foot.setSpacing(scaled(8))
        self.told = TextLabel(theme, "", "small", wrap=True)
        foot.addWidget(self.told, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.confirm)
        column = QVBoxLayout(self)
        pad = scaled(24)
        column.setContentsMargins(pad, pad, pad, scaled(20))
        column.setSpacing(scaled(8))
        column.addLayout(head)
        for words, kind in self._facts():
            column.addWidget(TextLabel(theme, words, kind, wrap=True))
        column.addSpacing(scaled(4))
        column.addLayout(self._body, 1)
        column.addLayout(foot)
        size_within_window(self, theme, USUAL, SMALLEST)

    def _facts(self) -> Iterator[tuple[str, str]]:
        """Yield what is said of the pack, each with the kind of its text."""
        plan, pack = self._plan, self._plan.pack
        by = labels.in_a_row(pack.authors)
        version = self.tr("Version {version}").format(version=pack.version)
        yield self.tr(" · ").join(filter(None, (version, by, pack.licence))), "muted"
        if plan.before is not None:
            day = wall_clock(plan.before.imported, self._desk.workspace.pair.zone).date()
            told = self.tr("You have version {version}, imported {date}.")
            if plan.goes_back:
                told = self.tr(
                    "You have version {version}, imported {date}. This is an earlier one."
                )
            date_words = labels.short_date(day, self._today)
            told = told.format(version=plan.before.pack.version, date=date_words)
            yield told, "warn" if plan.goes_back else "small"

    def _fill(self) -> None:
        self.list.show_rows(rows_of(self._plan))
        self._count()
        self.list.setFocus()
        self._arrange()

    # --- Qt -------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the text of a topic beside the list or behind a tab."""
        super().resizeEvent(event)
        self._arrange()

    # --- private --------------------------------------------------------------------------

    def _arrange(self) -> None:
        tabs = self.width() / self._theme.text_size < TABS_BELOW
        self.tabs.setVisible(tabs)
        if tabs and self._body.indexOf(self._side) >= 0:
            self._body.removeWidget(self._side)
            self._switched.addWidget(self._side)
        elif not tabs and self._body.indexOf(self._side) < 0:
            self._switched.removeWidget(self._side)
            self._body.addWidget(self._side, 1)
            self._side.show()
        look = tabs and self.tabs.current() == TEXT
        self._switched.setCurrentWidget(self._side if look else self.list)

    def _count(self) -> None:
        """Say on the button what it does, or that there is nothing to do."""
        plan, chosen = self._plan, len(self.list.chosen())
        facts_only = plan.before is not None and plan.before.pack != plan.pack
        if plan.before is None:
            self.confirm.set_text(self.tr("Import %Ln topic(s)", "", chosen))
        elif plan.changes or not facts_only:
            self.confirm.set_text(self.tr("Update %Ln topic(s)", "", chosen))
        else:
            self.confirm.set_text(self.tr("Update the pack"))
        self.confirm.setEnabled(bool(chosen) or (facts_only and not plan.changes))
        nothing = not plan.changes and not facts_only
        self.confirm.setVisible(not nothing)
        self.cancel.set_text(self.tr("Close") if nothing else self.tr("Cancel"))
        self.told.setText("\n".join(self._remarks(nothing=nothing)))

    def _remarks(self, *, nothing: bool) -> Iterator[str]:
        """Yield what stands beside the buttons."""
        plan = self._plan
        if nothing and plan.of(Fate.SAME):
            yield self.tr("All of this is here already. There is nothing to import.")
        elif nothing:
            yield self.tr("There is nothing in this pack that can be imported.")
        if plan.unknown:
            yield self.tr("Kept, though not known here: %Ln field(s)", "", len(plan.unknown))
        if plan.others:
            yield self.tr("Left out, as no topic: %Ln file(s)", "", plan.others)

    def _show_row(self, row: TickRow) -> None:
        subject = row.subject
        self.topic_title.setText(row.title)
        if isinstance(subject, Item):
            self._show_item(subject)
        elif isinstance(subject, Taken):
            self.topic_note.setText(taken_words(subject))
            self.text.show_topic(subject.topic)
        elif isinstance(subject, Unread):
            self.topic_note.setText(self.tr("This file was refused. Everything else is read."))
            self.text.show_lines(reasons(subject))
        self.topic_title.setVisible(not self.text.tells_title)
        self.topic_note.setVisible(bool(self.topic_note.text()))

    def _follow_link(self, address: str) -> None:
        """Show a topic that is listed; ask before anything is opened elsewhere."""
        url = QUrl(address)
        if ask_to_open(self._theme, address, self) or url.scheme() != TOPIC_LINK:
            return
        listed = self.list.model.index_of(url.host())
        if listed.isValid():
            self.list.view.setCurrentIndex(listed)

    def _show_item(self, item: Item) -> None:
        notes = [under_words(item)]
        if item.fate is Fate.CHANGED and item.before is not None and item.after is not None:
            self.text.show_difference(item.before.topic, item.after.topic)
            if not self.text.toPlainText():
                notes.append(self.tr("Only fields that are not known here are different."))
        else:
            self.text.show_topic(item.topic)
        if item.fate is Fate.REMOVED:
            notes.append(
                self.tr("The pack no longer has this topic. It goes, unless you untick it.")
            )
        self.topic_note.setText("\n".join(filter(None, notes)))

    def _confirm(self) -> None:
        """Say that it is being done while a large pack takes the moment it needs."""
        chosen = self.list.chosen()
        self.confirm.set_text(self.tr("Importing…"))
        self.confirm.setEnabled(False)
        self.confirm.repaint()
        self.confirmed.emit(chosen)
        self.accept()
