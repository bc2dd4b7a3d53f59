"""The first page: facts, confidentiality, aims, and the goals at a glance."""

from __future__ import annotations

from dataclasses import replace

import pytest

from librarian_self.i18n.messages import msg
from librarian_self.model.plan import Goal, GoalStatus, PlanSettings
from librarian_self.report.blocks import Block, Box, Details, Heading, Look, Paragraph, Size, Table
from librarian_self.report.content import ALL_PARTS, Part, PlanContent
from librarian_self.report.parts.cover import cover
from librarian_self.report.parts.writing import Writing
from tests.builders import competency_item, form_of
from tests.report.plans import MADE, speaker

EMPTY = PlanContent(MADE, "")


def written(content: PlanContent, language: str = "en") -> list[Block]:
    return cover(Writing(content, speaker(language), lambda words, _bold, size: len(words) * size / 2))


def facts(blocks: list[Block]) -> dict[str, str]:
    """The labels of the first details with what is said under them; empty where there are lines to write on."""
    details = next(block for block in blocks if isinstance(block, Details))
    return {row.label: row.value[0].spans[0].text if row.value else "" for row in details.rows}


def glance(blocks: list[Block]) -> list[list[str]]:
    tables = [block for block in blocks if isinstance(block, Table)]
    return [[cell[0].spans[0].text if cell else "" for cell in row] for table in tables for row in table.rows]


def test_the_title_comes_first_and_is_the_only_heading_of_the_first_level() -> None:
    blocks = written(replace(EMPTY, name="Gulnora"))
    assert blocks[0] == Heading(1, "My development plan")
    assert [block.level for block in blocks if isinstance(block, Heading)].count(1) == 1


def test_a_name_stands_large_under_the_title() -> None:
    second = written(replace(EMPTY, name="Gulnora"))[1]
    assert isinstance(second, Paragraph)
    assert second.size is Size.LEAD
    assert second.spans[0].text == "Gulnora"


@pytest.mark.parametrize("name", ["", "   "])
def test_without_a_name_there_is_a_line_for_it(name: str) -> None:
    blocks = written(replace(EMPTY, name=name))
    assert isinstance(blocks[1], Details)
    assert facts(blocks)["Name"] == ""


def test_an_empty_cover_asks_for_what_only_the_person_knows() -> None:
    assert facts(written(EMPTY)) == {
        "Name": "",
        "Role": "",
        "Institution": "",
        "Period": "",
        "Plan written on": "23 November 2026",
    }


def test_a_full_cover_says_it_all() -> None:
    form = form_of(competency_item("plan"))
    content = PlanContent(
        MADE,
        "Gulnora",
        role="Reader service",
        language_name="Oʻzbekcha",
        settings=PlanSettings(institution="Nukus", start="2026-12-01", end="2027-11-30"),
        form=replace(form, hash="3f2a9c1b77"),
        assessed=("2026-11-20",),
    )
    assert facts(written(content)) == {
        "Role": "Reader service",
        "Institution": "Nukus",
        "Period": "1 December 2026 – 30 November 2027",
        "Form": "Competencies, version 1.0 (3f2a9c1b)",
        "Self-assessed on": "20 November 2026",
        "Language": "Oʻzbekcha",
        "Plan written on": "23 November 2026",
    }


def test_dates_are_said_in_the_language_of_the_plan() -> None:
    assert "2026-yil 23-noyabr" in facts(written(EMPTY, "uz")).values()
    assert "23 ноября 2026 г." in facts(written(EMPTY, "ru")).values()


def test_confidentiality_stands_in_a_panel() -> None:
    panels = [block for block in written(EMPTY) if isinstance(block, Box)]
    assert [panel.look for panel in panels] == [Look.PANEL]


def test_another_sentence_of_confidentiality_can_be_given() -> None:
    blocks = written(replace(EMPTY, confidentiality=msg("For {name} alone.", name="Gulnora")))
    (panel,) = [block for block in blocks if isinstance(block, Box)]
    (sentence,) = panel.blocks
    assert isinstance(sentence, Paragraph)
    assert sentence.spans[0].text == "For Gulnora alone."


def test_aims_are_said_or_leave_lines() -> None:
    content = replace(EMPTY, settings=PlanSettings(aim_one_year="I lead a reading circle."))
    details = [block for block in written(content) if isinstance(block, Details)][1]
    one, three = details.rows
    assert one.value[0].spans[0].text == "I lead a reading circle."
    assert not three.value
    assert three.lines == 2


def test_aims_that_are_not_shared_are_not_on_the_cover() -> None:
    blocks = written(replace(EMPTY, parts=ALL_PARTS - {Part.AIMS}))
    assert [block.text for block in blocks if isinstance(block, Heading)] == ["My development plan"]


def test_goals_at_a_glance_are_a_row_each() -> None:
    goals = (
        Goal("a", "First", from_level=2, to_level=4, due="2027-02-15", hours_month=4),
        Goal("b", "Second", to_level=3),
        Goal("c", "Third", status=GoalStatus.DONE, hours_month=9),
    )
    assert glance(written(replace(EMPTY, goals=goals))) == [
        ["First", "2 → 4", "15 February 2027", "4"],
        ["Second", "3", "", "–"],
        ["Together", "", "", "4"],
    ]


def test_one_goal_needs_no_sum() -> None:
    rows = glance(written(replace(EMPTY, goals=(Goal("a", "First", hours_month=4),))))
    assert rows == [["First", "", "", "4"]]


def test_goals_without_hours_have_no_sum() -> None:
    rows = glance(written(replace(EMPTY, goals=(Goal("a", "First"), Goal("b", "Second")))))
    assert [row[0] for row in rows] == ["First", "Second"]


def test_no_active_goal_is_no_table() -> None:
    assert glance(written(replace(EMPTY, goals=(Goal("a", "x", status=GoalStatus.RESTING),)))) == []
    assert glance(written(replace(EMPTY, goals=(Goal("a", "x"),), parts=ALL_PARTS - {Part.GOALS}))) == []
