"""`answer --rater … --occasion …`: every type of item, by whoever answers, each in an assessment of their own."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from librarian_self.services.session import Session
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

START, END = ("--occasion", "start"), ("--occasion", "end")
MENTOR = ("--rater", "mentor")
WHO = [START, END, (*MENTOR, *END)]


@pytest.fixture
def form_file(occasions_file: Path) -> Path:
    """A form with every type of item, answered on occasions."""
    return occasions_file


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


def rows(profile: Path) -> list[dict[str, Any]]:
    with Session.open(profile) as session:
        return [
            {"rater": taken.rater, "occasion": taken.occasion, "item": item, **asdict(answer)}
            for taken in session.assessments()
            for item, answer in session.take(taken.id).answers.items()
        ]


@pytest.mark.parametrize("who", WHO)
def test_every_type_of_item_is_taken(
    program: Program, profile: Path, form_file: Path, who: tuple[str, ...]
) -> None:
    assert give(program, profile, form_file, who, *EVERY_TYPE) == [
        f"saved {number}" for number in range(1, len(EVERY_TYPE) + 1)
    ]
    saved = {row["item"]: row for row in rows(profile)}
    for line in EVERY_TYPE:
        for key, value in line.items():
            assert saved[str(line["item"])][key] == (tuple(value) if isinstance(value, list) else value)


def test_a_situation_may_be_rated_bit_by_bit(program: Program, profile: Path, form_file: Path) -> None:
    for options in ({"talk": 4}, {"talk": 4, "shout": 2}, {"talk": None, "shout": 2}):
        give(program, profile, form_file, END, {"item": "rated-ways", "options": options})
    (row,) = rows(profile)
    assert row["options"] == {"shout": 2}


@pytest.mark.parametrize(
    ("who", "may", "may_not"),
    [(END, "not-my-work", "not-observed"), (WHO[2], "not-observed", "rather-not-say")],
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
    end = WHO[2]
    give(program, profile, form_file, end, *EVERY_TYPE)
    given = [{"item": line["item"], "unrated": "not-observed"} for line in EVERY_TYPE]
    give(program, profile, form_file, end, *given)
    for row in rows(profile):
        assert row["unrated"] == "not-observed"
        assert not any(row[key] for key in ("current", "value", "choice", "options", "chosen"))
    give(program, profile, form_file, end, *EVERY_TYPE)
    assert {row["unrated"] for row in rows(profile)} == {None}


@pytest.mark.parametrize("who", WHO)
def test_what_does_not_fit_is_refused_whoever_answers(
    program: Program, profile: Path, form_file: Path, who: tuple[str, ...]
) -> None:
    said = give(program, profile, form_file, who, *UNFIT, code=1)
    assert [line.split(":")[0] for line in said] == [f"error {number}" for number in range(1, len(UNFIT) + 1)]
    assert rows(profile) == []


def test_raters_and_occasions_never_mix(program: Program, profile: Path, form_file: Path) -> None:
    for level, who in enumerate(WHO):
        give(program, profile, form_file, who, {"item": "ask", "current": level})
    give(program, profile, form_file, WHO[2], {"item": "explain", "current": 1})
    found = {(row["rater"], row["occasion"], row["item"]): row["current"] for row in rows(profile)}
    assert found == {
        ("self", "start", "ask"): 0,
        ("self", "end", "ask"): 1,
        ("mentor", "end", "ask"): 2,
        ("mentor", "end", "explain"): 1,
    }


class TestWithoutAnOccasion:
    """A form that is answered on occasions, and none is named."""

    def refused(self, program: Program, profile: Path, form_file: Path, *who: str) -> str:
        words = ("answer", profile, "--form", "everything", "--form-file", form_file, *who, "-")
        return program(*words, given='{"item": "ask", "current": 1}\n', code=1).err

    def test_it_says_which_there_are_for_this_rater(
        self, program: Program, profile: Path, form_file: Path
    ) -> None:
        said = self.refused(program, profile, form_file)
        assert said.endswith("is answered on occasions; please name one with --occasion: start, end.\n")
        assert self.refused(program, profile, form_file, *MENTOR).endswith("--occasion: end.\n")
        assert rows(profile) == []

    def test_a_stranger_has_no_occasion(self, program: Program, profile: Path, form_file: Path) -> None:
        said = self.refused(program, profile, form_file, "--rater", "nobody")
        assert "“nobody” answers the form “everything” on no occasion" in said

    def test_the_single_unfinished_one_of_this_rater_goes_on(
        self, program: Program, profile: Path, form_file: Path
    ) -> None:
        give(program, profile, form_file, START, {"item": "ask", "current": 1})
        give(program, profile, form_file, (*MENTOR, *END), {"item": "ask", "current": 3})
        give(program, profile, form_file, (), {"item": "explain", "current": 2})
        give(program, profile, form_file, MENTOR, {"item": "explain", "current": 0})
        levels = [(row["rater"], row["occasion"], row["item"], row["current"]) for row in rows(profile)]
        assert ("self", "start", "explain", 2) in levels
        assert ("mentor", "end", "explain", 0) in levels
        assert len(levels) == 4

    def test_of_two_unfinished_ones_none_is_guessed(
        self, program: Program, profile: Path, form_file: Path
    ) -> None:
        for occasion in (START, END):
            give(program, profile, form_file, occasion, {"item": "ask", "current": 1})
        assert "--occasion: start, end" in self.refused(program, profile, form_file)

    def test_a_finished_one_is_not_gone_on_with(
        self, program: Program, profile: Path, form_file: Path
    ) -> None:
        give(program, profile, form_file, START, {"item": "ask", "current": 1})
        with Session.open(profile) as session:
            session.finish(1)
        assert "--occasion: start, end" in self.refused(program, profile, form_file)

    def test_a_new_one_needs_its_occasion(self, program: Program, profile: Path, form_file: Path) -> None:
        give(program, profile, form_file, START, {"item": "ask", "current": 1})
        assert "--occasion: start, end" in self.refused(program, profile, form_file, "--new")

    def test_the_shipped_practicum_says_it_too(self, program: Program, profile: Path) -> None:
        done = program("answer", profile, "--form", "practicum", "-", code=1)
        assert "--occasion: start, middle, end" in done.err
