"""The hand of the document: it can be read on paper, in colour and in grey."""

from __future__ import annotations

from itertools import pairwise

import pytest

from librarian_self.charts.theme import PAPER
from librarian_self.report.blocks import Size
from librarian_self.report.paper import style
from librarian_self.report.paper.set_box import STYLES
from librarian_self.report.paper.style import (
    ACCENT,
    ACCENT_SOFT,
    BODY,
    FRAME,
    HEADINGS,
    HEED,
    HEED_SOFT,
    INK,
    LABEL,
    QUIET,
    SMALL,
    USUAL,
    Face,
    Type,
)

WHITE = "#FFFFFF"
MM = 72 / 25.4


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


TYPES = {name: value for name, value in vars(style).items() if isinstance(value, Type)}


@pytest.mark.parametrize("ground", [WHITE, ACCENT_SOFT, HEED_SOFT])
@pytest.mark.parametrize("colour", [INK, QUIET, ACCENT, HEED])
def test_words_can_be_read_on_every_ground(colour: str, ground: str) -> None:
    assert contrast(colour, ground) >= 4.5


@pytest.mark.parametrize("ground", [ACCENT_SOFT, HEED_SOFT])
def test_grounds_are_nearly_white_in_grey(ground: str) -> None:
    assert luminance(ground) > 0.85


def test_lines_to_write_on_can_be_seen() -> None:
    assert contrast(FRAME, WHITE) >= 3


@pytest.mark.parametrize("kind", TYPES.values(), ids=TYPES)
def test_lines_have_room_to_breathe(kind: Type) -> None:
    assert 1.15 <= kind.leading / kind.size <= 1.65


@pytest.mark.parametrize("kind", TYPES.values(), ids=TYPES)
def test_nothing_is_set_smaller_than_an_eye_reads(kind: Type) -> None:
    assert kind.size >= 8


def test_body_is_set_in_the_size_of_a_book() -> None:
    assert 10 <= BODY.size <= 10.5
    assert SMALL.size < BODY.size


def test_headings_grow_smaller_level_by_level() -> None:
    assert sorted(HEADINGS) == [1, 2, 3, 4]
    for one, other in pairwise(sorted(HEADINGS)):
        assert HEADINGS[one].type.size > HEADINGS[other].type.size
    assert HEADINGS[4].type.size > BODY.size


def test_a_heading_is_nearer_to_what_it_heads_than_to_what_went_before() -> None:
    for heading in list(HEADINGS.values())[1:]:
        assert heading.before > 2 * heading.after


def test_headings_and_labels_are_bold() -> None:
    assert {heading.type.face for heading in HEADINGS.values()} == {Face.BOLD}
    assert LABEL.face is Face.BOLD


def test_every_size_of_a_paragraph_has_its_type() -> None:
    assert set(USUAL.sizes) == set(Size)


def test_margins_leave_a_hand_room_to_hold_the_page() -> None:
    assert abs(USUAL.width - 210 * MM) < 0.1
    assert abs(USUAL.height - 297 * MM) < 0.1
    assert 18 <= (USUAL.width - USUAL.text_width) / 2 / MM <= 20.5
    assert USUAL.text_height < USUAL.height - 36 * MM
    assert USUAL.measure <= USUAL.text_width


def test_boxes_differ_by_more_than_colour() -> None:
    looks = {(box.ground is not None, round(luminance(box.bar), 1)) for box in STYLES.values()}
    assert len(looks) >= 3


def test_charts_on_paper_have_the_colours_of_the_page() -> None:
    assert (PAPER.ink, PAPER.muted, PAPER.now) == (INK, QUIET, ACCENT)
    assert PAPER.surface == WHITE
