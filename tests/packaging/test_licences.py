"""Every part that comes with the program has its licence."""

from __future__ import annotations

import json
import re
from importlib import metadata
from pathlib import Path

from packaging.utils import canonicalize_name

from revmentor_desktop.paths import resource
from revmentor_desktop.services.licences import read_parts

ROOT = Path(__file__).resolve().parents[2]
PARTS = read_parts(resource("licences"))
AGAIN = "python packaging/licences.py collects them"


def test_every_package_that_is_pinned_has_its_licence() -> None:
    known = {canonicalize_name(part.name) for part in PARTS}
    for name in ("run.txt", "run-older.txt"):
        pins = (ROOT / "packaging" / "requirements" / name).read_text(encoding="utf-8")
        wanted = set(map(canonicalize_name, re.findall(r"^([\w.-]+)==", pins, re.MULTILINE)))
        assert wanted <= known, AGAIN


def test_everything_of_others_in_the_resources_has_its_licence() -> None:
    told = "".join(part.name.replace(" ", "") for part in PARTS)
    faces = {path.name.partition("-")[0] for path in resource("fonts").glob("*-*.[ot]tf")}
    assert len(faces) == 3
    assert all(face in told for face in faces), AGAIN
    for word in ("Lucide", "British", "American", "passphrases", "Qt", "Python", "SQLCipher"):
        assert word in told, AGAIN


def test_every_library_that_is_taken_from_the_machine_has_its_licence() -> None:
    spec = (ROOT / "packaging" / "revmentor.spec").read_text(encoding="utf-8")
    taken = re.search(r"PYTHONS = \((.+?)\n\)", spec, re.DOTALL)
    assert taken is not None
    names = re.findall(r'"lib(\w+?)(?:\.so)?"', taken[1])
    told = {part.name.lower().removeprefix("lib") for part in PARTS}
    known = {"z": "zlib", "bz2": "bzip2"}
    assert {known.get(name, name) for name in names} <= told
    assert "ffi" in names


def test_every_part_says_its_licence_and_brings_the_text() -> None:
    for part in PARTS:
        assert re.fullmatch(r"[A-Za-z0-9.+ -]{3,60}", part.licence), part.name
        assert len(part.text) > 150, part.name
        assert not re.search(r"/(?:home|root|work|tmp)/", part.text), part.name


def test_what_a_package_lists_as_built_into_it_is_named() -> None:
    listing = []
    for part in PARTS:
        try:
            files = metadata.files(part.name) or []
        except metadata.PackageNotFoundError:
            continue
        lists = [file for file in files if file.name.endswith(".cyclonedx.json")]
        for name in {one["name"] for file in lists for one in _components(file)}:
            assert f"\n{name} " in part.text, AGAIN
        listing += [part.name] * bool(lists)
    assert len(listing) > 1


def _components(file: metadata.PackagePath) -> list[dict[str, str]]:
    parts: list[dict[str, str]] = json.loads(file.read_text(encoding="utf-8"))["components"]
    return parts


def test_what_is_kept_by_hand_is_shown_as_it_is() -> None:
    for kept in (ROOT / "packaging" / "licences").glob("*.txt"):
        assert (resource("licences") / kept.name).read_bytes() == kept.read_bytes(), AGAIN
