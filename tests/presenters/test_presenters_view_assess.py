"""What the Assess page shows."""

from __future__ import annotations

import pytest

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.presenters import messages as m
from librarian_self.presenters.views.assess import AssessView, assess_view
from librarian_self.presenters.views.competency import CompetencyBody
from librarian_self.presenters.views.plain import SimpleBody, StatementsBody
from tests.presenters.walking import SPEAKERS, Walker, change

ENGLISH, UZBEK, PSEUDO = SPEAKERS


def shown(walker: Walker) -> AssessView:
    return assess_view(walker.state, ENGLISH)


def competency(walker: Walker, say: Catalogue = ENGLISH) -> CompetencyBody:
    """The competency on the page."""
    body = assess_view(walker.state, say).body
    assert isinstance(body, CompetencyBody)
    return body


def test_without_an_assessment_there_is_no_page(home: Walker) -> None:
    with pytest.raises(ValueError, match="no assessment is open"):
        assess_view(home.state, ENGLISH)


class TestQuestion:
    """The question and its levels."""

    def test_levels_have_the_items_own_descriptors(self, page: Walker) -> None:
        levels = competency(page).levels
        assert [(level.value, level.descriptor) for level in levels] == [
            (0, "I point."),
            (1, "I ask once."),
            (2, "I ask on."),
            (3, "I teach asking."),
        ]
        assert [level.label for level in levels] == ["Not yet", "Sometimes", "Often", "Always"]
        assert not any(level.now or level.target for level in levels)

    def test_the_answer_is_marked_now(self, page: Walker) -> None:
        page.send(change("ask", current=0))
        assert [level.value for level in competency(page).levels if level.now] == [0]

    def test_so_is_a_step_of_agreement(self, page: Walker) -> None:
        page.send(m.GoToItem("calm"), change("calm", value=2))
        body = shown(page).body
        assert isinstance(body, StatementsBody)
        assert [step.key for step in body.rows[0].steps if step.chosen] == [2]

    def test_questions_without_a_scale_have_no_steps(self, page: Walker) -> None:
        for item in ("place", "tools", "words", "readers", "since"):
            page.send(m.GoToItem(item))
            body = shown(page).body
            assert isinstance(body, SimpleBody)
            assert (body.row.asked.item, body.row.steps) == (item, ())

    def test_the_page_speaks_the_readers_language(self, page: Walker) -> None:
        assert competency(page).asked.question == "I ask what a reader needs."
        assert competency(page, UZBEK).asked.question == "Kitobxonga nima kerakligini soʻrayman."
        assert competency(page, UZBEK).asked.language_note == ""

    def test_a_question_that_is_not_translated_says_so(self, page: Walker) -> None:
        page.send(m.GoToItem("explain"))
        question = competency(page, UZBEK).asked
        assert question.question == "I explain."
        assert "English" in question.language_note
        assert competency(page).asked.language_note == ""


