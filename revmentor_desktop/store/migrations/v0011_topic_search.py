"""Version 11: the words of a pair's own topics, and those of packs, have an index of their own.

As in version 3 there are ``topic_search_entries``, ``topic_search_texts``, ``topic_search_waiting``
and ``topic_search_index``.  An entry also has what lists show of a topic, so that none has to be
read whole to stand in one.  ``topic_search_keys`` says which topics are told by some word
("telling"), and which explain one ("word").

What goes into the index is written so that its own idea of a word does not matter
(``store.topic_words``): therefore it removes no accents.
"""

_LISTED = ("title", "shelf", "level", "minutes", "builds_on")
_WORDS = ("title", "tags", "words", "summary", "sections")

_TABLES: dict[str, tuple[str, str]] = {
    "own_topics": ("{row}.changed", "NULL"),
    "pack_topics": ("NULL", "{row}.pack"),
}
"""Since when a topic is as it is, where it says so itself, and its pack."""

_ENTRIES, _WAITING = "topic_search_entries", "topic_search_waiting"
_COLUMNS = ("id", *_LISTED, "since", "pack")


def _of(row: str, table: str) -> list[str]:
    """Return what an entry says of the *row* of a *table*, in the order of its columns."""
    columns = [f"{row}.{column}" for column in ("id", *_LISTED)]
    return columns + [one.format(row=row) for one in _TABLES[table]]


def _triggers(table: str) -> tuple[str, ...]:
    """Return what makes the triggers of *table*."""
    names = ", ".join(_COLUMNS)
    new, old = (f"source = '{table}' AND id = {row}.id" for row in ("new", "old"))
    held = ", ".join(f"old.{column}" for column in _WORDS)
    differ = " OR ".join(f"old.{column} IS NOT new.{column}" for column in _WORDS)
    moved = ", ".join(map(" = ".join, zip(_COLUMNS, _of("new", table), strict=True)))
    return (
        f"""
CREATE TRIGGER search_{table}_added AFTER INSERT ON {table} BEGIN
    INSERT INTO {_ENTRIES} (source, {names}) VALUES ('{table}', {", ".join(_of("new", table))});
    INSERT OR IGNORE INTO {_WAITING} (number) SELECT number FROM {_ENTRIES} WHERE {new};
END
        """,
        f"""
CREATE TRIGGER search_{table}_edited AFTER UPDATE ON {table} BEGIN
    INSERT OR IGNORE INTO {_WAITING} (number, {", ".join(_WORDS)})
        SELECT number, {held} FROM {_ENTRIES} WHERE {old} AND ({differ});
    UPDATE {_ENTRIES} SET {moved} WHERE {old};
END
        """,
        f"""
CREATE TRIGGER search_{table}_removed AFTER DELETE ON {table} BEGIN
    INSERT OR IGNORE INTO {_WAITING} (number, {", ".join(_WORDS)})
        SELECT number, {held} FROM {_ENTRIES} WHERE {old};
    DELETE FROM {_ENTRIES} WHERE {old};
END
        """,
    )


def _filling(table: str) -> str:
    """Return what enters the rows that *table* has already."""
    return (
        f"INSERT INTO {_ENTRIES} (source, {', '.join(_COLUMNS)})"
        f" SELECT '{table}', {', '.join(_of('t', table))} FROM {table} AS t"
    )


def _texts(table: str) -> str:
    """Return what selects number and words of the entries of *table*."""
    words = ", ".join(f"t.{column} AS {column}" for column in _WORDS)
    return (
        f"SELECT e.number, {words} FROM {_ENTRIES} AS e"
        f" JOIN {table} AS t ON t.id = e.id WHERE +e.source = '{table}'"
    )


STATEMENTS: tuple[str, ...] = (
    f"""
CREATE TABLE {_ENTRIES} (
    number INTEGER NOT NULL,
    source TEXT NOT NULL,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    shelf TEXT NOT NULL,
    level TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    builds_on TEXT NOT NULL,
    since TEXT,
    pack TEXT,
    CONSTRAINT pk_{_ENTRIES} PRIMARY KEY (number),
    CONSTRAINT uq_{_ENTRIES}_source_id UNIQUE (source, id)
) STRICT
    """,
    f"""
CREATE TABLE {_WAITING} (
    number INTEGER NOT NULL,
    {", ".join(f"{column} TEXT" for column in _WORDS)},
    CONSTRAINT pk_{_WAITING} PRIMARY KEY (number)
) STRICT
    """,
    """
CREATE TABLE topic_search_keys (
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    number INTEGER NOT NULL,
    CONSTRAINT pk_topic_search_keys PRIMARY KEY (kind, key, number)
) STRICT, WITHOUT ROWID
    """,
    f"""
CREATE VIRTUAL TABLE topic_search_index USING fts5 (
    {", ".join(_WORDS)}, content = '', prefix = '1',
    tokenize = "unicode61 remove_diacritics 0 tokenchars '_'"
)
    """,
    "INSERT INTO topic_search_index (topic_search_index, rank) VALUES ('secure-delete', 1)",
    *(trigger for table in _TABLES for trigger in _triggers(table)),
    *map(_filling, _TABLES),
    f"INSERT INTO {_WAITING} (number) SELECT number FROM {_ENTRIES}",
    f"CREATE VIEW topic_search_texts AS {' UNION ALL '.join(map(_texts, _TABLES))}",
)
"""What makes a file of version 10 into one of version 11."""
