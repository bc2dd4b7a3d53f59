"""The colours of the window, by what they mean."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

LINEAR_BELOW: Final = 0.04045
"""sRGB values up to this one are proportional to light (IEC 61966-2-1)."""


class Tone(StrEnum):
    """What a colour says. Gold is the target and nothing else."""

    PLAIN = "plain"
    ACCENT = "accent"
    GOLD = "gold"
    ROSE = "rose"
    GREEN = "green"


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours, "#RRGGBB".

    `line` only decorates; `border` is the edge of a control and can be seen by itself. A `…_soft` colour lies under
    words in the colour of the same name. `on_accent` is written on the accent.
    """

    name: str
    dark: bool
    background: str
    surface: str
    ink: str
    muted: str
    line: str
    border: str
    accent: str
    accent_soft: str
    on_accent: str
    gold: str
    gold_soft: str
    rose: str
    rose_soft: str
    green: str
    green_soft: str
    focus: str

    @property
    def high_contrast(self) -> bool:
        """Whether even lines that only decorate are as strong as borders."""
        return self.line == self.border

    def words(self, tone: Tone) -> str:
        """The colour of words and icons of this tone."""
        return {
            Tone.PLAIN: self.ink,
            Tone.ACCENT: self.accent,
            Tone.GOLD: self.gold,
            Tone.ROSE: self.rose,
            Tone.GREEN: self.green,
        }[tone]

    def soft(self, tone: Tone) -> str:
        """What lies under words of this tone."""
        return {
            Tone.PLAIN: self.background,
            Tone.ACCENT: self.accent_soft,
            Tone.GOLD: self.gold_soft,
            Tone.ROSE: self.rose_soft,
            Tone.GREEN: self.green_soft,
        }[tone]


LIGHT: Final = Theme(
    name="light",
    dark=False,
    background="#F7F4EE",
    surface="#FFFFFF",
    ink="#1E2A2E",
    muted="#556267",
    line="#DDD6C9",
    border="#857C6C",
    accent="#0B6B6B",
    accent_soft="#DDEEEC",
    on_accent="#FFFFFF",
    gold="#8A4B06",
    gold_soft="#FBEBD3",
    rose="#A02C44",
    rose_soft="#F8E1E5",
    green="#2A6235",
    green_soft="#E1F0E3",
    focus="#1457C8",
)
DARK: Final = Theme(
    name="dark",
    dark=True,
    background="#14191B",
    surface="#1D2427",
    ink="#E8ECEB",
    muted="#A9B5B7",
    line="#35403F",
    border="#748281",
    accent="#5CC5BE",
    accent_soft="#1C3938",
    on_accent="#0E1415",
    gold="#E5A855",
    gold_soft="#3A2C16",
    rose="#EE8FA1",
    rose_soft="#40212A",
    green="#86CC92",
    green_soft="#1E3523",
    focus="#8AB4FF",
)
CONTRAST_LIGHT: Final = Theme(
    name="contrast-light",
    dark=False,
    background="#FFFFFF",
    surface="#FFFFFF",
    ink="#000000",
    muted="#1C2426",
    line="#000000",
    border="#000000",
    accent="#00494A",
    accent_soft="#DDF3F1",
    on_accent="#FFFFFF",
    gold="#5F3200",
    gold_soft="#FFF1DA",
    rose="#7A1029",
    rose_soft="#FFEAEE",
    green="#0F4519",
    green_soft="#E6F7E8",
    focus="#0039C4",
)
CONTRAST_DARK: Final = Theme(
    name="contrast-dark",
    dark=True,
    background="#000000",
    surface="#000000",
    ink="#FFFFFF",
    muted="#E4EAEA",
    line="#FFFFFF",
    border="#FFFFFF",
    accent="#74EFE7",
    accent_soft="#052B2A",
    on_accent="#000000",
    gold="#FFC877",
    gold_soft="#2E1E05",
    rose="#FFAFBD",
    rose_soft="#360A15",
    green="#A2F0AC",
    green_soft="#06290E",
    focus="#A6C8FF",
)

THEMES: Final = (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)


def theme_for(*, dark: bool, high_contrast: bool) -> Theme:
    """The set of colours for a dark or light, plain or high-contrast window."""
    if high_contrast:
        return CONTRAST_DARK if dark else CONTRAST_LIGHT
    return DARK if dark else LIGHT


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours "#RRGGBB", 1 to 21 (WCAG 2.2, relative luminance)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= LINEAR_BELOW else float(((value + 0.055) / 1.055) ** 2.4)


def mixed(one: str, other: str, part: float) -> str:
    """The colour that lies `part` (0 to 1) of the way from one to the other."""
    pairs = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * part):02X}" for a, b in pairs)
