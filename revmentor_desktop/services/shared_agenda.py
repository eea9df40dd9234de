"""An agenda that was shared: read from its lines, and what it means for the session.

A session that is not here is planned as the document tells it.  In one that is here titles,
minutes, who leads, details and steps follow the document; what it does not tell of stays, and a
step that was ticked since stays ticked.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import ItemId, SessionId
from revmentor_desktop.domain.people import Who
from revmentor_desktop.domain.sessions import (
    LONGEST_ITEM,
    LONGEST_SESSION,
    AgendaItem,
    ItemKind,
    Session,
    SessionState,
    Step,
    replace_item,
)
from revmentor_desktop.domain.times import from_wall_clock, zone_named
from revmentor_desktop.export import plain
from revmentor_desktop.services.shared_lines import (
    BREAK,
    ENTRY,
    entries,
    joined,
    plain_text,
    sections,
)
from revmentor_desktop.services.told import Told, ToldAgenda, ToldItem

if TYPE_CHECKING:
    from collections.abc import Callable

    from revmentor_desktop.domain.ids import NewId
    from revmentor_desktop.domain.people import Pair
    from revmentor_desktop.export.words import Words
    from revmentor_desktop.services.shared_lines import Lines
    from revmentor_desktop.services.shared_reading import Reader

CELLS = re.compile(r"(?<!\\)\|")
CLOCK = r"([01]\d|2[0-3]):([0-5]\d)"
SHORTEST_SESSION = 5


class AgendaLines:
    """Reads the lines of an agenda."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def begun(self, title: str, body: list[str], day: date | None) -> ToldAgenda:
        """Return what stands above the sections: what the session is called, when and where."""
        told = ToldAgenda(title)
        starts, ends = map(re.escape, ("{starts}", "{ends}"))
        shape = re.escape(self._words.time_range).replace(starts, CLOCK).replace(ends, CLOCK)
        zone_before, zone_after = map(
            re.escape, self._words.in_zone.replace("{time}", "").split("{zone}")
        )
        comma = re.escape(self._words.list_comma)
        whole = re.compile(
            rf"{comma}{shape}(?:{zone_before}(?P<zone>[\w/+-]+){zone_after})?"
            rf"(?:{comma}(?P<place>.*))?$"
        )
        for text in body:
            found = whole.search(plain_text(BREAK.sub("", text)))
            if found and day:
                first, last = (time(int(found[at]), int(found[at + 1])) for at in (1, 3))
                told.starts = datetime.combine(day, first)
                lasts = datetime.combine(day, last) - told.starts
                told.minutes = int((lasts % timedelta(days=1)).total_seconds() // 60)
                told.zone, told.place = found["zone"] or "", self._place(found["place"] or "")
                break
        return told

    def met(self, title: str, body: list[str], day: date | None, today: date) -> ToldAgenda:
        """Return the same of a session that a recap is of, and what became of it."""
        told = self.begun(title, body, day)
        ends = {plain_text(BREAK.sub("", one)).split(self._words.list_comma)[-1] for one in body}
        if self._words.cancelled in ends:
            told.state = SessionState.CANCELLED
        elif self._words.missed in ends:
            told.state = SessionState.MISSED
        elif day is not None and day <= today:
            told.state = SessionState.HELD
        return told

    def readers(self, lines: Lines) -> dict[str, Reader]:
        """Return what reads the sections of an agenda, by their headings."""
        words = self._words
        return {
            words.purpose: self._purpose,
            words.agenda: lambda told, below: self._items(told, below, lines),
            words.steps: self._steps,
            words.questions_on_agenda: lines.open,
            words.questions_waiting: lines.open,
            words.actions_due: lines.actions,
        }

    # --- sections -------------------------------------------------------------------------

    def _place(self, told: str) -> str:
        """Return where it is, without the state that may stand behind."""
        for state in (self._words.cancelled, self._words.missed):
            told = "" if told == state else told.removesuffix(f"{self._words.list_comma}{state}")
        return told

    def _purpose(self, told: Told, below: list[str]) -> None:
        if told.agenda is not None:
            told.agenda.purpose = _text(below)

    def _items(self, told: Told, below: list[str], lines: Lines) -> None:
        for text in below:
            cells = [cell.strip() for cell in CELLS.split(text)[1:-1]]
            if told.agenda is not None and len(cells) == 4 and cells[1].isdecimal():
                title, _ = lines.remarked(cells[2])
                item = ToldItem(plain_text(title), int(cells[1][:6]), plain_text(cells[3]))
                told.agenda.items.append(item)

    def _steps(self, told: Told, below: list[str]) -> None:
        """Read details and steps, each under the time and the title of its item."""
        items = list(told.agenda.items) if told.agenda else []
        for heading, lines in sections(below, 3):
            _, _, name = heading.partition(" ")
            wanted = "" if name == self._words.untitled else name
            item = next((one for one in items if one.title in {wanted, name}), None)
            if item is not None:
                items.remove(item)
                first = next((at for at, one in enumerate(lines) if _is_step(one)), len(lines))
                item.details = _text(lines[:first])
                item.steps = [
                    (plain_text(text), box in {"x", "X"})
                    for box, (text, *_) in entries(lines[first:])
                ]


def new_session(
    told: Told, pair: Pair, who: Callable[[str], Who | None], new_id: NewId
) -> Session | None:
    """Return the session that is told of; ``None`` where it is not told when it is."""
    agenda = told.agenda or told.met
    if agenda is None or told.session is None or agenda.starts is None:
        return None
    zone = agenda.zone or pair.zone
    if zone_named(zone).key != zone:
        return None
    nameless = agenda.title == told.words.session.format(number=told.session)
    return Session(
        id=SessionId(new_id()),
        number=told.session,
        title="" if nameless else agenda.title,
        start=from_wall_clock(agenda.starts, zone),
        zone=zone,
        minutes=min(LONGEST_SESSION, max(SHORTEST_SESSION, agenda.minutes)),
        purpose=agenda.purpose or "",
        place=agenda.place,
        state=agenda.state,
        items=tuple(_new_item(one, who, new_id) for one in agenda.items if _bearable(one)),
    )


def as_told(
    session: Session, told: Told, who: Callable[[str], Who | None], new_id: NewId
) -> Session:
    """Return *session* as the agenda tells it."""
    agenda, after = told.agenda, session
    if agenda is None:
        return session
    name = plain.one_line(session.title) or told.words.session.format(number=session.number)
    if agenda.title and agenda.title != name:
        after = replace(after, title=agenda.title)
    if agenda.purpose is not None and not _same(agenda.purpose, session.purpose):
        after = replace(after, purpose=agenda.purpose)
    left = list(session.items)
    for one in filter(_bearable, agenda.items):
        before = next((item for item in left if plain.one_line(item.title) == one.title), None)
        if before is None:
            after = replace(after, items=(*after.items, _new_item(one, who, new_id)))
        else:
            left.remove(before)
            after = replace_item(after, _item(before, one, who))
    return after


def as_held(session: Session, told: Told) -> Session:
    """Return *session*, which is only planned here, as held on the day that its recap tells.

    Where the recap tells of nothing that was learned, or of a day to come, it stays as it is.
    """
    met = told.met
    if met is None or met.state is not SessionState.HELD or not (told.summary or told.takeaways):
        return session
    if session.state is not SessionState.PLANNED:
        return session
    held = replace(session, state=SessionState.HELD)
    zone = met.zone or session.zone
    if met.starts is None or zone_named(zone).key != zone:
        return held
    minutes = min(LONGEST_SESSION, max(SHORTEST_SESSION, met.minutes))
    return replace(held, start=from_wall_clock(met.starts, zone), zone=zone, minutes=minutes)


# --- private ------------------------------------------------------------------------------


def _new_item(told: ToldItem, who: Callable[[str], Who | None], new_id: NewId) -> AgendaItem:
    steps = tuple(Step(text, done) for text, done in told.steps or ())
    lead = who(told.lead) or Who.BOTH
    id = ItemId(new_id())
    return AgendaItem(id, ItemKind.FREE, told.title, told.minutes, lead, told.details or "", steps)


def _item(before: AgendaItem, told: ToldItem, who: Callable[[str], Who | None]) -> AgendaItem:
    after = replace(before, minutes=told.minutes, lead=who(told.lead) or before.lead)
    if told.details is not None and not _same(told.details, before.details):
        after = replace(after, details=told.details)
    if told.steps is None:
        return after
    known = {plain.one_line(step.text): step for step in before.steps}
    steps = tuple(
        replace(known.get(text) or Step(text), done=done or known.get(text, Step("")).done)
        for text, done in told.steps
    )
    here = tuple(step for step in before.steps if plain.one_line(step.text))
    return after if steps == here else replace(after, steps=steps)


def _bearable(told: ToldItem) -> bool:
    return 1 <= told.minutes <= LONGEST_ITEM


def _is_step(text: str) -> bool:
    found = ENTRY.fullmatch(text)
    return found is not None and found["box"] is not None


def _text(lines: list[str]) -> str:
    """Return what stands on *lines* as the plain text that it was."""
    return "\n".join(plain_text(BREAK.sub("", one)) for one in joined(lines).split("\n"))


def _same(told: str, here: str) -> bool:
    """Say whether two plain texts are told alike."""
    return plain.paragraphs(told) == plain.paragraphs(here)
