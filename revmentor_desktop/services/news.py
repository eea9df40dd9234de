"""What is new: the list of changes that comes with the program, a release at a time.

``CHANGELOG.md`` is written for those who use the program, and has a sibling in Chinese.  Its form,
which a test keeps: a heading ``## 0.2.0, 5 March 2027`` (or ``not yet released``) for each release,
newest first, a sentence or two, and a list.
"""

from __future__ import annotations

import re

from revmentor_desktop.domain.values import dataclass

_HEADING = re.compile(r"## ((\d+\.\d+\.\d+)(?:, |\uff0c)(.+))\n")
_VERSION = re.compile(r"\d{1,9}\.\d{1,9}\.\d{1,9}")


@dataclass(frozen=True, slots=True)
class Release:
    """One release: its heading, with version and day, and in Markdown what changed."""

    heading: str
    version: str
    released: str
    changes: str


def releases(text: str) -> tuple[Release, ...]:
    """Return the releases that the list of changes *text* tells of, newest first."""
    blocks = re.split(r"\n(?=## )", text)
    found = ((_HEADING.match(block), block) for block in blocks)
    return tuple(
        Release(heading[1], heading[2], heading[3], block[heading.end() :].strip())
        for heading, block in found
        if heading is not None
    )


def since(found: tuple[Release, ...], seen: str, here: str) -> tuple[Release, ...]:
    """Return what is new in version *here* for whoever has *seen* another one.

    Nothing is for whoever never saw one: all of it is new then; nor after going back.
    """
    if not _VERSION.fullmatch(seen):
        return ()
    return tuple(one for one in found if _number(seen) < _number(one.version) <= _number(here))


def _number(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))
