"""Modules that SQLAlchemy imports for what is never done here: loaded only if they are used.

It imports ``asyncio``, for who waits for a database in an event loop, and ``importlib.metadata``,
for dialects that other packages bring.  With sockets, TLS and e-mail these are seventy modules,
3.5 MiB, and a tenth of the time that loading SQLAlchemy takes.
"""

from __future__ import annotations

import inspect
import sys
from contextlib import contextmanager
from importlib import import_module
from threading import Lock
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES = ("asyncio", "importlib.metadata")


class _StandIn(ModuleType):
    """Stands for a module until something of it is asked for that it has not itself."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.leaving = Lock()

    def __getattr__(self, name: str) -> Any:
        _leave(self)
        return getattr(import_module(self.__name__), name)


@contextmanager
def stand_ins() -> Iterator[None]:
    """Have modules of these names that are imported within loaded when they are used.

    Whoever imports one afterwards gets it as always, and so does who uses it in another thread;
    from its parent one gets what stands for it until it is used.
    """
    made = [_StandIn(name) for name in _NAMES if name not in sys.modules]
    for one in made:
        if one.__name__ == "asyncio":  # all that is asked of it before it is used
            vars(one)["iscoroutine"] = inspect.iscoroutine
        sys.modules[one.__name__] = one
        parent, _, child = one.__name__.rpartition(".")
        if parent:  # it stays there: who imports it from its parent looks here, and then there
            setattr(sys.modules[parent], child, one)
    try:
        yield
    finally:
        for one in made:
            _leave(one)


def _leave(stand_in: _StandIn) -> None:
    with stand_in.leaving:  # two threads may ask for something of it at once
        if sys.modules.get(stand_in.__name__) is stand_in:
            del sys.modules[stand_in.__name__]
