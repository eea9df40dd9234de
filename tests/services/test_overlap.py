"""Forty characters of a private note in what is about to leave are noticed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.ids import NoteId
from revmentor_desktop.export.markdown import escaped
from revmentor_desktop.services import overlap
from revmentor_desktop.services.overlap import counting_overlaps, overlapping_private
from tests import make

if TYPE_CHECKING:
    from revmentor_desktop.domain.private import PrivateReview
    from revmentor_desktop.services.workspace import Workspace

SECRET = (
    "Robert sponsored the 2024 bot. Let him tell that story first; do not lead with the numbers, "
    "and never with the *figure* of <b>3,000</b> complaints & returns."
)


@pytest.fixture(scope="module")
def noted() -> Workspace:
    return make.workspace(
        make.private_note(1, body=f"## Before\n\n{SECRET}"),
        make.private_note(2, title=SECRET, body="Short."),
        make.private_note(3, body="Something quite different, about the weather in November."),
    )


@pytest.mark.parametrize("start", range(0, len(SECRET) - 40, 7))
def test_forty_characters_are_noticed_wherever_they_begin(noted: Workspace, start: int) -> None:
    passage = SECRET[start : start + 42].strip()
    assert len(passage) >= 40
    assert overlapping_private(noted.read, f"Agenda\n\n- [ ] xx{passage}yy\n") == 2


@pytest.mark.parametrize(("length", "found"), [(39, 0), (40, 1)])
@pytest.mark.parametrize("start", range(0, 20, 3))
def test_it_is_forty_and_no_fewer(start: int, length: int, found: int) -> None:
    secret = "".join(chr(0x4E00 + 7 * at) for at in range(60))
    noted = make.workspace(make.private_note(1, body=secret))
    passage = secret[start : start + length]
    assert overlapping_private(noted.read, f"before {passage} after") == found


@pytest.mark.parametrize("start", range(0, len(SECRET) - 32, 7))
def test_thirty_are_not(noted: Workspace, start: int) -> None:
    passage = SECRET[start : start + 30]
    assert overlapping_private(noted.read, f"Agenda\n\n- [ ] xx{passage}yy\n") == 0


def test_neither_blanks_nor_escaping_hide_it(noted: Workspace) -> None:
    assert overlapping_private(noted.read, escaped(SECRET)) == 2
    assert overlapping_private(noted.read, SECRET.replace(" ", "\n   ")) == 2
    assert overlapping_private(noted.read, f"| {SECRET.replace(' ', ' | ')} |") == 2


@pytest.mark.parametrize("stretch", range(1, 60, 4))
def test_it_is_noticed_wherever_a_long_text_is_parted(
    noted: Workspace, monkeypatch: pytest.MonkeyPatch, stretch: int
) -> None:
    monkeypatch.setattr(overlap, "STRETCH", stretch)
    broken = SECRET.replace(" ", "\n")
    assert overlapping_private(noted.read, f"Agenda &amp; more\n\n{broken}") == 2


def test_no_step_goes_through_all_of_a_long_text(
    noted: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    lengths = list[int]()
    monkeypatch.setattr(overlap, "_bare", lambda text: lengths.append(len(text)) or text)
    next(counting_overlaps(noted.read, "A line of a long text.\n" * 2_000))
    assert sum(lengths) < 2 * overlap.STRETCH


def test_chinese_too() -> None:
    secret = (
        "劉先生兩年前推行過聊天機械人結果並不理想所以不要一開始就談數字"
        "先讓他自己說那個故事然後再問他想保留甚麼"
    )
    workspace = make.workspace(make.private_note(body=secret))
    assert overlapping_private(workspace.read, f"議程：{secret[3:45]}。") == 1
    assert overlapping_private(workspace.read, f"議程：{secret[3:33]}。") == 0


@given(st.text(max_size=300), st.integers(0, 200), st.text(max_size=50))
def test_a_passage_of_sixty_letters_is_found_in_any_note(
    around: str, cut: int, before: str
) -> None:
    letters = "".join(chr(97 + (at * 7 + at // 5) % 26) for at in range(200))
    read = _Notes(around[:cut] + letters + around[cut:])
    start = cut % 130
    assert overlapping_private(read, before + letters[start : start + 60]) == 1  # type: ignore[arg-type]


@pytest.mark.timeout(30)  # a guard against growth, not a measure
def test_a_text_that_repeats_itself_is_still_quick() -> None:
    workspace = make.workspace(make.private_note(body="a" * 200_000), make.private_note(2))
    assert overlapping_private(workspace.read, "a" * 100_000 + "b" * 100_000) == 1


@pytest.mark.timeout(30)  # a guard against growth, not a measure
def test_many_notes_are_still_quick() -> None:
    notes = [
        make.private_note(at, id=NoteId(f"n{at}"), body=f"{at} {SECRET[10:40]} " * 40)
        for at in range(300)
    ]
    workspace = make.workspace(*notes)
    assert overlapping_private(workspace.read, SECRET[:45] * 500) == 0
    assert overlapping_private(workspace.read, f"299 {SECRET[10:40]} 299 {SECRET[10:40]}") == 1


class _Notes:
    """Stands for the store with one private note, because a note may hold any text at all."""

    def __init__(self, body: str) -> None:
        self._body = body

    def private_texts(self, *, after: str, limit: int) -> tuple[tuple[str, str, str], ...]:
        return () if after else (("one", "", self._body),)[:limit]

    def private_reviews(self) -> tuple[PrivateReview, ...]:
        return ()


TITLE = "What recommender systems know about somebody, and why"


@pytest.mark.parametrize("link", [f"[[{TITLE}]]", f"[[{TITLE}#Sources]]", f"[[{TITLE}|that one]]"])
def test_the_name_in_a_link_is_no_passage(link: str) -> None:
    noted = make.workspace(make.private_note(1, body=f"See {link} first."))
    assert overlapping_private(noted.read, f"# {TITLE}\n\nSources, first.") == 0


def test_what_stands_around_a_link_or_for_it_is_one() -> None:
    around = f"He was visibly afraid of [[{TITLE}]] and of losing face over it."
    said = "how afraid he is of being laughed at by the board"
    noted = make.workspace(
        make.private_note(1, body=around), make.private_note(2, body=f"[[{TITLE}|{said}]]")
    )
    assert overlapping_private(noted.read, around.replace("[[", "").replace("]]", "")) == 1
    assert overlapping_private(noted.read, said) == 1


def test_what_stands_between_many_links_is_one() -> None:
    said = "He is ill, and owes 30,000 dollars to his brother in law"
    body = " ".join(
        f"{word} [[{TITLE}, {TITLE}, part {at}]]" for at, word in enumerate(said.split())
    )
    noted = make.workspace(make.private_note(1, body=body))
    assert overlapping_private(noted.read, body) == 1


@pytest.mark.timeout(30)  # a guard against growth, not a measure
@pytest.mark.parametrize("part", ["", ", part {}"])
def test_links_alone_are_none_and_soon_looked_through(part: str) -> None:
    body = "\n".join(f"- [[{TITLE}{part.format(at)}]]" for at in range(20_000))
    noted = make.workspace(make.private_note(1, body=body))
    assert overlapping_private(noted.read, body) == 0


def test_a_title_that_is_written_without_a_link_is_one() -> None:
    noted = make.workspace(make.private_note(1, body=f"About {TITLE}."))
    assert overlapping_private(noted.read, f"# {TITLE}") == 1


def test_the_words_of_a_review_that_is_not_released_are_noticed() -> None:
    noted = make.workspace(make.private_review(1, words=SECRET), make.private_note(1, body=SECRET))
    assert overlapping_private(noted.read, f"Recap\n\n{SECRET}\n") == 2
    assert overlapping_private(noted.read, f"Recap\n\n{SECRET[:30]}\n") == 0


def test_the_words_of_a_released_review_may_leave() -> None:
    noted = make.workspace(make.review(1, words=SECRET))
    assert overlapping_private(noted.read, SECRET) == 0
