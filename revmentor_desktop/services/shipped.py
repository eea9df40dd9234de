"""What comes with the program to work with, in the language it speaks: topics and templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.paths import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from revmentor_desktop.domain.ids import TemplateId
    from revmentor_desktop.domain.templates import Template
    from revmentor_desktop.services.library import Library

ENGLISH = "en"


class Shipped:
    """The library and the templates, read when they are first asked for in a *language*."""

    def __init__(self, language: str = ENGLISH) -> None:
        self._language = language
        self._library: Library | None = None
        self._templates: Mapping[TemplateId, Template] | None = None

    def speak(self, language: str) -> None:
        """Have everything in *language* from now on."""
        if language != self._language:
            self._language = language
            self._library = self._templates = None

    @property
    def language(self) -> str:
        """The language in which things are read."""
        return self._language

    def read_library(self) -> Library:
        """Return the topics, in English where nobody has translated them."""
        from revmentor_desktop.services.library import load_library

        if self._library is None:
            language = "" if self._language == ENGLISH else self._language
            self._library = load_library(resource("library"), language)
        return self._library

    @property
    def library(self) -> Library:
        """The topics, as ``read_library`` returns them."""
        return self.read_library()

    @property
    def templates(self) -> Mapping[TemplateId, Template]:
        """The ready agendas, by their ids."""
        from revmentor_desktop.services.templates import load_templates

        if self._templates is None:
            templates = load_templates(resource("templates", self._language))
            self._templates = {template.id: template for template in templates}
        return self._templates
