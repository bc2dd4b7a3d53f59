"""Other papers and large print: the same content, everything within the margins, nothing too small."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.report import plan_pdf
from librarian_self.report.blocks import Column, Table, paragraph
from librarian_self.report.output import Paper, Printing
from librarian_self.report.paper.columns import GUTTER, places_of, table_places
from librarian_self.report.paper.document import Composed, fresh_setting
from librarian_self.report.paper.layout import laid_out
from librarian_self.report.paper.strips import TextMark
from librarian_self.report.paper.style import LARGE, PAPERS, USUAL, style_of
from librarian_self.report.plan import charts_for, composed_plan
from tests.report.plans import empty_plan, huge_plan, speaker, usual_plan
from tests.report.reading import marks_on, reader_of, unspaced, words_of
from tests.report.tagged import tree_of

PRINTINGS = [Printing(paper, large) for paper in Paper for large in (False, True)]


def called(printing: Printing) -> str:
    return f"{printing.paper.value}{'-large' if printing.large else ''}"


@pytest.fixture(params=PRINTINGS, ids=called)
def printing(request: pytest.FixtureRequest) -> Printing:
    found: Printing = request.param
    return found


@pytest.fixture(params=["en", "uz"])
def composed(request: pytest.FixtureRequest, printing: Printing) -> Composed:
    return composed_plan(usual_plan(request.param), speaker(request.param), printing)


def test_pages_have_the_size_of_the_paper(printing: Printing) -> None:
    pages = reader_of(plan_pdf(usual_plan(), speaker(), printing=printing)).pages
    sizes = {(float(page.mediabox.width), float(page.mediabox.height)) for page in pages}
    assert sizes == {PAPERS[printing.paper]}


def test_a4_and_the_usual_print_are_what_is_not_asked_for() -> None:
    assert plan_pdf(usual_plan(), speaker()) == plan_pdf(usual_plan(), speaker(), printing=Printing())
    assert style_of(Printing()) == USUAL


def test_nothing_leaves_the_text_of_its_page(composed: Composed) -> None:
    ruler, style = composed.setting.ruler, composed.setting.style
    for page in composed.pages:
        assert page.placed[-1].top + page.placed[-1].strip.height <= style.text_height + 0.02
        for mark in marks_on(page):
            said = [*mark.runs[:-1], mark.runs[-1]._replace(text=mark.runs[-1].text.rstrip(" "))]
            width = sum(ruler.width(run.text, run.face, run.size) for run in said)
            assert mark.x >= 0
            assert mark.x + width <= style.text_width + 0.01


def test_large_print_is_large_everywhere() -> None:
    for content in (usual_plan("uz"), empty_plan()):
        composed = composed_plan(content, speaker("uz"), Printing(large=True))
        sizes = {run.size for page in composed.pages for mark in marks_on(page) for run in mark.runs}
        assert min(sizes) >= LARGE
        assert composed.setting.style.furniture.size >= LARGE


def test_large_print_says_the_same(printing: Printing) -> None:
    for name in ("en", "uz"):
        usual = tree_of(plan_pdf(usual_plan(name), speaker(name)))
        other = tree_of(plan_pdf(usual_plan(name), speaker(name), printing=printing))
        assert unspaced(other.text()) == unspaced(usual.text())


def test_the_foot_says_in_large_print_what_it_is_for_without_cutting_it() -> None:
    pdf = plan_pdf(usual_plan("uz"), speaker("uz"), printing=Printing(large=True))
    purpose = "Rivojlanishingiz uchun; attestatsiya, ish haqi yoki intizomiy choralar uchun emas."
    for page in reader_of(pdf).pages:
        assert unspaced(purpose) in unspaced(page.extract_text())


def test_no_page_is_so_full_of_large_print_that_it_never_ends() -> None:
    usual = composed_plan(huge_plan(6, 800), speaker("uz"))
    large = composed_plan(huge_plan(6, 800), speaker("uz"), Printing(large=True))
    assert len(usual.pages) < len(large.pages) < 4 * len(usual.pages)


def test_charts_fill_the_page_and_stay_on_it(printing: Printing) -> None:
    style = style_of(printing)
    room = charts_for(style)
    assert 0.85 * style.text_width <= room.width <= style.text_width
    assert room.radar[0] <= style.text_width
    assert room.radar[1] < style.text_height / 1.5
    assert room.words == style.small.size


COLUMNS = (Column("Done", 0.08), Column("Action", 0.74), Column("Hours", 0.18, end=True))


def table(*rows: tuple[str, str, str]) -> Table:
    return Table(COLUMNS, tuple(tuple((paragraph(words),) for words in row) for row in rows), head=1)


def test_a_column_is_as_wide_as_its_longest_word_needs() -> None:
    setting = fresh_setting()
    found = table(("☐", "Post", "4"), ("Bajarilmoqdalar", "Write", "2"))
    places = table_places(found, 480, setting)
    assert places is not None
    small = setting.style.small
    assert places[0].width >= setting.ruler.width("Bajarilmoqdalar", small.face, small.size)
    assert places[-1].x + places[-1].width == pytest.approx(480)


def test_columns_without_long_words_keep_their_shares() -> None:
    setting = fresh_setting()
    assert table_places(table(("☐", "Post", "4")), 480, setting) == places_of(COLUMNS, 480)


def test_one_endless_word_does_not_take_the_whole_table() -> None:
    places = table_places(table(("W" * 400, "Post", "4")), 480, fresh_setting())
    assert places is None or places[0].width <= 0.31 * 480


def test_where_columns_have_no_room_rows_stand_below_each_other() -> None:
    setting = fresh_setting(printing=Printing(large=True))
    found = table(("☐", "Telegram kanalini yuritish", "4"), ("☑", "Yozish", "2"))
    assert table_places(found, 150, setting) is None
    strips = laid_out([found], 150, setting.tree.root, setting)
    said = [
        "".join(run.text for run in mark.runs)
        for s in strips
        for mark in s.marks
        if isinstance(mark, TextMark)
    ]
    assert unspaced("".join(said)).startswith("Telegramkanaliniyuritish")
    roles = [element.role.value for element in setting.tree.root.walk()]
    assert roles.count("Sect") == 2
    assert roles.count("Table") == 2
    headers = [element for element in setting.tree.root.walk() if element.role.value == "TH"]
    assert {header.scope for header in headers} == {"Row"}


def test_empty_rows_leave_a_line_for_each_column_where_they_stand_below_each_other() -> None:
    setting = fresh_setting(printing=Printing(large=True))
    blank = Table(COLUMNS, (), blank=2)
    strips = laid_out([blank], 120, setting.tree.root, setting)
    words = [mark for strip in strips for mark in strip.marks if isinstance(mark, TextMark)]
    assert len({mark.element for mark in words}) == 2 * len(COLUMNS)


shares = st.lists(st.tuples(st.floats(0.05, 1), st.floats(0, 200)), min_size=1, max_size=7)


@given(shares, st.floats(200, 560))
def test_columns_fill_the_width_and_each_gets_what_it_needs_if_that_can_be(
    wanted: list[tuple[float, float]], width: float
) -> None:
    columns = [Column("x", share) for share, _ in wanted]
    needed = [need for _, need in wanted]
    places = places_of(columns, width, needed)
    room = width - GUTTER * (len(columns) - 1)
    assert sum(place.width for place in places) == pytest.approx(room)
    if sum(needed) <= room:
        assert all(place.width >= need - 1e-6 for place, need in zip(places, needed, strict=True))
    assert all(place.width > 0 for place in places)


def test_words_are_the_same_on_every_paper() -> None:
    for printing in PRINTINGS:
        composed = composed_plan(empty_plan(), speaker(), printing)
        assert unspaced(words_of(composed)) == unspaced(words_of(composed_plan(empty_plan(), speaker())))
