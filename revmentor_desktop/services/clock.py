"""The machine's clock and its source of identities: the only place that asks for either.

Everything else is handed both, so that a test or a tour can say what time it is.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


def utc_now() -> datetime:
    """Return the present, in UTC."""
    from datetime import UTC, datetime  # nobody asks before the window is seen

    return datetime.now(UTC)


def fresh_id() -> str:
    """Return an id that nothing else has."""
    from uuid import uuid4  # it asks on what machine it is, and nothing has an id before a window

    return uuid4().hex


def steady_seconds() -> float:
    """Return seconds that nobody can set, and that go on while the computer sleeps.

    Only Linux tells them apart from those it is awake for; elsewhere the usual steady clock does.
    """
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot is None else time.clock_gettime(boot)
