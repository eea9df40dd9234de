"""Gives every importer bytes that nobody would write, for a while: ``python -m tests.soak fuzz``.

Where ``atheris`` is installed it looks for bytes that lead into new places of the code; elsewhere
Hypothesis changes good examples.  Each importer has a process of its own, which may neither
connect to anything nor write outside of its folder.
"""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.proofs.importers import Importer

ROOT = Path(__file__).parents[2]
NAMES = ("pack", "topic", "note", "archive of notes", "document", "keys", "workspace")
WORDS = (
    *(b"---\n", b"\n", b"\0", b"\xff", b"../", b"/", b"[", b"{", b"!!", b"&a", b"*a", b"<<:"),
    *(b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06", b"\xff\xff\xff\xff", b"1e400", b"9" * 40),
    *(b"## ", b"- [ ] ", b"![](", b"[[", b"```", b": ", b"\xe2\x80\xae", b"\xed\xa0\x80"),
)


def fuzz(name: str, seconds: float) -> dict[str, Any]:
    """Give the importer *name* bytes for so many *seconds*; say how many, and what went wrong."""
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        command = [sys.executable, "-m", "tests.proofs.fuzz", name, str(seconds), folder]
        own = {
            "HYPOTHESIS_STORAGE_DIRECTORY": f"{folder}/hypothesis",
            "PYTHONDONTWRITEBYTECODE": "1",  # of what is imported late: it would be written astray
        }
        done = subprocess.run(
            command, cwd=ROOT, env=os.environ | own, capture_output=True, text=True, check=False
        )
    said = done.stdout + done.stderr
    counts = re.findall(r"^#(\d+)\s*DONE|^tried (\d+)$", said, re.MULTILINE)
    tried = sum(int(one or other) for one, other in counts)
    lines = (line[:200] for line in said.splitlines())  # the example is longer than what it did
    wrong = "" if done.returncode == 0 and tried else "\n".join(lines)[-3000:]
    return {"tried": tried, "by": "atheris" if _has_atheris() else "Hypothesis", "wrong": wrong}


def try_examples(importer: Importer, number: int, seed: int, folder: Path) -> None:
    """Give *importer* its examples, and *number* of what becomes of them."""
    chance, examples = Random(seed), importer.examples()
    for example in examples:
        importer.try_out(example, folder)
    for _ in range(number):
        importer.try_out(changed(chance.choice(examples), chance), folder)


def changed(example: bytes, chance: Random) -> bytes:
    """Return *example* with some bytes changed, left out, put in or doubled."""
    content = bytearray(example)
    for _ in range(chance.randint(1, 6)):
        at = chance.randint(0, len(content))
        end = min(len(content), at + chance.choice((1, 1, 4, 30, 300)))
        match chance.randrange(5):
            case 0:
                content[at:end] = bytes(chance.randrange(256) for _ in range(end - at))
            case 1:
                del content[at:end]
            case 2:
                content[at:at] = chance.choice(WORDS) * chance.choice((1, 1, 2, 500))
            case 3:
                content[at:at] = content[at:end] * chance.choice((1, 3))
            case _:
                if at < len(content):
                    content[at] ^= 1 << chance.randrange(8)
    return bytes(content)


def _has_atheris() -> bool:
    return importlib.util.find_spec("atheris") is not None


# --- in a process of its own --------------------------------------------------------------


def _forbid(folder: Path) -> None:
    """End the process when it connects to anything or writes outside of *folder*."""

    def hear(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "socket.connect":
            raise SystemExit("it connects")
        if event == "open" and isinstance(arguments[0], str) and isinstance(arguments[2], int):
            writes = arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
            where = Path.cwd() / arguments[0]
            if writes and folder not in where.parents and where.parent != Path("/dev"):
                raise SystemExit(f"it writes {arguments[0]}")

    sys.addaudithook(hear)


def _with_atheris(name: str, seconds: float, folder: Path) -> None:
    import atheris

    with atheris.instrument_imports(
        include=["revmentor_desktop.services", "revmentor_desktop.store"]
    ):
        from tests.proofs.importers import IMPORTERS
    importer, corpus = IMPORTERS[name], folder / "corpus"
    corpus.mkdir()
    for number, example in enumerate(importer.examples()):
        (corpus / str(number)).write_bytes(example)
    limits = [f"-max_total_time={int(seconds)}", "-max_len=1000000", f"-artifact_prefix={folder}/"]
    atheris.Setup(
        [sys.argv[0], *limits, str(corpus)],
        lambda content: importer.try_out(content, folder),
    )
    _forbid(folder)
    atheris.Fuzz()


def _with_hypothesis(name: str, seconds: float, folder: Path) -> None:
    from hypothesis import HealthCheck, Phase, given, seed, settings
    from hypothesis import strategies as st

    from tests.proofs.importers import IMPORTERS

    importer = IMPORTERS[name]
    examples, tried, end = importer.examples(), 0, time.monotonic() + seconds

    quick = settings(
        max_examples=200,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )

    def go_round(number: int) -> None:
        @seed(number)
        @quick
        @given(st.sampled_from(examples), st.randoms(use_true_random=True))
        def give(example: bytes, chance: Random) -> None:
            nonlocal tried
            tried += 1
            importer.try_out(changed(example, chance), folder)

        give()

    _forbid(folder)
    number = 0
    while time.monotonic() < end:
        number += 1
        go_round(number)
    sys.stdout.write(f"tried {tried}\n")


if __name__ == "__main__":
    given_name, given_seconds, given_folder = sys.argv[1], float(sys.argv[2]), Path(sys.argv[3])
    way = _with_atheris if _has_atheris() else _with_hypothesis
    way(given_name, given_seconds, given_folder)
