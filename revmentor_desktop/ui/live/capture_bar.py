"""The bar at the foot: what kind of line, the line itself, whose it is, and whether it is private.

The field keeps the focus.  What is understood of the line while it is typed (the kind by its
first character, a name, a day) stands below it, so that nobody has to guess.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain.names import filled
from revmentor_desktop.domain.people import Role, Who
from revmentor_desktop.services.capture import CaptureKind, read_capture
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.live.owner_box import OwnerBox
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Surface
from revmentor_desktop.ui.widgets.composed_line import ComposedLine
from revmentor_desktop.ui.widgets.menus import made_menu
from revmentor_desktop.ui.widgets.segmented import Choice, Segmented
from revmentor_desktop.ui.widgets.switch import Switch
from revmentor_desktop.ui.widgets.text import ElidingLabel, TextLabel, with_keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revmentor_desktop.ui.desk import Desk

ICONS = {
    CaptureKind.NOTE: "sticky-note",
    CaptureKind.QUESTION: "message-circle-question-mark",
    CaptureKind.ACTION: "square-check",
    CaptureKind.TAKEAWAY: "lightbulb",
    CaptureKind.TERM: "book-a",
}


KINDS = {
    Deed.CAPTURE_NOTE: CaptureKind.NOTE,
    Deed.CAPTURE_QUESTION: CaptureKind.QUESTION,
    Deed.CAPTURE_ACTION: CaptureKind.ACTION,
    Deed.CAPTURE_TAKEAWAY: CaptureKind.TAKEAWAY,
    Deed.CAPTURE_TERM: CaptureKind.TERM,
}
"""The commands that choose the kind of a line."""


class CaptureField(ComposedLine):
    """The line.  The keys that walk the agenda pass it by, and Enter waits for an input method."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("capture")

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl with the arrows to the session; in a line of some words they are no loss."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if ctrl and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
                event.ignore()
                return False
        return super().event(event)


