"""The finished plan as a screen reader finds it: what belongs to what, and what belongs to nothing."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from pypdf import PdfReader

from librarian_self.report import plan_pdf
from librarian_self.report.content import PlanContent
from librarian_self.report.plan import composed_plan
from tests.report.plans import VOICES, empty_plan, huge_plan, speaker, usual_plan
from tests.report.reading import reader_of, unspaced
from tests.report.tagged import Node, Piece, pieces_of, tree_of

PLANS: dict[str, PlanContent] = {
    "empty": empty_plan(),
    "usual": usual_plan("uz"),
    "huge": huge_plan(12, 2000),
}
HEADINGS = ("H1", "H2", "H3", "H4")


@pytest.fixture(params=PLANS)
def pdf(request: pytest.FixtureRequest) -> bytes:
    return plan_pdf(PLANS[request.param], speaker())


def pieces(pdf: bytes) -> list[Piece]:
    return pieces_of(reader_of(pdf))


def parent_tree(reader: PdfReader) -> dict[int, Any]:
    root: Any = reader.trailer["/Root"]
    numbers = root["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    return {int(numbers[i]): numbers[i + 1].get_object() for i in range(0, len(numbers), 2)}


def test_nothing_paints_outside_of_a_marked_piece(pdf: bytes) -> None:
    assert [piece for piece in pieces(pdf) if piece.tag == "untagged"] == []


def test_every_piece_belongs_to_exactly_one_element(pdf: bytes) -> None:
    marked = [(piece.page, piece.mcid) for piece in pieces(pdf) if piece.mcid is not None]
    owned = [(piece.page, piece.mcid) for piece in tree_of(pdf).pieces()]
    assert len(set(marked)) == len(marked)
    assert sorted(owned) == sorted(marked)


def test_a_piece_is_marked_as_what_its_element_is(pdf: bytes) -> None:
    for node in tree_of(pdf).walk():
        assert {kid.tag for kid in node.kids if isinstance(kid, Piece)} <= {node.tag}


def test_the_parent_tree_leads_from_every_piece_to_its_element(pdf: bytes) -> None:
    reader = reader_of(pdf)
    parents = parent_tree(reader)
    tree = tree_of(reader)
    owners = {
        (kid.page, kid.mcid): node for node in tree.walk() for kid in node.kids if isinstance(kid, Piece)
    }
    for number, page in enumerate(reader.pages):
        owned = parents[int(page["/StructParents"])]  # type: ignore[call-overload]
        for mcid, element in enumerate(owned):
            assert element.get_object() == owners[number, mcid].entries


def test_every_element_knows_its_parent(pdf: bytes) -> None:
    for node in tree_of(pdf).walk():
        for kid in node.kids:
            if isinstance(kid, Node):
                assert kid.entries["/P"] == node.entries


def test_only_page_furniture_has_words_without_an_element(pdf: bytes) -> None:
    headers = unspaced("".join(node.text() for node in tree_of(pdf).all("TH")))
    for piece in pieces(pdf):
        if piece.mcid is None and piece.text.strip():
            assert piece.kind["/Type"] == "/Pagination"
            assert "/Subtype" in piece.kind or unspaced(piece.text) in headers


def test_header_and_footer_say_what_they_are_and_stand_where_they_say(pdf: bytes) -> None:
    for piece in pieces(pdf):
        if piece.kind.get("/Subtype") == "/Header":
            assert all(y > 790 for _, y in piece.places)
        if piece.kind.get("/Subtype") == "/Footer":
            assert all(y < 50 for _, y in piece.places)


def test_lines_and_grounds_are_mere_layout(pdf: bytes) -> None:
    layout = [piece for piece in pieces(pdf) if piece.kind.get("/Type") == "/Layout"]
    assert layout
    assert all(not piece.text for piece in layout)


def test_the_tree_is_the_one_that_was_composed() -> None:
    content = usual_plan("uz")
    planned = [
        element.role.value
        for element in composed_plan(content, speaker()).root.walk()
        if element.role.value in (*HEADINGS, "Table", "TR", "TH", "TD", "Figure", "L", "LI", "Note", "Sect")
    ]
    found = [node.tag for node in tree_of(plan_pdf(content, speaker())).walk() if node.tag in planned]
    assert found == planned


def test_nothing_is_left_of_an_element_that_shows_nothing(pdf: bytes) -> None:
    for node in tree_of(pdf).walk():
        assert node.kids or node.tag in ("TD", "TH")


def test_rows_of_a_table_have_the_same_number_of_cells(pdf: bytes) -> None:
    for table in tree_of(pdf).all("Table"):
        assert len({len(row.kids) for row in table.all("TR")}) == 1


def test_every_header_speaks_for_its_column_or_its_row(pdf: bytes) -> None:
    for header in tree_of(pdf).all("TH"):
        assert header.entries["/A"]["/Scope"] in ("/Column", "/Row")


def test_a_repeated_header_is_in_the_tree_once() -> None:
    pdf = plan_pdf(PLANS["huge"], speaker())
    logs = [table for table in tree_of(pdf).all("Table") if table.text().startswith("Date What I did")]
    assert len(logs) == 1
    columns = [header for header in logs[0].all("TH") if header.entries["/A"]["/Scope"] == "/Column"]
    assert [header.text() for header in columns] == [
        "Date",
        "What I did",
        "Hours",
        "What – so what – now what",
    ]
    repeated = [piece for piece in pieces(pdf) if piece.kind.get("/Type") == "/Pagination"]
    assert any("What I did" in piece.text for piece in repeated)


def test_figures_have_a_sentence_and_a_place_on_the_page() -> None:
    figures = tree_of(plan_pdf(usual_plan(), speaker())).all("Figure")
    assert [str(figure.entries["/Alt"]).split()[0] for figure in figures] == ["Bar", "Radar"]
    for figure in figures:
        left, foot, right, top = map(float, figure.entries["/A"]["/BBox"])
        assert 0 < left < right < 595
        assert 0 < foot < top < 842
        for piece in figure.pieces():
            assert all(left - 1 <= x <= right and foot - 1 <= y <= top for x, y in piece.places)


def test_lists_say_how_they_are_numbered() -> None:
    for found in tree_of(plan_pdf(usual_plan(), speaker())).all("L"):
        assert found.entries["/A"]["/ListNumbering"] == "/Disc"
        for item in found.kids:
            assert isinstance(item, Node)
            assert [kid.tag for kid in item.kids if isinstance(kid, Node)] == ["Lbl", "LBody"]


def test_notes_have_names_of_their_own_that_lead_to_them(pdf: bytes) -> None:
    reader = reader_of(pdf)
    notes = [note.entries for note in tree_of(reader).all("Note")]
    root: Any = reader.trailer["/Root"]
    names = root["/StructTreeRoot"]["/IDTree"]["/Names"]
    assert [str(note["/ID"]) for note in notes] == [str(name) for name in names[::2]] == sorted(names[::2])
    assert [target.get_object() for target in names[1::2]] == notes


def test_headings_never_skip_a_level(pdf: bytes) -> None:
    levels = [int(node.tag[1]) for node in tree_of(pdf).all(*HEADINGS)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_every_page_is_walked_in_the_order_of_the_tree(pdf: bytes) -> None:
    assert {str(page["/Tabs"]) for page in reader_of(pdf).pages} == {"/S"}


@pytest.mark.parametrize("voice", VOICES)
def test_what_somebody_wrote_stands_in_the_tree_letter_by_letter(voice: str) -> None:
    words = VOICES[voice]
    said = tree_of(plan_pdf(usual_plan(voice), speaker())).text()
    for text in (words.aim, words.goal, words.reason, words.if_then, words.institution, words.reflection):
        assert text in said


def test_one_document_holds_it_all(pdf: bytes) -> None:
    tree = tree_of(pdf)
    assert tree.tag == "Document"
    assert len(tree.all("Document")) == 1
