"""A picture of every page, for people who review the look, and the main job without a window.

``take`` renders every page from the sample pair: light and dark at the usual size, and the
smallest window with the largest text; and the main pages once more in Chinese.  The clock stands
still, ids count, the fonts are our own and nothing blinks, so that on one machine two tours are
equal byte for byte.

``walk_through`` does what a mentor does on the evening before: sample pair, next session
prepared, agenda and recap written as Markdown, and a picture of each page.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QLocale,
    QMessageLogContext,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from revmentor_desktop.app import Program, application
from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.changes import added, edited, removed, together
from revmentor_desktop.domain.ids import ActionId, NoteId, PackId, RevisionId, TopicId
from revmentor_desktop.domain.people import Role, Who
from revmentor_desktop.domain.questions import waiting_questions
from revmentor_desktop.domain.revisions import revision_of
from revmentor_desktop.domain.sessions import SessionState, last_held, next_session, with_minutes
from revmentor_desktop.domain.topics import ImportedPack, OwnShelf, Pack, PackTopic, Shelf
from revmentor_desktop.folders import Folders
from revmentor_desktop.services.capture import CaptureKind
from revmentor_desktop.services.front_matter import Fault
from revmentor_desktop.services.front_matter import What as Wrong
from revmentor_desktop.services.pack_import import Plan, Stored, planned
from revmentor_desktop.services.pack_reading import PackRead, Unread
from revmentor_desktop.services.placing import placed
from revmentor_desktop.services.sharing import Scope, What, share, write_file
from revmentor_desktop.services.suggestions import Group, suggestions
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.bringing.bring_in import BringInDialog
from revmentor_desktop.ui.followups.list import RowDeed
from revmentor_desktop.ui.followups.page import FollowUpsPage
from revmentor_desktop.ui.language import CHINESE, speak
from revmentor_desktop.ui.library.filters import ShelfFilter
from revmentor_desktop.ui.library.pack_preview import PreviewDialog
from revmentor_desktop.ui.live.page import LivePage
from revmentor_desktop.ui.notes.editor import NoteEditor
from revmentor_desktop.ui.palette.palette import Palette
from revmentor_desktop.ui.places import (
    FILES,
    PROTECTION,
    WORDS,
    PageName,
    Place,
    Readable,
    Tab,
    practice,
    reading,
)
from revmentor_desktop.ui.progress.page import ProgressPage
from revmentor_desktop.ui.sharing.dialog import ShareDialog
from revmentor_desktop.ui.starting import start_session
from revmentor_desktop.ui.welcome.beginning import Beginning
from revmentor_desktop.ui.welcome.welcome import Welcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from revmentor_desktop.domain.changes import Entity
    from revmentor_desktop.services.library import Library
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.ui.window import Window

NOW = datetime(2026, 11, 23, 6, 32, tzinfo=UTC)
"""The moment of every picture: a Monday afternoon in Hong Kong."""

HOME = "/home/mei-yee"
"""What pictures show in place of the temporary folder the sample pair is in."""

ZONE = "Asia/Hong_Kong"


@dataclass(frozen=True, slots=True)
class Look:
    """How the window stands for a row of pictures."""

    name: str
    theme: str
    size: tuple[int, int]
    text_size: float = 1.0


PAUSED_UNTIL = date(2027, 1, 11)
"""The end of the pause that is pictured."""

HOMES = {Role.MENTOR: "02-home-mentor", Role.MENTEE: "03-home-mentee"}
"""What the pictures of Home are called."""

CHANGED_TOPIC = "shop-0"
"""The topic of the imported pack whose difference is pictured."""

CAPTURED = (
    ("Robert read the reply aloud and stopped at line four", False),
    ("= hand-over: the assistant passes the chat to a person", False),
    ("! visit the service centre with Karen @robert by friday", False),
    ("? Who owns the last sentence the assistant says", False),
    ("He goes quiet when Karen is named", True),
    ("* Say no early because people wait", False),
)
"""Lines kept while the session of the tour is held, and whether only I see them."""

LOOKS = (
    Look("light", "light", (1280, 800)),
    Look("dark", "dark", (1280, 800)),
    Look("small-light", "light", (1024, 640), 1.5),
    Look("small-dark", "dark", (1024, 640), 1.5),
    Look("contrast", "contrast-light", (1280, 800)),
)

CHINESE_LOOKS = (
    Look("chinese", "light", (1280, 800)),
    Look("small-chinese", "light", (1024, 640), 1.5),
)
"""How the window stands for the pictures in Chinese."""

BRITISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


class Still:
    """A clock that stands still, and ids that count."""

    def __init__(self) -> None:
        self._count = 0

    def now(self) -> datetime:
        """Return the moment of the tour."""
        return NOW

    def new_id(self) -> str:
        """Return the next number."""
        self._count += 1
        return f"{self._count:06}"


class Studio:
    """A program over the sample pair, whose window can be photographed."""

    def __init__(self, app: QApplication, home: Path, me: Role) -> None:
        self.home = home
        self._app = app
        still = Still()
        folders = Folders(home / "settings.ini", home / "RevMentor")
        self.program = Program(app, folders, now=still.now, new_id=still.new_id)
        self.program.preferences.theme = "light"
        self._me = me

    def begin(self) -> None:
        """Open the sample pair."""
        sample = Beginning(self._me, "", "", self.folder, ZONE, sample=True)
        self.program.begin(sample)
        self.workspace.steady = _standing_still

    @property
    def folder(self) -> Path:
        """Where the sample pair is kept."""
        return self.program.workspaces_folder / "Sample pair"

    @property
    def workspace(self) -> Workspace:
        """The sample pair's workspace."""
        assert self.program.desk is not None
        return self.program.desk.workspace

    def stand(self, look: Look) -> None:
        """Give the window a look and a size."""
        self.program.preferences.text_size = look.text_size
        self.program.preferences.theme = look.theme
        self.program.window.resize(*look.size)
        self.settle()

    def settle(self) -> None:
        """Let everything that is due be formatted, laid out and painted."""
        self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self._app.processEvents()
        self.program.tasks.wait()
        for _ in range(6):
            self._app.processEvents()
            self._app.sendPostedEvents(None, 0)

    def close(self) -> None:
        """Close the window and everything under it, so that nothing hears of the next one."""
        self.program.window.close()
        self.program.window.deleteLater()
        self.settle()

    def photograph(self, path: Path, widget: QWidget | None = None) -> Path:
        """Write a picture of *widget*, or of the window, to *path*."""
        self.settle()
        shown = widget or self.program.window
        if not shown.grab().save(str(path)):
            raise OSError(f"{path.name} could not be written")
        return path


