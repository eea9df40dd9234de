"""What a document in Traditional Chinese says of reviews."""

from __future__ import annotations

from revmentor_desktop.domain.reviews import Stage, Statement
from revmentor_desktop.export.review_words import ReviewWords

STAGES = {Stage.BASELINE: "起點", Stage.MIDPOINT: "中期", Stage.CLOSING: "總結"}
STATEMENTS = {
    Statement.FOLLOW: "我看得懂社交平台上的人怎樣談論我們，並能判斷應否回應。",
    Statement.AUDIENCE: "我說得出較年輕的顧客在哪裏看、在哪裏聽，以及為甚麼在那裏。",
    Statement.BRIEF_AI: "我能把一項真正的工作交給人工智能助手，並核對它交回的內容。",
    Statement.BUY: "我能像顧客一樣在網上光顧我們，並指出哪裏有阻礙。",
    Statement.JUDGE: "我分得出哪些數碼方案值得花錢，哪些只是新鮮。",
    Statement.SAFE: "我知道甚麼不可以貼上、打開或發佈，也確實做到。",
    Statement.ASK: "遇到不懂的詞語或工具，我會坦白地問。",
    Statement.DISAGREE: "我能直接告訴資深的人，我有不同的看法。",
    Statement.EXPLAIN: "我能從一項科技會改變哪個決定說起，把它解釋清楚。",
    Statement.NEED: "示範之前，我會先了解對方需要甚麼。",
    Statement.LEAD: "我能帶領一小時的會面達到目的，發覺沒有幫助時會改變安排。",
    Statement.PATIENCE: "我讓對方自己動手，並保持耐心。",
    Statement.DECIDE: "我明白比我高的層級怎樣權衡和作出決定。",
    Statement.ADMIT: "不知道的時候，我會直說，然後找出答案。",
}

CHINESE_REVIEWS = ReviewWords(
    stage=STAGES.__getitem__,
    statement=STATEMENTS.__getitem__,
    heading="自我檢視",
    of_one="{name} 給這些陳述的評分",
    scale="{least} 代表完全不符合，{most} 代表完全符合。沒有評分的留空。",
    column_statement="陳述",
    column_change="變化",
    stage_on="{stage}，{day}",
    change="由 {first} 至 {last}",
    no_change="仍是 {mark}",
)
"""The words of reviews as an office in Hong Kong writes them."""
