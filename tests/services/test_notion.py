"""A page of Notion: its heading is its title, and what stands below that is understood."""

from __future__ import annotations

from datetime import UTC, datetime

from revmentor_desktop.services.notion import EXPORTED, page_of

ZONE = "Asia/Hong_Kong"


def test_the_hash_behind_a_name_is_known() -> None:
    found = EXPORTED.fullmatch("Chatbots 0123456789abcdef0123456789abcdef")
    assert found is not None
    assert found["title"] == "Chatbots"
    assert EXPORTED.fullmatch("Chatbots 2026") is None


def test_properties_are_understood_and_others_kept() -> None:
    text = "# Chats\n\nCreated: November 3, 2025 10:00 AM\nTags: AI\nOwner: Mei\n\nText.\n"
    page = page_of(text, ZONE)
    assert page.title == "Chats"
    assert page.created == datetime(2025, 11, 3, 2, 0, tzinfo=UTC)
    assert page.body == "#AI\nOwner: Mei\n\nText.\n"


def test_a_paragraph_that_looks_like_a_property_stays_a_paragraph() -> None:
    page = page_of("# Details\n\nNote: a sentence\ngoes on.\n", ZONE)
    assert page.body == "Note: a sentence\ngoes on.\n"


def test_a_page_without_a_heading_is_left_as_it_is() -> None:
    page = page_of("Owner: Mei\n", ZONE)
    assert (page.title, page.body) == ("", "Owner: Mei\n")