def take(folder: Path) -> list[Path]:
    """Write a picture of every page in every look to *folder* and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    app = _quiet_application()
    made: list[Path] = []
    with TemporaryDirectory() as home:
        made += _welcome_pictures(app, Path(home) / "welcome", folder)
        made += _pictures(app, Path(home) / "mentor", Role.MENTOR, folder)
        made += _pictures(app, Path(home) / "mentee", Role.MENTEE, folder)
        made += _chinese_pictures(app, Path(home) / "chinese", folder)
    return made


def walk_through(folder: Path) -> list[Path]:
    """Do the main job without a window; write two documents and the pictures to *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    app = _quiet_application()
    with TemporaryDirectory() as home:
        studio = Studio(app, Path(home), Role.MENTOR)
        studio.begin()
        workspace = studio.workspace
        _prepare(studio)
        sessions = workspace.read.sessions()
        made = []
        for session, what in (
            (next_session(sessions), What.AGENDA),
            (last_held(sessions), What.RECAP),
        ):
            assert session is not None
            shared = share(workspace.read, Scope(what, session.id))
            write_file(folder / shared.file_name, shared.text)
            made.append(folder / shared.file_name)
        studio.program.window.show()
        studio.stand(LOOKS[0])
        made += _tour(studio, LOOKS[0], Role.MENTOR, folder)
        studio.close()
    return made


def _standing_still() -> float:
    """Return the seconds of a clock that does not go on, like the one of the tour."""
    return 0.0


# --- private ------------------------------------------------------------------------------


def _quiet_application() -> QApplication:
    """Return an application in which nothing blinks and dates are British."""
    qInstallMessageHandler(_said_by_qt)
    QLocale.setDefault(BRITISH)
    app = application([])
    app.setCursorFlashTime(0)
    return app


