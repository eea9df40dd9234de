"""Packs on the page: read, looked at, imported, taken away again, and made of our own topics."""

from __future__ import annotations

from dataclasses import replace
from threading import Event, Thread, current_thread, main_thread
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QDir, QMimeData, QPoint, QPointF, QStandardPaths, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu
from shiboken6 import isValid

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.topics import ImportedPack, SectionKind, Shelf
from revmentor_desktop.paths import resource
from revmentor_desktop.services import trash
from revmentor_desktop.services.pack_export import SortedOut, pack_files, zipped
from revmentor_desktop.services.pack_reading import read_pack
from revmentor_desktop.services.topic_file import written_topic
from revmentor_desktop.services.trouble import Damaged
from revmentor_desktop.services.writing import write_files
from revmentor_desktop.ui import stepwise
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.library.pack_drop import pack_path
from revmentor_desktop.ui.library.pack_export import ExportDialog
from revmentor_desktop.ui.library.pack_guide import GuideDialog
from revmentor_desktop.ui.library.pack_preview import PreviewDialog
from revmentor_desktop.ui.library.pack_source import SourceDialog
from revmentor_desktop.ui.library.packs_dialog import PacksDialog
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.link_dialog import LinkDialog
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.topics import Topic
    from revmentor_desktop.services.pack_reading import PackRead
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.library.page import TopicsPage
    from revmentor_desktop.ui.notices import Toast
    from revmentor_desktop.ui.widgets.work_strip import WorkStrip

    Show = Callable[..., TopicsPage]

PACK = make.imported_pack(1).pack
NEW = make.topic(101, title="Windows")
OTHER = make.topic(102, title="Tills")


def pack_in(folder: Path, *topics: Topic, version: int = 1, **files: bytes) -> Path:
    """Return a folder with the pack of *topics*; *files* stand beside them, by stem."""
    number = len(list(folder.iterdir()))
    path = folder / f"pack-{number}"
    named = {f"{name}.md": content for name, content in files.items()}
    write_files(path, (dict(pack_files(replace(PACK, version=version), topics)) | named).items())
    return path


def dialog_of(qtbot: QtBot, page: TopicsPage, kind: type[QDialog]) -> QDialog:
    """Return the dialog of *kind* that is open over *page*, once it is."""

    def shown() -> list[QDialog]:
        return [one for one in page.findChildren(kind) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(shown()))
    (dialog,) = shown()
    return dialog


@pytest.fixture
def page(show: Show, desk: Desk) -> TopicsPage:
    return show(desk)


@pytest.fixture
def toasts(desk: Desk) -> list[Toast]:
    told: list[Toast] = []
    desk.notices.toasted.connect(told.append)
    return told


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "packs"
    made.mkdir()
    return made


@pytest.fixture
def preview(qtbot: QtBot, page: TopicsPage) -> Callable[[Path], PreviewDialog]:
    """Return how to come to the preview of the pack at a path."""

    def shown(path: Path) -> PreviewDialog:
        page.packs.read(str(path))
        dialog = dialog_of(qtbot, page, PreviewDialog)
        assert isinstance(dialog, PreviewDialog)
        return dialog

    return shown


def titles(dialog: PreviewDialog) -> list[str]:
    return [row.title for row in dialog.list.model.values]


# --- importing ----------------------------------------------------------------------------


def test_a_pack_is_seen_before_it_is_kept_and_then_kept(
    desk: Desk, preview: Callable[[Path], PreviewDialog], folder: Path, toasts: list[Toast]
) -> None:
    dialog = preview(pack_in(folder, NEW, OTHER))
    assert titles(dialog) == ["2 new", "Tills", "Windows"]
    assert dialog.title.text() == "Pack 1"
    assert dialog.confirm.words() == "Import 2 topic(s)"
    assert desk.workspace.read.imported_packs() == ()
    dialog.confirm.click()
    assert [one.topic for one in desk.workspace.read.pack_topics()] == [NEW, OTHER]
    assert desk.library.by_id[NEW.id] == NEW
    assert [toast.text for toast in toasts] == ["2 topic(s) imported"]
    desk.commands.undo()
    assert desk.workspace.read.pack_topics() == ()
    assert desk.workspace.read.imported_packs() == ()


