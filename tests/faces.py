"""The Chinese face that pages in Chinese are compared with; the bootstrap installs it for tests."""

from __future__ import annotations

from functools import cache

import pytest
from PySide6.QtGui import QFontDatabase

FACE = "Noto Sans CJK HK"


@cache
def is_here() -> bool:
    """Return whether the face is there; the application must be."""
    return QFontDatabase.hasFamily(FACE)


def take_chinese_face() -> None:
    """Skip the test where the face is not; the application must be there."""
    if not is_here():
        pytest.skip(f"{FACE} is not installed: apt install fonts-noto-cjk")
