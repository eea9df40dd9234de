"""Dates, times and lengths as people type them, and nothing that has to be guessed.

``read_when("thu 4pm", now_local=…, reference=…)`` gives a ``When``, or ``None`` for what is not
understood.  ``reference`` is the present start of the thing being dated: a text with only a time
keeps its date, one with only a date keeps its time.  Both, and the answer, are wall clocks; the
caller turns the answer into an instant (``domain.times.from_wall_clock``).

Understood: dates (``26/11``, ``26 nov``, ``nov 26 2026``, ``26th``, ``2026-11-26``, ``11月26日``),
days (``today``, ``tomorrow``, ``thu``, ``next thursday``, ``in two weeks``, ``next week``,
``下週四``, ``兩星期後``), times (``16:00``, ``4pm``, ``4.30 pm``, ``16h30``, ``noon``,
``下午4時半``), from and to (``16:00-17:30``, ``4-5pm``) and lengths (``for 45 min``, ``1 hour``),
in any order.  Three rules where people differ:

- ``thu`` is the first Thursday that is still ahead, ``next thu`` the one of next week (Monday to
  Sunday).
- A date without a year lies at most 31 days back (a session that is entered late), else ahead.
- A bare number (``4``, ``1600``, ``thu 16``) is neither a day nor an hour.
"""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from datetime import date, datetime, time, timedelta

from revmentor_desktop.domain.sessions import LONGEST_SESSION
from revmentor_desktop.domain.values import dataclass

LONGEST_TEXT = 80
"""Characters; whatever is longer is no date."""

SHORTEST = 5
"""Minutes; whatever is shorter is no session."""

LONGEST_MONTH = 31
CENTURY = 2000
"""What a year of two figures is counted from."""

LATE_ENTRY = timedelta(days=31)
"""How far back a date without a year may lie."""


@dataclass(frozen=True, slots=True)
class When:
    """What was meant: the start on the wall clock (without a zone), and minutes if given."""

    local: datetime
    minutes: int | None = None


def read_when(
    text: str, *, now_local: datetime, reference: datetime, day_first: bool = True
) -> When | None:
    """Return what *text* means, or ``None`` when it says nothing or nothing certain.

    *day_first* says whether ``4/5`` is the fourth of May.  The zones of *now_local* and
    *reference* are ignored.  Never raises, whatever the text.
    """
    now = now_local.replace(tzinfo=None)
    present = reference.replace(tzinfo=None, second=0, microsecond=0)
    plain = _plain(text)
    if not plain or len(plain) > LONGEST_TEXT:
        return None
    try:
        return _meaning(_Rest(plain), now, present, day_first)
    except (ValueError, OverflowError):  # the 31st of February, 25:00, a minute, the year 10000
        return None


def month_too_short(text: str, *, today: date, day_first: bool = True) -> date | None:
    """Return the first day of the month of which *text* names a day that it does not have.

    ``None`` where it names none, or one that there is.  A month without a year is that of *today*.
    """
    plain = _plain(text)[:LONGEST_TEXT]
    if found := _ISO.search(plain):
        year, month, day = int(found[1]), int(found[3]), int(found[4])
    elif found := next((m for pattern in _NAMED if (m := pattern.search(plain))), None):
        year, day = int(found["year"] or today.year), int(found["day"])
        month = _MONTHS.index(found["month"][:3]) + 1
    elif found := _NUMERIC.search(plain):
        day, month = (int(found[1]), int(found[3]))[:: 1 if day_first else -1]
        year = int(found[4] or today.year)
        year += CENTURY if year < 100 else 0
    else:
        return None
    exists = 1 <= month <= 12 and date.min.year <= year <= date.max.year
    if not exists or not monthrange(year, month)[1] < day <= LONGEST_MONTH:
        return None
    return date(year, month, 1)


