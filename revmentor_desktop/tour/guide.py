"""The pictures of the user guide, in both languages, drawn beside its chapters.

Draw them anew after the look of a page has changed: ``bootstrap.py tour --guide``.  Each is the
smallest window there may be, so that its words can still be read beside those of the chapter, in
fewer colours, so that it is light.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QImage, QPainter

from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.sessions import last_held, next_session
from revmentor_desktop.services.sharing import Scope, What
from revmentor_desktop.tour.dialogs import share_dialog
from revmentor_desktop.tour.looks import Look
from revmentor_desktop.tour.remembering import see_reviews
from revmentor_desktop.tour.sessions import hold
from revmentor_desktop.tour.settings import show_files
from revmentor_desktop.tour.studio import BRITISH, Stop, Studio, quiet_application
from revmentor_desktop.ui.actions import Deed
from revmentor_desktop.ui.language import CHINESE, ENGLISH, speak
from revmentor_desktop.ui.places import PageName, Readable, reading
from revmentor_desktop.ui.welcome.welcome import Welcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication, QWidget

EDGE = "#d8d4ca"
"""The line around a picture, which would run into the light page it stands on."""

LOOK = Look("guide", "light", (1024, 640))

BESIDE_THE_PAGE = (1080, 660)
"""The smallest dialog that shares and shows the page beside it."""

COLOURS = 256
"""So many a picture may have: that halves what it weighs, and nobody sees it."""

SHADES = 0xF8F8F8
"""The bits of a colour by which the nearest one is looked for."""

NAMES = {ENGLISH: ("Mei-Yee Chan", "Robert Lau"), CHINESE: ("陳美儀", "劉偉文")}
"""Who is about to begin."""

CAPTURED = {
    ENGLISH: (
        ("Robert read the reply aloud and stopped at line four", False),
        ("= hand-over: the assistant passes the chat to a person", False),
        ("! visit the service centre @robert by friday", False),
        ("* Say no early because people wait", False),
    ),
    CHINESE: (
        ("讀到回覆第四行便停了下來", False),
        ("= 轉接：由機械人交給真人接手", False),
        ("! 星期五前探訪客服中心", False),
        ("* 及早說不，因為別人在等", False),
    ),
}
"""Lines that are kept while the session is held."""


def draw_guide(folder: Path) -> list[Path]:
    """Write the pictures of the guide in *folder* beside its chapters and return their paths."""
    app = quiet_application()
    made: list[Path] = []
    with TemporaryDirectory() as place:
        for language, beside in ((ENGLISH, folder), (CHINESE, folder / CHINESE)):
            pictures = beside / "pictures"
            pictures.mkdir(parents=True, exist_ok=True)
            for name, shown in _shown(app, Path(place) / language, language):
                made.append(_written(shown.grab(), pictures / f"{name}.png"))
            speak(app, BRITISH)
    return made


# --- private ------------------------------------------------------------------------------


def _shown(app: QApplication, place: Path, language: str) -> Iterator[tuple[str, QWidget]]:
    """Yield each picture's name with what is seen at that moment."""
    for me, stops in ((Role.MENTOR, _of_mentor), (Role.MENTEE, _of_mentee)):
        studio = Studio(app, place / me.value / "Documents", me)
        studio.program.preferences.language = language
        studio.window.show()
        studio.stand(LOOK)
        if me is Role.MENTOR:
            yield "first-run", _first_run(studio, NAMES[language])
        studio.begin()
        studio.settle()
        for name, go in stops(studio, language):
            shown = go() or studio.window
            studio.finish()
            yield name, shown
            if shown is not studio.window:
                shown.close()
        studio.close()


def _first_run(studio: Studio, names: tuple[str, str]) -> QWidget:
    studio.program.open_first()
    welcome = studio.window.findChild(Welcome)
    assert welcome is not None
    welcome.first_run.my_name.setText(names[0])
    welcome.first_run.partner_name.setText(names[1])
    studio.settle()
    return studio.window


def _of_mentor(studio: Studio, language: str) -> Iterator[Stop]:
    read = studio.workspace.read
    coming, last = next_session(read.sessions()), last_held(read.sessions())
    assert coming is not None
    assert last is not None
    private = next(note.id for note in read.note_summaries() if note.private)
    topic = studio.program.library.topics[0].id

    yield "home", lambda: studio.go(PageName.HOME)
    yield "agenda", lambda: studio.go(PageName.SESSION, coming.id)
    yield "notes", lambda: studio.go(PageName.NOTES, private)
    yield "covered", lambda: studio.program.cover.set_on(True)
    studio.program.cover.uncover()
    yield "topics", lambda: studio.go(PageName.TOPICS, topic)
    yield "follow-ups", lambda: studio.go(PageName.FOLLOW_UPS)
    yield "progress", lambda: studio.go(PageName.PROGRESS)
    yield "reviews", lambda: see_reviews(studio)

    def share() -> QWidget:
        dialog = share_dialog(studio, Scope(What.RECAP, last.id))
        dialog.resize(*BESIDE_THE_PAGE)
        return dialog

    yield "share", share
    yield "files", lambda: show_files(studio)
    yield "live", lambda: hold(studio, CAPTURED[language])
    yield "finish", lambda: studio.window.perform(Deed.FINISH_SESSION)


def _of_mentee(studio: Studio, _language: str) -> Iterator[Stop]:
    last = last_held(studio.workspace.read.sessions())
    assert last is not None
    recap = reading(Readable.SESSION, last.id)

    yield "home-mentee", lambda: studio.go(PageName.HOME)
    yield "reading", lambda: studio.window.go(recap)


def _written(picture: QPixmap, path: Path) -> Path:
    """Write *picture* to *path* with an edge and few colours, as small as PNG can be."""
    painter = QPainter(picture)
    painter.setPen(QColor(EDGE))
    painter.drawRect(picture.rect().adjusted(0, 0, -1, -1))
    painter.end()
    if not with_few_colours(picture.toImage()).save(str(path), quality=0):
        raise OSError(f"{path.name} could not be written")
    return path


def with_few_colours(picture: QImage) -> QImage:
    """Return *picture* in the colours it has most of; each other pixel takes the nearest one."""
    image = picture.convertToFormat(QImage.Format.Format_RGB32)
    width = image.width()
    pixels = [colour | 0xFF000000 for colour in memoryview(image.constBits()).cast("I")]
    counted = Counter(pixels)
    kept = [colour for colour, _ in counted.most_common(COLOURS)]
    places = {colour: at for at, colour in enumerate(kept)}
    near: dict[int, int] = {}
    for colour in counted:
        if colour not in places:
            shade = colour & SHADES
            if shade not in near:
                near[shade] = min(range(len(kept)), key=lambda at: _apart(kept[at], shade))
            places[colour] = near[shade]
    form = QImage.Format.Format_Indexed8
    few = QImage(bytes(places[one] for one in pixels), width, image.height(), width, form).copy()
    few.setColorTable(kept)
    return few


def _apart(one: int, other: int) -> int:
    """Return how far two colours lie apart."""
    return sum(abs((one >> by & 0xFF) - (other >> by & 0xFF)) for by in (0, 8, 16))
