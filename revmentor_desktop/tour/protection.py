"""What stands before a workspace: the first run, and the page that asks for a passphrase."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.people import Role
from revmentor_desktop.tour.studio import Studio
from revmentor_desktop.ui.welcome.welcome import Welcome

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from revmentor_desktop.tour.looks import Look


def photograph_doors(
    app: QApplication, home: Path, folder: Path, looks: Sequence[Look]
) -> Iterator[Path]:
    """Photograph what is seen before a workspace is open."""
    studio = Studio(app, home, Role.MENTOR)
    program, window = studio.program, studio.window
    window.show()
    program.open_first()
    welcome = window.findChild(Welcome)
    assert welcome is not None
    welcome.first_run.my_name.setText("Mei-Yee Chan")
    welcome.first_run.partner_name.setText("Robert Lau")
    for look in looks:
        studio.stand(look)
        yield studio.photograph(folder / f"01-first-run-{look.name}.png")
    program.ask_for_key(program.workspaces_folder / "Mei-Yee and Robert")
    for look in looks:
        studio.stand(look)
        yield studio.photograph(folder / f"01b-unlock-{look.name}.png")
    studio.close()
