"""Pictures in notes, and the words that my spelling checker has learned."""

from __future__ import annotations


def _pictures(table: str) -> str:
    return f"""
CREATE TABLE {table} (
    id TEXT NOT NULL,
    note TEXT NOT NULL,
    kind TEXT NOT NULL,
    content BLOB NOT NULL,
    added TEXT NOT NULL,
    CONSTRAINT pk_{table} PRIMARY KEY (id),
    CONSTRAINT ck_{table}_kind CHECK (kind IN ('image/png', 'image/jpeg'))
) STRICT
    """


STATEMENTS: tuple[str, ...] = (
    _pictures("attachments"),
    "CREATE INDEX ix_attachments_note ON attachments (note)",
    _pictures("private_attachments"),
    "CREATE INDEX ix_private_attachments_note ON private_attachments (note)",
    """
CREATE TABLE private_learned_words (
    id TEXT NOT NULL,
    word TEXT NOT NULL,
    added TEXT NOT NULL,
    CONSTRAINT pk_private_learned_words PRIMARY KEY (id)
) STRICT
    """,
)
"""What makes a file of version 3 into one of version 4."""
