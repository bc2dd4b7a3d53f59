"""What somebody filled into a copy becomes one entry of the review log, once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.i18n.dates import long_date, short_date
from librarian_self.i18n.languages import AVAILABLE
from librarian_self.model.plan import Goal
from librarian_self.model.review import Comment, Review
from librarian_self.planning.reviews import held, still_planned
from librarian_self.services.opened_plan import Filled, OpenedPlan, Remark
from librarian_self.services.plan_import import PlanParts
from librarian_self.services.signed import belongs, day_of, signed_review

TODAY = "2026-11-30"
GOALS = (Goal("read", "Read aloud"), Goal("talk", "Talk to readers"))


def a_copy(by: str = "Aziza", dated: str = "2026-11-24", **words: str) -> OpenedPlan:
    """A copy with comments on these goals."""
    remarks = tuple(Remark(goal, said, talked=True) for goal, said in words.items())
    filled = Filled(by, dated, remarks)
    return OpenedPlan(Path("p.pdf"), "Nodira", TODAY, None, PlanParts(), filled, frozenset({"read", "talk"}))


def entry(copy: OpenedPlan, reviews: tuple[Review, ...] = ()) -> Review:
    found = signed_review(copy, GOALS, reviews, TODAY)
    assert found is not None
    return found


class TestTheEntry:
    def test_it_says_who_said_what_of_which_goal_on_which_day(self) -> None:
        found = entry(a_copy(read="Good."))
        assert (found.by, found.held, found.planned) == ("Aziza", "2026-11-24", "2026-11-24")
        assert found.comments == (Comment("read", "Read aloud", "Good.", talked=True),)
        assert not found.is_own

    def test_it_holds_no_words_of_the_person(self) -> None:
        found = entry(a_copy(read="Good."))
        assert (found.noticed, found.change, found.goals) == ("", "", ())

    def test_without_a_date_that_can_be_read_it_bears_that_of_today(self) -> None:
        assert entry(a_copy(dated="soon", read="Good.")).held == TODAY

    def test_whoever_gives_no_name_is_still_somebody_else(self) -> None:
        found = entry(a_copy(by="", read="Good."))
        assert found.by == ""
        assert not found.is_own

    def test_a_signature_without_a_comment_is_noted(self) -> None:
        assert entry(a_copy()).comments == ()

    def test_it_stands_in_the_log_and_leaves_planned_reviews_as_they_are(self) -> None:
        planned = Review("p", "2026-11-20")
        reviews = (planned, entry(a_copy(read="Good.")))
        assert len(held(reviews)) == 1
        assert still_planned(reviews) == (planned,)

    def test_nothing_comes_of_a_copy_that_nobody_filled_in(self) -> None:
        assert signed_review(replace(a_copy(), filled=None), GOALS, (), TODAY) is None


class TestTwice:
    def test_the_same_copy_counts_once(self) -> None:
        copy = a_copy(read="Good.", talk="More.")
        assert signed_review(copy, GOALS, (entry(copy),), TODAY) is None

    def test_a_signature_alone_counts_once(self) -> None:
        assert signed_review(a_copy(), GOALS, (entry(a_copy()),), TODAY) is None

    def test_a_later_state_of_the_same_copy_changes_the_entry(self) -> None:
        first = entry(a_copy(read="Good."))
        later = entry(a_copy(read="Very good.", talk="More."), (first,))
        assert later.id == first.id
        assert [each.words for each in later.comments] == ["Very good.", "More."]

    def test_what_the_person_wrote_beside_it_stays(self) -> None:
        mine = replace(entry(a_copy(read="Good.")), noticed="She is right.")
        assert entry(a_copy(read="Better."), (mine,)).noticed == "She is right."

    def test_on_another_day_only_what_is_new_is_said(self) -> None:
        first = entry(a_copy(read="Good."))
        second = entry(a_copy(dated="2026-12-01", read="Good.", talk="More."), (first,))
        assert second.id != first.id
        assert [each.words for each in second.comments] == ["More."]

    def test_somebody_else_may_say_the_same(self) -> None:
        first = entry(a_copy(read="Good."))
        assert entry(a_copy(by="Botir", read="Good."), (first,)).by == "Botir"


class TestWhose:
    def test_a_copy_belongs_to_a_plan_with_one_of_its_goals(self) -> None:
        assert belongs(a_copy(), GOALS[:1])
        assert not belongs(a_copy(), (Goal("other", "Read aloud"),))
        assert not belongs(a_copy(), ())


class TestDates:
    @pytest.mark.parametrize(
        "words",
        [
            "2026-11-24",
            "24.11.2026",
            "24/11/2026",
            " 24-11-2026 ",
            "24.11.2026 г.",
            "2026.11.24",
            "24 November 2026",
            "November 24, 2026",
            "24 ноября 2026 г.",
            "24-noyabr, 2026-yil",
            "24 ноябрь 2026 йил",
        ],
    )
    def test_a_day_is_told_however_it_was_written(self, words: str) -> None:
        assert day_of(words) == "2026-11-24"

    @pytest.mark.parametrize(
        "words",
        ["", "today", "24.11", "24.11.26", "31.02.2026", "1.2.3.2026", "2026", "2026 2027 1", "9" * 500],
    )
    def test_what_is_no_day_is_none(self, words: str) -> None:
        assert day_of(words) is None

    @given(st.dates(min_value=date(1000, 1, 1)), st.sampled_from(AVAILABLE))
    def test_every_day_as_the_program_writes_it_is_told(self, day: date, language: str) -> None:
        iso = day.isoformat()
        assert day_of(long_date(iso, language)) == iso
        assert day_of(short_date(iso)) == iso

    @given(st.text(max_size=40))
    def test_no_words_are_too_odd(self, words: str) -> None:
        found = day_of(words)
        assert found is None or len(found) == 10
