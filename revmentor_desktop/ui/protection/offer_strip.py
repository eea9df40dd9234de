"""The line on Home that offers a passphrase, until somebody has decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.ui.slim_strip import SlimStrip

if TYPE_CHECKING:
    from pathlib import Path

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.theme import Theme


class OfferStrip(SlimStrip):
    """Shown on Home for a workspace that could be protected and is not.

    On the day a pair begins it is not: that was a question of the first page.  "Decide later" holds
    until the workspace is opened the next time, "Not now" for good, as does to have removed a
    protection; Settings has it all the same.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "offer_strip", icon="shield-check", tint="textSecondary")
        self.say(self.tr("This workspace opens without a passphrase."))
        self._desk: Desk | None = None
        self._protected: Path | None = None
        self._home = False
        self.offer("offer_protect", self.tr("Protect it…"), self._protect)
        self.offer("offer_later", self.tr("Decide later"), self.leave)
        self.offer("offer_never", self.tr("Not now"), self._decline)
        self.hide()

    def follow(self, desk: Desk) -> None:
        """Offer to protect the workspace on *desk*, if nobody has decided about that yet."""
        if desk.guard.protected:
            self._protected = desk.guard.folder
        elif desk.guard.folder is not None and desk.guard.folder == self._protected:
            self._note_declined(desk)  # it was removed just now
        begun = desk.backups.newest is not None
        undecided = desk.workspace.pair.id not in desk.preferences.unprotected
        open_to_all = desk.guard.possible and not desk.guard.protected
        self._desk = desk if begun and undecided and open_to_all else None
        self._judge()

    def leave(self) -> None:
        """Offer nothing more."""
        self._desk = None
        self._judge()

    def set_home(self, home: bool) -> None:
        """Follow whether Home is in front."""
        self._home = home
        self._judge()

    def _judge(self) -> None:
        self.setVisible(self._home and self._desk is not None)

    def _protect(self) -> None:
        if self._desk is not None:
            self._desk.guard.protect(self.window())

    def _decline(self) -> None:
        if self._desk is not None:
            self._note_declined(self._desk)
        self.leave()

    def _note_declined(self, desk: Desk) -> None:
        preferences, pair = desk.preferences, desk.workspace.pair
        if pair.id not in preferences.unprotected:
            preferences.unprotected = (*preferences.unprotected, pair.id)
