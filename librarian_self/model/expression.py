"""The conditions of a form (`when: ...`) as a tree of frozen nodes, and what they are worth.

The language has numbers, texts, true and false, names of items, comparison, `and`, `or`, `not` and a few
functions. There is nothing else in it: no attribute, no loop, no call into Python. Unknown values are None and
make every comparison false, `!=` too, so that a condition over an unanswered question is simply not met. There are
two truth values: `not (colour == 1)` is met while `colour` is unanswered, `colour != 1` is not. True and false are
no numbers, and numbers no texts. What `contains`, `starts-with` and `ends-with` look for is found however it was
typed: `KÍTAP` has `kıtap` in it, `o'lka` has `oʻlka`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias, TypeGuard

from librarian_self.i18n.folding import fold_anyhow

Value: TypeAlias = int | float | str | bool | frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Literal:
    """A number, a text, true or false."""

    value: Value


@dataclass(frozen=True, slots=True)
class Name:
    """The answer to an item, by its id."""

    item: str


@dataclass(frozen=True, slots=True)
class Call:
    """A function of the language; operators are functions too (`==`, `and`, `not`, `selected`, ...)."""

    function: str
    arguments: tuple[Expression, ...]


Expression: TypeAlias = Literal | Name | Call


def evaluate(expression: Expression, answers: Mapping[str, Value]) -> Value:
    """Work out `expression` where names stand for `answers`; an item without an answer is None.

    Never raises for a tree that keeps to `FUNCTIONS` and `ARITY`, whatever the types of the values.
    """
    match expression:
        case Literal(value):
            return value
        case Name(item):
            return answers.get(item)
        case Call("and", arguments):
            return all(bool(evaluate(part, answers)) for part in arguments)
        case Call("or", arguments):
            return any(bool(evaluate(part, answers)) for part in arguments)
        case Call("if", (condition, then, otherwise)):
            return evaluate(then if evaluate(condition, answers) else otherwise, answers)
        case Call(function, arguments):
            return FUNCTIONS[function](*(evaluate(part, answers) for part in arguments))


def names(expression: Expression) -> frozenset[str]:
    """All items that `expression` looks at."""
    match expression:
        case Name(item):
            return frozenset({item})
        case Call(_, arguments):
            return frozenset().union(*(names(part) for part in arguments))
        case _:
            return frozenset()


def _is_number(value: Value) -> TypeGuard[int | float]:
    """Whether `value` can be more or less than another; Python's own True, equal to 1, is no number here."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def _equal(left: Value, right: Value) -> bool:
    return left is not None and isinstance(left, bool) is isinstance(right, bool) and left == right


def _unequal(left: Value, right: Value) -> bool:
    return left is not None and right is not None and not _equal(left, right)


def _compare(test: Callable[[float, float], bool]) -> Callable[..., Value]:
    def compare(left: Value, right: Value) -> Value:
        return _is_number(left) and _is_number(right) and test(left, right)

    return compare


def _selected(answer: Value, option: Value) -> bool:
    return option in answer if isinstance(answer, frozenset) else _equal(answer, option)


def _coalesce(*values: Value) -> Value:
    return next((value for value in values if value is not None), None)


def _text(test: Callable[[str, str], bool]) -> Callable[..., Value]:
    def compare(left: Value, right: Value) -> Value:
        return isinstance(left, str) and isinstance(right, str) and test(*_alike(left, right))

    return compare


def _alike(whole: str, part: str) -> tuple[str, str]:
    """Both as search keys; a part without a letter or digit has none, and is looked for as it is written."""
    key = fold_anyhow(part)
    return (fold_anyhow(whole), key) if key else (whole, part)


FUNCTIONS: Final[Mapping[str, Callable[..., Value]]] = {
    "==": _equal,
    "!=": _unequal,
    "<": _compare(lambda a, b: a < b),
    "<=": _compare(lambda a, b: a <= b),
    ">": _compare(lambda a, b: a > b),
    ">=": _compare(lambda a, b: a >= b),
    "not": lambda value: not value,
    "selected": _selected,
    "coalesce": _coalesce,
    "answered": lambda value: value is not None,
    "length": lambda value: len(value) if isinstance(value, str | frozenset) else None,
    "contains": _text(lambda whole, part: part in whole),
    "starts-with": _text(str.startswith),
    "ends-with": _text(str.endswith),
}
"""Functions by name. `and`, `or` and `if` are not here: `evaluate` handles them without working out every part."""

ARITY: Final[Mapping[str, tuple[int, int | None]]] = {
    "selected": (2, 2),
    "coalesce": (1, None),
    "answered": (1, 1),
    "length": (1, 1),
    "contains": (2, 2),
    "starts-with": (2, 2),
    "ends-with": (2, 2),
    "if": (3, 3),
}
"""How many arguments the functions that are written by name take: least and most."""
