"""Shipped files are found beside the package first, then in the checkout."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from revmentor_desktop import paths

if TYPE_CHECKING:
    from pathlib import Path


def test_the_checkout_has_the_resources_beside_the_package() -> None:
    assert paths.resource("themes", "tokens.json").is_file()


def test_a_wheel_has_them_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "revmentor_desktop"
    (package / "resources").mkdir(parents=True)
    (tmp_path / "resources").mkdir()
    for place in (package, tmp_path):
        (place / "resources" / "note.txt").write_text(place.name)
    monkeypatch.setattr(paths, "_PACKAGE", package)
    assert paths.resource("note.txt").read_text() == "revmentor_desktop"


def test_a_missing_file_is_named_with_the_places_looked_at() -> None:
    with pytest.raises(paths.ResourceMissing, match=r"icons/nothing\.svg .* neither in"):
        paths.resource("icons", "nothing.svg")
