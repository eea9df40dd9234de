"""The examples of CommonMark mean here what they mean there, but for differences that are known.

``tests/commonmark/differences.toml`` lists them, each with its reason.
"""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.services.rendering import render
from tests.commonmark.comparing import EXAMPLES, examples, meant

if TYPE_CHECKING:
    from typing import Any

LISTED: dict[str, Any] = tomllib.loads(
    (EXAMPLES.parent / "differences.toml").read_text(encoding="utf-8")
)
KNOWN = [number for reason in LISTED.values() for number in reason["examples"]]


def test_only_the_known_examples_differ() -> None:
    found = [
        one.number for one in examples() if meant(render(one.markdown).html) != meant(one.html)
    ]
    assert sorted(KNOWN) == found


def test_seven_of_ten_agree() -> None:
    assert len(examples()) == 652
    assert len(set(KNOWN)) == len(KNOWN) <= 652 * 0.3


@pytest.mark.parametrize("reason", LISTED)
def test_every_difference_has_its_reason(reason: str) -> None:
    assert LISTED[reason]["why"].endswith(".")
    assert LISTED[reason]["examples"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("<p>a</p>", "<p>b</p>", False),
        ("<p>a <em>b</em></p>", "<p>a b</p>", False),
        ("<pre>a\n b</pre>", "<pre>a\nb</pre>", False),
        ("<p>a\nb</p>", "<p>a b</p>", True),
        ("<ul><li><p>a</p></li></ul>", "<ul><li>a</li></ul>", True),
        ('<p><a href="/x" title="t">a</a></p>', "<p><a>a</a></p>", True),
        ('<p><a href="https://a.b">a</a></p>', "<p><a>a</a></p>", False),
        ("<hr />", "<hr>", True),
    ],
)
def test_the_comparison_sees_what_matters(one: str, other: str, same: bool) -> None:
    assert (meant(one) == meant(other)) is same
