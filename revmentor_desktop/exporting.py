"""The command ``export``: documents of a workspace as files, without a window.

Every kind of document in every form; only a PDF, which has to be drawn, loads Qt.  The workspace
is only read.  The moment of the files is ``SOURCE_DATE_EPOCH`` where that is set, and then the
same workspace gives the same bytes.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from contextlib import closing
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING

from revmentor_desktop import unlocking
from revmentor_desktop.domain.sharing import (
    OF_ONE_SESSION,
    OF_THE_PROGRAMME,
    OF_TOPICS,
    PARTS,
    Audience,
    Part,
    What,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from revmentor_desktop.domain.ids import SessionId
    from revmentor_desktop.services.library import Library
    from revmentor_desktop.services.sharing import Format, Manner, Scope, Shared
    from revmentor_desktop.services.trouble import StoreError
    from revmentor_desktop.store.queries import Queries


class Exit(IntEnum):
    """What the exit code says."""

    DONE = 0
    USAGE = 2
    MISSING = 3
    NOT_WRITTEN = 4
    OPEN_ELSEWHERE = 5
    NOT_READ = 6
    NOT_WHOLE = 7
    LOCKED = 8


FORMATS = ("md", "html", "docx", "pdf", "ics", "csv", "txt")
"""The forms of files, which are their endings; the first is the one without a choice."""

LANGUAGES = ("en", "zh-HK")
"""The languages a document can be in; the first is the one without a choice."""

EXIT_CODES = """\
exit codes:
  0  done
  2  the arguments do not make sense
  3  there is no such workspace, session or topic
  4  the file could not be written
  5  the workspace is open elsewhere
  6  the workspace could not be read
  7  the workspace or a backup is damaged in part
  8  the workspace is protected, and what was given does not open it
"""
EXAMPLES = """\
examples:
  revmentor export --workspace ~/Documents/RevMentor --session 7 --what agenda --to agenda.md
  revmentor export --workspace ~/Documents/RevMentor --session 6 --what recap --to - \\
      --parts summary,takeaways,actions
  revmentor export --workspace ~/Documents/RevMentor --session 7 --what agenda --to agenda.docx
  revmentor export --workspace ~/Documents/RevMentor --what sessions --range 1-6 --to year.pdf \\
      --audience sponsor
  revmentor export --workspace ~/Documents/RevMentor --what topic \\
      --topic ai-checking-what-it-says --to one-pager.pdf
  revmentor export --workspace ~/Documents/RevMentor --what agreement --to agreement.docx \\
      --language zh-HK
  revmentor export --workspace ~/Documents/RevMentor --all --format md,html --to everything/
"""
PARTS_HELP = "\n".join(
    f"  {what.value + ':':11}{', '.join(part.value for part in PARTS[what])}" for what in What
)
RANGE = re.compile(r"(\d{1,6})?-(\d{1,6})?|(\d{1,6})")


class Failed(Exception):
    """The command cannot be done: the sentence for people, and the exit code."""

    def __init__(self, code: Exit, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command and its options to *commands*."""
    export = commands.add_parser(
        "export",
        help="write documents of a workspace to files",
        description="Write an agenda, a recap, several sessions, the programme, a list, the "
        "glossary, the agreement, the goals, or topics of the library: as Markdown, as a web page, "
        "for Word, as a PDF, as plain text, as entries of a calendar, or as a table. Private "
        "notes, draft questions, preparation and cues are never in it. The workspace is only read.",
        epilog=f"parts:\n{PARTS_HELP}\n\n{EXAMPLES}\n{EXIT_CODES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    export.add_argument(
        "--workspace", required=True, type=path, metavar="PATH", help="the folder of the workspace"
    )
    wanted = export.add_mutually_exclusive_group(required=True)
    wanted.add_argument("--what", choices=[what.value for what in What])
    wanted.add_argument(
        "--all", action="store_true", help="every document of the pair, each as a file of a folder"
    )
    _add_of_what(export)
    _add_how(export)


