"""The benchmark counts right, and can be run: its figures are worth nothing otherwise."""

from __future__ import annotations

import importlib
import mmap
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
import yaml

from revmentor_desktop.services.workspace import Workspace
from tests import make
from tests.benchmarks import notebooks, peer_keys, peers, report, saving, screen, start
from tests.benchmarks.__main__ import PARTS, main
from tests.benchmarks.figures import Figure, Goal, compared, exponent, growth, tail
from tests.benchmarks.measuring import Plan, Way, by_turns, in_each_place, named
from tests.benchmarks.pace import pace
from tests.benchmarks.peers import Peer
from tests.benchmarks.processes import own_memory, run_time, work
from tests.benchmarks.workspaces import Contents, workspace_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QApplication

    from tests.corpus import AnyNote

    Write = Callable[[Path, Sequence[AnyNote]], None]

BARE = (sys.executable, "-m", "tests.benchmarks.floors.bare_window")
NEEDS_SCREEN = pytest.mark.skipif(not screen.is_possible(), reason="needs Xvfb")
PLAIN = Figure("saving", "autosave", 1000, (2.0, 4.0, 3.0), (1.0, 1.0, 2.0), "a raw commit")


def test_the_tail_is_what_nineteen_of_twenty_are_within() -> None:
    assert tail(range(1, 21)) == 19
    assert tail([3, 1, 2]) == 3


def test_the_ratio_goes_round_by_round() -> None:
    assert PLAIN.ratio == 2.0
    assert replace(PLAIN, floor=()).ratio is None


@pytest.mark.parametrize(
    ("goal", "met"),
    [
        (Goal(), None),
        (Goal(times=2.0), False),  # the median is within it, the worst of three is not
        (Goal(times=2.7), True),
        (Goal(most=3.0), True),
        (Goal(most=2.5), False),
        (Goal(times=1.0, most=3.0, either=True), True),
        (Goal(times=1.0, most=3.0), False),
        (Goal(times=2.7, most=3.0), True),
        (Goal(p95=4.0), True),
        (Goal(p95=3.9), False),
        (Goal(times=2.7, p95=3.9), False),
    ],
)
def test_a_goal_is_met_by_the_median_and_by_the_tail(goal: Goal, met: bool | None) -> None:
    assert replace(PLAIN, goal=goal).met is met


def test_goals_in_milliseconds_mean_more_where_all_takes_longer() -> None:
    slow = replace(PLAIN, goal=Goal(most=2.5))
    assert (slow.met, slow.met_at(1.5)) == (False, True)
    assert replace(slow, unit="MiB").met_at(1.5) is False
    assert replace(PLAIN, goal=Goal(times=2.0)).met_at(1.5) is False
    assert replace(PLAIN, goal=Goal()).met_at(1.5) is None


def test_the_table_marks_what_would_be_met_where_the_goals_were_set() -> None:
    slow = replace(PLAIN, goal=Goal(most=2.5))
    told = report.table([slow, replace(slow, size=10_000, goal=Goal(most=1.0))], 1.5)
    assert [line.split()[-1] for line in told.splitlines()[2:4]] == ["there", "NO"]
    assert (
        "0 of 2 goals met\n1 where the goals were set: that machine was 1.50 times as fast" in told
    )
    assert report.table([slow], 1.0).endswith("0 of 1 goals met")


def test_the_pace_of_the_machine_can_be_told(tmp_path: Path) -> None:
    assert pace(1, tmp_path) > 0


@pytest.mark.parametrize(("power", "known"), [(0, 0.0), (1, 1.0), (0.5, 0.5)])
def test_the_exponent_is_how_it_grows(power: float, known: float) -> None:
    sizes = (1_000, 10_000, 100_000)
    assert exponent((size, 3 * size**power) for size in sizes) == pytest.approx(known)


def test_one_size_does_not_grow() -> None:
    assert exponent([(1_000, 3.0)]) is None
    assert growth([PLAIN]) == {}
    assert list(growth([PLAIN, replace(PLAIN, size=10_000)])) == [("saving", "autosave")]


def test_another_run_is_compared_as_if_the_machine_had_been_as_fast() -> None:
    slow = replace(PLAIN, ours=(12.0, 12.0, 12.0), floor=(2.0, 2.0, 2.0))
    (change,) = compared([PLAIN], [slow, replace(slow, what="new")])
    assert (change.before, change.after, change.factor) == (3.0, 12.0, 2.0)


def test_the_table_says_what_was_measured_and_what_was_wanted() -> None:
    told = report.table([replace(PLAIN, goal=Goal(2.7, p95=16.0)), replace(PLAIN, size=10_000)])
    assert "autosave   1,000  3 ms  4 ms   1 ms   2.00  2.7 x and p95 16 ms  yes" in told
    told_either = report.table([replace(PLAIN, goal=Goal(2.7, 16.0, either=True))])
    assert "2.7 x or 16 ms  yes" in told_either
    assert "floor of autosave: a raw commit" in told
    assert "autosave grows with size^0.00" in told
    assert told.endswith("1 of 1 goals met")


