"""The paper that documents are made for: A4, but letter where the shops sell that."""

from __future__ import annotations

from enum import Enum

AS_LETTERS = frozenset(
    ["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"]
)
"""The countries whose paper is letter, as the Unicode CLDR has them (42, paperSize)."""


class Paper(Enum):
    """A size of paper: its width and its height in millimetres."""

    A4 = (210.0, 297.0)
    LETTER = (215.9, 279.4)

    @property
    def width(self) -> float:
        """The shorter side in millimetres."""
        return self.value[0]

    @property
    def height(self) -> float:
        """The longer side in millimetres."""
        return self.value[1]


def paper_in(country: str) -> Paper:
    """Return the paper of a *country*, by its code of two letters; A4 if it is not known."""
    return Paper.LETTER if country.upper() in AS_LETTERS else Paper.A4
