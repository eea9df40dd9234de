"""Topics: the library, its words and paths, and a pack that is brought in."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import PackId, TopicId
from revmentor_desktop.domain.topics import ImportedPack, OwnShelf, Pack, PackTopic, Shelf
from revmentor_desktop.services.front_matter import Fault
from revmentor_desktop.services.front_matter import What as Wrong
from revmentor_desktop.services.pack_import import Plan, Stored, planned
from revmentor_desktop.services.pack_reading import PackRead, Unread
from revmentor_desktop.tour.looks import NOW
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.library.filters import ShelfFilter
from revmentor_desktop.ui.library.pack_preview import PreviewDialog
from revmentor_desktop.ui.library.page import TopicsPage
from revmentor_desktop.ui.library.path_filter import PathFilter
from revmentor_desktop.ui.places import WORDS, PageName, Readable, practice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QDialog

    from revmentor_desktop.services.library import Library
    from revmentor_desktop.tour.looks import Look
    from revmentor_desktop.tour.studio import Stop, Studio

CHANGED_TOPIC = "shop-0"
"""The topic of the imported pack whose difference is pictured."""


def stops(studio: Studio) -> Iterator[Stop]:
    """Yield the library, its words, a path, a topic that is edited, practised and brought in."""
    window, library = studio.window, studio.program.library
    topic = library.topics[0].id
    yield "07-topics", lambda: studio.go(PageName.TOPICS, topic)
    yield "07b-words", lambda: studio.go(PageName.TOPICS, WORDS)
    yield "07c-path", lambda: studio.go(PageName.TOPICS, library.paths[0].id)
    paths = window.findChild(PathFilter)
    assert paths is not None
    paths.chosen.emit(None)  # the next look begins without a path

    def edit_topic() -> None:
        studio.go(PageName.TOPICS, topic)
        window.perform(Deed.RENAME)

    yield "07e-topic-editor", edit_topic
    page = window.page
    assert isinstance(page, TopicsPage)
    page.close_editor()  # the next look begins with the cards again
    yield "15-practice", lambda: window.go(practice(Readable.TOPIC, topic))

    yield "14-import", lambda: import_preview(studio)


def import_preview(studio: Studio) -> QDialog:
    """Return what is asked before a pack comes in, which is open."""
    program, window = studio.program, studio.window
    update = _update(program.library)
    dialog = PreviewDialog(studio.desk, update, NOW.date(), window)
    dialog.list.view.setCurrentIndex(dialog.list.model.index_of(CHANGED_TOPIC))
    dialog.open()
    return dialog


def photograph_shelves(studio: Studio, folder: Path, look: Look) -> Iterator[Path]:
    """Photograph every shelf with its first topic open, in the *look* the window has."""
    for shelf in Shelf:
        studio.go(PageName.TOPICS)
        shelves = studio.window.findChild(ShelfFilter)
        assert shelves is not None
        shelves.set_shelf(shelf)
        shelves.chosen.emit(shelf)
        studio.go(PageName.TOPICS, studio.program.library.of_shelf(shelf)[0].id)
        yield studio.photograph(folder / f"07d-shelf-{shelf.value}-{look.name}.png")


def _update(library: Library) -> Plan:
    """Return what an import would change: a topic of each kind, and one that is refused."""
    pack = Pack(PackId("our-shops"), "Our shops", "en", 2, "CC BY 4.0", ("Mei-Yee Chan",))
    topics = library.of_shelf(Shelf.COMMERCE)
    first, second, third, fourth, *_ = (
        replace(topic, id=TopicId(f"shop-{at}"), shelf=OwnShelf("Our shops"))
        for at, topic in enumerate(topics)
    )
    before = replace(first, minutes=first.minutes + 5, summary="What a customer sees of us.")
    stored = {topic.id: PackTopic(topic, pack.id) for topic in (before, third, fourth)}
    imported = ImportedPack(replace(pack, version=1), NOW - timedelta(days=30))
    fault = Fault("tills.md", 6, "minutes", Wrong.NOT_A_NUMBER)
    read = PackRead(pack, (first, second, third), (Unread("tills.md", (fault,)),))
    return planned(read, Stored({pack.id: imported}, stored))
