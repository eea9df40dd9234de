"""Whether the workspace is protected, and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from revmentor_desktop.ui.preferences import LOCK_MINUTES
from revmentor_desktop.ui.settings.form import SettingsForm
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.combo_field import ComboField
from revmentor_desktop.ui.widgets.flow_layout import FlowLayout
from revmentor_desktop.ui.widgets.segmented import Choice
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from revmentor_desktop.ui.desk import Desk


class ProtectionSection(SettingsForm):
    """The passphrase, the recovery sheet, locking, and the way back to no protection."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self.setObjectName("settings_protection")
        self._guard = desk.guard
        self._preferences = desk.preferences
        if self._guard.protected:
            self._make_passphrase()
            self._make_lock()
            self._make_here()
            self._make_more()
        else:
            self._make_offer()

    def _make_offer(self) -> None:
        self.add_heading(
            self.tr("Not protected"),
            self.tr(
                "Without a passphrase, anyone who can open this computer as you can read this "
                "workspace. With one, everything in it is encrypted, and so are its backups."
            ),
        )
        if not self._guard.possible:
            told = self.tr("The sample pair needs none: nothing in it is real.")
            self.add_plain(TextLabel(self.theme, told, "body", wrap=True))
            return
        protect = self._button(self.tr("Protect with a passphrase…"), "shield-check", "protect")
        protect.clicked.connect(self._protect)
        self._add_row(protect)

    def _make_passphrase(self) -> None:
        self.add_heading(
            self.tr("Protected"),
            self.tr(
                "Everything in this workspace is encrypted, its backups too. What you share or "
                "print is not. While it is open, its words are in the memory of this computer."
            ),
        )
        change = self._button(self.tr("Change the passphrase…"), "key-round", "change_passphrase")
        change.clicked.connect(self._change)
        sheet = self._button(self.tr("Recovery sheet…"), "printer", "show_sheet")
        sheet.clicked.connect(self._show_sheet)
        self._add_row(change, sheet)

    def _make_lock(self) -> None:
        self.add_heading(
            self.tr("Lock"),
            self.tr(
                "Locking saves, ends the program and starts a locked one, because nothing else "
                "empties memory. A session that is being held is not locked by waiting."
            ),
        )
        self.minutes = ComboField(self.theme, self.tr("Lock when nobody is there"))
        self.minutes.set_choices(
            [Choice(str(n), self.tr("After %Ln minute(s)", "", n)) for n in LOCK_MINUTES]
        )
        self.minutes.set_current(str(self._preferences.lock_minutes))
        self.minutes.chosen.connect(self._take_minutes)
        self.add(self.tr("Lock when nobody is there"), self.minutes, snug=True)
        lock = self._button(self.tr("Lock now"), "lock", "lock_now")
        lock.clicked.connect(self._guard.lock_wanted)
        self._add_row(lock)

    def _make_here(self) -> None:
        self.add_heading(
            self.tr("This computer"),
            self.tr(
                "Its keyring can keep the key, so that the passphrase need not be typed here. That "
                "protects against whoever finds the files, not against whoever sits here signed "
                "in as you."
            ),
        )
        self.here = self._button(self.tr("Unlock with this computer…"), "key-round", "keep_here")
        self.here.clicked.connect(self._turn_here)
        self._add_row(self.here)
        self._guard.kept_here_changed.connect(self._follow_here)
        self._follow_here()

    def _make_more(self) -> None:
        self.add_heading(
            self.tr("If somebody may know the passphrase or the sheet"),
            self.tr("A new data key closes the workspace and its backups to both of them."),
        )
        key = self._button(self.tr("New data key…"), "refresh-cw", "change_key")
        key.clicked.connect(self._change_key)
        self._add_row(key)
        self.add_heading(self.tr("No protection"))
        remove = self._button(self.tr("Remove the protection…"), "lock-open", "remove_protection")
        remove.clicked.connect(self._remove)
        self._add_row(remove)

    def _button(self, text: str, icon: str, name: str) -> Button:
        button = Button(self.theme, text, icon=icon)
        button.setObjectName(name)
        return button

    def _add_row(self, *buttons: Button) -> None:
        row, gap = QWidget(), self.theme.scaled(8)
        layout = FlowLayout(gap, gap, row)
        for button in buttons:
            layout.addWidget(button)
        self.add_plain(row)

    # --- deeds ----------------------------------------------------------------------------

    def _protect(self) -> None:
        self._guard.protect(self.window())

    def _change(self) -> None:
        self._guard.change_passphrase(self.window())

    def _turn_here(self) -> None:
        if self._guard.kept_here:
            self._guard.forget_here()
        else:
            self._guard.keep_here(self.window())

    def _follow_here(self) -> None:
        kept = self._guard.kept_here
        self.here.set_text(
            self.tr("Do not unlock with this computer any more")
            if kept
            else self.tr("Unlock with this computer…")
        )

    def _show_sheet(self) -> None:
        self._guard.show_sheet(self.window())

    def _change_key(self) -> None:
        self._guard.change_key(self.window())

    def _remove(self) -> None:
        self._guard.remove(self.window())

    def _take_minutes(self, minutes: str) -> None:
        self._preferences.lock_minutes = int(minutes)
