"""`answer --rater … --occasion …`: every type of item, by whoever answers, each in an assessment of their own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Program

EVERY_TYPE: list[dict[str, object]] = [
    {"item": "ask", "current": 2},
    {"item": "listen", "current": 0},
    {"item": "calm", "value": 3},
    {"item": "rated-ways", "options": {"talk": 4, "shout": 1}},
    {"item": "best-way", "choice": "wait"},
    {"item": "place", "choice": "town"},
    {"item": "tools", "chosen": ["phone", "card"]},
    {"item": "words", "value": "tea"},
    {"item": "readers", "value": 0},
    {"item": "since", "value": "2019-09-01"},
]

UNFIT: list[dict[str, object]] = [
    {"item": "calm", "value": 9},
    {"item": "calm", "current": 2},
    {"item": "rated-ways", "options": {"talk": 5}},
    {"item": "rated-ways", "options": {"sing": 1}},
    {"item": "rated-ways", "choice": "talk"},
    {"item": "best-way", "choice": "sing"},
    {"item": "best-way", "options": {"wait": 1}},
    {"item": "tools", "chosen": ["card", "spade"]},
    {"item": "since", "value": "yesterday"},
    {"item": "readers", "value": "many"},
    {"item": "thanks", "value": "you"},
]

WHO = [(), ("--occasion", "end"), ("--rater", "mentor"), ("--rater", "mentor", "--occasion", "end")]


def give(
    program: Program,
    profile: Path,
    form_file: Path,
    who: tuple[str, ...],
    *lines: dict[str, object],
    code: int = 0,
) -> list[str]:
    given = "".join(json.dumps(line) + "\n" for line in lines)
    words = ("answer", profile, "--form", "everything", "--form-file", form_file, *who, "-")
    return program(*words, given=given, code=code).lines


def rows(program: Program, profile: Path) -> list[dict[str, Any]]:
    path = profile.with_suffix(".json")
    program("export", profile, "--answers", path)
    found: list[dict[str, Any]] = json.loads(path.read_bytes())
    return found


@pytest.mark.parametrize("who", WHO)
def test_every_type_of_item_is_taken(
    program: Program, profile: Path, form_file: Path, who: tuple[str, ...]
) -> None:
    assert give(program, profile, form_file, who, *EVERY_TYPE) == [
        f"saved {number}" for number in range(1, len(EVERY_TYPE) + 1)
    ]
    saved = {row["item"]: row for row in rows(program, profile)}
    for line in EVERY_TYPE:
        for key, value in line.items():
            assert saved[str(line["item"])][key] == value


def test_a_situation_may_be_rated_bit_by_bit(program: Program, profile: Path, form_file: Path) -> None:
    for options in ({"talk": 4}, {"talk": 4, "shout": 2}, {"talk": None, "shout": 2}):
        give(program, profile, form_file, (), {"item": "rated-ways", "options": options})
    (row,) = rows(program, profile)
    assert row["options"] == {"shout": 2}


@pytest.mark.parametrize(
    ("who", "may", "may_not"),
    [(WHO[1], "not-my-work", "not-observed"), (WHO[3], "not-observed", "rather-not-say")],
)
def test_each_rater_has_reasons_of_their_own(
    program: Program, profile: Path, form_file: Path, who: tuple[str, ...], may: str, may_not: str
) -> None:
    for item in ("ask", "calm", "rated-ways", "best-way", "tools", "words"):
        assert give(program, profile, form_file, who, {"item": item, "unrated": may})[0].startswith("saved ")
        refused = give(program, profile, form_file, who, {"item": item, "unrated": may_not}, code=1)
        assert "not a reason that this form offers" in refused[0]


def test_a_reason_takes_the_answer_back_and_an_answer_the_reason(
    program: Program, profile: Path, form_file: Path
) -> None:
    end = WHO[3]
    give(program, profile, form_file, end, *EVERY_TYPE)
    given = [{"item": line["item"], "unrated": "not-observed"} for line in EVERY_TYPE]
    give(program, profile, form_file, end, *given)
    for row in rows(program, profile):
        assert row["unrated"] == "not-observed"
        assert not any(row[key] for key in ("current", "value", "choice", "options", "chosen"))
    give(program, profile, form_file, end, *EVERY_TYPE)
    assert {row["unrated"] for row in rows(program, profile)} == {None}


@pytest.mark.parametrize("who", WHO)
def test_what_does_not_fit_is_refused_whoever_answers(
    program: Program, profile: Path, form_file: Path, who: tuple[str, ...]
) -> None:
    said = give(program, profile, form_file, who, *UNFIT, code=1)
    assert [line.split(":")[0] for line in said] == [f"error {number}" for number in range(1, len(UNFIT) + 1)]
    assert rows(program, profile) == []


def test_raters_and_occasions_never_mix(program: Program, profile: Path, form_file: Path) -> None:
    for level, who in enumerate(WHO):
        give(program, profile, form_file, who, {"item": "ask", "current": level})
    give(program, profile, form_file, WHO[3], {"item": "explain", "current": 1})
    found = {(row["rater"], row["occasion"], row["item"]): row["current"] for row in rows(program, profile)}
    assert found[("self", "end", "ask")] == 1
    assert found[("mentor", "end", "ask")] == 3
    assert found[("mentor", "end", "explain")] == 1
