"""What is said of a folder that a sync service or a network keeps: told, not refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from revmentor_desktop.services.sync_folders import is_on_network, kept_by

if TYPE_CHECKING:
    from pathlib import Path

translate = QCoreApplication.translate


def sync_words(folder: Path) -> str:
    """Return what can happen to a workspace in *folder*, nothing where nothing is known of it."""
    service = kept_by(folder)
    if service:
        return translate(
            "sync",
            "{service} copies this folder elsewhere, private notes included, and can change the "
            "file while it is open. A folder of this computer alone is safer; let {service} have "
            "the backups instead.",
        ).format(service=service)
    if is_on_network(folder):
        return translate(
            "sync",
            "This folder is on another computer. Whoever looks after that one can read it, and "
            "what you type waits for the network. A folder of this computer alone is safer.",
        )
    return ""
