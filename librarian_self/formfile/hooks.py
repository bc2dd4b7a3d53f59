"""What both of PyYAML's loaders ask for each node; here nesting and numbers are held in bounds."""

from __future__ import annotations

from typing import Final

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from librarian_self.formfile.limits import DEPTH, NODES
from librarian_self.formfile.marks import LIST, MAP, SCALAR
from librarian_self.i18n.messages import Message, msg

_TAGS: Final[dict[type[Node], str]] = {ScalarNode: SCALAR, SequenceNode: LIST, MappingNode: MAP}


class TooMuch(Exception):
    """The tree outgrows its bounds below `parent`."""

    def __init__(self, parent: Node | None, message: Message) -> None:
        super().__init__(parent, message)
        self.parent = parent
        self.message = message


class Hooks:
    """PyYAML's resolver, replaced: nothing is resolved, so `no` and `1.0` stay as they are written.

    A loader calls `descend_resolver` before it composes what is inside a node, so a file of five million opening
    brackets is left at the limit, long before a stack is full.
    """

    depth = 0
    nodes = 0

    def descend_resolver(self, parent: Node | None, _index: object) -> None:
        """Count a node. Raises TooMuch when it lies too deep or is one too many."""
        self.depth += 1
        self.nodes += 1
        if self.depth > DEPTH:
            raise TooMuch(
                parent, msg("lists and keys stand at most {most} levels inside one another", most=DEPTH)
            )
        if self.nodes > NODES:
            raise TooMuch(parent, msg("a form has at most {most} keys and texts", most=NODES))

    def ascend_resolver(self) -> None:
        """Leave a node."""
        self.depth -= 1

    def resolve(self, kind: type[Node], _value: object, _implicit: object) -> str:
        """Name the kind of a node; asked only about those to which the file gives no tag."""
        return _TAGS[kind]