class CaptureBar(Surface):
    """The bar.

    Signals: ``entered(line, CaptureKind, Who | None, bool)`` on Enter, the last for private;
    ``pasted(lines, …)`` of several lines at once.
    """

    entered = Signal(str, object, object, bool)
    pasted = Signal(object, object, object, bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("card", edge="top", parent=parent)
        self._desk = desk
        self.setObjectName("capture_bar")
        self.setProperty("writes", True)
        self._make_parts()
        self._lay_out()
        self.field.returnPressed.connect(self._enter)
        self.field.take_lines()
        self.field.pasted.connect(self._take_lines)
        self.field.textChanged.connect(self._understand)
        self.kinds.chosen.connect(self._follow_kind)
        self.private.toggled.connect(self._understand)
        self.whose.activated.connect(self._focus_field)
        self.private.clicked.connect(self._focus_field)
        desk.theme.resized.connect(self._follow_theme)
        self._follow_theme()
        self.choose(CaptureKind.NOTE)

    @property
    def kind(self) -> CaptureKind:
        """The kind that is chosen."""
        return CaptureKind(self.kinds.current())

    def choose(self, kind: CaptureKind) -> None:
        """Choose *kind*; the field has the focus."""
        self.kinds.set_current(kind.value)
        self._follow_kind(kind.value)

    def jot(self) -> None:
        """Be ready for a question that only I see."""
        self.choose(CaptureKind.QUESTION)
        self.private.setChecked(True)

    def turn_private(self) -> None:
        """Make the line private, or not."""
        self.private.setChecked(not self.private.isChecked())

    def clear(self) -> None:
        """Be ready for the next line: it is shared again, and nobody's."""
        self.field.hand_over()
        self.private.setChecked(False)
        self._reset_owner()

    def arrange(self, *, narrow: bool) -> None:
        """Show the kind as one button where there is little room: the line needs it more."""
        self.kinds.setVisible(not narrow)
        self.kind_button.setVisible(narrow)
        self._hint.setVisible(not narrow)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Name the kind beside its icon as far as there is room."""
        taken = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return taken

    # --- private --------------------------------------------------------------------------

    def _words(self) -> dict[CaptureKind, str]:
        return {
            CaptureKind.NOTE: self.tr("Note"),
            CaptureKind.QUESTION: self.tr("Question"),
            CaptureKind.ACTION: self.tr("Action"),
            CaptureKind.TAKEAWAY: self.tr("Takeaway"),
            CaptureKind.TERM: self.tr("Word"),
        }

    def _names(self) -> dict[CaptureKind, str]:
        return {
            CaptureKind.NOTE: self.tr("Capture a note"),
            CaptureKind.QUESTION: self.tr("Capture a question"),
            CaptureKind.ACTION: self.tr("Capture an action"),
            CaptureKind.TAKEAWAY: self.tr("Capture a takeaway"),
            CaptureKind.TERM: self.tr("Capture a word"),
        }

    def _examples(self) -> dict[CaptureKind, str]:
        name = self._desk.workspace.pair.mentee.first_name
        action = self.tr("What, @{name}, by friday").format(name=name.lower())
        return {
            CaptureKind.NOTE: self.tr("What was said or done"),
            CaptureKind.QUESTION: self.tr("What somebody wants to know"),
            CaptureKind.ACTION: action,
            CaptureKind.TAKEAWAY: self.tr("What to keep, because …"),
            CaptureKind.TERM: self.tr("Word: what it means in plain words"),
        }

    def _make_parts(self) -> None:
        theme = self._desk.theme
        choices = [Choice(k.value, words, ICONS[k]) for k, words in self._words().items()]
        self.kinds = Segmented(theme, self.tr("What it is"), choices)
        for kind, keys in self._keys().items():
            self.kinds.button(kind.value).setToolTip(with_keys(self._names()[kind], keys))
        self.kind_button = Button(theme, "", "secondary")
        self.kind_button.setObjectName("capture_kind")
        self.kind_button.clicked.connect(self._open_kinds)
        self.kind_button.hide()
        self.field = CaptureField()
        self.whose = OwnerBox(theme, self.tr("Whose"))
        self.private = Switch(theme, self.tr("Private"), role="private")
        keys = self._desk.keymap.native(Deed.CHANGE_VISIBILITY)
        self.private.setToolTip(with_keys(self.tr("Only I see it"), keys))
        self._private_word = TextLabel(theme, self.tr("Private"), "muted")
        self._private_word.setBuddy(self.private)
        self._hint = ElidingLabel(theme, "", "caption")

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        self._row.addWidget(self.kinds)
        self._row.addWidget(self.kind_button)
        self._row.addWidget(self.field, 1)
        self._row.addWidget(self.whose)
        self._row.addWidget(self.private)
        self._row.addWidget(self._private_word)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._row)
        self._column.addWidget(self._hint)

    def _follow_theme(self) -> None:
        scaled = self._desk.theme.scaled
        self._column.setContentsMargins(scaled(24), scaled(12), scaled(24), scaled(10))
        self._column.setSpacing(scaled(6))
        self._row.setSpacing(scaled(12))
        self.field.setMinimumHeight(scaled(38))
        self.field.setMinimumWidth(scaled(160))

    def _fit(self) -> None:
        """Leave the kind to its icon and the words in the field where both do not fit."""
        button = self.kind_button
        parts = (button, self.field, self.whose, self.private, self._private_word)
        shown = [part for part in parts if not part.isHidden()]
        margins = self._column.contentsMargins()
        needed = margins.left() + margins.right() + self._row.spacing() * (len(shown) - 1)
        needed += sum(max(part.minimumWidth(), part.minimumSizeHint().width()) for part in shown)
        if not button.text():
            needed += button.words_width()
        fits = needed <= self.width()
        button.setText(f" {button.words()}" if fits and button.words() else "")
        button.setToolTip("" if fits else button.words())

    def _follow_kind(self, key: str) -> None:
        kind = CaptureKind(key)
        self.kind_button.set_icon(ICONS[kind])
        spoken = self.tr("What it is: {kind}").format(kind=self._words()[kind])
        self.kind_button.set_text(self._words()[kind], spoken)
        self.field.setAccessibleName(self._names()[kind])
        self.field.setPlaceholderText(self._examples()[kind])
        self._reset_owner()
        self._understand()
        self._focus_field()

    def _open_kinds(self) -> None:
        """Offer the kinds."""
        entries = [
            (words, ICONS[kind], "", partial(self.choose, kind))
            for kind, words in self._words().items()
        ]
        menu = made_menu(self._desk.theme, self, "capture_kinds", entries)
        above = self.kind_button.mapToGlobal(self.kind_button.rect().topLeft())
        menu.popup(above - QPoint(0, menu.sizeHint().height()))

    def _reset_owner(self) -> None:
        """Offer whose a line of this kind may be."""
        pair = self._desk.workspace.pair
        kind = self.kind
        self.whose.clear()
        if kind is CaptureKind.QUESTION:
            for role in (Role.MENTEE, Role.MENTOR):
                name = pair.person(role).first_name
                self.whose.addItem(filled(self.tr("From {name}"), name=name), Who.of(role))
        elif kind in {CaptureKind.ACTION, CaptureKind.TAKEAWAY}:
            self.whose.addItem(self.tr("Nobody yet"), None)
            for who in (Who.MENTEE, Who.MENTOR, Who.BOTH):
                self.whose.addItem(labels.who(pair, who), who)
        self.whose.setVisible(self.whose.count() > 0)

    def _understand(self) -> None:
        """Say what of the line is understood."""
        workspace = self._desk.workspace
        capture = read_capture(
            self.field.text(),
            self.kind,
            workspace.pair,
            workspace.now(),
            day_first=labels.day_comes_first(),
        )
        if capture is None:
            self._hint.setText(self._told_keys())
            return
        parts = []
        if capture.kind is not self.kind:
            parts.append(self._words()[capture.kind])
        asked = capture.kind is CaptureKind.QUESTION  # it is somebody's in any case
        if capture.who is not None and (not asked or "@" in self.field.text()):
            parts.append(labels.who(workspace.pair, capture.who))
        if capture.due is not None:
            today = workspace.today
            day = labels.heading_near(capture.due, today)
            parts.append(self.tr("by {day}").format(day=day))
        if capture.reason and capture.kind is CaptureKind.TAKEAWAY:
            parts.append(self.tr("with its reason"))
        if self.private.isChecked():
            parts.append(self.tr("only I see it"))
        self._hint.setText("  ·  ".join(parts))

    def _keys(self) -> dict[CaptureKind, str]:
        """Return the keys that choose each kind."""
        return {kind: self._desk.keymap.native(deed) for deed, kind in KINDS.items()}

    def _told_keys(self) -> str:
        """Say what the keys do while nothing is typed yet."""
        keys = list(self._keys().values())
        if not all(keys):
            return self.tr("Enter keeps it and clears the field.")
        told = self.tr("{first} to {last} choose the kind. Enter keeps it and clears the field.")
        return told.format(first=keys[0], last=keys[-1])

    def _focus_field(self) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self) -> None:
        if not self.field.composing:
            who: Who | None = self.whose.currentData()
            self.entered.emit(self.field.text(), self.kind, who, self.private.isChecked())

    def _take_lines(self, lines: Sequence[str]) -> None:
        who: Who | None = self.whose.currentData()
        self.pasted.emit(lines, self.kind, who, self.private.isChecked())
