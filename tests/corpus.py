"""Notes as a pair in Hong Kong writes them, Chinese and English in one sentence, and the truth.

``notes(count)`` are always the same.  ``lookups(notes, count)`` are words that stand in them:
Chinese ones of one, two and four letters, taken from anywhere in a run of Chinese, and beginnings
of Latin words.  ``holds(note, word)`` says by reading whether a note has the word, without any
index: the measure for what a search finds.  ``measure`` compares the two.
"""

from __future__ import annotations

import re
import statistics
import time
import unicodedata
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING

from revmentor_desktop.domain.changes import added
from revmentor_desktop.store.sought import Phrase, Sought
from tests import make
from tests.indexed import ids_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from revmentor_desktop.domain.notes import Note
    from revmentor_desktop.domain.private import PrivateNote
    from revmentor_desktop.services.workspace import Workspace

    AnyNote = Note | PrivateNote

CHINESE = """
    反向導師 導師 計劃 議程 會面 總經理 同事 客戶 直播 短片 社交媒體 人工智能
    聊天機械人 客服 數據 私隱 網店 電子商貿 擴增實境 試用 分享 問題 行動 承諾
    得著 詞彙 筆記 私人 共用 準備 檢視 總結 主題 市場推廣 品牌 廣告 預算 手機
    平板 應用程式 雲端 密碼 保安 更新 內容 創作者 網紅 追蹤 演算法 推薦 留言
    讚好 轉發 群組 頻道 字幕 剪接 濾鏡 虛擬 眼鏡 門市 貨倉 物流 付款 優惠 會員
    積分 回覆 投訴 滿意度 調查 報告 圖表 趨勢 風險 法規 版權 𨋢 嘅 咗 唔係 咁
    𠮷野家 升𨋢 點解 幾時 邊個 下次 上次 今日 星期四 十一月 一 二 三 導 師 議
"""
LATIN = """
    AI chatbot ChatGPT dashboard TikTok Instagram reels live stream café résumé naïve Zoë
    KPI ROI CRM API Excel PowerPoint prompt model token agent shop order basket return
    policy board budget launch pilot metric funnel brand content creator follower hashtag
    caption filter AR VR headset demo mentor mentee session agenda action question note
    private shared summary why how what next Thursday November 2026 3D 5G B2B e-mail follow-up
    hand-over C++ ＡＩ １２
"""
MARKS = (*"，。、；：！？ \n（）「」", "\n\n- ", " **", "")
GLUE = ("", "", "", " ", " ")

_HAN = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]+")
_LATIN = re.compile(r"[^\W_\u3400-\u9fff\U00020000-\U0003ffff]+")


def notes(count: int, seed: int = 1) -> list[AnyNote]:
    """Return *count* notes of 40 to 700 letters, every third private, one a day back in time."""
    chance = Random(seed)
    made: list[AnyNote] = []
    for number in range(count):
        build = make.private_note if number % 3 == 0 else make.note
        when = make.NOW - timedelta(days=number)
        made.append(
            build(
                number,
                title=_text(chance, 3, 12),
                body=_text(chance, 40, 700),
                created=when,
                edited=when,
            )
        )
    return made


def _text(chance: Random, least: int, most: int) -> str:
    chinese, latin = CHINESE.split(), LATIN.split()
    length = chance.randint(least, most)
    parts: list[str] = []
    size = 0
    while size < length:
        pool = chinese if chance.random() < 0.6 else latin
        word = pool[int(len(pool) * chance.random() ** 2)]  # some are far more frequent
        parts += [word, chance.choice(MARKS if chance.random() < 0.2 else GLUE)]
        size += len(word)
    return "".join(parts)


# --- the truth ----------------------------------------------------------------------------


def plain(text: str) -> str:
    """Return *text* in small letters, without accents, in the usual forms of letters."""
    parts = unicodedata.normalize("NFKD", text.lower())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def holds(text: str, word: str) -> bool:
    """Say whether *word* stands in *text*, which is ``plain``; Latin ones as a beginning."""
    if _HAN.fullmatch(word):
        return word in text
    return any(found.startswith(word) for found in _LATIN.findall(text))


def lookups(among: Sequence[AnyNote], count: int, seed: int = 2) -> Iterator[str]:
    """Yield *count* words that stand in *among*: each kind of word as often as the others."""
    chance = Random(seed)
    texts = [plain(f"{note.title}\n{note.body}") for note in among]
    for at in range(count):
        letters = (1, 2, 4, 0)[at % 4]
        pattern = _HAN if letters else _LATIN
        while True:
            runs = [run for run in pattern.findall(chance.choice(texts)) if len(run) >= letters]
            if runs:
                break
        run = chance.choice(runs)
        if letters:
            begin = chance.randint(0, len(run) - letters)
            yield run[begin : begin + letters]
        else:
            yield run[: chance.randint(1, len(run))]


# --- the comparison -----------------------------------------------------------------------


@dataclass
class Recall:
    """What a search found of what there is; *missed* and *wrong* are examples."""

    notes: int = 0
    words: int = 0
    there: int = 0
    found: int = 0
    missed: list[tuple[str, str]] = field(default_factory=list)
    wrong: list[tuple[str, str]] = field(default_factory=list)
    median_ms: float = 0.0
    worst_ms: float = 0.0


def measure(workspace: Workspace, count: int, lookups_count: int) -> Recall:
    """Put *count* notes into *workspace*, look up words, and compare with the truth."""
    among = notes(count)
    for at in range(0, count, 500):
        workspace.commit(added(*among[at : at + 500]))
    texts = {note.id: plain(f"{note.title}\n{note.body}") for note in among}
    result = Recall(notes=count)
    times: list[float] = []
    for word in lookups(among, lookups_count):
        there = {id for id, text in texts.items() if holds(text, word)}
        sought = Sought(phrases=(Phrase(word),))
        began = time.perf_counter()
        workspace.index.find(sought, make.NOW, 20)
        times.append(time.perf_counter() - began)
        found = ids_of(workspace.read, workspace.index.numbers(sought))
        result.words += 1
        result.there += len(there)
        result.found += len(found & there)
        result.missed += [(word, id) for id in sorted(there - found)[:3]]
        result.wrong += [(word, id) for id in sorted(found - there)[:3]]
    result.median_ms = round(statistics.median(times) * 1000, 1)
    result.worst_ms = round(max(times) * 1000, 1)
    return result
