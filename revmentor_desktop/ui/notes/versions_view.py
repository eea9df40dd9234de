"""The earlier versions of a note: one is chosen, what has changed since is shown, it can return."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain.private import PrivateNote, PrivateRevision
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.services.differences import counts, differences
from revmentor_desktop.services.versions import can_return
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.notes.difference_view import DifferenceView
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Surface
from revmentor_desktop.ui.widgets.combo_field import name_box
from revmentor_desktop.ui.widgets.icon_button import IconButton
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.inner_parts import forget_with
from revmentor_desktop.ui.widgets.page_scroll import ResponsiveRow
from revmentor_desktop.ui.widgets.private_sign import PrivateEdge
from revmentor_desktop.ui.widgets.text import ElidingLabel, TextLabel

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from revmentor_desktop.services.versions import AnyNote, AnyRevision
    from revmentor_desktop.ui.desk import Desk

SIDE, NARROW_SIDE = 36, 24
NARROW = 560
"""Width at 100 % text size below which less is left at the sides."""
LOW = 420
"""Height at 100 % text size below which the button never takes a line of its own."""


class VersionsView(Surface):
    """Shows the versions of one note.

    Signals: ``return_wanted(revision)`` to have one back; ``closed()`` to go back to the note.
    """

    return_wanted = Signal(object)
    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("page", parent=parent)
        self.setObjectName("versions")
        self._desk = desk
        self._note: AnyNote | None = None
        self._versions: tuple[AnyRevision, ...] = ()
        theme = desk.theme
        self.back = IconButton(theme, "arrow-left", self.tr("Back to the note"))
        self.back.clicked.connect(self.closed)
        self.title = ElidingLabel(theme, "", "h2")
        self.choice = QComboBox()
        forget_with(self.choice)
        name_box(self.choice, self.tr("Version"))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.choice.currentIndexChanged.connect(self._show_chosen)
        self.restore = Button(theme, self.tr("Restore this version"), "primary", icon="undo-2")
        self.restore.setProperty("writes", True)
        self.restore.clicked.connect(self._want_return)
        self.told = TextLabel(theme, "", "muted", wrap=True)
        self.view = DifferenceView(theme)
        self._lock = IconLabel(theme, "lock", "private")
        self._edge = PrivateEdge(theme, Qt.Orientation.Horizontal, thickness=5)
        self._lay_out()
        theme.resized.connect(self._arrange)
        self._arrange()

    @property
    def note(self) -> AnyNote | None:
        """The note whose versions are shown."""
        return self._note

    def show_note(self, note: AnyNote) -> None:
        """Show the versions of *note*, newest first; the one that was chosen stays chosen."""
        chosen = self._chosen()
        same = self._note is not None and self._note.id == note.id
        self._note = note
        private = isinstance(note, PrivateNote)
        for sign in (self._edge, self._lock):
            sign.setVisible(private)
        title = " ".join(note.title.split()) or self.tr("Untitled")
        said = self.tr("Private, earlier versions of “{title}”")
        said = said if private else self.tr("Earlier versions of “{title}”")
        self.title.setText(said.format(title=title))
        self._versions = tuple(
            version
            for version in self._desk.workspace.read.revisions(note.id)
            if (version.title, version.body) != (note.title, note.body)
        )
        self.choice.blockSignals(True)
        self.choice.clear()
        self.choice.addItems([self._name(version) for version in self._versions])
        kept = self._versions.index(chosen) if same and chosen in self._versions else 0
        self.choice.setCurrentIndex(kept if self._versions else -1)
        self.choice.blockSignals(False)
        self._show_chosen()

    def focus_body(self) -> None:
        """Go to the choice, or to the way back when there is none."""
        (self.choice if self._versions else self.back).setFocus(Qt.FocusReason.OtherFocusReason)

    # --- Qt ---

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the parts for the new width."""
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the note with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    # --- private ---

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.back)
        head.addWidget(self._lock)
        head.addWidget(self.title, 1)
        pick = QHBoxLayout()
        pick.addWidget(self.choice)
        pick.addStretch(1)
        self._row = ResponsiveRow(self._desk.theme)
        self._row.add(pick, 1)
        button = QHBoxLayout()
        button.setSpacing(0)  # or the stretch would keep a gap at the end of the row
        button.addWidget(self.restore)
        button.addStretch(1)
        self._row.add(button)
        self._inner = QVBoxLayout()
        self._inner.addLayout(head)
        self._inner.addWidget(self._row)
        self._inner.addWidget(self.told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._edge)
        column.addLayout(self._inner)
        column.addWidget(self.view, 1)

    def _arrange(self) -> None:
        scaled = self._desk.theme.scaled
        narrow = self.width() < scaled(NARROW)
        side = scaled(NARROW_SIDE if narrow else SIDE)
        self._inner.setContentsMargins(side, scaled(20), side, scaled(12))
        self._inner.setSpacing(scaled(10))
        self._row.set_narrow(self._stands_below(self.width() - 2 * side))
        self.view.set_sides(side)

    def _stands_below(self, room: int) -> bool:
        """Decide whether the button stands below the choice, or beside it as an icon alone."""
        needed = self.choice.sizeHint().width() + self._desk.theme.scaled(16)
        fits = needed + self.restore.whole_width() <= room
        low = self.height() < self._desk.theme.scaled(LOW)
        self.restore.set_wordless(not fits and low)
        return not fits and not low

    def _chosen(self) -> AnyRevision | None:
        at = self.choice.currentIndex()
        return self._versions[at] if 0 <= at < len(self._versions) else None

    def _show_chosen(self) -> None:
        version, note = self._chosen(), self._note
        self.choice.setVisible(version is not None)
        self.restore.setVisible(version is not None)
        if version is None or note is None:
            self.told.setText(
                self.tr(
                    "There is no earlier version yet. One is kept for every ten minutes of "
                    "writing, and whenever a note that was left is written on."
                )
            )
            self.view.show_lines((), private=True)
            return
        lines = differences(_whole(version), _whole(note))
        self.restore.setEnabled(can_return(note, version))
        self.told.setText(self._summary(note, version, *counts(lines)))
        private = isinstance(note, PrivateNote) or isinstance(version, PrivateRevision)
        self.view.show_lines(lines, private=private)

    def _summary(self, note: AnyNote, version: AnyRevision, new: int, gone: int) -> str:
        if not can_return(note, version):
            return self.tr("This text is from when the note was private, and it stays private.")
        if not new and not gone:
            return self.tr("Only spaces or line ends have changed since then.")
        added = self.tr("%Ln line(s) added", "", new)
        removed = self.tr("%Ln line(s) removed", "", gone)
        return self.tr("Since then: {added}, {removed}.").format(added=added, removed=removed)

    def _name(self, version: AnyRevision) -> str:
        zone = self._desk.workspace.pair.zone
        local = wall_clock(version.written, zone)
        said = self.tr("{date}, {time}")
        if isinstance(version, PrivateRevision) and not isinstance(self._note, PrivateNote):
            said = self.tr("{date}, {time}, private")
        return said.format(date=self._day(local), time=labels.clock(local))

    def _day(self, local: datetime) -> str:
        today = self._desk.workspace.today
        if local.date() == today:
            return self.tr("Today")
        return labels.full_date(local.date())

    def _want_return(self) -> None:
        version = self._chosen()
        if version is not None:
            self.return_wanted.emit(version)


def _whole(text: AnyNote | AnyRevision) -> str:
    """Return title and text as one, the title as it would stand over it."""
    return f"# {text.title}\n\n{text.body}" if text.title else text.body
