"""What the Assess page asks: lists of statements, situations, plain questions, and the keys that work there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

import pytest

from librarian_self.model.form import ItemType
from librarian_self.presenters import messages as m
from librarian_self.presenters.views.assess import AssessView, assess_view
from librarian_self.presenters.views.plain import PlainView, SimpleBody, StatementsBody
from librarian_self.presenters.views.situation import OptionView, SituationBody
from tests.presenters.walking import SPEAKERS, Walker, change, texts

ENGLISH, UZBEK, PSEUDO = SPEAKERS


def shown(walker: Walker) -> AssessView:
    return assess_view(walker.state, ENGLISH)


def keys(walker: Walker) -> dict[str, str]:
    return dict(shown(walker).keys)


@pytest.fixture
def statements(home: Walker) -> Walker:
    """The list of statements."""
    home.send(m.StartForm("attitudes"))
    return home


class TestStatements:
    """One list a section."""

    def rows(self, walker: Walker) -> tuple[PlainView, ...]:
        body = shown(walker).body
        assert isinstance(body, StatementsBody)
        return body.rows

    def test_all_of_them_are_on_the_page_with_their_steps(self, statements: Walker) -> None:
        rows = self.rows(statements)
        assert [row.asked.question for row in rows] == ["I belong here.", "I am proud of my work."]
        assert [[step.label for step in row.steps] for row in rows] == [["No", "Perhaps", "Yes"]] * 2

    def test_each_has_its_own_answer_reason_and_note(self, statements: Walker) -> None:
        statements.send(change("calm", value=2, note="mostly"), change("proud", unrated="rather-not-say"))
        calm, proud = self.rows(statements)
        assert [step.key for step in calm.steps if step.chosen] == [2]
        assert (calm.asked.note and calm.asked.note.words) == "mostly"
        assert [choice.key for choice in proud.asked.unrated if choice.chosen] == ["rather-not-say"]
        assert not any(step.chosen for step in proud.steps)

    def test_the_page_stays_the_same_whichever_statement_is_in_view(self, statements: Walker) -> None:
        statements.send(m.GoToItem("proud"))
        view = shown(statements)
        assert (view.page, view.item, view.is_first, view.is_last) == ("calm", "proud", True, True)

    def test_the_head_counts_what_is_answered(self, statements: Walker) -> None:
        statements.send(change("calm", value=1))
        assert shown(statements).place == "Belonging · 1 of 2 answered"

    def test_reversed_statements_are_shown_raw(self, statements: Walker) -> None:
        assert {field.name for field in fields(PlainView)} == {
            "asked", "type", "steps", "options", "words", "hint",
        }  # fmt: skip
        assert self.rows(statements)[0].type is ItemType.LIKERT

    def test_the_keys_answer_and_go_to_the_next_statement(self, statements: Walker) -> None:
        found = keys(statements)
        assert (found["1–3"], found["Tab"], found["PgUp PgDn"]) == ("answer", "next statement", "page")


class TestSituation:
    """Ways to act."""

    def body(self, walker: Walker) -> SituationBody:
        body = shown(walker).body
        assert isinstance(body, SituationBody)
        return body

    def test_every_option_has_the_steps_and_its_own_rating(self, page: Walker) -> None:
        page.send(m.GoToItem("rated-ways"), change("rated-ways", options={"shout": 1}))
        talk, shout = self.body(page).options
        assert (talk.text, shout.text) == ("Talk", "Shout")
        assert [step.label for step in talk.steps][::3] == ["Should not be done", "Should be done"]
        assert [[step.key for step in option.steps if step.chosen] for option in (talk, shout)] == [[], [1]]

    def test_the_best_is_one_choice(self, page: Walker) -> None:
        page.send(m.GoToItem("best-way"), change("best-way", choice="close"))
        body = self.body(page)
        assert body.options == ()
        assert [(choice.label, choice.chosen) for choice in body.best] == [("Wait", False), ("Close", True)]

    @pytest.mark.parametrize("item", ["rated-ways", "best-way"])
    def test_nothing_of_the_key_is_on_the_page(self, page: Walker, item: str) -> None:
        page.send(m.GoToItem(item))
        assert {field.name for field in fields(OptionView)} == {"id", "text", "steps"}
        assert "rationale" not in " ".join(texts(self.body(page)))

    def test_it_is_asked_as_what_should_be_done(self, page: Walker) -> None:
        for item in ("rated-ways", "best-way"):
            page.send(m.GoToItem(item))
            assert self.body(page).task.startswith("What should be done here?")

    def test_the_standing_of_the_key_is_said(self, page: Walker) -> None:
        page.send(m.GoToItem("best-way"))
        assert self.body(page).standing == "What the feedback will rest on: From the code."

    def test_the_keys_rate_or_choose(self, page: Walker) -> None:
        page.send(m.GoToItem("rated-ways"))
        assert (keys(page)["1–4"], keys(page)["Tab"]) == ("answer", "next option")
        page.send(m.GoToItem("best-way"))
        assert keys(page)["1–2"] == "answer"
        assert "Tab" not in keys(page)


class TestPlain:
    """Choices, words, numbers, days."""

    def row(self, walker: Walker, item: str) -> PlainView:
        walker.send(m.GoToItem(item))
        body = shown(walker).body
        assert isinstance(body, SimpleBody)
        return body.row

    def test_one_or_several_options(self, page: Walker) -> None:
        page.send(change("place", choice="town"), change("tools", chosen=("card", "phone")))
        assert [option.key for option in self.row(page, "place").options if option.chosen] == ["town"]
        assert [option.key for option in self.row(page, "tools").options if option.chosen] == [
            "card",
            "phone",
        ]

    @pytest.mark.parametrize(
        ("item", "value", "words"),
        [
            ("words", "tea", "tea"),
            ("readers", 0, "0"),
            ("readers", 12, "12"),
            ("since", "2020-02-01", "2020-02-01"),
        ],
    )
    def test_what_was_written(self, page: Walker, item: str, value: object, words: str) -> None:
        assert self.row(page, item).words == ""
        page.send(change(item, value=value))
        assert self.row(page, item).words == words

    def test_only_keys_that_work_are_shown(self, page: Walker) -> None:
        for item, works in (("place", True), ("tools", True), ("words", False), ("readers", False)):
            page.send(m.GoToItem(item))
            assert ("1–2" in keys(page)) is works
            assert ("0" in keys(page)) is works

    def test_every_sentence_is_translated(self, page: Walker) -> None:
        hints = []
        for item in ("place", "tools", "words", "readers"):
            page.send(m.GoToItem(item))
            body = assess_view(page.state, PSEUDO).body
            assert isinstance(body, SimpleBody)
            hints.append(body.row.hint)
        assert all(hint.startswith("[") for hint in hints)
        assert len(set(hints)) == 4


def test_keys_of_a_competency_fit_its_scale(page: Walker) -> None:
    found = keys(page)
    assert (found["1–3"], found["Shift+1–3"], found["Alt+1–3"], found["0"]) == (
        "level",
        "target",
        "importance",
        "leave unrated",
    )


def _items(walker: Walker) -> Iterator[str]:
    here = walker.state.assessing
    assert here is not None
    yield from (item.id for item in here.form.items())


def test_every_question_has_a_page_in_every_language(page: Walker) -> None:
    for item in _items(page):
        page.send(m.GoToItem(item))
        for say in SPEAKERS:
            assert assess_view(page.state, say).item == page.item
