"""The texts of ``markdown.yaml``, written to do harm, and what is shown of them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

_TEXTS: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    (Path(__file__).parent / "markdown.yaml").read_text(encoding="utf-8")
)
CASES, HEAPS = _TEXTS["cases"], _TEXTS["heaps"]


def name(case: dict[str, Any]) -> str:
    """Return what *case* is called."""
    return str(case["name"])


def heaped(heap: dict[str, Any]) -> str:
    """Return the piece of *heap*, over and over."""
    piece, size = heap["piece"], heap["characters"]
    return str((piece * (size // len(piece) + 1))[:size])
