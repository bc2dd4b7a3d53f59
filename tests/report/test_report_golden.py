"""Where everything stands on the pages, as it was looked at; look at the PDF again before a file here changes.

REWRITE_GOLDEN=1 writes the files anew.
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from librarian_self.charts.picture import Label
from librarian_self.model.plan import PlanSettings
from librarian_self.model.scores import Scores, SectionScore, Withheld
from librarian_self.report.content import Change, Commitment, Learning, PlanContent, Review, Strength
from librarian_self.report.paper.document import Composed
from librarian_self.report.paper.strips import (
    FieldMark,
    FillMark,
    LinkMark,
    PictureMark,
    RuleMark,
    StripMark,
    TextMark,
)
from librarian_self.report.plan import composed_plan
from tests.builders import competency_item, form_of, section_of
from tests.report.plans import MADE, VOICES, empty_plan, goal_of, speaker

GOLDEN = Path(__file__).parent / "golden"


def small_plan(language: str) -> PlanContent:
    """A plan over a form of its own, so that a change of the shipped form changes nothing here."""
    voice = VOICES[language]
    form = form_of(*(section_of(f"part-{n}", competency_item(f"item-{n}")) for n in range(4)))
    sections = (
        SectionScore("part-0", 5, 5, 1.0, 2.4, 2.0, 3.6, 1.2),
        SectionScore("part-1", 4, 5, 0.8, 3.0, 3.0, 3.5, 0.5),
        SectionScore("part-2", 5, 5, 1.0, 4.2, 4.0, 4.2, 0.0),
        SectionScore("part-3", 1, 5, 0.2, withheld=Withheld.TOO_FEW),
    )
    return PlanContent(
        MADE,
        voice.name,
        role="Reader service",
        settings=PlanSettings(voice.institution, hours_month=3, aim_one_year=voice.aim),
        form=form,
        scores=Scores(form.id, form.version, form.hash, 1, sections, ()),
        assessed=("2026-11-20",),
        strengths=(Strength("item-2", 4, 4),),
        goals=(replace(goal_of(voice, 1), item=None),),
        commitments=(Commitment(voice.principle, voice.obstacle, voice.if_then),),
        reviews=(Review("2026-12-20", voice.reflection),),
        learning=(Learning("2026-12-08", voice.action, 2.5, voice.reflection),),
        change=Change(11, 29, 2, "2026-03-10"),
    )


def dump(composed: Composed) -> str:
    """Every page: what stands how far from the left and from the top, in points, and what it is."""
    lines: list[str] = []
    for number, page in enumerate(composed.pages, start=1):
        lines.append(f"page {number}")
        for placed in page.placed:
            lines += [_mark(mark, placed.top) for mark in placed.strip.marks]
    return "\n".join(lines) + "\n"


def _mark(mark: StripMark, top: float) -> str:
    match mark:
        case TextMark(x, y, runs, element):
            role = element.role.value if element else "-"
            words = "".join(run.text for run in runs)
            looks = "+".join(f"{run.face.value.removeprefix('SourceSans3-')}/{run.size:g}" for run in runs)
            return f"  {x:7.2f} {top + y:7.2f} {role:6} {looks} {words!r}"
        case FillMark(x, y, width, height, colour):
            return f"  {x:7.2f} {top + y:7.2f} ground {width:.2f} x {height:.2f} {colour}"
        case RuleMark(x1, y1, x2, _, colour, width):
            return f"  {x1:7.2f} {top + y1:7.2f} rule   to {x2:.2f} {width:g} {colour}"
        case LinkMark(x, y, width, height, element, words):
            return (
                f"  {x:7.2f} {top + y:7.2f} link   {width:.2f} x {height:.2f} to {element.target}: {words!r}"
            )
        case FieldMark(x, y, width, height, _, field):
            return f"  {x:7.2f} {top + y:7.2f} field  {width:.2f} x {height:.2f} {field.kind}: {field.tip!r}"
        case PictureMark(x, y, picture, element):
            labels = sum(isinstance(each, Label) for each in picture.marks)
            size = f"{picture.width:.2f} x {picture.height:.2f}"
            return f"  {x:7.2f} {top + y:7.2f} {element.role.value} {size}, {labels} labels: {element.alt}"


@pytest.mark.parametrize("language", ["en", "uz", "ru", "kaa"])
def test_a_small_plan_stands_as_it_was_looked_at(language: str) -> None:
    agrees(f"small-{language}", composed_plan(small_plan(language), speaker()))


def test_an_empty_plan_stands_as_it_was_looked_at() -> None:
    agrees("empty", composed_plan(empty_plan(), speaker()))


def agrees(name: str, composed: Composed) -> None:
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("REWRITE_GOLDEN") == "1":
        path.write_text(dump(composed), encoding="utf-8", newline="\n")
    assert dump(composed) == path.read_text(encoding="utf-8")
