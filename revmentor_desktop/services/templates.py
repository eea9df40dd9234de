"""The ready agendas that come with the program, read from their files.

``load_templates(folder)`` returns the templates in a folder such as
``resource("templates", "en")``, the twelve of the program in their order and any others after
them by name.  A file is TOML, its name without the ending is the template's id, and nothing in
it is optional but ``details``, ``steps`` and ``placeholder``: a template that does not fit its own
length, or says something the program would not read, is refused with ``TemplateFault``.
"""

from __future__ import annotations

import tomllib
from enum import Enum
from typing import TYPE_CHECKING, TypeVar, cast

from revmentor_desktop.domain.ids import TemplateId
from revmentor_desktop.domain.people import Who
from revmentor_desktop.domain.sessions import LONGEST_ITEM, LONGEST_SESSION, ItemKind
from revmentor_desktop.domain.templates import Template, TemplateItem

if TYPE_CHECKING:
    from pathlib import Path

BUILT_IN = tuple(
    TemplateId(name)
    for name in (
        "first-session",
        "regular",
        "hands-on-lab",
        "field-visit",
        "trend-briefing",
        "decision-clinic",
        "two-way-terms",
        "rescue-25",
        "midpoint-review",
        "closing-review",
        "deep-dive-90",
        "remote-screen-share",
    )
)
"""The templates of the program, in the order in which they are offered."""

E = TypeVar("E", bound=Enum)


class TemplateFault(ValueError):
    """A template's file is not as it must be; the message says where and how, for its author."""


def load_templates(folder: Path) -> tuple[Template, ...]:
    """Return the templates in *folder*; raise ``TemplateFault`` for the first that is wrong."""
    found = [_template(path) for path in folder.glob("*.toml")]
    order = {template: place for place, template in enumerate(BUILT_IN)}
    return tuple(sorted(found, key=lambda t: (order.get(t.id, len(order)), t.name)))


def _template(path: Path) -> Template:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TemplateFault(f"{path.name}: {error}") from error
    fields = _Fields(table, path.name)
    template = Template(
        id=TemplateId(path.stem),
        name=fields.text("name"),
        summary=fields.text("summary"),
        minutes=fields.number("minutes", 5, LONGEST_SESSION),
        items=tuple(_item(item) for item in fields.tables("items")),
        purpose=fields.text("purpose"),
        mentor_preparation=fields.texts("mentor_preparation"),
        mentee_preparation=fields.texts("mentee_preparation"),
    )
    fields.finish()
    planned = sum(item.minutes for item in template.items)
    if planned > template.minutes:
        raise TemplateFault(f"{path.name}: {planned} minutes do not fit into {template.minutes}")
    return template


def _item(fields: _Fields) -> TemplateItem:
    item = TemplateItem(
        kind=fields.choice("kind", ItemKind),
        title=fields.text("title"),
        minutes=fields.number("minutes", 1, LONGEST_ITEM),
        lead=fields.choice("lead", Who),
        details=fields.text("details", optional=True),
        steps=fields.texts("steps", optional=True),
        placeholder=fields.flag("placeholder"),
    )
    fields.finish()
    return item


class _Fields:
    """One table of a file; every field is taken once, and none may be left."""

    def __init__(self, table: dict[str, object], where: str) -> None:
        self._rest = dict(table)
        self._where = where

    def text(self, field: str, *, optional: bool = False) -> str:
        value = self._take(field, "" if optional else None)
        if not isinstance(value, str) or not (value.strip() or optional):
            raise self._fault(field, "is not a text")
        return value

    def texts(self, field: str, *, optional: bool = False) -> tuple[str, ...]:
        value = self._take(field, [] if optional else None)
        if not isinstance(value, list) or not all(isinstance(v, str) and v for v in value):
            raise self._fault(field, "is not a list of texts")
        return tuple(value)

    def flag(self, field: str) -> bool:
        value = self._take(field, False)
        if not isinstance(value, bool):
            raise self._fault(field, "is neither true nor false")
        return value

    def number(self, field: str, least: int, most: int) -> int:
        value = self._take(field, None)
        if not isinstance(value, int) or not least <= value <= most:
            raise self._fault(field, f"is not a number from {least} to {most}")
        return value

    def choice(self, field: str, kind: type[E]) -> E:
        value = self._take(field, None)
        try:
            return kind(value)
        except ValueError:
            known = ", ".join(str(member.value) for member in kind)
            raise self._fault(field, f"is not one of {known}") from None

    def tables(self, field: str) -> list[_Fields]:
        value = self._take(field, None)
        if not isinstance(value, list) or not all(isinstance(v, dict) for v in value):
            raise self._fault(field, "is not a list of tables")
        tables = cast("list[dict[str, object]]", value)
        return [
            _Fields(table, f"{self._where}, {field} {number}")
            for number, table in enumerate(tables, start=1)
        ]

    def finish(self) -> None:
        for field in self._rest:
            raise self._fault(field, "is not known")

    def _take(self, field: str, default: object) -> object:
        value = self._rest.pop(field, default)
        if value is None:
            raise self._fault(field, "is missing")
        return value

    def _fault(self, field: str, what: str) -> TemplateFault:
        return TemplateFault(f"{self._where}: {field} {what}")
