"""Version 9: when a question was answered."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = ("ALTER TABLE questions ADD COLUMN answered TEXT",)
"""What makes a file of version 8 into one of version 9."""
