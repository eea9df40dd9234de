"""Being an ordinary user for a while, even when the tests run as root, who may write anywhere."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

NOBODY = 65534


@contextmanager
def ordinary_folder() -> Iterator[Path]:
    """Give a folder that an ordinary user owns; root's temporary ones cannot be entered."""
    folder = Path(tempfile.mkdtemp(prefix="revmentor-"))
    try:
        yield folder
    finally:
        folder.chmod(0o700)
        shutil.rmtree(folder)


@contextmanager
def ordinary_user(folder: Path) -> Iterator[None]:
    """Do what is inside as an ordinary user who owns *folder* and all in it."""
    if os.geteuid() != 0:
        yield
        return
    for path in (folder, *folder.rglob("*")):
        os.chown(path, NOBODY, NOBODY)
    collecting = gc.isenabled()
    gc.disable()  # what others left to be cleared away is not ours to clear away as nobody
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
        if collecting:
            gc.enable()


@cache
def may_trace() -> bool:
    """Say whether strace is here and may follow a process; a container often forbids it."""
    if sys.platform != "linux" or shutil.which("strace") is None:
        return False
    command = ("strace", "-f", "-o", os.devnull, "true")
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
