"""What the page of the learning log shows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.model.form import ActionKind
from librarian_self.model.learning import LearningEntry
from librarian_self.model.plan import PlanSettings
from librarian_self.planning.hours import read_hours
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Log, State
from librarian_self.presenters.views.entry import NO_COMPETENCY, EntryView, hours_typed
from librarian_self.presenters.views.learning import LogView, log_view
from tests.presenters.walking import SPEAKERS, Walker

ENGLISH, UZBEK, PSEUDO = SPEAKERS
TODAY = "2026-11-23"


def entries(count: int) -> tuple[LearningEntry, ...]:
    """Two a month, the oldest first; every second with an hour and a half."""
    return tuple(
        LearningEntry(
            f"e{number}",
            f"{2026 - (count - 1 - number) // 24}-{12 - (count - 1 - number) // 2 % 12:02}-15",
            f"Entry {number}",
            list(ActionKind)[number % 3],
            90 if number % 2 else None,
        )
        for number in range(count)
    )


def with_log(walker: Walker, log: tuple[LearningEntry, ...], seen: Log | None = None) -> State:
    opened = replace(walker.opened, learning=log)
    return replace(walker.state, opened=opened, log=seen or Log())


def rows(view: LogView) -> list[str]:
    return [row.id for year in view.years for row in year.rows]


def open_entry(view: LogView) -> EntryView:
    (found,) = (row.entry for year in view.years for row in year.rows if row.entry is not None)
    return found


class TestEmpty:
    """Before anything is written."""

    def test_a_warm_sentence_and_the_way_to_begin(self, home: Walker) -> None:
        view = log_view(home.state, ENGLISH)
        assert view.empty.startswith("Nothing is written here yet.")
        assert view.add == "Write what I did"
        assert (view.years, view.aim, view.search, view.earlier) == ((), None, None, "")

    def test_there_is_nothing_to_write_out_but_something_may_come_in(self, home: Walker) -> None:
        files = log_view(home.state, ENGLISH).files
        assert files.export == ""
        assert files.take_in == "Take in a table (CSV)…"


class TestYears:
    """Entries by year with what they come to."""

    def test_the_newest_stands_first_under_its_year(self, home: Walker) -> None:
        log = (
            LearningEntry("a", "2025-12-31", "Old", ActionKind.STUDY, 30),
            LearningEntry("b", "2026-01-01", "Talk", ActionKind.OTHERS, 90),
            LearningEntry("c", "2026-11-20", "Try", ActionKind.PRACTICE, 20),
        )
        first, second = log_view(with_log(home, log), ENGLISH).years
        assert [row.title for row in first.rows] == ["Try", "Talk"]
        assert (first.title, first.total) == ("2026", "2 entries · 1.83 h")
        assert first.kinds == "by doing: 0.33 h · with others: 1.5 h"
        assert first.name == "2026: 2 entries · 1.83 h"
        assert (second.title, second.total, second.kinds) == ("2025", "1 entry · 0.5 h", "by study: 0.5 h")

    def test_a_row_says_when_how_how_long_and_what_for(self, home: Walker) -> None:
        home.send(m.AddGoal("g"), m.ChangeGoal("g", (("title", "Run the channel"),)))
        log = (LearningEntry("a", "2026-11-20", "Talk", ActionKind.OTHERS, 90, goal="g"),)
        row = log_view(with_log(home, log), ENGLISH).years[0].rows[0]
        assert row.line == "20 November · with others · for: Run the channel"
        assert (row.hours, row.aloud) == ("1.5 h", f"{row.line} · 1.5 h")
        assert row.entry is None

    def test_without_words_or_hours_a_row_says_so(self, home: Walker) -> None:
        row = log_view(with_log(home, (LearningEntry("a", TODAY),)), ENGLISH).years[0].rows[0]
        assert (row.title, row.hours) == ("(entry without words yet)", "")
        assert row.aloud == "23 November · by doing"

    def test_uzbek_has_a_comma_in_its_hours(self, home: Walker) -> None:
        log = (LearningEntry("a", "2026-11-20", "Suhbat", ActionKind.OTHERS, 90),)
        assert log_view(with_log(home, log), UZBEK).years[0].rows[0].hours == "1,5 soat"


class TestMany:
    """Three hundred entries, and more."""

    def test_only_the_newest_are_on_the_page(self, home: Walker) -> None:
        view = log_view(with_log(home, entries(300)), ENGLISH)
        assert rows(view) == [f"e{number}" for number in range(299, 279, -1)]
        assert view.earlier == "Show earlier ones (280 more)"

    def test_a_year_counts_all_of_its_entries_shown_or_not(self, home: Walker) -> None:
        view = log_view(with_log(home, entries(300)), ENGLISH)
        assert [(year.title, year.total, len(year.rows)) for year in view.years] == [
            ("2026", "24 entries · 18 h", 20)
        ]

    def test_more_of_them_come_when_asked_for(self, home: Walker) -> None:
        view = log_view(with_log(home, entries(60), Log(shown=80)), ENGLISH)
        assert len(rows(view)) == 60
        assert view.earlier == ""

    def test_an_entry_that_is_open_is_on_the_page_however_old_it_is(self, home: Walker) -> None:
        view = log_view(with_log(home, entries(300), Log("e100")), ENGLISH)
        assert rows(view)[-1] == "e100"
        assert open_entry(view).id == "e100"

    @pytest.mark.parametrize("query", ["", "entry", "entry 1", "none"])
    @pytest.mark.parametrize(("count", "shown"), [(0, 30), (1, 1), (29, 30), (30, 30), (31, 30), (70, 5)])
    def test_what_is_found_is_shown_or_counted(
        self, home: Walker, count: int, shown: int, query: str
    ) -> None:
        view = log_view(with_log(home, entries(count), Log(query=query, shown=shown)), ENGLISH)
        left = int(view.earlier.split("(")[1].split()[0]) if view.earlier else 0
        found = [e.id for e in entries(count) if e.activity.lower().startswith(query)]
        assert len(rows(view)) + left == len(found)
        assert rows(view) == found[::-1][:shown]


class TestSearch:
    """Looking for an entry."""

    def test_among_a_few_there_is_nothing_to_look_for(self, home: Walker) -> None:
        assert log_view(with_log(home, entries(7)), ENGLISH).search is None
        assert log_view(with_log(home, entries(8)), ENGLISH).search is not None
        assert log_view(with_log(home, entries(3), Log(query="x")), ENGLISH).search is not None

    def test_years_can_be_chosen_where_there_are_several(self, home: Walker) -> None:
        one = log_view(with_log(home, entries(8)), ENGLISH).search
        several = log_view(with_log(home, entries(60), Log(year=2025)), ENGLISH).search
        assert one is not None
        assert several is not None
        assert one.years == ()
        assert [(year.label, year.chosen) for year in several.years] == [
            ("All years", False),
            ("2026", False),
            ("2025", True),
            ("2024", False),
        ]

    def test_what_was_found_is_counted(self, home: Walker) -> None:
        view = log_view(with_log(home, entries(60), Log(query="entry 5")), ENGLISH)
        assert view.search is not None
        assert view.search.found == "11 entries found"
        nothing = log_view(with_log(home, entries(60), Log(query="zebra", year=2025)), ENGLISH)
        assert nothing.search is not None
        assert (nothing.search.found, nothing.years) == ("0 entries found", ())

    def test_an_entry_stays_while_it_is_written_whatever_is_looked_for(self, home: Walker) -> None:
        view = log_view(with_log(home, entries(60), Log("e0", "zebra", 2025)), ENGLISH)
        assert rows(view) == ["e0"]

    def test_a_year_that_is_empty_now_can_still_be_left(self, home: Walker) -> None:
        view = log_view(with_log(home, entries(8), Log(year=1999)), ENGLISH)
        assert view.search is not None
        assert [year.label for year in view.search.years] == ["All years", "2026", "1999"]


class TestAim:
    """This year against the yearly aim."""

    def test_without_an_aim_this_year_is_said_and_nothing_is_measured(self, home: Walker) -> None:
        aim = log_view(with_log(home, entries(8)), ENGLISH).aim
        assert aim is not None
        assert (aim.sentence, aim.progress, aim.field.words) == ("6 h in 2026", None, "")

    def test_with_an_aim_it_is_a_part_of_the_whole(self, home: Walker) -> None:
        home.send(m.EditPlan(PlanSettings(hours_year=40)))
        aim = log_view(with_log(home, entries(60)), ENGLISH).aim
        assert aim is not None
        assert aim.sentence == "18 h of 40 h in 2026"
        assert aim.progress is not None
        assert (aim.progress.done, aim.progress.total) == (1080, 2400)
        assert aim.field.words == "40"


class TestEntry:
    """The entry that is open."""

    def test_every_field_has_its_words(self, home: Walker) -> None:
        entry = LearningEntry(
            "a", "2026-11-20", "Talk", ActionKind.OTHERS, 80, "One", "Two", "Three", evidence="Notes"
        )
        view = open_entry(log_view(with_log(home, (entry,), Log("a")), ENGLISH))
        assert {field.key: field.words for field in view.fields} == {
            "activity": "Talk",
            "date": "2026-11-20",
            "minutes": "1:20",
            "what": "One",
            "so_what": "Two",
            "now_what": "Three",
            "evidence": "Notes",
        }
        assert [kind.label for kind in view.kinds if kind.chosen] == ["with others"]
        assert view.name == "The entry “Talk”"

    def test_goals_are_offered_and_one_that_is_gone_is_still_named(self, home: Walker) -> None:
        home.send(m.AddGoal("g"), m.ChangeGoal("g", (("title", "Run the channel"),)))
        entry = LearningEntry("a", TODAY, goal="gone")
        view = open_entry(log_view(with_log(home, (entry,), Log("a")), ENGLISH))
        assert [(goal.key, goal.label, goal.chosen) for goal in view.goals] == [
            (None, "No goal", False),
            ("g", "Run the channel", False),
            ("gone", "(a goal that was taken out)", True),
        ]

    def test_competencies_are_those_of_the_newest_assessment(self, page: Walker) -> None:
        page.send(m.ChangeAnswer("ask", (("current", 1),)))
        basis = page.opened.basis
        assert basis is not None
        log = (LearningEntry("a", TODAY, form=basis.form.id, item="ask"),)
        view = open_entry(log_view(with_log(page, log, Log("a")), ENGLISH))
        assert view.competencies[0].key == NO_COMPETENCY
        assert {key[1] for key in (each.key for each in view.competencies)} == {
            None,
            "ask",
            "listen",
            "explain",
        }
        assert [each.key for each in view.competencies if each.chosen] == [(basis.form.id, "ask")]

    def test_a_competency_of_another_form_is_named_by_its_id(self, home: Walker) -> None:
        log = (LearningEntry("a", TODAY, form="other", item="sing"),)
        view = open_entry(log_view(with_log(home, log, Log("a")), ENGLISH))
        assert [(each.label, each.chosen) for each in view.competencies] == [
            ("No competency", False),
            ("sing", True),
        ]

    @given(st.none() | st.integers(0, 600_000), st.sampled_from(SPEAKERS))
    def test_hours_in_the_field_are_read_as_they_are_shown(self, minutes: int | None, say: Catalogue) -> None:
        typed = hours_typed(minutes, say)
        assert (read_hours(typed) if typed else None) == minutes

    @pytest.mark.parametrize(("say", "shown"), [(ENGLISH, "1.5"), (UZBEK, "1,5")])
    def test_the_field_writes_numbers_as_the_language_does(self, say: Catalogue, shown: str) -> None:
        assert hours_typed(90, say) == shown
