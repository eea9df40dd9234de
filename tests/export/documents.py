"""Every document in every form and language, opened by the programs that its readers have.

``python -m tests.soak documents FOLDER`` leaves the files and pictures of their pages in a folder
to be looked at.  The programs are large, so that nothing here runs with the tests; what they read
must hold every word of the document as plain text.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import time
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING

from revmentor_desktop.services.sharing import LANGUAGES, Format, What, forms_of
from revmentor_desktop.ui.sharing.pdf import pages_of
from revmentor_desktop.ui.theme import load_fonts
from tests import make
from tests.export.test_golden import document

if TYPE_CHECKING:
    from pathlib import Path

PROGRAMS = {
    "soffice": "libreoffice-writer-nogui",
    "chromium": "chromium",
    "qpdf": "qpdf",
    "pdftotext": "poppler-utils",
    "cmark-gfm": "cmark-gfm",
    "khal": "khal",
}
"""The programs, each with the package of Debian's that brings it."""

NO_WORD = re.compile(r"[-=*•|]+|\[x?\]?|x?\]|\d+\.|\(https?:\S+")
"""What stands in the plain text for rules, marks, boxes and addresses."""

ONE_PAGE = (900, 1400)


@dataclass
class Opened:
    """What came of it: files by form, pages that were pictured, and what was wrong."""

    files: dict[str, int] = field(default_factory=dict)
    pages: int = 0
    problems: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    seconds: float = 0.0


def open_everywhere(folder: Path) -> Opened:
    """Write every document into *folder* and open it with everything that reads such a file."""
    found = Opened()
    found.missing = [
        f"{name} (apt install {package})"
        for name, package in PROGRAMS.items()
        if shutil.which(name) is None
    ]
    if found.missing:
        return found
    began = time.perf_counter()
    load_fonts()
    for language in LANGUAGES:
        for what in What:
            _write(folder, language, what, found)
    _open_word(folder, found)
    for page in sorted(folder.glob("*.html")):
        _open_web(page, found)
    for pdf in sorted(folder.glob("*.pdf")):
        _open_pdf(pdf, found)
    for text in sorted(folder.glob("*.md")):
        html = _run(found, "cmark-gfm", "-e", "table", "-e", "tasklist", str(text))
        _compare(text, unescape(re.sub(r"<[^>]+>", "", html)), found)
    for dates in sorted(folder.glob("*.ics")):
        _run(found, "khal", "-c", str(_khal(folder)), "printics", str(dates))
    found.seconds = round(time.perf_counter() - began, 1)
    return found


# --- writing ------------------------------------------------------------------------------


def _write(folder: Path, language: str, what: What, found: Opened) -> None:
    shared = document(what, language)
    for form in forms_of(what):
        pdf = form is Format.PDF
        content = pages_of(shared).as_pdf(make.NOW) if pdf else shared.as_file(form, make.NOW)
        (folder / f"{what.value}-{language}.{form.value}").write_bytes(content)
        found.files[form.value] = found.files.get(form.value, 0) + 1


# --- opening ------------------------------------------------------------------------------


def _open_word(folder: Path, found: Opened) -> None:
    """Have LibreOffice make a PDF of every Word file, beside it as NAME-word.pdf."""
    out = folder / "word"
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(out))
    _run(found, *command, *map(str, sorted(folder.glob("*.docx"))))
    for file in sorted(folder.glob("*.docx")):
        made = out / f"{file.stem}.pdf"
        if not made.exists():
            found.problems.append(f"{file.name}: LibreOffice made nothing of it")
            continue
        made.rename(folder / f"{file.stem}-word.pdf")


def _open_web(page: Path, found: Opened) -> None:
    """Have Chromium paint a page light and dark, and print it, as NAME-web.pdf."""
    profile = f"--user-data-dir={page.parent / 'chromium'}"
    chromium = ("chromium", "--headless", "--no-sandbox", "--disable-gpu", profile)
    size = f"--window-size={ONE_PAGE[0]},{ONE_PAGE[1]}"
    for name, more in (("light", ()), ("dark", ("--blink-settings=preferredColorScheme=0",))):
        picture = f"--screenshot={page.with_name(f'{page.stem}-{name}.png')}"
        _run(found, *chromium, size, picture, *more, page.as_uri())
    printed = page.with_name(f"{page.stem}-web.pdf")
    _run(found, *chromium, "--no-pdf-header-footer", f"--print-to-pdf={printed}", page.as_uri())


def _open_pdf(pdf: Path, found: Opened) -> None:
    """Have a PDF checked, read and pictured; its fonts must be in it."""
    if "No syntax or stream encoding errors" not in _run(found, "qpdf", "--check", str(pdf)):
        found.problems.append(f"{pdf.name}: qpdf finds faults")
    fonts = _run(found, "pdffonts", str(pdf)).splitlines()[2:]
    outside = [one for one in fonts if one.split()[-5] != "yes"]
    found.problems += [f"{pdf.name}: a font is not in it: {one}" for one in outside]
    _run(found, "pdftoppm", "-r", "60", "-png", str(pdf), str(pdf.with_suffix("")))
    found.pages += len(list(pdf.parent.glob(f"{pdf.stem}-[0-9]*.png")))
    _compare(pdf, _run(found, "pdftotext", "-raw", str(pdf), "-"), found)


def _khal(folder: Path) -> Path:
    config = folder / "khal.conf"
    config.write_text(f"[calendars]\n[[ours]]\npath = {folder}/calendar\n", encoding="utf-8")
    return config


# --- comparing ----------------------------------------------------------------------------


def _compare(file: Path, read: str, found: Opened) -> None:
    """Note the words of the document that are not in what was *read* of one of its files."""
    stem = file.stem.removesuffix("-word").removesuffix("-web")
    plain = file.with_name(f"{stem}.txt").read_text(encoding="utf-8")
    whole = "".join(read.split())
    wanted = (one for one in dict.fromkeys(plain.split()) if not NO_WORD.fullmatch(one))
    lost = [one for one in wanted if not _stands_in(whole, one)]
    if lost:
        found.problems.append(f"{file.name}: {' '.join(lost[:12])}")


def _stands_in(whole: str, word: str) -> bool:
    """Say whether *word* was read, or both halves of one that is cut in a narrow cell."""
    cuts = range(1, len(word))
    return word in whole or any(word[:at] in whole and word[at:] in whole for at in cuts)


def _run(found: Opened, *command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=600)
    if done.returncode:
        found.problems.append(f"{command[0]}: {done.stderr.strip()[-300:]}")
    return done.stdout
