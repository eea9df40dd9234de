"""A language nobody speaks: English with accents, in brackets, and 40 % longer.

Whatever is shown in it and not in brackets does not go through the translator; whatever is cut
in it will be cut in a language with longer words.  It is made when it is needed, never shipped.
"""

from __future__ import annotations

import re
from math import ceil

from PySide6.QtCore import QObject, QTranslator

from revmentor_desktop.paths import resource

LONGER = 0.4
ACCENTS = str.maketrans("aceinouyACEINOUY", "áçéíñóúýÁÇÉÍÑÓÚÝ")
KEPT = re.compile(r"(\{[^}]*\}|<[^>]*>|%L?n|%L?\d|&\w+;|\bCtrl\b|\bAlt\b|\bShift\b|\bF\d+\b)")
"""What must stay as it is: places to be filled, marks, and names of keys."""

PADDING = " lorem ipsum dolor sit amet"


def pseudo(text: str) -> str:
    """Return *text* as the language has it."""
    parts = KEPT.split(text)
    accented = "".join(part if at % 2 else part.translate(ACCENTS) for at, part in enumerate(parts))
    length = sum(len(part) for part in parts[::2])
    more = ceil(length * LONGER)
    padding = (PADDING * (more // len(PADDING) + 1))[: max(0, more - 2)]
    return f"[{accented}{padding}]"


class Pseudo(QTranslator):
    """Translates whatever goes through the translator."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._english = QTranslator()
        self._english.load("revmentor_en", str(resource("i18n")))

    def isEmpty(self) -> bool:
        """Return False: there are words for everything."""
        return False

    def translate(
        self, context: str | bytes, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """Return the words of *source*."""
        name = context.decode() if isinstance(context, bytes) else context
        if name[:1] == "Q" and name[1:2].isupper():
            return source  # Qt's own words are translated by Qt
        english = self._english.translate(name, source, disambiguation, n)
        return pseudo(english or source)
