"""When backups are made, and when it is said that they cannot be."""

from __future__ import annotations

import weakref
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from revmentor_desktop.domain.changes import added, together
from revmentor_desktop.services.backups import listed
from revmentor_desktop.services.trouble import Full, Stopped, StoreError
from revmentor_desktop.services.workspace import LARGE, Stop, Workspace
from revmentor_desktop.ui.backups import keeper as keeper_module
from revmentor_desktop.ui.backups.keeper import AGAIN, AT_LATEST, EVERY, FAILURES, QUIET, Keeper
from revmentor_desktop.ui.preferences import Preferences
from revmentor_desktop.ui.tasks import Tasks
from tests import make
from tests.copies import read_copy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime
    from pathlib import Path

    from pytestqt.qtbot import QtBot


class Time:
    """A clock on the wall, and one that nobody can set."""

    def __init__(self) -> None:
        self.now = make.NOW
        self.seconds = 1000.0

    def wall(self) -> datetime:
        return self.now

    def steady(self) -> float:
        return self.seconds

    def pass_by(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)
        self.seconds += seconds


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def opened(tmp_path: Path, time: Time) -> Iterator[Workspace]:
    workspace = Workspace.create(tmp_path / "pair", make.pair(), now=time.wall)
    workspace.steady = time.steady
    yield workspace
    workspace.close()


@pytest.fixture
def tasks(qapp: object) -> Tasks:
    return Tasks()


@pytest.fixture
def start(
    opened: Workspace, tmp_path: Path, tasks: Tasks, qtbot: QtBot
) -> Iterator[Callable[[], Keeper]]:
    """Return how to begin to keep, as the program does when it opens a workspace."""
    begun: list[Keeper] = []
    preferences = Preferences(tmp_path / "settings.ini")

    def begin() -> Keeper:
        keeper = Keeper(opened, tmp_path / "backups", preferences, tasks)
        keeper.begin()
        begun.append(keeper)
        return keeper

    yield begin
    tasks.wait()
    for keeper in begun:
        keeper.end()


def look(qtbot: QtBot, keeper: Keeper) -> None:
    """Have *keeper* look, and wait until what it began has ended."""
    keeper.look()
    qtbot.waitUntil(lambda: not keeper.working)


def change(workspace: Workspace, number: int) -> None:
    workspace.commit(added(make.action(number)))


# --- when ---------------------------------------------------------------------------------


def test_the_first_opening_of_a_day_makes_one(
    qtbot: QtBot, start: Callable[[], Keeper], time: Time
) -> None:
    keeper = start()
    look(qtbot, keeper)
    assert len(keeper.backups) == 1
    again = start()
    look(qtbot, again)
    assert len(again.backups) == 1
    time.pass_by(86_400)
    tomorrow = start()
    look(qtbot, tomorrow)
    assert len(tomorrow.backups) == 2


def test_nothing_is_made_while_nothing_changes(
    qtbot: QtBot, start: Callable[[], Keeper], time: Time
) -> None:
    keeper = start()
    look(qtbot, keeper)
    time.pass_by(10 * EVERY)
    look(qtbot, keeper)
    assert len(keeper.backups) == 1


def test_half_an_hour_of_change_makes_one_in_a_pause(
    qtbot: QtBot, start: Callable[[], Keeper], time: Time, opened: Workspace, tmp_path: Path
) -> None:
    keeper = start()
    look(qtbot, keeper)
    change(opened, 1)
    time.pass_by(EVERY - 1)
    change(opened, 2)
    look(qtbot, keeper)
    assert len(keeper.backups) == 1
    time.pass_by(2)
    look(qtbot, keeper)
    assert len(keeper.backups) == 1  # somebody typed a moment ago
    time.pass_by(QUIET)
    look(qtbot, keeper)
    assert len(keeper.backups) == 2
    assert keeper.newest is not None
    assert make.action(2) in read_copy(keeper.newest.path, tmp_path / "scratch")


def test_somebody_who_never_pauses_is_not_waited_for_for_ever(
    qtbot: QtBot, start: Callable[[], Keeper], time: Time, opened: Workspace
) -> None:
    keeper = start()
    look(qtbot, keeper)
    change(opened, 1)
    time.pass_by(EVERY + AT_LATEST)
    change(opened, 2)
    look(qtbot, keeper)
    assert len(keeper.backups) == 2


