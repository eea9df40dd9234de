"""What a line about a follow-up may say: whether it is an answer, and what is understood of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from revmentor_desktop.services.by_when import read_day
from revmentor_desktop.services.capture import split_meaning
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.followups.line_editor import Ask, Asked, Verdict

if TYPE_CHECKING:
    from datetime import date

    from revmentor_desktop.services.workspace import Workspace

translate = QCoreApplication.translate


def judged(ask: Ask, text: str, workspace: Workspace) -> Verdict:
    """Say whether *text* answers *ask*, and what is understood of it."""
    match ask.what:
        case Asked.WORDS:
            hint = translate("followups", "Esc leaves it as it was.")
            return Verdict(bool(text), "" if text else hint)
        case Asked.DAY:
            return _judged_day(text, workspace)
        case Asked.ANSWER:
            return Verdict(True)
        case Asked.MEANING:
            fine = all(split_meaning(text)) or not text
            hint = translate("followups", "A word, a colon, and what it means in plain words.")
            return Verdict(fine, hint)


def day_in(text: str, workspace: Workspace) -> date | None:
    """Return the day that *text* means, seen from today."""
    local = workspace.local_now
    return read_day(text, local, day_first=labels.day_comes_first())


def _judged_day(text: str, workspace: Workspace) -> Verdict:
    if not text:
        return Verdict(True, translate("followups", "No date"))
    day = day_in(text, workspace)
    if day is None:
        hint = translate("followups", "A day, such as “friday”, “28 nov” or “in two weeks”.")
        return Verdict(False, hint)
    return Verdict(True, labels.heading_near(day, workspace.today))
