"""Files that were made to do harm: enough of them, and those that are no archive and no text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.store.errors import Damaged, NotOurs, StoreError
from revmentor_desktop.store.restoring import FILE_NAME
from revmentor_desktop.store.store import Store
from tests.hostile.markdown import CASES as TEXTS
from tests.hostile.markdown import HEAPS
from tests.hostile.packs import CASES as PACKS
from tests.services.hostile_sources import HOSTILE as NOTES
from tests.store.freezing import thawed, unpacked

if TYPE_CHECKING:
    from pathlib import Path

HEADERS = {
    "more pages than there are": (28, b"\x7f\xff\xff\xff", Damaged),
    "pages of another size": (16, b"\x02\x00", Damaged),
    "another encoding of texts": (56, b"\x00\x00\x00\x02", Damaged),
    "another program's": (68, b"\x00\x00\x00\x01", NotOurs),
    "a first table that is none": (100, b"\x01", Damaged),
    "a schema format to come": (44, b"\x00\x00\x00\x63", Damaged),
}
"""What is written where in the head of a file, and what is said of it."""


def test_there_are_enough_of_them() -> None:
    assert len(TEXTS) + len(HEAPS) + len(PACKS) + len(NOTES) + len(HEADERS) >= 220


@pytest.mark.parametrize("name", HEADERS)
def test_a_file_with_such_a_head_is_refused_and_left_as_it_is(name: str, tmp_path: Path) -> None:
    place, content, kind = HEADERS[name]
    file = thawed(1, tmp_path / "pair")
    head = bytearray(unpacked(1))
    head[place : place + len(content)] = content
    file.write_bytes(head)
    with pytest.raises(StoreError) as caught:
        Store.open(file.parent)
    assert type(caught.value) is kind
    assert file.read_bytes() == head
    assert [path.name for path in file.parent.iterdir()] == [FILE_NAME]
