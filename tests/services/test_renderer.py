"""Texts are formatted in a process of their own, which can neither stop nor harm the program."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from contextlib import closing
from itertools import count
from typing import TYPE_CHECKING, TypeVar

import pytest

from revmentor_desktop.services import rendering
from revmentor_desktop.services.render_worker import ARGUMENT, PASTED
from revmentor_desktop.services.renderer import PATIENCE, Renderer
from revmentor_desktop.services.rendering import LONGEST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")

SAYS_READY = "import os, struct, time; os.write(1, struct.pack('>I', 5) + b'ready'); "
ANSWERS_ONE = "os.write(1, struct.pack('>I', 2) + b'\\x01x')"
FOR_EACH_ASKED = "for asked in iter(lambda: os.read(0, 65536), b'')"
MARKDOWN = "# A\n\n- [x] *b*\n\n| c |\n|---|\n| d[^1] |\n\n[^1]: e\n\n<script>f</script> 字 😀"


def stand_in(program: str) -> tuple[str, ...]:
    """Return a command for a process that says it is ready and then does *program*."""
    return sys.executable, "-S", "-c", SAYS_READY + program


@pytest.fixture
def started() -> Iterator[Callable[..., Renderer]]:
    """Return how to make a renderer; every one is closed in the end."""
    made: list[Renderer] = []

    def make(*arguments: object, **more: object) -> Renderer:
        made.append(Renderer(*arguments, **more))  # type: ignore[arg-type]  # as they come
        return made[-1]

    yield make
    for renderer in made:
        renderer.close()


def when_there(look: Callable[[], T | None]) -> T:
    """Return what *look* finds, as soon as it finds something."""
    while (found := look()) is None:
        time.sleep(0.001)
    return found


def is_gone(process: int) -> bool:
    """Say whether there is no process of this number, not even one that nobody waited for."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    return False


def test_it_gives_what_rendering_gives(renderer: Renderer) -> None:
    assert renderer.render(MARKDOWN) == rendering.render(MARKDOWN)
    assert renderer.render("").html == ""


def test_a_paragraph_of_pages_is_parted_for_a_view_alone(renderer: Renderer) -> None:
    text = "word " * 3000
    assert renderer.render(text, for_view=False) == rendering.render(text)
    shown = renderer.render(text)
    parts = shown.html.split("\n")
    assert len(parts) > 5
    assert all(len(part) <= rendering.LONGEST_PARAGRAPH + len("<p></p>") for part in parts)
    words = "".join(part.removeprefix("<p>").removesuffix("</p>") + " " for part in parts)
    assert words.split() == text.split()


@pytest.mark.parametrize("text", ["- a\n" * 2000, "字" * 9000, "a\n" * 3000, "```\n" + "a" * 5000])
def test_nothing_is_lost_where_it_is_parted(text: str) -> None:
    parted = rendering.bearable(text)
    assert "".join(parted.split()) == "".join(text.split())


def test_one_process_serves_many_texts(renderer: Renderer) -> None:
    renderer.render("a")
    process = renderer.process_id
    for text in ("b", "字" * 1000, "\ud800", "c\x00d"):
        assert renderer.render(text) == rendering.render(text)
    assert renderer.process_id == process


def test_texts_in_turn_are_what_each_is_by_itself(renderer: Renderer) -> None:
    texts = [MARKDOWN, "", "字" * 1000, "\ud800", "c\x00d", "word " * 3000, "字" * LONGEST, "*a*"]
    assert list(renderer.render_in_turn(texts)) == [renderer.render(text) for text in texts]


def test_who_stops_listening_leaves_no_answer_for_the_next(renderer: Renderer) -> None:
    with closing(renderer.render_in_turn(["*a*", "*b*", "*c*"])) as answers:
        assert next(answers).html == "<p><em>a</em></p>"
    process = renderer.process_id
    assert renderer.render("*d*").html == "<p><em>d</em></p>"
    assert renderer.process_id == process


def test_a_text_that_ends_the_process_costs_those_behind_it_nothing(
    started: Callable[..., Renderer],
) -> None:
    ends = f"[{ANSWERS_ONE} and (asked.count(b'*') == 2 or os._exit(0)) {FOR_EACH_ASKED}]"
    answers = started(stand_in(ends)).render_in_turn(["*a*", "*b*", "*c*"])
    assert [rendered.html for rendered in answers] == ["x", "x", "x"]


