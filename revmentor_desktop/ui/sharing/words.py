"""The fixed words of a document in the language of the program, and the names of its parts."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from revmentor_desktop.domain.sharing import SECTIONS
from revmentor_desktop.services.sharing import (
    OF_TOPICS,
    Audience,
    Format,
    Part,
    PictureWords,
    Staying,
    What,
    Words,
)
from revmentor_desktop.ui import labels

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revmentor_desktop.services.sharing import Appointment, Stays

translate = QCoreApplication.translate

WEEK = 7


def document_words() -> Words:
    """Return the words of a shared document, and dates as the locale writes them."""
    return Words(
        language=QLocale().bcp47Name(),
        day=labels.full_date,
        short_day=labels.day_month,
        clock=labels.clock,
        budget=_budget,
        rhythm=_rhythm,
        minutes=labels.minutes,
        topics_length=_topics_length,
        shelf=labels.shelf,
        level=labels.level,
        standing=labels.standing,
        section=labels.section,
        session=translate("document", "Session {number}"),
        two_people=translate("document", "{mentor} and {mentee}"),
        both=translate("document", "Both"),
        mentor=translate("document", "Mentor"),
        mentee=translate("document", "Mentee"),
        planned=translate("document", "Planned"),
        in_progress=translate("document", "In progress"),
        held=translate("document", "Held"),
        cancelled=translate("document", "Cancelled"),
        missed=translate("document", "Not held"),
        purpose=translate("document", "Purpose"),
        agenda=translate("document", "Agenda"),
        steps=translate("document", "Step by step"),
        questions_on_agenda=translate("document", "Questions for this session"),
        questions_waiting=translate("document", "Questions waiting for their turn"),
        actions_due=translate("document", "Actions due by then"),
        summary=translate("document", "Summary"),
        takeaways=translate("document", "Takeaways"),
        actions=translate("document", "Actions"),
        answers=translate("document", "Questions answered"),
        open_questions=translate("document", "Open questions"),
        carried_over=translate("document", "Carried over"),
        terms=translate("document", "Words explained"),
        notes=translate("document", "Notes"),
        sessions=translate("document", "Sessions {first} to {last}"),
        programme=translate("document", "Programme summary"),
        questions=translate("document", "Questions"),
        glossary=translate("document", "Words"),
        agreement=translate("document", "Agreement"),
        as_of=translate("document", "As of {day}"),
        from_to=translate("document", "{starts} to {ends}"),
        aim=translate("document", "Aim"),
        how_we_meet=translate("document", "How we meet"),
        agreed=translate("document", "What we agreed"),
        dates=translate("document", "Sessions"),
        topics_explored=translate("document", "Topics explored"),
        open_actions=translate("document", "Open actions"),
        done_actions=translate("document", "Actions done"),
        parked=translate("document", "Parked questions"),
        own_words=translate("document", "Our words"),
        topic_words=translate("document", "Words from our topics"),
        topics=translate("document", "Topics"),
        handout=translate("document", "Workshop hand-out"),
        what_we_do=translate("document", "What we do"),
        words_to_know=translate("document", "Words to know"),
        sources=translate("document", "Sources"),
        checked=translate("document", "checked on {day}"),
        column_time=translate("document", "Time"),
        column_minutes=translate("document", "Min"),
        column_item=translate("document", "What"),
        column_lead=translate("document", "Who"),
        column_number=translate("document", "No."),
        column_date=translate("document", "Date"),
        column_state=translate("document", "State"),
        column_shelf=translate("document", "Shelf"),
        column_action=translate("document", "Action"),
        column_due=translate("document", "Due"),
        column_done=translate("document", "Done on"),
        column_agreed=translate("document", "Agreed on"),
        column_session=translate("document", "Session"),
        untitled=translate("document", "Untitled"),
        due=translate("document", "by {day}"),
        why=translate("document", "Why: {reason}"),
        pictures=PictureWords(
            alone=translate("document", "(picture)"),
            named=translate("document", "(picture: {words})"),
        ),
        foggy=translate("document", "still foggy"),
        from_session=translate("document", "carried over from {day}"),
        moved_on=translate("document", "carried over"),
        skipped=translate("document", "skipped"),
        agenda_line=translate("document", "{time} {title} ({minutes} min)"),
        box_done=translate("document", "Done"),
        box_open=translate("document", "To do"),
        recap_file=translate("document", "Session {number} - {title}"),
        agenda_file=translate("document", "Session {number} agenda - {title}"),
    )


def format_name(form: Format) -> str:
    """Return what a form of file is called on its tile."""
    return {
        Format.PDF: translate("formats", "PDF"),
        Format.MARKDOWN: translate("formats", "Markdown"),
        Format.WORD: translate("formats", "Word"),
        Format.WEB: translate("formats", "Web page"),
        Format.CALENDAR: translate("formats", "Calendar"),
        Format.SHEET: translate("formats", "Table"),
        Format.TEXT: translate("formats", "Plain text"),
    }[form]


def events_page(events: Iterable[Appointment], *, agenda: bool) -> str:
    """Return entries of a calendar as HTML to look at: title, time, place, and what else."""
    return "<hr>".join(_event(event, agenda=agenda) for event in events)


def save_words(form: Format) -> str:
    """Return the words of the button that saves, which names the form."""
    return {
        Format.PDF: translate("formats", "Save PDF…"),
        Format.MARKDOWN: translate("formats", "Save Markdown…"),
        Format.WORD: translate("formats", "Save Word…"),
        Format.WEB: translate("formats", "Save web page…"),
        Format.CALENDAR: translate("formats", "Save calendar…"),
        Format.SHEET: translate("formats", "Save table…"),
        Format.TEXT: translate("formats", "Save plain text…"),
    }[form]


def what_name(what: What) -> str:
    """Return what is shared, as a choice says it."""
    return {
        What.AGENDA: translate("what", "Agenda"),
        What.RECAP: translate("what", "Recap"),
        What.SESSIONS: translate("what", "Sessions from … to …"),
        What.PROGRAMME: translate("what", "Programme summary"),
        What.ACTIONS: translate("what", "Action list"),
        What.QUESTIONS: translate("what", "Question list"),
        What.WORDS: translate("what", "Words"),
        What.AGREEMENT: translate("what", "Agreement"),
        What.TOPIC: translate("what", "Topic sheet"),
        What.HANDOUT: translate("what", "Workshop hand-out"),
    }[what]


def audience_name(audience: Audience) -> str:
    """Return for whom something is, as a choice says it."""
    return {
        Audience.US: translate("audiences", "The two of us"),
        Audience.SPONSOR: translate("audiences", "Our sponsor"),
        Audience.OFFICE: translate("audiences", "Programme office"),
        Audience.EVERYONE: translate("audiences", "Everyone"),
    }[audience]


def exactly_for(audience: Audience, partner: str) -> str:
    """Return the heading of the preview, which says whose eyes it is for."""
    if audience is Audience.US:
        return translate("audiences", "Exactly what {name} will get").format(name=partner)
    return {
        Audience.SPONSOR: translate("audiences", "Exactly what our sponsor will get"),
        Audience.OFFICE: translate("audiences", "Exactly what the programme office will get"),
        Audience.EVERYONE: translate("audiences", "Exactly what everyone will get"),
    }[audience]


def part_name(what: What, part: Part) -> str:
    """Return what *part* is called in the list of what to include."""
    names = {
        Part.PURPOSE: translate("parts", "Purpose"),
        Part.AIM: translate("parts", "Aim"),
        Part.RHYTHM: translate("parts", "How often we meet"),
        Part.AGREEMENT: translate("parts", "What we agreed"),
        Part.DATES: translate("parts", "Sessions with dates"),
        Part.TOPICS: translate("parts", "Topics explored"),
        Part.SUMMARY: translate("parts", "Summary"),
        Part.TAKEAWAYS: translate("parts", "Takeaways"),
        Part.ACTIONS: translate("parts", "Actions"),
        Part.DONE: translate("parts", "Actions done"),
        Part.ANSWERS: translate("parts", "Questions answered"),
        Part.QUESTIONS: translate("parts", "Open questions"),
        Part.PARKED: translate("parts", "Parked questions"),
        Part.AGENDA: translate("parts", "Agenda with times"),
        Part.STEPS: translate("parts", "Steps"),
        Part.WORDS: translate("parts", "Words explained"),
        Part.TOPIC_WORDS: translate("parts", "Words from our topics"),
        Part.NOTES: translate("parts", "Shared notes"),
        Part.CARRIED_OVER: translate("parts", "Carried over"),
        Part.SOURCES: translate("parts", "Sources"),
    }
    if part in SECTIONS:
        return labels.section(SECTIONS[part])
    if what is What.AGENDA:
        names[Part.ACTIONS] = translate("parts", "Actions due by then")
        names[Part.QUESTIONS] = translate("parts", "Questions")
    if what in {What.PROGRAMME, What.ACTIONS}:
        names[Part.ACTIONS] = translate("parts", "Open actions")
    if what is What.WORDS:
        names[Part.WORDS] = translate("parts", "Our words")
    if what in OF_TOPICS:
        names[Part.WORDS] = translate("parts", "Words to know")
    return names[part]


def stays_behind(stays: Stays) -> str:
    """Return how many private things stay on this computer, as one sentence."""
    notes, drafts = stays.private_notes, stays.draft_questions
    lines, cues, marked = stays.preparation_lines, stays.cues, stays.between_us
    texts = (
        (notes, translate("stays", "%n private note(s)", "", notes)),
        (drafts, translate("stays", "%n draft question(s)", "", drafts)),
        (lines, translate("stays", "%n line(s) of my preparation", "", lines)),
        (cues, translate("stays", "%n cue(s) to myself", "", cues)),
        (marked, translate("stays", "%n thing(s) kept between us", "", marked)),
    )
    kinds = [text for count, text in texts if count]
    if not kinds:
        return translate("stays", "Nothing private belongs to this.")
    return translate("stays", "{kinds}. This cannot be added here.").format(
        kinds=QLocale().createSeparatedList(kinds)
    )


def staying_kind(kind: Staying) -> str:
    """Return what kind of thing stays behind, which also says why."""
    return {
        Staying.PRIVATE_NOTE: translate("stays", "Private note"),
        Staying.DRAFT_QUESTION: translate("stays", "Draft question"),
        Staying.PREPARATION: translate("stays", "My preparation"),
        Staying.CUE: translate("stays", "Cue to myself"),
        Staying.BETWEEN_US: translate("stays", "Between us"),
    }[kind]


def _event(event: Appointment, *, agenda: bool) -> str:
    words = document_words()
    time = words.time_range.format(starts=words.clock(event.starts), ends=words.clock(event.ends))
    zone = words.in_zone.format(time=time, zone=event.starts.tzname() or "")
    cancelled = [words.cancelled] if event.cancelled else []
    facts = [words.day(event.starts.date()), zone, event.place, *cancelled]
    shown = "<br>".join(escape(fact) for fact in facts if fact)
    listed = "".join(f"<li>{escape(one)}</li>" for one in event.agenda if agenda)
    return f"<h1>{escape(event.title)}</h1><p>{shown}</p>" + (
        f"<ul>{listed}</ul>" if listed else ""
    )


def _rhythm(days: int, minutes: int) -> str:
    weeks, rest = divmod(days, WEEK)
    every = (
        translate("document", "Every %n day(s)", None, days)
        if rest
        else translate("document", "Every %n week(s)", None, weeks)
    )
    return translate("document", "{every}, for {minutes}").format(
        every=every, minutes=labels.minutes_spoken(minutes)
    )


def _topics_length(count: int, minutes: int) -> str:
    return translate("document", "{topics}, {minutes}").format(
        topics=translate("document", "%n topic(s)", None, count), minutes=labels.minutes(minutes)
    )


def _budget(planned: int, available: int) -> str:
    return translate("document", "{budget}, {spare}").format(
        budget=labels.budget(planned, available), spare=labels.spare(available - planned)
    )
