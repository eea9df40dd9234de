"""No file is stored as the note of another one."""

from __future__ import annotations

from revmentor_desktop.services.met_files import MetFiles, Placed


def test_a_file_takes_no_note_that_one_of_ours_is() -> None:
    ours: set[str] = set()
    for _ in range(4):
        met = MetFiles({}, {}.get, frozenset(ours)).of([Placed("a.md", "Vault/a.md", "digest")])
        assert met["a.md"].note not in ours
        ours.add(met["a.md"].note)
