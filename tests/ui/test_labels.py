"""Words for people: everything has one, and counts read naturally."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from revmentor_desktop.domain.errors import Rule, RuleBroken
from revmentor_desktop.domain.people import Role, Who
from revmentor_desktop.domain.questions import QuestionState
from revmentor_desktop.domain.sessions import ItemKind, SessionState
from revmentor_desktop.domain.topics import Level, SectionKind, Shelf, Standing
from revmentor_desktop.ui import labels, language
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable

TODAY = date(2026, 11, 23)
HONG_KONG = timedelta(hours=8)


pytestmark = pytest.mark.usefixtures("english")

# --- the nouns ----------------------------------------------------------------------------

NOUNS: list[tuple[Callable[[Any], str], Any]] = [
    (words, member)
    for words, kind in (
        (labels.shelf, Shelf),
        (labels.shelf_short, Shelf),
        (labels.level, Level),
        (labels.standing, Standing),
        (labels.section, SectionKind),
        (labels.item_kind, ItemKind),
        (labels.session_state, SessionState),
        (labels.question_state, QuestionState),
    )
    for member in kind
]


@pytest.mark.parametrize(
    ("words", "member"), NOUNS, ids=lambda part: getattr(part, "name", None) or part.__name__
)
def test_every_member_has_a_word(words: Callable[[Any], str], member: Any) -> None:
    assert words(member).strip()


@pytest.mark.parametrize("words", sorted({words for words, _ in NOUNS}, key=lambda w: w.__name__))
def test_no_two_members_share_a_word(words: Callable[[Any], str]) -> None:
    said = [words(member) for asked, member in NOUNS if asked is words]
    assert len(set(said)) == len(said)


def test_a_role_has_the_word_the_pair_chose() -> None:
    pair = make.pair(mentor_word="Guide")
    assert labels.role(pair, Role.MENTOR) == "Guide"
    assert labels.role(pair, Role.MENTEE) == "Mentee"
    assert labels.role(None, Role.MENTOR) == "Mentor"


@pytest.mark.parametrize(
    ("who", "said"),
    [(Who.MENTOR, "Mei-Yee"), (Who.MENTEE, "Robert"), (Who.BOTH, "Both"), (None, "")],
)
def test_people_go_by_their_first_names(who: Who | None, said: str) -> None:
    assert labels.who(make.pair(), who) == said


def test_an_agenda_row_is_said_whole() -> None:
    item = make.item(title="AR try-on", minutes=15, kind=ItemKind.TOPIC, lead=Who.BOTH)
    said = labels.item_row(make.pair(), item, 4, 6)
    assert said == "AR try-on, 15 minutes, Topic, Both, item 4 of 6"


@given(st.text(max_size=20))
def test_no_title_breaks_a_row(title: str) -> None:
    assert labels.item_row(make.pair(), make.item(title=title), 1, 1).startswith(title)


# --- numbers ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "count", "said"),
    [
        (labels.minutes, 1, "1 min"),
        (labels.minutes, 15, "15 min"),
        (labels.minutes_spoken, 1, "1 minute"),
        (labels.minutes_spoken, 2, "2 minutes"),
        (labels.minutes_spoken, 0, "0 minutes"),
        (labels.spare, 4, "4 min to breathe"),
        (labels.spare, -7, "7 min over"),
        (labels.spare, 0, "Exactly full"),
    ],
)
def test_numbers(words: Callable[[int], str], count: int, said: str) -> None:
    assert words(count) == said


def test_the_budget_is_shown_short_and_said_long() -> None:
    assert labels.budget(56, 60) == "56 of 60 min planned"
    assert labels.budget_spoken(56, 60) == "56 of 60 minutes planned"


# --- dates --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (labels.long_date, "Monday 23 November"),
        (labels.full_date, "Monday 23 November 2026"),
        (labels.heading_date, "Monday, 23 November"),
        (labels.day_month, "23 November"),
        (labels.day_month_year, "23 November 2026"),
        (labels.weekday, "Monday"),
        (labels.month, "November"),
        (labels.tile, ("NOV", "23", "Mon")),
    ],
    ids=lambda part: getattr(part, "__name__", None),
)
def test_a_day(words: Callable[[date], object], said: object) -> None:
    assert words(TODAY) == said


def test_the_year_is_said_when_it_is_another() -> None:
    assert labels.short_date(date(2026, 11, 12), TODAY) == "12 Nov"
    assert labels.short_date(date(2025, 11, 12), TODAY) == "12 Nov 2025"


def test_a_tile_has_its_year_with_the_month() -> None:
    assert labels.tile(TODAY, with_year=True) == ("NOV 2026", "23", "Mon")


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (-20, "was due 3 November"),
        (-1, "was due 22 November"),
        (0, "due today"),
        (1, "due tomorrow"),
        (2, "due Wednesday"),
        (6, "due Sunday"),
        (7, "due 30 November"),
        (45, "due 7 January 2027"),
        (-400, "was due 19 October 2025"),
    ],
)
def test_when_something_is_due(days: int, said: str) -> None:
    assert labels.due(TODAY + timedelta(days=days), TODAY) == said


def local(day: int, hour: int, minute: int = 0) -> datetime:
    """Return a moment on the wall clock of Hong Kong in November 2026."""
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC) - HONG_KONG


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (local(16, 16), "in 10 days"),
        (local(24, 23, 59), "in 2 days"),
        (local(25, 0, 1), "tomorrow at 16:00"),
        (local(26, 0, 1), "today at 16:00"),
        (local(26, 15, 59), "today at 16:00"),
        (local(26, 16), "now"),
        (local(26, 16, 59), "now"),
        (local(26, 17), "ran 1 min ago"),
        (local(26, 17, 20), "ran 20 min ago"),
        (local(26, 18), "earlier today"),
        (local(26, 23, 59), "earlier today"),
        (local(27, 0, 1), "yesterday"),
        (local(28, 0, 1), "2 days ago"),
    ],
    ids=lambda part: part if isinstance(part, str) else None,
)
def test_how_far_off_a_session_is(now: datetime, said: str) -> None:
    session = make.session(start=local(26, 16), zone="Asia/Hong_Kong")
    assert labels.distance(session, now) == said


@pytest.mark.parametrize(
    ("zone", "said"),
    [("Asia/Hong_Kong", "tomorrow at 02:00"), ("Europe/London", "today at 18:00")],
)
def test_a_day_is_that_of_the_zone_the_session_is_in(zone: str, said: str) -> None:
    """Two in the morning in Hong Kong is still the evening before in London."""
    session = make.session(start=local(27, 2), zone=zone)
    assert labels.distance(session, local(26, 21)) == said


def test_the_clock_of_a_session_is_that_of_its_zone() -> None:
    session = make.session(start=local(26, 16), zone="Asia/Hong_Kong", minutes=75)
    assert labels.time_range(session) == "16:00–17:15"
    assert labels.time_range(replace(session, zone="Europe/London")) == "08:00–09:15"


def test_a_session_over_the_change_to_summer_time_ends_when_the_clock_says_so() -> None:
    half_past_midnight = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)
    session = make.session(start=half_past_midnight, zone="Europe/London", minutes=60)
    assert labels.time_range(session) == "00:30–02:30"


@pytest.mark.parametrize(
    ("hour", "said"),
    [
        (0, "Good morning, Mei"),
        (11, "Good morning, Mei"),
        (12, "Good afternoon, Mei"),
        (17, "Good afternoon, Mei"),
        (18, "Good evening, Mei"),
        (23, "Good evening, Mei"),
    ],
)
def test_the_greeting(hour: int, said: str) -> None:
    assert labels.greeting(hour, "Mei") == said


# --- what went wrong ----------------------------------------------------------------------


@pytest.mark.parametrize("rule", Rule)
def test_every_rule_has_a_sentence(rule: Rule) -> None:
    said = labels.rule_broken(RuleBroken(rule, least=1, most=240))
    assert said.endswith(".")
    assert "{" not in said


def test_a_rule_names_its_numbers() -> None:
    broken = RuleBroken(Rule.MINUTES_OUT_OF_RANGE, least=1, most=240)
    assert labels.rule_broken(broken) == "Minutes go from 1 to 240."


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], ""),
        (["1 則"], "1 則"),
        (["1 則", "2 行"], "1 則及 2 行"),
        (["筆記", "行動", "詞彙"], "筆記、行動及詞彙"),
        (["feed", "直播", "reach"], "feed、直播及 reach"),
        (["直播", "feed", "AI"], "直播、feed 及 AI"),
    ],
)
def test_a_chinese_list_has_a_blank_beside_figures_and_latin_letters(
    words: list[str], said: str
) -> None:
    QLocale.setDefault(language.HONG_KONG)
    assert labels.in_a_row(words) == said


def test_an_english_list_is_as_it_is_written() -> None:
    assert labels.in_a_row(["A", "B", "C"]) == "A, B and C"
