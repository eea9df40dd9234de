"""Painted signs: each has a spoken name, grows with the text, and paints in every mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter

from revmentor_desktop.ui.tokens import Mode
from revmentor_desktop.ui.widgets.avatar import Avatar, AvatarPair
from revmentor_desktop.ui.widgets.date_tile import DateTile
from revmentor_desktop.ui.widgets.icon_label import IconLabel
from revmentor_desktop.ui.widgets.mark import Mark
from revmentor_desktop.ui.widgets.private_sign import (
    PrivateBand,
    PrivateBox,
    PrivateEdge,
    paint_hatch,
)
from revmentor_desktop.ui.widgets.progress_bar import ThinProgress

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme


def tile(theme: Theme) -> DateTile:
    made = DateTile(theme)
    made.set_date("Nov", "26", "Thu", "Thursday 26 November")
    return made


def pair(theme: Theme) -> AvatarPair:
    made = AvatarPair(theme)
    made.set_people("MC", "RL", "Mei and Robert")
    return made


SIGNS = {
    "Thursday 26 November": tile,
    "Mei and Robert": pair,
    "Robert Lau": lambda theme: Avatar(theme, "RL", "Robert Lau", partner=True),
    "Question": lambda theme: IconLabel(theme, "message-circle-question-mark", name="Question"),
    "RevMentor": lambda theme: Mark(theme, 48, name="RevMentor"),
}


@pytest.mark.parametrize("name", SIGNS)
def test_a_sign_is_spoken_and_grows(qtbot: QtBot, theme: Theme, name: str) -> None:
    sign: QWidget = SIGNS[name](theme)
    qtbot.addWidget(sign)
    interface = QAccessible.queryAccessibleInterface(sign)
    assert interface.text(QAccessible.Text.Name) == name
    before = sign.sizeHint()
    theme.set_look(text_size=1.5)
    assert sign.sizeHint().height() > before.height()


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("name", SIGNS)
def test_a_sign_paints_in_every_mode(qtbot: QtBot, theme: Theme, name: str, mode: Mode) -> None:
    theme.set_look(mode=mode)
    sign: QWidget = SIGNS[name](theme)
    qtbot.addWidget(sign)
    sign.resize(sign.sizeHint())
    image = sign.grab().toImage()
    colours = {image.pixel(x, image.height() // 2) for x in range(image.width())}
    assert len(colours) > 1


def test_the_hatch_can_be_told_without_colour(theme: Theme, qapp: object) -> None:
    image = QImage(60, 12, QImage.Format.Format_RGB32)
    image.fill(theme.colour("page"))
    painter = QPainter(image)
    paint_hatch(painter, theme, QRectF(0, 0, 60, 12))
    painter.end()
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    row = [grey.pixelColor(x, 6).lightness() for x in range(60)]
    assert max(row) - min(row) > 80


@pytest.mark.parametrize("way", [Qt.Orientation.Horizontal, Qt.Orientation.Vertical])
def test_the_edge_is_six_pixels_thick(qtbot: QtBot, theme: Theme, way: Qt.Orientation) -> None:
    edge = PrivateEdge(theme, way)
    qtbot.addWidget(edge)
    assert edge.sizeHint().width() == 6
    theme.set_look(text_size=1.5)
    assert edge.sizeHint().width() == 9


def test_the_band_says_who_sees_it(qtbot: QtBot, theme: Theme) -> None:
    band = PrivateBand(theme)
    qtbot.addWidget(band)
    band.set_private("Private. Not in what you share.", "Make shared")
    assert band.is_private()
    assert band.accessibleName() == "Private. Not in what you share."
    assert band.button().accessibleName() == "Make shared"
    band.set_shared("Robert can see this", "Keep a private copy")
    assert not band.is_private()
    assert band.button().words() == "Keep a private copy"


def test_the_band_has_one_act(qtbot: QtBot, theme: Theme) -> None:
    band = PrivateBand(theme)
    qtbot.addWidget(band)
    band.set_private("Private", "Make shared")
    with qtbot.waitSignal(band.acted):
        qtbot.mouseClick(band.button(), Qt.MouseButton.LeftButton)


def test_the_box_says_what_stays_here(qtbot: QtBot, theme: Theme) -> None:
    box = PrivateBox(theme, "Stays behind", "2 private notes, 1 private question")
    qtbot.addWidget(box)
    assert box.accessibleName() == "Stays behind"
    assert box.accessibleDescription() == "2 private notes, 1 private question"
    assert box.button().isHidden()
    box.set_words("1 private note, covered", "", "Peek")
    assert not box.button().isHidden()
    with qtbot.waitSignal(box.acted):
        qtbot.keyClick(box.button(), Qt.Key.Key_Space)


def test_progress_is_spoken(qtbot: QtBot, theme: Theme) -> None:
    progress = ThinProgress(theme, "Getting ready")
    qtbot.addWidget(progress)
    progress.set_progress(3, 5, "3 of 5 done")
    assert (progress.value(), progress.maximum()) == (3, 5)
    assert progress.accessibleName() == "Getting ready"
    assert progress.accessibleDescription() == "3 of 5 done"
    progress.set_progress(0, 0, "Nothing to do")
    assert progress.value() == 0


def test_an_icon_stands_lower_beside_chinese_words(qtbot: QtBot, theme: Theme) -> None:
    icon = IconLabel(theme, "square", beside="Follow-ups")
    qtbot.addWidget(icon)
    tops = []
    for words in ("Follow-ups", "跟進", ""):
        icon.set_beside(words)
        icon.resize(icon.sizeHint())
        drawn = icon.grab().toImage()
        ground, across = drawn.pixel(0, 0), range(drawn.width())
        rows = range(drawn.height())
        tops.append(next(y for y in rows if any(drawn.pixel(x, y) != ground for x in across)))
    assert tops[1] == tops[0] + 2
    assert tops[2] == tops[0]
