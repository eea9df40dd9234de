"""What a process and those it has started need, as the system tells it; only Linux does."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


def own_memory(process: int) -> float:
    """Return the MiB that *process* and those it started need, shared ones in shares."""
    return sum(map(_share, _with_children(process)))


def work(process: int) -> float:
    """Return the milliseconds of the processor that *process* and those it started have used.

    The system counts in ticks, of which a second has a hundred on most machines.
    """
    return sum(map(_ticks, _with_children(process))) * 1000 / _ticks_of_a_second()


def run_time(process: int) -> float:
    """Return the milliseconds for which the threads that *process* has now have run, exactly.

    Those of what it has started count as well.
    """
    return sum(map(_nanoseconds, _with_children(process))) / 1e6


def _nanoseconds(process: int) -> int:
    ran = 0
    for thread in Path(f"/proc/{process}/task").glob("*/schedstat"):
        with suppress(OSError):  # it has ended
            ran += int(thread.read_text().split()[0])
    return ran


def _with_children(process: int) -> list[int]:
    """Return *process*, those that any of its threads started, and those that these did.

    Each names its parent: a list of children is kept by few kernels.
    """
    parents = {}
    for file in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # it has ended
            parents[int(file.parent.name)] = int(_fields(file)[1])
    found = [process]
    for one in found:  # it grows meanwhile
        found += [child for child, parent in parents.items() if parent == one]
    return found


def _share(process: int) -> float:
    file = Path(f"/proc/{process}/smaps_rollup")
    if not file.exists():
        return 0.0
    (line,) = (line for line in file.read_text().splitlines() if line.startswith("Pss:"))
    return int(line.split()[1]) / 1024


def _ticks(process: int) -> int:
    file = Path(f"/proc/{process}/stat")
    if not file.exists():
        return 0
    user, system = _fields(file)[11:13]
    return int(user) + int(system)


def _fields(file: Path) -> list[str]:
    """Return what stands in *file* after the name of the process, which may have spaces."""
    return file.read_text().rpartition(")")[2].split()


def _ticks_of_a_second() -> int:
    return os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100
