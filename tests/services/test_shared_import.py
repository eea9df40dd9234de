"""A document that was shared as Markdown comes back as the records it was made of."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.changes import edited, together
from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.people import Role, Who
from revmentor_desktop.domain.questions import QuestionState
from revmentor_desktop.domain.recaps import Recap
from revmentor_desktop.domain.sessions import Outcome, Session, SessionState
from revmentor_desktop.domain.takeaways import Takeaway
from revmentor_desktop.export.chinese import CHINESE
from revmentor_desktop.export.words import ENGLISH, Words
from revmentor_desktop.services.note_import import Standing
from revmentor_desktop.services.shared_import import (
    Comeback,
    NoSession,
    NotOurs,
    Unreadable,
    changes,
    proposed,
)
from revmentor_desktop.services.shared_reading import RETURNS
from revmentor_desktop.services.sharing import (
    OF_ONE_SESSION,
    PARTS,
    Manner,
    Scope,
    What,
    share,
)
from tests import make
from tests.leaks.worlds import world

if TYPE_CHECKING:
    from revmentor_desktop.domain.changes import Entity
    from revmentor_desktop.services.workspace import Workspace

HERE = SessionId("session-1")
CREATES = frozenset(RETURNS - {What.SESSIONS, What.PROGRAMME, What.AGENDA})
"""Of these every record can be made anew; the others tell of sessions that must be there."""

NEW, CHANGED, SAME = Standing.NEW, Standing.CHANGED, Standing.SAME


def written(workspace: Workspace, what: What, words: Words = ENGLISH) -> str:
    """Return *what* of the workspace as it is shared: everything, with its facts on top."""
    scope = Scope(what, HERE if what in OF_ONE_SESSION else None)
    manner = Manner(words=words, day=make.NOW.date())
    return share(workspace.read, scope, PARTS[what], manner).with_front_matter().decode()


def written_of(workspace: Workspace, what: What, session: Session, words: Words) -> str:
    """Return the same of *session*."""
    scope = Scope(what, session.id if what in OF_ONE_SESSION else None)
    manner = Manner(words=words, day=make.NOW.date())
    return share(workspace.read, scope, PARTS[what], manner).with_front_matter().decode()


def standings(workspace: Workspace, text: str, words: Words = ENGLISH) -> Counter[Standing]:
    found = proposed(workspace, text.encode(), [words])
    return Counter(item.standing for item in found.items)


def full(*more: Entity) -> Workspace:
    answered = QuestionState.ANSWERED
    return make.workspace(
        make.pair(aim="Talk to customers of 25."),
        make.agreement(mentor=None),
        make.goal(1),
        make.goal(2, whose=Who.BOTH, success="", by=None, steps=()),
        make.review(),
        make.session(items=2),
        make.recap(summary="## It went well\n\nWe [tried](https://a.example/b_c) it."),
        make.takeaway(1, text="It is *not* magic_at_all"),
        make.takeaway(2, reason="", by=None),
        make.takeaway(3, by=Who.BOTH),
        make.action(1, session=HERE),
        make.action(2, session=HERE, done=make.NOW, owner=Who.BOTH),
        make.action(3, session=HERE, due=date(2027, 2, 1), owner=None, text="Note: look it up"),
        make.question(1, session=HERE),
        make.question(2, session=HERE, answered_in=HERE, answer="Yes.\nA lot.", state=answered),
        make.question(3, session=HERE, state=QuestionState.STILL_FOGGY),
        make.question(4, state=QuestionState.PARKED, asked_by=Role.MENTOR),
        make.term(1, session=HERE),
        make.term(2, meaning=""),
        make.note(1, session=HERE, body="# One\n\n```\n## no heading\n```"),
        make.note(2, session=HERE, title="", body="A fact[^1].\n\n[^1]: Said so."),
        make.note(3, session=HERE, body="Another[^1].\n\n[^1]: Said too."),
        *more,
    )


@pytest.mark.parametrize("what", sorted(RETURNS, key=lambda one: one.value))
def test_what_is_as_it_was_told_changes_nothing(what: What) -> None:
    workspace = full()
    found = standings(workspace, written(workspace, what))
    assert set(found) == {SAME}


def is_now_held(one: Comeback) -> bool:
    """Say whether it is a session that was never marked as held, although it left something."""
    return (
        isinstance(one.before, Session)
        and one.before.state is SessionState.PLANNED
        and one.after == replace(one.before, state=SessionState.HELD)
    )


@pytest.mark.parametrize("number", range(12))
def test_whatever_was_written_comes_back_as_the_same(number: int) -> None:
    workspace = make.workspace(*world(number).shared)
    try:
        for what in RETURNS:
            items = proposed(workspace, written(workspace, what).encode(), [ENGLISH]).items
            other = [one for one in items if one.standing is not SAME]
            assert [one for one in other if not is_now_held(one)] == [], what
    finally:
        workspace.close()


@pytest.mark.parametrize("what", sorted(CREATES, key=lambda one: one.value))
def test_an_empty_workspace_gets_the_same_records(what: What) -> None:
    """Brought into the partner's, a document tells there what it told here, and once."""
    text = written(full(), what)
    other = make.workspace(make.session(items=2))
    found = proposed(other, text.encode(), [ENGLISH])
    other.commit(changes(found.items, other.new_id))
    again = written(other, what)
    told = [line for line in text.split("\n") if not line.startswith("| ")]
    if what is What.WORDS:
        told = [line for line in told if "Word 2" not in line or line in again]
    assert [line for line in again.split("\n") if not line.startswith("| ")] == told
    assert set(standings(other, text)) == {SAME}


