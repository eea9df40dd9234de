"""Public holidays of a place, by the maintained library that knows them for the whole world.

A place is named as ISO 3166 does: ``HK`` a country, ``GB-ENG`` a part of one.  ``holiday(place,
day)`` says what is celebrated, ``working_day(place, day)`` moves a day out of its way, and
``countries()`` and ``parts(country)`` list what can be chosen.  All of it is read from tables that
come along: nothing is asked for over a network.  A name is in English, or in Chinese where that is
the *language* and the tables have it.

The library is imported when something is first asked of it: a pair without a place never does.
Whoever knows that something will be asked can ``load`` it before, a little at a time.
"""

from __future__ import annotations

import sys
import warnings
from dataclasses import field
from datetime import date, timedelta
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from typing import TYPE_CHECKING

from revmentor_desktop.domain.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from holidays import HolidayBase

PRESETS = ("HK", "MO", "CN", "TW", "SG", "JP", "AU", "GB-ENG", "GB-SCT", "IE", "US", "CA")
"""Places that are offered first."""

SECOND_BRITISH = "UK"
"""What the library knows as well as GB, and ISO 3166 does not."""

ENGLISH = "en"
CHINESE = ("zh_HK", "zh_MO", "zh_TW")
"""The names of languages in old Han; the one of the place itself is taken first."""

FIRST_WEEKEND_DAY = 5
LONGEST_RUN = 20
"""Days in a row that may be holidays or weekends; beyond that a table is not to be believed."""

_LIBRARY = ("dateutil.tz", "dateutil.parser", "holidays")
"""The library, after what it loads itself."""

_COUNTRIES = "holidays.countries"

ALPHA_2 = 2
"""Letters of the codes that are used here; the library knows longer ones too."""

ARTICLE = "The "
"""What some names begin with; they stand within sentences here."""

OBSERVED = " (observed)"


@dataclass(frozen=True, slots=True)
class Holiday:
    """A public holiday: its day, what is celebrated, and where."""

    day: date
    name: str
    place: str = field(default="", compare=False)


def holiday(place: str, day: date, language: str = ENGLISH) -> str:
    """Return the name of the public holiday that *day* is in *place*; empty for any other day."""
    known = _table(place, language) if place else None
    if known is None:
        return ""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that a table ends in some year is no news: it is empty
        name = known.get(day) or ""
    first = name.split("; ")[0].replace(OBSERVED, "")
    return first[0].lower() + first[1:] if first.startswith(ARTICLE) else first


def working_day(place: str, day: date) -> tuple[date, tuple[Holiday, ...]]:
    """Return *day*, or the first one after it that is free for work, and the holidays in between.

    Only a holiday moves a day.  On the way a weekend is passed over too, unless *day* itself lies
    in one: who meets on Saturdays goes on meeting on Saturdays or Sundays.
    """
    passed: list[Holiday] = []
    at = day
    while (at - day).days <= LONGEST_RUN:
        name = holiday(place, at)
        if name:
            passed.append(Holiday(at, name, place))
        elif not passed or not _weekend(at) or _weekend(day):
            return at, tuple(passed)
        at += timedelta(days=1)
    return day, ()


def load() -> Iterator[None]:
    """Load the library a little at a time; what is loaded by then takes no time."""
    for module in _LIBRARY:
        import_module(module)
        yield


def loaded() -> bool:
    """Say whether the library is there already, so that what is asked of it takes no time."""
    return _LIBRARY[-1] in sys.modules


def countries() -> tuple[str, ...]:
    """Return the countries whose holidays are known, by their code.

    The tables are not loaded for it: there are hundreds, and one or two are asked of.
    """
    from holidays.registry import EntityLoader

    codes = set(EntityLoader.get_country_codes()) - {SECOND_BRITISH}
    return tuple(sorted(code for code in codes if len(code) == ALPHA_2))


def parts(country: str) -> tuple[tuple[str, str], ...]:
    """Return the parts of *country* with holidays of their own: what each is called, by code."""
    known = _table(country, ENGLISH)
    if known is None:
        return ()
    names: dict[str, str] = {}
    for name, code in known.subdivisions_aliases.items():
        if not name.isupper():  # an alias may be another code
            names.setdefault(code, name)
    return tuple((code, names.get(code, code)) for code in known.subdivisions)


def _have_countries_come_alone() -> None:
    """Have a country that is asked of be loaded without the others.

    Python runs the package that it lies in first, and this one loads all 250 of them.  What stands
    for it here only knows where they are.
    """
    found = None if _COUNTRIES in sys.modules else find_spec(_COUNTRIES)
    if found is not None:
        sys.modules[_COUNTRIES] = module_from_spec(found)


def _weekend(day: date) -> bool:
    return day.weekday() >= FIRST_WEEKEND_DAY


@lru_cache(maxsize=8)
def _table(place: str, language: str) -> HolidayBase | None:
    """Return what is known of *place* in *language*, else in English; ``None`` for nothing."""
    from holidays import country_holidays

    _have_countries_come_alone()
    country, _, part = place.partition("-")
    try:
        plain = country_holidays(country, subdiv=part or None)
    except NotImplementedError:
        return None
    if language in CHINESE:
        known = set(plain.supported_languages) & set(CHINESE)
        chinese = [one for one in (f"zh_{country}", *CHINESE) if one in known]
        if chinese:
            return country_holidays(country, subdiv=part or None, language=chinese[0])
    english = [named for named in plain.supported_languages if named.partition("_")[0] == "en"]
    wanted = f"en_{country}"
    if not english or (plain.default_language in english and wanted not in english):
        return plain
    named = wanted if wanted in english else english[0]
    return country_holidays(country, subdiv=part or None, language=named)
