"""A pair whose documents are kept in every form: a bit of everything that can be shared."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.reviews import Rating, Stage, Statement
from revmentor_desktop.domain.sessions import Outcome, SessionState
from revmentor_desktop.services.library import Library
from tests import make

if TYPE_CHECKING:
    from revmentor_desktop.services.workspace import Workspace

HERE = SessionId("session-1")
LAST = (Rating(Statement.DISAGREE, 4), Rating(Statement.EXPLAIN, 3), Rating(Statement.NEED, 4))
LIBRARY = Library(topics=(make.topic(1), make.topic(2)))


def workspace() -> Workspace:
    moved = replace(make.item(2, title="What it *costs*"), outcome=Outcome.CARRIED_OVER)
    state = SessionState.HELD
    items = (make.item(1, title="Chatbots & service", details="Bring the phone."), moved)
    return make.workspace(
        make.pair(
            aim="Talk to customers of 25.",
            starts=date(2026, 9, 1),
            ends=date(2027, 8, 31),
        ),
        make.session(
            title="Chatbots: 聊天機械人", items=items, state=state, purpose="See it work."
        ),
        make.session(2, title="", place="Room 12A"),
        make.recap(summary="We **tried** it.\n\n- on one shop\n- on [ours](https://a.example)"),
        make.takeaway(1),
        make.takeaway(2, text="=1+1 is <b>no</b> formula", reason="", by=None),
        make.action(1, session=HERE),
        make.action(2, session=HERE, done=make.NOW),
        make.question(1, session=HERE),
        make.question(2, session=HERE, answered_in=HERE, answer="Yes.\nA lot."),
        make.term(1, session=HERE),
        make.note(1, session=HERE, body="| a | b |\n| - | -: |\n| 1 | 2 |"),
        make.private_note(session=HERE),
        make.agreement(),
        make.goal(),
        make.review(1),
        make.review(2, stage=Stage.CLOSING, day=date(2027, 8, 26), ratings=LAST, words=""),
        make.private_review(),
    )