def test_before_much_changes_at_once_one_is_made_without_it(
    start: Callable[[], Keeper], opened: Workspace, tmp_path: Path
) -> None:
    keeper = start()
    things = [make.action(number) for number in range(LARGE + 1)]
    opened.commit(together(*(added(one) for one in things)))
    assert keeper.newest is not None
    held = read_copy(keeper.newest.path, tmp_path / "scratch")
    assert not set(things) & set(held)
    assert set(things) <= set(opened.read.actions())


def test_it_is_made_in_the_thread_that_stores(
    start: Callable[[], Keeper], opened: Workspace, tasks: Tasks, qtbot: QtBot
) -> None:
    keeper = start()
    much = together(*(added(make.action(number)) for number in range(LARGE + 1)))
    heard = Heard()
    tasks.run(opened.prepare, much, done=heard.take, failed=heard.take)
    qtbot.waitUntil(lambda: heard.results == [None])
    assert len(keeper.backups) == 1


def test_who_stops_what_is_stored_stops_its_backup_too(
    start: Callable[[], Keeper], opened: Workspace
) -> None:
    keeper = start()
    stop = Stop()
    stop.stop()
    with pytest.raises(Stopped):
        opened.prepare(together(*(added(make.action(number)) for number in range(LARGE + 1))), stop)
    assert keeper.backups == ()
    assert keeper.trouble is None


def test_nothing_keeps_what_was_to_be_stored_when_its_backup_is_stopped(
    start: Callable[[], Keeper], opened: Workspace
) -> None:
    """All of it hangs on the error; Python is not asked to collect here."""
    start()
    stop = Stop()
    stop.stop()
    much = Much()
    left = weakref.ref(much)

    def prepare(_much: Much) -> None:
        opened.prepare(together(*(added(make.action(at)) for at in range(LARGE + 1))), stop)

    with suppress(Stopped):
        prepare(much)
    del much
    assert left() is None


class Much:
    """What is to be stored."""


def test_a_few_changes_at_once_are_nothing_special(
    start: Callable[[], Keeper], opened: Workspace
) -> None:
    keeper = start()
    opened.commit(together(*(added(make.action(number)) for number in range(LARGE))))
    assert keeper.backups == ()


def test_the_sample_pair_is_not_backed_up(tmp_path: Path, tasks: Tasks, qtbot: QtBot) -> None:
    workspace = Workspace.create(tmp_path / "sample", make.pair(sample=True))
    keeper = Keeper(workspace, tmp_path / "b", Preferences(tmp_path / "settings.ini"), tasks)
    keeper.begin()
    workspace.commit(together(*(added(make.action(number)) for number in range(LARGE + 1))))
    assert keeper.backups == ()
    workspace.close()


# --- failures -----------------------------------------------------------------------------


@pytest.fixture
def refuse(monkeypatch: pytest.MonkeyPatch) -> Callable[[StoreError], None]:
    """Return how to have every backup fail with an error."""

    def failing(error: StoreError) -> None:
        def fail(*_: object) -> None:
            raise error

        monkeypatch.setattr(keeper_module, "back_up_twice", fail)

    return failing


def test_one_that_fails_is_tried_again_later_and_said_after_three(
    qtbot: QtBot, start: Callable[[], Keeper], time: Time, refuse: Callable[[StoreError], None]
) -> None:
    refuse(Full())
    keeper = start()
    for number in range(1, FAILURES + 1):
        look(qtbot, keeper)
        assert isinstance(keeper.trouble, Full)
        assert keeper.overdue is (number >= FAILURES)
        look(qtbot, keeper)  # not at once
        time.pass_by(AGAIN)
    assert keeper.overdue


