"""The versions of the file: looking before opening, bringing an older one up to date, checking.

A file's version is SQLite's ``user_version`` and the number of steps it has behind it.  An empty
file is version 0, so that a new file and an old one take the same road.  All missing steps happen
in one transaction; a verified copy lies beside the file before the first of them runs.

The schema must be to the letter what the steps make.  A file with a trigger or a view that no
step made is not opened: it could copy a private note into a shared one.
"""

from __future__ import annotations

import shutil
from collections import Counter
from contextlib import ExitStack, closing, contextmanager
from functools import lru_cache
from hashlib import blake2b
from math import log2
from typing import TYPE_CHECKING, Any

from revmentor_desktop.store.carried_keys import carried_keys
from revmentor_desktop.store.copying import (
    contents,
    journal_of,
    make_durable,
    make_empty,
    problems,
    problems_of_owned_seals,
    remove,
    write_whole_copy,
)
from revmentor_desktop.store.driver_errors import driver_errors, system_errors
from revmentor_desktop.store.engine import MAGIC, connect, is_readable
from revmentor_desktop.store.errors import (
    Damaged,
    Full,
    Locked,
    Missing,
    NoCipher,
    NotOurs,
    NotUpgraded,
    StillOld,
    Stopped,
    StoreError,
    TooNew,
)
from revmentor_desktop.store.examination import Examination, Part
from revmentor_desktop.store.key_files import has_keys
from revmentor_desktop.store.migrations import (
    v0001_first,
    v0002_library,
    v0003_search,
    v0004_attachments,
    v0005_kept,
    v0006_live,
    v0007_between_us,
    v0008_pause,
    v0009_answered,
    v0010_progress,
    v0011_topic_search,
    v0012_reviews,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from revmentor_desktop.store.keys import DataKey
    from revmentor_desktop.store.stopping import Stop

    Filling = Callable[[Any, Callable[[int, int], None]], None]

Steps = tuple[tuple[str, ...], ...]
Entry = tuple[str, str, str, str | None]
"""Type, name, table and SQL of one thing in a schema."""

STEPS: Steps = (
    v0001_first.STATEMENTS,
    v0002_library.STATEMENTS,
    v0003_search.STATEMENTS,
    v0004_attachments.STATEMENTS,
    v0005_kept.STATEMENTS,
    v0006_live.STATEMENTS,
    v0007_between_us.STATEMENTS,
    v0008_pause.STATEMENTS,
    v0009_answered.STATEMENTS,
    v0010_progress.STATEMENTS,
    v0011_topic_search.STATEMENTS,
    v0012_reviews.STATEMENTS,
)
"""What leads from each version to the next; the number of steps is the version of today."""

SCHEMA = "e22dfb409952db4448f310b54ec3046f2247e8023b4cb7880a2d626c1c5e9423"
"""The fingerprint of what all steps make: with it a start need not take them to compare."""

APPLICATION_ID = 0x52764D65
"""Marks the file as a workspace: "RvMe"."""

ROOM = 2.5
"""How many times a file's size must be free on the disk before it is brought up to date."""

_HEADER = 100
_RANDOM = 7.9
"""Bits of surprise in a byte of an encrypted page, at the least."""

_PAGE = 4096
"""Bytes of a page of a protected file."""


# --- looking without opening --------------------------------------------------------------


def check_header(
    path: Path, known: int = len(STEPS), key: DataKey | None = None, *, damaged: bool = False
) -> int:
    """Return the version of the file *path*, and leave the file as it is.

    It stands in the first bytes; only that of a protected file, which needs its *key*, takes
    opening it as a database, and if it is *damaged* its schema need not be whole.  Only for a file
    that this process has not open: closing what is opened here would, on POSIX systems, give up
    SQLite's locks on it.

    Raises ``Missing``; ``Damaged`` for a file that is empty; ``Locked`` for one that is protected,
    or ``WrongKey``; ``NotOurs`` for anything but a workspace; ``TooNew`` for a version above
    *known*.
    """
    with system_errors(path):
        if not path.exists():
            raise Missing(path)
        with path.open("rb") as file:
            header = file.read(_HEADER)
    if not header:
        raise Damaged(path)
    if key is not None:
        version, application = _numbers_within(path, key, damaged=damaged)
    elif len(header) < _HEADER or not header.startswith(MAGIC):
        raise Locked(path) if is_protected(path) else NotOurs(path)
    else:
        version, application = int.from_bytes(header[60:64]), int.from_bytes(header[68:72])
    if application != APPLICATION_ID or version == 0:
        raise NotOurs(path)
    if version > known:
        raise TooNew(path, found=version, known=known)
    return version


def _numbers_within(path: Path, key: DataKey, *, damaged: bool) -> tuple[int, int]:
    connected = connect(path, key=key, own=False, damaged=damaged)
    with closing(connected) as connection, driver_errors(path):
        return _number(connection, "user_version"), _number(connection, "application_id")


def version_within(connection: Any, path: Path) -> int:
    """Return the version of the file *path* of *connection*, which is open.

    After a crash in the middle of an upgrade that is another than its header says, until the
    journal beside it took back what was not committed; that is done before anything is read.
    """
    with driver_errors(path):
        return _number(connection, "user_version")


def is_protected(path: Path) -> bool:
    """Say whether *path* needs a key: it is not readable, and has keys or looks like chance.

    Only for a file that this process has not open.
    """
    with system_errors(path):
        if not path.exists() or is_readable(path):
            return False
        if has_keys(path.parent) or carried_keys(path) is not None:
            return True
        if path.stat().st_size % _PAGE:
            return False
        with path.open("rb") as file:
            return _surprise(file.read(_PAGE)) >= _RANDOM


def _surprise(content: bytes) -> float:
    """Return the bits of surprise in a byte of *content*, from 0 to 8."""
    total = len(content)
    return sum(-n / total * log2(n / total) for n in Counter(content).values())


def is_unfinished(path: Path, key: DataKey | None = None) -> bool:
    """Say whether *path* is a workspace of today that nothing was ever put into.

    Only whoever holds the lock may ask.
    """
    try:
        if check_header(path, key=key) < len(STEPS):
            return False
        with closing(connect(path, key=key)) as connection:
            check(connection, path)
            return not any(contents(connection).values())
    except StoreError:
        return False


# --- making and upgrading -----------------------------------------------------------------


def make(path: Path, steps: Steps = STEPS, key: DataKey | None = None) -> None:
    """Make an empty workspace file; it stands at *path* complete, or not at all.

    With a *key* it is protected.  Remains of an attempt that failed or was interrupted are removed.
    Raises ``StoreError``.
    """
    new = path.with_name(f"{path.name}.new")
    with system_errors(path), ExitStack() as undo:
        undo.callback(remove, new, journal_of(new))
        remove(new, journal_of(new), journal_of(path))
        make_empty(new)
        with closing(connect(new, key=key)) as connection:
            upgrade(connection, new, steps)
        if key is not None and is_readable(new):
            raise NoCipher(path)
        remove(journal_of(new))  # it is empty, and who is killed from here on would leave it
        new.replace(path)
        make_durable(path.parent)


def upgrade(
    connection: Any,
    path: Path | None,
    steps: Steps = STEPS,
    key: DataKey | None = None,
    *,
    told: Examination | None = None,
    fill: Filling | None = None,
    search: bool = True,
) -> bool:
    """Run the steps that the file of *connection* has not behind it; say whether there were any.

    Before that a verified copy of a file that holds something is made beside it, which stays;
    *key* is what the file, and so the copy, opens with.  *fill* comes last, in the same
    transaction; without *search* the search indexes are damaged until then.  Raises
    ``NotUpgraded`` with the place of that copy, ``StillOld`` soon after *told* was stopped, or
    another ``StoreError``; the file is then as it was.
    """
    told = told or Examination()
    with driver_errors(path), system_errors(path):
        found = _number(connection, "user_version")
        if found >= len(steps):
            return False
        copy = _place_of_copy(path, found) if path is not None and found else None
        is_new = copy is not None and not copy.exists()
        try:
            if path is not None and copy is not None:
                told.begin(Part.COPY)
                _copy_beside(connection, path, copy, key, told)
            with _taking_back(connection):
                _take_steps(connection, steps, found, told, fill, search=search)
        except _NotSound:
            raise NotUpgraded(path, copy) from None
        except Stopped:
            if copy is not None and is_new:
                remove(copy)  # nobody needs one of a file that has not changed
            raise StillOld(path) from None
    return True


@contextmanager
def _taking_back(connection: Any) -> Iterator[None]:
    """Take back what was not committed at the end, and heed no references meanwhile."""
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        if connection.in_transaction:
            connection.rollback()
        connection.execute("PRAGMA foreign_keys = ON")


def _take_steps(
    connection: Any,
    steps: Steps,
    found: int,
    told: Examination,
    fill: Filling | None,
    *,
    search: bool,
) -> None:
    statements = [statement for step in steps[found:] for statement in step]
    with told.watching(connection):
        connection.execute("BEGIN EXCLUSIVE")
        told.begin(Part.STEPS)
        for number, statement in enumerate(statements):
            told.reach(number, len(statements))
            connection.execute(statement)
        wrong = connection.execute("PRAGMA foreign_key_check").fetchall()
        wrong += [row for row in problems(connection) if search or not _is_of_search(row)]
        told.check()  # an index that was not looked through to its end counts as wrong
        if wrong:
            raise _NotSound
        if fill is not None:
            told.begin(Part.WORDS)
            fill(connection, told.reach)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {len(steps)}")
    connection.commit()


class _NotSound(Exception):
    """The steps left something that does not hold together."""


def _place_of_copy(path: Path, version: int) -> Path:
    """Return where the copy lies that is made of the file *path* before its *version* changes."""
    return path.with_name(f"{path.stem}-version-{version}{path.suffix}")


def _copy_beside(connection: Any, path: Path, copy: Path, key: DataKey | None, stop: Stop) -> None:
    """Copy the file of *connection*, at *path*, to *copy*, and verify that.

    Raises ``Full`` before anything is written when there is no room for it.
    """
    if shutil.disk_usage(path.parent).free < ROOM * path.stat().st_size:
        raise Full(path)
    write_whole_copy(connection, copy, key, stop)


def remove_empty_journal(path: Path) -> None:
    """Remove what a truncated journal leaves after closing, so that the file lies alone."""
    journal = journal_of(path)
    try:
        if journal.stat().st_size == 0:
            journal.unlink()
    except OSError:
        return  # an empty journal means nothing to anybody


# --- checking -----------------------------------------------------------------------------


def check(
    connection: Any,
    path: Path | None,
    version: int | None = None,
    *,
    steps: Steps = STEPS,
    told: Examination | None = None,
    thorough: bool = False,
    key: DataKey | None = None,
) -> bool:
    """Raise ``Damaged`` or ``NotOurs`` unless the file holds together and is what *steps* make.

    Of the steps as many are meant as lead to *version*, or all.

    A *thorough* one compares every index with its table too: for a file that was not closed
    properly.  With the *key* of a protected file it compares every page with its seal as well, also
    those that hold nothing, and nobody may write to it meanwhile.  *told* hears how far it is; it
    ends with ``Stopped`` soon after that was stopped.

    Return whether the search indexes are sound.  They can be made anew, so that damage to them
    is no reason to keep anybody from what the file holds.
    """
    told = told or Examination()
    with driver_errors(path, refused=Damaged), system_errors(path):
        wrong = _examined(connection, path, key, told) if thorough else _looked(connection, told)
    in_search = [row for row in wrong if _is_of_search(row)]
    if len(in_search) < len(wrong):
        raise Damaged(path)
    check_form(connection, path, version, steps=steps)
    return not in_search


def _is_of_search(problem: Any) -> bool:
    """Say whether a *problem* that SQLite found is one of a search index."""
    return "fts5" in problem[0].lower()


def check_form(
    connection: Any, path: Path | None, version: int | None = None, *, steps: Steps = STEPS
) -> None:
    """Raise ``Damaged`` or ``NotOurs`` unless the file has its whole length and what *steps* make.

    That takes no longer for a large file: what it holds is not looked through.
    """
    with driver_errors(path, refused=Damaged), system_errors(path):
        if path is not None and _is_cut(connection, path):
            raise Damaged(path)
        found = _schema(connection)
        if steps[:version] == STEPS and fingerprint(found) == SCHEMA:
            return
        wanted = expected_schema(steps[:version])
    if found - wanted:
        raise NotOurs(path)
    if wanted - found:
        raise Damaged(path)


def _is_cut(connection: Any, path: Path) -> bool:
    """Say whether the end of the file is missing: SQLite takes what it lacks for zeros."""
    size, page = path.stat().st_size, _number(connection, "page_size")
    return size % page != 0 or size < page * _number(connection, "page_count")


def _looked(connection: Any, told: Examination) -> list[Any]:
    with told.reading(connection, Part.LOOK):
        return problems(connection, "quick_check")


def _examined(
    connection: Any, path: Path | None, key: DataKey | None, told: Examination
) -> list[Any]:
    connection.execute("PRAGMA shrink_memory")  # what is remembered is not read from the disk
    with told.reading(connection, Part.TABLES):
        wrong = problems(connection)
    told.begin(Part.SEALS)  # only after a first reading has played the journal back
    if path is not None and key is not None:
        wrong += problems_of_owned_seals(path, key, told)
    return wrong


@lru_cache
def expected_schema(steps: Steps) -> frozenset[Entry]:
    """Return all that *steps* make out of nothing."""
    with closing(connect(None)) as connection:
        upgrade(connection, None, steps)
        return _schema(connection)


def fingerprint(schema: frozenset[Entry]) -> str:
    """Return what no two schemas have in common."""
    return blake2b(repr(sorted(schema)).encode(), digest_size=32).hexdigest()


def _schema(connection: Any) -> frozenset[Entry]:
    return frozenset(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema"))


def _number(connection: Any, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])
