"""The glossary: merged, in the order of a dictionary, found in both columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.ids import SessionId, TermId, TopicId
from revmentor_desktop.domain.terms import Term
from revmentor_desktop.domain.topics import Level, Shelf, Topic, Word
from revmentor_desktop.paths import resource
from revmentor_desktop.services import glossary
from revmentor_desktop.services.glossary import (
    Entry,
    Glossary,
    entries,
    gathered,
    matching,
    ordered,
    sought,
)
from revmentor_desktop.services.library import Library, load_library

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    import pytest


def topic(number: int, *words: tuple[str, str]) -> Topic:
    return Topic(
        id=TopicId(f"topic-{number}"),
        title=f"Topic {number}",
        shelf=Shelf.AI,
        level=Level.FIRST_LOOK,
        minutes=10,
        language="en",
        summary="Why",
        words=tuple(Word(*word) for word in words),
    )


ONE = topic(1, ("Reach", "How many people saw it."), ("Café app", "An app of a café."))
TWO = topic(2, ("reach", "How many  people saw it."), ("直播", "即時播出的影片"))
LIBRARY = Library((ONE, TWO))


def term(number: int, word: str, meaning: str, **fields: object) -> Term:
    return Term(TermId(f"term-{number}"), word, meaning, **fields)  # type: ignore[arg-type]  # one type


def words(found: tuple[Entry, ...]) -> list[str]:
    return [entry.word for entry in found]


def test_words_are_gathered_a_few_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glossary, "AT_ONCE", 2)
    asked: list[str] = []
    monkeypatch.setattr(glossary, "word_id", lambda word: asked.append(word) or word)
    monkeypatch.setattr(glossary, "place", lambda entry: (asked.append(entry.word), entry.word))
    many = Library((topic(1, *((f"word {number}", "It is one.") for number in range(9))),))
    at_once, before = [], 0

    def all_steps() -> Generator[None, None, None]:
        yield from ordered((yield from gathered(many, ())))

    for _ in all_steps():
        at_once.append(len(asked) - before)
        before = len(asked)
    assert len(asked) == 18
    assert max(at_once) == 2


def test_one_meaning_in_two_topics_is_one_entry() -> None:
    found = [entry for entry in entries(LIBRARY, ()) if entry.word == "Reach"]
    assert len(found) == 1
    assert found[0].topics == (ONE.head, TWO.head)


def test_a_topic_that_says_a_word_twice_is_named_once() -> None:
    twice = topic(3, ("Reach", "Seen."), ("REACH", "Seen."))
    assert entries(Library((twice,)), ())[0].topics == (twice.head,)


def test_another_meaning_is_another_entry() -> None:
    other = topic(3, ("Reach", "How far an arm goes."))
    assert words(entries(Library((ONE, other)), ())).count("Reach") == 2


def test_the_meaning_of_the_pair_stands_first() -> None:
    own = term(1, "Reach", "Shown, not interested.")
    found = [entry for entry in entries(LIBRARY, (own,)) if entry.word == "Reach"]
    assert [entry.term for entry in found] == [own, None]


def test_a_word_kept_as_it_was_is_one_entry_with_its_topics() -> None:
    own = term(1, "Reach", "How many people saw it.", topic=TopicId("topic-1"))
    found = [entry for entry in entries(LIBRARY, (own,)) if entry.word == "Reach"]
    assert [(entry.term, entry.topics) for entry in found] == [(own, (ONE.head, TWO.head))]


def test_a_rephrased_word_still_names_its_topic() -> None:
    own = term(1, "Reach", "Who saw it.", topic=TopicId("topic-2"))
    assert next(e for e in entries(LIBRARY, (own,)) if e.term).topics == (TWO.head,)


def test_a_word_of_a_topic_that_is_gone_has_no_topic() -> None:
    own = term(1, "Fold", "The first screen.", topic=TopicId("topic-9"), session=SessionId("s"))
    assert next(e for e in entries(LIBRARY, (own,)) if e.term).topics == ()


def test_two_terms_with_the_same_words_are_two_entries() -> None:
    found = entries(Library(), (term(1, "Fold", "x"), term(2, "Fold", "x")))
    assert len({entry.key for entry in found}) == 2


def test_the_order_is_that_of_a_dictionary() -> None:
    own = (term(1, "Éclair", "x"), term(2, "3-D", "x"), term(3, "zebra", "x"))
    assert words(entries(LIBRARY, own)) == ["Café app", "Éclair", "Reach", "zebra", "直播", "3-D"]


def test_letters_have_no_accent_and_digits_have_a_sign() -> None:
    odd = ("Éclair", "a", "3-D", "直播", "")
    assert [Entry(word, "").letter for word in odd] == ["E", "A", "#", "中文", "#"]


def test_a_prefix_finds_and_accents_do_not_matter() -> None:
    assert words(matching(sought(entries(LIBRARY, ())), "cafe")) == ["Café app"]
    assert matching(sought(entries(LIBRARY, ())), "afe") == ()


def test_chinese_is_found_anywhere_in_both_columns() -> None:
    assert words(matching(sought(entries(LIBRARY, ())), "播")) == ["直播"]
    assert words(matching(sought(entries(LIBRARY, ())), "影片")) == ["直播"]


def test_hits_in_the_word_come_before_hits_in_the_meaning() -> None:
    own = (term(1, "Audience", "Whoever our reach covers."),)
    assert words(matching(sought(entries(LIBRARY, own)), "reach")) == ["Reach", "Audience"]


def test_all_words_must_be_found_in_either_column() -> None:
    assert words(matching(sought(entries(LIBRARY, ())), "reach peop")) == ["Reach"]
    assert matching(sought(entries(LIBRARY, ())), "reach app") == ()


def test_nothing_typed_finds_everything() -> None:
    all_of_them = entries(LIBRARY, ())
    assert matching(sought(all_of_them), "  ") == all_of_them


def glossary_of(library: Library, terms: Iterable[Term]) -> Glossary:
    steps = gathered(library, terms)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            found: Glossary = end.value
            return found


CHANGES = st.lists(
    st.tuples(
        st.integers(0, 4),
        st.sampled_from(["Reach", "reach", "Café app", "Feed", ""]),
        st.sampled_from(["How many people saw it.", "How many  people saw it.", "Other."]),
        st.sampled_from([None, TopicId("topic-1"), TopicId("topic-9")]),
    ),
    max_size=12,
)


@given(changes=CHANGES)
def test_terms_that_change_one_by_one_leave_what_gathering_all_of_them_finds(
    changes: list[tuple[int, str, str, TopicId | None]],
) -> None:
    held: dict[int, Term] = {}
    kept = glossary_of(LIBRARY, ())
    listed = set(kept.every())
    for number, word, meaning, explained_in in changes:
        before = held.pop(number, None)
        after = term(number, word, meaning, topic=explained_in) if word else None
        if after is not None:
            held[number] = after
        gone, come = kept.change(before, after)
        assert set(gone) <= listed
        listed = (listed - set(gone)) | set(come)
    assert listed == set(kept.every())
    assert listed == set(entries(LIBRARY, held.values()))


def test_every_word_of_the_built_in_topics_is_there() -> None:
    library = load_library(resource("library"))
    found = entries(library, ())
    explained = {word.term for one in library.topics for word in one.words}
    assert {entry.word for entry in found} <= explained
    assert len(found) >= 250
    assert all(entry.topics for entry in found)


def test_the_words_looked_for_may_stand_anywhere_in_a_meaning() -> None:
    own = [term(n, f"Word {n}", "A meaning of some length for a word. " * 3) for n in range(2000)]
    assert len(matching(sought(entries(LIBRARY, own)), "mean leng")) == 2000
