"""The fixed words of a document in the language of the program, and the names of its parts."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from revmentor_desktop.services.sharing import Format, Part, What, Words
from revmentor_desktop.ui import labels

if TYPE_CHECKING:
    from collections.abc import Iterable

    from revmentor_desktop.services.sharing import Appointment, Stays

translate = QCoreApplication.translate


def document_words() -> Words:
    """Return the words of a shared document, and dates as the locale writes them."""
    return Words(
        language=QLocale().bcp47Name(),
        day=labels.full_date,
        short_day=labels.day_month,
        clock=labels.clock,
        budget=_budget,
        session=translate("document", "Session {number}"),
        two_people=translate("document", "{mentor} and {mentee}"),
        both=translate("document", "Both"),
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
        column_time=translate("document", "Time"),
        column_minutes=translate("document", "Min"),
        column_item=translate("document", "What"),
        column_lead=translate("document", "Who"),
        untitled=translate("document", "Untitled"),
        due=translate("document", "by {day}"),
        why=translate("document", "Why: {reason}"),
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
    }[form]


def event_page(event: Appointment, agenda: Iterable[str]) -> str:
    """Return an entry of a calendar as HTML to look at: title, time, place, and what else."""
    words = document_words()
    time = words.time_range.format(starts=words.clock(event.starts), ends=words.clock(event.ends))
    zone = words.in_zone.format(time=time, zone=event.starts.tzname() or "")
    cancelled = [words.cancelled] if event.cancelled else []
    facts = [words.day(event.starts.date()), zone, event.place, *cancelled]
    shown = "<br>".join(escape(fact) for fact in facts if fact)
    listed = "".join(f"<li>{escape(one)}</li>" for one in agenda)
    return f"<h1>{escape(event.title)}</h1><p>{shown}</p>" + (
        f"<ul>{listed}</ul>" if listed else ""
    )


def save_words(form: Format) -> str:
    """Return the words of the button that saves, which names the form."""
    return {
        Format.PDF: translate("formats", "Save PDF…"),
        Format.MARKDOWN: translate("formats", "Save Markdown…"),
        Format.WORD: translate("formats", "Save Word…"),
        Format.WEB: translate("formats", "Save web page…"),
        Format.CALENDAR: translate("formats", "Save calendar…"),
    }[form]


def part_name(what: What, part: Part) -> str:
    """Return what *part* is called in the list of what to include."""
    names = {
        Part.PURPOSE: translate("parts", "Purpose"),
        Part.SUMMARY: translate("parts", "Summary"),
        Part.TAKEAWAYS: translate("parts", "Takeaways"),
        Part.ACTIONS: translate("parts", "Actions"),
        Part.ANSWERS: translate("parts", "Questions answered"),
        Part.QUESTIONS: translate("parts", "Open questions"),
        Part.AGENDA: translate("parts", "Agenda with times"),
        Part.STEPS: translate("parts", "Steps"),
        Part.WORDS: translate("parts", "Words explained"),
        Part.NOTES: translate("parts", "Shared notes"),
        Part.CARRIED_OVER: translate("parts", "Carried over"),
    }
    if what is What.AGENDA:
        names[Part.ACTIONS] = translate("parts", "Actions due by then")
        names[Part.QUESTIONS] = translate("parts", "Questions")
    return names[part]


def stays_behind(stays: Stays) -> str:
    """Return how many private things stay on this computer, as one sentence."""
    notes, drafts = stays.private_notes, stays.draft_questions
    lines, cues = stays.preparation_lines, stays.cues
    texts = (
        (notes, translate("stays", "%n private note(s)", "", notes)),
        (drafts, translate("stays", "%n draft question(s)", "", drafts)),
        (lines, translate("stays", "%n line(s) of my preparation", "", lines)),
        (cues, translate("stays", "%n cue(s) to myself", "", cues)),
    )
    kinds = [text for count, text in texts if count]
    if not kinds:
        return translate("stays", "Nothing private belongs to this session.")
    return translate("stays", "{kinds}. This cannot be added here.").format(
        kinds=QLocale().createSeparatedList(kinds)
    )


def _budget(planned: int, available: int) -> str:
    return translate("document", "{budget}, {spare}").format(
        budget=labels.budget(planned, available), spare=labels.spare(available - planned)
    )
