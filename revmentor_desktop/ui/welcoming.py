"""The welcome in the window: it is shown, it tells what does not open, and a pair begins in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QTimeZone, Signal

from revmentor_desktop.ui.welcome.welcome import Welcome

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from revmentor_desktop.domain.ids import NewId
    from revmentor_desktop.services.protection import NewKeys
    from revmentor_desktop.services.shipped import Shipped
    from revmentor_desktop.services.trouble import StoreError
    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.ui.preferences import Preferences
    from revmentor_desktop.ui.theme import Theme
    from revmentor_desktop.ui.welcome.beginning import Beginning
    from revmentor_desktop.ui.window import Window


class Welcoming(QObject):
    """Shows the welcome in *window*; new workspaces are kept in *folder*.

    Signals: ``closing()`` when the welcome took the place of a workspace, for it to be closed;
    ``begun(Workspace)`` with that of a new pair; and those of ``Welcome``: ``begin_wanted`` is its
    ``begun``.
    """

    closing = Signal()
    begun = Signal(object)
    begin_wanted = Signal(object)
    open_wanted = Signal(object)
    restore_wanted = Signal(object)
    rebuild_wanted = Signal(object)
    take_over_wanted = Signal(object)
    read_wanted = Signal(object)

    def __init__(
        self,
        theme: Theme,
        preferences: Preferences,
        shipped: Shipped,
        folder: Path,
        window: Window,
        *,
        now: Callable[[], datetime],
        new_id: NewId,
    ) -> None:
        super().__init__(window)
        self._theme, self._preferences, self._shipped = theme, preferences, shipped
        self._folder, self._window = folder, window
        self._now, self._new_id = now, new_id

    @property
    def shown(self) -> Welcome | None:
        """The welcome, while it is what the window shows."""
        shown = self._window.welcome
        return shown if isinstance(shown, Welcome) else None

    def show(self) -> Welcome:
        """Show the first run, or the start page when workspaces are known here, and return it.

        What is filled in there already stays.
        """
        welcome = self.shown
        if welcome is None:
            welcome = self._made()
            self._window.show_welcome(welcome)
            self.closing.emit()
        welcome.start.refresh()
        return welcome

    def tell(self, said: str, folder: Path, ways: Sequence[str] = ()) -> None:
        """Say something of the workspace in *folder*, and offer *ways* out, if it is shown."""
        if (welcome := self.shown) is not None:
            welcome.show_trouble(said, folder, ways)

    def show_refused(self, error: StoreError, folder: Path, before: str = "") -> None:
        """Show why the workspace in *folder* does not open, and the ways out of that.

        *before* is a sentence about what went wrong before, which is said first.
        """
        from revmentor_desktop.ui.trouble_words import not_opened
        from revmentor_desktop.ui.welcome.ways import ways_out

        said = "\n".join(filter(None, (before, not_opened(error))))
        self.show().show_trouble(said, folder, ways_out(error))

    def speak_anew(self, before: Welcome) -> None:
        """Show, in the language that is spoken now, what *before* showed in another."""
        welcome = self._made()
        welcome.take_over(before)
        self._window.show_welcome(welcome)

    def begin(self, beginning: Beginning, keys: NewKeys | None = None) -> None:
        """Start the pair that was asked for, or the sample; protected where there are *keys*.

        One that is there already is opened.
        """
        from revmentor_desktop.services.trouble import AlreadyThere, StoreError
        from revmentor_desktop.ui.trouble_words import store_error

        try:
            workspace = self._started(beginning, keys)
        except AlreadyThere:
            self.open_wanted.emit(beginning.folder)
        except StoreError as error:
            self.show().show_trouble(store_error(error), beginning.folder)
        else:
            self.begun.emit(workspace)

    def _started(self, beginning: Beginning, keys: NewKeys | None) -> Workspace:
        from revmentor_desktop.services import starter

        if beginning.sample:
            return starter.sample_workspace(
                beginning.folder,
                me=beginning.me,
                now=self._now,
                new_id=self._new_id,
                language=self._shipped.language,
            )
        return starter.start_pair(
            beginning.folder,
            me=beginning.me,
            my_name=beginning.my_name,
            partner_name=beginning.partner_name,
            zone=beginning.zone,
            holidays=territory_of(beginning.zone),
            now=self._now,
            new_id=self._new_id,
            keys=keys,
        )

    def _made(self) -> Welcome:
        welcome = Welcome(
            self._theme,
            self._preferences,
            self._folder,
            topic_count=len(self._shipped.library.topics),
            zone=zone_here(),
        )
        welcome.begun.connect(self.begin_wanted)
        welcome.open_wanted.connect(self.open_wanted)
        welcome.restore_wanted.connect(self.restore_wanted)
        welcome.rebuild_wanted.connect(self.rebuild_wanted)
        welcome.take_over_wanted.connect(self.take_over_wanted)
        welcome.read_wanted.connect(self.read_wanted)
        return welcome


def zone_here() -> str:
    """Return the name of this computer's time zone, "UTC" if it has none we know."""
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    return name or "UTC"


def territory_of(zone: str) -> str:
    """Return the country in which *zone* lies as ISO 3166 names it; empty for one in none.

    Qt knows it by the present name of a zone alone, and a computer may have an earlier one: that
    of India is Asia/Calcutta on some.
    """
    code = _territory(QTimeZone(zone.encode()))
    if code:
        return code
    every = map(QTimeZone, QTimeZone.availableTimeZoneIds())
    same = (one for one in every if one.hasAlternativeName(zone.encode()))
    return next(filter(None, map(_territory, same)), "")


def _territory(zone: QTimeZone) -> str:
    code = QLocale.territoryToCode(zone.territory())
    return code if code.isalpha() else ""  # a part of the world has figures
