"""The user guide says what the program does: its examples are read, and nothing is left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.backups import DAYS, LAST, MONTHS, WEEKS
from revmentor_desktop.domain.topics import Level, SectionKind, Shelf, Standing
from revmentor_desktop.export.chinese_sections import SECTIONS as CHINESE
from revmentor_desktop.paths import resource
from revmentor_desktop.services.archive import LARGEST_WHOLE, LARGEST_ZIP, MOST_FILES
from revmentor_desktop.services.front_matter import LARGEST
from revmentor_desktop.services.guide import load_chapter
from revmentor_desktop.services.pack_file import read_pack_file
from revmentor_desktop.services.steps import steps_of
from revmentor_desktop.services.topic_file import read_topic
from revmentor_desktop.services.workspace import LARGE
from revmentor_desktop.store.key_files import COPY, FILE
from revmentor_desktop.store.keys import FORMAT, LIMITS, KeyFile
from revmentor_desktop.store.recovery_key import ALPHABET, key_in
from tests import soak
from tests.benchmarks.__main__ import PARTS

if TYPE_CHECKING:
    from revmentor_desktop.services.front_matter import Fault

GUIDES = [load_chapter(resource("help"), "topic-packs", one).text for one in ("en", "zh_HK")]
SAFETY = " ".join(resource("help", "keeping-safe.md").read_text(encoding="utf-8").split())
TEMPLATE = resource("help", "topic-template.md").read_text(encoding="utf-8")
MEGABYTE = 1024 * 1024


def test_the_template_is_read_without_a_fault() -> None:
    faults: list[Fault] = []
    unknown: list[Fault] = []
    topic = read_topic(TEMPLATE, "topic-template.md", (), faults, unknown)
    assert (faults, unknown) == ([], [])
    assert topic is not None
    assert [section.kind for section in topic.sections] == list(SectionKind)
    assert len(steps_of(topic)) >= 6


@pytest.mark.parametrize(
    ("guide", "shelf"),
    list(zip(GUIDES, ("Our shops", "我們的店舖"), strict=True)),
    ids=["en", "zh"],
)
def test_the_pack_file_of_the_guide_is_read_without_a_fault(guide: str, shelf: str) -> None:
    faults: list[Fault] = []
    example = guide.split("## pack.yaml", 1)[1].split("| `id`", 1)[0].rpartition("\n\n")[0]
    text = "\n".join(line.removeprefix("    ") for line in example.splitlines())
    found = read_pack_file(text, "pack.yaml", faults, [])
    assert faults == []
    assert found is not None
    assert found[1] == (shelf,)


@pytest.mark.parametrize(
    "named",
    [
        f"last {LAST} are kept",
        f"last {DAYS} days",
        f"{WEEKS} weeks and {MONTHS} months",
        f"more than {LARGE} things",
        *(f"revmentor {command} " for command in ("backup", "restore", "check")),
    ],
)
def test_the_guide_to_safety_says_what_the_program_does(named: str) -> None:
    assert named in SAFETY


@pytest.mark.parametrize(
    "named",
    [
        *(f"`{field}`" for field in re.findall(r"^ *-? *([a-z-]+):", TEMPLATE, re.MULTILINE)),
        *(f"`{one.value}`" for kind in (Shelf, Level, Standing) for one in kind),
        *(f"`## {kind.value}`" for kind in SectionKind),
        *(f"`## {heading}`" for heading in CHINESE.values()),
        f"{LARGEST_ZIP // MEGABYTE} MB",
        f"{LARGEST_WHOLE // MEGABYTE} MB",
        f"{MOST_FILES:,}",
        f"{LARGEST // 1024} KB",
    ],
)
def test_the_guide_names_everything(named: str) -> None:
    assert [named in guide for guide in GUIDES] == [True, True]


# --- protection ---------------------------------------------------------------------------

PROTECTION = resource("help", "protection.md").read_text(encoding="utf-8")
PROOFS = resource("help", "proofs.md").read_text(encoding="utf-8")
SPEED = resource("help", "speed.md").read_text(encoding="utf-8")


def test_the_key_file_of_the_guide_opens_as_it_says() -> None:
    example = PROTECTION.split("staple é`:\n\n", 1)[1].split("\n\n## ", 1)[0]
    content = "".join(line.removeprefix("    ") + "\n" for line in example.splitlines())
    key = KeyFile.read(content.encode()).unwrap("correct horse battery staple é")
    assert key.raw == bytes(range(32))


def test_the_recovery_key_of_the_guide_is_that_of_its_key_file() -> None:
    written = PROTECTION.split("is written as\n", 1)[1].split("\nand this", 1)[0]
    assert key_in(written) == bytes(range(32))


@pytest.mark.parametrize(
    "named",
    [
        FORMAT,
        f"`{ALPHABET}`",
        f"`{FILE}`",
        f"`{COPY}`",
        f"{LIMITS.floor.memory:,} KiB",
        f"{LIMITS.floor.passes} passes",
        f"{LIMITS.ceiling.memory:,} KiB",
        f"{LIMITS.ceiling.passes} passes",
        f"{LIMITS.ceiling.lanes} lanes",
        f"{LIMITS.most_memory:,} KiB",
    ],
)
def test_the_guide_names_the_limits_of_protection(named: str) -> None:
    assert named in PROTECTION


def exact(text: str) -> list[str]:
    """Return what of *text* is the same to the letter in any language: code and figures."""
    return sorted(re.findall(r"^    .+$|`[^`]+`|\d+(?:,\d+)*", text, re.MULTILINE))


@pytest.mark.parametrize("page", ["keeping-safe.md", "protection.md"])
def test_what_is_promised_is_as_exact_in_chinese(page: str) -> None:
    english, chinese = (
        resource("help", *folder, page).read_text(encoding="utf-8") for folder in ((), ("zh_HK",))
    )
    assert exact(chinese) == exact(english)


@pytest.mark.parametrize("page", ["keeping-safe.md", "protection.md", "proofs.md", "speed.md"])
def test_every_page_that_is_linked_is_there(page: str) -> None:
    linked = re.findall(r"\]\(([\w-]+\.md)\)", resource("help", page).read_text(encoding="utf-8"))
    assert [one for one in linked if not resource("help", one).is_file()] == []


def test_the_commands_that_prove_it_are_commands(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        soak.main(["--help"])
    known = capsys.readouterr().out
    named = set(re.findall(r"tests\.soak (\w+)", PROOFS + PROTECTION + SPEED))
    assert len(named) > 10
    assert [one for one in named if f"{one} " not in known] == []


def test_the_parts_that_can_be_measured_are_all_named() -> None:
    assert [part for part in PARTS if f"`{part}`" not in SPEED] == []
