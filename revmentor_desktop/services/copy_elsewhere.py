"""A copy elsewhere, for when the file of the open workspace takes nothing more.

The copy is a workspace of its own: all that is stored, and what was refused on top of it.  That of
a protected one is protected with the same key and opens with the same passphrase.
"""

from __future__ import annotations

import shutil
from contextlib import ExitStack, closing
from typing import TYPE_CHECKING

from revmentor_desktop.services.unsearched import keep_from_search
from revmentor_desktop.services.workspace import Workspace
from revmentor_desktop.store.copying import make_durable, verify_copy
from revmentor_desktop.store.driver_errors import system_errors
from revmentor_desktop.store.errors import Stale, Unstorable
from revmentor_desktop.store.key_files import write_keys, written_keys
from revmentor_desktop.store.restoring import FILE_NAME
from revmentor_desktop.store.stopping import Stop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from revmentor_desktop.domain.changes import ChangeSet


PARTS = 3
"""What is stored is copied, the copy is verified, and what was refused is taken over."""


def save_elsewhere(
    workspace: Workspace,
    refused: Iterable[ChangeSet],
    folder: Path,
    stop: Stop | None = None,
    told: Callable[[int, int], None] = lambda _done, _parts: None,
) -> int:
    """Make in the new *folder* a workspace of what is stored, with what was *refused* in it.

    Return how many change sets could not be taken over, because they do not fit what is stored.
    It may be done in another thread; *told* hears how many of the ``PARTS`` are done.
    Raises ``StoreError``, and ``Stopped`` when *stop* says so; then *folder* is not there.
    """
    left_out, stop = 0, stop or Stop()
    with system_errors(folder), ExitStack() as undo:
        folder.mkdir(mode=0o700)
        undo.callback(shutil.rmtree, folder, ignore_errors=True)
        keep_from_search(folder)
        file = folder / FILE_NAME
        key = None if workspace.key is None else workspace.key.copy()
        held = workspace.copy_to(file, stop)
        told(1, PARTS)
        verify_copy(file, held, key, stop)
        told(2, PARTS)
        make_durable(file)
        if key is not None and workspace.folder is not None:
            keys = written_keys(workspace.folder, key)
            if keys is not None:
                write_keys(folder, keys)
        make_durable(folder)
        make_durable(folder.parent)
        opened = Workspace.open(folder, now=workspace.now, new_id=workspace.new_id, key=key)
        with closing(opened) as copy:
            for change_set in stop.each(refused):
                try:
                    copy.commit(change_set)
                except (Stale, Unstorable):
                    left_out += 1
        stop.check()
        undo.pop_all()
    return left_out
