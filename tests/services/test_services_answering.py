"""A change to one answer: what is kept, what is cleared, what is refused."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.model.answer import NO_ANSWER, Answer, Evidence
from librarian_self.model.form import SELF, Form, ItemType
from librarian_self.model.profile import LONGEST_NOTE
from librarian_self.services.answering import AnswerRefused, change_answer
from tests.services.everything import everything

FORM = everything().form
FULL = Answer(current=2, target=3, importance=1, note="a note", evidence=Evidence("an example", "2026-11-01"))


def changed(item: str, patch: dict[str, object], before: Answer = NO_ANSWER, rater: str = SELF) -> Answer:
    return change_answer(FORM, item, before, patch, rater)


def refusal(item: str, patch: dict[str, object], before: Answer = NO_ANSWER, rater: str = SELF) -> str:
    with pytest.raises(AnswerRefused) as refused:
        changed(item, patch, before, rater)
    return str(refused.value)


def test_a_missing_key_keeps_its_value() -> None:
    assert changed("ask", {"current": 1}, FULL) == Answer(
        current=1, target=3, importance=1, note="a note", evidence=Evidence("an example", "2026-11-01")
    )


def test_an_empty_change_changes_nothing() -> None:
    assert changed("ask", {}, FULL) == FULL


@pytest.mark.parametrize("key", ["current", "target", "importance", "evidence"])
def test_null_clears_just_its_own_part(key: str) -> None:
    cleared = changed("ask", {key: None}, FULL)
    assert getattr(cleared, key) is None
    kept = {"current", "target", "importance", "evidence", "note"} - {key}
    assert all(getattr(cleared, part) == getattr(FULL, part) for part in kept)


def test_null_clears_a_note() -> None:
    assert changed("ask", {"note": None}, FULL).note == ""


@pytest.mark.parametrize(
    ("item", "patch", "before"),
    [
        ("calm", {"value": None}, Answer(value=2)),
        ("rated-ways", {"options": None}, Answer(options={"talk": 4})),
        ("rated-ways", {"options": {"talk": None}}, Answer(options={"talk": 4})),
        ("best-way", {"choice": None}, Answer(choice="wait")),
        ("place", {"choice": None}, Answer(choice="town")),
        ("tools", {"chosen": None}, Answer(chosen=("card",))),
        ("tools", {"chosen": []}, Answer(chosen=("card",))),
        ("words", {"value": None}, Answer(value="tea")),
        ("words", {"value": ""}, Answer(value="tea")),
        ("ask", {"unrated": None}, Answer(unrated="not-my-work")),
        ("ask", {"evidence": {}}, Answer(evidence=Evidence("one"))),
        ("ask", {"evidence": {"text": "  ", "date": ""}}, Answer(evidence=Evidence("one"))),
    ],
)
def test_every_kind_of_answer_can_be_cleared(item: str, patch: dict[str, object], before: Answer) -> None:
    assert changed(item, patch, before) == NO_ANSWER


@pytest.mark.parametrize(
    ("item", "patch", "expected"),
    [
        ("ask", {"current": 0, "target": 3, "importance": 3}, Answer(current=0, target=3, importance=3)),
        ("calm", {"value": 0}, Answer(value=0)),
        ("rated-ways", {"options": {"talk": 4, "shout": 1}}, Answer(options={"talk": 4, "shout": 1})),
        ("best-way", {"choice": "wait"}, Answer(choice="wait")),
        ("place", {"choice": "school"}, Answer(choice="school")),
        ("tools", {"chosen": ["phone", "card", "phone"]}, Answer(chosen=("phone", "card"))),
        ("words", {"value": "Tea – and ʻquietʼ"}, Answer(value="Tea – and ʻquietʼ")),
        ("readers", {"value": 0}, Answer(value=0)),
        ("readers", {"value": -2.5}, Answer(value=-2.5)),
        ("since", {"value": "2019-09-01"}, Answer(value="2019-09-01")),
        ("ask", {"note": "x" * LONGEST_NOTE}, Answer(note="x" * LONGEST_NOTE)),
        ("ask", {"evidence": {"text": "I asked."}}, Answer(evidence=Evidence("I asked."))),
        ("ask", {"evidence": {"text": "I asked.", "date": None}}, Answer(evidence=Evidence("I asked."))),
        ("ask", {"evidence": {"date": "2026-01-31"}}, Answer(evidence=Evidence("", "2026-01-31"))),
        ("words", {"unrated": "rather-not-say"}, Answer(unrated="rather-not-say")),
    ],
)
def test_every_kind_of_answer_can_be_given(item: str, patch: dict[str, object], expected: Answer) -> None:
    assert changed(item, patch) == expected


@pytest.mark.parametrize(
    ("item", "patch", "rating"),
    [
        ("ask", {"current": 2}, Answer(current=2)),
        ("ask", {"current": 0}, Answer(current=0)),
        ("calm", {"value": 0}, Answer(value=0)),
        ("readers", {"value": 0}, Answer(value=0)),
        ("words", {"value": "tea"}, Answer(value="tea")),
        ("best-way", {"choice": "close"}, Answer(choice="close")),
        ("tools", {"chosen": ["card"]}, Answer(chosen=("card",))),
        ("rated-ways", {"options": {"talk": 1}}, Answer(options={"talk": 1})),
    ],
)
class TestRatedOrNot:
    """An item is rated, or left unrated with a reason."""

    def test_a_rating_takes_the_reason_back(
        self, item: str, patch: dict[str, object], rating: Answer
    ) -> None:
        assert changed(item, patch, Answer(unrated="no-opportunity")) == rating

    def test_a_reason_takes_the_rating_back(
        self, item: str, patch: dict[str, object], rating: Answer
    ) -> None:
        assert changed(item, {"unrated": "no-opportunity"}, rating) == Answer(unrated="no-opportunity")
        assert changed(item, patch, NO_ANSWER) == rating

    def test_both_at_once_are_refused(self, item: str, patch: dict[str, object], rating: Answer) -> None:
        assert "not both" in refusal(item, {**patch, "unrated": "not-my-work"}, rating)


def test_a_reason_keeps_target_importance_note_and_example() -> None:
    left = changed("ask", {"unrated": "not-my-work"}, FULL)
    assert left == Answer(
        target=3, importance=1, unrated="not-my-work", note=FULL.note, evidence=FULL.evidence
    )


@pytest.mark.parametrize(
    ("item", "patch"), [("ask", {"current": None}), ("words", {"value": " \n"}), ("tools", {"chosen": []})]
)
def test_what_says_nothing_leaves_the_reason(item: str, patch: dict[str, object]) -> None:
    assert changed(item, patch, Answer(unrated="not-my-work")).unrated == "not-my-work"


def test_a_target_or_a_note_leaves_the_reason() -> None:
    before = Answer(unrated="no-opportunity")
    assert changed("ask", {"target": 3, "note": "soon"}, before) == Answer(
        target=3, note="soon", unrated="no-opportunity"
    )


@pytest.mark.parametrize("value", [-1, 4, 2.0, True, False, "2", [2], {"level": 2}, 10**30, float("nan")])
@pytest.mark.parametrize("key", ["current", "target"])
def test_what_is_no_level_of_the_scale_is_refused(key: str, value: object) -> None:
    assert "not a level of this scale (0 to 3)" in refusal("ask", {key: value})


@pytest.mark.parametrize("value", [0, 4, True, 2.0, "3", [1]])
def test_importance_is_one_to_three(value: object) -> None:
    assert "importance is 1, 2 or 3" in refusal("ask", {"importance": value})


@pytest.mark.parametrize(
    ("item", "patch", "says"),
    [
        ("nobody", {"current": 1}, "has no item “nobody”"),
        ("ask", {"levl": 1}, "“levl” is not a part of an answer"),
        ("ask", {"item": "ask"}, "“item” is not a part of an answer"),
        ("ask", {"value": 1}, "not answered with “value”"),
        ("ask", {"choice": "wait"}, "not answered with “choice”"),
        ("calm", {"current": 1}, "not answered with “current”"),
        ("calm", {"target": 1}, "not answered with “target”"),
        ("calm", {"importance": 1}, "not answered with “importance”"),
        ("calm", {"evidence": {"text": "x"}}, "not answered with “evidence”"),
        ("calm", {"value": 4}, "not a level"),
        ("rated-ways", {"choice": "talk"}, "not answered with “choice”"),
        ("rated-ways", {"options": {"sing": 1}}, "“sing” is not an option"),
        ("rated-ways", {"options": {"talk": 5}}, "not a level of this scale (1 to 4)"),
        ("rated-ways", {"options": [4, 1]}, "an object of ratings"),
        ("best-way", {"options": {"wait": 4}}, "not answered with “options”"),
        ("best-way", {"choice": "sing"}, "“sing” is not an option"),
        ("place", {"choice": 1}, "is not an option"),
        ("place", {"chosen": ["town"]}, "not answered with “chosen”"),
        ("tools", {"chosen": "card"}, "a list of options"),
        ("tools", {"chosen": ["card", None]}, "is not an option"),
        ("words", {"value": 3}, "value must be a text"),
        ("readers", {"value": "3"}, "is not a number"),
        ("readers", {"value": True}, "is not a number"),
        ("readers", {"value": float("nan")}, "is not a number"),
        ("readers", {"value": float("inf")}, "is not a number"),
        ("readers", {"value": 10**12}, "is not a number"),
        ("since", {"value": "yesterday"}, "a date such as"),
        ("since", {"value": "2026-02-30"}, "a date such as"),
        ("since", {"value": 20260101}, "must be a text"),
        ("thanks", {"note": "you are welcome"}, "not answered with “note”"),
        ("thanks", {"value": "x"}, "not answered with “value”"),
        ("thanks", {"unrated": "not-my-work"}, "not answered with “unrated”"),
        ("ask", {"unrated": "lazy"}, "not a reason that this form offers"),
        ("ask", {"unrated": 1}, "not a reason that this form offers"),
        ("ask", {"unrated": "not-observed"}, "not a reason that this form offers"),
        ("ask", {"note": 7}, "note must be a text"),
        ("ask", {"note": "x" * (LONGEST_NOTE + 1)}, "20001 characters; the most is 20000"),
        ("ask", {"note": "a\0b"}, "cannot be stored"),
        ("ask", {"note": "a\ud800b"}, "cannot be stored"),
        ("words", {"value": "x" * 1_000_000}, "1000000 characters"),
        ("ask", {"evidence": "an example"}, "an object with “text” and “date”"),
        ("ask", {"evidence": {"texts": "an example"}}, "an object with “text” and “date”"),
        ("ask", {"evidence": {"text": 0}}, "evidence.text must be a text"),
        ("ask", {"evidence": {"text": []}}, "evidence.text must be a text"),
        ("ask", {"evidence": {"text": "x", "date": 0}}, "evidence.date must be a text"),
        ("ask", {"evidence": {"text": "x", "date": False}}, "evidence.date must be a text"),
        ("ask", {"evidence": {"text": "x", "date": "soon"}}, "evidence.date must be a date"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_reason(item: str, patch: dict[str, object], says: str) -> None:
    assert says in refusal(item, patch)


def test_each_rater_has_words_of_their_own() -> None:
    assert changed("ask", {"unrated": "not-observed"}, rater="mentor").unrated == "not-observed"
    assert "(not-observed)" in refusal("ask", {"unrated": "not-my-work"}, rater="mentor")


def test_a_good_part_does_not_get_through_beside_a_bad_one() -> None:
    assert "not a level" in refusal("ask", {"note": "kept?", "current": 9}, FULL)


@pytest.mark.parametrize(
    ("item", "patch"),
    [
        ("n" * 1_000_000, {"current": 1}),
        ("ask", {"k" * 1_000_000: 1}),
        ("ask", {"current": "9" * 1_000_000}),
        ("ask", {"unrated": "u" * 1_000_000}),
        ("place", {"choice": "c" * 1_000_000}),
    ],
)
def test_a_megabyte_where_a_word_belongs_gets_a_short_answer(item: str, patch: dict[str, object]) -> None:
    assert len(refusal(item, patch)) < 300


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda parts: st.lists(parts, max_size=3) | st.dictionaries(st.text(max_size=4), parts, max_size=3),
    max_leaves=6,
)
patches = st.dictionaries(
    st.sampled_from(
        ["current", "target", "importance", "unrated", "value", "options", "choice", "chosen", "note"]
    )
    | st.just("evidence"),
    json_values
    | st.integers(-1, 5)
    | st.sampled_from(["not-my-work", "wait", "card", ["phone"], {"talk": 2}, {"text": "x"}]),
    max_size=3,
)


def rating_of(answer: Answer) -> tuple[object, ...]:
    return answer.current, answer.value, answer.choice, answer.chosen, dict(answer.options)


@given(item=st.sampled_from([item.id for item in FORM.items()]), steps=st.lists(patches, max_size=5))
def test_whatever_comes_in_only_sound_answers_come_out(item: str, steps: list[dict[str, object]]) -> None:
    answer = NO_ANSWER
    for patch in steps:
        with suppress(AnswerRefused):
            answer = changed(item, patch, answer)
    assert_sound(FORM, item, answer)


def assert_sound(form: Form, item_id: str, answer: Answer) -> None:
    item = form.item(item_id)
    assert item is not None
    scale = form.scale_of(item)
    values = {step.value for step in scale.levels} if scale else set()
    assert answer.current in {None, *values}
    assert answer.target in {None, *values}
    assert answer.importance in {None, 1, 2, 3}
    assert set(answer.options.values()) <= values
    if answer.unrated is not None and not isinstance(answer.value, str):
        assert rating_of(answer) == (None, None, None, (), {})
    if item.type is ItemType.NOTE:
        assert answer == NO_ANSWER
    json.dumps([answer.value, dict(answer.options), answer.note], allow_nan=False)
