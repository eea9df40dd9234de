"""The bare window with the first titles of a workspace, read raw, and then the libraries.

It paints first and imports after, and has Python alone import them: PySide6 would read and keep the
text of every module.  That is the least that a program with our libraries can do.

Then it is told the id of a private note, and opens that: its text in the field, and beside that as
Markdown formats it.
"""

from __future__ import annotations

import gc
import importlib
import sys
import time

gc.disable()

import sqlcipher3.dbapi2 as driver  # noqa: E402 (the collector waits until all is there)
from PySide6.QtCore import QEvent, QObject, QTimer  # noqa: E402 (as above)
from PySide6.QtWidgets import (  # noqa: E402 (as above)
    QApplication,
    QMainWindow,
    QPlainTextEdit,
    QSplitter,
    QTextBrowser,
)

from revmentor_desktop.plain_imports import import_plainly  # noqa: E402 (as above)
from tests.benchmarks.floors.bare_window import window  # noqa: E402 (as above)

RESTED_MS = 3_000
"""Milliseconds after which all of a note is laid out and painted."""

LIBRARIES = ("sqlalchemy.orm", "markdown", "yaml")
NOTE = "SELECT body FROM private_notes WHERE id = ?"
TITLES = "SELECT title FROM notes ORDER BY edited DESC LIMIT 200"


class Told(QObject):
    """Says when the window was painted, when the libraries are there, and when a note is open."""

    def __init__(self, shown: QMainWindow, connection: driver.Connection) -> None:
        super().__init__(shown)
        self._shown, self._connection = shown, connection

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.tell)
        return False

    def tell(self) -> None:
        self._say("painted")
        import_plainly()
        for name in LIBRARIES:
            importlib.import_module(name)
        gc.freeze()
        gc.enable()
        self._say("settled")
        self._say("idle")
        note = sys.stdin.readline().strip()
        if not note:  # nobody listens any more
            QApplication.quit()
            return
        self._open(note)
        QTimer.singleShot(RESTED_MS, self, self._tell_open)

    def _open(self, note: str) -> None:
        import markdown

        [(body,)] = self._connection.execute(NOTE, (note,))
        parts, view = self._shown.centralWidget(), QTextBrowser()
        assert isinstance(parts, QSplitter)
        for field in parts.findChildren(QPlainTextEdit):
            field.setPlainText(body)
        view.setHtml(markdown.markdown(body))
        parts.addWidget(view)

    def _tell_open(self) -> None:
        self._say("open")
        sys.stdin.read()
        QApplication.quit()

    def _say(self, word: str) -> None:
        sys.stdout.write(f"{word} {time.process_time()}\n")
        sys.stdout.flush()


def main() -> None:
    """Show it over the workspace file that is named, and say how far it is."""
    app = QApplication(sys.argv[:1])
    connection = driver.connect(f"file:{sys.argv[1]}?mode=ro&immutable=1", uri=True)
    shown = window([title for (title,) in connection.execute(TITLES)])
    told = Told(shown, connection)
    shown.installEventFilter(told)
    shown.show()
    app.exec()
    connection.close()


if __name__ == "__main__":
    main()
