"""The colours mean something, and everybody can tell them apart."""

from __future__ import annotations

from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.ui.theme import (
    CONTRAST_DARK,
    CONTRAST_LIGHT,
    DARK,
    LIGHT,
    THEMES,
    Theme,
    Tone,
    contrast,
    mixed,
    theme_for,
)

WORDS_ON = {
    "ink": ("background", "surface", "accent_soft", "gold_soft", "rose_soft", "green_soft"),
    "muted": ("background", "surface", "accent_soft", "gold_soft", "rose_soft", "green_soft"),
    "accent": ("background", "surface", "accent_soft"),
    "gold": ("background", "surface", "gold_soft"),
    "rose": ("background", "surface", "rose_soft"),
    "green": ("background", "surface", "green_soft"),
    "on_accent": ("accent",),
}
EDGES_ON = {
    "border": ("background", "surface", "accent_soft"),
    "accent": ("background", "surface", "accent_soft", "line"),
    "gold": ("background", "surface", "gold_soft"),
    "rose": ("background", "surface", "rose_soft"),
    "green": ("background", "surface", "green_soft"),
    "focus": ("background", "surface", "accent_soft", "gold_soft", "rose_soft", "green_soft"),
}
COLOUR = st.integers(0, 0xFFFFFF).map("#{:06X}".format)


def pairs(table: dict[str, tuple[str, ...]], theme: Theme) -> list[tuple[str, str, float]]:
    """Every pair of a table with its contrast, where the two are not the same colour on purpose."""
    colours = asdict(theme)
    return [
        (over, under, contrast(colours[over], colours[under]))
        for over, unders in table.items()
        for under in unders
        if theme in (LIGHT, DARK) or under != "line"  # with high contrast lines are as strong as borders
    ]


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_words_can_be_read_on_everything_that_they_stand_on(theme: Theme) -> None:
    assert [pair for pair in pairs(WORDS_ON, theme) if pair[2] < 4.5] == []


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_edges_of_controls_and_the_focus_ring_can_be_seen(theme: Theme) -> None:
    assert [pair for pair in pairs(EDGES_ON, theme) if pair[2] < 3] == []


@pytest.mark.parametrize("theme", [CONTRAST_LIGHT, CONTRAST_DARK], ids=lambda theme: theme.name)
def test_high_contrast_means_seven_to_one_for_words_and_borders(theme: Theme) -> None:
    weak = [pair for pair in (*pairs(WORDS_ON, theme), *pairs(EDGES_ON, theme)) if pair[2] < 7]
    assert weak == []


def test_the_light_and_the_dark_colours_are_those_of_the_design() -> None:
    assert (LIGHT.background, LIGHT.surface, LIGHT.ink, LIGHT.muted) == (
        "#F7F4EE",
        "#FFFFFF",
        "#1E2A2E",
        "#556267",
    )
    assert (DARK.background, DARK.surface, DARK.ink, DARK.muted) == (
        "#14191B",
        "#1D2427",
        "#E8ECEB",
        "#A9B5B7",
    )
    assert (LIGHT.line, LIGHT.border, DARK.line, DARK.border) == ("#DDD6C9", "#857C6C", "#35403F", "#748281")
    assert (LIGHT.accent, LIGHT.accent_soft, DARK.accent, DARK.accent_soft) == (
        "#0B6B6B",
        "#DDEEEC",
        "#5CC5BE",
        "#1C3938",
    )
    assert (LIGHT.gold, LIGHT.gold_soft, DARK.gold, DARK.gold_soft) == (
        "#8A4B06",
        "#FBEBD3",
        "#E5A855",
        "#3A2C16",
    )
    assert (LIGHT.rose, LIGHT.rose_soft, DARK.rose, DARK.rose_soft) == (
        "#A02C44",
        "#F8E1E5",
        "#EE8FA1",
        "#40212A",
    )
    assert (LIGHT.green, LIGHT.green_soft) == ("#2A6235", "#E1F0E3")
    assert (DARK.green, DARK.green_soft) == ("#86CC92", "#1E3523")
    assert (LIGHT.focus, DARK.focus) == ("#1457C8", "#8AB4FF")


@pytest.mark.parametrize(
    ("dark", "high", "theme"),
    [(False, False, LIGHT), (True, False, DARK), (False, True, CONTRAST_LIGHT), (True, True, CONTRAST_DARK)],
)
def test_there_is_a_theme_for_every_wish_of_the_system(dark: bool, high: bool, theme: Theme) -> None:
    assert theme_for(dark=dark, high_contrast=high) is theme


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_tone_has_words_and_a_ground_of_its_own(theme: Theme) -> None:
    assert len({theme.words(tone) for tone in Tone}) == len(Tone)
    assert theme.words(Tone.GOLD) == theme.gold
    assert theme.soft(Tone.PLAIN) == theme.background
    assert len({theme.soft(tone) for tone in Tone}) == len(Tone)


def test_contrast_runs_from_one_to_twenty_one() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#0B6B6B", "#0B6B6B") == 1


@given(COLOUR, COLOUR)
def test_contrast_does_not_ask_which_colour_is_on_top(one: str, other: str) -> None:
    assert 1 <= contrast(one, other) == contrast(other, one) <= 21.001


@given(COLOUR, COLOUR, st.floats(0, 1))
def test_a_mixture_lies_between_its_colours(one: str, other: str, part: float) -> None:
    mixture = mixed(one, other, part)
    for at in (1, 3, 5):
        low, high = sorted((int(one[at : at + 2], 16), int(other[at : at + 2], 16)))
        assert low <= int(mixture[at : at + 2], 16) <= high


def test_none_of_a_mixture_is_the_first_colour_and_all_of_it_the_second() -> None:
    assert mixed("#102030", "#A0B0C0", 0) == "#102030"
    assert mixed("#102030", "#A0B0C0", 1) == "#A0B0C0"
