"""What the files of a zip are called, whose directory does not say how its names are written.

Newer programs write UTF-8.  Windows writes what the computer used before: in Hong Kong and Taiwan
that is Big5, in the West a page of Latin letters.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LATIN, BIG5 = "cp437", "cp950"

_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_CHINESE = re.compile(r"[\u2010-\u2027\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+")


def encoding_of(names: Iterable[bytes]) -> str:
    """Return how *names* are written, which are of one zip, and not in UTF-8.

    Two Latin letters can be a Chinese one.  So these are Chinese only if all can be, and if most
    of it stands together.
    """
    try:
        runs = [run for name in names for run in _FOREIGN.findall(name.decode(BIG5))]
    except UnicodeDecodeError:
        return LATIN
    together = sum(len(run) > 1 for run in runs)
    chinese = all(map(_CHINESE.fullmatch, runs)) and 2 * together >= len(runs)
    return BIG5 if chinese else LATIN
