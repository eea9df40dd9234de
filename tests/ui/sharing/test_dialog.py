"""The share dialog: what is chosen, shown and written is one and the same; private things stay."""

from __future__ import annotations

import weakref
from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QWidget,
)
from shiboken6 import isValid

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.domain.ids import NoteId, SessionId
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.domain.recaps import Recap
from revmentor_desktop.domain.sessions import Session, last_held, next_session
from revmentor_desktop.services import rendering
from revmentor_desktop.services.renderer import Renderer
from revmentor_desktop.services.sharing import OF_THE_PROGRAMME, Format, Part, Scope, What
from revmentor_desktop.ui import stepwise
from revmentor_desktop.ui.paper.view import PaperView
from revmentor_desktop.ui.sharing import slipped_in
from revmentor_desktop.ui.sharing.dialog import ShareDialog
from revmentor_desktop.ui.sharing.preview import Preview
from revmentor_desktop.ui.sharing.subject import of_session
from revmentor_desktop.ui.widgets.choice_card import ChoiceCard
from revmentor_desktop.ui.widgets.combo_field import ComboField
from revmentor_desktop.ui.widgets.icon_button import IconButton
from revmentor_desktop.ui.widgets.link_dialog import LinkDialog
from revmentor_desktop.ui.widgets.page_scroll import PageScroll
from revmentor_desktop.ui.widgets.private_sign import PrivateBox
from tests import make
from tests.ui.sharing.settled import settled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notices import Toast
    from revmentor_desktop.ui.theme import Theme

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def held(sample_desk: Desk) -> Session:
    found = last_held(sample_desk.workspace.read.sessions())
    assert found is not None
    return found


@pytest.fixture
def coming(sample_desk: Desk) -> Session:
    found = next_session(sample_desk.workspace.read.sessions())
    assert found is not None
    return found


@pytest.fixture
def share(qtbot: QtBot, fonts: object, sample_desk: Desk) -> Callable[..., ShareDialog]:
    """Return how to open the dialog for a session."""
    kept: list[ShareDialog] = []
    sample_desk.preferences.share_format = "md"

    def shown(session: Session, width: int = 1080, height: int = 720) -> ShareDialog:
        dialog = ShareDialog(sample_desk, of_session(sample_desk.workspace, session.id))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(dialog)
        kept.append(dialog)
        dialog.resize(width, height)
        with qtbot.waitActive(dialog):
            dialog.open()
        return settled(dialog)

    return shown


@pytest.fixture
def recap(share: Callable[..., ShareDialog], held: Session) -> ShareDialog:
    return share(held)


def boxes(dialog: ShareDialog) -> dict[str, QCheckBox]:
    names = ((box.objectName(), box) for box in dialog.findChildren(QCheckBox))
    return {name.removeprefix("part_"): box for name, box in names if name.startswith("part_")}


def preview(dialog: ShareDialog) -> Preview:
    found = settled(dialog).findChild(Preview)
    assert isinstance(found, Preview)
    return found


def label(dialog: ShareDialog, name: str) -> QLabel:
    found = dialog.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found


def working(dialog: ShareDialog) -> QWidget:
    found = dialog.findChild(QWidget, "working")
    assert isinstance(found, QWidget)
    return found


def button(dialog: QWidget, name: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if name in one.accessibleName())


def test_a_markdown_file_can_have_its_facts_on_top(
    recap: ShareDialog, sample_desk: Desk, tmp_path: Path
) -> None:
    facts = recap.findChild(QCheckBox, "facts")
    assert facts is not None
    assert facts.isVisible()
    assert not facts.isChecked()
    facts.click()
    assert preview(recap).text().startswith("---\ntitle: ")
    assert "\nkind: recap\n" in preview(recap).text()
    recap.save_to(str(tmp_path / "a.md"))
    assert (tmp_path / "a.md").read_text(encoding="utf-8").startswith("---\n")
    assert sample_desk.preferences.share_facts


def test_another_form_has_no_facts(recap: ShareDialog) -> None:
    card = recap.findChild(ChoiceCard, "format_html")
    facts = recap.findChild(QCheckBox, "facts")
    assert card is not None
    assert facts is not None
    card.click()
    assert not facts.isVisible()


# --- what goes in -------------------------------------------------------------------------


def test_a_held_session_offers_its_recap_first(recap: ShareDialog) -> None:
    assert recap.what is What.RECAP


def test_a_session_to_come_has_only_its_agenda(
    share: Callable[..., ShareDialog], coming: Session
) -> None:
    dialog = share(coming)
    assert dialog.what is What.AGENDA
    assert not any(
        one.isVisible()
        for one in dialog.findChildren(QRadioButton)
        if not isinstance(one, ChoiceCard)
    )
    assert coming.title in preview(dialog).text()


def test_the_agenda_of_a_held_session_can_be_chosen(
    qtbot: QtBot, recap: ShareDialog, held: Session
) -> None:
    before = preview(recap).text()
    qtbot.mouseClick(button(recap, "Agenda"), LEFT)
    assert recap.what is What.AGENDA
    assert preview(recap).text() != before
    assert Part.STEPS.value in boxes(recap)


