"""Where keys are chosen: the list of all commands, and below it what the chosen one shall have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.ui.actions import TABLE, Keymap
from revmentor_desktop.ui.actions.keymap import NATIVE, usual_keys
from revmentor_desktop.ui.actions.objections import objection
from revmentor_desktop.ui.shortcuts.key_field import KeyField
from revmentor_desktop.ui.shortcuts.lines import command_lines
from revmentor_desktop.ui.shortcuts.list import ShortcutList
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Card
from revmentor_desktop.ui.widgets.cut_button import CutButton
from revmentor_desktop.ui.widgets.flow_layout import FlowLayout
from revmentor_desktop.ui.widgets.text import TextLabel
from revmentor_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from revmentor_desktop.ui.actions import Deed
    from revmentor_desktop.ui.preferences import Preferences
    from revmentor_desktop.ui.theme import Theme

LIST, MOST = 300, 264
"""Pixels of the list at 100 % text size, and at most: what is chosen stands below it in sight."""


class ShortcutChooser(QWidget):
    """List and form; what is chosen holds at once.

    Keys that no command may have are refused with the reason.  Keys that another command has are
    given only when one says so, after it is told whose they are.
    """

    def __init__(self, theme: Theme, preferences: Preferences) -> None:
        super().__init__()
        self._theme = theme
        self._keymap = Keymap(preferences)
        self._wanted = QKeySequence()
        self._make_parts()
        self._lay_out()
        self.list.selected.connect(self._follow_selected)
        self.list.opened.connect(self._begin)
        self.field.pressed.connect(self._take)
        self.field.given_up.connect(self._give_up)
        self.take_over.clicked.connect(self._take_over)
        self.none.clicked.connect(self._take_none)
        self.usual.clicked.connect(self._reset)
        self.all_usual.clicked.connect(self._reset_all)
        preferences.changed.connect(self._follow)
        self._follow("")

    @property
    def deed(self) -> Deed | None:
        """The command whose keys are chosen; ``None`` where they stay as they are."""
        line = self.list.current
        return None if line is None else line.deed

    # --- making ---------------------------------------------------------------------------

    def _make_parts(self) -> None:
        theme = self._theme
        self.list = ShortcutList(theme)
        self.list.view.setFixedHeight(min(theme.scaled(LIST), MOST))
        self._name = TextLabel(theme, "", "strong", wrap=True)
        self.field = KeyField()
        self.told = TextLabel(theme, "", "small", wrap=True)
        self.take_over = Button(theme, self.tr("Take these keys"), "secondary")
        self.none = Button(theme, self.tr("No keys"), "quiet")
        self.usual = Button(theme, "", "quiet")
        self.all_usual = CutButton(theme, "", "quiet", self.tr("Usual keys for everything"))

    def _lay_out(self) -> None:
        scaled = self._theme.scaled
        self._form = Card(self._theme, "sunken", padding=14)
        self._form.body.addWidget(self._name)
        self._form.body.addSpacing(scaled(8))
        self._form.body.addWidget(self.field)
        row = QWidget()
        flow = FlowLayout(scaled(8), scaled(8), parent=row)
        for button in (self.take_over, self.none, self.usual):
            flow.addWidget(button)
        self._form.body.addSpacing(scaled(6))
        self._form.body.addWidget(self.told)
        self._form.body.addSpacing(scaled(6))
        self._form.body.addWidget(row)
        foot = QHBoxLayout()
        foot.addWidget(self.all_usual)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(12))
        column.addWidget(self.list)
        column.addWidget(self._form)
        column.addLayout(foot)

    # --- choosing -------------------------------------------------------------------------

    def _begin(self) -> None:
        if self.deed is not None:
            self.list.view.focusNextChild()  # as Tab does, which also scrolls there

    def _take(self, keys: QKeySequence) -> None:
        """Give the command *keys*, or say why not."""
        deed = self.deed
        if deed is None:
            return
        self.field.setText(keys.toString(NATIVE))
        against = None if keys in usual_keys()[deed] else objection(keys)
        if against is not None:
            self._ask(against.sentence)
            return
        holders = self._keymap.holders(deed, keys)
        if holders:
            self._wanted = keys
            told = self.tr("{keys} belongs to “{command}”, which would have no keys then.")
            self._ask(told.format(keys=keys.toString(NATIVE), command=_words(holders[0])))
            self.take_over.show()
            return
        self._assign(deed, keys)

    def _take_over(self) -> None:
        if self.deed is not None:
            self._assign(self.deed, self._wanted)

    def _take_none(self) -> None:
        if self.deed is not None:
            self._assign(self.deed, QKeySequence())

    def _reset(self) -> None:
        if self.deed is not None:
            self._keymap.reset(self.deed)
            self._end()

    def _reset_all(self) -> None:
        self._keymap.reset_all()
        announce(self.all_usual, self.tr("Every command has its usual keys"))

    def _assign(self, deed: Deed, keys: QKeySequence) -> None:
        self._keymap.assign(deed, keys)
        self._end()

    def _give_up(self) -> None:
        self._end()

    def _end(self) -> None:
        """Go back to the list, and say what the command has now."""
        self._follow_selected()
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.list.view, self.list.model.data(self.list.view.currentIndex()))

    def _ask(self, sentence: str) -> None:
        """Say what is in the way of the keys that were pressed."""
        self.told.setText(sentence)
        announce(self.field, sentence)

    # --- following ------------------------------------------------------------------------

    def _follow(self, _name: str) -> None:
        self.list.show_lines(command_lines(self._keymap, all_of_them=True))
        self.all_usual.setEnabled(any(line.chosen for line in self.list.model.values))
        self._follow_selected()

    def _follow_selected(self) -> None:
        """Show what can be done with the keys of the line that is chosen."""
        line, deed = self.list.current, self.deed
        self._wanted = QKeySequence()
        self.take_over.hide()
        self.field.clear()
        for part in (self.field, self.none, self.usual):
            part.setEnabled(deed is not None)
        if line is None or deed is None:
            self._name.setText(self.tr("Choose a command") if line is None else line.words)
            told = self.tr("These keys mean the same everywhere and stay as they are.")
            self.told.setText("" if line is None else told)
            self.field.setAccessibleName(self.tr("New keys"))
            self.usual.set_text(self.tr("Usual keys"))
            return
        self._name.setText(line.words)
        self.field.setAccessibleName(self.tr("New keys for “{command}”").format(command=line.words))
        self.told.setText(self.tr("Enter in the list goes to the field, Escape leaves it."))
        self.none.setEnabled(bool(line.keys))
        self.usual.setEnabled(line.chosen)
        self.usual.set_text(self._words_back(deed))

    def _words_back(self, deed: Deed) -> str:
        usual = usual_keys()[deed]
        if not usual:
            return self.tr("Usual keys")
        return self.tr("Back to {keys}").format(keys=usual[0].toString(NATIVE))


def _words(deed: Deed) -> str:
    text = next(row.text for row in TABLE if row.deed is deed)
    return QCoreApplication.translate("actions", text)
