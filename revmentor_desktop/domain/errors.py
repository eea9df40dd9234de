"""The one error of the domain: somebody asked for what the rules do not allow.

The domain has no words for people; it raises a code with its values, and the user interface
turns both into a sentence (``ui.labels.rule_broken``).
"""

from __future__ import annotations

from enum import Enum


class Rule(Enum):
    """Which rule was broken."""

    NAME_MISSING = "name_missing"
    MINUTES_OUT_OF_RANGE = "minutes_out_of_range"
    NO_SUCH_ITEM = "no_such_item"
    NO_SUCH_STEP = "no_such_step"
    STATE_NOT_REACHABLE = "state_not_reachable"
    TIME_WITHOUT_ZONE = "time_without_zone"
    ALREADY_CARRIED_OVER = "already_carried_over"
    DATES_REVERSED = "dates_reversed"
    SESSION_OVER = "session_over"
    QUESTION_STATE_NOT_REACHABLE = "question_state_not_reachable"
    GOAL_WITHOUT_WORDS = "goal_without_words"
    LEVEL_OUT_OF_RANGE = "level_out_of_range"
    SAME_LEVEL = "same_level"
    EVIDENCE_MISSING = "evidence_missing"
    NO_SUCH_STATEMENT = "no_such_statement"


class RuleBroken(ValueError):
    """A request that the rules refuse; nothing was changed.

    ``rule`` says which one; ``values`` are numbers and enum members that the sentence needs,
    never what somebody wrote.
    """

    def __init__(self, rule: Rule, **values: object) -> None:
        super().__init__(rule.value)
        self.rule = rule
        self.values = values
