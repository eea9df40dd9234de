"""Which keys commands have: chosen ones go first, and everybody gets back what was theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QKeySequence

from revmentor_desktop.ui.actions import TABLE, Deed, Keymap
from revmentor_desktop.ui.actions.keymap import usual_keys
from revmentor_desktop.ui.actions.objections import Objection, objection
from revmentor_desktop.ui.actions.scopes import OF_LISTS_AND_TEXTS, may_meet
from revmentor_desktop.ui.preferences import Preferences

if TYPE_CHECKING:
    from pathlib import Path

KEYS = QKeySequence


@pytest.fixture
def preferences(qapp: object, tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "settings.ini")


@pytest.fixture
def keymap(preferences: Preferences) -> Keymap:
    return Keymap(preferences)


def test_without_choices_the_keys_are_those_of_the_table(keymap: Keymap) -> None:
    assert keymap.all_keys() == usual_keys()
    assert not any(keymap.is_changed(deed) for deed in Deed)


def test_what_is_chosen_holds_after_a_restart(keymap: Keymap, preferences: Preferences) -> None:
    keymap.assign(Deed.NEW_NOTE, KEYS("Ctrl+,"))  # a comma is a sign of the file's own
    keymap.assign(Deed.LOCK, KEYS("Ctrl+Alt+F5"))
    preferences.settings.sync()
    again = Keymap(Preferences(_path(preferences)))
    assert again.native(Deed.NEW_NOTE) == KEYS("Ctrl+,").toString(KEYS.SequenceFormat.NativeText)
    assert again.keys(Deed.SETTINGS) == ()
    assert again.keys(Deed.LOCK) == (KEYS("Ctrl+Alt+F5"),)


def test_taken_keys_come_back_when_either_command_is_reset(keymap: Keymap) -> None:
    for deed in (Deed.NEW_NOTE, Deed.JOT_QUESTION):
        keymap.assign(Deed.NEW_NOTE, KEYS("Ctrl+J"))
        assert keymap.keys(Deed.JOT_QUESTION) == ()
        keymap.reset(deed)
        assert keymap.all_keys() == usual_keys()


def test_chosen_keys_are_taken_by_whoever_is_given_them_last(keymap: Keymap) -> None:
    keymap.assign(Deed.NEW_NOTE, KEYS("Ctrl+M"))
    keymap.assign(Deed.NEW_TOPIC, KEYS("Ctrl+M"))
    assert keymap.keys(Deed.NEW_NOTE) == ()
    assert keymap.keys(Deed.NEW_TOPIC) == (KEYS("Ctrl+M"),)
    keymap.reset_all()
    assert keymap.all_keys() == usual_keys()


def test_a_command_can_be_without_keys(keymap: Keymap) -> None:
    keymap.assign(Deed.LOCK, KEYS())
    assert keymap.native(Deed.LOCK) == ""
    assert keymap.is_changed(Deed.LOCK)


def test_commands_that_never_meet_may_share_keys(keymap: Keymap) -> None:
    assert keymap.holders(Deed.CAPTURE_NOTE, KEYS("Ctrl+2")) == (Deed.CAPTURE_QUESTION,)
    keymap.assign(Deed.PAUSE_SESSION, KEYS("Ctrl+L"))  # Lock is possible while one holds a session
    assert keymap.keys(Deed.LOCK) == ()
    keymap.assign(Deed.SKIP_ITEM, KEYS("Ctrl+K"))  # the box for everything is not
    assert keymap.keys(Deed.SEARCH) == (KEYS("Ctrl+K"),)


@pytest.mark.parametrize(
    "written",
    [
        ("NO_SUCH_DEED Ctrl+M",),
        ("NEW_NOTE Ctrl+C",),
        ("NEW_NOTE A",),
        ("NEW_NOTE nonsense",),
        ("NEW_NOTE Ctrl+K, Ctrl+M",),
        ("COPY Ctrl+M",),
        ("",),
    ],
)
def test_what_cannot_be_meant_counts_as_not_there(
    keymap: Keymap, preferences: Preferences, written: tuple[str, ...]
) -> None:
    preferences.shortcuts = written
    assert keymap.all_keys() == usual_keys()


FREE = sorted(set(Deed) - OF_LISTS_AND_TEXTS, key=lambda deed: deed.value)
SOME = ["", "Ctrl+J", "Ctrl+K", "Ctrl+M", "Ctrl+1", "Ctrl+Return", "F9", "F1", "Ctrl+Shift+N"]
STEPS = st.lists(st.tuples(st.sampled_from(FREE), st.sampled_from([*SOME, "reset"])), max_size=8)


@given(steps=STEPS)
def test_no_two_commands_that_meet_ever_have_the_same_keys(
    qapp: object, tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[Deed, str]]
) -> None:
    keymap = Keymap(Preferences(tmp_path_factory.mktemp("keys") / "settings.ini"))
    for deed, keys in steps:
        if keys == "reset":
            keymap.reset(deed)
            assert keymap.keys(deed) == usual_keys()[deed]
        else:
            keymap.assign(deed, KEYS(keys))
            assert keymap.keys(deed) == ((KEYS(keys),) if keys else ())
        held = [(other, one) for other, all_of in keymap.all_keys().items() for one in all_of]
        assert not [
            (first, second)
            for at, (first, one) in enumerate(held)
            for second, other in held[at + 1 :]
            if one == other and may_meet(first, second)
        ]


@pytest.mark.parametrize(
    ("keys", "against"),
    [
        ("N", Objection.TYPED),
        ("Shift+N", Objection.TYPED),
        ("7", Objection.TYPED),
        ("Ctrl+Space", Objection.INPUT_METHOD),
        ("Shift+Space", Objection.INPUT_METHOD),
        ("Ctrl+Alt+E", Objection.ALT_GR),
        ("Alt+F", Objection.OPENS_MENU),
        ("Ctrl+C", Objection.STANDARD),
        ("Ctrl+V", Objection.STANDARD),
        ("Ctrl+Z", Objection.STANDARD),
        ("Ctrl+A", Objection.STANDARD),
        ("Return", Objection.MOVES),
        ("Tab", Objection.MOVES),
        ("Esc", Objection.MOVES),
        ("Down", Objection.MOVES),
        ("F10", Objection.MOVES),
        ("Alt+Up", Objection.MOVES),
        ("Ctrl+B", Objection.IN_NOTES),
        ("Ctrl+M", None),
        ("Ctrl+Shift+M", None),
        ("F7", None),
        ("Ctrl+Alt+F7", None),
    ],
)
def test_keys_that_no_command_may_have(qapp: object, keys: str, against: Objection | None) -> None:
    assert objection(KEYS(keys)) is against


def test_every_reason_is_one_sentence(qapp: object) -> None:
    for one in Objection:
        assert one.sentence.endswith(".")


def test_every_usual_key_may_be_given_back(keymap: Keymap) -> None:
    for row in TABLE:
        if row.deed not in OF_LISTS_AND_TEXTS and row.keys:
            keymap.assign(row.deed, KEYS(row.keys[0]))
            assert keymap.keys(row.deed) == (KEYS(row.keys[0]),)


def _path(preferences: Preferences) -> Path:
    from pathlib import Path

    return Path(preferences.settings.fileName())
