"""The words of sharing: every part has some, and counts read naturally."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from revmentor_desktop.domain.sharing import PARTS
from revmentor_desktop.services.sharing import Audience, Stays, What
from revmentor_desktop.ui.document_words import document_words
from revmentor_desktop.ui.sharing.words import (
    audience_name,
    exactly_for,
    part_name,
    stays_behind,
    what_name,
)

pytestmark = pytest.mark.usefixtures("english")


@pytest.mark.parametrize("what", What)
def test_every_part_has_a_name_of_its_own(what: What) -> None:
    names = [part_name(what, part) for part in PARTS[what]]
    assert all(names)
    assert len(set(names)) == len(names)


def test_every_kind_and_audience_has_a_name_of_its_own() -> None:
    assert len({what_name(what) for what in What}) == len(What)
    assert len({audience_name(audience) for audience in Audience}) == len(Audience)
    assert len({exactly_for(audience, "Robert") for audience in Audience}) == len(Audience)


@pytest.mark.parametrize(
    ("stays", "said"),
    [
        (Stays(0, 0, 0, 0), "Nothing private belongs to this."),
        (Stays(1, 0, 0, 0), "1 private note. This cannot be added here."),
        (Stays(2, 1, 0, 0), "2 private notes and 1 draft question. This cannot be added here."),
        (Stays(1, reviews=2), "1 private note and 2 private reviews. This cannot be added here."),
        (
            Stays(1, 2, 3, 1),
            "1 private note, 2 draft questions, 3 lines of my preparation and 1 cue to myself. "
            "This cannot be added here.",
        ),
    ],
)
def test_what_stays(stays: Stays, said: str) -> None:
    assert stays_behind(stays) == said


@pytest.mark.parametrize(
    ("locale", "language"),
    [("en_HK", "en"), ("zh_HK", "zh-HK"), ("zh_TW", "zh-HK"), ("zh_CN", "en"), ("de_DE", "en")],
)
def test_a_document_speaks_as_the_program_does(locale: str, language: str) -> None:
    QLocale.setDefault(QLocale(locale))
    assert document_words().language == language
