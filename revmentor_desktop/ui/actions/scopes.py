"""Where commands can be carried out, as far as it decides whether two may have the same keys."""

from __future__ import annotations

from revmentor_desktop.ui.actions.deeds import Deed

ELSEWHERE = {
    Deed.NEW_SESSION,
    Deed.NEW_NOTE,
    Deed.JOT_QUESTION,
    Deed.SEARCH,
    Deed.SHARE,
    Deed.SETTINGS,
    Deed.PROTECTION,
    Deed.SIDE_PANEL,
    Deed.BACK,
    Deed.FORWARD,
}
"""Commands that would lead away from a page that is alone, or whose keys it needs."""

GO_TO_PAGES = {
    Deed.GO_HOME,
    Deed.GO_SESSIONS,
    Deed.GO_TOPICS,
    Deed.GO_NOTES,
    Deed.GO_FOLLOW_UPS,
    Deed.GO_PROGRESS,
    Deed.GO_AGREEMENT,
    Deed.GO_DELETED,
}
"""Commands that go to a page; a page that is alone knows none of them."""

WHILE_HELD = {
    Deed.NEXT_ITEM,
    Deed.PREVIOUS_ITEM,
    Deed.SKIP_ITEM,
    Deed.PAUSE_SESSION,
    Deed.MORE_TIME,
    Deed.FINISH_SESSION,
    Deed.LEAVE_SESSION,
    Deed.CAPTURE_NOTE,
    Deed.CAPTURE_QUESTION,
    Deed.CAPTURE_ACTION,
    Deed.CAPTURE_TAKEAWAY,
    Deed.CAPTURE_TERM,
}
"""Commands of a session while it is held, on a page that is alone."""

WRITING = {
    *(Deed.NEW_SESSION, Deed.NEW_NOTE, Deed.NEW_TOPIC, Deed.NEW_HERE, Deed.JOT_QUESTION),
    *(Deed.BRING_IN, Deed.IMPORT_PACK, Deed.SAVE_NOW, Deed.REPLACE),
    *(Deed.RENAME, Deed.DUPLICATE, Deed.DELETE, Deed.MOVE_UP, Deed.MOVE_DOWN),
    *(Deed.MORE_MINUTES, Deed.FEWER_MINUTES, Deed.USE_TEMPLATE, Deed.ADD_TO_SESSION),
    *(Deed.CHANGE_VISIBILITY, Deed.BETWEEN_US, Deed.START_SESSION, Deed.HOLD_SESSION),
    *(Deed.CANCEL_SESSION, Deed.MISS_SESSION, Deed.RESCUE_SESSION, Deed.REPLAN_SESSION),
    *(Deed.PAUSE_UNTIL, Deed.END_PAUSE),
}
"""Commands that change what is stored: where it may only be read, nobody has them."""

_NOT_WHILE_HELD = (ELSEWHERE | GO_TO_PAGES) - {Deed.JOT_QUESTION}
_OF_TWO_PAGES = {Deed.ADD_TO_SESSION, Deed.START_SESSION}

OF_LISTS_AND_TEXTS = {
    Deed.UNDO,
    Deed.REDO,
    Deed.CUT,
    Deed.COPY,
    Deed.PASTE,
    Deed.SELECT_ALL,
    Deed.RENAME,
    Deed.DUPLICATE,
    Deed.DELETE,
    Deed.MOVE_UP,
    Deed.MOVE_DOWN,
}
"""Commands whose keys mean the same in every field and every list: they keep them."""


def may_meet(one: Deed, other: Deed) -> bool:
    """Say whether both can be possible at once, so that they need keys of their own."""
    if one is other or {one, other} == _OF_TWO_PAGES:
        return False
    return not any(
        first in WHILE_HELD and second in _NOT_WHILE_HELD
        for first, second in ((one, other), (other, one))
    )
