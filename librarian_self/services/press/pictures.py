"""The pages of a PDF as pictures, for the eye and for a printer; and as text, for whoever listens.

pdfium knows no threads: one `Sheets` is made, used and closed on one thread, and there is one at a time.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from math import ceil
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import pypdfium2

MOST_PIXELS: Final = 16_000_000
"""Of one picture (64 MB); a page that is to be larger is drawn with so many, and stretched by whoever shows it."""

MOST_OF_A_BAND: Final = 4_000_000
"""Pixels that a printer gets at once: 16 MB."""

BYTES_A_PIXEL: Final = 4


@dataclass(frozen=True, slots=True)
class PageSize:
    """A page in points."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page, counted from 0, or a band of it that begins `top` pixels below its upper edge.

    `scale` is in pixels a point, as it was asked for; `pixels` are blue, green, red and an unused byte each, row after
    row without a gap. `text` is what the page says.
    """

    page: int
    scale: float
    width: int
    height: int
    pixels: bytes = field(repr=False)
    text: str = ""
    top: int = 0


class Sheets:
    """The pages of one PDF."""

    def __init__(self, pdf: bytes) -> None:
        import pypdfium2  # half of its weight is a library that nobody needs who looks at no page

        self._document: pypdfium2.PdfDocument = pypdfium2.PdfDocument(pdf)
        self._document.init_forms()  # places to fill in are drawn too
        self.sizes = tuple(
            PageSize(*self._document.get_page_size(page)) for page in range(len(self._document))
        )

    def close(self) -> None:
        """Let the PDF go."""
        self._document.close()

    def draw(self, page: int, scale: float) -> PagePicture:
        """A whole page with its text, at so many pixels a point; of a very large one fewer."""
        size = self.sizes[page]
        most = (MOST_PIXELS / (size.width * size.height)) ** 0.5
        return PagePicture(page, scale, *self._pixels(page, min(scale, most)), text=self._text(page))

    def bands(self, page: int, scale: float) -> int:
        """In how many bands a printer gets a page; `scale` is in dots a point."""
        return ceil(self._rows(page, scale) / self._rows_of_a_band(page, scale))

    def band(self, page: int, scale: float, number: int) -> PagePicture:
        """A band of a page for a printer, counted from 0; `scale` is in dots a point."""
        rows = self._rows_of_a_band(page, scale)
        above = number * rows
        below = max(0, self._rows(page, scale) - above - rows)
        return PagePicture(page, scale, *self._pixels(page, scale, above, below), top=above)

    def _rows(self, page: int, scale: float) -> int:
        return ceil(self.sizes[page].height * scale)

    def _rows_of_a_band(self, page: int, scale: float) -> int:
        return max(1, int(MOST_OF_A_BAND / (self.sizes[page].width * scale)))

    def _pixels(self, page: int, scale: float, above: int = 0, below: int = 0) -> tuple[int, int, bytes]:
        """Width, height and pixels of a page without so many rows of pixels above and below."""
        crop = (0, _points(below, scale), 0, _points(above, scale))
        bitmap = self._document[page].render(scale, crop=crop, prefer_bgrx=True)
        row = bitmap.width * BYTES_A_PIXEL
        data = bytes(bitmap.buffer)
        if bitmap.stride != row:
            data = b"".join(data[at : at + row] for at in range(0, len(data), bitmap.stride))
        found = (bitmap.width, bitmap.height, data)
        bitmap.close()
        return found

    def _text(self, page: int) -> str:
        reading = self._document[page].get_textpage()
        words = reading.get_text_range()
        reading.close()
        return "\n".join(line.strip() for line in words.splitlines() if line.strip())


def _points(rows: int, scale: float) -> float:
    """What pdfium, which rounds up, takes for exactly so many rows of pixels."""
    return (rows - 0.5) / scale if rows else 0.0
