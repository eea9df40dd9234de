"""Version 12: reviews, those that were released and those that are only mine."""

from __future__ import annotations

_COLUMNS = """
    id TEXT NOT NULL,
    role TEXT NOT NULL,
    stage TEXT NOT NULL,
    day TEXT NOT NULL,
    ratings TEXT NOT NULL,
    words TEXT NOT NULL,
    CONSTRAINT pk_{table} PRIMARY KEY (id),
    CONSTRAINT ck_{table}_role CHECK (role IN ('mentor', 'mentee')),
    CONSTRAINT ck_{table}_stage CHECK (stage IN ('baseline', 'midpoint', 'closing')),
    CONSTRAINT ck_{table}_ratings CHECK (json_valid(ratings))
"""

STATEMENTS: tuple[str, ...] = tuple(
    f"CREATE TABLE {table} ({_COLUMNS.format(table=table)}) STRICT"
    for table in ("reviews", "private_reviews")
)
"""What makes a file of version 11 into one of version 12."""
