"""The ways out that need a window: its titles and tips, the clipboard, paper, settings, the log.

Private things are covered the whole time, as they are when others look on, so that nothing a
widget says about itself may carry a word of them either.
"""

from __future__ import annotations

import logging
from io import StringIO
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget

from revmentor_desktop.app import Program
from revmentor_desktop.domain.changes import added
from revmentor_desktop.domain.people import Pair
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.folders import Folders
from revmentor_desktop.services.fault_reports import FaultReports
from revmentor_desktop.services.sharing import OF_ONE_SESSION, Format, Scope, What
from revmentor_desktop.services.workspace import Workspace
from revmentor_desktop.ui.faults import Faults
from revmentor_desktop.ui.places import PageName, Place, Readable, Tab, reading
from revmentor_desktop.ui.sharing.dialog import ShareDialog
from revmentor_desktop.ui.widgets.choice_card import ChoiceCard
from revmentor_desktop.ui.widgets.icon_button import IconButton
from tests import make
from tests.leaks.canaries import Stem
from tests.leaks.ways import Sent
from tests.ui.sharing.settled import settled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from tests.leaks.worlds import World

    Step = Callable[[Program, World, Path], Iterator[Sent]]

MINE = frozenset({Stem.PRIVATE})
DATABASE = "workspace.db"
SHARED = (
    (What.AGENDA, Format.PDF),
    (What.RECAP, Format.WORD),
    (What.RECAP, Format.PDF),
    (What.PROGRAMME, Format.MARKDOWN),
    (What.PROGRAMME, Format.CALENDAR),
    (What.ACTIONS, Format.SHEET),
)
"""What is shared in the dialog, and in which form."""


def program_sends(world: World, home: Path, steps: Sequence[Step] = ()) -> Iterator[Sent]:
    """Use the program over *world*, at home in *home*, and yield everything that it gives away.

    What is done with it are *steps*, or all there are.
    """
    log = StringIO()
    handler = logging.StreamHandler(log)
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    try:
        yield from _used(world, home, steps or STEPS)
    finally:
        root.removeHandler(handler)
        root.setLevel(before)
    yield Sent("the log", log.getvalue().encode(), MINE)
    for path in sorted(home.rglob("*")):
        if path.is_file() and not _holds_everything(path):
            yield Sent(str(path.relative_to(home)), path.read_bytes(), MINE)


def pages(program: Program, _world: World, _home: Path) -> Iterator[Sent]:
    """Go everywhere and yield what the window and everything in it say of themselves."""
    assert program.desk is not None
    read = program.desk.workspace.read
    session, note = read.sessions()[-1], read.note_summaries(shared=False)[0]
    for place in (
        *(Place(page) for page in (PageName.HOME, PageName.SESSIONS, PageName.TOPICS)),
        *(Place(PageName.SESSION, session.id, tab) for tab in Tab),
        Place(PageName.NOTES),
        Place(PageName.NOTES, note.id),
        reading(Readable.NOTE, note.id),
        reading(Readable.SESSION, session.id),
        Place(PageName.DELETED),
    ):
        program.window.go(place)
        _settle()
        yield Sent(f"the window at {place.page.value}", _told(program.window), MINE)


def _told(top: QWidget) -> bytes:
    """Return what *top* and everything in it that is seen say beside what they show."""
    said = [top.windowTitle(), top.windowFilePath(), top.windowRole()]
    for widget in (top, *top.findChildren(QWidget)):
        if widget.isVisible():
            said += [widget.toolTip(), widget.statusTip(), widget.whatsThis(), widget.objectName()]
    return "\n".join(said).encode("utf-8", "replace")


def sharing(program: Program, _world: World, home: Path) -> Iterator[Sent]:
    """Share through the dialog: each form as a file, as text on the clipboard, and on paper."""
    assert program.desk is not None
    session = program.desk.workspace.read.sessions()[0].id
    for what, form in SHARED:
        dialog = ShareDialog(
            program.desk, Scope(what, session if what in OF_ONE_SESSION else None), program.window
        )
        dialog.open()
        _card(dialog, form).click()
        settled(dialog)
        if form is Format.PDF:
            _print(dialog, home / f"{what.value}.paper")
        yield Sent(f"the dialog for {what.value}", _told(dialog), MINE)
        dialog._copy.click()
        yield from _copied()
        assert dialog.form is form
        dialog.save_to(str(home / f"{what.value}.{form.value}"))
        dialog.close()
        _settle()


def _card(dialog: ShareDialog, form: Format) -> ChoiceCard:
    card = dialog.findChild(ChoiceCard, f"format_{form.value}")
    assert card is not None
    return card


def _print(dialog: ShareDialog, target: Path) -> None:
    """Print what the dialog shows into a file, as a printer that makes files would."""
    button = dialog.findChild(IconButton, "print")
    assert button is not None
    button.click()
    assert dialog.printing.printer is not None
    dialog.printing.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printing.printer.setOutputFileName(str(target))
    for chooser in dialog.findChildren(QWidget):
        if chooser.isWindow():
            chooser.close()
    accept, dialog.accept = dialog.accept, _stay  # type: ignore[method-assign]
    dialog.printing.print_now()
    dialog.accept = accept  # type: ignore[method-assign]


def _stay() -> None:
    """Keep the dialog open, to go on with it."""


def _copied() -> Iterator[Sent]:
    """Yield every form in which the clipboard has what was copied."""
    held = QGuiApplication.clipboard().mimeData()
    for form in held.formats():
        yield Sent(f"the clipboard as {form}", bytes(held.data(form).data()), MINE)


def fault(program: Program, world: World, home: Path) -> Iterator[Sent]:
    """Let something go wrong over a private text, and yield what the program says of it."""
    reports = FaultReports(home / "reports", lambda: "versions", lambda: make.NOW)
    faults = Faults(program.notices, reports)
    said: list[str] = []
    program.notices.troubled.connect(lambda trouble: said.append(trouble.sentence))
    secret = next(one for one in world.private if isinstance(one, PrivateNote))
    try:
        int(secret.body)
    except ValueError as error:
        faults.caught(type(error), error, error.__traceback__)
    yield Sent("what is said of a fault", "\n".join(said).encode(), MINE)


STEPS = (pages, sharing, fault)


# --- private ------------------------------------------------------------------------------


def _holds_everything(path: Path) -> bool:
    """Say whether *path* is the workspace itself or a backup of it: those are to hold it all."""
    return path.name == DATABASE or (path.suffix == ".db" and "backups" in path.parts)


def _used(world: World, home: Path, steps: Sequence[Step]) -> Iterator[Sent]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    folder = home / "Documents" / "Pair"
    pair = next(one for one in world.shared if isinstance(one, Pair))
    rest = (one for one in (*world.shared, *world.private) if one is not pair)
    workspace = Workspace.create(folder, pair, now=lambda: make.NOW, new_id=lambda: "new")
    workspace.commit(added(*rest))
    workspace.close()
    folders = Folders(home / "settings.ini", home / "Documents")
    numbers = iter(range(10_000))
    program = Program(app, folders, now=lambda: make.NOW, new_id=lambda: f"id-{next(numbers)}")
    program.preferences.covered = True
    said: list[str] = []
    program.notices.toasted.connect(lambda toast: said.append(toast.text))
    program.window.show()
    try:
        program.open(folder)
        for step in steps:
            yield from step(program, world, home)
        yield Sent("what is said of deeds", "\n".join(said).encode(), MINE)
    finally:
        program.window.close()
        program.tasks.wait()
        program.preferences.settings.sync()
        program.window.deleteLater()
        _settle()


def _settle() -> None:
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
