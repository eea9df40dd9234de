"""Files of documents, made without a window, and put where they are wanted."""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING

from revmentor_desktop.command_words import translate
from revmentor_desktop.domain.sharing import Audience
from revmentor_desktop.failures import Exit, Failed, closed_output

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path

    from revmentor_desktop.domain.paper import Paper
    from revmentor_desktop.services.sharing import Format, Obstacle, Shared
    from revmentor_desktop.store.queries import Queries


def file_moment() -> datetime:
    """Return the moment a file says it was made: ``SOURCE_DATE_EPOCH``, or the present."""
    from datetime import UTC, datetime

    from revmentor_desktop.services.clock import utc_now

    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdecimal() and len(given) < 12:
        return datetime.fromtimestamp(int(given), UTC)
    return utc_now()


def paper_by(environment: Mapping[str, str]) -> Paper:
    """Return the paper of the country that *environment* names, as programs without Qt know it."""
    from revmentor_desktop.domain.paper import paper_in

    names = (environment.get(name) for name in ("LC_ALL", "LC_PAPER", "LANG"))
    locale = next(filter(None, names), "")
    return paper_in(re.split("[.@]", locale)[0].rpartition("_")[2])


class Press:
    """Makes files of documents: all of one moment, all with the same in their entries."""

    def __init__(self, chosen: argparse.Namespace, moment: datetime) -> None:
        from revmentor_desktop.services.renderer import Renderer
        from revmentor_desktop.services.sharing import Entry, Manner

        self._moment = moment
        self._paper = paper_by(os.environ)
        self._entry = Entry(agenda=chosen.agenda, reminder=chosen.remind)
        self._front_matter: bool = chosen.front_matter
        self._by_role = Manner(Audience(chosen.audience), chosen.by_role).without_names
        self._app: object = None
        self._renderer = Renderer()

    def close(self) -> None:
        """End what was started to make files."""
        self._renderer.close()

    def content(self, read: Queries, shared: Shared, form: Format) -> bytes:
        """Return the bytes of *shared* in this form; say if a passage of it is private too."""
        from revmentor_desktop.services.formats import AS_WRITTEN
        from revmentor_desktop.services.sharing import Format, names_left, overlapping_private

        if slipped_in := overlapping_private(read, shared.leaving(form, self._entry)):
            told = translate(
                "command line",
                "look before you send it: 40 or more characters in a row are also in private notes "
                "({count}).",
            )
            sys.stderr.write(f"revmentor: {told.format(count=slipped_in)}\n")
        if self._by_role and (names := names_left(read.pair(), shared.leaving(form, self._entry))):
            told = translate("command line", "look before you send it: the text names {names}.")
            sys.stderr.write(f"revmentor: {told.format(names=', '.join(names))}\n")
        if form not in AS_WRITTEN:
            shared = shared.with_formatted(self._renderer.formatted(shared.unformatted))
        if form is Format.PDF:
            return self._drawn(shared)
        return shared.as_file(
            form, self._moment, self._entry, facts=self._front_matter, paper=self._paper
        )

    def _drawn(self, shared: Shared) -> bytes:
        """Return *shared* as a PDF, drawn by Qt without a screen.

        Qt writes its fonts in the order of a table whose seed is another in each process, unless it
        is told not to; who has the same document drawn twice wants the same file.
        """
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from PySide6.QtCore import QHashSeed, QLocale
        from PySide6.QtWidgets import QApplication

        from revmentor_desktop.application import application
        from revmentor_desktop.ui.sharing.pdf import pages_of

        if QApplication.instance() is None:
            QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
            self._app = application([])
        pages = pages_of(shared, self._paper)
        QHashSeed.setDeterministicGlobalSeed()
        try:
            return pages.as_pdf(self._moment)
        finally:
            QHashSeed.resetRandomGlobalSeed()


def is_folder(target: Path) -> bool:
    """Say whether *target* is a folder; a name that no system can have is none."""
    try:
        return target.is_dir()
    except OSError:  # a name that no system can have
        return False


def keep(target: Path | None, *, force: bool) -> None:
    """Refuse to replace a file that is there, unless that was asked for."""
    if target is not None and os.path.lexists(target) and not force:
        sentence = translate(
            "command line",
            "{file} is already there and was left as it is. Choose another name, or replace it "
            "with --force.",
        )
        raise Failed(Exit.NOT_WRITTEN, sentence.format(file=target))


def print_out(content: bytes) -> None:
    """Write *content* to standard output as it would be in the file, whatever the locale is."""
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except OSError as error:
        raise closed_output() from error


def write(target: Path, content: bytes) -> None:
    """Write *content* to *target*, whole or not at all; say why if that cannot be."""
    from revmentor_desktop.services.sharing import CannotWrite, write_file

    try:
        write_file(target, content)
    except CannotWrite as error:
        sentence = _not_written(error.kind).format(file=target)
        raise Failed(Exit.NOT_WRITTEN, sentence) from error


def _not_written(kind: Obstacle) -> str:
    from revmentor_desktop.services.sharing import Obstacle

    return {
        Obstacle.FULL: translate(
            "command line",
            "{file} could not be written: the disk is full. Nothing was written. Make room, or "
            "choose another.",
        ),
        Obstacle.FORBIDDEN: translate(
            "command line",
            "{file} could not be written: it may not be written to. Nothing was changed. Choose "
            "another.",
        ),
        Obstacle.NOT_A_FILE: translate(
            "command line",
            "{file} could not be written: it is not a file. It was left alone. Choose "
            "another name.",
        ),
        Obstacle.MISSING_FOLDER: translate(
            "command line",
            "{file} could not be written: its folder is not there. Nothing was written. Make it "
            "first.",
        ),
        Obstacle.NAME_TOO_LONG: translate(
            "command line",
            "{file} could not be written: its name is too long. Nothing was written. Shorten it.",
        ),
        Obstacle.OTHER: translate(
            "command line",
            "{file} could not be written: the system refused. Nothing was changed. Choose another "
            "place.",
        ),
    }[kind]
