"""The figures of sections: which are shown, in which order, on which scale."""

from __future__ import annotations

from dataclasses import replace

import pytest

from librarian_self.charts.picture import Measure
from librarian_self.model.form import Form
from librarian_self.model.scores import Scores, SectionScore, Withheld
from librarian_self.model.text import plain
from librarian_self.report.blocks import Figure, Heading, Table
from librarian_self.report.content import PlanContent
from librarian_self.report.parts.figures import figure_of, figures_table, largest_first, measured
from librarian_self.report.parts.profile import MOST_AXES, MOST_BARS, profile
from librarian_self.report.parts.writing import Writing
from tests.builders import competency_item, form_of, plain_item, scale_of, section_of
from tests.report.plans import MADE, speaker


def narrow(words: str, bold: bool, size: float) -> float:
    """Every letter half as wide as it is high."""
    return len(words) * size * (0.55 if bold else 0.5)


MEASURE: Measure = narrow


def section_score(section: str, gap: float | None, mean: float | None = 3.0) -> SectionScore:
    if gap is None or mean is None:
        return SectionScore(section, 1, 5, 0.2, withheld=Withheld.TOO_FEW)
    return SectionScore(section, 5, 5, 1.0, mean, mean, mean + gap, gap)


def form_with(count: int) -> Form:
    return form_of(*(section_of(f"section-{n}", competency_item(f"item-{n}")) for n in range(count)))


def scores_of(form: Form, *gaps: float | None) -> Scores:
    sections = tuple(section_score(section.id, gap) for section, gap in zip(form.sections, gaps, strict=True))
    return Scores(form.id, form.version, form.hash, 1, sections, ())


def writing(form: Form, scores: Scores, language: str = "en") -> Writing:
    return Writing(PlanContent(MADE, "Gulnora", form=form, scores=scores), speaker(language), MEASURE)


def test_sections_are_measured_in_the_order_of_the_form() -> None:
    form = form_with(3)
    found = measured(form, scores_of(form, 0.1, 0.5, None))
    assert [each.section.id for each in found] == ["section-0", "section-1", "section-2"]


def test_a_section_that_is_not_rated_on_a_scale_has_no_figures() -> None:
    form = form_of(section_of("talk", plain_item("free-words")), section_of("work", competency_item("plan")))
    found = measured(form, scores_of(form, 0.1, 0.5))
    assert [each.section.id for each in found] == ["work"]


def test_the_largest_gap_comes_first_and_what_is_withheld_last() -> None:
    form = form_with(4)
    found = largest_first(measured(form, scores_of(form, 0.1, None, 1.5, 0.0)))
    assert [each.section.id for each in found] == ["section-2", "section-0", "section-3", "section-1"]


def test_equal_gaps_keep_the_order_of_the_form() -> None:
    form = form_with(3)
    found = largest_first(measured(form, scores_of(form, 0.5, 0.5, 0.5)))
    assert [each.section.id for each in found] == ["section-0", "section-1", "section-2"]


def test_an_axis_has_the_scale_of_its_section() -> None:
    form = form_of(
        section_of("work", competency_item("plan", scale="small")), scales=(scale_of("small", 0, 3),)
    )
    (each,) = measured(form, scores_of(form, 0.5))
    axis = each.axis(writing(form, scores_of(form, 0.5)), short=False)
    assert (axis.lowest, axis.highest) == (0, 3)
    assert (axis.now, axis.target, axis.figure) == (3.0, 3.5, "0.5")


def test_a_radar_takes_the_short_word_where_there_is_one() -> None:
    form = form_with(1)
    short = replace(form, sections=(replace(form.sections[0], short=plain("Work")),))
    scores = scores_of(short, 0.5)
    (each,) = measured(short, scores)
    assert each.axis(writing(short, scores), short=True).label == "Work"
    assert each.axis(writing(short, scores), short=False).label == "Section 0"
    (plain_one,) = measured(form, scores)
    assert plain_one.axis(writing(form, scores), short=True).label == "Section 0"


@pytest.mark.parametrize(
    ("number", "language", "shown"),
    [(0.25, "en", "0.3"), (1.75, "ru", "1,8"), (None, "en", "–"), (0.0, "uz", "0,0")],
)
def test_a_figure_has_one_decimal_or_is_a_dash(number: float | None, language: str, shown: str) -> None:
    form = form_with(1)
    assert figure_of(number, writing(form, scores_of(form, 0.5), language)) == shown


def test_the_table_has_a_row_for_every_section_and_says_what_a_gap_is() -> None:
    form = form_with(3)
    scores = scores_of(form, 0.1, None, 1.5)
    table = figures_table(measured(form, scores), writing(form, scores))
    assert len(table.rows) == 3
    assert [len(cell) for row in table.rows for cell in row[:1]] == [1, 2, 1]
    assert table.note.startswith("Gap:")
    assert [column.end for column in table.columns] == [False, True, True, True, True]


def figures_of(writing: Writing) -> list[Figure]:
    return [block for block in profile(writing) if isinstance(block, Figure)]


@pytest.mark.parametrize(
    ("sections", "figures"), [(1, 1), (2, 1), (3, 2), (MOST_AXES, 2), (MOST_AXES + 1, 1)]
)
def test_a_radar_stands_beside_the_bars_where_it_has_a_shape(sections: int, figures: int) -> None:
    form = form_with(sections)
    scores = scores_of(form, *[0.5] * sections)
    assert len(figures_of(writing(form, scores))) == figures


def test_many_sections_are_several_figures_that_each_fit_a_page() -> None:
    form = form_with(2 * MOST_BARS + 1)
    scores = scores_of(form, *[0.5] * (2 * MOST_BARS + 1))
    found = figures_of(writing(form, scores))
    assert len(found) == 3
    assert all(figure.picture.height < 700 for figure in found)


def test_the_profile_ends_in_its_table() -> None:
    form = form_with(4)
    scores = scores_of(form, 0.1, 0.2, 0.3, None)
    blocks = profile(writing(form, scores))
    assert isinstance(blocks[0], Heading)
    assert isinstance(blocks[-1], Table)
    assert all(figure.sentence for figure in figures_of(writing(form, scores)))


def test_scores_of_another_form_show_nothing() -> None:
    form = form_with(2)
    other = replace(form_with(2), sections=(section_of("elsewhere", competency_item("x")),))
    assert measured(other, scores_of(form, 0.5, 0.5)) == []
