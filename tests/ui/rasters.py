"""Pictures of charts as pixels: painted on the screen, and printed on paper and read back."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from math import ceil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from librarian_self.charts.picture import Picture
from librarian_self.report.paper.document import fresh_setting
from librarian_self.report.paper.fonts import load_fonts
from librarian_self.report.paper.painter import paint
from librarian_self.report.tagging.document import TaggedDocument
from librarian_self.report.tagging.metadata import About
from librarian_self.report.tagging.page import Artifact
from librarian_self.ui.widgets.pictureview import FontMeasure, paint_picture

SCALE = 2
"""Pixels a point."""

FINER = 4
"""How much finer the page is read than it is compared: pdftoppm moves thin lines onto whole pixels, paper does not."""

TOLERANCE = 48
"""Of 255: how much two ways of smoothing an edge may differ."""

CHANNELS = 3


def size_of(picture: Picture) -> tuple[int, int]:
    """Whole points."""
    return ceil(picture.width), ceil(picture.height)


def on_screen(picture: Picture, background: str = "#FFFFFF") -> QImage:
    """As the window paints it."""
    width, height = size_of(picture)
    image = QImage(width * SCALE, height * SCALE, QImage.Format.Format_RGB888)
    image.fill(background)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(SCALE, SCALE)
    paint_picture(painter, picture, FontMeasure())
    painter.end()
    return image


def on_paper(picture: Picture, folder: Path, program: str) -> QImage:
    """As the plan prints it; `program` is pdftoppm, which is nobody of ours."""
    width, height = size_of(picture)
    setting = fresh_setting()
    about = About(
        title="Chart", author="", subject="", language="en", made="2026-11-23", creator="Librarian Self"
    )
    document = TaggedDocument(about, load_fonts().faces)
    page = document.new_page(width, height)
    page.begin_artifact(Artifact.HEADER)  # nothing else stands on the page
    paint(picture, page, 0, height, setting.ruler)
    page.end()
    (folder / "chart.pdf").write_bytes(document.finish(setting.tree.root))
    dots = f"{72 * SCALE * FINER}"
    subprocess.run(  # noqa: S603 -- our own file
        [program, "-r", dots, "-png", "-singlefile", folder / "chart.pdf", folder / "chart"], check=True
    )
    fine = QImage(f"{folder / 'chart.png'}")
    image = fine.scaled(
        width * SCALE,
        height * SCALE,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    return image.convertToFormat(QImage.Format.Format_RGB888)


def astray(one: QImage, other: QImage) -> int:
    """How many pixels of `one` are nowhere within one pixel in `other`, by colour."""
    assert one.size() == other.size()
    width, height = one.width(), one.height()
    mine, theirs = _rows(one), _rows(other)
    return sum(
        not _is_near(mine[y][x * CHANNELS : (x + 1) * CHANNELS], theirs, x, y)
        for y in range(height)
        for x in _different(mine[y], theirs[y], width)
    )


def _rows(image: QImage) -> list[bytes]:
    bits, step = bytes(image.constBits()), image.bytesPerLine()
    return [bits[y * step : y * step + image.width() * CHANNELS] for y in range(image.height())]


def _different(one: bytes, other: bytes, width: int) -> Iterator[int]:
    if one == other:
        return
    for x in range(width):
        place = slice(x * CHANNELS, (x + 1) * CHANNELS)
        if any(abs(a - b) > TOLERANCE for a, b in zip(one[place], other[place], strict=True)):
            yield x


def _is_near(pixel: bytes, rows: list[bytes], x: int, y: int) -> bool:
    """Whether the colour lies among those of the nine pixels around (x, y)."""
    around = [
        row[place * CHANNELS : (place + 1) * CHANNELS]
        for row in rows[max(0, y - 1) : y + 2]
        for place in range(max(0, x - 1), min(len(row) // CHANNELS, x + 2))
    ]
    return all(
        min(near[channel] for near in around) - TOLERANCE
        <= pixel[channel]
        <= max(near[channel] for near in around) + TOLERANCE
        for channel in range(CHANNELS)
    )
