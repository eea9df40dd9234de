"""What SQLAlchemy imports and nobody here uses is not loaded, and is there for who does."""

from __future__ import annotations

import subprocess
import sys

LOADED = """
import sys
from revmentor_desktop.services.workspace import load_writer

load_writer()
assert not {"asyncio", "ssl", "email", "importlib.metadata"} & sys.modules.keys()
"""

USED = """
from sqlalchemy import util

assert not util.is_exit_exception(ValueError())
assert "asyncio.tasks" in sys.modules

import asyncio
import importlib.metadata

assert util.is_exit_exception(asyncio.TimeoutError())
asyncio.run(asyncio.sleep(0))
assert importlib.metadata.version("sqlalchemy")
"""

WITHIN = """
import sys
import threading
from revmentor_desktop.store.stand_ins import stand_ins


def use():
    import asyncio.queues
    from importlib import metadata

    assert asyncio.queues.Queue
    assert metadata.version("sqlalchemy")


with stand_ins():
    beside = threading.Thread(target=use)
    beside.start()
    beside.join()
import asyncio
assert asyncio is sys.modules["asyncio"]
asyncio.run(asyncio.sleep(0))
"""

GONE = """
import importlib
import sys
from revmentor_desktop.store.stand_ins import stand_ins

asked = []


def gone(name):
    asked.append(name)
    if len(asked) > 1:  # as another thread may do between two looks for it
        sys.modules.pop("importlib.metadata", None)
    raise AttributeError(name)


with stand_ins():
    importlib.__getattr__ = gone
    from importlib import metadata
assert metadata.version("sqlalchemy")
assert importlib.metadata is sys.modules["importlib.metadata"]
"""


def _run(program: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    return done.stderr


def test_what_writes_loads_neither_sockets_nor_what_lists_packages() -> None:
    assert _run(LOADED) == ""


def test_what_was_left_out_is_loaded_when_it_is_used() -> None:
    assert _run(LOADED + USED) == ""


def test_who_needs_it_in_another_thread_meanwhile_gets_it() -> None:
    assert _run(WITHIN) == ""


def test_who_imports_it_while_another_thread_begins_to_use_it_gets_it() -> None:
    assert _run(GONE) == ""
