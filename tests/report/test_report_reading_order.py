"""What is read first stands first: the order of the tree, of the file and of the eye, and the words exactly."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

from librarian_self.report import plan_pdf
from librarian_self.report.output import Paper, Printing
from tests.report.plans import VOICES, empty_plan, huge_plan, speaker, usual_plan
from tests.report.reading import one_line, reader_of, unspaced
from tests.report.tagged import Node, Piece, pieces_of, tree_of

PDFTOTEXT, PDFINFO = shutil.which("pdftotext"), shutil.which("pdfinfo")

FILES: dict[str, bytes] = {
    "empty": plan_pdf(empty_plan(), speaker()),
    "usual": plan_pdf(usual_plan("uz"), speaker("uz")),
    "letter": plan_pdf(usual_plan("ru"), speaker(), printing=Printing(Paper.LETTER)),
    "large": plan_pdf(usual_plan("kaa"), speaker(), printing=Printing(large=True)),
    "huge": plan_pdf(huge_plan(10, 2000), speaker("uz")),
}


@pytest.fixture(params=FILES)
def pdf(request: pytest.FixtureRequest) -> bytes:
    return FILES[request.param]


def test_the_tree_is_read_in_the_order_in_which_pages_are_drawn(pdf: bytes) -> None:
    """On each page; an element that goes on overleaf is read to its end before its neighbour."""
    drawn = [(piece.page, piece.mcid) for piece in pieces_of(reader_of(pdf)) if piece.mcid is not None]
    read = [(piece.page, piece.mcid) for piece in tree_of(pdf).pieces()]
    for number in range(pages_of(pdf)):
        assert [at for at in read if at[0] == number] == [at for at in drawn if at[0] == number]


def pages_of(pdf: bytes) -> int:
    return len(reader_of(pdf).pages)


def blocks(node: Node) -> list[Node]:
    """The elements that stand below each other: no cells of a row, no words of a line."""
    return [kid for kid in node.kids if isinstance(kid, Node) and kid.tag not in ("TH", "TD", "Lbl", "LBody")]


@dataclass(frozen=True)
class Spot:
    """Where an element stands on a page: its highest and its lowest baseline, and where its words begin."""

    top: float
    foot: float
    left: float


def spots_of(node: Node) -> dict[int, Spot]:
    """Where an element stands on each of its pages."""
    places: dict[int, list[tuple[float, float]]] = {}
    for piece in node.pieces():
        if piece.places:
            places.setdefault(piece.page, []).extend(piece.places)
    return {
        page: Spot(max(y for _, y in found), min(y for _, y in found), min(x for x, _ in found))
        for page, found in places.items()
    }


def test_what_is_read_first_stands_above_what_follows(pdf: bytes) -> None:
    for node in tree_of(pdf).walk():
        spots = [spots_of(kid) for kid in blocks(node)]
        for first, second in pairwise(spots):
            for page in first.keys() & second.keys():
                one, other = first[page], second[page]
                beside = other.top == one.top and other.left > one.left  # two places to sign
                assert other.top < one.foot or beside


def test_cells_of_a_row_are_read_from_the_left(pdf: bytes) -> None:
    for row in tree_of(pdf).all("TR"):
        lefts = []
        for cell in row.kids:
            assert isinstance(cell, Node)
            places = [x for piece in cell.pieces() for x, _ in piece.places]
            lefts += [min(places)] if places else []
        assert lefts == sorted(lefts)


def test_lines_of_a_piece_are_read_from_the_top(pdf: bytes) -> None:
    for node in tree_of(pdf).walk():
        for piece in node.kids:
            if isinstance(piece, Piece) and node.tag != "Figure":
                heights = [y for _, y in piece.places]
                assert heights == sorted(heights, reverse=True)


def test_no_two_words_run_together(pdf: bytes) -> None:
    for node in tree_of(pdf).all("P", "LBody", "H1", "H2", "H3", "H4"):
        for first, second in pairwise(list(node.pieces())):
            together = first.text[-1:] + second.text[:1]
            assert first.page == second.page or " " in together or not together.isalnum()


@pytest.mark.parametrize("voice", VOICES)
def test_two_programs_take_out_exactly_what_was_written(voice: str, tmp_path: Path) -> None:
    words = VOICES[voice]
    pdf = plan_pdf(usual_plan(voice), speaker())
    taken = {"pypdf": one_line(" ".join(page.extract_text() for page in reader_of(pdf).pages))}
    if PDFTOTEXT is not None:
        taken["pdftotext"] = one_line(_run(PDFTOTEXT, pdf, tmp_path, "-raw", "-enc", "UTF-8"))
    for program, found in taken.items():
        for text in (words.aim, words.goal, words.reason, words.if_then, words.institution, words.name):
            assert unspaced(text) in unspaced(found), program
        for text in (words.goal, words.name, words.institution):
            assert text in found, program


@pytest.mark.skipif(PDFINFO is None, reason="pdfinfo (poppler) is not installed")
def test_another_program_finds_the_same_tree(tmp_path: Path) -> None:
    pdf = FILES["usual"]
    listed = _run(str(PDFINFO), pdf, tmp_path, "-struct-text")
    assert "Syntax" not in listed
    tags = re.findall(
        r"^ *([A-Z][A-Za-z0-9]*)(?: <[^>]*>)?(?: \((?:block|inline)\)|:)?:?$", listed, re.MULTILINE
    )
    assert tags == [node.tag for node in tree_of(pdf).walk()]
    said = one_line(" ".join(re.findall(r'"(.*)"$', listed, re.MULTILINE)))
    assert unspaced(VOICES["uz"].aim) in unspaced(said)


def _run(program: str, pdf: bytes, folder: Path, *arguments: str) -> str:
    path = folder / "plan.pdf"
    path.write_bytes(pdf)
    out = ["-"] if "pdftotext" in program else []
    command = [program, *arguments, str(path), *out]
    done = subprocess.run(command, capture_output=True, check=True)  # noqa: S603 -- a program of poppler, and a file of ours
    assert done.stderr == b""
    return done.stdout.decode("utf-8")
