"""What comes into a note from elsewhere: plain text at once, formatted text and pictures soon.

Formatted text becomes Markdown, and pictures are drawn anew, away from the main thread; both then
stand where they were pasted, wherever the cursor is by now.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QTextCursor

from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.services.rich_text import LONGEST
from revmentor_desktop.ui.pictures import ENDINGS, Encoded, NotAPicture, encoded

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from revmentor_desktop.services.renderer import Renderer
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.notes.text_field import MarkdownText


@dataclass(frozen=True, slots=True)
class RichText:
    """Formatted text, and the same without format."""

    html: str
    plain: str


@dataclass(frozen=True, slots=True)
class Pictures:
    """Pictures: pixels, or the files they are in."""

    sources: tuple[QImage | Path, ...]


Offer = str | RichText | Pictures


def offered(data: QMimeData) -> Offer:
    """Return what of *data* a note takes: words before pictures, format before plain words.

    Whatever has words and a picture is a passage that its program drew as well.
    """
    words = data.text() if data.hasText() else ""
    files = tuple(
        Path(url.toLocalFile())
        for url in data.urls()
        if url.isLocalFile() and Path(url.toLocalFile()).suffix.lower() in ENDINGS
    )
    if files and len(files) == len(data.urls()):
        return Pictures(files)
    if data.hasHtml() and words.strip():
        return RichText(data.html(), words)
    if data.hasImage() and not words.strip():
        image = data.imageData()
        if isinstance(image, QImage):
            return Pictures((image,))
    if data.hasHtml():
        return RichText(data.html(), words)
    return words


@dataclass
class _Entry:
    """One thing on its way into the text, and where it goes."""

    cursor: QTextCursor
    offer: RichText | QImage | Path


class Pasting(QObject):
    """Brings formatted text and pictures into one text field, one after the other.

    Signals: ``picture_ready(Encoded, QTextCursor)`` for whoever stores it and names it in the text;
    ``refused(sentence)`` when something cannot be taken.
    """

    picture_ready = Signal(object, object)
    refused = Signal(str)

    def __init__(self, desk: Desk, text: MarkdownText, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._text = text
        self._waiting: list[_Entry] = []
        self._at_work: _Entry | None = None
        text.offered.connect(self.take)

    @property
    def busy(self) -> bool:
        """Whether something is on its way."""
        return self._at_work is not None

    def take(self, offer: Offer) -> None:
        """Take what was pasted or dropped, in the place of what is selected."""
        self._text.complete()
        cursor = QTextCursor(self._text.textCursor())
        if isinstance(offer, str):
            self._insert(cursor, offer)
            return
        cursor.removeSelectedText()
        found = (offer,) if isinstance(offer, RichText) else offer.sources
        self._waiting += [_Entry(QTextCursor(cursor), one) for one in found]
        self._go_on()

    def forget(self) -> None:
        """Give up what is on its way: another text is shown now."""
        self._waiting.clear()
        if self._at_work is not None:
            self._at_work = _Entry(QTextCursor(), self._at_work.offer)

    def _go_on(self) -> None:
        if self._at_work is not None or not self._waiting:
            return
        self._at_work = entry = self._waiting.pop(0)
        self._desk.tasks.run(
            _made_ours, self._desk.renderer, entry.offer, done=self._arrived, failed=self._failed
        )

    def _arrived(self, result: object) -> None:
        entry, self._at_work = self._at_work, None
        if entry is not None and not entry.cursor.isNull():
            if isinstance(result, Encoded):
                self.picture_ready.emit(result, entry.cursor)
            elif isinstance(result, str):
                self._insert(entry.cursor, result)
        self._go_on()

    def _failed(self, error: Exception) -> None:
        self._at_work = None
        self._go_on()
        if not isinstance(error, NotAPicture):
            raise error
        self.refused.emit(self.tr("This cannot be read as a picture. The note is unchanged."))

    def _insert(self, cursor: QTextCursor, words: str) -> None:
        if len(words) > LONGEST:
            self.refused.emit(self.tr("Too long to paste at once: 5 MB is the most."))
            return
        self._text.insert_at(cursor, words)


def _made_ours(renderer: Renderer, offer: RichText | QImage | Path) -> str | Encoded:
    """Return formatted text as Markdown, plain where it cannot be, and a picture as it is kept."""
    if isinstance(offer, RichText):
        return renderer.markdown_from(offer.html) or offer.plain
    return encoded(offer)
