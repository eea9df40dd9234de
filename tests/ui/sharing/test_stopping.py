"""What is made for sharing ends as soon as nobody wants it any more, and tells nobody."""

from __future__ import annotations

from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING, Any

import pytest

from revmentor_desktop.domain.recaps import Recap
from revmentor_desktop.export.outline import Document, Heading, MarkdownBody, Metadata, line
from revmentor_desktop.services.renderer import Renderer
from revmentor_desktop.services.rendering import Rendered
from revmentor_desktop.services.sharing import (
    ENGLISH,
    PLAIN,
    Format,
    Manner,
    Scope,
    Shared,
    Stays,
    What,
)
from revmentor_desktop.store.queries import Queries
from revmentor_desktop.ui.sharing.files import Wish
from revmentor_desktop.ui.sharing.gathering import Gathering, Question
from revmentor_desktop.ui.sharing.making import FileMaker
from revmentor_desktop.ui.sharing.texts import FormattedTexts
from tests import make

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.desk import Desk

MANY = 50


class Waiting(dict[str, str]):
    """Formatted texts; whoever asks for the first of them waits until ``go_on`` is set."""

    def __init__(self, error: Exception | None = None) -> None:
        super().__init__({f"*{at}*": f"<p>{at}</p>" for at in range(MANY)})
        self.begun, self.go_on = Event(), Event()
        self.asked = 0
        self._error = error

    def get(self, markdown: str, default: Any = None) -> Any:
        self.asked += 1
        self.begun.set()
        assert self.go_on.wait(60)
        if self._error is not None:
            raise self._error
        return super().get(markdown, default)


def shared(formatted: dict[str, str]) -> Shared:
    parts = ((Heading(2, line("a")), MarkdownBody(f"*{at}*", 2)) for at in range(MANY))
    blocks = tuple(block for part in parts for block in part)
    document = Document("T", Metadata("en-GB"), blocks)
    return Shared("text", "name", Stays(), document, ENGLISH, formatted=formatted)


def wish(form: Format, formatted: dict[str, str]) -> Wish:
    return Wish(shared(formatted), form, make.NOW, PLAIN)


@pytest.fixture
def maker(sample_desk: Desk) -> FileMaker:
    """Return one for which everything is long."""
    made = FileMaker(sample_desk, sample_desk.tasks)
    made.long = 0
    return made


@pytest.mark.parametrize("form", [Format.MARKDOWN, Format.WEB, Format.WORD, Format.PDF])
def test_a_file_that_nobody_wants_any_more_is_not_made_to_its_end(
    qtbot: QtBot, fonts: object, sample_desk: Desk, maker: FileMaker, form: Format
) -> None:
    waiting = Waiting()
    told: list[object] = []
    maker.made.connect(told.append)
    maker.failed.connect(told.append)
    maker.make(wish(form, waiting))
    qtbot.waitUntil(waiting.begun.is_set)
    maker.stop()
    assert not maker.busy
    waiting.go_on.set()
    sample_desk.tasks.wait()
    assert waiting.asked == 1
    next_one = Waiting()
    next_one.go_on.set()
    with qtbot.waitSignal(maker.made):
        maker.make(wish(form, next_one))
    assert len(told) == 1
    assert next_one.asked >= MANY


def test_what_was_wanted_before_ends_and_its_failure_is_not_that_of_the_next(
    qtbot: QtBot, sample_desk: Desk, maker: FileMaker
) -> None:
    before, now = Waiting(OSError()), Waiting()
    failures: list[object] = []
    maker.failed.connect(failures.append)
    maker.make(wish(Format.WEB, before))
    qtbot.waitUntil(before.begun.is_set)
    maker.make(wish(Format.WEB, now))
    with qtbot.waitSignal(maker.made):
        before.go_on.set()
        qtbot.waitUntil(now.begun.is_set)
        now.go_on.set()
    assert failures == []
    assert before.asked == 1


def test_what_nobody_wants_any_more_is_not_gathered_to_its_end(
    qtbot: QtBot, sample_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = Event(), Event()
    read: list[object] = []
    sessions, all_of = Queries.sessions, Queries.all_of

    def wait(queries: Queries) -> Any:
        begun.set()
        assert go_on.wait(60)
        return sessions(queries)

    def note(queries: Queries, kind: Any) -> Any:
        read.append(kind)
        return all_of(queries, kind)

    monkeypatch.setattr(Queries, "sessions", wait)
    monkeypatch.setattr(Queries, "all_of", note)
    gathering = Gathering(sample_desk, sample_desk.tasks)
    gathering.many = 0
    told: list[object] = []
    for signal in (gathering.offered, gathering.gathered, gathering.failed):
        signal.connect(told.append)
    gathering.ask(Question(Scope(What.PROGRAMME), Manner()))
    qtbot.waitUntil(begun.is_set)
    gathering.stop()
    go_on.set()
    sample_desk.tasks.wait()
    assert Recap not in read
    with qtbot.waitSignal(gathering.offered):
        gathering.ask(Question(Scope(What.PROGRAMME), Manner()))
    assert len(told) == 1
    assert Recap in read


def test_texts_that_nobody_wants_any_more_are_not_formatted_to_the_last(
    qtbot: QtBot, sample_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = Event(), Event()
    rendered: list[str] = []

    def render(_renderer: Renderer, text: str, *, for_view: bool = True) -> Rendered:
        rendered.append(text)
        begun.set()
        assert go_on.wait(60)
        return Rendered(f"<p>{text}</p>", formatted=True)

    monkeypatch.setattr(Renderer, "render", render)
    texts = FormattedTexts(sample_desk, sample_desk.tasks)
    told: list[object] = []
    texts.arrived.connect(lambda: told.append(None))
    texts.failed.connect(told.append)
    whole = replace(shared({}), markdown=tuple(f"*{at}*" for at in range(MANY)))
    assert texts.given_to(whole) is None
    qtbot.waitUntil(begun.is_set)
    assert texts.given_to(whole) is None  # asked again meanwhile, it is not begun again
    texts.stop()
    go_on.set()
    sample_desk.tasks.wait()
    assert rendered == ["*0*"]
    with qtbot.waitSignal(texts.arrived):
        assert texts.given_to(whole) is None
    assert texts.given_to(whole) is not None
    assert len(told) == 1