def test_what_had_less_time_than_by_itself_is_asked_for_again(
    started: Callable[..., Renderer],
) -> None:
    stuck = f"[{ANSWERS_ONE} {FOR_EACH_ASKED}]"  # of several it answers the first
    answers = started(stand_in(stuck), patience=0.5).render_in_turn(["*a*", "*b*", "*c*"])
    assert [rendered.html for rendered in answers] == ["x", "x", "x"]


def test_texts_in_turn_have_together_the_time_that_each_has_by_itself(
    started: Callable[..., Renderer], monkeypatch: pytest.MonkeyPatch
) -> None:
    renderer = started(clock=count(0, 0.5).__next__)  # each answer takes half a second
    ask, given = renderer._next_answer, []

    def answer(asked: bytes | None, patience: float) -> bytes | None:
        given.append(patience)
        return ask(asked, PATIENCE)

    monkeypatch.setattr(renderer, "_next_answer", answer)
    assert len(list(renderer.render_in_turn(["a", "b", "c"]))) == 3
    assert given == [PATIENCE, PATIENCE - 0.5, PATIENCE - 1]


def test_several_threads_get_their_own_answers(renderer: Renderer) -> None:
    answers: dict[int, str] = {}

    def ask(number: int) -> None:
        answers[number] = renderer.render(f"*{number}*").html

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == {number: f"<p><em>{number}</em></p>" for number in range(8)}


def test_what_is_too_long_is_not_even_sent(started: Callable[..., Renderer]) -> None:
    renderer = started()
    text = "字" * LONGEST
    assert renderer.render(text, for_view=False) == rendering.unformatted(text)
    assert renderer.process_id is None


def test_what_takes_too_long_comes_back_as_it_was_typed(started: Callable[..., Renderer]) -> None:
    renderer = started(stand_in("time.sleep(600)"), patience=0.2)
    rendered = renderer.render("*a*\n<b>")
    assert not rendered.formatted
    assert rendered.html == "<p>*a*<br>&lt;b&gt;</p>"
    assert renderer.process_id is None


def test_the_process_that_took_too_long_is_ended(started: Callable[..., Renderer]) -> None:
    renderer = started(stand_in("time.sleep(600)"), patience=0.2)
    asking = threading.Thread(target=renderer.render, args=("a",))
    asking.start()
    process = when_there(lambda: renderer.process_id)
    asking.join()
    assert is_gone(process)


@pytest.mark.parametrize(
    "program",
    [
        "os.read(0, 1)",  # ends at once
        "os.read(0, 1); os.write(1, b'xx')",  # half an answer
        "os.read(0, 1); os.write(1, b'\\xff\\xff\\xff\\xff' + b'a' * 9)",  # one without end
    ],
)
def test_a_process_that_fails_costs_nothing_but_the_format(
    started: Callable[..., Renderer], program: str
) -> None:
    assert started(stand_in(program)).render("*a*") == rendering.unformatted("*a*")


def test_after_a_failure_there_is_a_new_process(started: Callable[..., Renderer]) -> None:
    renderer = started()
    assert renderer.render("*a*").formatted
    first = renderer.process_id
    assert first is not None
    os.kill(first, 9)
    when_there(lambda: renderer.render("*a*").formatted or None)
    assert renderer.process_id != first


def test_a_program_that_is_not_there_costs_nothing_but_the_format(
    started: Callable[..., Renderer],
) -> None:
    assert not started(("/no/such/program",)).render("*a*").formatted


def test_closing_leaves_no_process_behind(started: Callable[..., Renderer]) -> None:
    renderer = started()
    renderer.render("a")
    process = renderer.process_id
    assert process is not None
    renderer.close()
    assert is_gone(process)
    assert not renderer.render("*a*").formatted
    assert renderer.process_id is None


def test_what_rests_has_no_process_and_the_next_text_gets_a_new_one(
    started: Callable[..., Renderer],
) -> None:
    renderer = started()
    assert not renderer.rest()
    assert renderer.render("*a*").html == "<p><em>a</em></p>"
    process = renderer.process_id
    assert process is not None
    assert renderer.rest()
    assert is_gone(process)
    assert renderer.process_id is None
    assert renderer.render("*a*").html == "<p><em>a</em></p>"


