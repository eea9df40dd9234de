"""Something keeps a whole workspace from being written: rights, another program, a disk that goes.

Whoever opens it is told what it is, and nothing in it changes; when it is over, all is there.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

from revmentor_desktop.domain.changes import added
from revmentor_desktop.store.errors import Missing, OpenElsewhere, ReadOnly, StoreError
from revmentor_desktop.store.restoring import FILE_NAME
from revmentor_desktop.store.store import Store
from tests import make
from tests.crash.rows import rows_of
from tests.rights import ordinary_folder, ordinary_user

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HOLD = """
import sys
import sqlcipher3.dbapi2 as driver
connection = driver.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


def _unwritable(place: Path) -> str:
    """Take the right to write the file away, and that to its folder, from an ordinary user."""
    with ordinary_folder() as own:
        there = own / "pair"
        shutil.copytree(place, there)
        with ordinary_user(own):
            for path, mode in ((there / FILE_NAME, 0o400), (there, 0o500)):
                before = path.stat().st_mode
                path.chmod(mode)
                refused = _refused(there, ReadOnly)
                with closing(Store.open(there, read_only=True)) as store:
                    readable = bool(rows_of(store))
                path.chmod(before)
                if refused or not readable:
                    return refused or "nothing could be read"
        return _changed(there, place)


def _held(place: Path) -> str:
    """Have another process hold the file, as a virus scanner or another program may."""
    command = [sys.executable, "-c", HOLD, str(place / FILE_NAME)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.readline()
        refused = _refused(place, OpenElsewhere)
        other.communicate()
    return refused or _opens(place)


def _unmounted(place: Path) -> str:
    """Have the folder go while the workspace is open, as a stick that is pulled out."""
    mounted = place.with_name("mounted")
    mounted.mkdir()
    try:
        subprocess.run(["mount", "--bind", place, mounted], check=True, capture_output=True)
        with closing(Store.open(mounted)) as store:
            subprocess.run(["umount", "-l", mounted], check=True)
            for number in (1, 2):
                try:
                    store.apply(added(make.note(number)))
                except Missing:
                    continue
                return "it was not noticed"
    finally:
        subprocess.run(["umount", "-l", mounted], check=False, capture_output=True)
        mounted.rmdir()
    (place / "workspace.lock").unlink()  # it was there when the stick was pulled out
    return _opens(place)


UNMOUNTED = "its disk goes"

IN_THE_WAY: dict[str, Callable[[Path], str]] = {
    "may not be written": _unwritable,
    "held by another program": _held,
    UNMOUNTED: _unmounted,
}
"""What is done to a workspace; each returns what is wrong then, or nothing."""


def may_mount(folder: Path) -> bool:
    """Say whether this user may mount something below *folder*."""
    there = folder / "mount"
    there.mkdir()
    try:
        done = subprocess.run(["mount", "--bind", folder, there], check=False, capture_output=True)
        if done.returncode == 0:
            subprocess.run(["umount", there], check=True)
    except FileNotFoundError:
        return False
    finally:
        there.rmdir()
    return done.returncode == 0


def _refused(place: Path, kind: type[StoreError]) -> str:
    """Open what is in *place*, which must raise *kind*."""
    try:
        Store.open(place).close()
    except kind:
        return ""
    except StoreError as error:
        return f"it was called {type(error).__name__}"
    return "it opens"


def _opens(place: Path) -> str:
    with closing(Store.open(place)) as store:
        return "" if rows_of(store) else "nothing is there"


def _changed(place: Path, before: Path) -> str:
    one, other = place / FILE_NAME, before / FILE_NAME
    return "" if one.read_bytes() == other.read_bytes() else "it was changed"