@pytest.mark.parametrize("name", ["summary", "takeaways", "actions"])
def test_leaving_a_part_out_takes_it_out_of_the_preview(
    qtbot: QtBot, recap: ShareDialog, name: str
) -> None:
    whole = preview(recap).text()
    box = boxes(recap)[name]
    assert box.isChecked()
    box.click()
    assert len(preview(recap).text()) < len(whole)
    box.click()
    assert preview(recap).text() == whole


def test_where_there_is_nothing_to_choose_the_readers_begin_the_line(
    share: Callable[..., ShareDialog], coming: Session
) -> None:
    readers = share(coming).findChild(QWidget, "readers")
    assert readers is not None
    assert readers.x() == 0


def test_a_word_shorter_than_its_button_ends_with_the_line(
    theme: Theme, recap: ShareDialog
) -> None:
    """In Chinese, None is one character, and stood left of the numbers below it."""
    theme.dress(recap)
    none = button(recap, "None")
    none.set_text("I")
    picture = none.grab().toImage()
    middle = picture.height() // 2
    inked = [x for x in range(picture.width()) if picture.pixelColor(x, middle).alpha()]
    assert 0 < picture.width() - max(inked) <= 4


def test_with_nothing_in_it_there_is_nothing_to_save(qtbot: QtBot, recap: ShareDialog) -> None:
    qtbot.mouseClick(button(recap, "None"), LEFT)
    settled(recap)
    assert not button(recap, "Save").isEnabled()
    assert not button(recap, "Copy").isEnabled()
    assert label(recap, "problem").isVisible()
    assert label(recap, "problem").text() == "Choose at least one thing."
    qtbot.mouseClick(button(recap, "All"), LEFT)
    settled(recap)
    assert button(recap, "Save").isEnabled()
    assert not label(recap, "problem").isVisible()


def test_every_part_says_how_much_it_holds_unless_it_is_one_text(recap: ShareDialog) -> None:
    for part, box in boxes(recap).items():
        if part == "summary":
            assert not box.accessibleDescription()
        else:
            assert int(box.accessibleDescription()) > 0
        assert box.accessibleName()


def test_a_part_that_holds_nothing_is_not_offered(
    sample_desk: Desk, share: Callable[..., ShareDialog], held: Session
) -> None:
    stored = sample_desk.workspace.read.recap_of(held.id)
    assert isinstance(stored, Recap)
    sample_desk.workspace.commit(edited(stored, replace(stored, summary=" ")))
    assert "summary" not in boxes(share(held))


# --- what was chosen the last time --------------------------------------------------------


def test_what_was_left_out_is_left_out_the_next_time(
    share: Callable[..., ShareDialog], recap: ShareDialog, held: Session, tmp_path: Path
) -> None:
    boxes(recap)["actions"].click()
    settled(recap)
    recap.save_to(str(tmp_path / "recap.md"))
    again = boxes(share(held))
    assert not again["actions"].isChecked()
    assert again["takeaways"].isChecked()


def test_the_agenda_remembers_by_itself(
    share: Callable[..., ShareDialog],
    recap: ShareDialog,
    coming: Session,
    tmp_path: Path,
) -> None:
    boxes(recap)["actions"].click()
    settled(recap)
    recap.save_to(str(tmp_path / "recap.md"))
    assert all(box.isChecked() for box in boxes(share(coming)).values())


def test_cancelling_remembers_nothing(qtbot: QtBot, sample_desk: Desk, recap: ShareDialog) -> None:
    boxes(recap)["actions"].click()
    qtbot.mouseClick(button(recap, "Cancel"), LEFT)
    assert sample_desk.preferences.parts_unticked("recap") is None
    assert not recap.isVisible()


def test_what_was_never_offered_is_not_put_in_by_having_shared(
    sample_desk: Desk, share: Callable[..., ShareDialog], tmp_path: Path
) -> None:
    """Shared notes are usually left out; sharing a session without any must not change that."""
    read = sample_desk.workspace.read
    sessions = [one for one in read.sessions() if one.past_life]
    bare = next(one for one in sessions if not read.notes_of(one.id))
    dialog = share(bare)
    assert "notes" not in boxes(dialog)
    dialog.save_to(str(tmp_path / "recap.md"))
    sample_desk.workspace.commit(added(make.note(77, session=bare.id)))
    assert not boxes(share(bare))["notes"].isChecked()


# --- what stays ---------------------------------------------------------------------------


def stays(dialog: ShareDialog) -> str:
    found = dialog.findChild(PrivateBox, "stays")
    assert isinstance(found, PrivateBox)
    return found.accessibleDescription()


def test_what_stays_is_said_as_counts(
    sample_desk: Desk, share: Callable[..., ShareDialog], held: Session
) -> None:
    before = sample_desk.workspace.read.private_note_count(held.id)
    sample_desk.workspace.commit(added(make.private_note(77, session=held.id)))
    assert f"{before + 1} private note" in stays(share(held))


def test_nothing_private_is_said_too(sample_desk: Desk, share: Callable[..., ShareDialog]) -> None:
    session = make.session(99)
    sample_desk.workspace.commit(added(session))
    assert stays(share(session)) == "Nothing private belongs to this."


