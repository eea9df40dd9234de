"""A topic as text: its parts in their order, nothing unescaped, sources with their standing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QTextDocument

from revmentor_desktop.domain.topics import Section, SectionKind, Shelf, Standing, Word
from revmentor_desktop.services.library import Library
from revmentor_desktop.ui.library.bodies import rendered
from revmentor_desktop.ui.library.reading import checked, meta_text, topic_html
from tests.ui.library.conftest import TOPICS, topic

if TYPE_CHECKING:
    from revmentor_desktop.domain.topics import Topic
    from revmentor_desktop.ui.theme import Theme

TODAY = date(2026, 11, 23)


def text_of(topic: Topic, theme: Theme) -> str:
    document = QTextDocument()
    document.setHtml(topic_html(topic, Library(TOPICS), TODAY, theme, rendered(topic)))
    return document.toPlainText()


def test_the_parts_stand_in_their_order(theme: Theme) -> None:
    text = text_of(TOPICS[0], theme)
    headings = (
        "How a feed decides",
        "Why it matters to a leader",
        "Show it",
        "You drive",
        "Questions to expect",
        "Questions for our business",
        "Words to know",
        "Watch out",
        "What we do not know",
        "Ask an expert",
        "Sources",
    )
    places = [text.index(f"{heading}\n") for heading in headings]
    assert places == sorted(places)


def test_a_word_stands_before_its_meaning(theme: Theme) -> None:
    assert "Hand-over: The bot passes the chat to a person." in text_of(TOPICS[0], theme)


def test_a_source_says_who_when_and_how_sure_in_words(theme: Theme) -> None:
    text = text_of(TOPICS[0], theme)
    assert "An institute, 2025" in text
    assert "Contested · checked 20 November 2026" in text


def test_marks_of_steps_are_told_in_words(theme: Theme) -> None:
    show = Section(SectionKind.SHOW, "1. Open. (core)\n2. Look.\n\n   More. (if time)\n3. (core) x")
    text = text_of(topic(1, "Feeds", Shelf.SOCIAL, sections=(show,)), theme)
    assert "Open. core\n" in text
    assert "More. if there is time\n" in text
    assert "(core) x" in text


def test_a_link_shows_its_address(theme: Theme) -> None:
    text = text_of(TOPICS[0], theme)
    assert "https://example.org/a/study" in text


@pytest.mark.parametrize("standing", Standing)
def test_every_standing_has_a_mark_in_words(standing: Standing, theme: Theme) -> None:
    source = replace(TOPICS[0].sources[0], standing=standing)
    text = text_of(replace(TOPICS[0], sources=(source,)), theme)
    assert " · checked" in text


def test_what_it_builds_on_is_a_link_to_that_topic(theme: Theme) -> None:
    html = topic_html(TOPICS[3], Library(TOPICS), TODAY, theme, rendered(TOPICS[3]))
    assert '<a href="topic://topic-5">«What a language model does»</a>' in html


def test_a_base_that_is_in_no_pack_is_left_out(theme: Theme) -> None:
    html = topic_html(TOPICS[3], Library(TOPICS[:4]), TODAY, theme, rendered(TOPICS[3]))
    assert "topic://" not in html


def test_what_a_pack_says_cannot_become_html(theme: Theme) -> None:
    nasty = "<script>x</script><img src='file:///etc/passwd'>&"
    source = replace(TOPICS[0].sources[0], title=nasty, publisher=nasty)
    hostile = topic(
        9, nasty, Shelf.AI, words=(Word(nasty, nasty),), sources=(source,), summary=nasty
    )
    html = topic_html(hostile, Library((hostile,)), TODAY, theme, rendered(hostile))
    assert "<script" not in html
    assert "<img" not in html
    assert text_of(hostile, theme).count(nasty) == 5


def test_the_meta_line_has_length_level_and_time_to_read() -> None:
    assert meta_text(TOPICS[1]).split(" · ")[1] == "Deep dive"
    assert len(meta_text(TOPICS[1]).split(" · ")) == 3


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 11, 23), "checked 23 November 2026"),
        (date(2025, 11, 24), "checked 24 November 2025"),
        (date(2025, 11, 23), "checked 12 month(s) ago"),
        (date(2025, 9, 23), "checked 14 month(s) ago"),
        (date(2025, 9, 24), "checked 13 month(s) ago"),
    ],
)
def test_an_old_check_says_how_long_ago_it_was(day: date, said: str) -> None:
    source = replace(TOPICS[0].sources[0], checked=day)
    assert checked(source, Shelf.MARKETING, TODAY) == said


def test_what_is_too_old_to_rely_on_depends_on_the_shelf() -> None:
    source = replace(TOPICS[0].sources[0], checked=date(2026, 1, 23))
    assert checked(source, Shelf.AI, TODAY) == "checked 10 month(s) ago"
    assert checked(source, Shelf.WORK, TODAY) == "checked 23 January 2026"


def test_an_address_can_be_copied_as_it_is(theme: Theme) -> None:
    address = "https://example.org/a_b/c?d=1&e=2"
    source = replace(TOPICS[0].sources[0], link=address)
    assert address in text_of(replace(TOPICS[0], sources=(source,)), theme)
