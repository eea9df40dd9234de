"""What a document says of reviews: the statements that are rated, the stages, and what changed.

The statements of a mentee are about digital confidence by area, those of a mentor about leadership
and confidence.  The program says them in the same words; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Callable

from revmentor_desktop.domain.reviews import Stage, Statement
from revmentor_desktop.domain.values import dataclass

STAGES = {
    Stage.BASELINE: "Baseline",
    Stage.MIDPOINT: "Midpoint",
    Stage.CLOSING: "Closing",
}
STATEMENTS = {
    Statement.FOLLOW: "I can follow what is said about us on social platforms, "
    "and judge whether to answer.",
    Statement.AUDIENCE: "I can say where our younger customers watch and listen, and why there.",
    Statement.BRIEF_AI: "I can give an AI assistant a real task, and check what comes back.",
    Statement.BUY: "I can buy from us online as a customer does, and name what gets in the way.",
    Statement.JUDGE: "I can tell a digital proposal that is worth money from one that is only new.",
    Statement.SAFE: "I know what I must not paste, open or post, and act on it.",
    Statement.ASK: "I ask openly when I do not know a word or a tool.",
    Statement.DISAGREE: "I can tell a senior person plainly that I see it differently.",
    Statement.EXPLAIN: "I can explain a technology by the decision that it changes.",
    Statement.NEED: "I find out what somebody needs before I show anything.",
    Statement.LEAD: "I can lead an hour to its aim, and change the plan when it does not help.",
    Statement.PATIENCE: "I let somebody do it by themselves, and stay patient.",
    Statement.DECIDE: "I understand how decisions above my own level are weighed and made.",
    Statement.ADMIT: "I say so when I do not know, and find out.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewWords:
    """The words of reviews; the defaults are the English ones."""

    stage: Callable[[Stage], str] = STAGES.__getitem__
    statement: Callable[[Statement], str] = STATEMENTS.__getitem__
    heading: str = "Reviews"
    of_one: str = "How {name} rated these statements"
    scale: str = "{least} means not at all, {most} means fully. What was not rated stays blank."
    column_statement: str = "Statement"
    column_change: str = "Change"
    stage_on: str = "{stage}, {day}"
    change: str = "from {first} to {last}"
    no_change: str = "still {mark}"


REVIEW_WORDS = ReviewWords()
"""The English words."""
