"""The disk is full: at many points of whatever writes, with a real disk that has no room left.

The disk is a small one in memory that only a process of its own sees, so that filling it up stands
in nobody's way.  That takes the right to mount, as root or in a namespace of one's own; where it
cannot be had, nothing is tried and that is said.

Whatever was under way is done, or says ``Full`` and has changed nothing; when there is room again
it works, and the file holds together.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import closing
from dataclasses import asdict, dataclass, field
from datetime import timedelta
from itertools import count
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.services.backups import back_up, folder_of, listed
from revmentor_desktop.services.protection import set_passphrase
from revmentor_desktop.services.workspace import Workspace
from revmentor_desktop.store.converting import convert
from revmentor_desktop.store.errors import Full, StoreError
from revmentor_desktop.store.restoring import FILE_NAME
from revmentor_desktop.store.store import Store
from tests import make
from tests.crash.rows import rows_of
from tests.store.cheap import KEY, LIMITS, PASSPHRASE, key_file
from tests.store.freezing import thawed

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
SIZE = 8 << 20
"""Bytes of the disk."""

MOST_LEFT = 1 << 20
"""Bytes that are left free at most; what writes needs up to as many."""

NOTE = make.private_note(1)


@dataclass
class FullOutcome:
    """What was seen at some points."""

    points: int = 0
    refused: dict[str, int] = field(default_factory=dict)
    """How often each deed was told that the disk is full."""

    done: int = 0
    problems: list[str] = field(default_factory=list)


def fill_disk(points: int, seed: int = 0) -> FullOutcome | None:
    """Run out of disk at so many *points*; ``None`` where no small disk can be had."""
    place = Path(tempfile.mkdtemp(prefix="full-"))
    try:
        if not _on_a_small_disk(place, ["true"]):
            return None
        inner = ["-m", "tests.proofs.full_disk", str(place), str(points), str(seed)]
        said = _on_a_small_disk(place, [sys.executable, *inner])
    finally:
        place.rmdir()  # the disk went with the process
    if said is None:
        raise RuntimeError
    return FullOutcome(**json.loads(said))


def _on_a_small_disk(place: Path, command: list[str]) -> str | None:
    """Run *command* where *place* is a small disk; return what it says, ``None`` if it fails."""
    unshare = shutil.which("unshare")
    if sys.platform != "linux" or unshare is None:
        return None
    rights = [] if os.geteuid() == 0 else ["--user", "--map-root-user"]
    mounted = f'mount -t tmpfs -o size={SIZE},mode=700 none "$0" && exec "$@"'
    ended = subprocess.run(
        [unshare, "--mount", *rights, "sh", "-c", mounted, str(place), *command],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    return None if ended.returncode else f"{ended.stdout}\n"


# --- what writes --------------------------------------------------------------------------


def _save(workspace: Workspace) -> None:
    workspace.commit(edited(NOTE, make.private_note(1, body="word " * 40_000)))


def _import(workspace: Workspace) -> None:
    workspace.commit(added(*(make.note(100 + at, body="word " * 200) for at in range(200))))


def _back_up(workspace: Workspace) -> None:
    assert workspace.folder is not None
    back_up(workspace, workspace.folder.parent / "backups")


OPEN: dict[str, Callable[[Workspace], None]] = {
    "save": _save,
    "import": _import,
    "back up": _back_up,
}
"""What is done to a workspace that is open."""


def _upgrade(folder: Path) -> None:
    Store.open(folder).close()


def _protect(folder: Path) -> None:
    convert(folder, None, KEY, key_file(), [])


def _passphrase(folder: Path) -> None:
    set_passphrase(folder, KEY, f"{PASSPHRASE} anew", LIMITS)


CLOSED: dict[str, Callable[[Path], None]] = {
    "upgrade": _upgrade,
    "protect": _protect,
    "passphrase": _passphrase,
}
"""What is done to the folder of one that is not."""


# --- within the small disk ----------------------------------------------------------------


class SmallDisk:
    """The disk at *place*, and how full it is."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self._ballast = place / "ballast"

    def fill(self, left: int) -> None:
        """Leave about *left* bytes free."""
        status = os.statvfs(self.place)
        free = status.f_bavail * status.f_frsize
        with self._ballast.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, max(1, free - left))

    def empty(self) -> None:
        """Make room again."""
        self._ballast.unlink(missing_ok=True)


