"""Each kind of value reads what it should, refuses the rest, and describes just that to editors."""

from __future__ import annotations

import json
from importlib import import_module
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.formfile.expressions import Condition
from librarian_self.formfile.kinds import Bool, Id, Int, Number, OneOf, Ref, ShapeOf, When, Word
from librarian_self.formfile.records import ListOf
from librarian_self.formfile.texts import Words
from librarian_self.i18n.messages import msg
from librarian_self.model.expression import Name
from librarian_self.model.text import Text, plain
from tests.formfile.walking import said, walk_over

Validator: Any = import_module("jsonschema").Draft202012Validator

COLOURS = OneOf(msg("a colour"), ("red", "green"))


@pytest.mark.parametrize(
    ("kind", "source", "value"),
    [
        (Word(), "1.10", "1.10"),
        (Word(), "no", "no"),
        (Word(), "'0x1F'", "0x1F"),
        (Word(3), "boʻ", "boʻ"),
        (Id(), "a", "a"),
        (Id(), "a1-2-b", "a1-2-b"),
        (Id(), "a" * 64, "a" * 64),
        (Ref("item", msg("an item")), "whatever it says", "whatever it says"),
        (COLOURS, "red", "red"),
        (COLOURS, "'red'", "red"),
        (Int(-5, 5), "-5", -5),
        (Int(-5, 5), "+5", 5),
        (Int(0, 9), "'7'", 7),
        (Int(0, 9), "007", 7),
        (Number(0, 1), "0.25", 0.25),
        (Number(0, 1), "1", 1.0),
        (Number(0, 1), "null", None),
        (Bool(), "true", True),
        (Bool(), "false", False),
        (When(), "a", Condition(Name("a"), (("a", 0),))),
        (Words(), "Salom", plain("Salom")),
        (Words(), "{uz: Salom}", Text({"uz": "Salom"})),
        (Words(), "{en: Hello, uz: Salom}", Text({"en": "Hello", "uz": "Salom"})),
    ],
)
def test_a_good_value_is_read(kind: ShapeOf, source: str, value: object) -> None:
    found, walk = walk_over(kind, source)

    assert found == value
    assert type(found) is type(value)
    assert said(walk) == []


@pytest.mark.parametrize(
    ("kind", "source", "message"),
    [
        (Word(3), "four", "this has 4 characters; at most 3 fit"),
        (Word(), "' '", "this text is empty"),
        (Word(), "|\n  one\n  two\n", "this text has to be one line without control characters"),
        (Word(), "{a: b}", "expected a text here, but found lines of “key: value”"),
        (Id(), "[a]", "expected an id here, but found a list"),
        (Ref("item", msg("an item")), "[a]", "expected an id here, but found a list"),
        (COLOURS, "Red", "“Red” is not a colour; did you mean “red”?"),
        (COLOURS, "' '", "“ ” is not a colour; there are: red, green"),
        (COLOURS, "[red]", "expected a word here, but found a list"),
        (Int(0, 9), "[1]", "expected a whole number here, but found a list"),
        (Int(0, 9), "10", "10 is out of range: 0 to 9"),
        (Int(0, 9), "-1", "-1 is out of range: 0 to 9"),
        (Int(0, 9), "1.0", "expected a whole number here, but found “1.0”"),
        (Int(0, 9), "1_0", "expected a whole number here, but found “1_0”"),
        (Int(0, 9), "1e3", "expected a whole number here, but found “1e3”"),
        (Int(0, 9), "٣", "expected a whole number here, but found “٣”"),
        (Int(0, 9), "9" * 5_000, f"expected a whole number here, but found “{'9' * 39}…”"),
        (Number(0, 1), "{}", "expected a number here, but found lines of “key: value”"),
        (Number(0, 1), "nan", "expected a number or “null” here, but found “nan”"),
        (Number(0, 1), "1e-3", "expected a number or “null” here, but found “1e-3”"),
        (Number(0, 1), "~", "expected a number or “null” here, but found “~”"),
        (Number(0, 1), "-0.1", "-0.1 is out of range: 0 to 1"),
        (Bool(), "True", "expected “true” or “false” here, but found “True”"),
        (Bool(), "on", "expected “true” or “false” here, but found “on”"),
        (Bool(), "[true]", "expected “true” or “false” here, but found a list"),
        (When(), "a ==", "the condition ends too early: an item, a number or a text should follow"),
    ],
)
def test_a_wrong_value_is_refused(kind: ShapeOf, source: str, message: str) -> None:
    found, walk = walk_over(kind, source)

    assert found is None
    assert [line.split(": ", 1)[1] for line in said(walk)] == [message]


