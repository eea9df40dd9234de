"""How things that could be brought in are told: files of notes, and records of a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.agreement import Agreement
from revmentor_desktop.domain.goals import Goal
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.people import Pair
from revmentor_desktop.domain.questions import Question
from revmentor_desktop.domain.recaps import Recap
from revmentor_desktop.domain.sessions import Session
from revmentor_desktop.domain.takeaways import Takeaway
from revmentor_desktop.domain.terms import Term
from revmentor_desktop.services.archive import Reason
from revmentor_desktop.services.note_import import Standing
from revmentor_desktop.services.notion import without_hashes
from revmentor_desktop.services.shared_import import Unreadable
from revmentor_desktop.ui.bringing.rows import Row
from revmentor_desktop.ui.obstacles import not_read

if TYPE_CHECKING:
    from revmentor_desktop.services.note_import import Item
    from revmentor_desktop.services.shared_import import Comeback

translate = QCoreApplication.translate


def of_file(item: Item) -> Row[Item]:
    """Return the row of a file of notes."""
    title = " ".join(item.title.split()) or translate("bringing", "Untitled")
    return Row(
        key=item.path,
        title=title,
        detail=_detail(item),
        standing=_standing(item),
        able=item.note is not None,
        wanted=item.wanted,
        quiet=item.standing is Standing.SKIPPED,
        thing=item,
    )


def of_record(comeback: Comeback) -> Row[Comeback]:
    """Return the row of a record that a shared document tells of."""
    after, standing = comeback.after, comeback.standing
    differs = standing is not Standing.SAME
    return Row(
        key=f"{type(after).__name__} {after.id}",
        title=" ".join(comeback.title.split()) or translate("bringing", "Untitled"),
        detail=_kind(comeback),
        standing=_words(standing),
        able=differs,
        wanted=differs,
        quiet=not differs,
        thing=comeback,
    )


def not_ours(reason: Unreadable) -> str:
    """Return why a file is not read as a shared document, what is safe, and what to do."""
    return {
        Unreadable.NOT_TEXT: translate(
            "bringing", "This is not text in UTF-8. Nothing was brought in. Choose another file."
        ),
        Unreadable.TOO_LARGE: translate(
            "bringing", "This file is too large. Nothing was brought in. Choose another."
        ),
        Unreadable.NO_FACTS: translate(
            "bringing",
            "This file does not say what it is. Nothing was brought in. Share it again as Markdown "
            "with its facts on top, or bring it in as a note.",
        ),
        Unreadable.OTHER_KIND: translate(
            "bringing",
            "Topics come back as a pack, on the Topics page. Nothing was brought in. Choose "
            "another file.",
        ),
        Unreadable.OTHER_LANGUAGE: translate(
            "bringing",
            "This file was written in another language. Nothing was brought in. Share it again in "
            "the language of this program.",
        ),
    }[reason]


# --- private ------------------------------------------------------------------------------


def _detail(item: Item) -> str:
    """Return which file it is, or why it is left out."""
    if item.reason is Reason.EDITED_HERE:
        return translate("bringing", "Changed here too; its text here becomes an earlier version")
    if item.reason is Reason.OTHER_SIDE:
        return translate("bringing", "Private in one place and shared in the other")
    path = " ".join(without_hashes(item.path).split())
    if item.reason is not None:
        said = translate("bringing", "{file}: {reason}")
        return said.format(file=path, reason=_reason(item.reason))
    if item.comments:
        said = translate("bringing", "Has %%comments%%, which go along if you share it: {file}")
        return said.format(file=path)
    return path


def _reason(reason: Reason) -> str:
    """Return why a file is left out."""
    words = {
        Reason.NOT_TEXT: translate("bringing", "this is not text in UTF-8"),
        Reason.NOT_A_NOTE: translate("bringing", "this is not a note"),
        Reason.OLDER_TEXT: translate("bringing", "another file has a later text of this note"),
        Reason.NESTED: translate("bringing", "unpack this first, then choose its folder"),
    }
    return words.get(reason) or not_read(reason)


def _standing(item: Item) -> str:
    """Return what bringing the file in would do."""
    if item.standing is Standing.NEW:
        shared = isinstance(item.note, Note)
        return (
            translate("bringing", "New, shared")
            if shared
            else translate("bringing", "New, private")
        )
    return _words(item.standing)


def _words(standing: Standing) -> str:
    return {
        Standing.NEW: translate("bringing", "New"),
        Standing.CHANGED: translate("bringing", "Changed"),
        Standing.SAME: translate("bringing", "The same"),
        Standing.SKIPPED: translate("bringing", "Left out"),
    }[standing]


def _kind(comeback: Comeback) -> str:
    """Return what kind of record it is."""
    names: dict[type, str] = {
        Session: translate("bringing", "Session"),
        Recap: translate("bringing", "Summary of the session"),
        Takeaway: translate("bringing", "Takeaway"),
        Action: translate("bringing", "Action"),
        Question: translate("bringing", "Question"),
        Term: translate("bringing", "Word"),
        Note: translate("bringing", "Shared note"),
        Pair: translate("bringing", "Our aim"),
        Agreement: translate("bringing", "Our agreement"),
        Goal: translate("bringing", "Goal"),
    }
    return names[type(comeback.after)]
