"""What was captured today, the newest first; each line can be written anew or taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.private import DraftQuestion, PrivateNote
from revmentor_desktop.domain.questions import Question, QuestionState
from revmentor_desktop.domain.takeaways import Takeaway
from revmentor_desktop.domain.terms import Term
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.services.capture import CaptureKind, kind_of
from revmentor_desktop.services.question_desk import QuestionDeed
from revmentor_desktop.services.steps import plain_text
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.asking import line_deeds
from revmentor_desktop.ui.live.capture_bar import ICONS
from revmentor_desktop.ui.widgets.card import Surface
from revmentor_desktop.ui.widgets.line_list import LineList
from revmentor_desktop.ui.widgets.line_model import Head, Line, LineDeed
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from datetime import datetime

    from revmentor_desktop.services.capture import Captured
    from revmentor_desktop.services.finishing import Harvest
    from revmentor_desktop.ui.desk import Desk

WIDTH = 300
LONGEST = 2_000
"""Letters of a note that are read without marks: more than there is room for."""

INKS = {
    CaptureKind.NOTE: "textSecondary",
    CaptureKind.QUESTION: "info",
    CaptureKind.ACTION: "accentText",
    CaptureKind.TAKEAWAY: "warn",
    CaptureKind.TERM: "textSecondary",
}
"""The colours of what the lines are."""


class CapturedPane(Surface):
    """The list.

    Signals: ``rewritten(Captured, line, CaptureKind)``, ``removed(Captured)``, and
    ``asked(question, QuestionDeed)`` for what can be done with a question or a draft.
    """

    rewritten = Signal(object, str, object)
    removed = Signal(object)
    asked = Signal(object, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("sunken", edge="left", parent=parent)
        self._desk = desk
        self._values: dict[str, Captured] = {}
        self._harvest: Harvest | None = None
        self.setObjectName("captured")
        theme = desk.theme
        self.list = LineList(theme, self.tr("Captured today"), ordered=False, grows=False)
        self._count = TextLabel(theme, "", "caption")
        self._empty = TextLabel(
            theme, self.tr("What you keep in this session stands here."), "muted", wrap=True
        )
        self._head = QHBoxLayout()
        self._head.addWidget(TextLabel(theme, self.tr("Captured today"), "h3"))
        self._head.addStretch(1)
        self._head.addWidget(self._count)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self._empty)
        self._column.addWidget(self.list, 100)
        self._column.addStretch(1)
        self.list.edited.connect(self._rewrite)
        self.list.removed.connect(self._remove)
        self.list.chosen.connect(self._ask)
        desk.cover.changed.connect(self._show)
        theme.resized.connect(self._follow_theme)
        self._follow_theme()

    def show_harvest(self, harvest: Harvest) -> None:
        """Show what was captured."""
        self._harvest = harvest
        self._show()

    def _show(self) -> None:
        if self._harvest is None:
            return
        values = self._harvest.newest_first()
        self._values = {value.id: value for value in values}
        self.list.show_lines([self._line(value) for value in values])
        self._count.setText(str(len(values)) if values else "")
        self._empty.setVisible(not values)

    def _line(self, value: Captured) -> Line:
        at = labels.clock(wall_clock(_moment(value), self._desk.workspace.pair.zone))
        kind = kind_of(value)
        words = {
            CaptureKind.NOTE: self.tr("Note"),
            CaptureKind.QUESTION: self.tr("Question"),
            CaptureKind.ACTION: self.tr("Action"),
            CaptureKind.TAKEAWAY: self.tr("Takeaway"),
            CaptureKind.TERM: self.tr("Word"),
        }[kind]
        private = isinstance(value, (PrivateNote, DraftQuestion))
        deeds = self._deeds(value)
        if private and self._desk.cover.covers(value.id):
            head = Head(self.tr("Private"), at, "private")
            covered = self.tr("Private, covered")
            return Line(value.id, covered, icon="lock", fixed=True, deeds=deeds, head=head)
        if private:
            head = Head("  ·  ".join((self.tr("Private"), words)), at, "private")
            return Line(
                value.id, written(value), icon="lock", deeds=deeds, head=head, plain=_plain(value)
            )
        return Line(
            value.id,
            written(value),
            note=self._promise(value) if isinstance(value, Action) else "",
            icon=ICONS[kind],
            deeds=deeds,
            head=Head(words, at, INKS[kind]),
            plain=_plain(value),
        )

    def _promise(self, action: Action) -> str:
        """Return who does it by when, as far as that is said."""
        parts, workspace = [], self._desk.workspace
        if action.owner is not None:
            parts.append(labels.who(workspace.pair, action.owner))
        if action.due is not None:
            today = workspace.today
            parts.append(labels.day_near(action.due, today))
        return "  ·  ".join(parts)

    def _deeds(self, value: Captured) -> tuple[LineDeed, ...]:
        """Return what can be done with a question; here it is taken up in this session."""
        if not isinstance(value, (Question, DraftQuestion)):
            return ()
        now = LineDeed(QuestionDeed.PLACE.value, self.tr("Take it up next"), "arrow-right")
        on_agenda = isinstance(value, Question) and value.state is QuestionState.ON_AGENDA
        return (*(() if on_agenda else (now,)), *line_deeds(value, None))

    def _ask(self, key: str, deed: str) -> None:
        value = self._values.get(key)
        if isinstance(value, (Question, DraftQuestion)):
            self.asked.emit(value, QuestionDeed(deed))

    def _rewrite(self, key: str, line: str) -> None:
        value = self._values.get(key)
        if value is not None:
            self.rewritten.emit(value, line, kind_of(value))

    def _remove(self, key: str) -> None:
        value = self._values.get(key)
        if value is not None:
            self.removed.emit(value)

    def _follow_theme(self) -> None:
        scaled = self._desk.theme.scaled
        self.setFixedWidth(scaled(WIDTH))
        self._column.setContentsMargins(scaled(16), scaled(20), scaled(12), scaled(12))
        self._column.setSpacing(scaled(8))
        self._head.setContentsMargins(0, 0, scaled(8), 0)  # the count over the times


def written(value: Captured) -> str:
    """Return *value* as a line that reads back the same."""
    match value:
        case Takeaway():
            return f"{value.text} because {value.reason}" if value.reason else value.text
        case Term():
            return f"{value.word}: {value.meaning}" if value.meaning else value.word
        case Note() | PrivateNote():
            return value.body
        case Question() | DraftQuestion() | Action():
            return value.text


def _plain(value: Captured) -> str:
    """Return the beginning of a note without marks, as lists of notes have it; else nothing.

    Other things are not Markdown, and stand everywhere as they were written.
    """
    if not isinstance(value, (Note, PrivateNote)):
        return ""
    return "\n".join(map(plain_text, value.body[:LONGEST].split("\n")))


def _moment(value: Captured) -> datetime:
    match value:
        case Takeaway():
            return value.captured
        case Action():
            return value.agreed
        case Question():
            return value.asked
        case Term():
            assert value.noted is not None  # words without a moment are no captures
            return value.noted
        case DraftQuestion():
            return value.written
        case Note() | PrivateNote():
            return value.created
