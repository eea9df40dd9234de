"""What Home says of a session that is not planned yet, for both roles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from revmentor_desktop.ui.proposing import proposed_words

if TYPE_CHECKING:
    from revmentor_desktop.ui.home.state import HomeState

translate = QCoreApplication.translate


def nothing_planned(state: HomeState) -> tuple[str, str, str]:
    """Return the fact, what helps, and what the button says."""
    if not state.proposes:
        hint = translate("home", "A first session takes three minutes to prepare.")
    else:
        today = state.now.date()
        hint = proposed_words(state.proposed, state.pair.zone, today) if state.proposed else ""
    return (
        translate("home", "Nothing planned yet."),
        hint,
        translate("home", "Plan session {number}").format(number=state.number),
    )
