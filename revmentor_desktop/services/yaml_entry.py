"""What stands in a text of YAML: a text, a list or a table, and in which line.

Both a parser and what was read ahead make it; whoever reads fields knows neither.
"""

from __future__ import annotations

from collections.abc import Mapping

from revmentor_desktop.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """A value as it stands in the file, and its line.

    *bare* is a text without quotes that YAML takes for a number, a date, yes or no, or nothing.
    """

    value: str | tuple[Entry, ...] | Mapping[str, Entry]
    line: int
    bare: bool = False
