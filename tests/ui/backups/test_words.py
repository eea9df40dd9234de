"""What is said of backups."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from revmentor_desktop.domain.backups import Stamp
from revmentor_desktop.services import trouble
from revmentor_desktop.services.backups import Backup
from revmentor_desktop.ui.backups.words import (
    about,
    moment,
    not_in_one_file,
    not_in_second,
    not_made,
    not_restored,
)
from tests import make

KINDS = [getattr(trouble, name) for name in trouble.__all__]


@pytest.mark.parametrize(
    ("back", "said"),
    [
        (timedelta(0), "Today, 14:32"),
        (timedelta(hours=15), "Yesterday, 23:32"),
        (timedelta(days=4), "19 Nov, 14:32"),
        (timedelta(days=400), "19 Oct 2025, 14:32"),
    ],
)
def test_when_one_was_made(back: timedelta, said: str) -> None:
    assert moment(make.NOW - back, make.NOW, make.ZONE) == said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("workspace (conflicted copy).db", "Other version, 2.0 kB"),
        ("workspace-LAPTOP.db", "Other version, 2.0 kB"),
        ("workspace-version-9.db", "2.0 kB"),
        ("Backup 0001.revmentor", "2.0 kB"),
    ],
)
def test_another_version_is_told_from_a_backup(name: str, said: str) -> None:
    assert about(Backup(Path("/here") / name, Stamp(0, make.NOW), 2048)) == said


def test_when_one_was_made_is_said_within_a_sentence_as_well() -> None:
    said = [
        moment(make.NOW - timedelta(hours=back), make.NOW, make.ZONE, within=True)
        for back in (0, 15, 96)
    ]
    assert said == ["today, 14:32", "yesterday, 23:32", "19 Nov, 14:32"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_trouble_says_what_is_safe(kind: type[trouble.StoreError]) -> None:
    error = kind()
    made = not_made(error, older=True), not_made(error, older=False), not_in_one_file(error)
    assert all(any(safe in said for safe in ("is saved", "are there")) for said in made)
    assert "Nothing was changed." in not_restored(error)
    for said in (*made, not_restored(error), not_in_second(error)):
        assert said.endswith(".")
        assert "delete" not in said.lower()


@pytest.mark.parametrize("kind", KINDS)
def test_older_backups_are_said_to_be_there_only_where_there_are_some(
    kind: type[trouble.StoreError],
) -> None:
    error = kind()
    assert "lder backups" not in not_made(error, older=False)
    assert "backup" not in not_in_one_file(error)  # that is a file, wherever somebody wants it
