"""Results of attitude and ethics forms, and of two raters."""

from __future__ import annotations

from dataclasses import replace

import pytest

from librarian_self.model.ethics import KeySide
from librarian_self.presenters import messages as m
from librarian_self.presenters.state import Screen
from librarian_self.presenters.views.attitude import AttitudeView
from librarian_self.presenters.views.ethics import EthicsView, OptionView
from librarian_self.presenters.views.results import results_view
from librarian_self.services.session import Session
from librarian_self.services.shelf import Shelf
from tests.presenters.walking import SPEAKERS, Walker, assert_sound, change, plain, texts
from tests.services.everything import EVERYTHING, everything
from tests.services.kinds import OTHER_SIDE, kinds_shelf

ENGLISH = SPEAKERS[0]


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """Forms of all three kinds."""
    return kinds_shelf(tmp_path_factory.mktemp("kinds"))


def attitude(walker: Walker) -> AttitudeView:
    walker.send(m.GoTo(Screen.RESULTS))
    assert_sound(walker.state)
    view = results_view(walker.state, ENGLISH).attitude
    assert view is not None
    return view


def ethics(walker: Walker) -> EthicsView:
    walker.send(m.GoTo(Screen.RESULTS))
    assert_sound(walker.state)
    view = results_view(walker.state, ENGLISH).ethics
    assert view is not None
    return view


class TestAttitude:
    """A profile beside the competencies."""

    @pytest.fixture
    def hasty(self, home: Walker) -> Walker:
        """Twelve equal answers, a second apart, and a number."""
        home.send(m.StartForm("long-attitudes"))
        home.send(*(change(f"item-{place}", value=4) for place in range(12)), change("readers", value=7))
        return home

    def test_a_theme_is_a_bar_without_a_target(self, hasty: Walker) -> None:
        (bar,) = attitude(hasty).profile.bars
        assert (bar.label, bar.target, bar.figure) == ("The theme", None, "3.8")
        assert (bar.lowest, bar.highest) == (1, 5)
        assert "1: Disagree · 5: Agree" in attitude(hasty).profile.note

    def test_no_word_of_a_gap_or_a_strength(self, hasty: Walker) -> None:
        said = " ".join(texts(attitude(hasty))).casefold()
        assert "gap" not in said
        assert "target" not in said
        page = results_view(hasty.state, ENGLISH)
        assert (page.strengths, page.gaps, page.ethics, page.pair) == (None, (), None, None)

    def test_statements_are_shown_as_they_were_answered(self, hasty: Walker) -> None:
        hasty.send(change("item-1", unrated="rather-not-say"))
        rows = [row.cells for row in attitude(hasty).statements.rows]
        assert rows[0] == ("The theme", "3.8")
        assert rows[6] == ("Statement 5.", "4 · Rather agree")
        assert rows[2] == ("Statement 1.", "rather not say")
        assert len(rows) == 13

    def test_the_number_stands_apart(self, hasty: Walker) -> None:
        assert attitude(hasty).companions == (("How many readers spoke up?", "7"),)

    def test_the_figure_is_explained_with_ones_own_numbers(self, hasty: Walker) -> None:
        how = " ".join(attitude(hasty).how)
        assert "(4 + 4 + 4 + 4 + 4 + 2 + 4 + 4 + 4 + 4 + 4 + 4) ÷ 12 = 3.8" in how
        assert "6 minus your answer" in how

    def test_a_theme_with_fewer_than_three_answers_says_so(self, home: Walker) -> None:
        home.send(m.StartForm("long-attitudes"), change("item-0", value=4))
        view = attitude(home)
        assert [bar.now for bar in view.profile.bars] == [None]
        assert "The theme" in view.withheld

    def test_a_care_note_is_soft_and_for_hasty_answers_only(self, hasty: Walker) -> None:
        assert "Only you see this note" in attitude(hasty).care
        hasty.send(change("item-5", value=2))
        assert attitude(hasty).care == ""

    def test_the_competencies_stand_beside_it(self, hasty: Walker) -> None:
        assert attitude(hasty).beside.bars == ()
        assert "once you have answered" in attitude(hasty).beside.note
        hasty.send(m.FinishAssessment(), m.StartForm(EVERYTHING))
        hasty.send(change("ask", current=2), change("listen", current=3), change("explain", current=1))
        hasty.send(m.FinishAssessment(), m.ShowResults(1))
        (bar,) = attitude_of(hasty).beside.bars
        assert (bar.label, bar.figure, bar.target) == ("Service", "2.0", None)

    def test_what_the_article_argues_is_said_of_its_own_form_only(self, hasty: Walker) -> None:
        assert attitude(hasty).argues == ""
        looking = hasty.state.looking
        assert looking is not None
        named = replace(looking.taken, form=replace(looking.taken.form, id="attitude-and-socialisation"))
        hasty.state = replace(hasty.state, looking=replace(looking, taken=named))
        assert "argues" in attitude_of(hasty).argues
        assert "not a promise" in attitude_of(hasty).argues


