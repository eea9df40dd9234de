"""What the search indexes of a store hold, word by word, to compare one with another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from revmentor_desktop.store.store import Store


def indexed(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Return, of either side, every word with its entry and place, after bringing it up to date."""
    store.index.refresh()
    return store._database.run(_words)


def _words(connection: Any) -> dict[str, list[tuple[object, ...]]]:
    held: dict[str, list[tuple[object, ...]]] = {}
    for side in ("", "private_"):
        index, entries = f"{side}search_index", f"{side}search_entries"
        connection.execute(
            f"CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', '{index}', 'instance')"
        )
        words = connection.execute(
            f"SELECT source, id, part, moment, session, topic, who, col, offset, term"
            f" FROM temp.words LEFT JOIN {entries} ON number = doc ORDER BY 1, 2, 3, 8, 9, 10"
        )
        held[side] = [tuple(word) for word in words]
        connection.execute("DROP TABLE temp.words")
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')")
    return held
