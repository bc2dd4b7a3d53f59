"""The learning log added up."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.model.form import ActionKind
from librarian_self.model.learning import LearningEntry
from librarian_self.model.plan import PlanSettings
from librarian_self.planning.learning import aim_of, by_year, is_blank, newest_first, total, year_of
from tests.strategies import learning_entries

SEMINAR = LearningEntry("e1", "2026-12-31", "Seminar", ActionKind.OTHERS, 90)
READING = LearningEntry("e2", "2027-01-01", "Reading", ActionKind.STUDY, 45)
TALK = LearningEntry("e3", "2026-12-31", "A talk", ActionKind.OTHERS)
logs = st.lists(learning_entries(), max_size=12, unique_by=lambda entry: entry.id)


class TestTotal:
    """`total`."""

    def test_nothing_comes_to_nothing(self) -> None:
        assert total([]).minutes == 0
        assert total([]).entries == 0

    def test_minutes_are_added_by_kind(self) -> None:
        its = total([SEMINAR, READING, TALK, replace(SEMINAR, minutes=30)])
        assert its.entries == 4
        assert {kind: its.of(kind) for kind in ActionKind} == {
            ActionKind.PRACTICE: 0,
            ActionKind.OTHERS: 120,
            ActionKind.STUDY: 45,
        }
        assert its.minutes == 165

    @given(logs)
    def test_the_kinds_make_the_whole(self, log: list[LearningEntry]) -> None:
        its = total(log)
        assert its.minutes == sum(its.of(kind) for kind in ActionKind) == sum(e.minutes or 0 for e in log)
        assert its.entries == len(log)

    @given(logs.flatmap(lambda log: st.tuples(st.just(log), st.permutations(log))))
    def test_the_order_does_not_matter(self, both: tuple[list[LearningEntry], list[LearningEntry]]) -> None:
        log, mixed = both
        assert total(mixed) == total(log)

    @given(logs, st.integers(0, 12))
    def test_two_halves_make_the_whole(self, log: list[LearningEntry], place: int) -> None:
        first, second, whole = total(log[:place]), total(log[place:]), total(log)
        assert first.entries + second.entries == whole.entries
        for kind in ActionKind:
            assert first.of(kind) + second.of(kind) == whole.of(kind)


class TestYears:
    """`by_year` and `year_of`."""

    def test_the_last_day_of_a_year_and_the_first_of_the_next_are_two_years(self) -> None:
        assert by_year([READING, SEMINAR, TALK]) == {2027: (READING,), 2026: (SEMINAR, TALK)}

    @pytest.mark.parametrize(
        ("day", "year"), [("2024-02-29", 2024), ("1999-12-31", 1999), ("2027-01-01", 2027)]
    )
    def test_a_year_is_that_of_the_date(self, day: str, year: int) -> None:
        assert year_of(day) == year

    @given(logs)
    def test_every_entry_is_in_one_year(self, log: list[LearningEntry]) -> None:
        years = by_year(log)
        assert sorted(e.id for its in years.values() for e in its) == sorted(e.id for e in log)
        assert all(e.date.startswith(f"{year:04}-") for year, its in years.items() for e in its)

    @given(logs)
    def test_the_years_come_to_the_whole(self, log: list[LearningEntry]) -> None:
        assert sum(total(its).minutes for its in by_year(log).values()) == total(log).minutes

    @given(logs)
    def test_newest_first_the_years_stand_newest_first_too(self, log: list[LearningEntry]) -> None:
        years = list(by_year(newest_first(log)))
        assert years == sorted(years, reverse=True)


class TestOrder:
    """`newest_first`."""

    def test_of_one_day_what_was_written_last_stands_first(self) -> None:
        assert newest_first([SEMINAR, READING, TALK]) == (READING, TALK, SEMINAR)

    @given(logs)
    def test_dates_go_down_and_nothing_is_lost(self, log: list[LearningEntry]) -> None:
        dates = [entry.date for entry in newest_first(log)]
        assert dates == sorted((entry.date for entry in log), reverse=True)
        assert set(newest_first(log)) == set(log)


class TestAim:
    """`aim_of`."""

    def test_no_aim_is_fine(self) -> None:
        assert aim_of(PlanSettings()) is None
        assert aim_of(PlanSettings(hours_year=0)) is None

    def test_an_aim_is_counted_in_minutes_as_everything_is(self) -> None:
        assert aim_of(PlanSettings(hours_year=40)) == 2400


class TestBlank:
    """`is_blank`."""

    def test_a_day_and_a_goal_are_not_yet_an_entry(self) -> None:
        assert is_blank(LearningEntry("e", "2026-11-23", goal="g", kind=ActionKind.STUDY, activity=" \n"))

    @pytest.mark.parametrize(
        "entry",
        [
            LearningEntry("e", "2026-11-23", "x"),
            LearningEntry("e", "2026-11-23", now_what="x"),
            LearningEntry("e", "2026-11-23", evidence_file="/x"),
            LearningEntry("e", "2026-11-23", minutes=0),
        ],
    )
    def test_any_word_or_time_makes_it_one(self, entry: LearningEntry) -> None:
        assert not is_blank(entry)
