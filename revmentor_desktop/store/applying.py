"""Change sets as they are written: added, edited or removed, and never over what is stale."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.store import session_writing, writing
from revmentor_desktop.store.rows import ROWS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlalchemy import Connection

    from revmentor_desktop.domain.changes import Change, ChangeSet, Entity

    Told = Callable[[int, int], None]
    Deed = Callable[[Connection, Any, list[Change]], None]

TOGETHER = 250
"""Changes of a kind that are made together; how far it is is told between them."""


def write(connection: Connection, raw: Any, change_set: ChangeSet, told: Told) -> None:
    """Make all changes of *change_set*, in its order; *told* hears how many of how many are made.

    *connection* is SQLAlchemy's over the driver's, which is *raw*.  Raises ``Stale`` when a
    "before" is not what is stored.
    """
    made = 0
    for (deed, _), changes in groupby(change_set.changes, _deed):
        for some in _in_slices(list(changes)):
            told(made, len(change_set.changes))
            deed(connection, raw, some)
            made += len(some)
    told(made, len(change_set.changes))


def _deed(change: Change) -> tuple[Deed, type[Entity]]:
    """Return what makes *change*, together with its neighbours of the same kind."""
    before, after, kind = change.before, change.after, type(change.entity)
    of_session = kind is Session
    if before is None:
        return _add_sessions if of_session else _add, kind
    if after is None:
        return _remove_sessions if of_session else _remove, kind
    if of_session:
        return _edit_sessions, kind
    return _edit if type(before) is kind and before.id == after.id else _move, kind


def _in_slices(changes: list[Change]) -> Iterator[list[Change]]:
    for start in range(0, len(changes), TOGETHER):
        yield changes[start : start + TOGETHER]


# --- every kind but sessions --------------------------------------------------------------


def _add(_connection: Connection, raw: Any, changes: list[Change]) -> None:
    """Add values of one kind together: thousands of notes are brought in at once."""
    added: list[Any] = [change.after for change in changes]
    writing.add(raw, ROWS[type(added[0])], added)


def _remove(_connection: Connection, raw: Any, changes: list[Change]) -> None:
    """Remove values of one kind together: that is how thousands of notes are taken back."""
    gone: list[Any] = [change.before for change in changes]
    writing.remove(raw, ROWS[type(gone[0])], gone)


def _edit(_connection: Connection, raw: Any, changes: list[Change]) -> None:
    """Edit values of one kind together, as far as each is edited once."""
    together: dict[str, tuple[Any, Any]] = {}
    for change in changes:
        before: Any = change.before
        if before.id in together:
            writing.edit(raw, ROWS[type(before)], list(together.values()))
            together.clear()
        together[before.id] = before, change.after
    writing.edit(raw, ROWS[type(before)], list(together.values()))


def _move(_connection: Connection, raw: Any, changes: list[Change]) -> None:
    """Have a value in place of one of another kind or id, change by change: their order counts."""
    for change in changes:
        before: Any = change.before
        after: Any = change.after
        writing.remove(raw, ROWS[type(before)], [before])
        writing.add(raw, ROWS[type(after)], [after])


# --- sessions, which have the rows of their agendas with them -----------------------------


def _add_sessions(connection: Connection, _raw: Any, changes: list[Change]) -> None:
    added: list[Any] = [change.after for change in changes]
    session_writing.add(connection, added)


def _remove_sessions(connection: Connection, raw: Any, changes: list[Change]) -> None:
    gone: list[Any] = [change.before for change in changes]
    session_writing.remove(connection, raw, gone)


def _edit_sessions(connection: Connection, raw: Any, changes: list[Change]) -> None:
    """Edit sessions change by change: an item may go from one to another."""
    for change in changes:
        before: Any = change.before
        after: Any = change.after
        session_writing.edit(connection, raw, before, after)
