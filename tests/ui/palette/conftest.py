"""English for every test here, for its plurals."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def plurals(english: None) -> None:
    """Speak British English, whatever the machine speaks."""
