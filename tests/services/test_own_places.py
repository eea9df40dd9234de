"""A place in our own code is known, also where the program was packaged."""

from __future__ import annotations

import pytest

from revmentor_desktop.services import own_places
from revmentor_desktop.services.own_places import PACKAGE, own_place


@pytest.mark.parametrize(
    ("file", "place"),
    [
        (own_places.__file__, "services/own_places.py:7"),
        ("revmentor_desktop/ui/notes/page.py", "ui/notes/page.py:7"),
        (str(PACKAGE.parent / "tests" / "make.py"), None),
        ("sqlalchemy/engine/base.py", None),
        ("/home/somebody/revmentor_desktop/notes.py", None),
    ],
)
def test_only_places_of_ours_are_named(file: str, place: str | None) -> None:
    assert own_place(file, 7) == place
