"""The briefing: before a session what to know and ask, afterwards what it left; nothing private."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.changes import added
from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.people import Role, Who
from revmentor_desktop.domain.private import DraftQuestion, PrivateNote
from revmentor_desktop.domain.questions import QuestionState
from revmentor_desktop.domain.sessions import Outcome, SessionState, last_held, next_session
from revmentor_desktop.export.markdown import markdown
from revmentor_desktop.paths import resource
from revmentor_desktop.services import briefing
from revmentor_desktop.services.briefing import after, before, briefing_of, words_to_refresh
from revmentor_desktop.services.library import load_library
from revmentor_desktop.services.reading import minutes
from tests import make

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revmentor_desktop.domain.actions import Action
    from revmentor_desktop.domain.people import Pair
    from revmentor_desktop.domain.questions import Question
    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.export.outline import Document
    from revmentor_desktop.services.library import Library
    from revmentor_desktop.services.workspace import Workspace


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(resource("library"))


MENTEE = replace(make.pair(), me=Role.MENTEE)


def headings(document: Document) -> list[str]:
    return [line[3:] for line in markdown(document).splitlines() if line.startswith("## ")]


def under(document: Document, heading: str) -> str:
    return markdown(document).partition(f"## {heading}\n")[2].partition("\n## ")[0]


def read_before(
    session: Session,
    *,
    pair: Pair = MENTEE,
    actions: Sequence[Action] = (),
    questions: Sequence[Question] = (),
    refresh: Sequence[tuple[str, str]] = (),
) -> Document:
    return before(pair, session, actions=actions, questions=questions, refresh=refresh)


def read_after(session: Session, **values: object) -> Document:
    known: dict[str, object] = {"recap": None, "takeaways": (), "actions": ()}
    known |= {"questions": (), "terms": ()}
    return after(MENTEE, session, **(known | values))  # type: ignore[arg-type]  # values by name


# --- before -------------------------------------------------------------------------------


def test_it_says_which_session_when_and_with_whom() -> None:
    document = read_before(make.session(7, title="AI at the counter", place="Room 12A"))
    assert document.title == "AI at the counter"
    assert "Session 7" in markdown(document)
    assert "Room 12A" in markdown(document)
    assert "Robert and Mei-Yee" in markdown(document)


def test_a_session_without_a_title_is_called_by_its_number() -> None:
    assert read_before(make.session(7, title=" ")).title == "Session 7"


def test_the_agenda_is_told_in_words() -> None:
    items = (
        make.item(1, title="Check-in", minutes=5, lead=Who.MENTEE),
        make.item(2, title="Try it", minutes=20, lead=Who.BOTH, details="Bring the reply."),
    )
    told = under(read_before(make.session(1, items=items)), "The agenda")
    assert "14:32 **Check-in**" in told
    assert "5 min, Robert leads" in told
    assert "14:37 **Try it**" in told
    assert "20 min, together" in told
    assert "Bring the reply." in told


def test_without_an_agenda_it_says_so() -> None:
    assert "There is no agenda yet." in under(read_before(make.session(1)), "The agenda")


def test_my_promises_come_first_and_what_both_promised_is_mine() -> None:
    actions = [
        make.action(1, text="Hers", owner=Who.MENTOR),
        make.action(2, text="His", owner=Who.MENTEE, due=date(2026, 11, 25)),
        make.action(3, text="Of both", owner=Who.BOTH),
        make.action(4, text="Done already", owner=Who.MENTEE, done=make.NOW),
        make.action(5, text="Of nobody", owner=None),
    ]
    document = read_before(make.session(1), actions=actions)
    found = headings(document)
    assert found.index("What I promised") < found.index("What Mei-Yee promised")
    mine = under(document, "What I promised")
    assert "His *(by 25 November)*" in mine
    assert "Of both" in mine
    assert "Of both" not in under(document, "What Mei-Yee promised")
    assert "Of nobody" in under(document, "What nobody has taken on yet")
    assert "Done already" not in markdown(document)


def test_the_mentor_reads_it_the_other_way_round() -> None:
    actions = [make.action(1, text="Hers", owner=Who.MENTOR)]
    document = read_before(make.session(1), pair=make.pair(), actions=actions)
    assert "Hers" in under(document, "What I promised")


def test_what_to_ask_begins_with_the_agenda() -> None:
    waiting = make.question(1, text="Waits?")
    placed = make.question(2, text="Planned?", state=QuestionState.ON_AGENDA)
    answered = make.question(3, text="Known?", state=QuestionState.ANSWERED)
    item = make.item(1, question=placed.id)
    session = make.session(1, items=(item,))
    asked = under(read_before(session, questions=[waiting, placed, answered]), "What to ask")
    assert asked.index("Planned?") < asked.index("Waits?")
    assert "Known?" not in asked


def test_three_words_are_refreshed_and_no_more(
    sample_workspace: Workspace, library: Library
) -> None:
    read = sample_workspace.read
    session = next_session(read.sessions())
    assert session is not None
    found = words_to_refresh(session, library, read.terms(), ())
    assert len(found) == 3
    assert len({word.casefold() for word, _ in found}) == 3


def test_a_word_that_is_clear_is_not_refreshed(library: Library) -> None:
    topic = next(topic for topic in library.topics if len(topic.words) > 1)
    session = make.session(1, items=(make.item(1, topic=topic.id),))
    clear = make.term(1, word=topic.words[0].term.upper(), clear=True)
    found = [word for word, _ in words_to_refresh(session, library, [clear], {clear.word})]
    assert topic.words[0].term not in found
    assert topic.words[1].term in found


def test_the_words_of_the_pair_come_first(library: Library) -> None:
    topic = next(topic for topic in library.topics if topic.words)
    session = make.session(1, items=(make.item(1, topic=topic.id),))
    own = make.term(1, word="Our own word", meaning="What we mean", topic=topic.id)
    other = make.term(2, word="Elsewhere", meaning="Not here", topic=TopicId("elsewhere"))
    found = words_to_refresh(session, library, [other, own], ())
    assert found[0] == ("Our own word", "What we mean")
    assert "Elsewhere" not in dict(found)


# --- after --------------------------------------------------------------------------------


def test_the_recap_holds_what_belongs_to_the_session_and_nothing_else() -> None:
    moved = make.item(1, 1, title="Too long", outcome=Outcome.CARRIED_OVER)
    session = make.session(1, state=SessionState.HELD, items=(moved,))
    here, elsewhere = session.id, make.session(2).id
    document = read_after(
        session,
        recap=make.recap(1, session=here, summary="We tried *three* replies."),
        takeaways=[
            make.takeaway(1, text="Ask for drafts", session=here),
            make.takeaway(2, text="Another time", session=elsewhere),
        ],
        actions=[make.action(1, text="Visit", owner=Who.MENTEE, session=here)],
        questions=[
            make.question(1, text="How?", answer="Like this.", answered_in=here),
            make.question(2, text="Why?", session=here),
        ],
        terms=[make.term(1, word="Prompt", meaning="What one asks", session=here)],
    )
    assert headings(document) == [
        "What we did",
        "What we learned",
        "What I promised",
        "What was answered",
        "What is still open",
        "Words explained",
        "What moves on",
    ]
    text = markdown(document)
    assert "Another time" not in text
    assert "Like this." in text
    assert "Too long" in text


def test_a_session_that_left_nothing_says_so() -> None:
    text = markdown(read_after(make.session(1, state=SessionState.HELD)))
    assert "Nothing was written down about this session." in text


# --- of a workspace -----------------------------------------------------------------------


def test_it_is_the_recap_once_the_session_was_held(
    sample_workspace: Workspace, library: Library
) -> None:
    sessions = sample_workspace.read.sessions()
    last, coming = last_held(sessions), next_session(sessions)
    assert last is not None
    assert coming is not None
    held = briefing_of(sample_workspace.read, library, last.id)
    planned = briefing_of(sample_workspace.read, library, coming.id)
    assert held is not None
    assert planned is not None
    assert "What we learned" in headings(held)
    assert "The agenda" in headings(planned)
    assert minutes(held) >= 1


def test_no_more_is_named_than_can_be_read_and_the_rest_is_counted(library: Library) -> None:
    named, numbers = briefing.MOST_NAMED, range(1, briefing.MOST_NAMED + 4)
    foggy = make.question(1, state=QuestionState.STILL_FOGGY)
    session = make.session(1, items=(make.item(1, question=foggy.id),))
    workspace = make.workspace(
        session,
        foggy,
        *(make.action(one, owner=Who.MENTOR) for one in numbers),
        *(make.action(one + 100, owner=Who.MENTEE) for one in numbers[1:]),
        *(make.action(one + 200, owner=None) for one in numbers[3:]),
        *(make.question(one) for one in numbers[1:]),
    )
    document = briefing_of(workspace.read, library, session.id)
    assert document is not None
    told = {
        heading: (found.count("\n- "), found.strip().splitlines()[-1])
        for heading in headings(document)
        for found in [under(document, heading)]
    }
    assert told["What I promised"] == (named, "*And 3 more in the follow-ups*")
    assert told["What Robert promised"] == (named, "*And 2 more in the follow-ups*")
    assert told["What nobody has taken on yet"][0] == named
    assert "more" not in told["What nobody has taken on yet"][1]
    asked = under(document, "What to ask")
    assert asked.count("\n- ") == named
    assert "*And 3 more in the follow-ups*" in asked


def test_a_session_that_is_gone_has_none(sample_workspace: Workspace, library: Library) -> None:
    gone = make.session(99).id
    assert briefing_of(sample_workspace.read, library, gone) is None


def test_nothing_private_is_in_it(sample_workspace: Workspace, library: Library) -> None:
    read = sample_workspace.read
    for session in read.sessions():
        secret = f"SECRET {session.number}"
        sample_workspace.commit(
            added(
                make.private_note(session.number, title=secret, body=secret, session=session.id),
                make.draft_question(session.number, text=secret, session=session.id),
            )
        )
    kinds = {type(value) for value in read.each_thing()}
    assert {PrivateNote, DraftQuestion} <= kinds
    for session in read.sessions():
        document = briefing_of(read, library, session.id)
        assert document is not None
        assert "SECRET" not in markdown(document)
