"""The fixed words of what is read, in the language of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from revmentor_desktop.services.briefing import BriefingWords
from revmentor_desktop.services.learned import LearnedWords
from revmentor_desktop.services.reading import TopicWords
from revmentor_desktop.ui import labels

if TYPE_CHECKING:
    from datetime import date

    from revmentor_desktop.domain.topics import Topic

translate = QCoreApplication.translate


def briefing_words() -> BriefingWords:
    """Return the words of a briefing, and dates as the locale writes them."""
    return BriefingWords(
        language=QLocale().bcp47Name(),
        day=labels.long_date,
        short_day=labels.day_month,
        clock=labels.clock,
        session=translate("briefing", "Session {number}"),
        comma=translate("briefing", ", "),
        two_people=translate("briefing", "{me} and {partner}"),
        untitled=translate("briefing", "Untitled"),
        purpose=translate("briefing", "What we meet for"),
        agenda=translate("briefing", "The agenda"),
        item_one=translate("briefing", "{minutes} min, {name} leads"),
        item_both=translate("briefing", "{minutes} min, together"),
        mine=translate("briefing", "What I promised"),
        theirs=translate("briefing", "What {name} promised"),
        nobodys=translate("briefing", "What nobody has taken on yet"),
        refresh=translate("briefing", "Words to refresh"),
        ask=translate("briefing", "What to ask"),
        no_agenda=translate("briefing", "There is no agenda yet."),
        summary=translate("briefing", "What we did"),
        learned=translate("briefing", "What we learned"),
        answered=translate("briefing", "What was answered"),
        open=translate("briefing", "What is still open"),
        explained=translate("briefing", "Words explained"),
        carried=translate("briefing", "What moves on"),
        nothing=translate("briefing", "Nothing was written down about this session."),
        due=translate("briefing", " (by {day})"),
        foggy=translate("briefing", " (still foggy)"),
        term=translate("briefing", ": {meaning}"),
        more=labels.more_in_follow_ups,
    )


def learned_words() -> LearnedWords:
    """Return the words of all that was learned, and dates as the locale writes them."""
    return LearnedWords(
        language=QLocale().bcp47Name(),
        title=translate("learned", "What we learned"),
        nothing=translate("learned", "After the first session this fills by itself."),
        session=labels.session_name,
        day=labels.day_month_year,
        more=_older_takeaways,
        when=translate("learned", "{session}, {day}"),
        way=translate("learned", "Recap of session {number}"),
    )


def _older_takeaways(count: int) -> str:
    return translate("learned", "And %Ln more in the recaps", "", count)


def topic_words() -> TopicWords:
    """Return the words of a topic."""
    return TopicWords(
        language=QLocale().bcp47Name(),
        section=labels.section,
        standing=labels.standing,
        checked=_checked,
        words=translate("reading", "Words to know"),
        sources=translate("reading", "Sources"),
        meaning=translate("reading", ": {meaning}"),
        origin=translate("reading", "{publisher}, {year}"),
        mark=translate("reading", "{standing} · {checked}"),
    )


def about_topic(topic: Topic) -> str:
    """Return shelf, level and length: "AI trends · First look · 15 minutes"."""
    parts = (
        labels.shelf(topic.shelf),
        labels.level(topic.level),
        labels.minutes_spoken(topic.minutes),
    )
    return "  ·  ".join(parts)


def _checked(day: date) -> str:
    return translate("reading", "checked {day}").format(day=labels.day_month_year(day))
