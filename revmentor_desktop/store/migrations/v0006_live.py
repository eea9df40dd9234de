"""How sessions went, item by item, and when a session brought up a word."""

STATEMENTS: tuple[str, ...] = (
    """
CREATE TABLE runs (
    id TEXT NOT NULL,
    marks TEXT NOT NULL,
    CONSTRAINT pk_runs PRIMARY KEY (id),
    CONSTRAINT ck_runs_marks CHECK (json_valid(marks))
) STRICT
    """,
    "ALTER TABLE terms ADD COLUMN noted TEXT",
)
"""What makes a file of version 5 into one of version 6."""
