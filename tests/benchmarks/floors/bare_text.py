"""The bare window with the text of a file in its field, to write in: what a key costs."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QPlainTextEdit

from tests.benchmarks.floors.bare_window import window


def main() -> None:
    """Show the file that is named, and take keys until it is ended."""
    app = QApplication(sys.argv[:1])
    shown = window([], Path(sys.argv[1]).read_text(encoding="utf-8"))
    shown.show()
    shown.findChild(QPlainTextEdit).setFocus()
    app.exec()


if __name__ == "__main__":
    main()