def test_the_cards_follow(
    qtbot: QtBot, page: TopicsPage, preview: Callable[[Path], PreviewDialog], folder: Path
) -> None:
    preview(pack_in(folder, NEW)).confirm.click()
    cards = page.browser.cards
    qtbot.waitUntil(lambda: cards.index_of(NEW.id).isValid())


def test_the_same_pack_twice_changes_nothing(
    desk: Desk, preview: Callable[[Path], PreviewDialog], folder: Path
) -> None:
    path = pack_in(folder, NEW)
    preview(path).confirm.click()
    dialog = preview(path)
    assert titles(dialog) == ["1 the same as here", "Windows"]
    assert dialog.confirm.isHidden()
    assert "nothing to import" in dialog.told.text()
    assert dialog.cancel.words() == "Close"
    assert desk.commands.stack.count() == 1


def test_an_update_shows_what_is_different(
    preview: Callable[[Path], PreviewDialog], folder: Path, desk: Desk
) -> None:
    preview(pack_in(folder, NEW, OTHER)).confirm.click()
    sections = tuple(
        replace(part, body="1. Open the door.") if part.kind is SectionKind.SHOW else part
        for part in NEW.sections
    )
    better = replace(NEW, minutes=20, shelf=Shelf.AI, sections=sections, language="zh-Hant")
    dialog = preview(pack_in(folder, better, version=2))
    assert titles(dialog) == ["1 changed", "Windows", "1 no longer in the pack", "Tills"]
    text = dialog.text.toPlainText().splitlines()
    assert text[:3] == ["Shelf", "− Social media", "+ AI trends"]
    assert "+ 20 min" in text
    assert "+ 1. Open the door." in text
    at = text.index("Language")
    assert text[at + 1 : at + 3] == ["− English", "+ 繁體中文"]
    assert dialog.confirm.words() == "Update 2 topic(s)"
    dialog.confirm.click()
    assert [one.topic for one in desk.workspace.read.pack_topics()] == [better]


def test_a_new_topic_is_seen_as_it_will_be_read(
    qtbot: QtBot, desk: Desk, preview: Callable[[Path], PreviewDialog], folder: Path
) -> None:
    told = "**Open** it[^1]:\n\n| a | b |\n|---|---|\n| c | d |\n\n[^1]: Twice."
    sections = tuple(
        replace(part, body=told) if part.kind is SectionKind.WHY else part for part in NEW.sections
    )
    topic = replace(NEW, title="A <b>new</b> one", sections=sections, language="zh-Hant")
    dialog = preview(pack_in(folder, topic, OTHER))
    dialog.list.view.setCurrentIndex(dialog.list.model.index_of(topic.id))
    qtbot.waitUntil(lambda: "Open it1:" in dialog.text.toPlainText())
    text = dialog.text.toPlainText()
    assert text.splitlines()[0] == "A <b>new</b> one"
    assert not dialog.topic_title.isVisible()
    assert "繁體中文" in text
    assert "What topic 101 is about." in text
    assert "Word 101: What word 101 means." in text
    assert [sign for sign in ("**", "|", "[^") if sign in text] == []
    dialog.list.view.setCurrentIndex(dialog.list.model.index_of(OTHER.id))
    assert dialog.text.toPlainText().startswith(OTHER.title)


def test_what_a_new_topic_builds_on_and_its_tags_are_told(
    desk: Desk, preview: Callable[[Path], PreviewDialog], folder: Path
) -> None:
    bases = (OTHER.id, TopicId("topic-1"), TopicId("nobody-has-it"))
    topic = replace(NEW, builds_on=bases, tags=("shops", "a <b>"))
    dialog = preview(pack_in(folder, topic, OTHER))
    dialog.list.view.setCurrentIndex(dialog.list.model.index_of(topic.id))
    here = desk.library.by_id[TopicId("topic-1")].title
    text = dialog.text.toPlainText().splitlines()
    assert f"Builds on «Tills», «{here}», «nobody-has-it»" in text
    assert "Tags: shops, a <b>" in text
    dialog.list.view.setCurrentIndex(dialog.list.model.index_of(OTHER.id))
    assert not [line for line in dialog.text.toPlainText().splitlines() if "Tags" in line]


