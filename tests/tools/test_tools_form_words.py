"""Every text of a form is there in every language and spelled with its letters, or it is found."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from librarian_self.model.text import Text, plain
from librarian_self.services.shelf import shipped_shelf
from tools import form_words

GOOD = {
    "en": "I ask readers.",
    "uz": "Kitobxondan soʻrayman.",
    "ru": "Я спрашиваю.",
    "kaa": "Oqıwshıdan sorayman.",
}
FORMS = Path(__file__).parents[2] / "forms"


def problems(**words: str) -> list[str]:
    """What is wrong with the good text after some of its words were changed."""
    return list(form_words.text_problems(Text({**GOOD, **words})))


def test_a_good_text_has_no_problem() -> None:
    assert problems() == []


@pytest.mark.parametrize("language", ["en", "uz", "ru", "kaa"])
def test_a_language_that_is_missing_is_told(language: str) -> None:
    left = {code: words for code, words in GOOD.items() if code != language}
    found = list(form_words.text_problems(Text(left)))

    assert found[0].startswith(f"{language}: “")
    assert found[0].endswith("is missing")


@pytest.mark.parametrize(
    ("language", "words", "problem"),
    [
        ("uz", "Kitobxondan so'rayman.", "an apostrophe"),
        ("uz", "Kitobxondan so’rayman.", "an apostrophe"),
        ("kaa", "Oqıwshıdan sorayman', mine.", "an apostrophe"),
        ("kaa", "Oqıwshıdan суrayman.", "letters that kaa does not have"),
        ("ru", "Я cпрашиваю.", "letters that ru does not have: c"),
        ("uz", "Kitobxondan soʻrayman...", "three dots"),
        ("kaa", "Oqıwshıdan sorayma\u0301n.", "not composed (NFC)"),
        ("uz", "Kitobxondan śoʻrayman.", "letters that uz does not have"),
    ],
)
def test_a_wrong_letter_or_mark_is_told(language: str, words: str, problem: str) -> None:
    assert any(each.startswith(f"{language}: ") and problem in each for each in problems(**{language: words}))


def test_a_latin_letter_that_would_stay_in_cyrillic_is_told() -> None:
    assert any(each.startswith("uz_Cyrl: ") for each in problems(uz="Kitobxondan ẃrayman."))


def test_what_is_the_same_in_every_language_and_the_title_of_a_source_are_left_alone() -> None:
    form = shipped_shelf().open("professional-ethics").form
    source = Text(dict.fromkeys(GOOD, "Koha: eine Einführung, résumé"))

    assert list(form_words.form_problems(replace(form, sources=(source, plain("Żółw"))))) == []
    assert list(form_words.text_problems(source)) != []


def test_the_forms_that_ship_have_every_text_in_every_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert form_words.main([f"{path}" for path in FORMS.glob("*.yaml")]) == 0
    assert "all is well" in capsys.readouterr().out


def test_a_form_with_a_fault_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = (FORMS / "professional-ethics.yaml").read_text("utf-8")
    broken = tmp_path / "ethics.yaml"
    broken.write_text(words.replace("ʻ", "'"), "utf-8")

    assert form_words.main([f"{broken}"]) == 1
    assert "ethics.yaml: uz: “" in capsys.readouterr().out
