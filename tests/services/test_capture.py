"""What a line typed in a session is taken for, and what it becomes."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from revmentor_desktop.domain.actions import Action
from revmentor_desktop.domain.notes import Note
from revmentor_desktop.domain.people import Role, Who
from revmentor_desktop.domain.private import DraftQuestion, PrivateNote
from revmentor_desktop.domain.questions import Question
from revmentor_desktop.domain.takeaways import Takeaway
from revmentor_desktop.domain.terms import Term
from revmentor_desktop.services.capture import (
    Capture,
    CaptureKind,
    captured,
    kind_of,
    read_capture,
    rewritten,
)
from tests import make
from tests.strategies import TEXT

if TYPE_CHECKING:
    from revmentor_desktop.services.capture import Captured

PAIR, SESSION = make.pair(), make.session(1)


def read(line: str, kind: CaptureKind = CaptureKind.NOTE, *, private: bool = False) -> Capture:
    capture = read_capture(line, kind, PAIR, make.NOW, private=private)
    assert capture is not None
    return capture


def kept(capture: Capture) -> Captured:
    numbers = count(1)
    return captured(capture, SESSION, make.NOW, lambda: f"new-{next(numbers)}")


@pytest.mark.parametrize(
    ("line", "kind", "text"),
    [
        ("plain words", CaptureKind.NOTE, "plain words"),
        ("? who owns it", CaptureKind.QUESTION, "who owns it"),
        ("！ 探訪服務中心", CaptureKind.ACTION, "探訪服務中心"),
        ("* say it early", CaptureKind.TAKEAWAY, "say it early"),
        ("= hand-over", CaptureKind.TERM, "hand-over"),
        ("*emphasis* is no sign", CaptureKind.NOTE, "*emphasis* is no sign"),
        ("=1+1", CaptureKind.NOTE, "=1+1"),
    ],
)
def test_the_first_character_chooses_the_kind(line: str, kind: CaptureKind, text: str) -> None:
    capture = read(line)
    assert (capture.kind, capture.text) == (kind, text)


@pytest.mark.parametrize("line", ["", "   ", "?", "! ", "\t"])
def test_a_line_without_words_is_nothing(line: str) -> None:
    assert read_capture(line, CaptureKind.NOTE, PAIR, make.NOW) is None


@pytest.mark.parametrize(
    ("line", "text", "who"),
    [
        ("visit the service centre @robert", "visit the service centre", Who.MENTEE),
        ("@mei sends the deck", "sends the deck", Who.MENTOR),
        ("@rob: call Karen", "call Karen", Who.MENTEE),
        ("try it @both", "try it", Who.BOTH),
        ("try it @me", "try it", Who.MENTOR),
        ("write to info@robert.example", "write to info@robert.example", None),
        ("ask @karen", "ask @karen", None),
        ("@robert", "@robert", None),
    ],
)
def test_an_at_sign_names_the_owner(line: str, text: str, who: Who | None) -> None:
    capture = read(line, CaptureKind.ACTION)
    assert (capture.text, capture.who) == (text, who)


@pytest.mark.parametrize(
    ("line", "text", "who"),
    [
        ("Robert: visit the service centre", "visit the service centre", Who.MENTEE),
        ("mei-yee chan：sends the deck", "sends the deck", Who.MENTOR),
        ("Both: try it", "try it", Who.BOTH),
        ("兩人：試用", "試用", Who.BOTH),
        ("me: try it", "try it", Who.MENTOR),
        ("Robert: call Mei @both", "Robert: call Mei", Who.BOTH),
        ("Rob: call Karen", "Rob: call Karen", None),
        ("Karen: call", "Karen: call", None),
        ("Robert:", "Robert:", None),
        ("read 10:30 in the paper", "read 10:30 in the paper", None),
    ],
)
def test_a_name_and_a_colon_in_front_name_the_owner(line: str, text: str, who: Who | None) -> None:
    capture = read(line, CaptureKind.ACTION)
    assert (capture.text, capture.who) == (text, who)
    assert read(line, CaptureKind.NOTE).text == line.replace(" @both", "")


def test_a_name_in_front_and_a_day_behind_are_understood_together() -> None:
    capture = read("! Robert: introduce Mei to the service centre, Friday")
    assert (capture.text, capture.who) == ("introduce Mei to the service centre", Who.MENTEE)
    assert capture.due == date(2026, 11, 27)


def test_an_action_may_end_in_a_day() -> None:
    capture = read("! send the deck by 28 nov 2026 @robert")
    assert (capture.text, capture.due) == ("send the deck", date(2026, 11, 28))


def test_only_an_action_has_a_day() -> None:
    assert read("it opens on friday").text == "it opens on friday"


def test_a_takeaway_keeps_its_reason_apart() -> None:
    capture = read("* say no early, because people wait")
    assert (capture.text, capture.reason) == ("say no early", "people wait")
    assert read("* 早說不，因為客人在等").reason == "客人在等"


def test_a_word_keeps_its_meaning_apart() -> None:
    capture = read("= hand-over: the bot passes the chat to a person: now")
    assert (capture.text, capture.reason) == (
        "hand-over",
        "the bot passes the chat to a person: now",
    )


@pytest.mark.parametrize(
    ("line", "word", "meaning"),
    [
        ("= 1:1: a talk of two", "1:1", "a talk of two"),
        ("= 1:1", "1:1", ""),
        ("= Top 3: what sells most", "Top 3", "what sells most"),
        ("= GMV:成交總額", "GMV", "成交總額"),
        ("= https://shop.example", "https://shop.example", ""),
    ],
)
def test_a_colon_within_a_word_is_a_part_of_it(line: str, word: str, meaning: str) -> None:
    capture = read(line)
    assert (capture.text, capture.reason) == (word, meaning)


def test_a_question_is_the_mentees_unless_somebody_is_named() -> None:
    assert read("? why").who is Who.MENTEE
    assert read("? why @mei").who is Who.MENTOR


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("words", Note),
        ("? words", Question),
        ("! words", Action),
        ("* words", Takeaway),
        ("= word: meaning", Term),
    ],
)
def test_each_kind_becomes_a_value_of_the_session(line: str, kind: type[Captured]) -> None:
    value = kept(read(line))
    assert isinstance(value, kind)
    assert value.session == SESSION.id
    assert kind_of(value) is read(line).kind


@pytest.mark.parametrize("sign", ["", "! ", "* ", "= "])
def test_what_is_private_becomes_a_private_note(sign: str) -> None:
    value = kept(read(f"{sign}candid words", private=True))
    assert isinstance(value, PrivateNote)
    assert "candid words" in value.body


def test_a_private_question_is_a_draft() -> None:
    assert isinstance(kept(read("? may I ask", private=True)), DraftQuestion)


def test_the_question_says_who_asks() -> None:
    value = kept(read("? why @mei"))
    assert isinstance(value, Question)
    assert value.asked_by is Role.MENTOR


@pytest.mark.parametrize("line", ["words", "? words", "! words", "* words", "= word: meaning"])
def test_a_kept_line_can_be_rewritten(line: str) -> None:
    value = kept(read(line))
    capture = read("other words @robert", read(line).kind)
    assert rewritten(value, capture) == kept(capture)


@given(TEXT | st.text(), st.sampled_from(CaptureKind), st.booleans())
def test_no_line_is_too_strange_and_no_word_is_lost(
    line: str, kind: CaptureKind, private: bool
) -> None:
    capture = read_capture(line, kind, PAIR, make.NOW + timedelta(days=1), private=private)
    if capture is None:
        assert not line.strip() or line.split()[0] in {"?", "!", "*", "=", "？", "！", "＝"}
        return
    assert capture.text.strip() == capture.text
    value = kept(capture)
    assert kind_of(value) in CaptureKind
