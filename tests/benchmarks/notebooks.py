"""Notes as other programs keep them, each in its own form: the same texts for all.

Each function writes *notes*, or none, to where the program looks for them below *home*.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from itertools import groupby
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import yaml

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.corpus import AnyNote

TOMBOY = """<?xml version="1.0" encoding="utf-8"?>
<note version="0.3" xmlns:link="http://beatniksoftware.com/tomboy/link" \
xmlns:size="http://beatniksoftware.com/tomboy/size" xmlns="http://beatniksoftware.com/tomboy">
<title>{title}</title>
<text xml:space="preserve"><note-content version="0.1">{title}

{body}</note-content></text>
<last-change-date>{edited}</last-change-date>
<last-metadata-change-date>{edited}</last-metadata-change-date>
<create-date>{edited}</create-date>
<cursor-position>0</cursor-position>
<width>450</width>
<height>360</height>
<x>0</x>
<y>0</y>
<open-on-startup>False</open-on-startup>
</note>
"""
RICH_TEXT = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<node><rich_text>{}</rich_text></node>'  # of a node
)
CHERRYTREE = """
CREATE TABLE node (node_id INTEGER UNIQUE, name TEXT, txt TEXT, syntax TEXT, tags TEXT,
    is_ro INTEGER, is_richtxt INTEGER, has_codebox INTEGER, has_table INTEGER, has_image INTEGER,
    level INTEGER, ts_creation INTEGER, ts_lastsave INTEGER);
CREATE TABLE codebox (node_id INTEGER, offset INTEGER, justification TEXT, txt TEXT, syntax TEXT,
    width INTEGER, height INTEGER, is_width_pix INTEGER, do_highl_bra INTEGER,
    do_show_linenum INTEGER);
CREATE TABLE grid (node_id INTEGER, offset INTEGER, justification TEXT, txt TEXT, col_min INTEGER,
    col_max INTEGER);
CREATE TABLE image (node_id INTEGER, offset INTEGER, justification TEXT, anchor TEXT, png BLOB,
    filename TEXT, link TEXT, time INTEGER);
CREATE TABLE children (node_id INTEGER UNIQUE, father_id INTEGER, sequence INTEGER);
CREATE TABLE bookmark (node_id INTEGER UNIQUE, sequence INTEGER);
"""


def zim(home: Path, notes: Sequence[AnyNote]) -> None:
    """Write a folder with a file of text for each page."""
    book = home / "book"
    book.mkdir()
    (book / "notebook.zim").write_text("[Notebook]\nname=Notes\nhome=Home\n", encoding="utf-8")
    for number, note in enumerate(notes):
        head = "Content-Type: text/x-zim-wiki\nWiki-Format: zim 0.6\n\n"
        text = f"{head}====== {note.title} ======\n\n{note.body}\n"
        (book / f"Note_{number}.txt").write_text(text, encoding="utf-8")


def gnote(home: Path, notes: Sequence[AnyNote]) -> None:
    """Write a file of XML for each note."""
    _tomboy(home / ".local/share/gnote", notes)


def tomboy_ng(home: Path, notes: Sequence[AnyNote]) -> None:
    """Write the same files where this program has them, and have it show their list at once."""
    folder, settings = home / ".local/share/tomboy-ng", home / ".config/tomboy-ng"
    _tomboy(folder, notes)
    settings.mkdir(parents=True)
    (settings / "tomboy-ng.cfg").write_text(
        f"[BasicSettings]\nNotesPath={folder}/\nShowSplash=false\nShowSearchAtStart=true\n",
        encoding="utf-8",
    )


def rednotebook(home: Path, notes: Sequence[AnyNote]) -> None:
    """Write a file for each month, with a text for each day."""
    book = home / "book"
    book.mkdir()
    for month, of_month in groupby(notes, key=lambda note: f"{note.created:%Y-%m}"):
        days = {note.created.day: {"text": f"{note.title}\n\n{note.body}"} for note in of_month}
        text = yaml.dump(days, Dumper=yaml.CSafeDumper, allow_unicode=True)
        (book / f"{month}.txt").write_text(text, encoding="utf-8")


def cherrytree(home: Path, notes: Sequence[AnyNote]) -> None:
    """Write a file of SQLite with a node of the tree for each note."""
    nodes = [
        (number, note.title, RICH_TEXT.format(escape(note.body)), int(note.created.timestamp()))
        for number, note in enumerate(notes, 1)
    ]
    with closing(sqlite3.connect(home / "book.ctb")) as book, book:
        book.executescript(CHERRYTREE)
        book.executemany(
            "INSERT INTO node VALUES (?1, ?2, ?3, 'custom-colors', '', 0, 1, 0, 0, 0, 0, ?4, ?4)",
            nodes,
        )
        book.executemany("INSERT INTO children VALUES (?1, 0, ?1)", [node[:1] for node in nodes])


def _tomboy(folder: Path, notes: Sequence[AnyNote]) -> None:
    folder.mkdir(parents=True)
    for number, note in enumerate(notes):
        said = TOMBOY.format(
            title=escape(f"{note.title} {number}"),  # two of one title are not allowed
            body=escape(note.body),
            edited=f"{note.edited:%Y-%m-%dT%H:%M:%S.0000000+00:00}",
        )
        name = f"00000000-0000-4000-8000-{number:012}.note"
        (folder / name).write_text(said, encoding="utf-8")
