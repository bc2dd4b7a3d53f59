"""Every chart has a sentence that says what it shows."""

from __future__ import annotations

from librarian_self.charts.sentences import gap_bars_sentence, radar_sentence, trend_sentence
from librarian_self.i18n.messages import english
from tests.charts.samples import EIGHT, TREND, WITHHELD, axis


def test_a_radar_names_its_widest_gap() -> None:
    said = english(radar_sentence(EIGHT))
    assert said == (
        "Radar chart of 8 sections, with the present level as a solid line and the target as a dashed line. "
        "The widest gap is in this section: Digital."
    )


def test_a_radar_without_gaps_says_so() -> None:
    said = english(radar_sentence([axis("a", 4, 4), axis("b", 5, 3), axis("c", 2, 2)]))
    assert said.endswith("Every section is at its target or above it.")


def test_a_radar_without_targets_says_so() -> None:
    said = english(radar_sentence([axis("a", 4, None), axis("b", 5, None)]))
    assert said.endswith("No section has both a present level and a target.")


def test_sections_without_figures_are_counted() -> None:
    assert english(radar_sentence((*EIGHT, WITHHELD))).endswith("One section has no figure yet.")
    assert english(gap_bars_sentence((*EIGHT, WITHHELD, WITHHELD))).endswith("2 sections have no figure yet.")


def test_bars_name_every_section_with_its_figure_in_their_order() -> None:
    said = english(gap_bars_sentence((EIGHT[4], EIGHT[6], WITHHELD)))
    assert said == (
        "Bar chart of 3 sections: the present level is solid, the way to the target hatched. "
        "Gaps: Digital 1,7; Learning 1,3. One section has no figure yet."
    )


def test_one_bar_is_spoken_of_in_the_singular() -> None:
    assert english(gap_bars_sentence(EIGHT[:1])).startswith("Bar chart of one section")


def test_bars_of_nothing_known_list_nothing() -> None:
    said = english(gap_bars_sentence([WITHHELD]))
    assert "Gaps" not in said
    assert said.endswith("One section has no figure yet.")


def test_a_trend_names_its_first_and_last_figure() -> None:
    said = english(trend_sentence(TREND))
    assert said == "Line over 3 assessments, from 2,8 on 03.2025 to 3,6 on 11.2026."


def test_a_single_assessment_is_said_as_it_is() -> None:
    assert english(trend_sentence(TREND[:1])) == "One assessment so far, on 03.2025: 2,8."


def test_empty_charts_say_that_there_is_nothing_yet() -> None:
    empty = [radar_sentence([]), gap_bars_sentence([]), trend_sentence([]), trend_sentence([TREND[2]])]
    assert {english(message) for message in empty} == {"There is nothing to show in this chart yet."}
