"""Notes as files: Markdown with front matter, ours written and anybody's read.

Our own files give back the very same record: the text follows the front matter to the letter, and
the front matter holds everything else.  Of other programs' files the front matter says title,
dates and tags; tags become a last line of ``#words``, and whatever else somebody wrote there is
kept at the end in a block of code, so that nothing is lost.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import NoteId, SessionId, TopicId
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.domain.times import from_wall_clock, is_on_every_clock
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.front_matter import Refused, parsed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from revmentor_desktop.domain.attachments import Attachment
    from revmentor_desktop.domain.private import PrivateAttachment
    from revmentor_desktop.services.yaml_entry import Entry

    AnyNote = Note | PrivateNote
    AnyPicture = Attachment | PrivateAttachment

MARK = "revmentor"
PRIVATE, SHARED, ABOUT = "private note", "shared note", "about this folder"
"""What a file of ours says it is."""

LARGEST = 2 * 1024 * 1024
"""Bytes that the file of a note may have."""

LARGEST_FRONT_MATTER = 64 * 1024

CREATED = ("created", "created_at", "date created", "creation date", "date", "created time")
EDITED = ("updated", "modified", "edited", "updated_at", "date modified", "last edited time")
TAGS = ("tags", "tag", "keywords", "標籤")
OF_NO_USE = ("latitude", "longitude", "altitude", "completed?")
"""Fields that Joplin writes into every note."""

_FRONT = re.compile(r"---[ \t]*(\r\n|\n|\r)(?P<facts>.*?)^---[ \t]*(?:\r\n|\n|\r|\Z)", re.S | re.M)
_PLAIN = re.compile("[ !#-\\[\\]-~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]{0,9999}")
"""What YAML writes between quotation marks as it is; all else it names."""

_NO_MOMENT = (ValueError, OverflowError, OSError)
"""What is raised for a moment that no clock shows, as one before the year 1."""

_NO_WORD = re.compile(r"[^\w/-]+")


@dataclass(frozen=True, slots=True)
class Facts:
    """What the front matter of somebody's note says, and its text without it."""

    title: str
    body: str
    created: datetime | None
    edited: datetime | None


def decoded(data: bytes) -> str | None:
    """Return *data* as text when it surely is one: UTF-8, or UTF-16 that says so."""
    try:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            text = data.decode("utf-16")
        else:
            text = data.decode().removeprefix("\ufeff")
    except UnicodeDecodeError:
        return None
    if "\r" in text and "\n" not in text:
        text = text.replace("\r", "\n")  # as a Mac wrote once
    return None if "\0" in text else text


def may_state_facts(text: str) -> bool:
    """Say whether *text* may begin with front matter, as most texts do not."""
    return text.startswith("---")


# --- our own ------------------------------------------------------------------------------


def as_file(note: AnyNote, pictures: Iterable[AnyPicture] = ()) -> bytes:
    """Return *note* as the content of a file that ``own_note`` reads back as the same.

    Its *pictures* are named in it; they are files of their own.
    """
    facts: dict[str, str | list[str]] = {
        MARK: PRIVATE if isinstance(note, PrivateNote) else SHARED,
        "id": note.id,
        "title": note.title,
        "created": note.created.isoformat(),
        "edited": note.edited.isoformat(),
    }
    facts |= {} if note.session is None else {"session": note.session}
    facts |= {} if note.topic is None else {"topic": note.topic}
    if isinstance(note, Note) and note.between_us:
        facts["between us"] = "yes"
    named = [f"{one.id} {one.added.isoformat()}" for one in pictures]
    facts |= {"pictures": named} if named else {}
    return f"{_front(facts)}{note.body}".encode()


def about_file(text: str) -> bytes:
    """Return the file that says in *text* what a folder of notes is; it is no note itself."""
    return f"{_front({MARK: ABOUT})}{text}".encode()


def is_about(text: str) -> bool:
    """Say whether *text* is of a file that ``about_file`` wrote."""
    table, _ = _split(text)
    return _word(table, MARK) == ABOUT


def own_note(text: str) -> AnyNote | None:
    """Return the note in *text*, the content of a file of ours; ``None`` when it is none."""
    table, body = _split(text)
    kind = _word(table, MARK)
    if kind not in {PRIVATE, SHARED} or not _word(table, "id"):
        return None
    session, topic = _word(table, "session"), _word(table, "topic")
    between = {"between_us": True} if kind == SHARED and "between us" in table else {}
    try:
        return (PrivateNote if kind == PRIVATE else Note)(
            id=NoteId(_word(table, "id")),
            title=_word(table, "title"),
            body=body,
            created=_own_instant(_word(table, "created")),
            edited=_own_instant(_word(table, "edited")),
            session=SessionId(session) if "session" in table else None,
            topic=TopicId(topic) if "topic" in table else None,
            **between,
        )
    except _NO_MOMENT:
        return None


def own_pictures(text: str) -> dict[str, datetime]:
    """Return the ids of the pictures that a file of ours names, each with when it was added."""
    table, _ = _split(text)
    entry = table.get("pictures")
    found: dict[str, datetime] = {}
    for one in entry.value if entry is not None and isinstance(entry.value, tuple) else ():
        id, _space, added = one.value.partition(" ") if isinstance(one.value, str) else ("",) * 3
        with suppress(*_NO_MOMENT):
            found[id] = _own_instant(added)
    return found


def _own_instant(text: str) -> datetime:
    moment = datetime.fromisoformat(text).astimezone(UTC)
    if not is_on_every_clock(moment):
        raise ValueError(text)
    return moment


