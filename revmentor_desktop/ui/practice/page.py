"""The page on which one practises: the step, what may be asked, and the time since one began."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from revmentor_desktop.domain.ids import TopicId
from revmentor_desktop.domain.topics import SectionKind
from revmentor_desktop.services.practice import Rehearsal, of_session, of_topic
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.page import Page
from revmentor_desktop.ui.places import PageName, Place, Readable, what_is_read
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.gaps import Gaps
from revmentor_desktop.ui.widgets.icon_button import IconButton
from revmentor_desktop.ui.widgets.markdown_view import MarkdownView
from revmentor_desktop.ui.widgets.text import ElidingLabel, TextLabel
from revmentor_desktop.ui.widgets.toast import announce

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent

    from revmentor_desktop.services.practice import Line
    from revmentor_desktop.ui.desk import Desk

MEASURE = 820
"""Widest the text is at 100 % text size."""

TICK_MS = 1000
ONWARD = (Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Space)
BACK = (Qt.Key.Key_Left, Qt.Key.Key_PageUp)


class PracticePage(Page):
    """A topic or an agenda, step by step.  Its signals are those of ``Page``."""

    full = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(PageName.PRACTICE, desk)
        self._rehearsal = Rehearsal("", 0)
        self._at = 0
        self._began: datetime = desk.workspace.now()
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self._tick)
        self._make_parts()
        self._lay_out()
        desk.theme.resized.connect(self.arrange)
        self.arrange()

    # --- the promises of a page -----------------------------------------------------------

    def show_place(self, place: Place) -> None:
        """Begin at the first step of what *place* names, the clock at nought."""
        kind, id = what_is_read(place)
        self._rehearsal = self._found(kind, id) or Rehearsal("", 0)
        self._began = self.desk.workspace.now()
        self.title.setText(self._rehearsal.title)
        self._go_to(0)
        self._tick()

    def panes(self) -> Sequence[QWidget]:
        """Return the bar, the step and the foot."""
        return (self.top, self.text, self.foot)

    def focus_body(self) -> None:
        """Put the focus on the step, where keys go on and back."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def arrange(self) -> None:
        """Keep the lines short enough to be read from a step back."""
        scaled = self.desk.theme.scaled
        side = self.side()
        self._top_row.setContentsMargins(side, scaled(14), side, scaled(6))
        self._top_row.setSpacing(scaled(12))
        self._middle.setContentsMargins(side, scaled(8 if self.low else 24), side, 0)
        self._foot_row.setContentsMargins(side, scaled(10), side, scaled(14))
        self._foot_row.setSpacing(scaled(12))
        self.text.setMaximumWidth(scaled(MEASURE))

    # --- Qt -------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Let the clock run while somebody practises."""
        super().showEvent(event)
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the clock with the practising."""
        super().hideEvent(event)
        self._clock.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave.emit()
        else:
            super().keyPressEvent(event)

    # --- layout ---------------------------------------------------------------------------

    def _make_parts(self) -> None:
        theme = self.desk.theme
        self.title = ElidingLabel(theme, "", "small")
        self.time = TextLabel(theme, "", "h3")
        self.time.setObjectName("practice_time")
        self.close_button = IconButton(theme, "x", self.tr("Stop practising"), shortcut="Esc")
        self.close_button.clicked.connect(self.leave)
        self.place = TextLabel(theme, "", "muted")
        self.text = StepView(self)
        hint = self.tr("Nothing is recorded or stored.")
        self.hint = ElidingLabel(theme, hint, "small", lines=2)
        self.before = Button(theme, self.tr("Previous step"), "quiet", icon="arrow-left")
        self.before.clicked.connect(self.go_back)
        self.after = Button(theme, self.tr("Next step"), "primary", icon="arrow-right")
        self.after.clicked.connect(self.go_on)

    def _lay_out(self) -> None:
        self.top = QWidget()
        self.top.setAccessibleName(self.tr("Practise aloud"))
        self._top_row = QHBoxLayout(self.top)
        self._top_row.addWidget(self.title, 1)
        self._top_row.addWidget(self.time)
        self._top_row.addWidget(self.close_button)
        reading = QVBoxLayout()
        Gaps(self.desk.theme, self).between(reading, 8)
        reading.addWidget(self.place)
        reading.addWidget(self.text, 1)
        self._middle = QHBoxLayout()
        self._middle.addStretch(1)
        self._middle.addLayout(reading, 1000)
        self._middle.addStretch(1)
        self.foot = QWidget()
        self.foot.setAccessibleName(self.tr("Steps"))
        self._foot_row = QHBoxLayout(self.foot)
        self._foot_row.addWidget(self.hint, 1)
        self._foot_row.addWidget(self.before)
        self._foot_row.addWidget(self.after)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addLayout(self._middle, 1)
        column.addWidget(self.foot)

    # --- what can be done -----------------------------------------------------------------

    def go_on(self) -> None:
        """Go to the next step; after the last one, leave."""
        if self._at + 1 < len(self._rehearsal.lines):
            self._go_to(self._at + 1)
        else:
            self.leave.emit()

    def go_back(self) -> None:
        """Go to the step before."""
        if self._at:
            self._go_to(self._at - 1)

    # --- private --------------------------------------------------------------------------

    def _found(self, kind: Readable, id: str) -> Rehearsal | None:
        library = self.desk.library
        if kind is Readable.TOPIC:
            topic = library.by_id.get(TopicId(id))
            return of_topic(topic) if topic is not None else None
        session = self.desk.workspace.read.session(id)
        return of_session(session, library.by_id) if session is not None else None

    def _go_to(self, at: int) -> None:
        self._at = at
        lines = self._rehearsal.lines
        last = at + 1 >= len(lines)
        self.before.setEnabled(at > 0)
        self.after.set_text(self.tr("Done") if last else self.tr("Next step"))
        self.after.set_icon("check" if last else "arrow-right")
        if not lines:
            self.place.setText("")
            nothing = self.tr("There is no step to practise.")
            self.text.show_html(f"<p>{escape(nothing)}</p>")
            return
        line = lines[at]
        place = self._place(line)
        self.place.setText(place)
        self.text.show_html(self._html(line))
        self.text.setAccessibleName(place)
        self.text.verticalScrollBar().setValue(0)
        announce(self.text, f"{place}. {line.text}")

    def _place(self, line: Line) -> str:
        belongs = labels.section(line.part) if line.part is not None else line.item
        return self.tr("Step {at} of {count} · {part} · about {minutes}").format(
            at=self._at + 1,
            count=len(self._rehearsal.lines),
            part=belongs,
            minutes=labels.minutes(max(1, round(line.seconds / 60))),
        )

    def _html(self, line: Line) -> str:
        step = f"<h1>{escape(line.text)}</h1>"
        if not line.questions:
            return step
        asked = "".join(
            f"<p><b>{escape(one.question)}</b><br>{escape(one.answer)}</p>"
            for one in line.questions
        )
        heading = labels.section(SectionKind.EXPECT)
        return f"{step}<h3>{escape(heading)}</h3>{asked}"

    def _tick(self) -> None:
        """Show the time since the beginning; it is told from the clock, not counted."""
        passed = self.desk.workspace.now() - self._began
        minutes, seconds = divmod(max(0, int(passed.total_seconds())), 60)
        whole = labels.minutes(self._rehearsal.minutes)
        time = self.tr("{minutes}:{seconds} of {whole}").format(
            minutes=minutes, seconds=f"{seconds:02}", whole=whole
        )
        self.time.setText(time)


class StepView(MarkdownView):
    """The step; arrows to the sides and the page keys go on and back instead of scrolling."""

    def __init__(self, page: PracticePage) -> None:
        super().__init__(page.desk.theme, "", reading=True, parent=page)
        self.setObjectName("practice_step")
        self._page = page

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Right, Page Down or Space, back with Left or Page Up; scroll with the rest."""
        if event.key() in ONWARD:
            self._page.go_on()
        elif event.key() in BACK:
            self._page.go_back()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)