def export(chosen: argparse.Namespace) -> int:
    """Do what was *chosen* and return the exit code; raise ``Failed`` when it cannot be done."""
    forms = _asked_forms(chosen.format, chosen.to)
    if not chosen.all:
        what = What(chosen.what)
        _check(chosen, what, forms)
        return _export_one(chosen, what, forms[0])
    if chosen.to is None or chosen.parts is not None:
        raise Failed(Exit.USAGE, "With --all give a folder to --to, and no --parts.")
    return _export_all(chosen, forms)


def path(text: str) -> Path:
    """Return the path that *text* names, with ``~`` for the home folder."""
    try:
        return Path(text).expanduser()
    except RuntimeError:
        raise argparse.ArgumentTypeError(f"there is no home folder for {text}") from None


# --- what can be asked for ----------------------------------------------------------------


def _add_of_what(export: argparse.ArgumentParser) -> None:
    export.add_argument(
        "--session", type=int, metavar="N", help="the number of the session, for agenda and recap"
    )
    export.add_argument(
        "--range",
        type=_range,
        metavar="A-B",
        help="the numbers of the first and the last session, for sessions; otherwise all",
    )
    export.add_argument(
        "--topic",
        action="append",
        metavar="ID",
        help="a topic of the library, for topic and handout; may be given several times",
    )


def _add_how(export: argparse.ArgumentParser) -> None:
    export.add_argument(
        "--to",
        required=True,
        type=_target,
        metavar="FILE",
        help="the file to write, or a folder to write it into; - is standard output",
    )
    export.add_argument(
        "--format",
        metavar="FORM",
        help=f"one of {', '.join(FORMATS)}, or with --all several of them with commas; otherwise "
        "what the ending of the file says, or Markdown",
    )
    export.add_argument(
        "--audience",
        choices=[audience.value for audience in Audience],
        default=Audience.US.value,
        help="for whom it is, which decides about the usual parts and about names",
    )
    names = export.add_mutually_exclusive_group()
    names.add_argument(
        "--by-name",
        action="store_const",
        const=False,
        dest="by_role",
        help="tell the two by their names, whoever reads it",
    )
    names.add_argument(
        "--by-role",
        action="store_const",
        const=True,
        dest="by_role",
        help="tell the two by their roles, whoever reads it",
    )
    export.add_argument(
        "--language",
        choices=LANGUAGES,
        default=LANGUAGES[0],
        help="the language of headings, dates and all else that nobody typed",
    )
    export.add_argument(
        "--parts", metavar="A,B", help="only these parts (below); otherwise the usual ones"
    )
    export.add_argument(
        "--front-matter",
        action="store_true",
        help="begin a Markdown file with what is known about it, as YAML",
    )
    export.add_argument(
        "--agenda", action="store_true", help="put the agenda into the entries of a calendar"
    )
    export.add_argument(
        "--remind", type=int, metavar="MIN", help="have the calendar remind so many minutes before"
    )
    unlocking.add_to(export)
    export.add_argument("--force", action="store_true", help="replace files that are already there")


def _target(text: str) -> Path | None:
    """Return the file or folder to write, ``None`` for standard output."""
    return None if text == "-" else path(text)


def _range(text: str) -> tuple[int | None, int | None]:
    """Return the first and the last number that *text* names: "2-6", "2-", "-6" or "4"."""
    found = RANGE.fullmatch(text)
    if not found or text == "-":
        raise argparse.ArgumentTypeError(f"{text!r} is no range such as 2-6")
    if found[3]:
        return int(found[3]), int(found[3])
    first, last = (int(one) if one else None for one in (found[1], found[2]))
    return first, last


def _asked_forms(asked: str | None, target: Path | None) -> tuple[Format, ...]:
    """Return the forms that are asked for, or the one that the ending of the file says."""
    from revmentor_desktop.services.sharing import Format

    if asked is None:
        ending = target.suffix.lower().removeprefix(".") if target else ""
        return (Format(ending if ending in FORMATS else FORMATS[0]),)
    names = [name.strip() for name in asked.split(",")]
    for name in names:
        if name not in FORMATS:
            raise Failed(
                Exit.USAGE, f"There is no form {name!r}. Choose from: {', '.join(FORMATS)}."
            )
    return tuple(map(Format, dict.fromkeys(names)))


