"""The sample pair is whole, current, and the same for the same day; a fresh pair is empty."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.people import Pair, Role, Who
from revmentor_desktop.domain.private import (
    Cue,
    DraftQuestion,
    PreparationList,
    PrivateNote,
    PrivateReview,
)
from revmentor_desktop.domain.questions import Question, QuestionState
from revmentor_desktop.domain.recaps import Recap
from revmentor_desktop.domain.reviews import Review, Stage
from revmentor_desktop.domain.sessions import Outcome, Session, SessionState, waiting_items
from revmentor_desktop.domain.takeaways import Takeaway
from revmentor_desktop.domain.terms import Term
from revmentor_desktop.paths import resource
from revmentor_desktop.services.library import load_library
from revmentor_desktop.services.planning import readiness
from revmentor_desktop.services.samples import sample_changes, sample_pair
from revmentor_desktop.services.starter import sample_workspace, start_pair
from revmentor_desktop.services.trouble import Full
from revmentor_desktop.services.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from typing import TypeVar

    from revmentor_desktop.domain.changes import ChangeSet, Entity

    E = TypeVar("E", bound=Entity)

NOW = datetime(2026, 11, 23, 6, 32, tzinfo=UTC)
DAYS = [NOW + timedelta(days=day, hours=hour) for day in range(7) for hour in (0, 9, 17)]
"""Each day of a week, at three hours of the clock."""


def ids() -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"id-{next(numbers)}"


def told(now: datetime = NOW, me: Role = Role.MENTOR) -> ChangeSet:
    return sample_changes(now, ids(), me)


def of(changes: ChangeSet, kind: type[E]) -> list[E]:
    return [after for _, after in changes.of(kind) if after is not None]


def test_the_same_day_tells_the_same_story() -> None:
    assert told() == told()
    assert sample_pair(NOW, ids()) == sample_pair(NOW, ids())


def test_every_value_has_an_id_of_its_own() -> None:
    changes = told()
    names = [change.entity.id for change in changes.changes]
    names += [item.id for session in of(changes, Session) for item in session.items]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("now", DAYS)
@pytest.mark.parametrize("me", Role)
def test_it_is_always_current(now: datetime, me: Role) -> None:
    changes = told(now, me)
    *held, coming = of(changes, Session)
    today = now.astimezone(coming.local_start.tzinfo).date()
    assert [session.number for session in held] == [1, 2, 3, 4, 5, 6, 7]
    assert all(session.state is SessionState.HELD and session.end < now for session in held)
    assert (coming.number, coming.state) == (8, SessionState.PLANNED)
    assert 3 <= (coming.local_start.date() - today).days <= 5
    assert coming.local_start.weekday() < 5
    assert f"{coming.local_start:%H:%M}" == "16:00"
    actions = of(changes, Action)
    assert all(action.agreed < now and (action.done or action.agreed) <= now for action in actions)
    due = [(action.due - today).days for action in actions if action.due and not action.done]
    assert 1 in due
    assert sum(days < 0 for days in due) == 1
    assert all(note.edited <= now for note in [*of(changes, Note), *of(changes, PrivateNote)])
    assert all(question.asked < now for question in of(changes, Question))
    assert all(draft.written < now for draft in of(changes, DraftQuestion))
    assert all(takeaway.captured < now for takeaway in of(changes, Takeaway))


@pytest.mark.parametrize("me", Role)
def test_there_is_something_of_everything(me: Role) -> None:
    changes = told(me=me)
    sessions = of(changes, Session)
    assert {question.state for question in of(changes, Question)} == set(QuestionState)
    assert len(of(changes, DraftQuestion)) == 2
    assert len(of(changes, Note)) >= 6
    assert len(of(changes, PrivateNote)) >= 4
    assert len(of(changes, Term)) >= 12
    assert len(of(changes, Recap)) == 7
    for session in sessions[:-1]:
        own = [t for t in of(changes, Takeaway) if t.session == session.id]
        assert len(own) == 3
        assert all(takeaway.reason for takeaway in own)
    assert {action.owner for action in of(changes, Action)} == {*Who, None}
    assert len(waiting_items(sessions)) == 1
    (preparation,) = of(changes, PreparationList)
    (cue,) = of(changes, Cue)
    ready = readiness(sessions[-1], preparation, 0)
    assert (ready.planned, ready.spare, ready.prepared, ready.to_prepare) == (56, 4, 3, 5)
    assert cue.item in {item.id for item in sessions[-1].items}


@pytest.mark.parametrize("me", Role)
@pytest.mark.parametrize("now", DAYS)
def test_where_one_began_is_released_and_the_midpoint_is_still_private(
    now: datetime, me: Role
) -> None:
    changes = told(now, me)
    (first,), (second,) = of(changes, Review), of(changes, PrivateReview)
    assert (first.role, second.role) == (me, me)
    assert (first.stage, second.stage) == (Stage.BASELINE, Stage.MIDPOINT)
    assert len(first.ratings) == 6
    assert len(second.ratings) == 7
    assert first.day < second.day < now.date()
    pair = sample_pair(now, ids(), me)
    assert pair.starts is not None
    assert pair.ends is not None
    assert second.day >= pair.starts + (pair.ends - pair.starts) / 2


def test_every_link_leads_somewhere() -> None:
    changes = told()
    sessions = {session.id: session for session in of(changes, Session)}
    questions = {question.id: question for question in of(changes, Question)}
    topics = load_library(resource("library")).by_id
    items = [item for session in sessions.values() for item in session.items]
    linked = [*of(changes, Note), *of(changes, PrivateNote), *of(changes, Term), *items]
    assert {one.topic for one in linked if one.topic} <= set(topics)
    for item in items:
        assert item.question is None or item.question in questions
        if item.origin:
            assert any(other.id == item.origin_item for other in sessions[item.origin].items)
    on_agenda = {item.question for item in items if item.outcome is Outcome.OPEN}
    for question in questions.values():
        assert question.session in sessions
        assert question.answered_in is None or question.answered_in in sessions
        assert (question.state is QuestionState.ON_AGENDA) == (question.id in on_agenda)
        assert (question.state is QuestionState.ANSWERED) == bool(question.answered_in)


def test_what_is_private_is_the_owners() -> None:
    mine, theirs = (
        {note.title for note in of(told(me=me), PrivateNote)} for me in (Role.MENTOR, Role.MENTEE)
    )
    assert mine
    assert theirs
    assert not mine & theirs
    for kind in (Session, Note, Question, Action, Takeaway, Term, Recap):
        assert [repr(one) for one in of(told(), kind)] == [
            repr(one) for one in of(told(me=Role.MENTEE), kind)
        ]


@pytest.mark.parametrize("me", Role)
def test_a_sample_workspace_reads_back_what_was_told(tmp_path: Path, me: Role) -> None:
    folder = tmp_path / "sample"
    workspace = sample_workspace(folder, now=lambda: NOW, new_id=ids(), me=me)
    try:
        assert workspace.pair.sample
        assert workspace.pair.me is me
        assert len(workspace.read.sessions()) == 8
        assert len(workspace.read.questions()) == 10
    finally:
        workspace.close()


def test_a_sample_that_cannot_be_stored_leaves_nothing_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "sample"
    commit = Workspace.commit

    def full(self: Workspace, changes: ChangeSet, origin: object | None = None) -> None:
        if changes.touches(Session):
            raise Full(folder)
        commit(self, changes, origin)

    with monkeypatch.context() as patched:
        patched.setattr(Workspace, "commit", full)
        with pytest.raises(Full):
            sample_workspace(folder, now=lambda: NOW, new_id=ids())
    sample_workspace(folder, now=lambda: NOW, new_id=ids()).close()


def test_a_fresh_pair_has_two_names_and_nothing_else(tmp_path: Path) -> None:
    workspace = start_pair(
        tmp_path / "ours",
        me=Role.MENTEE,
        my_name="  Ada Wong ",
        partner_name="Ben",
        zone="Asia/Hong_Kong",
        now=lambda: NOW,
        new_id=ids(),
    )
    try:
        pair: Pair = workspace.pair
        assert (pair.mentee.name, pair.mentor.name, pair.my_name) == ("Ada Wong", "Ben", "Ada Wong")
        assert not pair.sample
        assert workspace.read.sessions() == ()
    finally:
        workspace.close()


def test_a_pair_without_a_name_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(RuleBroken):
        start_pair(
            tmp_path / "ours",
            me=Role.MENTOR,
            my_name="Ada",
            partner_name="  ",
            zone="UTC",
            now=lambda: NOW,
            new_id=ids(),
        )
    assert not (tmp_path / "ours").exists()


def shape(value: object, key: str = "") -> object:
    """Return what of a story is not words: its numbers and keys, and how many of each there are."""
    if isinstance(value, dict):
        return {name: shape(part, name) for name, part in value.items()}
    if isinstance(value, list):
        return [shape(part, key) for part in value]
    words = isinstance(value, str) and key not in KEYS_OF_A_STORY
    return bool(value) if words else value


KEYS_OF_A_STORY = {
    *("zone", "time", "driver", "id", "whose", "kind", "lead", "topic", "key", "question", "by"),
    *("owner", "state", "outcome", "item", "carried_from"),
}


def test_the_chinese_story_is_the_same_one() -> None:
    english, chinese = (
        tomllib.loads(resource("samples", f"{language}.toml").read_text("utf-8"))
        for language in ("en", "zh_HK")
    )
    assert shape(chinese) == shape(english)
    pair = sample_pair(NOW, ids(), language="zh_HK")
    assert (pair.mentor.name, pair.sample) == ("陳美儀", True)


@pytest.mark.parametrize("language", ["en", "zh_HK"])
def test_what_the_sample_pair_wrote_is_set_with_true_quotation_marks(language: str) -> None:
    story = tomllib.loads(resource("samples", f"{language}.toml").read_text(encoding="utf-8"))
    written = list(texts(story))
    assert len(written) > 500
    assert not [one for one in written if {"'", '"'} & {*one}]


def texts(told: object) -> Iterator[str]:
    """Yield every text in what a file of samples tells."""
    if isinstance(told, str):
        yield told
    elif isinstance(told, dict | list):
        for one in told.values() if isinstance(told, dict) else told:
            yield from texts(one)
