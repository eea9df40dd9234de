"""What goes with a session that is deleted, and what only forgets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.private import Cue, PreparationList
from revmentor_desktop.domain.questions import Question, QuestionState
from revmentor_desktop.domain.recaps import Recap
from revmentor_desktop.domain.sessions import next_session
from revmentor_desktop.domain.takeaways import Takeaway
from revmentor_desktop.services.removal import removed_session

if TYPE_CHECKING:
    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.services.workspace import Workspace


def coming(workspace: Workspace) -> Session:
    session = next_session(workspace.read.sessions())
    assert session is not None
    return session


def test_what_belongs_to_it_goes(sample_workspace: Workspace) -> None:
    session = sample_workspace.read.sessions()[0]
    sample_workspace.commit(removed_session(session, tuple(sample_workspace.read.each_thing())))
    kinds = (Recap, Takeaway, PreparationList, Cue)
    left = [one for one in sample_workspace.read.each_thing() if isinstance(one, kinds)]
    assert left
    assert not [one for one in left if one.session == session.id]


def test_what_was_only_linked_stays_and_forgets_it(sample_workspace: Workspace) -> None:
    read = sample_workspace.read
    before = {note.id for note in read.note_summaries()} | {one.id for one in read.actions()}
    session = next(one for one in read.sessions() if read.notes_of(one.id))
    sample_workspace.commit(removed_session(session, tuple(read.each_thing())))
    after = {note.id for note in read.note_summaries()} | {one.id for one in read.actions()}
    assert after == before
    assert not read.notes_of(session.id)


def test_a_question_on_its_agenda_waits_again(sample_workspace: Workspace) -> None:
    read = sample_workspace.read
    session = coming(sample_workspace)
    asked = {item.question for item in session.items if item.question}
    assert asked
    sample_workspace.commit(removed_session(session, tuple(read.each_thing())))
    states = {question.state for question in read.questions() if question.id in asked}
    assert states == {QuestionState.WAITING}


def test_what_is_tied_to_it_is_all_that_is_needed(sample_workspace: Workspace) -> None:
    read = sample_workspace.read
    for session in read.sessions():
        among_all = removed_session(session, tuple(read.each_thing()))
        assert removed_session(session, read.tied_to(session)) == among_all


def test_it_can_be_taken_back_exactly(sample_workspace: Workspace) -> None:
    read = sample_workspace.read
    before = set(read.each_thing())
    changes = removed_session(coming(sample_workspace), tuple(read.each_thing()))
    sample_workspace.commit(changes)
    sample_workspace.commit(changes.inverse())
    assert set(read.each_thing()) == before


def test_nothing_else_is_touched(sample_workspace: Workspace) -> None:
    read = sample_workspace.read
    session = coming(sample_workspace)
    others = {one for one in read.sessions() if one != session}
    sample_workspace.commit(removed_session(session, tuple(read.each_thing())))
    assert set(read.sessions()) == others
    assert any(isinstance(one, Question) for one in read.each_thing())
