"""What is offered while a link is written: what fits, whatever there is beside it."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.changes import edited
from revmentor_desktop.domain.wording import folded
from revmentor_desktop.services import link_offers
from revmentor_desktop.services.library import Library
from revmentor_desktop.services.link_offers import EACH, offered
from revmentor_desktop.services.links import can_be_named
from tests import make
from tests.named import names

if TYPE_CHECKING:
    import pytest

    from revmentor_desktop.services.workspace import Workspace

LETTERS = st.sampled_from("aAbéÉßﬁ１1 　.，《》筆記İ")
TITLES = st.lists(st.text(LETTERS, max_size=3), max_size=5)
TYPED = st.one_of(st.text(LETTERS, max_size=3), st.sampled_from(["Session 1", "sess", "1"]))


def fits(typed: str, name: str) -> bool:
    """Say whether every word *typed* begins one of *name*, or is in it unless it is Latin."""
    return all(
        f" {one}" in name or (not one.isascii() and one in name) for one in folded(typed).split()
    )


def titled(workspace: Workspace, typed: str, *, private: bool = True) -> list[str]:
    return [one.name for one in offered(workspace, Library(), typed, private=private)]


@settings(max_examples=60)
@given(TITLES, TITLES, TYPED, st.booleans())
def test_all_is_offered_that_fits_and_leads_there(
    of_notes: list[str], of_others: list[str], typed: str, private: bool
) -> None:
    kinds = (make.note, make.private_note)
    notes = [kinds[at % 2](at, title=title) for at, title in enumerate(of_notes)]
    sessions = [make.session(at, title=title) for at, title in enumerate(of_others[::2])]
    own = [make.own_topic(at, title=title) for at, title in enumerate(of_others[1::2])]
    workspace = make.workspace(*notes, *sessions, *own)
    with closing(workspace):
        read = workspace.read
        every = names(read.sessions(), [one.topic for one in own], read.note_summaries())
        assert set(offered(workspace, Library(), typed, private=private)) == {
            one
            for one in every.targets
            if (private or not one.private)
            and every.find(one.name, private=private) == one
            and can_be_named(one.name)
            and fits(typed, folded(f" {one.name} {one.title}"))
        }


def test_of_very_many_the_last_are_offered_and_those_that_begin_so() -> None:
    notes = [
        make.note(at, title=f"A plan {at}", edited=make.NOW + timedelta(minutes=at))
        for at in range(2 * EACH)
    ]
    workspace = make.workspace(*notes, make.note(90, title="Plans"))
    with closing(workspace):
        found = titled(workspace, "plan")
    assert found == ["Plans", *(f"A plan {at}" for at in range(2 * EACH - 1, EACH, -1))]


def test_what_was_edited_long_ago_is_found_by_the_index(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(link_offers, "LOOKED_AT", 2)
    late = make.NOW + timedelta(days=1)
    old = [make.private_note(1, title="Über Kürbis"), make.note(2, title="Another")]
    workspace = make.workspace(*old, *(make.private_note(at, edited=late) for at in range(3, 8)))
    with closing(workspace):
        workspace.index.refresh()
        assert titled(workspace, "kur") == ["Über Kürbis"]
        assert titled(workspace, "kur", private=False) == []
        new = make.note(2, title="Kurz", edited=late + timedelta(days=1))
        workspace.commit(edited(old[1], new))
        assert titled(workspace, "ku") == ["Kurz", "Über Kürbis"]


def test_a_topic_of_the_program_is_offered_unless_another_stands_in_its_place() -> None:
    built_in = Library((make.topic(1, title="Feeds"), make.topic(2, title="Feelings")))
    workspace = make.workspace(make.own_topic(1, title="Feeds of ours"))
    with closing(workspace):
        found = offered(workspace, built_in, "fee", private=False)
    assert [one.name for one in found] == ["Feeds of ours", "Feelings"]
