"""The guards every test runs under: offscreen, silent, and leaving nothing behind.

Warnings and Qt messages fail a test (``pyproject.toml``); here a log record of a warning or
worse does too, a dialog that would block does, and after a Qt test no window may be visible, no
timer active and no task running.
"""

from __future__ import annotations

import gc
import logging
import os
from copy import copy
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count
from typing import TYPE_CHECKING, Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from revmentor_desktop.domain.ids import TemplateId
    from revmentor_desktop.domain.templates import Template
    from revmentor_desktop.services.library import Library
    from revmentor_desktop.services.renderer import Renderer
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.store.store import Store
    from revmentor_desktop.ui.desk import Desk
    from tests.memory_keyring import Memory

settings.register_profile(
    "fast", max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "soak", max_examples=1000, deadline=None, suppress_health_check=list(HealthCheck)
)
settings.load_profile(os.environ.get("REVMENTOR_PROFILE", "fast"))

_YOUNG = 30_000
"""So many new objects make it worth looking for unreachable cycles among them."""

_ALL_AFTER = 1_000
"""After so many tests everything is searched for them, not only what is young."""


_LONG = (
    *("tests/crash/", "tests/leaks/", "tests/proofs/", "tests/test_tour.py", "tests/ui/looks/"),
    *("tests/packaging/", "tests/store/test_state_machine.py", "tests/store/test_restoring.py"),
)
"""Where single tests take many seconds."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest: at the end one worker would wait for the other's last half minute."""
    items.sort(key=lambda item: not item.nodeid.startswith(_LONG))


def pytest_sessionstart() -> None:
    """Keep Python from collecting on whichever thread is at work, as the program does."""
    gc.disable()


@pytest.fixture(scope="session", autouse=True)
def library_is_read_once() -> Iterator[None]:
    """Let every program of a run share the topics that ship: to read them takes half a second."""
    from revmentor_desktop.paths import resource
    from revmentor_desktop.services import library

    read, shipped = library.load_library, resource("library")
    read_once = cache(read)

    def load(folder: Path, language: str = "") -> Library:
        return (read_once if folder == shipped else read)(folder, language)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(library, "load_library", load)
        yield


@pytest.fixture(scope="session", autouse=True)
def statements_are_compiled_once() -> Iterator[None]:
    """Let every store of a run share the SQL made for the first: many tests made it for a tenth."""
    from tests.compiled import compiled_once

    with compiled_once():
        yield


@pytest.fixture(scope="session")
def tests_done() -> Iterator[count[int]]:
    return count(1)


@pytest.fixture(autouse=True)
def collected(tests_done: count[int]) -> Iterator[None]:
    """Collect what tests left in cycles when one is over, on the main thread."""
    yield
    if next(tests_done) % _ALL_AFTER == 0:
        gc.collect()
    elif gc.get_count()[0] > _YOUNG:
        gc.collect(1)


@pytest.fixture(autouse=True)
def silence(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail the test when our program logged a warning or worse that the test did not ask for."""
    yield
    records = caplog.get_records("setup") + caplog.get_records("call")
    loud = [
        record
        for record in records
        if record.levelno >= logging.WARNING and record.name.startswith("revmentor_desktop")
    ]
    expected = getattr(caplog, "expected", False)
    if loud and not expected:
        pytest.fail(f"logged: {[record.getMessage() for record in loud]}")


@pytest.fixture(autouse=True)
def unspoken() -> Iterator[None]:
    """Let a test speak any language: afterwards nothing is translated any more."""
    before = QLocale()
    yield
    QLocale.setDefault(before)
    if (app := QCoreApplication.instance()) is not None:
        for translator in app.findChildren(QTranslator):
            app.removeTranslator(translator)
            translator.setParent(None)


@pytest.fixture(autouse=True)
def no_real_places(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """Send everything that looks for a home folder to a temporary one."""
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, f"{tmp_path}/xdg")
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)  # or programs of tests find each other


_PATIENCE_MS = 60_000
"""So long a test waits for a fact: a machine that others use too may stand still for seconds."""


class PatientBot(QtBot):
    """Waits for facts, not for time; the plugin's own gives up after five seconds."""

    def waitUntil(self, callback: Callable[[], object], *, timeout: int = _PATIENCE_MS) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: object, *, timeout: int = _PATIENCE_MS, **how: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **how)

    def waitSignals(self, signals: object, *, timeout: int = _PATIENCE_MS, **how: Any) -> Any:
        return super().waitSignals(signals, timeout=timeout, **how)