def test_a_process_at_work_does_not_rest(started: Callable[..., Renderer]) -> None:
    renderer = started(stand_in("os.read(0, 1); time.sleep(600)"), patience=600)
    asking = threading.Thread(target=renderer.render, args=("a",))
    asking.start()
    process = when_there(lambda: renderer.process_id)
    assert not renderer.rest()
    assert renderer.process_id == process
    assert asking.is_alive()
    renderer.close()
    asking.join()


def test_it_can_be_there_before_the_first_text(started: Callable[..., Renderer]) -> None:
    renderer = started()
    for _ in range(2):
        renderer.begin()
    process = renderer.process_id
    assert process is not None
    assert renderer.render("*a*").html == "<p><em>a</em></p>"
    assert renderer.process_id == process
    renderer.close()
    renderer.begin()
    assert renderer.process_id is None
    started(("/no/such/program",)).begin()


def test_one_thread_watches_over_all_texts(started: Callable[..., Renderer]) -> None:
    before = threading.active_count()
    renderer = started()
    watching: list[set[threading.Thread]] = []
    for text in ("a", "b", "c"):
        renderer.render(text)
        watching.append(set(threading.enumerate()))
    assert watching[0] == watching[1] == watching[2]
    assert threading.active_count() == before + 1
    renderer.close()
    assert threading.active_count() == before


def test_closing_does_not_wait_for_a_text(started: Callable[..., Renderer]) -> None:
    renderer = started(stand_in("os.read(0, 1); os.write(2, b''); time.sleep(600)"), patience=600)
    asking = threading.Thread(target=renderer.render, args=("a",))
    asking.start()
    when_there(lambda: renderer.process_id)
    renderer.close()
    asking.join(timeout=60)
    assert not asking.is_alive()


def test_the_process_ends_when_the_program_does() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "revmentor_desktop", ARGUMENT],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
    )
    assert done.stdout.endswith(b"ready")
    assert done.stderr == b""


def test_html_is_read_by_a_process_that_formats_as_well(started: Callable[..., Renderer]) -> None:
    renderer = started()
    assert renderer.render("*a*").html == "<p><em>a</em></p>"
    first = renderer.process_id
    assert first is not None
    assert renderer.markdown_from("<p>a <b>b</b></p>") == "a **b**"
    assert is_gone(first)
    second = renderer.process_id
    assert renderer.render("*a*").html == "<p><em>a</em></p>"
    assert renderer.markdown_from("<i>c</i>") == "*c*"
    assert renderer.process_id == second


@pytest.mark.parametrize(("more", "reads_html"), [((), False), ((PASTED,), True)])
def test_the_process_loads_only_what_it_needs(more: tuple[str, ...], reads_html: bool) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "revmentor_desktop", ARGUMENT, *more],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
    )
    assert done.stdout.endswith(b"ready")
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.decode().splitlines()}
    assert {"markdown", "nh3"} <= loaded
    assert ("markdownify" in loaded) is reads_html
    if not reads_html:
        assert not loaded & {"dataclasses", "inspect", "zoneinfo", "bs4", "pygments.lexers"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such limits")
def test_the_process_can_open_nothing_once_it_is_ready() -> None:
    program = (
        "import socket\n"
        "from revmentor_desktop.services.render_worker import give_up_rights\n"
        "give_up_rights()\n"
        "for attempt in (lambda: socket.socket(), lambda: open('/etc/hostname'),\n"
        "                lambda: open('/dev/null', 'w')):\n"
        "    try:\n"
        "        attempt()\n"
        "    except OSError as error:\n"
        "        print(type(error).__name__)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["OSError"] * 3


@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="needs the list of open files")  # noqa: PTH112
def test_the_process_has_nothing_open_but_its_pipes(renderer: Renderer) -> None:
    renderer.render("a")
    folder = f"/proc/{renderer.process_id}/fd"
    opened = {name: os.readlink(f"{folder}/{name}") for name in os.listdir(folder)}  # noqa: PTH115, PTH208
    assert set(opened) == {"0", "1", "2"}
    assert opened["0"].startswith("pipe:")
    assert opened["1"].startswith("pipe:")
    assert opened["2"] == "/dev/null"
