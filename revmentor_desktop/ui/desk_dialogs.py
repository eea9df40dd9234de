"""The dialogs that open over the window for what is on the desk, whatever page asks for them.

Each is loaded when it is first wanted, with all that it shares by.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from revmentor_desktop.domain.ids import TopicId
    from revmentor_desktop.services.sharing import Scope, What
    from revmentor_desktop.ui.copy_elsewhere import CopyElsewhere
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.window import Window


class DeskDialogs(QObject):
    """Opens what the *window* asks for; nothing while no workspace is open.

    Signal: ``copied(Path)`` with the folder of a copy that was saved elsewhere, to go on in it.
    """

    copied = Signal(object)

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._desk: Desk | None = None
        self._copy: CopyElsewhere | None = None
        window.share_wanted.connect(self._share)
        window.share_topics_wanted.connect(self._share_topics)
        window.share_list_wanted.connect(self._share_list)
        window.bring_in_wanted.connect(self._bring_in)
        window.take_out_wanted.connect(self._take_out)
        window.elsewhere_wanted.connect(self._save_elsewhere)

    def follow(self, desk: Desk) -> None:
        """Open the dialogs for what is on *desk*."""
        self._desk = desk

    def leave(self) -> None:
        """Forget the workspace, and close what reads it to make files: that ends soon then."""
        self._desk = None
        if self._copy is not None:
            self._copy.leave()
            self._copy = None
        for name in ("share", "take_out", "pack_export"):
            reading = self._window.findChild(QDialog, name)
            if isinstance(reading, QDialog):
                reading.reject()

    def _share(self, session: str) -> None:
        """Open the share dialog for *session*, or for the programme if it is none."""
        from revmentor_desktop.services.sharing import Scope, What
        from revmentor_desktop.ui.sharing.subject import of_session

        if self._desk is not None:
            self._desk.commands.settle()
            whole = Scope(What.PROGRAMME)
            self._share_scope(of_session(self._desk.workspace, session) if session else whole)

    def _share_topics(self, topics: tuple[TopicId, ...]) -> None:
        """Open the share dialog for *topics*."""
        from revmentor_desktop.services.sharing import Scope, What

        self._share_scope(Scope(What.TOPIC, topics=topics))

    def _share_list(self, what: What) -> None:
        """Open the share dialog for one of the lists of the pair."""
        from revmentor_desktop.services.sharing import Scope

        self._share_scope(Scope(what))

    def _share_scope(self, scope: Scope) -> None:
        from revmentor_desktop.ui.sharing.dialog import ShareDialog

        if self._desk is not None:
            ShareDialog(self._desk, scope, self._window).open()

    def _bring_in(self) -> None:
        """Open the dialog that brings notes in from elsewhere."""
        from revmentor_desktop.ui.bringing.bring_in import BringInDialog

        if self._desk is not None:
            BringInDialog(self._desk, self._window).open()

    def _take_out(self) -> None:
        """Open the dialog that writes my own full copy of all notes."""
        from revmentor_desktop.ui.bringing.take_out import TakeOutDialog

        if self._desk is not None:
            TakeOutDialog(self._desk, self._window).open()

    def _save_elsewhere(self) -> None:
        """Save a copy elsewhere of what cannot be saved here."""
        from revmentor_desktop.ui.copy_elsewhere import CopyElsewhere

        if self._desk is not None:
            self._copy = CopyElsewhere(self._desk, self._window)
            self._copy.saved.connect(self.copied)
            self._copy.ask()
