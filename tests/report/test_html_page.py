"""The plan as a page for a browser: the same content, for every reader, and nothing from outside."""

from __future__ import annotations

import io
import re
from base64 import b64decode
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from librarian_self.charts.picture import (
    Anchor,
    Close,
    Curve,
    Fill,
    Label,
    Line,
    Move,
    Picture,
    Pixels,
    Shape,
    Stroke,
)
from librarian_self.i18n.languages import LANGUAGES
from librarian_self.model.plan import Goal
from librarian_self.report import plan_html, plan_pdf
from librarian_self.report.blocks import (
    Block,
    Box,
    BulletList,
    Column,
    Detail,
    Details,
    Entry,
    Figure,
    FillLines,
    Heading,
    Look,
    Paragraph,
    Span,
    Table,
    paragraph,
)
from librarian_self.report.content import PlanContent
from librarian_self.report.field import Field, FieldKind
from librarian_self.report.html.look import style_sheet
from librarian_self.report.html.page import PageAbout, page_of
from librarian_self.report.html.setting import Markup
from librarian_self.report.html.svg import drawing
from librarian_self.report.output import Paper, Printing
from tests.report.marked_up import SVG, first, parsed, words_in
from tests.report.plans import VOICES, empty_plan, huge_plan, speaker, usual_plan
from tests.report.reading import one_line, unspaced
from tests.report.tagged import tree_of

PLANS: dict[str, PlanContent] = {
    "empty": empty_plan(),
    "usual": usual_plan("uz"),
    "huge": huge_plan(12, 2000),
}
ABOUT = PageAbout("My plan", "Gulnora", "For development", "en")


@pytest.fixture(params=PLANS)
def page(request: pytest.FixtureRequest) -> ET.Element:
    return parsed(plan_html(PLANS[request.param], speaker()))


def marked(*blocks: Block, language: str = "en") -> ET.Element:
    return parsed(f"<main>{Markup(language).of(blocks)}</main>".encode())


def test_equal_content_gives_equal_bytes() -> None:
    assert plan_html(usual_plan(), speaker()) == plan_html(usual_plan(), speaker())


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_page_says_its_language(code: str) -> None:
    page = parsed(plan_html(empty_plan(), speaker(code)))
    assert page.get("lang") == LANGUAGES[code].tag


def test_the_page_has_a_title_an_author_and_a_main_part() -> None:
    page = parsed(plan_html(usual_plan("uz"), speaker("uz")))
    assert first(page, "head/title").text == f"Rivojlanish rejam – {VOICES['uz'].name}"
    assert [meta.get("content") for meta in page.iterfind("head/meta[@name='author']")] == [VOICES["uz"].name]
    assert len(page.findall("body/main")) == 1
    assert page.find("head/meta[@charset='utf-8']") is not None


def test_a_plan_without_a_name_names_no_author() -> None:
    page = parsed(plan_html(empty_plan(), speaker()))
    assert page.find("head/meta[@name='author']") is None
    assert first(page, "head/title").text == "My development plan"


def test_nothing_is_loaded_and_nothing_runs(page: ET.Element) -> None:
    tags = {element.tag.removeprefix(SVG) for element in page.iter()}
    assert not tags & {"script", "link", "img", "iframe", "object", "embed", "use", "image", "form", "base"}
    policy = first(page, "head/meta[@http-equiv='Content-Security-Policy']").get("content", "")
    assert policy.startswith("default-src 'none'")
    style = first(page, "head/style").text or ""
    assert "url(" not in style
    assert "@import" not in style
    for element in page.iter():
        assert not [name for name in element.attrib if name in ("src", "srcset", "onload", "onclick")]


def test_it_says_on_top_and_at_the_foot_what_it_is_for(page: ET.Element) -> None:
    assert "not for attestation, pay or discipline" in words_in(first(page, "body/footer"))
    assert "not for attestation, pay or discipline" in words_in(first(page, ".//div[@class='panel']"))


def test_headings_never_skip_a_level(page: ET.Element) -> None:
    levels = [int(element.tag[1]) for element in page.iter() if re.fullmatch("h[1-6]", element.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))


def test_every_header_of_a_table_speaks_for_its_column_or_row(page: ET.Element) -> None:
    scopes = {header.get("scope") for header in page.iter("th")}
    assert scopes <= {"col", "row"}
    for table in page.iter("table"):
        assert len({len(list(row)) for row in table.iter("tr")}) == 1


