"""Pictures from elsewhere, made ours: drawn anew, without what their makers wrote into them.

A photograph tells where and when it was taken, and with whose telephone.  None of it is kept: the
pixels alone are written into a new file of a bearable size.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QImageWriter, QPainter

from revmentor_desktop.domain.attachments import PictureKind
from revmentor_desktop.domain.values import dataclass

if TYPE_CHECKING:
    from pathlib import Path

FORMATS = frozenset({b"png", b"jpeg", b"gif", b"webp", b"bmp"})
"""What is read; a drawing that can refer to other files is not."""

ENDINGS = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp"})
LARGEST_FILE = 40 * 1024 * 1024
MOST_PIXELS = 80_000_000
LONGEST_SIDE = 2000
LARGEST = 4 * 1024 * 1024
"""Bytes that are kept of one picture at the most."""

QUALITY = 85
WORTH = 1.25
"""So much larger may a PNG be, which keeps letters sharp, before a JPEG is taken."""


class NotAPicture(ValueError):
    """It cannot be read as a picture, or is too large to be one."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """A picture as it is kept."""

    kind: PictureKind
    content: bytes


def encoded(source: QImage | Path) -> Encoded:
    """Return *source* as it is kept; raise ``NotAPicture`` where that cannot be."""
    image = source if isinstance(source, QImage) else _read(source)
    if image.isNull() or image.width() * image.height() > MOST_PIXELS:
        raise NotAPicture
    bare = _bare(_fitting(image, LONGEST_SIDE))
    while True:
        picture = _smaller(bare)
        if len(picture.content) <= LARGEST or bare.width() < 2 or bare.height() < 2:
            return picture
        bare = _bare(_fitting(bare, max(bare.width(), bare.height()) // 2))


def drawn(data: bytes) -> tuple[PictureKind, bytes] | None:
    """Return the picture in *data* as it is kept; ``None`` when it is none."""
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    try:
        picture = encoded(_image(QImageReader(buffer)))
    except NotAPicture:
        return None
    return picture.kind, picture.content


def _read(path: Path) -> QImage:
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise NotAPicture
    except OSError:
        raise NotAPicture from None
    return _image(QImageReader(str(path)))


def _image(reader: QImageReader) -> QImage:
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if bytes(reader.format().data()) not in FORMATS:
        raise NotAPicture
    size = reader.size()
    if size.isValid() and size.width() * size.height() > MOST_PIXELS:
        raise NotAPicture
    return reader.read()


def _fitting(image: QImage, side: int) -> QImage:
    if max(image.width(), image.height()) <= side:
        return image
    return image.scaled(
        QSize(side, side),
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def _bare(image: QImage) -> QImage:
    """Return the pixels of *image* alone, in the colours every screen knows."""
    standard = QColorSpace(QColorSpace.NamedColorSpace.SRgb)
    if image.colorSpace().isValid() and image.colorSpace() != standard:
        image = image.convertedToColorSpace(standard)
    kinds = QImage.Format
    clear = image.hasAlphaChannel()
    bare = QImage(image.size(), kinds.Format_ARGB32 if clear else kinds.Format_RGB32)
    bare.fill(Qt.GlobalColor.transparent)  # an opaque picture covers all of it
    painter = QPainter(bare)
    painter.drawImage(bare.rect(), image)
    painter.end()
    return bare


def _smaller(image: QImage) -> Encoded:
    """Return *image* as a PNG, or as a JPEG where that saves much and nothing shines through."""
    png = _written(image, b"PNG", -1)
    if image.hasAlphaChannel():
        return Encoded(PictureKind.PNG, png)
    jpeg = _written(image, b"JPEG", QUALITY)
    if len(png) <= len(jpeg) * WORTH:
        return Encoded(PictureKind.PNG, png)
    return Encoded(PictureKind.JPEG, jpeg)


def _written(image: QImage, form: bytes, quality: int) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, form)
    writer.setQuality(quality)
    if not writer.write(image):
        raise NotAPicture
    return bytes(content.data())
