"""Pictures of the tour beside the ones that were approved: what differs, and where.

Approved pictures are small, and what is compared is how much a patch of the page differs in the
mean.  Letters that are drawn a little heavier, or a pixel beside where they were, make no
difference; a button that is gone, a card that moved, another colour does.
"""

from __future__ import annotations

import sys
from base64 import b64encode
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

APPROVED = Path(__file__).parent / "approved"
"""Where they are, each under the name the tour gives it."""

WIDTH = 240
PATCH = 4
"""The width of what is compared, and the side of a patch of it, in pixels."""

MOST = 12
"""How much a patch may differ, of 255: other letters make 6, a quiet button that is gone 20."""

SHIFTS = [(right, down) for right in (-1, 0, 1) for down in (-1, 0, 1)]
"""How far the picture may lie beside the approved one, in its own pixels."""

GONE, NEW, CHANGED = "gone", "new", "changed"


@dataclass(frozen=True, slots=True)
class Difference:
    """A picture that is not as approved: *why*, and by how much and *where* if it changed."""

    name: str
    why: str
    much: int = 0
    where: QRect | None = None

    def __str__(self) -> str:
        """Return it in a line."""
        if self.where is None:
            return f"{self.name}: {self.why}"
        return f"{self.name}: {self.why} by {self.much} of 255 at {self.where.getRect()}"


def compared(folder: Path, names: Iterable[str], approved: Path = APPROVED) -> list[Difference]:
    """Compare the pictures called *names* in *folder* with those that are approved."""
    found = []
    for name in sorted(names):
        now, before = QImage(str(folder / name)), _approved(name, approved)
        if now.isNull() or before.isNull():
            found.append(Difference(name, GONE if now.isNull() else NEW))
        else:
            found += difference(name, before, now)
    return found


def difference(name: str, before: QImage, now: QImage) -> Iterator[Difference]:
    """Yield how *now* differs from *before*, which is small, if it does."""
    shown = small(now)
    if abs(shown.height() - before.height()) > 1:
        yield Difference(name, CHANGED, 255, now.rect())
        return
    patches = _patches(before, shown)
    if max(patches) > MOST:
        moved = [_patches(before, small(_moved(now, *shift))) for shift in SHIFTS]
        patches = [min(each) for each in zip(patches, *moved, strict=True)]
    worst = max(patches)
    if worst > MOST:
        yield Difference(name, CHANGED, worst, _place(patches.index(worst), before, now))


def approve(
    folder: Path, names: Collection[str], approved: Path = APPROVED, *, others_stay: bool = False
) -> None:
    """Have the pictures called *names* in *folder* be the approved ones, and no others.

    Other pictures that were approved before remain so if *others_stay*.
    """
    approved.mkdir(exist_ok=True)
    wanted = {_file(name) for name in names}
    for file in approved.glob("*.webp"):
        if not others_stay and file.name not in wanted:
            file.unlink()
    for name in names:
        if any(compared(folder, [name], approved)):
            few = small(QImage(str(folder / name))).convertToFormat(QImage.Format.Format_RGB16)
            few.save(str(approved / _file(name)), quality=100)  # 100 is without loss


def small(picture: QImage) -> QImage:
    """Return *picture* as it is compared."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    plain.setDevicePixelRatio(1.0)
    return plain.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)


def sheet(differences: Iterable[Difference], folder: Path, approved: Path = APPROVED) -> str:
    """Return a page that shows every difference: approved, now, and what changed, in white."""
    rows = []
    for one in differences:
        now, before = QImage(str(folder / one.name)), _approved(one.name, approved)
        shown = [before, now.scaledToWidth(640, Qt.TransformationMode.SmoothTransformation)]
        if one.why == CHANGED:
            shown.append(_apart(before, small(now)))
        pictures = "".join(f"<td>{_embedded(each)}</td>" for each in shown)
        rows.append(f"<tr><th colspan=3>{escape(str(one))}</th></tr><tr>{pictures}</tr>")
    style = "body{background:#888;font:14px sans-serif}th{text-align:left}td{vertical-align:top}"
    page = f"<title>Pictures that changed</title><style>{style}</style><table>{''.join(rows)}"
    return f"<!doctype html><meta charset=utf-8>{page}</table>"


def are_comparable() -> bool:
    """Return whether letters are drawn here as they were for the approved pictures."""
    return sys.platform == "linux"


# --- private ------------------------------------------------------------------------------


def _file(name: str) -> str:
    return f"{Path(name).stem}.webp"


def _approved(name: str, approved: Path) -> QImage:
    picture = QImage(str(approved / _file(name)))
    return picture if picture.isNull() else picture.convertToFormat(QImage.Format.Format_RGB32)


def _moved(picture: QImage, right: int, down: int) -> QImage:
    moved = picture.copy()
    painter = QPainter(moved)
    painter.drawImage(right, down, picture)
    painter.end()
    return moved


def _apart(one: QImage, other: QImage) -> QImage:
    """Return how far the colours of two pictures are from each other, pixel by pixel."""
    apart = one.copy()
    painter = QPainter(apart)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    return apart


def _grid(picture: QImage) -> QSize:
    return QSize(max(1, picture.width() // PATCH), max(1, picture.height() // PATCH))


def _patches(one: QImage, other: QImage) -> list[int]:
    """Return for every patch how far two pictures are from each other in the mean."""
    shrunk = _apart(one, other).scaled(
        _grid(one),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    colours = (
        QColor(shrunk.pixel(x, y)) for y in range(shrunk.height()) for x in range(shrunk.width())
    )
    return [max(colour.red(), colour.green(), colour.blue()) for colour in colours]


def _place(patch: int, before: QImage, now: QImage) -> QRect:
    """Return where in the picture a patch is."""
    scale = now.width() / WIDTH
    row, column = divmod(patch, _grid(before).width())
    side = round(PATCH * scale)
    return QRect(round(column * PATCH * scale), round(row * PATCH * scale), side, side)


def _embedded(picture: QImage) -> str:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"PNG").write(picture)
    data = b64encode(buffer.data().data()).decode()
    return f'<img src="data:image/png;base64,{data}">'
