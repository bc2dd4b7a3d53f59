"""From the bytes of a logo to its picture."""

from __future__ import annotations

from typing import Final

from librarian_self.charts.picture import Picture, Shape
from librarian_self.services.logo.refusing import NoLogo
from librarian_self.services.logo.transform import Transform

__all__ = ["HEIGHT", "WIDTH", "NoLogo", "read_logo"]

WIDTH: Final = 170.0
HEIGHT: Final = 60.0
"""Points: the room that a logo has on the cover of a plan."""


def read_logo(name: str, data: bytes) -> Picture:
    """Draw the logo as large as its room allows; the ending of `name` says what it is. Raises NoLogo."""
    if name.endswith(".svg"):
        from librarian_self.services.logo.svg import picture_of_svg

        picture = picture_of_svg(data)
    else:
        from librarian_self.services.logo.png import picture_of_png  # Pillow is loaded where a logo needs it

        picture = picture_of_png(data)
    return _fitted(picture)


def _fitted(picture: Picture) -> Picture:
    """The same picture in the room that a logo has."""
    scale = min(WIDTH / picture.width, HEIGHT / picture.height)
    to_scale = Transform.scale(scale, scale)
    marks = tuple(to_scale.shape(mark) for mark in picture.marks if isinstance(mark, Shape))
    return Picture(picture.width * scale, picture.height * scale, marks, picture.ground)