class _Rest:
    """The part of the text that is not understood yet."""

    def __init__(self, text: str) -> None:
        self.text = text

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Cut out what *pattern* finds first, and return it."""
        found = pattern.search(self.text)
        if found:
            left = f"{self.text[: found.start()]} {self.text[found.end() :]}"
            self.text = " ".join(left.split())
        return found


def _meaning(rest: _Rest, now: datetime, present: datetime, day_first: bool) -> When | None:
    if soon := rest.take(_SOON):
        start = now.replace(second=0, microsecond=0) + timedelta(minutes=_minutes(soon))
        return None if rest.text else When(start)
    length = rest.take(_LENGTH)
    clock, until = _clock(rest)
    minutes = _lasting(length, clock, until)
    while rest.take(_FILLER):
        pass
    at = clock or present.time()
    if rest.text:
        day = _day(rest, at, now, present, day_first)
    else:
        day = None if clock is None and minutes is None else present.date()
    return When(datetime.combine(day, at), minutes) if day else None


def _lasting(length: re.Match[str] | None, clock: time | None, until: time | None) -> int | None:
    """Return the minutes that *length* says, or the time from *clock* to *until*.

    ``None`` where neither is said.  Raises ``ValueError`` where both are, or no session lasts so.
    """
    if clock and until:
        if length:
            raise ValueError(length[0])
        minutes = _between(clock, until)
    elif length:
        minutes = _minutes(length)
    else:
        return None
    if not SHORTEST <= minutes <= LONGEST_SESSION:
        raise ValueError(minutes)
    return minutes


# --- plain text ---------------------------------------------------------------------------

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_AFTERNOON = {"下午", "晚上", "傍晚", "中午"}
_PART_OF_DAY = "(上午|早上|凌晨|下午|晚上|傍晚|中午)?"


def _plain(text: str) -> str:
    """Return *text* in small letters, with one kind of dash, and Chinese words as English ones."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    plain = re.sub("[‐-―−~〜至到]", "-", plain)
    plain = re.sub("[,、。()]", " ", plain)
    plain = re.sub("([0-9])t([0-9])", r"\1 \2", plain)
    for pattern, words in _CHINESE:
        plain = pattern.sub(words, plain)
    return " ".join(plain.split())


def _chinese_month_day(found: re.Match[str]) -> str:
    month = int(found[1])
    name = _MONTHS[month - 1] if 1 <= month <= len(_MONTHS) else "?"
    return f" {found[2]} {name} "


def _chinese_weekday(found: re.Match[str]) -> str:
    place = "一二三四五六日天".index(found[2])
    return f" {'next ' if found[1] else ''}{_WEEKDAYS[min(place, 6)]} "


def _chinese_time(found: re.Match[str]) -> str:
    part, hour, colon, minutes, half = found.groups()
    clock = f" {hour}:{colon or (minutes or '').rjust(2, '0') if not half else '30'}"
    return f"{clock} " if not part else f"{clock} {'pm' if part in _AFTERNOON else 'am'} "


def _chinese_ahead(found: re.Match[str]) -> str:
    count = found[1].replace("兩", "二")
    if not count.isdigit():
        count = str("一二三四五六七八九十".index(count) + 1)
    unit = {"天": "days", "日": "days", "月": "months"}.get(found[2], "weeks")
    return f" in {count} {unit} "


_CHINESE = (
    (
        re.compile("([0-9]{1,2}|[一兩二三四五六七八九十])個?(天|日|星期|[週周]|禮拜|月)[之以]?後"),
        _chinese_ahead,
    ),
    (re.compile("([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})[日號]"), r" \1-\2-\3 "),
    (re.compile("([0-9]{1,2})月([0-9]{1,2})[日號]"), _chinese_month_day),
    (re.compile("(?:(下)|[這本今])?個?(?:星期|[週周]|禮拜)([一二三四五六日天])"), _chinese_weekday),
    (re.compile("下個?(?:星期|[週周]|禮拜)"), " next week "),
    (re.compile("今[天日]"), " today "),
    (re.compile("明[天日]|聽日"), " tomorrow "),
    (re.compile("後[天日]"), " day after tomorrow "),
    (re.compile("([0-9]+)分鐘"), r" \1 min "),
    (re.compile("半個?(?:小時|鐘頭)"), " half an hour "),
    (re.compile("([0-9]+)個?(?:小時|鐘頭)"), r" \1 hours "),
    (
        re.compile(
            _PART_OF_DAY + "([0-9]{1,2})(?:[時點](?!間)|(?<!:[0-9]{2}):([0-9]{2})(?![0-9:]))"
            "(?:([0-9]{1,2})分|(半)|正|整)?"
        ),
        _chinese_time,
    ),
)
"""Chinese ways to say when, and the English words that ``read_when`` knows for them."""

# --- times and lengths --------------------------------------------------------------------

