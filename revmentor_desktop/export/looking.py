"""How long writing is ended: it looks, before each of its parts, whether it is still wanted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Look = Callable[[], object]
"""Called before each part of what is written; whatever it raises ends the writing."""

T = TypeVar("T")


def unseen() -> None:
    """Let it go on: nobody wants it to end."""


def each(parts: Iterable[T], look: Look) -> Iterator[T]:
    """Yield *parts*, with a *look* before each of them and one after the last."""
    look()
    for part in parts:
        yield part
        look()