@pytest.mark.parametrize(
    ("source", "words", "messages"),
    [
        ("{en: Hello, uz: ''}", {"en": "Hello"}, ["1:17: this text is empty"]),
        ("{en: '', uz: Salom}", {"uz": "Salom"}, ["1:6: this text is empty"]),
        ("{uz: Salom}", {"uz": "Salom"}, ["1:1: this text lacks “en”, the first language of the form"]),
        (
            "{en: Hello, en: Hi, uz: [a]}",
            {"en": "Hello"},
            [
                "1:13: “en” is given twice (first on line 1)",
                "1:25: expected a text (in quotation marks if it holds “: ” or “ #”) here, but found a list",
            ],
        ),
        (
            "{en: Hello, <<: {uz: Salom}}",
            {"en": "Hello"},
            ["1:13: merge keys (“<<”) are not used in a form; write the keys out"],
        ),
        (
            "{en: Hello, [uz]: Salom}",
            {"en": "Hello"},
            ["1:13: expected a key here, but found a list"],
        ),
        (
            "{en: Hello, ru: Привет}",
            {"en": "Hello"},
            ["1:13: the language “ru” is not listed under “languages” (en, uz)"],
        ),
    ],
)
def test_of_a_text_in_several_languages_the_good_ones_are_kept(
    source: str, words: dict[str, str], messages: list[str]
) -> None:
    found, walk = walk_over(Words(), source, ("en", "uz"))

    assert found == Text(words)
    assert said(walk) == messages


@pytest.mark.parametrize(
    "words",
    ["Oʻzim, maʼruza – “ ”", "Ўқувчи", "a\u00a0b", "a\u00adb", "👩🏽\u200d🏫", "1 < 2 & 3 > 2", "a\nb"],
    ids=ascii,
)
def test_everyday_letters_of_every_script_are_read(words: str) -> None:
    found, walk = walk_over(Words(), json.dumps({"en": words}, ensure_ascii=False), ("en",))

    assert found == Text({"en": words})
    assert said(walk) == []


@pytest.mark.parametrize(
    "letter", ["\t", "\r", "\x00", "\x1b", "\x7f", "\x9b", "\u2028", "\u202e", "\u2066", "\ufeff"], ids=ascii
)
def test_letters_that_control_something_are_refused_even_when_they_are_escaped(letter: str) -> None:
    found, walk = walk_over(Words(), json.dumps(f"ab{letter}c"))

    assert found is None
    assert [line.split(": ", 1)[1] for line in said(walk)] == [
        f"a control character (U+{ord(letter):04X}) stands in this text; delete it"
    ]


def agrees(kind: ShapeOf, value: object) -> None:
    """Look that the kind reads a value exactly when its schema allows it."""
    definitions: dict[str, Any] = {}
    schema = {**kind.schema(definitions), "$defs": definitions}
    _, walk = walk_over(ListOf(kind, 1), f"[{json.dumps(value, ensure_ascii=False)}]")

    assert Validator(schema).is_valid(value) == (said(walk) == [])


printable = st.text(st.characters(exclude_categories=["C", "Z"]), max_size=5).filter(
    lambda text: "<<" not in text
)


@given(st.from_regex(r"[a-z0-9-]{0,8}", fullmatch=True) | printable | st.just("a" * 65))
def test_ids_are_described_as_they_are_read(value: str) -> None:
    agrees(Id(), value)


@given(printable)
def test_words_are_described_as_they_are_read(value: str) -> None:
    agrees(Word(4), value)


@given(st.integers(-20, 20) | st.booleans() | st.none() | printable.filter(lambda text: not text.isdigit()))
def test_whole_numbers_are_described_as_they_are_read(value: object) -> None:
    agrees(Int(-3, 12), value)


@given(st.integers(-2, 3) | st.decimals(-2, 2, places=2).map(float) | st.none() | st.booleans())
def test_numbers_are_described_as_they_are_read(value: object) -> None:
    agrees(Number(0, 1), value)


@given(st.sampled_from(["red", "green", "blue", "", "Red"]) | st.integers() | st.booleans())
def test_choices_are_described_as_they_are_read(value: object) -> None:
    agrees(COLOURS, value)


@given(st.booleans() | st.sampled_from(["yes", "no", ""]) | st.integers(0, 1))
def test_truth_is_described_as_it_is_read(value: object) -> None:
    agrees(Bool(), value)


@given(
    printable
    | st.dictionaries(st.sampled_from(["en", "uz", "kaa", "xx"]), printable, max_size=3).map(
        lambda words: {"uz": "bor", **words}
    )
    | st.lists(printable, max_size=2)
    | st.just({})
)
def test_texts_are_described_as_they_are_read(value: object) -> None:
    agrees(Words(), value)