def _front(facts: Mapping[str, str | list[str]]) -> str:
    """Return *facts* as front matter; what needs no names is written as YAML would, at once."""
    if all(isinstance(told, str) and _PLAIN.fullmatch(told) for told in facts.values()):
        plain = "".join(f'"{field}": "{told}"\n' for field, told in facts.items())
        return f"---\n{plain}---\n"
    import yaml

    stated = yaml.safe_dump(
        dict(facts), allow_unicode=True, default_style='"', sort_keys=False, width=2**20
    )
    return f"---\n{stated}---\n"


# --- anybody's ----------------------------------------------------------------------------


def facts_of(text: str, zone: str) -> Facts:
    """Return what the front matter of *text* says; a clock without a zone is that of *zone*.

    Front matter that is not understood is a part of the text.
    """
    table, body = _split(text)
    if not table:
        return Facts(title="", body=body, created=None, edited=None)
    title = _first_word(_named(table, ("title",)))
    created, changed = (_first_instant(table, fields, zone) for fields in (CREATED, EDITED))
    tags = [tag for entry in _named(table, TAGS) for tag in _tags(entry)]
    taken = {
        *OF_NO_USE,
        *(("title",) if title else ()),
        *(CREATED if created is not None else ()),
        *(EDITED if changed is not None else ()),
        *(TAGS if tag_line(tags) else ()),
    }
    rest = {
        field: entry
        for field, entry in table.items()
        if field.casefold() not in taken and entry.value
    }
    body = body.lstrip("\r\n")
    return Facts(title, f"{body}{_tail(body, tags, rest)}", created, changed)


def instant_in(text: str, zone: str) -> datetime | None:
    """Return the moment that *text* names, in whatever way programs write one."""
    local = _understood(text)
    if local is None:
        return None
    try:
        moment = local.astimezone(UTC) if local.tzinfo else from_wall_clock(local, zone)
    except (ValueError, OverflowError):
        return None
    return moment if is_on_every_clock(moment) else None


def tag_line(tags: Iterable[str]) -> str:
    """Return *tags* as a line of words with a sign in front."""
    words = [_NO_WORD.sub("-", tag.strip().lstrip("#")).strip("-") for tag in tags]
    return " ".join(f"#{word}" for word in dict.fromkeys(words) if word)


def _understood(text: str) -> datetime | None:
    from dateutil.parser import parse

    with suppress(ValueError):
        return datetime.fromisoformat(text)
    if not 6 <= len(text) <= 60:
        return None
    try:
        return parse(text, default=datetime(2000, 1, 1), tzinfos=_stated_offset)  # noqa: DTZ001 - a wall clock
    except (ValueError, OverflowError):
        return None


def _stated_offset(_name: str | None, seconds: int | None) -> int | None:
    """Return an offset that is stated in figures; names of zones mean several, and are left out."""
    return seconds


def _split(text: str) -> tuple[Mapping[str, Entry], str]:
    """Return the front matter of *text* and what follows; an empty one when there is none."""
    found = _FRONT.match(text) if may_state_facts(text) else None
    if found is None or len(found["facts"]) > LARGEST_FRONT_MATTER:
        return {}, text
    try:
        entry = parsed(found["facts"])
    except Refused:
        return {}, text
    table = entry.value if isinstance(entry.value, dict) else {}
    return table, text[found.end() :] if table else text


def _word(table: Mapping[str, Entry], field: str) -> str:
    entry = table.get(field)
    return entry.value if entry is not None and isinstance(entry.value, str) else ""


def _named(table: Mapping[str, Entry], fields: Iterable[str]) -> list[Entry]:
    """Return the entries of *fields*, in that order, whether they are written large or small."""
    return [entry for one in fields for field, entry in table.items() if field.casefold() == one]


def _first_word(entries: Iterable[Entry]) -> str:
    """Return the first text of *entries* that says something, as a line."""
    lines = (" ".join(one.value.split()) for one in entries if isinstance(one.value, str))
    return next(filter(None, lines), "")


def _first_instant(table: Mapping[str, Entry], fields: Iterable[str], zone: str) -> datetime | None:
    entries = _named(table, fields)
    stated = (one.value.strip() for one in entries if isinstance(one.value, str) and one.value)
    found = (instant_in(text, zone) for text in stated)
    return next((moment for moment in found if moment is not None), None)


def _tags(entry: Entry) -> list[str]:
    if isinstance(entry.value, str):
        return re.split(r"[,\s]+", entry.value) if entry.value.strip() else []
    if isinstance(entry.value, tuple):
        return [one.value for one in entry.value if isinstance(one.value, str)]
    return []


def _tail(body: str, tags: Iterable[str], rest: Mapping[str, Entry]) -> str:
    """Return what stands after *body* because the front matter said it."""
    parts = []
    line = tag_line(tags)
    if line and line not in body:
        parts.append(line)
    if rest:
        stated = "\n".join(f"{field}: {_told(entry)}" for field, entry in rest.items())
        fence = "~" * max(3, 1 + max(map(len, re.findall("~+", stated)), default=0))
        parts.append(f"{fence}yaml\n{stated}\n{fence}")
    if not parts:
        return ""
    gap = "" if not body.strip() else "\n" if body.endswith("\n") else "\n\n"
    return gap + "\n\n".join(parts) + "\n"


def _told(entry: Entry) -> str:
    if isinstance(entry.value, str):
        return entry.value
    if isinstance(entry.value, tuple):
        return ", ".join(_told(one) for one in entry.value)
    return "; ".join(f"{field}: {_told(one)}" for field, one in entry.value.items())
