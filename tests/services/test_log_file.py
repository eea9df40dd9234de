"""The log holds places, numbers and our own words, whatever is logged."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.services.log_file import LARGEST, OLDER, Code, begin_log, end_log

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CANARY = "Kanarienvogel"


class Words:
    """Something that says what somebody wrote, however it is asked."""

    def __str__(self) -> str:
        return CANARY

    __repr__ = __str__

    def __format__(self, _form: str) -> str:
        return CANARY


@pytest.fixture
def folder(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> Iterator[Path]:
    caplog.expected = True  # type: ignore[attr-defined]  # read by the fixture that forbids logging
    handler = begin_log(tmp_path / "log")
    logging.getLogger("revmentor_desktop").setLevel(logging.DEBUG)
    yield tmp_path / "log"
    end_log(handler)


def written(folder: Path) -> str:
    return "".join(file.read_text() for file in sorted(folder.iterdir()))


def test_nothing_that_somebody_wrote_is_in_it_however_it_was_logged(folder: Path) -> None:
    log = logging.getLogger("revmentor_desktop.ui.notes")
    log.debug(f"typed {CANARY}")
    log.debug("typed %s", CANARY)
    log.info("typed %r", Words())
    log.warning("typed %(text)s", {"text": CANARY})
    log.error(ValueError(CANARY))
    try:
        int(CANARY)
    except ValueError:
        log.exception("typed", stack_info=True, extra={"text": CANARY})
    logging.getLogger("library.of.others").error("typed %s", [CANARY])
    text = written(folder)
    assert CANARY not in text
    assert text.count("\n") == 7
    assert "<str>" in text
    assert "<Words>" in text
    assert text.count("ValueError") == 1


def test_places_numbers_and_our_own_words_are(folder: Path) -> None:
    logging.getLogger("revmentor_desktop").info("took %.0f ms: %s", 51.23456, Code("Note, Term"))
    line = sys._getframe().f_lineno - 1
    assert written(folder).endswith(f" INFO test_log_file.py:{line} 51.2346 Note, Term\n")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such bits")
def test_it_is_for_its_owner_alone_and_bounded(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    log = logging.getLogger("revmentor_desktop")
    for _ in range(OLDER + 3):
        log.info("%s", Code("x" * (LARGEST - 200)))
    files = list(folder.iterdir())
    assert len(files) == OLDER + 1
    assert all(file.stat().st_mode & 0o077 == 0 for file in files)
    assert all(file.stat().st_size <= LARGEST for file in files)


def test_one_that_cannot_be_written_stops_nobody(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.rmdir()
    folder.write_text("in the way")
    logging.getLogger("revmentor_desktop").warning("typed %s", CANARY)
    assert capsys.readouterr().err == ""
