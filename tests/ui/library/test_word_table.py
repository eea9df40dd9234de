"""The words in their order: what changes takes its place, and the others stay as they were."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.changes import added, edited, removed
from revmentor_desktop.domain.ids import SessionId, TermId, TopicId
from revmentor_desktop.domain.terms import Term
from revmentor_desktop.domain.topics import Word
from revmentor_desktop.services.library import Library
from revmentor_desktop.ui.library import word_table
from revmentor_desktop.ui.library.word_choice import From
from revmentor_desktop.ui.library.word_table import WordTable
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revmentor_desktop.services.workspace import Workspace

LIBRARY = Library(
    (
        make.topic(1, words=(Word("Reach", "How many saw it."), Word("直播", "即時影片"))),
        make.topic(2, words=(Word("reach", "How many saw it."), Word("3-D", "With depth."))),
    )
)

STEPS = (
    (None, Term(TermId("a"), "zebra", "Striped.")),
    (None, Term(TermId("b"), "Éclair", "Sweet.", session=SessionId("session-1"))),
    (None, Term(TermId("c"), "Reach", "How  many saw it.", topic=TopicId("topic-2"))),
    (Term(TermId("a"), "zebra", "Striped."), Term(TermId("a"), "aardvark", "Striped.")),
    (None, Term(TermId("d"), "導購", "帶人購物")),
    (None, Term(TermId("e"), "360", "All around.")),
    (None, Term(TermId("f"), "ECLAIR", "Sweet.")),
    (Term(TermId("c"), "Reach", "How  many saw it.", topic=TopicId("topic-2")), None),
    (None, Term(TermId("g"), "Reach", "Shown.")),
    (Term(TermId("e"), "360", "All around."), None),
)
"""Terms before and after, one change after the other."""


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    made = make.workspace(make.session(1))
    with closing(made):
        yield made


def up_to_date(table: WordTable) -> WordTable:
    for _ in table.bring_up_to_date(LIBRARY):
        pass
    return table


def change(workspace: Workspace, before: Term | None, after: Term | None) -> None:
    if before is not None and after is not None:
        workspace.commit(edited(before, after))
    else:
        workspace.commit(added(after) if after is not None else removed(before or make.term()))


@pytest.mark.parametrize("chosen", From)
def test_what_changes_stands_where_it_would_if_all_were_gathered_anew(
    workspace: Workspace, chosen: From
) -> None:
    table = up_to_date(WordTable(workspace))
    workspace.subscribe(lambda change_set, _origin: table.note(change_set))
    for before, after in STEPS:
        change(workspace, before, after)
        assert table.is_at_hand(LIBRARY)
        fresh = up_to_date(WordTable(workspace))
        assert up_to_date(table).entries == fresh.entries
        assert table.rows("", chosen) == fresh.rows("", chosen)
        assert table.rows("re", chosen) == fresh.rows("re", chosen)


def test_the_rows_of_the_others_stay(workspace: Workspace) -> None:
    table = up_to_date(WordTable(workspace))
    workspace.subscribe(lambda change_set, _origin: table.note(change_set))
    before = table.rows("", From.ALL)
    workspace.commit(added(Term(TermId("new"), "Zebra", "Striped.")))
    after = up_to_date(table).rows("", From.ALL)
    assert len(after) == len(before) + 1
    assert {id(row) for row in before} < {id(row) for row in after}


def test_another_number_of_a_session_is_told(workspace: Workspace) -> None:
    workspace.commit(added(make.term(1, session=SessionId("session-1"))))
    table = up_to_date(WordTable(workspace))
    workspace.subscribe(lambda change_set, _origin: table.note(change_set))
    assert "Session 1" in table.rows("", From.OURS)[0].source
    workspace.commit(edited(make.session(1), replace(make.session(1), number=7)))
    assert "Session 7" in up_to_date(table).rows("", From.OURS)[0].source


def test_after_very_many_changes_all_are_gathered(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(word_table, "FEW", 2)
    table = up_to_date(WordTable(workspace))
    workspace.subscribe(lambda change_set, _origin: table.note(change_set))
    for number in range(5):
        assert table.is_at_hand(LIBRARY) is (number < 3)
        workspace.commit(added(make.term(number, word=f"Word {number}")))
    fresh = up_to_date(WordTable(workspace))
    assert up_to_date(table).entries == fresh.entries
    assert table.is_at_hand(LIBRARY)


def test_a_change_while_all_are_gathered_is_taken_afterwards(workspace: Workspace) -> None:
    table = WordTable(workspace)
    workspace.subscribe(lambda change_set, _origin: table.note(change_set))
    steps = table.bring_up_to_date(LIBRARY)
    next(steps)
    workspace.commit(added(Term(TermId("new"), "Zebra", "Striped.")))
    for _ in steps:
        pass
    assert up_to_date(table).entries == up_to_date(WordTable(workspace)).entries