def test_names_are_given_once_and_every_link_leads_somewhere(page: ET.Element) -> None:
    names = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(set(names)) == len(names)
    targets = [link.get("href", "") for link in page.iter("a")]
    assert {target.removeprefix("#") for target in targets if target.startswith("#")} <= set(names)


def test_figures_have_a_title_and_a_sentence() -> None:
    page = parsed(plan_html(usual_plan(), speaker()))
    figures = list(page.iter(f"{SVG}svg"))
    assert len(figures) == 2
    for figure, title, word in zip(
        figures, ("Largest gaps first", "Where I am and where I want to be"), ("Bar", "Radar"), strict=True
    ):
        named, described = figure.find(f"{SVG}title"), figure.find(f"{SVG}desc")
        assert named is not None
        assert described is not None
        assert named.text == title
        assert (described.text or "").startswith(word)
        assert figure.get("role") == "img"
        assert figure.get("aria-labelledby") == named.get("id")
        assert figure.get("aria-describedby") == described.get("id")


@pytest.mark.parametrize("name", PLANS)
def test_the_page_says_what_the_pdf_says_in_the_same_order(name: str) -> None:
    page = parsed(plan_html(PLANS[name], speaker()))
    tree = tree_of(plan_pdf(PLANS[name], speaker()))
    for tags in (("H1", "H2", "H3", "H4"), ("LBody",)):
        there = [unspaced(node.text()) for node in tree.all(*tags)]
        wanted = ("li",) if tags == ("LBody",) else tuple(tag.lower() for tag in tags)
        here = [unspaced(words_in(element)) for element in page.iter() if element.tag in wanted]
        assert here == there


@pytest.mark.parametrize("voice", VOICES)
def test_what_somebody_wrote_stands_there_letter_by_letter(voice: str) -> None:
    words = VOICES[voice]
    said = words_in(parsed(plan_html(usual_plan(voice), speaker())))
    for text in (words.aim, words.goal, words.reason, words.if_then, words.institution, words.name):
        assert one_line(text) in said


def test_words_in_another_language_say_so() -> None:
    page = parsed(plan_html(usual_plan("ru"), speaker()))
    spoken = {element.get("lang") for element in page.iter() if element.get("lang")}
    assert "ru" in spoken
    goal = next(heading for heading in page.iter("h3") if VOICES["ru"].goal in words_in(heading))
    assert goal.get("lang") == "ru"


HOSTILE = (
    """<script>alert(1)</script>"><img src=x onerror=alert(1)> & &amp; </style></main> ]]> <!-- \x00 \ud800"""
)


def test_no_words_become_markup() -> None:
    content = replace(
        usual_plan(), name=HOSTILE, role=HOSTILE, goals=(Goal(HOSTILE, HOSTILE, reason=HOSTILE),)
    )
    page = plan_html(content, speaker())
    shown = parsed(page)
    assert list(shown.iter("script")) == []
    assert list(shown.iter("img")) == []
    assert words_in(shown).count("<script>alert(1)</script>") >= 4
    assert b"<script" not in page


@given(st.text(max_size=60), st.text(max_size=60))
@settings(max_examples=50)
def test_any_words_come_out_as_they_went_in(title: str, words: str) -> None:
    page = parsed(page_of([Heading(1, title), paragraph(words)], replace(ABOUT, title=title), Printing()))
    said = unspaced(words_in(first(page, "body/main")))
    for letter in unspaced(title + words):
        assert (
            letter in said
            or ord(letter) < 32
            or letter == "\x7f"
            or 0xD800 <= ord(letter) < 0xE000
            or letter in "\ufffe\uffff"
        )


def test_newlines_of_the_person_are_kept() -> None:
    assert len(list(marked(paragraph("one\r\ntwo\nthree")).iter("br"))) == 2


def test_spans_have_their_look_and_addresses_are_links() -> None:
    main = marked(Paragraph((Span("bold", bold=True), Span(" see https://natlib.uz/a, now", quiet=True))))
    assert first(main, "p/strong").text == "bold"
    assert first(main, "p/a").get("href") == "https://natlib.uz/a"
    assert words_in(main) == "bold see https://natlib.uz/a , now"


def test_lines_to_fill_by_hand_are_seen_and_not_heard() -> None:
    main = marked(Details((Detail("Name", lines=2),)), FillLines(3))
    blanks = [element for element in main.iter("span") if element.get("class") == "blank"]
    assert len(blanks) == 5
    assert {blank.get("aria-hidden") for blank in blanks} == {"true"}
    table = marked(Table((Column("A", 1.0),), (), blank=2))
    assert [row.get("aria-hidden") for row in table.iter("tr")] == [None, "true", "true"]


