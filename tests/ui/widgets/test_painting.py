"""Drawing for delegates: lines are broken and cut where the width says."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6 import QtGui
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QTextLayout

from revmentor_desktop.ui.theme import Theme
from revmentor_desktop.ui.widgets import painting
from revmentor_desktop.ui.widgets.painting import (
    chip_size,
    elided,
    line_height,
    paint_chip,
    paint_lines,
    paint_row_ground,
    paint_rule,
    paint_shadow,
    text_height,
    written,
)
from revmentor_desktop.ui.widgets.private_sign import paint_hatch

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS = (
    "plan",
    " ",
    "議程",
    "。",
    "chatbot ",
    "e\u0301",
    "👩🏽‍💻",
    "a-long-word-that-goes-on",
    "𨋢",
    " 導 ",
)
"""What a text is put together of: letters of several faces, gaps, and long words without any."""

LONG = "A good bot hands over early. Know the five moments when a person must step in."


@pytest.fixture
def canvas(qapp: object) -> Iterator[tuple[QImage, QPainter]]:
    image = QImage(300, 100, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    yield image, painter
    painter.end()


@pytest.mark.parametrize(("lines", "cut"), [(1, True), (2, True), (4, False)])
def test_text_is_cut_after_its_lines(
    canvas: tuple[QImage, QPainter], theme: Theme, lines: int, cut: bool
) -> None:
    area = QRectF(0, 0, 200, 100)
    font = theme.font("small")
    assert paint_lines(canvas[1], area, LONG, font, theme.colour("text"), lines=lines) is cut


@pytest.mark.usefixtures("qapp")
@given(st.lists(st.sampled_from(WORDS), min_size=30, max_size=60), st.integers(90, 400))
def test_the_last_line_ends_where_all_that_is_left_would_be_cut(
    words: list[str], width: int
) -> None:
    font, text = Theme().font("small"), " ".join("".join(words).split())
    made = written(QRectF(0, 0, width, 100), text, font, lines=2)
    assume(made.cut)
    first, last = (letters.text() for _place, letters in made.lines)
    left = text.removeprefix(first)  # which may begin with a gap, or the line does not
    assert last in {elided(font, left, width), elided(font, left.lstrip(), width)}


@pytest.mark.usefixtures("qapp")
def test_a_line_is_laid_out_once_to_be_measured_and_drawn(
    theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid_out: list[str] = []

    def counted(text: str, font: QFont) -> QTextLayout:
        laid_out.append(text)
        return QTextLayout(text, font)

    monkeypatch.setattr(QtGui, "QTextLayout", counted)
    monkeypatch.setattr(painting, "QFontMetricsF", None)
    font, area = theme.font("small"), QRectF(0, 0, 300, 30)
    monkeypatch.setattr(painting, "_line", lambda _font, _text: (12.0, 16.0))
    written(area, "laid out once", font, alignment=Qt.AlignmentFlag.AlignRight)
    assert laid_out == ["laid out once"]


@pytest.mark.parametrize(
    "text", ["A 議程 plan", "“導師”…", "Zoë、𨋢", "中", "e\u0301 中", "👩🏽‍💻 中"]
)
def test_a_line_is_as_high_as_its_faces(theme: Theme, text: str) -> None:
    font = theme.font("small")
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    own = QFontMetricsF(font).lineSpacing()
    assert line_height(font, text) == math.ceil(max(own, line.height()))


@pytest.mark.parametrize(
    ("alignment", "side"),
    [(Qt.AlignmentFlag.AlignLeft, 0), (Qt.AlignmentFlag.AlignRight, 1)],
)
def test_text_stands_at_its_side(
    canvas: tuple[QImage, QPainter], theme: Theme, alignment: Qt.AlignmentFlag, side: int
) -> None:
    image, painter = canvas
    font = theme.font("body")
    area = QRectF(0, 0, 300, 30)
    paint_lines(painter, area, "Hi", font, theme.colour("text"), alignment=alignment)
    inked = [x for x in range(300) for y in range(30) if image.pixelColor(x, y).alpha()]
    assert (min(inked) < 20) == (side == 0)
    assert (max(inked) > 280) == (side == 1)


def test_a_chip_fits_its_words_and_can_be_squeezed(
    canvas: tuple[QImage, QPainter], theme: Theme
) -> None:
    image, painter = canvas
    size = chip_size(theme, "Chatbots & service")
    assert size.width() > chip_size(theme, "AI").width()
    paint_chip(painter, theme, QRectF(0, 0, 60, size.height()), "chat", "Chatbots & service")
    assert all(image.pixelColor(x, 10).alpha() == 0 for x in range(62, 300))


def test_what_is_kept_as_an_image_looks_as_it_is_drawn(
    theme: Theme,
) -> None:
    kept, drawn = (_with_shadow_and_hatch(theme, QRectF(40 + off, 40, 90, 80)) for off in (0, 0.01))
    pairs = zip(bytes(kept.constBits()), bytes(drawn.constBits()), strict=True)
    assert max(abs(one - other) for one, other in pairs) < 8


def _with_shadow_and_hatch(theme: Theme, area: QRectF) -> QImage:
    image = QImage(180, 180, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_shadow(painter, area, 12)
    paint_hatch(painter, theme, area, 2)
    painter.end()
    return image


def test_a_shadow_is_soft(canvas: tuple[QImage, QPainter], qapp: object) -> None:
    image, painter = canvas
    paint_shadow(painter, QRectF(20, 20, 100, 40), 8)
    near, far = image.pixelColor(70, 62).alpha(), image.pixelColor(70, 69).alpha()
    assert 0 < far < near < 60


@pytest.mark.parametrize(("scale", "thick"), [(1.0, 1), (1.25, 1), (1.5, 1), (2.0, 2)])
@pytest.mark.parametrize("lying", [True, False])
def test_a_hair_line_falls_on_whole_pixels_at_every_scale(
    qapp: object, scale: float, thick: int, lying: bool
) -> None:
    for place in range(1, 8):
        image = QImage(64, 64, QImage.Format.Format_ARGB32)
        image.fill(0)
        image.setDevicePixelRatio(scale)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(0, place, 20, 1) if lying else QRectF(place, 0, 1, 20)
        paint_rule(painter, QColor("black"), area)
        painter.end()
        across = [image.pixelColor(*((5, at) if lying else (at, 5))).alpha() for at in range(64)]
        assert [round(alpha / 255, 1) for alpha in across if alpha > 2] == [1.0] * thick


def test_a_selected_row_has_an_edge_within_itself_in_high_contrast(
    canvas: tuple[QImage, QPainter], theme: Theme
) -> None:
    image, painter = canvas
    theme.set_look(mode="contrast-dark")
    paint_row_ground(painter, theme, QRectF(10, 10, 200, 40), selected=True, hovered=False)
    assert [image.pixelColor(100, y) == theme.colour("accent") for y in range(9, 14)] == [
        False,
        True,
        True,
        True,
        False,
    ]


def test_chinese_lines_are_given_the_height_they_need(theme: Theme) -> None:
    font = theme.font("body")
    assert line_height(font, "聊天機械人") >= line_height(font, "Chatbots")
    assert text_height(font, "聊天機械人與客服 " * 6, 80, 2) == 2 * line_height(font, "聊天")
