"""Copies: how soon a wish to stop is heard while one is written."""

from __future__ import annotations

from contextlib import closing
from threading import Event
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.changes import added
from revmentor_desktop.store.examination import Examination
from revmentor_desktop.store.keys import DataKey
from revmentor_desktop.store.rekeying import export_file
from revmentor_desktop.store.store import Store
from tests import make

if TYPE_CHECKING:
    from pathlib import Path

PICTURES = 400


class Looks(Event):
    """Is asked whether it should stop, and counts how often."""

    count = 0

    def is_set(self) -> bool:
        self.count += 1
        return super().is_set()


class Counting(Examination):
    """Counts how often it is looked at."""

    def __init__(self) -> None:
        super().__init__()
        self._stopped = self.looks = Looks()


@pytest.mark.parametrize("private", [False, True])
def test_few_pictures_are_copied_between_two_looks(tmp_path: Path, private: bool) -> None:
    picture = make.private_attachment if private else make.attachment
    with closing(Store.in_memory()) as store:
        store.apply(added(*(picture(number) for number in range(PICTURES))))
        stop = Counting()
        store.copy_to(tmp_path / "copy.db", stop)
    assert PICTURES / stop.looks.count < 40


def test_few_pictures_are_protected_between_two_looks(tmp_path: Path) -> None:
    with closing(Store.in_memory()) as store:
        store.apply(added(*(make.attachment(number) for number in range(PICTURES))))
        store.copy_to(tmp_path / "copy.db")
    told = Counting()
    export_file(tmp_path / "copy.db", tmp_path / "new.db", None, DataKey.fresh(), told)
    assert PICTURES / told.looks.count < 4
