"""Minutes are split from the title of an agenda item where they are certainly meant."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.sessions import LONGEST_ITEM
from revmentor_desktop.services.item_text import read_item


@pytest.mark.parametrize(
    ("text", "minutes", "title"),
    [
        ("15 AR try-on", 15, "AR try-on"),
        ("AR try-on 15 min", 15, "AR try-on"),
        ("AR try-on (15 min)", 15, "AR try-on"),
        ("15' AR", 15, "AR"),
        ("8 min Who answers?", 8, "Who answers?"),
        ("AR 試戴 15分鐘", 15, "AR 試戴"),
        ("240 Long day", 240, "Long day"),
        ("7 Fresh", 7, "Fresh"),
        ("7 fresh", 7, "fresh"),
        ("７ Fresh", 7, "Fresh"),
        ("7 “Fresh”", 7, "“Fresh”"),
        ("7 近況", 7, "近況"),
        ("15 人工智能", 15, "人工智能"),
        ("15 項目進度", 15, "項目進度"),
        ("Fresh 7 min", 7, "Fresh"),
        ("Fresh 7m", 7, "Fresh"),
        ("7m Fresh", 7, "Fresh"),
        ("7min. Fresh", 7, "Fresh"),
        ("Fresh – 7 mins", 7, "Fresh"),
        ("Fresh for 7 minutes", 7, "Fresh"),
        ("Fresh ７分鐘", 7, "Fresh"),
        ("７分鐘：近況", 7, "近況"),
        ("近況7分鐘", 7, "近況"),
        ("近況（７分鐘）", 7, "近況"),
        ("近況三十分鐘", 30, "近況"),
        ("近況（十五分鐘）", 15, "近況"),
        ("兩分鐘：近況", 2, "近況"),
        ("十分鐘 近況", 10, "近況"),
        ("AR 試戴 四十五分鐘", 45, "AR 試戴"),
        ("AR 試戴半小時", 30, "AR 試戴"),
        ("半小時 AR 試戴", 30, "AR 試戴"),
        ("ＡＲ試戴 １５ｍｉｎ", 15, "ＡＲ試戴"),
        ("Top 5 tools 10 min", 10, "Top 5 tools"),
        ("GPT 4 10m", 10, "GPT 4"),
        ("Pitch it in 5 minutes (10 min)", 10, "Pitch it in 5 minutes"),
        ("10 AI news", 10, "AI news"),
        ("10 focus", 10, "focus"),
        ("10 AI tools", 10, "AI tools"),
        ("10 分享成果", 10, "分享成果"),
        ("10 分組討論", 10, "分組討論"),
        ("10 後續跟進", 10, "後續跟進"),
        ("10分 試戴", 10, "試戴"),
        ("試戴10分", 10, "試戴"),
        ("AR try-on 1 hour", 60, "AR try-on"),
        ("1 hour AR try-on", 60, "AR try-on"),
        ("AR try-on (1 hour)", 60, "AR try-on"),
        ("AR try-on, 2 hrs", 120, "AR try-on"),
        ("AR try-on for 2 hours", 120, "AR try-on"),
        ("AR try-on 1.5 hours", 90, "AR try-on"),
        ("AR try-on 0.25 h", 15, "AR try-on"),
        ("AR try-on 1h", 60, "AR try-on"),
        ("1h: AR try-on", 60, "AR try-on"),
        ("AR try-on 1 h 30", 90, "AR try-on"),
        ("AR try-on 1h30", 90, "AR try-on"),
        ("1h30 AR try-on", 90, "AR try-on"),
        ("1h30m AR try-on", 90, "AR try-on"),
        ("AR try-on 1 hour 30 min", 90, "AR try-on"),
        ("1 hour and 5 minutes AR try-on", 65, "AR try-on"),
        ("1 hour 30 ideas", 60, "30 ideas"),
        ("GPT 4 2 hours", 120, "GPT 4"),
        ("AR 試戴 1小時", 60, "AR 試戴"),
        ("試戴1小時", 60, "試戴"),
        ("１小時：試戴", 60, "試戴"),
        ("試戴一小時", 60, "試戴"),
        ("試戴兩個鐘頭", 120, "試戴"),
        ("試戴1個鐘", 60, "試戴"),
        ("試戴1.5小時", 90, "試戴"),
        ("試戴1小時半", 90, "試戴"),
        ("1小時30分鐘 試戴", 90, "試戴"),
        ("試戴（一小時十五分鐘）", 75, "試戴"),
        ("AR try-on — 1 hour", 60, "AR try-on"),
        ("5 min — AR try-on", 5, "AR try-on"),
        ("AR 2 hour", 120, "AR"),
        ("1 hour On the shop floor", 60, "On the shop floor"),
        ("1 hour off-site tour", 60, "off-site tour"),
        ("1小時半試戴", 90, "試戴"),
        ("1小時半年回顧", 60, "半年回顧"),
        ("2小時半場賽事", 120, "半場賽事"),
        ("AR (with demo 10 min)", None, "AR (with demo 10 min)"),
        ("AR (demo for 1 hour)", None, "AR (demo for 1 hour)"),
        ("試戴（示範１０分鐘）", None, "試戴（示範１０分鐘）"),
        ("AR (with demo) 10 min", 10, "AR (with demo)"),
        ("2 hours of video", None, "2 hours of video"),
        ("2 hours by train", None, "2 hours by train"),
        ("2 hours that changed us", None, "2 hours that changed us"),
        ("3 hours lost every week", None, "3 hours lost every week"),
        ("2 hours is enough", None, "2 hours is enough"),
        ("2 hour delivery", None, "2 hour delivery"),
        ("4 hour work week", None, "4 hour work week"),
        ("Over 2 hours", None, "Over 2 hours"),
        ("AI saves me 3 hours", None, "AI saves me 3 hours"),
        ("What can you do with 2 hours", None, "What can you do with 2 hours"),
        ("When you have 2 hours", None, "When you have 2 hours"),
        ("It took 2 hours", None, "It took 2 hours"),
        ("2 x 2 hours", None, "2 x 2 hours"),
        ("每週節省2小時", None, "每週節省2小時"),
        ("超過2小時", None, "超過2小時"),
        ("一天只有2小時", None, "一天只有2小時"),
        ("花了3小時", None, "花了3小時"),
        ("每天走半小時", None, "每天走半小時"),
        ("一小時生活圈", None, "一小時生活圈"),
        ("4小時工作制", None, "4小時工作制"),
        ("How to save 2 hours", None, "How to save 2 hours"),
        ("AR 1-2 hours", None, "AR 1-2 hours"),
        ("試戴1至2小時", None, "試戴1至2小時"),
        ("半小時內完成", None, "半小時內完成"),
        ("1 hour a day", None, "1 hour a day"),
        ("1-hour workshop", None, "1-hour workshop"),
        ("1 hour-long talk", None, "1 hour-long talk"),
        ("2 hours’ notice", None, "2 hours’ notice"),
        ("2 Hours in Shenzhen", None, "2 Hours in Shenzhen"),
        ("Pitch it in 2 hours", None, "Pitch it in 2 hours"),
        ("The first 2 hours", None, "The first 2 hours"),
        ("Open 24 hours", None, "Open 24 hours"),
        ("AR try-on 5 hours", None, "AR try-on 5 hours"),
        ("AR try-on 1.33 hours", None, "AR try-on 1.33 hours"),
        ("AR try-on 4 h 30", None, "AR try-on 4 h 30"),
        ("4 H&M shops", None, "4 H&M shops"),
        ("1 happy customer", 1, "happy customer"),
        ("每天1小時", None, "每天1小時"),
        ("1小時內完成", None, "1小時內完成"),
        ("試戴十一小時", None, "試戴十一小時"),
        ("1 hour", None, "1 hour"),
        ("1 hour 30 min", None, "1 hour 30 min"),
        ("1小時30分鐘", None, "1小時30分鐘"),
        ("1小時半", None, "1小時半"),
        ("1 hour and 5 minutes", None, "1 hour and 5 minutes"),
        ("一小時三十分鐘", None, "一小時三十分鐘"),
        ("兩個鐘頭十五分鐘", None, "兩個鐘頭十五分鐘"),
        ("1h30", None, "1h30"),
        ("1 h 30", None, "1 h 30"),
        ("AR try-on", None, "AR try-on"),
        ("2026 plans", None, "2026 plans"),
        ("5G explained", None, "5G explained"),
        ("3 drafts, never one", None, "3 drafts, never one"),
        ("10 things to stop", None, "10 things to stop"),
        ("7-Eleven visit", None, "7-Eleven visit"),
        ("Top 5 tools", None, "Top 5 tools"),
        ("GPT 4", None, "GPT 4"),
        ("Fresh 7", None, "Fresh 7"),
        ("5 new tools", None, "5 new tools"),
        ("7 fresh ideas", None, "7 fresh ideas"),
        ("7 AI tools", None, "7 AI tools"),
        ("12 Angry Men", None, "12 Angry Men"),
        ("12 AI tools", None, "12 AI tools"),
        ("10 wise men", 10, "wise men"),
        ("15 women in retail", None, "15 women in retail"),
        ("24 Hours in Shenzhen", None, "24 Hours in Shenzhen"),
        ("90 Day plan", None, "90 Day plan"),
        ("3 家公司", None, "3 家公司"),
        ("12 間分店", None, "12 間分店"),
        ("10 家庭近況", 10, "家庭近況"),
        ("10 部門近況", 10, "部門近況"),
        ("15 組員近況", 15, "組員近況"),
        ("3 Gen Z words", None, "3 Gen Z words"),
        ("5 Whys", None, "5 Whys"),
        ("4 P’s of marketing", None, "4 P’s of marketing"),
        ("2 minutes’ silence", None, "2 minutes’ silence"),
        ("15分享會", None, "15分享會"),
        ("90 後的消費", None, "90 後的消費"),
        ("20 歲的一天", None, "20 歲的一天"),
        ("90 day plan", None, "90 day plan"),
        ("1 on 1", None, "1 on 1"),
        ("2 or 3 ideas", None, "2 or 3 ideas"),
        ("3 D printing", None, "3 D printing"),
        ("1. Check-in", None, "1. Check-in"),
        ("5m users", None, "5m users"),
        ("A deal of 5m", None, "A deal of 5m"),
        ("Fresh 7M", None, "Fresh 7M"),
        ("Pitch it in 5 minutes", None, "Pitch it in 5 minutes"),
        ("The first 5 minutes", None, "The first 5 minutes"),
        ("最後5分鐘", None, "最後5分鐘"),
        ("最後五分鐘", None, "最後五分鐘"),
        ("三十個主題", None, "三十個主題"),
        ("試戴一百二十分鐘", None, "試戴一百二十分鐘"),
        ("AR九十五分鐘", None, "AR九十五分鐘"),
        ("十分重要", None, "十分重要"),
        ("試用兩個半小時", None, "試用兩個半小時"),
        ("每天15分鐘", None, "每天15分鐘"),
        ("3 個問題", None, "3 個問題"),
        ("5 大趨勢", None, "5 大趨勢"),
        ("7分鐘", None, "7分鐘"),
        ("5-minute demo", None, "5-minute demo"),
        ("24/7 service", None, "24/7 service"),
        ("We've got 5 min left", None, "We've got 5 min left"),
        ("245 Too long", None, "245 Too long"),
        ("999 min of it", None, "999 min of it"),
        ("15", None, "15"),
        ("15 min", None, "15 min"),
        ("  ", None, ""),
    ],
)
def test_minutes_in_front_of_a_title_or_behind(text: str, minutes: int | None, title: str) -> None:
    assert read_item(text) == (minutes, title)


@given(st.text())
def test_an_item_keeps_a_title(text: str) -> None:
    minutes, title = read_item(text)
    assert minutes is None or 1 <= minutes <= 240
    assert bool(title) == bool(text.split())


NAMES = st.from_regex(r"[A-Z][a-z]{2,9}( [A-Z][a-z]{2,9})?", fullmatch=True)
MINUTES = st.integers(1, LONGEST_ITEM)


@given(
    name=NAMES,
    minutes=MINUTES,
    form=st.sampled_from(
        [
            "{minutes} {name}",
            "{minutes}m {name}",
            "{minutes} min {name}",
            "{minutes}分鐘 {name}",
            "{name} {minutes}m",
            "{name} {minutes} min",
            "{name}, {minutes} minutes",
            "{name} ({minutes} min)",
            "{name} {minutes}分鐘",
        ]
    ),
    wide=st.booleans(),
)
def test_minutes_are_understood_wherever_they_stand(
    name: str, minutes: int, form: str, wide: bool
) -> None:
    digits = str(minutes)
    if wide:
        digits = "".join(chr(ord(digit) + 0xFEE0) for digit in digits)
    last = name.split()[-1].lower()
    if last in {"day", "days", "first", "last", "most", "next", "than", "under", "within", "every"}:
        return  # a name that goes on with the minutes
    assert read_item(form.format(minutes=digits, name=name)) == (minutes, name)


@given(name=NAMES, number=st.integers(0, 9999))
def test_a_number_without_a_unit_behind_or_within_a_name_is_of_the_name(
    name: str, number: int
) -> None:
    for text in (f"{name} {number}", f"{name} {number} {name.lower()}"):
        assert read_item(text) == (None, text)


@given(st.text(alphabet="０１９5.小時半分鐘mMinhour個大天(（)），,:：'’ Aas-–fd", max_size=24))
def test_nothing_that_is_typed_is_lost_but_minutes_and_what_parts_them(text: str) -> None:
    minutes, title = read_item(text)
    whole = " ".join(text.split())
    assert title in whole
    if minutes is None:
        assert title == whole


WORDS = [
    "AR",
    "try-on",
    "hourly",
    "minutes-taker",
    "(demo)",
    "半年",
    "試戴",
    "for",
    "and",
    "half",
    "5G",
]
LENGTHS = [
    "5 min",
    "1 hour",
    "1h30",
    "2 hours and 5 minutes",
    "(10 min)",
    "1小時半",
    "30分鐘",
    "半小時",
]
OF_A_LENGTH = re.compile(r"[\d\W]*(?:h|hours?|m|min|minutes?|and|for|半?小時半?|分鐘)?\d*\W*")


@given(st.lists(st.sampled_from(WORDS + LENGTHS), max_size=6), st.sampled_from([" ", ", ", " — "]))
def test_no_word_is_lost_that_is_no_number_or_unit(parts: list[str], between: str) -> None:
    text = between.join(parts)
    _, title = read_item(text)
    begin = text.index(title)
    left = f"{text[:begin]} {text[begin + len(title) :]}".split()
    assert [word for word in left if not OF_A_LENGTH.fullmatch(word)] == []
    assert title.count("(") - title.count(")") == text.count("(") - text.count(")")
