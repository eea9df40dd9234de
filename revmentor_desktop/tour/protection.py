"""What stands before a workspace: the first run, a passphrase, an examination, damage."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from revmentor_desktop.domain.people import Role
from revmentor_desktop.services.protection import DataKey, groups
from revmentor_desktop.services.trouble import Damaged
from revmentor_desktop.services.workspace import LongOpening, Part
from revmentor_desktop.tour.studio import Studio
from revmentor_desktop.ui.examining_page import ExaminingPage
from revmentor_desktop.ui.protection.dialogs import ProtectionDialog
from revmentor_desktop.ui.protection.recovery import RecoveryProof
from revmentor_desktop.ui.protection.unlock_page import UnlockPage
from revmentor_desktop.ui.trouble_words import store_error
from revmentor_desktop.ui.welcome.ways import ways_out
from revmentor_desktop.ui.welcome.welcome import Welcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtWidgets import QApplication, QDialog, QWidget

    from revmentor_desktop.tour.looks import Look
    from revmentor_desktop.tour.studio import Stop

NAME = "Mei-Yee and Robert"
PLACE = Path("/home/mei-yee/RevMentor") / NAME
"""Where the workspace that is damaged in the pictures is said to be."""

KEY = DataKey(bytes(range(32)))
"""What the recovery sheet spells that is asked for; nothing is encrypted with it."""

GROUPS = (2, 10)
"""Which of its groups are asked for."""


def photograph_doors(
    app: QApplication, home: Path, folder: Path, looks: Sequence[Look]
) -> Iterator[Path]:
    """Photograph what is seen before a workspace is open."""
    studio = Studio(app, home, Role.MENTOR)
    studio.window.show()
    studio.program.open_first()
    for name, go in _doors(studio):
        go()
        for look in looks:
            studio.stand(look)
            yield studio.photograph(folder / f"{name}-{look.name}.png")
    studio.close()


def stops(studio: Studio) -> Iterator[Stop]:
    """Yield the proof that a recovery sheet was taken down."""
    yield "24b-recovery-proof", lambda: _proof(studio)


def photograph_read_only(studio: Studio, folder: Path, looks: Sequence[Look]) -> Iterator[Path]:
    """Photograph Home of the sample pair, opened for reading only."""
    studio.settle()
    studio.program.show_start()
    studio.settle()
    studio.program.open_to_read(studio.folder)
    for look in looks:
        studio.stand(look)
        yield studio.photograph(folder / f"25-read-only-{look.name}.png")


def _doors(studio: Studio) -> Iterator[tuple[str, Callable[[], object]]]:
    program, window = studio.program, studio.window
    welcome = window.findChild(Welcome)
    assert welcome is not None
    welcome.first_run.my_name.setText("Mei-Yee Chan")
    welcome.first_run.partner_name.setText("Robert Lau")
    error = Damaged(PLACE)
    yield "01-first-run", _nothing
    yield (
        "01e-damaged",
        lambda: welcome.show_trouble(store_error(error), PLACE, ways_out(error)),
    )
    yield "01b-unlock", lambda: program.ask_for_key(program.workspaces_folder / NAME)
    yield "01c-unlock-here", lambda: _offer_this_computer(window)
    page = ExaminingPage(program.theme, NAME, LongOpening.EXAMINED)
    page.show_part(Part.SEALS, 0, 1)
    yield "01d-examining", lambda: window.show_welcome(page)


def _nothing() -> None:
    """Leave things as they are."""


def _offer_this_computer(window: QWidget) -> None:
    """Show what is seen where this computer keeps the key."""
    page = window.findChild(UnlockPage)
    assert page is not None
    page.here.show()


def _proof(studio: Studio) -> QDialog:
    program, window = studio.program, studio.window
    title, deed = "Protect it with a passphrase", "Begin"
    dialog = ProtectionDialog(program.theme, program.tasks, title, deed, window)
    dialog.body.addWidget(RecoveryProof(program.theme, groups(KEY), GROUPS))
    dialog.go.setEnabled(False)
    dialog.open()
    return dialog