def _said_by_qt(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Pass on what Qt complains of, but for what a platform without a screen cannot do."""
    if not message.startswith("This plugin does not support"):
        sys.stderr.write(f"{message}\n")


def _prepare(studio: Studio) -> None:
    """Put the first carried-over item on the next agenda, in the minutes that are still free."""
    workspace = studio.workspace
    assert studio.program.desk is not None
    library = studio.program.desk.library
    read = workspace.read
    session = next_session(read.sessions())
    assert session is not None
    found = suggestions(
        session, read.sessions(), read.questions(), read.actions(), library.topics, NOW.date()
    )
    wanted = next((one for one in found if one.group is Group.CARRIED_OVER), None)
    if wanted is None:
        return
    spare = max(1, session.spare_minutes)
    workspace.commit(placed(wanted, session, workspace.new_id))
    fuller = read.session(session.id)
    assert fuller is not None
    new = next(item for item in fuller.items if item not in session.items)
    workspace.commit(edited(fuller, with_minutes(fuller, new.id, spare)))


def _update(library: Library) -> Plan:
    """Return what an import would change: a topic of each kind, and one that is refused."""
    pack = Pack(PackId("our-shops"), "Our shops", "en", 2, "CC BY 4.0", ("Mei-Yee Chan",))
    topics = library.of_shelf(Shelf.COMMERCE)
    first, second, third, fourth, *_ = (
        replace(topic, id=TopicId(f"shop-{at}"), shelf=OwnShelf("Our shops"))
        for at, topic in enumerate(topics)
    )
    before = replace(first, minutes=first.minutes + 5, summary="What a customer sees of us.")
    stored = {topic.id: PackTopic(topic, pack.id) for topic in (before, third, fourth)}
    imported = ImportedPack(replace(pack, version=1), NOW - timedelta(days=30))
    fault = Fault("tills.md", 6, "minutes", Wrong.NOT_A_NUMBER)
    read = PackRead(pack, (first, second, third), (Unread("tills.md", (fault,)),))
    return planned(read, Stored({pack.id: imported}, stored))


def _welcome_pictures(app: QApplication, home: Path, folder: Path) -> list[Path]:
    studio = Studio(app, home, Role.MENTOR)
    window = studio.program.window
    window.show()
    studio.program.open_first()
    made = []
    welcome = window.findChild(Welcome)
    assert welcome is not None
    welcome.first_run.my_name.setText("Mei-Yee Chan")
    welcome.first_run.partner_name.setText("Robert Lau")
    for look in LOOKS:
        studio.stand(look)
        made.append(studio.photograph(folder / f"01-first-run-{look.name}.png"))
    studio.program.ask_for_key(studio.program.workspaces_folder / "Mei-Yee and Robert")
    for look in LOOKS:
        studio.stand(look)
        made.append(studio.photograph(folder / f"01b-unlock-{look.name}.png"))
    studio.close()
    return made


def _pictures(app: QApplication, home: Path, me: Role, folder: Path) -> list[Path]:
    studio = Studio(app, home, me)
    studio.begin()
    studio.program.window.show()
    made = []
    for look in LOOKS:
        studio.stand(look)
        made += _tour(studio, look, me, folder)
    made += _homes(studio, me, folder)
    if me is Role.MENTOR:
        studio.stand(LOOKS[0])
        made += _shelves(studio, folder)
        made += _session(studio, folder)
        made += _few_and_many(studio, folder)
    made += _first_home(studio, me, folder)
    studio.close()
    return made


def _chinese_pictures(app: QApplication, home: Path, folder: Path) -> list[Path]:
    """Photograph the main pages of a pair that writes Chinese, and speak English again."""
    studio = Studio(app, home, Role.MENTOR)
    studio.program.preferences.language = CHINESE
    studio.settle()
    studio.begin()
    window = studio.program.window
    window.show()
    sessions = studio.workspace.read.sessions()
    coming, held = next_session(sessions), last_held(sessions)
    assert coming is not None
    assert held is not None
    places = {
        "02-home-mentor": Place(PageName.HOME),
        "04-sessions": Place(PageName.SESSIONS),
        "05-agenda": Place(PageName.SESSION, coming.id),
        "06-recap": Place(PageName.SESSION, held.id, Tab.RECAP),
        "07-topics": Place(PageName.TOPICS),
        "07b-words": Place(PageName.TOPICS, WORDS),
        "08-notes": Place(PageName.NOTES),
        "12-reading": reading(Readable.SESSION, coming.id),
        "18-follow-ups": Place(PageName.FOLLOW_UPS),
        "19-agreement": Place(PageName.AGREEMENT),
        "20-progress": Place(PageName.PROGRESS),
    }
    made = []
    for look in CHINESE_LOOKS:
        studio.stand(look)
        for name, place in places.items():
            window.go(place)
            made.append(studio.photograph(folder / f"{name}-{look.name}.png"))
    studio.close()
    speak(app, BRITISH)
    return made


def _homes(studio: Studio, me: Role, folder: Path) -> Iterator[Path]:
    """Photograph Home shortly before a session, after one that was missed, and in a pause.

    In the end everything is as it was.
    """
    desk, window = studio.program.desk, studio.program.window
    coming = next_session(studio.workspace.read.sessions())
    assert desk is not None
    assert coming is not None
    soon = replace(coming, start=NOW + timedelta(minutes=12))
    missed = replace(coming, start=NOW - timedelta(days=3), state=SessionState.MISSED)
    pair = studio.workspace.pair
    paused = replace(pair, paused_until=PAUSED_UNTIL)
    window.go(Place(PageName.HOME))
    for name, changes in (
        ("soon", edited(coming, soon)),
        ("missed", edited(soon, missed)),
        ("paused", edited(pair, paused)),
    ):
        desk.commands.do(name, changes)
        for look in LOOKS:
            studio.stand(look)
            yield studio.photograph(folder / f"{HOMES[me]}-{name}-{look.name}.png")
    while desk.commands.stack.canUndo():
        desk.commands.undo()


def _first_home(studio: Studio, me: Role, folder: Path) -> Iterator[Path]:
    """Photograph Home of a new pair, before anything is planned."""
    names = ("Mei-Yee Chan", "Robert Lau")
    mine, theirs = names if me is Role.MENTOR else names[::-1]
    folder_of_pair = studio.program.workspaces_folder / "New pair"
    studio.settle()
    studio.program.show_start()
    studio.settle()
    studio.program.begin(Beginning(me, mine, theirs, folder_of_pair, ZONE, sample=False))
    for look in LOOKS:
        studio.stand(look)
        yield studio.photograph(folder / f"{HOMES[me]}-first-{look.name}.png")


def _session(studio: Studio, folder: Path) -> Iterator[Path]:
    """Hold the session to come: photograph its stage and its closing in every look."""
    desk, window = studio.program.desk, studio.program.window
    coming = next_session(studio.workspace.read.sessions())
    assert desk is not None
    assert coming is not None
    there = start_session(desk, coming.id)
    assert there is not None
    window.go(there)
    page = window.page
    assert isinstance(page, LivePage)
    window.perform(Deed.NEXT_ITEM)
    for line, private in CAPTURED:
        page.keep(line, CaptureKind.NOTE, None, private)
    page.bar.choose(CaptureKind.QUESTION)
    for look in LOOKS:
        studio.stand(look)
        yield studio.photograph(folder / f"16-live-{look.name}.png")
    window.perform(Deed.FINISH_SESSION)
    for look in LOOKS:
        studio.stand(look)
        yield studio.photograph(folder / f"16b-finish-{look.name}.png")


def _few_and_many(studio: Studio, folder: Path) -> Iterator[Path]:
    """Photograph the follow-ups of a pair that has none, and of one that has five hundred."""
    read = studio.workspace.read
    everything: tuple[Entity, ...] = (
        *read.actions(),
        *read.questions(),
        *read.draft_questions(),
    )
    many = [
        Action(
            ActionId(f"many-{number:03}"),
            f"Promise number {number}, made on the way",
            (Who.MENTOR, Who.MENTEE, Who.BOTH, None)[number % 4],
            NOW,
            NOW.date() + timedelta(days=number // 5 - 10),
        )
        for number in range(500)
    ]
    for name, changes in (("empty", removed(*everything)), ("crowded", added(*many))):
        studio.workspace.commit(changes)
        studio.program.window.go(Place(PageName.FOLLOW_UPS))
        for look in LOOKS:
            studio.stand(look)
            yield studio.photograph(folder / f"18e-follow-ups-{name}-{look.name}.png")


def _shelves(studio: Studio, folder: Path) -> Iterator[Path]:
    """Photograph every shelf with its first topic open, in the look the window has."""
    window, library = studio.program.window, studio.program.library
    for shelf in Shelf:
        window.go(Place(PageName.TOPICS))
        shelves = window.findChild(ShelfFilter)
        assert shelves is not None
        shelves.set_shelf(shelf)
        shelves.chosen.emit(shelf)
        window.go(Place(PageName.TOPICS, library.of_shelf(shelf)[0].id))
        name = f"07d-shelf-{shelf.value}-{LOOKS[0].name}.png"
        yield studio.photograph(folder / name)


def _tour(studio: Studio, look: Look, me: Role, folder: Path) -> list[Path]:
    """Walk every page in one look and photograph each."""
    made = []
    for name, go in _stops(studio, me):
        studio.program.cover.uncover()
        shown = go()
        made.append(studio.photograph(folder / f"{name}-{look.name}.png", shown))
        if shown is not None:
            shown.close()
    return made


def _follow_ups_page(window: Window) -> FollowUpsPage:
    window.go(Place(PageName.FOLLOW_UPS))
    page = window.page
    assert isinstance(page, FollowUpsPage)
    return page


def _with_a_version(studio: Studio) -> NoteId:
    """Return the id of a shared note that was changed once."""
    workspace = studio.workspace
    shared = [one.id for one in workspace.read.note_summaries() if not one.private]
    changed = next((id for id in shared if workspace.read.revisions(id)), shared[-1])
    note = workspace.read.note(changed)
    assert note is not None
    if not workspace.read.revisions(changed):
        now = replace(note, body=f"{note.body}\n\nWe agreed on Friday.", edited=NOW)
        kept = revision_of(note, RevisionId(workspace.new_id()))
        workspace.commit(together(added(kept), edited(note, now)))
    return note.id


def _old_notes(folder: Path) -> Path:
    """Write notes of another program into *folder*, and return it."""
    folder.mkdir(exist_ok=True)
    texts = {
        "First meeting.md": "---\ntags: [chatbots]\n---\nHe asked who answers when it is wrong.",
        "Three questions.md": "What to ask before we meet.",
        "Budget 2025.md": "See [[First meeting]].",
        "Scan of the contract.pdf": "%PDF-1.7",
        "Long ago.md": "\0",
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
        os.utime(folder / name, (NOW.timestamp(), NOW.timestamp()))
    return folder


def _move_a_goal(window: Window) -> None:
    """Unfold the form for a step of the first goal."""
    window.go(Place(PageName.PROGRESS))
    page = window.page
    assert isinstance(page, ProgressPage)
    page.goals.move_goal(next(iter(page.goals.rows)), 0)


def _note_editor(window: QWidget) -> NoteEditor:
    editor = window.findChild(NoteEditor)
    assert isinstance(editor, NoteEditor)
    return editor


def _stops(studio: Studio, me: Role) -> Iterator[tuple[str, Callable[[], QWidget | None]]]:
    """Yield the name of each picture and how to come to what it shows."""
    program, window = studio.program, studio.program.window
    read = studio.workspace.read
    sessions = read.sessions()
    coming, last = next_session(sessions), last_held(sessions)
    assert coming is not None
    assert last is not None

    def place(page: PageName, subject: str = "", tab: Tab | None = None) -> None:
        window.go(Place(page, subject, tab))

    def covered(there: Place) -> None:
        program.cover.set_on(True)
        window.go(there)

    recap, briefing = reading(Readable.SESSION, last.id), reading(Readable.SESSION, coming.id)
    notes, drafts = read.note_summaries(), read.draft_questions()
    waiting = waiting_questions(read.questions())
    private = next(note.id for note in notes if note.private)
    if me is Role.MENTEE:
        yield "03-home-mentee", lambda: place(PageName.HOME)
        yield "12-reading-recap", lambda: window.go(recap)
        yield "12b-reading-briefing", lambda: window.go(briefing)
        yield "12c-reading-note", lambda: window.go(reading(Readable.NOTE, private))
        yield "13-covered-home", lambda: covered(Place(PageName.HOME))
        yield "13b-covered-reading", lambda: covered(recap)
        return
    yield "02-home-mentor", lambda: place(PageName.HOME)
    yield "04-sessions", lambda: place(PageName.SESSIONS)
    yield "05-agenda", lambda: place(PageName.SESSION, coming.id)
    yield "06-recap", lambda: place(PageName.SESSION, last.id, Tab.RECAP)
    yield "06b-session-notes", lambda: place(PageName.SESSION, coming.id, Tab.NOTES)
    yield "07-topics", lambda: place(PageName.TOPICS, program.library.topics[0].id)
    yield "07b-words", lambda: place(PageName.TOPICS, WORDS)
    yield "07c-path", lambda: place(PageName.TOPICS, program.library.paths[0].id)

    def edit_topic() -> None:
        place(PageName.TOPICS, program.library.topics[0].id)
        window.perform(Deed.RENAME)

    yield "07e-topic-editor", edit_topic
    topic = program.library.topics[0].id
    yield "15-practice", lambda: window.go(practice(Readable.TOPIC, topic))
    shared = next(note.id for note in notes if not note.private)
    yield "08-note-private", lambda: place(PageName.NOTES, private)
    yield "09-note-shared", lambda: place(PageName.NOTES, shared)
    yield "13c-covered-notes", lambda: covered(Place(PageName.NOTES, private))

    def finding() -> None:
        place(PageName.NOTES, private)
        editor = _note_editor(window)
        editor.set_mode("split")
        editor.focus_text()
        editor.replace_words()
        editor.find_bar.words.setText("the")

    yield "08b-note-find", finding
    _note_editor(window).find_bar.close_bar()
    _note_editor(window).set_mode("write")

    yield "19-agreement", lambda: place(PageName.AGREEMENT)

    def versions() -> None:
        place(PageName.NOTES, _with_a_version(studio))
        window.perform(Deed.VERSIONS)

    yield "08c-note-versions", versions

    def bring_in() -> QDialog:
        assert program.desk is not None
        dialog = BringInDialog(program.desk, window)
        dialog.read(_old_notes(studio.folder.parent / "Old notes"))
        dialog.open()
        return dialog

    yield "14b-bring-in", bring_in

    yield "20-progress", lambda: place(PageName.PROGRESS)
    yield "20b-progress-moving", lambda: _move_a_goal(window)
    yield "12-deleted", lambda: place(PageName.DELETED)
    yield "18-follow-ups", lambda: place(PageName.FOLLOW_UPS)
    yield "18b-follow-ups-covered", lambda: covered(Place(PageName.FOLLOW_UPS, drafts[-1].id))

    def answer() -> None:
        page = _follow_ups_page(window)
        window.go(Place(PageName.FOLLOW_UPS, waiting[0].id))
        page.perform(RowDeed.ANSWER)

    yield "18c-follow-ups-answer", answer

    def jot() -> None:
        place(PageName.HOME)
        window.perform(Deed.JOT_QUESTION)

    yield "18d-jot", jot
    window.perform(Deed.JOT_QUESTION)  # its key closes it too

    def search() -> None:
        window.perform(Deed.SEARCH)
        box = window.findChild(QWidget, "palette")
        assert isinstance(box, Palette)
        box.line.setText("chat")

    yield "14-search", search
    window.perform(Deed.SEARCH)  # its key closes it too

    def share_dialog(scope: Scope) -> QDialog:
        assert program.desk is not None
        dialog = ShareDialog(program.desk, scope, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if window.width() < dialog.width():
            dialog.resize(window.width() - 40, window.height() - 40)
        dialog.open()
        return dialog

    topics = tuple(topic.id for topic in program.library.topics[:1])
    yield "10-share", lambda: share_dialog(Scope(What.RECAP, last.id))
    yield "10b-share-programme", lambda: share_dialog(Scope(What.PROGRAMME))
    yield "10c-share-topic", lambda: share_dialog(Scope(What.TOPIC, topics=topics))

    def shortcuts() -> QDialog:
        window.perform(Deed.SHORTCUTS)
        dialog = window.findChild(QDialog, "shortcuts")
        assert isinstance(dialog, QDialog)
        return dialog

    yield "11-shortcuts", shortcuts

    def import_preview() -> QDialog:
        dialog = PreviewDialog(program.theme, _update(program.library), NOW.date(), ZONE, window)
        dialog.list.view.setCurrentIndex(dialog.list.model.index_of(CHANGED_TOPIC))
        dialog.open()
        return dialog

    yield "14-import", import_preview

    def settings(section: str) -> QWidget:
        program.show_settings(section)
        assert program.settings is not None
        return program.settings

    yield "17-settings-you-two", lambda: settings("you_two")
    yield "17b-settings-sessions", lambda: settings("sessions")
    yield "17c-settings-look", lambda: settings("look")
    yield "17f-settings-days-off", lambda: settings("days_off")
    yield "17g-settings-reminders", lambda: settings("reminders")
    yield "17d-settings-about", lambda: settings("about")
    yield "17g-settings-protection", lambda: settings(PROTECTION)

    def files() -> QWidget:
        assert program.desk is not None
        if program.desk.backups.newest is None:
            program.desk.backups.make()
        window = settings(FILES)
        studio.settle()  # the last backup's end writes the places anew
        for line in window.findChildren(QLineEdit):
            line.setText(line.text().replace(str(studio.home), HOME))
        return window

    yield "17e-settings-files", files

    def going_back() -> QDialog:
        assert program.desk is not None
        program.desk.backups.restore_wanted.emit()
        dialog = window.findChild(QDialog, "restore")
        assert isinstance(dialog, QDialog)
        return dialog

    yield "18-go-back", going_back
