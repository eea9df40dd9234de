"""What whole kinds were read as, kept until something of the kind is changed.

Values are frozen and one store alone writes to the file, so that what was read once stays true
until that store writes again.  Pages ask for all sessions or all questions again and again; the
texts of notes are never kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from revmentor_desktop.domain.changes import ChangeSet

V = TypeVar("V")

WHOLE = ""
"""What the answer is called that is all of a kind."""


class KeptReads:
    """The answers of one open file, by kind."""

    def __init__(self) -> None:
        self._kept: dict[type[Any], dict[Hashable, Any]] = {}
        self._turn = 0

    def of(
        self,
        kind: type[Any],
        read: Callable[[], V],
        some: Hashable = WHOLE,
        *,
        alone: bool = False,
    ) -> V:
        """Return what *read* returns for *kind*, read now if it was not, or is not true any more.

        Of less than the whole kind it is kept by the name of *some*; with *alone* it takes the
        place of any other.  What another thread changes meanwhile is not kept as it was before.
        """
        kept = self._kept.setdefault(kind, {})  # in one step: another thread may forget it
        known: V | None = kept.get(some)
        if known is not None:
            return known
        turn = self._turn
        found = read()
        if turn == self._turn:
            if alone:
                kept.clear()
            kept[some] = found
        return found

    def holds(self, kind: type[Any]) -> bool:
        """Say whether all of *kind* was read as it is."""
        return WHOLE in self._kept.get(kind, {})

    def forget_all(self) -> None:
        """Read everything anew."""
        self._turn += 1
        self._kept.clear()

    def forget(self, change_set: ChangeSet) -> None:
        """Read anew what *change_set* has changed; what is removed may take others along."""
        self._turn += 1
        if any(change.after is None for change in change_set.changes):
            self._kept.clear()
        for kind in change_set.kinds:
            self._kept.pop(kind, None)
