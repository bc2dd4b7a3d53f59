"""A condition is read as its author means it, or refused at the character that is wrong."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from librarian_self.formfile.expressions import ExpressionError, parse_condition, parse_expression
from librarian_self.i18n.messages import english
from librarian_self.model.expression import ARITY, FUNCTIONS, Call, Expression, Literal, Name, evaluate, names

A, B, C = Name("a"), Name("b"), Name("c")
TRUE, FALSE = Literal(value=True), Literal(value=False)
COMPARING = ("==", "!=", "<", "<=", ">", ">=")


def call(function: str, *arguments: Expression) -> Call:
    return Call(function, arguments)


READ = {
    "3": Literal(3),
    "-3": Literal(-3),
    "3.50": Literal(3.5),
    "007": Literal(7),
    "true": TRUE,
    "false": FALSE,
    '"true"': Literal("true"),
    "'it is \"so\"'": Literal('it is "so"'),
    '"ishingiz boʻyicha"': Literal("ishingiz boʻyicha"),
    '""': Literal(""),
    "needs-interview": Name("needs-interview"),
    "a2-b3": Name("a2-b3"),
    "length": Name("length"),
    "a == 3": call("==", A, Literal(3)),
    "a!=3": call("!=", A, Literal(3)),
    "a<-1": call("<", A, Literal(-1)),
    "3 <= a": call("<=", Literal(3), A),
    "a > b": call(">", A, B),
    "a>=b": call(">=", A, B),
    "not a": call("not", A),
    "not not a": call("not", call("not", A)),
    "not a == 1": call("not", call("==", A, Literal(1))),
    "(not a) == false": call("==", call("not", A), FALSE),
    "a and b and c": call("and", A, B, C),
    "a or b or c": call("or", A, B, C),
    "a or b and c": call("or", A, call("and", B, C)),
    "a and b or c": call("or", call("and", A, B), C),
    "(a or b) and c": call("and", call("or", A, B), C),
    "(a and b) and c": call("and", call("and", A, B), C),
    "not a and b": call("and", call("not", A), B),
    "((a))": A,
    "  a\n and\tb ": call("and", A, B),
    "selected(a, 'x')": call("selected", A, Literal("x")),
    "selected (a, 'x')": call("selected", A, Literal("x")),
    "coalesce(a)": call("coalesce", A),
    "coalesce(a, b, 0)": call("coalesce", A, B, Literal(0)),
    "if(answered(a), a > 2, b == 'x')": call(
        "if", call("answered", A), call(">", A, Literal(2)), call("==", B, Literal("x"))
    ),
    "starts-with(a, 'x') and not ends-with(a, 'y')": call(
        "and",
        call("starts-with", A, Literal("x")),
        call("not", call("ends-with", A, Literal("y"))),
    ),
    "length(a) > 2 or contains(b, 'c')": call(
        "or", call(">", call("length", A), Literal(2)), call("contains", B, Literal("c"))
    ),
    "andy and orion": call("and", Name("andy"), Name("orion")),
}

REFUSED = {
    "": (0, "this condition is empty"),
    " \n ": (0, "this condition is empty"),
    "a = 3": (2, "two things are compared with “==”"),
    "a === 3": (4, "two things are compared with “==”"),
    "a && b": (2, "write the word “and” instead of “&”"),
    "a || b": (2, "write the word “or” instead of “|”"),
    "!a": (0, "write the word “not” instead of “!”"),
    "a == “x”": (5, "a condition knows only straight quotation marks: \"text\" or 'text'"),
    "a == 'x": (5, "this text has no closing quotation mark"),
    "a == \"x'": (5, "this text has no closing quotation mark"),
    "a.current": (1, "“.” means nothing in a condition"),
    "a + 1": (2, "“+” means nothing in a condition"),
    "a[0]": (1, "“[” means nothing in a condition"),
    "a \x07": (2, "“□” means nothing in a condition"),
    "a ==": (4, "the condition ends too early: an item, a number or a text should follow"),
    "a and": (5, "the condition ends too early: an item, a number or a text should follow"),
    "not": (3, "the condition ends too early: an item, a number or a text should follow"),
    "and a": (0, "expected an item, a number or a text here, but found “and”"),
    "a and or b": (6, "expected an item, a number or a text here, but found “or”"),
    "a == not b": (5, "expected an item, a number or a text here, but found “not”"),
    "()": (1, "expected an item, a number or a text here, but found “)”"),
    "coalesce()": (0, "“coalesce” takes at least 1 value; here it has 0"),
    "a b": (2, "“b” does not fit here; join two conditions with “and” or “or”"),
    "a 'and' b": (2, "“'and'” does not fit here; join two conditions with “and” or “or”"),
    "3abc": (1, "“abc” does not fit here; join two conditions with “and” or “or”"),
    "a)": (1, "“)” does not fit here; join two conditions with “and” or “or”"),
    "a AND b": (2, "“AND” does not fit here; join two conditions with “and” or “or”"),
    "1 < a < 3": (6, "only two things can be compared at a time; join comparisons with “and”"),
    "(a and b": (0, "this parenthesis is not closed"),
    "selected(a, 'x'": (8, "this parenthesis is not closed"),
    "(a b)": (3, "expected “)” here, but found “b”"),
    "answered(a b)": (11, "expected “)” here, but found “b”"),
    "selected(a)": (0, "“selected” takes 2 values; here it has 1"),
    "1 == length(a, b)": (5, "“length” takes 1 value; here it has 2"),
    "if(a, b)": (0, "“if” takes 3 values; here it has 2"),
    "selected(a, )": (12, "expected an item, a number or a text here, but found “)”"),
    "select(a, 'x')": (0, "“select” is not a function; did you mean “selected”?"),
    "eval('1')": (
        0,
        (
            "“eval” is not a function; there are: "
            "selected, coalesce, answered, length, contains, starts-with, ends-with, if"
        ),
    ),
    "not(a)(b)": (6, "“(” does not fit here; join two conditions with “and” or “or”"),
    "true(a)": (
        0,
        (
            "“true” is not a function; there are: "
            "selected, coalesce, answered, length, contains, starts-with, ends-with, if"
        ),
    ),
    "(" * 21 + "a": (21, "a condition nests at most 20 levels deep"),
    "not " * 21 + "a": (84, "a condition nests at most 20 levels deep"),
    "coalesce(" * 21 + "a": (189, "a condition nests at most 20 levels deep"),
    "a" * 1_001: (1_000, "a condition has at most 1000 characters"),
}


@pytest.mark.parametrize(("text", "expression"), READ.items(), ids=READ)
def test_a_condition_is_read_as_it_is_meant(text: str, expression: Expression) -> None:
    assert parse_expression(text) == expression


@pytest.mark.parametrize(
    ("text", "offset", "message"),
    [(text, *found) for text, found in REFUSED.items()],
    ids=[text[:30] for text in REFUSED],
)
def test_a_wrong_condition_is_refused_at_its_wrong_character(text: str, offset: int, message: str) -> None:
    with pytest.raises(ExpressionError) as refused:
        parse_expression(text)

    assert (refused.value.offset, english(refused.value.message)) == (offset, message)


def test_nesting_is_allowed_up_to_its_limit() -> None:
    assert parse_expression("(" * 20 + "a" + ")" * 20) == A


def test_places_beside_one_another_do_not_count_as_nesting() -> None:
    wide = parse_expression(" and ".join(["(not a)"] * 50))

    assert wide == call("and", *[call("not", A)] * 50)


def test_a_condition_knows_where_it_names_items() -> None:
    condition = parse_condition("selected(tools, 'tools') or not tools and other-item > 2")

    assert condition.names == (("tools", 9), ("tools", 32), ("other-item", 42))
    assert {name for name, _ in condition.names} == names(condition.expression)


def test_true_and_false_are_told_from_one_and_nought() -> None:
    assert parse_expression("true") != parse_expression("'true'")
    assert repr(parse_expression("a == true")) != repr(parse_expression("a == 1"))


ids = st.from_regex(r"[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,4}){0,2}", fullmatch=True).filter(
    lambda name: name not in {"and", "or", "not", "true", "false"}
)
letters = st.characters(exclude_characters='"', exclude_categories=["Cs"])
literals = st.builds(
    Literal,
    st.integers(-(10**9), 10**9)
    | st.decimals(-1_000, 1_000, places=3).map(float)
    | st.booleans()
    | st.text(letters, max_size=8),
)


def calls(parts: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    """Calls with as many values as each function takes."""
    takes = {**ARITY, **dict.fromkeys(COMPARING, (2, 2)), "and": (2, 4), "or": (2, 4), "not": (1, 1)}

    def called(function: str) -> st.SearchStrategy[Expression]:
        least, most = takes[function]
        values = st.lists(parts, min_size=least, max_size=4 if most is None else most)
        return values.map(lambda values: Call(function, tuple(values)))

    return st.sampled_from(sorted(takes)).flatmap(called)


expressions = st.recursive(literals | st.builds(Name, ids), calls, max_leaves=10)


def written(expression: Expression) -> str:
    """Write an expression as an author might, with more parentheses than are needed."""
    match expression:
        case Literal(bool() as value):
            return "true" if value else "false"
        case Literal(str() as value):
            return f'"{value}"'
        case Literal(value):
            return str(value)
        case Name(item):
            return item
        case Call("not", (part,)):
            return f"(not {written(part)})"
        case Call(function, arguments) if function in ARITY:
            return f"{function}({', '.join(map(written, arguments))})"
        case Call(function, arguments):
            return "(" + f" {function} ".join(map(written, arguments)) + ")"


@given(expressions)
def test_what_is_written_is_read_back(expression: Expression) -> None:
    text = written(expression)

    if len(text) <= 1_000:
        read = parse_expression(text)
        assert repr(read) == repr(expression)


@given(
    st.text(max_size=60)
    | st.lists(
        st.sampled_from(
            ["", "(", ")", ",", "and", "or", "not", "true", "a-b", "1", "'x'", "==", "<", "if(", "selected("]
        )
    ).map(" ".join)
)
@example("٣ == ²")
def test_any_text_is_read_or_refused_inside_itself(text: str) -> None:
    try:
        condition = parse_condition(text)
    except ExpressionError as error:
        refusal = error
    else:
        assert {name for name, _ in condition.names} == names(condition.expression)
        assert all(text[offset:].startswith(name) for name, offset in condition.names)
        return
    assert 0 <= refusal.offset <= len(text)
    assert english(refusal.message)


@given(expressions, st.dictionaries(ids, st.integers() | st.text(max_size=3) | st.none(), max_size=3))
def test_whatever_is_read_can_be_worked_out(
    expression: Expression, answers: dict[str, int | str | None]
) -> None:
    text = written(expression)

    if len(text) <= 1_000:
        assert evaluate(parse_expression(text), answers) == evaluate(expression, answers)


def test_every_function_of_the_model_can_be_written() -> None:
    assert set(FUNCTIONS) | {"and", "or", "if"} == set(ARITY) | set(COMPARING) | {"and", "or", "not"}
