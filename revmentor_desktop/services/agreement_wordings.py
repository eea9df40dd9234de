"""The questions that an agreement answers, and wordings to begin from, read from their file.

``load_questions(path)`` returns them in their order.  The file is ours and a test reads all of it;
``worded(text, pair)`` puts the first names of the two into a wording.
"""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import ClauseId
from revmentor_desktop.domain.names import filled
from revmentor_desktop.domain.values import dataclass

if TYPE_CHECKING:
    from pathlib import Path

    from revmentor_desktop.domain.people import Pair


@dataclass(frozen=True, slots=True)
class Wording:
    """A ready clause: the key it is known by, what it comes to in a few words, and the clause."""

    key: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class ClauseQuestion:
    """What a clause answers: its heading, the question, why it is asked, and ready wordings."""

    id: ClauseId
    heading: str
    ask: str
    why: str
    wordings: tuple[Wording, ...]

    def wording(self, key: str) -> Wording | None:
        """Return the wording called *key*, if there is one."""
        return next((one for one in self.wordings if one.key == key), None)


def load_questions(path: Path) -> tuple[ClauseQuestion, ...]:
    """Return the questions in the file *path*."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))["clauses"]
    return tuple(
        ClauseQuestion(
            id=ClauseId(table["id"]),
            heading=table["heading"],
            ask=table["ask"],
            why=table["why"],
            wordings=tuple(Wording(**wording) for wording in table["options"]),
        )
        for table in tables
    )


def worded(text: str, pair: Pair) -> str:
    """Return *text* with the first names of *pair* in the places for them."""
    return filled(text, mentor=pair.mentor.first_name, mentee=pair.mentee.first_name)
