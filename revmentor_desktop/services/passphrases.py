"""What makes a passphrase good enough, and suggesting one.

There are no rules about capitals and digits: they make passphrases hard to remember and easy to
guess.  What counts is how many guesses it takes, and that is estimated here, without asking
anybody.
"""

from __future__ import annotations

import secrets
import unicodedata
from enum import Enum, auto
from typing import TYPE_CHECKING

from revmentor_desktop.paths import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

SHORTEST = 12
"""Characters."""

WORDS = 4
"""So many words are suggested: 51 bits, which at two guesses a second outlast everybody."""

_EASY = 1e8
"""Guesses below which a passphrase is called easy to guess."""

_LOOKED_AT = 64
"""Characters that are looked at: what is longer is good enough, and takes long to look at."""


class Judgement(Enum):
    """How good a passphrase is."""

    TOO_SHORT = auto()
    EASY = auto()
    GOOD = auto()


def judge(passphrase: str, known: Iterable[str] = ()) -> Judgement:
    """Return how good *passphrase* is, for somebody of whom the words in *known* are known."""
    typed = unicodedata.normalize("NFC", passphrase)
    if len(typed) < SHORTEST:
        return Judgement.TOO_SHORT
    from zxcvbn import zxcvbn  # a fifth of a second, and only whoever chooses a passphrase needs it

    inputs = [word for name in known for word in (name, *name.split()) if word]
    found = zxcvbn(typed[:_LOOKED_AT], user_inputs=inputs)
    return Judgement.EASY if found["guesses"] < _EASY else Judgement.GOOD


def suggested(choose: Callable[[Sequence[str]], str] = secrets.choice) -> str:
    """Return a passphrase of words that *choose* draws from the list."""
    text = resource("passphrases", "words.txt").read_text(encoding="ascii")
    words = text.split()
    return " ".join(choose(words) for _ in range(WORDS))
