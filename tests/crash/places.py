"""Where workspaces lie that are killed or looked at and thrown away by the thousand."""

from __future__ import annotations

import os

MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
"""A folder in memory, where there is one: what a disk takes its time for changes nothing there."""
