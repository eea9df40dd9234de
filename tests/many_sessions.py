"""A workspace of many held sessions, each of which left as much as a good hour leaves.

``python -m tests.soak exports`` writes all of them in every form, as the command line does it, each
in a process of its own, and says what each took: seconds, megabytes at the most, and the size of
the file.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from revmentor_desktop.domain.changes import added
from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.sessions import SessionState
from revmentor_desktop.services.sharing import What, forms_of
from revmentor_desktop.services.workspace import Workspace
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from revmentor_desktop.domain.changes import Entity

SUMMARY = (
    "We tried the shop's **chatbot** together and compared its answers with those of a person.\n\n"
    "- one conversation went well\n- 另一段對話答非所問\n\nRobert wrote two replies himself."
)
A_SESSION = 3
"""How many takeaways, actions and questions each has."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What one file took to be written."""

    file: str
    seconds: float
    megabytes: int
    kilobytes: int
    code: int


def written(folder: Path, count: int) -> Iterator[Taken]:
    """Write *count* sessions and their programme in every form, and yield what each took."""
    pair = folder / "pair"
    workspace = Workspace.create(pair, make.pair(), now=lambda: make.NOW, new_id=lambda: "new")
    for number in range(1, count + 1):
        workspace.commit(added(*held(number)))
    workspace.close()
    for what in (What.SESSIONS, What.PROGRAMME):
        for form in forms_of(what):
            yield _export(pair, folder / f"{what.value}.{form.value}", what)


def _export(pair: Path, target: Path, what: What) -> Taken:
    command = ("export", "--workspace", str(pair), "--what", what.value, "--to", str(target))
    began = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-m", "revmentor_desktop", *command])
    _, code, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(code)
    return Taken(
        file=target.name,
        seconds=round(time.perf_counter() - began, 1),
        megabytes=used.ru_maxrss // 1024,
        kilobytes=target.stat().st_size // 1024 if target.exists() else 0,
        code=process.returncode,
    )


def held(number: int) -> Iterator[Entity]:
    here, first = SessionId(f"session-{number}"), A_SESSION * number
    yield make.session(number, items=5, state=SessionState.HELD, title=f"聊天機械人 {number}")
    yield make.recap(number, summary=SUMMARY)
    for at in range(first, first + A_SESSION):
        yield make.takeaway(at, session=here)
        yield make.action(at, session=here, done=make.NOW if at % 2 else None)
        yield make.question(at, session=here, answered_in=here, answer="Yes, mostly.")
    yield make.term(number, session=here)
    yield make.note(number, session=here)
