"""One topic as a file: Markdown with YAML front matter.

It is read strictly, and written so that it reads back as the same topic.

The front matter: ``id`` (the file's name without its ending), ``title``, ``shelf``, ``level``,
``minutes``, ``language``, ``summary``, ``builds-on``, ``tags``, ``words`` (``term``, ``meaning``),
``sources`` (``title``, ``publisher``, ``year``, ``checked``, ``standing`` and ``link`` if any),
``licence``, ``authors``.  Other fields, there or in a word or a source, are kept in ``Topic.more``.

The body has exactly the level-2 headings of ``domain.topics.SectionKind``, or their Chinese names,
in their order; a section may be empty.  A line in a section that looks like such a heading has a
space more in front of it in the file than in the topic.  Steps may end with a mark
(``services.steps``).
"""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING, Any

from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.sessions import LONGEST_ITEM
from revmentor_desktop.domain.topics import (
    OWN_SHELF,
    AnyShelf,
    Level,
    OwnShelf,
    Section,
    SectionKind,
    Shelf,
    Source,
    Standing,
    Topic,
    Word,
)
from revmentor_desktop.export.chinese_sections import SECTIONS as CHINESE
from revmentor_desktop.export.plain import RESERVED
from revmentor_desktop.services.front_matter import (
    Fault,
    Kept,
    Reader,
    Refused,
    What,
    parsed,
    stated,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from revmentor_desktop.services.yaml_entry import Entry

ENDING = ".md"

LONGEST_ID = 80

_HEADINGS = {kind.value: kind for kind in SectionKind} | {
    heading: kind for kind, heading in CHINESE.items()
}
_KEYS = {shelf.value for shelf in Shelf}
_ID = re.compile(r"[^\W_](?:[\w.-]*[\w-])?")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_PUSHED = re.compile(r"^ (?= *## )", re.MULTILINE)
_LIKE_A_HEADING = re.compile(r"^(?= *## )", re.MULTILINE)


def is_id(text: str) -> bool:
    """Say whether *text* can be the id of a topic or a pack: the name of a file everywhere."""
    return bool(_ID.fullmatch(text)) and len(text) <= LONGEST_ID and not RESERVED.match(text)


# --- reading ------------------------------------------------------------------------------


def head_of(text: str) -> str:
    """Return the front matter of *text*, empty if it has none."""
    return _split(text)[0]


def title_of(text: str) -> str:
    """Return the title in the front matter of *text*, and no more of it; empty if it has none."""
    try:
        return Reader(parsed(head_of(text), 2), "", []).text("title")
    except Refused:
        return ""


def read_topic(
    text: str, file: str, shelves: Collection[str], faults: list[Fault], unknown: list[Fault]
) -> Topic | None:
    """Return the topic that *text* states, or ``None`` with at least one of *faults* more.

    *shelves* are the names of own shelves that its pack declares.  Fields that are kept without
    being known are named in *unknown*.
    """
    head, body, body_line = _split(text)
    if not body_line:
        faults.append(Fault(file, 1, "", What.NO_FRONT_MATTER))
        return None
    own: list[Fault] = []
    topic = None
    try:
        entry = parsed(head, 2)
    except Refused as refused:
        own.append(Fault(file, refused.line, refused.field, refused.what))
    else:
        sections = _sections(body, body_line, file, own)
        topic = _topic(Reader(entry, file, own), sections, shelves, unknown)
        own.extend(_wrong_id(topic.id, entry, file))
    faults.extend(own)
    return None if own else topic


def _topic(
    reader: Reader,
    sections: tuple[Section, ...],
    shelves: Collection[str],
    unknown: list[Fault],
) -> Topic:
    within: dict[str, Kept] = {}
    return Topic(
        id=TopicId(reader.text("id")),
        title=reader.text("title"),
        shelf=_shelf(reader, shelves),
        level=reader.choice("level", Level),
        minutes=reader.number("minutes", 1, LONGEST_ITEM),
        language=reader.text("language"),
        summary=reader.text("summary", may_be_empty=True),
        sections=sections,
        builds_on=tuple(TopicId(base) for base in reader.texts("builds-on", optional=True)),
        tags=reader.texts("tags", optional=True),
        words=_words(reader, within, unknown),
        sources=_sources(reader, within, unknown),
        licence=reader.text("licence", may_be_empty=True),
        authors=reader.texts("authors"),
        more=as_json(reader.rest(unknown) | within),
    )


def _shelf(reader: Reader, shelves: Collection[str]) -> AnyShelf:
    text = reader.text("shelf", check=lambda name: name in _KEYS or _own(name) in shelves)
    return Shelf(text) if text in _KEYS else OwnShelf(_own(text))


def _own(text: str) -> str:
    """Return the name of the own shelf that a field means; one like a key is marked there."""
    return text.removeprefix(OWN_SHELF)


def _words(reader: Reader, within: dict[str, Kept], unknown: list[Fault]) -> tuple[Word, ...]:
    words, kept = [], {}
    for table in reader.tables("words"):
        word = Word(table.text("term"), table.text("meaning", may_be_empty=True))
        words.append(word)
        if rest := table.rest(unknown):
            kept[word.term] = rest
    if kept:
        within["words"] = dict(kept)
    return tuple(words)


def _sources(reader: Reader, within: dict[str, Kept], unknown: list[Fault]) -> tuple[Source, ...]:
    sources, kept = [], {}
    for table in reader.tables("sources"):
        source = Source(
            title=table.text("title"),
            publisher=table.text("publisher", may_be_empty=True),
            year=table.number("year", 1000, 9999),
            checked=table.day("checked"),
            standing=table.choice("standing", Standing),
            link=table.link("link"),
        )
        sources.append(source)
        if rest := table.rest(unknown):
            kept[source.title] = rest
    if kept:
        within["sources"] = dict(kept)
    return tuple(sources)


def _wrong_id(topic: TopicId, entry: Entry, file: str) -> Iterator[Fault]:
    name = unicodedata.normalize("NFC", file.rpartition("/")[2].removesuffix(ENDING))
    if not topic:
        return
    assert isinstance(entry.value, dict)
    line = entry.value["id"].line
    if not is_id(topic):
        yield Fault(file, line, "id", What.NO_FILE_NAME)
    elif topic != name:
        yield Fault(file, line, "id", What.ID_IS_NOT_FILE_NAME)


def _split(text: str) -> tuple[str, str, int]:
    """Return front matter, body, and the body's first line; 0 when there is no front matter."""
    lines = text.split("\n")
    if lines[0].rstrip() == "---":
        for number, line in enumerate(lines[1:], start=1):
            if line.rstrip() == "---":
                head = "\n".join((*lines[1:number], ""))  # its last text may end with a line
                return head, "\n".join(lines[number + 1 :]), number + 2
    return "", "", 0


def _sections(body: str, first_line: int, file: str, faults: list[Fault]) -> tuple[Section, ...]:
    """Return the sections of *body*; each of the fixed headings must be there, in order."""
    order = list(SectionKind)
    found: dict[SectionKind, str] = {}
    for heading, line, text in _parts(body, first_line):
        if heading is None:
            if text:
                faults.append(Fault(file, line, "", What.TEXT_OUTSIDE_SECTIONS))
            continue
        kind = _HEADINGS.get(heading)
        if kind is None:
            faults.append(Fault(file, line, heading, What.UNKNOWN_SECTION))
            continue
        if kind in found:
            faults.append(Fault(file, line, heading, What.TWICE))
        elif any(order.index(other) > order.index(kind) for other in found):
            faults.append(Fault(file, line, heading, What.SECTION_OUT_OF_ORDER))
        found[kind] = text
    faults.extend(
        Fault(file, first_line, kind.value, What.MISSING) for kind in order if kind not in found
    )
    return tuple(Section(kind, text) for kind, text in found.items() if text)


def _parts(body: str, first_line: int) -> Iterator[tuple[str | None, int, str]]:
    """Yield heading (``None`` before the first), its line and the text below it.

    In a block of code a line is only taken for a heading if it is one of the fixed ones: a block
    that was never closed does not swallow the rest of the topic.
    """
    heading: str | None = None
    start = first_line
    lines: list[str] = []
    fence = ""
    for number, line in enumerate(body.split("\n"), start=first_line):
        mark = _FENCE.match(line)
        if mark and (not fence or mark[1] == fence):
            fence = "" if fence else mark[1]
        if line.startswith("## ") and (not fence or line[3:].strip() in _HEADINGS):
            yield heading, start, _text(lines)
            heading, start, lines, fence = line[3:].strip(), number, [], ""
        else:
            lines.append(line)
    yield heading, start, _text(lines)


def _text(lines: list[str]) -> str:
    """Return *lines* without the blank ones at both ends, as the text of a section."""
    full = [at for at, line in enumerate(lines) if line.strip()]
    return _PUSHED.sub("", "\n".join(lines[full[0] : full[-1] + 1])) if full else ""


# --- writing ------------------------------------------------------------------------------


def written_topic(topic: Topic) -> str:
    """Return *topic* as the text of its file."""
    more: dict[str, Any] = json.loads(topic.more) if topic.more else {}
    of_words, of_sources = more.pop("words", {}), more.pop("sources", {})
    head = {
        "id": topic.id,
        "title": topic.title,
        "shelf": shelf_field(topic.shelf),
        "level": topic.level.value,
        "minutes": topic.minutes,
        "language": topic.language,
        "summary": topic.summary,
        "builds-on": list(topic.builds_on),
        "tags": list(topic.tags),
        "words": [
            {"term": word.term, "meaning": word.meaning} | of_words.pop(word.term, {})
            for word in topic.words
        ],
        "sources": [
            _source_fields(source) | of_sources.pop(source.title, {}) for source in topic.sources
        ],
        "licence": topic.licence,
        "authors": list(topic.authors),
    }
    body = "\n".join(
        f"## {_heading(kind, topic.language)}\n\n{_pushed(topic.section(kind))}"
        for kind in SectionKind
    )
    return f"---\n{stated(head | more)}---\n{body}"


def shelf_field(shelf: AnyShelf) -> str:
    """Return how a file names *shelf*: by its key, or an own one by its name."""
    if isinstance(shelf, OwnShelf) and shelf.name not in _KEYS and _own(shelf.name) == shelf.name:
        return shelf.name
    return shelf.value


def as_json(more: dict[str, Kept]) -> str:
    """Return fields that are not known as the text in which a topic or a pack keeps them."""
    return json.dumps(more, ensure_ascii=False, separators=(",", ":")) if more else ""


def _source_fields(source: Source) -> dict[str, object]:
    fields: dict[str, object] = {
        "title": source.title,
        "publisher": source.publisher,
        "year": source.year,
        "checked": source.checked,
        "standing": source.standing.value,
    }
    return fields | {"link": source.link} if source.link else fields


def _heading(kind: SectionKind, language: str) -> str:
    return CHINESE[kind] if language.casefold().startswith("zh") else kind.value


def _pushed(body: str) -> str:
    """Return *body* with its end of line, lines that look like a heading pushed by a space."""
    return _LIKE_A_HEADING.sub(" ", body) + "\n" if body else ""
