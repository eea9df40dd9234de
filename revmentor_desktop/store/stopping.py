"""The wish that long work on a file ends: told by any thread, and heard within milliseconds."""

from __future__ import annotations

from contextlib import contextmanager
from threading import Event, Thread
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

import sqlcipher3.dbapi2 as driver

from revmentor_desktop.store.errors import Stopped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

T = TypeVar("T")

OFTEN = 100
"""So many instructions of SQLite lie between two looks whether it should stop."""

SELDOM = 1_000
"""So many where they are short: a look wants the interpreter."""

OFTEN_BESIDE = 0.005
"""Seconds between two such looks while something is done beside."""

_INTERRUPTED = 9


class Stop:
    """Handed to the work, which looks at it; whoever wants the work to end calls ``stop``."""

    def __init__(self) -> None:
        self._stopped = Event()

    def stop(self) -> None:
        """Have it end as soon as it can, with ``Stopped``; called from any thread."""
        self._stopped.set()

    @property
    def is_stopped(self) -> bool:
        """Whether it should end."""
        return self._stopped.is_set()

    def check(self) -> None:
        """Raise ``Stopped`` if it should end."""
        if self._stopped.is_set():
            raise Stopped

    def each(self, values: Iterable[T]) -> Iterator[T]:
        """Yield *values*; raise ``Stopped`` before the next one if it should end."""
        for value in values:
            self.check()
            yield value

    def reach(self, _made: int, _of: int) -> None:
        """Say how much of how much is done; raise ``Stopped`` if it should end."""
        self.check()

    def copying(
        self, connection: Any, _path: Path, *, often: bool = False
    ) -> AbstractContextManager[None]:
        """Watch while the file of *connection* is copied to *path*; *often* as for ``watching``."""
        return self.watching(connection, often=often)

    def verifying(self, connection: Any) -> AbstractContextManager[None]:
        """Watch while the copy that *connection* has open is verified."""
        return self.watching(connection)

    def writing_second(self) -> None:
        """Hear that a second copy is written from now on; raise ``Stopped`` if it should end."""
        self.check()

    @contextmanager
    def watching(
        self, connection: Any, gone_on: Callable[[], None] | None = None, *, often: bool = False
    ) -> Iterator[None]:
        """Have what runs on *connection* end with ``Stopped`` when it should.

        *gone_on* is called whenever it is looked whether it should, which is seldom, unless *often*
        says that few rows take long; what it raises is raised here.
        """
        self.check()
        failed: list[Exception] = []

        def ends() -> bool:
            try:
                if gone_on is not None:
                    gone_on()
            except Exception as error:  # noqa: BLE001 (SQLite would take it for a wish to stop)
                failed.append(error)
            return bool(failed) or self._stopped.is_set()

        look = self._stopped.is_set if gone_on is None else ends
        connection.set_progress_handler(look, OFTEN if often else SELDOM)
        try:
            yield
        except driver.OperationalError as error:
            if getattr(error, "sqlite_errorcode", None) != _INTERRUPTED:
                raise
        else:
            return
        finally:
            connection.set_progress_handler(None, 0)
        if failed:
            raise failed[0]
        raise Stopped


def left_beside(work: Callable[[], T], stop: Stop) -> T:
    """Return what *work* returns, which nothing can end that has begun.

    It is done in a thread of its own.  Soon after *stop* says so ``Stopped`` is raised, and the
    work left to its end: it must change nothing, and nobody may miss what it uses, nor want to
    remove it.
    """
    done, ended = _Done[T](), Event()

    def take() -> None:
        try:
            done.result = work()
        except BaseException as error:  # noqa: BLE001 (it is raised again, in whose thread it is)
            done.error = error
        finally:
            ended.set()

    stop.check()
    Thread(target=take, daemon=True).start()
    while not ended.wait(OFTEN_BESIDE):
        stop.check()
    stop.check()
    if done.error is not None:
        raise done.error
    return cast("T", done.result)


class _Done(Generic[T]):
    """What came of work."""

    result: T | None = None
    error: BaseException | None = None
