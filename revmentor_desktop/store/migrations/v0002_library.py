"""The pair's own topics, imported packs, the mentee's wishes, and words to explain again."""

from __future__ import annotations


def _topic_columns() -> str:
    return """
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    shelf TEXT NOT NULL,
    level TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    language TEXT NOT NULL,
    summary TEXT NOT NULL,
    sections TEXT NOT NULL,
    builds_on TEXT NOT NULL,
    tags TEXT NOT NULL,
    words TEXT NOT NULL,
    sources TEXT NOT NULL,
    licence TEXT NOT NULL,
    authors TEXT NOT NULL,
    more TEXT NOT NULL"""


def _topic_checks(table: str) -> str:
    return f"""
    CONSTRAINT pk_{table} PRIMARY KEY (id),
    CONSTRAINT ck_{table}_level
        CHECK (level IN ('first-look', 'working-knowledge', 'deep-dive')),
    CONSTRAINT ck_{table}_minutes CHECK (minutes BETWEEN 1 AND 240),
    CONSTRAINT ck_{table}_sections CHECK (json_valid(sections)),
    CONSTRAINT ck_{table}_builds_on CHECK (json_valid(builds_on)),
    CONSTRAINT ck_{table}_tags CHECK (json_valid(tags)),
    CONSTRAINT ck_{table}_words CHECK (json_valid(words)),
    CONSTRAINT ck_{table}_sources CHECK (json_valid(sources)),
    CONSTRAINT ck_{table}_authors CHECK (json_valid(authors))"""


STATEMENTS: tuple[str, ...] = (
    f"""
CREATE TABLE own_topics ({_topic_columns()},
    written TEXT NOT NULL,
    changed TEXT NOT NULL,{_topic_checks("own_topics")}
) STRICT
    """,
    f"""
CREATE TABLE pack_topics ({_topic_columns()},
    pack TEXT NOT NULL,{_topic_checks("pack_topics")}
) STRICT
    """,
    "CREATE INDEX ix_pack_topics_pack ON pack_topics (pack)",
    """
CREATE TABLE imported_packs (
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    version INTEGER NOT NULL,
    licence TEXT NOT NULL,
    authors TEXT NOT NULL,
    more TEXT NOT NULL,
    imported TEXT NOT NULL,
    CONSTRAINT pk_imported_packs PRIMARY KEY (id),
    CONSTRAINT ck_imported_packs_authors CHECK (json_valid(authors))
) STRICT
    """,
    """
CREATE TABLE interests (
    id TEXT NOT NULL,
    wish TEXT NOT NULL,
    since TEXT NOT NULL,
    CONSTRAINT pk_interests PRIMARY KEY (id),
    CONSTRAINT ck_interests_wish CHECK (wish IN ('wanted', 'not_now'))
) STRICT
    """,
    """
CREATE TABLE explain_again (
    id TEXT NOT NULL,
    word TEXT NOT NULL,
    asked TEXT NOT NULL,
    CONSTRAINT pk_explain_again PRIMARY KEY (id)
) STRICT
    """,
)
"""What makes a file of version 1 into one of version 2."""
