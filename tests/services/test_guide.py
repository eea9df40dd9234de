"""The guide: read in a language, searched, and made into HTML with the keys of now."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from revmentor_desktop.paths import resource
from revmentor_desktop.services.guide import (
    FIRST,
    GROUPS,
    Chapter,
    as_html,
    chapter_at,
    load_guide,
    with_keys,
    with_words,
)

HELP = resource("help")
CHAPTER = Chapter(
    "notes",
    "Notes",
    "# Notes\n\nPress [Ctrl+J](key:jot_question), then **Keep**.\n\n"
    "![The list](pictures/notes.png)\n\nSee [Share](share.md).\n\n<!-- shortcuts -->\n",
    "en",
    Path("nowhere"),
)


def test_the_chapters_come_in_their_order_with_their_titles() -> None:
    chapters = load_guide(HELP, "en")
    assert [chapter.key for chapter in chapters] == [key for _, keys in GROUPS for key in keys]
    assert chapters[0].key == FIRST
    assert chapters[0].title == "Begin"


def test_what_nobody_translated_is_read_in_english(tmp_path: Path) -> None:
    for _, keys in GROUPS:
        for key in keys:
            (tmp_path / f"{key}.md").write_text(f"# In English: {key}\n", encoding="utf-8")
    (tmp_path / "zh_HK").mkdir()
    (tmp_path / "zh_HK" / "notes.md").write_text("# 筆記\n", encoding="utf-8")
    read = {chapter.key: chapter for chapter in load_guide(tmp_path, "zh_HK")}
    assert (read["notes"].title, read["notes"].language) == ("筆記", "zh_HK")
    assert (read["share"].title, read["share"].language) == ("In English: share", "en")


def test_html_has_the_keys_of_now_the_pictures_and_the_table() -> None:
    table = "| a |\n| --- |\n| b |"
    html = as_html(with_keys(CHAPTER, lambda name: f"`key of {name}`", lambda: table))
    assert "<code>key of jot_question</code>" in html
    assert '<img src="pictures/notes.png" alt="The list">' in html
    assert '<a href="share.md">Share</a>' in html
    assert "<td>b</td>" in html
    assert "Ctrl+J" not in html


def test_the_table_is_made_for_the_chapter_that_shows_it_alone() -> None:
    asked: list[str] = []

    def table() -> str:
        asked.append("table")
        return ""

    with_keys(replace(CHAPTER, text="# Other\n"), str, table)
    assert asked == []
    with_keys(CHAPTER, str, table)
    assert asked == ["table"]


@pytest.mark.parametrize(
    ("words", "found"),
    [("keep", True), ("pre ke", True), ("KEEP the", True), ("eep", False), ("pictures", False)],
)
def test_a_chapter_is_found_by_words_that_are_read_in_it(words: str, found: bool) -> None:
    other = replace(CHAPTER, key="other", text="# Other\n")
    assert with_words([other, CHAPTER], words) == ([CHAPTER] if found else [])


def test_a_chinese_chapter_is_found_by_two_characters() -> None:
    chinese = replace(CHAPTER, text="# 筆記\n\n按**設為共用**之前，誰也不會收到。\n")
    assert with_words([chinese, CHAPTER], "共用") == [chinese]


def test_only_chapters_and_own_pictures_are_led_to(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(b"x")
    assert chapter_at("share.md") == "share"
    assert chapter_at("https://example.org/share.md") is None
    assert replace(CHAPTER, folder=tmp_path / "help").picture("../secret.png") is None
