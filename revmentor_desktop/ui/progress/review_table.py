"""The marks of all reviews side by side: a statement a line, a review a column, then the change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain.private import PrivateReview
from revmentor_desktop.domain.reviews import HIGHEST, ways
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.review_words import (
    change_words,
    mark_words,
    review_name,
    stage_name,
    statement_words,
)
from revmentor_desktop.ui.widgets.card import Rule
from revmentor_desktop.ui.widgets.flow_layout import FlowLayout
from revmentor_desktop.ui.widgets.gaps import Gaps
from revmentor_desktop.ui.widgets.icon_button import IconButton
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.painted import Painted
from revmentor_desktop.ui.widgets.private_sign import PrivateEdge
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPaintEvent

    from revmentor_desktop.domain.people import Role
    from revmentor_desktop.domain.reviews import Way
    from revmentor_desktop.ui.progress.review_draft import AReview
    from revmentor_desktop.ui.theme import Theme

_SIDE, _BETWEEN, _NUMBER, _EDGE = 9, 3, 16, 1.2
_SIGN_LOWER = 2
"""Pixels that the padlock of a line stands below the top of its letters at 100 % text size."""


class MarkSign(Painted):
    """A mark as its number and as many squares; a gap is blank."""

    def __init__(self, theme: Theme, mark: int | None, about: str) -> None:
        super().__init__(theme)
        self._mark = mark
        said = mark_words(mark)
        self.setAccessibleName(self.tr("{about}: {mark}").format(about=about, mark=said))
        self.setToolTip(said)

    def sizeHint(self) -> QSize:
        """Return room for the number and five squares."""
        scaled = self.theme.scaled
        wide = scaled(_NUMBER) + HIGHEST * scaled(_SIDE + _BETWEEN)
        return QSize(wide, scaled(22))

    def minimumSizeHint(self) -> QSize:
        """Return the same as the size wished for."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the number, and the squares with as many of them filled."""
        if self._mark is None:
            return
        theme = self.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font("body", 600))
        painter.setPen(theme.colour("text"))
        mirrored = self.isRightToLeft()
        number, side = theme.scaled(_NUMBER), theme.scaled(_SIDE)
        left = self.width() - number if mirrored else 0
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left, 0, number, self.height()), middle, str(self._mark))
        accent, rest = theme.colour("accent"), theme.colour("borderControl")
        for at in range(HIGHEST):
            begins = number + at * theme.scaled(_SIDE + _BETWEEN)
            left = self.width() - begins - side if mirrored else begins
            area = QRectF(left, (self.height() - side) / 2, side, side).adjusted(1, 1, -1, -1)
            filled = at < self._mark
            painter.setPen(QPen(accent if filled else rest, _EDGE))
            painter.setBrush(accent if filled else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area, 2, 2)


class ReviewHead(QWidget):
    """The head of a column: which review it is, of which day, and whether it is private.

    Signal: ``menu_wanted(id, place)``, the place on the screen.
    """

    menu_wanted = Signal(str, object)

    def __init__(self, theme: Theme, review: AReview, today: date) -> None:
        super().__init__()
        self._id = review.id
        private = isinstance(review, PrivateReview)
        name = review_name(review.stage)
        more = self.tr("More about: {review}").format(review=name)
        self.menu = IconButton(theme, "ellipsis", more)
        self.menu.setProperty("writes", True)
        self.menu.clicked.connect(self._ask)
        column = QVBoxLayout(self)
        gaps = Gaps(theme, self)
        gaps.around(column, 0, 0, 0, 0)
        gaps.between(column, 2)
        row = QHBoxLayout()
        row.addWidget(TextLabel(theme, stage_name(review.stage), "strong"), 1)
        row.addWidget(self.menu)
        column.addLayout(row)
        column.addWidget(TextLabel(theme, labels.short_date(review.day, today), "small"))
        if private:
            sign = QHBoxLayout()
            gaps.between(sign, 4)
            word = self.tr("Private")
            sign.addWidget(IconLabel(theme, "lock", "private", size=14, beside=word))
            sign.addWidget(TextLabel(theme, word, "private"), 1)
            column.addLayout(sign)
            column.addWidget(PrivateEdge(theme, Qt.Orientation.Horizontal, thickness=4))
        column.addStretch(1)

    def _ask(self) -> None:
        place: QPoint = self.menu.mapToGlobal(self.menu.rect().bottomLeft())
        self.menu_wanted.emit(self._id, place)


