"""Making what is shared: what nobody waits for any more is not heard of."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import docx
import pytest
from PySide6.QtWidgets import QWidget

from revmentor_desktop.domain.paper import Paper
from revmentor_desktop.domain.sessions import last_held
from revmentor_desktop.services.sharing import Format
from revmentor_desktop.ui.paper import pages
from revmentor_desktop.ui.paper.taking_down import TakingDown
from revmentor_desktop.ui.sharing import dialog as sharing
from revmentor_desktop.ui.sharing import making
from revmentor_desktop.ui.sharing.dialog import ShareDialog
from revmentor_desktop.ui.sharing.subject import of_session
from revmentor_desktop.ui.widgets.choice_card import ChoiceCard
from tests.ui.sharing.settled import settled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.services.sharing import Look, Shared
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.paper.pages import Sheets
    from revmentor_desktop.ui.sharing.files import File, Wish


def test_a_file_that_nobody_waits_for_any_more_fails_in_silence(
    qtbot: QtBot, fonts: object, sample_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = making.made

    def failing(wish: Wish, *look: Look) -> File:
        if wish.form is Format.WORD:
            raise OSError
        return made(wish, *look)

    monkeypatch.setattr(making, "made", failing)
    session = last_held(sample_desk.workspace.read.sessions())
    assert session is not None
    dialog = ShareDialog(sample_desk, of_session(sample_desk.workspace, session.id))
    qtbot.addWidget(dialog)
    dialog.show()
    settled(dialog)
    for form in (Format.WORD, Format.MARKDOWN):
        tile = dialog.findChild(ChoiceCard, f"format_{form.value}")
        assert isinstance(tile, ChoiceCard)
        tile.click()
    settled(dialog)
    assert dialog._file is not None
    assert dialog._file.form is Format.MARKDOWN
    assert not dialog._problem.isVisible()


def test_pages_begin_to_be_laid_out_after_the_turn_that_takes_their_text(
    qtbot: QtBot, fonts: object, sample_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[str] = []
    seen: list[list[str]] = []
    pages_from, take_page = making.pages_from, making.FileMaker._take_page

    def noting(shared: Shared, html: str, paper: Paper, *, at_once: bool) -> Sheets:
        begun.append(html)
        return pages_from(shared, html, paper, at_once=at_once)

    def taking(self: making.FileMaker, wish: Wish) -> None:
        take_page(self, wish)
        seen.append(list(begun))

    monkeypatch.setattr(making, "pages_from", noting)
    monkeypatch.setattr(making.FileMaker, "_take_page", taking)
    sample_desk.preferences.share_format = Format.PDF.value
    session = last_held(sample_desk.workspace.read.sessions())
    assert session is not None
    dialog = ShareDialog(sample_desk, of_session(sample_desk.workspace, session.id))
    qtbot.addWidget(dialog)
    dialog.maker.long = 0
    dialog.show()
    settled(dialog)
    assert len(begun) == 1
    assert seen == [[]]


@pytest.mark.parametrize("paper", Paper)
def test_pages_and_a_word_file_are_for_the_paper_of_the_place(
    qtbot: QtBot,
    fonts: object,
    sample_desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
    paper: Paper,
) -> None:
    monkeypatch.setattr(sharing, "paper_here", lambda: paper)
    session = last_held(sample_desk.workspace.read.sessions())
    assert session is not None
    dialog = ShareDialog(sample_desk, of_session(sample_desk.workspace, session.id))
    qtbot.addWidget(dialog)
    dialog.show()
    wide = []
    for form in (Format.WORD, Format.PDF):
        settled(dialog)
        tile = dialog.findChild(ChoiceCard, f"format_{form.value}")
        assert isinstance(tile, ChoiceCard)
        tile.click()
        settled(dialog)
        assert dialog._file is not None
        pages = dialog._file.pages
        if pages is None:
            wide.append(docx.Document(BytesIO(dialog._file.content)).sections[0].page_width.mm)
        else:
            wide.append(pages.size.width() / 96 * 25.4)
    assert wide == [pytest.approx(paper.width, abs=0.5)] * 2


def test_pages_that_cannot_be_drawn_are_said_to_be_none(
    qtbot: QtBot, fonts: object, sample_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Failing(making.Drawing):
        def steps(self) -> Iterator[tuple[int, int]]:
            yield 1, 2
            raise MemoryError

    monkeypatch.setattr(making, "Drawing", Failing)
    session = last_held(sample_desk.workspace.read.sessions())
    assert session is not None
    dialog = ShareDialog(sample_desk, of_session(sample_desk.workspace, session.id))
    qtbot.addWidget(dialog)
    dialog.maker.long = 0
    dialog.show()
    with qtbot.captureExceptions() as raised:
        qtbot.waitUntil(lambda: bool(raised))
    assert {kind for kind, *_ in raised} == {MemoryError}
    assert dialog._problem.isVisible()
    assert "could not be made" in dialog._problem.text()
    assert not dialog.maker.busy
    assert not dialog._working.isVisible()
    assert not dialog._save.isEnabled()


def test_pages_go_in_steps_once_another_form_is_shown_or_the_dialog_is_closed(
    qtbot: QtBot, fonts: object, sample_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "MANY", 1)
    sample_desk.preferences.share_format = Format.PDF.value
    session = last_held(sample_desk.workspace.read.sessions())
    assert session is not None
    window = QWidget()
    qtbot.addWidget(window)
    dialog = ShareDialog(sample_desk, of_session(sample_desk.workspace, session.id), window)
    dialog.show()
    for form in (Format.MARKDOWN, None):
        settled(dialog)
        assert dialog._file is not None
        shown = dialog._file.pages
        assert shown is not None
        assert shown.count > 0
        if form is None:
            dialog.close()
        else:
            for one in (form, Format.PDF):
                tile = dialog.findChild(ChoiceCard, f"format_{one.value}")
                assert isinstance(tile, ChoiceCard)
                tile.click()
                settled(dialog)
        qtbot.waitUntil(lambda shown=shown: shown.count == 0)
    qtbot.waitUntil(lambda: not window.findChildren(TakingDown))