def test_no_private_word_is_in_what_is_shared(
    sample_desk: Desk, share: Callable[..., ShareDialog], held: Session, coming: Session
) -> None:
    canary = "canary-7f3a"
    workspace = sample_desk.workspace
    for session in (held, coming):
        note = make.private_note(session.number, title=canary, body=canary, session=session.id)
        draft = make.draft_question(session.number, text=canary, session=session.id)
        cue = make.cue(session.number + 100, text=canary, session=session.id)
        workspace.commit(added(note, draft, cue))
        dialog = share(session)
        button(dialog, "All").click()
        assert canary not in preview(dialog).text()
        assert canary not in preview(dialog)._page.toPlainText()
        assert canary not in dialog.windowTitle()
        dialog.close()


PASSAGE = "I doubt that the managing director has read a single one of our reports this year."


def test_a_passage_that_is_also_private_is_pointed_out(
    sample_desk: Desk, share: Callable[..., ShareDialog], held: Session
) -> None:
    workspace = sample_desk.workspace
    stored = workspace.read.recap_of(held.id)
    assert isinstance(stored, Recap)
    now = workspace.now()
    workspace.commit(added(PrivateNote(NoteId("mine"), "", PASSAGE, now, now)))
    assert not label(share(held), "overlap").isVisible()
    workspace.commit(edited(stored, replace(stored, summary=f"Well. {PASSAGE} So.")))
    warned = label(share(held), "overlap")
    assert warned.isVisible()
    assert "private note" in warned.text()


def test_nothing_leaves_before_it_is_known_what_slipped_in(
    share: Callable[..., ShareDialog],
    held: Session,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(stepwise, "AT_A_TIME", -1)  # each step is a turn of its own
    dialog = share(held)
    save, copied = button(dialog, "Save"), button(dialog, "Copy as text")
    dialog._slipped_in._known.clear()
    dialog._slipped_in.look("another text", by_role=False)
    dialog._allow()
    assert dialog._slipped_in.looking
    assert not save.isEnabled()
    assert not copied.isEnabled()
    qtbot.waitUntil(lambda: not dialog._slipped_in.looking)
    assert save.isEnabled()
    assert copied.isEnabled()


def test_nothing_leaves_when_it_cannot_be_known(
    qtbot: QtBot,
    share: Callable[..., ShareDialog],
    held: Session,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialog = share(held)

    def failing(_read: object, _text: str) -> Iterator[int]:
        yield 0
        raise LookupError

    monkeypatch.setattr(slipped_in, "counting_overlaps", failing)
    dialog._slipped_in.look("another text", by_role=False)
    with qtbot.captureExceptions() as raised:
        qtbot.waitUntil(lambda: bool(raised))
    dialog._allow()
    assert not button(dialog, "Save").isEnabled()
    assert not button(dialog, "Copy as text").isEnabled()


def test_what_is_private_too_is_said_where_nothing_scrolls_it_away(
    share: Callable[..., ShareDialog], held: Session
) -> None:
    dialog = share(held)
    for name in ("overlap", "named"):
        above = label(dialog, name).parentWidget()
        while above is not None and above is not dialog:
            assert not isinstance(above, QScrollArea)
            above = above.parentWidget()


# --- writing ------------------------------------------------------------------------------


def test_the_preview_is_the_file_to_the_letter(
    sample_desk: Desk, share: Callable[..., ShareDialog], held: Session, tmp_path: Path
) -> None:
    workspace = sample_desk.workspace
    stored = workspace.read.recap_of(held.id)
    assert isinstance(stored, Recap)
    odd = "Non\u00a0breaking, 𠮷野家, 👩‍💻, שלום, <b>&amp;</b>\n\n- one\n- two\n"
    workspace.commit(edited(stored, replace(stored, summary=odd)))
    dialog = share(held)
    shown = preview(dialog).text()
    dialog.save_to(str(tmp_path / "recap.md"))
    assert (tmp_path / "recap.md").read_bytes() == shown.encode()
    assert not dialog.isVisible()


def test_saving_says_where_and_offers_the_folder(
    sample_desk: Desk, recap: ShareDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Toast] = []
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    sample_desk.notices.toasted.connect(told.append)
    folder = tmp_path / "For Robert"
    folder.mkdir()
    recap.save_to(str(folder / "recap.md"))
    [toast] = told
    assert toast.text == "Saved to For Robert"
    assert toast.action is not None
    toast.action()
    assert opened == [QUrl.fromLocalFile(str(folder))]


def test_the_place_is_proposed_again(
    share: Callable[..., ShareDialog], recap: ShareDialog, held: Session, tmp_path: Path
) -> None:
    recap.save_to(str(tmp_path / "recap.md"))
    again = share(held)
    again._choose_file()
    [chooser] = again.findChildren(QFileDialog)
    assert chooser.directory().absolutePath() == str(tmp_path)
    assert chooser.selectedFiles() == [str(tmp_path / again._shared.file_name)]
    chooser.close()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("gone/recap.md", "This folder is no longer there."),
        ("folder", "There is a folder of this name."),
        ("n" * 300, "This name is too long."),
    ],
)
def test_what_cannot_be_written_is_said_and_the_dialog_stays(
    sample_desk: Desk, recap: ShareDialog, tmp_path: Path, name: str, said: str
) -> None:
    (tmp_path / "folder").mkdir()
    told: list[Toast] = []
    sample_desk.notices.toasted.connect(told.append)
    recap.save_to(str(tmp_path / name))
    assert recap.isVisible()
    assert label(recap, "problem").isVisible()
    assert label(recap, "problem").text().startswith(said)
    assert told == []
    assert sample_desk.preferences.parts_unticked("recap") is None


