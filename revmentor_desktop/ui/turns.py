"""What goes on piece by piece while somebody works: one piece in each turn of the event loop.

Qt lets all timers go off that are due, one right after the other.  A long note that is written is
laid out, coloured, counted and shown as it reads, each in pieces that leave room for a key; four
pieces in the same turn left none.
"""

from __future__ import annotations

from collections import deque
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

BRIEF_S = 1.0
"""Seconds after a key in which somebody is taken to go on typing."""


class Turns(QObject):
    """Gives those who ask for it their turn, one after the other, in the order they asked in."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._asked: deque[Turn] = deque()
        self._typed = -BRIEF_S
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._give_one)

    @property
    def brief(self) -> bool:
        """Whether pieces should be short, because somebody is typing."""
        return monotonic() - self._typed < BRIEF_S

    def make_way(self) -> None:
        """Note that somebody types."""
        self._typed = monotonic()

    def is_asked(self, turn: Turn) -> bool:
        """Say whether *turn* is still to come."""
        return turn in self._asked

    def line_up(self, turn: Turn) -> None:
        """Have *turn* come after those that are asked for already; once is enough."""
        if turn not in self._asked:
            self._asked.append(turn)
            self._timer.start(0)

    def leave_out(self, turn: Turn) -> None:
        """Let *turn* not come."""
        if turn in self._asked:
            self._asked.remove(turn)

    def _give_one(self) -> None:
        while self._asked:
            turn = self._asked.popleft()
            if isValid(turn):  # whoever asked may be gone
                break
        else:
            return
        if self._asked:
            self._timer.start(0)
        turn.came.emit()


class Turn(QObject):
    """What one of those who share *turns* asks for, as often as it likes.

    Signals: ``came()`` in a turn of the event loop in which no other's does.
    """

    came = Signal()

    def __init__(self, turns: Turns, parent: QObject) -> None:
        super().__init__(parent)
        self._turns = turns

    @property
    def asked(self) -> bool:
        """Whether it was asked for and is still to come."""
        return self._turns.is_asked(self)

    def ask(self) -> None:
        """Ask for a turn, behind all who asked before."""
        self._turns.line_up(self)

    def forgo(self) -> None:
        """Let it not come."""
        self._turns.leave_out(self)
