"""What is gone through aloud, of a topic and of an agenda."""

from __future__ import annotations

from revmentor_desktop.domain.sessions import Step
from revmentor_desktop.domain.topics import Section, SectionKind
from revmentor_desktop.services.practice import of_session, of_topic
from revmentor_desktop.services.steps import ExpectedQuestion
from tests import make

TOPIC = make.topic(
    1,
    minutes=10,
    sections=(
        Section(SectionKind.SHOW, "1. Open *it*. (core)\n2. Look."),
        Section(SectionKind.DRIVE, "1. Touch it twice."),
        Section(SectionKind.EXPECT, "- **Who *pays*?** We [do](https://x.y)."),
    ),
)
QUESTIONS = (ExpectedQuestion("Who pays?", "We do."),)


def test_a_topic_is_practised_step_by_step_with_what_may_be_asked() -> None:
    found = of_topic(TOPIC)
    assert (found.title, found.minutes) == (TOPIC.title, 10)
    assert [(line.text, line.part) for line in found.lines] == [
        ("Open it.", SectionKind.SHOW),
        ("Look.", SectionKind.SHOW),
        ("Touch it twice.", SectionKind.DRIVE),
    ]
    assert {line.questions for line in found.lines} == {QUESTIONS}
    assert round(sum(line.seconds for line in found.lines)) == 600


def test_an_agenda_is_practised_item_by_item() -> None:
    items = (
        make.item(1, title="Hello", steps=(), minutes=5),
        make.item(2, title="Feeds", steps=(Step("Open"), Step(" "), Step("Look")), topic=TOPIC.id),
    )
    found = of_session(make.session(1, items=items), {TOPIC.id: TOPIC})
    assert [(line.item, line.text, line.seconds) for line in found.lines] == [
        ("Hello", "Hello", 300),
        ("Feeds", "Open", 300),
        ("Feeds", "Look", 300),
    ]
    assert [line.questions for line in found.lines] == [(), QUESTIONS, QUESTIONS]
    assert found.minutes == 15
