"""Every kind of document in every form and language, as it was when somebody looked at it.

``REVMENTOR_GOLDEN=renew pytest tests/export/test_golden.py`` writes the files under ``golden``
anew; look at the difference before you keep it.  An archive is kept as the text of its document,
and pages as their number and what stands on them.
"""

from __future__ import annotations

import os
import re
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from revmentor_desktop.services import rendering
from revmentor_desktop.services.sharing import (
    LANGUAGES,
    OF_ONE_SESSION,
    OF_TOPICS,
    PARTS,
    Entry,
    Format,
    Manner,
    Scope,
    Shared,
    What,
    forms_of,
    share,
)
from revmentor_desktop.ui.sharing.pdf import pages_of
from revmentor_desktop.ui.theme import load_fonts
from tests import make
from tests.export import sample_chinese, sample_english
from tests.faces import take_chinese_face

FOLDER = Path(__file__).parent / "golden"
RENEW = os.environ.get("REVMENTOR_GOLDEN") == "renew"
SAMPLES = {"en": sample_english, "zh-HK": sample_chinese}
FILES = {
    f"{language}/{what.value}.{form.value}": (language, what, form)
    for language in LANGUAGES
    for what in What
    for form in (*forms_of(what), Format.TEXT)
}
KNOWN = sorted(FILES) if RENEW else sorted(f"{p.parent.name}/{p.name}" for p in FOLDER.glob("*/*"))


@cache
def document(what: What, language: str = "en") -> Shared:
    """Return a document of the sample in *language*, with all its parts, formatted."""
    sample = SAMPLES[language]
    scope = Scope(what)
    if what in OF_ONE_SESSION:
        scope = Scope(what, sample.HERE)
    elif what in OF_TOPICS:
        scope = Scope(what, topics=tuple(topic.id for topic in sample.LIBRARY.topics))
    opened = sample.workspace()
    manner = Manner(words=LANGUAGES[language], day=make.NOW.date())
    shared = share(opened.read, scope, PARTS[what], manner, sample.LIBRARY)
    opened.close()
    return shared.with_formatted({text: rendering.render(text).html for text in shared.unformatted})


def told(language: str, what: What, form: Format) -> bytes:
    """Return what is kept of a file."""
    shared = document(what, language)
    if form is Format.PDF:
        pages = pages_of(shared)
        return f"{pages.count}\n\n{pages.text()}\n".encode()
    content = shared.as_file(form, make.NOW, Entry(agenda=True, reminder=15), facts=True)
    if form is Format.WORD:
        with ZipFile(BytesIO(content)) as archive:
            xml = archive.read("word/document.xml").decode()
        return re.sub(r"(?=<w:(p|tbl|sectPr)[ >])", "\n", xml).encode()
    return content


@pytest.mark.parametrize("name", KNOWN)
def test_a_file_is_as_it_was(qapp: object, name: str) -> None:
    load_fonts()
    if name.startswith("zh-HK/") and name.endswith(".pdf"):
        take_chinese_face()
    if RENEW:
        (FOLDER / name).parent.mkdir(parents=True, exist_ok=True)
        (FOLDER / name).write_bytes(told(*FILES[name]))
    assert told(*FILES[name]) == (FOLDER / name).read_bytes(), "see the top of this file"


def test_every_kind_is_kept_in_every_form_and_language() -> None:
    assert set(KNOWN) == set(FILES)
