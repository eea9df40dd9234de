"""Everything that a value is made of, down to its texts, numbers and dates."""

from __future__ import annotations

from dataclasses import fields, is_dataclass


def leaves(value: object) -> list[object]:
    """Return what *value* holds and is not made of anything else."""
    if is_dataclass(value):
        return [leaf for field in fields(value) for leaf in leaves(getattr(value, field.name))]
    if isinstance(value, tuple):
        return [leaf for one in value for leaf in leaves(one)]
    return [value]
