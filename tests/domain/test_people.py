"""People by name: what their avatars say."""

from __future__ import annotations

import pytest

from revmentor_desktop.domain.people import Person


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Mei-Yee Chan", "MC"),
        ("Robert", "R"),
        ("Zoë Ångström", "ZÅ"),
        ("Sean O'Neill", "SO"),
        ("陳美儀", "儀"),
        ("(Mei) 🎯 Chan", "MC"),
        ("🎯", ""),
        ("", ""),
    ],
)
def test_an_avatar_has_the_letters_a_name_begins_with(name: str, initials: str) -> None:
    assert Person(name).initials == initials
