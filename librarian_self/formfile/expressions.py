"""From the text of a condition (`when: ...`) to the model's Expression; nothing of it is ever run as Python.

or        = and { "or" and }
and       = not { "and" not }
not       = "not" not | compared
compared  = single [ ( "==" | "!=" | "<" | "<=" | ">" | ">=" ) single ]
single    = number | "text" | 'text' | true | false | item | function "(" or { "," or } ")" | "(" or ")"
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from librarian_self.formfile.limits import EXPRESSION, EXPRESSION_DEPTH
from librarian_self.formfile.tokens import ExpressionError, Sort, Token, tokens
from librarian_self.formfile.words import nearest, not_one_of, shown
from librarian_self.i18n.messages import Message, msg, nmsg
from librarian_self.model.expression import ARITY, Call, Expression, Literal, Name

__all__ = ["Condition", "ExpressionError", "parse_condition", "parse_expression"]

_COMPARING: Final = frozenset({"==", "!=", "<", "<=", ">", ">="})
_CONSTANTS: Final = {"true": Literal(value=True), "false": Literal(value=False)}
_OPERATORS: Final = frozenset({"and", "or", "not"})


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition, and where in its text (from 0) each item is named."""

    expression: Expression
    names: tuple[tuple[str, int], ...]


def parse_expression(text: str) -> Expression:
    """Read a condition. Raises ExpressionError, which says what is wrong and at which character."""
    return parse_condition(text).expression


def parse_condition(text: str) -> Condition:
    """Read a condition and note where it names items. Raises ExpressionError."""
    if len(text) > EXPRESSION:
        raise ExpressionError(msg("a condition has at most {most} characters", most=EXPRESSION), EXPRESSION)
    parser = _Parser(text)
    expression = parser.whole()
    return Condition(expression, tuple(parser.names))


class _Parser:
    """Recursive descent, a method a line of the grammar; `depth` keeps Python's own stack out of reach."""

    def __init__(self, text: str) -> None:
        self.coming = tokens(text)
        self.token = next(self.coming)
        self.depth = 0
        self.names: list[tuple[str, int]] = []

    def advance(self) -> Token:
        """Take the token that is looked at."""
        token = self.token
        if token.sort is not Sort.END:
            self.token = next(self.coming)
        return token

    def sees(self, *words: str) -> bool:
        """Whether the token is one of these words or signs (and not a text that reads like one)."""
        return self.token.words in words and self.token.sort in (Sort.NAME, Sort.SIGN)

    def deeper(self, part: Callable[[], Expression]) -> Expression:
        """Read a part that stands inside another."""
        self.depth += 1
        if self.depth > EXPRESSION_DEPTH:
            raise ExpressionError(
                msg("a condition nests at most {most} levels deep", most=EXPRESSION_DEPTH), self.token.offset
            )
        found = part()
        self.depth -= 1
        return found

    def ended(self) -> bool:
        """Whether nothing is left."""
        return self.token.sort is Sort.END

    def whole(self) -> Expression:
        """Read the condition to its end."""
        if self.ended():
            raise ExpressionError(msg("this condition is empty"), 0)
        found = self.either()
        if self.ended():
            return found
        raise ExpressionError(
            msg(
                "“{found}” does not fit here; join two conditions with “and” or “or”",
                found=shown(self.token.words),
            ),
            self.token.offset,
        )

    def either(self) -> Expression:
        """`or`, the loosest."""
        return self.joined("or", lambda: self.joined("and", self.negated))

    def joined(self, word: str, part: Callable[[], Expression]) -> Expression:
        """Read parts with `word` between them, as one call of them all."""
        parts = [part()]
        while self.sees(word):
            self.advance()
            parts.append(part())
        return parts[0] if len(parts) == 1 else Call(word, tuple(parts))

    def negated(self) -> Expression:
        """`not`, which binds looser than a comparison."""
        if not self.sees("not"):
            return self.compared()
        self.advance()
        return Call("not", (self.deeper(self.negated),))

    def compared(self) -> Expression:
        """One comparison, or a value alone."""
        left = self.single()
        if not self.sees(*_COMPARING):
            return left
        sign = self.advance().words
        right = self.single()
        if self.sees(*_COMPARING):
            raise ExpressionError(
                msg("only two things can be compared at a time; join comparisons with “and”"),
                self.token.offset,
            )
        return Call(sign, (left, right))

    def single(self) -> Expression:
        """Read a value, an item, a function or something in parentheses."""
        token = self.token
        match token.sort:
            case Sort.NUMBER:
                words = self.advance().words
                return Literal(float(words) if "." in words else int(words))
            case Sort.TEXT:
                return Literal(self.advance().words[1:-1])
            case Sort.NAME if token.words not in _OPERATORS:
                return self.named()
            case Sort.SIGN if token.words == "(":
                opening = self.advance()
                found = self.deeper(self.either)
                self.close(opening)
                return found
        raise ExpressionError(_expected_value(token), token.offset)

    def named(self) -> Expression:
        """Read true, false, a function or an item."""
        token = self.advance()
        if self.sees("("):
            return self.called(token)
        if token.words in _CONSTANTS:
            return _CONSTANTS[token.words]
        self.names.append((token.words, token.offset))
        return Name(token.words)

    def called(self, function: Token) -> Expression:
        """Read the values of a function, and check how many there are."""
        if function.words not in ARITY:
            guesses = nearest(function.words, ARITY)
            raise ExpressionError(
                not_one_of(function.words, msg("a function"), ARITY, guesses), function.offset
            )
        opening = self.advance()
        values: list[Expression] = []
        if not self.sees(")"):
            values.append(self.deeper(self.either))
            while self.sees(","):
                self.advance()
                values.append(self.deeper(self.either))
        self.close(opening)
        least, most = ARITY[function.words]
        if len(values) < least or (most is not None and len(values) > most):
            raise ExpressionError(_arity(function.words, least, most, len(values)), function.offset)
        return Call(function.words, tuple(values))

    def close(self, opening: Token) -> None:
        """Take the closing parenthesis that belongs to `opening`."""
        if self.sees(")"):
            self.advance()
        elif self.ended():
            raise ExpressionError(msg("this parenthesis is not closed"), opening.offset)
        else:
            raise ExpressionError(
                msg("expected “)” here, but found “{found}”", found=shown(self.token.words)),
                self.token.offset,
            )


def _expected_value(token: Token) -> Message:
    if token.sort is Sort.END:
        return msg("the condition ends too early: an item, a number or a text should follow")
    return msg("expected an item, a number or a text here, but found “{found}”", found=shown(token.words))


def _arity(function: str, least: int, most: int | None, given: int) -> Message:
    if most is None:
        return nmsg(
            "“{function}” takes at least {count} value; here it has {given}",
            "“{function}” takes at least {count} values; here it has {given}",
            least,
            function=function,
            given=given,
        )
    return nmsg(
        "“{function}” takes {count} value; here it has {given}",
        "“{function}” takes {count} values; here it has {given}",
        least,
        function=function,
        given=given,
    )
