"""An hour of use a hundred times as fast as anybody works, through the real window.

``python -m tests.soak stress`` goes anywhere, writes notes, moves what is planned, takes back and
does again, searches, shares, and changes theme, size and language, in an order that chance chose
and that its seed gives again.  What the process needs must not grow: memory, handles, threads,
widgets.

The memory that is judged is what the process holds of its own.  The pages of files in it, those of
the Chinese fonts above all, are the system's: it keeps and takes them as the other programs on
the machine have it, and 20 MiB of them come and go while nothing at all is done.
"""

from __future__ import annotations

import gc
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from revmentor_desktop.domain.people import Role
from revmentor_desktop.services import starter
from revmentor_desktop.services.clock import fresh_id, utc_now
from revmentor_desktop.services.sharing import Format, Scope, What
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.notes.editor import NoteEditor
from revmentor_desktop.ui.palette.palette import Palette
from revmentor_desktop.ui.places import PageName, Place, Readable, Tab, reading
from revmentor_desktop.ui.sessions.agenda_view import AgendaView
from revmentor_desktop.ui.sharing.dialog import ShareDialog
from revmentor_desktop.ui.spare_memory import give_back
from revmentor_desktop.ui.widgets.choice_card import ChoiceCard
from tests.benchmarks.opened import painted, program_over
from tests.corpus import CHINESE, LATIN
from tests.ui.sharing.settled import settled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from revmentor_desktop.app import Program

WARM = 0.2
"""The part of the time after which what is loaded once is loaded."""

LAST = 0.2
"""The part of the time at the end over which is looked."""

EXPECTED = "This plugin does not support"
"""What the platform without a screen says again and again."""


@dataclass(frozen=True, slots=True)
class Needs:
    """What the process needs at one moment."""

    megabytes: float
    """Memory of its own: no pages of files."""
    resident: float
    """Megabytes with the pages of files that the system keeps for it at this moment."""
    handles: int
    threads: int
    widgets: int

    @classmethod
    def now(cls) -> Needs:
        """Return what it needs now; only Linux tells."""
        status, widgets = Path("/proc/self/status"), len(QApplication.allWidgets())
        if not status.exists():
            return cls(0.0, 0.0, 0, 0, widgets)
        told = dict(line.split(":", 1) for line in status.read_text().splitlines() if line)
        return cls(
            megabytes=_megabytes(told["RssAnon"]) + _megabytes(told["VmSwap"]),
            resident=_megabytes(told["VmRSS"]),
            handles=_count(Path("/proc/self/fd")),
            threads=_count(Path("/proc/self/task")),
            widgets=widgets,
        )


def _megabytes(told: str) -> float:
    return int(told.split()[0]) / 1024


def _count(folder: Path) -> int:
    return sum(1 for _ in folder.iterdir())


@dataclass
class Strained:
    """What was done, and what the process needed after the warm-up and at the end.

    Both are what nine in ten moments stay within.  Another language makes every page anew when it
    is come to, so that a median tells how many pages happened to be there.
    """

    seed: int
    steps: int = 0
    seconds: float = 0.0
    warm: dict[str, float] = field(default_factory=dict)
    end: dict[str, float] = field(default_factory=dict)
    course: list[float] = field(default_factory=list)
    """The megabytes of its own at each tenth of the time."""
    warnings: list[str] = field(default_factory=list)

    @property
    def grown(self) -> list[str]:
        """What grew: memory or the parts of the window by more than a tenth, others at all."""
        limits = {"megabytes": 1.1, "handles": 1.0, "threads": 1.0, "widgets": 1.1}
        return [name for name, limit in limits.items() if self.end[name] > self.warm[name] * limit]


def stress(minutes: float, seed: int) -> Strained:
    """Use the program for *minutes*, and return what became of it."""
    found = Strained(seed)

    def hear(_kind: QtMsgType, _where: QMessageLogContext, message: str) -> None:
        if not message.startswith(EXPECTED):
            found.warnings.append(message)

    with tempfile.TemporaryDirectory(prefix="stress-") as place:
        pair = Path(place) / "pair"
        starter.sample_workspace(
            pair, me=Role.MENTOR, now=utc_now, new_id=fresh_id, language="en"
        ).close()
        with program_over(pair) as program:
            before = qInstallMessageHandler(hear)
            try:
                _use(program, Path(place), minutes * 60, found)
            finally:
                qInstallMessageHandler(before)
    return found


