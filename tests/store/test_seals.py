"""Seals of pages: what is compared here is what the cipher finds, and it can be stopped."""

from __future__ import annotations

import random
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.changes import added
from revmentor_desktop.store.copying import problems
from revmentor_desktop.store.engine import connect_beside
from revmentor_desktop.store.errors import Missing, Stopped
from revmentor_desktop.store.seals import all_fit
from revmentor_desktop.store.stopping import Stop
from revmentor_desktop.store.store import Store
from tests import make
from tests.store.cheap import KEY, key_file

if TYPE_CHECKING:
    from pathlib import Path

PAGE = 4096


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A protected file with text that goes over several pages."""
    folder = tmp_path / "pair"
    with closing(Store.create(folder, KEY, key_file())) as store:
        store.apply(added(make.pair(), make.private_note(1, body="Long. " * 10_000)))
    return folder / "workspace.db"


def cipher_finds_it_whole(file: Path) -> bool:
    with closing(connect_beside(file, KEY)) as connection:
        return not problems(connection, "cipher_integrity_check")


def test_a_bit_of_any_page_is_missed_as_the_cipher_misses_it(file: Path) -> None:
    assert all_fit(file, KEY, Stop())
    sound, chance = file.read_bytes(), random.Random(7)
    for at in range(0, len(sound), PAGE):
        hurt = bytearray(sound)
        hurt[at + chance.randrange(PAGE)] ^= 1 << chance.randrange(8)
        file.write_bytes(hurt)
        assert not all_fit(file, KEY, Stop())
        assert not cipher_finds_it_whole(file)


@pytest.mark.parametrize("begin", [0, 5 * PAGE])
def test_a_page_of_nothing_is_missed(file: Path, begin: int) -> None:
    sound = file.read_bytes()
    file.write_bytes(sound[:begin] + bytes(PAGE) + sound[begin + PAGE :])
    assert not all_fit(file, KEY, Stop())


def test_two_pages_that_changed_places_are_missed(file: Path) -> None:
    sound = file.read_bytes()
    pages = [sound[at : at + PAGE] for at in range(0, len(sound), PAGE)]
    pages[5], pages[6] = pages[6], pages[5]
    file.write_bytes(b"".join(pages))
    assert not all_fit(file, KEY, Stop())


@pytest.mark.parametrize("length", [0, 10, PAGE + 10])
def test_a_file_that_is_cut_is_missed(file: Path, length: int) -> None:
    file.write_bytes(file.read_bytes()[:length])
    assert not all_fit(file, KEY, Stop())


def test_who_wants_it_no_more_need_not_wait(file: Path) -> None:
    stop = Stop()
    stop.stop()
    with pytest.raises(Stopped):
        all_fit(file, KEY, stop)


def test_a_file_that_is_not_there_is_told_as_that(tmp_path: Path) -> None:
    with pytest.raises(Missing):
        all_fit(tmp_path / "gone.db", KEY, Stop())
