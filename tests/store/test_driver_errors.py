"""What a code of SQLite or a number of the system means for the rest of the program."""

from __future__ import annotations

import errno
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from revmentor_desktop.store.driver_errors import said, said_by_system
from revmentor_desktop.store.engine import connect
from revmentor_desktop.store.errors import (
    Damaged,
    Full,
    Missing,
    OpenElsewhere,
    ReadOnly,
    StoreError,
    Unavailable,
)
from tests.store.faulty import sqlite_error


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("FULL", Full),
        ("IOERR_WRITE", Unavailable),
        ("READONLY", ReadOnly),
        ("CORRUPT", Damaged),
        ("BUSY", OpenElsewhere),
    ],
)
def test_a_code_of_sqlite_has_its_kind(name: str, kind: type[StoreError]) -> None:
    assert type(said(sqlite_error(name), None)) is kind


def test_what_cannot_be_opened_because_it_is_gone_is_missing(tmp_path: Path) -> None:
    assert type(said(sqlite_error("CANTOPEN"), tmp_path / "gone")) is Missing


def test_a_disk_that_fails_altogether_is_unavailable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stick that was pulled out does not even say whether the file is there."""

    def fails(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "input/output error")

    monkeypatch.setattr(Path, "stat", fails)
    assert type(said(sqlite_error("IOERR_WRITE"), tmp_path / "workspace.db")) is Unavailable


def test_what_only_we_can_cause_is_no_store_error() -> None:
    with closing(connect(None)) as connection, pytest.raises(driver.Error) as raised:
        connection.execute("SELECT nothing")
    assert type(said(raised.value, None)) is RuntimeError


def test_text_that_is_no_text_is_damage() -> None:
    with closing(connect(None)) as connection, pytest.raises(driver.Error) as raised:
        connection.execute("SELECT CAST(x'ff' AS TEXT)").fetchall()
    assert type(said(raised.value, None)) is Damaged


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, Full),
        (errno.EDQUOT, Full),
        (errno.EROFS, ReadOnly),
        (errno.EACCES, ReadOnly),
        (errno.ENOENT, Missing),
        (errno.EIO, Unavailable),
    ],
)
def test_a_number_of_the_system_has_its_kind(number: int, kind: type[StoreError]) -> None:
    assert type(said_by_system(OSError(number, "secret words"), None)) is kind
