"""The keyring of Linux itself, where one can be started: it keeps, gives, forgets and is locked."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

POSSIBLE = bool(shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon"))
TRY = """
import json, sys
from pathlib import Path
import secretstorage
from revmentor_desktop.services.this_computer import SERVICE, NoKeyring, ThisComputer
from revmentor_desktop.store.key_files import write_keys
from tests.store.cheap import KEY, key_file

place = Path(sys.argv[1])
folder = place / "pair"
folder.mkdir()
write_keys(folder, key_file().written())
computer, said, bus = ThisComputer(place / "unlock"), {}, secretstorage.dbus_init()
found = lambda: len(list(secretstorage.search_items(bus, {"service": SERVICE})))
computer.remember(KEY)
said["kept"] = computer.recall(folder) == KEY, found()
computer.forget(KEY)
said["forgotten"] = computer.recall(folder), found()
computer.remember(KEY)
secretstorage.get_default_collection(bus).lock()
said["locked"] = computer.recall(folder)
try:
    computer.remember(KEY)
except NoKeyring:
    said["refused"] = not computer.knows(folder)
print(json.dumps(said))
"""
ABSENT = """
import sys
from pathlib import Path
from revmentor_desktop.services.this_computer import NoKeyring, ThisComputer
from tests.store.cheap import KEY

try:
    ThisComputer(Path(sys.argv[1]) / "unlock").remember(KEY)
except NoKeyring:
    print("none")
"""


def run(script: str, place: Path, *, service: bool = True) -> str:
    """Run *script* with a keyring of its own below *place*, which has just been unlocked."""
    (place / "run").mkdir(mode=0o700, exist_ok=True)
    own = {"HOME": place, "XDG_RUNTIME_DIR": place / "run", "XDG_DATA_HOME": place / "data"}
    environment = os.environ | {name: str(path) for name, path in own.items()}
    environment["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=/nowhere"
    command = [sys.executable, "-c", script, str(place)]
    if service:
        unlock = "printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null"
        command = ["dbus-run-session", "--", "sh", "-c", f'{unlock} && exec "$@"', "sh", *command]
    done = subprocess.run(
        command,
        cwd=Path(__file__).parents[2],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    return done.stdout.strip()


@pytest.mark.skipif(not POSSIBLE, reason="it takes gnome-keyring and dbus-run-session")
def test_a_real_keyring_keeps_and_forgets_and_locked_means_the_passphrase(tmp_path: Path) -> None:
    said = json.loads(run(TRY, tmp_path))
    kept, forgotten = [True, 1], [None, 0]
    assert said == {"kept": kept, "forgotten": forgotten, "locked": None, "refused": True}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system has one")
def test_a_computer_without_a_bus_has_no_keyring(tmp_path: Path) -> None:
    assert run(ABSENT, tmp_path, service=False) == "none"
