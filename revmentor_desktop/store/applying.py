"""Change sets as they are written: added, edited or removed, and never over what is stale."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from revmentor_desktop.store.errors import Stale
from revmentor_desktop.store.reading import value_of
from revmentor_desktop.store.rows import ROWS
from revmentor_desktop.store.tables import METADATA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlalchemy import orm

    from revmentor_desktop.domain.changes import Change, ChangeSet, Entity
    from revmentor_desktop.store.row import Keeps

    Told = Callable[[int, int], None]
    Deed = Callable[[orm.Session, type[Entity], list[Change]], None]

TOGETHER = 250
"""Changes of a kind that are made together; SQLite takes no more ids than that for granted."""


def write(session: orm.Session, change_set: ChangeSet, told: Told) -> None:
    """Make all changes of *change_set*, in its order; *told* hears how many of how many are made.

    Raises ``Stale`` when a "before" is not what is stored.
    """
    made = 0
    for (deed, kind), changes in groupby(change_set.changes, _deed):
        for some in _in_slices(list(changes)):
            told(made, len(change_set.changes))
            deed(session, kind, some)
            made += len(some)
    told(made, len(change_set.changes))


def _deed(change: Change) -> tuple[Deed, type[Entity]]:
    """Return what makes *change*, together with its neighbours of the same kind."""
    if change.before is None:
        return _add, type(change.entity)
    if change.after is None:
        return _remove, type(change.entity)
    return _edit, type(change.entity)


def _in_slices(changes: list[Change]) -> Iterator[list[Change]]:
    for start in range(0, len(changes), TOGETHER):
        yield changes[start : start + TOGETHER]


def _add(session: orm.Session, kind: type[Entity], changes: list[Change]) -> None:
    """Add values of one kind together: thousands of notes are brought in at once."""
    kept = ROWS[kind]
    added = [change.entity for change in changes]
    ids = {entity.id for entity in added}
    id_here = METADATA.tables[kept.table.name].c.id
    known = select(id_here).where(id_here.in_(ids)).limit(1)
    if len(ids) < len(added) or session.scalar(known) is not None:
        raise Stale
    for entity in added:
        new = kept()
        new.take(entity)
        session.add(new)
    session.flush()


def _remove(session: orm.Session, kind: type[Entity], changes: list[Change]) -> None:
    """Remove values of one kind together: that is how thousands of notes are taken back."""
    kept = ROWS[kind]
    gone = [change.entity for change in changes]
    ids = {entity.id for entity in gone}
    if len(ids) < len(gone):
        raise Stale
    id_here = METADATA.tables[kept.table.name].c.id
    rows = {row.id: row for row in session.scalars(select(kept).where(id_here.in_(ids)))}
    for entity in gone:
        row = rows.get(entity.id)
        if row is None or value_of(row) != entity:
            raise Stale
        session.delete(row)
    session.flush()


def _edit(session: orm.Session, _kind: type[Entity], changes: list[Change]) -> None:
    for change in changes:
        _apply(session, change)


def _apply(session: orm.Session, change: Change) -> None:
    before, after = change.before, change.after
    assert before is not None
    assert after is not None
    row = _row(session, before)
    if row is None or value_of(row) != before:
        raise Stale
    if type(after) is type(before) and after.id == before.id:
        row.take(after)
        session.flush()
        return
    session.delete(row)
    session.flush()
    if _row(session, after) is not None:
        raise Stale
    new = ROWS[type(after)]()
    new.take(after)
    session.add(new)
    session.flush()  # change by change, because order is part of a change set


def _row(session: orm.Session, entity: Entity) -> Keeps[Any] | None:
    return session.get(ROWS[type(entity)], entity.id)