def test_a_card_is_a_section_and_a_panel_a_note() -> None:
    main = marked(Box(Look.CARD, (paragraph("a"),)), Box(Look.HEED, (paragraph("b"),)))
    assert first(main, "section").get("class") == "card"
    assert first(main, "div").get("role") == "note"


def test_a_list_is_a_list_and_an_empty_one_nothing() -> None:
    assert [item.text for item in marked(BulletList((paragraph("a"), paragraph("b")))).iter("li")] == [
        "a",
        "b",
    ]
    assert list(marked(BulletList(()))) == []


def test_numbers_end_at_the_right_and_a_sum_is_bold() -> None:
    table = marked(
        Table(
            (Column("Goal", 0.5), Column("Hours", 0.5, end=True)),
            (((paragraph("a"),), (paragraph("4"),)), ((paragraph("Together"),), (paragraph("4"),))),
            summed=True,
            note="In all.",
        )
    )
    assert [cell.get("class") for cell in table.iter("td")] == ["end", "end"]
    assert [row.get("class") for row in table.iter("tr")] == [None, None, "sum"]
    assert words_in(table).endswith("In all.")


def test_two_headings_with_one_anchor_do_not_share_a_name() -> None:
    main = marked(Heading(2, "A", anchor="goal-1"), Heading(2, "B", anchor="goal-1"))
    assert [heading.get("id") for heading in main.iter("h2")] == ["goal-1", None]


def test_a_picture_is_drawn_stroke_by_stroke() -> None:
    path = (Move(0, 0), Line(10, 0), Curve(10, 5, 5, 10, 0, 10), Close())
    shape = Shape(path, Stroke("#112233", 1.5, (4.0, 2.0)), Fill("#445566"))
    label = Label(5, 9, "now <", 9, bold=True, anchor=Anchor.END, colour="#778899")
    svg = parsed(drawing(Picture(20, 10, (shape, label)), "f", "T", "S").encode())
    drawn = first(svg, f"{SVG}path")
    assert drawn.get("d") == "M0.00 0.00 L10.00 0.00 C10.00 5.00 5.00 10.00 0.00 10.00 Z"
    assert (drawn.get("fill"), drawn.get("stroke"), drawn.get("stroke-dasharray")) == (
        "#445566",
        "#112233",
        "4 2",
    )
    words = first(svg, f"{SVG}text")
    assert (words.text, words.get("text-anchor"), words.get("font-weight")) == ("now <", "end", "700")
    assert svg.get("viewBox") == "0 0 20.00 10.00"


def test_pixels_stand_in_the_page_itself() -> None:
    pixels = Pixels(2, 1, b"\xff\x00\x00\x00\x00\xff")
    svg = parsed(drawing(Picture(50, 25, (), pixels), "f", "T", "S").encode())
    address = first(svg, f"{SVG}image").get("href", "")
    image = Image.open(io.BytesIO(b64decode(address.removeprefix("data:image/png;base64,"))))
    assert image.size == (2, 1)
    assert [image.getpixel((x, 0)) for x in (0, 1)] == [(255, 0, 0), (0, 0, 255)]


def test_a_figure_takes_the_heading_above_it_for_its_title() -> None:
    main = marked(Heading(2, "Gaps"), Figure(Picture(5, 5, ()), "Nothing."))
    title = main.find(f".//{SVG}title")
    assert title is not None
    assert title.text == "Gaps"


def test_a_printer_gets_its_paper_and_its_print() -> None:
    usual = style_sheet(Printing())
    large = style_sheet(Printing(Paper.LETTER, large=True))
    assert "size: A4;" in usual
    assert "size: letter;" in large
    assert "font-size: 16pt;" in large
    assert "@ink" not in usual + large
    assert not re.search(r"@(accent|quiet|heed|frame|line|paper|print;|size|small)\b", usual + large)


def test_what_a_viewer_would_fill_in_is_written_by_hand_on_a_page() -> None:
    tick, area = Field("talked-g", "Talked", FieldKind.TICK), Field("comment-g", "Comment", FieldKind.AREA)
    page = Markup("en").of([Entry("Read <aloud>", tick, "We talked", area, "Comment")])
    assert "Read &lt;aloud&gt;" in page
    assert page.count('class="blank"') == 3
