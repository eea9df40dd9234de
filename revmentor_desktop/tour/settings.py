"""The settings, and going back to a backup from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit

from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.places import FILES, PROTECTION, SHORTCUTS
from revmentor_desktop.ui.shortcuts.chooser import ShortcutChooser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.tour.studio import Stop, Studio

HOME = "/home/mei-yee"
"""What pictures show in place of the temporary folder the sample pair is in."""


def stops(studio: Studio) -> Iterator[Stop]:
    """Yield the settings section by section, and what offers the backups."""
    yield "17-settings-you-two", lambda: _section(studio, "you_two")
    yield "17b-settings-sessions", lambda: _section(studio, "sessions")
    yield "17c-settings-look", lambda: _section(studio, "look")
    yield "17f-settings-days-off", lambda: _section(studio, "days_off")
    yield "17g-settings-reminders", lambda: _section(studio, "reminders")
    yield "17h-settings-shortcuts", lambda: _keys(studio)
    yield "17d-settings-about", lambda: _section(studio, "about")
    yield "17g-settings-protection", lambda: _section(studio, PROTECTION)
    yield "17e-settings-files", lambda: show_files(studio)

    def going_back() -> QDialog:
        studio.desk.backups.restore_wanted.emit()
        dialog = studio.window.findChild(QDialog, "restore")
        assert isinstance(dialog, QDialog)
        return dialog

    yield "18-go-back", going_back


def _section(studio: Studio, name: str) -> QWidget:
    studio.program.show_settings(name)
    assert studio.program.settings is not None
    return studio.program.settings


def _keys(studio: Studio) -> QWidget:
    """Show keys that another command has, while they are chosen for one."""
    window = _section(studio, SHORTCUTS)
    chooser = window.findChild(ShortcutChooser)
    assert isinstance(chooser, ShortcutChooser)
    lines = chooser.list.model.values
    row = next(at for at, line in enumerate(lines) if line.deed is Deed.NEW_NOTE)
    chooser.list.view.setCurrentIndex(chooser.list.model.index(row, 0))
    chooser.field.pressed.emit(QKeySequence("Ctrl+J"))
    return window


def show_files(studio: Studio) -> QWidget:
    """Show where everything lies, once there is a backup."""
    backups = studio.desk.backups
    if backups.newest is None:
        backups.make()
    window = _section(studio, FILES)
    studio.settle()  # the last backup's end writes the places anew
    for line in window.findChildren(QLineEdit):
        line.setText(line.text().replace(str(studio.home), HOME))
    return window
