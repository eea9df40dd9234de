"""What is done to notes one after the other, by chance: added, edited, shared, removed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from revmentor_desktop.domain.changes import added, edited, removed, together
from revmentor_desktop.domain.private import PrivateNote, shared_note
from tests import make

if TYPE_CHECKING:
    from revmentor_desktop.domain.changes import ChangeSet
    from revmentor_desktop.domain.notes import Note

DEEDS = st.sampled_from(["add", "edit", "share", "remove"])


def change_of(
    kept: list[Note | PrivateNote], deed: str, number: int, chance: int, **words: str
) -> ChangeSet:
    """Do a *deed* with *kept*, what is stored, and return the change that stores it too.

    *words* are the title or the body of the note that is added or edited.
    """
    if deed == "add" or not kept:
        note = (make.note if chance % 2 else make.private_note)(number, **words)
        kept.append(note)
        return added(note)
    note = kept.pop(chance % len(kept))
    if deed == "remove":
        return removed(note)
    if deed == "share" and isinstance(note, PrivateNote):
        kept.append(shared_note(note))
        return together(removed(note), added(kept[-1]))
    kept.append(replace(note, **words))
    return edited(note, kept[-1])
