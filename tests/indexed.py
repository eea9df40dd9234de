"""What the search indexes of a store hold, word by word, to compare one with another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revmentor_desktop.store.queries import Queries
    from revmentor_desktop.store.sought import Sought
    from revmentor_desktop.store.store import Store


def indexed(store: Store) -> dict[str, list[tuple[object, ...]]]:
    """Return, of either side, every word with its entry and place, after bringing it up to date."""
    store.index.refresh()
    return store._database.run(_words)


def ids_found(store: Store, sought: Sought) -> set[str]:
    """Return the ids of everything that *store* finds."""
    return ids_of(store.queries, store.index.numbers(sought))


def ids_of(read: Queries, numbers: Iterable[int]) -> set[str]:
    """Return the ids of the entries with *numbers*."""
    found: set[str] = set()
    for number in numbers:
        side = "" if number > 0 else "private_"
        query = f"SELECT id FROM {side}search_entries WHERE number = ?"
        found.update(id for (id,) in read._records(query, (abs(number),)))
    return found


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
