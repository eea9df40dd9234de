"""A window of Qt with menu, list, text and status bar, and nothing else: what starting costs."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QEvent, QObject, QStringListModel, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QListView,
    QMainWindow,
    QPlainTextEdit,
    QSplitter,
)


class Told(QObject):
    """Says so when the window was painted, and ends when nobody listens any more."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self.tell)
        return False

    def tell(self) -> None:
        for word in ("painted", "settled", "idle"):
            sys.stdout.write(f"{word} {time.process_time()}\n")
        sys.stdout.flush()
        sys.stdin.read()
        QApplication.quit()


def window(titles: list[str], text: str = "Some text.") -> QMainWindow:
    """Return the window, with *titles* in its list and *text* in its field."""
    made = QMainWindow()
    made.resize(1280, 800)
    made.menuBar().addMenu("File")
    rows = QListView()
    rows.setUniformItemSizes(True)
    rows.setModel(QStringListModel(titles, rows))
    parts = QSplitter()
    parts.addWidget(rows)
    parts.addWidget(QPlainTextEdit(text))
    made.setCentralWidget(parts)
    made.statusBar().showMessage("Ready")
    return made


def main() -> None:
    """Show it, and say when it was seen."""
    app = QApplication(sys.argv[:1])
    shown, told = window([f"Title {number}" for number in range(30)]), Told()
    shown.installEventFilter(told)
    shown.show()
    app.exec()


if __name__ == "__main__":
    main()
