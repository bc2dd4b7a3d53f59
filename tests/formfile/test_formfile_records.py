"""Lists, maps and records hold what their definition says, and tell everything else."""

from __future__ import annotations

from typing import Any

import pytest

from librarian_self.formfile.kinds import Id, Int, OneOf, Schema, Word
from librarian_self.formfile.records import ListOf, MapOf, Record, may, must
from librarian_self.formfile.typed import Typed
from librarian_self.i18n.messages import msg
from tests.formfile.walking import said, walk_over

BOOK = Record(
    "book",
    msg("a book"),
    (
        must("id", Id("book"), "Its id."),
        must("title", Word(), "Its title."),
        may("pages", Int(1, 9_999), "Pages."),
    ),
)
SHELF = ListOf(BOOK, most=3, least=1)
MEDIUM = Typed(
    "medium",
    msg("a medium"),
    OneOf(msg("a type of medium"), ("film", "map")),
    "What it is.",
    {
        "film": (must("id", Id(), "Its id."), must("minutes", Int(1, 999), "Its length.")),
        "map": (must("id", Id(), "Its id."), may("scale", Word(), "Its scale.")),
    },
)


def test_a_record_gives_its_values_and_where_they_stand() -> None:
    book, walk = walk_over(BOOK, "id: a\ntitle: A\n")

    assert book.values == {"id": "a", "title": "A"}
    assert book.at("title").start_mark.line == 1
    assert book.at("pages") is book.node
    assert book.get("pages") is None
    assert said(walk) == []


def test_a_record_keeps_what_is_good_in_it() -> None:
    book, walk = walk_over(BOOK, "id: A\npages: 0\ntitel: B\npages: 5\n")

    assert book.values == {}
    assert set(book.places) == {"id", "pages"}
    assert said(walk) == [
        (
            "1:5: “A” is not an id; an id is at most 64 small letters a–z, digits and single hyphens, "
            "and begins with a letter"
        ),
        "2:8: 0 is out of range: 1 to 9999",
        "3:1: “titel” is not a key of a book; did you mean “title”?",
        "4:1: “pages” is given twice (first on line 2)",
        "1:1: a book needs the key “title”",
    ]


def test_a_key_that_is_there_but_wrong_is_not_told_as_missing() -> None:
    _, walk = walk_over(BOOK, "id: a\ntitle: []\n")

    assert said(walk) == ["2:8: expected a text here, but found a list"]


def test_a_list_keeps_what_is_good_in_it() -> None:
    shelf, walk = walk_over(SHELF, "- {id: a, title: A}\n- none\n- {id: b, title: B}\n")

    assert [book.get("id") for book in shelf] == ["a", "b"]
    assert said(walk) == ["2:3: expected a book here, but found a text"]


@pytest.mark.parametrize(
    ("source", "problems", "kept"),
    [
        ("[]", ["1:1: at least 1 entry belongs here"], 0),
        ("[{id: a, title: A}]", [], 1),
        ("[{id: a, title: A}, {id: b, title: B}, {id: c, title: C}, {wrong: 1}]",
         ["1:59: at most 3 entries fit here"], 3),
    ],
)  # fmt: skip
def test_a_list_has_a_least_and_a_most(source: str, problems: list[str], kept: int) -> None:
    shelf, walk = walk_over(SHELF, source)

    assert said(walk) == problems
    assert len(shelf) == kept


def test_ids_that_name_something_are_unique_in_the_file_and_remembered() -> None:
    _, walk = walk_over(SHELF, "- {id: a, title: A}\n- {id: a, title: B}\n")

    assert said(walk) == ["2:8: “a” is given twice (first on line 1)"]
    assert list(walk.defined["book"]) == ["a"]


def test_a_list_can_ask_that_no_two_values_are_alike() -> None:
    found, walk = walk_over(ListOf(Word(), most=9, unique=True), "[a, b, a, [], []]")

    assert found == ("a", "b", "a")
    assert said(walk) == [
        "1:11: expected a text here, but found a list",
        "1:15: expected a text here, but found a list",
        "1:8: “a” is given twice (first on line 1)",
    ]


