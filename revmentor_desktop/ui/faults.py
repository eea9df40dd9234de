"""What happens to a bug: a line in the log and a report, and a calm sentence.

Both name the type of the error and the places in our own code, never its message: messages
of ``ValueError`` and ``UnicodeError`` carry the value that was wrong, which may be a note.
"""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMessageLogContext, QtMsgType, qInstallMessageHandler

from revmentor_desktop.services.log_file import Code
from revmentor_desktop.services.own_places import own_place

if TYPE_CHECKING:
    from types import TracebackType

    from revmentor_desktop.services.fault_reports import FaultReports
    from revmentor_desktop.ui.notices import Notices
    from revmentor_desktop.ui.shown_folder import ShownFolder

log = logging.getLogger(__name__)


class Faults:
    """Catches what nobody caught, in Python, in threads and in Qt, and reports it."""

    def __init__(self, notices: Notices, reports: FaultReports) -> None:
        self._notices = notices
        self._reports = reports
        self._shown: ShownFolder | None = None

    def install(self) -> None:
        """Begin to catch."""
        sys.excepthook = self.caught
        threading.excepthook = self._caught_in_thread
        qInstallMessageHandler(_qt_said)

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def offer_reports(self) -> None:
        """Say once that there are reports of what went wrong before."""
        if self._reports.take_new():
            self._tell_of_reports()

    def caught(
        self,
        kind: type[BaseException],
        _error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Log where it happened and tell the user that their words are safe."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        self._note(kind, trace)
        self._notices.trouble(
            QCoreApplication.translate(
                "Faults",
                "Something went wrong inside RevMentor. What was saved is safe. "
                "Go on, or close RevMentor and open it again.",
            ),
            past=True,
        )

    def _tell_of_reports(self) -> None:
        from revmentor_desktop.ui.shown_folder import ShownFolder

        self._shown = ShownFolder(self._reports.folder)
        said = QCoreApplication.translate(
            "Faults",
            "Something went wrong inside RevMentor the last time. What was saved is there. A "
            "report lies on this computer; nothing you wrote is in it",
        )
        show = QCoreApplication.translate("Faults", "Show the report")
        self._notices.toast(said, show, self._shown.open, again=self._tell_of_reports)

    def _caught_in_thread(self, arguments: threading.ExceptHookArgs) -> None:
        self._note(arguments.exc_type, arguments.exc_traceback)

    def _note(self, kind: type[BaseException], trace: TracebackType | None) -> None:
        places = own_frames(trace)
        log.error("%s at %s", Code(kind.__name__), Code(" < ".join(reversed(places))))
        self._reports.write(kind.__name__, places)


def own_frames(trace: TracebackType | None) -> list[str]:
    """Return "file:line" of the frames of *trace* that are our own code, outermost first."""
    frames = traceback.extract_tb(trace)
    places = (own_place(frame.filename, frame.lineno or 0) for frame in frames)
    return [place for place in places if place is not None]


def _qt_said(kind: QtMsgType, context: QMessageLogContext, _message: str) -> None:
    """Log that Qt complained and where, not what it said: it may quote a text."""
    if kind in {QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg}:
        log.warning("Qt: %s in %s", Code(kind.name), Code(context.category or "default"))
