"""Earlier texts of notes, what was deleted, and from where notes were brought in."""

from __future__ import annotations

STATEMENTS: tuple[str, ...] = (
    """
CREATE TABLE revisions (
    id TEXT NOT NULL,
    note TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    written TEXT NOT NULL,
    CONSTRAINT pk_revisions PRIMARY KEY (id)
) STRICT
    """,
    "CREATE INDEX ix_revisions_note_written ON revisions (note, written)",
    """
CREATE TABLE private_revisions (
    id TEXT NOT NULL,
    note TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    written TEXT NOT NULL,
    CONSTRAINT pk_private_revisions PRIMARY KEY (id)
) STRICT
    """,
    "CREATE INDEX ix_private_revisions_note_written ON private_revisions (note, written)",
    """
CREATE TABLE deletions (
    id TEXT NOT NULL,
    deleted TEXT NOT NULL,
    things TEXT NOT NULL,
    untied TEXT NOT NULL,
    CONSTRAINT pk_deletions PRIMARY KEY (id),
    CONSTRAINT ck_deletions_things CHECK (json_valid(things)),
    CONSTRAINT ck_deletions_untied CHECK (json_valid(untied))
) STRICT
    """,
    """
CREATE TABLE private_deletions (
    id TEXT NOT NULL,
    deleted TEXT NOT NULL,
    things TEXT NOT NULL,
    untied TEXT NOT NULL,
    CONSTRAINT pk_private_deletions PRIMARY KEY (id),
    CONSTRAINT ck_private_deletions_things CHECK (json_valid(things)),
    CONSTRAINT ck_private_deletions_untied CHECK (json_valid(untied))
) STRICT
    """,
    """
CREATE TABLE private_note_origins (
    id TEXT NOT NULL,
    note TEXT NOT NULL,
    source TEXT NOT NULL,
    digest TEXT NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT pk_private_note_origins PRIMARY KEY (id)
) STRICT
    """,
    "CREATE INDEX ix_private_note_origins_note ON private_note_origins (note)",
)
"""What leads from version 4 to version 5."""
