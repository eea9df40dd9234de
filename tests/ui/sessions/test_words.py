"""Reasons and origins as sentences."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.people import Role, Who
from revmentor_desktop.domain.sessions import Outcome
from revmentor_desktop.services.reasons import Reason, Why
from revmentor_desktop.services.suggestions import Group, Suggestion
from revmentor_desktop.ui.sessions import words
from tests import make

PAIR = make.pair()
TODAY = date(2026, 11, 23)
DAY = date(2026, 11, 12)


@pytest.mark.parametrize(
    ("why", "sentence"),
    [
        (Why(Reason.NOT_REACHED, number=5, day=DAY), "From session 5"),
        (Why(Reason.ASKED, day=DAY, role=Role.MENTEE), "Asked 12 Nov"),
        (Why(Reason.STILL_FOGGY, day=DAY, role=Role.MENTEE), "Still foggy, asked 12 Nov"),
        (Why(Reason.DUE, day=DAY, owner=Who.MENTEE), "Robert, due 12 Nov"),
        (Why(Reason.DUE, day=DAY), "Due 12 Nov"),
        (Why(Reason.OVERDUE, day=DAY, owner=Who.MENTOR), "Mei-Yee, was due 12 Nov"),
        (Why(Reason.OVERDUE, day=DAY), "Was due 12 Nov"),
        (Why(Reason.BUILDS_ON, number=5, day=DAY), "Builds on session 5"),
        (Why(Reason.ASKED_FOR, day=DAY, role=Role.MENTEE), "Asked for on 12 Nov"),
        (Why(Reason.EXPLAIN_AGAIN, day=DAY, word="Hand-over"), "To explain again: Hand-over"),
        (Why(Reason.NOT_SEEN_SINCE, number=2, day=date(2026, 5, 8)), "Not seen since May"),
        (Why(Reason.NOT_SEEN_SINCE, number=2, day=date(2025, 5, 8)), "Not seen since May 2025"),
        (Why(Reason.NOT_YET_COVERED), "Not yet covered"),
    ],
)
def test_every_reason_has_a_sentence(why: Why, sentence: str) -> None:
    assert words.reason(PAIR, why, TODAY) == sentence


def test_an_item_says_who_leads_and_what_it_is_about() -> None:
    plain = make.item(1, details="Bring the\ntest phone", lead=Who.BOTH)
    assert words.item_note(PAIR, plain, {}, {}, TODAY) == "Both  ·  Bring the test phone"
    assert words.item_note(PAIR, make.item(1, details=""), {}, {}, TODAY) == "Mei-Yee"


def test_an_item_that_came_over_says_from_where() -> None:
    item = make.item(1, origin=SessionId("session-6"), details="Details")
    numbers = {SessionId("session-6"): 6}
    note = words.item_note(PAIR, item, numbers, {}, TODAY)
    assert note == "Mei-Yee  ·  Carried over from session 6"
    assert words.origin(item, {}) == "Carried over"


def test_an_item_that_goes_on_says_so() -> None:
    item = make.item(1, outcome=Outcome.CARRIED_OVER)
    assert words.item_note(PAIR, item, {}, {}, TODAY).endswith("Moves on to a later session")


def test_a_question_was_asked_on_the_day_of_the_wall_clock_of_the_pair() -> None:
    """Four in the morning in Hong Kong is still the day before in UTC."""
    question = make.question(asked=datetime(2026, 11, 11, 20, tzinfo=UTC))
    asked = "Robert’s question, asked 12 November"
    assert words.question_origin(PAIR, question, TODAY) == asked
    assert words.question_origin(PAIR, question, date(2027, 1, 4)) == f"{asked} 2026"


def test_questions_of_both_are_open_questions() -> None:
    def asked(role: Role) -> Suggestion:
        return Suggestion(Group.QUESTION, make.question(1), 8, Why(Reason.ASKED, role=role))

    mine, theirs = asked(Role.MENTOR), asked(Role.MENTEE)
    assert words.group(PAIR, Group.QUESTION, [theirs]) == "Robert’s open questions"
    assert words.group(PAIR, Group.QUESTION, [mine, theirs]) == "Open questions"
