"""Why a file could not be written, or was not read, in words for whoever wanted it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from revmentor_desktop.services.archive import USUAL, Limits, Reason
from revmentor_desktop.services.writing import Obstacle

translate = QCoreApplication.translate

MEGABYTE = 1024 * 1024


def cannot_write(obstacle: Obstacle) -> str:
    """Return why a file could not be written, what is safe, and what to do."""
    return {
        Obstacle.FULL: translate(
            "sharing", "The disk is full. Nothing was written. Choose another place."
        ),
        Obstacle.FORBIDDEN: translate(
            "sharing", "This folder cannot be written to. Nothing was changed. Choose another."
        ),
        Obstacle.NOT_A_FILE: translate(
            "sharing", "There is a folder of this name. It was left alone. Choose another name."
        ),
        Obstacle.MISSING_FOLDER: translate(
            "sharing", "This folder is no longer there. Nothing was written. Choose another."
        ),
        Obstacle.NAME_TOO_LONG: translate(
            "sharing", "This name is too long. Nothing was written. Choose a shorter one."
        ),
        Obstacle.OTHER: translate(
            "sharing", "The file could not be written. Nothing was changed. Choose another place."
        ),
    }[obstacle]


def not_read(reason: Reason) -> str:
    """Return why one file of a folder or zip was not read, as part of a line."""
    words = {
        Reason.UNREADABLE: translate("obstacles", "this cannot be opened"),
        Reason.DAMAGED: translate("obstacles", "this is damaged"),
        Reason.OVERLAP: translate("obstacles", "this is damaged"),
        Reason.TOO_LARGE: translate("obstacles", "the file is too large"),
        Reason.LINK: translate("obstacles", "this is a link, and links are not followed"),
        Reason.NOT_A_FILE: translate("obstacles", "this is not a file"),
        Reason.BAD_NAME: translate("obstacles", "this name is not allowed"),
        Reason.TWICE: translate("obstacles", "another file has the same name"),
        Reason.BOMB: translate("obstacles", "this would grow too much when it is unpacked"),
        Reason.ENCRYPTED: translate("obstacles", "this is locked with a password"),
    }
    return words.get(reason) or translate("obstacles", "this is not read here")


def nothing_read(reason: Reason, limits: Limits = USUAL) -> str:
    """Return why a folder or zip was not read at all, what is safe, and what to do.

    *limits* are those that it is beyond.
    """
    number = QLocale().toString
    if reason is Reason.UNREADABLE:
        said = translate(
            "obstacles", "This cannot be opened. Nothing was imported. Choose another."
        )
    elif reason is Reason.TOO_LARGE:
        said = translate(
            "obstacles",
            "This is too large: a zip may have {packed} MB, and {whole} MB unpacked. "
            "Nothing was imported. Unpack it, and choose one folder after the other.",
        ).format(packed=number(limits.packed // MEGABYTE), whole=number(limits.whole // MEGABYTE))
    elif reason is Reason.TOO_MANY:
        said = translate(
            "obstacles",
            "There are more than {count} files here. Nothing was imported. "
            "Choose a smaller folder in it.",
        ).format(count=number(limits.files))
    elif reason is Reason.TOO_MUCH:
        said = translate(
            "obstacles",
            "The texts and pictures in this have more than {held} MB. Nothing was imported. "
            "Choose one folder after the other.",
        ).format(held=number(limits.held // MEGABYTE))
    elif reason is Reason.NESTED:
        said = translate(
            "obstacles",
            "The zips in this have more than {parts} MB. Nothing was imported. "
            "Unpack them, and choose their folders.",
        ).format(parts=number(limits.packed // MEGABYTE))
    else:
        said = translate(
            "obstacles",
            "This is not a zip that can be trusted: it is damaged, or made to deceive. "
            "Nothing was imported. Ask for a new copy.",
        )
    return said
