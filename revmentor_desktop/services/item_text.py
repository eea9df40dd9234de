"""What somebody types for an agenda item: its title, and its length before or after that."""

from __future__ import annotations

import re

from revmentor_desktop.domain.sessions import LONGEST_ITEM

USUAL_ITEM_MINUTES = 5
"""Minutes of an item that is added by its title alone."""

_UNIT = (
    r"(?: ?min(?:ute)?s?\.?(?![\w'’′])|(?P<m>(?-i:m))(?!\w)|['’′](?![\w'’′])"
    r"| ?分(?:[鐘钟]|(?![\u3400-\u9fff])))"
)
_HAN_DIGITS = "一二三四五六七八九"
_HAN_NUMBER = (
    rf"(?<![{_HAN_DIGITS}兩十百千零])(?:[{_HAN_DIGITS}兩]?十[{_HAN_DIGITS}]?|[{_HAN_DIGITS}兩])"
    "(?=分[鐘钟])"
)
"""From one to ninety-nine, all of it: of "一百二十" and "九十五" no end is a number."""

_MORE = r"(?P<more>[0-5]?[0-9]) ?(?:min(?:ute)?s?\b\.?|m\b)"
_HOURS = (
    rf"(?<![0-9.{_HAN_DIGITS}兩十百千零])(?P<hours>[0-4](?:\.[0-9]{{1,2}})?|[一二兩三四])"
    r"(?:(?-i: ?(?:(?:hours?|hrs?|h)\b\.?(?![\w'’′])"
    rf"(?: ?(?:and )?{_MORE}| (?P<end>[0-5][0-9])(?=\)?$))?"
    r"|h(?P<joined>[0-5][0-9])(?:m(?:ins?)?)?(?!\w)))"
    r"| ?[個个]?(?:小[時时]|[鐘钟][頭头])"
    rf"(?:(?P<and_half>半(?![場年天夜日價路途]))| ?(?P<han_more>[0-5]?[0-9]|{_HAN_NUMBER}) ?"
    r"分(?:[鐘钟]|(?![\u3400-\u9fff])))?"
    r"| ?[個个][鐘钟](?![\u3400-\u9fff]))"
)
"""From none to four hours and something: "1 hour", "1.5 h", "1 h 30", "1小時30分鐘", "兩個鐘頭"."""

_LENGTH = (
    rf"(?:{_HOURS}|(?P<minutes>[0-9]{{1,3}}|{_HAN_NUMBER}){_UNIT}"
    r"|(?P<half>(?<![個个])半[個个]?(?:小[時时]|[鐘钟][頭头])))"
)
_LEADING = re.compile(rf"{_LENGTH}[\s,:、–—-]*(?P<title>\S.*)", re.I)
_BEFORE_MINUTES = r"(?:\s*(?P<bracket>\()\s*|\s*[,:、–—-]\s*|\s+for\s+|\s+|(?<=[\u3400-\u9fff]))"
_TRAILING = re.compile(rf"(?P<title>.*?\S){_BEFORE_MINUTES}{_LENGTH}(?(bracket)\)?)", re.I)
_BARE_LEADING = re.compile(
    r"(?P<minutes>[0-9]{1,3})\s+(?!(?:min(?:ute)?s?|(?-i:hrs?|h))\b)(?P<title>[\"'“‘«「『《(]*[^\W\d].*)"
)
_NEEDS_MINUTES = re.compile(
    r"(?:\b(?:about|after|at|every|first|in|just|last|least|most|next|of|only|per|than|the|to|under"
    r"|within)|[前後於每內只僅需用約首第頭在]|每[天日週周月次])$",
    re.I,
)
"""How a title ends that goes on with the minutes behind it: "Pitch it in 5 minutes"."""

