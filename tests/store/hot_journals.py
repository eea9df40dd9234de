"""A journal as a crash in the middle of a commit leaves it, which takes back what was not finished.

Its form is that of SQLite's rollback journal (https://www.sqlite.org/fileformat2.html, section 3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

MAGIC = bytes.fromhex("d9d505f920a163d7")
SECTOR = 512


def interrupt(path: Path, version: int) -> None:
    """Leave the file *path* as if it had just been given *version*, and nothing after that."""
    before = path.read_bytes()
    size = int.from_bytes(before[16:18]) % 65535
    page = before[:size]
    header = MAGIC + b"".join(
        number.to_bytes(4) for number in (1, 0, len(before) // size, SECTOR, size)
    )
    total = sum(page[at] for at in range(size - 200, 0, -200))
    record = (1).to_bytes(4) + page + total.to_bytes(4)
    path.with_name(f"{path.name}-journal").write_bytes(header.ljust(SECTOR, b"\0") + record)
    path.write_bytes(before[:60] + version.to_bytes(4) + before[64:])
