"""Drawing on a page: everything is marked, links lead somewhere, and mistakes of ours show at once."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.report.paper.fonts import load_fonts
from librarian_self.report.tagging.cmap import to_unicode
from librarian_self.report.tagging.document import TaggedDocument
from librarian_self.report.tagging.elements import Element, Role, Tree
from librarian_self.report.tagging.marking import Bounds
from librarian_self.report.tagging.objects import Objects
from librarian_self.report.tagging.page import Artifact, PageContent
from tests.report.conforming import all_faults_of
from tests.report.pages import ABOUT, Drawing, drawn_page
from tests.report.reading import code_of, reader_of
from tests.report.tagged import Node, pieces_of, tree_of


def test_a_piece_shows_its_element() -> None:
    with drawn_page() as drawing:
        drawing.write("words")
    assert "/P <</MCID 0>> BDC BT 1 0 0 1 50 50 Tm" in code_of(drawing.pdf)
    assert tree_of(drawing.pdf).text() == "words"


def test_an_element_may_show_in_several_pieces_and_on_several_pages() -> None:
    with drawn_page() as drawing:
        drawing.write("one ")
        drawing.write("two ", y=30)
        drawing.page = drawing.document.new_page(600, 800)
        drawing.write("three")
    (paragraph,) = tree_of(drawing.pdf).all("P")
    assert paragraph.text() == "one two three"
    assert [piece.page for piece in paragraph.pieces()] == [0, 0, 1]


def test_words_inside_those_of_another_element_stand_in_their_place() -> None:
    with drawn_page() as drawing:
        part = drawing.tree.add_inline(drawing.paragraph, lang="ru")
        drawing.write("before ")
        drawing.write("слово ", part, x=90)
        drawing.write("after", x=130)
    (paragraph,) = tree_of(drawing.pdf).all("P")
    assert paragraph.text() == "before слово after"
    span = paragraph.kids[1]
    assert isinstance(span, Node)
    assert (span.tag, str(span.entries["/Lang"])) == ("Span", "ru")


def test_an_inner_element_that_is_never_drawn_leaves_no_trace() -> None:
    with drawn_page() as drawing:
        drawing.tree.add_inline(drawing.paragraph, lang="ru")
        drawing.write("words")
    assert [node.tag for node in tree_of(drawing.pdf).walk()] == ["Document", "P"]


@pytest.mark.parametrize("kind", list(Artifact))
def test_furniture_belongs_to_nothing(kind: Artifact) -> None:
    with drawn_page() as drawing:
        drawing.write("words")
        drawing.page.begin_artifact(kind)
        drawing.page.rectangle(0, 0, 10, 10)
        drawing.page.end()
    assert [piece.mcid for piece in pieces_of(reader_of(drawing.pdf))] == [0, None]
    assert all_faults_of(drawing.pdf) == []


def linked(drawing: Drawing, target: str, words: str = "here") -> Element:
    link = drawing.tree.add_inline(drawing.paragraph, target=target)
    drawing.write(words, link)
    drawing.document.link(link, Bounds(50, 48, 80, 60), words)
    return link


def annotation_of(pdf: bytes) -> Any:
    page: Any = reader_of(pdf).pages[0]
    (found,) = page["/Annots"]
    return found.get_object()


def test_a_link_leads_to_a_heading_that_comes_later() -> None:
    with drawn_page() as drawing:
        linked(drawing, "#goal-1")
        drawing.document.new_page(600, 800)
        drawing.document.bookmark("Goal", 0, 700, "goal-1")
    reader = reader_of(drawing.pdf)
    annotation: Any = reader.pages[0]["/Annots"][0].get_object()  # type: ignore[index]
    assert annotation["/Dest"][0].get_object() == reader.pages[1]
    assert float(annotation["/Dest"][3]) == 700
    assert all_faults_of(drawing.pdf) == []


def test_a_link_leads_out_into_the_world() -> None:
    with drawn_page() as drawing:
        linked(drawing, "https://natlib.uz/a(b)")
    annotation = annotation_of(drawing.pdf)
    assert annotation["/A"]["/S"] == "/URI"
    assert annotation["/A"]["/URI"] == "https://natlib.uz/a(b)"
    assert annotation["/Contents"] == "here"
    assert all_faults_of(drawing.pdf) == []


def test_a_link_and_its_place_belong_to_one_element() -> None:
    with drawn_page() as drawing:
        linked(drawing, "https://natlib.uz")
    reader = reader_of(drawing.pdf)
    (link,) = tree_of(reader).all("Link")
    assert len(link.kids) == 2
    assert link.kids[1] == "annotation"
    root: Any = reader.trailer["/Root"]
    numbers = root["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    page: Any = reader.pages[0]
    key = int(page["/Annots"][0].get_object()["/StructParent"])
    assert numbers[2 * key + 1].get_object() == link.entries
    assert root["/StructTreeRoot"]["/ParentTreeNextKey"] == len(numbers) // 2


def test_a_link_to_nowhere_is_refused() -> None:
    with pytest.raises(ValueError, match="nowhere"), drawn_page() as drawing:
        linked(drawing, "#goal-9")


def test_words_outside_of_a_marked_piece_are_refused() -> None:
    with drawn_page() as drawing:
        with pytest.raises(ValueError, match="without being"):
            drawing.page.begin_text()
        drawing.write("words")


def test_marks_inside_marks_are_refused() -> None:
    with drawn_page() as drawing:
        drawing.page.begin(drawing.paragraph)
        with pytest.raises(ValueError, match="inside"):
            drawing.page.begin_artifact(Artifact.LAYOUT)
        drawing.page.end()


def test_a_mark_without_an_end_is_refused() -> None:
    document = TaggedDocument(ABOUT, load_fonts().faces)
    document.new_page(600, 800).begin(Element(Role.PARAGRAPH))
    with pytest.raises(ValueError, match="without an end"):
        document.finish(Tree().root)


def test_nothing_can_be_entered_before_there_is_a_page() -> None:
    with pytest.raises(ValueError, match="no page"):
        TaggedDocument(ABOUT, load_fonts().faces).bookmark("A", 0, 0)


def test_fonts_and_colours_are_named_only_when_they_change() -> None:
    with drawn_page() as drawing:
        page = drawing.page
        page.begin(drawing.paragraph)
        page.begin_text()
        for words in ("a", "b"):
            page.fill_with("#112233")
            page.show(words, "SourceSans3", 10)
        page.show("c", "SourceSans3-Bold", 10)
        page.end_text()
        page.end()
    assert code_of(drawing.pdf).count("Tf") == 2
    assert code_of(drawing.pdf).count("rg") == 1


def test_after_a_picture_everything_is_named_anew() -> None:
    with drawn_page() as drawing:
        for _ in range(2):
            drawing.page.save()
            drawing.write("words")
            drawing.page.restore()
    assert code_of(drawing.pdf).count("Tf") == 2


def test_words_of_three_hundred_letters_need_more_than_one_table_and_come_back() -> None:
    letters = "".join(chr(code) for code in sorted(load_fonts().codes) if code > 160)[:300]
    with drawn_page() as drawing:
        drawing.write(letters)
    assert len(set(letters)) == 300
    assert tree_of(drawing.pdf).text() == letters.strip()
    assert all_faults_of(drawing.pdf) == []


def test_the_way_back_to_letters_names_no_code_without_one() -> None:
    written = to_unicode(enumerate([0, 65, 0, 0x49B, 0x1F600]), code_bytes=1)
    assert "<01> <0041>\n<03> <049B>\n<04> <D83DDE00>" in written
    assert "0000>" not in written
    assert "3 beginbfchar" in written


def test_the_way_back_is_told_in_blocks_of_a_hundred() -> None:
    written = to_unicode(enumerate(range(1, 251)), code_bytes=1)
    assert [int(line.split()[0]) for line in written.splitlines() if "beginbfchar" in line] == [100, 100, 50]


def test_a_page_has_a_key_of_its_own() -> None:
    with drawn_page() as drawing:
        drawing.write("one")
        drawing.document.new_page(300, 400)
    pages = reader_of(drawing.pdf).pages
    assert [str(page["/StructParents"]) for page in pages] == ["0", "1"]
    assert [float(page.mediabox.width) for page in pages] == [600, 300]


def test_pages_keep_their_operators_packed() -> None:
    document = TaggedDocument(ABOUT, load_fonts().faces)
    page = document.new_page(600, 800)
    assert isinstance(page, PageContent)
    page.begin_artifact(Artifact.LAYOUT)
    for n in range(5000):
        page.rectangle(n, n, 10, 10)
    page.end()
    assert len(document.finish(Tree().root)) < 60_000


letters = st.text(
    st.sampled_from([chr(code) for code in sorted(load_fonts().codes)] + ["\u00a0"]), max_size=400
)


@given(st.lists(letters, min_size=1, max_size=6))
def test_words_have_the_codes_that_reportlab_gives_them(words: list[str]) -> None:
    face = load_fonts().faces["SourceSans3"]
    ours, theirs = Objects().document, Objects().document
    for each in words:
        assert _joined(face.codes(each, ours)) == _joined(face.splitString(each, theirs))


def _joined(pieces: list[tuple[int, bytes]]) -> list[tuple[int, int]]:
    return [(subset, code) for subset, codes in pieces for code in codes]