def test_a_session_is_planned_as_its_agenda_tells_it() -> None:
    moved = make.item(2, title="It *costs* a|b", outcome=Outcome.CARRIED_OVER, lead=Who.MENTEE)
    first = make.item(1, details="Bring the phone.\nAnd a | charger.")
    planned = make.session(items=(first, moved), purpose="See it.", place="Room 12A", minutes=75)
    text = written(make.workspace(planned), What.AGENDA)
    other = make.workspace()
    [found] = proposed(other, text.encode(), [ENGLISH]).items
    other.commit(changes([found], other.new_id))
    assert found.standing is NEW
    [session] = other.read.sessions()
    assert (session.start, session.zone, session.minutes) == (planned.start, planned.zone, 75)
    assert (session.purpose, session.place) == ("See it.", "Room 12A")
    for made, was in zip(session.items, planned.items, strict=True):
        assert replace(made, id=was.id, kind=was.kind, outcome=was.outcome) == was
    assert set(standings(other, text)) == {SAME}


def test_an_agenda_that_was_written_on_comes_back_as_a_change() -> None:
    workspace = full()
    text = written(workspace, What.AGENDA)
    text = text.replace("| 14:32 |  10 | Item 1", "| 14:32 |  25 | Item 1").replace(
        "- [ ] Show it", "- [x] Show it", 1
    )
    found = proposed(workspace, text.encode(), [ENGLISH]).items
    [session] = [one.after for one in found if one.standing is not SAME]
    assert isinstance(session, Session)
    assert [item.minutes for item in session.items] == [25, 10]
    assert [step.done for step in session.items[0].steps] == [True, True]


def test_sessions_of_a_range_come_back_each_by_itself() -> None:
    second = make.session(2, items=1, state=SessionState.HELD)
    two = SessionId("session-2")
    workspace = full(second, make.recap(2), make.takeaway(9, text="A second", session=two))
    text = written(workspace, What.SESSIONS).replace("A second", "Another")
    assert text.count("## Session") == 2
    found = [
        one
        for one in proposed(workspace, text.encode(), [ENGLISH]).items
        if one.standing is not SAME
    ]
    assert [one.title for one in found] == ["Another"]
    assert isinstance(found[0].after, Takeaway)
    assert found[0].after.session == two


def test_a_programme_tells_of_sessions_that_are_not_here() -> None:
    text = written(full(), What.PROGRAMME)
    with pytest.raises(NoSession):
        proposed(make.workspace(), text.encode(), [ENGLISH])


def test_a_ticked_box_and_another_word_come_back_as_changes() -> None:
    workspace = full()
    text = written(workspace, What.RECAP)
    text = text.replace("- [ ] Robert: Action 1 *(by 7 December)*", "- [x] Robert: Action 1")
    text = text.replace("**Word 1**: Meaning 1", "**Word 1**: What it means")
    text = text.replace("- Takeaway 2", "- Takeaway 2\n- A third one *(Robert)*")
    found = proposed(workspace, text.encode(), [ENGLISH])
    by_title = {item.title: item for item in found.items if item.standing is not SAME}
    assert {title: item.standing for title, item in by_title.items()} == {
        "Action 1": CHANGED,
        "Word 1": CHANGED,
        "A third one": NEW,
    }
    ticked = by_title["Action 1"].after
    assert isinstance(ticked, Action)
    assert ticked.done is not None
    assert ticked.due == date(2026, 12, 7)