class ReviewTable(QWidget):
    """The table; where it is narrow, the marks of a statement are told below it.

    Signal: ``menu_wanted(id, place)`` for what can be done with a review.
    """

    menu_wanted = Signal(str, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.heads: dict[str, ReviewHead] = {}
        self._shown: object = None
        self._narrow = False
        self._column = QVBoxLayout(self)
        Gaps(theme, self).around(self._column, 0, 0, 0, 0)
        self._ground = QWidget(self)

    def set_narrow(self, narrow: bool) -> None:
        """Tell marks below their statement, or beside it, when the reviews are shown next."""
        self._narrow = narrow

    def show_reviews(self, role: Role, reviews: Sequence[AReview], today: date) -> None:
        """Show *reviews*, which are in order, of the person with *role*."""
        shown = role, tuple(reviews), today, self._theme.text_size, self._narrow
        if shown == self._shown:
            return
        self._shown = shown
        had_focus = [id for id, head in self.heads.items() if head.menu.hasFocus()]
        self._ground.hide()
        self._column.removeWidget(self._ground)
        self._ground.deleteLater()
        self._ground, self.heads = QWidget(self), {}
        if self._narrow:
            self._fill_narrow(role, reviews, today)
        else:
            self._fill(role, reviews, today)
        self._column.addWidget(self._ground)
        self._ground.show()
        if had_focus and self.heads:
            head = self.heads.get(had_focus[0]) or next(iter(self.heads.values()))
            head.menu.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- private --------------------------------------------------------------------------

    def _fill(self, role: Role, reviews: Sequence[AReview], today: date) -> None:
        grid = QGridLayout(self._ground)
        gaps = Gaps(self._theme, self._ground)
        gaps.around(grid, 0, 0, 0, 0)
        gaps.between(grid, 9)
        grid.setColumnStretch(0, 1)
        self._add_heads(grid, reviews, today)
        for way in ways(role, reviews):
            self._add_way(grid, reviews, way)
        if any(review.words.strip() for review in reviews):
            grid.addWidget(Rule(), grid.rowCount(), 0, 1, len(reviews) + 2)
        for line in self._words_of(gaps, reviews):
            grid.addLayout(line, grid.rowCount(), 0, 1, len(reviews) + 2)

    def _fill_narrow(self, role: Role, reviews: Sequence[AReview], today: date) -> None:
        column = QVBoxLayout(self._ground)
        gaps = Gaps(self._theme, self._ground)
        gaps.around(column, 0, 0, 0, 0)
        gaps.between(column, 9)
        heads = FlowLayout(self._theme.scaled(24), self._theme.scaled(9))
        for review in reviews:
            heads.addWidget(self._head(review, today))
        column.addLayout(heads)
        for way in ways(role, reviews):
            column.addWidget(Rule())
            column.addWidget(TextLabel(self._theme, statement_words(way.statement), wrap=True))
            if told := self._told(reviews, way):
                column.addWidget(TextLabel(self._theme, told, "small", wrap=True))
        column.addWidget(Rule())
        for line in self._words_of(gaps, reviews):
            column.addLayout(line)

    def _told(self, reviews: Sequence[AReview], way: Way) -> str:
        """Return "Baseline 2 · Midpoint 4 · from 2 to 4"; gaps are left out."""
        given = [
            self.tr("{stage} {mark}").format(stage=stage_name(review.stage), mark=mark)
            for review, mark in zip(reviews, way.marks, strict=True)
            if mark is not None
        ]
        return self.tr(" · ").join(filter(None, (*given, change_words(way))))

    def _add_way(self, grid: QGridLayout, reviews: Sequence[AReview], way: Way) -> None:
        row, said = grid.rowCount() + 1, statement_words(way.statement)
        grid.addWidget(Rule(), row - 1, 0, 1, len(reviews) + 2)
        grid.addWidget(TextLabel(self._theme, said, wrap=True), row, 0)
        for at, (review, mark) in enumerate(zip(reviews, way.marks, strict=True), 1):
            about = self.tr("{stage}, {statement}").format(
                stage=stage_name(review.stage), statement=said
            )
            sign = MarkSign(self._theme, mark, about)
            grid.addWidget(sign, row, at, Qt.AlignmentFlag.AlignVCenter)
        change = TextLabel(self._theme, change_words(way), "small")
        grid.addWidget(change, row, len(reviews) + 1)

    def _add_heads(self, grid: QGridLayout, reviews: Sequence[AReview], today: date) -> None:
        for at, review in enumerate(reviews, 1):
            grid.addWidget(self._head(review, today), 0, at)
        if len(reviews) > 1:
            top = Qt.AlignmentFlag.AlignTop
            change = TextLabel(self._theme, self.tr("Change"), "strong")
            change.setMinimumHeight(next(iter(self.heads.values())).menu.sizeHint().height())
            grid.addWidget(change, 0, len(reviews) + 1, top)

    def _head(self, review: AReview, today: date) -> ReviewHead:
        head = self.heads[review.id] = ReviewHead(self._theme, review, today)
        head.menu_wanted.connect(self._ask)
        return head

    def _words_of(self, gaps: Gaps, reviews: Sequence[AReview]) -> Iterator[QHBoxLayout]:
        """Yield a line for the words of each review; those of a private one bear its sign."""
        for review in reviews:
            if said := " ".join(review.words.split()):
                words = self.tr("{stage}: “{words}”").format(
                    stage=stage_name(review.stage), words=said
                )
                line = QHBoxLayout()
                gaps.between(line, 6)
                if isinstance(review, PrivateReview):
                    lock = IconLabel(self._theme, "lock", "private", size=14, beside=words)
                    sign = QVBoxLayout()
                    gaps.around(sign, 0, _SIGN_LOWER, 0, 0)
                    sign.addWidget(lock, 0, Qt.AlignmentFlag.AlignTop)
                    line.addLayout(sign)
                line.addWidget(TextLabel(self._theme, words, "muted", wrap=True), 1)
                yield line

    def _ask(self, review: str, place: object) -> None:
        self.menu_wanted.emit(review, place)