def attitude_of(walker: Walker) -> AttitudeView:
    """The page as it is now."""
    view = results_view(walker.state, ENGLISH).attitude
    assert view is not None
    return view


class TestEthics:
    """Option by option, without a grade."""

    @pytest.fixture
    def judged(self, home: Walker) -> Walker:
        """An answer on the other side in each situation."""
        home.send(m.StartForm("small-ethics"))
        home.send(*(change(item, **patch) for item, patch in OTHER_SIDE.items()))
        return home

    def options(self, walker: Walker, situation: str) -> dict[str, OptionView]:
        situations = (each for section in ethics(walker).sections for each in section.situations)
        found = next(each for each in situations if each.id == situation)
        return {option.id: option for group in found.groups for option in group.options}

    def test_what_the_key_rests_on_is_said_first(self, judged: Walker) -> None:
        assert ethics(judged).standing == "The key: Written from the code, not yet agreed by a panel."
        assert "no grade" in ethics(judged).lead
        assert "3 of 3 situations answered" in results_view(judged.state, ENGLISH).lead

    def test_each_option_tells_what_i_said_what_the_key_says_and_why(self, judged: Walker) -> None:
        tell = self.options(judged, "loan-record")["tell"]
        assert (tell.side, tell.pill) == (KeySide.OTHER, "differs from the key")
        assert (tell.said, tell.key) == ("You: Should be done", "Key: Should not be done")
        assert tell.rationale == "Loans belong to the reader."
        assert tell.principles == "Principles: Privacy of the reader (IFLA 3)"
        assert self.options(judged, "loan-record")["ask-him"].pill == "as in the key"

    def test_where_principles_collide_both_are_named_and_the_key_says_nothing(self, judged: Walker) -> None:
        hint = self.options(judged, "loan-record")["hint"]
        assert (hint.side, hint.pill, hint.key) == (KeySide.CONTESTED, "principles collide", "")
        assert hint.principles == (
            "Principles collide here: Care for children (IFLA 2) and Privacy of the reader (IFLA 3)"
        )

    def test_what_should_not_be_done_stands_apart(self, judged: Walker) -> None:
        first = ethics(judged).sections[0].situations[0]
        assert [[option.id for option in group.options] for group in first.groups] == [
            ["ask-him", "hint"],
            ["tell"],
        ]
        assert first.line == "1 of 3 answers differ from the key."

    def test_a_choice_is_told_beside_the_one_that_the_key_puts_first(self, judged: Walker) -> None:
        (situation,) = ethics(judged).sections[1].situations
        assert situation.line == "The key puts another way first."
        options = self.options(judged, "mistake")
        assert options["silence"].said == "You chose this."
        assert (options["talk"].side, options["talk"].rationale) == (None, "She can mend it.")
        judged.send(change("mistake", choice="talk"))
        (situation,) = ethics(judged).sections[1].situations
        assert situation.line == "Your choice is the one that the key puts first."

    def test_two_such_situations_of_a_section_suggest_a_commitment(self, judged: Walker) -> None:
        first, second = ethics(judged).sections
        assert first.line == "2 of 2 situations answered; in 2 of them an answer differs from the key"
        assert first.take_up == "Take this into my plan"
        assert (second.suggestion, second.take_up) == ("", "")
        judged.send(m.TakeUpCommitment("privacy-section", "c1"))
        first, _ = ethics(judged).sections
        assert first.take_up == "See it in my plan"

    def test_what_was_not_answered_shows_no_key(self, home: Walker) -> None:
        home.send(m.StartForm("small-ethics"), change("mistake", choice="talk"))
        first, _ = ethics(home).sections
        assert [situation.groups for situation in first.situations] == [(), ()]
        assert first.situations[0].line == "Not answered."
        assert first.line == "0 of 2 situations answered"

    def test_no_figure_is_given_and_nothing_is_called_wrong(self, judged: Walker) -> None:
        said = " ".join(texts(ethics(judged))).casefold()
        assert not any(word in said for word in ("wrong", "correct", "score", "points", "%"))
        page = results_view(judged.state, ENGLISH)
        assert (page.strengths, page.change, page.attitude) == (None, None, None)