def test_each_new_topic_is_read_from_its_beginning(
    preview: Callable[[Path], PreviewDialog], folder: Path
) -> None:
    dialog = preview(pack_in(folder, NEW, OTHER))
    dialog.resize(600, 430)
    bar = dialog.text.formatted.verticalScrollBar()
    for topic in (NEW, OTHER):  # the other is the first
        bar.setValue(bar.maximum())
        assert bar.value() > 0
        dialog.list.view.setCurrentIndex(dialog.list.model.index_of(topic.id))
        assert dialog.text.toPlainText().startswith(topic.title)
        assert bar.value() == 0


def test_the_links_of_a_new_topic_lead_somewhere(
    preview: Callable[[Path], PreviewDialog], folder: Path
) -> None:
    dialog = preview(pack_in(folder, NEW, OTHER))
    dialog.text.formatted.anchorClicked.emit(QUrl(f"topic://{OTHER.id}"))
    assert dialog.text.toPlainText().startswith(OTHER.title)
    assert dialog.list.view.currentIndex() == dialog.list.model.index_of(OTHER.id)
    dialog.text.formatted.anchorClicked.emit(QUrl("topic://elsewhere"))
    assert dialog.text.toPlainText().startswith(OTHER.title)
    dialog.text.formatted.anchorClicked.emit(QUrl("https://example.org/a"))
    asked = dialog.findChild(LinkDialog)
    assert asked is not None
    assert asked.isVisible()
    asked.reject()


def test_what_is_not_ticked_is_left_as_it_is(
    qtbot: QtBot, desk: Desk, preview: Callable[[Path], PreviewDialog], folder: Path
) -> None:
    dialog = preview(pack_in(folder, NEW, OTHER))
    view = dialog.list.view
    qtbot.keyClick(view, Qt.Key.Key_Space)  # "Tills" is the first
    assert dialog.confirm.words() == "Import 1 topic(s)"
    qtbot.keyClick(view, Qt.Key.Key_Down)
    box = view.visualRect(view.currentIndex()).topLeft() + QPoint(18, 20)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert not dialog.confirm.isEnabled()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert dialog.list.chosen() == {NEW.id}
    dialog.list.none.click()
    assert dialog.list.chosen() == frozenset()
    dialog.list.every.click()
    assert dialog.list.chosen() == {NEW.id, OTHER.id}
    dialog.reject()
    assert desk.workspace.read.pack_topics() == ()


def test_what_is_refused_says_why(
    desk: Desk, preview: Callable[[Path], PreviewDialog], folder: Path
) -> None:
    desk.commands.do("x", added(make.imported_pack(2), make.pack_topic(102, pack=2)))
    faulty = b"---\nid: faulty\ntitle: [x]\n---\n"
    dialog = preview(pack_in(folder, NEW, OTHER, faulty=faulty))
    assert titles(dialog) == ["1 new", "Windows", "2 refused", "faulty.md", "Tills"]
    dialog.list.view.setCurrentIndex(dialog.list.model.index_of("file:faulty.md"))
    assert "line 3, title: this has the wrong form" in dialog.text.toPlainText()
    dialog.list.view.setCurrentIndex(dialog.list.model.index_of(f"taken:{OTHER.id}"))
    assert "Pack 2" in dialog.topic_note.text()
    assert dialog.list.chosen() == {NEW.id}


