"""Somebody's own Markdown stays in its place, and says there what it said."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from revmentor_desktop.export.bodies import PictureWords, contained, footnotes
from revmentor_desktop.export.fences import Fences
from tests.export.hostile import WORDS
from tests.export.reading import read, tokens

BLOCKS = (
    *("# One\n", "## Two\n", "###### Six\n", "Title\n===\n", "Title\n---\n", "Title\n-\n", "\n"),
    *("- a\n", "  - b\n", "    - c\n", "1. a\n", "10. a\n", "2) b\n", "* a\n", "+ a\n", "-\n"),
    *(
        "- # a\n",
        "- > a\n",
        "- ```\n",
        "- 1. ```\n",
        "- > ~~~\n",
        "10. - > ```\n",
        "1. ~~~\n",
        "- - a\n",
        "- \n",
        "-   \n",
        "-\ta\n",
        "---\n",
    ),
    *("> a\n", ">> a\n", "> ```\n", "> # a\n", "  > a\n", "    > a\n", "> - a\n", "> ===\n", ">\n"),
    *("```\n", "````\n", "~~~\n", "``` a`b\n", "  ```\n", "    ```\n", "\t```\n", "```py\n"),
    *("    code\n", "  two\n", "      six\n", "===\n", "  ===\n", "    ---\n", "***\n", "text\n"),
    *("<script>\n", "</script>\n", "<!-- \n", "-->\n", "<div>\n", "<a href='`'>`\n", "<pre\n"),
    *("`<b>`\n", "``<b>` <i>\n", "` <b>\n", "a ` <b> ` c\n", "[a](`) <b> `c\n", "\\`<b>`\n"),
    *("[a]: javascript:x\n", "[a\nb]: x\n", "[a]:\n  x\n", "[a]\n", "[a][b]\n", "[^1]: x\n"),
    *("a[^1] b[^2]\n", "[^1]: # h\n", "[^2]: ~~~\n", "[^2]: 'x'\n", "[^1]: <x> <b>\n", "[^1]:\n"),
    *("[a](javascript:x)\n", "[a](http://b.c 'd')\n", "![a](http://b.c)\n", "[a](<b>)\n"),
    *("[[~~~]]\n", "[[a|# b]]\n", "[[===]]\n", "<[[b]]>\n", "[[a|<]]", "[[ ]]"),
    *("[[a!]][b](http://b.c)\n", "[[a!]]", "[[a\\]]", "`<b>`\n"),
    *("[`a`](http://b.c)\n", "[a `](http://b.c) `b` ]`<b>`\n", "![`a`][b]\n", "[`<b>`](topic:b)\n"),
    *("[a](http://b.c)\n", '[a](http://b.c "d")\n', "[`](http://b.c) `<b>`\n", "[a](topic://b)\n"),
    *("| a | b |\n", "|---|---|\n", "| ` | <b> ` |\n", "| `a | b` c `<b>` |\n", "a|b\n-|-\n"),
    *("<http://a.b>\n", "<a@b.c>\n", "<http://a`b> `<b>\n", "&lt;b&gt;\n", "\\<b>\n", "\\\\<b>\n"),
)
BODY = st.one_of(
    st.lists(st.sampled_from(BLOCKS), max_size=10).map("".join),
    st.lists(st.one_of(st.sampled_from(BLOCKS), WORDS), max_size=6).map("".join),
    WORDS,
)
SCHEMES = ("http:", "https:", "mailto:", "topic:")


def document(body: str, below: int = 2) -> str:
    return f"# Title\n\n## Before\n\n{contained(body, below)}\n\n## After\n\n- [ ] last\n"


@given(BODY, st.integers(1, 5))
@example("## A\n\n> B\n> ===\n", 2)
@example("> a\nb\n===\n", 2)
@example("\\``", 2)
@example("[[a|# b]]\n", 2)
@example("[[~~~]]\n", 2)
@example("- [[a|~~~]]\n", 2)
@example("a\n[[===]]\n", 2)
@example("a\n=[[ ]]\n", 2)
@example("[[a|- # b]]\n", 2)
def test_nothing_breaks_out_of_its_section(body: str, below: int) -> None:
    found = tokens(document(body, below))
    assert found[0].type == "heading_open"
    headings = [token for token in found if token.type == "heading_open"]
    assert [headings[0].tag, headings[1].tag, headings[-1].tag] == ["h1", "h2", "h2"]
    assert all(int(token.tag[1]) > below for token in headings[2:-1])
    last = [token.content for token in found if token.type == "inline"][-2:]
    assert last == ["After", "[ ] last"]
    assert headings[-1].level == 0


@given(BODY)
@example("<[[b]]>\n")
@example("[a][[(javascript:x)]]\n")
@example("[a][[ ]](javascript:x)\n")
@example("[a][[b|: javascript:x]]\n\n[a]\n")
@example("[a]![](attachment:aaaa)\n")
@example("[[a|<]]b>\n")
@example("[[a|x <]]/b>\n")
@example("| a | b |\n|---|---|\n| `x | y` c `<b>` |\n")
@example("text\n    ```\n    <b>\n\n    x\n    ```\n")
@example("- a\n  ```\n<b>\n```\n")
@example("[a](`) <b> `c\n")
@example("a ` b\nc ` <b> `\n")
def test_nothing_in_it_is_active(body: str) -> None:
    found = tokens(document(body))
    assert not {token.type for token in found} & {"html_inline", "html_block", "image"}
    links = [str(token.attrs["href"]) for token in found if token.type == "link_open"]
    assert all(link.lower().startswith(SCHEMES) for link in links)


@given(BODY)
def test_a_definition_in_one_body_does_not_reach_another(body: str) -> None:
    both = f"{contained(body, 2)}\n\n## Next\n\n[a] and [a b] and [link][a] and [^1]\n"
    last = [token for token in tokens(both) if token.type == "inline"][-1]
    assert not [token for token in last.children or [] if token.type == "link_open"]


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("Plain, *quiet*, **loud**, ~~gone~~.", "Plain, *quiet*, **loud**, ~~gone~~."),
        ("a `<b>` c", "a `<b>` c"),
        ("a <b> c", "a &lt;b> c"),
        ("3 < 4 and <3", "3 < 4 and <3"),
        ("# A\n\n## B", "### A\n\n#### B"),
        ("## A\n\n### B", "### A\n\n#### B"),
        ("##### A", "##### A"),
        ("A\n===\n\nB\n---", "### A\n\n#### B"),
        ("- a\n  - b\n\n1. c", "- a\n  - b\n\n1. c"),
        ("- [ ] a\n- [x] b", "- [ ] a\n- [x] b"),
        ("```html\n<b>\n```", "```html\n<b>\n```"),
        ("```\n<b>", "```\n<b>\n```"),
        ("- a\n\n  ```\n  <b>\n  ```", "- a\n\n  ```\n  <b>\n  ```"),
        ("- ```\n  <b>\n  ```\n- b", "- &nbsp;\n\n  ```\n  <b>\n  ```\n\n- b"),
        ("- 1. ~~~py\n     [[a]]\nb", "- 1. &nbsp;\n\n     ```py\n     [[a]]\n     ```\n\nb"),
        ("- > ```\n  > <b>\nb", "- &nbsp;\n\n  > ```\n  > <b>\n  > ```\n\nb"),
        ("> a\n> b", "> a\n> b"),
        ("> ```\n> <b>\n> ```", "> ```\n> <b>\n> ```"),
        ("[a](https://b.c/d_(e) \"f\")", "[a](https://b.c/d_(e) \"f\")"),
        ("<https://b.c>", "<https://b.c>"),
        ("[a](javascript:b)", "[a]\\(javascript:b)"),
        ("a\n\n---\n\nb", "a\n\n---\n\nb"),
        ("a[^1]\n\n[^1]: Said so.", "a[^1]\n\n[^1]: Said so."),
        ("> a[^1]\n\n[^1]: Said so.\n\n    b", "> a[^1]\n\n[^1]: Said so.\n\n    b"),
        ("a[^1]\n[^1]: so", "a[^1]\n\n[^1]: so &#32;"),
        ("a[^1](b)\n\n[^1]: # c d", "a[^1]\\(b)\n\n[^1]: &nbsp;# c d"),
        ("a[^1][^2]\n\n[^1]: b c\n\n[^2]: d e", "a[^1][^2]\n\n[^1]: b c\n\n[^2]: d e"),
        ("a[^1][b](https://c.d)\n\n[^1]: e f", "a[^1][b](https://c.d)\n\n[^1]: e f"),
        ("a[^1][b]\n\n[^1]: e f", "a[^1]\\[b]\n\n[^1]: e f"),
        ("a\n\n[^1]: so", "a\n\n[^1]\\: so"),
        ("a[^1]\n\n> [^1]: so", "a[^1]\n\n> [^1]\\: so"),
        ("| a | b |\n|---|---|\n| `c` | d |", "| a | b |\n|---|---|\n| `c` | d |"),
        ("[a]: https://b.c", "[a]\\: https://b.c"),
        ("`[a]`\n\n[a]: https://b.c", "`[a]`\n\n[a]\\: https://b.c"),
        ("[a][b]\n\n[b]: javascript:c", "[a][b]\n\n[b]\\: javascript:c"),
        ("[a][b]\n\n```\n[b]: https://b.c\n```", "[a][b]\n\n```\n[b]: https://b.c\n```"),
        ("- [x] a\n\n[x]: https://b.c", "- [x] a\n\n[x]\\: https://b.c"),
    ],
)  # fmt: skip
def test_what_is_harmless_stays_as_it_was_written(body: str, wanted: str) -> None:
    assert contained(body, 2) == wanted


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("[a][b], c.\n\n[b]: https://b.c", "[a](https://b.c), c."),
        ("[A  b][] and [*c*][A B]\n[a b]: <https://b.c>", "[A  b](https://b.c) and [*c*](https://b.c)"),
        ('> - [a]\n\n[a]: https://b.c "d"\n\ne', '> - [a](https://b.c "d")\n\ne'),
        ("| [a][b] | c |\n|---|---|\n\n[b]: https://b.c", "| [a](https://b.c) | c |\n|---|---|"),
        ("[a][x]\n\n  [x]: https://b.c 'd'", "[a](https://b.c)"),
        ("a[^1][b]\n\n[^1]: c d\n\n[b]: https://b.c", "a[^1][b](https://b.c)\n\n[^1]: c d"),
        ("[a `b]` c][d]\n\n[d]: https://b.c", "[a `b]` c](https://b.c)"),
        ("[a] b\n\n[a]: https://b.c\n[d]: https://d.e", "[a](https://b.c) b\n\n[d]\\: https://d.e"),
    ],
)  # fmt: skip
def test_a_link_whose_address_stands_elsewhere_gets_it(text: str, left: str) -> None:
    assert contained(text, 2) == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("![a](https://b.c/d.png) e", "[a](https://b.c/d.png) e"),
        ("![](https://b.c/d.png)", "[(picture)](https://b.c/d.png)"),
        ("- ![a][b]\n\n[b]: https://b.c/d.png", "- [a](https://b.c/d.png)"),
        ("![a][]\n\n[a]: https://b.c/d.png", "[a](https://b.c/d.png)"),
        ("![the shop][a]\n\n[a]: attachment:0f", "(picture: the shop)"),
        ("[the shop][a]\n\n[a]: attachment:0f", "the shop"),
        ("![a][b]", "\\![a][b]"),
        ("\\![a](https://b.c)", "\\![a](https://b.c)"),
    ],
)
def test_a_picture_from_elsewhere_is_led_to(text: str, left: str) -> None:
    assert contained(text, 2) == left


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[`a`](https://b.c)", ["`a`"]),
        ('[a `b]` ``c ` d`` e](https://b.c "f")', ["a ", "`b]`", " ", "``c ` d``", " e"]),
        ("- x\n\n  > [`<a>`](https://b.c)", ["`<a>`"]),
        ("| a |\n|---|\n| [`b`](https://b.c) |", ["`b`"]),
    ],
)
def test_a_link_has_code_among_its_words(text: str, words: list[str]) -> None:
    left = contained(text, 2)
    assert left == text
    [line] = [
        token for token in tokens(left) if token.type == "inline" and "https" in token.content
    ]
    [start] = [at for at, one in enumerate(line.children or []) if one.type == "link_open"]
    inside = (line.children or [])[start + 1 : start + 1 + len(words)]
    assert [f"{one.markup}{one.content}{one.markup}" for one in inside] == words


@pytest.mark.parametrize("text", ["[`a](https://b.c) `", "[`a|b`](https://b.c)", "[`a`](b.c)"])
def test_code_that_ends_no_words_makes_no_link(text: str) -> None:
    found = tokens(contained(text, 2))
    assert not [token for token in found if token.type == "link_open"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("a[^1]\n\n[^1]: b[^2] c\n\n[^2]: d[^3] e\n\n[^3]: f g", {"1", "2", "3"}),
        ("a[^1]\n\n[^2]: d e\n\n[^1]: b\n\n    c[^2]", {"1", "2"}),
        ("a\n\n[^1]: b[^2] c\n\n[^2]: d[^1] e", set()),
        ("a\n\n[^1]: b\n\n    c[^2]\n\n[^2]: d e", set()),
        ("a\n\n[^1]: b\n\nc[^2]\n\n[^2]: d e", {"2"}),
        ("a[^1]\n\n[^1]: b[^3] c", {"1"}),
    ],
)
def test_a_footnote_is_one_where_the_text_leads_to_it_by_way_of_others(
    text: str, names: set[str]
) -> None:
    assert footnotes(text) == names
    left = contained(text, 2)
    assert all(
        (f"[^{name}]: " in left) is (name in names) for name in "123" if f"[^{name}]:" in text
    )


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("!![a](https://b.c)", "\\![a](https://b.c)"),
        ("wow\\\\!![a](https://b.c)", "wow\\\\\\![a](https://b.c)"),
        ("\\!![a](https://b.c)", "\\![a](https://b.c)"),
        ("[[a!]][b](https://b.c)", "a\\![b](https://b.c)"),
        ("[[a\\!]][b](https://b.c)", "a\\![b](https://b.c)"),
        ("[[a!]][b]\n\n[b]: https://b.c", "a\\![b](https://b.c)"),
        ("[[a!]] [b](https://b.c)", "a! [b](https://b.c)"),
        ("[[a\\\\]]`<b>`", "a\\\\`<b>`"),
        ("[[a\\]][b](https://b.c)", "a\\\\[b](https://b.c)"),
        ("[a!][p][b](https://b.c)\n\n[p]: attachment:0f", "a\\![b](https://b.c)"),
        ("[[a\\]]`<b>`", "a\\\\`<b>`"),
        ("[[a\\]]![b](https://b.c)", "a\\\\[b](https://b.c)"),
        ("a[^1][[b]]\n\n[^1]: c d", "a[^1]b\n\n[^1]: c d"),
        ("a[^1][[(b)]]\n\n[^1]: c d", "a[^1]\\(b)\n\n[^1]: c d"),
    ],
)
def test_where_a_sign_is_taken_away_none_that_is_left_acts(text: str, left: str) -> None:
    assert contained(text, 2) == left
    assert not {token.type for token in tokens(left)} & {"html_inline", "image"}


def test_a_very_long_address_is_not_put_where_each_of_many_links_is() -> None:
    text = "[a] " * 20_000 + "\n\n[a]: https://b.c/" + "d" * 100_000
    assert len(contained(text, 2)) < 2 * len(text)


def test_a_list_that_is_quoted_is_still_one() -> None:
    found = read(contained("He said:\n> - one\n> - two\n\nYes.", 2))
    entries = [(None, ["one"], []), (None, ["two"], [])]
    assert found == [
        ("paragraph", ["He said:"]),
        ("quote", [("list", "bullet", entries)]),
        ("paragraph", ["Yes."]),
    ]


@given(
    st.lists(st.sampled_from(("- ", "*   ", "1. ", "2) ", "10. ", "> ")), min_size=1, max_size=3),
    st.lists(
        st.sampled_from(("a = [[x]]", "  *b*", "- ~~~", "# c", "\\*", "> d", "<b>", "")), min_size=1
    ),
    st.sampled_from(("\n```\nafter", "\nafter", "\n- after", "")),
)
def test_code_that_an_entry_or_a_quotation_begins_with_stays_as_it_is(
    marks: list[str], code: list[str], after: str
) -> None:
    below = "".join(mark if mark == "> " else " " * len(mark) for mark in marks)
    text = "".join(marks) + "```\n" + "\n".join(f"{below}{line}" for line in [*code, "```"]) + after
    blocks = [token.content for token in tokens(contained(text, 2)) if token.type == "fence"]
    assert blocks[0].strip("\n") == "\n".join(code).strip("\n")


def test_footnotes_of_another_text_have_other_names() -> None:
    left = contained("a[^1] b[^2]\n\n[^1]: Said so.", 2, apart="2-")
    assert left == "a[^2-1] b[^2]\n\n[^2-1]: Said so."


@pytest.mark.parametrize(
    "piece",
    [
        "[^1] ",
        "[^1]: a\n",
        "[",
        "`",
        "``a`",
        "<",
        "> ",
        "- ",
        "![a](",
        "[[a!]][",
        "[`a` ",
        "!",
        "!![a](https://b.c)",
        "[[a\\]]",
        "[`[",
        "|",
        "\\",
        "# a\n",
        "```\n",
        "- ```\n",
        "- > ```\n",
    ],
)
@pytest.mark.timeout(30)  # a guard against growth, not a measure
def test_a_large_twisted_text_is_dealt_with_at_once(piece: str) -> None:
    contained(piece * (200_000 // len(piece)), 2)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a ![](attachment:0f-1) b", "a (picture) b"),
        ("![the shop](attachment:0f)", "(picture: the shop)"),
        ("`![x](attachment:0f)`", "`![x](attachment:0f)`"),
    ],
)
def test_a_picture_of_the_notes_stays_with_them(text: str, left: str) -> None:
    assert contained(text, 2) == left


def test_what_stands_for_a_picture_is_said_in_the_language_of_the_document() -> None:
    words = PictureWords("(圖片)", "(圖片:{words})")
    left = contained("![](attachment:0f) ![店 {0}](attachment:0f)\n> ![](attachment:0f)", 2, words)
    assert left == "(圖片) (圖片:店 {0})\n\n> (圖片)"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("see [[Session 6]].", "see Session 6."),
        ("![[Plan|our <i>plan</i>]]", "our &lt;i>plan&lt;/i>"),
        ("[[Plan#Part two]](https://b.c)", "Plan(https://b.c)"),
        ("`[[x]]` and \\[[y]]", "`[[x]]` and \\[[y]]"),
        ("[[a `b]] c`", "[[a `b]] c`"),
        ("[[not\n\nclosed]]", "[[not\n\nclosed]]"),
    ],
)
def test_a_link_by_name_leaves_its_words(text: str, left: str) -> None:
    assert contained(text, 2) == left


@pytest.mark.parametrize(
    "text",
    [
        "~~~\n# code\n~~~~\nafter",
        "> ```\n> # code\n> > code\n> ```\n> after",
        "> ```\n> # code\nafter",
        "> > ~~~\n> > # code\n> after",
        "- ```\n  # code\n\n  # code\n  ```\n  after",
        "1. ~~~\n   # code\nafter\n~~~\ncode",
        "- > ```\n  > # code\n  > ```\n  > after",
        "-```\nafter",
        "> a > ```\n> after",
    ],
)
def test_what_stands_in_code_is_known_line_by_line(text: str) -> None:
    fences = Fences()
    for line in text.split("\n"):
        assert fences.hold(line) is not (line.endswith("after") or line in ("-```", "> a > ```"))
