"""Build what people install: ``python3 packaging/bootstrap.py package [wheel] [folder] [deb]``.

Each builder takes what it needs from the checkout and leaves its result in ``dist/``; what this
machine cannot build is left out, and said. Everything is dated by the last commit (or by
``SOURCE_DATE_EPOCH``), so that the same commit gives the same bytes.

``wheel``   a wheel and the source archive it is built from.
``folder``  a folder that starts without Python, by PyInstaller (``revmentor.spec``).
``deb``     that folder as a Debian package, with menu entry, icons, file types and manual page, in
          which lintian finds no error.

``windows/``, ``macos/`` and ``flatpak/`` hold the recipes for what other systems build.
"""

import gzip
import hashlib
import io
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LINUX = ROOT / "packaging" / "linux"
DRAWING = ROOT / "resources" / "icons" / "revmentor.svg"
DIST = ROOT / "dist"
NAME = "revmentor-desktop"
COMMAND = "revmentor"
APP_ID = "org.revmentor.Desktop"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""Sides of the icons in pixels, as menus and file managers ask for them."""

ICONS = {"win32": "ico", "darwin": "icns"}
"""The form of the icon within the program, on systems that look for it there."""

DEPENDS = (
    "libc6 (>= 2.34)",
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libgl1",
    "libglib2.0-0 | libglib2.0-0t64",
    "libgssapi-krb5-2",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxkbcommon-x11-0",
    "libzstd1",
)
"""What Qt's wheel loads from the system: the shortest list whose packages bring the rest."""

RECOMMENDS = (
    "fonts-noto-cjk",
    "libcups2 | libcups2t64",
    "libwayland-cursor0",
    "libwayland-egl1",
)
"""What it runs without: Chinese letters, printers, and Wayland."""

LOADED, DYNAMIC = 1, 2
"""Kinds of segments of a library: what is loaded, and what tells how it is linked."""

STRINGS, PLACES = 5, (15, 29)
"""What tells where the strings are, and in which folders other libraries are looked for."""


class Failed(Exception):
    """Something cannot be built; says why, and what to do."""


def main(wanted: Sequence[str]) -> int:
    """Build what is *wanted*, or all that this machine can build."""
    builders: dict[str, Callable[[], list[Path]]] = {
        "wheel": build_wheel,
        "folder": build_folder,
        "deb": build_deb,
    }
    unknown = set(wanted) - set(builders)
    if unknown:
        print(f"There is nothing called {', '.join(sorted(unknown))} to build.", file=sys.stderr)
        print(__doc__, file=sys.stderr)
        return 2
    DIST.mkdir(exist_ok=True)
    chosen = list(wanted) or [name for name in builders if name != "deb" or has_dpkg()]
    if not wanted and not has_dpkg():
        print("Without dpkg-deb no Debian package is built here.", file=sys.stderr)
    try:
        for name in chosen:
            for made in builders[name]():
                print(f"{told_size(made):>9}  {made.relative_to(ROOT)}")
    except Failed as failed:
        print(failed, file=sys.stderr)
        return 1
    return 0


def has_dpkg() -> bool:
    """Say whether a Debian package can be built here."""
    return shutil.which("dpkg-deb") is not None


def told_size(path: Path) -> str:
    """Return how large a file is, or all files of a folder together."""
    files = path.rglob("*") if path.is_dir() else [path]
    total = sum(file.lstat().st_size for file in files if not file.is_dir())
    return f"{total / 1e6:.1f} MB"


# --- the same bytes every time ------------------------------------------------------------


