"""Every kind of document in every form, as it was the last time somebody looked at it.

``REVMENTOR_GOLDEN=renew pytest tests/export/test_golden.py`` writes the files under ``golden``
anew; look at the difference before you keep it.  An archive is kept as the text of its document,
and pages as their number and what stands on them.
"""

from __future__ import annotations

import os
import re
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.sessions import Outcome, SessionState
from revmentor_desktop.services import rendering
from revmentor_desktop.services.library import Library
from revmentor_desktop.services.sharing import (
    OF_ONE_SESSION,
    OF_TOPICS,
    PARTS,
    Entry,
    Format,
    Manner,
    Scope,
    Shared,
    What,
    forms_of,
    share,
)
from revmentor_desktop.ui.sharing.pdf import pages_of
from revmentor_desktop.ui.theme import load_fonts
from tests import make

if TYPE_CHECKING:
    from revmentor_desktop.services.workspace import Workspace

FOLDER = Path(__file__).parent / "golden"
RENEW = os.environ.get("REVMENTOR_GOLDEN") == "renew"
HERE = SessionId("session-1")
FILES = {
    f"{what.value}.{form.value}": (what, form)
    for what in What
    for form in (*forms_of(what), Format.TEXT)
}
KNOWN = sorted(FILES) if RENEW else sorted(path.name for path in FOLDER.iterdir())


def workspace() -> Workspace:
    moved = replace(make.item(2, title="What it *costs*"), outcome=Outcome.CARRIED_OVER)
    state = SessionState.HELD
    items = (make.item(1, title="Chatbots & service", details="Bring the phone."), moved)
    return make.workspace(
        make.pair(
            aim="Talk to customers of 25.",
            starts=date(2026, 9, 1),
            ends=date(2027, 8, 31),
        ),
        make.session(
            title="Chatbots: 聊天機械人", items=items, state=state, purpose="See it work."
        ),
        make.session(2, title="", place="Room 12A"),
        make.recap(summary="We **tried** it.\n\n- on one shop\n- on [ours](https://a.example)"),
        make.takeaway(1),
        make.takeaway(2, text="=1+1 is <b>no</b> formula", reason="", by=None),
        make.action(1, session=HERE),
        make.action(2, session=HERE, done=make.NOW),
        make.question(1, session=HERE),
        make.question(2, session=HERE, answered_in=HERE, answer="Yes.\nA lot."),
        make.term(1, session=HERE),
        make.note(1, session=HERE, body="| a | b |\n| - | -: |\n| 1 | 2 |"),
        make.private_note(session=HERE),
        make.agreement(),
        make.goal(),
    )


@cache
def document(what: What) -> Shared:
    library = Library(topics=(make.topic(1), make.topic(2)))
    scope = Scope(what)
    if what in OF_ONE_SESSION:
        scope = Scope(what, HERE)
    elif what in OF_TOPICS:
        scope = Scope(what, topics=tuple(topic.id for topic in library.topics))
    opened = workspace()
    manner = Manner(day=make.NOW.date())
    shared = share(opened.read, scope, PARTS[what], manner, library)
    opened.close()
    return shared.with_formatted({text: rendering.render(text).html for text in shared.unformatted})


def told(what: What, form: Format) -> bytes:
    """Return what is kept of a file."""
    shared = document(what)
    if form is Format.PDF:
        pages = pages_of(shared)
        return f"{pages.count}\n\n{pages.text()}\n".encode()
    content = shared.as_file(form, make.NOW, Entry(agenda=True, reminder=15), facts=True)
    if form is Format.WORD:
        with ZipFile(BytesIO(content)) as archive:
            xml = archive.read("word/document.xml").decode()
        return re.sub(r"(?=<w:(p|tbl|sectPr)[ >])", "\n", xml).encode()
    return content


@pytest.mark.parametrize("name", KNOWN)
def test_a_file_is_as_it_was(qapp: object, name: str) -> None:
    load_fonts()
    what, form = FILES[name]
    if RENEW:
        FOLDER.mkdir(exist_ok=True)
        (FOLDER / name).write_bytes(told(what, form))
    assert told(what, form) == (FOLDER / name).read_bytes(), "see the top of this file"


def test_every_kind_is_kept_in_every_form() -> None:
    kept = {FILES[name][0] for name in KNOWN}
    for what in kept:
        assert {FILES[name][1] for name in KNOWN if FILES[name][0] is what} == {
            *forms_of(what),
            Format.TEXT,
        }
