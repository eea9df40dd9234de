"""The small list to link from: what is typed begins a word, and each name is compared once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from revmentor_desktop.domain.topics import OwnShelf, Shelf
from revmentor_desktop.ui import labels, link_popup
from revmentor_desktop.ui.link_popup import LinkPopup, topic_choices
from tests import make

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme


def test_each_name_is_compared_once_however_much_is_typed(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[str] = []
    folded = link_popup.folded

    def fold(text: str) -> str:
        compared.append(text)
        return folded(text)

    monkeypatch.setattr(link_popup, "folded", fold)
    heads = [make.topic(number).head for number in range(20)]
    named = [*heads, replace(heads[0], title="直播帶貨")]
    parent = QWidget()
    qtbot.addWidget(parent)
    popup = LinkPopup(theme, "Choose a topic", topic_choices(named), "", "", parent)
    assert compared == [""]
    for typed, many in (("topic 1", 11), ("opic", 0), ("帶貨", 1), ("", 21)):
        popup.search.line.setText(typed)
        popup._filter(typed)
        assert popup.model.rowCount() == many
    assert all(compared.count(one.title) == 1 for one in named)


def test_each_shelf_is_named_once(monkeypatch: pytest.MonkeyPatch) -> None:
    named: list[object] = []
    short = labels.shelf_short

    def name(shelf: Shelf | OwnShelf) -> str:
        named.append(shelf)
        return short(shelf)

    monkeypatch.setattr(labels, "shelf_short", name)
    heads = [make.topic(number, shelf=Shelf.AI).head for number in range(9)]
    own = replace(heads[0], shelf=OwnShelf("Ours"))
    details = [one.detail for one in topic_choices([*heads, own])]
    assert details == [*["AI"] * 9, "Ours"]
    assert named == [Shelf.AI, own.shelf]
