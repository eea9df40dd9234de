"""A screen reader of our own: it knows the program only by what AT-SPI says of it.

Run by ``test_with_a_screen_reader`` with the Python of the system, which has ``pyatspi``; so it
imports nothing of ours.  It reads the agenda, moves an item, ticks an action, and writes what it
read and heard to the standard output as JSON.  The keys are pressed by ``xdotool``.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import pyatspi  # type: ignore[import-not-found]  # of the system's Python
from gi.repository import GLib  # type: ignore[import-not-found]  # of the system's Python

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PROGRAM = "revmentor-desktop"
WITHIN_NOTHING = {"list", "label", "push button", "radio button", "check box", "text"}
"""Roles within which nothing is looked for: each question takes its time."""

PATIENCE = 30.0
"""Seconds until a fact that does not come true ends the story."""


class Reader:
    """What can be asked for, and what was said without asking."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self._context = GLib.MainContext.default()
        pyatspi.Registry.registerEventListener(self._hear, "object:announcement")

    def find(self, role: str, name: str) -> Any:
        """Return what is shown with *role* and *name*, once it is."""
        return self.until(lambda: next(self._shown(self._program(), role, name), None))

    def until(self, fact: Callable[[], Any]) -> Any:
        """Wait until *fact* is something, and return it."""
        end = time.monotonic() + PATIENCE
        while True:
            while self._context.iteration(False):
                pass
            try:
                found = fact()
            except GLib.Error:  # it went while it was looked at
                found = None
            if found:
                return found
            if time.monotonic() > end:
                raise SystemExit(f"not true in time; heard until then: {self.heard}")
            time.sleep(0.1)

    def hears(self, words: str) -> str:
        """Return the announcement that begins with *words*, once it is made."""
        found = self.until(lambda: [said for said in self.heard if said.startswith(words)])
        return str(found[0])

    # --- private --------------------------------------------------------------------------

    def _hear(self, event: Any) -> None:
        self.heard.append(str(event.any_data))

    def _program(self) -> Any:
        desktop = pyatspi.Registry.getDesktop(0)
        return next((one for one in desktop if one and one.name == PROGRAM), None)

    def _shown(self, thing: Any, role: str, name: str) -> Iterator[Any]:
        if thing is None:
            return
        its_role = thing.getRoleName()
        if its_role == role and thing.name == name:
            yield thing
        if its_role not in WITHIN_NOTHING and thing.getState().contains(pyatspi.STATE_SHOWING):
            for part in thing:
                yield from self._shown(part, role, name)


def rows(listed: Any) -> list[str]:
    """Return the rows of a list as they are read out."""
    return [row.name for row in listed]


def press(*keys: str) -> None:
    """Press keys one after the other."""
    subprocess.run(["xdotool", "key", *keys], check=True)


def tell() -> dict[str, Any]:
    """Live through the story, and return what was read and heard."""
    reader, read = Reader(), {}
    window = reader.find("frame", "RevMentor")
    reader.find("push button", "Start my own")
    reader.until(lambda: window.getState().contains(pyatspi.STATE_ACTIVE))
    press("ctrl+2")
    reader.find("list", "Sessions")
    press("Return")
    agenda = reader.find("list", "Agenda items")
    before = reader.until(lambda: rows(agenda))
    read["agenda"], read["budget"] = before, agenda.description
    reader.until(lambda: agenda.getState().contains(pyatspi.STATE_FOCUSED))
    press("alt+Down")
    read["moved"] = reader.hears("Item moved")
    read["agenda after"] = reader.until(lambda: (now := rows(agenda)) != before and now)
    press("ctrl+5")
    follow_ups = reader.find("list", "Follow-ups")
    reader.until(lambda: follow_ups.getState().contains(pyatspi.STATE_FOCUSED))
    chosen = reader.until(lambda: _chosen(follow_ups))
    read["action"], read["ticked before"] = chosen.name, _ticked(chosen)
    press("space")
    read["toast"] = reader.hears("Action done")
    read["ticked after"] = reader.until(lambda: _is_ticked(follow_ups, read["action"]))
    press("ctrl+q")
    return read


def _chosen(listed: Any) -> Any:
    selected = (row for row in listed if row.getState().contains(pyatspi.STATE_SELECTED))
    return next(selected, None)


def _ticked(row: Any) -> bool:
    assert row.getState().contains(pyatspi.STATE_CHECKABLE)
    return bool(row.getState().contains(pyatspi.STATE_CHECKED))


def _is_ticked(listed: Any, name: str) -> bool:
    """Say whether an action is read as done; where it is due may have changed with that."""
    words = name.split(",")[0]
    return any(_ticked(row) for row in listed if row.name.split(",")[0] == words)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(tell()))
