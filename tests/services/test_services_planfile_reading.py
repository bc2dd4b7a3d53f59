"""A plan file is read strictly: whatever is wrong is said with its place, and nothing is guessed."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.i18n.messages import Refusal, english
from librarian_self.model.form import ActionKind
from librarian_self.model.plan import GoalAction, GoalStatus
from librarian_self.model.review import Comment
from librarian_self.services.plan_import import PlanParts, as_parts
from librarian_self.services.planfile import PlanFile, PlanFileRefused, read_plan
from librarian_self.services.planfile.faults import MOST_FAULTS, Fault
from librarian_self.services.planfile.jsontext import NotJson, read_json
from tests.services.planfiles import as_file, as_json, file_with
from tests.services.planparts import plans

GOAL: dict[str, Any] = {"id": "g", "title": "Read aloud"}
ACTION: dict[str, Any] = {"text": "Watch", "kind": "others", "hours": 3}


def faults(data: bytes) -> list[str]:
    """Every fault of a file, with its place."""
    with pytest.raises(PlanFileRefused) as refused:
        read_plan(data)
    return [f"{fault.where}: {english(fault.what)}" for fault in refused.value.faults]


def found(data: bytes) -> tuple[Fault, ...]:
    """The faults of a file; none where it is read, or is no plan at all."""
    try:
        read_plan(data)
    except PlanFileRefused as refusal:
        return refusal.faults
    return ()


class TestWhatIsRead:
    """A sound file."""

    def test_a_file_may_say_little(self) -> None:
        assert read_plan(file_with()) == PlanFile()

    def test_values_come_as_the_model_has_them(self) -> None:
        goal = {**GOAL, "status": "done", "due": None, "actions": [ACTION]}
        (read,) = read_plan(file_with(goals=[goal])).goals
        assert read == {
            "id": "g",
            "title": "Read aloud",
            "status": GoalStatus.DONE,
            "due": None,
            "actions": (GoalAction("Watch", ActionKind.OTHERS, 3),),
        }

    def test_a_byte_order_mark_does_no_harm(self) -> None:
        assert read_plan(b"\xef\xbb\xbf" + file_with(goals=[GOAL])).goals == (GOAL,)

    @pytest.mark.parametrize("suggestions", [[], [{"item": "ask"}], "none", 7])
    def test_suggestions_are_left_aside_whatever_they_are(self, suggestions: object) -> None:
        assert read_plan(file_with(suggestions=suggestions, suggested_commitments=suggestions)) == PlanFile()


class TestNoPlan:
    """What is no plan of this program, or no JSON at all."""

    @pytest.mark.parametrize(
        ("data", "says"),
        [
            (b"", "not JSON: something is wrong at line 1, column 1"),
            (b'{"format": "librarian-self-plan",\n "version": }', "line 2, column 13"),
            (b"\xff\xfe", "Byte 1 of the file is no UTF-8"),
            ('{"format": "Oʻ"}'.encode("cp1251", "replace")[:-1], "not JSON"),
            (b"[" * 100_000, "nested too deeply"),
        ],
    )
    def test_no_json(self, data: bytes, says: str) -> None:
        with pytest.raises(NotJson, match=says):
            read_plan(data)

    def test_too_large_a_file_is_not_looked_at(self) -> None:
        with pytest.raises(NotJson, match="larger than 10 bytes"):
            read_json(b'{"a": "12345"}', 10)

    @pytest.mark.parametrize(
        "data",
        [
            b"[]",
            b"null",
            b'"librarian-self-plan"',
            b"{}",
            b'{"version": 1}',
            b'{"format": "librarian-self/1", "version": 1}',
            b'{"goals": [], "commitments": [], "settings": {}, "suggestions": []}',
        ],
    )
    def test_another_kind_of_file(self, data: bytes) -> None:
        with pytest.raises(PlanFileRefused, match=r"not a plan of Librarian Self: \$\.format should be"):
            read_plan(data)

    @pytest.mark.parametrize("version", [2, 17])
    def test_a_newer_version_asks_for_a_newer_program(self, version: int) -> None:
        with pytest.raises(PlanFileRefused, match="written by a newer version"):
            read_plan(as_file({"format": "librarian-self-plan", "version": version, "wishes": []}))

    @pytest.mark.parametrize("version", [0, -1, "1", None, 1.0, True])
    def test_no_version_of_the_format(self, version: object) -> None:
        (said,) = faults(as_file({"format": "librarian-self-plan", "version": version}))
        assert said.startswith("$.version: expected “1” here, but found")

    def test_a_format_without_a_version(self) -> None:
        assert faults(as_file({"format": "librarian-self-plan"})) == ["$: a plan needs the key “version”"]


class TestFaults:
    """Every fault is said with its place."""

    @pytest.mark.parametrize(
        ("parts", "said"),
        [
            ({"goals": {}}, "$.goals: expected a list here, but found an object"),
            ({"goals": [7]}, "$.goals[0]: expected a goal here, but found the number 7"),
            ({"goals": [{"id": "g"}]}, "$.goals[0]: a goal needs the key “title”"),
            ({"goals": [{"title": "x"}]}, "$.goals[0]: a goal needs the key “id”"),
            (
                {"goals": [{**GOAL, "titel": "x"}]},
                "$.goals[0]: “titel” is not a key of a goal; did you mean “title”, “item”?",
            ),
            ({"goals": [{**GOAL, "title": None}]}, "$.goals[0].title: expected a text here, but found null"),
            (
                {"goals": [{**GOAL, "measure": True}]},
                "$.goals[0].measure: expected a text here, but found “true”",
            ),
            (
                {"goals": [{**GOAL, "reason": "x" * 20_001}]},
                "$.goals[0].reason: this has 20001 characters; at most 20000 fit",
            ),
            (
                {"goals": [{**GOAL, "cost": "a\0b"}]},
                "$.goals[0].cost: this text holds characters that cannot be stored",
            ),
            (
                {"goals": [{**GOAL, "cost": "\ud800"}]},
                "$.goals[0].cost: this text holds characters that cannot be stored",
            ),
            (
                {"goals": [{**GOAL, "id": "a\nb"}]},
                "$.goals[0].id: “a□b” is not an id: one line of at most 100 characters",
            ),
            (
                {"goals": [{**GOAL, "id": " "}]},
                "$.goals[0].id: “ ” is not an id: one line of at most 100 characters",
            ),
            ({"goals": [{**GOAL, "id": 7}]}, "$.goals[0].id: expected an id here, but found the number 7"),
            (
                {"goals": [{**GOAL, "title": []}]},
                "$.goals[0].title: expected a text here, but found a list",
            ),
            ({"goals": [{**GOAL, "due": "soon"}]}, "$.goals[0].due: “soon” is not a date such as 2026-11-23"),
            (
                {"goals": [{**GOAL, "due": "20261123"}]},
                "$.goals[0].due: “20261123” is not a date such as 2026-11-23",
            ),
            (
                {"goals": [{**GOAL, "start": 5}]},
                "$.goals[0].start: expected a date such as 2026-11-23 here, but found the number 5",
            ),
            (
                {"goals": [{**GOAL, "hours_month": -1}]},
                "$.goals[0].hours_month: -1 is out of range: 0 to 10000",
            ),
            (
                {"goals": [{**GOAL, "hours_month": 2.0}]},
                "$.goals[0].hours_month: expected a whole number here, but found the number 2.0",
            ),
            (
                {"goals": [{**GOAL, "to_level": False}]},
                "$.goals[0].to_level: expected a whole number here, but found “false”",
            ),
            (
                {"goals": [{**GOAL, "status": "asleep"}]},
                "$.goals[0].status: “asleep” is not a standing of a goal; there are: active, resting, done, dropped",
            ),
            (
                {"goals": [{**GOAL, "status": 1}]},
                "$.goals[0].status: expected a word here, but found the number 1",
            ),
            (
                {"goals": [{**GOAL, "actions": [ACTION, {**ACTION, "done": 1}]}]},
                "$.goals[0].actions[1].done: expected “true” or “false” here, but found the number 1",
            ),
            ({"goals": [GOAL, {**GOAL, "title": "y"}]}, "$.goals[1].id: “g” is the same as in $.goals[0]"),
            (
                {"reviews": [{"id": "r", "planned": None}]},
                "$.reviews[0].planned: expected a date such as 2026-11-23 here, but found null",
            ),
            (
                {"learning": [{"id": "l", "date": "2026-11-23", "minutes": 600_001}]},
                "$.learning[0].minutes: 600001 is out of range: 0 to 600000",
            ),
            ({"settings": []}, "$.settings: expected the plan’s settings here, but found a list"),
            (
                {"settings": {"hours_year": "40"}},
                "$.settings.hours_year: expected a whole number here, but found the text “40”",
            ),
        ],
    )
    def test_each_has_its_place_and_its_sentence(self, parts: dict[str, Any], said: str) -> None:
        assert faults(file_with(**parts)) == [said]

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            (
                '"goals": [{"id": "g", "title": "a", "title": "b"}]',
                "$.goals[0].title: this key is given twice",
            ),
            ('"goals": [], "goals": []', "$.goals: this key is given twice"),
            (
                '"settings": {"hours_month": NaN}',
                "$.settings.hours_month: expected a whole number here, but found “NaN”",
            ),
            (
                '"settings": {"hours_month": -Infinity}',
                "$.settings.hours_month: expected a whole number here, but found “-Infinity”",
            ),
            (
                '"settings": {"hours_month": 1e999}',
                "$.settings.hours_month: expected a whole number here, but found the number inf",
            ),
            (
                f'"settings": {{"hours_month": {"9" * 5_000}}}',
                f"$.settings.hours_month: expected a whole number here, but found “{'9' * 39}…”",
            ),
        ],
    )
    def test_what_a_lenient_reader_would_let_pass(self, text: str, said: str) -> None:
        assert faults(f'{{"format": "librarian-self-plan", "version": 1, {text}}}'.encode()) == [said]

    def test_all_are_found_and_the_sentence_says_how_many(self) -> None:
        data = file_with(goals=[{**GOAL, "due": "x", "start": "y"}], wishes=[])
        with pytest.raises(PlanFileRefused) as refused:
            read_plan(data)
        assert len(refused.value.faults) == 3
        assert str(refused.value).endswith("(and 2 more places)")
        assert str(refused.value).startswith("$: “wishes” is not a key of a plan")

    def test_unknown_keys_without_end_are_no_flood(self) -> None:
        many = ",".join(f'"key-{number}": 1' for number in range(20_000))
        assert (
            len(faults(f'{{"format": "librarian-self-plan", "version": 1, {many}}}'.encode())) == MOST_FAULTS
        )

    def test_records_behind_a_hundred_faults_are_read_no_more(self) -> None:
        assert len(faults(file_with(goals=[{"odd": 1}] * 5_000))) == MOST_FAULTS

    def test_a_file_full_of_faults_is_no_flood(self) -> None:
        assert len(faults(file_with(goals=[7] * 1_000))) == MOST_FAULTS

    def test_what_stands_in_a_sentence_is_short_and_can_be_printed(self) -> None:
        (said,) = faults(file_with(goals=[{**GOAL, "status": "\x07" + "x" * 100_000}]))
        assert len(said) < 200
        assert said.isprintable()


# Whatever comes


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=12,
)


@given(st.binary(max_size=200))
def test_no_bytes_do_more_than_be_refused(data: bytes) -> None:
    with pytest.raises(Refusal):
        read_plan(data)


def spoilt(here: Any, draw: Callable[[st.SearchStrategy[Any]], Any]) -> None:
    """Put something else in one place of a list or an object, or somewhere inside of it."""
    keys = list(here) if isinstance(here, dict) else list(range(len(here)))
    if keys:
        key = draw(st.sampled_from(keys))
        if isinstance(here[key], dict | list) and draw(st.booleans()):
            spoilt(here[key], draw)
        else:
            here[key] = draw(json_values)


@given(plans, st.sampled_from(["goals", "commitments", "reviews", "learning", "settings"]), st.data())
def test_a_plan_with_something_else_in_one_part_is_read_or_refused_with_a_place_there(
    plan: PlanParts, part: str, data: st.DataObject
) -> None:
    written = as_json(plan)
    spoilt(written[part], data.draw)
    assert all(fault.where.startswith(f"$.{part}") for fault in found(as_file(written)))


@given(plans, st.data())
def test_a_plan_that_was_cut_or_garbled_is_never_half_read(plan: PlanParts, data: st.DataObject) -> None:
    whole = as_file(plan)
    at = data.draw(st.integers(0, len(whole) - 1))
    try:
        read_plan(whole[:at])
    except Refusal:
        pass
    else:
        raise AssertionError("a part of a file is no plan")
    garbled = whole[:at] + data.draw(st.binary(min_size=1, max_size=3)) + whole[at + 1 :]
    try:
        read_plan(garbled)
    except Refusal:
        return
    json.loads(garbled.decode("utf-8-sig"))  # what was read is sound JSON for everybody else too


def test_a_review_of_an_older_program_is_one_of_the_persons_own() -> None:
    read = read_plan(file_with(reviews=[{"id": "r", "planned": "2026-11-23", "held": "2026-11-23"}]))
    assert "by" not in read.reviews[0]
    assert as_parts(read).reviews[0].is_own


def test_comments_of_somebody_else_are_read() -> None:
    comment = {"goal": "g", "title": "Read", "words": "Good.", "talked": True}
    review = {"id": "r", "planned": "2026-11-23", "by": "Aziza", "comments": [comment]}
    (found,) = as_parts(read_plan(file_with(reviews=[review]))).reviews
    assert (found.by, found.comments) == ("Aziza", (Comment("g", "Read", "Good.", talked=True),))
