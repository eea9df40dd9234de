"""The simplest store there can be, for the real one to be measured against."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revmentor_desktop.domain.changes import ChangeSet, Entity

Key = tuple[type["Entity"], str]
Model = dict[Key, "Entity"]


def as_model(entities: Iterable[Entity]) -> Model:
    """Return *entities* by kind and id."""
    return {(type(entity), entity.id): entity for entity in entities}


def applied(model: Model, change_set: ChangeSet) -> Model:
    """Return what *model* becomes by *change_set*; a "before" that is not so is an error."""
    new = dict(model)
    for change in change_set.changes:
        if change.before is not None:
            gone = new.pop((type(change.before), change.before.id))
            assert gone == change.before
        if change.after is not None:
            key = (type(change.after), change.after.id)
            assert key not in new
            new[key] = change.after
    return new
