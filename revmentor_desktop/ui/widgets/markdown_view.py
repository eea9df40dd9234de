"""Shows formatted text that was made from Markdown elsewhere; opens nothing.

Nothing is loaded but the pictures that are handed in (``set_pictures``).

Qt's rich text needs help: heading sizes and line heights can only be set block by block after
the HTML is in, lists are indented too far, and quotes cannot have a coloured edge.
"""

import time
from collections.abc import Callable, Iterator
from itertools import chain, islice

from PySide6.QtCore import (
    QMimeData,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    QUrl,
    Signal,
)
from PySide6.QtGui import (
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from revmentor_desktop.services.pieces import pieces, pieces_or_all
from revmentor_desktop.services.upright import UPRIGHT
from revmentor_desktop.ui.theme import Theme
from revmentor_desktop.ui.turns import Turn, Turns
from revmentor_desktop.ui.widgets.block_shapes import CODE, CODE_PAD, QUOTE, BlockShapes
from revmentor_desktop.ui.widgets.inner_parts import forget_with

_PIECE = 2_000
"""Characters of HTML, or fewer where there are many blocks, that are not parted any more."""

_AT_ONCE = 8
"""Pieces of a text that is not long: it is there at once, its links and its place with it."""

_FIRST = 2
"""Pieces of a long text that are laid out at once, before it is known how long they take."""

_BUDGET = 0.02
"""Seconds that one step of showing a long text may take: the more steps, the longer in all."""

_BRIEFLY = 0.008
"""The same while somebody types in that text."""

_LOST = "<p>.</p>"
"""What goes before a piece: the first line that is put into a text loses its form there."""

_INDENT = 22
_MISSING = 28
_BOX = 28
"""The side of what can be pressed around the box of a task."""

_QUOTE_EDGE = 3
_LAST_LINE = "\n</code></pre>"
"""How code ends: the end of its last line would be shown as an empty one."""
_LINE_HEIGHT = {"body": 120, "reading": 122}
_TITLE = "display"
_HEADINGS = {"body": ("h1", "h2", "h3"), "reading": ("h1", "readingH", "h2")}


class MarkdownView(QTextBrowser):
    """Text to read, in body size or, with ``reading``, in the large reading size.

    With ``titled`` its first heading is the title of the whole window.  With ``whole`` nothing is
    shown in pieces, for texts that are known to be short: so no table of theirs is parted.

    Signals:
        link_requested(str): a link was pressed; the window decides what to do with it.
        box_pressed(int): the box of a task was pressed, the first one being 0; only where
            ``set_boxes_pressed`` wants that.
        completed(): all of the text is there; of a long one only the beginning is at once.
    """

    link_requested = Signal(str)
    box_pressed = Signal(int)
    completed = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        reading: bool = False,
        serif: bool = False,
        titled: bool = False,
        whole: bool = False,
        turns: Turns | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        forget_with(self)
        self._theme = theme
        self._style = "reading" if reading else "body"
        self._headings = (_TITLE, *_HEADINGS[self._style][1:]) if titled else _HEADINGS[self._style]
        self._serif = serif
        self._whole = whole
        self._html = ""
        self._has_pictures = False
        self._grows = False
        self._least = 0
        self._find_picture: Callable[[str], bytes | None] | None = None
        self._drawn_for = 0
        self._boxes_pressed = False
        self._pressed: QTextBlock | None = None
        self._rest: Iterator[tuple[str, int]] = iter(())
        self._next: tuple[str, int] | None = None
        """What is shown next of a long text, and how many pieces that is."""
        self._step = _FIRST
        self._rests = self._more_comes = False
        self._scrolled = 0
        self._line_kept: int | None = None
        """The place in the text that is to stand at the top, where all has another size."""
        self._held = self._seen = 0
        """How high it stays, and how much of it is seen, until a changed text is there."""
        self._turns = turns or Turns(self)
        self._more = Turn(self._turns, self)
        self._more.came.connect(self._show_more)
        self._redraw = QTimer(self)  # not at once: the width may change while text is laid out
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(0)
        self._redraw.timeout.connect(self._draw_anew)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(self._ask_for_link)
        self.verticalScrollBar().actionTriggered.connect(self._leave_place)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        theme.changed.connect(self._show_anew)

    def show_html(self, html: str, *, more_comes: bool = False, changed: bool = False) -> None:
        """Show clean HTML: paragraphs, headings, lists, quotes, code, tables, links.

        With *more_comes* it is only the beginning, and the rest is for ``add_html``.  Where it is
        the text that is shown, *changed*, what is seen of it stays until the new one is as long.
        """
        self._html = html = html.replace(_LAST_LINE, _LAST_LINE.strip())
        self._has_pictures = "<img" in html
        self._more_comes = more_comes
        self._hold(self.visibleRegion().boundingRect() if changed and self._grows else QRect())
        self.setUpdatesEnabled(not (changed and (self._seen or self.verticalScrollBar().value())))
        self._show()

    def add_html(self, html: str, *, more_comes: bool) -> None:
        """Show *html* below what is there, or will be."""
        html = html.replace(_LAST_LINE, _LAST_LINE.strip())
        self._html = f"{self._html}\n{html}"
        self._has_pictures = self._has_pictures or "<img" in html
        self._more_comes = more_comes
        self._rest = chain(self._rest, pieces_or_all(html, _PIECE, lambda: self._step))
        if self._next is None:
            self._next = next(self._rest, None)
            self._show_bar()
            self._go_on()

    @property
    def is_growing(self) -> bool:
        """Whether a part of a long text is still to be shown."""
        return self._next is not None or self._more_comes

    def set_resting(self, resting: bool) -> None:
        """Show no more of a long text while something else needs the time, and then all of it."""
        self._rests = resting
        if resting:
            self._more.forgo()
        elif self._next is not None:
            self._more.ask()

    def set_serif(self, serif: bool) -> None:
        """Read in the serif face or in that of the interface."""
        self._serif = serif
        self._show_anew()

    def set_grows(self, grows: bool, least: int = 0) -> None:
        """Be as high as the text, without a scroll bar of its own, for pages that scroll.

        It is never lower than *least* pixels at 100 % text size, for short texts to be hit.
        """
        self._grows = grows
        self._least = least
        self._show_bar()
        vertical = QSizePolicy.Policy.Fixed if grows else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Expanding, vertical)
        self._fit()

    def set_boxes_pressed(self, pressed: bool) -> None:
        """Let the boxes of tasks be pressed; whoever wants that does what it means."""
        self._boxes_pressed = pressed
        self.viewport().setMouseTracking(pressed)

    def box_count(self) -> int:
        """Return how many tasks with a box are shown."""
        return sum(1 for _ in self._tasks())

    def box_area(self, number: int) -> QRect:
        """Return where the box *number* is in the viewport."""
        return self._box_of(next(islice(self._tasks(), number, None)))

    def set_pictures(self, find: Callable[[str], bytes | None] | None) -> None:
        """Show the pictures that *find* returns for their addresses, and no others."""
        self._find_picture = find

    def loadResource(self, kind: int, name: QUrl | str) -> QImage | None:
        """Load nothing, neither from the network nor from this computer, but our own pictures."""
        if kind != QTextDocument.ResourceType.ImageResource.value or self._find_picture is None:
            return None
        content = self._find_picture(name.toString() if isinstance(name, QUrl) else name)
        image = QImage() if content is None else QImage.fromData(content)
        self._drawn_for = self._picture_room()
        return self._placeholder() if image.isNull() else self._fitting(image)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height the text needs in the new width."""
        super().resizeEvent(event)
        if self._drawn_for not in (0, self._picture_room()):
            self._redraw.start()
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the text's own height when it grows with it."""
        if not self._grows:
            return super().sizeHint()
        return QSize(self._theme.scaled(320), self._text_height())

    def minimumSizeHint(self) -> QSize:
        """Return a small size: the text wraps."""
        least = self._theme.scaled(120)
        return QSize(least, self._text_height() if self._grows else self._theme.scaled(60))

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the text and its form, without the look of this window."""
        from revmentor_desktop.ui.widgets.formatted_copy import LONGEST, formatted_copy

        data, chosen = super().createMimeDataFromSelection(), self.textCursor()
        long = chosen.selectionEnd() - chosen.selectionStart() > LONGEST
        return data if long else formatted_copy(data, self._theme.marked()[0].name())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to press a box, or a selection."""
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = self._task_at(event.position().toPoint()) if left else None
        if self._pressed is None:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Say that a box was pressed, if the button is let go where it was pressed."""
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            super().mouseReleaseEvent(event)
        elif pressed == self._task_at(event.position().toPoint()):
            self.box_pressed.emit(list(self._tasks()).index(pressed))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at a box with a hand, as at a link."""
        if self._pressed is None:
            super().mouseMoveEvent(event)
        if self._task_at(event.position().toPoint()) is not None:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of code, the text, and the coloured edge of quotes."""
        scrolled = QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        grounds, edges = self._grounds_and_edges(event.rect())
        if grounds:
            painter = QPainter(self.viewport())
            for area in grounds:
                painter.fillRect(area.translated(scrolled), self._theme.colour("sunken"))
            painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accent"))
        for area in edges:
            painter.drawRect(area.translated(scrolled))

    def _tasks(self) -> Iterator[QTextBlock]:
        """Yield the blocks that begin with a box."""
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().marker() != QTextBlockFormat.MarkerType.NoMarker:
                yield block
            block = block.next()

    def _task_at(self, place: QPoint) -> QTextBlock | None:
        """Return the task whose box is at *place*, if boxes can be pressed."""
        if not self._boxes_pressed:
            return None
        block = self.cursorForPosition(place).block()
        marker = block.blockFormat().marker()
        on_box = marker != QTextBlockFormat.MarkerType.NoMarker
        return block if on_box and self._box_of(block).contains(place) else None

    def _box_of(self, block: QTextBlock) -> QRect:
        line = self.cursorRect(QTextCursor(block))
        side = self._theme.scaled(_BOX)
        return QRect(line.left() - side, line.center().y() - side // 2, side, side)

    def _fitting(self, image: QImage) -> QImage:
        """Return *image* no wider than the text, sharp on every screen."""
        dense = self.devicePixelRatioF()
        room = self._picture_room()
        wide = min(image.width(), round(room * dense))
        if wide < image.width():
            smooth = Qt.TransformationMode.SmoothTransformation
            image = image.scaledToWidth(wide, smooth)
        image.setDevicePixelRatio(max(1.0, min(dense, image.width() / room)))
        return image

    def _picture_room(self) -> int:
        """Return how wide a picture may be: beside the scroll bar, also where there is none yet."""
        as_needed = self.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAsNeeded
        bar = self.verticalScrollBar().sizeHint().width() if as_needed else 0
        sides = self.viewportMargins()
        return max(1, self.contentsRect().width() - bar - sides.left() - sides.right())

    def _placeholder(self) -> QImage:
        """Return what stands for a picture that is not there."""
        side = self._theme.scaled(_MISSING)
        return self._theme.icon("image", "textTertiary").pixmap(side, side).toImage()

    def _ask_for_link(self, url: QUrl) -> None:
        self.link_requested.emit(url.toString())

    def _show_anew(self) -> None:
        """Show the same in the look of now; the line at the top stays there."""
        if self._line_kept is None and self.verticalScrollBar().value():
            self._line_kept = self.cursorForPosition(QPoint(0, 0)).position()
            self.setUpdatesEnabled(False)
        self._show()

    def _show(self) -> None:
        if self._next is None:
            self._scrolled = self.verticalScrollBar().value()
        theme = self._theme
        family = "reading" if self._serif else "ui"
        font = theme.written_font(self._style, family=family)
        document = self.document()
        document.clear()  # with what it remembers of pictures, which may have another size now
        document.setDefaultFont(font)
        document.setIndentWidth(theme.scaled(_INDENT))
        self.setFont(font)
        document.setDefaultStyleSheet(self._css())
        self._drawn_for = 0
        html = self._html
        rest = ((one, 1) for one in ((html,) if self._whole else pieces(html, _PIECE)))
        begin = list(islice(rest, _AT_ONCE + 1))
        self._step = _FIRST if len(begin) > _AT_ONCE else _AT_ONCE
        self._rest = chain(begin, rest)
        self._next = next(self._rest, None)
        began, (step, count) = time.perf_counter(), self._next_step()
        self._show_bar()
        document.setLayoutEnabled(False)  # until it has its shape: one layout instead of two
        self.setHtml(step)
        self._shape(document.begin())
        document.setLayoutEnabled(True)
        self._pace(count, began)
        self._go_on()

    def _draw_anew(self) -> None:
        """Draw the pictures for the width there is now, if it is another one still."""
        if self._drawn_for not in (0, self._picture_room()):
            self._show()

    def _show_more(self) -> None:
        """Show the next piece of a long text below what is there already."""
        if self._next is None:
            return
        began = time.perf_counter()
        end = QTextCursor(self.document())
        end.movePosition(QTextCursor.MoveOperation.End)
        place = end.block().position()
        step, count = self._next_step()
        end.beginEditBlock()  # one layout of it, when it has its shape
        end.insertBlock(QTextBlockFormat(), QTextCharFormat())
        end.insertHtml(f"{_LOST}{step}")
        document = self.document()
        _take_away(document.findBlock(place).next())
        self._shape(document.findBlock(place))  # it is another one where a table was above
        end.endEditBlock()
        self._pace(count, began)
        self._go_on()

    def _show_bar(self) -> None:
        """Have a long text keep its bar: one that comes between two steps lays all out anew."""
        policy = Qt.ScrollBarPolicy
        shown = policy.ScrollBarAlwaysOn if self.is_growing else policy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOff if self._grows else shown)

    def _pace(self, count: int, began: float) -> None:
        """Have the next step take its time, going by one of *count* pieces: they are even.

        It is twice as long at the most; that little was left for one makes no shorter ones.
        """
        took = time.perf_counter() - began
        budget = _BRIEFLY if self._turns.brief else _BUDGET
        self._step = min(max(2 * count, self._step), max(1, round(count * budget / took)))

    def _next_step(self) -> tuple[str, int]:
        """Return what can be shown in time of the rest, and how many pieces that is."""
        step, count = list[str](), 0
        while self._next is not None and (not step or count + self._next[1] <= self._step):
            step.append(self._next[0])
            count += self._next[1]
            self._next = next(self._rest, None)
        return "".join(step), max(1, count)

    def _go_on(self) -> None:
        """Be as far down as before, as soon as there is so much, and have the rest shown."""
        self._held *= self.is_growing
        self._fit()
        bar = self.verticalScrollBar()
        if self._line_kept is not None:
            self._go_to_line(self._line_kept)
        elif bar.value() < self._scrolled:
            bar.setValue(self._scrolled)
        short = (
            self._line_kept is not None
            or bar.value() < self._scrolled
            or self.document().size().height() < self._seen
        )
        if not self.updatesEnabled() and not (self.is_growing and short):
            self.setUpdatesEnabled(True)
        if not self.is_growing:
            self.completed.emit()
        elif self._next is not None and not self._rests:
            self._more.ask()

    def _go_to_line(self, place: int) -> None:
        """Have the line of *place* in the text at the top, as soon as it is there."""
        document, bar = self.document(), self.verticalScrollBar()
        if self.is_growing and document.characterCount() <= place + 1:
            return
        cursor = QTextCursor(document)
        cursor.setPosition(min(place, document.characterCount() - 1))
        bar.setValue(bar.value() + self.cursorRect(cursor).top())
        self._scrolled = bar.value()
        if not self.is_growing or bar.value() < bar.maximum():
            self._line_kept = None

    def _hold(self, seen: QRect) -> None:
        """Stay as high as now where one is further down on the page, and sees this much."""
        is_below = seen.top() > 0
        self._held = self.height() * is_below
        self._seen = seen.bottom() * is_below

    def _leave_place(self, _action: int) -> None:
        """Go back no more to where one was: somebody scrolls."""
        self._scrolled, self._line_kept = 0, None
        self.setUpdatesEnabled(True)

    def _css(self) -> str:
        theme = self._theme
        mono = theme.tokens.families("mono")[0]
        size = theme.scaled(theme.tokens.style(self._style).px * 0.92)
        ground = theme.colour("sunken").name()
        marked, ink = (colour.name() for colour in theme.marked())
        return (
            f"a {{ color: {theme.colour('link').name()}; }}"
            f".quiet {{ color: {theme.colour('textSecondary').name()}; font-style: normal; }}"
            f".{UPRIGHT} {{ font-style: normal; font-weight: 600; }}"
            f"code, pre {{ font-family: '{mono}'; font-size: {size}px; background: {ground}; }}"
            f"mark {{ color: {ink}; background: {marked}; }}"
            f"th, td {{ padding: 4px 8px; text-align: left; }}"
            f"hr {{ background-color: {theme.colour('border').name()}; }}"
        )

    def _shape(self, first: QTextBlock) -> None:
        """Give every block from *first* its shape."""
        shapes = BlockShapes(
            self._theme,
            self.document(),
            self._style,
            self._headings,
            _LINE_HEIGHT[self._style],
            has_pictures=self._has_pictures,
        )
        shapes.shape(first)

    def _grounds_and_edges(self, drawn: QRect) -> tuple[list[QRectF], list[QRectF]]:
        """Return the grounds of code and the edges of quotes in what is *drawn* of the viewport."""
        grounds, edges = [], []
        pad = self._theme.scaled(CODE_PAD)
        layout = self.document().documentLayout()
        below = self.verticalScrollBar().value() + drawn.bottom()
        first = self.cursorForPosition(QPoint(0, drawn.top() - pad)).block()
        block = first.previous() if first.previous().isValid() else first
        while block.isValid():
            area = layout.blockBoundingRect(block)
            if area.top() > below + pad:
                break
            if block.blockFormat().hasProperty(QUOTE):
                following = block.next()
                edge = QRectF(0, area.top(), _QUOTE_EDGE, area.height())
                if following.isValid() and following.blockFormat().hasProperty(QUOTE):
                    edge.setBottom(layout.blockBoundingRect(following).top())
                edges.append(edge)
            if block.blockFormat().hasProperty(CODE):
                area.setLeft(block.layout().lineAt(0).x() - pad)
                area.setRight(self.document().textWidth())
                grounds.append(area.adjusted(0, -pad, 0, pad))
            block = block.next()
        return grounds, edges

    def _text_height(self) -> int:
        height = round(self.document().size().height()) + 2
        return max(height, self._held, self._theme.scaled(self._least))

    def _fit(self) -> None:
        if self._grows and self.height() != self._text_height():
            self.setFixedHeight(self._text_height())


def _take_away(block: QTextBlock) -> None:
    """Take a *block* away that has another one above it."""
    cursor = QTextCursor(block.previous())
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    cursor.setPosition(block.position() + block.length() - 1, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