def test_after_one_that_ended_by_a_fault_of_ours_another_is_made_in_time(
    qtbot: QtBot, start: Callable[[], Keeper], time: Time, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError

    keeper = start()
    seen: list[bool] = []
    keeper.changed.connect(lambda: seen.append(keeper.working))
    with monkeypatch.context() as broken, qtbot.captureExceptions() as caught:
        broken.setattr(keeper_module, "back_up_twice", fail)
        keeper.look()
        qtbot.waitUntil(lambda: bool(caught))
    assert keeper.trouble is None  # of that whoever catches it tells
    assert seen == [True, False]  # whoever shows that it is being made hears that it is not
    time.pass_by(EVERY + QUIET)
    look(qtbot, keeper)
    assert len(keeper.backups) == 1


def test_failures_of_several_days_are_counted_together(
    qtbot: QtBot, start: Callable[[], Keeper], time: Time, refuse: Callable[[StoreError], None]
) -> None:
    refuse(Full())
    for _ in range(FAILURES):
        time.pass_by(86_400)
        keeper = start()
        look(qtbot, keeper)
    assert keeper.overdue


def test_a_last_one_a_week_old_is_said_at_the_first_failure(
    qtbot: QtBot, start: Callable[[], Keeper], time: Time, refuse: Callable[[StoreError], None]
) -> None:
    look(qtbot, start())
    time.pass_by(7 * 86_400)
    keeper = start()
    assert not keeper.overdue  # nothing failed yet
    refuse(Full())
    look(qtbot, keeper)
    assert keeper.overdue
    assert len(keeper.backups) == 1


def test_one_that_can_be_made_ends_the_trouble(
    qtbot: QtBot,
    start: Callable[[], Keeper],
    time: Time,
    refuse: Callable[[StoreError], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context():
        refuse(Full())
        keeper = start()
        for _ in range(FAILURES):
            look(qtbot, keeper)
            time.pass_by(AGAIN)
    monkeypatch.undo()
    look(qtbot, keeper)
    assert not keeper.overdue
    assert keeper.trouble is None
    assert start().overdue is False


def test_an_import_goes_on_when_no_backup_can_be_made(
    start: Callable[[], Keeper], opened: Workspace, refuse: Callable[[StoreError], None]
) -> None:
    refuse(Full())
    keeper = start()
    opened.commit(together(*(added(make.action(number)) for number in range(LARGE + 1))))
    assert len(opened.read.actions()) == LARGE + 1
    assert isinstance(keeper.trouble, Full)


# --- asked for ----------------------------------------------------------------------------


def test_one_that_is_asked_for_twice_is_made_once_and_told(
    qtbot: QtBot, start: Callable[[], Keeper]
) -> None:
    keeper = start()
    with qtbot.waitSignal(keeper.ended) as told:
        keeper.ask()
        keeper.ask()
    assert told.args == [None]
    assert len(keeper.backups) == 1
    with qtbot.waitSignal(keeper.ended):
        keeper.ask()
    assert len(keeper.backups) == 2


def test_asked_for_while_another_is_made_it_follows_that_one(
    qtbot: QtBot, start: Callable[[], Keeper], opened: Workspace, tmp_path: Path
) -> None:
    keeper = start()
    with qtbot.waitSignal(keeper.ended) as told:
        keeper.look()
        change(opened, 1)
        keeper.ask()
    assert told.args == [None]
    assert len(keeper.backups) == 2
    assert make.action(1) in read_copy(keeper.backups[0].path, tmp_path / "scratch")


def test_one_that_was_asked_for_can_be_stopped(
    qtbot: QtBot, start: Callable[[], Keeper], time: Time
) -> None:
    keeper = start()
    with qtbot.waitSignal(keeper.ended) as told:
        keeper.ask()
        keeper.stop()
    assert isinstance(told.args[0], Stopped)
    assert keeper.backups == ()
    assert keeper.trouble is None
    assert not keeper.working
    time.pass_by(EVERY + QUIET)
    look(qtbot, keeper)  # what was written is in the next
    assert len(keeper.backups) == 1


def test_of_one_that_ends_after_the_workspace_nobody_hears(
    qtbot: QtBot, start: Callable[[], Keeper]
) -> None:
    keeper = start()
    heard: list[object] = []
    keeper.ended.connect(heard.append)
    keeper.ask()
    assert keeper.is_asked
    keeper.end()
    assert not keeper.is_asked
    qtbot.waitUntil(lambda: not keeper.working)
    assert len(keeper.backups) == 1
    assert heard == []


def test_asked_for_while_another_is_made_it_is_there_when_the_program_has_closed(
    start: Callable[[], Keeper], opened: Workspace, tasks: Tasks, tmp_path: Path
) -> None:
    keeper = start()
    keeper.make()
    tasks.wait()  # it is there, and nobody has heard yet
    change(opened, 1)
    keeper.ask()
    keeper.end()
    tasks.wait()
    newest = listed(keeper.folder)[0]
    assert make.action(1) in read_copy(newest.path, tmp_path / "scratch")


def closed(keeper: Keeper, tasks: Tasks) -> None:
    """Close the workspace of *keeper*, as the program does."""
    keeper.end()
    tasks.wait()
    keeper.close()


def test_one_that_fails_while_the_program_closes_is_told_at_the_next_start_once(
    start: Callable[[], Keeper], refuse: Callable[[StoreError], None], tasks: Tasks, qtbot: QtBot
) -> None:
    keeper = start()
    refuse(Full())
    keeper.ask()
    closed(keeper, tasks)
    again = start()
    assert again.hear_untold()
    assert not again.hear_untold()
    for _ in range(FAILURES - 1):
        again.ask()
        qtbot.waitUntil(lambda: not again.working)
    assert again.overdue  # that one counts


@pytest.mark.parametrize("error", [None, Stopped()])
def test_one_that_is_made_or_stopped_while_it_closes_is_not_told(
    start: Callable[[], Keeper],
    refuse: Callable[[StoreError], None],
    tasks: Tasks,
    error: StoreError | None,
) -> None:
    keeper = start()
    if error is not None:
        refuse(error)
    keeper.ask()
    closed(keeper, tasks)
    assert not start().hear_untold()


def test_one_that_ends_by_a_fault_of_ours_while_it_closes_is_told(
    qtbot: QtBot, start: Callable[[], Keeper], monkeypatch: pytest.MonkeyPatch, tasks: Tasks
) -> None:
    def fail(*_arguments: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(keeper_module, "back_up_twice", fail)
    keeper = start()
    with qtbot.captureExceptions() as caught:
        keeper.ask()
        closed(keeper, tasks)
        assert start().hear_untold()
        qtbot.waitUntil(lambda: bool(caught))  # it is for whoever catches what nobody caught


def test_one_that_was_stopped_before_its_turn_is_not_told_for_one_that_failed_before_it(
    start: Callable[[], Keeper], refuse: Callable[[StoreError], None], tasks: Tasks, qtbot: QtBot
) -> None:
    keeper = start()
    refuse(Full())
    look(qtbot, keeper)
    with keeper._turn:  # as one that is made before much is stored
        keeper.ask()
        keeper.stop()
        closed(keeper, tasks)
    assert not start().hear_untold()


def test_how_far_it_is_does_not_go_beyond_its_end_where_the_second_place_is_given_up(
    start: Callable[[], Keeper], qtbot: QtBot, tmp_path: Path
) -> None:
    keeper = start()
    keeper._preferences.backup_second = str(tmp_path)
    told: list[float] = []
    keeper.reached.connect(lambda made, of: told.append(made / of))
    with qtbot.waitSignal(keeper.ended):
        keeper.ask()
        keeper._preferences.backup_second = ""
    assert told[-1] == 1
    assert max(told) == 1


def test_how_far_the_one_is_that_was_asked_for_is_told(
    start: Callable[[], Keeper], qtbot: QtBot
) -> None:
    keeper = start()
    told: list[float] = []
    keeper.reached.connect(lambda made, of: told.append(made / of))
    with qtbot.waitSignal(keeper.ended):
        keeper.ask()
    assert told[0] == 0
    assert 0.5 in told  # it is copied, and being verified


def test_that_it_cannot_be_made_is_told(
    qtbot: QtBot, start: Callable[[], Keeper], refuse: Callable[[StoreError], None]
) -> None:
    refuse(Full())
    keeper = start()
    with qtbot.waitSignal(keeper.ended) as told:
        keeper.ask()
    assert isinstance(told.args[0], Full)
    assert isinstance(keeper.trouble, Full)


# --- the second place ---------------------------------------------------------------------


def test_the_second_place_gets_a_copy_or_it_is_said(
    qtbot: QtBot, start: Callable[[], Keeper], tmp_path: Path
) -> None:
    keeper = start()
    keeper._preferences.backup_second = str(tmp_path / "stick")
    look(qtbot, keeper)
    assert keeper.missed is not None
    assert keeper.trouble is None
    (tmp_path / "stick").mkdir()
    keeper.make()
    qtbot.waitUntil(lambda: not keeper.working)
    assert keeper.missed is None
    assert len(list((tmp_path / "stick").rglob("*.db"))) == 1


class Heard(QObject):
    """Hears what became of a task."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []

    def take(self, result: object) -> None:
        self.results.append(result)