def test_copying_copies_the_same_without_marks(qtbot: QtBot, recap: ShareDialog) -> None:
    qtbot.mouseClick(button(recap, "Copy"), LEFT)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("An assistant is a fast junior\n====")
    assert "[x] Robert: " in copied
    assert "**" not in copied
    assert not QGuiApplication.clipboard().mimeData().hasHtml()


# --- more than a session ------------------------------------------------------------------


def combo(dialog: ShareDialog, name: str) -> ComboField:
    return next(one for one in dialog.findChildren(ComboField) if one.accessibleName() == name)


def choose(field: ComboField, key: str) -> None:
    field.set_current(key)
    field.chosen.emit(key)


def opened(qtbot: QtBot, desk: Desk, scope: Scope) -> ShareDialog:
    desk.preferences.share_format = "md"
    dialog = ShareDialog(desk, scope)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.resize(1080, 720)
    dialog.show()
    return settled(dialog)


def test_the_programme_offers_everything_that_belongs_to_no_session(
    qtbot: QtBot, sample_desk: Desk, fonts: object
) -> None:
    dialog = opened(qtbot, sample_desk, Scope(What.PROGRAMME))
    assert dialog.windowTitle() == "Share our programme"
    kinds = combo(dialog, "What to share")
    for what in OF_THE_PROGRAMME:
        choose(kinds, what.value)
        assert dialog.what is what
        limits = [one for one in dialog.findChildren(ComboField) if one.isVisible()]
        named = {one.accessibleName() for one in limits} & {"From session", "To session"}
        assert len(named) == (2 if what is What.SESSIONS else 0)
        assert preview(dialog).text().startswith("# ")


def test_a_range_of_sessions_may_be_told_backwards(
    qtbot: QtBot, sample_desk: Desk, fonts: object
) -> None:
    dialog = opened(qtbot, sample_desk, Scope(What.SESSIONS))
    choose(combo(dialog, "From session"), "3")
    choose(combo(dialog, "To session"), "2")
    assert preview(dialog).text().startswith("# Sessions 2 to 3\n")


def test_a_topic_becomes_a_one_pager_or_a_hand_out(
    qtbot: QtBot, sample_desk: Desk, fonts: object
) -> None:
    topic = sample_desk.library.topics[0]
    dialog = opened(qtbot, sample_desk, Scope(What.TOPIC, topics=(topic.id,)))
    assert preview(dialog).text().startswith(f"# {topic.title}\n")
    assert not combo(dialog, "For whom").isVisible()
    qtbot.mouseClick(button(dialog, "Workshop hand-out"), LEFT)
    assert preview(dialog).text().startswith(f"# Workshop hand-out: {topic.title}\n")


def test_each_audience_has_its_own_parts_and_remembers_them(
    qtbot: QtBot, recap: ShareDialog, share: Callable[..., ShareDialog], held: Session
) -> None:
    choose(combo(recap, "For whom"), "office")
    assert {name for name, box in boxes(recap).items() if box.isChecked()} == {"summary"}
    boxes(recap)["takeaways"].click()
    settled(recap)
    qtbot.mouseClick(button(recap, "Copy"), LEFT)
    again = share(held)
    assert boxes(again)["actions"].isChecked()
    choose(combo(again, "For whom"), "office")
    assert {name for name, box in boxes(again).items() if box.isChecked()} == {
        "summary",
        "takeaways",
    }


def test_everyone_reads_of_roles_unless_names_are_wanted(qtbot: QtBot, recap: ShareDialog) -> None:
    roles = recap.findChild(QCheckBox, "roles")
    assert isinstance(roles, QCheckBox)
    assert not roles.isChecked()
    choose(combo(recap, "For whom"), "everyone")
    assert roles.isChecked()
    assert "Mentor and Mentee" in preview(recap).text()
    roles.click()
    assert "Mei-Yee Chan and Robert Lau" in preview(recap).text()


def test_a_form_that_was_wanted_holds_again_where_it_is_offered(
    qtbot: QtBot, sample_desk: Desk, fonts: object
) -> None:
    sample_desk.preferences.share_format = "ics"
    dialog = ShareDialog(sample_desk, Scope(What.ACTIONS))
    qtbot.addWidget(dialog)
    assert dialog.form is Format.PDF
    choose(combo(dialog, "What to share"), What.PROGRAMME.value)
    assert dialog.form is Format.CALENDAR
    settled(dialog)
    assert dialog._file is not None
    sessions = sample_desk.workspace.read.sessions()
    assert dialog._file.content.count(b"BEGIN:VEVENT") == len(sessions)


def test_a_calendar_of_another_time_is_not_proposed_for_a_recap(
    qtbot: QtBot, sample_desk: Desk, held: Session, fonts: object
) -> None:
    sample_desk.preferences.share_format = "ics"
    dialog = ShareDialog(sample_desk, of_session(sample_desk.workspace, held.id))
    qtbot.addWidget(dialog)
    assert dialog.what is What.RECAP
    assert dialog.form is Format.PDF
    card = dialog.findChild(ChoiceCard, "format_ics")
    assert isinstance(card, ChoiceCard)
    card.click()
    choose(combo(dialog, "For whom"), "everyone")
    assert dialog.form is Format.CALENDAR
    settled(dialog)


