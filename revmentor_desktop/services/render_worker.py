"""The process that formats Markdown from anybody, and turns pasted HTML into Markdown.

It reads a text, or a few, answers each, and so on until its input ends.  What reads HTML takes as
much memory as all else, and is there only where that was asked for.  Once the parser is
loaded it gives up what it does not need: it can open no file and no socket, start nothing and
take no more than its share of memory, where the system can see to that.  A text that takes too
long is ended from outside (``renderer``); should the program be gone by then, by an alarm.
"""

from __future__ import annotations

import gc
import os
import signal
import struct
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from revmentor_desktop.services.rendering import Rendering

ARGUMENT = "--format-texts"
"""What the program is started with to be this process; nobody types it."""

PASTED = "--and-pasted"
"""What comes after it where HTML will come as well."""

READY = b"ready"
MARKDOWN, VIEW, VIEWS, HTML = b"m", b"v", b"w", b"h"
"""What a text is, before it: Markdown to be formatted as it is, or to be shown in a view, which
must lay it out in time; several such texts, packed together; or HTML to become Markdown."""

DONE, PLAIN = b"\x01", b"\x00"
"""What an answer is, before it: as wished, or what little can be said."""

LONGEST_FRAME = 64 * 1024 * 1024
MEMORY = 512 * 1024 * 1024
MANY_OBJECTS = 50_000
"""New objects after which Python looks for what nothing uses: some megabytes."""

ALARM = 10
"""Seconds after which the process ends itself; whoever asked has long given up."""

_LENGTH = struct.Struct(">I")
_WARM_UP = (
    "# a\n\n- [ ] *b* `c`\n\n| d |\n|---|\n| e[^1] |\n\n[^1]: f\n\n```\ng\n```\n\n[h](https://i.j)"
)


def write_frame(file: BinaryIO, content: bytes) -> None:
    """Write *content* with its length before it; *file* is not buffered."""
    rest = memoryview(_LENGTH.pack(len(content)) + content)
    while rest:
        rest = rest[file.write(rest) :]


def read_frame(file: BinaryIO) -> bytes | None:
    """Return what was written as one frame; ``None`` where the input ends or is none of ours."""
    head = _read(file, _LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    length = _LENGTH.unpack(head)[0]
    if length > LONGEST_FRAME:
        return None
    content = _read(file, length)
    return content if len(content) == length else None


def packed(texts: Iterable[bytes]) -> bytes:
    """Return *texts* for a view as one frame; each of them is answered by itself."""
    return VIEWS + b"".join(_LENGTH.pack(len(text)) + text for text in texts)


def serve(*, pasted: bool) -> int:
    """Format every text that comes, until no more can come; return the exit code.

    HTML comes only where it is *pasted*.
    """
    _bound_memory()
    _load_no_colours()
    with os.fdopen(0, "rb", buffering=0) as texts, os.fdopen(1, "wb", buffering=0) as answers:
        from revmentor_desktop.services.rendering import Rendering

        rendering = Rendering()
        _answer(MARKDOWN + _WARM_UP.encode(), rendering)
        if pasted:
            _answer(HTML + b"<p>a <b>b</b></p><table><tr><th>c</th></tr></table>", rendering)
        _collect_seldom()
        give_up_rights()
        write_frame(answers, READY)
        while (text := read_frame(texts)) is not None:
            each = _unpacked(text[1:]) if text[:1] == VIEWS else (text,)
            for one in each:
                _set_alarm(ALARM)
                answer = _answer(one, rendering)
                _set_alarm(0)
                write_frame(answers, answer)
    return 0


def _unpacked(content: bytes) -> Iterator[bytes]:
    """Yield what was packed, each as a text for a view."""
    at = 0
    while at < len(content):
        start = at + _LENGTH.size
        at = start + _LENGTH.unpack_from(content, at)[0]
        yield VIEW + content[start:at]


def _collect_seldom() -> None:
    """Have Python look seldom for what nothing uses, and never at what was loaded."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(MANY_OBJECTS)


def _answer(asked: bytes, rendering: Rendering) -> bytes:
    """Return the answer to one frame."""
    from revmentor_desktop.services.rendering import bearable

    text = asked[1:].decode("utf-8", "surrogatepass")
    if asked[:1] == HTML:
        from revmentor_desktop.services.rich_text import markdown_from_html

        markdown = markdown_from_html(text)
        return PLAIN if markdown is None else DONE + markdown.encode("utf-8", "replace")
    rendered = rendering.render(bearable(text) if asked[:1] == VIEW else text)
    return (DONE if rendered.formatted else PLAIN) + rendered.html.encode()


def _load_no_colours() -> None:
    """Have the parser not load what colours code, where that is installed: nothing is coloured."""
    sys.modules["pygments"] = None  # type: ignore[assignment]  # as Python has it for such names


def give_up_rights() -> None:
    """Be able to open no file and no socket, to write none, and to start nothing, from now on.

    Only where the system knows such limits; Windows does not.
    """
    try:
        import resource
    except ImportError:
        return
    for limit in ("RLIMIT_NOFILE", "RLIMIT_FSIZE", "RLIMIT_CORE", "RLIMIT_NPROC"):
        with suppress(AttributeError, ValueError, OSError):
            resource.setrlimit(getattr(resource, limit), (0, 0))


def _bound_memory() -> None:
    with suppress(ImportError, AttributeError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _set_alarm(seconds: int) -> None:
    """Have the system end this process after *seconds*; 0 for never."""
    if hasattr(signal, "alarm"):  # a timer of our own would not run while a pattern is searched
        signal.alarm(seconds)


def _read(file: BinaryIO, length: int) -> bytes:
    parts = []
    while length > 0 and (part := file.read(length)):
        parts.append(part)
        length -= len(part)
    return b"".join(parts)
