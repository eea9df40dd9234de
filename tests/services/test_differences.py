"""Differences are true: from them both texts can be put together again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.services import differences as module
from revmentor_desktop.services.differences import Fate, Line, counts, differences
from tests.strategies import TEXT

LINES = st.lists(st.one_of(TEXT, st.sampled_from(["one", "two", "three", ""])), max_size=12)


def fates(lines: tuple[Line, ...]) -> list[tuple[Fate, str]]:
    return [(line.fate, line.text) for line in lines]


@given(old=LINES, new=LINES)
def test_every_line_that_is_gone_was_there_and_every_new_one_is(
    old: list[str], new: list[str]
) -> None:
    before, after = "\n".join(old), "\n".join(new)
    lines = differences(before, after)
    same = sum(line.count for line in lines if line.fate in {Fate.SAME, Fate.SKIPPED})
    new_count, gone_count = counts(lines)
    if before == after:
        assert lines == ()
        return
    assert same + gone_count == len(before.splitlines())
    assert same + new_count == len(after.splitlines())
    for fate, text in ((Fate.GONE, before), (Fate.NEW, after)):
        left = iter(text.splitlines())  # each is found in what is left after the one before it
        assert all(line.text in left for line in lines if line.fate is fate)


def test_only_the_words_that_changed_are_marked() -> None:
    gone, new = differences("He asks who pays for it.", "He asks who has to pay for it.")
    assert [part.text for part in gone.parts if part.different] == ["pays"]
    assert "has to pay" in "".join(part.text for part in new.parts if part.different)
    assert gone.text == "He asks who pays for it."


def test_chinese_is_compared_character_by_character() -> None:
    gone, new = differences("他先問誰付錢", "他先問誰負責")
    assert [part.text for part in gone.parts if part.different] == ["付錢"]
    assert [part.text for part in new.parts if part.different] == ["負責"]


def test_lines_that_have_nothing_in_common_are_not_compared() -> None:
    gone, new = differences("apples", "1234567")
    assert [len(line.parts) for line in (gone, new)] == [1, 1]


def test_long_stretches_that_are_the_same_are_left_out() -> None:
    text = "\n".join(map(str, range(100)))
    lines = differences(text, text.replace("50", "fifty"))
    assert [(line.fate, line.count) for line in lines] == [
        (Fate.SKIPPED, 48),
        (Fate.SAME, 1),
        (Fate.SAME, 1),
        (Fate.GONE, 1),
        (Fate.NEW, 1),
        (Fate.SAME, 1),
        (Fate.SAME, 1),
        (Fate.SKIPPED, 47),
    ]


def test_texts_beyond_measure_stand_for_each_other_as_a_whole() -> None:
    long = "a\n" * (module.MOST_LINES + 1)
    assert counts(differences(long, "b")) == (1, module.MOST_LINES + 1)


def test_only_a_line_end_more_is_no_line() -> None:
    assert counts(differences("text", "text\n")) == (0, 0)
