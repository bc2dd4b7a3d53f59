"""With which fill and which pen a shape is drawn; a shape has what it does not say from what it stands in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from librarian_self.charts.picture import Fill, Stroke
from librarian_self.services.logo.colour import read_colour
from librarian_self.services.logo.shapes import length, lengths


@dataclass(frozen=True, slots=True)
class Paint:
    """`fill` and `stroke` as they are written; opacities from 0 to 1."""

    fill: str = "black"
    stroke: str = "none"
    stroke_width: float = 1.0
    stroke_dasharray: tuple[float, ...] = ()
    opacity: float = 1.0
    fill_opacity: float = 1.0
    stroke_opacity: float = 1.0
    is_seen: bool = True

    @property
    def inside(self) -> Fill | None:
        """What it is filled with on white paper; raises NoLogo for a colour that is none."""
        colour = read_colour(self.fill, self.opacity * self.fill_opacity)
        return Fill(colour) if colour else None

    @property
    def pen(self) -> Stroke | None:
        """What it is drawn with on white paper; raises NoLogo for a colour that is none."""
        colour = read_colour(self.stroke, self.opacity * self.stroke_opacity)
        return (
            Stroke(colour, self.stroke_width, self.stroke_dasharray) if colour and self.stroke_width else None
        )


def painted(around: Paint, attributes: Mapping[str, str]) -> Paint:
    """The paint of an element inside one that is painted like `around`; raises ValueError for a number that is none."""
    said = dict(_said(attributes))
    changes: dict[str, Any] = {
        name.replace("-", "_"): _READ[name](words) for name, words in said.items() if name in _READ
    }
    if "opacity" in changes:
        changes["opacity"] *= around.opacity
    if said.get("display") == "none" or said.get("visibility") in ("hidden", "collapse"):
        changes["is_seen"] = False
    return replace(around, **changes)


def _said(attributes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """What is said of the paint: by attributes of its own, then in `style`, which counts more."""
    own = ((name, attributes[name]) for name in _SAID if name in attributes)
    styled = (part.partition(":") for part in attributes.get("style", "").split(";"))
    for name, words in (*own, *((name.strip(), words) for name, _, words in styled)):
        if name in _SAID and words.strip() != "inherit":
            yield name, words.strip()


def _dashes(words: str) -> tuple[float, ...]:
    """Dashes and the room between them, in pairs; nothing where a line is whole."""
    found = () if words == "none" else lengths(words)
    return (found if len(found) % 2 == 0 else found * 2) if all(each > 0 for each in found) else ()


def _share(words: str) -> float:
    value = float(words.rstrip("%")) / (100 if words.endswith("%") else 1)
    return max(0.0, min(1.0, value))


def _width(words: str) -> float:
    return abs(length(words))


_READ: Final[Mapping[str, Callable[[str], Any]]] = {
    "fill": str,
    "stroke": str,
    "stroke-width": _width,
    "stroke-dasharray": _dashes,
    "opacity": _share,
    "fill-opacity": _share,
    "stroke-opacity": _share,
}
_SAID: Final = (*_READ, "display", "visibility")
