"""Who fails before being killed is called so: what was never at work loses nothing either."""

from __future__ import annotations

import json
import multiprocessing
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ALL_FAIL = """
import json
import sys
import tempfile
from pathlib import Path
from tests.crash import conversions, harness, keeping, live_harness, passphrases, upgrades

def fails(*_arguments, **_more):
    sys.exit(1)

conversions._convert = upgrades._open = passphrases._set = fails
harness.write = keeping.keep = live_harness.hold = fails
conversions._longest = upgrades._longest = lambda *_places: 100  # seconds: nobody is killed before
harness.IN_STARTUP, passphrases.LONGEST_LIFE = 0, 100
runs = {
    "kills": harness.kill_again_and_again,
    "live": live_harness.kill_live,
    "keeping": keeping.kill_keeping,
    "conversions": conversions.kill_conversions,
    "upgrades": upgrades.kill_upgrades,
    "passphrases": passphrases.kill_passphrases,
}
found = {}
for name, run in runs.items():
    with tempfile.TemporaryDirectory() as folder:
        found[name] = run(Path(folder), 1).problems
print(json.dumps(found))
"""


@pytest.mark.skipif(
    "fork" not in multiprocessing.get_all_start_methods(),
    reason="what is to fail is made to before it is begun",
)
def test_who_fails_is_not_taken_for_killed() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", ALL_FAIL], cwd=ROOT, capture_output=True, text=True, check=True
    )
    found: dict[str, list[str]] = json.loads(ran.stdout)
    assert len(found) == 6
    assert all(len(problems) == 1 for problems in found.values()), found
