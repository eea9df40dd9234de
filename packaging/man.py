"""Write the manual page ``packaging/revmentor.1`` from what the command line says of itself.

``python packaging/man.py`` writes it; ``tests/packaging/test_man.py`` fails when the page is
behind the program.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "packaging" / "revmentor.1"

sys.path.insert(0, str(ROOT))

from revmentor_desktop import __version__  # noqa: E402  # the program may not be installed
from revmentor_desktop.commandline import parser  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator


def page() -> str:
    """Return the manual page."""
    whole = parser()
    lines = [
        f'.TH REVMENTOR 1 "" "RevMentor Desktop {__version__}" "User Commands"',
        ".SH NAME",
        f"revmentor \\- {escaped(str(whole.description).split('.')[0].lower())}",
        ".SH SYNOPSIS",
        *verbatim(usage(whole)),
        ".SH DESCRIPTION",
        *text(str(whole.description)),
        ".SH OPTIONS",
        *options(whole),
    ]
    for name, command in commands(whole).items():
        lines += [f'.SH "COMMAND {escaped(name.upper())}"', *verbatim(usage(command))]
        lines += text(command.description or "")
        lines += options(command)
        lines += epilog(command)
    return "\n".join([*lines, *epilog(whole), ""])


def commands(whole: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """Return the commands of a parser, and those within them, by how they are written."""
    found: dict[str, argparse.ArgumentParser] = {}
    for action in whole._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, command in action.choices.items():
                found[name] = command
                found |= {f"{name} {inner}": one for inner, one in commands(command).items()}
    return found


def usage(one: argparse.ArgumentParser) -> str:
    """Return how a command is written, whatever the width of the terminal is."""
    one.formatter_class = lambda prog: argparse.RawDescriptionHelpFormatter(prog, width=78)
    return one.format_usage().removeprefix("usage: ").rstrip()


def options(one: argparse.ArgumentParser) -> Iterator[str]:
    """Yield every option and argument with what it does."""
    for action in one._actions:
        if isinstance(action, argparse._SubParsersAction) or action.help == argparse.SUPPRESS:
            continue
        names = ", ".join(f"\\fB{escaped(name)}\\fR" for name in action.option_strings)
        value = action.metavar or (
            "{" + ",".join(map(str, action.choices)) + "}" if action.choices else ""
        )
        shown = f"\\fI{escaped(str(value))}\\fR" if value else ""
        yield ".TP"
        yield " ".join(filter(None, (names, shown)))
        yield from text((action.help or "").replace("%%", "%"))


def epilog(one: argparse.ArgumentParser) -> Iterator[str]:
    """Yield what stands at the end of the help: parts, examples, exit codes."""
    if one.epilog:
        yield ".PP"
        yield from verbatim(one.epilog)


def text(words: str) -> Iterator[str]:
    """Yield running text."""
    yield from map(escaped, filter(None, words.splitlines()))


def verbatim(words: str) -> Iterator[str]:
    """Yield lines that stay as they are."""
    yield ".nf"
    yield from map(escaped, words.splitlines())
    yield ".fi"


def escaped(line: str) -> str:
    """Return *line* so that nothing in it acts."""
    line = line.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{line}" if line.startswith((".", "'")) else line


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