def test_the_pairs_own_version_is_said_to_stay(
    desk: Desk, preview: Callable[[Path], PreviewDialog], folder: Path
) -> None:
    own = make.own_topic(101, title="Ours")
    desk.commands.do("x", added(own))
    dialog = preview(pack_in(folder, NEW, make.topic(1, title="Better")))
    dialog.list.view.setCurrentIndex(dialog.list.model.index_of(NEW.id))
    assert dialog.topic_note.text() == "Your own version stays what you see."
    dialog.list.view.setCurrentIndex(dialog.list.model.index_of("topic-1"))
    assert "comes with RevMentor" in dialog.topic_note.text()
    dialog.confirm.click()
    assert desk.library.by_id[NEW.id].title == "Ours"
    assert desk.library.by_id[TopicId("topic-1")].title == "Better"


def test_an_earlier_version_is_warned_of(
    desk: Desk, preview: Callable[[Path], PreviewDialog], folder: Path
) -> None:
    newer = ImportedPack(replace(PACK, version=3), make.NOW)
    desk.commands.do("x", added(newer, make.pack_topic(101)))
    dialog = preview(pack_in(folder, NEW, version=2))
    said = [label.text() for label in dialog.findChildren(type(dialog.told))]
    assert "You have version 3, imported 23 Nov. This is an earlier one." in said


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"no zip", "This is not a zip that can be trusted"),
        (zipped([("x.md", b"x")], "a"), "pack.yaml: this is missing"),
        (zipped([("pack.yaml", b"id: a")], "a"), "pack.yaml, line 1, title: this is missing"),
    ],
)
def test_what_is_no_pack_is_explained_and_another_asked_for(
    qtbot: QtBot, page: TopicsPage, desk: Desk, folder: Path, content: bytes, said: str
) -> None:
    (folder / "a.zip").write_bytes(content)
    page.packs.read(str(folder / "a.zip"))
    dialog = dialog_of(qtbot, page, SourceDialog)
    assert isinstance(dialog, SourceDialog)
    assert said in dialog.problem.text()
    assert "Nothing was imported." in dialog.problem.text()
    assert desk.commands.stack.count() == 0


def test_a_thousand_topics_tell_how_far_they_are_and_can_be_stopped(
    qtbot: QtBot,
    page: TopicsPage,
    desk: Desk,
    folder: Path,
    toasts: list[Toast],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = folder / "a.zip"
    topics = [make.topic(at) for at in range(1000)]
    path.write_bytes(zipped(pack_files(PACK, topics), "a"))
    wanted = Event()

    def held_at_20(path: Path, told: Callable[[int, int], None], stopped: Any) -> PackRead | None:
        """Read as far as somebody is told of; else all may be read before Cancel is pressed."""

        def tell(done: int, total: int) -> None:
            told(done, total)
            assert done < 20 or wanted.wait(10)

        return read_pack(path, tell, stopped)

    monkeypatch.setattr("revmentor_desktop.ui.library.pack_deeds.read_pack", held_at_20)
    deeds = page.packs
    deeds.read(str(path))
    qtbot.waitUntil(lambda: "20 of 1000 topic(s)" in deeds.strip.label.text())
    deeds.strip.cancel.click()
    wanted.set()
    qtbot.waitUntil(lambda: bool(toasts))
    assert [toast.text for toast in toasts] == ["Import cancelled. Nothing was changed."]
    assert desk.commands.stack.count() == 0
    assert desk.workspace.read.pack_topics() == ()
    assert deeds.strip.isHidden()


def test_a_pack_can_be_dropped(qtbot: QtBot, page: TopicsPage, folder: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(pack_in(folder, NEW)))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copied = Qt.DropAction.CopyAction
    entered = QDragEnterEvent(QPoint(9, 9), copied, data, left, none)
    dropped = QDropEvent(QPointF(9, 9), copied, data, left, none)
    for event in (entered, dropped):
        QApplication.sendEvent(page, event)
        assert event.isAccepted()
    dialog_of(qtbot, page, PreviewDialog).reject()


def test_only_a_zip_or_a_folder_is_taken(folder: Path) -> None:
    (folder / "a.pdf").write_bytes(b"")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder / "a.pdf"))])
    assert pack_path(data) == ""
    data.setUrls([QUrl("https://example.org/a.zip")])
    assert pack_path(data) == ""
    data.setText("a.zip")
    assert pack_path(data) == ""
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    assert pack_path(data) == str(folder)


