"""The process around the program: what it keeps to itself, its log, its reports, and its end."""

from __future__ import annotations

import sys
from contextlib import ExitStack, suppress
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, qVersion

from revmentor_desktop import __version__
from revmentor_desktop.app import Program
from revmentor_desktop.application import application
from revmentor_desktop.failures import Failed
from revmentor_desktop.services.clock import fresh_id, utc_now
from revmentor_desktop.services.fault_reports import FaultReports
from revmentor_desktop.services.log_file import begin_log, end_log
from revmentor_desktop.services.process import keep_to_itself
from revmentor_desktop.start_options import folders_in
from revmentor_desktop.ui.collector import Collector
from revmentor_desktop.ui.faults import Faults
from revmentor_desktop.ui.file_dialogs import note_no_folders
from revmentor_desktop.ui.single_instance import SingleInstance
from revmentor_desktop.ui.tasks import take_short_turns
from revmentor_desktop.ui.theme import FIRST_FONTS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.resting import Resting
    from revmentor_desktop.ui.warming import Warming

SEEN_AFTER_MS = 500
"""After Home was opened: by then it is painted, and what nobody sees of it may take a turn."""


def run(wanted: Path | None = None, *, data_dir: Path | None = None, smoke: bool = False) -> int:
    """Run the program with a window until it is closed, and return its exit code.

    *wanted* is opened: a workspace, a topic pack or a backup.  When the program runs already, that
    one is asked for it instead.  Everything is kept in *data_dir*, if that is given.
    With *smoke* it opens, paints the welcome or a workspace, and quits.
    """
    keep_to_itself()
    note_no_folders()
    take_short_turns()
    app = application(fonts=FIRST_FONTS)
    try:
        folders = folders_in(data_dir)
    except Failed as failure:
        if not smoke:
            tell(str(failure))  # started by its icon, nobody reads what it writes
        raise
    with ExitStack() as ends:
        last = ends.enter_context(ExitStack())
        instance = SingleInstance(folders.instance)
        if not smoke and not instance.begin(wanted):
            return 0
        ends.callback(instance.end)
        ends.callback(end_log, begin_log(folders.records))
        reports = FaultReports(folders.reports, versions, utc_now)
        reports.begin()
        ends.callback(reports.end)
        collector = Collector(app)
        ends.callback(collector.end)
        program = Program(app, folders, now=utc_now, new_id=fresh_id)
        ends.callback(program.tasks.wait)  # Python collects in any thread again after that
        collector.at_rest = partial(at_rest, program)
        collector.in_steps = partial(_in_steps, program)
        collector.quiet.connect(partial(_give_back, program))
        program.tasks.begun.connect(collector.hasten)
        faults = Faults(program.notices, reports)
        faults.install()
        ends.callback(faults.uninstall)
        seen = QTimer(program, singleShot=True, interval=SEEN_AFTER_MS)
        program.opened.connect(seen.start)
        _connect(app, program, instance, collector, seen)
        program.opened.connect(faults.offer_reports)
        program.opened.connect(partial(_hear_quit_requests, app, program, last))
        if smoke:
            program.opened.connect(program.window.repaint)
            program.opened.connect(program.window.close)
        program.show(wanted)
        code = app.exec()
    if program.locked is not None:
        start_locked(program.locked, data_dir)
    return code


def _connect(
    app: QApplication,
    program: Program,
    instance: SingleInstance,
    collector: Collector,
    seen: QTimer,
) -> None:
    """Have each hear of what it begins with: the first picture, a file, a workspace, its page.

    That was *seen* some time after it was opened.
    """
    program.window.painted.connect(collector.begin)  # Python collects nothing since the start
    instance.asked.connect(program.be_asked)
    if sys.platform == "darwin":
        _hear_of_files(app, program)
    seen.timeout.connect(instance.listen)
    seen.timeout.connect(partial(_warm, program, collector))
    program.opened.connect(collector.spare)


def _warm(program: Program, collector: Collector) -> None:
    """Have done what is done in idle moments from when somebody comes, now that Home was seen.

    What was loaded stays until the end as well: a look through it took longer than one may wait.
    """
    from revmentor_desktop.ui.presence import Presence
    from revmentor_desktop.ui.resting import Resting

    warming = warming_of(program, partial(at_rest, program))
    warming.ended.connect(collector.spare)
    presence = Presence(warming)
    presence.felt.connect(warming.begin)
    presence.watch(program.window.windowHandle())
    collector.quiet.connect(partial(_rest, program, Resting(program.tasks, warming)))


def _rest(program: Program, resting: Resting) -> None:
    """Have rest what is kept ready for somebody at work, now that nobody is."""
    if program.desk is not None:
        resting.rest(program.desk.renderer, program.window.windowHandle())


