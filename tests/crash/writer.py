"""A process that edits a workspace without end, as autosave does, until it is killed.

It drives the real service layer.  Before each commit it says what it intends, after it that it is
done; both travel through a pipe, which outlives it.  ``dishonest`` makes it say "done" before the
commit: the mistake the harness must be able to see.
"""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING

from revmentor_desktop.domain.changes import ChangeSet, added, edited, removed, together
from revmentor_desktop.domain.live import Run
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.private import PrivateNote, shared_note
from revmentor_desktop.domain.sessions import Session, SessionState, add_item, move_item
from revmentor_desktop.services import live
from revmentor_desktop.services.capture import CaptureKind, captured, read_capture
from revmentor_desktop.services.live import Moment
from revmentor_desktop.services.workspace import Workspace
from revmentor_desktop.store.errors import Missing
from tests import make
from tests.model import Model, applied, as_model

if TYPE_CHECKING:
    from collections.abc import Sequence
    from multiprocessing.connection import Connection
    from pathlib import Path

READY, DONE = "ready", "done"
WORDS = (
    "reel",
    "prompt",
    "反向導師",
    "👩‍💻",
    "budget",
    "שלום",
    "e\u0301",
    "\n\n- [ ] try it\n",
    "'--",
)
MOST_NOTES = 12


def write(folder: Path, model: Model, seed: int, pipe: Connection, *, dishonest: bool) -> None:
    """Edit the workspace in *folder*, made if need be, until somebody kills the process.

    It holds *model*, unless it is new.
    """
    chance = Random(seed)
    workspace = _opened(folder, pipe)
    model = model or as_model([workspace.pair])
    pipe.send(READY)
    while True:
        change_set = next_change(chance, model)
        pipe.send(change_set)
        if dishonest:
            pipe.send(DONE)
            time.sleep(chance.uniform(0, 0.004))
        workspace.commit(change_set)
        if not dishonest:
            pipe.send(DONE)
        model = applied(model, change_set)


def _opened(folder: Path, pipe: Connection) -> Workspace:
    try:
        workspace = Workspace.open(folder)
    except Missing:
        return _made(folder, pipe)
    try:
        assert workspace.pair == make.pair()
    except Missing:
        workspace.close()
        return _made(folder, pipe)
    return workspace


def _made(folder: Path, pipe: Connection) -> Workspace:
    pipe.send(added(make.pair()))
    workspace = Workspace.create(folder, make.pair())
    pipe.send(DONE)
    return workspace


def next_change(chance: Random, model: Model) -> ChangeSet:
    """Return what a person might do next to a workspace that holds *model*."""
    notes = [value for value in model.values() if isinstance(value, (Note, PrivateNote))]
    sessions = [value for value in model.values() if isinstance(value, Session)]
    if not notes or not sessions:
        return added(_new_note(chance), make.session(_next_number(sessions), items=3))
    note, session = chance.choice(notes), chance.choice(sessions)
    running = live.running(sessions)
    if running is not None and chance.random() < 0.5:
        return _in_session(chance, running, model)
    deed = chance.random()
    if running is None and deed < 0.1 and session.state is SessionState.PLANNED:
        return live.started(session, None, make.NOW)
    if deed < 0.65:
        return edited(note, _typed(chance, note))
    if deed < 0.8:
        return edited(session, _arranged(chance, session))
    if deed < 0.87 and isinstance(note, PrivateNote):
        return together(removed(note), added(shared_note(note)))
    if deed < 0.95 and len(notes) < MOST_NOTES:
        action = make.action(id=_id(chance), text=_text(chance, 5))
        return together(added(_new_note(chance), action), edited(note, _typed(chance, note)))
    return together(removed(note), edited(session, _arranged(chance, session)))


def _in_session(chance: Random, session: Session, model: Model) -> ChangeSet:
    """Return what happens while *session* is held: a line is kept, or a step is taken."""
    run = next(value for value in model.values() if isinstance(value, Run))
    moment = Moment(session, run, make.NOW + timedelta(seconds=len(run.marks)))
    if chance.random() < 0.7:
        line, kind = _text(chance, 6), chance.choice(tuple(CaptureKind))
        private = chance.random() < 0.3
        capture = read_capture(line, kind, make.pair(), moment.now, private=private)
        if capture is not None:
            return added(captured(capture, session, moment.now, lambda: _id(chance)))
    step = chance.choice((live.gone_on, live.skipped, live.pause_turned, live.time_added))
    return step(moment) or live.time_added(moment)


def _typed(chance: Random, note: Note | PrivateNote) -> Note | PrivateNote:
    body = note.body + _text(chance, 40) if len(note.body) < 8000 else _text(chance, 20)
    return replace(note, body=body, edited=note.edited + timedelta(milliseconds=400))


def _arranged(chance: Random, session: Session) -> Session:
    if len(session.items) < 8 and chance.random() < 0.5:
        return add_item(session, make.item(id=_id(chance), title=_text(chance, 3)))
    if session.items and chance.random() < 0.8:
        moved = chance.choice(session.items).id
        return move_item(session, moved, chance.randrange(len(session.items)))
    return replace(session, items=session.items[1:], purpose=_text(chance, 10))


def _next_number(sessions: Sequence[Session]) -> int:
    """Return a number that none of *sessions* has: they stay when the last note goes."""
    return 1 + max((session.number for session in sessions), default=0)


def _new_note(chance: Random) -> PrivateNote:
    return make.private_note(id=_id(chance), title=_text(chance, 3), body=_text(chance, 30))


def _id(chance: Random) -> str:
    return f"{chance.getrandbits(64):016x}"


def _text(chance: Random, words: int) -> str:
    return " ".join(chance.choices(WORDS, k=chance.randrange(1, words + 1)))
