"""The fixed words of a shared document in the language of the program."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from revmentor_desktop.services.sharing import PictureWords, Words
from revmentor_desktop.ui import labels

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
        accepted=translate("document", "Accepted"),
        accepted_on=translate("document", "{name}, on {day}"),
        changed_since=translate("document", "changed since"),
        goals=translate("document", "Goals"),
        goals_of=translate("document", "What {name} wants to be able to do"),
        goals_of_both=translate("document", "What both want to be able to do"),
        goal_scale=translate("document", "Began at {began} of {most}, now at {now} of {most}"),
        goal_success=translate("document", "One will know by this: {success}"),
        goal_step=translate("document", "{day}, to {level}: {evidence}"),
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


# --- private ------------------------------------------------------------------------------


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
