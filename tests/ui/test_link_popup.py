"""The small list to link from: what is typed begins a word, and each name is compared once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from revmentor_desktop.domain.topics import OwnShelf, Shelf
from revmentor_desktop.ui import labels, link_popup, stepwise
from revmentor_desktop.ui.link_popup import LinkChoice, LinkPopup, topic_choices
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterator

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


def test_choices_that_come_some_at_a_time_leave_who_has_gone_on_where_one_is(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stepwise, "AT_A_TIME", -1)
    choices = topic_choices(make.topic(number).head for number in range(8))
    come: list[int] = []

    def some() -> Iterator[list[LinkChoice]]:
        for at in range(0, len(choices), 2):
            come.append(at)
            yield choices[at : at + 2]

    parent = QWidget()
    qtbot.addWidget(parent)
    popup = LinkPopup(theme, "Choose a topic", (), choices[3].id, "", parent)
    popup.offer(some())
    assert come == [0, 2]  # up to what is linked
    assert [one.id for one in popup.model.values] == [one.id for one in choices[:4]]
    assert popup.view.currentIndex().row() == 3
    popup.view.setCurrentIndex(popup.model.index(2, 0))
    qtbot.waitUntil(lambda: popup.model.rowCount() == 8)
    assert come == [0, 2, 4, 6]
    assert popup.view.currentIndex().row() == 2


def test_what_is_outside_its_round_corners_is_no_part_of_the_window(
    qtbot: QtBot, theme: Theme
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    popup = LinkPopup(theme, "Choose a topic", topic_choices([make.topic(1).head]), "", "", parent)
    popup.open_below(parent)
    form, whole = popup.mask(), popup.rect()
    corners = (whole.topLeft(), whole.topRight(), whole.bottomLeft(), whole.bottomRight())
    assert not any(form.contains(corner) for corner in corners)
    assert form.boundingRect() == whole
    popup.close()
