"""Twelve leaks put in on purpose, each of which the leak test must find."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest
from PySide6.QtGui import QPdfWriter

from revmentor_desktop.domain.ids import RecapId
from revmentor_desktop.domain.private import LearnedWord, PrivateNote, PrivateRevision
from revmentor_desktop.domain.recaps import Recap
from revmentor_desktop.export import html, word
from revmentor_desktop.export import shared as shared_documents
from revmentor_desktop.export.outline import Heading, line
from revmentor_desktop.services import formats
from revmentor_desktop.services.sharing import Audience, Format, Shared, What
from revmentor_desktop.store.queries import Queries
from revmentor_desktop.ui.faults import Faults
from revmentor_desktop.ui.paper import pages as paper
from revmentor_desktop.ui.preferences import Preferences
from revmentor_desktop.ui.sharing.dialog import ShareDialog
from revmentor_desktop.ui.window import Window
from tests.leaks import program, ways
from tests.leaks.canaries import STEM
from tests.leaks.scanner import can_read_pdf
from tests.leaks.worlds import World, world

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

Patch = pytest.MonkeyPatch


def after(
    patch: Patch, owner: Any, name: str, change: Callable[..., Any], *, told: bool = False
) -> None:
    """Have *change* work on what the function *name* of *owner* returns.

    With *told* it is called with the arguments too.
    """
    real = getattr(owner, name)

    def changed(*of: Any, **more: Any) -> Any:
        result = real(*of, **more)
        return change(result, *of) if told else change(result)

    patch.setattr(owner, name, changed)


def title(of: World) -> str:
    """Return what matters of the title of a private note."""
    note = next(one for one in of.private if isinstance(one, PrivateNote))
    found = re.search(rf"{STEM}\w+", note.title)
    assert found
    return found[0]


# --- in documents -------------------------------------------------------------------------


def in_the_name_of_a_file(patch: Patch, of: World) -> None:
    after(patch, shared_documents, "file_name", lambda name: f"{name} {title(of)}")


def in_the_properties_of_a_pdf(patch: Patch, of: World) -> None:
    class Careless(QPdfWriter):
        def setCreator(self, creator: str) -> None:
            super().setCreator(creator)
            super().setAuthor(title(of))

    patch.setattr(paper, "QPdfWriter", Careless)


def in_the_description_of_an_event(patch: Patch, of: World) -> None:
    after(patch, shared_documents, "agenda_lines", lambda lines: (*lines, title(of)))


def in_a_comment_of_a_web_page(patch: Patch, of: World) -> None:
    after(patch, html, "page", lambda text: f"{text}<!-- {title(of)} -->")


def in_the_name_of_an_attachment(patch: Patch, of: World) -> None:
    def attached(content: bytes) -> bytes:
        file = BytesIO(content)
        with ZipFile(file, "a") as archive:
            archive.writestr(f"word/media/{title(of)}.png", b"")
        return file.getvalue()

    after(patch, formats, "word", attached)


def in_the_keywords_of_a_document(patch: Patch, of: World) -> None:
    learned = next(one.word for one in of.private if isinstance(one, LearnedWord))
    real = word._Writer.about

    def about(self: Any, *more: Any) -> None:
        real(self, *more)
        self.file.core_properties.keywords = learned[:255]

    patch.setattr(word._Writer, "about", about)


def as_a_count(patch: Patch, of: World) -> None:
    def counted(shared: Shared, read: Any, *_: Any) -> Shared:
        count = Heading(2, line(str(read.private_note_count())))
        return replace(shared, document=replace(
            shared.document, blocks=(*shared.document.blocks, count)
        ))  # fmt: skip

    after(patch, ways, "share", counted, told=True)


def as_an_earlier_text(patch: Patch, of: World) -> None:
    earlier = next(one.body for one in of.private if isinstance(one, PrivateRevision))

    def recap_of(self: Queries, session: Any) -> Recap:
        return Recap(RecapId("recap"), session, earlier)

    patch.setattr(Queries, "recap_of", recap_of)


IN_DOCUMENTS = {
    in_the_name_of_a_file: (What.AGENDA, Audience.US, Format.PDF),
    in_the_properties_of_a_pdf: (What.AGENDA, Audience.US, Format.PDF),
    in_the_description_of_an_event: (What.AGENDA, Audience.US, Format.CALENDAR),
    in_a_comment_of_a_web_page: (What.RECAP, Audience.US, Format.WEB),
    in_the_name_of_an_attachment: (What.RECAP, Audience.US, Format.WORD),
    in_the_keywords_of_a_document: (What.RECAP, Audience.US, Format.WORD),
    as_a_count: (What.ACTIONS, Audience.US, Format.MARKDOWN),
    as_an_earlier_text: (What.RECAP, Audience.US, Format.MARKDOWN),
}
"""The leaks, each with a file in which it must show."""


@pytest.mark.parametrize("seed", IN_DOCUMENTS, ids=lambda seed: seed.__name__)
@pytest.mark.usefixtures("fonts")
def test_a_leak_into_a_document_is_found(
    monkeypatch: Patch, seed: Callable[[Patch, World], None]
) -> None:
    if IN_DOCUMENTS[seed][2] is Format.PDF and not can_read_pdf():
        pytest.skip("pdftotext is not installed: apt install poppler-utils")
    number = next(at for at in range(ways.ROUND) if IN_DOCUMENTS[seed] in ways.plan(at))
    seed(monkeypatch, world(number))
    outcome = ways.Outcome()
    ways.documents_leave(world(number), number, ways.drawn, outcome)
    assert outcome.leaks


# --- by the program -----------------------------------------------------------------------


def in_a_tip(patch: Patch, of: World) -> None:
    after(patch, Window, "go", lambda _, window, place: window.setToolTip(title(of)), told=True)


def in_the_log(patch: Patch, of: World) -> None:
    import logging

    log = logging.getLogger("revmentor_desktop.sharing")
    after(patch, ShareDialog, "save_to", lambda _: log.debug("saved %r", title(of)))


def in_the_name_of_a_setting(patch: Patch, of: World) -> None:
    real = Preferences.remember_parts_unticked

    def remember(self: Preferences, kind: str, parts: tuple[str, ...]) -> None:
        real(self, f"{kind}_{title(of)}", parts)

    patch.setattr(Preferences, "remember_parts_unticked", remember)


def in_the_words_for_a_fault(patch: Patch, of: World) -> None:
    def caught(self: Faults, kind: type, error: BaseException, trace: object) -> None:
        self._notices.trouble(str(error))

    patch.setattr(Faults, "caught", caught)


BY_THE_PROGRAM = {
    in_a_tip: program.pages,
    in_the_log: program.sharing,
    in_the_name_of_a_setting: program.sharing,
    in_the_words_for_a_fault: program.fault,
}
"""The leaks, each with what must be done with the program for it to show."""


@pytest.mark.parametrize("seed", BY_THE_PROGRAM, ids=lambda seed: seed.__name__)
@pytest.mark.usefixtures("fonts")
def test_a_leak_by_the_program_is_found(
    qtbot: QtBot, monkeypatch: Patch, tmp_path: Path, seed: Callable[[Patch, World], None]
) -> None:
    made = world(0)
    seed(monkeypatch, made)
    outcome = ways.Outcome()
    monkeypatch.setattr(program, "SHARED", program.SHARED[:1])
    outcome.look(program.program_sends(made, tmp_path / "home", [BY_THE_PROGRAM[seed]]), made)
    assert outcome.leaks


def test_there_are_twelve() -> None:
    assert len(IN_DOCUMENTS) + len(BY_THE_PROGRAM) == 12
