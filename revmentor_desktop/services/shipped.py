"""What comes with the program to work with, in the language it speaks: topics and templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.paths import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from revmentor_desktop.domain.ids import TemplateId, TopicId
    from revmentor_desktop.domain.templates import Template
    from revmentor_desktop.services.library import Library

ENGLISH = "en"


class Shipped:
    """The library and the templates, read when they are first asked for in a *language*.

    What was read in one language stays: whoever changes it often changes it back.
    """

    def __init__(self, language: str = ENGLISH) -> None:
        self._language = language
        self._libraries: dict[str, Library] = {}
        self._templates: dict[str, Mapping[TemplateId, Template]] = {}
        self._elsewhere: dict[str, Mapping[TopicId, tuple[str, ...]]] = {}

    def speak(self, language: str) -> None:
        """Have everything in *language* from now on."""
        self._language = language

    @property
    def language(self) -> str:
        """The language in which things are read."""
        return self._language

    def has_read(self, language: str) -> bool:
        """Say whether the topics in *language* are at hand."""
        return language in self._libraries

    def read_library(self, language: str = "") -> Library:
        """Return the topics, in English where nobody has translated them; in whatever thread.

        They are in the language that is spoken, or in another *language*.
        """
        from revmentor_desktop.services.library import load_library

        language = language or self._language
        if language not in self._libraries:
            other = "" if language == ENGLISH else language
            self._libraries[language] = load_library(resource("library"), other)
        return self._libraries[language]

    @property
    def library(self) -> Library:
        """The topics, as ``read_library`` returns them."""
        return self.read_library()

    def read_titles_elsewhere(self) -> Mapping[TopicId, tuple[str, ...]]:
        """Return the titles of topics in the languages that are not spoken; in whatever thread."""
        from revmentor_desktop.services.library import titles_elsewhere

        language = self._language
        if language not in self._elsewhere:
            other = "" if language == ENGLISH else language
            self._elsewhere[language] = titles_elsewhere(resource("library"), other)
        return self._elsewhere[language]

    def read_templates(self) -> Mapping[TemplateId, Template]:
        """Return the ready agendas, by their ids."""
        return self._templates_in(self._language)

    def read_templates_in_every_language(self) -> tuple[Template, ...]:
        """Return the ready agendas of all languages: an agenda keeps the words it was made in."""
        languages = sorted(folder.name for folder in resource("templates").iterdir())
        return tuple(one for each in languages for one in self._templates_in(each).values())

    def _templates_in(self, language: str) -> Mapping[TemplateId, Template]:
        from revmentor_desktop.services.templates import load_templates

        if language not in self._templates:
            templates = load_templates(resource("templates", language))
            self._templates[language] = {template.id: template for template in templates}
        return self._templates[language]
