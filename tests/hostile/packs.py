"""Topic packs made to do harm, or made badly, and what each of them is answered.

Every pack holds a good topic as well: it is read unless the pack is refused as a whole.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.services.archive import MOST_FILES, Reason
from revmentor_desktop.services.front_matter import What
from revmentor_desktop.services.topic_file import written_topic
from tests import make
from tests.hostile.zips import ENCRYPTED, LINK, PIPE, STORED, UTF8, Member, zip_of

GOOD = make.topic(1, id=TopicId("good"))
EVIL = written_topic(make.topic(2, id=TopicId("evil")))
PACK = b"id: a-pack\ntitle: A pack\nlanguage: en\nversion: 1\nlicence: CC0\nauthors: [Somebody]\n"
MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Case:
    """A pack that ``make(folder)`` writes, and its answer.

    *whole* is why all of it is refused; otherwise *file* is refused, and *why*.
    """

    name: str
    make: Callable[[Path], Path]
    whole: Reason | What | None = None
    file: str = ""
    why: Reason | What | None = None


# --- archives that are refused as a whole -------------------------------------------------


def good(*more: Member) -> tuple[Member, ...]:
    """Return the members of a pack that is in order, and *more*."""
    return (Member("pack.yaml", PACK), Member("good.md", written_topic(GOOD).encode()), *more)


def evil(name: str | bytes = "evil.md", **facts: Any) -> Member:
    return Member(name, EVIL.encode(), **facts)


def claiming(size: int, packed: int, name: str) -> Member:
    return Member(name, b"", size=size, packed=bytes(packed))


def archived(content: Callable[[], bytes]) -> Callable[[Path], Path]:
    """Return how to write what *content* gives as a zip."""

    def made(folder: Path) -> Path:
        path = folder / "pack.zip"
        path.write_bytes(content())
        return path

    return made


def sparse(folder: Path) -> Path:
    path = folder / "pack.zip"
    with path.open("wb") as file:
        file.truncate(50 * MEGABYTE + 1)
    return path


def whole(name: str, reason: Reason | What, content: Callable[[], bytes]) -> Case:
    return Case(name, archived(content), whole=reason)


def many() -> bytes:
    return zip_of(*(Member(f"{at}.md", b"", STORED) for at in range(MOST_FILES + 1)))


def too_much() -> bytes:
    bulky = (claiming(99 * MEGABYTE, MEGABYTE, f"evil-{at}.md") for at in range(3))
    return zip_of(*good(*bulky))


WHOLE = (
    whole("a text that is called a zip", Reason.DAMAGED, lambda: b"no archive"),
    whole("nothing at all", Reason.DAMAGED, lambda: b""),
    whole("an archive that was cut off", Reason.DAMAGED, lambda: zip_of(*good())[:-9]),
    whole("only the end of an archive", Reason.DAMAGED, lambda: zip_of(*good())[400:]),
    whole("something before the archive", Reason.DAMAGED, lambda: b"MZ" + zip_of(*good())),
    whole("something after the archive", Reason.DAMAGED, lambda: zip_of(*good(), after=b"MZ")),
    whole("more files than it counts", Reason.DAMAGED, lambda: zip_of(*good(), count=1)),
    whole("fewer files than it counts", Reason.DAMAGED, lambda: zip_of(*good(), count=3)),
    whole("an archive on two disks", Reason.DAMAGED, lambda: zip_of(*good(), disk=1)),
    whole("a directory of a gigabyte", Reason.DAMAGED, lambda: zip_of(*good(), directory=1 << 30)),
    whole("the form for huge archives", Reason.TOO_MANY, lambda: zip_of(*good(), count=0xFFFF)),
    whole("five thousand files and one", Reason.TOO_MANY, many),
    whole(
        "files that lie in the same place",
        Reason.OVERLAP,
        lambda: zip_of(*good(evil(), evil("evil2.md")), offsets={3: 2}),
    ),
    whole(
        "a file that holds the next one",
        Reason.OVERLAP,
        lambda: zip_of(*good(evil(claims=len(evil().data) + 90), evil("evil2.md"))),
    ),
    whole(
        "a file that reaches into the directory",
        Reason.OVERLAP,
        lambda: zip_of(*good(evil(claims=len(evil().data) + 90))),
    ),
    whole("more than may be unpacked", Reason.TOO_LARGE, too_much),
    whole("a name that is no text", Reason.DAMAGED, lambda: zip_of(*good(evil(b"evil\xff.md")))),
    Case("a zip of more than 50 MB", sparse, whole=Reason.TOO_LARGE),
    whole("no pack at all", What.MISSING, lambda: zip_of(evil())),
    whole(
        "two packs",
        What.TWICE,
        lambda: zip_of(Member("a/pack.yaml", PACK), Member("b/pack.yaml", PACK)),
    ),
    whole(
        "a pack that leads elsewhere",
        What.NO_FILE_NAME,
        lambda: zip_of(Member("pack.yaml", PACK.replace(b"a-pack", b"../a-pack"))),
    ),
    whole(
        "a pack without a version",
        What.MISSING,
        lambda: zip_of(Member("pack.yaml", PACK.replace(b"version: 1\n", b""))),
    ),
    whole(
        "a pack file that is a link",
        Reason.LINK,
        lambda: zip_of(Member("pack.yaml", b"/etc/passwd", STORED, mode=LINK)),
    ),
    whole(
        "a pack file of a megabyte",
        What.TOO_LARGE,
        lambda: zip_of(Member("pack.yaml", os.urandom(MEGABYTE), STORED)),
    ),
)


# --- files of an archive that are refused by themselves -----------------------------------


def within(name: str, why: Reason, *members: Member, file: str = "") -> Case:
    shown = file or members[-1].raw_name.decode()
    return Case(name, archived(lambda: zip_of(*good(*members))), file=shown, why=why)


WITHIN = (
    within("a name that climbs out", Reason.BAD_NAME, evil("../evil.md")),
    within("a name that climbs out from within", Reason.BAD_NAME, evil("a/../../evil.md")),
    within("a name from the root", Reason.BAD_NAME, evil("/evil.md")),
    within("a name with a drive", Reason.BAD_NAME, evil("C:evil.md")),
    within("a name on another computer", Reason.BAD_NAME, evil("\\\\host\\share\\evil.md")),
    within("a name with backslashes", Reason.BAD_NAME, evil("a\\evil.md")),
    within("a name that ends early", Reason.BAD_NAME, evil("evil.md\0.png"), file="evil.md�.png"),
    within("a name with a line break", Reason.BAD_NAME, evil("evil\n.md")),
    within("a name that is a device", Reason.BAD_NAME, evil("con.md")),
    within("a name that ends with a dot", Reason.BAD_NAME, evil("evil.md.")),
    within("a name that ends with a space", Reason.BAD_NAME, evil("evil.md ")),
    within("a name of a thousand letters", Reason.BAD_NAME, evil("e" * 997 + ".md")),
    within("a file thirty folders down", Reason.BAD_NAME, evil("a/" * 30 + "evil.md")),
    within("a link", Reason.LINK, Member("evil.md", b"/etc/passwd", STORED, mode=LINK)),
    within("a pipe", Reason.NOT_A_FILE, evil(mode=PIPE)),
    within("a file with a password", Reason.ENCRYPTED, evil(flags=UTF8 | ENCRYPTED)),
    within("a bomb", Reason.BOMB, Member("evil.md", bytes(30 * MEGABYTE))),
    within("a file whose sum is wrong", Reason.DAMAGED, evil(crc=1)),
    within("a file with more in it than it says", Reason.DAMAGED, evil(size=10)),
    within("a file with less in it than it says", Reason.DAMAGED, evil(size=len(EVIL) + 10)),
    within("a file that was not packed as it says", Reason.DAMAGED, evil(packed=b"\xff" * 99)),
    within("a file packed in an unknown way", Reason.DAMAGED, evil(method=99)),
    within("a file with another name inside", Reason.DAMAGED, evil(local_name="good.md")),
    within("a name that is there twice", Reason.TWICE, evil("good.md")),
    within("a name that differs in its case", Reason.TWICE, evil("GOOD.md")),
)


# --- folders ------------------------------------------------------------------------------


def folder_with(make_evil: Callable[[Path], object]) -> Callable[[Path], Path]:
    """Return how to make a folder with a good pack, and what *make_evil* adds to it."""

    def made(folder: Path) -> Path:
        pack = folder / "pack"
        pack.mkdir()
        (pack / "pack.yaml").write_bytes(PACK)
        (pack / "good.md").write_text(written_topic(GOOD), encoding="utf-8")
        make_evil(pack)
        return pack

    return made


def linked(pack: Path) -> None:
    outside = pack.parent / "outside.md"
    outside.write_text(EVIL, encoding="utf-8")
    (pack / "evil.md").symlink_to(outside)


def linked_folder(pack: Path) -> None:
    (pack / "evil").symlink_to(pack.parent, target_is_directory=True)


def in_a_circle(pack: Path) -> None:
    (pack / "evil.md").symlink_to(pack / "evil.md")


def piped(pack: Path) -> None:
    os.mkfifo(pack / "evil.md")


def a_folder(pack: Path) -> None:
    (pack / "evil.md").mkdir()


FOLDERS = (
    Case("a link in a folder", folder_with(linked), file="evil.md", why=Reason.LINK),
    Case("a link to a folder", folder_with(linked_folder), file="evil", why=Reason.LINK),
    Case("a link to itself", folder_with(in_a_circle), file="evil.md", why=Reason.LINK),
    Case("a pipe in a folder", folder_with(piped), file="evil.md", why=Reason.NOT_A_FILE),
    Case("a folder with the name of a topic", folder_with(a_folder)),
)


# --- topics -------------------------------------------------------------------------------


def topic(name: str, what: What, old: str, new: str) -> Case:
    """Return the case of a topic in which *new* stands for *old*."""
    assert old in EVIL
    text = EVIL.replace(old, new, 1).encode("utf-8", "surrogatepass")
    return stating(name, what, text)


def stating(name: str, what: What, text: bytes) -> Case:
    member = Member("evil.md", text, STORED)
    return Case(name, archived(lambda: zip_of(*good(member))), file="evil.md", why=what)


LAUGHS = "\n".join(f"l{at}: &l{at} [{', '.join([f'*l{at - 1}'] * 9)}]" for at in range(1, 9))

TOPICS = (
    topic("a billion laughs", What.NOT_ALLOWED, "tags: []", f"l0: &l0 [ha]\n{LAUGHS}\ntags: []"),
    topic("a tag of Python", What.NOT_ALLOWED, "tags: []", "tags: !!python/object:os.system [x]"),
    topic("a tag of one's own", What.NOT_ALLOWED, "tags: []", "tags: !evil [x]"),
    topic("lists in lists", What.TOO_DEEP, "tags: []", f"tags: {'[' * 5000}{']' * 5000}"),
    topic("tables in tables", What.TOO_DEEP, "tags: []", f"x: {'{a: ' * 900}b{'}' * 900}"),
    topic("a key that is a list", What.NOT_ALLOWED, "tags: []", "? [a]\n: b\ntags: []"),
    topic("a key that is empty", What.NOT_ALLOWED, "tags: []", "'': b\ntags: []"),
    topic("a key that is there twice", What.TWICE, "tags: []", "tags: []\ntags: []"),
    topic("a NUL by escape", What.NUL, "title: Topic 2", r'title: "a\0b"'),
    topic("a NUL in the text", What.NUL, "## Show it", "\0## Show it"),
    topic("a title of marks nobody sees", What.MISSING, "Topic 2", r'"\u202E\u2066\u200B"'),
    topic(
        "a number with a thousand digits",
        What.NOT_A_NUMBER,
        "minutes: 15",
        f"minutes: {'9' * 1000}",
    ),
    topic("more minutes than a day", What.OUT_OF_RANGE, "minutes: 15", "minutes: 999"),
    topic("a number below nothing", What.NOT_A_NUMBER, "minutes: 15", "minutes: -15"),
    topic("a day that never was", What.NOT_A_DATE, "checked: 2026-11-02", "checked: 2026-02-30"),
    topic(
        "a script as a source",
        What.NOT_A_LINK,
        "  standing:",
        "  link: javascript:alert(1)\n  standing:",
    ),
    topic(
        "a file as a source",
        What.NOT_A_LINK,
        "  standing:",
        "  link: file:///etc/passwd\n  standing:",
    ),
    topic("a shelf that nobody declared", What.NOT_A_CHOICE, "shelf: social", "shelf: own:evil"),
    topic("an id that leads elsewhere", What.NO_FILE_NAME, "id: evil", "id: ../../evil"),
    topic("an id of another file", What.ID_IS_NOT_FILE_NAME, "id: evil", "id: good"),
    topic("a section nobody knows", What.UNKNOWN_SECTION, "## Show it", "## Evil\n## Show it"),
    topic("text before the sections", What.TEXT_OUTSIDE_SECTIONS, "---\n##", "---\nEvil\n##"),
    topic("no front matter", What.NO_FRONT_MATTER, "---\nid", "id"),
    stating("front matter that never ends", What.NO_FRONT_MATTER, b"---\nid: evil\n"),
    stating("front matter that is a list", What.NOT_YAML, b"---\n- id\n---\n"),
    stating("nothing in it", What.NO_FRONT_MATTER, b""),
    stating("another encoding", What.NOT_TEXT, EVIL.encode("utf-16")),
    stating("half a character", What.NOT_TEXT, EVIL.encode() + b"\xe4\xb8"),
    stating("a picture", What.NOT_TEXT, b"\x89PNG\r\n\x1a\n" + bytes(range(256))),
    stating("a topic of a megabyte", What.TOO_LARGE, EVIL.encode() + b"x" * MEGABYTE),
)

ONLY_READ = (
    Case(
        "an archive in the archive",
        archived(lambda: zip_of(*good(Member("evil.zip", zip_of(*good()), STORED)))),
    ),
    Case("a program beside the topics", archived(lambda: zip_of(*good(Member("evil.exe", b"MZ"))))),
    Case("what a system leaves", archived(lambda: zip_of(*good(evil("__MACOSX/._evil.md"))))),
    Case("a file about the pack", archived(lambda: zip_of(*good(Member("README.md", b"# Hi"))))),
    Case("topics in folders below", archived(lambda: zip_of(*good(evil("more/evil.md"))))),
)
"""Packs in which something is simply left alone."""

CASES = (*WHOLE, *WITHIN, *FOLDERS, *TOPICS, *ONLY_READ)
