"""Enums, dates, numbers and broken rules as words.

The domain has no words for people; here it gets them, in the language of the program and with the
dates of the locale.  Patterns of dates are translated too, because the
order of their parts is part of a language.  ``today`` and ``now`` are always handed in.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from revmentor_desktop.domain.errors import Rule
from revmentor_desktop.domain.goals import MOST
from revmentor_desktop.domain.marks import Mark
from revmentor_desktop.domain.names import filled
from revmentor_desktop.domain.people import Role, Who
from revmentor_desktop.domain.questions import QuestionState
from revmentor_desktop.domain.sessions import ItemKind, SessionState
from revmentor_desktop.domain.times import wall_clock
from revmentor_desktop.domain.topics import Level, OwnShelf, SectionKind, Shelf, Standing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from revmentor_desktop.domain.errors import RuleBroken
    from revmentor_desktop.domain.people import Pair
    from revmentor_desktop.domain.sessions import AgendaItem, SessionHead
    from revmentor_desktop.domain.topics import AnyShelf

translate = QCoreApplication.translate

_CHINESE_WORD = re.compile("[\u3400-\u9fff]+")

WEEK = 7
NOON = 12
EVENING = 18


def in_a_row(words: Sequence[str]) -> str:
    """Return *words* as a sentence enumerates them: "A, B and C".

    Qt writes the Chinese "and" right beside figures and Latin letters: it gets its blank.
    """
    whole = QLocale().createSeparatedList(list(words))
    between = QLocale().createSeparatedList(["", ""])
    if len(words) <= 1 or not _CHINESE_WORD.fullmatch(between):
        return whole
    start = whole.removesuffix(between + words[-1])
    return filled(f"{{start}} {between} {{last}}", start=start, last=words[-1])


# --- the nouns ----------------------------------------------------------------------------


def shelf(value: AnyShelf) -> str:
    """Return the name of a shelf."""
    if isinstance(value, OwnShelf):
        return value.name
    return {
        Shelf.SOCIAL: translate("labels", "Social media"),
        Shelf.STREAMING: translate("labels", "Streaming & video"),
        Shelf.AI: translate("labels", "AI trends"),
        Shelf.MARKETING: translate("labels", "Digital marketing"),
        Shelf.IMMERSIVE: translate("labels", "AR & immersive"),
        Shelf.SERVICE: translate("labels", "Chatbots & service"),
        Shelf.COMMERCE: translate("labels", "E-commerce"),
        Shelf.WORK: translate("labels", "Work & tools"),
    }[value]


def shelf_short(value: AnyShelf) -> str:
    """Return the name of a shelf in one word or two, for a filter."""
    if isinstance(value, OwnShelf):
        return value.name
    return {
        Shelf.SOCIAL: translate("labels", "Social"),
        Shelf.STREAMING: translate("labels", "Video"),
        Shelf.AI: translate("labels", "AI"),
        Shelf.MARKETING: translate("labels", "Marketing"),
        Shelf.IMMERSIVE: translate("labels", "AR"),
        Shelf.SERVICE: translate("labels", "Chatbots"),
        Shelf.COMMERCE: translate("labels", "Shopping"),
        Shelf.WORK: translate("labels", "Work"),
    }[value]


def level(value: Level) -> str:
    """Return the name of a level."""
    return {
        Level.FIRST_LOOK: translate("labels", "First look"),
        Level.WORKING_KNOWLEDGE: translate("labels", "Working knowledge"),
        Level.DEEP_DIVE: translate("labels", "Deep dive"),
    }[value]


def standing(value: Standing) -> str:
    """Return the truth label of a source."""
    return {
        Standing.ESTABLISHED: translate("labels", "Established"),
        Standing.CONTESTED: translate("labels", "Contested"),
        Standing.OPINION: translate("labels", "Opinion"),
        Standing.FAST_MOVING: translate("labels", "Fast-moving"),
    }[value]


def step_mark(value: Mark) -> str:
    """Return what a step is when time is short; nothing for one without a mark."""
    return {
        Mark.CORE: translate("labels", "core"),
        Mark.PLAIN: "",
        Mark.IF_TIME: translate("labels", "if there is time"),
    }[value]


def section(value: SectionKind) -> str:
    """Return the heading of a part of a topic."""
    return {
        SectionKind.WHY: translate("labels", "Why it matters to a leader"),
        SectionKind.SHOW: translate("labels", "Show it"),
        SectionKind.DRIVE: translate("labels", "You drive"),
        SectionKind.EXPECT: translate("labels", "Questions to expect"),
        SectionKind.BUSINESS: translate("labels", "Questions for our business"),
        SectionKind.WATCH_OUT: translate("labels", "Watch out"),
        SectionKind.UNKNOWN: translate("labels", "What we do not know"),
        SectionKind.EXPERT: translate("labels", "Ask an expert"),
    }[value]


def item_kind(value: ItemKind) -> str:
    """Return the name of a kind of agenda item."""
    return {
        ItemKind.CHECK_IN: translate("labels", "Check-in"),
        ItemKind.TOPIC: translate("labels", "Topic"),
        ItemKind.HANDS_ON: translate("labels", "Hands-on"),
        ItemKind.QUESTION: translate("labels", "Question"),
        ItemKind.REVIEW: translate("labels", "Review"),
        ItemKind.WRAP_UP: translate("labels", "Wrap-up"),
        ItemKind.FREE: translate("labels", "Free"),
    }[value]


def session_state(value: SessionState) -> str:
    """Return the name of a state of a session."""
    return {
        SessionState.PLANNED: translate("labels", "Planned"),
        SessionState.IN_PROGRESS: translate("labels", "In progress"),
        SessionState.HELD: translate("labels", "Held"),
        SessionState.CANCELLED: translate("labels", "Cancelled"),
        SessionState.MISSED: translate("labels", "Missed"),
    }[value]


def question_state(value: QuestionState) -> str:
    """Return the name of a state of a question."""
    return {
        QuestionState.WAITING: translate("labels", "Waiting"),
        QuestionState.ON_AGENDA: translate("labels", "On the agenda"),
        QuestionState.ANSWERED: translate("labels", "Answered"),
        QuestionState.PARKED: translate("labels", "Parked"),
        QuestionState.STILL_FOGGY: translate("labels", "Still foggy"),
    }[value]


def role(pair: Pair | None, value: Role) -> str:
    """Return what the pair calls a role; the program's own word where they chose none."""
    chosen = "" if pair is None else role_word(pair, value)
    if chosen:
        return chosen
    if value is Role.MENTOR:
        return translate("labels", "Mentor")
    return translate("labels", "Mentee")


