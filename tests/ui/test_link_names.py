"""A name leads to a topic by its title in another language, which is read only where one is met."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QThread

from revmentor_desktop.domain.changes import added
from revmentor_desktop.services.links import Kind, Target
from revmentor_desktop.ui.link_names import LinkNames
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.domain.ids import TopicId
    from revmentor_desktop.ui.desk import Desk

CHINESE = "一個用別的語言寫的名稱"


@pytest.fixture
def reads(desk: Desk) -> list[QThread]:
    """In which threads the titles in the other language were read; the first topic has one."""
    threads: list[QThread] = []
    first = desk.library.heads[0].id

    def read() -> dict[TopicId, tuple[str, ...]]:
        threads.append(QThread.currentThread())
        return {first: (CHINESE,)}

    desk._read_titles_elsewhere = read
    return threads


@pytest.fixture
def names(desk: Desk, reads: list[QThread]) -> Iterator[LinkNames]:
    parent = QObject()
    yield LinkNames(desk, parent)
    desk.tasks.wait()
    parent.deleteLater()


def test_a_name_in_another_language_leads_to_the_topic_once_its_titles_were_read(
    desk: Desk, names: LinkNames, reads: list[QThread], qtbot: QtBot
) -> None:
    text = f"See [[{CHINESE}]]."
    with qtbot.waitSignal(names.changed):
        assert names.with_links(text, private=False) == f"See {CHINESE}."
    topic = desk.library.heads[0]
    target = Target(Kind.TOPIC, topic.id, topic.title)
    assert names.with_links(text, private=False) == f"See [{CHINESE}]({target.address})."
    assert names.with_links("[[nothing is called so]]", private=False) == "nothing is called so"
    desk.tasks.wait()
    assert len(reads) == 1
    assert reads[0] != QThread.currentThread()


def test_where_every_name_leads_somewhere_no_other_language_is_read(
    desk: Desk, names: LinkNames, reads: list[QThread]
) -> None:
    desk.workspace.commit(added(make.private_note(1, title="Mine")))
    title = desk.library.heads[0].title
    names.with_links(f"[[{title}]] and [[Mine]], no link", private=True)
    desk.tasks.wait()
    assert reads == []


def test_a_topic_is_linked_from_a_note_that_names_it_in_another_language(
    desk: Desk, names: LinkNames, qtbot: QtBot
) -> None:
    desk.workspace.commit(added(make.note(1, title="Theirs", body=f"[[{CHINESE}]]")))
    topic = desk.library.heads[0]
    target = Target(Kind.TOPIC, topic.id, topic.title)
    with qtbot.waitSignal(names.changed):
        assert list(names.backlinks(target))[-1] == ()
    assert [one.title for one in list(names.backlinks(target))[-1]] == ["Theirs"]
