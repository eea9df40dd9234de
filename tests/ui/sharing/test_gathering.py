"""What is shared is gathered for whoever asked last."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING, Any

from revmentor_desktop.domain.changes import added
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.sessions import next_session
from revmentor_desktop.services.sharing import OF_THE_PROGRAMME, Manner, Offer, Scope, What, offer
from revmentor_desktop.services.trouble import Full
from revmentor_desktop.store.queries import Queries
from revmentor_desktop.ui.sharing.gathering import MUCH, Gathering, Question
from tests import make

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk


def test_a_failure_of_what_nobody_wants_any_more_ends_nothing(
    qtbot: QtBot, sample_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted, gone = (Question(Scope(What.PROGRAMME), Manner(by_role=by)) for by in (None, True))
    answered = Question.answer
    begun, may_fail = Event(), Event()

    def answer(question: Question, *where: Any) -> Any:
        if question == gone:
            begun.set()
            may_fail.wait()
            raise Full
        return answered(question, *where)

    monkeypatch.setattr(Question, "answer", answer)
    gathering = Gathering(sample_desk, sample_desk.tasks)
    gathering.many = 0
    failures: list[object] = []
    gathering.failed.connect(failures.append)
    gathering.ask(gone)
    qtbot.waitUntil(begun.is_set)
    with qtbot.waitSignal(gathering.offered):
        gathering.ask(wanted)
        may_fail.set()
        assert gathering.busy
    sample_desk.tasks.wait()
    assert failures == []
    assert not gathering.busy


def test_the_window_is_seen_before_much_is_gathered(
    qtbot: QtBot, sample_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Question] = []
    answered = Question.answer

    def answer(question: Question, *where: Any) -> Any:
        asked.append(question)
        return answered(question, *where)

    monkeypatch.setattr(Question, "answer", answer)
    gathering = Gathering(sample_desk, sample_desk.tasks)
    gathering.many = 0
    with qtbot.waitSignal(gathering.offered):
        gathering.ask(Question(Scope(What.PROGRAMME), Manner()))
        assert gathering.busy
        assert asked == []
    assert len(asked) == 1


def test_an_agenda_that_much_waits_for_is_gathered_after_the_window_is_seen(
    qtbot: QtBot, sample_desk: Desk
) -> None:
    planned = next_session(sample_desk.workspace.read.sessions())
    assert planned is not None
    wanted = Question(Scope(What.AGENDA, planned.id), Manner())
    gathering = Gathering(sample_desk, sample_desk.tasks)
    at_once: list[object] = []
    gathering.offered.connect(at_once.append)
    gathering.ask(wanted)
    assert len(at_once) == 1
    with qtbot.waitSignal(gathering.offered):
        sample_desk.workspace.commit(added(*map(make.question, range(100, 101 + MUCH))))
        gathering.ask(wanted)
        assert gathering.busy
        assert len(at_once) == 1


def test_topics_that_are_on_no_agenda_are_not_read_nor_notes_of_no_session(
    sample_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = sample_desk
    agendas = desk.workspace.read.sessions()
    named = {item.topic for session in agendas for item in session.items if item.topic}
    whole = [
        offer(desk.workspace.read, Scope(what), None, Manner(), desk.library).shared.text
        for what in OF_THE_PROGRAMME
    ]
    desk.workspace.commit(added(make.own_topic(1)))  # the library is made anew

    def refuse(*_: object) -> None:
        raise AssertionError("all of a kind is read")

    monkeypatch.setattr(Queries, "own_topics", refuse)
    monkeypatch.setattr(Queries, "pack_topics", refuse)
    all_of = Queries.all_of
    monkeypatch.setattr(
        Queries, "all_of", lambda read, kind: refuse() if kind is Note else all_of(read, kind)
    )
    asked: list[str] = []
    find = Queries.find
    monkeypatch.setattr(
        Queries, "find", lambda read, kind, id: asked.append(id) or find(read, kind, id)
    )
    where = desk.workspace, desk.collection
    told = [Question(Scope(what), Manner()).answer(*where) for what in OF_THE_PROGRAMME]
    assert [one.shared.text for one in told if isinstance(one, Offer)] == whole
    assert set(asked) == named
