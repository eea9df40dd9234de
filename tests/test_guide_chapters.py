"""The chapters of the guide belong together, and say what the program says.

Everything in bold is a word of the program, in the language of the chapter; every key is that of
its command; every link and every picture leads somewhere.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from functools import cache
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage, QKeySequence

from revmentor_desktop.paths import resource
from revmentor_desktop.services.guide import (
    ENGLISH,
    GROUPS,
    KEY,
    PICTURE,
    SHORTCUTS,
    chapter_at,
    load_guide,
)
from revmentor_desktop.ui.actions import TABLE, Deed
from revmentor_desktop.ui.guide.chapter_list import ICONS, NAMES
from revmentor_desktop.ui.guide.where import DIALOGS, PAGES, SECTIONS, TABS
from revmentor_desktop.ui.language import CHINESE
from revmentor_desktop.ui.places import PageName, Tab
from revmentor_desktop.ui.settings.sections import SECTIONS as SETTINGS

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from revmentor_desktop.services.guide import Chapter

HELP = resource("help")
KEYS = [key for _, keys in GROUPS for key in keys]
CLOSER = dict(GROUPS)["closer"]
"""Chapters for those who look closely: in English, unless somebody translates one."""

JOURNEYS = [key for key in KEYS if key not in CLOSER]
GUIDES = {
    language: {chapter.key: chapter for chapter in load_guide(HELP, language)}
    for language in (ENGLISH, CHINESE)
}
EVERY = [chapter for guide in GUIDES.values() for chapter in guide.values()]
OURS = [GUIDES[language][key] for language in GUIDES for key in JOURNEYS]

ALL_PICTURES = 1_500_000
"""Bytes that the pictures have together at most."""

WIDEST = 1100
"""Pixels of a picture: no text is wider, and more would only be heavier."""

FIXED = {
    *("Ctrl+B", "Ctrl+I", "Ctrl+Shift+L", "Ctrl+Shift+T", "Ctrl+Shift+K", "Ctrl+Shift+V"),
    *("Ctrl+Enter", "Shift+F10", "Shift+Tab", "Shift+Space", "F10"),
}
"""Keys of lists and of texts, which are no commands."""


def names(chapters: list[Chapter]) -> list[str]:
    return [f"{chapter.key}-{chapter.language}" for chapter in chapters]


def headings(chapter: Chapter) -> list[int]:
    """Return how deep each heading of *chapter* stands."""
    return [len(marks) for marks in re.findall(r"^(#+) ", chapter.text, re.MULTILINE)]


def bare(text: str) -> str:
    """Return *text* without what menus add, and with one sign for whatever is filled in."""
    text = re.sub(r"\(&\w\)|&", "", " ".join(text.split())).rstrip("…。？?.: ")
    return re.sub(r"(?:\{\w+\}|%Ln|\d+)(?: min| 分鐘)?", "_", text)


@cache
def said(language: str) -> frozenset[str]:
    """Return everything that the program says in *language*."""
    found: set[str] = set()
    for message in ElementTree.parse(resource("i18n", "revmentor_zh_HK.ts")).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        forms = [translation.text, *(form.text for form in translation)]
        texts = [message.findtext("source")] if language == ENGLISH else forms
        found.update(bare(text) for text in texts if text)
    return frozenset(found)


def in_bold(chapter: Chapter) -> list[str]:
    return re.findall(r"\*\*(.+?)\*\*", chapter.text.replace("\n", " "))


@cache
def in_chinese() -> dict[str, set[str]]:
    """Return what the program says in English, each with all ways it says that in Chinese."""
    found: dict[str, set[str]] = {}
    for message in ElementTree.parse(resource("i18n", "revmentor_zh_HK.ts")).iter("message"):
        ways = found.setdefault(bare(message.findtext("source", "")), set())
        ways.add(bare(message.findtext("translation", "")))
    return found


@pytest.mark.parametrize("key", [*JOURNEYS, "topic-packs", "keeping-safe", "protection"])
def test_a_chapter_is_there_in_both_languages_with_the_same_parts(key: str) -> None:
    english, chinese = (guide[key] for guide in GUIDES.values())
    assert (english.language, chinese.language) == (ENGLISH, CHINESE)
    assert headings(english) == headings(chinese)
    assert headings(english)[0] == 1
    assert sorted(KEY.findall(english.text)) == sorted(KEY.findall(chinese.text))
    assert PICTURE.findall(english.text) == PICTURE.findall(chinese.text)
    assert english.text.count("\n|") == chinese.text.count("\n|")


@pytest.mark.parametrize("chapter", OURS, ids=names(OURS))
def test_what_is_in_bold_is_what_the_program_says(chapter: Chapter) -> None:
    assert [one for one in in_bold(chapter) if bare(one) not in said(chapter.language)] == []


@pytest.mark.parametrize("key", ["keeping-safe", "protection"])
def test_words_of_the_program_are_in_bold_in_both_languages(key: str) -> None:
    english, chinese = (guide[key] for guide in GUIDES.values())
    there = {bare(one) for one in in_bold(chinese)}
    ours = [one for one in in_bold(english) if bare(one) in in_chinese()]
    assert len(ours) > 1
    assert [one for one in ours if not in_chinese()[bare(one)] & there] == []


def test_a_word_that_the_program_does_not_say_is_found_out() -> None:
    assert bare("Make shareable") not in said(ENGLISH)
    assert bare("設為分享") not in said(CHINESE)


@pytest.mark.parametrize("chapter", EVERY, ids=names(EVERY))
def test_every_link_and_picture_leads_somewhere(chapter: Chapter) -> None:
    text = KEY.sub("", chapter.text)
    for mark, address in re.findall(r"(!?)\[[^\]]*\]\(([^)]+)\)", text):
        if mark:
            content = chapter.picture(address)
            assert content is not None, address
            assert 0 < QImage.fromData(content).width() <= WIDEST
        else:
            assert chapter_at(address) in KEYS


def test_a_chinese_chapter_says_which_chapters_it_leads_to_are_in_english() -> None:
    chinese = GUIDES[CHINESE]
    english = {key for key, chapter in chinese.items() if chapter.language == ENGLISH}
    for chapter in chinese.values():
        if chapter.language == CHINESE:
            for address, after in re.findall(r"\]\(([^)]+)\)(（英文）)?", chapter.text):
                assert (chapter_at(address) in english) == bool(after), (chapter.key, address)


@pytest.mark.parametrize("chapter", OURS, ids=names(OURS))
def test_every_key_is_that_of_its_command(qapp: QApplication, chapter: Chapter) -> None:
    keys = {row.deed: {QKeySequence(key).toString() for key in row.keys} for row in TABLE}
    for written, name in KEY.findall(chapter.text):
        assert written in keys[Deed[name.upper()]], name
    others = re.findall(r"(?:Ctrl|Alt|Shift)\+[A-Za-z0-9+]+|\bF\d+", KEY.sub("", chapter.text))
    assert [one for one in others if one not in FIXED] == []


def test_the_pictures_are_few_and_small() -> None:
    drawn = set(HELP.rglob("pictures/*.png"))
    shown = {chapter.folder / one for chapter in EVERY for one in PICTURE.findall(chapter.text)}
    assert drawn == shown
    assert sum(path.stat().st_size for path in drawn) < ALL_PICTURES


def test_there_is_a_chapter_for_wherever_one_is() -> None:
    assert PAGES.keys() == set(PageName)
    assert TABS.keys() == set(Tab)
    known = {section.key for section in SETTINGS} | {"shortcuts"}
    assert known >= SECTIONS.keys()
    assert {*PAGES.values(), *TABS.values(), *SECTIONS.values()} <= set(JOURNEYS)
    assert set(DIALOGS.values()) <= set(KEYS)


def test_every_chapter_stands_in_the_list() -> None:
    assert NAMES.keys() == {group for group, _ in GROUPS}
    assert ICONS.keys() >= set(KEYS)
    written = {path.stem for path in HELP.glob("*.md")} - {"topic-template"}
    assert written == set(KEYS)
    assert [guide["shortcuts"].text.count(SHORTCUTS) for guide in GUIDES.values()] == [1, 1]
