"""Closing a session in ninety seconds, on one page.

What is written here is stored as it is typed, like everywhere; closing adds what moves on, the
next date and the state of the session, as one step that can be taken back.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from revmentor_desktop.domain.changes import ChangeSet, added, edited, removed, together
from revmentor_desktop.domain.ids import NoteId, RecapId
from revmentor_desktop.domain.live import Run
from revmentor_desktop.domain.private import PrivateNote
from revmentor_desktop.domain.questions import QuestionState, answered, in_state
from revmentor_desktop.domain.recaps import Recap
from revmentor_desktop.services.capture import CaptureKind, captured, read_capture
from revmentor_desktop.services.finishing import (
    Closing,
    as_held,
    drafted,
    finished,
    harvest,
    next_planned,
    unreached,
)
from revmentor_desktop.services.trash import thrown_away
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.autosave import Autosave
from revmentor_desktop.ui.live.next_date import NextDate
from revmentor_desktop.ui.live.promises import Promises
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Rule
from revmentor_desktop.ui.widgets.fields import IconField
from revmentor_desktop.ui.widgets.gaps import Gaps
from revmentor_desktop.ui.widgets.inner_parts import forget_with
from revmentor_desktop.ui.widgets.line_list import LineList
from revmentor_desktop.ui.widgets.line_model import Line
from revmentor_desktop.ui.widgets.long_text import raw_text
from revmentor_desktop.ui.widgets.page_scroll import PageScroll
from revmentor_desktop.ui.widgets.private_sign import PrivateEdge
from revmentor_desktop.ui.widgets.tab_order import walk_in_order
from revmentor_desktop.ui.widgets.text import TextLabel, without_mnemonic
from revmentor_desktop.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from revmentor_desktop.domain.actions import Action
    from revmentor_desktop.domain.ids import ItemId
    from revmentor_desktop.domain.questions import Question
    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.domain.takeaways import Takeaway
    from revmentor_desktop.services.finishing import Harvest
    from revmentor_desktop.ui.desk import Desk

WIDEST = 760


class FinishPane(QWidget):
    """The page.  Signals: ``left()`` to go back to the session, ``closed()`` once it is over."""

    left = Signal()
    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session: Session | None = None
        self._run: Run | None = None
        self._recap: Recap | None = None
        self._reflection: PrivateNote | None = None
        self._learned: dict[str, Takeaway] = {}
        self._moving: dict[ItemId, TickBox] = {}
        self._answers: dict[str, tuple[Question, IconField]] = {}
        self._turn = 0
        self._gaps = Gaps(desk.theme, self)
        self.setObjectName("finish")
        self._make_parts()
        self._lay_out()
        self._connect()

    def open(self, session: Session, run: Run) -> None:
        """Begin to close *session*; what was written for it before is still there."""
        self._session, self._run = session, run
        self._turn += 1
        read = self._desk.workspace.read
        self.heading.setText(self.tr("Finish session {number}").format(number=session.number))
        self._recap = read.recap_of(session.id)
        self._reflection = self._found_reflection(session)
        self._write(self.summary, self._recap.summary if self._recap else self._draft())
        self._write(self.reflection, self._reflection.body if self._reflection else "")
        self._show_moving(session, run)
        self._show_answers(session)
        held = as_held(session, run, self._desk.workspace.now())
        self.next_date.open(session, held, next_planned(session, read.present.coming()))
        self._follow()
        self.ground.verticalScrollBar().setValue(0)

    def focus_first(self) -> None:
        """Put the focus where the closing begins."""
        self.learned_field.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> None:
        """Store what is typed."""
        self._autosave.forget()
        self._save()
        self._take_answers()

    # --- making ---------------------------------------------------------------------------

    def _make_parts(self) -> None:
        theme = self._desk.theme
        self.ground = PageScroll(theme, content_max=WIDEST)
        self.back = Button(theme, self.tr("Back to the session"), "inline", icon="arrow-left")
        self.heading = TextLabel(theme, "", "h1")
        self.learned = LineList(theme, self.tr("What was learned"), ordered=False, flush=True)
        words = self.tr("Add a takeaway, and why: “say no early because people wait”")
        adding = self.tr("Add a takeaway")
        self.learned_field = IconField(theme, "plus", adding, words, adds=True)
        self.promises = Promises(self._desk)
        self.answers = QWidget()
        self._answers_column = QVBoxLayout(self.answers)
        self._answers_column.setContentsMargins(0, 0, 0, 0)
        self.moving = QWidget()
        self._moving_column = QVBoxLayout(self.moving)
        self._moving_column.setContentsMargins(0, 0, 0, 0)
        self.summary = self._text_field(self.tr("Recap"), 120)
        self.reflection = self._text_field(self.tr("Reflection, only I see it"), 72)
        self.reflection.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.next_date = NextDate(self._desk)
        self.close_button = Button(theme, self.tr("Close the session"), "primary", icon="flag")
        self._autosave = Autosave(self._save, self)

    def _text_field(self, name: str, height: int) -> QPlainTextEdit:
        field = QPlainTextEdit()
        forget_with(field)
        field.setProperty("kind", "box")
        field.setAccessibleName(name)
        field.setTabChangesFocus(True)
        field.setMinimumHeight(self._desk.theme.scaled(height))
        field.textChanged.connect(self._touch)
        return field

    def _lay_out(self) -> None:
        body = self.ground.body
        self._gaps.between(body, 8)
        body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self.heading)
        self._section(self.tr("What was learned"), self.learned, self.learned_field)
        self._section(self.tr("Who does what by when"), self.promises)
        self._answers_heading = self._section(self.tr("Questions of the agenda"), self.answers)
        self._moving_heading = self._section(self.tr("What moves on"), self.moving)
        self._section(self.tr("Recap, drafted from what you kept"), self.summary)
        mine = QWidget()
        row = QHBoxLayout(mine)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(PrivateEdge(self._desk.theme))
        row.addWidget(self.reflection, 1)
        prompt = self.tr("Private: what would I do differently next time?")
        self._section(prompt, mine).set_kind("private")
        self._section(self.tr("When do you meet next?"), self.next_date)
        body.addStretch(1)
        self._foot_end = QWidget()
        end = QHBoxLayout(self._foot_end)
        end.setContentsMargins(0, 0, 0, 0)
        end.addStretch(1)
        end.addWidget(self.close_button)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._foot_end, 100)
        self._foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.ground, 1)
        column.addWidget(Rule())
        column.addLayout(self._foot)
        self._align_foot()

    def _align_foot(self) -> None:
        """Have the button end where the fields above it do."""
        scaled, side = self._desk.theme.scaled, self.ground.side()
        self._foot_end.setMaximumWidth(scaled(WIDEST))
        self._foot.setContentsMargins(side, scaled(12), side, scaled(14))

    def _section(self, heading: str, *parts: QWidget) -> TextLabel:
        """Add *parts* under *heading*, and return that."""
        label = TextLabel(self._desk.theme, heading, "h3")
        self._gaps.below(self.ground.body, 14)
        self.ground.body.addWidget(label)
        for part in parts:
            self.ground.body.addWidget(part)
        return label

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.close_button.clicked.connect(self._close_session)
        self.ground.width_changed.connect(self._align_foot)
        self._desk.theme.resized.connect(self._align_foot)
        self.learned_field.entered.connect(self._add_takeaway)
        self.learned_field.pasted.connect(self._add_takeaways)
        self.promises.pasted.connect(self._add_actions)
        self.learned.edited.connect(self._edit_takeaway)
        self.learned.removed.connect(self._remove_takeaway)
        self.promises.added.connect(self._add_action)
        self.promises.edited.connect(self._edit_action)
        self.promises.removed.connect(self._remove_action)
        self.next_date.changed.connect(self._judge)
        self._desk.commands.changed.connect(self._follow_change)
        self._desk.commands.settling.connect(self._settle_shown)

    # --- showing --------------------------------------------------------------------------

    def _follow_change(self, _change_set: object, _origin: object) -> None:
        if self.isVisible():
            self._follow()

    def _follow(self) -> None:
        """Take over session and run as they are now, and show what is left so far."""
        if self._session is not None:
            read = self._desk.workspace.read
            self._session = read.session(self._session.id) or self._session
            self._run = read.find(Run, self._session.id) or self._run
        left = self._harvest()
        if left is None:
            return
        self._learned = {one.id: one for one in left.takeaways}
        self.learned.show_lines(
            [
                Line(t.id, t.text, note=t.reason, icon="lightbulb", ink="warn")
                for t in left.takeaways
            ]
        )
        self.promises.show_actions(left.actions)
        self._order_stops()
        self._judge()

    def _order_stops(self) -> None:
        """Have Tab walk down the page: to Qt, what was made later comes last."""
        walk_in_order(
            (
                self.learned_field.line,
                *self.promises.stops(),
                *(field.line for _question, field in self._answers.values()),
                *self._moving.values(),
                self.summary,
            )
        )

    def _judge(self) -> None:
        """Allow the closing once there is a date or an honest "not yet"."""
        self.close_button.setEnabled(self.next_date.answered)
        self.close_button.setToolTip(
            "" if self.next_date.answered else self.tr("Say when you meet next, or “Not yet”.")
        )

    def _show_moving(self, session: Session, run: Run) -> None:
        """Show the items that were not reached, ticked."""
        for box in self._moving.values():
            self._moving_column.removeWidget(box)
            box.deleteLater()
        items = unreached(session, run)
        self._moving = {}
        for item in items:
            words = "  ·  ".join((item.title, labels.minutes(item.minutes)))
            box = TickBox(self._desk.theme, without_mnemonic(words))
            box.setChecked(True)
            self._moving_column.addWidget(box)
            self._moving[item.id] = box
        self._moving_heading.setText(self.tr("Carry over %Ln item(s)", "", len(items)))
        for part in (self._moving_heading, self.moving):
            part.setVisible(bool(items))

    def _show_answers(self, session: Session) -> None:
        """Show the questions of the agenda, each with a line for its answer."""
        while (entry := self._answers_column.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.deleteLater()
        asked = self._desk.workspace.read.present.questions_on(session.items)
        open_ones = [one for one in asked if one.state is QuestionState.ON_AGENDA]
        self._answers = {}
        for question in open_ones:
            name = self.tr("Answer to «{question}»").format(question=question.text)
            field = IconField(
                self._desk.theme, "check", name, self.tr("The answer in a line, or leave it open")
            )
            field.setText(question.answer)
            label = TextLabel(self._desk.theme, question.text, "body", wrap=True)
            self._answers_column.addWidget(label)
            self._answers_column.addWidget(field)
            field.line.editingFinished.connect(self._take_answers)
            self._answers[question.id] = (question, field)
        for part in (self._answers_heading, self.answers):
            part.setVisible(bool(open_ones))

    def _harvest(self) -> Harvest | None:
        if self._session is None or self._run is None or self._run.earliest is None:
            return None
        return harvest(self._desk.workspace, self._session, self._run.earliest)

    def _draft(self) -> str:
        left = self._harvest()
        if left is None or self._session is None or self._run is None:
            return ""
        covered, noted = self.tr("We dealt with:"), self.tr("Noted on the way:")
        return drafted(self._session, self._run, left, covered=covered, noted=noted)

    def _found_reflection(self, session: Session) -> PrivateNote | None:
        title = self._reflection_title(session)
        read = self._desk.workspace.read
        summaries = read.note_summaries(shared=False, session=session.id)
        mine = [one for one in summaries if one.title == title]
        return read.private_note(mine[0].id) if mine else None

    def _reflection_title(self, session: Session) -> str:
        return self.tr("My reflection on {session}").format(session=labels.session_name(session))

    # --- storing what is typed ------------------------------------------------------------

    def _write(self, field: QPlainTextEdit, text: str) -> None:
        field.blockSignals(True)
        field.setPlainText(text)
        field.blockSignals(False)

    def _touch(self) -> None:
        self._autosave.touch()

    def _settle_shown(self) -> None:
        if self.isVisible() and self._session is not None:
            self.settle()

    def _save(self) -> None:
        """Store the recap and the reflection as they are typed."""
        session = self._session
        if session is None or not self.isVisible():
            return
        self._save_recap(session)
        self._save_reflection(session)

    def _save_recap(self, session: Session) -> None:
        text = raw_text(self.summary.document())
        stored = self._recap.summary if self._recap else ""
        if text == stored or (self._recap is None and text == self._draft()):
            return
        if self._recap is None:
            after = Recap(RecapId(self._desk.workspace.new_id()), session.id, text)
            changes = added(after)
        else:
            after = replace(self._recap, summary=text)
            changes = edited(self._recap, after)
        run = ("finish recap", session.id, self._turn)
        if self._do(self.tr("Write recap"), changes, run):
            self._recap = after

    def _save_reflection(self, session: Session) -> None:
        text = raw_text(self.reflection.document())
        now = self._desk.workspace.now()
        before = self._reflection
        if text == (before.body if before else ""):
            return
        if before is None:
            id = NoteId(self._desk.workspace.new_id())
            title = self._reflection_title(session)
            after = PrivateNote(id, title, text, now, now, session=session.id)
            changes = added(after)
        else:
            after = replace(before, body=text, edited=now)
            changes = edited(before, after)
        run = ("finish reflection", session.id, self._turn)
        if self._do(self.tr("Write reflection"), changes, run):
            self._reflection = after

    def _take_answers(self) -> None:
        """Answer the questions whose line was filled in."""
        if self._session is None:
            return
        for key, (question, field) in tuple(self._answers.items()):
            answer = " ".join(field.text().split())
            if answer != question.answer:
                after = (
                    answered(question, answer, self._desk.workspace.now(), self._session.id)
                    if answer
                    else replace(in_state(question, QuestionState.ON_AGENDA), answer="")
                )
                if self._do(self.tr("Answer question"), edited(question, after)):
                    self._answers[key] = (after, field)

    def _capture(self, lines: Sequence[str], kind: CaptureKind, name: str) -> bool:
        """Keep what *lines* say, in one step."""
        workspace, session = self._desk.workspace, self._session
        now, first = workspace.now(), labels.day_comes_first()
        found = [read_capture(one, kind, workspace.pair, now, day_first=first) for one in lines]
        captures = [capture for capture in found if capture is not None]
        if session is None or not captures:
            return False
        return self._do(
            name, added(*(captured(one, session, now, workspace.new_id) for one in captures))
        )

    def _capture_all(self, lines: Sequence[str], kind: CaptureKind, name: str) -> None:
        """Keep lines that were pasted, and say how many."""
        if self._capture(lines, kind, name):
            self._desk.offer_undo(labels.lines_added(len(lines)))

    def _add_takeaway(self, line: str) -> None:
        if self._capture((line,), CaptureKind.TAKEAWAY, self.tr("Add takeaway")):
            self.learned_field.hand_over()

    def _add_takeaways(self, lines: Sequence[str]) -> None:
        self._capture_all(lines, CaptureKind.TAKEAWAY, self.tr("Add takeaway"))

    def _add_actions(self, lines: Sequence[str]) -> None:
        self._capture_all(lines, CaptureKind.ACTION, self.tr("Add action"))

    def _edit_takeaway(self, key: str, text: str) -> None:
        before = self._learned.get(key)
        if before is not None:
            self._do(self.tr("Edit takeaway"), edited(before, replace(before, text=text)))

    def _remove_takeaway(self, key: str) -> None:
        before = self._learned.get(key)
        if before is not None:
            gone = thrown_away(removed(before), self._desk.workspace)
            self._do(self.tr("Delete takeaway"), gone)

    def _add_action(self, line: str) -> None:
        if self._capture((line,), CaptureKind.ACTION, self.tr("Add action")):
            self.promises.field.hand_over()

    def _edit_action(self, before: Action, after: Action) -> None:
        self._do(self.tr("Edit action"), edited(before, after))

    def _remove_action(self, action: Action) -> None:
        gone = thrown_away(removed(action), self._desk.workspace)
        self._do(self.tr("Delete action"), gone)

    def _do(self, name: str, changes: ChangeSet, run: object = None) -> bool:
        return self._desk.commands.do(name, changes, run=run)

    # --- closing --------------------------------------------------------------------------

    def _close_session(self) -> None:
        """Close the session as it is said here, in one step."""
        self.settle()
        workspace = self._desk.workspace
        session, run, left = self._session, self._run, self._harvest()
        if session is None or run is None or left is None or not self.next_date.answered:
            return
        coming = self.next_date.session()
        fresh: ChangeSet = ChangeSet(())
        if coming is not None and coming[1] is not None:
            fresh = added(coming[0], coming[1])
        closing = Closing(
            summary=raw_text(self.summary.document()),
            carried=[item for item, box in self._moving.items() if box.isChecked()],
            coming=coming[0] if coming is not None else None,
            title=self.tr("Notes from {session}").format(session=labels.session_name(session)),
        )
        changes = finished(
            session,
            run,
            left,
            closing,
            recap=workspace.read.recap_of(session.id),
            questions=workspace.read.present.questions_on(session.items),
            now=workspace.now(),
            new_id=workspace.new_id,
        )
        if self._do(self.tr("Close session"), together(fresh, changes)):
            words = self.tr("{session} closed").format(session=labels.session_name(session))
            held = as_held(session, run, workspace.now())
            words = labels.told_with_day(words, session, held, workspace.today)
            self._desk.offer_undo(words)
            self._session = None
            self.closed.emit()
