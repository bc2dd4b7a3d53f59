"""Running words: where lines break, and that nothing is lost or too wide."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.report.paper.fonts import Ruler, load_fonts
from librarian_self.report.paper.lines import Run, SetLine, broken
from librarian_self.report.paper.style import Face
from librarian_self.report.tagging.elements import Element, Role

RULER = Ruler(load_fonts())


def run(text: str, face: Face = Face.REGULAR) -> Run:
    return Run(text, face, 10, "#000000")


def spaceless(text: str) -> str:
    """Without spaces and newlines: a newline that is kept leaves a space behind."""
    return text.replace("\n", "").replace(" ", "")


def said(lines: list[SetLine]) -> list[str]:
    return ["".join(piece.text for piece in line.runs) for line in lines]


texts = st.text(st.sampled_from("abc шқғ oʻ - – / \n .,1 W"), max_size=120)


@given(texts, st.floats(12, 300))
def test_no_line_is_wider_than_its_room(text: str, width: float) -> None:
    for line in broken([run(text)], width, RULER):
        assert line.width <= width + 1e-9


@given(texts, st.floats(4, 300))
def test_every_letter_comes_out_in_its_order(text: str, width: float) -> None:
    assert spaceless("".join(said(broken([run(text)], width, RULER)))) == spaceless(text)


@given(st.lists(texts, max_size=4), st.floats(12, 300))
def test_runs_keep_their_order_and_their_face(parts: list[str], width: float) -> None:
    faces = list(Face)
    runs = [run(text, faces[i % len(faces)]) for i, text in enumerate(parts)]
    for face in faces:
        wanted = spaceless("".join(r.text for r in runs if r.face is face))
        lines = broken(runs, width, RULER)
        found = "".join(r.text for line in lines for r in line.runs if r.face is face)
        assert spaceless(found) == wanted


def test_a_line_breaks_at_a_space_which_stays_at_its_end() -> None:
    assert said(broken([run("reader service")], 40, RULER)) == ["reader ", "service"]


def test_the_space_at_the_end_does_not_count() -> None:
    (line,) = broken([run("reader ")], 200, RULER)
    assert line.width == pytest.approx(RULER.width("reader", Face.REGULAR, 10))


def test_newlines_and_empty_lines_are_kept_and_part_the_words_on_either_side() -> None:
    assert said(broken([run("one\n\ntwo")], 200, RULER)) == ["one ", "", "two"]
    assert said(broken([run("one \ntwo")], 200, RULER)) == ["one ", "two"]


def test_words_of_their_own_element_are_not_mixed_with_others() -> None:
    link = Element(Role.LINK)
    runs = [run("see "), Run("here", Face.REGULAR, 10, "#000000", link), run(" now")]
    (line,) = broken(runs, 200, RULER)
    assert [(piece.text, piece.part) for piece in line.runs] == [
        ("see ", None),
        ("here", link),
        (" now", None),
    ]


def test_no_words_are_one_empty_line() -> None:
    assert said(broken([], 200, RULER)) == [""]
    assert said(broken([run("")], 200, RULER)) == [""]


def test_a_compound_word_breaks_after_its_hyphen() -> None:
    width = RULER.width("axborot-kutub", Face.REGULAR, 10)
    assert said(broken([run("axborot-kutubxona")], width, RULER)) == ["axborot-", "kutubxona"]


@pytest.mark.parametrize("word", ["2026-yil", "05-06", "a-b", "1/2"])
def test_dates_and_numbers_do_not_break_at_their_hyphen(word: str) -> None:
    lines = said(broken([run(f"xx {word}")], RULER.width(f"xx {word}", Face.REGULAR, 10) - 1, RULER))
    assert lines == ["xx ", word]


def test_a_word_wider_than_the_line_is_cut() -> None:
    lines = said(broken([run("W" * 30)], 100, RULER))
    assert len(lines) > 2
    assert "".join(lines) == "W" * 30


def test_an_accent_stays_on_its_letter() -> None:
    lines = said(broken([run("b̌" * 40)], 50, RULER))
    assert len(lines) > 2
    assert all(line.startswith("b") for line in lines)


def test_a_no_break_space_does_not_break() -> None:
    width = RULER.width("two\u00a0three", Face.REGULAR, 10)
    assert said(broken([run("one two\u00a0three")], width, RULER)) == ["one ", "two\u00a0three"]


def test_bold_words_take_more_room() -> None:
    assert RULER.width("Kutubxona", Face.BOLD, 10) > RULER.width("Kutubxona", Face.REGULAR, 10)
