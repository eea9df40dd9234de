"""Back and forward: the way is remembered, with what each place looked like."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.ui.history import KEPT, History
from revmentor_desktop.ui.places import PageName, Place

HOME, NOTES, TOPICS = (Place(name) for name in (PageName.HOME, PageName.NOTES, PageName.TOPICS))
PLACES = st.builds(Place, st.sampled_from(PageName), st.sampled_from(["", "a", "b"]))


def test_one_begins_somewhere_with_nowhere_to_go() -> None:
    history = History(HOME)
    assert history.place == HOME
    assert not history.can_go(-1)
    assert not history.can_go(1)


def test_back_and_forward_bring_the_memories_along() -> None:
    history = History(HOME)
    history.leave("home, far down")
    history.go(NOTES)
    history.leave("third note")
    assert history.walk(-1) == "home, far down"
    assert history.place == HOME
    assert history.walk(1) == "third note"
    assert history.place == NOTES


def test_going_on_forgets_what_lay_ahead() -> None:
    history = History(HOME)
    history.go(NOTES)
    history.walk(-1)
    history.go(TOPICS)
    assert not history.can_go(1)
    assert history.walk(-1) is None
    assert history.place == HOME


def test_going_where_one_is_is_no_step() -> None:
    history = History(HOME)
    history.go(HOME)
    assert not history.can_go(-1)


def test_replacing_is_no_step() -> None:
    history = History(HOME)
    history.go(NOTES)
    history.replace(TOPICS)
    assert history.place == TOPICS
    history.walk(-1)
    assert history.place == HOME


def test_recent_places_are_named_once_and_not_the_present_one() -> None:
    history = History(HOME)
    for place in (NOTES, TOPICS, NOTES, HOME):
        history.go(place)
    assert history.recent() == (NOTES, TOPICS)


@given(st.lists(PLACES, max_size=KEPT + 30))
def test_walking_all_the_way_back_meets_the_last_places(places: list[Place]) -> None:
    history = History(HOME)
    way = [HOME]
    for place in places:
        if place != way[-1]:
            way.append(place)
        history.go(place)
    met = [history.place]
    while history.can_go(-1):
        history.walk(-1)
        met.append(history.place)
    assert met == way[-KEPT:][::-1]
