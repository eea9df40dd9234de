"""Reports of what went wrong inside: what they hold, how many are kept, and who is told once."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.services.fault_reports import KEPT, FaultReports
from revmentor_desktop.services.process import NO_DUMP
from tests import make

if TYPE_CHECKING:
    from pathlib import Path

CANARY = "Kanarienvogel"
VERSIONS = "RevMentor Desktop 1, Python 3"


def reports(folder: Path) -> FaultReports:
    return FaultReports(folder, lambda: VERSIONS, lambda: make.NOW)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such bits")
def test_a_report_names_versions_kind_and_places_for_its_owner_alone(tmp_path: Path) -> None:
    reports(tmp_path / "reports").write("ValueError", ["ui/notes/page.py:31", "domain/notes.py:5"])
    [report] = (tmp_path / "reports" / "new").iterdir()
    assert report.read_text().splitlines() == [
        VERSIONS,
        f"{make.NOW:%Y-%m-%d %H:%M:%S} UTC",
        "ValueError",
        "ui/notes/page.py:31",
        "domain/notes.py:5",
    ]
    assert report.stat().st_mode & 0o077 == 0


def test_the_same_fault_is_reported_once_and_not_many_in_one_run(tmp_path: Path) -> None:
    made = reports(tmp_path)
    for _ in range(3):
        made.write("ValueError", ["a.py:1"])
    assert made.take_new() == 1
    for number in range(2 * KEPT):
        made.write("ValueError", [f"a.py:{number + 2}"])
    assert made.take_new() == KEPT - 1
    assert made.take_new() == 0


def test_old_ones_go(tmp_path: Path) -> None:
    for run in range(KEPT + 5):
        old = tmp_path / "new" / f"report-20260101-0000{run:02}-01.txt"
        old.parent.mkdir(exist_ok=True)
        old.touch()
    assert reports(tmp_path).take_new() == KEPT + 5
    kept = sorted(path.name for path in tmp_path.glob("*.txt"))
    assert len(kept) == KEPT
    assert kept[0] == "report-20260101-000005-01.txt"


ENDS = f"""
import faulthandler, os, resource, sys
from datetime import datetime, timezone
from pathlib import Path
from revmentor_desktop.services.fault_reports import FaultReports
from revmentor_desktop.services.process import keep_to_itself
keep_to_itself()
print(resource.getrlimit(resource.RLIMIT_CORE)[1], os.umask(0o077), flush=True)
FaultReports(Path(sys.argv[1]), str, lambda: datetime.now(timezone.utc)).begin()
note = "{CANARY}"
faulthandler._sigsegv()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such bits")
def test_a_process_that_was_ended_by_a_fault_is_reported_by_the_next(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", ENDS, str(tmp_path / "reports")],
        cwd=tmp_path,
        check=False,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": ":".join(sys.path)},
    )
    assert ended.returncode < 0
    assert ended.stdout.split() == [str(NO_DUMP), str(0o077)]
    assert [path.name for path in tmp_path.iterdir()] == ["reports"]  # and no core dump
    made = reports(tmp_path / "reports")
    made.begin()
    [report] = (tmp_path / "reports" / "new").iterdir()
    assert "Segmentation fault" in report.read_text()
    assert CANARY not in report.read_text()
    assert made.take_new() == 1
    made.end()
    assert not (tmp_path / "reports" / "ended.txt").exists()


def test_a_folder_that_cannot_be_written_to_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "reports").write_text("in the way")
    made = reports(tmp_path / "reports")
    made.begin()
    made.write("ValueError", ["a.py:1"])
    assert made.take_new() == 0
    made.end()
