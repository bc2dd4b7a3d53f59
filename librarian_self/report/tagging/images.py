"""Pictures made of pixels, each in the file once (8.9.5)."""

from __future__ import annotations

from hashlib import sha256
from typing import Final

from librarian_self.report.tagging.objects import Objects, Stream

ENTRIES: Final = "/Type/XObject/Subtype/Image/ColorSpace/DeviceRGB/BitsPerComponent 8"


class Images:
    """Numbers the images of a document; the same pixels have one name on every page."""

    def __init__(self, objects: Objects) -> None:
        self._objects = objects
        self._names: dict[bytes, str] = {}
        self._references: list[str] = []

    def name(self, columns: int, rows: int, rgb: bytes) -> str:
        """The name that pages call an image by; `rgb` has three bytes a pixel, row by row from the top."""
        known = sha256(f"{columns} {rows} ".encode() + rgb).digest()
        if known not in self._names:
            if len(rgb) != 3 * columns * rows:
                raise ValueError(f"{len(rgb)} bytes are no picture of {columns} by {rows}")
            self._names[known] = f"/I{len(self._names) + 1}"
            stream = Stream(f"{ENTRIES}/Width {columns}/Height {rows}", rgb)
            self._references.append(self._objects.add(stream))
        return self._names[known]

    def resources(self) -> str:
        """What the resources of pages say of them, nothing where there is none."""
        if not self._names:
            return ""
        pairs = zip(self._names.values(), self._references, strict=True)
        return f"/XObject<<{' '.join(f'{name} {reference}' for name, reference in pairs)}>>"
