"""The rules of the document model."""

from __future__ import annotations

import pytest

from revmentor_desktop.export.outline import (
    Align,
    Document,
    Heading,
    MarkdownBody,
    Metadata,
    Paragraph,
    Run,
    Table,
    line,
)


def test_a_line_leaves_out_what_is_empty() -> None:
    assert line("a", "", Run("b", strong=True), Run("")) == (Run("a"), Run("b", strong=True))


def test_a_table_has_rows_of_one_width() -> None:
    with pytest.raises(ValueError, match="same number"):
        Table((line("a"), line("b")), ((line("c"),),), (Align.START, Align.START))
    with pytest.raises(ValueError, match="same number"):
        Table((), (), ())


def test_after_a_body_comes_a_heading_or_nothing() -> None:
    body, about = MarkdownBody("- a", 2), Metadata("en")
    Document("Title", about, (body, Heading(2, line("Next")), body))
    with pytest.raises(ValueError, match="comes a heading"):
        Document("Title", about, (body, Paragraph((line("a"),))))
