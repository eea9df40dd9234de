"""Nothing private leaves, and what leaves reads back as what went in, from a real store."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import fields, replace
from datetime import UTC, datetime
from itertools import count
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.changes import SHARED_KINDS, added
from revmentor_desktop.domain.ids import QuestionId, SessionId
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.people import Pair
from revmentor_desktop.domain.questions import Question
from revmentor_desktop.domain.recaps import Recap
from revmentor_desktop.domain.sessions import Outcome, Session
from revmentor_desktop.domain.sharing import PARTS, shared_agenda, shared_recap
from revmentor_desktop.domain.takeaways import Takeaway
from revmentor_desktop.domain.terms import ExplainAgain, Term
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.domain.topics import (
    ImportedPack,
    Interest,
    OwnTopic,
    PackTopic,
)
from revmentor_desktop.export import plain
from revmentor_desktop.export.chinese import CHINESE
from revmentor_desktop.services.library import Library
from revmentor_desktop.services.scopes import view_of
from revmentor_desktop.services.sharing import (
    TO_US,
    Audience,
    Entry,
    Format,
    Manner,
    NoSuchSession,
    Part,
    Scope,
    Staying,
    Stays,
    What,
    Words,
    names_left,
    offer,
    parts_of,
    share,
    staying,
)
from tests import make
from tests.export.reading import read, tokens
from tests.strategies import ENTITIES

if TYPE_CHECKING:
    from revmentor_desktop.services.workspace import Workspace

HERE = SessionId("session-1")
MOMENT = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  # Hypothesis wants naive bounds
FEW: dict[type, int] = {Question: 3, Action: 3, Takeaway: 3, Term: 2, Note: 2}


OF_THE_LIBRARY = {ExplainAgain, OwnTopic, ImportedPack, PackTopic, Interest}
"""Kinds that only a topic can be shared from; their ids lie within."""

OF_SESSIONS = tuple(kind for kind in SHARED_KINDS if kind not in OF_THE_LIBRARY)


@st.composite
def workspaces(draw: st.DrawFn, kinds: tuple[type, ...] = OF_SESSIONS) -> list[Any]:
    """Return values of *kinds* as hostile as they come, most of them linked to one session."""
    found: list[Any] = []
    numbers = count(1)
    for kind in kinds:
        least = 1 if kind in {Pair, Session} else 0
        most = 1 if kind in {Pair, Session, Recap} else FEW.get(kind, 2)
        for _ in range(draw(st.integers(least, most))):
            value = draw(ENTITIES[kind])
            changes: dict[str, Any] = {"id": f"{kind.__name__}-{next(numbers)}"}
            for field in fields(value):
                if isinstance(getattr(value, field.name), datetime):
                    changes[field.name] = draw(MOMENT)
            if kind is Session:
                changes["id"] = HERE
            elif hasattr(value, "session") and draw(st.integers(0, 3)):
                changes["session"] = HERE
            if hasattr(value, "answered_in") and draw(st.booleans()):
                changes["answered_in"] = HERE
            found.append(replace(value, **changes))
    return found


# --- nothing private ----------------------------------------------------------------------


def test_reviews_that_are_mine_stay_behind_and_are_counted() -> None:
    workspace = make.workspace(make.review(), make.private_review(), make.private_review(2))
    shared = share(workspace.read, Scope(What.PROGRAMME))
    text = shared.as_file(Format.MARKDOWN, make.NOW).decode()
    assert shared.stays == Stays(reviews=2)
    assert make.review().words in text
    assert make.private_review().words not in text
    assert "Midpoint" not in text
    kept = staying(workspace.read, Scope(What.PROGRAMME))
    assert {(one.kind, one.words) for one in kept} == {
        (Staying.REVIEW, make.private_review().words)
    }


def test_private_things_are_counted_and_nothing_else() -> None:
    workspace = make.workspace(
        make.session(items=1),
        make.private_note(1, session=HERE),
        make.private_note(2, session=HERE),
        make.private_note(3),
        make.draft_question(1, session=HERE),
        make.draft_question(2),
        make.preparation(1, lines=3),
        make.cue(),
    )
    stays = share(workspace.read, Scope(What.AGENDA, HERE)).stays
    assert stays == Stays(private_notes=2, draft_questions=1, preparation_lines=3, cues=1)


@given(workspaces())
def test_of_one_session_no_more_is_read_and_the_same_is_told(values: list[Any]) -> None:
    workspace = make.workspace(*values)
    ask = workspace.read
    session = ask.session(HERE)
    assert session is not None
    pair, every = ask.pair(), Scope(What.SESSIONS)
    for audience in Audience:
        reader = Manner(audience).reader(pair)
        agenda, recap = (
            view_of(ask, Scope(what, HERE), reader, Library(), None)
            for what in (What.AGENDA, What.RECAP)
        )
        assert agenda == shared_agenda(pair, session, ask.questions(), ask.actions(), reader)
        assert recap == shared_recap(
            pair,
            session,
            recap=ask.recap_of(HERE),
            takeaways=ask.takeaways(),
            actions=ask.actions(),
            questions=ask.questions(),
            terms=ask.terms(),
            notes=ask.all_of(Note),
            reader=reader,
        )
        stays = [staying(ask, scope, audience) for scope in (Scope(What.RECAP, HERE), every)]
        assert stays[0] == stays[1]


def test_what_stays_behind_can_be_named_for_whoever_sits_here() -> None:
    workspace = make.workspace(
        make.session(items=(make.item(1, title="Salaries", between_us=True),)),
        make.private_note(1, session=HERE, title=""),
        make.draft_question(1, session=HERE),
        make.preparation(1, lines=1),
        make.cue(),
        make.recap(1, between_us=True),
        make.takeaway(1, between_us=True),
        make.action(1, session=HERE, between_us=True),
        make.question(1, answered_in=HERE, between_us=True),
        make.term(1, between_us=True),
    )
    mine = [
        (Staying.PRIVATE_NOTE, "What only I know, 1."),
        (Staying.DRAFT_QUESTION, "Shall I ask 1?"),
        (Staying.PREPARATION, "Line 1"),
        (Staying.CUE, "Cue 1"),
    ]
    marked = ["Salaries", "It went **well**.", "Takeaway 1", "Action 1", "Question 1?"]
    scope = Scope(What.RECAP, HERE)
    to_us = staying(workspace.read, scope)
    assert [(one.kind, one.words) for one in to_us] == mine
    to_all = staying(workspace.read, scope, Audience.EVERYONE)
    theirs = [(Staying.BETWEEN_US, words) for words in marked]
    assert [(one.kind, one.words) for one in to_all] == [*mine, *theirs]
    counted = share(workspace.read, scope, manner=Manner(Audience.EVERYONE)).stays
    assert counted == Stays(1, 1, 1, 1, between_us=5)


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        (What.ACTIONS, {"Action 1"}),
        (What.QUESTIONS, {"Shall I ask 1?", "Question 1?"}),
        (What.WORDS, {"Word 1"}),
        (What.AGREEMENT, set()),
        (What.GOALS, set()),
        (
            What.PROGRAMME,
            {"Private note 1", "Shall I ask 1?", "Cue 1", "Action 1", "Question 1?", "Word 1"},
        ),
    ],
)
def test_what_stays_behind_is_what_belongs_to_the_kind(what: What, expected: set[str]) -> None:
    workspace = make.workspace(
        make.session(),
        make.private_note(1),
        make.draft_question(1),
        make.cue(),
        make.action(1, between_us=True),
        make.question(1, between_us=True),
        make.term(1, between_us=True),
    )
    found = staying(workspace.read, Scope(what), Audience.SPONSOR)
    assert {one.words for one in found} == expected


def test_a_calendar_tells_nothing_that_is_between_the_two() -> None:
    workspace = make.workspace(
        make.session(items=(make.item(1, question=QuestionId("question-1"), title="Salaries"),)),
        make.question(1, between_us=True),
    )
    for audience, told in ((Audience.US, True), (Audience.OFFICE, False)):
        shared = share(workspace.read, Scope(What.AGENDA, HERE), manner=Manner(audience))
        content = shared.as_file(Format.CALENDAR, make.NOW, Entry(agenda=True))
        assert (b"Salaries" in content) is told


def test_a_calendar_says_who_meets() -> None:
    workspace = make.workspace(make.session(title="AI at the counter"))
    for manner, said in (
        (TO_US, "AI at the counter (Mei-Yee and Robert)"),
        (Manner(words=CHINESE), "AI at the counter（Mei-Yee、Robert）"),
        (Manner(Audience.EVERYONE), "AI at the counter (Mentor and Mentee)"),
    ):
        shared = share(workspace.read, Scope(What.AGENDA, HERE), manner=manner)
        assert [event.title for event in shared.events] == [said]


def test_a_note_that_is_made_shared_leaves_only_then() -> None:
    private = make.private_note(session=HERE, body="Let him tell that story first.")
    before = make.workspace(make.session(), private)
    after = make.workspace(make.session(), make.note(session=HERE, body=private.body))
    assert private.body not in share(before.read, Scope(What.RECAP, HERE), list(Part)).text
    assert private.body in share(after.read, Scope(What.RECAP, HERE), list(Part)).text


# --- what went in comes back --------------------------------------------------------------


def blocks_under(found: list[Any], heading: str) -> list[Any]:
    """Return the blocks of the section called *heading*."""
    start = found.index(("heading", 2, heading)) + 1
    section = []
    for block in found[start:]:
        if block[0] == "heading" and block[1] == 2:
            break
        section.append(block)
    return section


@given(workspaces())
def test_an_agenda_reads_back(values: list[Any]) -> None:
    session = next(value for value in values if isinstance(value, Session))
    workspace = make.workspace(*values)
    try:
        found = read(share(workspace.read, Scope(What.AGENDA, HERE)).text)
    finally:
        workspace.close()
    title = plain.one_line(session.title) or f"Session {session.number}"
    assert found[0] == ("heading", 1, title)
    if not session.items:
        assert ("heading", 2, "Agenda") not in found
        return
    table = blocks_under(found, "Agenda")[0]
    rows = [row[:3] for row in table[2][1:]]
    begins = session.start
    for item, row in zip(session.items, rows, strict=True):
        shown = wall_clock(begins, session.zone)
        begins += (session.end - session.start) / session.minutes * item.minutes
        assert row[:2] == [f"{shown:%H:%M}", str(item.minutes)]
        assert row[2].startswith(plain.one_line(item.title))
    steps = [
        (step.done, plain.one_line(step.text))
        for item in session.items
        for step in item.steps
        if plain.one_line(step.text)
    ]
    lists = blocks_under(found, "Step by step") if ("heading", 2, "Step by step") in found else []
    boxes = [
        (box, lines[0])
        for block in lists
        if block[0] == "list"
        for box, lines, _ in block[2]
        if box is not None
    ]
    assert boxes == steps


@given(workspaces())
def test_a_recap_reads_back(values: list[Any]) -> None:
    workspace = make.workspace(*values)
    try:
        plain_parts = set(PARTS[What.RECAP]) - {Part.SUMMARY, Part.NOTES}
        found = read(share(workspace.read, Scope(What.RECAP, HERE), plain_parts).text)
        whole = share(workspace.read, Scope(What.RECAP, HERE), PARTS[What.RECAP]).text
    finally:
        workspace.close()
    ours = [one for one in values if isinstance(one, Action) and one.session == HERE]
    said = [one for one in ours if plain.one_line(one.text)]
    section = blocks_under(found, "Actions") if ("heading", 2, "Actions") in found else []
    entries = section[0][2] if section else []
    assert len(section) == bool(said)
    said.sort(key=lambda one: (one.agreed, one.id))
    for action, (box, lines, below) in zip(said, entries, strict=True):
        assert (box, below) == (action.done is not None, [])
        assert plain.one_line(action.text) in lines[0]
    kinds = {token.type for token in tokens(whole)}
    assert not kinds & {"html_inline", "html_block", "image"}
    tops = [token for token in tokens(whole) if token.type == "heading_open" and token.tag == "h1"]
    assert len(tops) == 1


# --- choices, names, words ----------------------------------------------------------------


def recap_workspace() -> Workspace:
    session = make.session(items=2, title="Generative AI for everyday work")
    moved = replace(session.items[1], outcome=Outcome.CARRIED_OVER)
    return make.workspace(
        replace(session, items=(session.items[0], moved)),
        make.recap(),
        *(make.takeaway(at) for at in range(3)),
        *(make.action(at, session=HERE) for at in range(3)),
        *(make.question(at, session=HERE) for at in range(2)),
        *(make.term(at, session=HERE) for at in range(4)),
        *(make.note(at, session=HERE) for at in range(2)),
    )


def test_parts_come_with_their_counts() -> None:
    choices = parts_of(recap_workspace().read, Scope(What.RECAP, HERE))
    assert {choice.part: choice.count for choice in choices} == {
        Part.SUMMARY: 1,
        Part.TAKEAWAYS: 3,
        Part.ACTIONS: 3,
        Part.ANSWERS: 0,
        Part.QUESTIONS: 2,
        Part.CARRIED_OVER: 1,
        Part.AGENDA: 2,
        Part.WORDS: 4,
        Part.NOTES: 2,
    }
    assert [choice.part for choice in choices if not choice.usual] == [
        Part.AGENDA,
        Part.NOTES,
    ]


@pytest.mark.parametrize("audience", list(Audience))
def test_words_explained_in_a_session_are_in_for_the_two_and_nobody_else(
    audience: Audience,
) -> None:
    choices = parts_of(recap_workspace().read, Scope(What.RECAP, HERE), Manner(audience))
    usual = {choice.part: choice.usual for choice in choices}
    assert usual[Part.WORDS] is (audience is Audience.US)


def test_only_the_chosen_parts_are_in_the_text() -> None:
    text = share(recap_workspace().read, Scope(What.RECAP, HERE), {Part.WORDS, Part.ACTIONS}).text
    headings = [block[2] for block in read(text) if block[0] == "heading"]
    assert headings == ["Generative AI for everyday work", "Actions", "Words explained"]


def test_the_file_is_called_after_the_session() -> None:
    read_ = recap_workspace().read
    name = "Session 1 - Generative AI for everyday work.md"
    assert share(read_, Scope(What.RECAP, HERE)).file_name == name
    assert share(read_, Scope(What.AGENDA, HERE)).file_name.startswith("Session 1 agenda - ")


def test_words_are_handed_in() -> None:
    words = Words(session="第 {number} 次會面", summary="摘要", language="zh-HK")
    shared = share(recap_workspace().read, Scope(What.RECAP, HERE), manner=Manner(words=words))
    assert "## 摘要" in shared.text
    assert "第 1 次會面" in shared.text
    assert shared.document.metadata.language == "zh-HK"


def test_the_same_workspace_gives_the_same_text() -> None:
    one, two = (
        share(recap_workspace().read, Scope(What.RECAP, HERE), list(Part)) for _ in range(2)
    )
    assert one == two


def test_gathering_ends_at_whichever_look_it_is_not_wanted() -> None:
    class Unwanted(Exception):
        pass

    def look() -> None:
        nonlocal left
        assert left >= 0, "it went on"
        left -= 1
        if left < 0:
            raise Unwanted

    workspace = recap_workspace()
    for what in (What.SESSIONS, What.PROGRAMME):
        left = whole = 1_000
        offer(workspace.read, Scope(what), (), look=look)
        looks = whole - left
        assert looks > len(workspace.read.sessions())
        for seen in range(looks):
            left = seen
            with pytest.raises(Unwanted):
                offer(workspace.read, Scope(what), (), look=look)


def test_each_of_many_sessions_and_each_page_of_private_notes_is_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("revmentor_desktop.services.staying.TOGETHER", 3)
    workspace = make.workspace()
    workspace.commit(
        added(
            *(make.session(number) for number in range(1, 41)),
            *(make.private_note(number, session=None) for number in range(1, 31)),
            *(make.private_note(number, session=HERE) for number in range(40, 45)),
        )
    )
    looks = count()
    for_us = Manner().reader(make.pair())
    sessions = Scope(What.SESSIONS)
    view_of(workspace.read, sessions, for_us, Library(), None, lambda: next(looks))
    assert next(looks) > 40
    looks = count()
    found = staying(workspace.read, sessions, look=lambda: next(looks))
    assert next(looks) > 10
    assert len(found) == len({one.words for one in found}) == 5
    assert len(staying(workspace.read, Scope(What.PROGRAMME))) == 35


def test_a_session_that_is_gone_is_said_to_be() -> None:
    workspace = make.workspace()
    with pytest.raises(NoSuchSession):
        share(workspace.read, Scope(What.AGENDA, HERE))
    with pytest.raises(NoSuchSession):
        parts_of(workspace.read, Scope(What.RECAP, HERE))


def test_sharing_needs_neither_database_nor_parser_nor_window_to_be_imported() -> None:
    program = (
        "import sys, revmentor_desktop.services.sharing as s;"
        "print([m for m in ('sqlalchemy', 'sqlcipher3', 'markdown', 'nh3', 'PySide6', 'yaml')"
        " if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The mentee promised it.", ()),
        ("Introduce MEI-YEE to the service centre.", ("Mei-Yee",)),
        ("Robert Lau and Mei-Yee", ("Mei-Yee", "Robert Lau")),
    ],
)
def test_names_that_are_left_in_a_text_are_found(text: str, names: tuple[str, ...]) -> None:
    assert set(names_left(make.pair(), text)) == set(names)
