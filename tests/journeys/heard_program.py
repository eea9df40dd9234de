"""The program over the sample pair on a real screen, for somebody who only hears it.

Run as a program by ``test_with_a_screen_reader``, with a folder to work in.  It ends when it is
told to, as the program always does.
"""

from __future__ import annotations

import sys
from pathlib import Path

from revmentor_desktop.app import Program
from revmentor_desktop.application import application
from revmentor_desktop.domain.people import Role
from revmentor_desktop.folders import Folders
from revmentor_desktop.ui.welcome.beginning import Beginning
from tests.conftest import Ticking


def main(folder: Path) -> None:
    """Open the sample pair as the mentor has it."""
    clock = Ticking()
    app = application([])
    folders = Folders(folder / "settings.ini", folder / "RevMentor")
    program = Program(app, folders, now=clock.now, new_id=clock.new_id)
    sample = folder / "RevMentor" / "Sample pair"
    program.window.painted.connect(
        lambda: program.begin(Beginning(Role.MENTOR, "", "", sample, "Asia/Hong_Kong", sample=True))
    )
    program.window.show()
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
