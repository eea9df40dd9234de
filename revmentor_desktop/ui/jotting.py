"""The two small deeds of somebody who reads: ticking an action, and jotting a question down.

They are the same wherever the action or the field stands.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from revmentor_desktop.domain.actions import Action, ticked
from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.domain.ids import QuestionId
from revmentor_desktop.domain.private import DraftQuestion
from revmentor_desktop.ui import labels

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from revmentor_desktop.domain.ids import SessionId
    from revmentor_desktop.ui.desk import Desk


class Jotting(QObject):
    """Does the deeds, and says so where one may want to take them back."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def tick(self, action_id: str, *, done: bool) -> bool:
        """Tick an action or not; return False when that could not be stored."""
        workspace = self._desk.workspace
        action = workspace.read.find(Action, action_id)
        if action is None:
            return False
        after = ticked(action, workspace.now() if done else None)
        name = self.tr("Tick action") if done else self.tr("Untick action")
        if not self._desk.commands.do(name, edited(action, after)):
            return False
        if done:
            self._desk.offer_undo(self.tr("Action done"))
        return True

    def ask(self, text: str, session: SessionId | None = None) -> bool:
        """Keep a question as a draft that only I see; return False when it is not stored."""
        return self._ask((text,), session)

    def ask_all(self, lines: Sequence[str], session: SessionId | None = None) -> bool:
        """Keep each of *lines* that were pasted as such a draft, in one step; say how many.

        Returns False when they are not stored.
        """
        if not self._ask(lines, session):
            return False
        self._desk.offer_undo(labels.lines_added(len(lines)))
        return True

    def _ask(self, texts: Iterable[str], session: SessionId | None = None) -> bool:
        workspace = self._desk.workspace
        now, new = workspace.now(), workspace.new_id
        drafts = (DraftQuestion(QuestionId(new()), text, now, session) for text in texts)
        return self._desk.commands.do(self.tr("Jot question"), added(*drafts))
