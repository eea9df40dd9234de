"""Version 7: what stays between the two, on everything of theirs that others may see."""

from __future__ import annotations

_MARKABLE = ("actions", "agenda_items", "notes", "questions", "recaps", "takeaways", "terms")

STATEMENTS: tuple[str, ...] = tuple(
    f"ALTER TABLE {table} ADD COLUMN between_us INTEGER NOT NULL DEFAULT 0 "
    f"CONSTRAINT ck_{table}_between_us CHECK (between_us IN (0, 1))"
    for table in _MARKABLE
)
