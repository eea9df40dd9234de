"""The settings: each comes back from its file, and rubbish in the file is as good as nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QByteArray, QSettings

from revmentor_desktop.ui.preferences import (
    RECENT_KEPT,
    TEXT_SIZES,
    THEMES,
    Preference,
    Preferences,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

DECLARED = {name: one for name, one in vars(Preferences).items() if isinstance(one, Preference)}

OTHER: dict[str, Any] = {
    "language": "zh_HK",
    "theme": "dark",
    "look_seen": "dark",
    "text_size": 1.25,
    "menu_bar": True,
    "side_panel": False,
    "side_panel_width": 420,
    "note_mode": "split",
    "motion": "none",
    "reading_size": 1.25,
    "reading_serif": False,
    "reading_keeps_place": False,
    "spelling": False,
    "lock_minutes": 15,
    "unprotected": ("pair-1", "pair, 2"),
    "offered": ("pair-1=aim", "pair-2=rhythm"),
    "examined": ("pair-1=2026-11-23",),
    "versions_told": ("/pair/workspace (conflicted copy).db",),
    "let_go": ("pair-1=2026-11-23T08:00:00+00:00",),
    "covered": True,
    "reminders": False,
    "system_reminders": False,
    "backup_second": "/media/stick",
    "backup_failures": 3,
    "backup_untold": "pair-1",
    "share_folder": "/home/mei, chan/Döküman",
    "share_format": "html",
    "share_facts": True,
    "geometry": QByteArray(b"\x01\x00\xff"),
    "shortcuts": ("new_note=Ctrl+Alt+F2", "search="),
    "version_seen": "0.0.9",
    "opened_lately": ("/a, b", "/c"),
}
"""For every preference a value that is not its default."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings" / "settings.ini"


@pytest.fixture
def preferences(path: Path, qapp: object) -> Preferences:
    return Preferences(path)


def again(preferences: Preferences, path: Path) -> Preferences:
    """Return the settings as the next start of the program reads them."""
    preferences.settings.sync()
    return Preferences(path)


def test_every_preference_is_tested_here() -> None:
    assert OTHER.keys() == DECLARED.keys()


@pytest.mark.parametrize("name", DECLARED)
def test_what_was_never_set_is_the_default(preferences: Preferences, name: str) -> None:
    assert getattr(preferences, name) == DECLARED[name].default


@pytest.mark.parametrize("name", DECLARED)
def test_what_was_set_comes_back(
    qtbot: QtBot, preferences: Preferences, path: Path, name: str
) -> None:
    with qtbot.waitSignal(preferences.changed) as changed:
        setattr(preferences, name, OTHER[name])
    assert changed.args == [DECLARED[name].name]
    assert getattr(again(preferences, path), name) == OTHER[name]


@pytest.mark.parametrize("name", DECLARED)
def test_going_back_to_the_default_comes_back_too(
    preferences: Preferences, path: Path, name: str
) -> None:
    setattr(preferences, name, OTHER[name])
    setattr(preferences, name, DECLARED[name].default)
    assert getattr(again(preferences, path), name) == DECLARED[name].default


@pytest.mark.parametrize("name", DECLARED)
def test_setting_what_it_is_already_says_nothing(
    qtbot: QtBot, preferences: Preferences, name: str
) -> None:
    setattr(preferences, name, OTHER[name])
    with qtbot.assertNotEmitted(preferences.changed):
        setattr(preferences, name, OTHER[name])


@pytest.mark.parametrize(
    "rubbish", ["banana", "", "-1e999", "a, b, c", "@Invalid()", "@ByteArray("]
)
@pytest.mark.parametrize(
    "name",
    ["theme", "text_size", "menu_bar", "side_panel", "side_panel_width", "note_mode"],
)
def test_rubbish_in_the_file_is_the_default(path: Path, name: str, rubbish: str) -> None:
    group, key = DECLARED[name].name.split("/")
    path.parent.mkdir()
    path.write_text(f"[{group}]\n{key}={rubbish}\n", encoding="utf-8")
    assert getattr(Preferences(path), name) == DECLARED[name].default


