"""Planning the short session that stands in for one that did not take place, from any page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from revmentor_desktop.services.planning import so_far_of
from revmentor_desktop.services.rescue import RESCUE, rescued
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.places import PageName, Place

if TYPE_CHECKING:
    from datetime import date

    from revmentor_desktop.services.rescue import Rescue
    from revmentor_desktop.ui.desk import Desk

translate = QCoreApplication.translate


def rescue_words(rescue: Rescue, today: date) -> str:
    """Return when the rescue would be and what it would keep."""
    start = rescue.start.astimezone(rescue.missed.local_start.tzinfo)
    day = labels.long_near(start.date(), today)
    titles = [item.title for item in rescue.items]
    if not titles:
        return translate("rescue", "25 minutes on {day} keep the thread.").format(day=day)
    if len(titles) == 1:
        return translate("rescue", "25 minutes on {day} are enough for “{first}”.").format(
            day=day, first=titles[0]
        )
    return translate(
        "rescue", "25 minutes on {day} are enough for “{first}” and “{second}”."
    ).format(day=day, first=titles[0], second=titles[1])


def plan_rescue(desk: Desk, rescue: Rescue) -> Place | None:
    """Plan *rescue* and return where it is prepared; ``None`` when it could not be stored."""
    workspace = desk.workspace
    read = workspace.read
    session, changes = rescued(
        rescue,
        workspace.pair,
        so_far_of(read),
        read.present.questions_on(rescue.missed.items),
        desk.templates[RESCUE],
        workspace.now(),
        workspace.new_id,
    )
    if not desk.commands.do(translate("rescue", "Plan a 25-minute rescue"), changes):
        return None
    return Place(PageName.SESSION, session)
