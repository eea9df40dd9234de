"""What the program says of reviews: statements, stages, marks and what changed.

A document says the statements in the same words (``export.review_words``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from revmentor_desktop.domain.reviews import HIGHEST, Stage, Statement

if TYPE_CHECKING:
    from revmentor_desktop.domain.reviews import Way

translate = QCoreApplication.translate


def statement_words(statement: Statement) -> str:
    """Return what *statement* says."""
    return {
        Statement.FOLLOW: translate(
            "reviews",
            "I can follow what is said about us on social platforms, and judge whether to answer.",
        ),
        Statement.AUDIENCE: translate(
            "reviews", "I can say where our younger customers watch and listen, and why there."
        ),
        Statement.BRIEF_AI: translate(
            "reviews", "I can give an AI assistant a real task, and check what comes back."
        ),
        Statement.BUY: translate(
            "reviews", "I can buy from us online as a customer does, and name what gets in the way."
        ),
        Statement.JUDGE: translate(
            "reviews",
            "I can tell a digital proposal that is worth money from one that is only new.",
        ),
        Statement.SAFE: translate(
            "reviews", "I know what I must not paste, open or post, and act on it."
        ),
        Statement.ASK: translate("reviews", "I ask openly when I do not know a word or a tool."),
        Statement.DISAGREE: translate(
            "reviews", "I can tell a senior person plainly that I see it differently."
        ),
        Statement.EXPLAIN: translate(
            "reviews", "I can explain a technology by the decision that it changes."
        ),
        Statement.NEED: translate(
            "reviews", "I find out what somebody needs before I show anything."
        ),
        Statement.LEAD: translate(
            "reviews", "I can lead an hour to its aim, and change the plan when it does not help."
        ),
        Statement.PATIENCE: translate(
            "reviews", "I let somebody do it by themselves, and stay patient."
        ),
        Statement.DECIDE: translate(
            "reviews", "I understand how decisions above my own level are weighed and made."
        ),
        Statement.ADMIT: translate("reviews", "I say so when I do not know, and find out."),
    }[statement]


def stage_name(stage: Stage) -> str:
    """Return what a column of marks is called."""
    return {
        Stage.BASELINE: translate("reviews", "Baseline"),
        Stage.MIDPOINT: translate("reviews", "Midpoint"),
        Stage.CLOSING: translate("reviews", "Closing"),
    }[stage]


def review_name(stage: Stage) -> str:
    """Return what a review of *stage* is called."""
    return {
        Stage.BASELINE: translate("reviews", "Baseline review"),
        Stage.MIDPOINT: translate("reviews", "Midpoint review"),
        Stage.CLOSING: translate("reviews", "Closing review"),
    }[stage]


def begin_words(stage: Stage) -> str:
    """Return the words of a button that begins a review of *stage*."""
    return {
        Stage.BASELINE: translate("reviews", "Begin the baseline review"),
        Stage.MIDPOINT: translate("reviews", "Begin the midpoint review"),
        Stage.CLOSING: translate("reviews", "Begin the closing review"),
    }[stage]


def mark_words(mark: int | None) -> str:
    """Return "2 of 5", or that it is not rated."""
    if mark is None:
        return translate("reviews", "Not rated")
    return translate("reviews", "{mark} of {most}").format(mark=mark, most=HIGHEST)


def change_words(way: Way) -> str:
    """Return "from 2 to 4", or nothing where there are no two marks."""
    if way.change is None:
        return ""
    first, last = way.change
    if first == last:
        return translate("reviews", "still {mark}").format(mark=last)
    return translate("reviews", "from {first} to {last}").format(first=first, last=last)