_GOES_ON = re.compile(
    r"(?:an?|after|ago|ahead|and|are|at|before|by|daily|each|early|every|fewer|for|from|in|into|is"
    r"|late|later|left|less|long|lost|max|more|of|off|on|or|per|saved|spent|that|till|to|too|until"
    r"|vs|was|we|weekly|were|when|which|who|with|without|you)\b(?!-)"
    r"|[內内後后前的以之左]|生活圈|工作制|車程|送[貨達]|速遞"
)
"""How a title goes on that begins with hours of its own: "2 hours of video", "1小時內完成".

One that begins anew has a capital: "1 hour On the shop floor".
"""

_LEADS_TO = re.compile(
    r"(?:[0-9] ?[-–]|[0-9一二兩三四] ?[至到]"
    r"|\b(?:almost|and|approx\.?|around|before|beyond|by|ca\.|costs?|cut|during|fewer|gain|ha[ds]"
    r"|have|lasts?|less|lose|lost|max\.?|more|nearly|needs?|or|over|save[sd]?(?: (?:me|us|you))?"
    r"|spen[dt]|takes?|through|took|top|twice|wait|with|without|x)"
    r"|節省|慳|超過|不足|不到|至少|最多|最少|有|需要|提早|遲到|[花用等睡]了|每[天日週周晚][省走睡])"
    r" ?$",
    re.I,
)
"""How it goes on with the hours behind it: "How to save 2 hours", or "1-2 hours"."""

_OF_A_KIND = re.compile(r"(?!1 )[1-9][0-9.]* hour ", re.I)
"""Hours that say of what kind the thing behind them is: "2 hour delivery"."""

_NO_TITLE = re.compile(
    rf"[0-9.{_HAN_DIGITS}兩十]+(?: ?(?:hours?|hrs?\.?|h|m|min(?:ute)?s?\.?|分[鐘钟]?"
    r"|[個个]?(?:小[時时]|[鐘钟][頭头]?))(?: and)?)?|半",
    re.I,
)
"""What is left of a length that has no title beside it: "1 hour 30 min"."""

_MEASURES = (
    "day|hour|minute|month|pager|part|people|percent|person|second|sided|star|step|way|week|year"
)
_KINDS = (
    "bad|best|big|common|different|easy|first|free|fresh|good|great|hard|key|last|main|more|new"
    "|old|open|other|quick|short|simple|small|top|useful|wrong"
)
_ODD_PLURALS = "children|feet|geese|men|mice|teeth|women"
_PLURAL = rf"(?:(?!news\b)[a-z]+[a-hj-rtv-z]s|(?i:{_ODD_PLURALS}))\b(?!['’])"
_TIMES = "day|hour|minute|month|week|year"
_COUNTED = re.compile(
    rf"(?:(?:{_KINDS}) )*{_PLURAL}"
    rf"|(?:[A-Z]['’]?|Why)s\b|(?:{_MEASURES})\b|(?i:{_TIMES})s?\b|(?:out )?of\b"
    r"|(?:and|by|in|on|or|to|x) [0-9]|[DGK]\b"
    r"|個(?![案人])|項(?!目)|年(?![度終報])|月(?![會報])|[週周](?![會報年])|位(?!置)|種(?!子)"
    r"|次(?!序)|條(?!款)|題(?![目材])|大(?![數家學眾])|[件步天招句倍隻張頁樣點歲秒]"
    r"|小時|款(?![式待項])|元(?![素宇])|日(?![本常程系語文子])|後(?![續勤台臺備期果記端])"
    r"|人(?![工才力物民事氣機類生群])|家(?![庭人長居訪])|間(?!接)|部(?![門署分份落])|號(?![召稱])"
    r"|組(?![織成合建員長別內])|宗(?!旨)|套(?!用)"
)
"""How a title goes on that begins with a number of its own: "3 new tools", "90 day plan"."""

_SELDOM = re.compile("[0-9]*[1-46-9]")
_COUNTED_LATER = re.compile(rf"(?:[\w&-]+ ){{1,2}}{_PLURAL}")
"""The same where an item seldom has so many minutes: "7 AI tools", "12 Angry Men"."""

