"""Links by name: where they lead, who links where, and what a new title does to them."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from revmentor_desktop.domain.changes import added, edited
from revmentor_desktop.domain.ids import RevisionId
from revmentor_desktop.domain.names import key_of, keys_in
from revmentor_desktop.domain.private import PrivateNote, private_revision_of
from revmentor_desktop.domain.revisions import revision_of
from revmentor_desktop.export.bodies import contained
from revmentor_desktop.services.links import (
    Backlink,
    Kind,
    Names,
    Target,
    backlinks,
    can_be_named,
    left_behind,
    links_in,
    names_among,
    renamed,
    with_links,
)
from revmentor_desktop.services.steps import plain_text
from tests import make
from tests.named import names
from tests.strategies import TEXT

if TYPE_CHECKING:
    from revmentor_desktop.services.workspace import Workspace

SESSION = Target(Kind.SESSION, "s6", "Generative AI", number=6)
TOPIC = Target(Kind.TOPIC, "ai-trends", "What is new in AI")
SHARED = Target(Kind.NOTE, "n1", "The brief that worked")
SECRET = Target(Kind.NOTE, "n2", "How he decides", private=True)
KNOWN = Names((SESSION, TOPIC, SHARED, SECRET))


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("Session 6", SESSION),
        ("session  6", SESSION),
        ("會面 6", SESSION),
        ("第 6 次會面", SESSION),
        ("generative AI", SESSION),
        ("what is new in AI", TOPIC),
        ("The brief that worked", SHARED),
        ("ＨＯＷ he decides", SECRET),
        ("Session 7", None),
        ("nothing", None),
    ],
)
def test_a_name_leads_where_it_says(name: str, target: Target | None) -> None:
    assert KNOWN.find(name, private=True) == target


def test_from_a_shared_text_no_name_leads_to_what_is_private() -> None:
    assert KNOWN.find(SECRET.title, private=False) is None
    text = f"See [[{SECRET.title}]]."
    assert with_links(text, KNOWN, private=False) == f"See {SECRET.title}."


def test_a_private_note_does_not_stand_before_a_shared_one_of_its_name() -> None:
    twin = replace(SECRET, title=SHARED.title)
    assert Names((twin, SHARED)).find(SHARED.title, private=True) == SHARED


def test_links_become_addresses_and_keep_their_words() -> None:
    text = "Read [[Session 6]], [[What is new in AI#Show it|the *new*]] and [[nobody]]."
    assert with_links(text, KNOWN, private=True) == (
        "Read [Session 6](session:s6), [the \\*new\\*](topic://ai-trends) and nobody."
    )


def test_in_a_table_the_bar_of_a_link_ends_no_cell() -> None:
    row = "| [[Session 6\\|ours]] | [[Session 6#A\\|theirs]] |"
    assert with_links(row, KNOWN, private=True) == "| [ours](session:s6) | [theirs](session:s6) |"
    assert contained(f"| a | b |\n| - | - |\n{row}", 1).endswith("| ours | theirs |")
    assert plain_text(row) == "| ours | theirs |"


@pytest.mark.parametrize(
    "text",
    [
        "`[[Session 6]]`",
        "``a ` [[Session 6]]``",
        "```\n[[Session 6]]\n```",
        "~~~md\n[[Session 6]]\n",
        "\\[[Session 6]]",
        "[[Session\n6]]",
        "[[]]",
        "[[a[b]]",
    ],
)
def test_what_is_no_link_stays_as_it_is(text: str) -> None:
    assert with_links(text, KNOWN, private=True) == text


def test_a_sign_that_closes_nothing_hides_no_link() -> None:
    assert len(list(links_in("a ` b [[Session 6]]"))) == 1


def test_lines_that_hold_no_link_still_say_what_is_code() -> None:
    text = "- [ ] a\n```\nno sign\n[[Session 6]]\n```\nb\n`[[Session 6]]` [[Session 5]]\n"
    assert [link[0] for link in links_in(text)] == ["[[Session 5]]"]


@given(TEXT.filter(lambda text: "[[" not in text))
def test_a_text_without_links_is_untouched(text: str) -> None:
    assert with_links(text, KNOWN, private=True) == text


@given(TEXT)
def test_no_link_by_name_is_left_in_what_is_read(text: str) -> None:
    assert not list(links_in(with_links(text, KNOWN, private=True)))


@given(st.lists(st.sampled_from(["[[", "]]", "`", "```", "\n", "Session 6", "|", "#", "!"])))
def test_whatever_stands_together_is_read(parts: list[str]) -> None:
    text = "".join(parts)
    assert text.count("[[Session 6]]") >= len(
        [link for link in links_in(text) if link[0].lstrip("!") == "[[Session 6]]"]
    )


@pytest.mark.parametrize("name", ["", " ", "a|b", "a#b", "a]]", "a\\", "two\nlines", "a" * 301])
def test_some_titles_cannot_stand_in_a_link(name: str) -> None:
    assert not can_be_named(name)


PARTS = st.sampled_from(["[[", "]]", "[", "]", "`", "\\", "\n", "|", "#", "!", "Ａ b", "會面 ６"])


@given(st.lists(PARTS).map("".join))
def test_whatever_is_a_link_is_found_by_its_key(text: str) -> None:
    assert {key_of(link["name"]) for link in links_in(text)} <= keys_in(text)


# --- backlinks ----------------------------------------------------------------------------


def known(workspace: Workspace) -> Names:
    return names(workspace.read.sessions(), (), workspace.read.note_summaries())


def target(workspace: Workspace, title: str) -> Target:
    return next(one for one in known(workspace).targets if one.title == title)


def linking(workspace: Workspace, title: str) -> tuple[Backlink, ...]:
    """Return which notes link to what is called *title*, once all of them were looked through."""
    *_, found = backlinks(workspace.read, target(workspace, title), lambda: known(workspace))
    return found


def test_whoever_links_is_found_and_told_private_from_shared(workspace: Workspace) -> None:
    workspace.commit(
        added(
            make.session(1),
            make.note(1, body="After [[Session 1]]."),
            make.private_note(1, body="My thoughts on [[session 1|it]]."),
            make.note(2, body="`[[Session 1]]`"),
        )
    )
    found = linking(workspace, "Session 1")
    assert {(one.title, one.private) for one in found} == {
        ("Note 1", False),
        ("Private note 1", True),
    }


def test_a_shared_note_does_not_link_to_a_private_one(workspace: Workspace) -> None:
    workspace.commit(added(make.private_note(1), make.note(1, body="[[Private note 1]]")))
    assert linking(workspace, "Private note 1") == ()


# --- another title ------------------------------------------------------------------------


def rename(workspace: Workspace, title: str) -> None:
    """Give the note "Note 1" another title, and have its links follow, as one."""
    note = workspace.read.note("note-1")
    assert note is not None
    workspace.commit(edited(note, replace(note, title=title)))
    now = known(workspace)
    new = next(one for one in now.targets if one.id == note.id)
    workspace.commit(renamed(workspace.read, now, new, note.title))


def body(workspace: Workspace, id: str) -> str:
    note = workspace.read.note(id) or workspace.read.private_note(id)
    assert note is not None
    return note.body


def test_links_follow_a_new_title(workspace: Workspace) -> None:
    workspace.commit(
        added(
            make.note(1),
            make.note(2, body="[[note 1]], [[Note 1#A|words]], `[[Note 1]]`, [[Note 2]]"),
            make.private_note(1, body="![[Note 1]]"),
        )
    )
    rename(workspace, "The brief")
    assert (
        body(workspace, "note-2")
        == "[[The brief]], [[The brief#A|words]], `[[Note 1]]`, [[Note 2]]"
    )
    assert body(workspace, "private-note-1") == "![[The brief]]"


def test_links_in_a_table_follow_a_new_title_and_stay_in_their_cells(
    workspace: Workspace,
) -> None:
    table = "| a | b |\n| - | - |\n| [[Note 1\\|x]] | [[Note 1#A\\|y]] | [[Note 1|z]] |\n"
    workspace.commit(added(make.note(1), make.note(2, body=f"{table}\n[[Note 1|w]]")))
    assert [link.title for link in linking(workspace, "Note 1")] == ["Note 2"]
    rename(workspace, "The brief")
    assert body(workspace, "note-2").splitlines()[2:] == [
        "| [[The brief\\|x]] | [[The brief#A\\|y]] | [[The brief\\|z]] |",
        "",
        "[[The brief|w]]",
    ]


@pytest.mark.parametrize("title", ["", "with | bars", "Session 1"])
def test_a_title_that_cannot_be_linked_leaves_the_links(workspace: Workspace, title: str) -> None:
    workspace.commit(added(make.session(1), make.note(1), make.note(2, body="[[Note 1]]")))
    rename(workspace, title)
    assert body(workspace, "note-2") == "[[Note 1]]"


def test_the_new_title_of_a_private_note_never_comes_into_a_shared_one(
    workspace: Workspace,
) -> None:
    note = make.private_note(1)
    workspace.commit(added(note, make.note(1, body="[[Private note 1]]")))
    workspace.commit(edited(note, replace(note, title="A secret")))
    now = known(workspace)
    new = next(one for one in now.targets if one.id == note.id)
    assert not renamed(workspace.read, now, new, note.title)


@pytest.mark.parametrize("others", [3, 300])
def test_only_notes_that_link_there_are_read_for_another_title(
    workspace: Workspace, others: int
) -> None:
    more = (make.note(number, body="[[Elsewhere]]") for number in range(3, others))
    workspace.commit(added(make.note(1), make.note(2, body="[[Note 1]]"), *more))
    title = target(workspace, "Note 1")
    workspace.read.note_links.forget()  # as if all of them had been there before
    assert list(workspace.read.note_links.prepare())
    rows: list[object] = []
    workspace._store._database._connection.row_factory = lambda _, row: rows.append(row) or row
    now = replace(title, title="Ours")
    assert len(renamed(workspace.read, Names([now]), now, "Note 1").changes) == 1
    *_, found = backlinks(workspace.read, title, lambda: Names([title]))
    assert [one.title for one in found] == ["Note 2"]
    assert len(rows) == 4  # its id, and the note itself, each time


@pytest.mark.parametrize("namesakes", [3, 60])
def test_the_pasts_of_all_notes_of_a_title_are_asked_for_at_once(
    workspace: Workspace, namesakes: int
) -> None:
    linking = make.note(1, title="Links", body="[[Daily]] and [[daily]]")
    daily = [make.note(number + 2, title="Daily") for number in range(namesakes)]
    workspace.commit(added(linking, *daily))
    meant = known(workspace).find("Daily", private=False)
    assert meant is not None
    workspace.commit(added(make.note(99, title="More", body="[[Daily]]")))
    asked: list[str] = []
    workspace._store._database._connection.set_trace_callback(asked.append)
    now = known(workspace).with_one(replace(meant, title="Fresh"))
    changes = renamed(workspace.read, now, replace(meant, title="Fresh"), "Daily").changes
    workspace._store._database._connection.set_trace_callback(None)
    assert len(changes) == 2
    assert len([one for one in asked if "revisions" in one]) == 1


class TwoNotes:
    """Two notes with titles of their own, and others that link to both."""

    def __init__(self, workspace: Workspace, *, private: bool) -> None:
        self.workspace, self.now = workspace, make.NOW
        made = make.private_note if private else make.note
        self.linking = make.private_note(9, body="[[Alpha]], [[Beta]], [[Alpha#A]], [[beta|b]]")
        self.notes = [made(1, title="Alpha"), made(2, title="Beta")]
        workspace.commit(added(*self.notes, self.linking))

    def call(self, number: int, title: str, *, follow: bool = True) -> None:
        """Give a note another *title*, as the editor does: what it was is kept."""
        self.now += timedelta(hours=1)
        before = self.notes[number]
        self.notes[number] = after = replace(before, title=title, edited=self.now)
        id = RevisionId(f"kept-{self.now.isoformat()}")
        is_private = isinstance(before, PrivateNote)
        kept = private_revision_of(before, id) if is_private else revision_of(before, id)
        self.workspace.commit(added(kept))
        self.workspace.commit(edited(before, after))
        if not follow:
            return
        now = known(self.workspace)
        new = next(one for one in now.targets if one.id == after.id)
        self.workspace.commit(renamed(self.workspace.read, now, new, before.title))

    @property
    def text(self) -> str:
        return body(self.workspace, self.linking.id)


@pytest.mark.parametrize("private", [True, False])
@pytest.mark.parametrize("first", [0, 1])
def test_of_two_notes_that_get_each_others_titles_every_link_leads_where_it_led(
    workspace: Workspace, first: int, *, private: bool
) -> None:
    pair = TwoNotes(workspace, private=private)
    titles = {0: "Beta", 1: "Alpha"}
    pair.call(first, titles.pop(first))
    pair.call(*titles.popitem())
    assert pair.text == (
        "[[Beta|Alpha]], [[Alpha]], [[Beta#A|Alpha]], [[Alpha|b]]"
        if first == 0
        else "[[Beta]], [[Alpha|Beta]], [[Beta#A]], [[Alpha#beta|b]]"
    )


def test_in_a_table_as_well_a_heading_says_which_of_two_notes_is_meant(
    workspace: Workspace,
) -> None:
    pair = TwoNotes(workspace, private=False)
    table = "| a |\n| - |\n| [[{}\\|b]] |"
    workspace.commit(edited(pair.linking, replace(pair.linking, body=table.format("Beta"))))
    pair.call(1, "Alpha")
    assert pair.text == table.format("Alpha#Beta")
    pair.call(0, "Gamma")
    assert pair.text == table.format("Alpha#Beta")


@pytest.mark.parametrize("title", ["Gamma", "Alpha"])
def test_a_note_that_had_the_title_of_another_for_a_while_takes_only_its_own_links_along(
    workspace: Workspace, title: str
) -> None:
    pair = TwoNotes(workspace, private=False)
    pair.call(0, "Beta")
    assert pair.text == "[[Beta|Alpha]], [[Beta]], [[Beta#A|Alpha]], [[beta|b]]"
    pair.call(0, title)
    words = "" if title == "Alpha" else "|Alpha"
    assert pair.text == f"[[{title}{words}]], [[Beta]], [[{title}#A{words}]], [[beta|b]]"


def test_the_note_that_had_a_title_first_takes_its_links_along(workspace: Workspace) -> None:
    pair = TwoNotes(workspace, private=False)
    pair.call(0, "Beta")
    pair.call(1, "Gamma")
    assert pair.text == "[[Beta|Alpha]], [[Gamma]], [[Beta#A|Alpha]], [[Gamma|b]]"


@pytest.mark.parametrize("private", [True, False])
def test_links_follow_a_title_after_the_program_ended_while_it_was_typed(
    workspace: Workspace, *, private: bool
) -> None:
    pair = TwoNotes(workspace, private=private)
    pair.call(0, "Gamma", follow=False)
    workspace.commit(left_behind(workspace.read, tuple))
    assert pair.text == "[[Gamma]], [[Beta]], [[Gamma#A]], [[beta|b]]"
    assert not left_behind(workspace.read, tuple)


def test_links_that_lead_somewhere_stay_after_the_program_ended(workspace: Workspace) -> None:
    pair = TwoNotes(workspace, private=False)
    workspace.commit(added(make.note(3, title="Alpha")))
    pair.call(0, "Gamma", follow=False)
    assert not left_behind(workspace.read, tuple)


def test_links_by_number_stay_when_a_session_is_renamed(workspace: Workspace) -> None:
    session = make.session(1, title="First hour")
    workspace.commit(added(session, make.note(1, body="[[Session 1]] and [[First hour]]")))
    workspace.commit(edited(session, replace(session, title="The beginning")))
    now = known(workspace)
    new = next(one for one in now.targets if one.kind is Kind.SESSION)
    workspace.commit(renamed(workspace.read, now, new, "First hour"))
    assert body(workspace, "note-1") == "[[Session 1]] and [[The beginning]]"


@pytest.mark.parametrize("private", [True, False])
def test_a_title_in_another_language_leads_to_the_topic_where_nothing_else_is_called_so(
    *, private: bool
) -> None:
    there = replace(TOPIC, elsewhere=("人工智能有何新事",))
    text = "[[人工智能有何新事]]"
    assert with_links(text, Names((there,)), private=private) == (
        f"[人工智能有何新事]({TOPIC.address})"
    )
    for other in (SESSION, SHARED, replace(TOPIC, id="own")):
        called = replace(other, title="人工智能有何新事")
        found = Names((there, called)).find("人工智能有何新事", private=private)
        assert found == called


def test_a_private_note_keeps_no_topic_of_another_language_from_a_shared_text() -> None:
    there = replace(TOPIC, elsewhere=(SECRET.title,))
    known = Names((there, SECRET))
    assert known.find(SECRET.title, private=True) == SECRET
    assert known.find(SECRET.title, private=False) == there


def test_notes_that_name_a_topic_in_another_language_link_to_it() -> None:
    notes = (
        make.note(1, title="One", body="[[how a feed decides]]"),
        make.note(2, title="Two", body="[[資訊流如何取捨]]"),
        make.note(3, title="Three", body="[[Another thing]]"),
    )
    topic = make.topic(1, title="資訊流如何取捨")
    target = Target(Kind.TOPIC, topic.id, topic.title, elsewhere=("How a feed decides",))
    with closing(make.workspace(*notes)) as workspace:
        named = ("how a feed decides", topic.title)
        elsewhere = {topic.id: target.elsewhere}

        def known() -> Names:
            return names_among(workspace.read, (topic.head,), named, elsewhere)

        *_, found = backlinks(workspace.read, target, known)
    assert {one.title for one in found} == {"One", "Two"}


# --- names among all others ---------------------------------------------------------------

LETTERS = st.sampled_from("aAbéÉßﬁ１1 　\t.，《》筆記İ")
TITLES = st.lists(st.text(LETTERS, max_size=3), max_size=6)
MET = st.one_of(st.text(LETTERS, max_size=3), st.sampled_from(["Session 1", "第 2 次會面"]))


@settings(max_examples=60)
@given(TITLES, TITLES, st.lists(MET, max_size=4))
def test_names_that_are_met_lead_where_they_lead_among_all(
    of_notes: list[str], of_others: list[str], met: list[str]
) -> None:
    kinds = (make.note, make.private_note)
    notes = [kinds[at % 2](at, title=title) for at, title in enumerate(of_notes)]
    sessions = [make.session(at, title=title) for at, title in enumerate(of_others[::2])]
    topics = [make.topic(at, title=title) for at, title in enumerate(of_others[1::2])]
    workspace = make.workspace(*notes, *sessions)
    with closing(workspace):
        read = workspace.read
        every = names(read.sessions(), topics, read.note_summaries())
        among = names_among(read, topics, [*met, *of_notes[:2]])
        for name in (*met, *of_notes[:2]):
            for private in (False, True):
                found = every.find(name, private=private)
                assert among.find(name, private=private) == found