def _check(chosen: argparse.Namespace, what: What, forms: tuple[Format, ...]) -> None:
    """Refuse what does not go together."""
    from revmentor_desktop.services.sharing import Format, forms_of

    if len(forms) > 1:
        raise Failed(Exit.USAGE, "Several forms at once need --all. Choose one form.")
    if what in OF_ONE_SESSION and chosen.session is None:
        raise Failed(Exit.USAGE, f"The {what.value} needs --session and a number.")
    if what in OF_TOPICS and not chosen.topic:
        raise Failed(Exit.USAGE, f"A {what.value} needs --topic and the id of a topic.")
    if forms[0] not in (*forms_of(what), Format.TEXT):
        raise Failed(
            Exit.USAGE, f"The {what.value} cannot be written as {forms[0].value}. Choose another."
        )


def _parts(text: str | None, what: What) -> list[Part] | None:
    """Return the parts that are named in *text*, ``None`` for the usual ones."""
    if text is None:
        return None
    known = {part.value: part for part in PARTS[what]}
    wanted = [name.strip() for name in text.split(",") if name.strip()]
    for name in wanted:
        if name not in known:
            raise Failed(
                Exit.USAGE,
                f"The {what.value} has no part {name!r}. Choose from: {', '.join(known)}.",
            )
    if not wanted:
        raise Failed(Exit.USAGE, f"Name at least one part: {', '.join(known)}.")
    return [known[name] for name in wanted]


# --- doing it -----------------------------------------------------------------------------


def _export_one(chosen: argparse.Namespace, what: What, form: Format) -> int:
    from revmentor_desktop.services.sharing import share

    parts = _parts(chosen.parts, what)
    target: Path | None = chosen.to
    into_folder = target is not None and _is_folder(target)
    if not into_folder:
        _keep(target, force=chosen.force)
    moment = _moment()
    with _Open(chosen.workspace, chosen.passphrase_fd) as read:
        library = _library(what, read)
        scope = _scope(chosen, what, read, library)
        shared = share(read, scope, parts, _manner(chosen, read, moment), library)
        with closing(_Press(chosen, moment)) as press:
            content = press.content(read, shared, form)
    if into_folder and target is not None:
        target = target / shared.name_of(form)
        _keep(target, force=chosen.force)
    if target is None:
        _print(content)
    else:
        _write(target, content)
    return Exit.DONE


def _export_all(chosen: argparse.Namespace, forms: tuple[Format, ...]) -> int:
    """Write every document that holds something, in every one of *forms* that it has."""
    from revmentor_desktop.services.sharing import Format, forms_of, parts_of, share

    folder: Path = chosen.to
    moment = _moment()
    with (
        _Open(chosen.workspace, chosen.passphrase_fd) as read,
        closing(_Press(chosen, moment)) as press,
    ):
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Failed(
                Exit.NOT_WRITTEN, f"{folder} could not be made. Choose another folder."
            ) from error
        library, manner = _library(What.PROGRAMME, read), _manner(chosen, read, moment)
        for scope in _every_scope(read):
            if not any(one.count for one in parts_of(read, scope, manner, library)):
                continue
            shared = share(read, scope, None, manner, library)
            for form in forms:
                if form in (*forms_of(scope.what), Format.TEXT):
                    target = folder / shared.name_of(form)
                    _keep(target, force=chosen.force)
                    _write(target, press.content(read, shared, form))
                    sys.stdout.write(f"{target}\n")
    return Exit.DONE


def _every_scope(read: Queries) -> Iterator[Scope]:
    """Yield what there is to share of the pair: each session, the programme, and its lists."""
    from revmentor_desktop.domain.sessions import SessionState
    from revmentor_desktop.services.sharing import Scope

    sessions = read.sessions()
    for session in sessions:
        yield Scope(What.AGENDA, session.id)
        if session.state is SessionState.HELD:
            yield Scope(What.RECAP, session.id)
    for what in OF_THE_PROGRAMME:
        if sessions or what is not What.SESSIONS:
            yield Scope(what)


