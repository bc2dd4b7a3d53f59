"""From the text of a form file to its YAML node tree, without the parts of YAML that a form has no use for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import yaml

from librarian_self.formfile.hooks import TooMuch
from librarian_self.formfile.limits import PROBLEMS
from librarian_self.formfile.marks import SCALAR, place_of
from librarian_self.formfile.problem import Problem
from librarian_self.formfile.source import SourceError
from librarian_self.formfile.words import shown
from librarian_self.i18n.messages import msg

if TYPE_CHECKING:
    from yaml.nodes import Node

    from librarian_self.formfile.fastloader import FastLoader
    from librarian_self.formfile.slowloader import SlowLoader


def read_tree(text: str, *, pure: bool = False) -> Node:
    """Compose the one document of the file; `pure` uses the loader in Python even where there is a faster one.

    The tree holds every node once: no aliases. Raises SourceError.
    """
    root = _compose(text, pure=pure)
    if root is None or (root.tag is SCALAR and not root.value):
        raise SourceError(Problem(1, 1, msg("the file is empty")))
    if "*" in text and _meets_a_node_twice(root):
        raise SourceError(*_aliases(text, pure=pure))
    return root


def _loader(text: str, *, pure: bool) -> FastLoader | SlowLoader:
    if yaml.__with_libyaml__ and not pure:
        from librarian_self.formfile.fastloader import FastLoader

        return FastLoader(text)
    from librarian_self.formfile.slowloader import SlowLoader

    return SlowLoader(text)


def _compose(text: str, *, pure: bool) -> Node | None:
    try:
        loader = _loader(text, pure=pure)
        try:
            return loader.get_single_node()
        finally:
            loader.dispose()
    except TooMuch as error:
        line, column = place_of(error.parent) if error.parent is not None else (1, 1)
        raise SourceError(Problem(line, column, error.message)) from None
    except yaml.YAMLError as error:
        from librarian_self.formfile.syntax import syntax_problem

        raise SourceError(syntax_problem(error, text)) from None
    except (ValueError, OverflowError):  # the pure scanner's own int() and chr()
        message = msg("this is not well-formed YAML ({trouble})", trouble="number")
        raise SourceError(Problem(1, 1, message)) from None


def _meets_a_node_twice(root: Node) -> bool:
    """Whether an alias was used; only the tree is walked, each node once, so nothing unfolds."""
    seen: set[int] = set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            return True
        seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            waiting.extend(part for pair in node.value for part in pair)
        elif isinstance(node, yaml.SequenceNode):
            waiting.extend(node.value)
    return False


def _aliases(text: str, *, pure: bool) -> Iterator[Problem]:
    """Where the aliases stand: the tree no longer tells, so the file is read once more, as events."""
    loader = _loader(text, pure=pure)
    found = 0
    while found < PROBLEMS and (event := loader.get_event()) is not None:
        if isinstance(event, yaml.AliasEvent) and (mark := event.start_mark) is not None:
            found += 1
            name = shown(str(event.anchor))
            message = msg("an alias (“*{name}”) is not used in a form; write the text out", name=name)
            yield Problem(mark.line + 1, mark.column + 1, message)
    loader.dispose()