def run_out(place: Path, points: int, seed: int) -> FullOutcome:
    """Do things on the small disk at *place*, and run out of it, at so many *points*."""
    chance, outcome, disk = Random(seed), FullOutcome(), SmallDisk(place)
    names = [*OPEN, *CLOSED]
    for point in range(points):
        name = names[point % len(names)]
        left = int(MOST_LEFT * chance.random() ** 3) >> (7 if name == "passphrase" else 0)
        folder = place / "at"
        try:
            problem, refused = _one_point(name, folder / "pair", disk, left)
        finally:
            disk.empty()
        shutil.rmtree(folder)
        outcome.points += 1
        outcome.done += not refused
        if refused:
            outcome.refused[name] = outcome.refused.get(name, 0) + 1
        if problem:
            outcome.problems.append(f"{name} with {left} bytes left, seed {seed}: {problem}")
    return outcome


def _one_point(name: str, folder: Path, disk: SmallDisk, left: int) -> tuple[str, bool]:
    """Do *name* with so many bytes *left*; return what is wrong, and whether it was refused."""
    if name in OPEN:
        minutes = count(1)
        with closing(_made(folder, minutes)) as workspace:
            return _while_open(OPEN[name], workspace, disk, left)
    if name == "upgrade":
        thawed(4, folder)
    else:
        _made(folder, count(1), protected=name == "passphrase").close()
    return _while_closed(name, folder, disk, left)


def _made(folder: Path, minutes: count[int], *, protected: bool = False) -> Workspace:
    key, keys = (KEY, key_file()) if protected else (None, None)
    workspace = Workspace.create(
        folder,
        make.pair(),
        contents=added(NOTE, make.session(items=3)),
        key=key,
        keys=keys,
        now=lambda: make.NOW + timedelta(minutes=next(minutes)),
    )
    if not protected:
        _back_up(workspace)
    return workspace


def _while_open(
    deed: Callable[[Workspace], None], workspace: Workspace, disk: SmallDisk, left: int
) -> tuple[str, bool]:
    assert workspace.folder is not None
    before = rows_of(workspace._store)
    backups = folder_of(workspace.folder.parent / "backups", workspace.pair.id)
    disk.fill(left)
    try:
        deed(workspace)
    except Full:
        if rows_of(workspace._store) != before:
            return "it was refused and has changed something", True
        if not listed(backups):
            return "the backup of before is gone", True
    except StoreError as error:
        return f"it is called {type(error).__name__}", True
    else:
        return "" if workspace.is_sound() else "it does not hold together", False
    disk.empty()
    try:
        deed(workspace)
    except StoreError as error:
        return f"with room again it is called {type(error).__name__}", True
    return "" if workspace.is_sound() else "it does not hold together", True


def _while_closed(name: str, folder: Path, disk: SmallDisk, left: int) -> tuple[str, bool]:
    content = (folder / FILE_NAME).read_bytes()
    disk.fill(left)
    refused = False
    try:
        CLOSED[name](folder)
    except Full:
        refused = True
        if (folder / FILE_NAME).read_bytes() != content:
            return "it was refused and the file is another", True
    except StoreError as error:
        return f"it is called {type(error).__name__}", True
    disk.empty()
    try:
        if refused:
            CLOSED[name](folder)
        key = None if name == "upgrade" else KEY
        with closing(Store.open(folder, key=key)) as store:
            sound = store.is_sound()
    except StoreError as error:
        return f"with room again it is called {type(error).__name__}", refused
    return "" if sound else "it does not hold together", refused


if __name__ == "__main__":
    sys.stdout.write(
        json.dumps(asdict(run_out(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
    )
