"""The first run: a workspace for one's own pair, or for the sample pair.

This module opens the store, so it loads the database: import it after the window is painted.
``start_pair(...)`` begins empty, ``sample_workspace(...)`` with six months of two invented
people; both give an open ``Workspace`` and raise ``StoreError`` when the folder cannot be used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import PairId
from revmentor_desktop.domain.people import Pair, Person, Role
from revmentor_desktop.services.samples import ENGLISH, sample_changes, sample_pair
from revmentor_desktop.services.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from revmentor_desktop.domain.ids import NewId
    from revmentor_desktop.services.protection import NewKeys


def start_pair(
    folder: Path,
    *,
    me: Role,
    my_name: str,
    partner_name: str,
    zone: str,
    holidays: str = "",
    now: Callable[[], datetime],
    new_id: NewId,
    keys: NewKeys | None = None,
) -> Workspace:
    """Make a workspace in *folder* for a pair that has only its two names, and return it open.

    *zone* is the zone both live in, such as ``Asia/Hong_Kong``; the public holidays of the place
    *holidays* are kept free until they choose another, or none.  With *keys* the workspace is
    protected.  Raises ``RuleBroken`` when a name has no visible character.
    """
    mine, other = Person(my_name.strip()), Person(partner_name.strip())
    mentor, mentee = (mine, other) if me is Role.MENTOR else (other, mine)
    id = PairId(new_id())
    pair = Pair(id=id, mentor=mentor, mentee=mentee, me=me, zone=zone, holidays=holidays)
    key, file = (None, None) if keys is None else (keys.key, keys.file)
    return Workspace.create(folder, pair, key=key, keys=file, now=now, new_id=new_id)


def sample_workspace(
    folder: Path,
    *,
    now: Callable[[], datetime],
    new_id: NewId,
    me: Role = Role.MENTOR,
    language: str = ENGLISH,
) -> Workspace:
    """Make a workspace in *folder* with the sample pair as seen by *me*, and return it open.

    What the two wrote is in *language*.
    """
    moment = now()
    return Workspace.create(
        folder,
        sample_pair(moment, new_id, me, language),
        contents=sample_changes(moment, new_id, me, language),
        now=now,
        new_id=new_id,
    )
