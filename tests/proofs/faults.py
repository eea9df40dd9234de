"""The disk fails at any call of anything that is done: it is done whole, or nothing has changed."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field, replace
from itertools import count
from typing import TYPE_CHECKING

from revmentor_desktop.domain.changes import added, edited, removed, together
from revmentor_desktop.domain.private import PrivateNote, private_revision_of, shared_note
from revmentor_desktop.services import live, note_import, trash, versions
from revmentor_desktop.services.pack_import import import_changes, planned, removal, stored_in
from revmentor_desktop.services.pack_reading import PackRead
from revmentor_desktop.services.workspace import Workspace
from revmentor_desktop.store.engine import Database, connect
from revmentor_desktop.store.errors import StoreError
from revmentor_desktop.store.store import Store
from revmentor_desktop.store.upgrade import upgrade
from tests import make
from tests.crash.rows import rows_of
from tests.store.faulty import CODES, FaultyConnection, sqlite_error

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from revmentor_desktop.domain.changes import ChangeSet

MOST = 20_000
"""Calls after which something that is done never comes to its end."""

MENDED = "CORRUPT"
"""What is taken for damage to the search indexes, once, where all tables hold together: they are
made anew, and it is done."""


@dataclass
class FaultOutcome:
    """What was seen: how many failures each deed was tried with."""

    failures: dict[str, int] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)


# --- what is done -------------------------------------------------------------------------


def _bring_in(workspace: Workspace) -> ChangeSet:
    items = (
        note_import.Item(
            f"{at}.md", f"{at}", note_import.Standing.NEW, note=make.private_note(200 + at)
        )
        for at in range(20)
    )
    return note_import.changes(items, workspace.new_id)


def _import_pack(workspace: Workspace) -> ChangeSet:
    read = PackRead(make.imported_pack(2).pack, (make.topic(5), make.topic(6)))
    plan = planned(read, stored_in(workspace, read, ()))
    return import_changes(plan, [item.topic.id for item in plan.changes], make.NOW)


def _remove_pack(workspace: Workspace) -> ChangeSet:
    (pack,) = workspace.read.imported_packs()
    return removal(pack, workspace.read.pack_topics())


def _delete_session(workspace: Workspace) -> ChangeSet:
    return trash.thrown_away(removed(workspace.read.sessions()[0]), workspace)


def _put_back(workspace: Workspace) -> ChangeSet:
    return trash.restored(workspace.read, trash.listed(workspace.read)[0].id)


def _delete_for_good(workspace: Workspace) -> ChangeSet:
    return trash.purged(workspace.read, [one.id for one in trash.listed(workspace.read)])


def _let_go(workspace: Workspace) -> ChangeSet:
    return trash.outdated(workspace.read, make.NOW.replace(year=2028))


def _start(workspace: Workspace) -> ChangeSet:
    return live.started(workspace.read.sessions()[-1], None, make.NOW)


def _go_back(workspace: Workspace) -> ChangeSet:
    note = workspace.read.private_note("private-note-1")
    assert note is not None
    kept = private_revision_of(replace(note, body="as it was"), workspace.new_id())  # type: ignore[arg-type]
    return together(added(kept), versions.returned(workspace, note, kept))


def _share(workspace: Workspace) -> ChangeSet:
    note = workspace.read.private_note("private-note-7")
    assert isinstance(note, PrivateNote)
    return together(removed(note), added(shared_note(note)))


def _type(workspace: Workspace) -> ChangeSet:
    note = workspace.read.private_note("private-note-7")
    assert note is not None
    return edited(note, replace(note, body=note.body + " and more"))


def _arrange(workspace: Workspace) -> ChangeSet:
    session = workspace.read.sessions()[0]
    return edited(session, replace(session, items=session.items[::-1]))


DEEDS: dict[str, Callable[[Workspace], ChangeSet]] = {
    "type": _type,
    "arrange": _arrange,
    "share a note": _share,
    "go back to a version": _go_back,
    "bring in notes": _bring_in,
    "import a pack": _import_pack,
    "remove a pack": _remove_pack,
    "delete a session": _delete_session,
    "put back": _put_back,
    "delete for good": _delete_for_good,
    "let go what is over": _let_go,
    "start a session": _start,
}
"""What is done, by the services that the window asks."""


def fail_everywhere(
    codes: Iterable[str] = CODES, deeds: Iterable[str] = tuple(DEEDS)
) -> FaultOutcome:
    """Do each of *deeds* with a failure at its first call, its second, until it is done."""
    outcome = FaultOutcome()
    for name in deeds:
        for code in codes:
            failures, problem = _fail_at_each_call(DEEDS[name], code)
            outcome.failures[name] = outcome.failures.get(name, 0) + failures
            if problem:
                outcome.problems.append(f"{name}, {code}: {problem}")
    return outcome


def _fail_at_each_call(deed: Callable[[Workspace], ChangeSet], code: str) -> tuple[int, str]:
    connection = FaultyConnection(connect(None))
    upgrade(connection, None)
    numbers = count(1)
    store = Store(Database(connection, None))
    workspace = Workspace(store, now=lambda: make.NOW, new_id=lambda: f"new-{next(numbers)}")
    with closing(workspace):
        workspace.commit(added(*make.one_of_each(), make.session(7), make.private_note(7)))
        before, mended = rows_of(store), False
        for call in range(1, MOST):
            connection.fail_at(call, sqlite_error(code))
            try:
                workspace.commit(change_set := deed(workspace))
            except StoreError:
                if rows_of(store) != before:
                    return call, f"failed at call {call} it has changed something"
            else:
                done = connection.failed is False
                connection.fail_at(0, sqlite_error(code))
                if not done and code == MENDED and not mended:
                    mended = rows_of(store) != before and workspace.is_sound()
                    workspace.commit(change_set.inverse())
                    if mended and rows_of(store) == before:
                        continue
                if not done:
                    return call, f"a failure at call {call} went unseen"
                changed = rows_of(store) != before
                return call - 1, "" if changed and workspace.is_sound() else "it is not done"
    return MOST, "it never came to its end"