def test_the_figures_come_back_from_their_file(tmp_path: Path) -> None:
    known = [replace(PLAIN, goal=Goal(2.0, None)), replace(PLAIN, floor=(), size=0)]
    report.write(tmp_path / "now.json", known, {"load": []})
    assert report.read(tmp_path / "now.json") == known


def test_two_files_are_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before, after = tmp_path / "before.json", tmp_path / "after.json"
    report.write(before, [PLAIN], {})
    report.write(after, [replace(PLAIN, ours=(6.0, 6.0, 6.0))], {})
    assert main(["--compare", str(before), str(after)]) == 0
    assert "saving: autosave  1,000    3 ms   6 ms    2.00" in capsys.readouterr().out


def test_ours_and_the_floor_are_done_by_turns() -> None:
    done: list[str] = []
    ours = Way(lambda: done.append("ours"), lambda: done.append("before"))
    measured = by_turns(named("any", "any"), 2, ours, Way(lambda: done.append("floor")), warm=1)
    assert done == ["before", "ours", "floor"] * 3
    assert len(measured.ours) == len(measured.floor) == 2


def test_each_has_each_place_in_the_order_as_often() -> None:
    done: list[str] = []
    found = in_each_place(3, [lambda: done.append("a"), lambda: done.append("b")])
    assert "".join(done) == "abbaab"
    assert [len(one) for one in found] == [3, 3]


@pytest.mark.parametrize("begun", ["left_alone", "long_note"])
def test_whoever_reads_what_begins_the_program_keeps_the_collector(begun: str) -> None:
    read = f"import gc, tests.benchmarks.{begun}; print(gc.isenabled())"
    ran = subprocess.run([sys.executable, "-c", read], capture_output=True, text=True, check=True)
    assert ran.stdout == "True\n"


@pytest.mark.parametrize("part", PARTS)
def test_every_part_has_figures(part: str) -> None:
    assert callable(importlib.import_module(f"tests.benchmarks.{part}").figures)


def test_a_workspace_is_made_once_and_always_the_same(tmp_path: Path) -> None:
    few = Contents(notes=4, sessions=2, topics=2)
    made = workspace_of(few, tmp_path)
    file = made / "workspace.db"
    before = file.stat().st_mtime_ns
    assert workspace_of(few, tmp_path) == made
    assert file.stat().st_mtime_ns == before


def test_a_part_can_be_measured(tmp_path: Path, qapp: QApplication) -> None:
    plan = Plan(tmp_path, rounds=1, notes=(4,), sessions=(2,))
    figures = list(saving.figures(plan))
    assert [(len(one.ours), len(one.floor)) for one in figures] == [(8, 8), (1, 0), (8, 8)]
    assert report.table(figures)


def test_the_bare_window_says_when_it_is_painted() -> None:
    command = (sys.executable, "-m", "tests.benchmarks.floors.bare_window")
    ran = subprocess.run(command, input="", capture_output=True, text=True, check=True)
    told = [line.split() for line in ran.stdout.splitlines()]
    assert [word for word, _work in told] == ["painted", "settled", "idle"]
    assert all(float(work) > 0 for _word, work in told)


def test_a_start_is_measured_with_its_home(tmp_path: Path, qapp: QApplication) -> None:
    plan = Plan(tmp_path, rounds=1, notes=(4,), sessions=(2,))
    figures = list(start.figures(plan))
    assert [len(one.ours) == len(one.floor) == 1 for one in figures] == [True] * 5
    assert len({one.name for one in figures}) == 5


