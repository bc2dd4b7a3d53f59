"""Letters that the fonts lack are replaced where everybody sees it, and named."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.report.paper.fonts import load_fonts
from librarian_self.report.paper.letters import STAND_IN, Printable, code_of

CODES = load_fonts().codes

ALPHABETS = {
    "uz": "ABDEFGHIJKLMNOPQRSTUVXYZabdefghijklmnopqrstuvxyzOʻoʻGʻgʻʼ",
    "uz_Cyrl": "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЪЬЭЮЯабвгдеёжзийклмнопрстуфхцчшъьэюяЎўҚқҒғҲҳ",
    "kaa": "AÁBCDEFGǴHXÍIJKLMNŃOÓPQRSTUÚVWYZaábcdefgǵhxıijklmnńoópqrstuúvwyz",
    "kaa_Cyrl": "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҮЎФХҲЦЧШЩЪЫЬЭЮЯаәбвгғдеёжзийкқлмнңоөпрстуүўфхҳцчшщъыьэюя",
    "ru": "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя№",
    "en": "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz’“”–—…•→×÷−☐☑□",
}


@pytest.mark.parametrize("language", ALPHABETS)
def test_every_letter_of_our_languages_can_be_printed(language: str) -> None:
    clean = Printable(CODES)
    assert clean(ALPHABETS[language]) == ALPHABETS[language]
    assert clean.lost == ()


def test_the_stand_in_itself_is_in_every_face() -> None:
    assert ord(STAND_IN) in CODES


def test_what_no_face_has_is_replaced_and_remembered_once() -> None:
    clean = Printable(CODES)
    assert clean("a😀b😀 漢") == f"a{STAND_IN}b{STAND_IN} {STAND_IN}"
    assert clean.lost == ("😀", "漢")


def test_marks_that_nobody_sees_are_left_out_in_silence() -> None:
    clean = Printable(CODES)
    assert clean("kutub\u00adxona\u200b\u2066\ufeff\ufe0f") == "kutubxona"
    assert clean.lost == ()


def test_letters_typed_with_a_separate_accent_become_one() -> None:
    assert Printable(CODES)(unicodedata.normalize("NFD", "ǵáńóú ё й")) == "ǵáńóú ё й"


def test_line_ends_of_every_system_are_newlines() -> None:
    assert Printable(CODES)("a\r\nb\rc\u2028d\u2029e") == "a\nb\nc\nd\ne"


def test_tabs_and_rare_spaces_become_spaces() -> None:
    assert Printable(CODES)("a\tb\u3000c").split() == ["a", "b", "c"]
    assert "\u00a0" in Printable(CODES)("a\u00a0b")


def test_control_characters_and_lone_surrogates_are_shown_as_lost() -> None:
    clean = Printable(CODES)
    assert clean("a\x00\x07\ud800") == "a" + STAND_IN * 3
    assert [code_of(letter) for letter in clean.lost] == ["U+0000", "U+0007", "U+D800"]


def test_a_character_is_named_by_its_number_and_name() -> None:
    assert code_of("😀") == "U+1F600 grinning face"


@given(st.text(max_size=60))
def test_whatever_is_typed_only_printable_letters_are_left(text: str) -> None:
    clean = Printable(CODES)
    left = set(clean(text)) - {"\n"}
    assert {ord(letter) for letter in left} <= CODES
    assert (STAND_IN in clean(text)) is (bool(clean.lost) or STAND_IN in text)
