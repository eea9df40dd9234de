"""The small, strict part of YAML in which topic packs state their facts.

People trade packs, so nothing in one is trusted: no tags, no aliases, no deep nesting, no key
twice, no NUL, a limit on size.  Values are read as the text that stands in the file and only then
taken for a number or a date, so that ``no`` and ``2024`` are the words somebody wrote.  Faults are
collected, not raised: whoever wrote a topic gets to see all of them, each with its line.

Fields that this version does not know are no fault: ``Reader.rest`` hands them out as data that
JSON can hold, and ``stated`` writes data as YAML again, to the letter but for comments and layout.

PyYAML is loaded with the first text that is read or written, not with this module.
"""

from __future__ import annotations

import unicodedata
from datetime import date
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.export.plain import SURROGATES, one_line
from revmentor_desktop.services.read_ahead import entry_of
from revmentor_desktop.services.yaml_entry import Entry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    import yaml

LARGEST = 256 * 1024
"""Bytes a file of a pack may have."""

DEEPEST = 6
"""Levels of lists and tables within each other."""


class What(Enum):
    """What is wrong with a file of a pack."""

    UNREADABLE = "unreadable"
    TOO_LARGE = "too_large"
    NOT_TEXT = "not_text"  # not UTF-8
    NO_FRONT_MATTER = "no_front_matter"
    NOT_YAML = "not_yaml"
    TOO_DEEP = "too_deep"
    NOT_ALLOWED = "not_allowed"  # an alias, a tag, or a key that is not a word
    NUL = "nul"  # the character that ends texts in other programs
    TWICE = "twice"  # a key, or the id of a topic
    UNKNOWN_FIELD = "unknown_field"
    MISSING = "missing"
    WRONG_FORM = "wrong_form"  # a list where a text belongs, and the like
    NOT_A_NUMBER = "not_a_number"
    OUT_OF_RANGE = "out_of_range"
    NOT_A_DATE = "not_a_date"
    NOT_A_LINK = "not_a_link"
    NOT_A_CHOICE = "not_a_choice"
    NO_FILE_NAME = "no_file_name"  # an id that cannot be the name of a file everywhere
    ID_IS_NOT_FILE_NAME = "id_is_not_file_name"
    UNKNOWN_SECTION = "unknown_section"
    SECTION_OUT_OF_ORDER = "section_out_of_order"
    TEXT_OUTSIDE_SECTIONS = "text_outside_sections"
    UNKNOWN_TOPIC = "unknown_topic"  # what it builds on is in no pack
    NO_SUCH_TOPIC = "no_such_topic"  # a step of a path
    OTHER_SHELF = "other_shelf"  # a step of a path along one shelf
    BEFORE_ITS_BASE = "before_its_base"  # a step of a path


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong in a file: its path below the library, the line from 1, the field.

    The line is 0 where the whole file is what is wrong.
    """

    file: str
    line: int
    field: str
    what: What


Kept = str | list["Kept"] | dict[str, "Kept"]
"""Data of fields that are not known.  A bare text is a table with the text under ``BARE``."""

BARE = ""

E = TypeVar("E", bound=Enum)


class Refused(Exception):
    """The text is not of the strict kind at all; nothing of it was read."""

    def __init__(self, what: What, line: int, field: str = "") -> None:
        super().__init__(what.value)
        self.what = what
        self.line = line
        self.field = field


def decoded(data: bytes, file: str, faults: list[Fault]) -> str | None:
    """Return what a *file* holds as text with one kind of line end, or leave a fault."""
    if len(data) > LARGEST:
        faults.append(Fault(file, 1, "", What.TOO_LARGE))
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        faults.append(Fault(file, 1, "", What.NOT_TEXT))
        return None
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if "\0" in text:
        faults.append(Fault(file, text[: text.index("\0")].count("\n") + 1, "", What.NUL))
        return None
    return text


def parsed(text: str, first_line: int = 1) -> Entry:
    """Return the table that *text* states, its lines counted from *first_line*.

    Raises ``Refused`` when it is not YAML, not a table, or uses what is not allowed here.
    """
    return entry_of(text, first_line) or parsed_by_yaml(text, first_line)


def parsed_by_yaml(text: str, first_line: int = 1) -> Entry:
    """Do the same, though the text may be known."""
    import yaml

    loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        _check_depth(yaml.parse(text, Loader=loader), first_line)
        node = yaml.compose(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise Refused(What.NOT_YAML, first_line + (mark.line if mark else 0)) from error
    except (yaml.YAMLError, ValueError) as error:
        raise Refused(What.NOT_YAML, first_line) from error
    if not isinstance(node, yaml.MappingNode):
        raise Refused(What.NOT_YAML, first_line)
    return _entry(node, first_line)


def _check_depth(events: Iterator[Any], first_line: int) -> None:
    depth = 0
    for event in events:
        name = type(event).__name__
        if name in {"MappingStartEvent", "SequenceStartEvent"}:
            depth += 1
        elif name in {"MappingEndEvent", "SequenceEndEvent"}:
            depth -= 1
        if depth > DEEPEST:
            raise Refused(What.TOO_DEEP, first_line + event.start_mark.line)
        if name == "AliasEvent":
            raise Refused(What.NOT_ALLOWED, first_line + event.start_mark.line)


def _entry(node: Any, first_line: int) -> Entry:
    line = first_line + node.start_mark.line
    if node.tag.removeprefix("tag:yaml.org,2002:") not in _TAGS:
        raise Refused(What.NOT_ALLOWED, line)
    if node.id == "sequence":
        return Entry(tuple(_entry(item, first_line) for item in node.value), line)
    if node.id == "scalar":
        return Entry(_text(node, line), line, bare=not node.tag.endswith(":str"))
    table: dict[str, Entry] = {}
    for key, value in node.value:
        if key.id != "scalar" or not key.value:
            raise Refused(What.NOT_ALLOWED, line)
        name = _text(key, line)
        if name in table:
            raise Refused(What.TWICE, first_line + key.start_mark.line, name)
        table[name] = _entry(value, first_line)
    return Entry(table, line)


def _text(node: Any, line: int) -> str:
    """Return the text of a scalar as it can be stored."""
    if "\0" in node.value:
        raise Refused(What.NUL, line)
    return SURROGATES.sub("\ufffd", node.value)


_TAGS = frozenset({"map", "seq", "str", "int", "float", "bool", "null", "timestamp"})
"""What a plain value may look like; ``merge``, ``binary`` and made-up tags are refused."""


class Reader:
    """Takes the fields of one table, and keeps the faults it meets on the way.

    A field that is missing or wrong gives an empty value of its kind and leaves a fault.  Of the
    fields that nobody asked for, ``finish`` makes faults, and ``rest`` returns them.
    """

    def __init__(self, entry: Entry, file: str, faults: list[Fault], within: str = "") -> None:
        self._file = file
        self._faults = faults
        self._within = within
        self._line = entry.line
        self._rest: dict[str, Entry] = {}
        if isinstance(entry.value, dict):
            self._rest = dict(entry.value)
        else:
            self._fault(What.WRONG_FORM, entry.line, "")

    def text(
        self,
        field: str,
        *,
        optional: bool = False,
        may_be_empty: bool = False,
        check: Callable[[str], bool] | None = None,
    ) -> str:
        """Return the text of *field* as one line.

        Empty is only an *optional* one, or one that *may_be_empty* if it says so with quotes;
        *check* says whether it is one of those that are allowed.
        """
        entry = self._take(field, optional=optional)
        if entry is None:
            return ""
        if not isinstance(entry.value, str):
            self._fault(What.WRONG_FORM, entry.line, field)
            return ""
        text = _words(entry)
        if not text and not optional and (entry.bare or not may_be_empty):
            self._fault(What.MISSING, entry.line, field)
        if text and check is not None and not check(text):
            self._fault(What.NOT_A_CHOICE, entry.line, field)
        return text

    def number(self, field: str, least: int, most: int) -> int:
        """Return the whole number of *field*, which lies from *least* to *most*."""
        entry = self._rest.get(field)
        text = self.text(field)
        if entry is None or not text:
            return least
        if not (text.isascii() and text.isdigit()) or len(text) > len(str(most)):
            self._fault(What.NOT_A_NUMBER, entry.line, field)
            return least
        if not least <= int(text) <= most:
            self._fault(What.OUT_OF_RANGE, entry.line, field)
        return int(text)

    def day(self, field: str) -> date:
        """Return the date of *field*, written as year-month-day."""
        entry = self._rest.get(field)
        text = self.text(field)
        try:
            return date.fromisoformat(text)
        except ValueError:
            if entry is not None and text:
                self._fault(What.NOT_A_DATE, entry.line, field)
            return date.min

    def choice(self, field: str, kind: type[E]) -> E:
        """Return the member of *kind* whose value *field* names."""
        entry = self._rest.get(field)
        text = self.text(field)
        try:
            return kind(text)
        except ValueError:
            if entry is not None and text:
                self._fault(What.NOT_A_CHOICE, entry.line, field)
            return next(iter(kind))

    def link(self, field: str) -> str:
        """Return the web address of *field*, empty when there is none."""
        entry = self._rest.get(field)
        text = self.text(field, optional=True)
        if entry is not None and text and not text.startswith(("https://", "http://")):
            self._fault(What.NOT_A_LINK, entry.line, field)
        return text

    def texts(self, field: str, *, optional: bool = False) -> tuple[str, ...]:
        """Return the list of texts that *field* is; it may be empty."""
        found = []
        for entry in self._items(field, optional=optional):
            text = _words(entry)
            if text:
                found.append(text)
            else:
                self._fault(What.WRONG_FORM, entry.line, field)
        return tuple(found)

    def tables(self, field: str) -> Iterator[Reader]:
        """Yield a reader for each table in the list that *field* is."""
        for entry in self._items(field):
            yield Reader(entry, self._file, self._faults, self._name(field))

    def rest(self, unknown: list[Fault]) -> dict[str, Kept]:
        """Return the fields that nobody asked for, and name them in *unknown*."""
        for field, entry in self._rest.items():
            unknown.append(Fault(self._file, entry.line, self._name(field), What.UNKNOWN_FIELD))
        return {field: _kept(entry) for field, entry in self._rest.items()}

    def finish(self) -> None:
        """Leave a fault for every field that nobody asked for."""
        for field, entry in self._rest.items():
            self._fault(What.UNKNOWN_FIELD, entry.line, field)

    def _items(self, field: str, *, optional: bool = False) -> Sequence[Entry]:
        entry = self._take(field, optional=optional)
        if entry is None or (optional and entry.bare and not _words(entry)):
            return ()
        if not isinstance(entry.value, tuple):
            self._fault(What.WRONG_FORM, entry.line, field)
            return ()
        return entry.value

    def _take(self, field: str, *, optional: bool) -> Entry | None:
        entry = self._rest.pop(field, None)
        if entry is None and not optional:
            self._fault(What.MISSING, self._line, field)
        return entry

    def _name(self, field: str) -> str:
        return f"{self._within}.{field}" if self._within and field else self._within or field

    def _fault(self, what: What, line: int, field: str) -> None:
        self._faults.append(Fault(self._file, line, self._name(field), what))


def _words(entry: Entry) -> str:
    """Return a text as one line, empty for nothing and for what is no text."""
    if not isinstance(entry.value, str) or (entry.bare and entry.value in _NOTHING):
        return ""
    return one_line(entry.value)


_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


# --- what is not known, and writing -------------------------------------------------------


def _kept(entry: Entry) -> Kept:
    if isinstance(entry.value, tuple):
        return [_kept(item) for item in entry.value]
    if isinstance(entry.value, str):
        return {BARE: entry.value} if entry.bare else entry.value
    return {key: _kept(value) for key, value in entry.value.items()}


def stated(table: Mapping[str, object]) -> str:
    """Return *table* as YAML: texts, numbers, dates, lists and tables of them, ``Kept`` data."""
    import yaml

    return yaml.dump(
        table,
        Dumper=_dumper(),
        allow_unicode=True,
        sort_keys=False,
        default_flow_style=False,
        width=float("inf"),
    )


_TEXT = "tag:yaml.org,2002:str"
_RARE_BREAKS = "\x85\u2028\u2029"


@cache
def _dumper() -> type[yaml.SafeDumper]:
    """Return a dumper that writes texts of several lines as such, and bare texts bare again."""
    import yaml

    class Dumper(yaml.SafeDumper):
        def ignore_aliases(self, _data: object) -> bool:
            return True  # our own reader takes none

    def text(dumper: yaml.SafeDumper, data: str) -> yaml.Node:
        style = "|" if "\n" in data else None
        if any(sign in data for sign in _RARE_BREAKS):
            style = '"'  # PyYAML would fold them, and not give them back
        return dumper.represent_scalar(_TEXT, data, style=style)

    def mapping(dumper: yaml.SafeDumper, data: dict[str, object]) -> yaml.Node:
        if list(data) != [BARE]:
            return dumper.represent_dict(data.items())
        bare = str(data[BARE])
        tag: str = dumper.resolve(yaml.ScalarNode, bare, (True, False))  # type: ignore[no-untyped-call]  # the stubs
        return dumper.represent_scalar(tag, bare)

    Dumper.add_representer(str, text)
    Dumper.add_representer(dict, mapping)
    return Dumper
