"""What comes in a pack is formatted elsewhere, whatever stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import Mock

from revmentor_desktop.domain.changes import added
from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.topics import Section, SectionKind
from revmentor_desktop.ui.library import bodies
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.topics import Topic
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.library.page import TopicsPage


def bring_in(desk: Desk, body: str) -> Topic:
    """Store a topic of a pack whose every section is *body*, and return it."""
    sections = tuple(Section(kind, body) for kind in SectionKind)
    one = make.pack_topic(101, sections=sections)
    desk.commands.do("x", added(make.imported_pack(1), one))
    return one.topic


def test_a_topic_of_a_pack_gets_its_form_from_elsewhere(
    qtbot: QtBot, desk: Desk, show: Callable[..., TopicsPage]
) -> None:
    page = show(desk)
    page.selection.open_topic(bring_in(desk, "Some **bold** words."))
    assert "**bold**" in page.reader.text.toPlainText()
    qtbot.waitUntil(lambda: "**" not in page.reader.text.toPlainText())
    assert "Some bold words." in page.reader.text.toPlainText()
    desk.theme.set_look(text_size=1.25)
    assert "**" not in page.reader.text.toPlainText()


def test_a_topic_that_comes_with_the_program_has_its_form_at_once(
    desk: Desk, show: Callable[..., TopicsPage]
) -> None:
    page = show(desk, topic=TopicId("topic-2"))
    assert "Look closely." in page.reader.text.toPlainText()


def test_another_look_formats_it_no_second_time(
    desk: Desk, show: Callable[..., TopicsPage], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = show(desk, topic=TopicId("topic-2"))
    formatted = Mock(wraps=bodies.rendered)
    monkeypatch.setattr(bodies, "rendered", formatted)
    desk.theme.set_look(text_size=1.25)
    assert "Look closely." in page.reader.text.toPlainText()
    formatted.assert_not_called()
