"""Single values of a file: what is read, what is said of the rest, and that the schema takes what is read."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.i18n.messages import english, msg
from librarian_self.model.plan import GoalStatus
from librarian_self.services.planfile.faults import Faults
from librarian_self.services.planfile.kinds import Day, Exactly, Id, Kind, OneOf, Share, Whole, Words, YesNo
from librarian_self.services.planfile.records import Key, ListOf, Maybe, Record, Unread

Draft202012Validator: Any = import_module("jsonschema").Draft202012Validator
"""Imported by name, as the package has no types."""

HEX = Words(4, "[0-9a-f]{4}", msg("four hexadecimal digits"))
KINDS: tuple[Kind, ...] = (
    Words(5),
    HEX,
    Id(),
    Day(),
    Whole(-3, 3),
    YesNo(),
    OneOf(msg("a standing"), GoalStatus),
    Exactly("plan"),
    Exactly(1),
    Maybe(Words(5)),
    Maybe(Day()),
    ListOf(Whole(0, 9), 2),
)

values = (
    st.none()
    | st.booleans()
    | st.integers(-5, 5)
    | st.floats()
    | st.text(max_size=7)
    | st.sampled_from(["2026-11-23", "2026-02-30", "active", "00ff", "plan", ""])
    | st.lists(st.integers(-1, 10), max_size=3)
)


def read(kind: Kind, value: object) -> tuple[object, list[str]]:
    faults = Faults()
    found = kind.read(value, "$", faults)
    return found, [english(fault.what) for fault in faults.found]


@given(st.sampled_from(KINDS), values)
def test_what_is_read_the_schema_takes_too_and_the_rest_has_a_sentence(kind: Kind, value: object) -> None:
    _found, said = read(kind, value)

    if said:
        assert all(sentence.strip() for sentence in said)
    else:
        assert Draft202012Validator(kind.schema({})).is_valid(value)


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        (HEX, "00FF", "“00FF” is not four hexadecimal digits"),
        (HEX, "0000\n", "this has 5 characters; at most 4 fit"),
        (HEX, 7, "expected four hexadecimal digits here, but found the number 7"),
        (Exactly("plan"), "form", "expected “plan” here, but found the text “form”"),
        (Exactly(1), True, "expected “1” here, but found “true”"),
        (ListOf(Whole(0, 9), 2), [1, 2, 3], "this list has 3 entries; at most 2 fit"),
        (Maybe(Day()), "", "“” is not a date such as 2026-11-23"),
    ],
)
def test_what_is_wrong_is_said(kind: Kind, value: object, said: str) -> None:
    assert read(kind, value)[1] == [said]


@pytest.mark.parametrize("kind", [Share(), Unread(Whole(0, 1))])
@given(value=values)
def test_what_nobody_reads_back_is_left_aside(kind: Kind, value: object) -> None:
    assert read(kind, value) == (None, [])


def test_a_record_without_a_maker_gives_the_keys_that_were_given() -> None:
    from librarian_self.services.planfile.jsontext import Pairs

    record = Record("pair", msg("a pair"), (Key("a", Whole(0, 9), "A."), Key("b", Whole(0, 9), "B.")))

    assert read(record, Pairs((("b", 1),))) == ({"b": 1}, [])
    assert read(record, Pairs((("b", 10), ("c", 1))))[1] == [
        "“c” is not a key of a pair; its keys are: a, b",
        "10 is out of range: 0 to 9",
    ]
