"""The tiles: what is chosen is shown, named, written as it was shown, and remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox

from revmentor_desktop.domain.sessions import last_held
from revmentor_desktop.domain.sharing import PARTS
from revmentor_desktop.services.sharing import OF_ONE_SESSION, Format, Scope, What, share
from revmentor_desktop.ui.preferences import SHARE_FORMATS
from revmentor_desktop.ui.sharing.dialog import ShareDialog
from revmentor_desktop.ui.sharing.pdf import pages_of
from revmentor_desktop.ui.sharing.words import format_name, save_words
from revmentor_desktop.ui.widgets.choice_card import ChoiceCard
from tests.ui.sharing.settled import settled

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk

BEGINS = {
    Format.PDF: b"%PDF-",
    Format.MARKDOWN: b"# ",
    Format.WORD: b"PK",
    Format.WEB: b"<!DOCTYPE html>",
    Format.CALENDAR: b"BEGIN:VCALENDAR",
    Format.SHEET: "\ufeffAction,Who".encode(),
}


def shown(qtbot: QtBot, desk: Desk, form: Format | None = None) -> ShareDialog:
    """Return the dialog for the last session, or for the list of actions as a table."""
    session = last_held(desk.workspace.read.sessions())
    assert session is not None
    of_actions = form is Format.SHEET
    scope = Scope(What.ACTIONS) if of_actions else Scope(What.RECAP, session.id)
    dialog = ShareDialog(desk, scope)
    qtbot.addWidget(dialog)
    dialog.show()
    return settled(dialog)


@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize("form", sorted(BEGINS, key=str))
def test_a_form_is_named_written_as_shown_and_remembered(
    qtbot: QtBot, sample_desk: Desk, tmp_path: Path, form: Format
) -> None:
    dialog = shown(qtbot, sample_desk, form)
    assert dialog.form is Format.PDF
    tiles = {tile.objectName() for tile in dialog.findChildren(ChoiceCard)}
    assert {f"format_{each}" for each in SHARE_FORMATS} <= tiles  # else they would outlive it
    tile = dialog.findChild(ChoiceCard, f"format_{form.value}")
    assert isinstance(tile, ChoiceCard)
    tile.click()
    assert dialog.form is form
    assert dialog._save.words() == save_words(form)
    settled(dialog)
    assert dialog._file is not None
    content, name = dialog._file.content, dialog._file.name
    assert content.startswith(BEGINS[form])
    assert name.endswith(f".{form.value}")
    assert dialog._preview._name.text().startswith(name)
    dialog.save_to(str(tmp_path / name))
    assert (tmp_path / name).read_bytes() == content
    assert sample_desk.preferences.share_format == form.value
    proposed = Format.PDF if form is Format.CALENDAR else form  # which has nothing of a recap
    assert shown(qtbot, sample_desk, form).form is proposed


@pytest.mark.usefixtures("fonts")
def test_an_entry_has_the_agenda_only_when_it_was_asked_for(
    qtbot: QtBot, sample_desk: Desk
) -> None:
    dialog = shown(qtbot, sample_desk)
    tile = dialog.findChild(ChoiceCard, "format_ics")
    assert isinstance(tile, ChoiceCard)
    tile.click()
    settled(dialog)
    assert dialog._file is not None
    assert b"DESCRIPTION" not in dialog._file.content
    assert not dialog._parts.isVisible()
    for name in ("entry_agenda", "entry_reminder"):
        box = dialog.findChild(QCheckBox, name)
        assert isinstance(box, QCheckBox)
        box.click()
    settled(dialog)
    assert b"DESCRIPTION" in dialog._file.content
    assert b"TRIGGER:-PT15M" in dialog._file.content


@pytest.mark.usefixtures("fonts")
def test_tiles_take_one_low_row_where_there_is_little_height(
    qtbot: QtBot, sample_desk: Desk
) -> None:
    sample_desk.theme.set_look(text_size=1.5)
    dialog = shown(qtbot, sample_desk)
    dialog.resize(984, 600)
    QCoreApplication.processEvents()
    tiles = [one for one in dialog.findChildren(ChoiceCard) if one.isVisible()]
    assert len({tile.y() for tile in tiles}) == 1
    assert tiles[0].height() >= 28
    first = dialog._parts.mapTo(dialog, dialog._parts.rect().topLeft()).y()
    assert first + dialog._parts.height() <= dialog.height()


def test_every_form_has_a_name_and_a_tile() -> None:
    assert {format_name(form) for form in Format} == {
        *("PDF", "Markdown", "Word", "Web page", "Calendar", "Table", "Plain text"),
    }
    assert {Format(ending) for ending in SHARE_FORMATS} == set(Format) - {Format.TEXT}


def test_nothing_private_is_on_the_pages_of_a_pdf(fonts: object, sample_desk: Desk) -> None:
    """A PDF packs its text, so what is drawn on the pages is looked through instead."""
    read = sample_desk.workspace.read
    secrets = [draft.text for draft in read.draft_questions()]
    for _, title, body in read.private_texts(after="", limit=1_000):
        secrets += [title, *(line for line in body.splitlines() if len(line) > 30)]
    assert len(secrets) > 10
    for session in read.sessions():
        for what in OF_ONE_SESSION:
            shared = share(read, Scope(what, session.id), tuple(PARTS[what]))
            drawn = pages_of(shared).text()
            assert session.title in drawn
            assert not [secret for secret in secrets if secret in drawn]
