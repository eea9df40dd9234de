"""Emphasised Chinese is marked as what is not slanted, and nothing else is."""

from __future__ import annotations

import pytest

from revmentor_desktop.services.upright import upright


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<p>回覆 <em>two</em></p>", "<p>回覆 <em>two</em></p>"),
        ("<em>回覆延續</em>", '<em><span class="han">回覆延續</span></em>'),
        ("<em>用 AI 助理。</em>", '<em><span class="han">用 AI 助理。</span></em>'),
        (
            "<em>what they call 延續 here</em>",
            '<em>what they call <span class="han">延續</span> here</em>',
        ),
        (
            "<em>a <strong>延續</strong> &amp; b</em> 回覆",
            '<em>a <strong><span class="han">延續</span></strong> &amp; b</em> 回覆',
        ),
        (
            "<em>one <em>延續</em> two</em> 延續",
            '<em>one <em><span class="han">延續</span></em> two</em> 延續',
        ),
        ("<em>二\U00020021</em>", '<em><span class="han">二\U00020021</span></em>'),
    ],
)
def test_emphasised_chinese(html: str, marked: str) -> None:
    assert upright(html) == marked
