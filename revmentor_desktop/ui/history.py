"""Back and forward: the places one has been, each with what it looked like when it was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from revmentor_desktop.ui.places import Place

KEPT = 100


class History:
    """A line of places and where on it one stands."""

    def __init__(self, place: Place) -> None:
        self._places = [place]
        self._memories: list[object] = [None]
        self._at = 0

    @property
    def place(self) -> Place:
        """Where one is."""
        return self._places[self._at]

    def leave(self, memory: object) -> None:
        """Keep what the present place looks like."""
        self._memories[self._at] = memory

    def go(self, place: Place) -> None:
        """Go on to *place*; what lay ahead is forgotten.  Going where one is, is no step."""
        if place == self.place:
            return
        del self._places[self._at + 1 :], self._memories[self._at + 1 :]
        self._places.append(place)
        self._memories.append(None)
        del self._places[:-KEPT], self._memories[:-KEPT]
        self._at = len(self._places) - 1

    def replace(self, place: Place) -> None:
        """Say that the present place is *place* after all."""
        self._places[self._at] = place

    def ahead(self, steps: int) -> Place | None:
        """Return the place *steps* further along the line; back is negative."""
        return self._places[self._at + steps] if self.can_go(steps) else None

    def recent(self) -> tuple[Place, ...]:
        """Return the other places one has been, the last one first, each once."""
        way = (*self._places[self._at + 1 :], *self._places[: self._at])
        return tuple(place for place in dict.fromkeys(reversed(way)) if place != self.place)

    def can_go(self, steps: int) -> bool:
        """Say whether there is a place *steps* further; back is negative."""
        return 0 <= self._at + steps < len(self._places)

    def walk(self, steps: int) -> object:
        """Go *steps* along the line and return what was kept of the place."""
        self._at += steps
        return self._memories[self._at]
