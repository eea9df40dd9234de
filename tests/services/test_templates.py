"""The twelve agendas that ship, and what is refused."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.sessions import ItemKind
from revmentor_desktop.paths import resource
from revmentor_desktop.services.planning import (
    CLOSING_REVIEW,
    FIRST_SESSION,
    MIDPOINT_REVIEW,
    REGULAR,
)
from revmentor_desktop.services.templates import BUILT_IN, TemplateFault, load_templates

if TYPE_CHECKING:
    from pathlib import Path

    from revmentor_desktop.domain.templates import Template

GOOD = """\
name = "A template"
summary = "When to take it."
purpose = "Why."
minutes = 25
mentor_preparation = ["One"]
mentee_preparation = ["Two"]

[[items]]
kind = "topic"
title = "A part"
minutes = 20
lead = "both"
"""


@pytest.fixture(scope="module")
def templates() -> tuple[Template, ...]:
    return load_templates(resource("templates", "en"))


def test_the_twelve_are_there_in_their_order(templates: tuple[Template, ...]) -> None:
    assert tuple(template.id for template in templates) == BUILT_IN
    assert len({template.name for template in templates}) == len(BUILT_IN) == 12
    assert {FIRST_SESSION, REGULAR, MIDPOINT_REVIEW, CLOSING_REVIEW} <= set(BUILT_IN)


def test_each_leaves_a_few_minutes_to_breathe(templates: tuple[Template, ...]) -> None:
    for template in templates:
        spare = template.minutes - sum(item.minutes for item in template.items)
        assert 3 <= spare <= 8, template.id


def test_each_opens_with_the_two_and_ends_with_what_comes_next(
    templates: tuple[Template, ...],
) -> None:
    for template in templates:
        assert template.items[0].kind is ItemKind.CHECK_IN
        assert template.items[-1].kind is ItemKind.WRAP_UP
        assert len({item.title for item in template.items}) == len(template.items)


def test_each_prepares_both(templates: tuple[Template, ...]) -> None:
    for template in templates:
        for role in Role:
            assert 3 <= len(template.preparation(role)) <= 5, template.id


def test_the_voice_is_plain(templates: tuple[Template, ...]) -> None:
    for template in templates:
        text = repr(template).casefold()
        assert "!" not in text
        assert "please" not in text
        assert "\\n" not in text
        assert template.summary.endswith(".")
        assert "  " not in text


@pytest.mark.parametrize("language", ["en", "zh_HK"])
def test_quotation_marks_are_true_ones(language: str) -> None:
    for path in resource("templates", language).glob("*.toml"):
        told = path.read_text(encoding="utf-8")
        assert '\\"' not in told, path.name
        assert not re.search(r"\w'\w", told), path.name


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('name = "A template"', "", "name is missing"),
        ('name = "A template"', "name = 3", "name is not a text"),
        ("minutes = 25", "minutes = 4", "minutes is not a number from 5 to 600"),
        ("minutes = 25", "minutes = 15", "20 minutes do not fit into 15"),
        ('kind = "topic"', 'kind = "topics"', "items 1: kind is not one of check_in, topic"),
        ('lead = "both"', 'lead = "both"\nleed = 1', "items 1: leed is not known"),
        (
            'lead = "both"',
            'lead = "both"\nplaceholder = 1',
            "placeholder is neither true nor false",
        ),
        ('["One"]', '["One", 2]', "mentor_preparation is not a list of texts"),
        ("[[items]]", "[items]", "items is not a list of tables"),
        ("minutes = 25", "minutes = 25\nminutes = 30", "mine.toml: "),
    ],
)
def test_a_template_that_is_wrong_says_where(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    (tmp_path / "mine.toml").write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(TemplateFault) as raised:
        load_templates(tmp_path)
    assert message in str(raised.value)
    assert str(raised.value).startswith("mine.toml")


def test_others_stand_behind_the_twelve(tmp_path: Path) -> None:
    for name in ("aaa", "regular"):
        (tmp_path / f"{name}.toml").write_text(GOOD, encoding="utf-8")
    assert [template.id for template in load_templates(tmp_path)] == ["regular", "aaa"]


def test_the_chinese_ones_are_the_same_agendas() -> None:
    english = load_templates(resource("templates", "en"))
    chinese = load_templates(resource("templates", "zh_HK"))
    assert [one.id for one in chinese] == [one.id for one in english]
    for ours, theirs in zip(chinese, english, strict=True):
        shape = [(item.kind, item.minutes, item.lead, len(item.steps)) for item in theirs.items]
        assert [
            (item.kind, item.minutes, item.lead, len(item.steps)) for item in ours.items
        ] == shape, ours.id
        assert ours.minutes == theirs.minutes