def _hear_quit_requests(app: QApplication, program: Program, last: ExitStack) -> None:
    """Close the window when the system asks for the end; what asks again meanwhile is ignored.

    It is heard from when a workspace is open until *last*, when nothing is left to be closed.
    """
    from revmentor_desktop.ui.quit_requests import QuitRequests

    requests = QuitRequests(app, program.window.may_end_session)
    requests.asked.connect(partial(_close, program))
    requests.begin()
    last.callback(requests.end)


def _close(program: Program) -> None:
    if program.window.isVisible():
        program.window.close()


def _give_back(program: Program) -> None:
    """Give back the memory that nobody needs who is not at work."""
    from revmentor_desktop.ui.spare_memory import give_back  # not before the first picture

    if program.desk is not None:
        program.desk.workspace.give_back()
    give_back()


def at_rest(program: Program) -> bool:
    """Return whether nobody is at work in the window, and nothing behind it.

    What is read there while its rows are made ready for writing could not be read.
    """
    return program.window.at_rest() and not program.tasks.busy


def _in_steps(program: Program) -> bool:
    """Return whether a page or a dialog does something step by step, for which one waits."""
    from revmentor_desktop.ui.stepwise import Stepwise

    return any(steps.busy for steps in program.window.findChildren(Stepwise))


def warming_of(program: Program, may_go_on: Callable[[], bool]) -> Warming:
    """Return what loads what writes, then all that pages need, whenever it *may_go_on*.

    Then it reads what most pages list, anew for each workspace that is opened.
    """
    from revmentor_desktop.services.workspace import load_writer
    from revmentor_desktop.ui.warming import Warming

    warming = Warming(may_go_on, program.window, reading=partial(_read_ahead, program))
    program.workspace_shown.connect(warming.read_anew)
    warming.load_beside(program.tasks, load_writer)
    return warming


def _read_ahead(program: Program) -> Iterator[None]:
    """Prepare for writing, then read what most pages list, a little at a time.

    That goes on for as long as the same workspace is open.  Of what cannot be read whoever goes
    there is told.
    """
    from revmentor_desktop.services.trouble import StoreError

    desk = program.desk
    if desk is None:
        return
    with suppress(StoreError):
        for _ in chain(desk.workspace.rehearse(), _made_ahead(desk)):
            yield
            if program.desk is not desk:
                return


def _made_ahead(desk: Desk) -> Iterator[None]:
    """Read what lists show of all topics, and what reads the first.

    Then read the ready agendas and load what knows the holidays of the pair's place, which whoever
    plans a session waits for, take the topics of the program apart for the first letter of a
    search, compare the titles that the first link may mean, and gather which notes link to which
    names.
    """
    from revmentor_desktop.services import public_holidays
    from revmentor_desktop.services.rendering import render_each
    from revmentor_desktop.services.telling_words import looked_at

    _ = desk.library.heads
    yield
    yield from looked_at(desk.workspace.read, desk.library)
    for topic in desk.collection.built_in.topics[:1]:
        render_each(section.body for section in topic.sections)
        yield
    _ = desk.templates
    yield
    if desk.workspace.pair.holidays:
        yield from public_holidays.load()
    while desk.collection.built_in.prepare_search():
        yield
    yield from desk.workspace.read.titles.of_notes.prepare()
    yield from desk.workspace.read.note_links.prepare()


def _hear_of_files(app: QApplication, program: Program) -> None:
    """Have files that are opened by their icon asked for: there they come as events.

    A filter of the application makes an object of Python of whatever gets an event.
    """
    from revmentor_desktop.ui.handed_over import FileOpenEvents

    opened = FileOpenEvents(app)
    app.installEventFilter(opened)
    opened.asked.connect(program.be_asked)


def start_locked(workspace: Path, data_dir: Path | None = None) -> int:
    """Start a program that asks for the passphrase of *workspace*; return the id of its process.

    It keeps everything in *data_dir*, if that is given.  The id is 0 if none could be started.
    """
    from PySide6.QtCore import QProcess

    frozen = getattr(sys, "frozen", False)
    arguments = [] if frozen else ["-m", "revmentor_desktop"]
    arguments += ["--workspace", str(workspace)]
    if data_dir is not None:
        arguments += ["--data-dir", str(data_dir)]
    started, process = QProcess.startDetached(sys.executable, arguments, str(Path.cwd()))
    return int(process) if started else 0


def tell(sentence: str) -> None:
    """Show why there will be no window, and wait until it was read."""
    from PySide6.QtWidgets import QMessageBox

    QMessageBox.critical(None, "RevMentor", sentence)


def versions() -> str:
    """Return the versions that a report names."""
    import platform

    return (
        f"RevMentor Desktop {__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.system()} {platform.release()} {platform.machine()}"
    )
