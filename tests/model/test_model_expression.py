"""The conditions of a form: what they are worth, and that nothing a person answers can make them fail."""

from __future__ import annotations

import math
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.model.expression import (
    ARITY,
    FUNCTIONS,
    Expression,
    Literal,
    Name,
    Value,
    evaluate,
    names,
)
from tests.builders import call
from tests.strategies import COMPARISONS, expressions, values

ITEMS = ("level", "place", "media", "remarks")
answers_about = st.dictionaries(st.sampled_from(ITEMS), values())

GIVEN: Mapping[str, Value] = {
    "level": 3,
    "share": 0.5,
    "place": "branch",
    "media": frozenset({"books", "films"}),
    "remarks": "Qoraqalpoq OʻLKASI",
}
LEVEL, SHARE, PLACE, MEDIA, REMARKS = (Name(item) for item in ("level", "share", "place", "media", "remarks"))
UNANSWERED = Name("unanswered")


@pytest.mark.parametrize(
    ("expression", "worth"),
    [
        (Literal(4), 4),
        (LEVEL, 3),
        (UNANSWERED, None),
        (call("==", LEVEL, 3), True),
        (call("==", LEVEL, 3.0), True),
        (call("==", LEVEL, 4), False),
        (call("!=", LEVEL, 4), True),
        (call("!=", LEVEL, 3), False),
        (call("==", PLACE, "branch"), True),
        (call("==", PLACE, "Branch"), False),
        (call("<", LEVEL, 3), False),
        (call("<=", LEVEL, 3), True),
        (call(">", LEVEL, SHARE), True),
        (call(">=", LEVEL, 3), True),
        (call(">=", LEVEL, 3.5), False),
        (call("and", True, call(">", LEVEL, 2)), True),
        (call("and", True, True, call(">", LEVEL, 3)), False),
        (call("or", False, call(">", LEVEL, 2)), True),
        (call("or", False, call(">", LEVEL, 3)), False),
        (call("not", call(">", LEVEL, 3)), True),
        (call("if", call(">", LEVEL, 2), "many", "few"), "many"),
        (call("if", call(">", LEVEL, 3), "many", "few"), "few"),
    ],
)
def test_operators_do_what_they_say(expression: Expression, worth: Value) -> None:
    assert evaluate(expression, GIVEN) == worth


@pytest.mark.parametrize(
    ("expression", "worth"),
    [
        (call("selected", MEDIA, "films"), True),
        (call("selected", MEDIA, "maps"), False),
        (call("selected", PLACE, "branch"), True),
        (call("selected", PLACE, "bran"), False),
        (call("selected", UNANSWERED, "branch"), False),
        (call("coalesce", UNANSWERED, LEVEL, 9), 3),
        (call("coalesce", UNANSWERED, UNANSWERED), None),
        (call("answered", LEVEL), True),
        (call("answered", UNANSWERED), False),
        (call("length", MEDIA), 2),
        (call("length", PLACE), 6),
        (call("length", LEVEL), None),
        (call("length", UNANSWERED), None),
        (call("contains", REMARKS, "qalpoq oʻ"), True),
        (call("contains", REMARKS, "shahar"), False),
        (call("starts-with", REMARKS, "qora"), True),
        (call("starts-with", REMARKS, "oʻlkasi"), False),
        (call("ends-with", REMARKS, "oʻlkasi"), True),
        (call("ends-with", REMARKS, "qora"), False),
        (call("contains", LEVEL, "3"), False),
        (call("contains", UNANSWERED, ""), False),
    ],
)
def test_functions_do_what_they_say_and_texts_are_compared_without_regard_to_case(
    expression: Expression, worth: Value
) -> None:
    assert evaluate(expression, GIVEN) == worth


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        ("KÍTAP OQÍDÍM", "kıtap oqıdım"),  # Karakalpak: Í is the capital of ı
        ("ISLEYMEN", "isleymen"),  # and I that of i
        ("İstanbulga bardım", "istanbul"),
        ("O'lka adabiyoti", "oʻlka"),
        ("o‘lka adabiyoti", "OʻLKA"),
        ("maʼlumot-kutubxona", "ma'lumot"),
        ("ЁШ КИТОБХОН", "ёш"),
        ("«Kitob» bayrami", "kitob"),
    ],
)
@pytest.mark.parametrize("function", ["contains", "starts-with"])
def test_a_text_is_found_however_it_was_typed(function: str, whole: str, part: str) -> None:
    assert evaluate(call(function, whole, part), {}) is True


@pytest.mark.parametrize(("part", "worth"), [("+", True), ("++", False), ("", True), (" ", True)])
def test_a_part_without_letters_is_looked_for_as_it_is_written(part: str, worth: bool) -> None:
    assert evaluate(call("contains", "C+ daraja", part), {}) is worth


def test_another_script_is_another_text() -> None:
    assert evaluate(call("contains", "хызмет", "xızmet"), {}) is False


@pytest.mark.parametrize("operator", COMPARISONS)
@pytest.mark.parametrize("other", [Literal(0), Literal("branch"), LEVEL, UNANSWERED, Literal(None)])
def test_no_comparison_with_an_unanswered_question_is_met(operator: str, other: Expression) -> None:
    assert evaluate(call(operator, UNANSWERED, other), GIVEN) is False
    assert evaluate(call(operator, other, UNANSWERED), GIVEN) is False


