"""What going back to a backup would do, said before and true after."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.changes import added, edited, removed, together
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.people import Pair
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.services.backups import back_up
from revmentor_desktop.services.restoring import (
    REBUILT,
    TOLD,
    Line,
    bring_back,
    compare,
    held,
    look_into,
    tidy_up,
)
from revmentor_desktop.services.trouble import Missing, ReadOnly, Stopped
from revmentor_desktop.services.workspace import Examination, Workspace
from revmentor_desktop.store.restoring import room_in
from revmentor_desktop.store.upgrade import make as make_file
from tests import make
from tests.rights import ordinary_folder, ordinary_user
from tests.strategies import ENTITIES

if TYPE_CHECKING:
    from pathlib import Path

    from revmentor_desktop.domain.changes import Entity


def line_of(lines: tuple[Line, ...], kind: type[Entity] | None) -> Line:
    return next(line for line in lines if line.kind is kind)


def test_what_was_added_changed_and_deleted_since_is_told(tmp_path: Path) -> None:
    workspace = Workspace.create(tmp_path / "pair", make.pair(), now=lambda: make.NOW)
    workspace.commit(added(make.note(1), make.note(2), make.private_note(1)))
    backup = back_up(workspace, tmp_path / "backups")
    workspace.commit(
        together(
            removed(make.note(1)),
            edited(make.note(2), replace(make.note(2), body="other")),
            added(make.private_note(2)),
        )
    )
    inside = look_into(backup.path, tmp_path / "scratch")
    lines = compare(held(workspace.read.each_thing()), inside.held)
    assert inside.pair == make.pair()
    assert line_of(lines, Note) == Line(Note, now=1, then=2, back=1, gone=0, other=1)
    assert line_of(lines, PrivateNote) == Line(PrivateNote, now=2, then=1, back=0, gone=1, other=0)
    assert all(line.same for line in lines if line.kind not in {Note, PrivateNote})
    workspace.close()
    bring_back(tmp_path / "pair", backup.path, make.NOW)
    again = Workspace.open(tmp_path / "pair")
    assert held(again.read.each_thing()) == inside.held
    again.close()


ANYTHING = st.lists(
    st.one_of(ENTITIES[Note], ENTITIES[PrivateNote], ENTITIES[Session], ENTITIES[Pair]), max_size=8
)


@given(ANYTHING, ANYTHING)
def test_the_counts_add_up(now: list[Entity], then: list[Entity]) -> None:
    lines = compare(held(now), held(then))
    assert [line.kind for line in lines] == [*TOLD, None]
    for line in lines:
        assert line.now - line.gone + line.back == line.then
        assert line.other <= min(line.now, line.then)
        assert line.same == (line.back == line.gone == line.other == 0)


def test_the_pair_is_told_of_only_where_it_is_another() -> None:
    before, after = held([make.pair()]), held([make.pair(aim="Ask customers first")])
    assert line_of(compare(before, before), None) == Line(None, 0, 0, 0, 0, 0)
    assert line_of(compare({}, before), None) == Line(None, 0, 0, 0, 0, 0)
    assert line_of(compare(before, after), None) == Line(None, 1, 1, 0, 0, 1)


def test_nothing_changes_between_two_that_are_equal() -> None:
    things = [make.pair(), make.note(1), make.session(1, items=2)]
    assert all(line.same for line in compare(held(things), held(things)))


@given(ENTITIES[Session], ENTITIES[Session])
def test_what_differs_in_anything_is_told_apart(now: Session, other: Session) -> None:
    then = replace(other, id=now.id)
    line = line_of(compare(held([now]), held([then])), Session)
    assert line.other == (now != then)


class Impatient(Examination):
    """Stops when it was asked so many times whether it should."""

    def __init__(self, times: int) -> None:
        super().__init__()
        self.times = times

    def check(self) -> None:
        self.times -= 1
        if self.times < 0:
            self.stop()
        super().check()


def test_looking_into_a_backup_ends_whenever_nobody_wants_it_any_more(tmp_path: Path) -> None:
    with closing(Workspace.create(tmp_path / "pair", make.pair(), now=lambda: make.NOW)) as opened:
        opened.commit(added(make.note(1)))
        backup = back_up(opened, tmp_path / "backups")
        now = held(opened.read.each_thing())
    scratch = tmp_path / "scratch"
    for times in count():
        try:
            inside = look_into(backup.path, scratch, None, Impatient(times))
        except Stopped:
            assert list(scratch.iterdir()) == []
        else:
            break
    assert times > 3
    assert inside.held == now


def test_going_back_that_is_stopped_changes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "pair"
    with closing(Workspace.create(folder, make.pair(), now=lambda: make.NOW)) as opened:
        backup = back_up(opened, tmp_path / "backups")
        opened.commit(added(make.note(1)))
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    for times in count():
        try:
            kept = bring_back(folder, backup.path, make.NOW, None, Impatient(times))
        except Stopped:
            assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
        else:
            break
    assert times > 3
    assert kept is not None
    with closing(Workspace.open(folder)) as again:
        assert tuple(again.read.all_notes()) == ()


def test_a_copy_that_never_had_a_pair_is_none(tmp_path: Path) -> None:
    make_file(tmp_path / "copy.db")
    with pytest.raises(Missing):
        look_into(tmp_path / "copy.db", tmp_path / "scratch")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such bits")
def test_a_folder_that_may_not_be_entered_is_told_as_that() -> None:
    with ordinary_folder() as own:
        pair = own / "pair"
        Workspace.create(pair, make.pair()).close()
        file = own / "backup.db"
        file.write_bytes((pair / "workspace.db").read_bytes())
        with ordinary_user(own):
            pair.chmod(0)
            with pytest.raises(ReadOnly):
                bring_back(pair, file, make.NOW)
            pair.chmod(0o700)


def test_two_restorings_of_one_second_keep_both(tmp_path: Path) -> None:
    workspace = Workspace.create(tmp_path / "pair", make.pair(), now=lambda: make.NOW)
    backup = back_up(workspace, tmp_path / "backups")
    workspace.close()
    first = bring_back(tmp_path / "pair", backup.path, make.NOW)
    second = bring_back(tmp_path / "pair", backup.path, make.NOW)
    assert first is not None
    assert second is not None
    assert first != second
    assert (first / "workspace.db").exists()
    assert (second / "workspace.db").exists()


LOOKS = """
import os, signal, sys
from pathlib import Path
from revmentor_desktop.store.restoring import room_in
with room_in(Path(sys.argv[1])) as room:
    (room / "draft").write_text("what somebody wrote")
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="nobody is killed like that there")
def test_what_a_killed_program_looked_into_is_cleared_away_the_next_time(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", LOOKS, str(tmp_path)], check=False)
    (tmp_path / REBUILT).mkdir()
    [left] = tmp_path.glob("looking-*")
    assert (left / "draft").exists()
    with room_in(tmp_path) as mine:
        tidy_up(tmp_path)
        assert list(tmp_path.iterdir()) == [mine]  # and nothing of whoever is at work