def role_word(pair: Pair, value: Role) -> str:
    """Return the pair's own word for a role; empty where they chose none."""
    return (pair.mentor_word if value is Role.MENTOR else pair.mentee_word).strip()


def who(pair: Pair, value: Who | None) -> str:
    """Return who is meant, by first name: "Mei", "Robert" or "Both"; empty for nobody."""
    if value is None:
        return ""
    if value is Who.BOTH:
        return translate("labels", "Both")
    return pair.person(Role(value.value)).first_name


def language(name: str) -> str:
    """Return the name of a language to choose, each in its own words."""
    own = {"en": "English", "zh_HK": "繁體中文（香港）"}
    return own.get(name) or translate("labels", "Language of the system")


def look(name: str) -> str:
    """Return the words for a set of colours, by the name under which it is preferred."""
    return {
        "system": translate("labels", "Colours of the system"),
        "light": translate("labels", "Light"),
        "dark": translate("labels", "Dark"),
        "contrast-light": translate("labels", "High contrast, light"),
        "contrast-dark": translate("labels", "High contrast, dark"),
    }[name]


def lines_added(count: int) -> str:
    """Return what is said when several lines were pasted into a field that adds."""
    return translate("labels", "%Ln line(s) added", "", count)


def keep_between_us(kept: bool) -> str:
    """Return the words for keeping something between the two, or no longer."""
    if kept:
        return translate("labels", "Keep between us")
    return translate("labels", "No longer between us")


