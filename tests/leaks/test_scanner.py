"""The scanner finds a word in every form that it claims, and says what it could not read."""

from __future__ import annotations

import base64
import gzip
import html
import json
import quopri
import zlib
from email.message import EmailMessage
from io import BytesIO
from typing import TYPE_CHECKING
from urllib.parse import quote
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from tests.leaks.scanner import Scanner, can_read_pdf

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

WORD = "qzcanaryqz00042"
SCANNER = Scanner("qzcanaryqz")
AROUND = f"Let him tell {WORD} first."


def zipped(members: Mapping[str, bytes], how: int = ZIP_DEFLATED) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", how) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def mailed() -> bytes:
    message = EmailMessage()
    message.set_content("x" * 65 + AROUND, cte="quoted-printable")
    return message.as_bytes()


def folded(text: str) -> bytes:
    """Return *text* in lines of 20 as a calendar folds them."""
    parts = [text[at : at + 20] for at in range(0, len(text), 20)]
    return "\r\n ".join(parts).encode()


WRITTEN: dict[str, Callable[[], bytes]] = {
    "as it is": lambda: AROUND.encode(),
    "in capitals": lambda: AROUND.upper().encode(),
    "folded": lambda: folded(f"DESCRIPTION:{AROUND}"),
    **{
        encoding: lambda encoding=encoding: AROUND.encode(encoding)
        for encoding in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
    },
    **{
        f"base64 after {before}": lambda before=before: base64.b64encode(
            (("x" * before) + AROUND).encode()
        )
        for before in range(3)
    },
    **{
        f"base64 of {encoding} after {before}": lambda encoding=encoding, before=before: (
            base64.b64encode((("x" * before) + AROUND).encode(encoding))
        )
        for encoding in ("utf-16-le", "utf-16-be")
        for before in range(3)
    },
    "base64 for addresses": lambda: base64.urlsafe_b64encode(AROUND.encode()),
    "base64 in lines": lambda: base64.encodebytes(("x" * 50 + AROUND).encode()),
    "hexadecimal": lambda: AROUND.encode().hex().encode(),
    "hexadecimal of a PDF": lambda: b"<FEFF" + AROUND.encode("utf-16-be").hex().upper().encode(),
    "percent signs": lambda: quote(AROUND).replace("c", "%63").encode(),
    "percent signs only": lambda: "".join(f"%{sign:02x}" for sign in AROUND.encode()).encode(),
    "entities": lambda: "".join(f"&#{ord(sign)};" for sign in AROUND).encode(),
    "entities in hexadecimal": lambda: "".join(f"&#x{ord(sign):X};" for sign in AROUND).encode(),
    "escapes of JSON": lambda: "".join(f"\\u{ord(sign):04x}" for sign in AROUND).encode(),
    "JSON": lambda: json.dumps({"title": AROUND}).encode(),
    "escapes of Python": lambda: "".join(f"\\x{sign:02x}" for sign in AROUND.encode()).encode(),
    "octal numbers of a PDF": lambda: "".join(f"\\{sign:03o}" for sign in AROUND.encode()).encode(),
    "quoted-printable": lambda: quopri.encodestring(AROUND.encode()).replace(b"c", b"=63"),
    "a mail": mailed,
    "a comment": lambda: f"<!-- {html.escape(AROUND)} -->".encode(),
    "an archive": lambda: zipped({"a.xml": AROUND.encode()}),
    "an archive that is not packed": lambda: zipped({"a.xml": AROUND.encode()}, ZIP_STORED),
    "the name in an archive": lambda: zipped({f"{WORD}.png": b"x"}),
    "an archive in an archive": lambda: zipped({"a.zip": zipped({"a": AROUND.encode("utf-16")})}),
    "gzip": lambda: gzip.compress(AROUND.encode()),
    "a stream": lambda: b"5 0 obj stream\n" + zlib.compress(AROUND.encode()) + b"\nendstream",
    "the second stream": lambda: zlib.compress(b"x" * 50) + zlib.compress(AROUND.encode()),
}


@pytest.mark.parametrize("form", WRITTEN)
def test_a_word_is_found_in_every_form(form: str) -> None:
    found = SCANNER.scan("a", WRITTEN[form]())
    assert found.hits, form
    assert found.unread == []


@pytest.mark.parametrize("form", ["as it is", "in capitals", "folded", "an archive", "entities"])
def test_a_hit_names_the_whole_word(form: str) -> None:
    assert {hit.word for hit in SCANNER.scan("a", WRITTEN[form]()).hits} == {WORD}


def test_the_name_of_a_file_is_looked_at_too() -> None:
    [hit] = SCANNER.scan(f"Session 1 - {WORD}.md", b"# Title\n").hits
    assert hit.word == WORD
    assert hit.where.startswith("the name of")


@pytest.mark.parametrize("form", WRITTEN)
def test_another_word_is_no_hit(form: str) -> None:
    assert Scanner("qzcanaryzz").scan("a", WRITTEN[form]()).hits == []


def test_what_cannot_be_opened_is_said_to_be_unread() -> None:
    broken = zipped({"a": AROUND.encode() * 50})
    broken = broken[:40] + b"\0\0\0\0" + broken[44:]
    assert SCANNER.scan("a.zip", broken).unread == ["a.zip: BadZipFile"]


def test_archives_that_go_too_deep_are_unread() -> None:
    deep = AROUND.encode()
    for _ in range(6):
        deep = zipped({"a": deep})
    assert SCANNER.scan("a.zip", deep).unread


@pytest.mark.system
@pytest.mark.usefixtures("qapp")
def test_a_word_on_a_page_is_found() -> None:
    from revmentor_desktop.domain.paper import Paper
    from revmentor_desktop.ui.paper.pages import Pages, page_size
    from revmentor_desktop.ui.theme import load_fonts
    from tests import make

    if not can_read_pdf():
        pytest.skip("pdftotext is not installed: apt install poppler-utils")
    load_fonts()  # in another font some signs are not read
    made = Pages(f"<p>{AROUND}</p>", "Title", "", "{page}{pages}", page_size(Paper.A4))
    hits = SCANNER.scan("a.pdf", made.as_pdf(make.NOW)).hits
    assert {(hit.word, hit.where) for hit in hits} == {(WORD, "the pages of a.pdf")}


@pytest.mark.usefixtures("qapp")
def test_what_a_pdf_says_of_itself_is_read() -> None:
    from revmentor_desktop.domain.paper import Paper
    from revmentor_desktop.ui.paper.pages import Pages, page_size
    from tests import make

    made = Pages("<p>Text</p>", AROUND, "", "{page}{pages}", page_size(Paper.A4))
    assert SCANNER.scan("a.pdf", made.as_pdf(make.NOW)).hits


def test_a_word_that_a_line_cuts_behind_its_stem_is_the_whole_word() -> None:
    cut = f"DESCRIPTION:{WORD[:10]}\r\n {WORD[10:]}".encode()
    assert [hit.word for hit in SCANNER.scan("a.ics", cut).hits] == [WORD]
    alone = f"DESCRIPTION:{WORD[:10]}\r\n !".encode()
    assert [hit.word for hit in SCANNER.scan("a.ics", alone).hits] == [WORD[:10]]