def test_a_map_keeps_what_is_good_in_it() -> None:
    pages, walk = walk_over(MapOf(Id(), Int(1, 9), 9, "book"), "a: 1\nB: 2\nc: ten\na: 3\nd: 4\n")

    assert pages.values == {"a": 1, "d": 4}
    assert list(pages.places) == ["a", "c", "d"]
    assert list(walk.defined["book"]) == ["a", "c", "d"]
    assert [line[:4] for line in said(walk)] == ["2:1:", "3:4:", "4:1:"]


def test_a_map_has_a_most() -> None:
    pages, walk = walk_over(MapOf(Id(), Int(1, 9), 2), "a: 1\nb: 2\nc: wrong\n")

    assert pages.values == {"a": 1, "b": 2}
    assert said(walk) == ["3:1: at most 2 entries fit here"]


def test_a_map_by_number_knows_one_number_however_it_is_written() -> None:
    _, walk = walk_over(MapOf(Int(1, 9), Word(), 9), "1: a\n'01': b\n")

    assert said(walk) == ["2:1: “01” is given twice (first on line 1)"]


@pytest.mark.parametrize(
    ("source", "problems"),
    [
        ("{type: film, id: a, minutes: 90}", []),
        ("{id: a, minutes: 90, type: film}", []),
        ("{type: map, id: a}", []),
        ("{type: film, id: a}", ["1:1: a medium of the type “film” needs the key “minutes”"]),
        (
            "{type: map, id: a, minutes: 90}",
            ["1:20: “minutes” is a key of a medium of the type “film”, not “map”"],
        ),
        (
            "{type: map, id: a, scal: x}",
            ["1:20: “scal” is not a key of a medium; did you mean “scale”?"],
        ),
        ("{id: a, minutes: 90, scale: x}", ["1:1: a medium needs the key “type”"]),
        ("{type: flim}", [
            "1:8: “flim” is not a type of medium; did you mean “film”?",
            "1:1: a medium needs the key “id”",
        ]),
        ("{type: [film], id: a}", ["1:8: expected a word here, but found a list"]),
        ("{type: map, type: film, id: a}", ["1:13: “type” is given twice (first on line 1)"]),
        ("[film]", ["1:1: expected a medium here, but found a list"]),
    ],
)  # fmt: skip
def test_a_typed_record_has_the_keys_of_its_type(source: str, problems: list[str]) -> None:
    _, walk = walk_over(MEDIUM, source)

    assert said(walk) == problems


def described(kind: Any) -> tuple[Schema, dict[str, Schema]]:
    definitions: dict[str, Schema] = {}
    return kind.schema(definitions), definitions


def test_a_record_is_described_once_and_referred_to() -> None:
    found, definitions = described(ListOf(BOOK, most=3, least=1, unique=True))

    assert found == {
        "type": "array",
        "items": {"$ref": "#/$defs/book"},
        "maxItems": 3,
        "minItems": 1,
        "uniqueItems": True,
    }
    assert definitions["book"]["required"] == ["id", "title"]
    assert definitions["book"]["additionalProperties"] is False
    assert definitions["book"]["properties"]["pages"] == {
        "description": "Pages.",
        "type": "integer",
        "minimum": 1,
        "maximum": 9_999,
    }


def test_the_keys_of_a_map_are_described_as_texts() -> None:
    found, _ = described(MapOf(Int(1, 9), Word(), 9))

    assert found["propertyNames"] == {"pattern": "^[+-]?[0-9]+$"}
    assert found["maxProperties"] == 9


def test_a_typed_record_is_described_type_by_type() -> None:
    found, definitions = described(MEDIUM)

    assert found == {"$ref": "#/$defs/medium"}
    assert definitions["medium"] == {
        "oneOf": [{"$ref": "#/$defs/medium-film"}, {"$ref": "#/$defs/medium-map"}]
    }
    assert definitions["medium-map"]["properties"]["type"] == {"description": "What it is.", "const": "map"}
    assert definitions["medium-map"]["required"] == ["type", "id"]
