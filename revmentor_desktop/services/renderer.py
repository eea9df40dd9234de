"""Formats Markdown in a process of its own, so that no text can stop or harm the program.

``Renderer().render(markdown)`` is ``rendering.render`` behind a wall: at most two seconds and a
quarter of a megabyte a text, and half a gigabyte of memory.  ``markdown_from(html)`` is the same
for what is pasted.  Whatever goes beyond that, or ends
the process, comes back as plain paragraphs, and the next text gets a new process.  One process
serves the whole program; it is started when the first text comes, and what only that needs is
loaded then.  When HTML comes first, another takes its place that reads that as well.  While nobody
is there it may ``rest``: then there is none until ``begin``, or the next text.
"""

from __future__ import annotations

import logging
import math
import os
import sys
import threading
import time
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from revmentor_desktop.export.looking import each, unseen
from revmentor_desktop.services.render_worker import (
    ARGUMENT,
    DONE,
    HTML,
    MARKDOWN,
    PASTED,
    READY,
    VIEW,
    packed,
    read_frame,
    write_frame,
)

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Generator, Iterable, Iterator, Sequence

    from revmentor_desktop.export.looking import Look
    from revmentor_desktop.services.rendering import Rendered

PATIENCE = 2.0
"""Seconds that a text may take, or a few of them together: whoever asks next waits for no more."""

TOGETHER = 4
"""Texts that are on their way at once.  Whoever asks next waits for them, some 40 milliseconds."""

START_PATIENCE = 30.0
"""Seconds that the process may take to load the parser, on a busy machine."""

log = logging.getLogger(__name__)


