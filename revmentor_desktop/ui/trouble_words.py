"""The sentences for what can happen to the file of a workspace: what, what is safe, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from revmentor_desktop.services import trouble
from revmentor_desktop.ui.actions.rows import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

translate = QCoreApplication.translate

_SENTENCES: dict[type[trouble.StoreError], str] = {
    trouble.TooNew: QT_TRANSLATE_NOOP(
        "labels",
        "A newer RevMentor wrote this workspace. It was not touched. "
        "Install the newer version to open it.",
    ),
    trouble.Missing: QT_TRANSLATE_NOOP(
        "labels",
        "There is no workspace in this folder any more. Nothing was created in its place. "
        "Look where it was moved, or open another one.",
    ),
    trouble.AlreadyThere: QT_TRANSLATE_NOOP(
        "labels",
        "There is already a workspace in this folder. It was not touched. "
        "Open it, or choose another folder.",
    ),
    trouble.ReadOnly: QT_TRANSLATE_NOOP(
        "labels",
        "This folder cannot be written to. Nothing was changed. "
        "Allow writing to it, then try again.",
    ),
    trouble.Full: QT_TRANSLATE_NOOP(
        "labels",
        "The disk is full, so this is not saved yet. What you typed is still here. "
        "Make room, then try again.",
    ),
    trouble.Damaged: QT_TRANSLATE_NOOP(
        "labels",
        "The workspace file is damaged. It was left exactly as it is, and will be kept. "
        "Go back to a backup, or rebuild it from what can be read.",
    ),
    trouble.Stopped: QT_TRANSLATE_NOOP(
        "labels",
        "The workspace was not examined to the end, so it was not opened. Nothing in it was "
        "changed. Open it again to examine it, or open it for reading only.",
    ),
    trouble.LookStopped: QT_TRANSLATE_NOOP(
        "labels",
        "The workspace was not read to the end, so it was not opened. Nothing in it was "
        "changed. Open it again to have all of it read.",
    ),
    trouble.StillOld: QT_TRANSLATE_NOOP(
        "labels",
        "The workspace was not brought up to date, so it was not opened. Nothing in it was "
        "changed. Open it again to bring it up to date.",
    ),
    trouble.NotOurs: QT_TRANSLATE_NOOP(
        "labels",
        "This is not a RevMentor workspace. It was not touched. Choose another folder.",
    ),
    trouble.Stale: QT_TRANSLATE_NOOP(
        "labels",
        "This was changed somewhere else in the meantime. Nothing was overwritten. "
        "Look at it again, then repeat your change.",
    ),
    trouble.ChangedOutside: QT_TRANSLATE_NOOP(
        "labels",
        "Another program, perhaps a sync service, changed the workspace file while it was "
        "open. Nothing more is written to it. What you typed is still here: save a copy "
        "elsewhere and go on there.",
    ),
    trouble.Unstorable: QT_TRANSLATE_NOOP(
        "labels",
        "This holds a character that cannot be kept in a file. Nothing was changed. "
        "Take out what you pasted last, then try again.",
    ),
    trouble.NotUpgraded: QT_TRANSLATE_NOOP(
        "labels",
        "This workspace of an older RevMentor could not be brought up to date. It was left "
        "exactly as it is. Make room on the disk, then try again.",
    ),
    trouble.Locked: QT_TRANSLATE_NOOP(
        "labels",
        "This workspace is protected. It was not touched. Open it with its passphrase.",
    ),
    trouble.WrongKey: QT_TRANSLATE_NOOP(
        "labels",
        "That did not match. Nothing was changed. "
        "Type the passphrase again, or use the recovery sheet.",
    ),
    trouble.KeysDamaged: QT_TRANSLATE_NOOP(
        "labels",
        "The key file of this workspace is missing or damaged. Nothing was changed. "
        "Open the workspace with the recovery sheet.",
    ),
    trouble.KeysRefused: QT_TRANSLATE_NOOP(
        "labels",
        "The key file of this workspace asks for a protection that RevMentor does not accept. "
        "Nothing was opened. "
        "Open the workspace with the recovery sheet.",
    ),
    trouble.KeysUnsettled: QT_TRANSLATE_NOOP(
        "labels",
        "The disk failed while the passphrase was being changed. Nothing was lost. "
        "Keep both passphrases in mind: the one of before or the new one opens this workspace.",
    ),
    trouble.Unprotected: QT_TRANSLATE_NOOP(
        "labels",
        "This workspace was protected, but the file in its folder is not. It was left exactly "
        "as it is. Restore a backup, or find out who put it there.",
    ),
    trouble.NoCipher: QT_TRANSLATE_NOOP(
        "labels",
        "This installation of RevMentor cannot encrypt. Nothing was written. "
        "Install RevMentor again.",
    ),
}
"""What is said of each kind of trouble."""

_ANY_OTHER = QT_TRANSLATE_NOOP(
    "labels",
    "The workspace could not be read or written. What you typed is still here. "
    "Check the disk, then try again.",
)
"""What is said of trouble that nobody knows more about."""


def store_error(error: trouble.StoreError) -> str:
    """Return what happened to the file, what is safe, and what to do."""
    if isinstance(error, trouble.OpenElsewhere):
        return _open_elsewhere(error)
    return translate("labels", _SENTENCES.get(type(error), _ANY_OTHER))


def not_opened(error: trouble.StoreError) -> str:
    """Return why a workspace was not opened, in which nobody has typed anything so far."""
    sentences = {
        trouble.Full: translate(
            "labels",
            "The disk is full, so the workspace was not opened. Nothing in it was changed. Make "
            "room, then try again, or open it for reading only.",
        ),
        trouble.Unavailable: translate(
            "labels",
            "The workspace could not be read. Nothing in it was changed. Check the disk, then try "
            "again.",
        ),
    }
    return sentences.get(type(error)) or store_error(error)


def passphrase_not_changed(error: trouble.StoreError) -> str:
    """Return why the passphrase could not be changed, which one opens the workspace, what to do."""
    sentences = {
        trouble.Full: translate(
            "labels",
            "The disk is full, so the passphrase was not changed. The one of before still opens "
            "the workspace. Make room, then try again.",
        ),
        trouble.ReadOnly: translate(
            "labels",
            "This folder cannot be written to, so the passphrase was not changed. The one of "
            "before still opens the workspace. Allow writing to it, then try again.",
        ),
        trouble.Unavailable: translate(
            "labels",
            "The disk did not do it, so the passphrase was not changed. The one of before still "
            "opens the workspace. Check the disk, then try again.",
        ),
    }
    return sentences.get(type(error)) or store_error(error)


def passphrase_not_matched() -> str:
    """Return that it was not the passphrase of the workspace that is open, and what to do."""
    return translate(
        "labels",
        "That did not match. Nothing was changed. Type the passphrase again. Where it is "
        "forgotten, lock the workspace: the recovery sheet opens it.",
    )


def damaged_while_open() -> str:
    """Return that the workspace that is open was found to be damaged."""
    return translate(
        "labels",
        "The workspace file is damaged in places. Nothing was deleted, and what opens can be read. "
        "Close it: the first page then offers a backup, or to rebuild it from what can be read.",
    )


def not_converted(left: Sequence[Path]) -> str:
    """Return which older copies stayed as they were when the protection was changed."""
    count = len(left)
    said = translate(
        "labels",
        "%Ln older file(s) or place(s) of backups could not be written anew and stayed as they "
        "were: {files}. "
        "What you need is safe. Look at them, and delete what nobody needs.",
        "",
        count,
    )
    return said.format(files=", ".join(str(path) for path in left))


def _open_elsewhere(error: trouble.OpenElsewhere) -> str:
    if error.host:
        return translate(
            "labels",
            "This workspace is open on the computer {host}. It was not touched. "
            "Close it there, then try again. If {host} is switched off, or RevMentor ended there "
            "without closing, open it here all the same.",
        ).format(host=error.host)
    return translate(
        "labels",
        "This workspace is already open in another window. It was not touched. "
        "Close it there, then try again.",
    )
