"""The Chinese face that pages in Chinese are compared with; the bootstrap installs it for tests."""

from __future__ import annotations

from functools import cache

import pytest
from PySide6.QtGui import QFontDatabase

FACE = "Noto Sans CJK HK"


@cache
def _is_here() -> bool:
    return QFontDatabase.hasFamily(FACE)


def take_chinese_face() -> None:
    """Skip the test where the face is not; the application must be there."""
    if not _is_here():
        pytest.skip(f"{FACE} is not installed: apt install fonts-noto-cjk")
