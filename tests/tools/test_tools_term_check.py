"""The same thing is called by the same word in every language, or it is found."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from librarian_self.services.shelf import shipped_shelf
from tools import term_check
from tools.term_check import Term

COMPETENCY = Term("competency", {"uz": ("kompetensiya",), "ru": ("компетенци", "умени")})
NONE: frozenset[tuple[str, str]] = frozenset()


@pytest.mark.parametrize("sentence", ["A competency.", "Competencies grow", "the competency’s level"])
def test_a_term_is_found_in_any_of_its_forms(sentence: str) -> None:
    assert COMPETENCY.is_in(sentence)


@pytest.mark.parametrize("sentence", ["A competent reader", "incompetency", ""])
def test_other_words_are_not_the_term(sentence: str) -> None:
    assert not COMPETENCY.is_in(sentence)


def test_the_name_of_the_program_is_no_term() -> None:
    librarian = Term("librarian", {})
    assert not librarian.is_in("Open Librarian Self")
    assert librarian.is_in("A librarian opens Librarian Self")


def test_a_translation_without_the_term_is_told() -> None:
    found = list(term_check.problems((COMPETENCY,), [("One competency", "Bitta malaka")], "uz", NONE))
    assert found == ["uz: “competency” is not said as kompetensiya: “One competency” → “Bitta malaka”"]


@pytest.mark.parametrize("own", ["Одна Компетенция", "одно умение"])
def test_any_of_its_beginnings_will_do(own: str) -> None:
    assert list(term_check.problems((COMPETENCY,), [("One competency", own)], "ru", NONE)) == []


def test_what_is_said_otherwise_on_purpose_and_other_languages_are_left_alone() -> None:
    pairs = [("One competency", "Bitta malaka")]
    allowed = frozenset({("uz", "One competency")})
    assert list(term_check.problems((COMPETENCY,), pairs, "uz", allowed)) == []
    assert list(term_check.problems((COMPETENCY,), pairs, "kaa", NONE)) == []


def test_an_exception_needs_a_reason() -> None:
    pairs = [("One competency", "Bitta malaka")]
    found = list(term_check.exception_problems({("uz", "One competency"): " "}, (COMPETENCY,), pairs, "uz"))
    assert found == ["uz: an exception without its reason: “One competency”"]


@pytest.mark.parametrize("own", ["Bitta kompetensiya", None])
def test_an_exception_that_is_needed_no_longer_is_told(own: str | None) -> None:
    pairs = [("One competency", own)] if own else []
    found = list(term_check.exception_problems({("uz", "One competency"): "why"}, (COMPETENCY,), pairs, "uz"))
    assert found == ["uz: an exception that is needed no longer: “One competency”"]


def test_an_exception_that_is_needed_is_left_alone() -> None:
    exceptions = {("uz", "One competency"): "why", ("ru", "Else"): ""}
    pairs = [("One competency", "Bitta malaka")]
    assert list(term_check.exception_problems(exceptions, (COMPETENCY,), pairs, "uz")) == []


def test_the_page_about_translations_has_every_departure_from_the_glossary_and_every_exception() -> None:
    root = Path(__file__).parents[2]
    page = (root / "docs" / "translations.md").read_text("utf-8")
    glossary = _table(root / "resources" / "terms" / "glossary.tsv")
    terms = {row["en"]: row for row in glossary}
    columns = {"uz": "uz_Latn", "kaa": "kaa_Latn", "ru": "ru"}
    departures = _table(root / "resources" / "translations" / "departures.tsv")
    exceptions = _table(root / "resources" / "translations" / "terms-exceptions.tsv")

    for row in departures:
        assert terms[row["en"]][columns[row["language"]]] == row["glossary"] != row["used"]
        assert f"| {row['glossary']} | {row['used']} | {row['why']} |" in page
        catalogue = (root / "resources" / "translations" / f"{row['language']}.po").read_text("utf-8")
        forms = "".join(path.read_text("utf-8") for path in (root / "forms").glob("*.yaml"))
        assert row["used"].lower() in (catalogue + forms).lower()
    assert page.count("\n| ") > len(departures) + len(exceptions)
    assert all(row["why"] in page for row in exceptions)


def _table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def test_terms_are_read_from_a_table(tmp_path: Path) -> None:
    table = tmp_path / "terms.tsv"
    table.write_text("en\tuz\tru\ncompetency\tkompetensiya\tкомпетенци|умени\nskill\t\tнавык\n", "utf-8")
    assert term_check.read_terms(table) == (COMPETENCY, Term("skill", {"ru": ("навык",)}))


def test_every_text_of_a_form_is_looked_at() -> None:
    form = shipped_shelf().open("professional-ethics").form
    pairs = list(term_check.form_pairs(form, "uz"))
    assert (form.title["en"], form.title["uz"]) in pairs
    rationale = form.sections[0].items[0].options[0].rationale
    assert rationale is not None
    assert (rationale["en"], rationale["uz"]) in pairs
    assert len(pairs) > 150


def test_what_ships_calls_the_same_thing_by_the_same_word(capsys: pytest.CaptureFixture[str]) -> None:
    assert term_check.main() == 0
    assert capsys.readouterr().out == "terms: all is well\n"
