"""What of a session the other person may see: chosen by hand, named by name, free of ids."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from enum import Enum
from itertools import combinations
from typing import Any

import pytest

from revmentor_desktop.domain import sharing
from revmentor_desktop.domain.ids import QuestionId, SessionId
from revmentor_desktop.domain.people import Person, Role, Who
from revmentor_desktop.domain.questions import QuestionState
from revmentor_desktop.domain.sessions import AgendaItem, Outcome, Session
from revmentor_desktop.domain.sharing import (
    PARTS,
    USUAL_PARTS,
    Audience,
    Part,
    SharedAgenda,
    SharedRecap,
    What,
    counts,
    only,
    shared_agenda,
    shared_recap,
)
from tests import make
from tests.domain.leaves import leaves

HERE, ELSEWHERE = SessionId("session-1"), SessionId("session-2")
PAIR = make.pair()


def planned(*items: AgendaItem, **fields: Any) -> Session:
    return replace(make.session(**fields), items=items)


def agenda(session: Session, **lists: Any) -> SharedAgenda:
    return shared_agenda(PAIR, session, lists.get("questions", ()), lists.get("actions", ()))


def recap(session: Session, **lists: Any) -> SharedRecap:
    kinds = ("takeaways", "actions", "questions", "terms", "notes")
    given = {kind: lists.get(kind, ()) for kind in kinds}
    return shared_recap(PAIR, session, recap=lists.get("recap"), **given)


def full_recap() -> SharedRecap:
    return recap(
        make.session(items=2),
        recap=make.recap(),
        takeaways=[make.takeaway()],
        actions=[make.action(session=HERE)],
        questions=[make.question(1, session=HERE), make.question(2, answered_in=HERE)],
        terms=[make.term(session=HERE)],
        notes=[make.note(session=HERE)],
    )


def full_agenda() -> SharedAgenda:
    session = make.session(items=2, purpose="Learn", start=make.NOW)
    about = replace(session.items[0], question=QuestionId("question-1"), details="More")
    return agenda(
        replace(session, items=(about, *session.items[1:])),
        questions=[make.question(1, state=QuestionState.ON_AGENDA), make.question(2)],
        actions=[make.action(due=date(2026, 11, 20))],
    )


# --- the agenda ---------------------------------------------------------------------------


def test_items_have_the_time_at_which_they_start() -> None:
    start = datetime.fromisoformat("2026-11-26T08:00+00:00")
    view = agenda(make.session(items=3, start=start))
    assert [item.starts.strftime("%H:%M") for item in view.items] == ["16:00", "16:10", "16:20"]
    assert view.head.starts.strftime("%H:%M") == "16:00"
    assert view.head.ends.strftime("%H:%M") == "17:00"
    assert (view.planned, view.available) == (30, 60)


def test_times_pass_a_change_of_the_clock() -> None:
    start = datetime.fromisoformat("2026-10-25T00:30+00:00")  # summer time ends at 01:00 UTC
    items = tuple(make.item(at, minutes=40) for at in (1, 2))
    view = agenda(planned(*items, start=start, zone="Europe/London"))
    assert [item.starts.strftime("%H:%M") for item in view.items] == ["01:30", "01:10"]
    assert view.head.zone == "Europe/London"


def test_the_zone_is_named_only_where_it_is_not_the_pairs_own() -> None:
    assert agenda(make.session()).head.zone == ""


@pytest.mark.parametrize(
    ("lead", "names"),
    [(Who.MENTOR, ("Mei-Yee",)), (Who.MENTEE, ("Robert",)), (Who.BOTH, ("Mei-Yee", "Robert"))],
)
def test_leads_are_names(lead: Who, names: tuple[str, ...]) -> None:
    view = agenda(planned(make.item(lead=lead)))
    assert view.items[0].leads == names


def test_two_people_with_one_first_name_are_told_apart() -> None:
    pair = make.pair(mentor=Person("Wai Chan"), mentee=Person("Wai Lau"))
    view = shared_agenda(pair, make.session(items=1), (), ())
    assert view.items[0].leads == ("Wai Chan",)


def test_questions_on_the_agenda_and_waiting_are_kept_apart() -> None:
    view = full_agenda()
    assert [question.text for question in view.on_agenda] == ["Question 1?"]
    assert [question.text for question in view.waiting] == ["Question 2?"]


def test_actions_are_those_open_and_due_by_the_day() -> None:
    session = make.session(start=make.NOW)
    day = session.local_start.date()
    found = agenda(
        session,
        actions=[
            make.action(1, due=day),
            make.action(2, due=day + timedelta(days=1)),
            make.action(3, due=day - timedelta(days=9)),
            make.action(4, due=None),
            make.action(5, due=day, done=make.NOW),
        ],
    )
    assert [action.text for action in found.due] == ["Action 3", "Action 1"]


# --- the recap ----------------------------------------------------------------------------


def test_a_recap_leaves_other_sessions_alone() -> None:
    view = recap(
        make.session(),
        recap=make.recap(2),
        takeaways=[make.takeaway(session=ELSEWHERE)],
        actions=[make.action(session=ELSEWHERE), make.action(2)],
        questions=[make.question(session=ELSEWHERE), make.question(2, answered_in=ELSEWHERE)],
        terms=[make.term(session=ELSEWHERE), make.term(2)],
        notes=[make.note(session=ELSEWHERE), make.note(2)],
    )
    assert view == SharedRecap(view.head)


def test_what_was_put_aside_is_not_open() -> None:
    states = {state: make.question(at, session=HERE) for at, state in enumerate(QuestionState)}
    view = recap(
        make.session(),
        questions=[replace(question, state=state) for state, question in states.items()],
    )
    open_states = {QuestionState.WAITING, QuestionState.ON_AGENDA, QuestionState.STILL_FOGGY}
    assert {one.text for one in view.open} == {states[state].text for state in open_states}
    assert [one.foggy for one in view.open].count(True) == 1


def test_a_question_that_was_on_the_agenda_and_stayed_open_is_open() -> None:
    item = make.item(question=QuestionId("question-1"))
    view = recap(planned(item), questions=[make.question()])
    assert [question.text for question in view.open] == ["Question 1?"]


def test_carried_over_are_the_items_that_moved_on() -> None:
    items = (make.item(1, outcome=Outcome.DONE), make.item(2, outcome=Outcome.CARRIED_OVER))
    view = recap(planned(*items))
    assert [item.title for item in view.carried_over] == ["Item 2"]


def test_the_order_does_not_depend_on_that_of_the_lists() -> None:
    takeaways = [make.takeaway(at) for at in range(4)]
    terms = [make.term(at, word=word, session=HERE) for at, word in enumerate(["b", "A", "c"])]
    view = recap(make.session(), takeaways=reversed(takeaways), terms=terms)
    assert [one.text for one in view.takeaways] == [one.text for one in takeaways]
    assert [one.word for one in view.terms] == ["A", "b", "c"]


# --- parts --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("what", "view"), [(What.AGENDA, full_agenda()), (What.RECAP, full_recap())]
)
def test_each_part_is_counted_and_can_be_left_out(
    what: What, view: SharedAgenda | SharedRecap
) -> None:
    full = counts(view)
    if what is What.RECAP:
        full[Part.CARRIED_OVER] = 1
        view = replace(view, carried_over=view.items[:1])  # type: ignore[type-var]  # only a recap has it
    assert set(full) == set(PARTS[what])
    assert all(full.values())
    for chosen in combinations(PARTS[what], 2):
        found = counts(only(view, chosen))
        expected = {part: full[part] if part in chosen else 0 for part in full}
        if Part.AGENDA not in chosen and what is What.AGENDA:
            expected[Part.STEPS] = 0
        assert found == expected


def test_usual_parts_are_parts() -> None:
    for audience in Audience:
        for what in What:
            assert USUAL_PARTS[audience][what] <= set(PARTS[what])


def test_no_id_and_no_enum_of_who_gets_into_a_view() -> None:
    for view in (full_agenda(), full_recap()):
        found = leaves(view)
        assert not [leaf for leaf in found if isinstance(leaf, Role | Who)]
        texts = [leaf for leaf in found if isinstance(leaf, str)]
        for id in ("session-1", "pair-1", "question-1", "action-1", "takeaway-1", "note-1"):
            assert id not in texts


def test_views_hold_nothing_but_plain_values() -> None:
    kinds = {type(leaf) for view in (full_agenda(), full_recap()) for leaf in leaves(view)}
    plain = {str, int, bool, datetime, date, type(None)}
    assert all(kind in plain or issubclass(kind, Enum) for kind in kinds)


def test_the_module_knows_no_private_name() -> None:
    assert not [name for name in vars(sharing) if "private" in name.lower()]