_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_COUNT = rf"(?P<count>[0-9]{{1,3}}(?:\.5)?|an?|{'|'.join(_NUMBERS)})"
_LONG_UNIT = r"(?P<unit>min(?:ute)?s?|h(?:ou)?rs?)"
_SOON = re.compile(rf"\bin (?:(?P<half>half an hour)|{_COUNT} {_LONG_UNIT})(?!\w)")
_LENGTH = re.compile(
    rf"(?<![\w:./-])(?:for )?(?:(?P<half>half an hour)|{_COUNT} ?{_LONG_UNIT})(?!\w)"
    r"|\bfor (?P<hours>[0-9]{1,2}) ?h(?: ?(?P<more>[0-9]{1,2})(?: ?min)?)?(?!\w)"
)


def _minutes(found: re.Match[str]) -> int:
    """Return the minutes that a match of ``_SOON`` or ``_LENGTH`` says."""
    said = found.groupdict()
    if said["half"]:
        return 30
    if said.get("hours"):
        return int(said["hours"]) * 60 + int(said["more"] or 0)
    return round(_number(said["count"]) * (60 if said["unit"].startswith("h") else 1))


def _number(word: str) -> float:
    if word in {"a", "an"}:
        return 1
    return _NUMBERS.index(word) + 1 if word in _NUMBERS else float(word)


@dataclass(frozen=True, slots=True)
class _Clock:
    """A time as it was typed: perhaps without minutes, perhaps without am or pm."""

    hour: int
    minute: int
    half: str

    def at(self, half: str = "") -> time:
        """Return the time; *half* is taken where none was typed.  Raises ``ValueError``."""
        half = self.half or half
        if not half:
            return time(self.hour, self.minute)
        if not 1 <= self.hour <= 12:
            raise ValueError(half)
        return time(self.hour % 12 + (12 if half == "p" else 0), self.minute)


_CERTAIN = (
    r"(?:(?P<{0}h>[0-9]{{1,2}})(?:(?::(?P<{0}m>[0-9]{{2}})(?::[0-9]{{2}}(?:\.[0-9]{{1,6}})?)?)"
    r"(?: ?(?P<{0}p>[ap])\.?m\.?)?|h(?P<{0}hm>[0-9]{{2}})?"
    r"|(?:\.(?P<{0}dm>[0-9]{{2}}))? ?(?P<{0}dp>[ap])\.?m\.?)|(?P<{0}noon>noon|midday))"
)
_BARE = r"(?P<{0}h>[0-9]{{1,2}})"
_BEFORE = r"(?<![\w:./-])"
_AFTER = r"(?![\w:/-]|\.[0-9])"
_TO = r" ?(?:-|to|until|till) ?"
_CLOCKS = tuple(
    re.compile(_BEFORE + pattern + _AFTER)
    for pattern in (
        _CERTAIN.format("a") + _TO + _CERTAIN.format("b"),
        _CERTAIN.format("a") + _TO + _BARE.format("b"),
        _BARE.format("a") + _TO + _CERTAIN.format("b"),
        _CERTAIN.format("a"),
    )
)


def _clock(rest: _Rest) -> tuple[time | None, time | None]:
    """Return the start and, where one was typed, the end of what *rest* says."""
    found = next((match for pattern in _CLOCKS if (match := rest.take(pattern))), None)
    if found is None:
        return None, None
    said = found.groupdict()
    start = _typed(said, "a")
    if said.get("bh") is None and said.get("bnoon") is None:
        return start.at(), None
    end = _typed(said, "b")
    # "4-5pm" is an afternoon, "11-1pm" begins before noon; "11am-1" ends after it
    first, last = start.at(end.half), end.at(start.half)
    if first > last and not start.half and end.half:
        first = start.at("a")
    if first > last and start.half and not end.half:
        last = end.at("p")
    return first, last


def _typed(said: dict[str, str | None], which: str) -> _Clock:
    if said.get(f"{which}noon"):
        return _Clock(12, 0, "")
    minute = next((m for key in ("m", "hm", "dm") if (m := said.get(which + key))), "0")
    half = said.get(f"{which}p") or said.get(f"{which}dp") or ""
    return _Clock(int(said[f"{which}h"] or ""), int(minute), half)


def _between(start: time, end: time) -> int:
    """Return the minutes from *start* to *end*, over midnight if need be."""
    minutes = (end.hour - start.hour) * 60 + end.minute - start.minute
    return minutes if minutes > 0 else minutes + 24 * 60


