"""A screen of one's own that can be looked at from outside, whichever program draws on it.

``Xvfb`` keeps its picture in a file, in memory; it is read from there, so that looking asks
nothing of the server or of the program, and is the same for all.  A window is *painted* when a
quarter of the screen's lines are otherwise, and have twelve colours that were not there before: by
then there are letters, and not only a ground, and it is more than a small box that comes first.
Every fourth line is looked at.
"""

from __future__ import annotations

import mmap
import os
import shutil
import signal
import struct
import subprocess
import tempfile
import time
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.benchmarks.start import environment_of, memory_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SIZE = "1366x768x24"
NEW_COLOURS = 12
QUARTER = 4
EVERY = 4
LOOK_S = 0.001
BUS = """<busconfig><type>session</type><listen>unix:tmpdir={}</listen>
<policy context="default"><allow send_destination="*"/><allow eavesdrop="true"/>
<allow own="*"/></policy></busconfig>
"""
"""A session bus where nothing is started by being asked for: it would belong to no program."""

EVERYWHERE = {
    "QT_QPA_PLATFORM": "xcb",
    "NO_AT_BRIDGE": "1",
    "QTWEBENGINE_DISABLE_SANDBOX": "1",  # or nothing with a web view starts for the administrator
}
END_S = 10.0
LONGEST_S = 90.0
"""Seconds after which nobody waits for a window any more."""


class NotPaintedError(Exception):
    """No window was painted on the screen."""


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen: the *environment* of programs that draw on it, a *folder*, and its picture."""

    environment: dict[str, str]
    folder: Path
    picture: mmap.mmap
    begins: int
    line: int

    def lines(self) -> list[bytes]:
        """Return every fourth line of what is on the screen now."""
        places = range(self.begins, len(self.picture) - self.line + 1, self.line * EVERY)
        return [self.picture[at : at + self.line] for at in places]

    @contextmanager
    def running(self, command: tuple[str, ...], home: Path) -> Iterator[subprocess.Popen[bytes]]:
        """Have a program run on it that keeps what is its own in *home*, and end it."""
        environment = environment_of(home, str(self.folder)) | self.environment | EVERYWHERE
        process = subprocess.Popen(
            command,
            env=environment | _homes(home),
            stdin=subprocess.PIPE,  # the bare window lives until it is closed
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            yield process
        finally:
            _end(process)

    def painted(self, before: list[bytes], lives: Callable[[], bool]) -> float:
        """Wait until a window is painted that was not there *before*; return the time then.

        The time is that of ``time.perf_counter``.  Raise when it takes too long, or when what was
        started no longer *lives*.
        """
        seen, known = before, _colours(before)
        until = time.perf_counter() + LONGEST_S
        while (now := time.perf_counter()) < until and lives():
            lines = self.lines()
            if lines != seen:
                seen = lines
                new = [line for line, was in zip(lines, before, strict=True) if line != was]
                if len(new) * QUARTER >= len(lines) and len(_colours(new) - known) >= NEW_COLOURS:
                    return now
            time.sleep(LOOK_S)
        raise NotPaintedError

    def changed(self, before: list[bytes]) -> float:
        """Wait until anything is otherwise than *before*; return the time then, as above."""
        until = time.perf_counter() + LONGEST_S
        while (now := time.perf_counter()) < until:
            if self.lines() != before:
                return now
        raise NotPaintedError


def is_possible() -> bool:
    """Say whether this machine has what a screen is made with."""
    return shutil.which("Xvfb") is not None


@contextmanager
def screen() -> Iterator[Screen]:
    """Have a screen, empty, and a session bus if there is one."""
    with ExitStack() as ends:
        place = tempfile.TemporaryDirectory(prefix="screen-", dir=memory_folder())
        folder = Path(ends.enter_context(place))
        display = ends.enter_context(
            _told(
                "Xvfb",
                *("-displayfd", "{}", "-screen", "0", SIZE, "-nolisten", "tcp"),
                *("-fbdir", str(folder)),
            )
        )
        environment = {"DISPLAY": f":{display}"}
        if shutil.which("dbus-daemon"):
            bus = folder / "bus.conf"
            bus.write_text(BUS.format(folder), encoding="utf-8")
            environment["DBUS_SESSION_BUS_ADDRESS"] = ends.enter_context(
                _told("dbus-daemon", "--config-file", str(bus), "--nofork", "--print-address={}")
            )
        with (folder / "Xvfb_screen0").open("rb") as file:
            picture = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        ends.callback(picture.close)
        # as ``XWDFile.h`` has it: how long it is, the bytes of a line, and how many colours follow
        head = struct.unpack(">25I", picture[:100])
        yield Screen(environment, folder, picture, head[0] + 12 * head[19], head[12])


@contextmanager
def _told(*command: str) -> Iterator[str]:
    """Run a server and give the line that it writes to the file whose number stands for ``{}``."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [part.format(writing) for part in command], pass_fds=[writing], stderr=subprocess.DEVNULL
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        line = told.readline().strip()
    try:
        yield line
    finally:
        server.terminate()
        server.wait()


def _colours(lines: list[bytes]) -> set[int]:
    return {colour for line in set(lines) for colour in memoryview(line).cast("I")}


def _homes(home: Path) -> dict[str, str]:
    """Return what says where *home* is, and what is kept in it, as it is by itself."""
    kept = {"CONFIG": ".config", "DATA": ".local/share", "STATE": ".local/state"}
    return {"HOME": str(home)} | {f"XDG_{one}_HOME": str(home / at) for one, at in kept.items()}


def _end(process: subprocess.Popen[bytes]) -> None:
    """Have it end as at a log-out, and what it has started with it."""
    process.terminate()
    with suppress(subprocess.TimeoutExpired):
        process.wait(END_S)
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    assert process.stdin is not None
    process.stdin.close()
