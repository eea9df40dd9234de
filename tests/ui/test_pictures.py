"""A picture is drawn anew: nothing of what its maker wrote into it is kept, and it fits."""

from __future__ import annotations

import struct
import zlib
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from revmentor_desktop.domain.attachments import PictureKind
from revmentor_desktop.ui import pictures
from revmentor_desktop.ui.pictures import LONGEST_SIDE, NotAPicture, encoded

if TYPE_CHECKING:
    from pathlib import Path

CANARY = "canary-of-the-maker"


def image(width: int = 60, height: int = 40, *, clear: bool = False) -> QImage:
    made = QImage(
        width, height, QImage.Format.Format_ARGB32 if clear else QImage.Format.Format_RGB32
    )
    made.fill(QColor(200, 30, 30, 90 if clear else 255))
    made.setText("Author", CANARY)
    made.setText("Description", CANARY)
    return made


def photograph(path: Path, *, turned: bool = False) -> Path:
    """Write a JPEG with a comment and with what cameras write about a picture."""
    made = image()
    painter = QPainter(made)
    for at in range(60):  # so that a JPEG is the smaller one
        painter.setPen(QColor(at * 4, 255 - at * 3, (at * 37) % 255))
        painter.drawLine(at, 0, 59 - at, 39)
    painter.end()
    made.save(str(path), "JPEG", 95)
    plain = path.read_bytes()
    way = 6 if turned else 1
    tiff = b"MM\0*\0\0\0\x08" + struct.pack(">H", 2)
    tiff += struct.pack(">HHIHH", 0x0112, 3, 1, way, 0)
    tiff += struct.pack(">HHII", 0x013B, 2, len(CANARY) + 1, 38) + b"\0\0\0\0"
    tiff += CANARY.encode() + b"\0"
    exif = b"Exif\0\0" + tiff
    path.write_bytes(plain[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + plain[2:])
    return path


def read(content: bytes) -> QImage:
    found = QImage.fromData(content)
    assert not found.isNull()
    return found


def test_what_the_maker_wrote_is_gone(qapp: object, tmp_path: Path) -> None:
    file = photograph(tmp_path / "a.jpg")
    assert CANARY.encode() in file.read_bytes()
    for source in (file, image(), image(clear=True)):
        made = encoded(source)
        assert CANARY.encode() not in made.content
        assert zlib.compress(CANARY.encode())[2:-4] not in made.content
        assert read(made.content).textKeys() == []


def test_a_photograph_stands_upright(qapp: object, tmp_path: Path) -> None:
    turned = read(encoded(photograph(tmp_path / "a.jpg", turned=True)).content)
    assert (turned.width(), turned.height()) == (40, 60)


def test_what_shines_through_still_does(qapp: object) -> None:
    made = encoded(image(clear=True))
    assert made.kind is PictureKind.PNG
    assert read(made.content).pixelColor(3, 3).alpha() == 90


def test_plain_areas_stay_sharp(qapp: object) -> None:
    assert encoded(image()).kind is PictureKind.PNG


def test_a_large_picture_is_made_to_fit(qapp: object) -> None:
    made = read(encoded(image(5000, 1000)).content)
    assert (made.width(), made.height()) == (LONGEST_SIDE, LONGEST_SIDE // 5)


def test_a_picture_is_no_larger_than_is_kept(
    qapp: object, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(pictures, "LARGEST", 1500)
    made = encoded(photograph(tmp_path / "a.jpg"))
    assert len(made.content) <= 1500


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.png", b"no picture"),
        ("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/x"/></svg>'),
        ("a.png", b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
        ("a.png", b""),
        (
            "bomb.png",
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\1\0\0\0\1\0\0\x08\2\0\0\0" + b"\xd9\xe1\x80\xa4",
        ),
    ],
)
def test_what_is_no_picture_is_refused(
    qapp: object, tmp_path: Path, name: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(NotAPicture):
        encoded(tmp_path / name)


def test_a_file_that_is_not_there_is_refused(qapp: object, tmp_path: Path) -> None:
    with pytest.raises(NotAPicture):
        encoded(tmp_path / "none.png")