def test_the_rows_are_a_model_and_speak(
    preview: Callable[[Path], PreviewDialog], folder: Path
) -> None:
    dialog = preview(pack_in(folder, NEW, faulty=b"x"))
    model = dialog.list.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(4)]
    assert spoken == [
        "1 new",
        "New: Windows, Social media · 15 min",
        "1 refused",
        "Refused: faulty.md, the facts between two --- lines are missing",
    ]
    dialog.list.none.click()
    heading = model.index(0, 0)
    assert not model.flags(heading) & Qt.ItemFlag.ItemIsEnabled
    assert heading.data(Qt.ItemDataRole.CheckStateRole) is None


@pytest.mark.parametrize(("width", "text", "tabs"), [(1280, 1.0, False), (1024, 1.5, True)])
def test_the_text_stands_beside_the_list_or_behind_a_tab(
    qtbot: QtBot, show: Show, desk: Desk, folder: Path, width: int, text: float, tabs: bool
) -> None:
    page = show(desk, width, 640, text=text)
    page.packs.read(str(pack_in(folder, NEW)))
    dialog = dialog_of(qtbot, page, PreviewDialog)
    assert isinstance(dialog, PreviewDialog)
    assert dialog.tabs.isVisible() is tabs
    assert dialog.text.isVisible() is not tabs
    if tabs:
        dialog.tabs.button("text").click()
        assert dialog.text.isVisible()
        assert not dialog.list.isVisible()


# --- what was imported --------------------------------------------------------------------


def test_a_pack_can_be_removed_and_had_back(
    qtbot: QtBot, page: TopicsPage, desk: Desk, toasts: list[Toast]
) -> None:
    desk.commands.do("x", added(make.imported_pack(1), make.pack_topic(101), make.pack_topic(102)))
    page.packs.show_packs()
    dialog = dialog_of(qtbot, page, PacksDialog)
    (remove,) = [b for b in dialog.findChildren(Button) if b.accessibleName() == "Remove Pack 1"]
    remove.click()
    assert desk.workspace.read.imported_packs() == ()
    assert desk.workspace.read.pack_topics() == ()
    assert [toast.text for toast in toasts] == ["Pack removed: 2 topic(s)"]
    (kept,) = trash.listed(desk.workspace.read)
    assert isinstance(kept.thing, ImportedPack)
    desk.commands.undo()
    assert len(desk.workspace.read.pack_topics()) == 2


