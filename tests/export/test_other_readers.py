"""What other programs make of our files: cmark-gfm, qpdf, pdfinfo and khal.

Each test is skipped with a sentence where its program is missing; the bootstrap installs them.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from html import unescape
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt

from revmentor_desktop.services.sharing import PARTS, Format, Scope, Shared, What, share
from revmentor_desktop.ui.sharing.pdf import pages_of
from revmentor_desktop.ui.theme import load_fonts
from tests import make
from tests.export.test_golden import document
from tests.leaks.worlds import world

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.system

OF_DATES = (What.AGENDA, What.SESSIONS, What.PROGRAMME)


def run(package: str, *command: str) -> str:
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed: apt install {package}")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def words(html: str) -> list[str]:
    """Return the text of a page without its boxes."""
    text = re.sub(r"\[[ x]\]", " ", re.sub(r"<[^>]+>", " ", html))
    return unescape(text).split()


def read_by_cmark(shared: Shared, folder: Path) -> None:
    (folder / "a.md").write_text(shared.text, encoding="utf-8")
    extensions = ("-e", "table", "-e", "tasklist", "-e", "strikethrough")
    html = run("cmark-gfm", "cmark-gfm", *extensions, str(folder / "a.md"))
    assert "raw HTML omitted" not in html
    ours = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(shared.text)
    assert words(html) == words(ours)


@pytest.mark.parametrize("what", What)
def test_cmark_reads_the_same_words(tmp_path: Path, what: What) -> None:
    read_by_cmark(document(what), tmp_path)


@pytest.mark.parametrize("number", range(6))
def test_cmark_finds_no_html_in_what_was_meant_to_break_it(tmp_path: Path, number: int) -> None:
    opened = make.workspace(*world(number).shared)
    shared = share(opened.read, Scope(What.PROGRAMME), PARTS[What.PROGRAMME])
    opened.close()
    read_by_cmark(shared, tmp_path)


@pytest.mark.parametrize("what", What)
def test_qpdf_and_pdfinfo_find_nothing_wrong(qapp: object, tmp_path: Path, what: What) -> None:
    load_fonts()
    pages = pages_of(document(what))
    (tmp_path / "a.pdf").write_bytes(pages.as_pdf(make.NOW))
    assert "No syntax or stream encoding errors" in run(
        "qpdf", "qpdf", "--check", str(tmp_path / "a.pdf")
    )
    told = run("poppler-utils", "pdfinfo", "-isodates", str(tmp_path / "a.pdf"))
    known = dict(re.findall(r"^([\w ]+): +(.*)$", told, re.MULTILINE))
    assert known["Title"] == document(what).document.title
    assert known["Pages"] == str(pages.count)
    assert known["Creator"] == "RevMentor Desktop"
    assert known.get("Author", "") == ""
    assert known["JavaScript"] == "no"


@pytest.mark.parametrize("what", OF_DATES)
def test_khal_reads_the_dates(tmp_path: Path, what: What) -> None:
    shared = document(what)
    (tmp_path / "a.ics").write_bytes(shared.as_file(Format.CALENDAR, make.NOW))
    (tmp_path / "config").write_text(f"[calendars]\n[[ours]]\npath = {tmp_path}/calendar\n")
    khal = ("khal", "-c", str(tmp_path / "config"))
    told = run("khal", *khal, "printics", str(tmp_path / "a.ics"))
    for event in shared.events:
        assert event.title in told
