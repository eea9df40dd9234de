"""The design tokens: every colour, text style and measure the interface may use.

They live in ``resources/themes/tokens.json`` so that designers, the style sheet and the contrast
tests read the same numbers; this module gives them names and types, and refuses unknown ones.
"""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from revmentor_desktop.paths import resource

if TYPE_CHECKING:
    from pathlib import Path


class Mode(StrEnum):
    """Which of the four sets of colours is shown."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST_LIGHT = "contrast-light"
    CONTRAST_DARK = "contrast-dark"

    @property
    def dark(self) -> bool:
        """Whether light text stands on a dark ground."""
        return self in (Mode.DARK, Mode.CONTRAST_DARK)

    @property
    def contrast(self) -> bool:
        """Whether this is one of the two sets for people who need more contrast."""
        return self in (Mode.CONTRAST_LIGHT, Mode.CONTRAST_DARK)


class TextStyle(NamedTuple):
    """Size at 100 % in pixels, weight and line height of one text style."""

    px: int
    weight: int
    line_height: float


class UnknownToken(KeyError):
    """A colour, style or measure was asked for that the tokens do not have: a slip in code."""


_SETS = {
    Mode.LIGHT: "light",
    Mode.DARK: "dark",
    Mode.CONTRAST_LIGHT: "contrastLight",
    Mode.CONTRAST_DARK: "contrastDark",
}
_CATEGORY_IN_CONTRAST = {"text": "text", "tint": "card"}


class Tokens:
    """Typed access to the token file."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._data = data

    @classmethod
    def load(cls, path: Path | None = None) -> Self:
        """Read the tokens that ship with the program, or those in ``path``."""
        file = path or resource("themes", "tokens.json")
        return cls(json.loads(file.read_text(encoding="utf-8")))

    def colour(self, mode: Mode, name: str) -> str:
        """Return a colour as ``#RRGGBB``, or ``#RRGGBBAA`` where it is see-through.

        Plain names are roles ("card", "textSecondary").  Dotted ones belong to a part:
        "avatar.self", "toast.surface", "mark.lens", "paper.edge", "category.ai.text".
        """
        group, _, key = name.partition(".")
        try:
            if not key:
                return str(self._data["colour"][_SETS[mode]][name])
            if group == "category":
                return self._category(mode, *key.split("."))
            if group == "paper":
                return str(self._data[group][key])
            return str(self._data[group]["dark" if mode.dark else "light"][key])
        except (KeyError, TypeError):
            raise UnknownToken(f"no colour is called {name!r}") from None

    def _category(self, mode: Mode, shelf: str, part: str) -> str:
        known = self.shelf(shelf)
        if mode.contrast and part in _CATEGORY_IN_CONTRAST:
            return self.colour(mode, _CATEGORY_IN_CONTRAST[part])
        key = "text" if mode.contrast and part == "fill" else part
        return str(known["dark" if mode.dark else "light"][key])

    def shelves(self) -> tuple[str, ...]:
        """Return every category that has colours and an icon of its own."""
        return tuple(self._data["category"])

    def shelf(self, name: str) -> dict[str, Any]:
        """Return icon and colours of a category; one the user added looks like Work, with a tag."""
        categories: dict[str, Any] = self._data["category"]
        known: dict[str, Any] = categories.get(name, categories["work"] | {"icon": "tag"})
        return known

    def style(self, name: str) -> TextStyle:
        """Return a text style, such as "body" or "caption"."""
        try:
            entry = self._data["type"]["scale"][name]
        except KeyError:
            raise UnknownToken(f"no text style is called {name!r}") from None
        return TextStyle(entry["px"], entry["weight"], entry["lineHeight"])

    def size(self, name: str) -> int:
        """Return a measure in pixels at 100 %, such as "controlHeight"."""
        try:
            return int(self._data["size"][name])
        except (KeyError, TypeError):
            raise UnknownToken(f"no size is called {name!r}") from None

    def space(self, name: str) -> int:
        """Return a step of the 4 px grid: xs, s, m, l, xl, xxl, xxxl."""
        try:
            return int(self._data["space"][name])
        except KeyError:
            raise UnknownToken(f"no space is called {name!r}") from None

    def radius(self, name: str) -> int:
        """Return a corner radius: control, card, popup."""
        try:
            return int(self._data["radius"][name])
        except (KeyError, ValueError):
            raise UnknownToken(f"no radius is called {name!r}") from None

    def duration(self, name: str) -> int:
        """Return the milliseconds of a movement: fast, base, slow."""
        try:
            return int(self._data["motion"][f"{name}Ms"])
        except KeyError:
            raise UnknownToken(f"no duration is called {name!r}") from None

    def families(self, kind: str = "ui", platform: str = sys.platform) -> list[str]:
        """Return the font families for ``ui``, ``reading`` or ``mono``, Chinese faces behind.

        The Chinese faces are named because the system's own choice may be the Japanese one.
        """
        family = self._data["type"]["family"]
        system = {"win32": "windows", "darwin": "macos"}.get(platform, "linux")
        return [family[kind], *family["cjkFallback"][system]]

    def contrast(self) -> dict[str, Any]:
        """Return which pairs of colours must reach which ratio."""
        rules: dict[str, Any] = self._data["contrast"]
        return rules