class Renderer:
    """The process, as long as it is needed; safe to be used from several threads."""

    def __init__(
        self,
        command: Sequence[str] | None = None,
        *,
        patience: float = PATIENCE,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._command = tuple(command or _own_command())
        self._patience = patience
        self._clock = clock
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._watch: _Watch | None = None
        self._closed = False
        self._pasted = False
        """Whether the process that there is, or will be, reads HTML as well."""

    def render(self, markdown: str, *, for_view: bool = True) -> Rendered:
        """Return *markdown* as safe HTML; never raises, and takes two seconds at the most.

        While the process is being started it takes that much longer.  *for_view* puts an end to
        paragraphs of more than a page, which a window could not lay out in time.
        """
        from revmentor_desktop.services.rendering import bearable, is_too_long, unformatted

        if self._closed or is_too_long(markdown):
            return unformatted(bearable(markdown) if for_view else markdown)
        answer = self._answer(VIEW if for_view else MARKDOWN, markdown)
        return _rendered(answer, markdown, for_view=for_view)

    def render_in_turn(self, texts: Sequence[str]) -> Generator[Rendered]:
        """Yield each of *texts*, for a view, as ``render`` returns it, as soon as it is there.

        A few go to the process together, which then need not wait for this one between two of
        them.  Whoever stops listening waits for those that are on their way.
        """
        from revmentor_desktop.services.rendering import is_too_long

        for at in range(0, len(texts), TOGETHER):
            together = texts[at : at + TOGETHER]
            if any(map(is_too_long, together)):
                yield from map(self.render, together)
            else:
                yield from self._render_together(together)

    def formatted(self, texts: Iterable[str], look: Look = unseen) -> dict[str, str]:
        """Return *texts* as they leave, each with its safe HTML.

        Raises what *look* does, which is called before each of them.
        """
        return {text: self.render(text, for_view=False).html for text in each(texts, look)}

    def markdown_from(self, html: str) -> str | None:
        """Return *html* as Markdown; ``None`` when it says nothing or cannot be understood."""
        from revmentor_desktop.services.rich_text import LONGEST

        if self._closed or len(html) > LONGEST:
            return None
        answer = self._answer(HTML, html)
        if answer is None or answer[:1] != DONE:
            return None
        return answer[1:].decode()

    def begin(self) -> None:
        """Start the process, if there is none, so that the next text need not wait for its start.

        Returns when it is there, after a twentieth of a second, or a fifth where HTML came before;
        never raises.
        """
        with self._lock, suppress(OSError):  # whoever asks next comes upon it once more
            self._running()

    def rest(self) -> bool:
        """End the process, unless it is at work, and say whether one was ended; waits for no text.

        The next text gets a new one.
        """
        if not self._lock.acquire(blocking=False):
            return False
        try:
            ends = self._process is not None
            self._end()
        finally:
            self._lock.release()
        return ends

    @property
    def process_id(self) -> int | None:
        """The number of the process, while there is one."""
        process = self._process
        return None if process is None else process.pid

    def close(self) -> None:
        """End the process; a text that it is busy with comes back as plain paragraphs."""
        self._closed = True
        process = self._process
        if process is not None:
            process.kill()  # whoever waits for it holds the lock until it is gone
        with self._lock:
            self._end()

    def _render_together(self, texts: Sequence[str]) -> Iterator[Rendered]:
        together = packed(text.encode("utf-8", "surrogatepass") for text in texts)
        answered = 0
        with closing(self._answers(together, len(texts))) as answers:
            for text, answer in zip(texts, answers, strict=False):
                if answer is None and answered:
                    break  # it had less time than by itself
                answered += 1
                yield _rendered(answer, text, for_view=True)
        yield from map(self.render, texts[answered:])  # by a new process

    def _answer(self, kind: bytes, text: str) -> bytes | None:
        """Return what the process answers; ``None`` when it does not."""
        with self._lock:
            if kind == HTML and not self._pasted:
                self._end()
                self._pasted = True
            asked = kind + text.encode("utf-8", "surrogatepass")
            return self._next_answer(asked, self._patience)

    def _answers(self, asked: bytes, count: int) -> Generator[bytes | None]:
        """Yield the *count* answers of the process to a frame; ``None`` is the last one.

        Who does not want them all leaves none for who asks next.
        """
        with self._lock:
            with suppress(OSError):  # asking comes upon it once more
                self._running()  # its start takes nothing from what they have together
            left = self._patience
            to_send: bytes | None = asked
            try:
                while count > 0:
                    answer, left = self._timed(to_send, left)
                    to_send, count = None, 0 if answer is None else count - 1
                    yield answer
            finally:
                while count > 0:
                    answer, left = self._timed(None, left)
                    count = 0 if answer is None else count - 1

    def _timed(self, asked: bytes | None, patience: float) -> tuple[bytes | None, float]:
        """Return the next answer, and what is left of *patience* then."""
        began = self._clock()
        answer = self._next_answer(asked, patience)
        return answer, patience - (self._clock() - began)

    def _next_answer(self, asked: bytes | None, patience: float) -> bytes | None:
        """Send the process what is *asked*, if anything is, and return what it answers next."""
        try:
            process = self._process if asked is None else self._running()
            if process is None or self._watch is None:
                return None
            with self._watch.over(patience):
                if asked is not None:
                    write_frame(cast("BinaryIO", process.stdin), asked)
                answer = read_frame(cast("BinaryIO", process.stdout))
        except OSError:
            answer = None
        if answer is None:
            log.info("a text could not be formatted in time, or ended the process that tried")
            self._end()
        return answer

    def _running(self) -> subprocess.Popen[bytes] | None:
        """Return the process, started anew where it has ended; ``None`` if it cannot be."""
        if self._process is not None and self._process.poll() is None:
            return self._process
        import subprocess

        self._end()
        if self._closed:
            return None
        self._process = process = subprocess.Popen(
            (*self._command, PASTED) if self._pasted else self._command,
            bufsize=0,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._watch = _Watch(process)
        with self._watch.over(START_PATIENCE):
            first_word = read_frame(cast("BinaryIO", process.stdout))
        if first_word == READY:
            return process
        if not self._closed:
            log.warning("the process that formats texts does not start")
        self._end()
        return None

    def _end(self) -> None:
        """Have no process, and nothing of one."""
        process, self._process = self._process, None
        watch, self._watch = self._watch, None
        if process is None:
            return
        process.kill()
        if watch is not None:
            watch.end()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()
        process.wait()


def _rendered(answer: bytes | None, text: str, *, for_view: bool) -> Rendered:
    """Return what the process answered about a *text*; that as it was typed, if it did not."""
    from revmentor_desktop.services.rendering import Rendered, bearable, unformatted

    if answer is None:
        return unformatted(bearable(text) if for_view else text)
    return Rendered(answer[1:].decode(), formatted=answer[:1] == DONE)


def _own_command() -> tuple[str, ...]:
    """Return how this program is started once more, to be the process that formats."""
    if getattr(sys, "frozen", False):
        return sys.executable, ARGUMENT
    # -P: whatever lies in the present folder must not be taken for one of our modules
    return sys.executable, "-P", "-m", "revmentor_desktop", ARGUMENT


def _environment() -> dict[str, str]:
    """Return an environment in which our own package is found first."""
    package = str(Path(__file__).resolve().parent.parent.parent)
    known = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join((package, known) if known else (package,))}


class _Watch:
    """Ends a process when what is done with it takes too long; the reading then ends by itself.

    One thread watches for as long as there is the process.  A thread for each text had to be waited
    for, and woken, with the interpreter that the window needed.
    """

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._changed = threading.Condition()
        self._until: float | None = None
        self._wakes = math.inf
        self._ended = False
        self._thread = threading.Thread(target=self._watch, name="watch", daemon=True)
        self._thread.start()

    @contextmanager
    def over(self, patience: float) -> Iterator[None]:
        """End the process unless what is done within takes less than *patience*, in seconds."""
        with self._changed:
            self._until = until = time.monotonic() + patience
            if until < self._wakes:  # or it looks when it wakes up, which is soon enough
                self._changed.notify()
        try:
            yield
        finally:
            self._until = None

    def end(self) -> None:
        """Watch no more."""
        with self._changed:
            self._ended = True
            self._changed.notify()
        self._thread.join()

    def _watch(self) -> None:
        with self._changed:
            while not self._ended:
                until = self._until  # which is taken back without this lock
                left = None if until is None else until - time.monotonic()
                if left is not None and left <= 0:
                    self._process.kill()
                    return
                self._wakes = math.inf if until is None else until
                self._changed.wait(left)