def _scope(chosen: argparse.Namespace, what: What, read: Queries, library: Library) -> Scope:
    """Return what is asked for; raise ``Failed`` when it is not there."""
    from revmentor_desktop.domain.ids import TopicId
    from revmentor_desktop.services.sharing import Scope

    if what in OF_ONE_SESSION:
        return Scope(what, _session_id(read, chosen.session))
    if what in OF_TOPICS:
        for name in chosen.topic:
            if name not in library.by_id:
                raise Failed(
                    Exit.MISSING, f"There is no topic {name!r} in the library. Look at its id."
                )
        return Scope(what, topics=tuple(map(TopicId, chosen.topic)))
    if what is What.SESSIONS:
        first, last = chosen.range or (None, None)
        scope = Scope(what, first=first, last=last)
        if not any(scope.holds(session) for session in read.sessions()):
            raise Failed(Exit.MISSING, f"There is no such session. {_known(read)}")
        return scope
    return Scope(what)


def _session_id(read: Queries, number: int) -> SessionId:
    for session in read.sessions():
        if session.number == number:
            return session.id
    raise Failed(Exit.MISSING, f"There is no session {number} in this workspace. {_known(read)}")


def _known(read: Queries) -> str:
    known = ", ".join(str(session.number) for session in read.sessions())
    return f"There are: {known}." if known else "There is none yet."


def _library(what: What, read: Queries) -> Library:
    """Return the topics that come with the program and the pair's own, where *what* needs them."""
    from revmentor_desktop.paths import resource
    from revmentor_desktop.services.collection import layered
    from revmentor_desktop.services.library import Library, load_library

    if what not in {*OF_TOPICS, What.PROGRAMME, What.WORDS}:
        return Library()
    built_in = load_library(resource("library"))
    return layered(built_in, read.imported_packs(), read.pack_topics(), read.own_topics())


def _manner(chosen: argparse.Namespace, read: Queries, moment: datetime) -> Manner:
    from revmentor_desktop.domain.times import wall_clock
    from revmentor_desktop.services.sharing import LANGUAGES, Manner

    return Manner(
        audience=Audience(chosen.audience),
        by_role=chosen.by_role,
        words=LANGUAGES[chosen.language],
        day=wall_clock(moment, read.pair().zone).date(),
    )


def _moment() -> datetime:
    """Return the moment a file says it was made: ``SOURCE_DATE_EPOCH``, or the present."""
    from datetime import UTC, datetime

    from revmentor_desktop.services.clock import utc_now

    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if given.isdecimal() and len(given) < 12:
        return datetime.fromtimestamp(int(given), UTC)
    return utc_now()


class _Press:
    """Makes files of documents: all of one moment, all with the same in their entries."""

    def __init__(self, chosen: argparse.Namespace, moment: datetime) -> None:
        from revmentor_desktop.services.renderer import Renderer
        from revmentor_desktop.services.sharing import Entry, Manner

        self._moment = moment
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
            sys.stderr.write(
                "revmentor: look before you send it: 40 or more characters in a row are also in "
                f"private notes ({slipped_in}).\n"
            )
        if self._by_role and (names := names_left(read.pair(), shared.leaving(form, self._entry))):
            sys.stderr.write(
                f"revmentor: look before you send it: the text names {', '.join(names)}.\n"
            )
        if form not in AS_WRITTEN:
            shared = shared.with_formatted(self._renderer.formatted(shared.unformatted))
        if form is Format.PDF:
            return self._drawn(shared)
        return shared.as_file(form, self._moment, self._entry, facts=self._front_matter)

    def _drawn(self, shared: Shared) -> bytes:
        """Return *shared* as a PDF, drawn by Qt without a screen, on A4."""
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from PySide6.QtCore import QLocale
        from PySide6.QtWidgets import QApplication

        from revmentor_desktop.app import application
        from revmentor_desktop.ui.sharing.pdf import pages_of

        if QApplication.instance() is None:
            QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
            self._app = application([])
        return pages_of(shared).as_pdf(self._moment)


