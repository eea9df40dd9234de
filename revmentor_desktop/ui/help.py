"""The Help menu: it opens the guide, the shortcuts, and what the program is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.stepwise import Stepwise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revmentor_desktop.ui.actions import Actions, Keymap
    from revmentor_desktop.ui.guide.window import GuideWindow
    from revmentor_desktop.ui.theme import Theme


def open_dialog(dialog: QDialog) -> None:
    """Show *dialog* over its window and let it die when it is closed."""
    dialog.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


class HelpMenu(QObject):
    """Opens the windows of the Help menu over *window*.

    The key of the guide is heard in every window that comes to the front: a dialog keeps the window
    below it, whose commands have the keys, from hearing any.

    Signal: ``change_wanted()`` to choose other keys.
    """

    change_wanted = Signal()

    def __init__(self, theme: Theme, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._actions = actions
        self._window = window
        self._guide: GuideWindow | None = None
        self._asked_from: QWidget | None = None
        self._bringing = Stepwise(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusWindowChanged.connect(self._lend_key)

    def show_guide(self, chapter: str) -> None:
        """Show the guide beside the window, at *chapter*; there is only one.

        Its own key leaves it at the chapter that is read.  One that is not there yet is made now,
        and shown in a later turn of the event loop.
        """
        front = QApplication.activeWindow()
        if front is not None and front is self._guide:
            return
        self._asked_from = front
        if self._guide is None:
            self._make_guide()
            self._bringing.begin_when_painted(self._guide_shown(chapter))
        else:
            self._bringing.begin(self._guide_shown(chapter))

    def speak_anew(self) -> None:
        """Show the guide, if it is open, in the language that is spoken now."""
        if self._guide is not None:
            chapter = self._guide.chapter
            self._guide.close()
            self.show_guide(chapter)

    def leave(self) -> None:
        """Close the guide, for the window goes."""
        if self._guide is not None:
            self._guide.close()

    def show_shortcuts(self, keymap: Keymap, *, changeable: bool) -> None:
        """Show every key of the program; they are changed where a workspace is open."""
        from revmentor_desktop.ui.shortcuts.dialog import ShortcutsDialog

        dialog = ShortcutsDialog(self._theme, keymap, self._window)
        dialog.change.setVisible(changeable)
        dialog.change_wanted.connect(self.change_wanted)
        open_dialog(dialog)

    def show_about(self) -> None:
        """Show name, version, promises and licences."""
        from revmentor_desktop.ui.about import AboutDialog

        open_dialog(AboutDialog(self._theme, self._window))

    def _make_guide(self) -> None:
        from revmentor_desktop.ui.guide.window import GuideWindow

        self._guide = GuideWindow(self._theme, self._actions, self._window)
        self._guide.closed.connect(self._forget_guide)
        self._guide.destroyed.connect(self._come_back)

    def _guide_shown(self, chapter: str) -> Iterator[None]:
        """Open *chapter* in the guide, then show it: both at once would be felt."""
        guide = self._guide
        assert guide is not None
        guide.open(chapter)
        yield
        guide.show()
        guide.raise_()
        guide.activateWindow()
        guide.focus_body()
        yield

    def _forget_guide(self) -> None:
        self._bringing.stop()
        self._guide = None

    def _come_back(self) -> None:
        """Come back to the window that the guide was asked for from, if it is still there."""
        if self._guide is not None:  # it was only made anew
            return
        asked_from, self._asked_from = self._asked_from, None
        if asked_from is not None and isValid(asked_from) and asked_from.isVisible():
            asked_from.activateWindow()

    def _lend_key(self) -> None:
        """Have the key of the guide in the window in front."""
        front, key = QApplication.activeWindow(), self._actions[Deed.GUIDE]
        if front not in (None, self._window) and isValid(key):  # this window may be going
            front.addAction(key)
