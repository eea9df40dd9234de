"""One program for whoever sits here: a second start hands over what it was asked for, and ends.

The first one holds a lock file in a folder of its user alone and listens at a local socket, which
no other computer can reach; the socket has a name nobody can guess, which a file beside the lock
tells.  The lock of a process that has ended is taken over.

It listens once its window shows what was open last: what it listens with takes a while to load, and
a second start tries for some seconds.  Whoever cannot hand anything over,
because the first one does not answer or cannot listen, runs by itself: the lock of each workspace
keeps two programs from writing into one file.
"""

from __future__ import annotations

import json
import os
import re
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

LOCK_NAME, NAME_NAME = "instance.lock", "instance.name"
"""Files in the folder: who is the first, and what its socket is called."""

ANSWER = b"taken\n"
LONGEST = 16 * 1024
"""Bytes of the longest request that is listened to."""

LONGEST_PATH = 4096
"""Signs of the longest path that is taken."""

PATIENCE = 12.0
"""Seconds that the first one may take to answer: it may just be starting, on a slow disk."""

_TRY_AGAIN_MS = 100
_TOKEN = r"[\x20-\x7e]{0,256}"
_ACTIVATION = "XDG_ACTIVATION_TOKEN"
"""By which the system of windows knows that somebody asked for the window just now."""


class SingleInstance(QObject):
    """Knows in *folder* whether this process is the first.

    Signal: ``asked(Path | None)`` when another start wants something opened, or the window only.
    """

    asked = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._lock = QLockFile(str(folder / LOCK_NAME))
        self._lock.setStaleLockTime(0)  # however old: what counts is whether its process lives
        self._server: QLocalServer | None = None
        self._waiting: dict[QLocalSocket, bytes] = {}

    def begin(self, wanted: Path | None) -> bool:
        """Be the first; or hand what is *wanted* over and return ``False``."""
        with suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self._lock.tryLock(0):
            return True
        if self._lock.error() != QLockFile.LockError.LockFailedError:
            return True  # there is no lock to be had here
        if self._hand_over(wanted):
            return False
        if self._lock.removeStaleLockFile():
            self._lock.tryLock(0)  # nobody holds it; this computer only had another name then
        return True

    def listen(self) -> None:
        """Hear from now on what others hand over; they wait so long, see ``PATIENCE``."""
        if self._lock.isLocked():
            self._listen()

    def end(self) -> None:
        """Let another one be the first."""
        if self._server is not None:
            self._server.close()
            self._server = None
            with suppress(OSError):
                (self._folder / NAME_NAME).unlink(missing_ok=True)
        self._lock.unlock()

    # --- the first ------------------------------------------------------------------------

    def _listen(self) -> None:
        from PySide6.QtNetwork import QLocalServer

        if name := self._name():
            QLocalServer.removeServer(name)  # of a process that was killed
        token = f"revmentor-{os.urandom(8).hex()}"
        name = token if sys.platform == "win32" else str(self._folder / token)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._receive)
        if not server.listen(name):
            return
        self._server = server
        with suppress(OSError):
            self._tell_name(name)

    def _tell_name(self, name: str) -> None:
        new = self._folder / f"{NAME_NAME}.new"
        new.unlink(missing_ok=True)
        file = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            os.write(file, name.encode())
        finally:
            os.close(file)
        new.replace(self._folder / NAME_NAME)

    def _receive(self) -> None:
        assert self._server is not None
        while (socket := self._server.nextPendingConnection()) is not None:
            self._waiting[socket] = b""
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(self._forget)

    def _read(self) -> None:
        for socket in tuple(self._waiting):
            if socket not in self._waiting:  # it has left while another one was answered
                continue
            self._waiting[socket] += socket.readAll().data()
            request = self._waiting[socket]
            if len(request) > LONGEST:
                socket.abort()
            elif request.endswith(b"\n"):
                self._waiting[socket] = b""
                self._answer(socket, request)

    def _answer(self, socket: QLocalSocket, request: bytes) -> None:
        try:
            wanted, token = _understood(request)
        except (ValueError, TypeError, LookupError, RecursionError):
            socket.abort()
            return
        socket.write(QByteArray(ANSWER))
        socket.flush()
        if token:
            os.environ[_ACTIVATION] = token
        self.asked.emit(wanted)

    def _forget(self) -> None:
        from PySide6.QtNetwork import QLocalSocket

        for socket in tuple(self._waiting):
            if socket.state() == QLocalSocket.LocalSocketState.UnconnectedState:
                del self._waiting[socket]
                socket.deleteLater()

    # --- the second -----------------------------------------------------------------------

    def _hand_over(self, wanted: Path | None) -> bool:
        """Hand what is *wanted* over to the first one; return whether it took it."""
        from PySide6.QtNetwork import QLocalSocket

        path = "" if wanted is None else str(wanted.absolute())
        request = {"open": path, "token": os.environ.get(_ACTIVATION, "")}
        end = time.monotonic() + PATIENCE
        while (left := int((end - time.monotonic()) * 1000)) > 0:
            socket = QLocalSocket()
            socket.connectToServer(self._name())
            if not socket.waitForConnected(left):
                time.sleep(_TRY_AGAIN_MS / 1000)  # it may not be listening yet
                continue
            socket.write(QByteArray(json.dumps(request).encode() + b"\n"))
            answer = b""
            while not answer.endswith(b"\n") and socket.waitForReadyRead(max(1, left)):
                answer += socket.readAll().data()
            socket.abort()
            return answer == ANSWER
        return False

    def _name(self) -> str:
        try:
            return (self._folder / NAME_NAME).read_text("utf-8")[:4096]
        except (OSError, ValueError):
            return ""


def _understood(request: bytes) -> tuple[Path | None, str]:
    """Return what is to be opened, and the token of whoever asks; raise ``ValueError``.

    Only a path that is whole is taken: any other would mean what this process makes of it.
    """
    said = json.loads(request)
    path, token = said["open"], said["token"]
    if not isinstance(path, str) or not isinstance(token, str):
        raise TypeError
    if len(path) > LONGEST_PATH or "\0" in path or not re.fullmatch(_TOKEN, token):
        raise ValueError
    if path and not Path(path).is_absolute():
        raise ValueError
    return Path(path) if path else None, token
