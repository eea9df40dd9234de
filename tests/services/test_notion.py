"""A page of Notion: its heading is its title, and what stands below that is understood."""

from __future__ import annotations

from datetime import UTC, datetime

from revmentor_desktop.services.notion import EXPORTED, page_of, without_hashes

ZONE = "Asia/Hong_Kong"


def test_the_hash_behind_a_name_is_known() -> None:
    found = EXPORTED.fullmatch("Chatbots 0123456789abcdef0123456789abcdef")
    assert found is not None
    assert found["title"] == "Chatbots"
    assert EXPORTED.fullmatch("Chatbots 2026") is None


def test_a_path_is_told_without_its_hashes() -> None:
    one = "0123456789abcdef0123456789abcdef"
    assert without_hashes(f"Home {one}/Tasks {one}.csv") == "Home/Tasks.csv"
    assert without_hashes(f"Home/Tasks {one}_all.csv") == "Home/Tasks_all.csv"
    assert without_hashes("deadbeef/a.md") == "deadbeef/a.md"


def test_properties_are_understood_and_others_kept() -> None:
    text = "# Chats\n\nCreated: November 3, 2025 10:00 AM\nTags: AI\nOwner: Mei\n\nText.\n"
    page = page_of(text, ZONE)
    assert page.title == "Chats"
    assert page.created == datetime(2025, 11, 3, 2, 0, tzinfo=UTC)
    assert page.body == "#AI\n- Owner: Mei\n\nText.\n"


def test_a_paragraph_that_looks_like_a_property_stays_a_paragraph() -> None:
    page = page_of("# Details\n\nNote: a sentence\ngoes on.\n", ZONE)
    assert page.body == "Note: a sentence\ngoes on.\n"


def test_a_list_and_a_single_sentence_are_no_properties() -> None:
    for text in ("- a: b\n- c: d\n\nText.\n", "1. a: b\n2. c: d\n", "Beware: he is shy.\n"):
        assert page_of(f"# Details\n\n{text}", ZONE).body == text


def test_a_property_that_is_empty_is_one() -> None:
    text = "# Chats\n\nCreated: November 3, 2025 10:00 AM\nTags: \nOwner: Mei\nStatus: \n\nText.\n"
    page = page_of(text, ZONE)
    assert page.created == datetime(2025, 11, 3, 2, 0, tzinfo=UTC)
    assert page.body == "- Owner: Mei\n- Status: \n\nText.\n"
    assert page_of("# Chats\n\nTags: \n\nText.\n", ZONE).body == "Text.\n"
    assert page_of("# Chats\n\nTags:\n\n- one\n", ZONE).body == "Tags:\n\n- one\n"


def test_a_page_without_a_heading_is_left_as_it_is() -> None:
    page = page_of("Owner: Mei\n", ZONE)
    assert (page.title, page.body) == ("", "Owner: Mei\n")


def test_properties_are_called_as_people_call_them() -> None:
    text = "# 會面\n\n#: 3\nlink: https://example.org\n狀態: 進行中\n標籤: 人工智能, 學習\n\n內文\n"
    assert page_of(text, ZONE).body == (
        "#人工智能 #學習\n- #: 3\n- link: https://example.org\n- 狀態: 進行中\n\n內文\n"
    )


def test_properties_with_the_line_ends_of_windows_are_understood() -> None:
    page = page_of("# Chats\r\n\r\nTags: AI\r\n\r\nText.\r\n", ZONE)
    assert (page.title, page.body) == ("Chats", "#AI\n\r\nText.\r\n")


def test_a_callout_becomes_a_quotation() -> None:
    text = (
        "# Chats\n\n<aside>\n💡 Ask first.\n\n- one\n</aside>\n\n- Toggle\n\n"
        '    <aside>\n    <img src="https://www.notion.so/icons/info.svg" width="40px" />\n\n'
        "    Inside.\n\n    </aside>\n\n~~~\n<aside>\nx\n</aside>\n~~~\n<aside>\nOpen.\n"
    )
    assert page_of(text, ZONE).body == (
        "> 💡 Ask first.\n>\n> - one\n\n- Toggle\n\n    > Inside.\n\n"
        "~~~\n<aside>\nx\n</aside>\n~~~\n<aside>\nOpen.\n"
    )


def test_a_heading_of_spaces_is_read_at_once() -> None:
    page = page_of(f"# a{' ' * 300_000}b  \n\nText.\n", ZONE)
    assert (page.title, page.body) == (f"a{' ' * 300_000}b", "Text.\n")