@pytest.fixture(scope="session")
def qapp(qapp: QCoreApplication) -> QCoreApplication:
    """Have the fonts of the program before anything is measured: what was found is remembered."""
    from revmentor_desktop.ui.theme import load_fonts

    load_fonts()
    return qapp


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a Qt test that leaves a window open, a timer running or a dialog that blocks."""
    if "qtbot" not in request.fixturenames:
        yield
        return
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QDialog, QMenu, QMessageBox

    def blocking(self: QDialog | QMenu, *args: object) -> int:
        pytest.fail(f"{type(self).__name__}.exec() would block; use open() and signals")

    monkeypatch: pytest.MonkeyPatch = request.getfixturevalue("monkeypatch")
    for kind in (QDialog, QMessageBox):
        monkeypatch.setattr(kind, "exec", blocking)
    qtbot: QtBot = request.getfixturevalue("qtbot")
    yield
    from pytestqt.qtbot import _close_widgets

    _close_widgets(request.node)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.processEvents()
    app.sendPostedEvents(None, 52)  # QEvent.Type.DeferredDelete: what was to die, dies now
    visible = [w for w in app.topLevelWidgets() if w.isVisible()]
    for window in visible:
        window.close()
    timers = [
        timer
        for window in app.topLevelWidgets()
        for timer in window.findChildren(QTimer)
        if timer.isActive()
    ]
    assert not visible, f"left open: {visible}"
    assert not timers, f"left running: {[(t.parent(), t.interval()) for t in timers]}"
    assert qtbot is not None


@pytest.fixture
def keyring_in_memory() -> Iterator[Memory]:
    """The keyring of this computer, which keeps nothing after the test."""
    import keyring

    from tests.memory_keyring import Memory

    before = keyring.get_keyring()
    made = Memory()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


NOW = datetime(2026, 11, 23, 6, 32, tzinfo=UTC)
"""The present of every test: Monday 23 November 2026, 14:32 in Hong Kong."""


class Ticking:
    """A clock that moves on by a second whenever it is read, and ids that count."""

    def __init__(self, now: datetime = NOW) -> None:
        self._now = now
        self._count = 0

    def now(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now

    def new_id(self) -> str:
        self._count += 1
        return f"id-{self._count:05}"


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    """A workspace in memory: Mei-Yee Chan mentors Robert Lau, and nothing else is in it yet."""
    from revmentor_desktop.domain.changes import added
    from revmentor_desktop.domain.ids import PairId
    from revmentor_desktop.domain.people import Pair, Person, Role
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.store.store import Store

    clock = Ticking()
    opened = Workspace(Store.in_memory(), now=clock.now, new_id=clock.new_id)
    pair = Pair(
        id=PairId("pair"),
        mentor=Person("Mei-Yee Chan"),
        mentee=Person("Robert Lau"),
        me=Role.MENTOR,
        zone="Asia/Hong_Kong",
        cadence_days=14,
    )
    opened.commit(added(pair))
    yield opened
    opened.close()


@cache
def _sample() -> tuple[Store, Ticking]:
    """Write the sample pair into memory once; give it, and the clock that was read and counted."""
    from revmentor_desktop.domain.changes import added
    from revmentor_desktop.services.samples import sample_changes, sample_pair
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.store.store import Store

    clock, store = Ticking(), Store.in_memory()
    written = Workspace(store, now=clock.now, new_id=clock.new_id)
    written.commit(added(sample_pair(NOW, clock.new_id)))
    written.commit(sample_changes(NOW, clock.new_id))
    return store, clock


@pytest.fixture
def sample_workspace() -> Iterator[Workspace]:
    """The sample pair in memory, as the mentor has it: a copy of the one that was written."""
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.store.store import Store

    (written, clock), store = _sample(), Store.in_memory()
    written._database.hand_over(lambda kept: store._database.hand_over(kept.backup))
    clock = copy(clock)
    opened = Workspace(store, now=clock.now, new_id=clock.new_id)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def renderer() -> Iterator[Renderer]:
    """The process that formats texts; one for all tests, because it takes a while to start."""
    from revmentor_desktop.services.renderer import Renderer

    made = Renderer()
    yield made
    made.close()


@pytest.fixture
def desk(workspace: Workspace, renderer: Renderer, qapp: object, tmp_path: Path) -> Iterator[Desk]:
    """What a page works with, over the empty workspace."""
    yield from desk_over(workspace, renderer, tmp_path)


@pytest.fixture
def sample_desk(
    sample_workspace: Workspace, renderer: Renderer, qapp: object, tmp_path: Path
) -> Iterator[Desk]:
    """What a page works with, over the sample pair."""
    yield from desk_over(sample_workspace, renderer, tmp_path)


@cache
def _shipped() -> tuple[Library, dict[TemplateId, Template], tuple[Template, ...]]:
    """Read the library and the templates once: nobody can change them."""
    from revmentor_desktop.paths import resource
    from revmentor_desktop.services.library import load_library
    from revmentor_desktop.services.shipped import Shipped

    shipped = Shipped()
    every = shipped.read_templates_in_every_language()
    return load_library(resource("library")), dict(shipped.read_templates()), every


def desk_over(workspace: Workspace, renderer: Renderer, tmp_path: Path) -> Iterator[Desk]:
    """Yield what a page works with over *workspace*, and wait in the end for what is at work."""
    from PySide6.QtWidgets import QApplication

    from revmentor_desktop.services.collection import Collection
    from revmentor_desktop.services.this_computer import ThisComputer
    from revmentor_desktop.ui.backups.keeper import Keeper
    from revmentor_desktop.ui.commands import Commands
    from revmentor_desktop.ui.cover import Cover
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notices import Notices
    from revmentor_desktop.ui.preferences import Preferences
    from revmentor_desktop.ui.protection.guard import Guard
    from revmentor_desktop.ui.spelling import Spelling
    from revmentor_desktop.ui.tasks import Tasks
    from revmentor_desktop.ui.theme import Theme
    from tests.store.cheap import LIMITS

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme = Theme()
    theme.apply(app)
    library, templates, every_template = _shipped()
    preferences = Preferences(tmp_path / "settings.ini")
    collection = Collection(library, workspace)
    commands, tasks = Commands(workspace), Tasks()
    notices = Notices()
    keeper = Keeper(workspace, tmp_path / "backups", preferences, tasks)
    computer = ThisComputer(tmp_path / "unlock")
    made = Desk(
        workspace=workspace,
        collection=collection,
        commands=commands,
        read_templates=lambda: dict(templates),
        read_all_templates=lambda: every_template,
        read_titles_elsewhere=dict,
        theme=theme,
        notices=notices,
        preferences=preferences,
        renderer=renderer,
        spelling=Spelling(lambda: None, lambda: library, workspace, commands, tasks, preferences),
        tasks=tasks,
        cover=Cover(preferences),
        backups=keeper,
        guard=Guard(workspace, keeper, theme, tasks, notices, LIMITS, computer),
        records=tmp_path / "records",
    )
    yield made
    made.tasks.wait()
    made.commands.close()