_PLAIN = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}
"""The full-width signs a Chinese keyboard writes; each is as long as its plain sibling."""


def read_item(text: str) -> tuple[int | None, str]:
    """Return the minutes that *text* begins or ends with, and the title that is left.

    With a unit they are meant, in front and behind: "AR try-on 15 min", "7m Fresh", "15' AR",
    "試戴15分鐘", "試戴三十分鐘"; unless the title needs them: "Pitch it in 5 minutes".  So are
    hours, up to the longest item: "AR try-on 1.5 hours", "1 h 30 min AR", "試戴1小時"; but not
    "2 hours of video".  What stands in brackets is meant where it is a length and no more.  A bare
    number is meant in front alone, where it does not count what follows: "7 Fresh" has 7 minutes,
    while "10 things to stop", "7 AI tools" and "90 day plan" are titles.  One behind belongs to a
    name for all that anybody can tell: "GPT 4", "Part 2".  Who means another thing says the minutes
    with their unit.
    """
    whole = " ".join(text.split())
    plain = whole.translate(_PLAIN)
    for pattern in (_LEADING, _TRAILING, _BARE_LEADING):
        found = pattern.fullmatch(plain)
        if found and _are_meant(pattern, found):
            return _minutes(found), whole[slice(*found.span("title"))].strip()
    return None, whole


def _minutes(found: re.Match[str]) -> int:
    """Return the minutes that *found* says in figures or Chinese characters, or as hours.

    Hours that are no whole minutes are none.
    """
    said = found.groupdict()
    if said.get("half"):
        return 30
    if not said.get("hours"):
        return _number(found["minutes"])
    more = said["more"] or said["end"] or said["joined"] or said["han_more"] or ""
    hours, point, part = said["hours"].partition(".")
    parts = int(part.ljust(2, "0")) * 60 if part else 0
    if parts % 100 or (point and (more or said["and_half"])):
        return 0
    rest = 30 if said["and_half"] else _number(more) if more else parts // 100
    return _number(hours) * 60 + rest


def _number(said: str) -> int:
    """Return the number that figures say, or Chinese characters up to ninety-nine."""
    if said.isdecimal():
        return int(said)
    tens, ten, units = said.replace("兩", "二").rpartition("十")
    return (_han_digit(tens) if tens else 1 if ten else 0) * 10 + _han_digit(units)


def _han_digit(sign: str) -> int:
    """Return the number of one Chinese digit; 0 of none."""
    return _HAN_DIGITS.index(sign) + 1 if sign else 0


def _are_meant(pattern: re.Pattern[str], found: re.Match[str]) -> bool:
    """Say whether *found*, by *pattern*, has minutes an item can have, and not its title's."""
    if not 1 <= _minutes(found) <= LONGEST_ITEM:
        return False
    if pattern is not _BARE_LEADING and _needs_hours(pattern, found):
        return False
    if pattern is _TRAILING:
        return bool(found["bracket"]) or not _NEEDS_MINUTES.search(found["title"])
    seldom = pattern is _BARE_LEADING and _SELDOM.fullmatch(found["minutes"])
    if seldom and _COUNTED_LATER.match(found["title"]):
        return False
    may_count = pattern is _BARE_LEADING or bool(found["m"])  # 5m are millions as well
    return not (may_count and _COUNTED.match(found["title"]))


def _needs_hours(pattern: re.Pattern[str], found: re.Match[str]) -> bool:
    """Say whether the title of *found*, by *pattern*, is none or another without its hours."""
    title, hours = found["title"], found["hours"] or found["half"]
    left = _NO_TITLE.fullmatch(title)
    if left and (hours or re.search("[h時时頭头]", left[0], re.I)):
        return True
    if pattern is _LEADING:
        return bool(hours and (_GOES_ON.match(title) or _OF_A_KIND.match(found.string)))
    before = found.string[: found.start("hours" if found["hours"] else "half")]
    return bool(hours and _LEADS_TO.search(before))
