"""How the window stands for the pictures, and the moment all of them are of."""

from __future__ import annotations

from datetime import UTC, datetime

from revmentor_desktop.domain.values import dataclass

NOW = datetime(2026, 11, 23, 6, 32, tzinfo=UTC)
"""The moment of every picture: a Monday afternoon in Hong Kong."""

ZONE = "Asia/Hong_Kong"


@dataclass(frozen=True, slots=True)
class Look:
    """How the window stands for a row of pictures."""

    name: str
    theme: str
    size: tuple[int, int]
    text_size: float = 1.0


LOOKS = (
    Look("light", "light", (1280, 800)),
    Look("dark", "dark", (1280, 800)),
    Look("small-light", "light", (1024, 640), 1.5),
    Look("small-dark", "dark", (1024, 640), 1.5),
    Look("contrast", "contrast-light", (1280, 800)),
)

CHINESE_LOOKS = (
    Look("chinese", "light", (1280, 800)),
    Look("small-chinese", "light", (1024, 640), 1.5),
)
"""How the window stands for the pictures in Chinese."""
