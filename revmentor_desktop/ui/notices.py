"""The one way to tell somebody something: a toast for a deed, done or not, and a bar for trouble.

Whoever has something to say calls ``toast``, ``tell`` or ``trouble``; the window listens and shows
it.  In a test, a recorder listens instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable


class Toast(NamedTuple):
    """A sentence in the past tense, and what can be done about it (words, deed, its key).

    One that can be said *again* is patient: it waits until no other is on show, and comes again if
    one takes its place.  Of one workspace, it goes with that.  What was *done* has a tick.
    """

    text: str
    action_text: str = ""
    action: Callable[[], None] | None = None
    key: str = ""
    again: Callable[[], None] | None = None
    of_workspace: bool = False
    done: bool = True

    @property
    def patient(self) -> bool:
        """Whether it waits, and comes again."""
        return self.again is not None


class Trouble(NamedTuple):
    """What happened, what is safe and what to do.

    ``retry`` tries again, where that makes sense; ``elsewhere`` keeps elsewhere what is not saved.
    What is ``past`` stands in nobody's way any more: it is there until it was read.
    """

    sentence: str
    retry: Callable[[], None] | None = None
    elsewhere: Callable[[], None] | None = None
    past: bool = False


class Notices(QObject):
    """Signals: ``toasted(Toast)``, ``troubled(Trouble)``, ``eased(sentence)`` once it is over."""

    toasted = Signal(object)
    troubled = Signal(object)
    eased = Signal(str)

    def toast(
        self,
        text: str,
        action_text: str = "",
        action: Callable[[], None] | None = None,
        key: str = "",
        *,
        again: Callable[[], None] | None = None,
        of_workspace: bool = False,
    ) -> None:
        """Say that something was done; *action*, a bound method, is offered beside it.

        A sentence of what nobody has just done must be read all the same: *again* says it once
        more, in the language that is spoken then.  One *of_workspace* is of the open one alone.
        """
        done = again is None
        self.toasted.emit(Toast(text, action_text, action, key, again, of_workspace, done))

    def tell(
        self,
        text: str,
        action_text: str = "",
        action: Callable[[], None] | None = None,
        key: str = "",
    ) -> None:
        """Say what was not done, or what is to be known; *action* is as in ``toast``."""
        self.toasted.emit(Toast(text, action_text, action, key, done=False))

    def trouble(
        self,
        sentence: str,
        retry: Callable[[], None] | None = None,
        elsewhere: Callable[[], None] | None = None,
        *,
        past: bool = False,
    ) -> None:
        """Say that something is in the way; the bar stays until ``ease`` is called.

        Of what is *past* it stays until somebody has read it and says so.
        """
        self.troubled.emit(Trouble(sentence, retry, elsewhere, past))

    def ease(self, sentence: str = "") -> None:
        """Say that what was in the way no longer is: what *sentence* told of, or anything."""
        self.eased.emit(sentence)
