"""Typing in a note, short and long, opening it, and its preview."""

from __future__ import annotations

from contextlib import contextmanager
from itertools import count
from typing import TYPE_CHECKING

from tests.benchmarks import long_typing
from tests.benchmarks.measuring import WORK, Plan, Way, by_turns, named
from tests.benchmarks.opened import application_here, painted, program_over
from tests.benchmarks.workspaces import Contents, workspace_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

    from revmentor_desktop.ui.notes.text_field import MarkdownText
    from tests.benchmarks.figures import Figure

LINE = "We asked *how* a feed decides, and `looked` at **three** brands. 我們討論了推薦演算法。"
PARAGRAPH = f"## A heading\n\n{LINE}\n- one **two**\n- [ ] three\n\n"
SIZES = {2_000: 8.0, 50_000: 8.0, 1_000_000: 16.0}
"""Characters of a note, and the milliseconds that nineteen of twenty keys in it may take."""

KEYS = 40
ONE_LINE = 25_000
PREVIEWED = 50_000
BARE = "a bare QPlainTextEdit with the same text and font"


def text_of(size: int) -> str:
    """Return a note of *size* characters."""
    return (PARAGRAPH * (size // len(PARAGRAPH) + 1))[:size]


def figures(plan: Plan) -> Iterator[Figure]:
    """Yield how long a key takes, opening, and the preview.

    Until a key is seen it may take twice what a bare field takes: ``peers`` looks at that.
    """
    application_here()
    for size, most in SIZES.items():
        with _field() as field, _bare() as bare:
            yield _opening(plan, size, field, bare)
            _show_all(field, text_of(size))
            bare.setPlainText(text_of(size))
            painted()
            key = named("editor", "key in the middle", size, floor=BARE, p95=most, clock=WORK)
            yield by_turns(key, max(KEYS, plan.rounds), Way(_typing(field)), Way(_typing(bare)))
    yield from long_typing.figures(plan, text_of(max(SIZES)))
    yield _line(plan)
    yield from _preview(plan)


def _line(plan: Plan) -> Figure:
    """A key in about the longest line that can be written in; a longer one is shown in pieces.

    Qt lays out all of a line at every key.
    """
    with _field() as field, _bare() as bare:
        line = ("a word and " * ONE_LINE)[:ONE_LINE]
        _show_all(field, line)
        assert not field.isReadOnly()
        bare.setPlainText(line)
        painted()
        key = named(*("editor", "key in one line", ONE_LINE), floor=BARE, times=1.2, clock=WORK)
        return by_turns(key, max(KEYS, plan.rounds), Way(_typing(field)), Way(_typing(bare)))


def _opening(plan: Plan, size: int, field: MarkdownText, bare: QPlainTextEdit) -> Figure:
    text = text_of(size)

    def open_it() -> None:
        field.show_text(text)
        field.repaint()

    def open_bare() -> None:
        bare.setPlainText(text)
        bare.repaint()

    opening = named(
        *("editor", "open, to what is seen", size),
        floor=BARE,
        times=1.3,
        most=50.0,
        either=True,
        clock=WORK,
    )
    return by_turns(opening, plan.rounds, Way(open_it, painted), Way(open_bare, painted))


def _typing(field: QTextEdit | QPlainTextEdit) -> Callable[[], object]:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    cursor = field.textCursor()
    cursor.setPosition(field.document().characterCount() // 2)
    field.setTextCursor(cursor)
    field.ensureCursorVisible()
    painted()

    def press() -> None:
        QTest.keyClick(field, Qt.Key.Key_A)
        painted()

    return press


def _show_all(field: MarkdownText, text: str) -> None:
    field.show_text(text)
    field.complete()
    while field.growing.busy or field.highlighter.busy:
        painted()


def _preview(plan: Plan) -> Iterator[Figure]:
    """A note as it reads, opened and changed: formatted in its own process, and shown as it comes.

    The floor does both here, one after the other.  Qt lays out what is seen and leaves the rest for
    later; it is asked for the number of pages, for which all is laid out, as ours is in the end.
    """
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QTextBrowser

    from revmentor_desktop.ui.note_preview import NotePreview

    text = text_of(PREVIEWED)
    opened, changed = (
        named(
            *("editor", what, PREVIEWED),
            floor="python-markdown with extra, sane_lists and toc, QTextBrowser.setHtml, laid out",
            times=1.2,
            most=100.0,
        )
        for what in ("preview, all of it", "preview after a change, all of it")
    )
    contents = Contents(plan.notes[0], plan.sessions[0], plan.topics[0])
    with program_over(workspace_of(contents, plan.cache)) as program:
        assert program.desk is not None
        view, bare, loop = NotePreview(program.desk, "Note"), QTextBrowser(), QEventLoop()
        view.drawn.connect(loop.quit)
        half, numbers = len(text) // 2, count()

        def preview() -> None:
            view.begin_anew()
            view.show_markdown(text)
            loop.exec()
            painted()

        def change() -> None:
            view.show_markdown(f"{text[:half]}{next(numbers)}{text[half:]}")
            loop.exec()
            painted()

        def preview_bare() -> None:
            import markdown

            bare.setHtml(markdown.Markdown(extensions=["extra", "sane_lists", "toc"]).convert(text))
            bare.document().pageCount()
            painted()

        for one in (view, bare):
            _show(one)
        yield by_turns(opened, plan.rounds, Way(preview), Way(preview_bare))
        bar = view.verticalScrollBar()
        bar.setValue(bar.maximum() // 2)
        yield by_turns(changed, plan.rounds, Way(change), Way(preview_bare))
        for one in (view, bare):
            one.close()
            one.deleteLater()
        painted()


@contextmanager
def _field() -> Iterator[MarkdownText]:
    from revmentor_desktop.ui.notes.text_field import MarkdownText
    from revmentor_desktop.ui.theme import Theme

    field = MarkdownText(Theme())
    _show(field)
    yield field
    field.close()
    field.deleteLater()
    painted()


@contextmanager
def _bare() -> Iterator[QPlainTextEdit]:
    from PySide6.QtWidgets import QPlainTextEdit

    field = QPlainTextEdit()
    _show(field)
    yield field
    field.close()
    field.deleteLater()
    painted()


def _show(widget: QWidget) -> None:
    widget.resize(700, 700)
    widget.show()
    painted()
