"""Learning paths: topics in an order that makes sense of them, along a shelf or across shelves.

They stand in one file beside the packs, ``paths.yaml``: a list ``paths`` of tables with ``id``,
``title``, ``why`` (one sentence), ``shelf`` unless the path goes across shelves, and ``topics``
(three to six ids).  ``read_paths(text, topics, faults)`` refuses a path with a fault by itself,
and keeps its file, line and field.  ``services.library`` reads the file with everything else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.topics import Shelf
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.front_matter import Fault, Reader, Refused, What, parsed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from revmentor_desktop.domain.topics import Topic
    from revmentor_desktop.services.yaml_entry import Entry

PATHS_FILE = "paths.yaml"
SHORTEST = 3
LONGEST = 6
"""Topics a path has at least and at most."""


@dataclass(frozen=True, slots=True)
class LearningPath:
    """Topics in their order and *why* to take them in it; *shelf* is none for one across."""

    id: str
    title: str
    why: str
    topics: tuple[TopicId, ...]
    shelf: Shelf | None = None

    def place(self, topic: TopicId) -> int:
        """Return the place of *topic* from 1, or 0 when the path does not hold it."""
        return self.topics.index(topic) + 1 if topic in self.topics else 0

    def beside(self, topic: TopicId) -> tuple[TopicId | None, TopicId | None]:
        """Return the topics before and after *topic*."""
        at = self.place(topic)
        if not at:
            return None, None
        before = self.topics[at - 2] if at > 1 else None
        return before, self.topics[at] if at < len(self.topics) else None


def paths_of(paths: Iterable[LearningPath], topic: TopicId) -> tuple[LearningPath, ...]:
    """Return those of *paths* that hold *topic*."""
    return tuple(path for path in paths if topic in path.topics)


def read_paths(
    text: str, topics: Mapping[TopicId, Topic], faults: list[Fault]
) -> tuple[LearningPath, ...]:
    """Return the paths that *text* states and *topics* can fill; add what is wrong to *faults*."""
    found: dict[str, LearningPath] = {}
    for entry in _entries(text, faults):
        own: list[Fault] = []
        path = _path(entry, topics, own)
        if path.id and (path.id in found or TopicId(path.id) in topics):
            own.append(_fault(entry, "id", What.TWICE))
        faults.extend(own)
        if not own:
            found[path.id] = path
    return tuple(found.values())


def _entries(text: str, faults: list[Fault]) -> Iterator[Entry]:
    """Yield the table of each path."""
    try:
        whole = parsed(text)
    except Refused as refused:
        faults.append(Fault(PATHS_FILE, refused.line, refused.field, refused.what))
        return
    assert isinstance(whole.value, dict)
    for field, entry in whole.value.items():
        if field != "paths":
            faults.append(_fault(entry, field, What.UNKNOWN_FIELD))
    listed = whole.value.get("paths")
    if listed is None or not isinstance(listed.value, tuple):
        what = What.MISSING if listed is None else What.WRONG_FORM
        faults.append(_fault(listed or whole, "paths", what))
        return
    yield from listed.value


def _path(entry: Entry, topics: Mapping[TopicId, Topic], faults: list[Fault]) -> LearningPath:
    """Return the path of a table; it is worth something only if no fault was added."""
    reader = Reader(entry, PATHS_FILE, faults, "paths")
    along = isinstance(entry.value, dict) and "shelf" in entry.value
    path = LearningPath(
        id=reader.text("id"),
        title=reader.text("title"),
        why=reader.text("why"),
        topics=tuple(TopicId(topic) for topic in reader.texts("topics")),
        shelf=reader.choice("shelf", Shelf) if along else None,
    )
    reader.finish()
    what = None if faults else _wrong_topics(path, topics)
    if what is not None:
        faults.append(_fault(entry, "topics", what))
    return path


def _wrong_topics(path: LearningPath, topics: Mapping[TopicId, Topic]) -> What | None:
    """Return what is wrong with the topics of *path*."""
    if not SHORTEST <= len(path.topics) <= LONGEST:
        return What.OUT_OF_RANGE
    if len(set(path.topics)) < len(path.topics):
        return What.TWICE
    if any(topic not in topics for topic in path.topics):
        return What.NO_SUCH_TOPIC
    if path.shelf and any(topics[topic].shelf is not path.shelf for topic in path.topics):
        return What.OTHER_SHELF
    later = set(path.topics)
    for topic in path.topics:
        later.discard(topic)
        if later & _bases(topic, topics):
            return What.BEFORE_ITS_BASE
    return None


def _bases(topic: TopicId, topics: Mapping[TopicId, Topic]) -> set[TopicId]:
    """Return all that *topic* builds on, directly or not."""
    found: set[TopicId] = set()
    left = [topic]
    while left:
        known = topics.get(left.pop())
        fresh = [base for base in known.builds_on if base not in found] if known else []
        found.update(fresh)
        left += fresh
    return found


def _fault(entry: Entry, field: str, what: What) -> Fault:
    name = field if field == "paths" or what is What.UNKNOWN_FIELD else f"paths.{field}"
    return Fault(PATHS_FILE, entry.line, name, what)
