"""All that is written of a topic, as one column of fields: filled from a topic, read as one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from revmentor_desktop.domain.sessions import LONGEST_ITEM
from revmentor_desktop.domain.topics import Level, Section, SectionKind, Shelf, Source, Word
from revmentor_desktop.services.own_topics import one_line
from revmentor_desktop.services.topic_parts import Part
from revmentor_desktop.ui import labels
from revmentor_desktop.ui.library.builds_on import BuildsOn
from revmentor_desktop.ui.library.difference import LANGUAGES, language_name, part_name
from revmentor_desktop.ui.library.entry_rows import EntryRows, SourceRow, WordRow
from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.combo_field import ComboField
from revmentor_desktop.ui.widgets.flow_layout import FlowLayout
from revmentor_desktop.ui.widgets.gaps import Gaps
from revmentor_desktop.ui.widgets.number_fields import MinutesField
from revmentor_desktop.ui.widgets.segmented import Choice
from revmentor_desktop.ui.widgets.tab_order import walk_in_order
from revmentor_desktop.ui.widgets.text import TextLabel
from revmentor_desktop.ui.written import LineField, TextField

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from revmentor_desktop.domain.topics import AnyShelf, Topic
    from revmentor_desktop.services.library import Library
    from revmentor_desktop.services.topic_parts import AnyPart
    from revmentor_desktop.ui.theme import Theme

translate = QCoreApplication.translate

NEW_SHELF = "new"
"""The key of the choice that asks for the name of a shelf; no shelf is stored under it."""

SEPARATORS = str.maketrans({"，": ",", "、": ",", ";": ",", "；": ","})


def help_words(kind: SectionKind) -> str:
    """Return what belongs into a section, for whoever writes it."""
    return {
        SectionKind.WHY: translate(
            "TopicForm", "What it changes for somebody who leads, in a few short paragraphs."
        ),
        SectionKind.SHOW: translate(
            "TopicForm",
            "Numbered steps, at least four a person can do on an ordinary device. "
            "A step may end in (core) or (if time).",
        ),
        SectionKind.DRIVE: translate(
            "TopicForm", "Numbered tasks for the mentee’s own hands, at least two."
        ),
        SectionKind.EXPECT: translate(
            "TopicForm", "A line each: the question in bold, then a straight answer. At least four."
        ),
        SectionKind.BUSINESS: translate(
            "TopicForm", "A line each: what to ask ourselves. At least three."
        ),
        SectionKind.WATCH_OUT: translate("TopicForm", "What goes wrong, and what to take care of."),
        SectionKind.UNKNOWN: translate(
            "TopicForm", "At least one thing that nobody can say yet, or that we cannot."
        ),
        SectionKind.EXPERT: translate(
            "TopicForm", "Whom to ask before it gets serious, and what to ask them."
        ),
    }[kind]


class TopicForm(QWidget):
    """The fields.

    Signals: ``typed()`` when somebody wrote; ``left()`` when a field is left; ``title_left()``
    when the title is; ``changed(str)`` when something was picked or taken away, with words for
    what was taken away; ``shelf_wanted()`` for a shelf that does not exist yet.
    """

    typed = Signal()
    left = Signal()
    title_left = Signal()
    changed = Signal(str)
    shelf_wanted = Signal()

    def __init__(self, theme: Theme, library: Library, today: date) -> None:
        super().__init__()
        self._theme = theme
        self._today = today
        self._shelves: dict[str, AnyShelf] = {}
        self._make_facts(library)
        self._make_texts()
        self._make_entries()
        self._make_more()
        self._lay_out()
        self._connect()
        theme.resized.connect(self._follow_theme)
        self._follow_theme()
        self.order_stops()

    # --- what is written ------------------------------------------------------------------

    def show_topic(self, topic: Topic, library: Library) -> None:
        """Fill the fields with *topic*; those that say it already stay as they are."""
        self.title.show_text(topic.title)
        self.show_shelves(library, topic.shelf)
        self.level.set_current(topic.level.value)
        self.minutes.set_minutes(topic.minutes)
        self.summary.show_text(topic.summary)
        self.builds_on.show_topics(topic, library)
        self.tags.show_text(", ".join(topic.tags))
        for kind, field in self.sections.items():
            field.show_text(topic.section(kind))
        self.words.show_values(topic.words)
        self.sources.show_values(topic.sources)
        self._show_languages(topic.language)
        self.licence.show_text(topic.licence)
        self.authors.show_text(", ".join(topic.authors))

    def show_shelves(self, library: Library, current: AnyShelf) -> None:
        """Offer the shelves there are, and choose *current*."""
        shelves = dict.fromkeys((*Shelf, *library.shelves, current))
        self._shelves = {shelf.value: shelf for shelf in shelves}
        choices = [Choice(key, labels.shelf(shelf)) for key, shelf in self._shelves.items()]
        choices.append(Choice(NEW_SHELF, self.tr("New shelf…")))
        self.shelf.set_choices(choices)
        self.shelf.set_current(current.value)

    def written(self, topic: Topic) -> Topic:
        """Return *topic* as it is written here; one whose title is emptied keeps it."""
        summary, language = self.summary.value(), self.language.current()
        bodies = [(kind, field.value()) for kind, field in self.sections.items()]
        sections = tuple(Section(kind, body) for kind, body in bodies if body)
        untouched = all(topic.section(kind) == body for kind, body in bodies)
        return replace(
            topic,
            title=self.title.value() or topic.title,
            shelf=self._shelves.get(self.shelf.current(), topic.shelf),
            level=Level(self.level.current()),
            minutes=self.minutes.value(),
            summary=summary if summary == topic.summary else one_line(summary),
            sections=topic.sections if untouched else sections,
            builds_on=self.builds_on.topics(),
            tags=_listed(self.tags.value(), topic.tags),
            words=self.words.values(),
            sources=self.sources.values(),
            language=language if language in LANGUAGES else topic.language,
            licence=self.licence.value(),
            authors=_listed(self.authors.value(), topic.authors),
        )

    # --- where things are -----------------------------------------------------------------

    def part(self, part: AnyPart) -> QWidget:
        """Return the field in which *part* is written."""
        if isinstance(part, SectionKind):
            return self.sections[part]
        return {
            Part.SUMMARY: self.summary,
            Part.WORDS: self.words.stops()[0],
            Part.SOURCES: self.sources.stops()[0],
        }.get(part, self.title)

    def stops(self) -> Sequence[QWidget]:
        """Return what takes the focus, in reading order."""
        return (
            self.title,
            self.shelf,
            self.level,
            self.minutes,
            self.summary,
            *self.builds_on.stops(),
            self.tags,
            *self.sections.values(),
            *self.words.stops(),
            *self.sources.stops(),
            self.more,
            self.language,
            self.licence,
            self.authors,
        )

    def order_stops(self) -> None:
        """Have Tab walk the fields in reading order."""
        walk_in_order(self.stops())

    # --- making ---------------------------------------------------------------------------

    def _make_facts(self, library: Library) -> None:
        theme = self._theme
        self.title = LineField(part_name(Part.TITLE), self.tr("What the topic is called"))
        self.shelf = ComboField(theme, part_name(Part.SHELF))
        levels = [Choice(level.value, labels.level(level)) for level in Level]
        self.level = ComboField(theme, part_name(Part.LEVEL), levels)
        self.minutes = MinutesField(theme, part_name(Part.MINUTES), most=LONGEST_ITEM)
        self.builds_on = BuildsOn(theme, library)
        self.tags = LineField(part_name(Part.TAGS), self.tr("Words to find it by, with commas"))

    def _make_texts(self) -> None:
        theme = self._theme
        hint = self.tr("Why it is worth an hour of a leader, in a sentence or two")
        self.summary = TextField(theme, part_name(Part.SUMMARY), hint)
        self.sections = {kind: TextField(theme, labels.section(kind)) for kind in SectionKind}
        for kind, field in self.sections.items():
            field.setAccessibleDescription(help_words(kind))

    def _make_entries(self) -> None:
        theme = self._theme
        self.words: EntryRows[Word] = EntryRows(
            theme,
            part_name(Part.WORDS),
            self.tr("Add a word"),
            self.tr("Word removed"),
            self._word_row,
        )
        self.sources: EntryRows[Source] = EntryRows(
            theme,
            part_name(Part.SOURCES),
            self.tr("Add a source"),
            self.tr("Source removed"),
            self._source_row,
        )

    def _make_more(self) -> None:
        theme = self._theme
        self.more = Button(theme, self.tr("Language, licence and authors"), "quiet")
        self.more.setCheckable(True)
        self.folded = QWidget()
        self.language = ComboField(theme, part_name(Part.LANGUAGE))
        self.licence = LineField(part_name(Part.LICENCE), self.tr("Such as CC-BY-4.0"))
        self.authors = LineField(part_name(Part.AUTHORS), self.tr("Names, with commas"))

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._facts = FlowLayout()
        self._add(part_name(Part.TITLE), self.title)
        facts: tuple[tuple[Part, QWidget], ...] = (
            (Part.SHELF, self.shelf),
            (Part.LEVEL, self.level),
            (Part.MINUTES, self.minutes),
        )
        for part, field in facts:
            self._facts.addWidget(self._captioned(part_name(part), field))
        self._column.addLayout(self._facts)
        self._add(part_name(Part.SUMMARY), self.summary)
        self._add(part_name(Part.BUILDS_ON), self.builds_on)
        self._add(part_name(Part.TAGS), self.tags)
        for kind, text in self.sections.items():
            self._add_section(labels.section(kind), help_words(kind), text)
        told = self.tr("Each with its plain meaning, at least four. They join the glossary.")
        self._add_section(part_name(Part.WORDS), told, self.words)
        told = self.tr("Where the facts come from, and when you last looked them up.")
        self._add_section(part_name(Part.SOURCES), told, self.sources)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        inside = QVBoxLayout(self.folded)
        inside.setContentsMargins(0, 0, 0, 0)
        folded: tuple[tuple[Part, QWidget], ...] = (
            (Part.LANGUAGE, self.language),
            (Part.LICENCE, self.licence),
            (Part.AUTHORS, self.authors),
        )
        for part, field in folded:
            inside.addWidget(self._captioned(part_name(part), field))
        self._column.addWidget(self.folded)
        self._fold(unfolded=False)

    def _connect(self) -> None:
        for line in (self.title, self.tags, self.licence, self.authors):
            line.textEdited.connect(self.typed)
        for line in (self.tags, self.licence, self.authors):
            line.left.connect(self.left)
        for text in (self.summary, *self.sections.values()):
            text.typed.connect(self.typed)
            text.left.connect(self.left)
        self.title.left.connect(self.title_left)
        self.shelf.chosen.connect(self._choose_shelf)
        for combo in (self.level, self.language):
            combo.chosen.connect(self._tell)
        self.minutes.edited.connect(self._tell)
        self.builds_on.changed.connect(self._tell)
        self.builds_on.rearranged.connect(self.order_stops)
        self.more.toggled.connect(self._follow_fold)
        for rows in (self.words, self.sources):
            rows.typed.connect(self.typed)
            rows.left.connect(self.left)
            rows.changed.connect(self.changed)
            rows.rearranged.connect(self.order_stops)

    def _add(self, caption: str, field: QWidget) -> None:
        self._column.addWidget(self._captioned(caption, field))

    def _captioned(self, caption: str, field: QWidget) -> QWidget:
        part = QWidget()
        inside = QVBoxLayout(part)
        inside.setContentsMargins(0, 0, 0, 0)
        Gaps(self._theme, part).between(inside, 4)
        inside.addWidget(TextLabel(self._theme, caption, "caption"))
        inside.addWidget(field)
        return part

    def _add_section(self, heading: str, told: str, field: QWidget) -> None:
        part = QWidget()
        inside = QVBoxLayout(part)
        gaps = Gaps(self._theme, part)
        gaps.around(inside, 0, 10, 0, 0)
        gaps.between(inside, 4)
        inside.addWidget(TextLabel(self._theme, heading, "h3"))
        inside.addWidget(TextLabel(self._theme, told, "small", wrap=True))
        inside.addWidget(field)
        self._column.addWidget(part)

    def _word_row(self, word: Word | None) -> WordRow:
        return WordRow(self._theme, word)

    def _source_row(self, source: Source | None) -> SourceRow:
        return SourceRow(self._theme, source, self._today)

    # --- private --------------------------------------------------------------------------

    def _show_languages(self, current: str) -> None:
        offered = dict(LANGUAGES)
        if current not in offered:
            name = language_name(current)
            offered = {key: known for key, known in offered.items() if known != name}
            offered[current] = name
        self.language.set_choices([Choice(key, name) for key, name in offered.items()])
        self.language.set_current(current)

    def _choose_shelf(self, key: str) -> None:
        if key == NEW_SHELF:
            self.shelf_wanted.emit()
        else:
            self.changed.emit("")

    def _tell(self, _value: object = None) -> None:
        self.changed.emit("")

    def _follow_fold(self, unfolded: bool) -> None:
        self._fold(unfolded=unfolded)
        if unfolded:
            self.language.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold(self, *, unfolded: bool) -> None:
        self.folded.setVisible(unfolded)
        self.more.set_icon("chevron-down" if unfolded else "chevron-right")

    def _follow_theme(self) -> None:
        scaled = self._theme.scaled
        self._column.setSpacing(scaled(12))
        self._facts.set_gaps(scaled(16), scaled(8))


def _listed(text: str, before: tuple[str, ...]) -> tuple[str, ...]:
    """Return what stands between commas in *text*; *before* as long as that is what is shown."""
    if text == ", ".join(before):
        return before
    parts = (one_line(part) for part in text.translate(SEPARATORS).split(","))
    return tuple(dict.fromkeys(part for part in parts if part))
