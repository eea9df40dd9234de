"""What is shared is gathered for whoever asked last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from revmentor_desktop.services.sharing import Manner, Scope, What
from revmentor_desktop.services.trouble import Full
from revmentor_desktop.ui.sharing.gathering import Gathering, Question

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk


def test_a_failure_of_what_nobody_wants_any_more_ends_nothing(
    qtbot: QtBot, sample_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted, gone = (Question(Scope(What.PROGRAMME), Manner(by_role=by)) for by in (None, True))
    answered = Question.answer

    def answer(question: Question, *where: Any) -> Any:
        if question == gone:
            raise Full
        return answered(question, *where)

    monkeypatch.setattr(Question, "answer", answer)
    gathering = Gathering(sample_desk, sample_desk.tasks)
    gathering.many = 0
    failures: list[object] = []
    gathering.failed.connect(failures.append)
    gathering.ask(gone)
    with qtbot.waitSignal(gathering.offered):
        gathering.ask(wanted)
        assert gathering.busy
    sample_desk.tasks.wait()
    assert failures == []
    assert not gathering.busy
