"""A form can be asked for its parts."""

from __future__ import annotations

from hypothesis import given

from librarian_self.model.form import Form, ItemType, Level, Scale
from tests.builders import (
    AGREE,
    MASTERY,
    competency_item,
    form_of,
    plain_item,
    scale_of,
    section_of,
    statement_item,
    text_of,
)
from tests.strategies import forms

FORM = form_of(
    section_of("service", competency_item("listen"), competency_item("adapt")),
    section_of("views", statement_item("belong"), plain_item("remarks")),
)


def test_a_scale_knows_its_ends_and_its_steps() -> None:
    scale = Scale("care", (Level(0, text_of("None")), Level(2, text_of("Some")), Level(3, text_of("All"))))

    assert (scale.lowest, scale.highest) == (0, 3)
    assert scale.level(2) == Level(2, text_of("Some"))
    assert scale.level(1) is None


def test_items_come_in_the_order_of_the_file() -> None:
    assert [item.id for item in FORM.items()] == ["listen", "adapt", "belong", "remarks"]


def test_an_item_and_its_section_are_found_by_id() -> None:
    item, section = FORM.item("belong"), FORM.section_of("belong")

    assert item is not None
    assert item.type is ItemType.LIKERT
    assert section is not None
    assert section.id == "views"


def test_what_the_form_does_not_have_is_none() -> None:
    assert FORM.item("dance") is None
    assert FORM.section_of("dance") is None


def test_an_item_finds_its_scale_and_a_text_has_none() -> None:
    scales = {item.id: FORM.scale_of(item) for item in FORM.items()}

    assert scales == {
        "listen": scale_of(MASTERY),
        "adapt": scale_of(MASTERY),
        "belong": scale_of(AGREE),
        "remarks": None,
    }


def test_a_rater_has_the_words_that_the_form_gives_and_a_stranger_none() -> None:
    assert FORM.unrated_words("self") == ("not-my-work", "no-opportunity", "rather-not-say")
    assert FORM.unrated_words("supervisor") == ()


@given(forms())
def test_each_item_is_found_again_in_the_section_that_holds_it(form: Form) -> None:
    for section in form.sections:
        for item in section.items:
            assert form.item(item.id) is item
            assert form.section_of(item.id) is section


@given(forms())
def test_items_of_a_form_are_those_of_its_sections_and_each_once(form: Form) -> None:
    found = [item.id for item in form.items()]

    assert len(found) == sum(len(section.items) for section in form.sections)
    assert len(found) == len(set(found))
