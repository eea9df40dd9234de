"""Renew the pinned packages that ``bootstrap.py`` installs: ``python packaging/pin.py``.

Needs ``uv`` on the PATH. It takes the bounds from ``pyproject.toml`` and writes, with the hashes of
every platform's files, ``requirements/run.txt`` (what the program needs), ``run-older.txt`` (the
same with the last Qt made for older systems), ``test.txt`` (what the tests need besides either) and
``package.txt`` (what building packages needs besides). Only wheels are considered, so setting up
never runs a foreign build script. The files name no server: where packages come from is the
business of the machine that installs them.
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = ROOT / "packaging" / "requirements"
COMPILE = (
    *("uv", "pip", "compile", "--no-config", "--universal", "--python-version", "3.11"),
    *("--upgrade", "--only-binary", ":all:", "--generate-hashes"),
    *("--no-emit-index-url", "--no-emit-find-links", "--no-annotate", "--no-header"),
    str(ROOT / "pyproject.toml"),
)
HEADER = "# {}; every file checked by its hash. Renew with: python packaging/pin.py (needs uv)\n"


OLDER_QT = "pyside6-essentials==6.8.0.2"  # the last for glibc 2.31 on ARM and 2.28 on Intel


def compiled(*more: str, bounds: str = "") -> list[str]:
    """Resolve the bounds; give a block of text for each package, its hashes included."""
    command = [*COMPILE, *more, *(["-"] if bounds else [])]
    done = subprocess.run(command, input=bounds, check=True, stdout=subprocess.PIPE, text=True)
    text = done.stdout
    if "://" in text:
        sys.exit("uv wrote an address into the pins: look at its settings, nothing was changed.")
    return re.split(r"\n(?=\S)", text.strip())


def write(name: str, what: str, blocks: list[str]) -> None:
    """Write a requirement file."""
    text = HEADER.format(what) + "\n".join(blocks) + "\n"
    (REQUIREMENTS / name).write_text(text, encoding="utf-8")
    print(f"{name}: {len(blocks)} packages")


def named(block: str) -> str:
    """Return the name of the package in *block*, which may be pinned there for fewer systems."""
    return block.partition("==")[0]


def main() -> None:
    """Renew the files; what the tests need holds nothing that the program needs."""
    runtime = compiled()
    write("run.txt", "What the program needs", runtime)
    older = compiled(bounds=OLDER_QT)
    write("run-older.txt", "What the program needs on older systems", older)
    everything = compiled("--extra", "dev", "--constraint", str(REQUIREMENTS / "run.txt"))
    more = [block for block in everything if block not in runtime]
    write("test.txt", "What the tests need besides run.txt", more)
    both = [("--constraint", str(REQUIREMENTS / name)) for name in ("run.txt", "test.txt")]
    building = compiled("--extra", "package", *(word for pair in both for word in pair))
    more = [block for block in building if named(block) not in set(map(named, runtime))]
    write("package.txt", "What building packages needs besides run.txt", more)


if __name__ == "__main__":
    main()
