"""What makes two pictures different: what one would see, and not how letters are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from revmentor_desktop.ui.widgets.buttons import Button
from revmentor_desktop.ui.widgets.card import Card
from revmentor_desktop.ui.widgets.text import TextLabel
from tests.ui.looks.pictures import GONE, NEW, approve, compared, sheet, small

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme

NAME = "02-home-light.png"
TEXT = "Twenty minutes on what an assistant may say to a customer in our name, and who signs it."


class Scene(QWidget):
    """A page with two cards and two buttons, one of them quiet."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("surface", "page")
        self.resize(1280, 800)
        self.cards = []
        column = QVBoxLayout(self)
        for kind in ("primary", "quiet"):
            card = Card(theme)
            card.body.addWidget(TextLabel(theme, "AI at the counter", "h2"))
            card.body.addWidget(TextLabel(theme, TEXT, "muted", wrap=True))
            card.body.addWidget(Button(theme, "Share", kind))
            self.cards.append(card)
            column.addWidget(card)

    def button(self, at: int) -> Button:
        return self.cards[at].findChildren(Button)[0]


@pytest.fixture
def scene(qtbot: QtBot, theme: Theme) -> Scene:
    made = Scene(theme)
    qtbot.addWidget(made)
    theme.dress(made)
    made.show()
    return made


@pytest.fixture
def folder(tmp_path: Path, scene: Scene) -> Path:
    """Return a folder with a picture of the scene, which is approved."""
    keep(scene.grab().toImage(), tmp_path)
    approve(tmp_path, [NAME], tmp_path / "approved")
    return tmp_path


def keep(picture: QImage, folder: Path) -> None:
    assert picture.save(str(folder / NAME))


def differs(picture: QImage, folder: Path) -> bool:
    keep(picture, folder)
    return bool(compared(folder, [NAME], folder / "approved"))


def drawn(picture: QImage, *, beside: bool, heavier: float) -> QImage:
    """Return *picture* as another machine might draw it: half a pixel *beside*, or *heavier*."""
    smooth, keep_ratio = Qt.TransformationMode.SmoothTransformation, Qt.AspectRatioMode
    large = picture.scaled(picture.size() * 2, keep_ratio.KeepAspectRatio, smooth)
    other = large.copy()
    painter = QPainter(other)
    if beside:
        painter.drawImage(1, 1, large)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.setOpacity(heavier)
    painter.drawImage(0, 0, large)
    painter.end()
    return other.scaled(picture.size(), keep_ratio.KeepAspectRatio, smooth)


@pytest.mark.parametrize(("beside", "heavier"), [(False, 0.0), (True, 0.1)])
def test_letters_drawn_a_little_differently_are_the_same_picture(
    scene: Scene, folder: Path, beside: bool, heavier: float
) -> None:
    other = drawn(scene.grab().toImage(), beside=beside, heavier=heavier)
    assert not differs(other, folder)


@pytest.mark.parametrize(("right", "down"), [(-1, 1)])
def test_a_pixel_beside_is_the_same_picture(
    scene: Scene, folder: Path, right: int, down: int
) -> None:
    for card in scene.cards:
        card.move(card.pos() + QPoint(right, down))
    assert not differs(scene.grab().toImage(), folder)


@pytest.mark.parametrize("at", [0, 1])
def test_a_button_that_is_gone_is_found(scene: Scene, folder: Path, at: int) -> None:
    button = scene.button(at)
    policy = button.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    button.setSizePolicy(policy)
    button.hide()
    assert differs(scene.grab().toImage(), folder)


@pytest.mark.parametrize(("right", "down"), [(12, 0), (0, -12)])
def test_a_card_that_moved_is_found(scene: Scene, folder: Path, right: int, down: int) -> None:
    scene.cards[0].move(scene.cards[0].pos() + QPoint(right, down))
    assert differs(scene.grab().toImage(), folder)


@pytest.mark.parametrize(("at", "kind"), [(0, "secondary"), (1, "primary")])
def test_another_colour_is_found(scene: Scene, folder: Path, at: int, kind: str) -> None:
    scene.button(at).set_kind(kind)
    assert differs(scene.grab().toImage(), folder)


def test_another_theme_is_found(scene: Scene, folder: Path, theme: Theme) -> None:
    theme.set_look(mode="dark")
    assert differs(scene.grab().toImage(), folder)


def test_pictures_that_come_and_go_are_named(folder: Path) -> None:
    (folder / "03-new.png").write_bytes((folder / NAME).read_bytes())
    (folder / NAME).unlink()
    found = compared(folder, [NAME, "03-new.png"], folder / "approved")
    assert [(one.name, one.why) for one in found] == [(NAME, GONE), ("03-new.png", NEW)]


def test_what_is_not_taken_any_more_is_not_approved_any_more(folder: Path) -> None:
    approve(folder, [], folder / "approved", others_stay=True)
    assert len(list((folder / "approved").iterdir())) == 1
    approve(folder, [], folder / "approved")
    assert list((folder / "approved").iterdir()) == []


def test_the_sheet_shows_what_changed(scene: Scene, folder: Path) -> None:
    scene.button(0).hide()
    assert differs(scene.grab().toImage(), folder)
    found = compared(folder, [NAME], folder / "approved")
    page = sheet(found, folder, folder / "approved")
    assert page.count("<img") == 3
    assert str(found[0]) in page


def test_an_approved_picture_is_small(folder: Path) -> None:
    (file,) = (folder / "approved").iterdir()
    assert file.stat().st_size < 12_000
    assert small(QImage(str(file))).width() == QImage(str(file)).width()
