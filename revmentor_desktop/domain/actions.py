"""Actions: who does what by when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import ActionId, SessionId
from revmentor_desktop.domain.people import Who
from revmentor_desktop.domain.times import checked_instant
from revmentor_desktop.domain.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revmentor_desktop.domain.people import Role


@dataclass(frozen=True, slots=True)
class Action:
    """A promise: the text, its owner (nobody yet: ``None``), the day it is due, when it was done.

    ``session`` is where it was agreed.  What is ``between_us`` is for the two alone.
    """

    id: ActionId
    text: str
    owner: Who | None
    agreed: datetime
    due: date | None = None
    done: datetime | None = None
    session: SessionId | None = None
    between_us: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "agreed", checked_instant(self.agreed))
        if self.done is not None:
            object.__setattr__(self, "done", checked_instant(self.done))


def ticked(action: Action, when: datetime | None) -> Action:
    """Return *action* done at *when*, or open again for ``None``."""
    return replace(action, done=when)


def actions_of(actions: Iterable[Action], role: Role) -> tuple[Action, ...]:
    """Return the actions of the person with *role*: open first, by due date, undated last."""
    mine = [action for action in actions if action.owner and action.owner.includes(role)]
    return tuple(sorted(mine, key=_order))


def open_actions(actions: Iterable[Action]) -> tuple[Action, ...]:
    """Return the actions that are not done, by due date, undated last."""
    return tuple(sorted((a for a in actions if a.done is None), key=_order))


def _order(action: Action) -> tuple[bool, bool, str, datetime, str]:
    due = action.due.isoformat() if action.due else ""
    return (action.done is not None, action.due is None, due, action.agreed, action.id)
