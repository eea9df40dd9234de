"""Everything one can do to a session, each as one step that can be taken back.

The parts of the page ask here; this asks the domain for a new value and hands the change over
with the words for the menu.  ``session`` is the value as it is now; the page keeps it so.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from revmentor_desktop.domain import private, sessions
from revmentor_desktop.domain.changes import ChangeSet, added, edited, removed, together
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.ids import CueId, ItemId, PreparationId, SessionId, TemplateId
from revmentor_desktop.domain.live import Run
from revmentor_desktop.domain.private import Cue, PreparationLine, PreparationList
from revmentor_desktop.domain.questions import Question, QuestionState
from revmentor_desktop.domain.sessions import (
    LONGEST_ITEM,
    AgendaItem,
    ItemKind,
    Session,
    SessionState,
)
from revmentor_desktop.domain.templates import template_from
from revmentor_desktop.domain.times import from_wall_clock, wall_clock
from revmentor_desktop.services import links
from revmentor_desktop.services.finishing import as_held, marked_held
from revmentor_desktop.services.item_text import USUAL_ITEM_MINUTES, read_item
from revmentor_desktop.services.placing import placed, removed_item, with_topic
from revmentor_desktop.services.planning import duplicated, so_far_of, with_agenda
from revmentor_desktop.services.removal import removed_session
from revmentor_desktop.services.steps import steps_of
from revmentor_desktop.services.trash import thrown_away
from revmentor_desktop.services.when import read_when
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.asking import Asking
from revmentor_desktop.ui.following_links import FollowingLinks
from revmentor_desktop.ui.sessions import words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revmentor_desktop.domain.templates import Template
    from revmentor_desktop.domain.topics import Topic
    from revmentor_desktop.services.suggestions import Suggestion
    from revmentor_desktop.services.when import When
    from revmentor_desktop.ui.desk import Desk


class SessionEdits(QObject):
    """Changes the session on show.

    Signals: ``item_added(item)`` for the view to choose it; ``item_moved(position, count)`` for
    it to be announced.
    """

    item_added = Signal(str)
    item_moved = Signal(int, int)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.asking = Asking(desk, self)
        self._following = FollowingLinks(desk, self)
        self._linked_as: dict[str, tuple[str, str]] = {}
        """Of sessions with a title that no link can have: that one, and what links have still."""
        self.session: Session | None = None

    # --- when, where, what for ------------------------------------------------------------

    def rename(self, title: str) -> bool:
        """Give the session another title; an empty one is none.  Say whether it was stored."""
        session, title = self.session, title.strip()
        if session is None or not title:
            return True
        after = replace(session, title=title)
        text, run = self.tr("Rename session"), object()
        done = self._do(text, edited(session, after), run=run)
        if done:
            self._keep_links(text, session, after, run)
        return done

    def set_purpose(self, purpose: str) -> bool:
        """Say what the session is for; return whether it was stored."""
        session = self.session
        if session is None:
            return True
        after = replace(session, purpose=purpose.strip())
        return self._become(self.tr("Change purpose"), session, after)

    def set_place(self, place: str) -> bool:
        """Say where the session is; return whether it was stored."""
        session = self.session
        if session is None:
            return True
        return self._become(self.tr("Change place"), session, replace(session, place=place.strip()))

    def read_when(self, text: str) -> When | None:
        """Return what *text* means as a time of this session, ``None`` if it is not clear."""
        session = self.session
        if session is None:
            return None
        return read_when(
            text,
            now_local=wall_clock(self._desk.workspace.now(), session.zone),
            reference=session.local_start,
            day_first=labels.day_comes_first(),
        )

    def no_such_day(self, text: str) -> str:
        """Return what is wrong with *text* where it names a day that its month does not have."""
        session = self.session
        return labels.no_such_day(text, session.local_start.date()) if session else ""

    def set_when(self, when: When) -> bool:
        """Move the session to another time; return whether it was stored."""
        session = self.session
        if session is None:
            return True
        after = replace(
            session,
            start=from_wall_clock(when.local, session.zone),
            minutes=when.minutes or session.minutes,
        )
        return self._become(self.tr("Change date and time"), session, after)

    # --- the agenda -----------------------------------------------------------------------

    def move_item(self, item: str, to: int) -> None:
        """Put an item at a place of the new order and have it announced."""
        session = self.session
        if session is None:
            return
        after = sessions.move_item(session, ItemId(item), to)
        if after != session and self._become(self.tr("Move item"), session, after):
            position = sessions.position_of(after, ItemId(item)) + 1
            self.item_moved.emit(position, len(after.items))

    def shift_item(self, item: str, by: int) -> None:
        """Move an item up or down, as far as there is somewhere to go."""
        if self.session:
            to = sessions.position_of(self.session, ItemId(item)) + by
            if 0 <= to < len(self.session.items):
                self.move_item(item, to)

    def set_minutes(self, item: str, minutes: int) -> None:
        """Plan an item for other minutes; repeated changes of one item are one step."""
        if self.session:
            after = sessions.with_minutes(self.session, ItemId(item), minutes)
            self._become(self.tr("Change minutes"), self.session, after, run=("minutes", item))

    def step_minutes(self, item: str, by: int) -> None:
        """Plan an item for more or fewer minutes, within what is possible."""
        if self.session:
            minutes = sessions.item_of(self.session, ItemId(item)).minutes + by
            if 1 <= minutes <= LONGEST_ITEM:
                self.set_minutes(item, minutes)

    def rename_item(self, item: str, title: str) -> bool:
        """Give an item another title; return whether it was stored."""
        session = self.session
        if session is None or not title.strip():
            return True
        before = sessions.item_of(session, ItemId(item))
        after = sessions.replace_item(session, replace(before, title=title.strip()))
        return self._become(self.tr("Rename item"), session, after)

    def replace_item(self, item: AgendaItem, run: object, origin: object) -> bool:
        """Store *item* as an editor has it; *run* joins the typing in one field."""
        if self.session is None:
            return False
        after = sessions.replace_item(self.session, item)
        return self._become(self.tr("Edit item"), self.session, after, run=run, origin=origin)

    def duplicate_item(self, item: str) -> None:
        """Add a copy of an item below it."""
        if self.session:
            copy = ItemId(self._desk.workspace.new_id())
            after = sessions.duplicate_item(self.session, ItemId(item), copy)
            if self._become(self.tr("Duplicate item"), self.session, after):
                self.item_added.emit(copy)

    def keep_item_between_us(self, item: str, kept: bool) -> None:
        """Keep an item between the two, or no longer."""
        if self.session:
            before = sessions.item_of(self.session, ItemId(item))
            after = sessions.replace_item(self.session, replace(before, between_us=kept))
            self._become(labels.keep_between_us(kept), self.session, after)

    def remove_item(self, item: str) -> None:
        """Delete an item with what hangs on it; a question it held waits again.

        What is typed into it is stored first, so that undo brings that back too.
        """
        self._desk.commands.settle()
        session = self.session
        if session is None:
            return
        read = self._desk.workspace.read
        asked = read.present.questions_on(session.items)
        changes = removed_item(session, ItemId(item), asked, read.cues_of(session.id))
        self._delete(self.tr("Delete item"), changes, self.tr("Item deleted"))

    # --- adding ---------------------------------------------------------------------------

    def add_text(self, text: str, below: str) -> None:
        """Add what was typed, "15 AR try-on", below an item or where a new one belongs."""
        new = self._typed(text)
        if new is not None:
            self._add(new, below)

    def add_lines(self, lines: Iterable[str], below: str) -> None:
        """Add an item for each of *lines*, in their order, as one step; say how many."""
        session = self.session
        new = [item for item in map(self._typed, lines) if item is not None]
        if session is None or not new:
            return
        at = sessions.place_before_wrap_up(session)
        if below:
            at = sessions.position_of(session, ItemId(below)) + 1
        items = (*session.items[:at], *new, *session.items[at:])
        if self._become(self.tr("Add items"), session, replace(session, items=items)):
            self.item_added.emit(new[-1].id)
            self.tell_added(len(new))

    def tell_added(self, count: int) -> None:
        """Say that so many lines were pasted, and offer the way back."""
        self._desk.offer_undo(labels.lines_added(count))

    def _typed(self, text: str) -> AgendaItem | None:
        """Return the item that *text* means; ``None`` where it says nothing."""
        minutes, title = read_item(text)
        if not title:
            return None
        id = ItemId(self._desk.workspace.new_id())
        return AgendaItem(id, ItemKind.FREE, title, minutes or USUAL_ITEM_MINUTES)

    def add_topic(self, topic: Topic, below: str) -> None:
        """Add a topic with its steps, where a template kept a place for it or as any item."""
        session = self.session
        if session is None:
            return
        new = ItemId(self._desk.workspace.new_id())
        item = sessions.item_from_topic(topic, new, steps_of(topic))
        templates = self._desk.templates_in_every_language
        after = with_topic(session, item, templates, ItemId(below) if below else None)
        if self._become(self.tr("Add item"), session, after):
            self.item_added.emit(_new_item(session, after).id)

    def add_suggestion(self, suggestion: Suggestion, below: str) -> None:
        """Take a suggestion, below an item or where it belongs."""
        self._take(suggestion, ItemId(below) if below else None, None)

    def add_suggestion_at(self, suggestion: Suggestion, at: int) -> None:
        """Take a suggestion at a place of the agenda, counted from 0."""
        self._take(suggestion, None, at)

    def use_template(self, template: Template, *, keep: bool) -> None:
        """Fill the agenda from *template*; with *keep* below what is there already.

        Title, purpose and my preparation are filled where they are empty.
        """
        session = self.session
        if session is None:
            return
        read, workspace = self._desk.workspace.read, self._desk.workspace
        after = with_agenda(replace(session, items=()), template, workspace.new_id)
        if keep:
            below = (*session.items, *after.items)
            after = replace(after, items=below, minutes=session.minutes)
        after = replace(after, title=session.title or template.name)
        gone = ChangeSet(()) if keep else self._emptied(session)
        lines = tuple(PreparationLine(text) for text in template.preparation(workspace.pair.me))
        present = read.preparation_of(session.id)
        prepared = ChangeSet(())
        if lines and present is None:
            new = PreparationId(workspace.new_id())
            prepared = added(PreparationList(new, session.id, lines))
        elif lines and present is not None and not present.lines:
            prepared = edited(present, replace(present, lines=lines))
        self._do(self.tr("Use a template"), together(gone, edited(session, after), prepared))

    def save_template(self) -> None:
        """Keep the agenda as a template of the pair's own."""
        session, workspace = self.session, self._desk.workspace
        if session is None:
            return
        preparation = workspace.read.preparation_of(session.id)
        lines = [line.text for line in preparation.lines] if preparation else []
        name = session.title or labels.session_name(session)
        template = template_from(session, TemplateId(workspace.new_id()), name, lines)
        saved = self.tr("Saved as a template")
        self._delete(self.tr("Save as a template"), added(template), saved)

    # --- the life of the session ----------------------------------------------------------

    def hold(self) -> None:
        """Say that the session was held: it does not lie in the future any more."""
        if self.session:
            workspace, runs = self._desk.workspace, self.session.state is SessionState.IN_PROGRESS
            run = workspace.read.find(Run, self.session.id) if runs else None
            now = workspace.now()
            changes, held = marked_held(self.session, run, now), as_held(self.session, run, now)
            told = self.tr("{session} marked as held").format(
                session=labels.session_name(self.session)
            )
            told = labels.told_with_day(told, self.session, held, workspace.today)
            self._delete(self.tr("Mark as held"), changes, told)

    def cancel(self) -> None:
        """Cancel the session; questions on its agenda wait again."""
        if self.session:
            cancelled = sessions.cancel(self.session)
            self._call_off(self.tr("Cancel session"), cancelled, self.tr("{session} cancelled"))

    def miss(self) -> None:
        """Say that the session did not take place; questions on its agenda wait again."""
        if self.session:
            missed = sessions.changed_state(self.session, SessionState.MISSED)
            told = self.tr("{session} did not take place")
            self._call_off(self.tr("Mark as not held"), missed, told)

    def replan(self) -> None:
        """Plan a cancelled or missed session again."""
        session = self.session
        if session:
            asked = self._questions_become(session, QuestionState.WAITING, QuestionState.ON_AGENDA)
            planned = sessions.changed_state(session, SessionState.PLANNED)
            self._do(self.tr("Plan session again"), together(edited(session, planned), asked))

    def duplicate_session(self) -> SessionId | None:
        """Plan another session with the same agenda; return its id."""
        session, workspace = self.session, self._desk.workspace
        if session is None:
            return None
        so_far = so_far_of(workspace.read)
        copy = duplicated(session, workspace.pair, so_far, workspace.now(), workspace.new_id)
        done = self._do(self.tr("Duplicate session"), added(copy))
        return copy.id if done else None

    def remove_session(self) -> bool:
        """Delete the session, as it is typed; say whether it is gone."""
        self._desk.commands.settle()
        session = self.session
        if session is None:
            return False
        workspace = self._desk.workspace
        changes = thrown_away(removed_session(session, workspace.read.tied_to(session)), workspace)
        told = self.tr("{session} deleted").format(session=labels.session_name(session))
        return self._delete(self.tr("Delete session"), changes, told)

    # --- what is only mine ----------------------------------------------------------------

    def set_cue(self, item: str, cue: Cue | None, text: str, run: object, origin: object) -> bool:
        """Keep a cue to myself beside an item; an empty one goes."""
        session = self.session
        if session is None:
            return False
        if not text.strip():
            changes = removed(cue) if cue else ChangeSet(())
        elif cue is None:
            new = CueId(self._desk.workspace.new_id())
            changes = added(Cue(new, session.id, ItemId(item), text))
        else:
            changes = edited(cue, replace(cue, text=text))
        return self._do(self.tr("Change private cue"), changes, run=run, origin=origin)

    def set_preparation(
        self, name: str, before: PreparationList | None, lines: Iterable[PreparationLine]
    ) -> bool:
        """Make my preparation, *before* as it is shown, be *lines*; *name* is the deed's name."""
        session = self.session
        if session is None:
            return False
        if before is None:
            new = PreparationId(self._desk.workspace.new_id())
            return self._do(name, added(PreparationList(new, session.id, tuple(lines))))
        return self._do(name, edited(before, replace(before, lines=tuple(lines))))

    def remove_preparation_line(self, preparation: PreparationList, at: int) -> None:
        """Delete a line of my preparation."""
        changes = edited(preparation, private.remove_line(preparation, at))
        self._delete(self.tr("Delete line"), changes, self.tr("Line deleted"))

    # --- private --------------------------------------------------------------------------

    def _add(self, item: AgendaItem, below: str) -> None:
        if self.session:
            if below:
                after = sessions.add_item(self.session, item, ItemId(below))
            else:
                at = sessions.place_before_wrap_up(self.session)
                after = sessions.insert_item(self.session, item, at)
            if self._become(self.tr("Add item"), self.session, after):
                self.item_added.emit(item.id)

    def _take(self, suggestion: Suggestion, below: ItemId | None, at: int | None) -> None:
        session = self.session
        if session is None:
            return
        try:
            title = words.suggestion_title(suggestion)
            changes = placed(
                suggestion,
                session,
                self._desk.workspace.new_id,
                below,
                title=title,
                templates=self._desk.templates_in_every_language if at is None else (),
            )
        except RuleBroken as error:
            self._desk.notices.tell(labels.rule_broken(error))
            return
        after = next(after for _, after in changes.of(Session) if after is not None)
        new = _new_item(session, after)
        if at is not None:
            others = ChangeSet(tuple(c for c in changes.changes if c.after != after))
            changes = together(edited(session, sessions.move_item(after, new.id, at)), others)
        if self._do(self.tr("Add item"), changes):
            self.item_added.emit(new.id)

    def _call_off(self, name: str, after: Session, told: str) -> None:
        if self.session:
            waiting = self._questions_become(
                self.session, QuestionState.ON_AGENDA, QuestionState.WAITING
            )
            changes = together(edited(self.session, after), waiting)
            self._delete(name, changes, told.format(session=labels.session_name(after)))

    def _emptied(self, session: Session) -> ChangeSet:
        """Return what changes beside the session when all of its items go."""
        cues = self._desk.workspace.read.cues_of(session.id)
        waiting = self._questions_become(session, QuestionState.ON_AGENDA, QuestionState.WAITING)
        return together(removed(*cues), waiting)

    def _questions_become(
        self, session: Session, before: QuestionState, after: QuestionState
    ) -> ChangeSet:
        asked: tuple[Question, ...] = self._desk.workspace.read.present.questions_on(session.items)
        return together(
            *(
                edited(question, replace(question, state=after))
                for question in asked
                if question.state is before
            )
        )

    def _keep_links(self, text: str, before: Session, after: Session, run: object) -> None:
        """Have notes that link to the session by its title follow, in the same step.

        They follow none that cannot stand in a link, but the one after it.
        """
        title, was = self._linked_as.pop(before.id, ("", ""))
        if title != before.title:
            was = before.title
        if not links.can_be_named(after.title):
            self._linked_as[after.id] = after.title, was
            return
        read, topics = self._desk.workspace.read, self._desk.library.heads
        target = links.Target(links.Kind.SESSION, after.id, after.title, number=after.number)
        now = links.names_among(read, topics, (was, after.title))
        self._following.follow(text, now, target, was, run=run)

    def _become(
        self,
        name: str,
        before: Session,
        after: Session,
        *,
        run: object = None,
        origin: object = None,
    ) -> bool:
        return self._do(name, edited(before, after), run=run, origin=origin)

    def _do(
        self, name: str, changes: ChangeSet, *, run: object = None, origin: object = None
    ) -> bool:
        return self._desk.commands.do(name, changes, run=run, origin=origin or self)

    def _delete(self, name: str, changes: ChangeSet, told: str) -> bool:
        """Do something that is told, with the way back."""
        done = self._do(name, changes)
        if done:
            self._desk.offer_undo(told)
        return done


def _new_item(before: Session, after: Session) -> AgendaItem:
    """Return the item that only *after* has, or has otherwise."""
    return next(item for item in after.items if item not in before.items)
