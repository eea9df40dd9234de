"""What Qt writes into a PDF, put right without moving anything in it.

Qt writes its own clock and zone into the file.  And it says of each sign the first letter that its
font draws so: of a Chinese one that is often a radical, which looks the same and is not what
anybody searches for, and of a blank it is the tab.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

DATES = re.compile(
    rb"Date(?:"
    rb"(?P<info> \(D:)\d{14}(?P<info_zone>Z|[+-]\d\d'\d\d'?)"
    rb'|(?P<xmp>=")\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?P<xmp_zone>Z|[+-]\d\d:\d\d)(?=")'
    rb")"
)
"""The moments that Qt writes into a file, by the clock of this computer.

That both begin with the same word makes a megabyte a matter of a millisecond.
"""

SIGNS = re.compile(rb"begincmap.*?endcmap", re.DOTALL)
READ_AS = re.compile(rb"(?<=\[).*?(?=\])", re.DOTALL)
ANOTHER = re.compile(rb"<(2[EF][0-9A-F]{2}|0009|2003|2035|2215|232[9A])>")
PAIRS = (
    "⺂乛⺃乚⺅亻⺉刂⺋㔾⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺘扌⺙攵⺛旡⺞歺⺠民⺡氵⺣灬⺤爫⺦丬⺨犭⺫罒⺭礻⺯糹⺰纟⺱罓"
    "⺲罒⺳㓁⺹耂⺺肀⺾艹⺿艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻐钅⻑長⻒镸⻓长⻔门⻖阝⻘青⻙韦⻚页⻛风⻜飞"
    "⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⼾戶"
)
"""Radicals, each with the character that fonts draw the same, where Unicode does not say it."""

MARKS = "\t \u2003\u3000‵｀∕／\u2329〈\u232a〉"
"""Marks of others' writing, each with the one of ours that fonts draw the same."""

CHARACTERS = {
    one: other
    for pairs in (PAIRS, MARKS)
    for one, other in zip(pairs[::2], pairs[1::2], strict=True)
}


def dated(pdf: bytes, moment: datetime) -> bytes:
    """Return *pdf* with *moment* in place of this computer's clock and zone, as long as before."""

    def replaced(found: re.Match[bytes]) -> bytes:
        begins, zone = found["info"] or found["xmp"], found["info_zone"] or found["xmp_zone"]
        shape = "%Y%m%d%H%M%S" if found["info"] else "%Y-%m-%dT%H:%M:%S"
        nowhere = re.sub(rb"\d", b"0", zone).replace(b"-", b"+")
        return b"Date" + begins + moment.astimezone(UTC).strftime(shape).encode() + nowhere

    return DATES.sub(replaced, pdf)


def readable(pdf: bytes) -> bytes:
    """Return *pdf*, as long as before, with its Chinese read as characters and not as radicals."""

    def of_a_font(found: re.Match[bytes]) -> bytes:
        return READ_AS.sub(_in_a_row, found[0])

    return SIGNS.sub(of_a_font, pdf)


def _in_a_row(found: re.Match[bytes]) -> bytes:
    return ANOTHER.sub(_as_character, found[0])


def _as_character(found: re.Match[bytes]) -> bytes:
    sign = chr(int(found[1], 16))
    character = CHARACTERS.get(sign) or unicodedata.normalize("NFKC", sign)
    return b"<%04X>" % ord(character)
