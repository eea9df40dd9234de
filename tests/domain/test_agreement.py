"""The agreement: clauses, who accepted it, and whether it says something else since."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given

from revmentor_desktop.domain.agreement import (
    Agreement,
    Clause,
    accepted,
    with_clause,
    without_clause,
)
from revmentor_desktop.domain.ids import AgreementId, ClauseId
from revmentor_desktop.domain.people import Role
from tests import make
from tests.strategies import CLAUSE, ENTITIES

EMPTY = Agreement(AgreementId("agreement"))


def clause(number: int = 1, text: str = "We say so.") -> Clause:
    return Clause(ClauseId(f"clause-{number}"), f"Clause {number}", text)


def test_a_clause_takes_the_place_of_the_one_of_its_id() -> None:
    both = with_clause(with_clause(EMPTY, clause(1)), clause(2))
    changed = with_clause(both, clause(1, "We say so early."))
    assert [one.text for one in changed.clauses] == ["We say so early.", "We say so."]
    assert without_clause(changed, ClauseId("clause-1")).clauses == (clause(2),)


def test_a_new_clause_stands_in_the_order_of_the_questions_and_before_our_own() -> None:
    order = [ClauseId(f"clause-{number}") for number in (1, 2, 3)]
    own = Clause(ClauseId("own"), "Phones", "On the table.")
    agreement = with_clause(EMPTY, own, order)
    for number in (3, 1, 2):
        agreement = with_clause(agreement, clause(number), order)
    assert [one.id for one in agreement.clauses] == [*order, own.id]


def test_each_accepts_for_themselves() -> None:
    agreement = accepted(with_clause(EMPTY, clause()), Role.MENTEE, make.NOW)
    assert agreement.acceptance(Role.MENTOR) is None
    mine = agreement.acceptance(Role.MENTEE)
    assert mine is not None
    assert (mine.when, mine.clauses) == (make.NOW, (clause(),))
    assert accepted(agreement, Role.MENTEE, None).acceptance(Role.MENTEE) is None


@given(agreement=ENTITIES[Agreement], other=CLAUSE)
def test_what_is_accepted_is_unchanged_until_it_says_something_else(
    agreement: Agreement, other: Clause
) -> None:
    signed = accepted(agreement, Role.MENTOR, make.NOW)
    assert not signed.changed_since(Role.MENTOR)
    fresh = replace(other, id=ClauseId("of its own"), text="something else")
    changed = with_clause(without_clause(signed, fresh.id), fresh)
    assert changed.changed_since(Role.MENTOR)
    assert not replace(changed, clauses=agreement.clauses).changed_since(Role.MENTOR)


def test_a_clause_that_says_nothing_changes_nothing() -> None:
    signed = accepted(with_clause(EMPTY, clause()), Role.MENTOR, make.NOW)
    assert not with_clause(signed, clause(2, "  ")).changed_since(Role.MENTOR)
    assert with_clause(EMPTY, clause(2, "  ")).is_empty


def test_accepting_again_holds_for_what_it_says_by_then() -> None:
    signed = accepted(with_clause(EMPTY, clause()), Role.MENTOR, make.NOW)
    changed = with_clause(signed, clause(1, "We say so early."))
    again = accepted(changed, Role.MENTOR, make.NOW + timedelta(days=1))
    assert changed.changed_since(Role.MENTOR)
    assert not again.changed_since(Role.MENTOR)