def test_where_one_only_reads_a_pack_is_neither_dropped_nor_taken_away(
    qtbot: QtBot, show: Show, desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.commands.do("x", added(make.imported_pack(1), make.pack_topic(101)))
    monkeypatch.setattr(desk.workspace._store, "read_only", True)
    page = show(desk)
    assert not page.acceptDrops()
    page.packs.show_packs()
    dialog = dialog_of(qtbot, page, PacksDialog)
    (remove,) = [b for b in dialog.findChildren(Button) if b.accessibleName() == "Remove Pack 1"]
    assert not remove.isEnabled()
    assert "open for reading only" in remove.toolTip()


# --- exporting ----------------------------------------------------------------------------


@pytest.fixture
def exporting(qtbot: QtBot, page: TopicsPage, desk: Desk) -> ExportDialog:
    """The dialog over two topics that are fit and one that is not."""
    unfit = make.own_topic(3, title="Half", sources=(replace(NEW.sources[0], link="page 7"),))
    desk.commands.do("x", added(make.own_topic(101), make.own_topic(102), unfit))
    page.packs.ask_for_export()
    dialog = dialog_of(qtbot, page, ExportDialog)
    assert isinstance(dialog, ExportDialog)
    return dialog


def test_own_topics_become_a_pack_that_opens_again(
    qtbot: QtBot, page: TopicsPage, exporting: ExportDialog, folder: Path, toasts: list[Toast]
) -> None:
    exporting.title.setText("Our shops")
    exporting.licence.setText("CC0")
    exporting.as_zip.click()
    (dialog,) = exporting.findChildren(QFileDialog)
    assert dialog.selectedFiles()[0].endswith("Our shops.revpack")
    dialog.reject()
    page.packs.write_zip(str(folder / "a 1.2"))  # which is no ending
    qtbot.waitUntil(lambda: bool(toasts))
    read = read_pack(folder / "a 1.2.revpack")
    assert read is not None
    assert (read.pack.title, read.pack.licence, read.pack.version) == ("Our shops", "CC0", 1)
    assert read.pack.authors == ("Mei-Yee Chan", "Robert Lau")
    assert read.topics == (make.own_topic(101).topic, make.own_topic(102).topic)
    assert [toast.text for toast in toasts] == ["Saved to packs"]


def test_a_folder_never_replaces_one(
    qtbot: QtBot, page: TopicsPage, exporting: ExportDialog, folder: Path, toasts: list[Toast]
) -> None:
    exporting.title.setText("Our shops")
    (folder / "Our shops").mkdir()
    exporting.as_folder.click()
    page.packs.write_folder(str(folder))
    qtbot.waitUntil(lambda: bool(toasts))
    assert [path.name for path in sorted(folder.iterdir())] == ["Our shops", "Our shops 2"]
    read = read_pack(folder / "Our shops 2")
    assert read is not None
    assert len(read.topics) == 2


def test_what_cannot_be_written_is_said_and_the_dialog_stays(
    qtbot: QtBot, page: TopicsPage, exporting: ExportDialog, folder: Path
) -> None:
    exporting.as_zip.click()
    page.packs.write_zip(str(folder / "gone" / "a.zip"))
    qtbot.waitUntil(lambda: "no longer there" in exporting.problem.text())
    assert exporting.isVisible()
    assert exporting.as_zip.isEnabled()
    assert exporting.cancel.text() == "Cancel"


@pytest.mark.parametrize("as_zip", [True, False])
def test_a_pack_is_written_beside_the_window_and_can_be_stopped(
    qtbot: QtBot,
    page: TopicsPage,
    desk: Desk,
    exporting: ExportDialog,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    as_zip: bool,
) -> None:
    threads: list[Thread] = []
    begun, wanted = Event(), Event()

    def written(topic: Topic) -> str:
        threads.append(current_thread())
        begun.set()
        assert wanted.wait(10)
        return written_topic(topic)

    monkeypatch.setattr("revmentor_desktop.services.pack_export.written_topic", written)
    (exporting.as_zip if as_zip else exporting.as_folder).click()
    write = page.packs.write_zip if as_zip else page.packs.write_folder
    before = set(folder.iterdir())
    write(str(folder / "a.zip") if as_zip else str(folder))
    qtbot.waitUntil(begun.is_set)
    assert exporting.bar.isVisible()
    assert not exporting.as_zip.isEnabled()
    assert not exporting.title.isEnabled()
    assert exporting.cancel.text() == "Stop"
    exporting.cancel.click()
    wanted.set()
    qtbot.waitUntil(lambda: exporting.problem.text() == "Stopped. Nothing was written.")
    assert main_thread() not in threads
    assert len(threads) == 1  # of two topics
    assert set(folder.iterdir()) == before
    assert not exporting.bar.isVisible()
    assert exporting.cancel.text() == "Cancel"
    exporting.cancel.click()
    qtbot.waitUntil(lambda: not isValid(exporting))


def test_topics_of_a_pack_are_read_a_few_at_a_time(
    qtbot: QtBot,
    page: TopicsPage,
    desk: Desk,
    exporting: ExportDialog,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[int] = []
    topics = type(desk.workspace.read).whole_topics

    def noting(read: Any, ids: Sequence[TopicId]) -> dict[TopicId, Topic]:
        asked.append(len(ids))
        return topics(read, ids)

    monkeypatch.setattr(type(desk.workspace.read), "whole_topics", noting)
    monkeypatch.setattr(stepwise, "AT_A_TIME", -1)
    monkeypatch.setattr("revmentor_desktop.ui.library.pack_writing.AT_ONCE", 1)
    exporting.as_zip.click()
    assert not asked
    page.packs.write_zip(str(folder / "a.zip"))
    assert asked == [1]  # and then the window has its turn
    exporting.reject()
    qtbot.waitUntil(lambda: exporting.problem.text() == "Stopped. Nothing was written.")
    page.packs.write_zip(str(folder / "a.zip"))
    qtbot.waitUntil(lambda: not isValid(exporting))
    assert asked.count(1) == 3


def test_a_topic_that_nobody_could_import_says_why(exporting: ExportDialog) -> None:
    rows = {row.title: row for row in exporting.list.model.values}
    assert "this is not a web address" in rows["Half"].note
    assert rows["Half"].ticked is None
    assert exporting.list.chosen() == {NEW.id, OTHER.id}


def has_ended(strip: WorkStrip) -> bool:
    """Return whether *strip* is not seen, and will not be."""
    return strip.isHidden() and not any(one.isActive() for one in strip.findChildren(QTimer))


def looked_at(page: TopicsPage, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Begin to export two topics; return the titles of those that are looked at, as they are."""
    desk.commands.do("x", added(make.own_topic(101, title="A"), make.own_topic(102, title="B")))
    looked: list[str] = []
    take = SortedOut.take

    def noting(self: SortedOut, topic: Topic) -> None:
        looked.append(topic.title)
        take(self, topic)

    monkeypatch.setattr(SortedOut, "take", noting)
    monkeypatch.setattr(stepwise, "AT_A_TIME", -1)  # each topic has a turn of its own
    page.packs.ask_for_export()
    return looked


def test_one_topic_is_looked_at_and_then_the_window_has_its_turn(
    qtbot: QtBot, page: TopicsPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = looked_at(page, desk, monkeypatch)
    assert looked == ["A"]
    assert not page.findChildren(ExportDialog)
    dialog_of(qtbot, page, ExportDialog)
    assert looked == ["A", "B"]


def test_a_topic_that_changes_meanwhile_is_looked_at_as_it_is(
    qtbot: QtBot, page: TopicsPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = looked_at(page, desk, monkeypatch)
    desk.commands.do("x", edited(make.own_topic(101, title="A"), make.own_topic(101, title="C")))
    dialog = dialog_of(qtbot, page, ExportDialog)
    assert isinstance(dialog, ExportDialog)
    assert looked == ["A", "C", "B"]
    assert [row.title for row in dialog.list.model.values] == ["C", "B"]


def test_who_no_longer_wants_to_export_is_not_asked(
    page: TopicsPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = looked_at(page, desk, monkeypatch)
    page.packs.strip.cancelled.emit()
    for _ in range(4):
        QApplication.processEvents()
    assert looked == ["A"]
    assert not page.findChildren(ExportDialog)


def test_a_pack_needs_a_title_and_a_topic(exporting: ExportDialog) -> None:
    exporting.title.setText(" ")
    assert not exporting.as_zip.isEnabled()
    assert exporting.problem.text() == "Give the pack a title."
    exporting.title.setText("x")
    exporting.list.none.click()
    assert not exporting.as_folder.isEnabled()


def test_the_next_export_is_a_version_further(
    qtbot: QtBot, page: TopicsPage, exporting: ExportDialog, folder: Path
) -> None:
    exporting.as_zip.click()
    page.packs.write_zip(str(folder / "a.zip"))
    qtbot.waitUntil(lambda: not isValid(exporting))
    page.packs.ask_for_export()
    again = dialog_of(qtbot, page, ExportDialog)
    assert isinstance(again, ExportDialog)
    assert again.version.value() == 2


# --- the menu and the guide ---------------------------------------------------------------


def test_the_menu_offers_what_can_be_done(qtbot: QtBot, page: TopicsPage, desk: Desk) -> None:
    def entries() -> list[str]:
        page.browser.head.more.click()
        (menu,) = [one for one in page.findChildren(QMenu, "pack_menu") if one.isVisible()]
        words = [action.text() for action in menu.actions() if action.text()]
        menu.close()
        return words

    always = ["Import a topic pack…", "How a pack is made", "Save a topic template…"]
    assert entries() == always
    assert Deed.EXPORT_PACK not in page.deeds()
    desk.commands.do("x", added(make.imported_pack(1), make.pack_topic(9), make.own_topic(8)))
    assert set(entries()) == {*always, "Imported packs…", "Export our topics…"}
    assert {Deed.IMPORT_PACK, Deed.EXPORT_PACK} <= page.deeds().keys()


def test_without_a_folder_of_downloads_none_is_offered_as_a_file(
    qtbot: QtBot, page: TopicsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: "/nowhere/Downloads")
    page.deeds()[Deed.IMPORT_PACK]()
    source = dialog_of(qtbot, page, SourceDialog)
    assert isinstance(source, SourceDialog)
    source.zip.click()
    files = dialog_of(qtbot, page, QFileDialog)
    assert isinstance(files, QFileDialog)
    assert files.directory() == QDir.home()
    files.reject()
    source.reject()


def test_whoever_is_asked_for_a_pack_can_see_how_one_is_made(
    qtbot: QtBot, page: TopicsPage, folder: Path, toasts: list[Toast]
) -> None:
    page.deeds()[Deed.IMPORT_PACK]()
    source = dialog_of(qtbot, page, SourceDialog)
    assert isinstance(source, SourceDialog)
    assert source.problem.isHidden()
    source.guide.click()
    guide = dialog_of(qtbot, page, GuideDialog)
    assert isinstance(guide, GuideDialog)
    assert "pack.yaml" in guide.view.toPlainText()
    guide.reject()
    page.packs.write_template(str(folder / "mine 1.2"))
    template = resource("help", "topic-template.md").read_bytes()
    assert (folder / "mine 1.2.md").read_bytes() == template
    assert [toast.text for toast in toasts] == ["Saved to packs"]


@pytest.mark.parametrize("kind", [SourceDialog, PreviewDialog, GuideDialog, PacksDialog])
def test_a_dialog_dies_when_it_is_closed(
    qtbot: QtBot, page: TopicsPage, desk: Desk, folder: Path, kind: type[QDialog]
) -> None:
    desk.commands.do("x", added(make.imported_pack(2), make.pack_topic(9, pack=2)))
    {
        SourceDialog: page.packs.ask_for_pack,
        PreviewDialog: lambda: page.packs.read(str(pack_in(folder, NEW))),
        GuideDialog: page.packs.show_guide,
        PacksDialog: page.packs.show_packs,
    }[kind]()
    dialog = dialog_of(qtbot, page, kind)
    dialog.reject()
    qtbot.waitUntil(lambda: not isValid(dialog))


def test_where_looking_through_topics_fails_nobody_is_told_that_it_goes_on(
    qtbot: QtBot, page: TopicsPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at(page, desk, monkeypatch)

    def fail(*_arguments: object) -> None:
        raise LookupError

    monkeypatch.setattr(SortedOut, "take", fail)
    with qtbot.captureExceptions() as raised:
        qtbot.waitUntil(lambda: not page.packs._looking.busy)
    assert [kind for kind, *_ in raised] == [LookupError]
    assert has_ended(page.packs.strip)


def test_who_went_elsewhere_meanwhile_is_not_held_up_there(
    page: TopicsPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = looked_at(page, desk, monkeypatch)
    page.hide()
    for _ in range(30):
        QApplication.processEvents()
    assert looked == ["A", "B"]
    assert not page.findChildren(ExportDialog)


def test_the_strip_does_not_stay_where_topics_cannot_be_listed(
    page: TopicsPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise Damaged

    desk.commands.do("x", added(make.own_topic(101)))
    packs, lists = page.packs, desk.workspace.read.topic_lists
    with monkeypatch.context() as patched:
        patched.setattr(type(lists), "heads", fail)
        with pytest.raises(Damaged):
            packs.ask_for_export()
    assert has_ended(packs.strip)
