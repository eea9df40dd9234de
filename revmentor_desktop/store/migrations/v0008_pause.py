"""Version 8: whose public holidays the pair keeps free, and until when it pauses."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = (
    "ALTER TABLE pairs ADD COLUMN holidays TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE pairs ADD COLUMN paused_until TEXT",
)
