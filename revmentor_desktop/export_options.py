"""What can be asked of the command ``export``, and what it says of itself.

Nothing here loads the database or Qt: help and mistakes are told at once.
"""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING

from revmentor_desktop import unlocking
from revmentor_desktop.command_words import translate
from revmentor_desktop.domain.sharing import PARTS, Audience, What
from revmentor_desktop.failures import exit_codes
from revmentor_desktop.start_options import path

if TYPE_CHECKING:
    from pathlib import Path

FORMATS = ("md", "html", "docx", "pdf", "ics", "csv", "txt")
"""The forms of files, which are their endings; the first is the one without a choice."""

LANGUAGES = ("en", "zh-HK")
"""The languages a document can be in; the first is the one without a choice."""

EXAMPLES = """\
  revmentor export --workspace ~/Documents/RevMentor/pair --session 7 --what agenda --to agenda.md
  revmentor export --workspace ~/Documents/RevMentor/pair --session 6 --what recap --to - \\
      --parts summary,takeaways,actions
  revmentor export --workspace ~/Documents/RevMentor/pair --session 7 --what agenda --to agenda.docx
  revmentor export --workspace ~/Documents/RevMentor/pair --what sessions --range 1-6 \\
      --to year.pdf --audience sponsor
  revmentor export --workspace ~/Documents/RevMentor/pair --what topic \\
      --topic ai-checking-what-it-says --to one-pager.pdf
  revmentor export --workspace ~/Documents/RevMentor/pair --what agreement --to agreement.docx \\
      --language zh-HK
  revmentor export --workspace ~/Documents/RevMentor/pair --all --format md,html --to everything/
"""

PARTS_HELP = "\n".join(
    f"  {what.value + ':':11}{', '.join(part.value for part in PARTS[what])}" for what in What
)

RANGE = re.compile(r"(\d{1,6})?-(\d{1,6})?|(\d{1,6})")


def examples() -> str:
    """Return what one could type."""
    title = translate("command line", "examples:")
    return f"{title}\n{EXAMPLES}"


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command and its options to *commands*."""
    parts = translate("command line", "parts:")
    export = commands.add_parser(
        "export",
        help=translate("command line", "write documents of a workspace to files"),
        description=translate(
            "command line",
            "Write an agenda, a recap, several sessions, the programme, a list, the glossary, the "
            "agreement, the goals, or topics of the library: as Markdown, as a web page, for Word, "
            "as a PDF, as plain text, as entries of a calendar, or as a table. Private notes, "
            "draft questions, preparation and cues are never in it. The workspace is only read.",
        ),
        epilog=f"{parts}\n{PARTS_HELP}\n\n{examples()}\n{exit_codes()}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    export.add_argument(
        "--workspace",
        required=True,
        type=path,
        metavar=translate("command line", "PATH"),
        help=translate("command line", "the folder of the workspace"),
    )
    wanted = export.add_mutually_exclusive_group(required=True)
    wanted.add_argument("--what", choices=[what.value for what in What])
    wanted.add_argument(
        "--all",
        action="store_true",
        help=translate("command line", "every document of the pair, each as a file of a folder"),
    )
    _add_of_what(export)
    _add_form(export)
    _add_words(export)
    _add_extras(export)


# --- private ------------------------------------------------------------------------------


def _add_of_what(export: argparse.ArgumentParser) -> None:
    export.add_argument(
        "--session",
        type=int,
        metavar="N",
        help=translate("command line", "the number of the session, for agenda and recap"),
    )
    export.add_argument(
        "--range",
        type=_range,
        metavar="A-B",
        help=translate(
            "command line",
            "the numbers of the first and the last session, for sessions; otherwise all",
        ),
    )
    export.add_argument(
        "--topic",
        action="append",
        metavar="ID",
        help=translate(
            "command line",
            "a topic of the library, for topic and handout; may be given several times",
        ),
    )


def _add_form(export: argparse.ArgumentParser) -> None:
    """Add the options of the file itself: where it is written, and in what form."""
    export.add_argument(
        "--to",
        required=True,
        type=_target,
        metavar=translate("command line", "FILE"),
        help=translate(
            "command line",
            "the file to write, or a folder to write it into; - is standard output",
        ),
    )
    export.add_argument(
        "--format",
        metavar=translate("command line", "FORM"),
        help=translate(
            "command line",
            "one of {forms}, or with --all several of them with commas; otherwise what the ending "
            "of the file says, or Markdown",
        ).format(forms=", ".join(FORMATS)),
    )


def _add_words(export: argparse.ArgumentParser) -> None:
    """Add the options of what it says: for whom, with which names and parts, in what language."""
    export.add_argument(
        "--audience",
        choices=[audience.value for audience in Audience],
        default=Audience.US.value,
        help=translate(
            "command line", "for whom it is, which decides about the usual parts and about names"
        ),
    )
    names = export.add_mutually_exclusive_group()
    names.add_argument(
        "--by-name",
        action="store_const",
        const=False,
        dest="by_role",
        help=translate("command line", "tell the two by their names, whoever reads it"),
    )
    names.add_argument(
        "--by-role",
        action="store_const",
        const=True,
        dest="by_role",
        help=translate("command line", "tell the two by their roles, whoever reads it"),
    )
    export.add_argument(
        "--language",
        choices=LANGUAGES,
        default=LANGUAGES[0],
        help=translate(
            "command line", "the language of headings, dates and all else that nobody typed"
        ),
    )
    export.add_argument(
        "--parts",
        metavar="A,B",
        help=translate("command line", "only these parts (below); otherwise the usual ones"),
    )


def _add_extras(export: argparse.ArgumentParser) -> None:
    export.add_argument(
        "--front-matter",
        action="store_true",
        help=translate(
            "command line", "begin a Markdown file with what is known about it, as YAML"
        ),
    )
    export.add_argument(
        "--agenda",
        action="store_true",
        help=translate("command line", "put the agenda into the entries of a calendar"),
    )
    export.add_argument(
        "--remind",
        type=int,
        metavar="MIN",
        help=translate("command line", "have the calendar remind so many minutes before"),
    )
    unlocking.add_to(export)
    export.add_argument(
        "--force",
        action="store_true",
        help=translate("command line", "replace files that are already there"),
    )


def _target(text: str) -> Path | None:
    """Return the file or folder to write, ``None`` for standard output."""
    return None if text == "-" else path(text)


def _range(text: str) -> tuple[int | None, int | None]:
    """Return the first and the last number that *text* names: "2-6", "2-", "-6" or "4"."""
    found = RANGE.fullmatch(text)
    if not found or text == "-":
        told = translate("command line", "“{text}” is no range such as 2-6")
        raise argparse.ArgumentTypeError(told.format(text=text))
    if found[3]:
        return int(found[3]), int(found[3])
    first, last = (int(one) if one else None for one in (found[1], found[2]))
    return first, last
