"""From a shared view to a document: the parts in their order, the words handed in, no others."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from revmentor_desktop.domain.ids import QuestionId, SessionId
from revmentor_desktop.domain.people import Who
from revmentor_desktop.domain.questions import QuestionState
from revmentor_desktop.domain.sessions import AgendaItem, Outcome, Session, SessionState, Step
from revmentor_desktop.domain.sharing import (
    SharedActions,
    SharedAgenda,
    SharedRecap,
    SharedView,
    What,
    shared_agenda,
    shared_recap,
    shared_topics,
)
from revmentor_desktop.export import shared
from revmentor_desktop.export.markdown import markdown
from revmentor_desktop.export.outline import Heading, MarkdownBody, Table, TaskList
from revmentor_desktop.export.review_words import ReviewWords
from revmentor_desktop.export.words import ENGLISH, Words
from tests import make
from tests.domain.test_sharing_programme import every_view, topic

HERE = SessionId("session-7")
START = datetime(2026, 11, 26, 8, tzinfo=UTC)


def item(number: int, **fields: object) -> AgendaItem:
    return make.item(number, 7, **{"steps": (), **fields})


def session(**fields: object) -> Session:
    items = (
        item(1, title="Check-in", minutes=5, lead=Who.BOTH),
        item(
            2,
            title="What a shop chatbot can do",
            minutes=40,
            steps=(Step("Read chat log A"), Step("Find the sentence", done=True)),
            details="Two logs.\nNames removed.",
            question=QuestionId("question-1"),
        ),
        item(
            3,
            title="AR try-on",
            minutes=11,
            lead=Who.MENTEE,
            origin_date=date(2026, 11, 12),
            outcome=Outcome.CARRIED_OVER,
        ),
    )
    known = {"title": "Chatbots & service", "start": START, "place": "Room 12A"}
    return replace(make.session(7, **{**known, **fields}), items=items)


def agenda(**fields: object) -> SharedAgenda:
    return shared_agenda(
        make.pair(),
        session(purpose="Decide.\n\nBring a complaint.", **fields),
        [
            make.question(1, text="Should advisers fear this?", state=QuestionState.ON_AGENDA),
            make.question(2, text="Do customers notice?", state=QuestionState.STILL_FOGGY),
        ],
        [make.action(1, text="forward the report", due=date(2026, 11, 25))],
    )


def recap() -> SharedRecap:
    return shared_recap(
        make.pair(),
        session(),
        recap=replace(make.recap(7), summary="# What we did\n\nWe asked."),
        takeaways=[
            make.takeaway(1, session=HERE, text="Fast junior.", reason="It made up a figure."),
            make.takeaway(2, session=HERE, text="Three drafts.", reason="", by=None),
        ],
        actions=[
            make.action(1, session=HERE, text="draft a reply", done=make.NOW),
            make.action(2, session=HERE, text="introduce Mei", due=date(2027, 1, 5)),
            make.action(3, session=HERE, text="book a room", owner=Who.BOTH, due=None),
            make.action(4, session=HERE, text="find a log", owner=None, due=None),
        ],
        questions=[
            replace(
                make.question(1, session=HERE, text="What is a token?", answer="A part.\n\nYes."),
                answered_in=HERE,
                state=QuestionState.ANSWERED,
            ),
            make.question(2, session=HERE, text="Who pays?"),
        ],
        terms=[make.term(1, session=HERE, word="Token", meaning="Part of a word.")],
        notes=[make.note(1, session=HERE, title="", body="Noted.")],
    )


AGENDA = """\
# Chatbots & service

Session 7, Thursday 26 November 2026, 16:00–17:00, Room 12A  
Mei-Yee Chan and Robert Lau

## Purpose

Decide.

Bring a complaint.

## Agenda

| Time  | Min | What                                        | Who     |
| ----- | --: | ------------------------------------------- | ------- |
| 16:00 |   5 | Check-in                                    | Both    |
| 16:05 |  40 | What a shop chatbot can do                  | Mei-Yee |
| 16:45 |  11 | AR try-on *(carried over from 12 November)* | Robert  |

*56 of 60 min planned, 4 min to breathe*

## Step by step

### 16:05 What a shop chatbot can do

Two logs.  
Names removed.

- [ ] Read chat log A
- [x] Find the sentence

## Questions for this session

- Robert: Should advisers fear this?

## Questions waiting for their turn

- Robert: Do customers notice? *(still foggy)*

## Actions due by then

- [ ] Robert: forward the report *(by 25 November)*
"""  # noqa: W291  # two blanks at the end are a line break in Markdown

RECAP = """\
# Chatbots & service

Session 7, Thursday 26 November 2026, 16:00–17:00, Room 12A  
Mei-Yee Chan and Robert Lau

## Summary

### What we did

We asked.

## Takeaways

- Fast junior. *(Robert)*  
  *Why: It made up a figure.*
- Three drafts.

## Actions

