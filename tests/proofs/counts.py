"""How often each proof is tried on every change: what the tests use, and what the guide says.

The longer runs of ``python -m tests.soak`` have their own, greater numbers.
"""

from __future__ import annotations

KILLS = 200
IMAGES = 300
KEEPING_KILLS = 50
CONVERSION_KILLS = 50
PASSPHRASE_KILLS = 100
UPGRADE_KILLS = 54
LIVE_KILLS = 5
WALKS, WALK_STEPS = 15, 30
FULL_POINTS = 54
TAKEN = 3
FLIPS = 200
FUZZED = 20
FIXED_TEXTS = 8
WORLDS = 100

EVERY_CHANGE = {
    "kills": f"{KILLS} kills",
    "cuts": f"{IMAGES} images",
    "keeping": f"{KEEPING_KILLS} kills",
    "conversions": f"{CONVERSION_KILLS} kills",
    "passphrases": f"{PASSPHRASE_KILLS} kills",
    "upgrades": f"{UPGRADE_KILLS} kills",
    "live": f"{LIVE_KILLS} kills",
    "walk": f"{WALKS} walks of {WALK_STEPS} steps",
    "full": f"{FULL_POINTS} points",
    "faults": "every call, one way",
    "taken": f"{TAKEN} times each",
    "flips": f"{FLIPS} bits",
    "traced": "in one look",
    "hostile": "",
    "fuzz": f"{FUZZED} times each",
    "trips": f"{FIXED_TEXTS} fixed ones",
    "leaks": f"{WORLDS} workspaces",
}
"""The same in the words of the guide, for each row of its tables that has a longer run."""
