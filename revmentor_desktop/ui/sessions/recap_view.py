"""The recap of a held session: what was said, learned, promised, asked, and what moves on.

Every list is edited where it stands; the summary is Markdown and saves itself.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout

from revmentor_desktop.domain.actions import Action, ticked
from revmentor_desktop.domain.changes import ChangeSet, added, edited, removed
from revmentor_desktop.domain.ids import ActionId, QuestionId, RecapId, TakeawayId, TermId
from revmentor_desktop.domain.questions import Question
from revmentor_desktop.domain.recaps import Recap
from revmentor_desktop.domain.sessions import Outcome
from revmentor_desktop.domain.takeaways import Takeaway
from revmentor_desktop.domain.terms import Term
from revmentor_desktop.services.capture import Capture, CaptureKind, read_capture
from revmentor_desktop.services.question_desk import QuestionDeed
from revmentor_desktop.services.trash import thrown_away
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.asking import Asking, line_deeds
from revmentor_desktop.ui.autosave import Autosave
from revmentor_desktop.ui.places import PageName, Place
from revmentor_desktop.ui.sessions.recap_parts import RecapSection, SectionWords, Summary
from revmentor_desktop.ui.widgets.gaps import Gaps
from revmentor_desktop.ui.widgets.line_model import Line, LineDeed
from revmentor_desktop.ui.widgets.page_scroll import PageScroll
from revmentor_desktop.ui.widgets.text import TextLabel
from revmentor_desktop.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from revmentor_desktop.domain.ids import SessionId
    from revmentor_desktop.domain.sessions import Session
    from revmentor_desktop.ui.desk import Desk
    from revmentor_desktop.ui.sessions.edits import SessionEdits
    from revmentor_desktop.ui.widgets.line_list import LineList

Kept = Takeaway | Action | Question | Term

SHOW = "show"
"""The deed of a line that goes to where it is followed up."""

WIDEST = 760
"""Pixels at 100 % text size that the recap takes at most, for lines that can be read."""


class RecapView(PageScroll):
    """The recap of the session on show.  Signal: ``go(Place)`` to where a line is followed up."""

    go = Signal(object)

    def __init__(self, desk: Desk, edits: SessionEdits) -> None:
        super().__init__(desk.theme, ends=6, content_max=WIDEST)
        self._desk = desk
        self._edits = edits
        self._recap: Recap | None = None
        self._session = ""
        self._run = 0
        self._kept: dict[str, Kept] = {}
        self._asking = Asking(desk, self)
        self._coming: Session | None = None
        self._pointed: LineList | None = None
        self.setObjectName("recap")
        self.summary = Summary(desk.theme)
        self.summary.setAccessibleName(self.tr("Summary"))
        self.summary.setPlaceholderText(self.tr("What was this session about, in a few sentences?"))
        self._autosave = Autosave(self._save, self)
        self.summary.setProperty("writes", "in place")
        self._make_sections()
        self._connect()
        desk.theme.resized.connect(self._keep_clear)
        self._keep_clear()

    def show_session(self, session: Session, *, shown: bool) -> None:
        """Read the recap of *session* anew; nothing is read while it is not *shown*."""
        if session.id != self._session:
            self.settle()
            self._session = session.id
            self._recap = None
            self._write("")
        if not shown:
            return
        read = self._desk.workspace.read
        self._follow_recap(read.recap_of(session.id))
        self._kept = {}
        self._coming = self._asking.coming()
        self._show(self.takeaways, read.takeaways(session.id)[::-1])
        self._show(self.promises, read.actions_of(session.id))
        self._show(self.questions, read.questions_of(session.id))
        self._show(self.terms, read.terms_of(session.id))
        moved = [item for item in session.items if item.outcome is Outcome.CARRIED_OVER]
        self.moved.list.show_lines(
            [Line(item.id, item.title, icon="repeat", fixed=True) for item in moved]
        )
        self.moved.setVisible(bool(moved))

    def point_at(self, key: str) -> None:
        """Choose the line called *key*, for the focus to go there."""
        for part in self.lists():
            if any(line.key == key for line in part.lines()):
                part.choose(key)
                self._pointed = part

    def focus_first(self) -> None:
        """Put the focus on the line that was pointed at, or on the summary."""
        pointed, self._pointed = self._pointed, None
        (pointed or self.summary).setFocus(Qt.FocusReason.OtherFocusReason)
        if pointed is not None:
            QTimer.singleShot(0, pointed, partial(self.ensureWidgetVisible, pointed))

    def lists(self) -> tuple[LineList, ...]:
        """Return the lists in reading order."""
        return tuple(section.list for section in self._sections)

    def settle(self) -> None:
        """Save what is typed."""
        for part in self.lists():
            part.settle()
        self._leave()

    # --- making ---------------------------------------------------------------------------

    def _make_sections(self) -> None:
        theme = self._desk.theme
        self.takeaways = RecapSection(theme, self._takeaway_words())
        self.promises = RecapSection(theme, self._action_words())
        self.questions = RecapSection(theme, self._question_words())
        self.terms = RecapSection(theme, self._term_words())
        heading = self.tr("Moves on to a later session")
        self.moved = RecapSection(theme, SectionWords(heading, heading, "", "", "", ""), adds=False)
        self._sections = (self.takeaways, self.promises, self.questions, self.terms)
        self.between_us = TickBox(theme, self.tr("Between us"))
        self.between_us.setObjectName("summary_between_us")
        self.between_us.setAccessibleName(self.tr("Keep the summary between us"))
        self.between_us.setProperty("writes", True)
        self.between_us.toggled.connect(self._mark_summary)
        head = QHBoxLayout()
        head.addWidget(TextLabel(theme, self.tr("Summary"), "h3"), 1)
        head.addWidget(self.between_us)
        self.body.addLayout(head)
        gaps = Gaps(self._desk.theme, self)
        gaps.below(self.body, 6)
        self.body.addWidget(self.summary)
        gaps.below(self.body, 20)
        for section in (*self._sections, self.moved):
            self.body.addWidget(section)
        self.body.addStretch(1)

    def _takeaway_words(self) -> SectionWords:
        return SectionWords(
            self.tr("Takeaways"),
            self.tr("Add a takeaway"),
            self.tr("Add takeaway"),
            self.tr("Edit takeaway"),
            self.tr("Delete takeaway"),
            self.tr("Takeaway deleted"),
        )

    def _action_words(self) -> SectionWords:
        return SectionWords(
            self.tr("Actions"),
            self.tr("Add an action, such as “{name}: visit the service centre”").format(
                name=self._desk.workspace.pair.mentee.first_name
            ),
            self.tr("Add action"),
            self.tr("Edit action"),
            self.tr("Delete action"),
            self.tr("Action deleted"),
        )

    def _question_words(self) -> SectionWords:
        return SectionWords(
            self.tr("Questions"),
            self.tr("Add a question"),
            self.tr("Add question"),
            self.tr("Edit question"),
            self.tr("Delete question"),
            self.tr("Question deleted"),
        )

    def _term_words(self) -> SectionWords:
        return SectionWords(
            self.tr("Words"),
            self.tr("Add a word, such as “handover: the bot passes the chat to a person”"),
            self.tr("Add word"),
            self.tr("Edit word"),
            self.tr("Delete word"),
            self.tr("Word deleted"),
        )

    def _connect(self) -> None:
        self.summary.textChanged.connect(self._touch)
        self.summary.left.connect(self._leave)
        self.promises.list.ticked.connect(self._tick)
        for section in self._sections:
            section.field.entered.connect(self._add)
            section.field.pasted.connect(self._add_lines)
            section.list.edited.connect(self._edit)
            section.list.removed.connect(self._remove)
            section.list.marked.connect(self._mark)
            section.list.chosen.connect(self._choose)

    def _keep_clear(self) -> None:
        """Let what scrolls away go before it touches the header."""
        self.setViewportMargins(0, self._desk.theme.scaled(10), 0, 0)

    # --- the summary ----------------------------------------------------------------------

    def _follow_recap(self, stored: Recap | None) -> None:
        """Take the summary as it is stored, unless it is being typed."""
        before = self._recap.summary if self._recap else ""
        after = stored.summary if stored else ""
        self._recap = stored
        if after != before and self.summary.text() == before:
            self._write(after)
        self._show_mark()

    def _write(self, text: str) -> None:
        self.summary.blockSignals(True)
        self.summary.setPlainText(text)
        self.summary.blockSignals(False)
        self._autosave.forget()

    def _touch(self) -> None:
        self._autosave.touch()

    def _leave(self) -> None:
        self._autosave.forget()
        self._save()
        self._run += 1

    def _save(self) -> None:
        session = self._edits.session
        text = self.summary.text()
        if session is None or session.id != self._session:
            return
        if text == (self._recap.summary if self._recap else ""):
            return
        after = (
            replace(self._recap, summary=text)
            if self._recap
            else Recap(RecapId(self._new_id()), session.id, text)
        )
        changes = edited(self._recap, after) if self._recap else added(after)
        if self._do(self.tr("Write recap"), changes, run=("recap", self._session, self._run)):
            self._recap = after
            self._show_mark()

    # --- the lists ------------------------------------------------------------------------

    def _show(self, section: RecapSection, values: Sequence[Kept]) -> None:
        self._kept |= {value.id: value for value in values}
        section.list.show_lines([self._marked_line(value) for value in values])

    def _marked_line(self, value: Kept) -> Line:
        """Return the line of *value*, with the sign of what stays between the two."""
        line = replace(self._line(value), deeds=self._deeds(value))
        note = labels.marked_between_us(line.note) if value.between_us else line.note
        return replace(line, note=note, between_us=value.between_us)

    def _line(self, value: Kept) -> Line:
        pair = self._desk.workspace.pair
        match value:
            case Takeaway():
                return Line(value.id, value.text, note=value.reason, icon="lightbulb", ink="warn")
            case Action():
                today = self._desk.workspace.today
                owner = labels.who(pair, value.owner)
                due = labels.due(value.due, today) if value.due else ""
                note = (
                    self.tr("{owner}, {due}").format(owner=owner, due=due)
                    if owner and due
                    else owner or due[:1].upper() + due[1:] or self.tr("Nobody yet")
                )
                return Line(value.id, value.text, done=value.done is not None, note=note)
            case Question():
                state = labels.question_state(value.state)
                note = (
                    self.tr("{state}: {answer}").format(state=state, answer=value.answer)
                    if value.answer
                    else state
                )
                asked = "message-circle-question-mark"
                return Line(value.id, value.text, note=note, icon=asked, ink="info")
            case Term():
                return Line(value.id, self._term_text(value), icon="book-a")

    def _deeds(self, value: Kept) -> tuple[LineDeed, ...]:
        """Return what else can be done with *value*: it is followed up elsewhere too."""
        if not isinstance(value, (Action, Question)):
            return ()
        show = LineDeed(SHOW, self.tr("Show in Follow-ups"), "list-checks", reads=True)
        if isinstance(value, Action):
            return (show,)
        return (*line_deeds(value, self._coming), show)

    def _term_text(self, term: Term) -> str:
        if not term.meaning:
            return term.word
        return self.tr("{word}: {meaning}").format(word=term.word, meaning=term.meaning)

    def _tick(self, key: str, done: bool) -> None:
        action = self._kept.get(key)
        if isinstance(action, Action):
            when = self._desk.workspace.now() if done else None
            name = self.tr("Tick action") if done else self.tr("Untick action")
            self._change(name, action, ticked(action, when))

    def _choose(self, key: str, deed: str) -> None:
        value = self._kept.get(key)
        if deed == SHOW:
            self.go.emit(Place(PageName.FOLLOW_UPS, key))
        elif isinstance(value, Question):
            self._asking.do(QuestionDeed(deed), value)

    def _mark(self, key: str, kept: bool) -> None:
        value = self._kept.get(key)
        if value is not None:
            self._change(labels.keep_between_us(kept), value, replace(value, between_us=kept))

    def _mark_summary(self, kept: bool) -> None:
        """Keep the summary between the two, or no longer."""
        self._leave()
        if self._recap is not None and self._recap.between_us != kept:
            after = replace(self._recap, between_us=kept)
            if self._do(labels.keep_between_us(kept), edited(self._recap, after)):
                self._recap = after
        self._show_mark()

    def _show_mark(self) -> None:
        self.between_us.blockSignals(True)
        self.between_us.setChecked(self._recap is not None and self._recap.between_us)
        self.between_us.setEnabled(self._recap is not None)
        self.between_us.blockSignals(False)

    def _edit(self, key: str, text: str) -> None:
        value = self._kept.get(key)
        if value is None:
            return
        after: Kept
        if isinstance(value, Term):
            word, meaning = split_term(text)
            after = replace(value, word=word, meaning=meaning)
        elif isinstance(value, Action):
            after = self._reread(value, text)
        else:
            after = replace(value, text=text)
        self._change(self._words_of(value).editing, value, after)

    def _change(self, name: str, before: Kept, after: Kept) -> None:
        if self._do(name, edited(before, after)):
            self._kept[after.id] = after

    def _remove(self, key: str) -> None:
        value = self._kept.get(key)
        if value is None:
            return
        gone = thrown_away(removed(value), self._desk.workspace)
        if self._do(self._words_of(value).deleting, gone):
            told = self._words_of(value).deleted
            self._desk.offer_undo(told)

    def _words_of(self, value: Kept) -> SectionWords:
        match value:
            case Takeaway():
                return self.takeaways.words
            case Action():
                return self.promises.words
            case Question():
                return self.questions.words
            case Term():
                return self.terms.words

    def _add(self, text: str) -> None:
        """Keep what was typed in the field of a section."""
        said = " ".join(text.split())
        section = self._section_of(self.sender())
        if said and section is not None and self._keep(section, (said,)):
            section.field.hand_over()

    def _add_lines(self, lines: Sequence[str]) -> None:
        """Keep each of the pasted *lines*, in one step."""
        section = self._section_of(self.sender())
        if section is not None and self._keep(section, lines):
            self._edits.tell_added(len(lines))

    def _section_of(self, field: QObject) -> RecapSection | None:
        return next((section for section in self._sections if section.field is field), None)

    def _keep(self, section: RecapSection, texts: Sequence[str]) -> bool:
        session = self._edits.session
        if session is None:
            return False
        new = (self._made(section, text, session.id) for text in texts)
        return self._do(section.words.adding, added(*new))

    def _made(self, section: RecapSection, text: str, session: SessionId) -> Kept:
        """Return what *text* is, in the field of *section*."""
        workspace, id = self._desk.workspace, self._new_id()
        now = workspace.now()
        if section is self.takeaways:
            one = self._read(text, CaptureKind.TAKEAWAY)
            return Takeaway(TakeawayId(id), one.text, session, now, one.reason, one.who)
        if section is self.promises:
            one = self._read(text, CaptureKind.ACTION)
            return Action(ActionId(id), one.text, one.who, now, one.due, session=session)
        if section is self.questions:
            return Question(QuestionId(id), text, workspace.pair.me, now, session=session)
        word, meaning = split_term(text)
        return Term(TermId(id), word, meaning, session=session)

    def _reread(self, action: Action, text: str) -> Action:
        """Return *action* as it was written anew; owner and day stay where none is said."""
        one = self._read(text, CaptureKind.ACTION)
        return replace(
            action, text=one.text, owner=one.who or action.owner, due=one.due or action.due
        )

    def _read(self, text: str, kind: CaptureKind) -> Capture:
        """Return what *text* says of the *kind* of its section, as a line of the stage does."""
        workspace, first = self._desk.workspace, labels.day_comes_first()
        one = read_capture(text, kind, workspace.pair, workspace.now(), day_first=first)
        return one if one is not None and one.kind is kind else Capture(kind, text)

    def _do(self, name: str, changes: ChangeSet, run: object = None) -> bool:
        return self._desk.commands.do(name, changes, origin=self, run=run)

    def _new_id(self) -> str:
        return self._desk.workspace.new_id()


def split_term(text: str) -> tuple[str, str]:
    """Return the word and its meaning of "handover: the bot passes the chat"."""
    for colon in (":", "："):
        word, found, meaning = text.partition(colon)
        if found and word.strip():
            return word.strip(), meaning.strip()
    return text.strip(), ""
