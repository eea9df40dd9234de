"""The Debian package around a small folder: in order, complete, and the same every time."""

from __future__ import annotations

import hashlib
import importlib.util
import io
import re
import shutil
import struct
import subprocess
import xml.etree.ElementTree as ElementTree
import zipfile
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from revmentor_desktop import __version__, keeping
from revmentor_desktop.application import DESKTOP_ENTRY
from revmentor_desktop.folders import NAME
from revmentor_desktop.paths import changelog
from revmentor_desktop.services.handed_file import PACK_ENDING
from revmentor_desktop.services.news import releases
from revmentor_desktop.ui.protection.leaving import SCREEN, SLEEP

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging" / "linux"
ENTRY = LINUX / f"{DESKTOP_ENTRY}.desktop"
METAINFO = LINUX / f"{DESKTOP_ENTRY}.metainfo.xml"

without_dpkg = pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="there is no dpkg-deb")


def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("package", ROOT / "packaging" / "package.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object) -> ModuleType:
    """The building program, with a folder that PyInstaller might have made."""
    made = script()
    folder = tmp_path / "dist" / made.NAME
    folder.mkdir(parents=True)
    (folder / made.COMMAND).write_text("#!/bin/sh\n", encoding="utf-8")
    (folder / "inside").mkdir()
    (folder / "inside" / "a file").write_text("of the program", encoding="utf-8")
    monkeypatch.setattr(made, "DIST", tmp_path / "dist")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1764288000")
    return made


def listed(deb: Path) -> dict[str, str]:
    """Return the rights of everything in a package, by its path."""
    told = subprocess.run(["dpkg-deb", "-c", deb], capture_output=True, text=True, check=True)
    lines = [line.split(None, 5) for line in told.stdout.splitlines()]
    return {line[5].removeprefix("./"): line[0] for line in lines}


def library(*places: bytes) -> bytes:
    """Return what a library consists of that names *places* to look for others in."""
    header, strings = bytearray(64 + 2 * 56), b"\0".join((b"", *places, b""))
    at = [(29, strings.index(place)) for place in places]
    begin, told = len(header), [*at, (5, len(header) + 4096), (0, 0)]
    dynamic = b"".join(struct.pack("<QQ", *one) for one in told)
    end = begin + len(strings)
    header[:6] = b"\x7fELF\x02\x01"
    struct.pack_into("<Q", header, 32, 64)
    struct.pack_into("<HH", header, 54, 56, 2)
    struct.pack_into("<II6Q", header, 64, 1, 4, 0, 4096, 4096, end, end, 1)
    struct.pack_into("<II6Q", header, 120, 2, 4, end, end + 4096, 0, len(dynamic), 0, 1)
    return bytes(header) + strings + dynamic


def test_a_library_does_not_look_into_a_folder_of_the_machine_it_was_built_on() -> None:
    """Only what is relative to itself stays; the others move up, and the end stays the end."""
    without = script().without_places
    made = without(library(b"/home/me/python/lib", b"$ORIGIN/beside"))
    entries = list(struct.iter_unpack("<QQ", made[-64:]))
    assert entries == [(29, 21), (5, 176 + 4096), (0, 0), (0, 0)]
    assert without(library(b"$ORIGIN")) == library(b"$ORIGIN")
    assert without(b"GROUP ( libm.so )") == b"GROUP ( libm.so )"


def test_a_zip_is_the_same_in_whatever_order_it_was_packed() -> None:
    made = []
    for names in (("a.pyc", "b/c.pyc"), ("b/c.pyc", "a.pyc")):
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
            for name in names:
                packed.writestr(zipfile.ZipInfo(name, (2026, 11, 30, 4, 0, 0)), f"what is {name}")
        made.append(script().in_order(archive.getvalue()))
    assert made[0] == made[1]
    with zipfile.ZipFile(io.BytesIO(made[0])) as read:
        assert read.read("b/c.pyc") == b"what is b/c.pyc"


@without_dpkg
def test_the_same_folder_gives_the_same_package(package: ModuleType) -> None:
    first = package.make_deb()
    before = first.read_bytes()
    for path in (package.DIST / package.NAME).rglob("*"):
        path.touch()
    second = package.make_deb()
    assert second.read_bytes() == before


@without_dpkg
def test_everything_stands_where_the_system_looks_for_it(package: ModuleType) -> None:
    deb = package.make_deb()
    inside = listed(deb)
    assert inside["usr/lib/revmentor-desktop/revmentor"].startswith("-rwxr-xr-x")
    assert inside["usr/lib/revmentor-desktop/inside/a file"].startswith("-rw-r--r--")
    assert "usr/bin/revmentor -> ../lib/revmentor-desktop/revmentor" in inside
    assert f"usr/share/applications/{DESKTOP_ENTRY}.desktop" in inside
    assert f"usr/share/mime/packages/{DESKTOP_ENTRY}.xml" in inside
    assert f"usr/share/metainfo/{DESKTOP_ENTRY}.metainfo.xml" in inside
    assert "usr/share/man/man1/revmentor.1.gz" in inside
    for side in package.SIZES:
        assert f"usr/share/icons/hicolor/{side}x{side}/apps/{DESKTOP_ENTRY}.png" in inside
    assert not any("w" in rights[4:] for rights in inside.values() if rights[0] != "l")


@without_dpkg
def test_every_file_has_its_checksum(package: ModuleType, tmp_path: Path) -> None:
    deb = package.make_deb()
    subprocess.run(["dpkg-deb", "-R", deb, tmp_path / "out"], check=True)
    lines = (tmp_path / "out" / "DEBIAN" / "md5sums").read_text(encoding="utf-8").splitlines()
    sums = dict(reversed(line.split("  ", 1)) for line in lines)  # type: ignore[misc]  # two parts
    files = {
        str(path.relative_to(tmp_path / "out")): path
        for path in (tmp_path / "out" / "usr").rglob("*")
        if path.is_file() and not path.is_symlink()
    }
    assert set(sums) == set(files)
    for name, path in files.items():
        assert sums[name] == hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()


@pytest.mark.parametrize("there", [True, False])
def test_lintian_looks_for_errors_where_it_is(
    package: ModuleType,
    there: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Without it that is said, and the package is there all the same."""
    asked: list[tuple[str | Path, ...]] = []
    made = package.DIST / "some.deb"
    monkeypatch.setattr(package, "make_deb", lambda: made)
    monkeypatch.setattr(package, "run", lambda *command: asked.append(command))
    monkeypatch.setattr(package.shutil, "which", lambda _: "/usr/bin/lintian" if there else None)
    assert package.build_deb() == [made]
    assert asked == ([("lintian", "--allow-root", "--fail-on", "error", made)] if there else [])
    assert ("nobody has looked" in capsys.readouterr().err) != there


def test_the_menu_entry_starts_a_command_that_is_installed() -> None:
    lines = dict(
        line.split("=", 1) for line in ENTRY.read_text(encoding="utf-8").splitlines() if "=" in line
    )
    assert lines["Exec"] == f"{script().NAME} %f"
    assert lines["Icon"] == DESKTOP_ENTRY
    assert lines["StartupWMClass"] == NAME  # what X11 calls the windows; Wayland takes the entry


def test_every_file_type_is_opened_by_the_menu_entry_and_known_to_the_program() -> None:
    """The endings stand in the file types of Linux, Windows and macOS, and in the program."""
    space = {"m": "http://www.freedesktop.org/standards/shared-mime-info"}
    tree = ElementTree.parse(LINUX / f"{DESKTOP_ENTRY}.xml")
    types = [one.attrib["type"] for one in tree.iterfind("m:mime-type", space)]
    endings = [one.attrib["pattern"].removeprefix("*") for one in tree.iterfind(".//m:glob", space)]
    assert endings == [keeping.ENDING, PACK_ENDING]
    assert f"MimeType={';'.join(types)};\n" in ENTRY.read_text(encoding="utf-8")
    assert [one.text for one in ElementTree.parse(METAINFO).iter("mediatype")] == types
    windows = (ROOT / "packaging" / "windows" / "revmentor.iss").read_text(encoding="utf-8")
    macos = (ROOT / "packaging" / "revmentor.spec").read_text(encoding="utf-8")
    for ending in endings:
        assert f"Software\\Classes\\{ending}" in windows
        assert f'"{ending.removeprefix(".")}"' in macos


def test_the_recipe_of_flatpak_takes_files_that_are_there_and_the_names_of_the_program() -> None:
    recipe = ROOT / "packaging" / "flatpak" / f"{DESKTOP_ENTRY}.yml"
    told = yaml.safe_load(recipe.read_text(encoding="utf-8"))
    assert told["app-id"] == DESKTOP_ENTRY == ElementTree.parse(METAINFO).findtext("id")
    assert told["command"] == script().NAME
    [module] = told["modules"]
    sources = [recipe.parent / one["path"] for one in module["sources"]]
    assert [one.resolve().relative_to(ROOT).as_posix() for one in sources] == [
        "dist/revmentor-desktop",
        "packaging/linux",
        "resources/icons/revmentor.svg",
    ]
    taken = " ".join(module["build-commands"])
    assert all(one.name in taken for one in LINUX.glob(f"{DESKTOP_ENTRY}.*"))
    may = told["finish-args"]
    assert not any("network" in one for one in may)
    assert {f"--talk-name={name}" for name, _ in SCREEN} <= set(may)
    assert f"--system-talk-name={SLEEP[0].removesuffix('.Manager')}" in may


@pytest.mark.parametrize("form", ["ico", "icns"])
def test_the_icons_of_windows_and_macos_can_be_drawn(
    qapp: object, tmp_path: Path, form: str
) -> None:
    script().draw_icon(tmp_path / f"revmentor.{form}")
    (begins,) = {"ico": [b"\0\0\1\0"], "icns": [b"icns"]}[form]
    assert (tmp_path / f"revmentor.{form}").read_bytes().startswith(begins)


def test_the_description_for_software_centres_names_this_release() -> None:
    tree = ElementTree.parse(METAINFO)
    told = next(tree.iter("release"))
    (newest, *_) = releases(changelog().read_text(encoding="utf-8"))
    day = datetime.fromisoformat(told.attrib["date"])
    assert told.attrib["version"] == newest.version == __version__
    assert newest.released in (f"{day.day} {day:%B %Y}", "not yet released")
    assert tree.findtext("launchable") == ENTRY.name


@pytest.mark.parametrize(
    "path",
    [
        "README.md",
        "packaging/revmentor.1",
        "packaging/windows/revmentor.iss",
        "packaging/macos/bundle.sh",
    ],
)
def test_whoever_names_a_version_of_ours_names_this_one(path: str) -> None:
    text = (ROOT / path).read_text(encoding="utf-8")
    named = re.findall(r"(?:desktop[_-]|Desktop |DVersion=|bundle\.sh )(\d+\.\d+\.\d+)", text)
    assert set(named) == {__version__}


@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="no desktop-file-validate")
def test_the_menu_entry_is_valid() -> None:
    subprocess.run(["desktop-file-validate", ENTRY], check=True)


@pytest.mark.skipif(not shutil.which("appstreamcli"), reason="there is no appstreamcli")
def test_the_description_for_software_centres_is_valid() -> None:
    subprocess.run(["appstreamcli", "validate", "--no-net", METAINFO], check=True)


def test_what_cannot_be_built_is_said_and_nothing_is(
    package: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    assert package.main(["rpm"]) == 2
    assert "There is nothing called rpm to build." in capsys.readouterr().err
