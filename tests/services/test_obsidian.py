"""What Obsidian shows in a way of its own can be read here as well."""

from __future__ import annotations

import pytest

from revmentor_desktop.services.obsidian import has_comments, said_plainly


@pytest.mark.parametrize(
    ("there", "here"),
    [
        ("> [!note] Before we meet\n> Ask.\n", "> **Before we meet**\n>\n> Ask.\n"),
        ("> [!tip]\n> Ask.\n", "> **Tip**\n>\n> Ask.\n"),
        ("> [!faq]- 可以嗎？\n>\n> 可以。\n", "> **可以嗎？**\n>\n>\n> 可以。\n"),
        ("> [!warning]+\nAfter.\n", "> **Warning**\nAfter.\n"),
        ("> > [!todo|left] *Now*\n", "> > *Now*\n"),
        ("> a\n> [!x] b\r\n> c\r\n", "> a\n> **b**\r\n>\n> c\r\n"),
        ("[!note] no quotation", "[!note] no quotation"),
        ("~~~\n> [!note] code\n~~~\n", "~~~\n> [!note] code\n~~~\n"),
        ("> ```\n> [!note] code\n> ```\n", "> ```\n> [!note] code\n> ```\n"),
        ("> ~~~\n> > [!x] a\n> ~~~\n> [!x] b", "> ~~~\n> > [!x] a\n> ~~~\n> **b**"),
        ("> ```\n> [[#Goals]]\n\nSee [[#Goals]].", "> ```\n> [[#Goals]]\n\nSee Goals."),
        ("See [[#Goals]], [[#A#B|there]] and [[#^a1b2]].", "See Goals, there and [[#^a1b2]]."),
        ("`[[#Goals]]` and [[Plan#Goals]]", "`[[#Goals]]` and [[Plan#Goals]]"),
    ],
)
def test_callouts_and_links_within_a_note_are_read_as_they_were_meant(
    there: str, here: str
) -> None:
    assert said_plainly(there) == here


@pytest.mark.parametrize(
    ("text", "has"),
    [
        ("He %%is nervous%% asked.", True),
        ("%%\nnot for him\n%%\n", True),
        ("100%% sure", False),
        ("`%%a%%`\n\n```\n%%b%%\n```\n", False),
        ("```\n%%\n```\nand %%", False),
        ("> ~~~\n> %%a%%\n> ~~~\n", False),
    ],
)
def test_comments_are_found_outside_of_code(text: str, has: bool) -> None:
    assert has_comments(text) is has