def epoch() -> int:
    """Return the time everything is dated by, in seconds since 1970."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    git = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    done = subprocess.run(git, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Failed(
            "This is no checkout of git: set SOURCE_DATE_EPOCH to the time of the release."
        )
    return int(done.stdout)


def run(*command: str | Path, cwd: Path = ROOT) -> str:
    """Run a tool with the clock and the hashes standing still; return what it printed."""
    steady = {"SOURCE_DATE_EPOCH": str(epoch()), "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=os.environ | steady,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise Failed(f"{Path(str(command[0])).name} failed:\n{done.stdout[-4000:]}")
    return done.stdout


def version() -> str:
    """Return the version of the program."""
    text = (ROOT / "revmentor_desktop" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "(.+)"', text, re.MULTILINE)
    if found is None:
        raise Failed("revmentor_desktop/__init__.py names no version.")
    return found[1]


# --- wheel --------------------------------------------------------------------------------


def build_wheel() -> list[Path]:
    """Build the source archive, the wheel out of it, and have both read by twine."""
    with tempfile.TemporaryDirectory() as where:
        run(sys.executable, "-m", "build", "--no-isolation", "--outdir", where, ROOT)
        made = sorted(Path(where).iterdir())
        run(sys.executable, "-m", "twine", "check", "--strict", *made)
        return [Path(shutil.move(file, DIST / file.name)) for file in made]


# --- folder -------------------------------------------------------------------------------


def build_folder() -> list[Path]:
    """Build the folder that starts without Python, and have it do its main job and show all pages.

    What was not packed because it is asked for by name is missed there.
    """
    with tempfile.TemporaryDirectory() as work:
        spec = ROOT / "packaging" / "revmentor.spec"
        places = ("--distpath", DIST, "--workpath", work)
        os.environ["REVMENTOR_VERSION"] = version()
        if sys.platform in ICONS:
            icon = Path(work) / f"revmentor.{ICONS[sys.platform]}"
            os.environ["REVMENTOR_ICON"] = str(icon)
            draw_icon(icon)
        run(sys.executable, "-m", "PyInstaller", "--noconfirm", *places, spec)
    folder = DIST / NAME
    for library in folder.rglob("base_library.zip"):
        library.write_bytes(in_order(library.read_bytes()))
    if sys.platform == "linux":
        for library in with_symbols(folder):
            run("strip", "--strip-unneeded", library)
            library.write_bytes(without_places(library.read_bytes()))
    told = run(folder / COMMAND, "--version", cwd=DIST).split()
    if told[-1] != version():
        raise Failed(f"The folder says it is {told[-1]} and should be {version()}.")
    for everything in ("walkthrough", "tour"):
        with tempfile.TemporaryDirectory() as where:
            run(folder / COMMAND, everything, where, cwd=DIST)
    return [folder]


def in_order(archive: bytes) -> bytes:
    """Return the zip *archive* with its files by name: PyInstaller packs them as it meets them."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(made, "w") as new:
        for entry in sorted(old.infolist(), key=lambda one: one.filename):
            new.writestr(entry, old.read(entry))
    return made.getvalue()


def with_symbols(folder: Path) -> Iterator[Path]:
    """Give the libraries that carry what only their makers need: Python's and its modules'.

    Qt's are slim already; those that were moved into a wheel (``*.libs``) must stay as they are.
    """
    for library in sorted(folder.rglob("*.so*")):
        parts = library.relative_to(folder).parts
        moved = any(part == "Qt" or part.endswith(".libs") for part in parts)
        if not moved and not library.is_symlink():
            yield library


def without_places(library: bytes) -> bytes:
    """Return *library* without the folders of this machine in which it would look for others.

    A Python that was built from its sources names the folder it was installed into; on another
    machine that folder may be anybody's.  What lies beside a library stays to be found.
    """
    if library[:6] != b"\x7fELF\x02\x01":  # 64 bits, the lowest byte first
        return library
    content = bytearray(library)
    (segments,) = struct.unpack_from("<Q", content, 32)
    size, count = struct.unpack_from("<HH", content, 54)
    found = [struct.unpack_from("<II6Q", content, segments + size * at) for at in range(count)]
    kinds = {one[0]: one for one in found}
    if DYNAMIC not in kinds:
        return library
    _, _, begin, _, _, length, *_ = kinds[DYNAMIC]
    entries = list(struct.iter_unpack("<QQ", content[begin : begin + length]))
    strings = next(value for tag, value in entries if tag == STRINGS)
    offset = next(
        strings - address + place
        for kind, _, place, address, _, room, *_ in found
        if kind == LOADED and address <= strings < address + room
    )
    kept = [one for one in entries if one[0] not in PLACES or content[offset + one[1]] != ord("/")]
    kept += [(0, 0)] * (len(entries) - len(kept))
    content[begin : begin + length] = b"".join(struct.pack("<QQ", *one) for one in kept)
    return bytes(content)


# --- Debian -------------------------------------------------------------------------------


def build_deb() -> list[Path]:
    """Build the Debian package, and have lintian look for errors in it."""
    made = make_deb()
    if shutil.which("lintian"):
        run("lintian", "--allow-root", "--fail-on", "error", made)
    else:
        print(f"Without lintian nobody has looked for errors in {made.name}.", file=sys.stderr)
    return [made]


