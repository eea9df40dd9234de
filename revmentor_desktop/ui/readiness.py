"""How ready a session to come is, in one quiet line, for whichever page shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from revmentor_desktop.services.planning import Readiness

translate = QCoreApplication.translate


def readiness_words(ready: Readiness) -> str:
    """Return "Agenda fits, 1 of 5 prep lines open, 2 questions waiting"."""
    agenda, prepared, waiting = _agenda(ready), _prepared(ready), _waiting(ready)
    if prepared and waiting:
        return translate("readiness", "{agenda}, {prepared}, {waiting}").format(
            agenda=agenda, prepared=prepared, waiting=waiting
        )
    if prepared or waiting:
        return translate("readiness", "{agenda}, {rest}").format(
            agenda=agenda, rest=prepared or waiting
        )
    return agenda


def _agenda(ready: Readiness) -> str:
    if not ready.planned:
        return translate("readiness", "Agenda empty")
    over = -ready.spare
    if over > 0:
        return translate("readiness", "Agenda %Ln min over", None, over)
    return translate("readiness", "Agenda fits")


def _prepared(ready: Readiness) -> str:
    if not ready.to_prepare:
        return ""
    left, lines = ready.to_prepare - ready.prepared, ready.to_prepare
    if not left:
        return translate("readiness", "prep done")
    return translate("readiness", "{left} of %Ln prep line(s) open", None, lines).format(left=left)


def _waiting(ready: Readiness) -> str:
    waiting = ready.waiting
    return translate("readiness", "%Ln question(s) waiting", None, waiting) if waiting else ""