def test_what_holds_nothing_yet_says_so(qtbot: QtBot, desk: Desk, fonts: object) -> None:
    dialog = opened(qtbot, desk, Scope(What.ACTIONS))
    assert label(dialog, "problem").text() == "There is nothing in this yet."
    assert not button(dialog, "Save").isEnabled()


# --- room and life ------------------------------------------------------------------------


def test_the_preview_is_a_tab_where_there_is_little_room(qtbot: QtBot, recap: ShareDialog) -> None:
    assert preview(recap).isVisible()
    recap.resize(990, 640)
    assert not preview(recap).isVisible()
    assert boxes(recap)["takeaways"].isVisible()
    qtbot.mouseClick(button(recap, "Preview"), LEFT)
    assert preview(recap).isVisible()
    assert not boxes(recap)["takeaways"].isVisible()
    recap.resize(1080, 720)
    assert preview(recap).isVisible()
    assert boxes(recap)["takeaways"].isVisible()


def test_whoever_is_at_the_preview_stays_there_when_there_is_more_or_less_room(
    qtbot: QtBot, recap: ShareDialog
) -> None:
    recap.resize(990, 640)
    qtbot.mouseClick(button(recap, "Preview"), LEFT)
    parts = preview(recap).findChildren(QWidget)
    held = next(
        one for one in parts if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
    )
    held.setFocus()
    for width in (1080, 990):
        recap.resize(width, 720)
        settled(recap)
        assert held.hasFocus()


def test_it_fits_a_small_window_with_large_text(
    sample_desk: Desk, share: Callable[..., ShareDialog], held: Session
) -> None:
    sample_desk.theme.set_look(text_size=1.5)
    dialog = share(held, 984, 600)
    assert (dialog.width(), dialog.height()) == (984, 600)
    assert button(dialog, "Save").visibleRegion().boundingRect() == button(dialog, "Save").rect()


def test_tab_from_the_buttons_shows_what_it_comes_to(
    qtbot: QtBot, sample_desk: Desk, share: Callable[..., ShareDialog], held: Session
) -> None:
    sample_desk.theme.set_look(text_size=1.5)
    dialog = share(held, 764, 420)
    inside = dialog.findChild(PageScroll)
    bar = inside.verticalScrollBar()
    assert bar.maximum() > 0
    stops: list[QWidget] = []
    button(dialog, "Save").setFocus()
    while (stop := dialog.focusWidget()) not in stops:
        if inside.isAncestorOf(stop):
            assert not stop.visibleRegion().isEmpty(), stop.accessibleName()
        else:
            bar.setValue(bar.maximum())
        stops.append(stop)
        qtbot.keyClick(stop, Qt.Key.Key_Tab)
        settled(dialog)
    assert sum(inside.isAncestorOf(stop) for stop in stops) > 3


@pytest.mark.parametrize("way", ["Cancel", "save", "Escape"])
def test_it_dies_when_it_is_closed(
    qtbot: QtBot, sample_desk: Desk, held: Session, tmp_path: Path, way: str
) -> None:
    dialog = ShareDialog(sample_desk, of_session(sample_desk.workspace, held.id))
    dialog.open()
    settled(dialog)
    if way == "save":
        dialog.save_to(str(tmp_path / "recap.md"))
    elif way == "Escape":
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    else:
        button(dialog, way).click()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(dialog)
    gone = weakref.ref(dialog)
    del dialog
    assert gone() is None


def test_a_session_that_is_not_there_cannot_be_shared(sample_desk: Desk) -> None:
    with pytest.raises(LookupError):
        ShareDialog(sample_desk, Scope(What.RECAP, SessionId("nowhere")))


