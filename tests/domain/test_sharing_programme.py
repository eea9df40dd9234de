"""The programme, the pair's lists and topics as another may see them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from revmentor_desktop.domain.agreement import with_clause
from revmentor_desktop.domain.ids import QuestionId, SessionId, TopicId
from revmentor_desktop.domain.people import Role, Who
from revmentor_desktop.domain.questions import QuestionState
from revmentor_desktop.domain.reviews import STATEMENTS, Rating, Stage, Statement
from revmentor_desktop.domain.sessions import SessionState
from revmentor_desktop.domain.sharing import (
    PARTS,
    USUAL_PARTS,
    Audience,
    Everything,
    Part,
    Reader,
    SharedAgenda,
    SharedView,
    What,
    counts,
    only,
    shared_actions,
    shared_agenda,
    shared_agreement,
    shared_goals,
    shared_programme,
    shared_questions,
    shared_recap,
    shared_sessions,
    shared_topics,
    shared_words,
)
from revmentor_desktop.domain.topics import (
    Level,
    Section,
    SectionKind,
    Shelf,
    Source,
    Standing,
    Topic,
    Word,
)
from tests import make
from tests.domain.leaves import leaves

DAY = date(2026, 11, 23)
BY_ROLE = Reader(Audience.EVERYONE, "Guide", "Leader")


def topic(name: str = "chat", **fields: Any) -> Topic:
    known = Topic(
        id=TopicId(name),
        title=f"Topic {name}",
        shelf=Shelf.SERVICE,
        level=Level.FIRST_LOOK,
        minutes=25,
        language="en",
        summary="What a bot can do.",
        sections=tuple(Section(kind, f"Body of {kind.name}.") for kind in SectionKind),
        words=(Word("Bot", "A program that answers"), Word("Intent", "What somebody wants")),
        sources=(Source("Report", "House", 2025, DAY, Standing.CONTESTED, "https://a.example/b"),),
        licence="CC-BY-4.0",
        authors=("Somebody",),
    )
    return replace(known, **fields)


def ours(**fields: Any) -> Everything:
    first = make.session(
        1, items=(make.item(1, 1, topic=TopicId("chat")),), state=SessionState.HELD
    )
    second = make.session(2, items=(make.item(1, 2, question=QuestionId("question-2")),))
    known = Everything(
        pair=make.pair(aim="Know what is next."),
        agreement=make.agreement(),
        goals=(make.goal(1), make.goal(2, whose=Who.MENTOR), make.goal(3, whose=Who.BOTH)),
        reviews=(
            make.review(2, stage=Stage.MIDPOINT, ratings=(Rating(Statement.DISAGREE, 4),)),
            make.review(1),
        ),
        sessions=(second, first),
        recaps=(make.recap(1), make.recap(2)),
        takeaways=(
            make.takeaway(2, session=SessionId("session-2")),
            make.takeaway(1),
        ),
        actions=(
            make.action(1, session=SessionId("session-1")),
            make.action(2, done=make.NOW + timedelta(days=3)),
        ),
        questions=(
            make.question(1, state=QuestionState.ANSWERED, answered_in=SessionId("session-1")),
            make.question(2, state=QuestionState.ON_AGENDA),
            make.question(3, state=QuestionState.PARKED),
        ),
        terms=(make.term(1, word="Intent", meaning="Ours"),),
        notes=(make.note(1, session=SessionId("session-1")),),
        topics=(topic(), topic("unused")),
    )
    return replace(known, **fields)


def every_view(reader: Reader = Reader()) -> dict[What, SharedView]:  # noqa: B008  # a frozen value
    all_of_it = ours()
    return {
        What.SESSIONS: shared_sessions(all_of_it, all_of_it.sessions, reader),
        What.PROGRAMME: shared_programme(all_of_it, DAY, reader),
        What.ACTIONS: shared_actions(all_of_it, DAY, reader),
        What.QUESTIONS: shared_questions(all_of_it, DAY, reader),
        What.WORDS: shared_words(all_of_it, DAY, reader),
        What.AGREEMENT: shared_agreement(all_of_it.pair, all_of_it.agreement, reader),
        What.GOALS: shared_goals(all_of_it.pair, all_of_it.goals, DAY, reader),
        What.TOPIC: shared_topics([topic()]),
        What.HANDOUT: shared_topics([topic(), topic("more")], handout=True),
    }


# --- what is in them ----------------------------------------------------------------------


def test_sessions_are_the_recaps_of_each_in_order() -> None:
    everything = ours()
    view = shared_sessions(everything, everything.sessions)
    assert [one.head.number for one in view.sessions] == [1, 2]
    for one, session in zip(view.sessions, everything.in_order, strict=True):
        alone = shared_recap(
            everything.pair,
            session,
            recap=next(recap for recap in everything.recaps if recap.session == session.id),
            takeaways=everything.takeaways,
            actions=everything.actions,
            questions=everything.questions,
            terms=everything.terms,
            notes=everything.notes,
        )
        assert one == alone


def test_only_the_sessions_that_are_wanted() -> None:
    everything = ours()
    [second] = [one for one in everything.sessions if one.number == 2]
    view = shared_sessions(everything, [second])
    assert [one.head.number for one in view.sessions] == [2]
    assert [one.text for one in view.sessions[0].takeaways] == ["Takeaway 2"]


def test_a_topic_is_explored_once_and_only_where_it_was_held() -> None:
    linked = make.item(1, 2, topic=TopicId("unused"))
    again = make.session(3, items=(make.item(1, 3, topic=TopicId("chat")),))
    sessions = (
        *ours().sessions,
        make.session(4, items=(linked,)),
        replace(again, state=SessionState.HELD),
    )
    view = shared_programme(ours(sessions=sessions), DAY)
    assert [one.title for one in view.topics] == ["Topic chat"]
    assert view.topics[0].day == make.session(1).local_start.date()


def test_actions_name_the_session_they_come_from_and_the_day_they_were_done() -> None:
    view = shared_actions(ours(), DAY)
    [still_open], [done] = view.open_actions, view.done_actions
    assert (still_open.text, still_open.session, still_open.done) == ("Action 1", 1, None)
    assert (done.text, done.session, done.done) == ("Action 2", None, date(2026, 11, 26))


def test_questions_are_told_by_how_far_they_have_come() -> None:
    view = shared_questions(ours(), DAY)
    assert [one.text for one in view.open] == ["Question 2?"]
    assert [one.text for one in view.answered] == ["Question 1?"]
    assert [one.text for one in view.parked] == ["Question 3?"]


def test_the_pairs_own_meaning_stands_for_that_of_a_topic() -> None:
    view = shared_words(ours(), DAY)
    assert [(one.word, one.meaning) for one in view.own] == [("Intent", "Ours")]
    assert [one.word for one in view.of_topics] == ["Bot"]


# --- parts --------------------------------------------------------------------------------


@pytest.mark.parametrize("what", every_view())
def test_each_part_is_counted_and_can_be_left_out(what: What) -> None:
    view = every_view()[what]
    full = counts(view)
    assert set(full) == set(PARTS[what])
    known_empty = {Part.CARRIED_OVER, Part.WORDS} if what is What.SESSIONS else set()
    assert {part for part, count in full.items() if not count} == known_empty
    for part in PARTS[what]:
        if part is Part.EVIDENCE:
            continue
        found = counts(only(view, [part]))
        assert found == {**dict.fromkeys(full, 0), part: full[part]}


def test_evidence_stands_under_its_goal_and_can_be_left_out() -> None:
    view = every_view()[What.GOALS]
    assert counts(only(view, [Part.GOALS, Part.EVIDENCE])) == {Part.GOALS: 3, Part.EVIDENCE: 3}
    assert counts(only(view, [Part.GOALS])) == {Part.GOALS: 3, Part.EVIDENCE: 0}
    assert counts(only(view, [Part.EVIDENCE])) == {Part.GOALS: 0, Part.EVIDENCE: 0}


def test_a_goal_between_the_two_is_for_nobody_else() -> None:
    kept = ours(goals=(make.goal(1, between_us=True), make.goal(2)))
    for audience in Audience:
        seen = shared_goals(kept.pair, kept.goals, DAY, Reader(audience)).goals
        whole = ["Goal 1", "Goal 2"] if audience is Audience.US else ["Goal 2"]
        assert [goal.text for goal in seen] == whole


def test_an_agreement_says_who_accepted_it_and_whether_it_changed_since() -> None:
    agreement = make.agreement()
    view = shared_agreement(make.pair(), agreement)
    assert [(one.name, one.changed) for one in view.accepted] == [("Mei-Yee Chan", False)]
    changed = with_clause(agreement, replace(agreement.clauses[0], text="Everything."))
    assert [one.changed for one in shared_agreement(make.pair(), changed).accepted] == [True]


def test_without_a_part_only_the_head_is_left() -> None:
    for view in every_view().values():
        texts = [leaf for leaf in leaves(only(view, ())) if isinstance(leaf, str)]
        assert not [text for text in texts if text.startswith(("Body", "Takeaway", "Question"))]


# --- who is named -------------------------------------------------------------------------


def test_roles_stand_for_names_everywhere() -> None:
    for view in every_view(BY_ROLE).values():
        texts = [leaf for leaf in leaves(view) if isinstance(leaf, str)]
        assert not [text for text in texts if "Mei-Yee" in text or "Robert" in text]


def test_names_stand_where_no_role_is_told() -> None:
    head = shared_agreement(make.pair(), None).head
    assert (head.mentor, head.mentee) == ("Mei-Yee Chan", "Robert Lau")
    assert Reader().short_name(make.pair(), Role.MENTEE) == "Robert"


def test_no_id_gets_into_a_view() -> None:
    ids = {"session-1", "pair-1", "question-1", "action-1", "takeaway-1", "note-1", "chat"}
    for view in every_view().values():
        assert not ids & {leaf for leaf in leaves(view) if isinstance(leaf, str)}


# --- what is between the two --------------------------------------------------------------


def marked() -> Everything:
    """Return everything with a word of its own in whatever is for the two alone."""
    known = ours()
    first, second = known.in_order
    items = (
        make.item(1, 1, title="canary item", between_us=True),
        make.item(2, 1, title="canary asked", question=QuestionId("question-1")),
        make.item(3, 1, title="Seen", topic=TopicId("chat")),
    )
    return replace(
        known,
        sessions=(replace(first, items=items), second),
        recaps=(replace(known.recaps[0], summary="canary", between_us=True), known.recaps[1]),
        takeaways=(
            make.takeaway(1, text="canary", between_us=True),
            make.takeaway(2, text="Seen too"),
        ),
        actions=(
            make.action(1, text="canary", session=SessionId("session-1"), between_us=True),
            make.action(2, text="canary", done=make.NOW, between_us=True),
        ),
        questions=tuple(
            replace(question, text="canary", answer="canary", between_us=True)
            for question in known.questions
        ),
        terms=(make.term(1, word="canary", session=SessionId("session-1"), between_us=True),),
        notes=(make.note(1, title="canary", session=SessionId("session-1"), between_us=True),),
    )


def views_of(everything: Everything, reader: Reader) -> list[SharedView]:
    session = everything.in_order[0]
    recap = shared_recap(
        everything.pair,
        session,
        recap=everything.recaps[0],
        takeaways=everything.takeaways,
        actions=everything.actions,
        questions=everything.questions,
        terms=everything.terms,
        notes=everything.notes,
        reader=reader,
    )
    agenda = shared_agenda(
        everything.pair, session, everything.questions, everything.actions, reader
    )
    return [
        agenda,
        recap,
        shared_sessions(everything, everything.sessions, reader),
        shared_programme(everything, DAY, reader),
        shared_actions(everything, DAY, reader),
        shared_questions(everything, DAY, reader),
        shared_words(everything, DAY, reader),
    ]


@pytest.mark.parametrize("audience", set(Audience) - {Audience.US})
def test_what_is_between_the_two_reaches_nobody_else(audience: Audience) -> None:
    for view in views_of(marked(), Reader(audience)):
        assert not [leaf for leaf in leaves(view) if "canary" in str(leaf)]


def test_what_is_between_the_two_reaches_the_two() -> None:
    for view in views_of(marked(), Reader()):
        assert [leaf for leaf in leaves(view) if "canary" in str(leaf)]


def test_what_others_may_see_keeps_its_time_and_adds_up() -> None:
    agenda, *_ = views_of(marked(), Reader(Audience.SPONSOR))
    assert isinstance(agenda, SharedAgenda)
    [item] = agenda.items
    assert item.title == "Seen"
    assert item.starts.strftime("%H:%M") == "14:52"
    assert agenda.planned == 10


def test_reviews_are_told_by_whose_they_are_each_statement_with_its_marks() -> None:
    theirs = make.review(
        3, role=Role.MENTEE, ratings=(Rating(Statement.ASK, 2),), words="I nod too much."
    )
    everything = ours(reviews=(*ours().reviews, theirs))
    mentee, mentor = shared_programme(everything, DAY).reviews
    assert (mentee.name, mentor.name) == ("Robert", "Mei-Yee")
    assert [one.stage for one in mentor.reviews] == [Stage.BASELINE, Stage.MIDPOINT]
    assert mentee.reviews[0].words == "I nod too much."
    assert mentor.ways[0].marks == (2, 4)
    assert [way.statement for way in mentee.ways] == list(STATEMENTS[Role.MENTEE])


def test_a_review_with_nothing_in_it_is_not_told() -> None:
    everything = ours(reviews=(make.review(ratings=(), words=" "),))
    assert shared_programme(everything, DAY).reviews == ()


def test_reviews_are_usually_for_the_two_alone() -> None:
    usual = {
        audience for audience in Audience if Part.REVIEWS in USUAL_PARTS[audience][What.PROGRAMME]
    }
    assert usual == {Audience.US}
