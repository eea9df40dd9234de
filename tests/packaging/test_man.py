"""The manual page says what the command line says."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from revmentor_desktop.commandline import parser

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "packaging" / "revmentor.1"


def written() -> str:
    code = "import runpy; print(runpy.run_path('packaging/man.py')['page'](), end='')"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return done.stdout


def test_the_page_is_what_the_program_says() -> None:
    assert PAGE.read_text(encoding="utf-8") == written(), "run python packaging/man.py"


def test_every_option_is_on_it() -> None:
    page = PAGE.read_text(encoding="utf-8").replace("\\-", "-")
    assert "--audience" in page
    for action in parser()._actions:
        assert all(name in page for name in action.option_strings)


@pytest.mark.system
def test_man_has_no_complaint() -> None:
    if shutil.which("groff") is None:
        pytest.skip("groff is not installed: apt install groff-base")
    done = subprocess.run(
        ["groff", "-man", "-Tutf8", "-ww", str(PAGE)], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    assert "RevMentor" in done.stdout
