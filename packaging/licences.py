"""Collect the licences of all parts into ``resources/licences``: ``python packaging/licences.py``.

The folder holds a file for each part: its name, its licence in one line, and the whole text; the
program shows them under About.  They come from what the installed packages say of themselves, from
the files beside our fonts, icons and dictionaries, and from ``packaging/licences`` for what lies
inside a package that does not tell of it.  What a package lists as built into it is named below its
licence.  A package that is pinned for other systems only is fetched by pip, looked into, and not
installed.

``tests/packaging/test_licences.py`` fails when a part has none.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).resolve().parents[1]
RESOURCES = ROOT / "resources"
TARGET = RESOURCES / "licences"
KEPT = ROOT / "packaging" / "licences"
PINS = ROOT / "packaging" / "requirements" / "run.txt"

OURS = (
    ("Inter (letters)", "OFL-1.1", "fonts/OFL-Inter.txt"),
    ("Noto Serif (letters)", "OFL-1.1", "fonts/OFL-NotoSerif.txt"),
    ("JetBrains Mono (letters)", "OFL-1.1", "fonts/OFL-JetBrainsMono.txt"),
    ("Lucide (icons)", "ISC AND MIT", "icons/LICENSE"),
    ("English dictionary, British", "LicenseRef-SCOWL", "dictionaries/LICENSE-en_GB.txt"),
    ("English dictionary, American", "LicenseRef-SCOWL", "dictionaries/LICENSE-en_US.txt"),
    ("Words for passphrases", "CC-BY-3.0-US", "passphrases/README.md"),
)
"""What lies in the resources and is not ours: its name, its licence, and the file that has it."""

UNSAID = {
    "chunspell": "MIT",
    "python-dateutil": "Apache-2.0 AND BSD-3-Clause",
    "pywin32-ctypes": "BSD-3-Clause",
    "sqlcipher3": "Zlib",
}
"""Licences of packages that name none in a form one can rely on, read from their texts."""

_TEXT = re.compile(r"(?:licen[cs]e|copying|notice)", re.IGNORECASE)


def main() -> None:
    """Write the folder anew."""
    shutil.rmtree(TARGET, ignore_errors=True)
    TARGET.mkdir()
    for part in sorted(KEPT.glob("*.txt")):
        shutil.copyfile(part, TARGET / part.name)
    for name, licence, file in OURS:
        write(name, licence, (RESOURCES / file).read_text(encoding="utf-8"))
    python = Path(sysconfig.get_path("stdlib"), "LICENSE.txt")
    write("Python", "PSF-2.0", python.read_text(encoding="utf-8"))
    for name in pinned():
        if not (TARGET / f"{name}.txt").exists():
            collect(name)
    print(f"{len(list(TARGET.iterdir()))} parts in {TARGET.relative_to(ROOT)}")


def pinned() -> Iterator[str]:
    """Give the name of every package that the program needs on some system, each once."""
    lines = PINS.read_text(encoding="utf-8").splitlines()
    found = (re.match(r"([\w.-]+)==", line) for line in lines)
    yield from dict.fromkeys(match[1] for match in found if match)


def collect(name: str) -> None:
    """Write the part of the package *name*, which need not be installed."""
    try:
        take(metadata.distribution(name))
    except metadata.PackageNotFoundError:
        with tempfile.TemporaryDirectory() as where:
            take(fetched(name, Path(where)))


def fetched(name: str, where: Path) -> metadata.Distribution:
    """Fetch the package *name* into the folder *where*, without running anything of it."""
    only = ("--no-deps", "--only-binary", ":all:", "--platform", "win_amd64")
    pip = (sys.executable, "-m", "pip", "install", "--quiet", "--target", str(where), *only)
    subprocess.run([*pip, name], check=True)
    (found,) = metadata.distributions(path=[str(where)])
    return found


def take(package: metadata.Distribution) -> None:
    """Write the part of *package*."""
    told = package.metadata
    texts = [
        file.read_text(encoding="utf-8").strip()
        for file in sorted(package.files or ())
        if _TEXT.match(file.name) and ".dist-info" in str(file)
    ]
    if not texts:
        sys.exit(f"{told['Name']} brings no licence: put its text into {KEPT}.")
    write(told["Name"], licence_of(package), "\n\n".join((*texts, *built_in(package))))


def built_in(package: metadata.Distribution) -> Iterator[str]:
    """Give what *package* says of the parts of others that are built into it, each in a line."""
    lists = (file for file in package.files or () if file.name.endswith(".cyclonedx.json"))
    for file in sorted(lists):
        parts = json.loads(file.read_text(encoding="utf-8"))["components"]
        told = [f"{part['name']} {part['version']}: {terms(part)}" for part in parts]
        yield "\n".join(("Built with these parts of others, under these licences:", "", *told))


def terms(part: Mapping[str, Any]) -> str:
    """Return the licence of a *part* of a package, as the list of its parts has it."""
    (said,) = part["licenses"]
    return str(said.get("expression") or said["license"]["id"])


def licence_of(package: metadata.Distribution) -> str:
    """Return the licence of *package* in one line."""
    told = package.metadata
    name = re.sub(r"[-_.]+", "-", told["Name"]).lower()
    said = told.get("License-Expression") or UNSAID.get(name) or told.get("License") or ""
    if not said:
        kinds = [one for one in told.get_all("Classifier") or () if one.startswith("License ::")]
        said = kinds[0].rpartition(":: ")[2] if kinds else ""
    if not said or "\n" in said:
        sys.exit(f"{told['Name']} does not say which licence it has: put it into UNSAID.")
    return said.removesuffix(" License")


def write(name: str, licence: str, text: str) -> None:
    """Write the file of one part."""
    file = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    lines = (line.rstrip() for line in text.strip().splitlines())
    body = "\n".join(lines)
    (TARGET / f"{file}.txt").write_text(f"{name}\n{licence}\n\n{body}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
