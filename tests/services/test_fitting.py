"""What stays of a topic when there are so many minutes, and what waits for spare time."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.ids import ItemId
from revmentor_desktop.domain.people import Who
from revmentor_desktop.domain.sessions import ItemKind
from revmentor_desktop.domain.topics import Section, SectionKind, Topic
from revmentor_desktop.services.fitting import (
    PARTS,
    agenda_item,
    fitted,
    paced_steps,
    parts_of,
    usual_minutes,
)
from tests import make

SHOW = "1. Open. (core)\n2. Look.\n3. Compare. (if time)\n4. Measure."
DRIVE = "1. Touch. (if time)\n2. Write. (core)"
EXPECT = "- **Who pays?** We do.\n- **Why?** Because."


def topic(show: str = SHOW, drive: str = DRIVE, expect: str = EXPECT, minutes: int = 14) -> Topic:
    parts = ((SectionKind.SHOW, show), (SectionKind.DRIVE, drive), (SectionKind.EXPECT, expect))
    sections = tuple(Section(kind, text) for kind, text in parts if text)
    return make.topic(1, minutes=minutes, sections=sections)


def lines(minutes: int, *parts: SectionKind, of: Topic | None = None) -> tuple[str, str]:
    fit = fitted(of or topic(), parts or (SectionKind.SHOW, SectionKind.DRIVE), minutes)
    kept = " ".join(paced.step.line for paced in fit.kept)
    return kept, " ".join(paced.step.line for paced in fit.later)


def test_the_minutes_of_a_topic_are_those_of_its_steps() -> None:
    paced = paced_steps(topic(), (SectionKind.SHOW, SectionKind.DRIVE))
    assert sum(one.seconds for one in paced) == 14 * 60
    assert [one.minutes for one in paced] == [2, 2, 2, 2, 3, 3]


def test_a_topic_fits_its_own_minutes_whole() -> None:
    assert lines(14) == ("Open. Look. Compare. Measure. Touch. Write.", "")


def test_what_can_wait_leaves_first_and_the_last_of_it_before_the_others() -> None:
    assert lines(11) == ("Open. Look. Compare. Measure. Write.", "Touch.")
    assert lines(9) == ("Open. Look. Measure. Write.", "Compare. Touch.")


def test_what_has_no_mark_leaves_next() -> None:
    assert lines(7) == ("Open. Look. Write.", "Compare. Measure. Touch.")


def test_what_is_core_stays_and_is_done_faster() -> None:
    assert lines(2) == ("Open. Write.", "Look. Compare. Measure. Touch.")
    fit = fitted(topic(), (SectionKind.SHOW, SectionKind.DRIVE), 2)
    assert fit.hurried
    assert sum(paced.seconds for paced in fit.kept) == 120
    assert not fitted(topic(), (SectionKind.SHOW, SectionKind.DRIVE), 5).hurried


def test_a_part_without_marks_keeps_its_first_step() -> None:
    plain = topic("1. One.\n2. Two.", "1. Three.\n2. Four.")
    assert lines(1, of=plain) == ("One. Three.", "Two. Four.")


def test_one_part_can_be_chosen() -> None:
    assert lines(3, SectionKind.DRIVE) == ("Write.", "Touch.")
    assert lines(2, SectionKind.EXPECT) == ("Who pays? Why?", "")


def test_only_parts_that_are_there_can_be_chosen() -> None:
    assert parts_of(topic()) == PARTS
    assert parts_of(topic(drive="Nothing to do.", expect="")) == (SectionKind.SHOW,)


def test_a_topic_without_steps_still_has_minutes() -> None:
    empty = topic("", "", "")
    assert fitted(empty, PARTS, 5).kept == ()
    assert usual_minutes(empty, PARTS) == 1


def test_steps_that_read_alike_are_two() -> None:
    twice = topic("1. Again.\n2. Again.\n3. Again.", "", minutes=3)
    assert lines(1, SectionKind.SHOW, of=twice) == ("Again.", "Again. Again.")


def test_the_item_keeps_what_waits_in_its_details() -> None:
    one = topic()
    fit = fitted(one, (SectionKind.SHOW, SectionKind.DRIVE), 9)
    item = agenda_item(one, fit, ItemId("new"), "If there is time:")
    assert (item.minutes, item.topic, item.kind) == (9, one.id, ItemKind.TOPIC)
    assert [step.text for step in item.steps] == ["Open.", "Look.", "Measure.", "Write."]
    assert item.details == "If there is time:\n– Compare.\n– Touch."


def test_what_the_mentee_does_is_hands_on_and_led_by_the_mentee() -> None:
    one = topic()
    item = agenda_item(one, fitted(one, (SectionKind.DRIVE,), 6), ItemId("new"), "")
    assert (item.kind, item.lead, item.details) == (ItemKind.HANDS_ON, Who.MENTEE, "")


MARKS = st.sampled_from(["", " (core)", " (if time)"])
LISTS = st.lists(MARKS, max_size=6).map(
    lambda marks: "\n".join(f"{n}. Step {n}.{mark}" for n, mark in enumerate(marks, start=1))
)


@given(LISTS, LISTS, st.integers(1, 60), st.integers(1, 240))
def test_nothing_is_dropped_and_more_time_never_keeps_less(
    show: str, drive: str, length: int, minutes: int
) -> None:
    one = topic(show, drive, minutes=length)
    fit, longer = fitted(one, PARTS, minutes), fitted(one, PARTS, minutes + 1)
    whole = [paced.step for paced in paced_steps(one, PARTS)]
    in_order = sorted((p.step for p in (*fit.kept, *fit.later)), key=whole.index)
    assert in_order == whole
    assert {p.step for p in fit.kept} <= {p.step for p in longer.kept}
