"""Searching: from a key to the painted results, and the questions behind it beside raw FTS5.

The raw question is asked of the same file on a second connection of the same driver, with the
pragmas of the store, and returns the twenty best rows with title and text.  Topics have an index of
their own, and grow with their own number.
"""

from __future__ import annotations

import tempfile
from contextlib import closing, contextmanager
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.benchmarks.measuring import WORK, Plan, Way, by_turns, named
from tests.benchmarks.opened import painted, program_over
from tests.benchmarks.workspaces import Contents, copy_of, workspace_of
from tests.corpus import holds, lookups, notes, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revmentor_desktop.services.workspace import Workspace
    from tests.benchmarks.figures import Figure

WORDS = 24
SOUGHT = 100
SAMPLE = 1_000
"""Notes whose words are looked up."""

RAW = """
SELECT e.source, t.title, t.body FROM (
    SELECT rowid, bm25({0}search_index, 4.0, 1.0) AS worth FROM {0}search_index
    WHERE {0}search_index MATCH ? ORDER BY worth LIMIT 20
) AS found
JOIN {0}search_entries AS e ON e.number = found.rowid
JOIN {0}search_texts AS t ON t.number = found.rowid
"""
FLOOR = "raw FTS5 of both indexes: 20 best of each by bm25, joined with title and text"
RAW_OF_TOPICS = """
SELECT e.id, e.title FROM (
    SELECT rowid, bm25(topic_search_index, 16, 8, 4, 2, 1) AS worth FROM topic_search_index
    WHERE topic_search_index MATCH ? ORDER BY worth LIMIT 20
) AS found JOIN topic_search_entries AS e ON e.number = found.rowid
"""
TOPICS_FLOOR = "raw FTS5 of the index of topics: 20 best by bm25, with their titles"
QUIET_FLOOR = "the same window: a letter put into its field and painted, nothing looked up"


def figures(plan: Plan) -> Iterator[Figure]:
    """Yield how long a key and a question take, with each number of notes, and of topics."""
    words = list(lookups(notes(SAMPLE), WORDS))
    for size in plan.notes:
        contents = Contents(size, plan.sessions[0], plan.topics[0])
        yield _question(plan, size, contents, words)
        yield _key(plan, size, contents, words)
    yield from _recall(plan)
    for size in plan.topics:
        yield _question_to_topics(plan, size, words)


def _recall(plan: Plan) -> Iterator[Figure]:
    """Words of Chinese and beginnings of Latin ones that are in notes: what of them is not found.

    What is there is known by reading every note, without any index.
    """
    from revmentor_desktop.store.sought import Phrase, Sought
    from tests.indexed import ids_of

    size = plan.notes[0]
    among = notes(size)
    texts = {note.id: plain(f"{note.title}\n{note.body}") for note in among}
    missed = wrong = 0
    with _asked(plan, Contents(size, plan.sessions[0], plan.topics[0])) as (workspace, _raw):
        for word in lookups(among, SOUGHT):
            there = {id for id, text in texts.items() if holds(text, word)}
            found = ids_of(workspace.read, workspace.index.numbers(Sought((Phrase(word),))))
            missed += len(there - found)
            wrong += len((found & texts.keys()) - there)
    none = named("search", "", size, most=0.0, unit="notes")
    yield replace(none, what=f"not found of {SOUGHT} words", ours=(float(missed),))
    yield replace(none, what=f"found without any of {SOUGHT} words", ours=(float(wrong),))


@contextmanager
def _asked(plan: Plan, contents: Contents) -> Iterator[tuple[Workspace, Any]]:
    """Give a workspace of these *contents*, and the driver's connection to a file of the same."""
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.store.engine import connect
    from tests import make

    with tempfile.TemporaryDirectory(prefix="asked-") as place:
        folder = copy_of(contents, plan.cache, Path(place) / "pair")
        raw: Any = connect(
            workspace_of(contents, plan.cache) / "workspace.db", read_only=True, own=False
        )
        with closing(raw), closing(Workspace.open(folder, now=lambda: make.NOW)) as workspace:
            yield workspace, raw


def _question(plan: Plan, size: int, contents: Contents, words: list[str]) -> Figure:
    from revmentor_desktop.store.sought import Phrase, Sought, expression
    from tests import make

    ours, theirs = cycle(words), cycle(words)
    with _asked(plan, contents) as (workspace, raw):

        def ask() -> object:
            return workspace.index.find(Sought((Phrase(next(ours)),)), make.NOW, 20)

        def ask_raw() -> object:
            match = expression(Phrase(next(theirs)))
            return [raw.execute(RAW.format(side), (match,)).fetchall() for side in SIDES]

        question = named("search", "question, ranked", size, floor=FLOOR, times=1.5, clock=WORK)
        return by_turns(question, max(plan.rounds, WORDS), Way(ask), Way(ask_raw))


SIDES = ("", "private_")


def _question_to_topics(plan: Plan, size: int, words: list[str]) -> Figure:
    from revmentor_desktop.domain.wording import needles
    from revmentor_desktop.store.topic_search import TopicSearch
    from revmentor_desktop.store.topic_words import asked

    contents = Contents(plan.notes[0], plan.sessions[0], size)
    ours, theirs = cycle(words), cycle(words)
    with _asked(plan, contents) as (workspace, raw):
        search = TopicSearch(workspace.index)

        def ask() -> object:
            return search.weights(needles(next(ours)))

        def ask_raw() -> object:
            match = " AND ".join(map(asked, needles(next(theirs))))
            return raw.execute(RAW_OF_TOPICS, (match,)).fetchall()

        question = named(
            "search", "question to the topics", size, floor=TOPICS_FLOOR, times=1.5, clock=WORK
        )
        return by_turns(question, max(plan.rounds, WORDS), Way(ask), Way(ask_raw))


def _key(plan: Plan, size: int, contents: Contents, words: list[str]) -> Figure:
    from revmentor_desktop.ui.actions import Deed
    from revmentor_desktop.ui.palette.palette import Palette

    keys = cycle(word[:length] for word in words for length in range(1, len(word) + 1))
    with program_over(workspace_of(contents, plan.cache)) as program:
        program.window.perform(Deed.SEARCH)
        palette = program.window.findChild(Palette, "palette")
        assert isinstance(palette, Palette)
        palette.line.setText("x")
        painted()
        quiet = named("search", "key to painted results", size, floor=QUIET_FLOOR, p95=16.0)

        def clear() -> None:
            palette.line.clear()
            painted()

        def press() -> None:
            palette.line.setText(next(keys))
            painted()

        def press_quietly() -> None:
            palette.line.blockSignals(True)
            palette.line.setText("a")
            palette.line.blockSignals(False)
            painted()

        return by_turns(
            replace(quiet, clock=WORK),
            max(plan.rounds, 2 * WORDS),
            Way(press, clear),
            Way(press_quietly, clear),
        )
