"""What is told of the program for a report: enough, and nothing of anybody."""

from __future__ import annotations

import getpass
import socket
from pathlib import Path
from typing import TYPE_CHECKING

from revmentor_desktop import __version__
from revmentor_desktop.commandline import main

if TYPE_CHECKING:
    import pytest


def test_it_tells_what_a_report_needs_and_nothing_of_anybody(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "Mei-Yee's desk /home/mei")
    monkeypatch.setenv("LANG", "zh_HK.UTF-8")
    assert main(["--data-dir", str(tmp_path), "--version", "--verbose"]) == 0
    told = capsys.readouterr().out
    facts = dict(line.split("  ", 1) for line in told.splitlines()[1:])
    facts = {name: value.strip() for name, value in facts.items()}
    assert told.startswith(f"RevMentor Desktop {__version__}\n")
    assert facts["Installed as"] == "checkout"
    assert facts["Keeps things"] == "where --data-dir says"
    assert facts["Desktop"] == "other"
    assert facts["Language"] == "zh_HK.UTF-8"
    assert {"SQLite", "SQLCipher", "Python", "PySide6-Essentials", "File format"} <= facts.keys()
    for private in (str(tmp_path), str(Path.home()), socket.gethostname(), "Mei-Yee"):
        assert private not in told
    assert getpass.getuser() not in told.split()