- [x] Robert: draft a reply
- [ ] Robert: introduce Mei *(by Tuesday 5 January 2027)*
- [ ] Both: book a room
- [ ] find a log

## Questions answered

- What is a token?  
  A part.  
  Yes.

## Open questions

- Who pays?

## Carried over

- AR try-on

## Agenda

| Time  | Min | What                                                      | Who     |
| ----- | --: | --------------------------------------------------------- | ------- |
| 16:00 |   5 | Check-in                                                  | Both    |
| 16:05 |  40 | What a shop chatbot can do                                | Mei-Yee |
| 16:45 |  11 | AR try-on *(carried over from 12 November, carried over)* | Robert  |

## Words explained

- **Token**: Part of a word.

## Notes

### Untitled

Noted.
"""  # noqa: W291  # two blanks at the end are a line break in Markdown


def test_an_agenda_reads_like_this() -> None:
    view = agenda()
    kept = tuple(replace(one, outcome=Outcome.OPEN) for one in view.items)
    assert markdown(shared.document(replace(view, items=kept), ENGLISH)) == AGENDA


def test_a_recap_reads_like_this() -> None:
    assert markdown(shared.document(recap(), ENGLISH)) == RECAP


@pytest.mark.parametrize("view", [agenda(), recap()])
def test_a_view_with_nothing_but_its_head_is_a_title(view: SharedView) -> None:
    empty = type(view)(view.head)
    kinds = [type(block).__name__ for block in shared.document(empty, ENGLISH).blocks]
    assert kinds == ["Paragraph"]


def test_a_session_without_a_title_is_called_by_its_number() -> None:
    document = shared.document(agenda(title=" \n"), ENGLISH)
    assert document.title == "Session 7"
    assert shared.file_name(agenda(title=""), ENGLISH) == "Session 7 agenda - Untitled"


def test_the_name_of_a_recap_is_the_one_people_know() -> None:
    assert shared.file_name(recap(), ENGLISH) == "Session 7 - Chatbots & service"


def test_the_line_below_the_title_says_what_is_unusual() -> None:
    view = agenda(state=SessionState.CANCELLED, zone="Europe/London")
    first = markdown(shared.document(view, ENGLISH)).split("\n")[2]
    assert first == (
        "Session 7, Thursday 26 November 2026, 08:00–09:00 (Europe/London), Room 12A, Cancelled  "
    )


def test_what_is_known_about_the_document() -> None:
    known = shared.document(agenda(), ENGLISH).metadata
    assert known.day == date(2026, 11, 26)
    assert known.people == ("Mei-Yee Chan", "Robert Lau")
    assert (known.session, known.language) == (7, "en")


WORDS_OF_ENGLISH = ("Agenda", "Session", "Summary", "Both", "Why", "Baseline", "Change")


def test_every_fixed_word_comes_from_the_words() -> None:
    """Words that are all one strange sign: nothing English is left beside what was typed."""

    def strange(*_: object) -> str:
        return "¤"

    def said(words: Words | ReviewWords) -> dict[str, Any]:
        """Return the sign for each of *words*: as a text or a function, as each was."""
        kinds = ((one.name, isinstance(getattr(words, one.name), str)) for one in fields(words))
        return {name: "¤" if text else strange for name, text in kinds}

    reviews = ReviewWords(**said(ENGLISH.reviews))
    words = Words(**{**said(ENGLISH), "reviews": reviews})
    for view in (agenda(), recap(), *every_view().values()):
        written = markdown(shared.document(view, words))
        for word in (*WORDS_OF_ENGLISH, "by ", "min", "November"):
            assert word not in written.replace("Session 1", "").replace("Session 2", ""), word
        assert "¤" in written


def test_a_recap_keeps_its_texts_apart_from_somebodys_markdown() -> None:
    blocks = shared.document(recap(), ENGLISH).blocks
    assert [type(block) for block in blocks].count(MarkdownBody) == 2
    assert {block.level for block in blocks if isinstance(block, Heading)} == {2, 3}
    assert any(isinstance(block, Table) for block in blocks)
    assert any(isinstance(block, TaskList) for block in blocks)


# --- more than a session ------------------------------------------------------------------


def written(what: What) -> str:
    return markdown(shared.document(every_view()[what], ENGLISH))


def headings(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.startswith("#")]


def test_sessions_stand_one_after_the_other_each_with_its_own_parts() -> None:
    text = written(What.SESSIONS)
    assert headings(text)[:4] == [
        "# Sessions 1 to 2",
        "## Session 1: Session 1",
        "### Summary",
        "### Takeaways",
    ]
    assert "## Session 2: Session 2\n\nSession 2, Monday 18 January 2027, 14:32" in text


def test_the_programme_reads_like_this() -> None:
    text = written(What.PROGRAMME)
    assert headings(text) == [
        "# Programme summary",
        "## Aim",
        "## Goals",
        "## Reviews",
        "### How Mei-Yee rated these statements",
        "## Sessions",
        "## Topics explored",
        "## Takeaways",
        "### Session 1: Session 1",
        "### Session 2: Session 2",
        "## Open actions",
        "## Actions done",
        "## Questions answered",
        "## Open questions",
        "## Words explained",
        "## What we agreed",
        "### What stays between us",
    ]
    assert "As of Monday 23 November 2026" in text
    assert "|   1 | Monday 21 December 2026 | Session 1 | Held" in text
    assert "| Monday 21 December 2026 | Topic chat | Chatbots & service |" in text


def test_lists_say_what_they_are() -> None:
    assert headings(written(What.ACTIONS)) == ["# Actions", "## Open actions", "## Actions done"]
    assert "- [x] Robert: Action 2" in written(What.ACTIONS)
    assert headings(written(What.QUESTIONS)) == [
        "# Questions",
        "## Open questions",
        "## Questions answered",
        "## Parked questions",
    ]
    assert "**Bot**: A program that answers" in written(What.WORDS)
    assert "Every 4 weeks, for 60 minutes" in written(What.AGREEMENT)


def test_the_agreement_reads_like_this() -> None:
    text = written(What.AGREEMENT)
    assert headings(text) == [
        "# Agreement",
        "## Aim",
        "## How we meet",
        "## What we agreed",
        "### What stays between us",
        "## Accepted",
    ]
    assert "- Mei-Yee Chan, on Monday 23 November 2026" in text


def test_goals_say_where_they_began_where_they_are_and_what_shows_it() -> None:
    text = written(What.GOALS)
    assert headings(text) == [
        "# Goals",
        "## What Robert wants to be able to do",
        "## What Mei-Yee wants to be able to do",
        "## What both want to be able to do",
    ]
    assert "**Goal 1** *(by Friday 29 January 2027)*" in text
    assert "One will know by this: I can show it to somebody" in text
    assert "Began at 1 of 5, now at 2 of 5" in text
    assert "Thursday 12 November 2026, to 2: Did it once with help" in text


def test_a_programme_tells_reviews_by_statement_stage_and_change() -> None:
    text = written(What.PROGRAMME)
    begins = text.index("## Reviews")
    told = text[begins : text.index("\n## ", begins + 1)]
    assert "### How Mei-Yee rated these statements" in told
    assert "1 means not at all, 5 means fully." in told
    head, _, *rows = [line for line in told.splitlines() if line.startswith("|")]
    assert [cell.strip() for cell in head.strip("|").split("|")] == [
        "Statement",
        "Baseline, Thursday 12 November 2026",
        "Midpoint, Thursday 12 November 2026",
        "Change",
    ]
    assert [[cell.strip() for cell in row.strip("|").split("|")][1:] for row in rows] == [
        *(["2", "4", "from 2 to 4"], ["", "", ""], ["4", "", ""]),
        *(["", "", ""] for _ in range(4)),
    ]
    assert "**Baseline, Thursday 12 November 2026:** I say less than I think." in told


def test_a_one_pager_says_how_sure_its_sources_are() -> None:
    text = written(What.TOPIC)
    assert text.startswith(
        "# Topic chat\n\nChatbots & service, First look, 25 min  \n*CC-BY-4.0, Somebody*\n"
    )
    assert headings(text)[1:] == [
        "## Why it matters to a leader",
        "## Show it",
        "## You drive",
        "## Questions to expect",
        "## Questions for our business",
        "## Words to know",
        "## Watch out",
        "## What we do not know",
        "## Ask an expert",
        "## Sources",
    ]
    assert "*Contested, checked on Monday 23 November 2026*" in text
    assert "<https://a.example/b>" in text


def test_a_hand_out_has_its_words_and_sources_once_at_the_end() -> None:
    text = written(What.HANDOUT)
    assert headings(text)[:3] == ["# Workshop hand-out", "## What we do", "## 1 Topic chat"]
    assert headings(text)[-2:] == ["## Words to know", "## Sources"]
    assert "1. Topic chat *(25 min)*\n2. Topic more *(25 min)*" in text
    assert text.count("**Bot**") == text.count("https://a.example/b") == 1


def test_every_one_pager_but_the_first_begins_a_page() -> None:
    view = shared_topics([topic("a"), topic("b"), topic("c")])
    blocks = shared.document(view, ENGLISH).blocks
    starts = [block for block in blocks if isinstance(block, Heading) and block.level == 2]
    assert [block.new_page for block in starts] == [False, True, True]


def test_the_table_of_actions_is_for_machines() -> None:
    view = every_view()[What.ACTIONS]
    assert isinstance(view, SharedActions)
    table = shared.action_table(view, ENGLISH)
    rows = [["".join(run.text for run in cell) for cell in row] for row in table.rows]
    assert rows == [
        ["Action 1", "Robert", "2026-12-07", "To do", "", "2026-11-23", "1"],
        ["Action 2", "Robert", "2026-12-07", "Done", "2026-11-26", "2026-11-23", ""],
    ]