def test_not_turns_an_unmet_comparison_round_but_unequal_is_unmet_itself() -> None:
    assert evaluate(call("not", call("==", UNANSWERED, 1)), GIVEN) is True
    assert evaluate(call("!=", UNANSWERED, 1), GIVEN) is False


@pytest.mark.parametrize("operator", ["<", "<=", ">", ">="])
def test_only_numbers_are_more_or_less_than_others(operator: str) -> None:
    assert evaluate(call(operator, PLACE, "a"), GIVEN) is False
    assert evaluate(call(operator, "10", LEVEL), GIVEN) is False
    assert evaluate(call(operator, MEDIA, MEDIA), GIVEN) is False
    assert evaluate(call(operator, True, LEVEL), GIVEN) is False


def test_true_is_not_the_number_one() -> None:
    assert evaluate(call("==", True, 1), {}) is False
    assert evaluate(call("!=", True, 1), {}) is True
    assert evaluate(call("selected", 1, True), {}) is False
    assert evaluate(call("==", call(">", LEVEL, 2), True), GIVEN) is True


def test_a_number_is_not_the_text_that_writes_it() -> None:
    assert evaluate(call("==", LEVEL, "3"), GIVEN) is False


@pytest.mark.parametrize(
    "expression",
    [call("and", False, LEVEL), call("or", LEVEL, UNANSWERED), call("and", UNANSWERED, True)],
)
def test_and_and_or_are_worth_true_or_false_whatever_their_parts_are(expression: Expression) -> None:
    assert isinstance(evaluate(expression, GIVEN), bool)


@pytest.mark.parametrize(
    "expression",
    [
        call("and", False, call("no such function")),
        call("or", True, call("no such function")),
        call("if", True, 1, call("no such function")),
        call("if", False, call("no such function"), 1),
    ],
)
def test_a_part_that_cannot_matter_is_not_worked_out(expression: Expression) -> None:
    assert evaluate(expression, {}) in (True, False, 1)


@pytest.mark.parametrize(
    ("expression", "looked_at"),
    [
        (Literal("level"), set()),
        (LEVEL, {"level"}),
        (call("not", LEVEL), {"level"}),
        (call("if", LEVEL, call("==", PLACE, MEDIA), LEVEL), {"level", "place", "media"}),
    ],
)
def test_the_items_that_a_condition_looks_at_are_known(expression: Expression, looked_at: set[str]) -> None:
    assert names(expression) == looked_at


def test_functions_that_are_written_by_name_take_these_numbers_of_arguments() -> None:
    assert ARITY == {
        "selected": (2, 2),
        "coalesce": (1, None),
        "answered": (1, 1),
        "length": (1, 1),
        "contains": (2, 2),
        "starts-with": (2, 2),
        "ends-with": (2, 2),
        "if": (3, 3),
    }
    assert set(FUNCTIONS) == (set(ARITY) - {"if"}) | {*COMPARISONS, "not"}


@given(expressions(ITEMS), answers_about)
def test_no_answer_makes_a_condition_fail(expression: Expression, answers: dict[str, Value]) -> None:
    worth = evaluate(expression, answers)

    assert worth is None or isinstance(worth, int | float | str | bool | frozenset)


@given(expressions(ITEMS), answers_about, values())
def test_only_the_named_items_matter(expression: Expression, answers: dict[str, Value], other: Value) -> None:
    named = {item: value for item, value in answers.items() if item in names(expression)}

    assert _same(evaluate(expression, {**answers, "another": other}), evaluate(expression, named))


@given(st.sampled_from(COMPARISONS), values())
def test_unknown_makes_every_comparison_false_on_either_side(operator: str, value: Value) -> None:
    assert evaluate(call(operator, None, value), {}) is False
    assert evaluate(call(operator, value, None), {}) is False


@given(values(), values())
def test_equal_and_unequal_are_opposites_as_soon_as_both_are_known(left: Value, right: Value) -> None:
    equal = evaluate(call("==", left, right), {})
    unequal = evaluate(call("!=", left, right), {})

    assert equal is not unequal or left is None or right is None
    assert not (equal and unequal)


@given(values(), values())
def test_equality_does_not_depend_on_the_side(left: Value, right: Value) -> None:
    assert evaluate(call("==", left, right), {}) is evaluate(call("==", right, left), {})


@given(st.integers() | st.floats(allow_nan=False), st.integers() | st.floats(allow_nan=False))
def test_of_two_numbers_exactly_one_of_less_equal_and_more_holds(left: float, right: float) -> None:
    assert sum(bool(evaluate(call(operator, left, right), {})) for operator in ("<", "==", ">")) == 1


@given(expressions(ITEMS), expressions(ITEMS), answers_about)
def test_and_and_or_do_not_depend_on_the_order_of_their_parts(
    left: Expression, right: Expression, answers: dict[str, Value]
) -> None:
    for operator in ("and", "or"):
        assert evaluate(call(operator, left, right), answers) is evaluate(
            call(operator, right, left), answers
        )


@given(expressions(ITEMS), answers_about)
def test_a_condition_is_worth_the_same_each_time(expression: Expression, answers: dict[str, Value]) -> None:
    assert _same(evaluate(expression, answers), evaluate(expression, answers))


def _same(left: Value, right: Value) -> bool:
    """Equal, where "no number" is taken to equal itself."""
    if isinstance(left, float) and isinstance(right, float) and math.isnan(left):
        return math.isnan(right)
    return left == right and type(left) is type(right)
