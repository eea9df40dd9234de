"""Words are counted, and marks left away, in English and in Chinese."""

from __future__ import annotations

import pytest

from revmentor_desktop.services.planning import reading_effort
from revmentor_desktop.ui.notes.words import countable_end, excerpt_line, word_count


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("Robert’s well-known bot", 3),
        ("直播購物", 4),
        ("用 AI 寫三個版本", 7),
        ("- **one** [two](https://a.b/c-d)", 2),
        ("- [x] milk\n- [ ] bread\n1. eggs\n> 2) tea", 4),
        ("**w**hole ==marked words== `code`", 4),
        ("- [x] 買牛奶\n==重點==", 5),
        ("```python\nprint\n```", 1),
        ("![a cat](attachment:abc)", 0),
        ("page 3. of [x] and 2 * 3", 7),
    ],
)
def test_words_are_counted(text: str, words: int) -> None:
    assert word_count(text) == words


@pytest.mark.parametrize("most", [5, 17])
def test_a_text_counted_in_parts_has_as_many_words(most: int) -> None:
    text = "Robert’s well-known bot.\n\n- **one** [two](https://a.b/c-d) 直播購物" * 5
    parts, at = [], 0
    while at < len(text):
        end = countable_end(text, at, most * 4)
        parts.append(text[at:end])
        at = end
    assert len(parts) > 3
    assert sum(map(word_count, parts)) == word_count(text)
    assert sum(map(reading_effort, parts)) == reading_effort(text)


def test_an_excerpt_has_no_marks() -> None:
    text = "## Before\n\nHe told **that** story.\n\n- [x] first\n> “Handle”\n[A topic](topic://x)"
    assert excerpt_line(text) == "He told that story. first “Handle” A topic"


def test_an_excerpt_has_the_name_of_a_link_or_what_is_said_for_it() -> None:
    text = "See [[Session 6]], [[AI at work#Sources]] and [[Voice notes|that topic]]."
    assert excerpt_line(text) == "See Session 6, AI at work and that topic."
    assert excerpt_line("| [[Plan (Mei)|hers]] | phone |") == "hers, phone"


def test_an_excerpt_has_what_is_marked_without_its_marks() -> None:
    assert excerpt_line("He likes ==clear== ~~long~~ words.") == "He likes clear long words."
    assert excerpt_line("==**Both**==: a == b == c") == "Both: a == b == c"


def test_an_excerpt_has_letters_that_are_no_marks_without_their_backslash() -> None:
    assert excerpt_line("3 \\* 4 \\* 5, snake\\_case\\\nand \\*this\\*") == (
        "3 * 4 * 5, snake_case and *this*"
    )
    assert excerpt_line("| a\\|b | c |") == "a|b, c"


def test_headings_are_shown_where_there_is_nothing_else() -> None:
    assert excerpt_line("# Plan\n## More") == "Plan More"


def test_of_a_table_the_words_are_shown_and_of_a_code_block_the_lines() -> None:
    assert excerpt_line("| | Robert |\n| --- | :-: |\n| Keep | phone |") == "Robert Keep, phone"
    assert (
        excerpt_line("| 不說 | 改說 |\n| --- | --- |\n| 互動 | 回覆 |") == "不說，改說 互動，回覆"
    )
    assert excerpt_line("Saved.\n\n```text\nDear all\n```\n---\nEnd") == "Saved. Dear all End"


def test_what_is_only_marks_is_shown_as_it_is() -> None:
    assert excerpt_line("---") == "---"


def test_no_blank_comes_after_a_chinese_mark_that_brings_its_own() -> None:
    assert (
        excerpt_line("每則都來讀。\n\n**甲。** 「您好」\nOK. 好")
        == "每則都來讀。甲。「您好」OK. 好"
    )