def _use(program: Program, place: Path, seconds: float, found: Strained) -> None:
    hands = Hands(program, place, Random(found.seed))
    began = time.monotonic()
    needs: list[tuple[float, Needs]] = []
    while (spent := time.monotonic() - began) < seconds:
        hands.do_something()
        found.steps += 1
        if found.steps % 10 == 0:
            gc.collect()
            give_back()  # ten of its steps are a quarter of an hour of somebody's
            needs.append((spent / seconds, Needs.now()))
    hands.settle()
    found.seconds = round(time.monotonic() - began, 1)
    found.course = [one.megabytes for _, one in needs[:: max(1, len(needs) // 10)]]
    found.warm = _levels(one for at, one in needs if WARM <= at < 2 * WARM)
    found.end = _levels(one for at, one in needs if at >= 1 - LAST)


def _levels(needs: Iterator[Needs]) -> dict[str, float]:
    found = list(needs) or [Needs.now()]
    return {
        name: round(sorted(getattr(one, name) for one in found)[len(found) * 9 // 10], 1)
        for name in Needs.__slots__
    }


class Hands:
    """Do what somebody does, chosen by *chance*."""

    def __init__(self, program: Program, place: Path, chance: Random) -> None:
        self._program, self._place, self._chance = program, place, chance
        self._window = program.window
        self._words = [*CHINESE.split(), *LATIN.split()]
        self._deeds: list[tuple[int, Callable[[], object]]] = [
            (30, self._go),
            (20, self._write),
            (12, self._move),
            (15, self._take_back),
            (8, self._search),
            (4, self._look),
            (1, self._speak),
            (2, self._share),
            (5, self._jot),
        ]

    def do_something(self) -> None:
        """Do one thing, and see it painted."""
        weights = [weight for weight, _ in self._deeds]
        ((_, deed),) = self._chance.choices(self._deeds, weights)
        deed()
        self.settle()

    def settle(self) -> None:
        """Let everything happen that is due, in the background too."""
        painted()
        self._program.tasks.wait()
        painted()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    # --- what is done ---------------------------------------------------------------------

    def _go(self) -> None:
        assert self._program.desk is not None
        read = self._program.desk.workspace.read
        session = self._chance.choice(read.sessions())
        note = self._chance.choice(read.note_summaries())
        pages = (
            *(PageName.HOME, PageName.SESSIONS, PageName.TOPICS, PageName.NOTES),
            *(PageName.FOLLOW_UPS, PageName.PROGRESS, PageName.AGREEMENT, PageName.DELETED),
        )
        places = [
            *(Place(page) for page in pages),
            *(Place(PageName.SESSION, session.id, tab) for tab in Tab),
            Place(PageName.NOTES, note.id),
            reading(Readable.SESSION, session.id),
            reading(Readable.NOTE, note.id),
        ]
        self._window.go(self._chance.choice(places))

    def _write(self) -> None:
        """Write a note anew: what it held before is a version of it."""
        assert self._program.desk is not None
        note = self._chance.choice(self._program.desk.workspace.read.note_summaries())
        self._window.go(Place(PageName.NOTES, note.id))
        painted()
        editor = self._window.findChild(NoteEditor)
        if editor is not None and editor.text.isVisible() and not editor.text.isReadOnly():
            editor.text.selectAll()
            editor.text.insertPlainText(self._some_words())
            QTest.keyClicks(editor.text, " so we said")

    def _move(self) -> None:
        assert self._program.desk is not None
        read = self._program.desk.workspace.read
        planned = [one for one in read.sessions() if one.items and not one.past_life]
        if not planned:
            return
        self._window.go(Place(PageName.SESSION, self._chance.choice(planned).id, Tab.AGENDA))
        painted()
        view = self._window.findChild(AgendaView)
        if view is not None and view.isVisible():
            view.setCurrentIndex(view.model().index(self._chance.randrange(3), 0))
            key = self._chance.choice((Qt.Key.Key_Up, Qt.Key.Key_Down))
            QTest.keyClick(view, key, Qt.KeyboardModifier.AltModifier)

    def _take_back(self) -> None:
        deeds = (Deed.UNDO, Deed.UNDO, Deed.REDO, Deed.BACK, Deed.FORWARD)
        self._window.perform(self._chance.choice(deeds))

    def _search(self) -> None:
        self._window.perform(Deed.SEARCH)
        palette = self._window.findChild(Palette, "palette")
        if palette is None or not palette.isVisible():
            return
        word = self._chance.choice(self._words)
        for size in range(1, len(word) + 1):
            palette.line.setText(word[:size])
            painted()
        palette.dismiss()

    def _look(self) -> None:
        preferences = self._program.preferences
        if self._chance.random() < 0.5:
            preferences.theme = self._chance.choice(("light", "dark", "contrast-light"))
        else:
            preferences.text_size = self._chance.choice((1.0, 1.25, 1.5))

    def _speak(self) -> None:
        self._program.preferences.language = self._chance.choice(("en", "zh_HK"))

    def _share(self) -> None:
        assert self._program.desk is not None
        session = self._chance.choice(self._program.desk.workspace.read.sessions())
        dialog = ShareDialog(
            self._program.desk, Scope(What.AGENDA, session.id), self._program.window
        )
        dialog.open()
        settled(dialog)
        form = self._chance.choice((Format.MARKDOWN, Format.WEB, Format.WORD))
        card = dialog.findChild(ChoiceCard, f"format_{form.value}")
        assert card is not None
        card.click()
        settled(dialog)
        dialog.save_to(str(self._place / f"{fresh_id()}.{dialog.form.value}"))
        self.settle()
        if isValid(dialog):  # it was not saved, and stayed open
            dialog.close()

    def _jot(self) -> None:
        """Open the box for a question and leave it again: nothing is kept of nothing."""
        self._window.perform(Deed.JOT_QUESTION)
        painted()
        self._window.perform(Deed.JOT_QUESTION)

    def _some_words(self) -> str:
        lines = (" ".join(self._chance.choices(self._words, k=9)) for _ in range(12))
        return "\n\n".join(lines)
