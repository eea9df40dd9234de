"""What is copied of formatted text: its words and their form, without the look of the window.

Qt copies colours and sizes as well: from a dark window code came out black on black in a letter.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QMimeData

LONGEST = 40_000
"""Characters of which a copy is made in some thirty milliseconds; of more it would be felt."""

_STYLE = re.compile(r'(?<= style=")[^"]*')
_LOOK = re.compile(r"(?<![-\w])(?:[a-z-]*color|font-size):[^;]*;?")
_MARKED = " color:#1c1f1e; background-color:#fbe9a6;"
"""How marked words look wherever they are pasted, as in a shared page."""


def formatted_copy(data: QMimeData, marked: str) -> QMimeData:
    """Return what Qt copied as *data*, without colours and sizes but where the ground is *marked*.

    That is the colour behind marked words in the window.  *data* is given up: nobody else has it.
    """

    def without_look(style: re.Match[str]) -> str:
        kept = _LOOK.sub("", style[0])
        return kept + _MARKED if f"background-color:{marked};" in style[0] else kept

    copied = QMimeData()
    copied.setText(data.text())
    copied.setHtml(_STYLE.sub(without_look, data.html()))
    data.deleteLater()
    return copied