class TestPair:
    """Self and mentor side by side."""

    def test_only_when_both_have_finished_the_two_stand_side_by_side(self, page: Walker) -> None:
        page.send(change("ask", current=1))
        session: Session = page.performer._open
        opened = everything()
        numbers = []
        for rater, levels in (("self", (1, 3, 2)), ("mentor", (3, 3, 3))):
            number = session.start(opened, rater, "end").assessment.id
            numbers.append(number)
            for item, level in zip(("ask", "listen", "explain"), levels, strict=True):
                session.answer(number, item, {"current": level})
        session.finish(numbers[0])
        page.send(m.ShowResults(numbers[0]))
        assert results_view(page.state, ENGLISH).pair is None
        session.finish(numbers[1])
        page.send(m.ShowResults(numbers[0]))
        view = results_view(page.state, ENGLISH).pair
        assert view is not None
        assert view.title == "Side by side with: Mentor"
        assert view.counts == "1 equal, 1 one level apart, 1 further apart"
        assert view.table is not None
        assert [tuple(map(plain, row.cells)) for row in view.table.rows] == [
            ("Further apart", "", ""),
            ("I ask what a reader needs.", "1 Sometimes", "3 Always"),
            ("One level apart", "", ""),
            ("I explain.", "2 Often", "3 Always"),
            ("Equal", "", ""),
            ("I listen.", "3 Always", "3 Always"),
        ]
        assert [row.is_section for row in view.table.rows] == [True, False] * 3
        assert view.table.columns == ("Competency", "I", "Mentor")

    def test_what_only_one_has_rated_stands_apart_with_the_reason_of_the_other(self, page: Walker) -> None:
        session: Session = page.performer._open
        own = session.start(everything(), "self", "end").assessment.id
        other = session.start(everything(), "mentor", "end").assessment.id
        session.answer(own, "ask", {"current": 2})
        session.answer(own, "explain", {"unrated": "no-opportunity"})
        session.answer(other, "ask", {"unrated": "not-observed"})
        session.answer(other, "explain", {"current": 3})
        for number in (own, other):
            session.finish(number)
        page.send(m.ShowResults(own))
        view = results_view(page.state, ENGLISH).pair
        assert view is not None
        assert view.counts == "0 equal, 0 one level apart, 0 further apart"
        assert view.table is not None
        assert [tuple(map(plain, row.cells)) for row in view.table.rows] == [
            ("Rated by one of you", "", ""),
            ("I ask what a reader needs.", "2 Often", "not observed"),
            ("I explain.", "no opportunity yet", "3 Always"),
        ]
