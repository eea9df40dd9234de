"""Documents: what is gathered of many sessions, and each form of it as a file.

The floors make a file of the same words with the bare library, and know nothing of sessions.
"""

from __future__ import annotations

import os
import tempfile
from contextlib import closing
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from tests import make
from tests.benchmarks.measuring import Plan, Way, by_turns, named
from tests.benchmarks.opened import application_here
from tests.benchmarks.workspaces import Contents, copy_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from revmentor_desktop.services.renderer import Renderer
    from revmentor_desktop.services.sharing import Shared
    from revmentor_desktop.services.workspace import Workspace
    from tests.benchmarks.figures import Figure

GATHERED = "raw SELECTs of all rows of the tables it is made of"
TABLES = ("sessions", "agenda_items", "recaps", "takeaways", "actions", "questions", "terms")


def figures(plan: Plan) -> Iterator[Figure]:
    """Yield how long gathering and each form take, with each number of sessions."""
    from revmentor_desktop.services.renderer import Renderer
    from revmentor_desktop.services.workspace import Workspace

    application_here()
    with closing(Renderer()) as renderer:
        for size in plan.sessions:
            with tempfile.TemporaryDirectory(prefix="exported-") as place:
                folder = copy_of(Contents(0, size), plan.cache, Path(place) / "pair")
                with closing(Workspace.open(folder, now=lambda: make.NOW)) as workspace:
                    yield from _with(plan, size, workspace, renderer, Path(place))


def _with(
    plan: Plan, size: int, workspace: Workspace, renderer: Renderer, place: Path
) -> Iterator[Figure]:
    from revmentor_desktop.services.sharing import Scope, What, share

    scope = Scope(What.SESSIONS)

    def gather() -> Shared:
        return share(workspace.read, scope)

    def select() -> object:
        return workspace._store._database.hand_over(
            lambda raw: [raw.execute(f"SELECT * FROM {name}").fetchall() for name in TABLES]
        )

    gathering = named("exporting", "gathering", size, floor=GATHERED, unit="s")
    yield by_turns(gathering, plan.rounds, Way(gather), Way(select))
    shared = gather()
    for what, ours, floor, floor_is, times in _forms(shared, renderer, place):
        figure = named("exporting", what, size, floor=floor_is, times=times, unit="s")
        yield by_turns(figure, plan.rounds, Way(ours), None if floor is None else Way(floor))


Form = tuple[str, "Callable[[], object]", "Callable[[], object] | None", str, float | None]


def _forms(shared: Shared, renderer: Renderer, place: Path) -> Iterator[Form]:
    from revmentor_desktop.services.sharing import Format, write_file
    from revmentor_desktop.ui.sharing.pdf import pages_of

    formatted = shared.with_formatted(renderer.formatted(shared.unformatted))

    def as_file(form: Format, *, anew: bool = True) -> Callable[[], object]:
        def write() -> None:
            whole = shared
            if anew:
                whole = shared.with_formatted(renderer.formatted(shared.unformatted))
            write_file(place / f"ours.{form.value}", whole.as_file(form, make.NOW))

        return write

    yield (
        "Markdown",
        as_file(Format.MARKDOWN, anew=False),
        lambda: _written(place / "floor.md", shared.text.encode()),
        "the same text written to a file, with fsync",
        2.0,
    )
    yield (
        "web page",
        as_file(Format.WEB),
        lambda: _web_page(shared.text),
        "python-markdown with extra, sane_lists and toc over the same Markdown",
        1.2,
    )
    yield (
        "Word",
        as_file(Format.WORD),
        lambda: _word(shared.text),
        "bare python-docx, a paragraph for each line put before the end of the document",
        3,
    )
    yield "plain text", as_file(Format.TEXT), None, "", None
    yield "calendar", as_file(Format.CALENDAR, anew=False), None, "", None
    yield (
        "PDF",
        lambda: pages_of(formatted).as_pdf(make.NOW),
        lambda: _pdf(formatted.for_paper()),
        "QTextDocument.setHtml of the same HTML, printed with QPdfWriter",
        1.3,
    )


def _written(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _web_page(text: str) -> str:
    import markdown

    return markdown.Markdown(extensions=["extra", "sane_lists", "toc"]).convert(text)


def _word(text: str) -> bytes:
    """Write each line as a paragraph.

    ``add_paragraph`` goes through all that are there already to find the end of the document: with
    2,000 sessions that alone would take most of an hour.
    """
    import docx
    from docx.oxml import OxmlElement
    from docx.text.paragraph import Paragraph

    document, file = docx.Document(), BytesIO()
    end = document.element.body.sectPr
    for line in text.splitlines():
        paragraph = Paragraph(OxmlElement("w:p"), document)
        paragraph.add_run(line)
        end.addprevious(paragraph._p)
    document.save(file)
    return file.getvalue()


def _pdf(html: str) -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QPdfWriter, QTextDocument

    buffer, document = QBuffer(), QTextDocument()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    document.setHtml(html)
    document.print_(QPdfWriter(buffer))
    return bytes(buffer.data().data())
