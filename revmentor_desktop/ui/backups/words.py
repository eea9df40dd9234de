"""What is said of backups: when one was made, how large it is, and what is in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.services import trouble
from revmentor_desktop.services.backups import is_other_version
from revmentor_desktop.ui import labels

if TYPE_CHECKING:
    from datetime import datetime

    from revmentor_desktop.services.backups import Backup

translate = QCoreApplication.translate


def moment(made: datetime, now: datetime, zone: str, *, within: bool = False) -> str:
    """Return when a backup was made: "Today, 14:32", "Yesterday, 09:10", "21 Nov, 18:00".

    It begins a line of its own, unless it stands *within* a sentence: "today, 14:32".
    """
    then, here = wall_clock(made, zone), wall_clock(now, zone)
    days = (here.date() - then.date()).days
    if days == 0:
        day = translate("backups", "today") if within else translate("backups", "Today")
    elif days == 1:
        day = translate("backups", "yesterday") if within else translate("backups", "Yesterday")
    else:
        day = labels.short_date(then.date(), here.date())
    return translate("backups", "{day}, {time}").format(day=day, time=labels.clock(then))


def about(backup: Backup) -> str:
    """Return how large a backup is, "1.4 MB", and that it is another version where it is one."""
    if is_other_version(backup.path):
        return translate("backups", "Other version, {size}").format(size=size(backup))
    return size(backup)


def size(backup: Backup) -> str:
    """Return how large a backup is: "1.4 MB"."""
    return QLocale().formattedDataSize(
        backup.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat
    )


def not_made(error: trouble.StoreError, *, older: bool) -> str:
    """Return why a backup could not be made, what is safe, and what to do.

    *older* says whether there are backups that were made before.
    """
    if isinstance(error, trouble.ReadOnly):
        return translate(
            "backups",
            "The folder of the backups cannot be written to. Your workspace is saved. Allow "
            "writing to that folder.",
        )
    return _beside_older(error) if older else _as_the_first(error)


def _beside_older(error: trouble.StoreError) -> str:
    sentences = {
        trouble.Full: translate(
            "backups",
            "There is no room for a backup. Your workspace is saved, and older backups are "
            "there. Make room on the disk.",
        ),
        trouble.Damaged: translate(
            "backups",
            "The last copy was not whole, so it does not count as a backup. Older backups are "
            "there. Close RevMentor and open it again; it then examines the workspace.",
        ),
    }
    return sentences.get(type(error)) or translate(
        "backups",
        "A backup could not be written. Your workspace is saved, and older backups are there. "
        "Check the disk.",
    )


def _as_the_first(error: trouble.StoreError) -> str:
    sentences = {
        trouble.Full: translate(
            "backups",
            "There is no room for a backup. Your workspace is saved. Make room on the disk.",
        ),
        trouble.Damaged: translate(
            "backups",
            "The copy was not whole, so it does not count as a backup. Your workspace is saved. "
            "Close RevMentor and open it again; it then examines the workspace.",
        ),
    }
    return sentences.get(type(error)) or translate(
        "backups", "A backup could not be written. Your workspace is saved. Check the disk."
    )


def not_in_one_file(error: trouble.StoreError) -> str:
    """Return why all could not be saved as one file, what is safe, and what to do."""
    sentences = {
        trouble.Full: translate(
            "backups",
            "There is no room for this file. Your workspace is saved. Choose another place.",
        ),
        trouble.ReadOnly: translate(
            "backups",
            "This folder cannot be written to. Your workspace is saved. Choose another.",
        ),
        trouble.Missing: translate(
            "backups", "This folder is not there. Your workspace is saved. Choose another."
        ),
        trouble.Damaged: translate(
            "backups",
            "The copy was not whole, so it was not kept. Your workspace is saved. Close RevMentor "
            "and open it again; it then examines the workspace.",
        ),
    }
    return sentences.get(type(error)) or translate(
        "backups", "This file could not be written. Your workspace is saved. Choose another place."
    )


def not_in_second(error: trouble.StoreError) -> str:
    """Return why the second place did not get the last backup."""
    sentences = {
        trouble.Missing: translate("backups", "It was not there for the last backup."),
        trouble.Full: translate("backups", "It had no room for the last backup."),
        trouble.ReadOnly: translate("backups", "It could not be written to for the last backup."),
        trouble.Stopped: translate("backups", "You stopped the last backup before it was there."),
    }
    return sentences.get(
        type(error), translate("backups", "The last backup could not be written there.")
    )


def not_restored(error: trouble.StoreError) -> str:
    """Return why one cannot go back to a backup, what is safe, and what to do."""
    sentences = {
        trouble.Missing: translate(
            "backups",
            "This backup is not there, or was never finished. Nothing was changed. Choose another.",
        ),
        trouble.NotOurs: translate(
            "backups", "This is not a backup of RevMentor. Nothing was changed. Choose another."
        ),
        trouble.Damaged: translate(
            "backups", "This backup is damaged. Nothing was changed. Choose an older one."
        ),
        trouble.TooNew: translate(
            "backups",
            "A newer RevMentor made this backup. Nothing was changed. Install the newer version.",
        ),
        trouble.WrongKey: translate(
            "backups",
            "That did not match. Nothing was changed. Type the passphrase the backup was made "
            "under, and press Enter.",
        ),
        trouble.KeysDamaged: translate(
            "backups",
            "This backup carries no usable key file. Nothing was changed. Choose another.",
        ),
        trouble.Full: translate(
            "backups", "There is no room to restore it. Nothing was changed. Make room on the disk."
        ),
        trouble.OpenElsewhere: translate(
            "backups",
            "The workspace is open in another window. Nothing was changed. Close it there, then "
            "try again.",
        ),
        trouble.ReadOnly: translate(
            "backups",
            "The folder of the workspace cannot be written to. Nothing was changed. Allow writing "
            "to it, then try again.",
        ),
    }
    return sentences.get(
        type(error),
        translate(
            "backups",
            "This backup could not be read. Nothing was changed. Check its disk.",
        ),
    )
