"""When two names are the same, as links take them: however they are written, and in what size."""

from __future__ import annotations

import unicodedata


def compared(name: str) -> str:
    """Return *name* as names are compared."""
    small = name.lower() if name.isascii() else unicodedata.normalize("NFKC", name).casefold()
    return " ".join(small.split())
