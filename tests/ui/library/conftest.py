"""A small library, a desk with sessions that deal with it, and the page in a window."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.changes import added
from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.sessions import ItemKind, SessionState
from revmentor_desktop.domain.topics import (
    Level,
    Section,
    SectionKind,
    Shelf,
    Source,
    Standing,
    Topic,
    Word,
)
from revmentor_desktop.services.collection import Collection
from revmentor_desktop.services.library import Library
from revmentor_desktop.services.this_computer import ThisComputer
from revmentor_desktop.services.workspace import Workspace
from revmentor_desktop.store.store import Store
from revmentor_desktop.ui.backups.keeper import Keeper
from revmentor_desktop.ui.commands import Commands
from revmentor_desktop.ui.cover import Cover
from revmentor_desktop.ui.desk import Desk
from revmentor_desktop.ui.library.card import TopicCard
from revmentor_desktop.ui.library.page import TopicsPage
from revmentor_desktop.ui.notices import Notices
from revmentor_desktop.ui.page import LOW_BELOW, room_for
from revmentor_desktop.ui.places import PageName, Place
from revmentor_desktop.ui.preferences import Preferences
from revmentor_desktop.ui.protection.guard import Guard
from revmentor_desktop.ui.spelling import Spelling
from revmentor_desktop.ui.tasks import Tasks
from tests import make
from tests.store.cheap import LIMITS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.services.renderer import Renderer
    from revmentor_desktop.services.topic_states import TopicState
    from revmentor_desktop.ui.library.reader import TopicReader
    from revmentor_desktop.ui.theme import Theme

SIDEBAR = {1.0: 64, 1.25: 80, 1.5: 96}
"""Pixels the folded sidebar takes off the page at a text size."""


def topic(number: int, title: str, shelf: Shelf, minutes: int = 15, **fields: object) -> Topic:
    """Return a topic with every part; *fields* replace those of the plain one."""
    plain: dict[str, object] = {
        "id": TopicId(f"topic-{number}"),
        "title": title,
        "shelf": shelf,
        "level": Level.FIRST_LOOK,
        "minutes": minutes,
        "language": "en",
        "summary": f"Why {title.lower()} matters, in a line.",
        "sections": tuple(
            Section(kind, "1. Open it.\n2. Look *closely*." if number else "x")
            for kind in SectionKind
        ),
        "words": (Word("Hand-over", "The bot passes the chat to a person."),),
        "sources": (
            Source(
                "A study of feeds",
                "An institute",
                2025,
                date(2026, 11, 20),
                Standing.CONTESTED,
                "https://example.org/a/study",
            ),
        ),
    }
    return Topic(**(plain | fields))  # type: ignore[arg-type]  # a dictionary has one type


TOPICS = (
    topic(1, "How a feed decides", Shelf.SOCIAL, 20),
    topic(2, "Who answers at night", Shelf.SOCIAL, 10, level=Level.DEEP_DIVE),
    topic(3, "Live shopping", Shelf.STREAMING, 25, tags=("podcasts",)),
    topic(4, "Prompting in plain words", Shelf.AI, 15, builds_on=(TopicId("topic-5"),)),
    topic(5, "What a language model does", Shelf.AI, 12),
)


def written(reader: TopicReader) -> bool:
    """Say whether the text of the topic that the reader shows is there."""
    return reader.topic is None or not reader.text.document().isEmpty()


def card_of(topic: Topic, stands: TopicState, today: date) -> TopicCard:
    """Return the card of a *topic* that can be read."""
    return TopicCard(topic.head, stands, today, find=lambda _id: topic)


@pytest.fixture
def library() -> Library:
    return Library(TOPICS)


@pytest.fixture
def make_desk(
    qtbot: QtBot, theme: Theme, renderer: Renderer, tmp_path: Path
) -> Callable[..., Desk]:
    """Return a maker of desks: with three sessions, or with none; over a library."""

    def made(library: Library, *, sessions: bool = True) -> Desk:
        ids = count(1)
        workspace = Workspace(
            Store.in_memory(), now=lambda: make.NOW, new_id=lambda: f"new-{next(ids)}"
        )
        workspace.commit(added(make.pair()))
        if sessions:
            wrap_up = make.item(9, 8, kind=ItemKind.WRAP_UP, title="Wrap-up")
            planned = make.item(1, 8, kind=ItemKind.TOPIC, topic=TopicId("topic-4"))
            covered = make.item(1, 7, kind=ItemKind.TOPIC, topic=TopicId("topic-1"))
            workspace.commit(
                added(
                    make.session(
                        7,
                        items=(covered,),
                        start=make.NOW - timedelta(days=74),
                        state=SessionState.HELD,
                    ),
                    make.session(8, items=(planned, wrap_up), start=make.NOW + timedelta(days=3)),
                )
            )
        preferences = Preferences(tmp_path / "preferences.ini")
        collection = Collection(library, workspace)
        commands, tasks = Commands(workspace), Tasks()
        notices = Notices()
        keeper = Keeper(workspace, tmp_path / "backups", preferences, tasks)
        computer = ThisComputer(tmp_path / "unlock")
        return Desk(
            workspace=workspace,
            collection=collection,
            commands=commands,
            read_templates=dict,
            read_all_templates=tuple,
            read_titles_elsewhere=dict,
            theme=theme,
            notices=notices,
            preferences=preferences,
            renderer=renderer,
            spelling=Spelling(
                lambda: None, lambda: library, workspace, commands, tasks, preferences
            ),
            tasks=tasks,
            cover=Cover(preferences),
            backups=keeper,
            guard=Guard(workspace, keeper, theme, tasks, notices, LIMITS, computer),
            records=tmp_path / "records",
        )

    return made


@pytest.fixture
def desk(make_desk: Callable[..., Desk], library: Library) -> Desk:
    return make_desk(library)


@pytest.fixture
def show(qtbot: QtBot) -> Callable[..., TopicsPage]:
    """Return how to show the page of a desk: in a window of a size, at a text size."""

    def shown(
        desk: Desk, width: int = 1280, height: int = 800, *, topic: str = "", text: float = 1.0
    ) -> TopicsPage:
        desk.theme.set_look(text_size=text)
        page = TopicsPage(desk)
        qtbot.addWidget(page)
        page.set_room(room_for(width, text), low=height / text < LOW_BELOW)
        page.resize(width - (SIDEBAR[text] if width / text < 1200 else 232), height)
        page.show_place(Place(PageName.TOPICS, topic))
        with qtbot.waitActive(page):
            page.show()
        qtbot.waitUntil(lambda: page.memory() is not None and written(page.reader))
        page.focus_body()
        return page

    return shown
