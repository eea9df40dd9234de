"""Renew the pinned packages that ``bootstrap.py`` installs: ``python packaging/pin.py``.

Needs ``uv`` on the PATH. It takes the bounds from ``pyproject.toml`` and writes, with the hashes of
every platform's files, ``requirements/run.txt`` (what the program needs) and
``requirements/test.txt`` (what its tests need besides). Only wheels are considered, so setting up
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


def compiled(*more: str) -> list[str]:
    """Resolve the bounds; give a block of text for each package, its hashes included."""
    text = subprocess.run([*COMPILE, *more], check=True, capture_output=True, text=True).stdout
    if "://" in text:
        sys.exit("uv wrote an address into the pins: look at its settings, nothing was changed.")
    return re.split(r"\n(?=\S)", text.strip())


def write(name: str, what: str, blocks: list[str]) -> None:
    """Write a requirement file."""
    text = HEADER.format(what) + "\n".join(blocks) + "\n"
    (REQUIREMENTS / name).write_text(text, encoding="utf-8")
    print(f"{name}: {len(blocks)} packages")


def main() -> None:
    """Renew both files; the second holds only what the first does not."""
    runtime = compiled()
    write("run.txt", "What the program needs", runtime)
    everything = compiled("--extra", "dev", "--constraint", str(REQUIREMENTS / "run.txt"))
    more = [block for block in everything if block not in runtime]
    write("test.txt", "What the tests need besides run.txt", more)


if __name__ == "__main__":
    main()