def test_it_is_one_change_that_can_be_taken_back() -> None:
    workspace = full()
    before = tuple(workspace.read.each_thing())
    text = written(workspace, What.RECAP).replace("It went well", "It went very well")
    text = text.replace("no heading", "still no heading").replace("Action 3", "Action 4")
    change = changes(proposed(workspace, text.encode(), [ENGLISH]).items, workspace.new_id)
    workspace.commit(change)
    [recap] = workspace.read.all_of(Recap)
    assert recap.summary.startswith("### It went very")
    assert len(workspace.read.revisions("note-1")) == 1
    workspace.commit(change.inverse())
    assert tuple(workspace.read.each_thing()) == before


def test_an_old_file_undoes_nothing_that_came_after_it() -> None:
    workspace = full()
    text = written(workspace, What.RECAP)
    settled = [
        replace(one, state=QuestionState.ANSWERED, answer="Since then.")
        for one in workspace.read.questions()
    ]
    done = [replace(one, done=make.NOW) for one in workspace.read.actions()]
    later = make.workspace(*tuple(workspace.read.each_thing()))
    later.commit(
        together(
            *(edited(b, a) for b, a in zip(workspace.read.questions(), settled, strict=True)),
            *(edited(b, a) for b, a in zip(workspace.read.actions(), done, strict=True)),
        )
    )
    changed = [one for one in proposed(later, text.encode(), [ENGLISH]).items if one.before]
    assert [one.title for one in changed if one.standing is not SAME] == ["Question 2?"]


def test_nothing_is_taken_away_because_it_is_not_told() -> None:
    workspace = full()
    scope = Scope(What.RECAP, HERE)
    few = share(workspace.read, scope, []).with_front_matter()
    assert proposed(workspace, few, [ENGLISH]).items == ()


@pytest.mark.parametrize("what", sorted(RETURNS, key=lambda one: one.value))
def test_days_and_words_are_read_in_the_language_they_were_written_in(what: What) -> None:
    workspace = full()
    text = written(workspace, what, CHINESE)
    items = proposed(workspace, text.encode(), [ENGLISH, CHINESE]).items
    assert {item.standing for item in items} == {SAME}


def test_goals_are_read_with_and_without_a_blank_behind_the_name() -> None:
    workspace = full()
    text = written(workspace, What.GOALS, CHINESE)
    as_before = text.replace(" 希望做到的事", "希望做到的事")
    assert as_before != text
    for one in (text, as_before):
        items = proposed(workspace, one.encode(), [ENGLISH, CHINESE]).items
        assert {item.standing for item in items} == {SAME}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"# A note\n", Unreadable.NO_FACTS),
        (b"---\ntitle: A note\n---\n\n# A note\n", Unreadable.NO_FACTS),
        (b"---\nkind: [\n---\n\n# A note\n", Unreadable.NO_FACTS),
        (b"---\nkind: topic\n---\n\n# A note\n", Unreadable.OTHER_KIND),
        (b"---\nkind: recap\n---\n\n# A note\n\n## Zusammenfassung\n", Unreadable.OTHER_LANGUAGE),
        (b"\xff\xfe", Unreadable.NOT_TEXT),
        (b"a" * 300_000, Unreadable.TOO_LARGE),
    ],
)
def test_another_file_is_refused(content: bytes, reason: Unreadable) -> None:
    with pytest.raises(NotOurs) as refused:
        proposed(make.workspace(), content, [ENGLISH])
    assert refused.value.reason is reason


def test_a_session_that_is_not_here_and_not_told_of_is_named() -> None:
    content = b"---\nkind: recap\nsession: 4\n---\n\n# A\n\n## Takeaways\n\n- One\n"
    with pytest.raises(NoSession) as missing:
        proposed(make.workspace(), content, [ENGLISH])
    assert missing.value.number == 4


