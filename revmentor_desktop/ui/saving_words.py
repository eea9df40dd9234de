"""Why something could not be saved, in words for whoever typed it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from revmentor_desktop.services import trouble
from revmentor_desktop.ui.trouble_words import store_error

translate = QCoreApplication.translate

PASSING: tuple[type[trouble.StoreError], ...] = (
    trouble.Full,
    trouble.ReadOnly,
    trouble.Missing,
    trouble.OpenElsewhere,
    trouble.Unavailable,
)
"""What may pass by itself, so that it is worth trying again."""


def not_saved(error: trouble.StoreError, *, typed: bool) -> str:
    """Return why something could not be saved, what is safe, and what to do.

    *typed* says whether somebody has typed something that is there still.
    """
    sentences = {
        trouble.Full: translate(
            "saving",
            "The disk is full, so this is not saved yet.\nMake room, or save a copy elsewhere.",
        ),
        trouble.ReadOnly: translate(
            "saving",
            "The folder of the workspace cannot be written to, so this is not saved yet.\n"
            "Allow writing to it, or save a copy elsewhere.",
        ),
        trouble.Missing: translate(
            "saving",
            "The workspace was moved or replaced while it was open, so this is not saved yet.\n"
            "Put it back, or save a copy elsewhere.",
        ),
        trouble.OpenElsewhere: translate(
            "saving",
            "Another program holds the workspace, so this is not saved yet.\nClose the "
            "other program, or save a copy elsewhere.",
        ),
        trouble.Damaged: translate(
            "saving",
            "The workspace file was damaged while it was open, so this is not saved.\nSave "
            "a copy elsewhere.",
        ),
        trouble.Unavailable: translate(
            "saving",
            "The disk does not answer, so this is not saved yet.\nCheck the disk, or save a "
            "copy elsewhere.",
        ),
    }
    sentence = sentences.get(type(error)) or store_error(error)
    return _with_what_is_kept(sentence, typed=typed)


def waits_for_step() -> str:
    """Return why something is not saved yet while a long step is under way, and what to do."""
    return translate(
        "saving",
        "What you did last is not saved yet: it waits until the step before it is done. Wait a "
        "moment, or cancel that step.",
    )


def open_to_read(*, typed: bool) -> str:
    """Return why nothing can be saved in a workspace that is open for reading only."""
    sentence = translate(
        "saving",
        "This workspace is open for reading only, so this is not saved.\nSave a copy "
        "elsewhere to go on in it.",
    )
    return _with_what_is_kept(sentence, typed=typed)


def not_saved_elsewhere(error: trouble.StoreError) -> str:
    """Return why no copy could be saved elsewhere, what is safe, and what to do."""
    sentences = {
        trouble.Full: translate(
            "saving",
            "There is no room for a copy there. What you typed is still here. Choose another "
            "place.",
        ),
        trouble.Damaged: translate(
            "saving",
            "The workspace can no longer be read in full, so there is no copy. What you typed is "
            "still here: copy it from the page, then go back to a backup.",
        ),
    }
    return sentences.get(type(error)) or translate(
        "saving",
        "No copy could be written there. What you typed is still here. Choose another place.",
    )


def _with_what_is_kept(sentences: str, *, typed: bool) -> str:
    """Return *sentences* in one line, and where it ends, those on typed words if there are any."""
    why, *ways = sentences.split("\n")
    kept = [translate("saving", "What you typed is still here.")] if typed and ways else []
    for more in (*kept, *ways):
        why = translate("saving", "{one} {another}").format(one=why, another=more)
    return why
