"""What the Results page shows."""

from __future__ import annotations

import pytest

from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Screen
from librarian_self.presenters.views.results import ResultsView, results_view
from tests.presenters.walking import SPEAKERS, Walker, change, texts
from tests.services.everything import EVERYTHING

ENGLISH, UZBEK, PSEUDO = SPEAKERS
REST = ("rated-ways", "best-way", "place", "tools", "words", "readers", "since")


@pytest.fixture
def rated(page: Walker) -> Walker:
    """Three rated competencies, one below its target, one above it, one unrated statement."""
    page.send(
        change("ask", current=2, target=3, importance=3, evidence={"text": "I asked."}),
        change("listen", current=3, target=1),
        change("explain", current=3),
        change("calm", unrated="rather-not-say"),
    )
    return page


def shown(walker: Walker) -> ResultsView:
    walker.send(m.GoTo(Screen.RESULTS))
    return results_view(walker.state, ENGLISH)


def test_without_a_profile_there_is_no_page(walker: Walker) -> None:
    with pytest.raises(ValueError, match="no profile is open"):
        results_view(walker.state, ENGLISH)


class TestNothingYet:
    """Before the first answer."""

    def test_it_says_so_and_offers_to_begin(self, home: Walker) -> None:
        view = shown(home)
        assert (view.assessment, view.table, view.strengths, view.axes) == (None, None, None, ())
        assert "Nothing to show yet" in view.lead
        assert (view.form, view.open) == (EVERYTHING, None)

    def test_what_was_begun_is_gone_on_with(self, page: Walker) -> None:
        view = shown(page)
        assert (view.assessment, view.open) == (None, 1)


class TestFigures:
    """Gaps, profile and table are views of the same numbers."""

    def test_the_lead_counts_what_was_rated_and_what_not(self, rated: Walker) -> None:
        lead = shown(rated).lead
        assert "3 of 4 rated" in lead
        assert "1 rather not say" in lead

    def test_each_section_with_a_scale_is_an_axis(self, rated: Walker) -> None:
        first, second = shown(rated).axes
        assert (first.label, first.lowest, first.highest) == ("Service", 0, 3)
        assert first.now == pytest.approx(8 / 3)
        assert first.target == pytest.approx(7 / 3)
        assert (second.now, second.target) == (None, None)

    def test_gaps_are_only_where_there_are_figures(self, rated: Walker) -> None:
        (gap,) = shown(rated).gaps
        assert (gap.label, gap.figure) == ("Service", "0.3")

    def test_why_figures_are_withheld_is_said(self, rated: Walker) -> None:
        (withheld,) = shown(rated).withheld
        assert "The rest" in withheld

    def test_the_table_has_the_same_numbers(self, rated: Walker) -> None:
        table = shown(rated).table
        assert table is not None
        assert all(len(row.cells) == len(table.columns) for row in table.rows)
        rows = {row.cells[0]: row.cells[1:] for row in table.rows}
        assert rows["I ask what a reader needs."] == ("2", "3", "1", "3", "yes")
        assert rows["I listen."] == ("3", "1", "0", "–", "")
        assert rows["I stay calm."][0] == "rather not say"
        (section, _) = [row for row in table.rows if row.is_section]
        assert section.cells[1:4] == ("2.7", "2.3", "0.3")

    def test_hidden_questions_are_not_in_it(self, page: Walker) -> None:
        page.send(change("ask", current=0))
        table = shown(page).table
        assert table is not None
        assert "I listen." not in {row.cells[0] for row in table.rows}

    def test_numbers_are_written_as_the_reader_writes_them(self, rated: Walker) -> None:
        shown(rated)
        assert results_view(rated.state, UZBEK).gaps[0].figure == "0,3"

    def test_the_calculation_is_told_with_ones_own_numbers(self, rated: Walker) -> None:
        how = " ".join(shown(rated).how)
        assert "3 × 1 ÷ (3 × 3) = 0.33" in how
        assert "“I ask what a reader needs.”" in how

    def test_an_assumed_importance_is_said(self, page: Walker) -> None:
        page.send(change("ask", current=1))
        assert "2 of 3 is assumed" in " ".join(shown(page).how)

    def test_table_or_charts(self, rated: Walker) -> None:
        assert not shown(rated).as_table
        rated.send(m.ShowTable(as_table=True))
        assert results_view(rated.state, ENGLISH).as_table


class TestAttitudes:
    """They are a profile, never a gap."""

    def test_no_gap_no_target_no_suggestion(self, home: Walker) -> None:
        home.send(m.StartForm("attitudes"), change("calm", value=1), change("proud", value=3))
        view = shown(home)
        assert view.assessment == 1
        assert view.gaps == ()
        assert [axis.target for axis in view.axes] == [None]


class TestCards:
    """Strengths and changes come first."""

    def test_reached_targets_are_strengths_where_no_level_is_high(self, rated: Walker) -> None:
        card = shown(rated).strengths
        assert card is not None
        assert card.title == "2 targets are reached"
        assert card.names == ("I listen.", "I explain.")

    def test_a_beginning_is_a_good_place_too(self, page: Walker) -> None:
        page.send(change("ask", current=0))
        card = shown(page).strengths
        assert card is not None
        assert card.names == ()
        assert card.line

    def test_a_first_picture_has_nothing_to_compare_with(self, rated: Walker) -> None:
        card = shown(rated).change
        assert card is not None
        assert card.card.title == "This is your first picture"
        assert (card.compared, results_view(rated.state, ENGLISH).over_time) == ((), None)

    def test_a_second_one_counts_what_moved(self, rated: Walker) -> None:
        rated.send(m.FinishAssessment(), m.StartForm(EVERYTHING))
        rated.send(change("ask", current=3), change("listen", current=3), change("explain", current=1))
        card = shown(rated).change
        assert card is not None
        assert card.card.title == "1 answered higher, 1 the same, 1 lower"
        assert card.card.line == "Small moves can be chance."


class TestChoices:
    """Which assessment is shown."""

    def test_only_those_with_answers_newest_first(self, rated: Walker) -> None:
        rated.send(
            m.FinishAssessment(), m.StartForm(EVERYTHING), change("ask", current=3), m.StartForm(EVERYTHING)
        )
        choices = shown(rated).choices
        assert [(choice.key, choice.chosen) for choice in choices] == [(2, True), (1, False)]
        assert all("Everything" in choice.label for choice in choices)

    def test_an_open_one_is_gone_on_with_and_a_finished_one_changed(self, rated: Walker) -> None:
        assert shown(rated).go_on == "Go on answering"
        rated.send(*(change(item, unrated="rather-not-say") for item in REST), m.FinishAssessment())
        assert results_view(rated.state, ENGLISH).go_on == "Change my answers"

    def test_a_finished_one_with_questions_left_is_gone_on_with(self, rated: Walker) -> None:
        rated.send(m.FinishAssessment())
        assert results_view(rated.state, ENGLISH).go_on == "Go on answering"


def test_it_says_once_what_it_is_for(rated: Walker) -> None:
    said = "For your development; not for attestation, pay or discipline."
    assert sum(said in text for text in texts(shown(rated))) == 1
    assert results_view(rated.state, PSEUDO).disclaimer.startswith("[")
