"""Colours and their like as a drawing writes them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from librarian_self.i18n.messages import msg
from librarian_self.services.logo.refusing import NoLogo

NAMED: Final[Mapping[str, str]] = {
    "black": "#000000",
    "white": "#FFFFFF",
    "red": "#FF0000",
    "green": "#008000",
    "blue": "#0000FF",
    "yellow": "#FFFF00",
    "orange": "#FFA500",
    "purple": "#800080",
    "brown": "#A52A2A",
    "gold": "#FFD700",
    "silver": "#C0C0C0",
    "gray": "#808080",
    "grey": "#808080",
    "navy": "#000080",
    "teal": "#008080",
    "maroon": "#800000",
    "olive": "#808000",
    "lime": "#00FF00",
    "aqua": "#00FFFF",
    "cyan": "#00FFFF",
    "fuchsia": "#FF00FF",
    "magenta": "#FF00FF",
    "darkblue": "#00008B",
    "darkgreen": "#006400",
    "darkred": "#8B0000",
    "currentcolor": "#000000",
}
"""The names that drawing programs write; the others of SVG are given in figures by all of them."""

_SHORT: Final = re.compile(r"#([0-9a-fA-F])([0-9a-fA-F])([0-9a-fA-F])")
_LONG: Final = re.compile(r"#[0-9a-fA-F]{6}")
_PARTS: Final = re.compile(r"rgb\(\s*([\d.]+%?)\s*,?\s*([\d.]+%?)\s*,?\s*([\d.]+%?)\s*\)")
WHOLE: Final = 255


def read_colour(words: str, opacity: float) -> str | None:
    """A colour as "#RRGGBB", as it looks on white paper with this opacity; None for none. Raises NoLogo."""
    said = words.strip()
    if said in ("none", "transparent"):
        return None
    return _on_paper(_solid(said), opacity)


def _solid(said: str) -> str:
    if found := _SHORT.fullmatch(said):
        return "#" + "".join(digit * 2 for digit in found.groups()).upper()
    if _LONG.fullmatch(said):
        return said.upper()
    if found := _PARTS.fullmatch(said):
        return "#" + "".join(f"{_part(part):02X}" for part in found.groups())
    if said.lower() in NAMED:
        return NAMED[said.lower()]
    raise NoLogo(
        msg(
            "the logo uses “{word}”, which is not a plain colour; please save it as a PNG picture",
            word=said[:40],
        )
    )


def _part(word: str) -> int:
    value = float(word.rstrip("%")) * WHOLE / 100 if word.endswith("%") else float(word)
    return round(min(value, WHOLE))


def _on_paper(colour: str, opacity: float) -> str:
    parts = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return "#" + "".join(f"{round(WHOLE + (part - WHOLE) * opacity):02X}" for part in parts)
