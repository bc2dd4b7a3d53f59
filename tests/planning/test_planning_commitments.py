"""A section of the ethics results becomes a commitment that somebody can make their own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from librarian_self.model.answer import Answer
from librarian_self.model.form import Form, Principle
from librarian_self.model.plan import Commitment
from librarian_self.planning.commitments import draft_commitment
from librarian_self.scoring.ethics import score_ethics
from tests.builders import ethics_form_of, judged, option_of, section_of, situation_item, text_of

TELL = option_of("tell", 1, principles=("privacy", "care"))
WAIT = option_of("wait", 4, principles=("care",))
FORM = replace(
    ethics_form_of(
        section_of("open", situation_item("first", TELL, WAIT), situation_item("second", TELL, WAIT)),
        section_of("calm", situation_item("third", TELL, WAIT)),
    ),
    principles={name: Principle(name, text_of(name.capitalize()), "IFLA 3") for name in ("privacy", "care")},
)


def draft(
    answers: dict[str, Answer], section: str = "open", language: str = "en", form: Form = FORM
) -> Commitment:
    return draft_commitment(form, score_ethics(form, answers), section, "c1", language)


def test_it_names_the_principle_that_the_answers_touch_most() -> None:
    drafted = draft({"first": judged(tell=4, wait=1), "second": judged(tell=1, wait=2)})

    assert drafted.principle == "Care"


def test_it_names_the_first_situation_with_an_answer_on_the_other_side() -> None:
    assert draft({"first": judged(tell=1), "second": judged(tell=3)}).situation == "Second"


def test_what_one_will_do_and_whom_one_asks_is_left_to_the_person() -> None:
    drafted = draft({"first": judged(tell=4)})

    assert (drafted.id, drafted.action, drafted.asks) == ("c1", "", "")
    assert (drafted.form, drafted.section) == ("ethics", "open")


def test_it_is_written_in_the_language_asked_for() -> None:
    drafted = draft({"first": judged(tell=4)}, language="ru")

    assert (drafted.principle, drafted.situation) == ("Privacy (ru)", "First (ru)")


@pytest.mark.parametrize("section", ["calm", "nowhere"])
def test_without_an_answer_on_the_other_side_there_is_only_the_section(section: str) -> None:
    assert draft({"first": judged(tell=4)}, section) == Commitment("c1", form="ethics", section=section)


def test_a_principle_that_the_form_does_not_explain_is_not_named() -> None:
    assert draft({"first": judged(tell=4)}, form=replace(FORM, principles={})).principle == ""
