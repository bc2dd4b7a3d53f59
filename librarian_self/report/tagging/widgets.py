"""Fields that are filled in with a viewer (12.7), each drawn by its one annotation (12.5.6.19)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from reportlab.pdfbase.ttfonts import TTFontFile

from librarian_self.report.field import Field, FieldKind
from librarian_self.report.tagging.codes import colour, number, text_string
from librarian_self.report.tagging.form_font import add_form_font
from librarian_self.report.tagging.marking import Bounds
from librarian_self.report.tagging.objects import Objects, Plain, Stream

FONT: Final = "F"
"""The name of the form's font, in the form and in each field."""

MULTILINE: Final = 1 << 12
"""The flag of a field of several lines (table 228)."""

TICKED: Final = "Yes"


@dataclass(frozen=True, slots=True)
class Ink:
    """How a viewer writes: letters of this size, in this colour."""

    size: float
    colour: str


@dataclass(slots=True)
class Widgets:
    """Grows while pages are drawn. Without a field nothing of it is in the file."""

    objects: Objects
    face: TTFontFile
    _references: list[str] = field(default_factory=list)
    _font: str = ""

    def enter(self, slot: Plain) -> str:
        """Enter a field that is still to be described; returns its reference."""
        reference = self.objects.add(slot)
        self._references.append(reference)
        return reference

    def described(self, place: Field, bounds: Bounds, ink: Ink) -> str:
        """What a field's dictionary says, besides its page and its key in the parent tree."""
        rectangle = " ".join(map(number, bounds))
        said = (
            f"/Type/Annot/Subtype/Widget/Rect[{rectangle}]/F 4"
            f"/T{text_string(place.name)}/TU{text_string(place.tip)}"
        )
        if place.kind is FieldKind.TICK:
            ticked, empty = self._tick(bounds, ink), self._drawn(bounds, "")
            return f"{said}/FT/Btn/V/Off/AS/Off/AP<</N<</{TICKED} {ticked}/Off {empty}>>>>"
        flags = f"/Ff {MULTILINE}" if place.kind is FieldKind.AREA else ""
        hand = f"/DA(/{FONT} {number(ink.size)} Tf {colour(ink.colour)} rg)"
        return f"{said}/FT/Tx{flags}{hand}/AP<</N {self._drawn(bounds, '/Tx BMC EMC')}>>"

    def form(self) -> str:
        """What the catalogue says of all fields; nothing where there is none."""
        if not self._references:
            return ""
        fields = " ".join(self._references)
        return (
            f"/AcroForm<</Fields[{fields}]/DR<</Font<</{FONT} {self._form_font()}>>>>/DA(/{FONT} 10 Tf 0 g)>>"
        )

    def _form_font(self) -> str:
        if not self._font:
            self._font = add_form_font(self.face, self.objects)
        return self._font

    def _tick(self, bounds: Bounds, ink: Ink) -> str:
        """A tick in two strokes, drawn, so that no font need have one."""
        size = bounds.right - bounds.left
        points = [(0.2 * size, 0.52 * size), (0.42 * size, 0.26 * size), (0.8 * size, 0.78 * size)]
        (x1, y1), (x2, y2), (x3, y3) = ((number(x), number(y)) for x, y in points)
        pen = f"{colour(ink.colour)} RG {number(0.12 * size)} w 1 j 1 J"
        return self._drawn(bounds, f"q {pen} {x1} {y1} m {x2} {y2} l {x3} {y3} l S Q")

    def _drawn(self, bounds: Bounds, code: str) -> str:
        """An appearance (12.5.5) as large as the field."""
        box = f"0 0 {number(bounds.right - bounds.left)} {number(bounds.top - bounds.foot)}"
        resources = f"/Resources<</Font<</{FONT} {self._form_font()}>>>>"
        entries = f"/Type/XObject/Subtype/Form/BBox[{box}]{resources}"
        return self.objects.add(Stream(entries, code.encode("ascii"), packed=False))
