"""The boxes that ask for one thing, or tell one: of templates, shelves, packs and keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import PackId
from revmentor_desktop.domain.topics import ImportedPack, Pack
from revmentor_desktop.tour.looks import NOW, ZONE
from revmentor_desktop.tour.protection import KEY
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.bringing.take_out import TakeOutDialog
from revmentor_desktop.ui.deleted.confirm import ForGoodDialog
from revmentor_desktop.ui.deleted.rows import counted
from revmentor_desktop.ui.library.difference_dialog import DifferenceDialog
from revmentor_desktop.ui.library.pack_export import ExportDialog, PackFacts
from revmentor_desktop.ui.library.pack_guide import GuideDialog
from revmentor_desktop.ui.library.pack_source import SourceDialog
from revmentor_desktop.ui.library.packs_dialog import PackLine, PacksDialog
from revmentor_desktop.ui.library.shelf_dialog import ShelfDialog
from revmentor_desktop.ui.pausing import PauseDialog
from revmentor_desktop.ui.protection.dialogs import SheetDialog
from revmentor_desktop.ui.sessions.template_chooser import TemplateChooser
from revmentor_desktop.ui.widgets.link_dialog import LinkDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QDialog

    from revmentor_desktop.tour.studio import Stop, Studio

ADDRESS = "https://example.org/how-a-feed-decides"


def stops(studio: Studio) -> Iterator[Stop]:
    """Yield each of them."""
    for name, make in _boxes(studio).items():
        yield name, partial(_opened, make)


def _opened(make: Callable[[], QDialog]) -> QDialog:
    box = make()
    box.open()
    return box


def _boxes(studio: Studio) -> dict[str, Callable[[], QDialog]]:
    """Return what each picture is called, and how to make what it shows."""
    program, window = studio.program, studio.window
    theme, library, pair = program.theme, program.library, studio.workspace.pair
    first, second, *_ = library.topics
    ours = replace(first, summary="What a customer sees of us.", minutes=first.minutes + 5)
    pack = Pack(PackId("our-shops"), "Our shops", "en", 2, "CC BY 4.0", ("Mei-Yee Chan",))
    lines = [PackLine(ImportedPack(pack, NOW - timedelta(days=30)), 3)]
    templates = tuple(studio.desk.templates.values())
    facts = PackFacts("Our shops", "CC BY 4.0", ("Mei-Yee Chan",))
    planned = [NOW.date() + timedelta(days=3)]
    summary = studio.workspace.read.note_summaries()[0]
    note = studio.workspace.read.note(summary.id)
    assert note is not None
    return {
        "21-templates": lambda: TemplateChooser(theme, pair, templates, empty=False, parent=window),
        "21b-difference": lambda: DifferenceDialog(theme, first, ours, window),
        "21c-shelf": lambda: ShelfDialog(theme, "Our shops", window),
        "22-packs": lambda: PacksDialog(theme, lines, NOW.date(), ZONE, window),
        "22b-pack-source": lambda: SourceDialog(theme, "", window),
        "22c-pack-guide": lambda: GuideDialog(theme, window),
        "22d-pack-export": lambda: ExportDialog(theme, (first, second), (), facts, window),
        "23-take-out": lambda: TakeOutDialog(studio.desk, window),
        "23b-link": lambda: LinkDialog(theme, ADDRESS, window),
        "23c-pause": lambda: PauseDialog(theme, NOW, None, planned, window),
        "23d-for-good": lambda: ForGoodDialog(theme, counted((note,)), note.title, window),
        "24-recovery-sheet": lambda: SheetDialog(
            theme,
            program.tasks,
            KEY,
            name=studio.folder.name,
            day=labels.day_month_year(NOW.date()),
            parent=window,
        ),
    }
