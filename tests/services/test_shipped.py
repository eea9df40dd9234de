"""What comes with the program is read once in each language."""

from __future__ import annotations

from revmentor_desktop.services.shipped import Shipped


def test_what_was_read_in_one_language_is_there_when_it_is_spoken_again() -> None:
    shipped = Shipped("en")
    library, templates = shipped.library, shipped.read_templates()
    shipped.speak("zh_HK")
    assert shipped.library.topics != library.topics
    assert shipped.read_templates() != templates
    shipped.speak("en")
    assert shipped.library is library
    assert shipped.read_templates() is templates


def test_templates_of_every_language_are_there_whichever_is_spoken() -> None:
    shipped = Shipped("zh_HK")
    names = {one.name for one in shipped.read_templates_in_every_language()}
    for language in ("en", "zh_HK"):
        shipped.speak(language)
        assert names > {one.name for one in shipped.read_templates().values()}


def test_titles_elsewhere_are_those_of_the_languages_that_are_not_spoken() -> None:
    shipped = Shipped("en")
    english, chinese = (shipped.read_library(one).by_id for one in ("en", "zh_HK"))
    shipped.speak("en")
    assert shipped.read_titles_elsewhere() == {id: (one.title,) for id, one in chinese.items()}
    shipped.speak("zh_HK")
    assert shipped.read_titles_elsewhere() == {id: (one.title,) for id, one in english.items()}
