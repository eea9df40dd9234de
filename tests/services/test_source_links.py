"""A link between files of a folder goes on meaning the same note, whatever else is called so."""

from __future__ import annotations

import pytest

from revmentor_desktop.services.source_links import Place, SourceLinks

ONE, TWO = "0123456789abcdef0123456789abcdef", "fedcba9876543210fedcba9876543210"


def source(*places: Place | str) -> SourceLinks:
    """Return the notes of the files *places*; one of which only its path is told is called so."""
    return SourceLinks((_place(one) for one in places), "Vault/")


def _place(one: Place | str) -> Place:
    if isinstance(one, Place):
        return one
    return Place(f"Vault/{one}", one.rpartition("/")[2].removesuffix(".md"))


PLANS = source("Plan.md", "Mei/Plan.md", "Work/Robert/Plan.md", "Robert/Plan.md", "Mei/Day.md")


def test_of_several_that_are_called_the_same_each_gets_a_name_of_its_own() -> None:
    paths = ("Plan.md", "Mei/Plan.md", "Robert/Plan.md", "Work/Robert/Plan.md")
    assert [PLANS.title(f"Vault/{path}") for path in paths] == [
        "Plan",
        "Plan (Mei)",
        "Plan (Robert)",
        "Plan (Work / Robert)",
    ]


@pytest.mark.parametrize(
    ("written", "here"),
    [
        ("[[Plan]]", "[[Plan]]"),
        ("[[Mei/Plan]]", "[[Plan (Mei)]]"),
        ("[[Mei/Plan.md|hers]]", "[[Plan (Mei)|hers]]"),
        ("![[Robert/Plan#Goals]]", "![[Plan (Robert)#Goals]]"),
        ("[[Work/Robert/Plan]]", "[[Plan (Work / Robert)]]"),
        ("[[../Robert/Plan]]", "[[Plan (Robert)]]"),
        ("| [[Mei/Plan\\|hers]] |", "| [[Plan (Mei)\\|hers]] |"),
        ("| a | [hers](Plan.md) |", "| a | [[Plan (Mei)\\|hers]] |"),
        ("> | [hers](Plan.md) |", "> | [[Plan (Mei)\\|hers]] |"),
        ("[hers](../Mei/Plan.md)", "[[Plan (Mei)|hers]]"),
        ("[the one beside](Plan.md)", "[[Plan (Mei)|the one beside]]"),
        ("[[Nowhere/Plan]] [x](Nowhere/Plan.md)", "[[Nowhere/Plan]] [x](Nowhere/Plan.md)"),
        ("`[[Mei/Plan]]`", "`[[Mei/Plan]]`"),
    ],
)
def test_a_link_means_the_note_that_it_meant_there(written: str, here: str) -> None:
    assert PLANS.linked("Vault/Mei/Day.md", written) == here


def test_the_end_of_a_path_is_enough_and_a_bare_name_is_read_as_it_was() -> None:
    found = source("Work/Robert/Plan.md", "Work/Mei/Plan.md", "Other/Plan.md", "Day.md")
    text = "[[Robert/Plan]] and [[Mei/Plan]]"
    said = "[[Plan (Robert)]] and [[Plan (Mei)]]"
    assert found.linked("Vault/Day.md", text) == said
    assert found.linked("Vault/Work/Mei/Plan.md", "[[Plan]]") == "[[Plan (Mei)|Plan]]"


def test_pages_of_notion_are_known_by_their_hash() -> None:
    pages = (
        Place(f"Vault/Plan (draft) {ONE}.md", "Plan (draft)"),
        Place(f"Vault/Home/Plan (draft) {TWO}.md", "Plan (draft)"),
    )
    found = source(*pages, "Day.md")
    text = (
        f"[Plan](Home/Plan%20(draft)%20{TWO}.md) [Plan](https://www.notion.so/Plan-draft-{TWO}"
        f"?pvs=21) [Plan](Plan%20(draft)%20{ONE}.md) [gone](https://www.notion.so/{'9' * 32})"
    )
    assert found.linked("Vault/Day.md", text) == (
        "[[Plan (draft) (Home)|Plan]] [[Plan (draft) (Home)|Plan]] [[Plan (draft)|Plan]] "
        f"[gone](https://www.notion.so/{'9' * 32})"
    )


def test_where_the_folder_does_not_tell_them_apart_a_number_does() -> None:
    places = [Place(f"Vault/T/Untitled {at:032x}.md", "Untitled") for at in range(4)]
    found = source(*places)
    titles = [found.title(place.path) for place in places]
    assert titles == ["Untitled", "Untitled (T)", "Untitled (2)", "Untitled (3)"]


def test_what_is_there_already_keeps_its_name() -> None:
    found = source(
        "Plan.md",
        Place("Vault/Mei/Plan.md", "Plan", here="Plan", stays=True),
        Place("Vault/Zoe/Plan.md", "Plan", here="Plan (Zoe)"),
        Place("Vault/Day.md", "Day", here="My day", stays=True),
    )
    assert found.title("Vault/Zoe/Plan.md") == "Plan (Zoe)"
    assert found.title("Vault/Plan.md") == "Plan (2)"
    assert found.linked("Vault/Plan.md", "[[Mei/Plan]] [[Day]]") == "[[Plan]] [[My day|Day]]"


def test_a_note_keeps_the_name_by_its_folder_when_nothing_else_is_called_so_any_more() -> None:
    found = source(Place("Vault/Zoe/Plan.md", "Plan", here="Plan (Zoe)"))
    assert found.title("Vault/Zoe/Plan.md") == "Plan (Zoe)"


def test_words_that_are_said_for_a_note_with_another_name_here_stay() -> None:
    found = source(Place("Vault/Day.md", "Day", here="My day", stays=True), "Plan.md")
    assert found.linked("Vault/Plan.md", "[[Day|that day]]") == "[[My day|that day]]"


@pytest.mark.parametrize("link", ["[[Day]]", "[x](Day.md)", "[a|b](Plan.md)"])
def test_a_link_that_cannot_be_said_by_a_title_stays_as_it_is(link: str) -> None:
    found = source(Place("Vault/Day.md", "Day", here="Day [one]", stays=True), "Plan.md")
    assert found.linked("Vault/Plan.md", link) == link


def test_a_note_from_elsewhere_keeps_its_name() -> None:
    found = SourceLinks([_place("Plan.md"), _place("Mei/Day.md")], "Vault/", ["plan", "DAY"])
    assert (
        found.linked("Vault/Plan.md", "[[Plan]] [[Day]]") == "[[Plan (2)|Plan]] [[Day (Mei)|Day]]"
    )


def test_a_link_to_a_table_of_notion_is_read_as_its_words() -> None:
    text = f"[Tasks](Home/Tasks%20{ONE}.csv), [all](<Tasks {ONE}_all.csv>), [other](numbers.csv)"
    assert source("Day.md").linked("Vault/Day.md", text) == "Tasks, all, [other](numbers.csv)"


def test_the_sign_for_a_folder_that_cannot_stand_in_a_link_is_left_out() -> None:
    found = source("Plan.md", "A [#1] (b)/Plan.md")
    written = "[x](A%20[%231]%20(b)/Plan.md)"
    assert found.linked("Vault/Plan.md", written) == "[[Plan (A 1 b)|x]]"
