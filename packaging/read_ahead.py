"""Read the YAML of the library ahead: ``python packaging/read_ahead.py``, after changing a topic.

It writes ``resources/library/read_ahead.txt``, from which the program knows what the heads of all
topics state without a parser.  The test ``tests/packaging/test_read_ahead.py`` fails when it lacks
one.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parents[1]
LIBRARY = ROOT / "resources" / "library"

sys.path.insert(0, str(ROOT))

from revmentor_desktop.services.front_matter import decoded, parsed_by_yaml  # noqa: E402 (found by the line above)
from revmentor_desktop.services.read_ahead import FILE, digest  # noqa: E402 (as above)
from revmentor_desktop.services.topic_file import ENDING, head_of  # noqa: E402 (as above)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revmentor_desktop.services.yaml_entry import Entry


def main() -> None:
    """Write the file."""
    (LIBRARY / FILE).write_text(written(LIBRARY), encoding="utf-8", newline="\n")


def written(folder: Path) -> str:
    """Return the text of the file for the library in *folder*."""
    lines = sorted(
        f"{digest(text)} {json.dumps(_stated(parsed_by_yaml(text, 0)), separators=(',', ':'))}\n"
        for text in texts_in(folder)
    )
    return "".join(lines)


def texts_in(folder: Path) -> Iterator[str]:
    """Yield the texts in YAML of the library in *folder*, in every language."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in {ENDING, ".yaml"}:
            text = decoded(path.read_bytes(), path.name, []) or ""
            yield head_of(text) if path.suffix == ENDING else text


def _stated(entry: Entry) -> list[Any]:
    value: Any = entry.value
    if isinstance(value, tuple):
        value = [_stated(item) for item in value]
    elif not isinstance(value, str):
        value = {field: _stated(item) for field, item in value.items()}
    return [entry.line, value, True] if entry.bare else [entry.line, value]


if __name__ == "__main__":
    main()
