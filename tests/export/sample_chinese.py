"""The same as the English sample, of a pair that writes Chinese with some English in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from revmentor_desktop.domain.agreement import Acceptance, Clause
from revmentor_desktop.domain.goals import GoalStep
from revmentor_desktop.domain.ids import ClauseId, SessionId
from revmentor_desktop.domain.people import Person
from revmentor_desktop.domain.reviews import Rating, Stage, Statement
from revmentor_desktop.domain.sessions import ItemKind, Outcome, SessionState, Step
from revmentor_desktop.domain.topics import Section, SectionKind, Shelf, Source, Standing, Word
from revmentor_desktop.services.library import Library
from tests import make

if TYPE_CHECKING:
    from revmentor_desktop.domain.topics import Topic
    from revmentor_desktop.services.workspace import Workspace

HERE = SessionId("session-1")
BODIES = {
    SectionKind.WHY: "顧客在深夜留言，卻要等到翌日才有人回覆。",
    SectionKind.SHOW: "1. 打開 WhatsApp。\n2. 向店舖查詢存貨。",
    SectionKind.DRIVE: "1. 由您試問一個難題。",
    SectionKind.EXPECT: "- 會不會取代同事？",
    SectionKind.BUSINESS: "- 哪些查詢最花時間？",
    SectionKind.WATCH_OUT: "不要輸入顧客的個人資料。",
    SectionKind.UNKNOWN: "成效因行業而異。",
    SectionKind.EXPERT: "私隱問題應請教法律部。",
}


def topic(number: int, title: str, shelf: Shelf) -> Topic:
    return make.topic(
        number,
        title=title,
        shelf=shelf,
        language="zh-HK",
        summary=f"{title}是甚麼，與我們的生意有何關係。",
        sections=tuple(Section(kind, BODIES[kind]) for kind in SectionKind),
        words=(Word("大型語言模型", "以大量文字訓練、能續寫文字的程式。"),),
        sources=(Source("年度報告", "出版社", 2026, date(2026, 11, 2), Standing.ESTABLISHED),),
        authors=("我們二人",),
    )


LAST = (Rating(Statement.DISAGREE, 4), Rating(Statement.EXPLAIN, 3), Rating(Statement.NEED, 4))
LIBRARY = Library(
    topics=(topic(1, "聊天機械人", Shelf.SERVICE), topic(2, "生成式人工智能", Shelf.AI))
)


def workspace() -> Workspace:
    clause = Clause(ClauseId("confidential"), "保密", "會面中談及的事，**只限我們二人**知道。")
    first = make.item(
        1,
        kind=ItemKind.TOPIC,
        title="店舖聊天機械人能做與不能做的事",
        minutes=40,
        details="帶備測試手機，由劉先生操作。",
        steps=(Step("兩段真實對話，一好一壞，一起朗讀"), Step("各試一件事", done=True)),
    )
    moved = make.item(
        2, title="「擴增實境」試妝：*一起*試用", steps=(), outcome=Outcome.CARRIED_OVER
    )
    goal = make.goal(
        text="自行向 AI 提出一個好問題",
        success="能即場示範給同事看",
        steps=(GoalStep(2, "在協助下做到一次", date(2026, 11, 12)),),
    )
    return make.workspace(
        make.pair(
            mentor=Person("陳美儀", "數碼營銷主任"),
            mentee=Person("劉國強", "董事總經理"),
            aim="與二十五歲的顧客對話。",
            starts=date(2026, 9, 1),
            ends=date(2027, 8, 31),
        ),
        make.session(
            title="櫃位上的人工智能：Chatbots 與試妝",
            items=(first, moved),
            state=SessionState.HELD,
            purpose="親眼看看，親手試試。",
            place="中環 12A 會議室",
        ),
        make.session(2, title=""),
        make.recap(summary="我們**試用**了兩間店舖的聊天機械人。\n\n- 一間答得好\n- 一間答非所問"),
        make.takeaway(1, text="機械人不懂得說「不知道」", reason="它只會續寫文字"),
        make.takeaway(2, text="先問顧客，再談工具", reason="", by=None),
        make.action(1, text="用寫作助手草擬兩則回覆", session=HERE),
        make.action(2, text="把深夜留言交給 Crystal 統計", session=HERE, done=make.NOW),
        make.question(1, text="美容顧問需要擔心嗎？", session=HERE),
        make.question(
            2,
            text="深夜的留言由誰回覆？",
            session=HERE,
            answered_in=HERE,
            answer="先由機械人。\n翌日由同事覆核。",
        ),
        replace(make.term(1, session=HERE), word="提示詞", meaning="給模型的指示"),
        make.note(
            1, session=HERE, title="對話記錄", body="| 時間 | 次數 |\n| - | -: |\n| 深夜 | 12 |"
        ),
        make.private_note(session=HERE),
        make.agreement(clauses=(clause,), mentor=Acceptance(make.NOW, (clause,))),
        goal,
        make.review(1, words="我想的比說的多。"),
        make.review(2, stage=Stage.CLOSING, day=date(2027, 8, 26), ratings=LAST, words=""),
        make.private_review(words="只有我看到的話。"),
    )