def test_notes_can_be_of_one_length(tmp_path: Path) -> None:
    folder = workspace_of(Contents(notes=3, letters=900), tmp_path)
    with closing(Workspace.open(folder, now=lambda: make.NOW)) as workspace:
        assert [len(note.body) for note in workspace.read.all_notes()] == [900] * 3


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what a process needs")
def test_what_a_process_needs_is_told() -> None:
    began, ran = work(os.getpid()), run_time(os.getpid())
    while work(os.getpid()) == began:
        sum(range(10_000))
    assert run_time(os.getpid()) > ran
    assert own_memory(os.getpid()) > 1


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what a process needs")
def test_what_a_process_has_others_start_is_counted() -> None:
    inner = f"{sys.executable} -c 'import os; print(os.getpid(), flush=True); input()'; true"
    with subprocess.Popen(
        ("sh", "-c", f'sh -c "{inner}"; true'),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as outer:
        assert outer.stdout is not None
        started = int(outer.stdout.readline())
        assert own_memory(outer.pid) > own_memory(started) > 1
        outer.communicate("\n")


def _of_zim(home: Path) -> list[str]:
    return [path.read_text("utf-8") for path in sorted((home / "book").glob("*.txt"))]


def _of_tomboy(home: Path) -> list[str]:
    trees = [ElementTree.parse(path) for path in sorted(home.rglob("*.note"))]
    return ["".join(tree.getroot().itertext()) for tree in trees]


def _of_rednotebook(home: Path) -> list[str]:
    months = [yaml.safe_load(text) for text in _of_zim(home)]
    return [day["text"] for month in months for _, day in sorted(month.items(), reverse=True)]


def _of_cherrytree(home: Path) -> list[str]:
    with closing(sqlite3.connect(home / "book.ctb")) as book:
        rows = book.execute("SELECT name, txt FROM node NATURAL JOIN children ORDER BY sequence")
        return [
            name + "".join(ElementTree.fromstring(text.encode()).itertext()) for name, text in rows
        ]


@pytest.mark.parametrize(
    ("write", "read"),
    [
        (notebooks.zim, _of_zim),
        (notebooks.gnote, _of_tomboy),
        (notebooks.tomboy_ng, _of_tomboy),
        (notebooks.rednotebook, _of_rednotebook),
        (notebooks.cherrytree, _of_cherrytree),
    ],
)
def test_every_peer_gets_the_same_texts(
    tmp_path: Path, write: Write, read: Callable[[Path], list[str]]
) -> None:
    bodies = ["An <i> & a list:\n\n- 導師", "Another"]
    written = [
        make.note(number, title=f"No. {number}", body=body) for number, body in enumerate(bodies)
    ]
    later = replace(written[0], created=make.NOW.replace(day=20))
    write(tmp_path, [later, replace(written[1], created=make.NOW.replace(day=19))])
    found = read(tmp_path)
    assert len(found) == 2
    for number, body in enumerate(bodies):
        assert f"No. {number}" in found[number]
        assert body in found[number]


def test_where_no_peer_is_installed_the_part_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert list(peers.figures(Plan(tmp_path, rounds=1, notes=(4,)))) == []
    assert "left out" in capsys.readouterr().err


@pytest.mark.parametrize(("drawn", "is_window"), [((0, 4), True), ((0,), False), ((0, 0), False)])
def test_a_small_box_is_no_window(drawn: tuple[int, ...], is_window: bool) -> None:
    row = b"".join(colour.to_bytes(4, "little") for colour in range(1, 17))
    with closing(mmap.mmap(-1, len(row) * 32)) as picture:
        seen = screen.Screen({}, Path(), picture, 0, len(row))
        lines = iter(drawn)

        def lives() -> bool:
            at = next(lines, None)
            if at is not None:
                picture[at * len(row) : (at + 1) * len(row)] = row
            return at is not None

        before = seen.lines()
        if is_window:
            assert seen.painted(before, lives) > 0
        else:
            with pytest.raises(screen.NotPaintedError):
                seen.painted(before, lives)


@NEEDS_SCREEN
def test_peers_are_measured_beside_ours_and_who_is_not_here_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    some = (
        Peer("Some", "some", BARE, notebooks.zim, full=1.15),
        Peer("None", "none", ("there-is-no-such-program",)),
        Peer("Dumb", "dumb", ("true",)),
    )
    monkeypatch.setattr(peers, "PEERS", some)
    monkeypatch.setattr(peer_keys, "PEERS", ())
    monkeypatch.setattr(peers, "RESTED_S", 0.0)
    found = list(peers.figures(Plan(tmp_path, rounds=1, notes=(4,), sessions=(2,))))
    painted = [(one.what, one.size, one.goal.times) for one in found if one.goal.times]
    assert painted == [
        ("painted, beside the bare window", 0, 1.25),
        ("painted, beside Some", 0, 1.0),
        ("painted, beside the bare window", 4, 1.3),
        ("painted, beside Some", 4, 1.15),
    ]
    assert all(min(one.ours + one.floor) > 0 for one in found)
    assert len({one.name for one in found}) == 13
    assert [one.size for one in found if one.goal.most == 121.0] == [4]
    told = capsys.readouterr().err
    assert "not installed, and left out: None\n" in told
    assert "Dumb  showed no window" in told


@pytest.mark.skipif(not peer_keys.are_possible(), reason="needs Xvfb, xdotool and openbox")
def test_keys_are_seen_on_the_screen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(peer_keys, "KEYS", 3)
    monkeypatch.setattr(peer_keys, "READY_S", 0.0)
    file = tmp_path / "note.md"
    file.write_text("Some text.\n", encoding="utf-8")
    bare = (sys.executable, "-m", "tests.benchmarks.floors.bare_text", str(file))
    took = peer_keys.keys(bare, tmp_path)
    assert len(took) == 3
    assert sorted(took) == list(took)
    assert took[0] > 0
