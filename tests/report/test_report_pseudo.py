"""The plan in a language of long words: nothing is cut, nothing runs out of its place."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from librarian_self.charts.picture import Label
from librarian_self.charts.words import box_of
from librarian_self.i18n.catalogue import pseudo_catalogue
from librarian_self.report.content import PlanContent
from librarian_self.report.paper.document import Composed
from librarian_self.report.paper.strips import PictureMark
from librarian_self.report.paper.style import USUAL
from librarian_self.report.plan import composed_plan
from tests.report.plans import VOICES, empty_plan, usual_plan
from tests.report.reading import marks_on, words_of

PLANS: dict[str, PlanContent] = {
    "empty": empty_plan(),
    "usual": usual_plan("ru"),
    "wide": replace(usual_plan("kaa"), role=VOICES["ru"].aim, language_name=VOICES["ru"].aim),
}


@pytest.fixture(params=PLANS)
def composed(request: pytest.FixtureRequest) -> Composed:
    return composed_plan(PLANS[request.param], pseudo_catalogue())


def test_every_sentence_is_whole(composed: Composed) -> None:
    text = words_of(composed)
    assert text.count("[") == text.count("]") > 20


def test_no_line_runs_out_of_the_text(composed: Composed) -> None:
    ruler = composed.setting.ruler
    for page in composed.pages:
        for mark in marks_on(page):
            said = "".join(run.text for run in mark.runs).rstrip()
            face, size = mark.runs[0].face, mark.runs[0].size
            if len(mark.runs) == 1:
                assert mark.x + ruler.width(said, face, size) <= USUAL.text_width + 0.01


def test_no_two_lines_of_one_height_overlap(composed: Composed) -> None:
    ruler = composed.setting.ruler
    for page in composed.pages:
        for placed in page.placed:
            marks = [mark for mark in marks_on(page) if mark in placed.strip.marks]
            marks.sort(key=lambda mark: mark.x)
            for left, right in pairwise(marks):
                end = left.x + sum(ruler.width(run.text.rstrip(), run.face, run.size) for run in left.runs)
                assert left.y != right.y or end <= right.x + 0.01


def test_words_in_charts_stay_in_their_picture(composed: Composed) -> None:
    measure = composed.setting.ruler.measure
    for page in composed.pages:
        for placed in page.placed:
            for mark in placed.strip.marks:
                if isinstance(mark, PictureMark):
                    boxes = [
                        box_of(label, measure) for label in mark.picture.marks if isinstance(label, Label)
                    ]
                    assert all(box.left >= -0.01 for box in boxes)
                    assert all(box.right <= mark.picture.width + 0.01 for box in boxes)