def make_deb() -> Path:
    """Make the Debian package from the folder, which is built first if it is not there."""
    if not has_dpkg():
        raise Failed("A Debian package is built with dpkg-deb: install dpkg-dev, or leave deb out.")
    if not (DIST / NAME / COMMAND).exists():
        build_folder()
    machine = run("dpkg", "--print-architecture").strip()
    made = DIST / f"{NAME}_{version()}_{machine}.deb"
    with tempfile.TemporaryDirectory() as where:
        tree = Path(where) / "tree"
        lay_out(tree)
        write_control(tree, machine)
        settle(tree)
        run("dpkg-deb", "--root-owner-group", "-Zxz", "--build", tree, made)
    return made


def lay_out(tree: Path) -> None:
    """Put everything where Debian expects it."""
    share = tree / "usr" / "share"
    shutil.copytree(DIST / NAME, tree / "usr" / "lib" / NAME, symlinks=True)
    (tree / "usr" / "bin").mkdir(parents=True)
    for command in (COMMAND, NAME):
        (tree / "usr" / "bin" / command).symlink_to(f"../lib/{NAME}/{COMMAND}")
    copy(LINUX / f"{APP_ID}.desktop", share / "applications")
    copy(LINUX / f"{APP_ID}.metainfo.xml", share / "metainfo")
    copy(LINUX / f"{APP_ID}.xml", share / "mime" / "packages")
    copy(LINUX / "copyright", share / "doc" / NAME)
    copy(LINUX / "lintian-overrides", share / "lintian" / "overrides", NAME)
    draw_icons(share / "icons" / "hicolor")
    zipped(changelog(), share / "doc" / NAME / "changelog.gz")
    manual = (ROOT / "packaging" / "revmentor.1").read_text(encoding="utf-8")
    for command in (COMMAND, NAME):
        zipped(manual, share / "man" / "man1" / f"{command}.1.gz")


def copy(file: Path, folder: Path, name: str = "") -> None:
    """Copy *file* into *folder*, which need not be there."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, folder / (name or file.name))


def zipped(text: str, path: Path) -> None:
    """Write *text* as a gzip file without a name or a date in it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def draw_icons(folder: Path) -> None:
    """Draw the program's icon in every size, and put the drawing itself beside them."""
    copy(DRAWING, folder / "scalable" / "apps", f"{APP_ID}.svg")
    for side in SIZES:
        path = folder / f"{side}x{side}" / "apps" / f"{APP_ID}.png"
        path.parent.mkdir(parents=True)
        draw_icon(path, side)


def draw_icon(path: Path, side: int = 256) -> None:
    """Draw the program's icon, *side* pixels high and wide, in the form that its ending says."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    app = QGuiApplication.instance() or QGuiApplication([])
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    if not image.save(str(path)):
        raise Failed(f"{path.name} cannot be drawn: Qt has nothing here that writes such a file.")
    del app


def changelog() -> str:
    """Return the changelog in Debian's form: one entry, which points to the whole."""
    day = format_datetime(datetime.fromtimestamp(epoch(), UTC))
    return (
        f"{NAME} ({version()}) stable; urgency=medium\n\n"
        "  * See CHANGELOG.md of the sources for what is new.\n\n"
        f" -- The RevMentor Desktop authors <revmentor@localhost>  {day}\n"
    )


def write_control(tree: Path, machine: str) -> None:
    """Write what dpkg reads: the package in words, and a checksum of every file."""
    files = sorted(path for path in tree.rglob("*") if path.is_file() and not path.is_symlink())
    sums = "".join(
        f"{hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()}  "
        f"{file.relative_to(tree)}\n"
        for file in files
    )
    kilobytes = sum(-(-file.stat().st_size // 1024) for file in files)
    related = {"depends": ", ".join(DEPENDS), "recommends": ", ".join(RECOMMENDS)}
    control = (
        (LINUX / "control")
        .read_text(encoding="utf-8")
        .format(version=version(), machine=machine, kilobytes=kilobytes, **related)
    )
    folder = tree / "DEBIAN"
    folder.mkdir()
    (folder / "control").write_text(control, encoding="utf-8")
    (folder / "md5sums").write_text(sums, encoding="utf-8")


def settle(tree: Path) -> None:
    """Give every file the rights and the date it has on every machine."""
    moment = epoch()
    for path in [*tree.rglob("*"), tree]:
        if not path.is_symlink():
            starts = path.is_dir() or path.name == COMMAND
            path.chmod(0o755 if starts else 0o644)
        os.utime(path, (moment, moment), follow_symlinks=False)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
