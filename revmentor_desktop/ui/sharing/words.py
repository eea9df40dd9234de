"""What the share dialog calls things: forms, kinds, parts, readers, and what stays behind."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from revmentor_desktop.domain.names import filled
from revmentor_desktop.domain.sharing import SECTIONS
from revmentor_desktop.services.sharing import (
    OF_TOPICS,
    Audience,
    Format,
    Part,
    Staying,
    What,
)
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.document_words import document_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revmentor_desktop.services.sharing import Appointment, Stays

translate = QCoreApplication.translate


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
    """Return entries of a calendar as HTML to look at: title, names, time, place, and what else."""
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
        What.GOALS: translate("what", "Goals"),
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
        return filled(translate("audiences", "Exactly what {name} will get"), name=partner)
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
        Part.ACCEPTED: translate("parts", "Who accepted it"),
        Part.GOALS: translate("parts", "Goals"),
        Part.REVIEWS: translate("parts", "Reviews that were released"),
        Part.EVIDENCE: translate("parts", "What shows where they stand"),
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
    notes, drafts, reviews = stays.private_notes, stays.draft_questions, stays.reviews
    lines, cues, marked = stays.preparation_lines, stays.cues, stays.between_us
    texts = (
        (notes, translate("stays", "%Ln private note(s)", "", notes)),
        (drafts, translate("stays", "%Ln draft question(s)", "", drafts)),
        (reviews, translate("stays", "%Ln private review(s)", "", reviews)),
        (lines, translate("stays", "%Ln line(s) of my preparation", "", lines)),
        (cues, translate("stays", "%Ln cue(s) to myself", "", cues)),
        (marked, translate("stays", "%Ln thing(s) kept between us", "", marked)),
    )
    kinds = [text for count, text in texts if count]
    if not kinds:
        return translate("stays", "Nothing private belongs to this.")
    return translate("stays", "{kinds}. This cannot be added here.").format(
        kinds=labels.in_a_row(kinds)
    )


def staying_kind(kind: Staying) -> str:
    """Return what kind of thing stays behind, which also says why."""
    return {
        Staying.PRIVATE_NOTE: translate("stays", "Private note"),
        Staying.DRAFT_QUESTION: translate("stays", "Draft question"),
        Staying.REVIEW: translate("stays", "Private review"),
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