def marked_between_us(note: str) -> str:
    """Return the *note* of something that stays between the two, with the sign for that."""
    if not note:
        return translate("labels", "Between us")
    return translate("labels", "Between us  ·  {note}").format(note=note)


def session_name(session: SessionHead) -> str:
    """Return "Session 7"."""
    return session_number(session.number)


def more_in_follow_ups(count: int) -> str:
    """Return that *count* more are in the follow-ups than are shown."""
    return translate("labels", "And %Ln more in the follow-ups", "", count)


def told_with_day(told: str, planned: SessionHead, held: SessionHead, today: date) -> str:
    """Return *told*, and on which day the session lies now where it was *planned* for another."""
    day = held.local_start.date()
    if day == planned.local_start.date():
        return told
    return translate("labels", "{told}. Its day is {day} now.").format(
        told=told, day=long_near(day, today)
    )


def session_number(number: int) -> str:
    """Return "Session" and its number."""
    return translate("labels", "Session {number}").format(number=number)


def item_row(pair: Pair, item: AgendaItem, position: int, count: int) -> str:
    """Return an agenda row as a screen reader says it; *position* counts from 1."""
    return translate(
        "labels", "{title}, {minutes}, {kind}, {who}, item {position} of {count}"
    ).format(
        title=item.title,
        minutes=minutes_spoken(item.minutes),
        kind=item_kind(item.kind),
        who=who(pair, item.lead),
        position=position,
        count=count,
    )


# --- numbers ------------------------------------------------------------------------------


def minutes(value: int) -> str:
    """Return minutes as a row shows them: "15 min"."""
    return translate("labels", "%Ln min", None, value)


def minutes_spoken(value: int) -> str:
    """Return minutes in full: "15 minutes"."""
    return translate("labels", "%Ln minute(s)", None, value)


def goal_scale(began: int, now: int) -> str:
    """Return "Began at 2 of 5, now at 4 of 5"."""
    if began == now:
        return translate("labels", "At {now} of {most}, where it began").format(now=now, most=MOST)
    return translate("labels", "Began at {began} of {most}, now at {now} of {most}").format(
        began=began, now=now, most=MOST
    )


def goal_level(level: int) -> str:
    """Return what a step of a goal's scale means: "3, alone, with care"."""
    meant = {
        1: translate("labels", "not yet"),
        2: translate("labels", "with help"),
        3: translate("labels", "alone, now and then"),
        4: translate("labels", "alone, as a matter of course"),
        5: translate("labels", "could show it to others"),
    }[level]
    return translate("labels", "{level}, {meant}").format(level=level, meant=meant)


def percent(part: float) -> str:
    """Return a size as a share of the usual one: "112.5 %"."""
    shown = QLocale().toString(part * 100, "f", 1 if part * 100 % 1 else 0)
    return translate("labels", "{percent} %").format(percent=shown)


def budget(planned: int, available: int) -> str:
    """Return "56 of 60 min planned"."""
    return translate("labels", "{planned} of {available} min planned").format(
        planned=planned, available=available
    )


def budget_spoken(planned: int, available: int) -> str:
    """Return "56 of 60 minutes planned"."""
    return translate("labels", "{planned} of {available} minutes planned").format(
        planned=planned, available=available
    )


def spare(value: int) -> str:
    """Return what is left of the time: "4 min to breathe", "7 min over", "Exactly full"."""
    if value > 0:
        return translate("labels", "%Ln min to breathe", None, value)
    if value < 0:
        return translate("labels", "%Ln min over", None, -value)
    return translate("labels", "Exactly full")


