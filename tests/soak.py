"""Long runs that no change waits for: ``python -m tests.soak kills --rounds 1000``.

``python -m tests.soak live`` kills the page of a running session a hundred times.
``python -m tests.soak keeping`` kills what backs up and goes back to backups.
``python -m tests.soak conversions`` kills whoever protects a workspace or ends its protection.
``python -m tests.soak upgrades`` kills whoever opens a file of an older version.
``python -m tests.soak passphrases`` kills whoever sets passphrases.
``python -m tests.soak search`` looks words up in 10,000 notes and compares with reading them all.
``python -m tests.soak texts`` opens and closes a note with 2,000 texts, each of which must stay.
``python -m tests.soak typing`` types words into the search over 10,000 notes, and times each key.
``python -m tests.soak blocks`` shows hostile and long texts and opens them in the editor, and says
for how long the window could not answer.

``python -m tests.soak cuts`` cuts the power 5,000 times and looks at what a disk may then hold.
``python -m tests.soak exports`` writes a thousand sessions in every form, and says what it took.
``python -m tests.soak documents FOLDER`` opens every document with LibreOffice, Chromium and other
programs, and leaves pictures of the pages to be looked at.
``python -m tests.soak full`` runs out of disk at 500 points of whatever writes.
``python -m tests.soak taken`` takes the file away in every way, and changes 2,000 bits of it.
``python -m tests.soak faults`` fails at every call of whatever is done, in every way.
``python -m tests.soak walk`` does anything to a workspace in any order, beside a plain dict.
``python -m tests.soak trips`` has notes of any text go out as files and come in again.
``python -m tests.soak fuzz`` gives every importer, for a minute each, what nobody would write.
``python -m tests.soak stress`` uses the window for an hour a hundred times as fast as anybody, and
says whether memory, handles or threads have grown.
``python -m tests.soak traced`` sees whom the whole tour connects to and where it writes.
``python -m tests.soak looks`` measures every page and dialog in every language and both sizes.
``python -m tests.soak pictures`` compares every picture of the tour with the one approved and
writes a sheet of those that differ; ``--approve`` has them be the approved ones (``--only 16-live``
those of one page; ``--folder`` takes pictures that are there).
``python -m tests.soak leaks`` makes 2,000 workspaces and looks for anything private in what leaves.

``python -m tests.soak release`` runs every proof with the numbers of a release, goes on where it
was stopped, and with ``--guide`` writes what came of them into the guide.

The same code runs for a few seconds in the test suite.  The result is one line of JSON, that of
``release`` a table; the exit code is 1 when there was a problem, or when one of those asked
for has not run.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests import make
from tests.compiled import compiled_once
from tests.corpus import measure
from tests.crash.conversions import kill_conversions
from tests.crash.harness import Outcome, kill_again_and_again
from tests.crash.keeping import kill_keeping
from tests.crash.live_harness import LiveOutcome, kill_live
from tests.crash.passphrases import kill_passphrases
from tests.crash.places import MEMORY
from tests.crash.upgrades import kill_upgrades
from tests.proofs.commands import add_commands
from tests.proofs.release import add_command
from tests.ui.looks.commands import add_look_commands

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.ui.desk import Desk


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what *arguments* ask for, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    commands = parser.add_subparsers(required=True)
    _killing(commands, "kills", "kill a writer again and again", 1000).set_defaults(run=_kills)
    _killing(commands, "live", "kill a running session again and again", 100).set_defaults(
        run=_live
    )
    for name, (words, rounds, kill) in KILLS.items():
        killing = commands.add_parser(name, help=words)
        killing.add_argument("--rounds", type=int, default=rounds)
        killing.add_argument("--seed", type=int, default=0)
        killing.set_defaults(run=partial(_killed, kill))
    search = commands.add_parser("search", help="find words, and find out what was not found")
    search.add_argument("--notes", type=int, default=10_000)
    search.add_argument("--words", type=int, default=400)
    search.set_defaults(run=_search)
    texts = commands.add_parser("texts", help="open and close a note with any text")
    texts.add_argument("--examples", type=int, default=2000)
    texts.set_defaults(run=_texts)
    leaks = commands.add_parser("leaks", help="look for anything private in what leaves")
    leaks.add_argument("--workspaces", type=int, default=2000)
    leaks.add_argument("--programs", type=int, default=20, help="how often with the window too")
    leaks.set_defaults(run=_leaks)
    exports = commands.add_parser("exports", help="write many sessions in every form")
    exports.add_argument("--sessions", type=int, default=1000)
    exports.add_argument("--most", type=int, default=400, help="megabytes that are allowed")
    exports.set_defaults(run=_exports)
    documents = commands.add_parser("documents", help="open every document with other programs")
    documents.add_argument("folder", type=Path, help="an empty folder for files and pictures")
    documents.set_defaults(run=_documents)
    typing = commands.add_parser("typing", help="time the keys of a search while one types")
    typing.add_argument("--notes", type=int, default=10_000)
    typing.add_argument("--words", type=int, default=60)
    typing.add_argument("--most", type=float, default=50, help="milliseconds that are allowed")
    typing.set_defaults(run=_typing)
    blocks = commands.add_parser("blocks", help="measure for how long texts stop the window")
    blocks.add_argument("--most", type=float, default=100, help="milliseconds that are allowed")
    blocks.set_defaults(run=_blocks)
    add_commands(commands)
    add_look_commands(commands)
    add_command(commands)
    options = parser.parse_args(arguments)
    return int(options.run(options))


def _killing(commands: Any, name: str, words: str, rounds: int) -> argparse.ArgumentParser:
    """Return the command *name*, which kills something so many times."""
    made: argparse.ArgumentParser = commands.add_parser(name, help=words)
    made.add_argument("--rounds", type=int, default=rounds)
    made.add_argument("--seed", type=int, default=0)
    made.add_argument("--folder", type=Path, help="keep here what is wrong (default: nowhere)")
    made.add_argument(
        "--dishonest", action="store_true", help="one that must be caught: the harness's test"
    )
    return made


def _kills(options: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory(prefix="kills-", dir=MEMORY) as temporary, compiled_once():
        outcome = kill_again_and_again(
            options.folder or Path(temporary),
            options.rounds,
            seed=options.seed,
            dishonest=options.dishonest,
            told=_told,
        )
    sys.stdout.write(json.dumps(asdict(outcome)) + "\n")
    return 1 if outcome.problems else 0


KILLS: dict[str, tuple[str, int, Callable[..., Outcome]]] = {
    "keeping": ("kill backing up and going back again and again", 500, kill_keeping),
    "conversions": ("kill whoever changes the protection", 500, kill_conversions),
    "upgrades": ("kill whoever opens a file of an older version", 500, kill_upgrades),
    "passphrases": ("kill whoever sets passphrases", 1000, kill_passphrases),
}
"""What else is killed: in words, how often, and how."""


def _killed(kill: Callable[..., Outcome], options: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory(prefix="killed-", dir=MEMORY) as temporary, compiled_once():
        outcome = kill(Path(temporary), options.rounds, seed=options.seed, told=_told)
    sys.stdout.write(json.dumps(asdict(outcome)) + "\n")
    return 1 if outcome.problems else 0


def _live(options: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory(prefix="live-", dir=MEMORY) as temporary:
        outcome = kill_live(
            options.folder or Path(temporary),
            options.rounds,
            seed=options.seed,
            dishonest=options.dishonest,
            told=_told,
        )
    sys.stdout.write(json.dumps(asdict(outcome)) + "\n")
    return 1 if outcome.problems else 0


def _search(options: argparse.Namespace) -> int:
    recall = measure(make.workspace(), options.notes, options.words)
    sys.stdout.write(json.dumps(asdict(recall), ensure_ascii=False) + "\n")
    return 1 if recall.missed or recall.wrong else 0


def _texts(options: argparse.Namespace) -> int:
    began, note = time.perf_counter(), make.private_note()
    with desk_without_a_screen(make.workspace(note)) as desk:
        from revmentor_desktop.ui.notes.editor import NoteEditor
        from tests.note_texts import round_trips

        done = round_trips(desk, NoteEditor(desk), note, options.examples)
    result = {"texts": done, "seconds": round(time.perf_counter() - began)}
    sys.stdout.write(json.dumps(result) + "\n")
    return 0


def _leaks(options: argparse.Namespace) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from revmentor_desktop.application import application
    from tests.leaks.program import program_sends
    from tests.leaks.traced import written_elsewhere
    from tests.leaks.ways import Outcome, documents_leave, drawn
    from tests.leaks.worlds import world

    began = time.perf_counter()
    app, outcome = application([]), Outcome()
    for number in range(options.workspaces):
        documents_leave(world(number), number, drawn, outcome)
        if number % 100 == 99:
            sys.stderr.write(f"{number + 1} workspaces, {len(outcome.leaks)} leaks\n")
    for number in range(options.programs):
        with tempfile.TemporaryDirectory(prefix="leaks-") as home:
            outcome.look(program_sends(world(number), Path(home)), world(number))
    app.quit()
    with tempfile.TemporaryDirectory(prefix="leaks-") as folder:
        elsewhere = written_elsewhere(0, Path(folder) / "home")
    result = {**asdict(outcome), "seconds": round(time.perf_counter() - began)}
    sys.stdout.write(json.dumps({**result, "elsewhere": elsewhere}) + "\n")
    return 1 if outcome.leaks or outcome.unread or elsewhere else 0


def _exports(options: argparse.Namespace) -> int:
    from tests.many_sessions import written

    worst, failed = 0, False
    with tempfile.TemporaryDirectory(prefix="exports-") as folder:
        for taken in written(Path(folder), options.sessions):
            sys.stdout.write(json.dumps(asdict(taken)) + "\n")
            sys.stdout.flush()
            worst, failed = max(worst, taken.megabytes), failed or taken.code != 0
    return 1 if failed or worst > options.most else 0


def _documents(options: argparse.Namespace) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from revmentor_desktop.application import application
    from tests.export.documents import open_everywhere

    options.folder.mkdir(parents=True, exist_ok=True)
    app = application([])
    opened = open_everywhere(options.folder.resolve())
    app.quit()
    sys.stdout.write(json.dumps(asdict(opened), ensure_ascii=False) + "\n")
    return 1 if opened.problems or opened.missing else 0


def _typing(options: argparse.Namespace) -> int:
    with desk_without_a_screen(make.workspace()) as desk:
        from tests.typed_search import type_words

        typed = type_words(desk, options.notes, options.words)
    sys.stdout.write(json.dumps(asdict(typed), ensure_ascii=False) + "\n")
    return 1 if typed.p95_ms > options.most else 0


def _blocks(options: argparse.Namespace) -> int:
    with desk_without_a_screen(make.workspace(make.private_note())) as desk:
        from tests.blocking import editors, views

        found = [*views(desk), *editors(desk)]
    worst = sorted(found, key=lambda one: -one.milliseconds)
    long = [one for one in worst if one.milliseconds > options.most]
    result = {
        "texts": len(found),
        "over": {one.what: round(one.milliseconds) for one in long},
        "worst": {one.what: round(one.milliseconds) for one in worst[:5]},
    }
    sys.stdout.write(json.dumps(result) + "\n")
    return 1 if long else 0


@contextmanager
def desk_without_a_screen(workspace: Workspace) -> Iterator[Desk]:
    """Give what a page works with over *workspace*, without a screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from revmentor_desktop.application import application
    from revmentor_desktop.services.renderer import Renderer
    from revmentor_desktop.ui.collector import Collector
    from tests.conftest import desk_over

    app = application([])
    collector = Collector(app)
    collector.begin()  # as the program does
    with tempfile.TemporaryDirectory(prefix="soak-") as folder:
        for desk in desk_over(workspace, Renderer(), Path(folder)):
            yield desk
            desk.renderer.close()
    collector.end()
    app.quit()


def _told(outcome: Outcome | LiveOutcome) -> None:
    if outcome.rounds % (100 if isinstance(outcome, Outcome) else 10) == 0:
        sys.stderr.write(
            f"{outcome.rounds} rounds, {outcome.acknowledged} acknowledged, "
            f"{len(outcome.problems)} problems, {outcome.seconds:.0f} s\n"
        )


if __name__ == "__main__":
    sys.exit(main())
