"""A topic as a text to read: its parts in their order, its words and its sources.

Everything that a pack says is either made safe before it comes here (``ui.library.bodies``), or
escaped here.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from revmentor_desktop.domain.marks import Mark
from revmentor_desktop.domain.topics import SectionKind, Standing
from revmentor_desktop.services.planning import reading_minutes
from revmentor_desktop.services.steps import STEP_PARTS
from revmentor_desktop.services.truth import months_since, out_of_date
from revmentor_desktop.ui import labels

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from revmentor_desktop.domain.topics import AnyShelf, Source, Topic
    from revmentor_desktop.services.library import Library
    from revmentor_desktop.services.paths import LearningPath
    from revmentor_desktop.ui.theme import Theme

translate = QCoreApplication.translate

TOPIC_LINK = "topic"
"""The scheme of links to a topic of the library."""

PATH_LINK = "path"
"""The scheme of links to a learning path."""

OTHER_LANGUAGE = "language:"
"""The link to the same topic in the other language."""

BEFORE_WORDS = (
    SectionKind.WHY,
    SectionKind.SHOW,
    SectionKind.DRIVE,
    SectionKind.EXPECT,
    SectionKind.BUSINESS,
)
AFTER_WORDS = (SectionKind.WATCH_OUT, SectionKind.UNKNOWN, SectionKind.EXPERT)

WEB = ("https://", "http://")
"""What an address begins with that can be followed; others are only words."""

SIGNS = {
    Standing.ESTABLISHED: "accentText",
    Standing.CONTESTED: "warn",
    Standing.OPINION: "info",
    Standing.FAST_MOVING: "textSecondary",
}
"""The colour of each truth label; the label itself is always written out."""


def topic_html(
    topic: Topic,
    library: Library,
    today: date,
    theme: Theme,
    bodies: Mapping[SectionKind, str],
    path: LearningPath | None = None,
    origin: str = "",
) -> str:
    """Return *topic* as HTML for a Markdown view; as a step of *path* if that holds it.

    *bodies* are its sections as HTML (``ui.library.bodies``); *origin* says where it comes from,
    if that is worth saying.
    """
    parts = [
        f"<h1>{escape(topic.title)}</h1>",
        _meta(topic, library, theme, origin),
        _path(topic, library, theme, path),
        *(_section(bodies, kind, theme) for kind in BEFORE_WORDS),
        _words(topic),
        *(_section(bodies, kind, theme) for kind in AFTER_WORDS),
        _sources(topic, today, theme),
    ]
    return "".join(parts)


def meta_text(topic: Topic) -> str:
    """Return length, level and the time it takes to read: "15 minutes · First look · …"."""
    body = " ".join(section.body for section in topic.sections)
    words = " ".join(f"{word.term} {word.meaning}" for word in topic.words)
    minutes = reading_minutes(f"{body} {words}")
    return translate("TopicText", "{minutes} · {level} · {reading}").format(
        minutes=labels.minutes_spoken(topic.minutes),
        level=labels.level(topic.level),
        reading=translate("TopicText", "%Ln min to read", None, minutes),
    )


def checked(source: Source, shelf: AnyShelf, today: date) -> str:
    """Return when *source* was looked up: the date, or for how long not once that is too long."""
    if not out_of_date(source, shelf, today):
        day = labels.day_month_year(source.checked)
        return translate("TopicText", "checked {day}").format(day=day)
    return unchecked(months_since(source.checked, today))


def unchecked(months: int) -> str:
    """Return "checked 14 months ago"."""
    return translate("TopicText", "checked %Ln month(s) ago", None, months)


def _meta(topic: Topic, library: Library, theme: Theme, origin: str) -> str:
    text = escape(meta_text(topic))
    if origin:
        text = f"{text}<br>{escape(origin)}"
    known = [library.by_id[base] for base in topic.builds_on if base in library.by_id]
    if known:
        links = QLocale().createSeparatedList([_topic_link(base) for base in known])
        builds = translate("TopicText", "Builds on {topics}").format(topics=links)
        text = f"{text}<br>{builds}"
    if (original := library.original(topic)) is not None:
        text = f"{text}<br>{_other_language(topic, original)}"
    return f'<p style="{_caption(theme)}">{text}</p>'


def _other_language(topic: Topic, original: Topic) -> str:
    """Return the link from a translation to its *original*, and back."""
    words = translate("TopicText", "Read in English")
    if topic is original:
        words = translate("TopicText", "Read in Chinese")
    return f'<a href="{OTHER_LANGUAGE}">{escape(words)}</a>'


def _path(topic: Topic, library: Library, theme: Theme, path: LearningPath | None) -> str:
    """Return where *topic* stands on *path*, or the paths it is on."""
    if path is not None and path.place(topic.id):
        place = translate("TopicText", "Path: {path}, {place} of {count}")
        count = len(path.topics)
        lines = [
            place.format(path=_path_link(path), place=path.place(topic.id), count=count),
            *_steps(topic, library, path),
        ]
    else:
        paths = library.paths_of(topic)
        links = QLocale().createSeparatedList([_path_link(one) for one in paths])
        on = translate("TopicText", "On the path {paths}") if len(paths) == 1 else ""
        on = on or translate("TopicText", "On the paths {paths}")
        lines = [on.format(paths=links)] if paths else []
    return f'<p style="{_caption(theme)}">{"<br>".join(lines)}</p>' if lines else ""


def _steps(topic: Topic, library: Library, path: LearningPath) -> Iterator[str]:
    """Yield links to the topics before and after *topic* on *path*."""
    before, after = path.beside(topic.id)
    if before is not None:
        previous = translate("TopicText", "Previous: {topic}")
        yield previous.format(topic=_topic_link(library.by_id[before]))
    if after is not None:
        following = translate("TopicText", "Next: {topic}")
        yield following.format(topic=_topic_link(library.by_id[after]))


def _path_link(path: LearningPath) -> str:
    return f'<a href="{PATH_LINK}://{escape(path.id)}">{escape(path.title)}</a>'


def _topic_link(topic: Topic) -> str:
    title = translate("TopicText", "«{title}»").format(title=escape(topic.title))
    return f'<a href="{TOPIC_LINK}://{escape(topic.id)}">{title}</a>'


def _section(bodies: Mapping[SectionKind, str], kind: SectionKind, theme: Theme) -> str:
    html = bodies.get(kind, "")
    if not html:
        return ""
    if kind in STEP_PARTS:
        html = _with_quiet_marks(html, theme)
    return f"<h3>{escape(labels.section(kind))}</h3>{html}"


def _with_quiet_marks(html: str, theme: Theme) -> str:
    """Return the steps in *html* with their marks in small words of the reader's language."""
    for mark in (Mark.CORE, Mark.IF_TIME):
        words = f'<span style="{_caption(theme)}">{escape(labels.step_mark(mark))}</span>'
        html = re.sub(rf"\s*{re.escape(mark.value)}(?=\s*</(?:li|p)>)", f" {words}", html)
    return html