# --- dates --------------------------------------------------------------------------------


def long_date(day: date) -> str:
    """Return "Thursday 26 November"."""
    return _date(day, translate("labels", "dddd d MMMM", "date pattern, as QLocale reads it"))


def full_date(day: date) -> str:
    """Return "Thursday 26 November 2026"."""
    return _date(day, translate("labels", "dddd d MMMM yyyy", "date pattern, as QLocale reads it"))


def heading_date(day: date) -> str:
    """Return "Monday, 23 November"."""
    return _date(day, translate("labels", "dddd, d MMMM", "date pattern, as QLocale reads it"))


def day_month(day: date) -> str:
    """Return "12 November"."""
    return _date(day, translate("labels", "d MMMM", "date pattern, as QLocale reads it"))


def day_month_year(day: date) -> str:
    """Return "23 November 2026"."""
    return _date(day, translate("labels", "d MMMM yyyy", "date pattern, as QLocale reads it"))


def day_near(day: date, today: date) -> str:
    """Return "12 November", with the year when it is not that of *today*."""
    return day_month(day) if day.year == today.year else day_month_year(day)


def long_near(day: date, today: date) -> str:
    """Return "Thursday 26 November", with the year when it is not that of *today*."""
    return long_date(day) if day.year == today.year else full_date(day)


def heading_near(day: date, today: date) -> str:
    """Return "Monday, 23 November", with the year when it is not that of *today*."""
    return heading_date(day) if day.year == today.year else full_date(day)


def day_comes_first() -> bool:
    """Say whether people write the day before the month here."""
    pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return pattern.find("d") < pattern.find("M")


def short_date(day: date, today: date) -> str:
    """Return "12 Nov", with the year when it is not that of *today*."""
    if day.year == today.year:
        return _date(day, translate("labels", "d MMM", "date pattern, as QLocale reads it"))
    return _date(day, translate("labels", "d MMM yyyy", "date pattern, as QLocale reads it"))


def weekday(day: date) -> str:
    """Return "Thursday"."""
    return _date(day, "dddd")


def tile(day: date, *, with_year: bool = False) -> tuple[str, str, str]:
    """Return the three lines of a date tile: "NOV", or "NOV 2026", then "26" and "Thu"."""
    above = short_month(day, with_year=True) if with_year else _date(day, "MMM")
    return above.upper(), str(day.day), _date(day, "ddd")


def no_such_day(text: str, today: date) -> str:
    """Return "February 2027 has 28 days." where *text* names a day that its month has not."""
    from calendar import monthrange

    from revmentor_desktop.services.when import month_too_short

    first = month_too_short(text, today=today, day_first=day_comes_first())
    if first is None:
        return ""
    month = _date(first, translate("labels", "MMMM yyyy", "date pattern, as QLocale reads it"))
    days = monthrange(first.year, first.month)[1]
    return translate("labels", "{month} has %Ln day(s).", None, days).format(month=month)


def short_month(day: date, *, with_year: bool = False) -> str:
    """Return "Aug", or "Jan 2027"."""
    if with_year:
        return _date(day, translate("labels", "MMM yyyy", "date pattern, as QLocale reads it"))
    return QLocale().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)


def month(day: date) -> str:
    """Return "August"."""
    return QLocale().standaloneMonthName(day.month)


def month_near(day: date, today: date) -> str:
    """Return "May", with the year when it is not that of *today*."""
    if day.year == today.year:
        return month(day)
    return _date(day, translate("labels", "MMMM yyyy", "date pattern, as QLocale reads it"))


def clock(moment: datetime) -> str:
    """Return the time of day of a wall clock: "16:00"."""
    return QLocale().toString(QTime(moment.hour, moment.minute), "HH:mm")


