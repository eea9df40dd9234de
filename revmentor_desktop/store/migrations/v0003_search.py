"""Version 3: what is searched, noted by triggers, and one index a side.

For either side, shared and private, there is

- ``…search_entries``: a number for whatever can be found, and what a search can be narrowed by;
- ``…search_texts``, a view: title and body of each entry as they are now;
- ``…search_waiting``: entries the index does not hold as they are now, with the words it still
  holds of them, or NULL when it holds none;
- ``…search_index``: the index itself, over words only; it keeps no text.

The triggers write no word into the index: it is brought up to date in one go, before it is asked
and when somebody is done with an entry (``store.indexing``).  Taking a long text out of an index
that leaves no trace of it takes many times as long as storing the text, and autosave would do so
every second.

A number of one's own, because the rowid of a table without one may change when the file is copied.
"""

Columns = tuple[str, ...]

_SHARED: tuple[Columns, ...] = (
    # table, id, part, title, body, moment, session, topic, who
    ("notes", "id", "''", "title", "body", "edited", "session", "topic", "NULL"),
    (
        *("sessions", "id", "''", "title"),
        "{row}.purpose || char(10) || {row}.place",
        *("start", "id", "NULL", "NULL"),
    ),
    (
        *("agenda_items", "session_id", "id", "title"),
        "{row}.details || char(10) || coalesce((SELECT group_concat(value ->> 'text', char(10))"
        " FROM json_each({row}.steps)), '')",
        *("NULL", "session_id", "topic", "lead"),
    ),
    ("recaps", "id", "''", "''", "summary", "NULL", "session", "NULL", "NULL"),
    ("questions", "id", "''", "text", "answer", "asked", "session", "NULL", "asked_by"),
    ("actions", "id", "''", "text", "''", "agreed", "session", "NULL", "owner"),
    ("takeaways", "id", "''", "text", "reason", "captured", "session", "NULL", "by"),
    ("terms", "id", "''", "word", "meaning", "NULL", "session", "topic", "NULL"),
)
"""Where the words are: a column, or SQL about the row."""

_PRIVATE: tuple[Columns, ...] = (
    ("private_notes", "id", "''", "title", "body", "edited", "session", "topic", "NULL"),
    ("private_draft_questions", "id", "''", "text", "''", "written", "session", "NULL", "NULL"),
    (
        *("private_preparation_lists", "id", "''", "''"),
        "coalesce((SELECT group_concat(value ->> 'text', char(10))"
        " FROM json_each({row}.lines)), '')",
        *("NULL", "session", "NULL", "NULL"),
    ),
    ("private_cues", "id", "''", "''", "text", "NULL", "session", "NULL", "NULL"),
)


def _of(row: str, *expressions: str) -> list[str]:
    """Return the SQL of *expressions* for the row called *row*."""
    return [
        f'{row}."{one}"' if one.islower() and one.isidentifier() else one.format(row=row)
        for one in expressions
    ]


def _tables(prefix: str) -> tuple[str, ...]:
    """Return what makes the tables of a side, whose names begin with *prefix*."""
    return (
        f"""
CREATE TABLE {prefix}search_entries (
    number INTEGER NOT NULL,
    source TEXT NOT NULL,
    id TEXT NOT NULL,
    part TEXT NOT NULL,
    moment TEXT,
    session TEXT,
    topic TEXT,
    who TEXT,
    CONSTRAINT pk_{prefix}search_entries PRIMARY KEY (number),
    CONSTRAINT uq_{prefix}search_entries_source_id_part UNIQUE (source, id, part)
) STRICT
        """,
        f"""
CREATE TABLE {prefix}search_waiting (
    number INTEGER NOT NULL,
    title TEXT,
    body TEXT,
    CONSTRAINT pk_{prefix}search_waiting PRIMARY KEY (number)
) STRICT
        """,
        f"""
CREATE VIRTUAL TABLE {prefix}search_index USING fts5 (
    title, body, content = '', tokenize = "unicode61 remove_diacritics 2"
)
        """,
        f"INSERT INTO {prefix}search_index ({prefix}search_index, rank)"
        " VALUES ('secure-delete', 1)",
    )


def _triggers(prefix: str, table: str, columns: Columns) -> tuple[str, ...]:
    """Return what makes the triggers of *table*."""
    entries, waiting = f"{prefix}search_entries", f"{prefix}search_waiting"
    id, part, *words, moment, session, topic, who = columns
    key = ", ".join(_of("new", id, part, moment, session, topic, who))
    entry = "source = '{}' AND id = {} AND part = {}"
    new, old = (
        entry.format(table, *_of("new", id, part)),
        entry.format(table, *_of("old", id, part)),
    )
    held, wanted = _of("old", *words), _of("new", *words)
    moved = "moment = {}, session = {}, topic = {}, who = {}".format(
        *_of("new", moment, session, topic, who)
    )
    return (
        f"""
CREATE TRIGGER search_{table}_added AFTER INSERT ON {table} BEGIN
    INSERT INTO {entries} (source, id, part, moment, session, topic, who)
        VALUES ('{table}', {key});
    INSERT OR IGNORE INTO {waiting} (number) SELECT number FROM {entries} WHERE {new};
END
        """,
        f"""
CREATE TRIGGER search_{table}_edited AFTER UPDATE ON {table} BEGIN
    INSERT OR IGNORE INTO {waiting} (number, title, body)
        SELECT number, {", ".join(held)} FROM {entries} WHERE {old}
            AND ({held[0]} IS NOT {wanted[0]} OR {held[1]} IS NOT {wanted[1]});
    UPDATE {entries} SET {moved} WHERE {old};
END
        """,
        f"""
CREATE TRIGGER search_{table}_removed AFTER DELETE ON {table} BEGIN
    INSERT OR IGNORE INTO {waiting} (number, title, body)
        SELECT number, {", ".join(held)} FROM {entries} WHERE {old};
    DELETE FROM {entries} WHERE {old};
END
        """,
    )


def _filling(prefix: str, table: str, columns: Columns) -> str:
    """Return what enters the rows that *table* has already."""
    id, part, _, _, *narrowing = columns
    found = ", ".join(_of("t", id, part, *narrowing))
    return (
        f"INSERT INTO {prefix}search_entries (source, id, part, moment, session, topic, who)"
        f" SELECT '{table}', {found} FROM {table} AS t"
    )


def _texts(prefix: str, table: str, columns: Columns) -> str:
    """Return what selects number, title and body of the entries of *table*.

    They are asked for by number: the plus keeps SQLite from going through a whole source instead.
    """
    id, part, title, body = _of("t", *columns[:4])
    return (
        f"SELECT e.number, {title} AS title, {body} AS body FROM {prefix}search_entries AS e"
        f" JOIN {table} AS t ON {id} = e.id AND {part} = e.part WHERE +e.source = '{table}'"
    )


def _side(prefix: str, sources: tuple[Columns, ...]) -> tuple[str, ...]:
    """Return the statements that make a side and enter what is there."""
    return (
        *_tables(prefix),
        *(one for table, *columns in sources for one in _triggers(prefix, table, tuple(columns))),
        *(_filling(prefix, table, tuple(columns)) for table, *columns in sources),
        f"INSERT INTO {prefix}search_waiting (number) SELECT number FROM {prefix}search_entries",
        f"CREATE VIEW {prefix}search_texts AS "
        + " UNION ALL ".join(_texts(prefix, table, tuple(columns)) for table, *columns in sources),
    )


STATEMENTS = (*_side("", _SHARED), *_side("private_", _PRIVATE))
"""What makes a file of version 2 into one of version 3."""
