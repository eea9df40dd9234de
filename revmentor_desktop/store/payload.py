"""Whole domain values as JSON, for what only has to be kept and given back: deleted things.

A value is an object with the name of its kind; what is inside follows from the types of its
fields, so that a new field with a default is read from what was written before it existed.
Enums stand by their value, instants as they do in a column, the bytes of pictures in base 64.
Reading raises ``ValueError``, ``TypeError`` or ``LookupError`` when the text is what no value can
be.
"""

from __future__ import annotations

import base64
import dataclasses
import json
import types
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, NewType, Union, get_args, get_origin, get_type_hints

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.attachments import Attachment
from revmentor_desktop.domain.deletions import Untied
from revmentor_desktop.domain.goals import Goal
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.private import (
    Cue,
    DraftQuestion,
    PreparationList,
    PrivateAttachment,
    PrivateNote,
    PrivateReview,
)
from revmentor_desktop.domain.questions import Question
from revmentor_desktop.domain.recaps import Recap
from revmentor_desktop.domain.reviews import Review
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.takeaways import Takeaway
from revmentor_desktop.domain.templates import Template
from revmentor_desktop.domain.terms import Term
from revmentor_desktop.domain.topics import (
    AnyShelf,
    ImportedPack,
    Interest,
    OwnShelf,
    OwnTopic,
    PackTopic,
    shelf_of,
)
from revmentor_desktop.store.row import instant, instant_text

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

NAMES: dict[str, type[Any]] = {
    "session": Session,
    "template": Template,
    "note": Note,
    "attachment": Attachment,
    "recap": Recap,
    "question": Question,
    "action": Action,
    "takeaway": Takeaway,
    "term": Term,
    "goal": Goal,
    "review": Review,
    "own_topic": OwnTopic,
    "imported_pack": ImportedPack,
    "pack_topic": PackTopic,
    "interest": Interest,
    "private_note": PrivateNote,
    "private_attachment": PrivateAttachment,
    "draft_question": DraftQuestion,
    "private_review": PrivateReview,
    "preparation_list": PreparationList,
    "cue": Cue,
    "untied": Untied,
}
"""What each kind is called in the file; a name is never given to another kind."""

_KINDS = {kind: name for name, kind in NAMES.items()}


def payload(values: Iterable[object]) -> str:
    """Return *values*, all of kinds that have a name, as JSON."""
    plain = [{"entity": _KINDS[type(value)], **_fields(value)} for value in values]
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def values_in(text: str) -> tuple[Any, ...]:
    """Return the values that ``payload`` wrote."""
    return tuple(_built(NAMES[_name_in(plain)], plain) for plain in json.loads(text))


def _name_in(plain: dict[str, Any]) -> str:
    """Take the name of the kind out of *plain*; files of version 5 may call it otherwise."""
    return str(plain.pop("entity") if "entity" in plain else plain.pop("kind"))


def _fields(value: Any) -> dict[str, object]:
    return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}


def _plain(part: Any) -> object:
    if isinstance(part, Enum | OwnShelf):
        return part.value
    if isinstance(part, bytes):
        return base64.b64encode(part).decode("ascii")
    if isinstance(part, datetime):
        return instant_text(part)
    if isinstance(part, date):
        return part.isoformat()
    if isinstance(part, tuple):
        return [_plain(one) for one in part]
    return _fields(part) if dataclasses.is_dataclass(part) else part


@cache
def _types(kind: Hashable) -> dict[str, Any]:
    return get_type_hints(kind)


def _built(kind: type[Any], plain: Any) -> Any:
    if not dataclasses.is_dataclass(kind) or not isinstance(plain, dict):
        raise TypeError(kind.__name__)
    wanted = _types(kind)
    return kind(**{name: _read(wanted[name], part) for name, part in plain.items()})


def _read(wanted: Any, part: Any) -> Any:
    """Return *part* as a value of the type *wanted*."""
    if wanted == AnyShelf:
        return shelf_of(part)
    if isinstance(wanted, NewType):
        return _read(wanted.__supertype__, part)
    if get_origin(wanted) in {types.UnionType, Union}:
        inner = next(one for one in get_args(wanted) if one is not types.NoneType)
        return None if part is None else _read(inner, part)
    if get_origin(wanted) is tuple:
        return tuple(_read(get_args(wanted)[0], one) for one in part)
    if wanted is bytes:
        return base64.b64decode(part, validate=True)
    if wanted is datetime:
        return instant(part)
    if wanted is date:
        return date.fromisoformat(part)
    if issubclass(wanted, Enum):
        return wanted(part)
    if type(part) is wanted:
        return part
    return _built(wanted, part)
