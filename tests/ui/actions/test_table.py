"""The table of commands: each has words, keys of its own, an icon that exists, and fires once."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from revmentor_desktop.paths import resource
from revmentor_desktop.ui.actions import TABLE, Actions, Deed, Menu, Row, menu_title

if TYPE_CHECKING:
    from revmentor_desktop.ui.theme import Theme


@pytest.fixture
def owner(qapp: object) -> QObject:
    return QObject()


@pytest.fixture
def actions(theme: Theme, owner: QObject) -> Actions:
    return Actions(theme, owner)


def keys(row: Row) -> list[str]:
    return [QKeySequence(one).toString() for one in row.keys]


def named(row: Row) -> str:
    return row.deed.name.lower()


def test_every_deed_has_one_row() -> None:
    assert [row.deed for row in TABLE] == list(dict.fromkeys(row.deed for row in TABLE))
    assert {row.deed for row in TABLE} == set(Deed)


@pytest.mark.parametrize("row", TABLE, ids=named)
def test_every_row_has_words(actions: Actions, row: Row) -> None:
    assert actions[row.deed].text().strip()
    assert actions[row.deed].data() is row.deed


def test_a_command_is_made_when_it_is_asked_for_with_the_keys_taken_before(
    actions: Actions,
) -> None:
    actions.take_keys({Deed.SEARCH: [QKeySequence("Ctrl+Alt+K")]})
    assert actions.findChildren(QAction) == []
    search = actions[Deed.SEARCH]
    assert search.shortcuts() == [QKeySequence("Ctrl+Alt+K")]
    assert actions.findChildren(QAction) == [search]
    assert [action.data() for action in actions] == [row.deed for row in TABLE]
    assert actions[Deed.SEARCH] is search


def test_no_two_commands_of_a_menu_read_the_same() -> None:
    said = Counter((row.menu, row.text) for row in TABLE)
    assert said.most_common(1)[0][1] == 1


TAKEN_OVER = {"Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5", "F9"}
"""Keys of commands that cannot be carried out while a session is held (``Page.alone``)."""

OF_TWO_PAGES = {"Ctrl+Return"}
"""Keys of commands of which each belongs to a page of its own."""


def test_no_two_commands_have_the_same_keys(actions: Actions) -> None:
    """Every other command can be possible at once, as the pages say which are."""
    used = Counter(key.toString() for action in actions for key in action.shortcuts())
    twice = {key for key, times in used.items() if times > 1}
    assert twice <= TAKEN_OVER | OF_TWO_PAGES
    assert max(used.values()) <= 2


@pytest.mark.parametrize("row", [row for row in TABLE if row.keys], ids=named)
def test_every_key_is_one_that_qt_knows(row: Row) -> None:
    assert all(keys(row))


@pytest.mark.parametrize("row", TABLE, ids=named)
def test_no_key_gets_in_the_way_of_typing(row: Row) -> None:
    """Never Ctrl+Space (Chinese input), never Ctrl+Alt (AltGr), never a plain letter."""
    for key in keys(row):
        assert key != "Ctrl+Space"
        assert "Ctrl+Alt" not in key
        assert len(key) > 1


@pytest.mark.parametrize("row", [row for row in TABLE if row.icon], ids=named)
def test_every_icon_exists(row: Row) -> None:
    assert resource("icons", f"{row.icon}.svg").is_file()


@pytest.mark.parametrize("row", TABLE, ids=named)
def test_a_command_fires_once_with_its_deed(actions: Actions, row: Row) -> None:
    fired: list[Deed] = []
    actions.triggered.connect(fired.append)
    actions[row.deed].trigger()
    assert fired == [row.deed]


def test_the_themes_exclude_each_other(actions: Actions) -> None:
    themes = [row.deed for row in TABLE if row.group == "theme"]
    for deed in themes:
        actions[deed].trigger()
        assert [one for one in themes if actions[one].isChecked()] == [deed]


@pytest.mark.parametrize("menu", Menu, ids=lambda menu: menu.name.lower())
def test_every_menu_has_a_title_with_a_letter_of_its_own(menu: Menu) -> None:
    letters = [menu_title(one).partition("&")[2][:1].lower() for one in Menu]
    assert letters.count(menu_title(menu).partition("&")[2][:1].lower()) == 1
    assert all(letters)
