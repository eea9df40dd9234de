"""All that was learned: every session with what it left, the newest first, and only so many."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.changes import added
from revmentor_desktop.export.markdown import markdown
from revmentor_desktop.services import learned
from revmentor_desktop.services.learned import LearnedWords, all_learned
from revmentor_desktop.store.store import Store
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revmentor_desktop.domain.changes import Entity

DAY = timedelta(days=1)
WORDS = LearnedWords(
    language="en",
    title="What we learned",
    nothing="Nothing yet.",
    session=lambda head: f"Session {head.number}",
    day=lambda day: day.isoformat(),
    more="And {} more".format,
    when="{session} of {day}",
)
FIRST, SECOND = make.session(1), make.session(2, title="")


def read(things: Iterable[Entity]) -> str:
    with closing(Store.in_memory()) as store:
        store.apply(added(*things))
        return markdown(all_learned(store.queries, WORDS))


def test_the_newest_session_comes_first_and_in_it_what_was_said_first() -> None:
    early = make.takeaway(1, session=FIRST.id, text="Brief it well", reason="It guesses.")
    late = make.takeaway(2, session=SECOND.id, text="Ask for *three*", captured=make.NOW + DAY)
    later = make.takeaway(3, session=SECOND.id, text="Sign none", captured=make.NOW + 2 * DAY)
    text = read([FIRST, SECOND, later, early, late])
    told = ["# What we learned", "## Session 2", "Session 2 of", "Ask for", "Sign none"]
    told += [rf"[Recap of session 2]\(session:{SECOND.id})", f"## {FIRST.title}", "Session 1 of"]
    told += ["Brief it well", "It guesses.", rf"[Recap of session 1]\(session:{FIRST.id})"]
    at = -1
    for one in told:
        at = text.index(one, at + 1)
    assert r"Ask for \*three\*" in text


def test_before_anything_was_learned_that_is_said() -> None:
    assert "Nothing yet." in read([FIRST])


@pytest.mark.parametrize(("many", "more"), [(3, ""), (5, "And 2 more")])
def test_only_the_newest_are_named_and_the_others_counted(
    monkeypatch: pytest.MonkeyPatch, many: int, more: str
) -> None:
    monkeypatch.setattr(learned, "MOST_NAMED", 3)
    said = [
        make.takeaway(number, session=FIRST.id, text=f"Said {number}", captured=make.NOW + at * DAY)
        for at, number in enumerate(range(1, many + 1))
    ]
    text = read([FIRST, *said])
    assert [f"Said {number}" in text for number in range(1, many + 1)] == (
        [False] * (many - 3) + [True] * 3
    )
    assert ("more" in text) == bool(more)
    assert more in text
