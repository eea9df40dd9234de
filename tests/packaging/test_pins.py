"""The pinned packages: they name no server, have hashes, and keep the bounds of the project."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "packaging" / "requirements").glob("*.txt"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def blocks(path: Path) -> list[str]:
    """Split a file into its packages, each with its hashes."""
    text = re.sub(r"^#.*\n", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return re.split(r"\n(?=\S)", text.strip())


def pins(*names: str) -> dict[str, str]:
    """Give the pinned version of each package in these files."""
    found = (
        re.match(r"([\w.-]+)==([\w.]+)", block)
        for name in names
        for block in blocks(ROOT / "packaging" / "requirements" / name)
    )
    return {canonicalize_name(match[1]): match[2] for match in found if match}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_pins_name_no_server(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"://|--(?:extra-)?index-url|--find-links|@", text)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_pin_is_exact_and_has_its_hashes(path: Path) -> None:
    for block in blocks(path):
        first, *hashes = [line.rstrip(" \\").strip() for line in block.splitlines()]
        assert re.fullmatch(r"[\w.-]+==[\w.]+( ; .+)?", first)
        assert hashes
        assert all(re.fullmatch(r"--hash=sha256:[0-9a-f]{64}", line) for line in hashes)


def test_pins_keep_the_bounds_of_the_project() -> None:
    """Whoever moves a bound in pyproject.toml renews the pins: packaging/pin.py."""
    everything = pins("run.txt", "test.txt")
    for wanted, have in (
        (PROJECT["dependencies"], pins("run.txt")),
        (PROJECT["dependencies"], pins("run-older.txt")),
        (PROJECT["optional-dependencies"]["dev"], everything),
        (PROJECT["optional-dependencies"]["package"], pins("run.txt", "package.txt")),
    ):
        for requirement in map(Requirement, wanted):
            version = have.get(canonicalize_name(requirement.name))
            assert version, f"{requirement.name} is not pinned"
            assert requirement.specifier.contains(version, prereleases=True), requirement


def test_no_package_is_pinned_twice() -> None:
    assert not set(pins("run.txt")) & set(pins("test.txt"))
    assert not set(pins("run.txt")) & set(pins("package.txt"))
    assert set(pins("run-older.txt")) == set(pins("run.txt"))
