"""Letting go what nobody is promised any more, when a workspace was opened.

The clock may be wrong, for a day or by years.  So it is remembered when each workspace was gone
through last: of a clock that is suddenly further on than anything is kept for, nobody knows
whether it is right, and nothing goes by it before it has said so twice.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from revmentor_desktop.domain.deletions import KEPT_FOR
from revmentor_desktop.domain.times import is_on_every_clock
from revmentor_desktop.services.trash import outdated

if TYPE_CHECKING:
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.ui.preferences import Preferences


def let_go(workspace: Workspace, preferences: Preferences) -> None:
    """Let go what is over in *workspace*; raise ``StoreError`` where that cannot be."""
    pair, now = workspace.pair.id, workspace.now()
    known = dict(line.split("=", 1) for line in preferences.let_go if "=" in line)
    last = _moment(known.get(pair, "")) or now
    workspace.commit(outdated(workspace.read, last if now - last > KEPT_FOR else now))
    moments = known | {pair: now.isoformat()}
    preferences.let_go = tuple(f"{one}={moment}" for one, moment in moments.items())


def _moment(stored: str) -> datetime | None:
    """Return the moment that was *stored*; ``None`` for what is none."""
    try:
        moment = datetime.fromisoformat(stored)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None and is_on_every_clock(moment) else None
