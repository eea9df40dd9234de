"""The rows of an import: what a pack would change, topic by topic, each to be ticked or not."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from revmentor_desktop.services.pack_import import Fate, Item, Taken, Under
from revmentor_desktop.services.pack_reading import Unread
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.library.faults import fault_line, words_of
from revmentor_desktop.ui.library.tick_rows import TickRow
from revmentor_desktop.ui.obstacles import not_read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from revmentor_desktop.services.pack_import import Plan

translate = QCoreApplication.translate


class Group(Enum):
    """The groups of an import, in their order."""

    NEW = "new"
    CHANGED = "changed"
    REMOVED = "removed"
    REFUSED = "refused"
    SAME = "same"


FATES = {
    Fate.NEW: Group.NEW,
    Fate.CHANGED: Group.CHANGED,
    Fate.REMOVED: Group.REMOVED,
    Fate.SAME: Group.SAME,
}

Subject = Item | Taken | Unread


ICONS = {Group.REFUSED: ("ban", "warn"), Group.SAME: ("check", "textSecondary")}
"""What stands in place of a box where there is nothing to choose."""


def rows_of(plan: Plan) -> Iterator[TickRow]:
    """Yield the rows of *plan*, group after group, each under its heading."""
    found: dict[Group, list[TickRow]] = {group: [] for group in Group}
    for item in plan.items:
        group, topic = FATES[item.fate], item.topic
        found[group].append(_row(topic.id, group, topic.title, _note(item), item))
    for taken in plan.taken:
        topic, note = taken.topic, taken_words(taken)
        row = _row(f"taken:{topic.id}", Group.REFUSED, topic.title, note, taken)
        found[Group.REFUSED].append(row)
    for unread in plan.unread:
        file = unread.file
        row = _row(f"file:{file}", Group.REFUSED, file, _reason(unread), unread)
        found[Group.REFUSED].append(row)
    for group, rows in found.items():
        if rows:
            heading = group_words(group, len(rows))
            yield TickRow(f"group:{group.value}", heading, heading=True)
            yield from sorted(rows, key=lambda row: row.title.casefold())


def _row(key: str, group: Group, title: str, note: str, subject: Subject) -> TickRow:
    """Return a row; what would become of it is spoken before what it is called."""
    spoken = {
        Group.NEW: translate("ImportRows", "New: {title}, {note}"),
        Group.CHANGED: translate("ImportRows", "Changed: {title}, {note}"),
        Group.REMOVED: translate("ImportRows", "No longer in the pack: {title}, {note}"),
        Group.REFUSED: translate("ImportRows", "Refused: {title}, {note}"),
        Group.SAME: translate("ImportRows", "The same as here: {title}, {note}"),
    }[group].format(title=title, note=note)
    icon = ICONS.get(group)
    return TickRow(
        key,
        title,
        note,
        spoken,
        ticked=None if icon else True,
        icon=icon or ("", ""),
        subject=subject,
    )


def group_words(group: Group, count: int) -> str:
    """Return the heading of *group*."""
    return {
        Group.NEW: translate("ImportRows", "%Ln new", "", count),
        Group.CHANGED: translate("ImportRows", "%Ln changed", "", count),
        Group.REMOVED: translate("ImportRows", "%Ln no longer in the pack", "", count),
        Group.REFUSED: translate("ImportRows", "%Ln refused", "", count),
        Group.SAME: translate("ImportRows", "%Ln the same as here", "", count),
    }[group]


def reasons(unread: Unread) -> list[str]:
    """Return every reason for which a file was refused: with line and field, or in short."""
    if unread.reason is not None:
        return [not_read(unread.reason)]
    if len(unread.faults) == 1 and not unread.faults[0].field:
        return [words_of(unread.faults[0].what)]
    return [fault_line(fault).removeprefix(f"{fault.file}, ") for fault in unread.faults]


def taken_words(taken: Taken) -> str:
    """Return why a topic of another pack is refused."""
    told = translate("ImportRows", "The pack «{pack}» has a topic with this id.")
    return told.format(pack=taken.holder)


def under_words(item: Item) -> str:
    """Return what is there already under the id of *item*, empty where nothing is."""
    if item.under is Under.OWN:
        return translate("ImportRows", "Your own version stays what you see.")
    if item.under is Under.BUILT_IN and item.fate is Fate.REMOVED:
        return translate("ImportRows", "The topic that comes with RevMentor is seen again.")
    if item.under is Under.BUILT_IN:
        return translate("ImportRows", "It stands in place of one that comes with RevMentor.")
    return ""


def _note(item: Item) -> str:
    under = under_words(item)
    facts = {"shelf": labels.shelf(item.topic.shelf), "minutes": labels.minutes(item.topic.minutes)}
    if under:
        return translate("ImportRows", "{shelf} · {minutes} · {note}").format(note=under, **facts)
    return translate("ImportRows", "{shelf} · {minutes}").format(**facts)


def _reason(unread: Unread) -> str:
    first, *others = reasons(unread)
    if not others:
        return first
    count = len(others)
    more = translate("ImportRows", "{reason}, and %Ln more", "", count)
    return more.format(reason=first)