def time_range(session: SessionHead) -> str:
    """Return "16:00–17:00" as the session's wall clock shows it."""
    return f"{clock(session.local_start)}–{clock(wall_clock(session.end, session.zone))}"


def due(day: date, today: date) -> str:
    """Return when something is due: "today", "tomorrow", "Thursday", "was due 3 November"."""
    days = (day - today).days
    if days < 0:
        return translate("labels", "was due {day}").format(day=day_near(day, today))
    if days == 0:
        return translate("labels", "due today")
    if days == 1:
        return translate("labels", "due tomorrow")
    if days < WEEK:
        return translate("labels", "due {day}").format(day=weekday(day))
    return translate("labels", "due {day}").format(day=day_near(day, today))


def distance(session: SessionHead, now: datetime) -> str:
    """Return how far off a session is: "in 3 days", "today at 16:00", "ran 20 min ago"."""
    start = session.local_start
    here = now.astimezone(start.tzinfo)
    days = (start.date() - here.date()).days
    if now >= session.end:
        return _past_distance(session, now, days)
    if now >= session.start:
        return translate("labels", "now")
    if days == 0:
        return translate("labels", "today at {time}").format(time=clock(start))
    if days == 1:
        return translate("labels", "tomorrow at {time}").format(time=clock(start))
    return translate("labels", "in %Ln day(s)", None, days)


def greeting(hour: int, name: str) -> str:
    """Return the greeting for the *hour* of the wall clock."""
    if hour < NOON:
        return translate("labels", "Good morning, {name}").format(name=name)
    if hour < EVENING:
        return translate("labels", "Good afternoon, {name}").format(name=name)
    return translate("labels", "Good evening, {name}").format(name=name)


# --- what went wrong ----------------------------------------------------------------------


def rule_broken(error: RuleBroken) -> str:
    """Return a sentence somebody can act on."""
    if error.rule is Rule.LEVEL_OUT_OF_RANGE:
        return translate("labels", "A goal stands on a step from {least} to {most}.").format(
            **error.values
        )
    if error.rule is Rule.MINUTES_OUT_OF_RANGE:
        return translate("labels", "Minutes go from {least} to {most}.").format(**error.values)
    return {
        Rule.NAME_MISSING: translate("labels", "Both of you need a name."),
        Rule.NO_SUCH_ITEM: translate("labels", "This item is no longer on the agenda."),
        Rule.NO_SUCH_STEP: translate("labels", "This step is no longer there."),
        Rule.STATE_NOT_REACHABLE: translate("labels", "This session cannot be changed that way."),
        Rule.TIME_WITHOUT_ZONE: translate("labels", "This time has no time zone."),
        Rule.ALREADY_CARRIED_OVER: translate("labels", "This item has already moved on."),
        Rule.DATES_REVERSED: translate("labels", "The programme would end before it starts."),
        Rule.SESSION_OVER: translate("labels", "This session is over."),
        Rule.QUESTION_STATE_NOT_REACHABLE: translate(
            "labels", "This question cannot be changed that way."
        ),
        Rule.GOAL_WITHOUT_WORDS: translate("labels", "A goal needs a few words."),
        Rule.SAME_LEVEL: translate("labels", "The goal stands there already. Choose another step."),
        Rule.EVIDENCE_MISSING: translate("labels", "A step needs a sentence that shows it."),
        Rule.NO_SUCH_STATEMENT: translate("labels", "This statement is not one of this review."),
    }[error.rule]


# --- private ------------------------------------------------------------------------------


def _date(day: date, pattern: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def _past_distance(session: SessionHead, now: datetime, days: int) -> str:
    passed = max(1, int((now - session.end).total_seconds() // 60))
    if passed < 60:
        return translate("labels", "ran %Ln min ago", None, passed)
    if days == 0:
        return translate("labels", "earlier today")
    if days == -1:
        return translate("labels", "yesterday")
    return translate("labels", "%Ln day(s) ago", None, -days)
