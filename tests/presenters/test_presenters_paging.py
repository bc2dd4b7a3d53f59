"""Which questions stand together on one page, and how one moves between pages."""

from __future__ import annotations

from librarian_self.presenters import effects as e
from librarian_self.presenters import messages as m
from librarian_self.presenters.assessing import asked_items
from librarian_self.presenters.paging import page_with, pages_of
from tests.presenters.walking import Walker, change
from tests.services.everything import ATTITUDES_YAML, everything

TWO_THEMES = ATTITUDES_YAML.replace(
    "statement: {en: I am proud of my work.}}",
    """statement: {en: I am proud of my work.}}
      - {id: feedback, type: number, statement: {en: How many readers gave feedback?}}
  - id: networks
    label: {en: Networks}
    items:
      - {id: seldom, type: text, statement: {en: Whom do you ask?}}
      - {id: letters, type: likert, scale: agree, statement: {en: I write to colleagues.}}
      - id: ways
        type: choice
        statement: {en: How?}
        options: [{id: post, text: {en: By post}}, {id: phone, text: {en: By telephone}}]
      - {id: meet, type: likert, scale: agree, statement: {en: I meet colleagues.}}
      - {id: since, type: date, statement: {en: Since when?}}""",
)


def page_ids(text: str) -> list[list[str]]:
    form = everything(text).form
    return [[item.id for item in page] for page in pages_of(form, asked_items(form, {}))]


def test_statements_of_a_section_are_one_page_with_their_companions() -> None:
    assert page_ids(ATTITUDES_YAML) == [["calm", "proud"]]
    assert page_ids(TWO_THEMES)[0] == ["calm", "proud", "feedback"]


def test_what_is_answered_in_another_way_has_a_page_of_its_own_in_its_place() -> None:
    assert page_ids(TWO_THEMES)[1:] == [["seldom", "letters"], ["ways"], ["meet", "since"]]


def test_words_and_numbers_without_statements_stand_alone(page: Walker) -> None:
    here = page.state.assessing
    assert here is not None
    pages = pages_of(here.form, asked_items(here.form, here.answers))
    assert [len(each) for each in pages] == [1] * 10


def test_a_page_is_found_by_any_of_its_items() -> None:
    form = everything(TWO_THEMES).form
    pages = pages_of(form, asked_items(form, {}))
    assert [page_with(pages, item) for item in ("calm", "feedback", "ways", "since")] == [0, 0, 2, 3]
    assert page_with(pages, "nobody") == 0


class TestMovingOnAList:
    """Statements move together."""

    def test_the_last_page_is_where_forward_ends(self, home: Walker) -> None:
        home.send(m.StartForm("attitudes"))
        before = home.state
        assert home.send(m.Move(1)) == before
        assert home.send(m.Move(-1)) == before

    def test_the_place_is_kept_by_item(self, home: Walker) -> None:
        home.send(m.StartForm("attitudes"))
        home.tell(m.GoToItem("proud"))
        assert list(home.waiting) == [e.KeepPlace(1, "proud")]
        assert home.item == "proud"

    def test_turning_the_page_from_anywhere_on_it_does_not_stay_on_it(self, home: Walker) -> None:
        home.send(m.StartForm("attitudes"), m.GoToItem("proud"), m.Move(-1))
        assert home.item == "proud"

    def test_the_next_unanswered_may_be_on_the_same_page(self, home: Walker) -> None:
        home.send(m.StartForm("attitudes"), change("calm", value=1), m.NextUnanswered())
        assert home.item == "proud"

    def test_undo_leads_to_the_statement_that_it_changes(self, home: Walker) -> None:
        home.send(m.StartForm("attitudes"), change("proud", value=2), m.Undo())
        assert (home.item, home.answers["proud"].value) == ("proud", None)
        home.send(m.Redo())
        assert home.answers["proud"].value == 2


def test_a_situation_counts_once_every_option_is_rated(page: Walker) -> None:
    def counted() -> int:
        return page.opened.standings[0].answered

    page.send(m.GoToItem("rated-ways"), change("rated-ways", options={"talk": 4}))
    assert counted() == 0
    page.send(m.GoToItem("ask"), m.GoToSection("rest"))
    assert page.item == "calm"
    page.send(change("rated-ways", options={"talk": 4, "shout": 1}))
    assert counted() == 1
    page.send(change("rated-ways", unrated="rather-not-say"))
    assert (counted(), dict(page.answers["rated-ways"].options)) == (1, {})
