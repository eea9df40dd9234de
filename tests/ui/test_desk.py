"""What every page does with its desk: say that something was done, and offer to take it back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from revmentor_desktop.domain.changes import edited
from revmentor_desktop.ui.actions import Deed

if TYPE_CHECKING:
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notices import Toast


def test_what_was_done_is_offered_to_be_taken_back(desk: Desk) -> None:
    pair = desk.workspace.pair
    toasts: list[Toast] = []
    desk.notices.toasted.connect(toasts.append)
    desk.commands.do("Change", edited(pair, replace(pair, paused_until=date(2027, 1, 1))))
    desk.offer_undo("Changed")
    (toast,) = toasts
    assert (toast.text, toast.action_text) == ("Changed", "Undo")
    assert QKeySequence(toast.key) == desk.keymap.keys(Deed.UNDO)[0]
    assert toast.action is not None
    toast.action()
    assert desk.workspace.pair == pair
