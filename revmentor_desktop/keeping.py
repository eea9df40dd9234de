"""The commands ``backup``, ``restore`` and ``check``: keeping a workspace safe without a window."""

from __future__ import annotations

import argparse
import sys
from contextlib import closing
from typing import TYPE_CHECKING

from revmentor_desktop import start_options, unlocking
from revmentor_desktop.failures import EXIT_CODES, Exit, Failed, not_given, unreadable
from revmentor_desktop.start_options import path

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from revmentor_desktop.domain.changes import Entity
    from revmentor_desktop.folders import Folders
    from revmentor_desktop.services.backups import Backup
    from revmentor_desktop.services.protection import DataKey
    from revmentor_desktop.services.restoring import Line
    from revmentor_desktop.services.trouble import StoreError
    from revmentor_desktop.services.workspace import Workspace

EXAMPLES = """\
examples:
  revmentor backup --workspace ~/Documents/RevMentor/pair
  revmentor backup --workspace ~/Documents/RevMentor/pair --to /media/stick/
  revmentor restore --workspace ~/Documents/RevMentor/pair
  revmentor restore --workspace ~/Documents/RevMentor/pair --from copy.revmentor --yes
  revmentor check --workspace ~/Documents/RevMentor/pair
"""
ENDING = ".revmentor"
"""Of a backup that is one file, made to be carried elsewhere."""


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the three commands and their options to *commands*."""
    backup = _added(
        commands,
        "backup",
        "make a verified copy of a workspace",
        "Make a verified copy of the whole workspace, private notes included: among its backups "
        "on this computer, or as one file to carry to another. The workspace is only read.",
    )
    backup.add_argument(
        "--to",
        type=path,
        metavar="FILE",
        help="write one file here, or into this folder, instead of among the backups",
    )
    restore = _added(
        commands,
        "restore",
        "go back to a backup, or list the backups there are",
        "Without --from, list the backups of a workspace. With it, say what going back would "
        "change; with --yes as well, do it. What was there is kept in a folder beside it. Where "
        "there is no workspace yet, one is made of the backup.",
    )
    restore.add_argument("--from", dest="file", type=path, metavar="FILE", help="the backup")
    restore.add_argument("--yes", action="store_true", help="do it, do not only say what it does")
    _added(
        commands,
        "check",
        "examine a workspace and its backups",
        "Read all of a workspace and all of its backups, and say whether they are whole: the "
        "file, the search, the pictures in notes, and each backup. Nothing is changed.",
    )


def run(chosen: argparse.Namespace) -> int:
    """Do what was *chosen* and return the exit code; raise ``Failed`` when it cannot be done."""
    deeds = {"backup": _backup, "restore": _restore, "check": _check}
    return deeds[chosen.command](chosen)


def _added(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, short: str, long: str
) -> argparse.ArgumentParser:
    command = commands.add_parser(
        name,
        help=short,
        description=long,
        epilog=f"{EXAMPLES}\n{EXIT_CODES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.add_argument(
        "--workspace", required=True, type=path, metavar="PATH", help="the folder of the workspace"
    )
    unlocking.add_to(command)
    return command


# --- backup -------------------------------------------------------------------------------


def _backup(chosen: argparse.Namespace) -> int:
    from revmentor_desktop.services.backups import back_up, write_one
    from revmentor_desktop.services.trouble import StoreError

    with closing(_opened(chosen)) as workspace:
        try:
            if chosen.to is None:
                made = back_up(workspace, _folders(chosen.data_dir).backups).path
            else:
                made = write_one(workspace, _target(chosen.to, workspace))
        except StoreError as error:
            raise _not_backed_up(error) from error
    sys.stdout.write(f"{made}\n")
    return Exit.DONE


def _target(to: Path, workspace: Workspace) -> Path:
    """Return the file to write; one that is there is left alone."""
    from revmentor_desktop.services.backups import file_name

    target = to / file_name(workspace.pair, workspace.now(), ENDING) if to.is_dir() else to
    if target.exists():
        raise Failed(
            Exit.NOT_WRITTEN,
            f"{target} is already there and was left as it is. Choose another name.",
        )
    return target


def _not_backed_up(error: StoreError) -> Failed:
    from revmentor_desktop.services import trouble

    sentences = {
        trouble.Full: "The disk has no room for the backup. Make room, or choose another place.",
        trouble.ReadOnly: "The place of the backup cannot be written to. Choose another with --to.",
        trouble.Missing: "The folder of the backup is not there. Make it first.",
        trouble.Damaged: "The copy was not whole and does not count. Run revmentor check.",
    }
    other = "The backup could not be written. Check the disk, or choose another place with --to."
    sentence = sentences.get(type(error), other)
    return Failed(Exit.NOT_WRITTEN, f"{sentence} Older backups are as they were.")


# --- restore ------------------------------------------------------------------------------


def _restore(chosen: argparse.Namespace) -> int:
    if chosen.file is None:
        for backup in _backups_of(chosen):
            sys.stdout.write(f"{_moment(backup.made)}  {_size(backup.size)}  {backup.path}\n")
        return Exit.DONE
    from revmentor_desktop.services.clock import utc_now
    from revmentor_desktop.services.restoring import bring_back
    from revmentor_desktop.services.trouble import StoreError

    key = _key(chosen)
    _tell_difference(chosen.workspace, chosen.file, key, _folders(chosen.data_dir))
    if not chosen.yes:
        sys.stdout.write("Nothing was changed. With --yes it is done.\n")
        return Exit.DONE
    try:
        kept = bring_back(chosen.workspace, chosen.file, utc_now(), key)
    except StoreError as error:
        raise unreadable(error, chosen.workspace) from error
    sys.stdout.write(f"Restored to {chosen.workspace}\n")
    if kept is not None:
        sys.stdout.write(f"What was there is kept in {kept}\n")
    return Exit.DONE


def _key(chosen: argparse.Namespace) -> DataKey | None:
    """Return what the workspace opens with, or the backup where there is no protected workspace."""
    from revmentor_desktop.services.protection import needs_key
    from revmentor_desktop.services.trouble import StoreError

    place = chosen.workspace if needs_key(chosen.workspace) else chosen.file
    try:
        return unlocking.key_of(place, chosen.passphrase_fd)
    except unlocking.NotGiven as error:
        raise not_given(place) from error
    except StoreError as error:
        raise unreadable(error, place) from error


def _tell_difference(folder: Path, file: Path, key: DataKey | None, here: Folders) -> None:
    """Say what going back to *file* would do; raise ``Failed`` if it cannot be gone back to."""
    from revmentor_desktop.domain.people import Pair
    from revmentor_desktop.services.restoring import compare, look_into
    from revmentor_desktop.services.trouble import Missing, StoreError

    try:
        inside = look_into(file, here.backups, key)
    except Missing as error:
        raise Failed(Exit.MISSING, f"There is no backup at {file}. Nothing was changed.") from error
    except StoreError as error:
        raise unreadable(error, file) from error
    pair = inside.pair
    sys.stdout.write(f"A backup of {pair.mentor.name} and {pair.mentee.name}\n")
    now = _things_in(folder, key)
    if any(isinstance(thing, Pair) and thing.id != pair.id for thing in now):
        raise Failed(
            Exit.USAGE,
            f"In {folder} is the workspace of another pair. Nothing was changed. "
            "Choose another folder.",
        )
    for line in compare(now, inside.things):
        if line.now or line.then:
            sys.stdout.write(f"{_kind(line):16} now {line.now:5}  backup {line.then:5}  ")
            sys.stdout.write(f"+{line.back} -{line.gone} ~{line.other}\n")


def _things_in(folder: Path, key: DataKey | None) -> tuple[Entity, ...]:
    """Return everything in the workspace in *folder*; nothing where there is none to be read."""
    from revmentor_desktop.services.protection import needs_key
    from revmentor_desktop.services.trouble import Missing, OpenElsewhere, StoreError
    from revmentor_desktop.services.workspace import Workspace

    own = key if needs_key(folder) else None
    try:
        with closing(Workspace.open(folder, read_only=True, key=own)) as workspace:
            return workspace.read.everything()
    except OpenElsewhere as error:
        raise unreadable(error, folder) from error
    except Missing:
        return ()
    except StoreError:
        sys.stdout.write("What is there now cannot be read; it is kept as it is.\n")
        return ()


def _kind(line: Line) -> str:
    names = {
        "Session": "sessions",
        "Note": "shared notes",
        "PrivateNote": "private notes",
        "Question": "questions",
        "Action": "actions",
        "Takeaway": "takeaways",
        "Term": "words",
        "OwnTopic": "own topics",
    }
    return "all else" if line.kind is None else names[line.kind.__name__]


# --- check --------------------------------------------------------------------------------


def _check(chosen: argparse.Namespace) -> int:
    from revmentor_desktop.services.checking import examine, unsound
    from revmentor_desktop.services.trouble import StoreError

    try:
        with closing(_opened(chosen)) as workspace:
            health = examine(workspace)
            key = None if workspace.key is None else workspace.key.copy()
    except StoreError as error:
        raise unreadable(error, chosen.workspace) from error
    search = "whole" if health.search_sound else "made anew when the workspace is opened"
    sys.stdout.write(f"file      whole, {health.things} things\n")
    sys.stdout.write(f"search    {search}\n")
    sys.stdout.write(
        f"pictures  {health.pictures}, {health.pictures_broken} damaged, "
        f"{health.pictures_missing} missing\n"
    )
    backups = _backups_of(chosen)
    bad = unsound(backups, _folders(chosen.data_dir).backups, key)
    newest = f", the newest of {_moment(backups[0].made)}" if backups else ""
    sys.stdout.write(f"backups   {len(backups)}{newest}, {len(bad)} that cannot be restored\n")
    for backup in bad:
        sys.stdout.write(f"          {backup.path}\n")
    return Exit.DONE if health.whole and not bad else Exit.NOT_WHOLE


# --- private ------------------------------------------------------------------------------


def _opened(chosen: argparse.Namespace) -> Workspace:
    from revmentor_desktop.services.trouble import StoreError

    try:
        return unlocking.opened(chosen.workspace, chosen.passphrase_fd)
    except unlocking.NotGiven as error:
        raise not_given(chosen.workspace) from error
    except StoreError as error:
        raise unreadable(error, chosen.workspace) from error


def _backups_of(chosen: argparse.Namespace) -> tuple[Backup, ...]:
    from revmentor_desktop.services.backups import listed_for

    return listed_for(_folders(chosen.data_dir).backups, chosen.workspace)


def _folders(data_dir: Path | None) -> Folders:
    return start_options.folders_in(data_dir)


def _moment(made: datetime) -> str:
    return f"{made.astimezone():%Y-%m-%d %H:%M}"


def _size(size: int) -> str:
    return f"{max(1, size // 1024):7} KB"
