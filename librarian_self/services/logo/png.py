"""A logo of pixels. What is transparent shows white, as paper does."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import Final

from PIL import Image

from librarian_self.charts.picture import Picture, Pixels
from librarian_self.i18n.messages import msg
from librarian_self.services.logo.refusing import NoLogo

MOST_SIDE: Final = 2_000
SHOWN_SIDE: Final = 800
"""Pixels: the largest side that is read, and the largest that is kept; a cover shows 800 at 300 dots an inch."""

_BROKEN: Final = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    struct.error,
    zlib.error,
    Image.DecompressionBombError,
)
"""What Pillow raises over bytes that are not what they say."""


def picture_of_png(data: bytes) -> Picture:
    """Read a PNG; raises NoLogo."""
    try:
        with Image.open(BytesIO(data), formats=("PNG",)) as image:
            if max(image.size) > MOST_SIDE:
                raise NoLogo(
                    msg(
                        "the logo has {width} × {height} pixels; {most} a side are the most",
                        width=image.size[0],
                        height=image.size[1],
                        most=MOST_SIDE,
                    )
                )
            shown = image.convert("RGBA")
    except _BROKEN as error:
        raise NoLogo(msg("the logo is no PNG picture that can be read")) from error
    shown.thumbnail((SHOWN_SIDE, SHOWN_SIDE))
    paper = Image.new("RGBA", shown.size, "white")
    paper.alpha_composite(shown)
    columns, rows = paper.size
    pixels = Pixels(columns, rows, paper.convert("RGB").tobytes())
    return Picture(float(columns), float(rows), (), pixels)
