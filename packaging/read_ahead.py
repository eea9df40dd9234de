"""Read the YAML of the library ahead: ``python packaging/read_ahead.py``, after changing a topic.

It writes ``resources/library/read_ahead.txt``, from which the program knows what the heads of all
topics state without a parser.  The test ``tests/services/test_read_ahead.py`` fails when it lacks
one.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LIBRARY = ROOT / "resources" / "library"


def main() -> None:
    """Write the file."""
    sys.path.insert(0, str(ROOT))
    from revmentor_desktop.services.read_ahead import FILE, written

    (LIBRARY / FILE).write_text(written(LIBRARY), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
