"""What a copy holds: one value says it, and the page keeps no room for what is left out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.model.plan import Goal, GoalStatus
from librarian_self.report import plan_html, plan_pdf
from librarian_self.report.content import Part, Particular, PlanContent
from librarian_self.report.sharing import (
    FOR_MYSELF,
    FOR_SUPERVISOR,
    Reader,
    Sharing,
    sharing_for,
    tickable,
)
from tests.report.conforming import all_faults_of
from tests.report.plans import speaker, usual_plan
from tests.report.reading import text_of

TICKABLE = (*Part, *Particular)
BARE = Goal("g", "Ask before choosing books", reason="Readers wait")
OBSTACLES = ("What may get in the way", "If that happens")


def copy_of(sharing: Sharing, *goals: Goal) -> PlanContent:
    """A plan with these goals for this copy."""
    return replace(
        PlanContent("2026-11-23", "Dilnoza"),
        goals=goals,
        parts=sharing.parts,
        particulars=sharing.particulars,
    )


class TestSharing:
    """The value itself."""

    def test_ones_own_copy_holds_everything(self) -> None:
        assert all(map(FOR_MYSELF.has, TICKABLE))
        assert FOR_MYSELF.embed
        assert (FOR_MYSELF.hidden_of_goals, FOR_MYSELF.hidden_of_settings) == (frozenset(), frozenset())
        assert FOR_MYSELF.hidden_of_learning == frozenset()

    def test_a_supervisors_holds_the_least(self) -> None:
        assert [each for each in TICKABLE if FOR_SUPERVISOR.has(each)] == [Part.GOALS, Part.SIGNATURES]
        assert not FOR_SUPERVISOR.embed
        assert {"from_level", "obstacle", "if_then"} == FOR_SUPERVISOR.hidden_of_goals

    def test_nothing_of_a_protected_profile_is_embedded_unasked(self) -> None:
        assert sharing_for(Reader.SELF, protected=False) == FOR_MYSELF
        assert sharing_for(Reader.SELF, protected=True) == replace(FOR_MYSELF, embed=False)
        assert sharing_for(Reader.SUPERVISOR, protected=False) == FOR_SUPERVISOR

    @given(st.sampled_from(TICKABLE), st.booleans())
    def test_a_tick_changes_one_thing_alone(self, each: Part | Particular, on: bool) -> None:
        after = FOR_SUPERVISOR.ticked(each, on=on)
        assert after.has(each) is on
        others = [other for other in TICKABLE if other != each]
        assert [after.has(other) for other in others] == [FOR_SUPERVISOR.has(other) for other in others]
        assert tickable(each.value) is each

    def test_what_is_no_part_cannot_be_ticked(self) -> None:
        with pytest.raises(ValueError, match="grades"):
            tickable("grades")

    @pytest.mark.parametrize("status", GoalStatus)
    def test_goals_that_rest_or_were_let_go_are_ones_own(self, status: GoalStatus) -> None:
        goal = replace(BARE, status=status)
        quiet = status in (GoalStatus.RESTING, GoalStatus.DROPPED)
        assert FOR_SUPERVISOR.shows(goal) is not quiet
        assert FOR_MYSELF.shows(goal)
        assert not FOR_MYSELF.ticked(Part.GOALS, on=False).shows(goal)


class TestPages:
    """What the pages make of it."""

    def test_no_lines_wait_for_what_is_left_out(self) -> None:
        text = text_of(plan_pdf(copy_of(FOR_SUPERVISOR, BARE), speaker()))
        assert "Ask before choosing books" in text
        assert "Who helps me" in text  # what belongs to the copy still leaves a line to write on
        assert not any(label in text for label in OBSTACLES)

    def test_ones_own_copy_has_them(self) -> None:
        text = text_of(plan_pdf(copy_of(FOR_MYSELF, BARE), speaker()))
        assert all(label in text for label in OBSTACLES)

    def test_nor_does_the_blank_card_of_a_plan_without_goals(self) -> None:
        assert not any(label in text_of(plan_pdf(copy_of(FOR_SUPERVISOR), speaker())) for label in OBSTACLES)
        assert all(label in text_of(plan_pdf(copy_of(FOR_MYSELF), speaker())) for label in OBSTACLES)

    def test_every_copy_says_what_it_is_not_for(self) -> None:
        content = copy_of(Sharing(frozenset(), frozenset(), embed=False))
        assert "not for attestation, pay or discipline" in text_of(plan_pdf(content, speaker()))
        assert "not for attestation, pay or discipline" in plan_html(content, speaker()).decode()

    @pytest.mark.parametrize("language", ["en", "uz"])
    def test_the_copy_follows_both_standards(self, language: str) -> None:
        full = replace(usual_plan(), parts=FOR_SUPERVISOR.parts, particulars=FOR_SUPERVISOR.particulars)
        assert all_faults_of(plan_pdf(full, speaker(language))) == []

    def test_an_empty_plan_can_be_shared_too(self) -> None:
        assert all_faults_of(plan_pdf(copy_of(FOR_SUPERVISOR), speaker())) == []
