"""Any blocks, and any plan: every word is there, nothing is too wide, nothing is parted that belongs together."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from librarian_self.model.form import ActionKind
from librarian_self.model.plan import Goal, GoalAction, GoalStatus, PlanSettings
from librarian_self.report import plan_pdf
from librarian_self.report.blocks import (
    Block,
    Box,
    BulletList,
    Column,
    Detail,
    Details,
    FillLines,
    Heading,
    Look,
    PageBreak,
    Paragraph,
    Signature,
    Signatures,
    Size,
    Span,
    Table,
)
from librarian_self.report.content import (
    ALL_PARTS,
    Commitment,
    GoalReviewed,
    Learning,
    Part,
    PlanContent,
    Review,
)
from librarian_self.report.paper.document import fresh_setting
from librarian_self.report.paper.layout import laid_out
from librarian_self.report.paper.pages import paginate
from librarian_self.report.paper.strips import TextMark
from librarian_self.report.paper.style import USUAL
from librarian_self.report.plan import composed_plan
from librarian_self.report.tagging.elements import Role
from tests.report.plans import empty_plan, speaker
from tests.report.reading import marks_on, reader_of, unspaced, words_of

words = st.text(st.sampled_from("abc шқғ oʻW  \n.-<&"), min_size=1, max_size=160)
spans = st.builds(Span, words, bold=st.booleans(), quiet=st.booleans())
paragraphs = st.builds(
    Paragraph, st.lists(spans, max_size=3).map(tuple), st.sampled_from(list(Size)), st.booleans()
)
cells = st.lists(paragraphs, max_size=2).map(tuple)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    count = draw(st.integers(1, 5))
    columns = tuple(
        Column(draw(words), draw(st.floats(0.1, 1)), end=draw(st.booleans())) for _ in range(count)
    )
    rows = draw(st.lists(st.tuples(*[cells] * count), max_size=8))
    return Table(
        columns,
        tuple(rows),
        blank=draw(st.integers(0, 3)),
        summed=draw(st.booleans()),
        head=draw(st.integers(0, count - 1)),
        note=draw(st.just("") | words),
    )


details = st.builds(
    Details,
    st.lists(st.builds(Detail, words, cells, st.integers(0, 3)), min_size=1, max_size=5).map(tuple),
)
signatures = st.builds(
    Signatures,
    st.lists(
        st.builds(Signature, words, st.lists(st.tuples(words, words), max_size=3).map(tuple)),
        min_size=1,
        max_size=2,
    ).map(tuple),
)
flat: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, st.integers(1, 4), words, st.sampled_from(["", "7"])),
    paragraphs,
    st.builds(BulletList, st.lists(paragraphs, max_size=4).map(tuple)),
    tables(),
    details,
    signatures,
    st.builds(FillLines, st.integers(1, 9)),
)
blocks: st.SearchStrategy[Block] = st.one_of(
    flat,
    st.builds(Box, st.sampled_from(list(Look)), st.lists(flat, max_size=4).map(tuple)),
    st.just(PageBreak()),
)


@given(st.lists(blocks, max_size=8))
@settings(max_examples=60)
def test_no_line_of_any_block_is_wider_than_the_text(found: list[Block]) -> None:
    setting = fresh_setting()
    for strip in laid_out(found, USUAL.text_width, setting.tree.root, setting):
        for mark in strip.marks:
            if isinstance(mark, TextMark):
                said = "".join(run.text for run in mark.runs)
                trailing = len(said) - len(said.rstrip(" "))
                width = sum(setting.ruler.width(run.text, run.face, run.size) for run in mark.runs)
                space = max(setting.ruler.width(" ", run.face, run.size) for run in mark.runs)
                assert mark.x + width - trailing * space <= USUAL.text_width + 0.01


@given(st.lists(blocks, max_size=8))
@settings(max_examples=60)
def test_no_strip_is_higher_than_a_page_and_every_word_has_its_element(found: list[Block]) -> None:
    setting = fresh_setting()
    for strip in laid_out(found, USUAL.text_width, setting.tree.root, setting):
        assert 0 <= strip.height < USUAL.text_height / 3
        for mark in strip.marks:
            if isinstance(mark, TextMark):
                assert mark.element is not None
                assert 0 <= mark.y <= strip.height + 0.01


@given(st.lists(st.one_of(paragraphs, tables(), details), min_size=1, max_size=8))
@settings(max_examples=60)
def test_every_word_of_every_block_is_set_once(found: list[Block]) -> None:
    setting = fresh_setting()
    strips = laid_out(found, USUAL.text_width, setting.tree.root, setting)
    marks = [mark for strip in strips for mark in strip.marks if isinstance(mark, TextMark)]
    marks.sort(key=lambda mark: mark.element.order if mark.element else -1)
    said = unspaced("".join(run.text for mark in marks for run in mark.runs))
    assert said == unspaced("".join(_words_of(block) for block in found))


def _words_of(block: Block) -> str:
    match block:
        case Paragraph(spans):
            return "".join(span.text for span in spans)
        case Table():
            rows = [paragraph for row in block.rows for cell in row for paragraph in cell]
            heads = "".join(column.header for column in block.columns)
            return heads + "".join(map(_words_of, rows)) + block.note
        case Details(rows):
            return "".join(row.label + "".join(map(_words_of, row.value)) for row in rows)
        case _:
            return ""


@given(st.lists(blocks, min_size=1, max_size=12))
@settings(max_examples=60)
def test_no_page_of_any_blocks_ends_in_a_heading(found: list[Block]) -> None:
    setting = fresh_setting()
    pages = paginate(laid_out(found, USUAL.text_width, setting.tree.root, setting), USUAL.text_height)
    headings = {Role.H1, Role.H2, Role.H3, Role.H4}
    for page, following in pairwise(pages):
        marks = marks_on(page)
        last = marks[-1].element if marks else None
        if last is not None and last.role in headings:
            # Only a page break that was asked for, empty lines, or a heading that itself goes on.
            first = following.placed[0].strip
            continued = any(mark.element is last for mark in marks_on(following))
            blank = not any(isinstance(mark, TextMark) for mark in page.placed[-1].strip.marks)
            assert first.new_page or continued or blank


texts = st.text(st.sampled_from("abc шқғ oʻ \n.<&😀"), max_size=80)
iso_dates = st.dates().map(lambda day: day.isoformat())
maybe_dates = st.none() | iso_dates
goals = st.builds(
    Goal,
    id=st.uuids().map(str),
    title=texts,
    item=st.none() | st.just("needs-interview"),
    from_level=st.none() | st.integers(1, 5),
    to_level=st.none() | st.integers(1, 5),
    reason=texts,
    measure=texts,
    support=texts,
    cost=texts,
    obstacle=texts,
    if_then=texts,
    start=maybe_dates,
    due=maybe_dates,
    hours_month=st.none() | st.integers(0, 200),
    status=st.sampled_from(list(GoalStatus)),
    actions=st.lists(
        st.builds(
            GoalAction,
            texts,
            st.sampled_from(list(ActionKind)),
            st.integers(0, 200),
            due=maybe_dates,
            done=st.booleans(),
        ),
        max_size=4,
    ).map(tuple),
)
reviewed = st.lists(st.builds(GoalReviewed, texts, texts, texts, texts, maybe_dates), max_size=3).map(tuple)
plans = st.builds(
    PlanContent,
    made=iso_dates,
    name=texts,
    role=texts,
    language_name=texts,
    settings=st.builds(
        PlanSettings, texts, maybe_dates, maybe_dates, st.none() | st.integers(0, 99), texts, texts, texts
    ),
    assessed=st.lists(iso_dates, max_size=3).map(tuple),
    goals=st.lists(goals, max_size=8).map(tuple),
    commitments=st.lists(st.builds(Commitment, texts, texts, texts, texts), max_size=3).map(tuple),
    reviews=st.lists(st.builds(Review, iso_dates, texts, texts, reviewed), max_size=3).map(tuple),
    next_review=maybe_dates,
    learning=st.lists(
        st.builds(Learning, iso_dates, texts, st.none() | st.floats(0, 99), texts, texts, texts, texts),
        max_size=4,
    ).map(tuple),
    parts=st.sets(st.sampled_from(list(Part))).map(frozenset),
)


@given(plans)
@settings(max_examples=30)
def test_any_plan_becomes_a_file_that_another_program_reads(content: PlanContent) -> None:
    reader = reader_of(plan_pdf(content, speaker()))
    assert len(reader.pages) >= 1
    for page in reader.pages:
        assert page.extract_text().strip()


@given(plans)
@settings(max_examples=30)
def test_all_goals_of_any_plan_are_named(content: PlanContent) -> None:
    text = unspaced(words_of(composed_plan(replace(content, parts=ALL_PARTS), speaker())))
    for goal in content.goals:
        assert unspaced(re.sub("😀", "□", goal.title)) in text


@given(plans)
@settings(max_examples=20)
def test_any_plan_gives_the_same_bytes_twice(content: PlanContent) -> None:
    assert plan_pdf(content, speaker()) == plan_pdf(content, speaker())


@given(st.sets(st.sampled_from(list(Part))).map(frozenset))
@settings(max_examples=20)
def test_any_choice_of_parts_makes_a_plan_with_its_cover(parts: frozenset[Part]) -> None:
    pages = composed_plan(replace(empty_plan("Gulnora"), parts=parts), speaker()).pages
    assert "Gulnora" in words_of(composed_plan(replace(empty_plan("Gulnora"), parts=parts), speaker()))
    assert all(page.placed for page in pages)
