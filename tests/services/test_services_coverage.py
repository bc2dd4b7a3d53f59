"""Which elements of the article the forms ask about."""

from __future__ import annotations

from dataclasses import replace

from librarian_self.services.coverage import Element, coverage, elements
from tests.builders import competency_item, form_of

ASKED, CLAIM = (
    Element("S1.1", "role in society", is_asked=True),
    Element("S1.7", "effective work", is_asked=False),
)


def test_an_element_is_covered_by_every_item_that_names_it() -> None:
    first = form_of(replace(competency_item("one"), seed=("S1.1",)), competency_item("none"), form_id="first")
    second = form_of(replace(competency_item("two"), seed=("S9.9", "S1.1")), form_id="second")

    (row,) = coverage([ASKED], [first, second])

    assert row.items == (("first", "one"), ("second", "two"))
    assert not row.is_missing


def test_one_that_no_item_names_is_missing_but_for_what_the_article_claims() -> None:
    asked, claim = coverage([ASKED, CLAIM], [form_of(competency_item("one"))])

    assert asked.is_missing
    assert not claim.is_missing


def test_the_article_has_claims_and_a_scope_that_no_form_asks_about() -> None:
    known = {element.id: element for element in elements()}

    assert len(known) == len(elements()) > 60
    assert known["SA.1"].is_asked
    not_asked = [element.id for element in known.values() if not element.is_asked]
    assert {"SA.3", "SA.4", "S1.7", "S2.6", "S4.5", "S4.6", "S9.2"} <= set(not_asked)
    assert known["S7.4"].is_asked
    assert known["S1.1"].gloss == "the profession has an important role in information and culture in society"
