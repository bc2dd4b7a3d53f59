"""The fonts of the document and their measures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.report.paper.fonts import LONGEST_REMEMBERED, Ruler, load_fonts
from librarian_self.report.paper.style import Face

FONTS = load_fonts()
printable = st.text(st.sampled_from([chr(code) for code in sorted(FONTS.codes)]), max_size=80)


def test_fonts_are_read_once_a_process() -> None:
    assert load_fonts() is FONTS


@pytest.mark.parametrize("face", list(Face))
def test_every_face_knows_the_width_of_every_shared_letter(face: Face) -> None:
    assert all(code in FONTS.widths[face] for code in FONTS.codes)


@given(printable, st.sampled_from(list(Face)), st.floats(4, 40))
def test_words_are_as_wide_as_they_are_drawn(text: str, face: Face, size: float) -> None:
    assert Ruler(FONTS).width(text, face, size) == pytest.approx(
        FONTS.faces[face.value].stringWidth(text, size)
    )


def test_a_width_grows_with_the_size() -> None:
    ruler = Ruler(FONTS)
    assert ruler.width("kutubxona", Face.REGULAR, 20) == pytest.approx(
        2 * ruler.width("kutubxona", Face.REGULAR, 10)
    )


def test_no_words_have_no_width() -> None:
    assert Ruler(FONTS).width("", Face.BOLD, 10) == 0


def test_a_letter_that_no_face_has_still_takes_room() -> None:
    assert Ruler(FONTS).width("漢", Face.REGULAR, 10) > 0


def test_remembered_words_measure_the_same_the_second_time() -> None:
    ruler = Ruler(FONTS)
    for words in ("oʻqish", "oʻqish" * LONGEST_REMEMBERED):
        assert ruler.width(words, Face.REGULAR, 9) == ruler.width(words, Face.REGULAR, 9)


def test_charts_measure_in_the_same_faces() -> None:
    ruler = Ruler(FONTS)
    assert ruler.measure("Ғоя", True, 9) == ruler.width("Ғоя", Face.BOLD, 9)
    assert ruler.measure("Ғоя", False, 9) == ruler.width("Ғоя", Face.REGULAR, 9)
