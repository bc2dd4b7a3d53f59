"""The whole plan as a file: pages, furniture, what it says of itself, the same bytes every time."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from pypdf.generic import Destination

from librarian_self.i18n.messages import Message
from librarian_self.model.form import Form
from librarian_self.report import plan_pdf
from librarian_self.report.content import PlanContent
from librarian_self.report.paper.document import Composed
from librarian_self.report.paper.strips import PictureMark, TextMark
from librarian_self.report.paper.style import USUAL
from librarian_self.report.plan import COMPOSING, composed_plan
from librarian_self.report.tagging.elements import Role
from tests.report.plans import VOICES, empty_plan, huge_plan, speaker, usual_plan
from tests.report.reading import marks_on, one_line, reader_of, text_of, words_on

PLANS: dict[str, PlanContent] = {"empty": empty_plan(), "usual": usual_plan(), "huge": huge_plan(20, 2000)}
HEADINGS = {Role.H1, Role.H2, Role.H3, Role.H4}


@pytest.fixture(params=PLANS)
def plan(request: pytest.FixtureRequest) -> PlanContent:
    return PLANS[request.param]


@pytest.fixture
def composed(plan: PlanContent) -> Composed:
    return composed_plan(plan, speaker())


def test_the_same_content_gives_the_same_bytes(plan: PlanContent) -> None:
    assert plan_pdf(plan, speaker()) == plan_pdf(plan, speaker())


def test_another_content_gives_other_bytes() -> None:
    assert plan_pdf(usual_plan(), speaker()) != plan_pdf(replace(usual_plan(), made="2026-11-24"), speaker())


def test_every_page_is_a4_and_has_content(plan: PlanContent) -> None:
    for page in reader_of(plan_pdf(plan, speaker())).pages:
        assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(
            (USUAL.width, USUAL.height), abs=0.01
        )
        assert page.extract_text().strip()


def test_no_page_is_without_words_of_its_own(composed: Composed) -> None:
    for page in composed.pages:
        assert any(mark.element is not None for mark in marks_on(page))


def test_nothing_stands_outside_the_text_of_its_page(composed: Composed) -> None:
    ruler = composed.setting.ruler
    for page in composed.pages:
        assert page.placed[-1].top + page.placed[-1].strip.height <= USUAL.text_height + 0.02
        for mark in marks_on(page):
            width = sum(ruler.width(run.text, run.face, run.size) for run in mark.runs[:-1])
            last = mark.runs[-1]
            width += ruler.width(last.text.rstrip(" "), last.face, last.size)
            assert mark.x >= 0
            assert mark.x + width <= USUAL.text_width + 0.01


def test_a_heading_is_never_the_last_on_its_page(composed: Composed) -> None:
    for page in composed.pages[:-1]:
        content = [
            mark
            for placed in page.placed
            for mark in placed.strip.marks
            if isinstance(mark, TextMark | PictureMark)
        ]
        last = content[-1].element
        assert last is None or last.role not in HEADINGS


def test_a_page_never_ends_in_a_lone_table_header(composed: Composed) -> None:
    for page in composed.pages:
        last = [mark.element for mark in page.placed[-1].strip.marks if isinstance(mark, TextMark)]
        assert not any(element is None or element.scope == "Column" for element in last)


def test_the_empty_plan_has_room_for_a_hand() -> None:
    pages = composed_plan(empty_plan(), speaker()).pages
    assert len(pages) <= 4
    assert "There are no results yet" in words_on(pages[1])


def test_a_usual_plan_is_some_six_pages_and_small() -> None:
    pdf = plan_pdf(usual_plan(), speaker())
    assert 5 <= len(reader_of(pdf).pages) <= 9
    assert len(pdf) <= 140_000


def test_a_page_more_costs_little() -> None:
    pdf = plan_pdf(PLANS["huge"], speaker())
    assert len(pdf) / len(reader_of(pdf).pages) < 20_000


def test_header_and_footer_stand_on_every_page_with_its_number() -> None:
    pages = reader_of(plan_pdf(usual_plan(), speaker())).pages
    for number, page in enumerate(pages, start=1):
        words = one_line(page.extract_text())
        assert f"Page {number} of {len(pages)}" in words
        assert "not for attestation, pay or discipline" in words
        assert VOICES["en"].name in words


def test_a_long_name_gives_way_in_the_header() -> None:
    pages = reader_of(plan_pdf(replace(usual_plan(), name="Gulnora " * 25), speaker())).pages
    assert "…" in pages[1].extract_text()


def test_the_file_names_itself_its_author_and_its_day() -> None:
    reader = reader_of(plan_pdf(usual_plan("uz"), speaker()))
    about = reader.metadata
    assert about is not None
    assert about.title == f"My development plan – {VOICES['uz'].name}"
    assert about.author == VOICES["uz"].name
    assert about.subject == "For your development; not for attestation, pay or discipline."
    assert about.creator == "Librarian Self"
    assert str(about.get("/CreationDate")) == "D:20261123000000Z"


@pytest.mark.parametrize(("code", "tag"), [("uz_Cyrl", "uz-Cyrl"), ("kaa", "kaa-Latn"), ("en", "en")])
def test_the_file_says_its_language_and_shows_its_title(code: str, tag: str) -> None:
    root: Any = reader_of(plan_pdf(empty_plan(), speaker(code))).trailer["/Root"]
    assert root["/Lang"] == tag
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]


def test_only_our_fonts_are_in_it_and_all_are_embedded() -> None:
    reader = reader_of(plan_pdf(usual_plan(), speaker()))
    names = set()
    for page in reader.pages:
        fonts: Any = page["/Resources"]["/Font"]  # type: ignore[index]
        for font in fonts.values():
            names.add(str(font.get_object()["/BaseFont"]))
            assert "/FontFile2" in font.get_object()["/FontDescriptor"]
    assert names
    assert all("SourceSans3" in name for name in names)


def _entries(outline: list[Any]) -> list[Any]:
    return [
        _entries(entry) if isinstance(entry, list) else str(entry.title)
        for entry in outline
        if isinstance(entry, list | Destination)
    ]


def test_headings_are_its_outline() -> None:
    entries = _entries(reader_of(plan_pdf(usual_plan(), speaker())).outline)
    assert [entry for entry in entries if isinstance(entry, str)] == [
        "My development plan",
        "Where I am heading",
        "My goals at a glance",
        "Where I stand",
        "My strengths, and how I will use them",
        "What to work on first",
        "My goals",
        "Ethics: what I commit to",
        "Review log",
        "Learning log",
        "What has changed since last time",
        "Signatures",
    ]
    goals = entries[entries.index("My goals") + 1]
    assert goals[0] == f"1 {VOICES['en'].goal}"


def test_every_entry_of_the_outline_leads_to_its_heading() -> None:
    reader = reader_of(plan_pdf(usual_plan(), speaker()))
    for entry in reader.outline:
        if isinstance(entry, Destination):
            page = reader.get_destination_page_number(entry)
            assert page is not None
            assert one_line(str(entry.title)) in one_line(reader.pages[page].extract_text())


def test_all_that_is_drawn_belongs_to_an_element_but_for_repeated_headers(composed: Composed) -> None:
    known = set(map(id, composed.root.walk()))
    orphans = 0
    for page in composed.pages:
        for placed in page.placed:
            for mark in placed.strip.marks:
                if isinstance(mark, TextMark | PictureMark):
                    if mark.element is None:
                        orphans += 1
                    else:
                        assert id(mark.element) in known
    assert orphans <= 12 * len(composed.pages)


def test_every_figure_says_what_it_shows() -> None:
    figures = [
        element
        for element in composed_plan(usual_plan(), speaker()).root.walk()
        if element.role is Role.FIGURE
    ]
    assert [figure.alt.split()[0] for figure in figures] == ["Bar", "Radar"]


def test_heading_levels_are_never_skipped(composed: Composed) -> None:
    levels = [int(e.role.value[1]) for e in composed.root.walk() if e.role in HEADINGS]
    assert levels[0] == 1
    for earlier, later in pairwise(levels):
        assert later <= earlier + 1


def test_tables_hold_rows_and_rows_hold_cells(composed: Composed) -> None:
    for element in composed.root.walk():
        kids = {kid.role for kid in element.kids}
        if element.role is Role.TABLE:
            assert kids == {Role.ROW}
        if element.role is Role.ROW:
            assert kids <= {Role.HEADER, Role.CELL}
        if element.role is Role.LIST:
            assert kids == {Role.ITEM}


def test_progress_is_told_part_by_part_and_page_by_page_until_all_is_done() -> None:
    told: list[float] = []
    pdf = plan_pdf(usual_plan(), speaker(), told.append)
    assert len([part for part in told if part > COMPOSING]) == len(reader_of(pdf).pages)
    assert len([part for part in told if part < COMPOSING]) > 20
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0.0, 1.0)
    assert pdf == plan_pdf(usual_plan(), speaker())


class Cancelled(Exception):
    """Somebody pressed Cancel."""


def test_what_progress_raises_ends_the_work() -> None:
    def cancel(done: float) -> None:
        if done > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        plan_pdf(usual_plan(), speaker(), cancel)
    assert text_of(plan_pdf(usual_plan(), speaker()))


def test_every_fixed_word_is_said_by_the_speaker() -> None:
    class Mute:
        """Says X for everything, so that words that were not asked for show up."""

        language = "en"

        def __call__(self, _message: Message, /) -> str:
            return "X"

        def date(self, _iso: str, /) -> str:
            return "X"

        def number(self, _x: float, _digits: int, /) -> str:
            return "X"

        def text(self, _text: object, /) -> str:
            return "X"

    bare = replace(usual_plan(), name="X", role="X", language_name="X", goals=(), learning=(), reviews=())
    bare = replace(bare, commitments=(), settings=replace(bare.settings, institution="X", aim_one_year="X"))
    bare = replace(bare, settings=replace(bare.settings, aim_three_years="X", strengths_use="X"))
    bare = replace(bare, strengths=(), priorities=())
    letters = set(text_of(plan_pdf(bare, Mute())).replace(" ", ""))
    assert letters <= set("X–•;012345")


def test_a_form_without_scales_has_no_figures() -> None:
    content = usual_plan()
    form = content.form
    assert isinstance(form, Form)
    bare = replace(content, form=replace(form, sections=()))
    assert "There are no results yet" in text_of(plan_pdf(bare, speaker()))
