"""The commands ``backup``, ``restore`` and ``check``: keeping a workspace safe without a window."""

from __future__ import annotations

import argparse
import sys
from contextlib import closing
from typing import TYPE_CHECKING

from revmentor_desktop import start_options, unlocking
from revmentor_desktop.command_words import padded, translate
from revmentor_desktop.domain.names import filled
from revmentor_desktop.failures import Exit, Failed, exit_codes, not_given, unreadable
from revmentor_desktop.start_options import path

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from revmentor_desktop.folders import Folders
    from revmentor_desktop.services.backups import Backup
    from revmentor_desktop.services.checking import Health
    from revmentor_desktop.services.protection import DataKey
    from revmentor_desktop.services.restoring import Held, Line
    from revmentor_desktop.services.trouble import StoreError
    from revmentor_desktop.services.workspace import Workspace

EXAMPLES = """\
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
        translate("command line", "make a verified copy of a workspace"),
        translate(
            "command line",
            "Make a verified copy of the whole workspace, private notes included: among its "
            "backups on this computer, or as one file to carry to another. The workspace is only "
            "read.",
        ),
    )
    backup.add_argument(
        "--to",
        type=path,
        metavar=translate("command line", "FILE"),
        help=translate(
            "command line", "write one file here, or into this folder, instead of among the backups"
        ),
    )
    restore = _added(
        commands,
        "restore",
        translate("command line", "go back to a backup, or list the backups there are"),
        translate(
            "command line",
            "Without --from, list the backups of a workspace. With it, say what going back would "
            "change; with --yes as well, do it. What was there is kept in a folder beside it. "
            "Where there is no workspace yet, one is made of the backup.",
        ),
    )
    restore.add_argument(
        "--from",
        dest="file",
        type=path,
        metavar=translate("command line", "FILE"),
        help=translate("command line", "the backup"),
    )
    restore.add_argument(
        "--yes",
        action="store_true",
        help=translate("command line", "do it, do not only say what it does"),
    )
    _added(
        commands,
        "check",
        translate("command line", "examine a workspace and its backups"),
        translate(
            "command line",
            "Read all of a workspace and all of its backups, and say whether they are whole: the "
            "file, the search, the pictures in notes, and each backup. Nothing is changed.",
        ),
    )


def run(chosen: argparse.Namespace) -> int:
    """Do what was *chosen* and return the exit code; raise ``Failed`` when it cannot be done."""
    deeds = {"backup": _backup, "restore": _restore, "check": _check}
    return deeds[chosen.command](chosen)


def _added(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, short: str, long: str
) -> argparse.ArgumentParser:
    examples = translate("command line", "examples:")
    command = commands.add_parser(
        name,
        help=short,
        description=long,
        epilog=f"{examples}\n{EXAMPLES}\n{exit_codes()}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    command.add_argument(
        "--workspace",
        required=True,
        type=path,
        metavar=translate("command line", "PATH"),
        help=translate("command line", "the folder of the workspace"),
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
        told = translate(
            "command line", "{file} is already there and was left as it is. Choose another name."
        )
        raise Failed(Exit.NOT_WRITTEN, told.format(file=target))
    return target


def _not_backed_up(error: StoreError) -> Failed:
    from revmentor_desktop.services import trouble

    sentences = {
        trouble.Full: translate(
            "command line",
            "The disk has no room for the backup. Older backups are as they were. Make room, or "
            "choose another place.",
        ),
        trouble.ReadOnly: translate(
            "command line",
            "The place of the backup cannot be written to. Older backups are as they were. Choose "
            "another with --to.",
        ),
        trouble.Missing: translate(
            "command line",
            "The folder of the backup is not there. Older backups are as they were. Make it first.",
        ),
        trouble.Damaged: translate(
            "command line",
            "The copy was not whole and does not count. Older backups are as they were. Run "
            "revmentor check.",
        ),
    }
    other = translate(
        "command line",
        "The backup could not be written. Older backups are as they were. Check the disk, or "
        "choose another place with --to.",
    )
    return Failed(Exit.NOT_WRITTEN, sentences.get(type(error), other))


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
        _tell(translate("command line", "Nothing was changed. With --yes it is done."))
        return Exit.DONE
    try:
        kept = bring_back(chosen.workspace, chosen.file, utc_now(), key)
    except StoreError as error:
        raise unreadable(error, chosen.workspace) from error
    _tell(translate("command line", "Restored to {folder}").format(folder=chosen.workspace))
    if kept is not None:
        _tell(translate("command line", "What was there is kept in {folder}").format(folder=kept))
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
        told = translate("command line", "There is no backup at {file}. Nothing was changed.")
        raise Failed(Exit.MISSING, told.format(file=file)) from error
    except StoreError as error:
        raise unreadable(error, file) from error
    pair = inside.pair
    told = translate("command line", "A backup of {mentor} and {mentee}")
    _tell(filled(told, mentor=pair.mentor.name, mentee=pair.mentee.name))
    now = _held_in(folder, key)
    if any(id != pair.id for id in now.get(Pair, ())):
        told = translate(
            "command line",
            "In {folder} is the workspace of another pair. Nothing was changed. Choose another "
            "folder.",
        )
        raise Failed(Exit.USAGE, told.format(folder=folder))
    counts = translate("command line", "now {now}  backup {then}  +{back} -{gone} ~{other}")
    for line in compare(now, inside.held):
        if line.now or line.then:
            told = counts.format(
                now=f"{line.now:5}",
                then=f"{line.then:5}",
                back=line.back,
                gone=line.gone,
                other=line.other,
            )
            _tell(f"{padded(_kind(line), 16)} {told}")


def _held_in(folder: Path, key: DataKey | None) -> Held:
    """Return what is in the workspace in *folder*; nothing where there is none to be read."""
    from revmentor_desktop.services.protection import needs_key
    from revmentor_desktop.services.restoring import held
    from revmentor_desktop.services.trouble import Missing, OpenElsewhere, StoreError
    from revmentor_desktop.services.workspace import Workspace

    own = key if needs_key(folder) else None
    try:
        with closing(Workspace.open(folder, read_only=True, key=own)) as workspace:
            return held(workspace.read.each_thing())
    except OpenElsewhere as error:
        raise unreadable(error, folder) from error
    except Missing:
        return {}
    except StoreError:
        _tell(translate("command line", "What is there now cannot be read; it is kept as it is."))
        return {}


def _kind(line: Line) -> str:
    names = {
        "Session": translate("command line", "sessions"),
        "Note": translate("command line", "shared notes"),
        "PrivateNote": translate("command line", "private notes"),
        "Question": translate("command line", "questions"),
        "Action": translate("command line", "actions"),
        "Takeaway": translate("command line", "takeaways"),
        "Term": translate("command line", "words"),
        "OwnTopic": translate("command line", "own topics"),
    }
    other = translate("command line", "all else")
    return other if line.kind is None else names[line.kind.__name__]


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
    _tell_health(health)
    backups = _backups_of(chosen)
    bad = unsound(backups, _folders(chosen.data_dir).backups, key)
    _tell_backups(backups, bad)
    return Exit.DONE if health.whole and not bad else Exit.NOT_WHOLE


def _tell_health(health: Health) -> None:
    whole = translate("command line", "whole, {count} things").format(count=health.things)
    search = translate("command line", "whole")
    if not health.search_sound:
        search = translate("command line", "made anew when the workspace is opened")
    pictures = translate("command line", "{count}, {broken} damaged, {missing} missing").format(
        count=health.pictures, broken=health.pictures_broken, missing=health.pictures_missing
    )
    _tell_of(translate("command line", "file"), whole)
    _tell_of(translate("command line", "search"), search)
    _tell_of(translate("command line", "pictures"), pictures)


def _tell_backups(backups: Sequence[Backup], bad: Sequence[Backup]) -> None:
    if backups:
        told = translate(
            "command line", "{count}, the newest of {moment}, {bad} that cannot be restored"
        ).format(count=len(backups), moment=_moment(backups[0].made), bad=len(bad))
    else:
        told = translate("command line", "none")
    _tell_of(translate("command line", "backups"), told)
    for backup in bad:
        _tell_of("", str(backup.path))


def _tell_of(name: str, told: str) -> None:
    _tell(f"{padded(name, 9)} {told}")


# --- private ------------------------------------------------------------------------------


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")


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
