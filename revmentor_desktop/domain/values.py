"""Data classes that are made quickly: ``dataclass`` as Python has it, for a start with many.

For a class that is frozen and has slots Python writes six methods as text and compiles them one by
one: with a hundred such classes that was a sixth of a start.  Here it compiles ``__init__``, and
the others are alike in all classes.  What comes out behaves as Python's own does; whatever is not
both frozen and slotted is Python's own.
"""

from __future__ import annotations

import dataclasses
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from dataclasses import dataclass

    Field = dataclasses.Field[Any]
else:

    def dataclass(cls: type | None = None, /, **options: bool) -> Any:
        """Make a data class of *cls*, with the *options* of ``dataclasses.dataclass``."""
        names_only = options.get("kw_only", False)
        is_value = options in (_VALUE, _VALUE | {"kw_only": names_only})
        made = partial(_value, names_only) if is_value else dataclasses.dataclass(**options)
        return made if cls is None else made(cls)


__all__ = ["dataclass"]

_VALUE = {"frozen": True, "slots": True}


def _value(names_only: bool, cls: type) -> Any:
    make = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True, kw_only=names_only)
    made: Any = make(cls)
    fields = dataclasses.fields(made)
    for one in fields:
        if one.hash is not None or not (one.init or _is_needed(one)):
            raise TypeError(f"{cls.__qualname__}.{one.name} wants a class of Python's own making")
    read = _reader([one.name for one in fields if one.compare])
    own = {"__init__": _init(made, fields), "__eq__": _eq(read), "__hash__": _hash(read)}
    for name, method in (_ALIKE | own).items():
        if name not in cls.__dict__:
            setattr(made, name, method)
    return made


def _is_needed(field: Field) -> bool:
    return field.default is field.default_factory is dataclasses.MISSING


def _fields(value: Any) -> tuple[Field, ...]:
    """Return the fields of *value*, whose class was made here: no type says that it has any."""
    return dataclasses.fields(value)


class _Alike:
    """What is the same in all such classes."""

    __slots__ = ()

    def __repr__(self) -> str:
        shown = (one.name for one in _fields(self) if one.repr)
        told = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
        return f"{type(self).__qualname__}({told})"

    def __setattr__(self, name: str, value: object) -> None:
        raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")

    def __getstate__(self) -> list[object]:
        return [getattr(self, one.name) for one in _fields(self)]

    def __setstate__(self, state: Sequence[object]) -> None:
        for one, value in zip(_fields(self), state, strict=True):
            object.__setattr__(self, one.name, value)


_ALIKE: dict[str, Any] = {name: method for name, method in vars(_Alike).items() if callable(method)}


def _reader(names: Sequence[str]) -> Callable[[Any], object]:
    """Return what reads the fields *names* of an object, to compare them with those of another."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda one: tuple(getattr(one, name) for name in names)


def _eq(read: Callable[[Any], object]) -> Callable[[Any, Any], bool]:
    def __eq__(self: object, other: object) -> bool:
        return read(self) == read(other) if other.__class__ is self.__class__ else NotImplemented

    return __eq__


def _hash(read: Callable[[Any], object]) -> Callable[[Any], int]:
    def __hash__(self: object) -> int:
        return hash(read(self))

    return __hash__


def _init(made: Any, fields: Sequence[Field]) -> Callable[..., None]:
    """Return the ``__init__`` of the class *made*, which puts what it is given into the slots.

    Fields that it is not given are left to ``__post_init__``.
    """
    known: dict[str, Any] = {"_nothing": object()}
    taken, lines = ["self"], []
    named: list[str] = []
    for at, one in enumerate(one for one in fields if one.init):
        value, wanted = one.name, named if one.kw_only else taken
        if _is_needed(one):
            wanted.append(one.name)
        elif one.default_factory is dataclasses.MISSING:
            wanted.append(f"{one.name}=_default{at}")
            known[f"_default{at}"] = one.default
        else:
            wanted.append(f"{one.name}=_nothing")
            known[f"_make{at}"] = one.default_factory
            value = f"_make{at}() if {one.name} is _nothing else {one.name}"
        known[f"_set{at}"] = getattr(made, one.name).__set__
        lines.append(f"_set{at}(self, {value})")
    if hasattr(made, "__post_init__"):
        lines.append("self.__post_init__()")
    taken += ["*", *named] if named else []
    body = "\n ".join(lines or ["pass"])
    exec(f"def __init__({', '.join(taken)}):\n {body}", known)
    init: Callable[..., None] = known["__init__"]
    init.__qualname__ = f"{made.__qualname__}.__init__"
    init.__annotations__ = {one.name: one.type for one in fields if one.init} | {"return": None}
    return init