class TestMore:
    """Target, importance and example come once the level is there, so that they do not lead it."""

    def test_nothing_more_is_asked_first(self, page: Walker) -> None:
        view = competency(page)
        assert (view.more, view.evidence) == (None, None)

    def test_target_and_importance_come_with_the_level(self, page: Walker) -> None:
        page.send(change("ask", current=1, target=3, importance=2))
        view = competency(page)
        assert view.more is not None
        assert [choice.key for choice in view.more.targets if choice.chosen] == [3]
        assert [choice.key for choice in view.more.importance if choice.chosen] == [2]
        assert [level.value for level in view.levels if level.target] == [3]

    def test_a_target_is_not_shown_before_the_level(self, page: Walker) -> None:
        page.send(change("ask", target=3))
        assert not any(level.target for level in competency(page).levels)

    @pytest.mark.parametrize(
        ("role", "item", "says"),
        [
            ("reader-service", "ask", "Your role usually asks for 3 of 3."),
            ("head-methodist", "ask", "Your role usually asks for 1 of 3."),
            ("not-sure", "ask", "A usual target is 2 of 3."),
            ("not-sure", "listen", ""),
        ],
    )
    def test_the_usual_target_stays_beside_ones_own(
        self, page: Walker, role: str, item: str, says: str
    ) -> None:
        page.send(
            m.ChooseRole(role), change("ask", current=1), m.GoToItem(item), change(item, current=1, target=2)
        )
        more = competency(page).more
        assert more is not None
        assert more.target_note == says

    @pytest.mark.parametrize(("current", "asked"), [(0, False), (1, False), (2, True), (3, True)])
    def test_an_example_is_asked_for_at_the_top_levels(self, page: Walker, current: int, asked: bool) -> None:
        page.send(change("ask", current=current))
        assert (competency(page).evidence is not None) is asked

    def test_the_example_as_it_was_given(self, page: Walker) -> None:
        page.send(change("ask", current=3))
        empty = competency(page).evidence
        assert empty is not None
        assert (empty.text, empty.date) == ("", "")
        page.send(change("ask", evidence={"text": "I asked.", "date": "2026-11-01"}))
        given = competency(page).evidence
        assert given is not None
        assert (given.text, given.date) == ("I asked.", "2026-11-01")


class TestUnrated:
    """The choices for not rating."""

    def test_they_are_the_raters_words(self, page: Walker) -> None:
        assert [choice.key for choice in competency(page).asked.unrated] == [
            "not-my-work",
            "no-opportunity",
            "rather-not-say",
        ]

    def test_the_chosen_one_is_marked_and_no_level_is(self, page: Walker) -> None:
        page.send(change("ask", current=2), change("ask", unrated="no-opportunity"))
        view = competency(page)
        assert [choice.key for choice in view.asked.unrated if choice.chosen] == ["no-opportunity"]
        assert not any(level.now for level in view.levels)
        assert view.more is None


class TestProgress:
    """The sections on the left, and where one is."""

    def test_sections_count_what_is_answered(self, page: Walker) -> None:
        page.send(change("ask", current=0), change("calm", value=1))
        view = shown(page)
        assert [(row.id, row.progress.done, row.progress.total) for row in view.sections] == [
            ("service", 1, 2),
            ("rest", 1, 8),
        ]
        assert [row.current for row in view.sections] == [True, False]
        assert view.sections[0].count == "1/2"
        assert (view.progress.done, view.progress.total) == (2, 10)
        assert view.progress.share == 0.2

    def test_a_section_that_is_done_has_a_tick(self, page: Walker) -> None:
        page.send(change("ask", current=0), change("explain", unrated="not-my-work"))
        assert [row.count for row in shown(page).sections] == ["✓", "0/8"]

    def test_the_ends_are_known(self, page: Walker) -> None:
        assert (shown(page).is_first, shown(page).is_last) == (True, False)
        page.send(m.Move(99))
        assert (shown(page).is_first, shown(page).is_last) == (False, True)

    def test_the_place_is_told_within_its_section(self, page: Walker) -> None:
        page.send(m.GoToItem("explain"))
        assert shown(page).place == "Service · 2 of 2"
        page.send(change("ask", current=1))
        assert shown(page).place == "Service · 3 of 3"

    def test_it_says_whether_all_is_saved(self, page: Walker) -> None:
        page.send(change("ask", current=1))
        assert shown(page).saved.startswith("All answers saved ")
        page.disk_full = True
        page.send(change("ask", current=2))
        assert (shown(page).trouble, shown(page).saved) == (True, "1 change is not saved")


def test_every_sentence_of_the_page_is_translated(page: Walker) -> None:
    page.send(change("ask", current=3))
    view = assess_view(page.state, PSEUDO)
    note = competency(page, PSEUDO).asked.note
    assert note is not None
    for sentence in (
        view.aside,
        note.label,
        note.hint,
        view.back,
        view.forward,
        view.finish,
        view.pause,
    ):
        assert sentence.startswith("[")
        assert sentence.endswith("]")
