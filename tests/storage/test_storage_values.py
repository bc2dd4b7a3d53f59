"""JSON in a column is read strictly: what cannot have been written by us is refused, never guessed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

import pytest

from librarian_self.storage import Unstorable
from librarian_self.storage.values import (
    check_value,
    from_json,
    number,
    optional_number,
    optional_text,
    text,
    to_json,
    words,
)

PROFILE = Path("p.lself")


def test_json_is_short_and_keeps_every_letter() -> None:
    assert to_json({"a": [1, 2.5, None, True], "oʻ": "қ"}, PROFILE) == '{"a":[1,2.5,null,true],"oʻ":"қ"}'


def test_any_mapping_and_sequence_can_be_written() -> None:
    body = {"map": MappingProxyType({"x": 1}), "range": range(3), "tuple": ("a", ())}
    assert from_json(to_json(body, PROFILE).encode()) == {
        "map": {"x": 1},
        "range": [0, 1, 2],
        "tuple": ["a", []],
    }


@pytest.mark.parametrize(
    "number_given", [1e-300, 0.1, -0.0, 1.7976931348623157e308, 2**63 - 1, -(2**63), 3.0]
)
def test_a_number_is_read_as_it_was_written(number_given: float) -> None:
    found = from_json(to_json({"n": number_given}, PROFILE).encode())["n"]
    assert repr(found) == repr(number_given)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"{} {}",
        b'{"a":1,"a":1}',
        b'{"a":{"b":1,"b":2}}',
        b'{"a":NaN}',
        b'{"a":Infinity}',
        b'{"a":-Infinity}',
        b"\xff",
        b'{"a":"\xed\xa0\x80"}',
        b'{"a":"\\ud800"}',
        b'{"a":[{"\\u0000":1}]}',
        b"{'a':1}",
    ],
)
def test_json_that_we_never_write_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r".*"):
        from_json(data)


@pytest.mark.parametrize("data", [b"[]", b"1", b'"text"', b"null", None, 1, "{}"])
def test_only_an_object_is_a_body(data: object) -> None:
    with pytest.raises(TypeError):
        from_json(data)


@pytest.mark.parametrize("value", [None, "", "oʻ\n\t📚", 0, -1, 0.5, True, [], {}, [[{"a": [None]}]], ("x",)])
def test_what_json_can_give_back_is_allowed(value: object) -> None:
    check_value(value)
    assert from_json(to_json({"value": value}, PROFILE).encode()).keys() == {"value"}


@pytest.mark.parametrize("value", ["\0", ["\ud800"], {"\0": 1}, {"a": {"b": float("nan")}}, [2**63]])
def test_what_no_file_can_give_back_is_refused_however_deep(value: object) -> None:
    with pytest.raises(ValueError, match=r".*"):
        check_value(value)
    with pytest.raises(Unstorable) as caught:
        to_json({"value": value}, PROFILE)
    assert caught.value.path == PROFILE


@pytest.mark.parametrize("value", [b"bytes", {1, 2}, object(), {1: "a"}, {None: "a"}, [b""], 1j])
def test_what_json_does_not_know_is_a_fault_of_the_program(value: object) -> None:
    with pytest.raises(TypeError):
        check_value(value)


@pytest.mark.parametrize(
    ("read", "value", "result"),
    [
        (text, "oʻ".encode(), "oʻ"),
        (optional_text, None, None),
        (optional_text, b"", ""),
        (number, -5, -5),
        (optional_number, None, None),
        (optional_number, 0, 0),
        (words, "oʻ", "oʻ"),
    ],
)
def test_a_column_is_read_as_what_it_holds(
    read: Callable[[object], object], value: object, result: object
) -> None:
    assert read(value) == result


@pytest.mark.parametrize(
    ("read", "value"),
    [
        (text, None),
        (text, "already text"),
        (text, 1),
        (optional_text, 1),
        (number, None),
        (number, True),
        (number, 1.0),
        (number, b"1"),
        (optional_number, False),
        (words, b"bytes"),
        (words, None),
    ],
)
def test_a_column_that_holds_something_else_is_refused(
    read: Callable[[object], object], value: object
) -> None:
    with pytest.raises(TypeError):
        read(value)
