"""The fixed words of a document in Traditional Chinese, as an office in Hong Kong writes them.

Dates and numbers stand beside their units without blanks, and punctuation takes a whole square.
A remark keeps the blank before it, because emphasis in Markdown begins only after one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.topics import Level, OwnShelf, Shelf, Standing
from revmentor_desktop.export.chinese_reviews import CHINESE_REVIEWS
from revmentor_desktop.export.chinese_sections import SECTIONS
from revmentor_desktop.export.words import PictureWords, Words

if TYPE_CHECKING:
    from datetime import date

    from revmentor_desktop.domain.topics import AnyShelf

WEEKDAYS = "一二三四五六日"
SHELVES = {
    Shelf.SOCIAL: "社交媒體",
    Shelf.STREAMING: "串流與影片",
    Shelf.AI: "人工智能趨勢",
    Shelf.MARKETING: "數碼營銷",
    Shelf.IMMERSIVE: "擴增實境與沉浸體驗",
    Shelf.SERVICE: "聊天機械人與客服",
    Shelf.COMMERCE: "電子商務",
    Shelf.WORK: "工作與工具",
}
LEVELS = {
    Level.FIRST_LOOK: "初步認識",
    Level.WORKING_KNOWLEDGE: "實務知識",
    Level.DEEP_DIVE: "深入探討",
}
STANDINGS = {
    Standing.ESTABLISHED: "已有定論",
    Standing.CONTESTED: "仍有爭議",
    Standing.OPINION: "個人意見",
    Standing.FAST_MOVING: "變化迅速",
}


def chinese_day(day: date) -> str:
    """Return "2026年11月26日星期四"."""
    return f"{day.year}年{chinese_short_day(day)}星期{WEEKDAYS[day.weekday()]}"


def chinese_short_day(day: date) -> str:
    """Return "11月26日"."""
    return f"{day.month}月{day.day}日"


def chinese_budget(planned: int, available: int) -> str:
    """Return "已安排 56／60 分鐘，尚餘 4 分鐘"."""
    text = f"已安排 {planned}／{available} 分鐘"
    if planned < available:
        return f"{text}，尚餘 {available - planned} 分鐘"
    if planned > available:
        return f"{text}，超出 {planned - available} 分鐘"
    return text


def chinese_rhythm(days: int, minutes: int) -> str:
    """Return "每 4 星期一次，每次 60 分鐘"."""
    weeks, rest = divmod(days, 7)
    count, unit = (days, "日") if rest else (weeks, "星期")
    every = f"每 {count} {unit}" if count > 1 else f"每{unit}"
    return f"{every}一次，每次 {minutes} 分鐘"


def chinese_topics_length(count: int, minutes: int) -> str:
    """Return "3 個主題，75 分鐘"."""
    return f"{count} 個主題，{minutes} 分鐘"


def chinese_minutes(minutes: int) -> str:
    """Return "25 分鐘"."""
    return f"{minutes} 分鐘"


def chinese_shelf(shelf: AnyShelf) -> str:
    """Return "人工智能趨勢", or the name that the pair gave a shelf of its own."""
    return shelf.name if isinstance(shelf, OwnShelf) else SHELVES[shelf]


CHINESE = Words(
    language="zh-HK",
    day=chinese_day,
    short_day=chinese_short_day,
    budget=chinese_budget,
    rhythm=chinese_rhythm,
    minutes=chinese_minutes,
    topics_length=chinese_topics_length,
    shelf=chinese_shelf,
    level=LEVELS.__getitem__,
    standing=STANDINGS.__getitem__,
    section=SECTIONS.__getitem__,
    session="第 {number} 次會面",
    list_comma="，",
    colon="：",
    time_range="{starts} 至 {ends}",
    in_zone="{time}（{zone}）",
    two_people="{mentor}、{mentee}",
    entry="{title}（{people}）",
    both="兩人",
    mentor="導師",
    mentee="學員",
    planned="已計劃",
    in_progress="進行中",
    held="已舉行",
    cancelled="已取消",
    missed="沒有舉行",
    purpose="目的",
    agenda="議程",
    steps="步驟",
    questions_on_agenda="今次會面的提問",
    questions_waiting="輪候中的提問",
    actions_due="會面前要完成的行動",
    summary="摘要",
    takeaways="得著",
    actions="行動",
    answers="已解答的提問",
    open_questions="未解答的提問",
    carried_over="延續項目",
    terms="詞彙解釋",
    notes="筆記",
    sessions="第 {first} 至 {last} 次會面",
    programme="計劃總結",
    questions="提問",
    glossary="詞彙",
    agreement="約定",
    as_of="截至{day}",
    from_to="{starts}至{ends}",
    aim="目標",
    how_we_meet="會面安排",
    agreed="我們的約定",
    accepted="已同意",
    accepted_on="{name}，{day}",
    changed_since="其後有修改",
    goals="學習目標",
    goals_of="{name} 希望做到的事",
    goals_of_both="兩人希望做到的事",
    goal_scale="起步時 {began}／{most}，現時 {now}／{most}",
    goal_success="達成的標準：{success}",
    goal_step="{day}，達到 {level}：{evidence}",
    dates="會面",
    topics_explored="已探討的主題",
    open_actions="未完成的行動",
    done_actions="已完成的行動",
    parked="暫擱的提問",
    own_words="我們的詞彙",
    topic_words="主題中的詞彙",
    topics="主題",
    handout="工作坊講義",
    what_we_do="內容安排",
    words_to_know="要認識的詞彙",
    sources="資料來源",
    checked="查核日期：{day}",
    column_time="時間",
    column_minutes="分鐘",
    column_item="項目",
    column_lead="負責人",
    column_number="次序",
    column_date="日期",
    column_state="狀態",
    column_shelf="類別",
    column_action="行動",
    column_due="限期",
    column_done="完成日期",
    column_agreed="議定日期",
    column_session="會面",
    untitled="未命名",
    reviews=CHINESE_REVIEWS,
    pictures=PictureWords(alone="（圖片）", named="（圖片：{words}）"),
    due="{day}前",
    why="原因：{reason}",
    remark=" （{remark}）",
    foggy="仍未清楚",
    from_session="由{day}延續",
    moved_on="已延續",
    skipped="已略過",
    agenda_line="{time} {title}（{minutes} 分鐘）",
    box_done="已完成",
    box_open="未完成",
    back_to_text="返回正文",
    page="第 {page} 頁，共 {pages} 頁",
    recap_file="第 {number} 次會面 - {title}",
    agenda_file="第 {number} 次會面議程 - {title}",
)
"""Every word has its own here: a test compares with the English."""
