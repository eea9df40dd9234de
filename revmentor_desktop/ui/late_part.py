"""A part of a stack that takes long to make, and comes after the page around it was painted.

It is made in the turns of the event loop, put into its place in another, and shown in a third; or
at once for whoever cannot wait.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from revmentor_desktop.ui.stepwise import Stepwise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QStackedWidget, QWidget

P = TypeVar("P", bound="QWidget")


class LatePart(Generic[P]):
    """The part of *stack* that *make* makes, once; *show* is called when it is in its place."""

    def __init__(
        self, stack: QStackedWidget, make: Callable[[], P], show: Callable[[P], None]
    ) -> None:
        self._stack, self._make, self._show = stack, make, show
        self._part: P | None = None
        self._turns = Stepwise(stack)

    @property
    def coming(self) -> bool:
        """Whether it has begun to come and is not shown yet."""
        return self._turns.busy

    @property
    def made(self) -> P | None:
        """The part if it is made, in its place or not."""
        return self._part

    @property
    def in_place(self) -> P | None:
        """The part if it stands in the stack."""
        part = self._part
        return part if part is not None and self._stack.indexOf(part) >= 0 else None

    def begin(self) -> None:
        """Have it come once what is due now was painted, unless it is coming."""
        if not self.coming:
            self._turns.begin_when_painted(self._steps())

    def now(self) -> P:
        """Return the part, in its place; what it was coming for is shown in it."""
        if self.coming or self.in_place is None:
            self._turns.stop()
            for _ in self._steps():
                pass
        return self._as_made()

    def stop(self) -> None:
        """Let it not come; what is made of it stays."""
        self._turns.stop()

    # --- private --------------------------------------------------------------------------

    def _steps(self) -> Iterator[None]:
        part = self._as_made()
        yield
        if self.in_place is None:
            self._stack.addWidget(part)  # as a whole: Qt styles anew whatever is put into it here
            yield
        self._show(part)

    def _as_made(self) -> P:
        if self._part is None:
            self._part = self._make()
        return self._part