@given(st.text(max_size=40))
def test_no_content_of_a_file_can_break_a_preference(
    tmp_path_factory: pytest.TempPathFactory, qapp: object, rubbish: str
) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.ini"
    settings = QSettings(str(path), QSettings.Format.IniFormat)
    for one in DECLARED.values():
        settings.setValue(one.name, rubbish)
    settings.sync()
    found = Preferences(path)
    assert found.theme in THEMES
    assert found.text_size in TEXT_SIZES
    assert found.note_mode in {"write", "split", "read"}
    for name, one in DECLARED.items():
        assert isinstance(getattr(found, name), type(one.default))


def test_a_file_that_is_no_settings_file_is_as_good_as_none(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"\x00\xff[[[\nlook/theme==\n")
    assert Preferences(path).theme == "system"


def test_the_last_opened_stands_first_and_once(preferences: Preferences, tmp_path: Path) -> None:
    for name in ("one", "two", "one"):
        preferences.remember_workspace(tmp_path / name)
    assert preferences.recent == (str(tmp_path / "one"), str(tmp_path / "two"))


def test_a_folder_is_remembered_from_wherever_the_program_is_started_next(
    preferences: Preferences, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in (Path("pair"), tmp_path / "pair"):
        preferences.remember_workspace(folder)
        assert preferences.recent == (str(tmp_path / "pair"),)


def test_a_folder_beside_the_settings_is_found_wherever_both_are_carried(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    preferences = Preferences(stick / "settings.ini")
    for folder in (stick / "Workspaces" / "pair", tmp_path / "elsewhere"):
        preferences.remember_workspace(folder)
    preferences.settings.sync()
    moved = stick.rename(tmp_path / "other drive")
    known = Preferences(moved / "settings.ini").recent
    assert known == (str(tmp_path / "elsewhere"), str(moved / "Workspaces" / "pair"))


def test_only_so_many_are_kept(preferences: Preferences, tmp_path: Path) -> None:
    for number in range(RECENT_KEPT + 3):
        preferences.remember_workspace(tmp_path / str(number))
    assert len(preferences.recent) == RECENT_KEPT
    assert preferences.recent[0] == str(tmp_path / str(RECENT_KEPT + 2))


def test_forgetting_takes_off_the_list_and_touches_nothing(
    preferences: Preferences, path: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "pair"
    folder.mkdir()
    preferences.remember_workspace(folder)
    preferences.forget_workspace(str(folder))
    assert again(preferences, path).recent == ()
    assert folder.is_dir()


def test_parts_of_what_was_never_shared(preferences: Preferences) -> None:
    assert preferences.parts_unticked("recap") is None


@pytest.mark.parametrize("parts", [(), ("notes",), ("notes", "words")])
def test_parts_are_kept_for_each_kind(
    preferences: Preferences, path: Path, parts: tuple[str, ...]
) -> None:
    preferences.remember_parts_unticked("recap", parts)
    found = again(preferences, path)
    assert found.parts_unticked("recap") == parts
    assert found.parts_unticked("agenda") is None


def test_nothing_in_the_file_is_an_object_of_python(path: Path) -> None:
    preferences = Preferences(path)
    for name, value in OTHER.items():
        setattr(preferences, name, value)
    preferences.remember_parts_unticked("agenda", ("takeaways", "follow-ups"))
    preferences.settings.sync()
    written = path.read_text(encoding="utf-8")
    assert "pair-1" in written
    assert "@Variant" not in written
    assert Preferences(path).parts_unticked("agenda") == ("takeaways", "follow-ups")


def test_lists_that_an_old_version_pickled_are_written_as_letters_once_they_are_read(
    path: Path,
) -> None:
    old = QSettings(str(path), QSettings.Format.IniFormat)
    old.setValue("privacy/unprotected", ("pair-1", "pair-2"))
    old.setValue("reading/places", ("note-1@20", "note-2@30"))
    old.setValue("sharing/without_agenda", ("takeaways",))
    old.sync()
    assert "@Variant" in path.read_text(encoding="utf-8")
    preferences = Preferences(path)
    assert preferences.unprotected == ("pair-1", "pair-2")
    assert preferences.parts_unticked("agenda") == ("takeaways",)
    assert preferences.reading_place("note-1") == 20
    preferences.settings.sync()
    assert "@Variant" not in path.read_text(encoding="utf-8")
    later = Preferences(path)
    assert later.unprotected == ("pair-1", "pair-2")
    assert later.reading_place("note-2") == 30
