"""Where a topic comes from, in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.services.library import Home
from revmentor_desktop.ui import labels

if TYPE_CHECKING:
    from datetime import date

    from revmentor_desktop.services.library import Origin

translate = QCoreApplication.translate


def origin_words(origin: Origin, zone: str, today: date) -> str:
    """Return whose a topic is; nothing for one that comes with the program, as most do."""
    if origin.home is Home.PACK and origin.pack is not None:
        words = translate("TopicOrigin", "From the pack {pack}")
        return words.format(pack=origin.pack.title)
    if origin.home is not Home.OWN or origin.since is None:
        return ""
    day = labels.short_date(wall_clock(origin.since, zone).date(), today)
    if origin.behind is None:
        return translate("TopicOrigin", "Ours, changed {day}").format(day=day)
    if origin.pack is None:
        words = translate("TopicOrigin", "Our copy, changed {day}. The original is kept")
        return words.format(day=day)
    words = translate("TopicOrigin", "Our copy, changed {day}. From the pack {pack}")
    return words.format(day=day, pack=origin.pack.title)
