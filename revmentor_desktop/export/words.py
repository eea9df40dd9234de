"""The fixed words of a document, handed in by whoever speaks the reader's language.

No exporter knows a language, a locale or the shape of a date: it is handed a ``Words``, which is
data, and functions that write dates and counts that language's way.  The language of a document
is that of its reader, whatever the program speaks; ``languages`` lists those that there are.
Names in braces are filled in by the exporter and must be kept by another language.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from revmentor_desktop.domain.topics import AnyShelf, Level, OwnShelf, SectionKind, Shelf, Standing
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.export.bodies import PICTURE_WORDS, PictureWords
from revmentor_desktop.export.english_dates import english_clock, english_day, english_short_day
from revmentor_desktop.export.review_words import REVIEW_WORDS, ReviewWords

__all__ = ["ENGLISH", "PictureWords", "Words"]


def english_budget(planned: int, available: int) -> str:
    """Return "56 of 60 min planned, 4 min to breathe"."""
    text = f"{planned} of {available} min planned"
    if planned < available:
        return f"{text}, {available - planned} min to breathe"
    if planned > available:
        return f"{text}, {planned - available} min over"
    return text


def english_rhythm(days: int, minutes: int) -> str:
    """Return "Every 4 weeks, for 60 minutes"."""
    weeks, rest = divmod(days, 7)
    every = f"{weeks} week" if not rest else f"{days} day"
    count = days if rest else weeks
    often = f"Every {every}s" if count > 1 else f"Every {every.split()[1]}"
    return f"{often}, for {minutes} minutes"


def english_topics_length(count: int, minutes: int) -> str:
    """Return "3 topics, 75 min"."""
    return f"{count} {'topic' if count == 1 else 'topics'}, {minutes} min"


def english_minutes(minutes: int) -> str:
    """Return "25 min"."""
    return f"{minutes} min"


SHELVES = {
    Shelf.SOCIAL: "Social media",
    Shelf.STREAMING: "Streaming & video",
    Shelf.AI: "AI trends",
    Shelf.MARKETING: "Digital marketing",
    Shelf.IMMERSIVE: "AR & immersive",
    Shelf.SERVICE: "Chatbots & service",
    Shelf.COMMERCE: "E-commerce",
    Shelf.WORK: "Work & tools",
}
LEVELS = {
    Level.FIRST_LOOK: "First look",
    Level.WORKING_KNOWLEDGE: "Working knowledge",
    Level.DEEP_DIVE: "Deep dive",
}
STANDINGS = {
    Standing.ESTABLISHED: "Established",
    Standing.CONTESTED: "Contested",
    Standing.OPINION: "Opinion",
    Standing.FAST_MOVING: "Fast-moving",
}


def english_shelf(shelf: AnyShelf) -> str:
    """Return "AI trends", or the name that the pair gave a shelf of its own."""
    return shelf.name if isinstance(shelf, OwnShelf) else SHELVES[shelf]


def english_section(kind: SectionKind) -> str:
    """Return "Why it matters to a leader"."""
    return kind.value


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Every fixed word of a shared document; the defaults are the English ones."""

    language: str = "en"

    day: Callable[[date], str] = english_day
    short_day: Callable[[date], str] = english_short_day
    clock: Callable[[datetime], str] = english_clock
    budget: Callable[[int, int], str] = english_budget
    rhythm: Callable[[int, int], str] = english_rhythm
    minutes: Callable[[int], str] = english_minutes
    topics_length: Callable[[int, int], str] = english_topics_length
    shelf: Callable[[AnyShelf], str] = english_shelf
    level: Callable[[Level], str] = LEVELS.__getitem__
    standing: Callable[[Standing], str] = STANDINGS.__getitem__
    section: Callable[[SectionKind], str] = english_section

    session: str = "Session {number}"
    list_comma: str = ", "
    colon: str = ": "
    time_range: str = "{starts}–{ends}"
    in_zone: str = "{time} ({zone})"
    two_people: str = "{mentor} and {mentee}"
    entry: str = "{title} ({people})"
    both: str = "Both"
    mentor: str = "Mentor"
    mentee: str = "Mentee"
    planned: str = "Planned"
    in_progress: str = "In progress"
    held: str = "Held"
    cancelled: str = "Cancelled"
    missed: str = "Not held"

    purpose: str = "Purpose"
    agenda: str = "Agenda"
    steps: str = "Step by step"
    questions_on_agenda: str = "Questions for this session"
    questions_waiting: str = "Questions waiting for their turn"
    actions_due: str = "Actions due by then"

    summary: str = "Summary"
    takeaways: str = "Takeaways"
    actions: str = "Actions"
    answers: str = "Questions answered"
    open_questions: str = "Open questions"
    carried_over: str = "Carried over"
    terms: str = "Words explained"
    notes: str = "Notes"

    sessions: str = "Sessions {first} to {last}"
    programme: str = "Programme summary"
    questions: str = "Questions"
    glossary: str = "Words"
    agreement: str = "Agreement"
    as_of: str = "As of {day}"
    from_to: str = "{starts} to {ends}"
    aim: str = "Aim"
    how_we_meet: str = "How we meet"
    agreed: str = "What we agreed"
    accepted: str = "Accepted"
    accepted_on: str = "{name}, on {day}"
    changed_since: str = "changed since"
    goals: str = "Goals"
    goals_of: str = "What {name} wants to be able to do"
    goals_of_both: str = "What both want to be able to do"
    goal_scale: str = "Began at {began} of {most}, now at {now} of {most}"
    goal_success: str = "One will know by this: {success}"
    goal_step: str = "{day}, to {level}: {evidence}"
    dates: str = "Sessions"
    topics_explored: str = "Topics explored"
    open_actions: str = "Open actions"
    done_actions: str = "Actions done"
    parked: str = "Parked questions"
    own_words: str = "Our words"
    topic_words: str = "Words from our topics"

    topics: str = "Topics"
    handout: str = "Workshop hand-out"
    what_we_do: str = "What we do"
    words_to_know: str = "Words to know"
    sources: str = "Sources"
    checked: str = "checked on {day}"

    column_time: str = "Time"
    column_minutes: str = "Min"
    column_item: str = "What"
    column_lead: str = "Who"
    column_number: str = "No."
    column_date: str = "Date"
    column_state: str = "State"
    column_shelf: str = "Shelf"
    column_action: str = "Action"
    column_due: str = "Due"
    column_done: str = "Done on"
    column_agreed: str = "Agreed on"
    column_session: str = "Session"

    untitled: str = "Untitled"
    pictures: PictureWords = PICTURE_WORDS
    reviews: ReviewWords = REVIEW_WORDS
    due: str = "by {day}"
    why: str = "Why: {reason}"
    remark: str = " ({remark})"
    foggy: str = "still foggy"
    from_session: str = "carried over from {day}"
    moved_on: str = "carried over"
    skipped: str = "skipped"

    agenda_line: str = "{time} {title} ({minutes} min)"
    box_done: str = "Done"
    box_open: str = "To do"
    back_to_text: str = "Back to the text"
    page: str = "Page {page} of {pages}"

    recap_file: str = "Session {number} - {title}"
    agenda_file: str = "Session {number} agenda - {title}"


ENGLISH = Words()
"""The words when nobody chose others."""
