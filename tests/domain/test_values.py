"""Data classes of ours are Python's own in all that one can see of them."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
import re
from dataclasses import FrozenInstanceError, field, replace
from pathlib import Path
from typing import Any

import pytest

import revmentor_desktop
from revmentor_desktop.domain import values

FREE = {"frozen": True, "slots": True}


@values.dataclass(frozen=True, slots=True)
class Kept:
    title: str
    minutes: int = 5


def made(dataclass: Any) -> tuple[Any, ...]:
    """Return data classes of *dataclass*: with all kinds of fields, one, names only, and none."""

    @dataclass(**FREE)
    class Session:
        title: str
        minutes: int = 5
        tags: list[str] = field(default_factory=list, compare=False)
        told: int = field(default=0, repr=False)
        folded: str = field(init=False, compare=False)

        def __post_init__(self) -> None:
            object.__setattr__(self, "folded", self.title.casefold())

    @dataclass(**FREE)
    class One:
        minutes: float

        def __repr__(self) -> str:
            return "one"

    @dataclass(**FREE, kw_only=True)
    class Words:
        colon: str = ":"
        comma: str
        both: str = "both"

    @dataclass(**FREE)
    class Nothing:
        pass

    return Session, One, Words, Nothing


def seen(dataclass: Any) -> list[object]:
    """Return what one can see of the classes of *dataclass*."""
    session, one, words, nothing = made(dataclass)
    first, same, other = session("A"), session("A", tags=["x"]), session("A", told=1)
    number = float("nan")
    return [
        *map(repr, (first, same, other, one(1), nothing(), replace(first, minutes=6))),
        *(first == same, first == other, first == "A", one(1) == session("A")),
        *(one(number) == one(number), nothing() == nothing(), hash(nothing()) == hash(nothing())),
        *(hash(first) == hash(same), hash(first) == hash(other), first.tags, first.folded),
        *(first.tags is session("B").tags, session.__match_args__, session.__slots__),
        *(list(inspect.signature(session).parameters), session.__init__.__qualname__),
        *(copy.copy(same).tags is same.tags, copy.deepcopy(same) == same),
        [one.name for one in dataclasses.fields(session)],
        *(str(inspect.signature(words)), repr(words(comma=",")), words.__match_args__),
    ]


def test_one_sees_no_difference() -> None:
    assert seen(values.dataclass) == seen(dataclasses.dataclass)


def test_what_is_frozen_stays_as_it_is() -> None:
    kept = Kept("A")
    with pytest.raises(FrozenInstanceError, match="'title'"):
        kept.title = "B"  # type: ignore[misc]  # it is frozen
    with pytest.raises(FrozenInstanceError, match="'title'"):
        del kept.title  # type: ignore[misc]  # it is frozen
    with pytest.raises(FrozenInstanceError):
        kept.more = 1  # type: ignore[attr-defined]  # there is none
    assert pickle.loads(pickle.dumps(kept)) == kept == Kept("A")


@pytest.mark.parametrize("options", [{"hash": True}, {"init": False}])
def test_a_field_that_only_python_can_make_is_refused(options: dict[str, bool]) -> None:
    with pytest.raises(TypeError, match=r"Odd\.minutes"):

        @values.dataclass(**FREE)
        class Odd:
            minutes: int = field(default=1, **options)  # type: ignore[call-overload]  # any option


def test_others_are_pythons_own() -> None:
    @values.dataclass
    class Open:
        title: str

    opened = Open("A")
    opened.title = "B"
    assert repr(opened).endswith("Open(title='B')")


def test_all_that_are_frozen_and_slotted_are_made_quickly() -> None:
    slow = re.compile(r"from dataclasses import [^\n]*\bdataclass\b")
    package = Path(revmentor_desktop.__file__).parent
    texts = {one: one.read_text(encoding="utf-8") for one in package.rglob("*.py")}
    found = [
        str(one)
        for one, text in texts.items()
        if "frozen=True, slots=True" in text and slow.search(text)
    ]
    assert found == []
