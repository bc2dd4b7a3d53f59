"""What one reading of a form gathers on its way through the tree."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from librarian_self.formfile.limits import GUESSED, PROBLEMS
from librarian_self.formfile.marks import LIST, MAP, SCALAR, place_inside, place_of
from librarian_self.formfile.problem import Problem
from librarian_self.formfile.words import nearest, not_a_key, not_one_of, shown
from librarian_self.i18n.messages import Message, msg

if TYPE_CHECKING:
    from yaml.nodes import Node


MERGE: Final = "<<"
"""YAML's key that pulls in the keys of another map."""


class EnoughProblems(Exception):
    """So many problems that looking for more helps nobody."""


@dataclass(slots=True)
class Entry:
    """Keys that were read: their `values` (the good ones) and their `places` (key and value node of every one).

    In a record the keys are those of the definition, in a map whatever the form names: ids, steps.
    """

    node: Node
    values: dict[Any, Any]
    places: dict[Any, tuple[Node, Node]]

    def get(self, key: str) -> Any:
        """The value of a key, or None where it is absent or was not good."""
        return self.values.get(key)

    def at(self, key: Any) -> Node:
        """The node of a key's value, or the record itself where the key is absent."""
        return self.places[key][1] if key in self.places else self.node


@dataclass(slots=True)
class Walk:
    """Problems, ids and references of one file.

    `languages` are those a text may have and `first` the one it must have; `defined` holds, by what they name
    (`item`, `scale`, ...), the nodes of all ids; `references` the nodes that name one.
    """

    text: str
    languages: tuple[str, ...]
    first: str | None = None
    problems: list[Problem] = field(default_factory=list)
    defined: dict[str, dict[str, Node]] = field(default_factory=dict)
    references: list[tuple[str, Message, Node]] = field(default_factory=list)

    def problem(self, node: Node, message: Message, offset: int | None = None) -> None:
        """Note a problem at a node, or at a character inside its value. Raises EnoughProblems."""
        line, column = place_inside(self.text, node, offset) if offset is not None else place_of(node)
        self.problems.append(Problem(line, column, message))
        if len(self.problems) >= PROBLEMS:
            raise EnoughProblems

    def guesses(self, word: str, allowed: Iterable[str]) -> tuple[str, ...]:
        """Find the allowed words that were probably meant."""
        return nearest(word, allowed) if len(self.problems) < GUESSED else ()

    def not_one_of(
        self, node: Node, what: Message, allowed: Iterable[str], offset: int | None = None, word: str = ""
    ) -> None:
        """Note that a node's value (or a `word` inside it) is not `what`."""
        every = tuple(allowed)
        wrong = word or node.value
        self.problem(node, not_one_of(wrong, what, every, self.guesses(wrong, every)), offset)

    def bad_key(self, node: Node, what: Message, allowed: Iterable[str]) -> None:
        """Note that `what` (“an item”) has no such key."""
        every = tuple(allowed)
        if node.tag is not SCALAR:
            self.unexpected(node, msg("a key"))
        elif node.value == MERGE:
            self.problem(node, msg("merge keys (“<<”) are not used in a form; write the keys out"))
        else:
            self.problem(node, not_a_key(node.value, what, every, self.guesses(node.value, every)))

    def twice(self, node: Node, first: Node) -> None:
        """Note that a key or an id stands here again."""
        message = msg(
            "“{word}” is given twice (first on line {line})", word=shown(node.value), line=place_of(first)[0]
        )
        self.problem(node, message)

    def define(self, namespace: str, node: Node) -> None:
        """Note an id; each is given once in its namespace."""
        known = self.defined.setdefault(namespace, {})
        first = known.setdefault(node.value, node)
        if first is not node:
            self.twice(node, first)

    def unexpected(self, node: Node, wanted: Message) -> None:
        """Note that a node is of another kind than `wanted`, or has a tag."""
        tag: str = node.tag
        if tag is SCALAR:
            found = msg("a text") if node.value else msg("nothing")
        elif tag is LIST:
            found = msg("a list")
        elif tag is MAP:
            found = msg("lines of “key: value”")
        else:
            self.problem(node, msg("tags (“{tag}”) are not used in a form; delete it", tag=shown(tag)))
            return
        self.problem(node, msg("expected {wanted} here, but found {found}", wanted=wanted, found=found))