class _Open:
    """The workspace in a folder, open to be read, and closed again; trouble becomes ``Failed``."""

    def __init__(self, folder: Path, descriptor: int | None) -> None:
        self._folder, self._descriptor = folder, descriptor

    def __enter__(self) -> Queries:
        from revmentor_desktop.services import trouble
        from revmentor_desktop.unlocking import NotGiven, opened

        try:
            self._workspace = opened(self._folder, self._descriptor)
        except NotGiven as error:
            raise not_given(self._folder) from error
        except trouble.StoreError as error:
            raise unreadable(error, self._folder) from error
        return self._workspace.read

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        from revmentor_desktop.services import trouble

        self._workspace.close()
        if isinstance(error, trouble.StoreError):
            raise unreadable(error, self._folder) from error


def _is_folder(target: Path) -> bool:
    try:
        return target.is_dir()
    except OSError:  # a name that no system can have
        return False


def _keep(target: Path | None, *, force: bool) -> None:
    """Refuse to replace a file that is there, unless that was asked for."""
    if target is not None and os.path.lexists(target) and not force:
        raise Failed(
            Exit.NOT_WRITTEN,
            f"{target} is already there and was left as it is. "
            "Choose another name, or replace it with --force.",
        )


def unreadable(error: StoreError, folder: Path) -> Failed:
    """Return what is to be told of *error*: what happened, what is safe, what to do."""
    from revmentor_desktop.services import trouble

    if isinstance(error, trouble.Missing):
        return Failed(
            Exit.MISSING,
            f"There is no workspace in {folder}, and none was made. Look where it was moved.",
        )
    if isinstance(error, trouble.OpenElsewhere):
        where = f" on {error.host}" if error.host else ""
        return Failed(
            Exit.OPEN_ELSEWHERE,
            f"The workspace is open{where} and was not touched. Close it there, then try again.",
        )
    if isinstance(error, trouble.WrongKey):
        return Failed(
            Exit.LOCKED,
            f"That did not open {folder}. It was not touched. Type the passphrase again.",
        )
    if isinstance(error, trouble.Locked | trouble.KeysDamaged | trouble.KeysRefused):
        return Failed(
            Exit.LOCKED,
            f"{folder} is protected, and its key file cannot be used. It was not touched. "
            "Open it in the window with the recovery sheet.",
        )
    sentences = {
        trouble.NotOurs: "is not a workspace of RevMentor. It was not touched. "
        "Choose another folder.",
        trouble.TooNew: "was written by a newer RevMentor. It was not touched. "
        "Install the newer version to read it.",
        trouble.Damaged: "does not hold together. It was left exactly as it is. "
        "Try again with a copy from a backup.",
        trouble.ReadOnly: "was written by an older RevMentor and has to be brought up to date. "
        "It was not touched. Open it once in the window, then try again.",
    }
    sentence = sentences.get(type(error), "could not be read. It was not touched. Check the disk.")
    return Failed(Exit.NOT_READ, f"{folder} {sentence}")


def not_given(folder: Path) -> Failed:
    """Return what is to be told when a passphrase is needed and nobody can be asked."""
    return Failed(
        Exit.LOCKED,
        f"{folder} is protected. It was not touched. Give its passphrase with --passphrase-fd.",
    )


def _print(content: bytes) -> None:
    """Write *content* to standard output as it would be in the file, whatever the locale is."""
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except OSError as error:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())  # or Python complains again when it closes it
        raise Failed(
            Exit.NOT_WRITTEN, "Standard output was closed before all of it was written."
        ) from error


def _write(target: Path, content: bytes) -> None:
    from revmentor_desktop.services.sharing import CannotWrite, Obstacle, write_file

    try:
        write_file(target, content)
    except CannotWrite as error:
        reason = {
            Obstacle.FULL: "the disk is full. Nothing was written. Make room, or choose another.",
            Obstacle.FORBIDDEN: "it may not be written to. Nothing was changed. Choose another.",
            Obstacle.NOT_A_FILE: "it is not a file. It was left alone. Choose another name.",
            Obstacle.MISSING_FOLDER: "its folder is not there. Nothing was written. Make it first.",
            Obstacle.NAME_TOO_LONG: "its name is too long. Nothing was written. Shorten it.",
            Obstacle.OTHER: "the system refused. Nothing was changed. Choose another place.",
        }[error.kind]
        raise Failed(Exit.NOT_WRITTEN, f"{target} could not be written: {reason}") from error