def _words(topic: Topic) -> str:
    if not topic.words:
        return ""
    heading = translate("TopicText", "Words to know")
    pattern = translate("TopicText", "<b>{term}</b>: {meaning}")
    lines = "".join(
        f"<p>{pattern.format(term=escape(word.term), meaning=escape(word.meaning))}</p>"
        for word in topic.words
    )
    return f"<h3>{escape(heading)}</h3>{lines}"


def _sources(topic: Topic, today: date, theme: Theme) -> str:
    if not topic.sources:
        return ""
    heading = translate("TopicText", "Sources")
    listed = "".join(_source(source, topic.shelf, today, theme) for source in topic.sources)
    return f"<h3>{escape(heading)}</h3>{listed}"


def _source(source: Source, shelf: AnyShelf, today: date, theme: Theme) -> str:
    origin = translate("TopicText", "{publisher}, {year}").format(
        publisher=escape(source.publisher), year=source.year
    )
    colour = theme.colour(SIGNS[source.standing]).name()
    mark = (
        f'<span style="color:{colour};font-weight:600">'
        f"{escape(labels.standing(source.standing))}</span>"
    )
    when = escape(checked(source, shelf, today))
    if out_of_date(source, shelf, today):
        when = f'<span style="color:{theme.colour("warn").name()};font-weight:600">{when}</span>'
    looked_up = translate("TopicText", "{mark} · {checked}").format(mark=mark, checked=when)
    lines = [f"{origin}<br>{looked_up}"]
    if source.link.startswith(WEB):
        address = escape(source.link)
        lines.append(f'<a href="{address}">{address}</a>')
    small = "<br>".join(lines)
    return f'<p>{escape(source.title)}<br><span style="{_caption(theme)}">{small}</span></p>'


def _caption(theme: Theme) -> str:
    return f"font-size:{theme.px('small')}px;color:{theme.colour('textSecondary').name()}"