# --- days ---------------------------------------------------------------------------------

_FILLER = re.compile(r"(?:(?<=^)|(?<= ))(?:at|on|from(?! now)|the|of|@)(?= |$)")
_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1, "tmr": 1, "day after tomorrow": 2}
_WEEKDAY = re.compile(
    r"\b(?:(?P<which>next|this|coming) )?(?P<name>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?"
    r"|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b\.?"
)
_NEXT_WEEK = re.compile(r"\bnext week\b")
_AHEAD = re.compile(rf"(?:in )?{_COUNT} (?P<unit>day|week|month)s?(?P<now> from now)?")
_ISO = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})")
_NUMERIC = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})(?:\2([0-9]{4}|[0-9]{2}))?\.?")
_ORDINAL = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?\.?"
_MONTH = rf"(?P<month>(?:{'|'.join(_MONTHS)})[a-z]*)\.?"
_NAMED = (
    re.compile(rf"{_ORDINAL}[ -]?{_MONTH}(?:[ -](?P<year>[0-9]{{4}}))?"),
    re.compile(rf"{_MONTH}[ -]?{_ORDINAL}(?: (?P<year>[0-9]{{4}}))?"),
)
_DAY_OF_MONTH = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)")


def _day(
    rest: _Rest, clock: time, now: datetime, present: datetime, day_first: bool
) -> date | None:
    """Return the day that all of *rest* says, or ``None``."""
    today = now.date()
    if rest.text in _DAYS:
        return today + timedelta(days=_DAYS[rest.text])
    weekday = rest.take(_WEEKDAY)
    next_week = rest.take(_NEXT_WEEK)
    if not rest.text:
        place = _WEEKDAYS.index(weekday["name"][:3]) if weekday else present.weekday()
        if next_week or (weekday and weekday["which"] == "next"):
            return today + timedelta(days=7 - today.weekday() + place)
        ahead = today + timedelta(days=(place - today.weekday()) % 7)
        passed = datetime.combine(ahead, clock) <= now
        return ahead + timedelta(days=7) if passed else ahead
    if next_week or (weekday and weekday["which"]):
        return None
    day = _counted(rest.text, today) or _date(rest.text, today, day_first)
    if day and weekday and _WEEKDAYS[day.weekday()] != weekday["name"][:3]:
        return None
    return day


def _counted(text: str, today: date) -> date | None:
    """Return the day that lies some days, weeks or months after *today*."""
    from dateutil.relativedelta import relativedelta

    found = _AHEAD.fullmatch(text)
    if not found or not (text.startswith("in ") or found["now"]):
        return None
    count = _number(found["count"])
    if count != int(count):
        return None
    match found["unit"]:
        case "day":
            return today + relativedelta(days=int(count))
        case "week":
            return today + relativedelta(weeks=int(count))
        case _:
            return today + relativedelta(months=int(count))


def _date(text: str, today: date, day_first: bool) -> date | None:
    """Return the date that *text* names; where it has no year, the one that fits best."""
    if found := _DAY_OF_MONTH.fullmatch(text):
        return _this_month_or_later(int(found[1]), today)
    if found := _ISO.fullmatch(text):
        return date(int(found[1]), int(found[3]), int(found[4]))
    if found := _NUMERIC.fullmatch(text):
        words, year = f"{found[1]}/{found[3]}", found[4]
    elif found := next((m for pattern in _NAMED if (m := pattern.fullmatch(text))), None):
        words, year = f"{found['day']} {found['month']}", found["year"]
    else:
        return None
    if year:
        return _parsed(f"{words}/{year}" if "/" in words else f"{words} {year}", day_first)
    for candidate in range(today.year - 1, today.year + 3):
        day = _parsed(f"{words}{'/' if '/' in words else ' '}{candidate:04}", day_first)
        if day and day >= today - LATE_ENTRY:
            return day
    return None


def _parsed(text: str, day_first: bool) -> date | None:
    from dateutil import parser

    try:
        return parser.parse(text, dayfirst=day_first).date()
    except parser.ParserError:
        return None


def _this_month_or_later(day: int, today: date) -> date | None:
    from dateutil.relativedelta import relativedelta

    for months in range(12):
        month = today.replace(day=1) + relativedelta(months=months)
        wanted = month + relativedelta(day=day)
        if wanted.day == day and wanted >= today:
            return wanted
    return None
