"""The pictures of style sheets: files that Qt finds and no disk holds."""

from __future__ import annotations

import gc
from string import ascii_lowercase, digits

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDir, QFile
from PySide6.QtGui import QPixmapCache

from revmentor_desktop.ui.sheet_pictures import DRAWN_KIB, SheetPictures

NAMES = st.text(ascii_lowercase + digits + "-_.", min_size=1, max_size=40).filter(
    lambda name: not set(name) <= {"."}
)


def content(name: str) -> bytes:
    file = QFile(f":/here/{name}")
    assert file.open(QFile.OpenModeFlag.ReadOnly)
    return file.readAll().data()


@given(st.lists(st.dictionaries(NAMES, st.binary(max_size=200), max_size=30), max_size=3))
def test_what_is_added_is_found_with_all_that_was_there(several: list[dict[str, bytes]]) -> None:
    pictures, added = SheetPictures("here"), dict[str, bytes]()
    for some in several:
        new = {name: data for name, data in some.items() if name not in pictures}
        pictures.add(new)
        added |= new
    assert {name: content(name) for name in QDir(":/here").entryList()} == added
    assert all(name in pictures for name in added)


def test_nothing_is_found_when_nobody_has_them_any_more() -> None:
    one, other = SheetPictures("here"), SheetPictures("here")
    one.add({"check.svg": b"one"})
    other.add({"minus.svg": b"other"})
    del one
    gc.collect()
    assert QDir(":/here").entryList() == ["minus.svg"]
    assert content("minus.svg") == b"other"


def test_few_of_what_was_drawn_are_kept() -> None:
    before = QPixmapCache.cacheLimit()
    pictures = SheetPictures("here")
    try:
        assert QPixmapCache.cacheLimit() == DRAWN_KIB < 2048
        assert "check.svg" not in pictures
    finally:
        QPixmapCache.setCacheLimit(before)
