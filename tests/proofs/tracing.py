"""What a program touches while it runs: whom it connects to, and which files it writes.

``python -m tests.soak traced`` takes the whole tour and shows every hostile text under strace.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from tests.rights import may_trace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

POSSIBLE = may_trace()
"""Whether this computer can tell what a program touches."""

ROOT = Path(__file__).parents[2]
TOUR = """
import sys
from pathlib import Path
from revmentor_desktop import tour
from tests import hearing
folder = Path(sys.argv[1])
with hearing.recorded(folder.with_name("heard.json")):
    tour.take(folder, looks=int(sys.argv[2]))
"""
HOSTILE = """
from pathlib import Path
from tests import make
from tests.blocking import views
from tests.soak import desk_without_a_screen
with desk_without_a_screen(make.workspace(make.private_note())) as desk:
    print(sum(1 for _ in views(desk)))
"""

_CALLS = "connect,openat,?open,?creat,mkdir,?mkdirat,rename,?renameat,?renameat2,?linkat,?symlink"
_CALL = re.compile(r"(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)")
_RESUMED = re.compile(r"(\d+) +<\.\.\. (\w+) resumed>(.*)")
_UNFINISHED = re.compile(r"(\d+) +(\w+)\((.*) <unfinished \.\.\.>")
_WRITES = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_TMPFILE")
_PATH = re.compile(r'"([^"]*)"')
_NOWHERE = re.compile(r"/dev/(null|tty|pts/\d+)|/proc/self/.*|/proc/\d+/.*|pipe:.*|anon_inode:.*")


@dataclass
class Touched:
    """What a program touched."""

    connected: list[str] = field(default_factory=list)
    """Where it connected to, or tried to, over a network."""

    opened: int = 0
    written: list[str] = field(default_factory=list)
    """The files and folders it made, wrote or moved."""

    def outside(self, *folders: Path) -> list[str]:
        """Return what was written outside of *folders*."""
        inside = tuple(str(folder.resolve()) for folder in folders)
        return sorted(
            {
                path
                for path in self.written
                if not _NOWHERE.fullmatch(path)
                and not any(path == one or path.startswith(f"{one}/") for one in inside)
            }
        )


def run_traced(command: Sequence[str], home: Path, within: Path = ROOT) -> Touched:
    """Run *command* with *home* for everything it looks for a place for; return what it touched."""
    home.mkdir(parents=True, exist_ok=True)
    trace = home.with_name(f"{home.name}.trace")
    strace = ("strace", "-f", "--seccomp-bpf", "-qq", "-e", f"trace={_CALLS}", "-o", str(trace))
    done = subprocess.run(
        [*strace, *command],
        cwd=within,
        env=_environment(home),
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode or done.stderr:
        raise RuntimeError(done.stderr)
    with trace.open(encoding="utf-8", errors="replace") as lines:
        return touched(_whole(lines), within)


def touched(lines: Iterable[str], within: Path) -> Touched:
    """Return what the calls in *lines* of strace touched, for a program that runs *within*."""
    seen = Touched()
    for line in lines:
        found = _CALL.match(line)
        if found is None:
            continue
        name, rest = found[1], found[2]
        if name == "connect":
            if "sa_family=AF_INET" in rest:
                seen.connected.append(rest)
        elif int(found[3]) >= 0:
            seen.opened += 1
            if name not in {"open", "openat"} or _WRITES.search(rest):
                seen.written += [_full(path, within) for path in _PATH.findall(rest)]
    return seen


def _whole(lines: Iterable[str]) -> Iterable[str]:
    """Join the calls that another thread's came in between."""
    begun: dict[tuple[str, str], str] = {}
    for line in lines:
        if found := _UNFINISHED.match(line):
            begun[found[1], found[2]] = found[3]
        elif found := _RESUMED.match(line):
            yield f"{found[2]}({begun.pop((found[1], found[2]), '')}{found[3]}"
        else:
            yield line


def _full(path: str, within: Path) -> str:
    """Return where *path* leads; what is below ``/proc`` would lead elsewhere from here."""
    return path if path.startswith("/proc/") else os.path.realpath(within / path)


def _environment(home: Path) -> dict[str, str]:
    places = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
    rest = {"TMPDIR": str(home), "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
    return os.environ | {name: str(home) for name in places} | rest


def tour(folder: Path, looks: int) -> list[str]:
    """Return the command that takes the tour in so many *looks*, and puts it into *folder*.

    Beside that folder is written what is told of it to who does not see it.
    """
    return [sys.executable, "-c", TOUR, str(folder), str(looks)]


def hostile() -> list[str]:
    """Return the command that shows every hostile text."""
    return [sys.executable, "-c", HOSTILE]