def test_a_link_on_the_page_is_asked_about_first(
    share: Callable[..., ShareDialog],
    held: Session,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dialog = share(held)
    opened: list[str] = []
    monkeypatch.setattr(
        "revmentor_desktop.ui.widgets.link_dialog.QDesktopServices.openUrl",
        lambda url: opened.append(url.toString()),
    )
    preview = dialog.findChild(Preview)
    assert preview is not None
    preview.link_requested.emit("topic://ai-trends")
    assert dialog.findChild(LinkDialog) is None
    preview.link_requested.emit("https://example.org/a")
    question = dialog.findChild(LinkDialog)
    assert question is not None
    assert opened == []
    qtbot.mouseClick(question.open_link, LEFT)
    assert opened == ["https://example.org/a"]


# --- what stays behind --------------------------------------------------------------------


def test_what_stays_is_named_only_when_it_is_asked_for(qtbot: QtBot, recap: ShareDialog) -> None:
    which = label(recap, "which")
    assert which.text() == ""
    qtbot.mouseClick(button(recap, "Show which"), LEFT)
    assert which.isVisible()
    assert which.text().startswith("Draft question: ")
    qtbot.mouseClick(button(recap, "Hide"), LEFT)
    assert which.text() == ""


def test_nothing_is_named_under_the_cover(
    qtbot: QtBot, recap: ShareDialog, sample_desk: Desk
) -> None:
    qtbot.mouseClick(button(recap, "Show which"), LEFT)
    sample_desk.cover.set_on(True)
    assert label(recap, "which").text() == ""
    assert not [one for one in recap.findChildren(QPushButton) if one.text() == "Show which"]


def test_what_is_between_the_two_stays_behind_for_others(
    sample_desk: Desk, share: Callable[..., ShareDialog], held: Session
) -> None:
    read = sample_desk.workspace.read
    first = read.takeaways(held.id)[0]
    sample_desk.commands.do("Mark", edited(first, replace(first, between_us=True)))
    dialog = share(held)
    assert first.text in preview(dialog).text()
    choose(combo(dialog, "For whom"), "sponsor")
    assert first.text not in preview(dialog).text()
    box = dialog.findChild(PrivateBox)
    assert isinstance(box, PrivateBox)
    assert box.accessibleName() == "Stays behind"
    assert "1 thing(s) kept between us" in box.accessibleDescription()


# --- looking and printing -----------------------------------------------------------------


def icon(dialog: ShareDialog, name: str) -> IconButton:
    return next(one for one in dialog.findChildren(IconButton) if one.accessibleName() == name)


def as_pages(qtbot: QtBot, desk: Desk, held: Session) -> ShareDialog:
    desk.preferences.share_format = "pdf"
    dialog = ShareDialog(desk, of_session(desk.workspace, held.id))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.resize(1080, 720)
    dialog.show()
    return settled(dialog)


def test_pages_are_looked_at_larger_and_smaller(
    qtbot: QtBot, sample_desk: Desk, held: Session, fonts: object
) -> None:
    dialog = as_pages(qtbot, sample_desk, held)
    shown = label(dialog, "zoom")
    fitted = int(shown.text().removesuffix(" %"))
    qtbot.mouseClick(icon(dialog, "Larger pages"), LEFT)
    assert int(shown.text().removesuffix(" %")) > fitted
    for _ in range(9):
        qtbot.mouseClick(icon(dialog, "Smaller pages"), LEFT)
    assert shown.text() == "50 %"
    for _ in range(9):
        qtbot.mouseClick(icon(dialog, "Larger pages"), LEFT)
    assert shown.text() == "200 %"
    view = dialog.findChild(PaperView)
    assert isinstance(view, PaperView)
    assert view.horizontalScrollBar().maximum() > 0


def test_how_large_they_are_has_its_room_before_it_is_known(
    qtbot: QtBot, sample_desk: Desk, held: Session, fonts: object
) -> None:
    dialog = as_pages(qtbot, sample_desk, held)
    shown = label(dialog, "zoom")
    room = shown.width()
    for words in ("", "0 %", "200 %"):
        shown.setText(words)
        assert shown.minimumSizeHint().width() <= shown.minimumWidth() <= room


def test_only_pages_are_looked_at_larger(recap: ShareDialog) -> None:
    assert not label(recap, "zoom").isVisible()


def test_what_is_printed_is_what_is_shown(
    qtbot: QtBot,
    sample_desk: Desk,
    held: Session,
    fonts: object,
    tmp_path: Path,
) -> None:
    toasts: list[Toast] = []
    sample_desk.notices.toasted.connect(toasts.append)
    dialog = as_pages(qtbot, sample_desk, held)
    qtbot.mouseClick(icon(dialog, "Print…"), LEFT)
    chooser = dialog.findChild(QPrintDialog)
    assert isinstance(chooser, QPrintDialog)
    assert dialog.printing.printer is not None
    dialog.printing.printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog.printing.print_now()
    chooser.close()
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
    assert toasts[-1].text == "Sent to the printer"


def test_a_printer_that_takes_nothing_is_named_and_the_dialog_stays(
    qtbot: QtBot, sample_desk: Desk, held: Session, fonts: object
) -> None:
    dialog = as_pages(qtbot, sample_desk, held)
    dialog.printing.print_now()
    assert "Nothing was printed" in label(dialog, "problem").text()
    assert dialog.isVisible()


def test_names_in_the_text_are_pointed_at_where_roles_were_wanted(
    qtbot: QtBot, recap: ShareDialog
) -> None:
    named = label(recap, "named")
    assert not named.isVisible()
    choose(combo(recap, "For whom"), "everyone")
    assert named.isVisible()
    assert named.text().startswith("The text itself still names ")
    assert "Robert" in named.text()


# --- texts of anybody ---------------------------------------------------------------------


def test_texts_are_formatted_in_another_process_before_there_is_a_file(
    qtbot: QtBot,
    sample_desk: Desk,
    held: Session,
    fonts: object,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def not_here(_markdown: str) -> rendering.Rendered:
        raise AssertionError("formatted in the process of the window")

    monkeypatch.setattr(rendering, "render", not_here)
    stored = sample_desk.workspace.read.recap_of(held.id)
    assert isinstance(stored, Recap)
    sample_desk.workspace.commit(edited(stored, replace(stored, summary="It was **good**.")))
    sample_desk.preferences.share_format = "html"
    dialog = ShareDialog(sample_desk, of_session(sample_desk.workspace, held.id))
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog._file is None
    assert not button(dialog, "Save").isEnabled()
    assert not button(dialog, "Copy").isEnabled()
    settled(dialog)
    assert dialog._file is not None
    assert b"<strong>good</strong>" in dialog._file.content
    assert button(dialog, "Save").isEnabled()
    assert button(dialog, "Copy").isEnabled()


# --- turns --------------------------------------------------------------------------------


def coming_now(qtbot: QtBot, desk: Desk, scope: Scope) -> ShareDialog:
    """Return the dialog as it is before any turn has passed."""
    desk.preferences.share_format = "md"
    dialog = ShareDialog(desk, scope)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_no_choice_is_measured_or_shown_before_the_dialog_has_its_dress(
    qtbot: QtBot, sample_desk: Desk, fonts: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured: list[str] = []
    size = ComboField.sizeHint

    def measure(field: ComboField) -> QSize:
        measured.append(field.accessibleName())
        return size(field)

    monkeypatch.setattr(ComboField, "sizeHint", measure)
    dialog = ShareDialog(sample_desk, Scope(What.SESSIONS))
    qtbot.addWidget(dialog)
    assert not measured
    dialog.reject()


def test_its_preview_and_what_it_shows_come_after_its_choices(
    qtbot: QtBot, sample_desk: Desk, held: Session, fonts: object
) -> None:
    dialog = coming_now(qtbot, sample_desk, of_session(sample_desk.workspace, held.id))
    shown = dialog.findChild(Preview)
    assert isinstance(shown, Preview)
    assert not shown.is_filled
    assert not boxes(dialog)
    assert not button(dialog, "Save").isEnabled()
    web = dialog.findChild(ChoiceCard, "format_html")
    assert isinstance(web, ChoiceCard)
    web.click()  # nothing is shown before there is something to show it in
    assert dialog._file is None
    settled(dialog)
    assert shown.is_filled
    assert boxes(dialog)
    assert dialog._file is not None
    assert dialog._file.form is Format.WEB
    assert button(dialog, "Save").isEnabled()


def test_roles_that_are_wanted_before_the_parts_are_known_leave_all_parts_in(
    qtbot: QtBot, sample_desk: Desk, fonts: object
) -> None:
    dialog = coming_now(qtbot, sample_desk, Scope(What.PROGRAMME))
    dialog.gathering.many = 0
    qtbot.waitUntil(lambda: dialog.gathering.busy)
    roles = dialog.findChild(QCheckBox, "roles")
    assert isinstance(roles, QCheckBox)
    roles.click()
    settled(dialog)
    assert any(box.isChecked() for box in boxes(dialog).values())
    assert not label(dialog, "problem").isVisible()


def test_the_numbers_of_sessions_are_read_only_where_some_of_them_are_chosen(
    qtbot: QtBot,
    sample_desk: Desk,
    held: Session,
    fonts: object,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lists, asked = sample_desk.workspace.read.session_lists, list[int]()
    whole = lists.numbers

    def numbers() -> tuple[int, ...]:
        asked.append(1)
        return whole()

    monkeypatch.setattr(lists, "numbers", numbers)
    settled(coming_now(qtbot, sample_desk, of_session(sample_desk.workspace, held.id)))
    topics = tuple(topic.id for topic in sample_desk.library.topics[:2])
    settled(coming_now(qtbot, sample_desk, Scope(What.TOPIC, topics=topics)))
    assert not asked
    dialog = settled(coming_now(qtbot, sample_desk, Scope(What.AGREEMENT)))
    assert not asked
    choose(combo(dialog, "What to share"), What.SESSIONS.value)
    assert asked


@pytest.mark.parametrize("form", ["docx", "ics"])
def test_what_a_library_writes_is_made_apart_from_the_window(
    qtbot: QtBot, recap: ShareDialog, form: str
) -> None:
    tile = recap.findChild(ChoiceCard, f"format_{form}")
    assert isinstance(tile, ChoiceCard)
    tile.click()
    assert recap._file is None
    assert recap.maker.busy
    assert not working(recap).isVisible()  # it is soon there
    settled(recap)
    assert recap._file is not None
    assert recap._file.form.value == form
    assert not recap.maker.busy


# --- long documents -----------------------------------------------------------------------


def test_what_is_long_is_gathered_apart_from_the_window(
    qtbot: QtBot, sample_desk: Desk, fonts: object
) -> None:
    sample_desk.preferences.share_format = "md"
    dialog = ShareDialog(sample_desk, Scope(What.PROGRAMME))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: dialog._file is not None)
    at_once, dialog.gathering.many = dialog._file, 0
    boxes(dialog)["actions"].click()
    assert working(dialog).isVisible()
    assert not button(dialog, "Save").isEnabled()
    button(working(dialog), "Stop").click()
    assert not dialog.gathering.busy
    assert not working(dialog).isVisible()
    boxes(dialog)["actions"].click()
    button(working(dialog), "Stop").click()
    web = dialog.findChild(ChoiceCard, "format_html")
    assert isinstance(web, ChoiceCard)
    web.click()  # another choice begins anew
    assert dialog.gathering.busy
    qtbot.waitUntil(lambda: dialog._file is not None)
    assert dialog._file is not None
    assert at_once is not None
    assert dialog._file.page == at_once.page
    assert not working(dialog).isVisible()


@pytest.mark.parametrize("form", ["pdf", "html"])
def test_a_long_file_is_made_apart_from_the_window(
    qtbot: QtBot, sample_desk: Desk, held: Session, fonts: object, form: str
) -> None:
    dialog = as_pages(qtbot, sample_desk, held)
    tile = dialog.findChild(ChoiceCard, f"format_{form}")
    assert isinstance(tile, ChoiceCard)
    tile.click()
    at_once = settled(dialog)._file
    dialog.maker.long = 0
    boxes(dialog)["actions"].click()
    assert working(dialog).isVisible()
    assert not button(dialog, "Save").isEnabled()
    boxes(dialog)["actions"].click()  # only the last of two is shown
    qtbot.waitUntil(lambda: dialog._file is not None)
    sample_desk.tasks.wait()
    QCoreApplication.processEvents()
    assert at_once is not None
    assert dialog._file is not None
    assert dialog._file.page == at_once.page
    assert len(dialog._file.content) == len(at_once.content)
    assert not working(dialog).isVisible()
    assert button(dialog, "Save").isEnabled()
    dialog.grab()


def test_a_file_that_is_being_made_can_be_stopped(
    qtbot: QtBot, sample_desk: Desk, held: Session, fonts: object
) -> None:
    dialog = as_pages(qtbot, sample_desk, held)
    dialog.maker.long = 0
    boxes(dialog)["actions"].click()
    assert dialog.maker.busy
    button(working(dialog), "Stop").click()
    assert not dialog.maker.busy
    assert not working(dialog).isVisible()
    assert "Nothing was written" in label(dialog, "problem").text()
    boxes(dialog)["actions"].click()  # another choice begins anew
    qtbot.waitUntil(lambda: dialog._file is not None)


def test_a_file_whose_texts_are_being_formatted_can_be_stopped(
    qtbot: QtBot,
    sample_desk: Desk,
    held: Session,
    fonts: object,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun, go_on = Event(), Event()
    render = Renderer.render

    def wait(renderer: Renderer, text: str, *, for_view: bool = True) -> rendering.Rendered:
        begun.set()
        assert go_on.wait(60)
        return render(renderer, text, for_view=for_view)

    monkeypatch.setattr(Renderer, "render", wait)
    stored = sample_desk.workspace.read.recap_of(held.id)
    assert isinstance(stored, Recap)
    sample_desk.workspace.commit(edited(stored, replace(stored, summary="It was **good**.")))
    sample_desk.preferences.share_format = "html"
    dialog = ShareDialog(sample_desk, Scope(What.SESSIONS))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.gathering.many = 0
    dialog.show()
    qtbot.waitUntil(begun.is_set)
    button(working(dialog), "Stop").click()
    go_on.set()
    settled(dialog)
    assert dialog._file is None
    assert "Nothing was written" in label(dialog, "problem").text()


def test_pages_are_made_in_steps_with_room_between_them(
    qtbot: QtBot,
    sample_desk: Desk,
    held: Session,
    fonts: object,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(stepwise, "AT_A_TIME", 0)  # everything else has its turn after each
    dialog = as_pages(qtbot, sample_desk, held)
    dialog.maker.long = 0
    told: list[tuple[int, int]] = []
    maker = dialog.maker
    maker.told.connect(lambda *step: told.append(step))
    boxes(dialog)["actions"].click()
    qtbot.waitUntil(lambda: not maker.busy)
    done = [one / total for one, total in told]
    assert done == sorted(done)
    assert done[-1] == 1
    assert dialog._file is not None
    assert dialog._file.content.startswith(b"%PDF-")


def test_closing_drops_what_is_being_made(
    qtbot: QtBot, sample_desk: Desk, held: Session, fonts: object
) -> None:
    dialog = as_pages(qtbot, sample_desk, held)
    dialog.maker.long = 0
    boxes(dialog)["actions"].click()
    dialog.reject()
    assert not dialog.maker.busy


def test_nothing_is_cut_beside_the_page_after_there_was_room_for_more(
    share: Callable[..., ShareDialog], held: Session
) -> None:
    dialog = share(held, width=980)  # the page is behind a tab
    dialog.resize(1080, 720)
    QCoreApplication.processEvents()
    for scroll in dialog.findChildren(PageScroll):
        assert scroll.overflow() == 0
    tiles = [one for one in dialog.findChildren(ChoiceCard) if one.isVisible()]
    assert {tile.visibleRegion().boundingRect().width() - tile.width() for tile in tiles} == {0}


def test_what_goes_in_stands_clear_of_the_scroll_bar_and_ends_where_the_buttons_do(
    sample_desk: Desk, share: Callable[..., ShareDialog], held: Session
) -> None:
    sample_desk.theme.set_look(text_size=1.5)
    dialog = share(held, 984, 500)
    scroll = next(one for one in dialog.findChildren(PageScroll) if one.isVisible())
    bar = scroll.verticalScrollBar()
    assert bar.isVisible()
    ends = right_of(dialog, dialog._parts)
    assert bar.mapTo(dialog, bar.rect().topLeft()).x() - ends >= sample_desk.theme.scaled(8)
    assert ends == right_of(dialog, button(dialog, "Save"))


def right_of(dialog: ShareDialog, part: QWidget) -> int:
    return part.mapTo(dialog, part.rect().topLeft()).x() + part.width()
