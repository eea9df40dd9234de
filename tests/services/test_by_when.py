"""A day at the end of an action is when it is due, unless what is to be done needs it."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.services.by_when import by_when, read_day

MONDAY = datetime(2026, 11, 23, 20, 30)  # noqa: DTZ001  # a wall clock
FRIDAY, SUNDAY = date(2026, 11, 27), date(2026, 11, 29)


@pytest.mark.parametrize(
    ("line", "what", "due"),
    [
        ("send the deck by friday", "send the deck", FRIDAY),
        ("send the deck friday", "send the deck", FRIDAY),
        ("send the deck on Fri", "send the deck", FRIDAY),
        ("send the deck: Friday", "send the deck", FRIDAY),
        ("send the deck, due by friday", "send the deck", FRIDAY),
        ("collect ideas till friday", "collect ideas", FRIDAY),
        ("send the deck – Friday", "send the deck", FRIDAY),
        ("send the deck friday!", "send the deck", FRIDAY),
        ("send the deck (by friday)", "send the deck", FRIDAY),
        ("send the deck (friday).", "send the deck", FRIDAY),
        ("傳送簡報 （星期五前）", "傳送簡報", FRIDAY),
        ("傳送簡報（星期五前）", "傳送簡報", FRIDAY),
        ("ship it（星期五前）", "ship it", FRIDAY),
        ("ship it(by friday)", "ship it", FRIDAY),
        ("send the deck this friday", "send the deck", FRIDAY),
        ("send the deck 28 nov", "send the deck", date(2026, 11, 28)),
        ("send the deck 28/11", "send the deck", date(2026, 11, 28)),
        ("send the deck by 28.11", "send the deck", date(2026, 11, 28)),
        ("send the deck the 28th", "send the deck", date(2026, 11, 28)),
        ("send the deck, tomorrow.", "send the deck", date(2026, 11, 24)),
        ("send the deck today", "send the deck", date(2026, 11, 23)),
        ("send the deck by monday", "send the deck", date(2026, 11, 30)),
        ("call in two weeks", "call", date(2026, 12, 7)),
        ("see the sun by sun", "see the sun", SUNDAY),
        ("see the sun Sun", "see the sun", SUNDAY),
        ("see the sun tomorrow", "see the sun", date(2026, 11, 24)),
        ("prepare Black Friday by friday", "prepare Black Friday", FRIDAY),
        ("傳送簡報 11月28日", "傳送簡報", date(2026, 11, 28)),
        ("傳送簡報 星期五前", "傳送簡報", FRIDAY),
        ("傳送簡報，星期五前", "傳送簡報", FRIDAY),
        ("傳送簡報 於星期五前", "傳送簡報", FRIDAY),
        ("傳送簡報，星期一前", "傳送簡報", date(2026, 11, 30)),
        ("傳送簡報、詞彙表，11月28日。", "傳送簡報、詞彙表", date(2026, 11, 28)),
    ],
)
def test_an_action_may_end_in_the_day_it_is_due(line: str, what: str, due: date) -> None:
    assert by_when(line, MONDAY, day_first=True) == (what, due)


@pytest.mark.parametrize(
    "line",
    [
        "See the sun",
        "See the Sun",
        "get more sun",
        "watch midnight sun",
        "ask where he sat",
        "review Black Friday",
        "compare Sat and Sun",
        "compare Sat, Sun",
        "prepare for Friday",
        "open from Monday",
        "talk to Mr. Sun",
        "try it (once it is there, friday)",
        "say what went wrong last Friday",
        "read about the shop of tomorrow",
        "read pages 4-5",
        "read chapter 4/5",
        "offer support 24/7",
        "move to Python 3.11",
        "read “Any Given Sunday”",
        "準備 黑色星期五",
        "比較 星期六、星期日",
        "比較 先天、後天",
        "了解客人的 明天",
        "一，二，三，四，五，六",
        "，，星期五",
        ", friday",
        "friday",
        "call at 11pm",
        "call at 0:00",
        "prepare for the meeting at 4pm",
        "read chapter 4",
        "call for 20 min",
    ],
)
def test_a_day_that_belongs_to_what_is_to_be_done_stays_in_it(line: str) -> None:
    assert by_when(line, MONDAY, day_first=True) == (line, None)


@given(st.text(alphabet="sun frida,，.、– @on4/5日星期五的前", max_size=30))
def test_no_word_is_lost_but_the_day_and_what_parts_it(line: str) -> None:
    what, due = by_when(line, MONDAY, day_first=True)
    assert line.startswith(what)
    assert due is not None or what == line


def test_the_weekday_of_today_is_that_of_next_week_and_a_time_is_no_day() -> None:
    assert read_day("monday", MONDAY, day_first=True) == date(2026, 11, 30)
    assert read_day("23:00", MONDAY, day_first=True) is None
