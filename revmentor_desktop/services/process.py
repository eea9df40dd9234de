"""What this process keeps to itself: its memory, and the files it makes."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

NO_DUMP = 1 if sys.platform == "linux" else 0
"""Bytes that a core dump may have.

Linux hands dumps to a program of the system whatever the limit, 0 included; at 1 it makes none.
``PR_SET_DUMPABLE`` would do as well, but then the desktop's portal refuses its file dialogs.
"""


def keep_to_itself() -> None:
    """Leave no image of the memory behind when the process ends, and make files for us alone.

    What a system does not know is left out: Windows has no core dumps of this kind.
    """
    os.umask(0o077)
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (NO_DUMP, NO_DUMP))
