"""What the program says of reviews is what a document says of them, in both languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale

from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.reviews import Rating, Stage, Statement, ways
from revmentor_desktop.export.chinese import CHINESE
from revmentor_desktop.export.words import ENGLISH, Words
from revmentor_desktop.ui.language import speak
from revmentor_desktop.ui.review_words import (
    begin_words,
    change_words,
    mark_words,
    review_name,
    stage_name,
    statement_words,
)
from tests import make

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

BRITISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
HONG_KONG = QLocale("zh_Hant_HK")


@pytest.mark.parametrize(("locale", "words"), [(BRITISH, ENGLISH), (HONG_KONG, CHINESE)])
def test_statements_and_stages_are_said_as_a_document_says_them(
    qapp: QApplication, locale: QLocale, words: Words
) -> None:
    speak(qapp, locale)
    for statement in Statement:
        assert statement_words(statement) == words.reviews.statement(statement)
    for stage in Stage:
        assert stage_name(stage) == words.reviews.stage(stage)
    assert len({review_name(stage) for stage in Stage} | {begin_words(one) for one in Stage}) == 6


def test_marks_and_changes_are_told_in_words(english: None) -> None:
    first = make.review(ratings=(Rating(Statement.DISAGREE, 2), Rating(Statement.NEED, 3)))
    last = make.review(
        2,
        stage=Stage.CLOSING,
        ratings=(
            *(Rating(Statement.DISAGREE, 4), Rating(Statement.EXPLAIN, 5)),
            Rating(Statement.NEED, 3),
        ),
    )
    told = [change_words(way) for way in ways(Role.MENTOR, (first, last))]
    assert told[:4] == ["from 2 to 4", "", "still 3", ""]
    assert (mark_words(2), mark_words(None)) == ("2 of 5", "Not rated")