@pytest.mark.parametrize("words", [ENGLISH, CHINESE])
@pytest.mark.parametrize("what", [What.RECAP, What.SESSIONS])
def test_a_recap_brings_the_session_that_it_is_of(what: What, words: Words) -> None:
    """Whoever has planned nothing could not bring in what the other had shared."""
    workspace = full()
    week_ago = make.NOW - timedelta(days=7)
    held = make.session(title="Try-on", start=week_ago, place="Room 12A", state=SessionState.HELD)
    workspace.commit(edited(workspace.read.session(HERE), held))
    text = written(workspace, what, words)
    other = make.workspace()
    items = proposed(other, text.encode(), [words]).items
    assert {one.standing for one in items} == {NEW}
    other.commit(changes(items, other.new_id))
    [session] = other.read.sessions()
    assert replace(session, id=HERE) == held
    assert written_of(other, what, session, words) == text
    assert {one.standing for one in proposed(other, text.encode(), [words]).items} == {SAME}


def test_a_session_that_is_only_planned_here_was_held_as_its_recap_tells() -> None:
    """The page of a planned session has no recap: nobody would see what was brought in."""
    workspace = full()
    week_ago = make.NOW - timedelta(days=7)
    held = make.session(start=week_ago, minutes=45, items=2, state=SessionState.HELD)
    workspace.commit(edited(workspace.read.session(HERE), held))
    text = written(workspace, What.RECAP)
    other = make.workspace(make.session(items=2))
    found = proposed(other, text.encode(), [ENGLISH]).items
    [session] = [one for one in found if isinstance(one.after, Session)]
    assert session.standing is CHANGED
    other.commit(changes(found, other.new_id))
    assert other.read.session(HERE) == held
    assert standings(other, text).keys() == {SAME}


@pytest.mark.parametrize("what", [What.RECAP, What.SESSIONS])
def test_a_session_that_left_nothing_stays_planned(what: What) -> None:
    planned = make.session(start=make.NOW - timedelta(days=7))
    text = written(make.workspace(planned, make.action(1, session=HERE)), what)
    other = make.workspace(planned)
    found = proposed(other, text.encode(), [ENGLISH]).items
    assert [one for one in found if isinstance(one.after, Session)] == []


@pytest.mark.parametrize("state", [SessionState.CANCELLED, SessionState.MISSED])
def test_a_session_that_was_not_held_comes_as_that(state: SessionState) -> None:
    workspace = full()
    workspace.commit(
        edited(workspace.read.session(HERE), replace(make.session(items=2), state=state))
    )
    [session, *_] = proposed(
        make.workspace(), written(workspace, What.RECAP).encode(), [ENGLISH]
    ).items
    assert isinstance(session.after, Session)
    assert session.after.state is state


def test_one_line_of_a_recap_does_not_come_without_its_session() -> None:
    items = proposed(make.workspace(), written(full(), What.RECAP).encode(), [ENGLISH]).items
    other = make.workspace()
    takeaway = next(one for one in items if isinstance(one.after, Takeaway))
    other.commit(changes([takeaway], other.new_id))
    [session] = other.read.sessions()
    assert [one.text for one in other.read.takeaways(session.id)] == [takeaway.title]


FACTS = "---\nkind: {kind}\nsession: 1\ndate: 2026-12-21\n---\n\n"
HEADINGS = (
    *("Summary", "Takeaways", "Actions", "Questions answered", "Words explained", "Notes"),
    *("Agenda", "Step by step", "Purpose", "Session 1: Chatbots", "Open actions"),
)
KINDS = ("recap", "agenda", "sessions", "programme")


@given(
    st.sampled_from(KINDS),
    st.lists(
        st.sampled_from([f"## {one}\n" for one in HEADINGS])
        | st.sampled_from(["### 14:32 Item 1", "| 14:32 | 10 | Item 1 | Both |", "- [x] Show it"])
        | st.text(max_size=30)
    ),
)
def test_whatever_stands_in_a_file_it_is_read_or_refused(kind: str, lines: list[str]) -> None:
    workspace = full()
    try:
        content = (FACTS.format(kind=kind) + "\n".join(lines)).encode("utf-8", "replace")
        found = proposed(workspace, content, [ENGLISH])
        workspace.commit(changes(found.items, workspace.new_id))
    except NotOurs:
        pass
    finally:
        workspace.close()
