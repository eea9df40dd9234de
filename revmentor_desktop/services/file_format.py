"""The format of the workspace file, and what reads it: facts for whoever reports a fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.store.engine import driver_versions
from revmentor_desktop.store.upgrade import STEPS

if TYPE_CHECKING:
    from collections.abc import Mapping

FORMAT = len(STEPS)
"""The version in which a workspace is written today."""


def database_versions() -> Mapping[str, str]:
    """Return the version of each part of the database by its name."""
    return driver_versions()
