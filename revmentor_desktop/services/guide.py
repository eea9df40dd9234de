"""The user guide: its chapters in their order, found by words, and as HTML.

A chapter is a Markdown file in ``resources/help``, in Chinese in ``resources/help/zh_HK``; what
nobody has translated is read in English.  It reads as it stands in any other program.  Two marks
mean more here: ``[Ctrl+J](key:jot_question)`` is the key that a command has *now*, and a line
``<!-- shortcuts -->`` is the table of all of them.  Pictures lie beside the chapter, in the folder
``pictures``, and were drawn by ``bootstrap.py tour --guide``.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from revmentor_desktop.domain.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

ENGLISH = "en"

GROUPS = (
    ("sessions", ("begin", "prepare", "hold", "finish", "remember", "share")),
    ("things", ("follow-ups", "notes", "topics", "progress")),
    ("keeping", ("private", "data", "formats", "shortcuts", "accessibility")),
    ("closer", ("topic-packs", "keeping-safe", "protection", "proofs", "speed", "score-sheet")),
)
"""What belongs together, and the keys of its chapters, in their order."""

FIRST = "begin"

SHORTCUTS = "<!-- shortcuts -->"
"""The line in whose place the table of all shortcuts is shown."""

KEY = re.compile(r"\[([^\[\]\n]+)\]\(key:([a-z_]+)\)")
"""The key of a command: what it is unless somebody changes it, and the name of the command."""

CHAPTER = re.compile(r"([a-z-]+)\.md")
PICTURE = re.compile(r"pictures/[a-z-]+\.png")

_PICTURE_LINK = re.compile(rf'<a href="({PICTURE.pattern})">([^<]*)</a>')
_ADDRESS = re.compile(r"\]\([^)]*\)|<!--.*?-->")
_MARKS = re.compile(r"[*`|#\[\]]|!(?=\[)")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter: its *text* is Markdown in *language*, and its pictures lie in *folder*."""

    key: str
    title: str
    text: str
    language: str
    folder: Path

    @property
    def words(self) -> str:
        """What one reads in it, without the marks of Markdown."""
        return _MARKS.sub("", _ADDRESS.sub("]", self.text))

    def picture(self, address: str) -> bytes | None:
        """Return the picture at *address*; ``None`` if that is none of the guide's."""
        path = self.folder / address
        return path.read_bytes() if PICTURE.fullmatch(address) and path.is_file() else None


def load_guide(root: Path, language: str) -> tuple[Chapter, ...]:
    """Return the chapters that lie in *root*, in *language* where there are such."""
    return tuple(load_chapter(root, key, language) for _, keys in GROUPS for key in keys)


def load_chapter(root: Path, key: str, language: str) -> Chapter:
    """Return the chapter *key* that lies in *root*, in *language* if there is such."""
    path = root / language / f"{key}.md"
    if not path.is_file():
        path, language = root / f"{key}.md", ENGLISH
    text = path.read_text(encoding="utf-8")
    title = text.partition("\n")[0].removeprefix("# ").strip()
    return Chapter(key, title, text, language, path.parent)


def with_words(chapters: Iterable[Chapter], words: str) -> list[Chapter]:
    """Return those of *chapters* that hold all of *words*, or words that begin so."""
    from revmentor_desktop.domain.wording import needles, searchable

    wanted = needles(words)
    texts = ((chapter, searchable(chapter.words)) for chapter in chapters)
    return [chapter for chapter, text in texts if all(needle in text for needle in wanted)]


def chapter_at(address: str) -> str | None:
    """Return the key of the chapter that a link to *address* leads to, if it leads to one."""
    found = CHAPTER.fullmatch(address)
    return found[1] if found else None


def with_keys(chapter: Chapter, key_of: Callable[[str], str], shortcuts: Callable[[], str]) -> str:
    """Return the text of *chapter* with the key that *key_of* a command is, and the *shortcuts*.

    What both return is Markdown.  The second is asked only where the chapter shows them.
    """
    text = KEY.sub(lambda found: key_of(found[2]), chapter.text)
    return text.replace(SHORTCUTS, shortcuts()) if SHORTCUTS in text else text


def as_html(text: str) -> str:
    """Return the *text* of a chapter as HTML, with its pictures."""
    from revmentor_desktop.services.dialect import parser

    return _PICTURE_LINK.sub(r'<img src="\1" alt="\2">', parser().convert(text))
