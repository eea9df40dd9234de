"""Every file that the program writes, as the system sees it: none may lie where nobody looks.

``strace`` follows a process that uses the whole program over one world, at home in a folder of its
own, and what is opened for writing or renamed must lie in that folder, which is scanned.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

CALLS = "trace=open,openat,creat,rename,renameat,renameat2,mkdir,mkdirat,symlink,symlinkat,link"
WRITES = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|^\d+\s+(?:creat|rename|mkdir|symlink|link)")
NAMED = re.compile(r'"((?:[^"\\]|\\.)*)"')
NOWHERE = ("/dev/", "/proc/", "/sys/", "pipe:", "socket:")
"""Places that are no files: nothing that is written there stays."""

HOMES = {
    "HOME": "",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
    "XDG_RUNTIME_DIR": ".runtime",
    "TMPDIR": "tmp",
    "APPDATA": "AppData",
}
"""Where a program keeps things, each in the folder that is scanned."""

USED = """
import sys
from pathlib import Path
from revmentor_desktop.application import application
from tests.leaks.program import program_sends
from tests.leaks.ways import Outcome
from tests.leaks.worlds import world
number, home = int(sys.argv[1]), Path(sys.argv[2])
app, outcome = application([]), Outcome()
outcome.look(program_sends(world(number), home), world(number))
print(len(outcome.leaks) + len(outcome.unread))
"""


def written_elsewhere(number: int, home: Path) -> list[str]:
    """Use the program over the world of that *number* and return what it wrote outside *home*.

    A leak in what it wrote at home is among it too.
    """
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
    for name, folder in HOMES.items():
        place = home / folder
        place.mkdir(parents=True, exist_ok=True)
        environment[name] = str(place)
    log = home.with_suffix(".strace")
    command = [sys.executable, "-c", USED, str(number), str(home)]
    done = subprocess.run(
        ["strace", "-f", "-qq", "-e", CALLS, "-o", str(log), *command],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        return [f"the program ended with {done.returncode}: {done.stderr[-500:]}"]
    found = [f"leaks: {done.stdout.strip()}"] if done.stdout.split()[-1] != "0" else []
    return found + sorted(set(_outside(log.read_text(errors="replace"), home)))


def _outside(log: str, home: Path) -> list[str]:
    """Return the files that *log* says were written and that do not lie in *home*."""
    return [
        name
        for line in log.splitlines()
        if WRITES.search(line) and "= -1 " not in line
        for name in NAMED.findall(line)[-1:]
        if not name.startswith((str(home), *NOWHERE))
    ]
