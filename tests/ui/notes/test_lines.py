"""What Enter, Tab and the marking keys do to a line."""

from __future__ import annotations

import pytest

from revmentor_desktop.ui.notes.lines import (
    boxes,
    continuation,
    dedent_width,
    indent_width,
    toggled_item,
    toggled_mark,
    toggled_task,
)


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("- milk", "- "),
        ("  * milk", "  * "),
        ("9. milk", "10. "),
        ("3) milk", "4) "),
        ("- [x] milk", "- [ ] "),
        ("> said", "> "),
        ("- 牛奶", "- "),
    ],
)
def test_a_list_or_quote_goes_on(line: str, following: str) -> None:
    found = continuation(line)
    assert found is not None
    assert (found.next_mark, found.empty) == (following, False)


@pytest.mark.parametrize("line", ["", "milk", "-milk", "1.milk", "**milk**", "-- milk"])
def test_plain_text_does_not_go_on(line: str) -> None:
    assert continuation(line) is None


@pytest.mark.parametrize("line", ["- ", "1. ", "> ", "- [ ] "])
def test_an_empty_item_ends_the_list(line: str) -> None:
    found = continuation(line)
    assert found is not None
    assert found.empty


def test_an_item_moves_in_by_the_width_of_its_mark() -> None:
    assert [indent_width(line) for line in ("- a", "1. a", "10. a")] == [2, 3, 4]


def test_an_item_moves_out_no_further_than_the_edge() -> None:
    assert [dedent_width(line) for line in ("- a", " - a", "    - a", "\t- a")] == [0, 1, 2, 1]


def test_a_line_becomes_an_item_and_back() -> None:
    assert toggled_item("  milk") == "  - milk"
    assert toggled_item("  - milk") == "  milk"


def test_words_are_marked_and_unmarked() -> None:
    assert toggled_mark("a ", "bot", " b", "**") == (0, "**bot**", 0)
    assert toggled_mark("a **", "bot", "** b", "**") == (2, "bot", 2)
    assert toggled_mark("a ", "**bot**", " b", "**") == (0, "bot", 0)


def test_emphasis_inside_strong_words_leaves_them_strong() -> None:
    assert toggled_mark("**", "bot", "**", "*") == (0, "*bot*", 0)


@pytest.mark.parametrize(
    ("line", "toggled"),
    [
        ("call Ann", "- [ ] call Ann"),
        ("  call", "  - [ ] call"),
        ("", "- [ ] "),
        ("- call", "- [ ] call"),
        ("2) call", "2) [ ] call"),
        ("- [ ] call", "- [x] call"),
        ("* [X] call", "* [ ] call"),
    ],
)
def test_a_line_becomes_a_task_and_is_ticked(line: str, toggled: str) -> None:
    assert toggled_task(line) == toggled


@pytest.mark.parametrize(
    ("text", "ticks"),
    [
        ("- [ ] a\n- [x] b", " x"),
        ("1. [X] a\n   - [ ] b\n> * [x] c", "X x"),
        ("- [ ]\n- [] a\n-[ ] b\n- a [ ] b\n[x] c", ""),
        ("~~~\n- [ ] a\n~~~\n`\n- [x] b`", "x"),
    ],
)
def test_where_tasks_are_ticked(text: str, ticks: str) -> None:
    assert "".join(text[at] for at in boxes(text)) == ticks
