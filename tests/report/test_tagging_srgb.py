"""The colour profile that is made from published numbers."""

from __future__ import annotations

import io
from struct import unpack

import pytest
from PIL import ImageCms

from librarian_self.report.tagging.srgb import STEPS, srgb_profile


def tags() -> dict[bytes, bytes]:
    """The data of every tag."""
    profile = srgb_profile()
    (count,) = unpack(">I", profile[128:132])
    found = {}
    for i in range(count):
        signature, start, size = unpack(">4sII", profile[132 + 12 * i : 144 + 12 * i])
        found[signature] = profile[start : start + size]
    return found


def test_the_header_says_how_long_it_is_and_what_it_is_for() -> None:
    profile = srgb_profile()
    assert unpack(">I", profile[:4]) == (len(profile),)
    assert profile[12:24] == b"mntrRGB XYZ "
    assert profile[36:40] == b"acsp"
    assert profile[8] == 2


def test_it_is_small() -> None:
    assert len(srgb_profile()) < 1200


def test_it_has_all_that_a_display_profile_needs_and_four_bytes_begin_each() -> None:
    assert set(tags()) == {b"desc", b"cprt", b"wtpt", b"rXYZ", b"gXYZ", b"bXYZ", b"rTRC", b"gTRC", b"bTRC"}
    profile = srgb_profile()
    for i in range(9):
        (start,) = unpack(">I", profile[136 + 12 * i : 140 + 12 * i])
        assert start % 4 == 0


def test_red_green_and_blue_together_are_white() -> None:
    found = tags()
    parts = [unpack(">3i", found[tag][8:]) for tag in (b"rXYZ", b"gXYZ", b"bXYZ")]
    white = unpack(">3i", found[b"wtpt"][8:])
    assert [sum(axis) / 65536 for axis in zip(*parts, strict=True)] == pytest.approx(
        [axis / 65536 for axis in white], abs=5e-4
    )


def test_the_curve_rises_from_nothing_to_all() -> None:
    curve = tags()[b"rTRC"]
    assert unpack(">I", curve[8:12]) == (STEPS,)
    points = unpack(f">{STEPS}H", curve[12:])
    assert (points[0], points[-1]) == (0, 65535)
    assert list(points) == sorted(points)
    assert points[128] / 65535 == pytest.approx(
        0.2158, abs=1e-3
    )  # half of the signal is a fifth of the light


def test_a_colour_engine_takes_it_for_srgb() -> None:
    ours = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))
    theirs = ImageCms.createProfile("sRGB")
    transform = ImageCms.buildTransform(ours, theirs, "RGB", "RGB")
    from PIL import Image

    for colour in ((0, 0, 0), (255, 255, 255), (11, 107, 107), (138, 75, 6), (200, 30, 220)):
        image = Image.new("RGB", (1, 1), colour)
        shown = ImageCms.applyTransform(image, transform)
        assert shown is not None
        assert shown.getpixel((0, 0)) == pytest.approx(colour, abs=2)


def test_nobody_else_owns_it() -> None:
    assert b"No copyright" in tags()[b"cprt"]
