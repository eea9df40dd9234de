"""The lock file beside the database: says who has a workspace open, in words one can read.

SQLite's own lock would do for two programs on one computer, but not for two computers that see
one folder through a network or a sync service, and it cannot say who holds it.  The file is
therefore the first line and SQLite's exclusive lock the second: where the file lies (two programs
taking over one stale lock in the same instant), SQLite still lets only one in.

A lock whose process has ended, on this computer, is taken over without asking.
"""

from __future__ import annotations

import json
import os
import secrets
import sys
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.store.driver_errors import system_errors
from revmentor_desktop.store.errors import OpenElsewhere

FILE_NAME = "workspace.lock"
"""The lock file, in the folder of the workspace."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a lock: a process by its id and its start, on a host, with a token of its own."""

    host: str
    pid: int
    started: str
    token: str

    @classmethod
    def this_process(cls) -> Holder:
        """Return what this process writes into its locks; the token differs with every call."""
        pid = os.getpid()
        return cls(_host(), pid, process_start(pid) or "", secrets.token_hex(8))

    @property
    def is_here(self) -> bool:
        """Whether the holder is on this computer."""
        return self.host == _host()

    @property
    def lives(self) -> bool:
        """Whether the holder may still be there; of another computer one cannot know."""
        if not self.is_here:
            return True
        started = process_start(self.pid)
        return started is not None and (not self.started or started == self.started)


class Lock:
    """A lock that this process holds on a folder, until ``release``.

    ``was_left_behind`` says that somebody else had held it and ended without giving it back:
    the file may not have been closed properly.
    """

    def __init__(self, path: Path, token: str, found: bytes | None = None) -> None:
        self._path = path
        self._token = token
        self._found = found
        self.was_left_behind = found is not None

    @classmethod
    def take(cls, folder: Path, *, from_other_host: bool = False) -> Lock:
        """Take the lock on *folder*; raise ``OpenElsewhere`` when a living process has it.

        Whether one on another computer lives nobody here can know; with *from_other_host* somebody
        has said that it does not.  Raises ``ReadOnly`` and other ``StoreError`` when the lock file
        cannot be written.
        """
        path = folder / FILE_NAME
        me = Holder.this_process()
        text = json.dumps(asdict(me)).encode()
        with system_errors(folder):
            if _written_as_first(path, text):
                return cls(path, me.token)
            refuse_if_held(folder, by_this_host=from_other_host)
            found = _content(path)
            _replaced(path, text, me.token)
        now = holder(folder)
        if now is None or now.token != me.token:  # somebody else took it over a moment later
            raise OpenElsewhere(folder)
        return cls(path, me.token, found)

    def leave_as_found(self) -> None:
        """Be left behind again, after giving it back, because nobody has looked at the file yet."""
        if self._found is not None:
            with system_errors(self._path):
                _written_as_first(self._path, self._found)

    def release(self) -> None:
        """Give the lock back; one that somebody else has taken meanwhile is left alone.

        Where the file cannot be removed, as while another program reads it, it names nobody any
        more: it is taken over like one that was left behind.  Raises ``StoreError`` where it cannot
        be written to either.
        """
        now = holder(self._path.parent)
        if now is not None and now.token == self._token:
            with system_errors(self._path):
                try:
                    self._path.unlink(missing_ok=True)
                except OSError:
                    os.truncate(self._path, 0)


def holder(folder: Path) -> Holder | None:
    """Return who says to have *folder* open; ``None`` where nobody does or nobody can read it."""
    try:
        data = json.loads((folder / FILE_NAME).read_bytes()[:4096])
        return Holder(str(data["host"]), int(data["pid"]), str(data["started"]), str(data["token"]))
    except (OSError, ValueError, TypeError, LookupError):
        return None


def refuse_if_held(
    folder: Path, *, by_this_process: bool = False, by_this_host: bool = False
) -> None:
    """Raise ``OpenElsewhere`` when a living process, or another computer, has *folder* open.

    *by_this_process* asks only for this one, *by_this_host* only for those of this computer.
    """
    now = holder(folder)
    if now is None or not now.lives:
        return
    if by_this_host and not now.is_here:
        return
    if not by_this_process or (now.is_here and now.pid == os.getpid()):
        raise OpenElsewhere(folder, "" if now.is_here else now.host)


def _content(path: Path) -> bytes:
    """Return what was left in *path*; nothing if it has just gone."""
    try:
        return path.read_bytes()[:4096]
    except FileNotFoundError:
        return b""


def _written_as_first(path: Path, text: bytes) -> bool:
    try:
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return False
    with ExitStack() as undo:
        undo.callback(path.unlink)
        try:
            os.write(file, text)
        finally:
            os.close(file)
        undo.pop_all()
    return True


def _replaced(path: Path, text: bytes, token: str) -> None:
    new = path.with_name(f"{path.name}.{token}")
    for remains in path.parent.glob(f"{path.name}.*"):  # of one that was killed just here
        remains.unlink(missing_ok=True)
    _written_as_first(new, text)  # nobody else knows the token
    try:
        new.replace(path)
    except FileNotFoundError:  # somebody else takes over at this moment and tidied up
        raise OpenElsewhere(path.parent) from None


# --- processes ----------------------------------------------------------------------------


def _host() -> str:
    """Return what this computer is called."""
    if sys.platform == "win32":
        import platform  # takes as long as the opening of the file, and asks the same elsewhere

        return platform.node()
    return os.uname().nodename


def process_start(pid: int) -> str | None:
    """Return when process *pid* started, in whatever words the system has; ``None`` if it ended.

    Empty where the system will not say.  Two processes with one id never have the same start.
    """
    if sys.platform == "win32":
        return _start_by_windows(pid)
    elif sys.platform == "linux":  # noqa: RET505 - only so does the type checker follow the platform
        return _start_by_proc(pid)
    else:
        return _start_by_ps(pid)


def _start_by_proc(pid: int) -> str | None:
    """Return ticks since the computer was started, with the mark of that start."""
    try:
        words = Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()
        boot = Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    except FileNotFoundError:
        return None
    except OSError:
        return ""
    return None if words[0] in {"Z", "X"} else f"{words[19]}@{boot}"


def _start_by_ps(pid: int) -> str | None:
    """Return the date, to the second, from the one program every other system has."""
    import subprocess  # two milliseconds, where it is needed

    command = ["/bin/ps", "-o", "lstart=", "-p", str(pid)]
    try:
        answer = subprocess.run(
            command, capture_output=True, text=True, check=False, env={"LC_ALL": "C"}, timeout=5
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return answer.stdout.strip() or None


if sys.platform == "win32":

    def _start_by_windows(pid: int) -> str | None:
        """Return hundreds of nanoseconds since 1601; asking by signal would end the process."""
        import ctypes
        from ctypes import wintypes

        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.OpenProcess.restype = wintypes.HANDLE
        process = kernel.OpenProcess(0x1000, False, pid)  # PROCESS_QUERY_LIMITED_INFORMATION
        if not process:
            denied = ctypes.get_last_error() == 5  # ERROR_ACCESS_DENIED: it is there
            return "" if denied else None
        try:
            times = [wintypes.FILETIME() for _ in range(4)]
            status = wintypes.DWORD()
            handle = wintypes.HANDLE(process)
            kernel.GetExitCodeProcess(handle, ctypes.byref(status))
            kernel.GetProcessTimes(handle, *map(ctypes.byref, times))
        finally:
            kernel.CloseHandle(wintypes.HANDLE(process))
        if status.value != 259:  # STILL_ACTIVE
            return None
        return str(times[0].dwHighDateTime << 32 | times[0].dwLowDateTime)
