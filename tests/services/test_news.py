"""What is new since the version one had; and the list of changes keeps its form."""

from __future__ import annotations

import re

import pytest

from revmentor_desktop import __version__
from revmentor_desktop.paths import changelog
from revmentor_desktop.services.news import releases, since

TEXT = """# Changes

What changed.

## 0.10.0, not yet released

About it.

- A thing that goes on
  in a second line.

## 0.9.1, 2 March 2027

- Mended.

## 0.9.0, 1 March 2027

- Begun.
"""


def test_releases_are_told_apart() -> None:
    newest, *_ = found = releases(TEXT)
    assert [one.version for one in found] == ["0.10.0", "0.9.1", "0.9.0"]
    assert newest.heading == "0.10.0, not yet released"
    assert newest.released == "not yet released"
    assert newest.changes == "About it.\n\n- A thing that goes on\n  in a second line."


@pytest.mark.parametrize(
    ("seen", "here", "new"),
    [
        ("0.9.0", "0.10.0", ["0.10.0", "0.9.1"]),
        ("0.9.0", "0.9.1", ["0.9.1"]),
        ("0.10.0", "0.10.0", []),
        ("0.10.0", "0.9.1", []),  # gone back
        ("", "0.10.0", []),  # the first start ever
        ("9" * 5000, "0.10.0", []),
        ("of my own", "0.10.0", []),
    ],
)
def test_only_what_is_newer_is_new(seen: str, here: str, new: list[str]) -> None:
    assert [one.version for one in since(releases(TEXT), seen, here)] == new


@pytest.mark.parametrize(
    ("language", "day"),
    [
        ("en", r"\d{1,2} [A-Z][a-z]+ \d{4}|not yet released"),
        ("zh_HK", r"\d{4}年\d{1,2}月\d{1,2}日|尚未推出"),
    ],
)
def test_the_list_of_changes_keeps_its_form(language: str, day: str) -> None:
    """Whoever raises the version writes what is new; every heading is one that is understood."""
    text = changelog(language).read_text(encoding="utf-8")
    found = releases(text)
    assert found[0].version == __version__
    assert len(found) == len(re.findall(r"^## ", text, re.MULTILINE))
    numbers = [tuple(map(int, one.version.split("."))) for one in found]
    assert numbers == sorted(set(numbers), reverse=True)
    for at, one in enumerate(found):
        assert re.fullmatch(day, one.released), one.version
        assert at == 0 or one.released[0].isdigit(), one.version
        assert "\n- " in f"\n{one.changes}", one.version
        assert "# " not in one.changes, one.version


def test_both_languages_tell_of_the_same() -> None:
    english, chinese = (
        {
            one.version: re.findall(r"\d{4}|^- ", f"{one.released}\n{one.changes}", re.MULTILINE)
            for one in releases(changelog(language).read_text(encoding="utf-8"))
        }
        for language in ("en", "zh_HK")
    )
    assert english == chinese
