"""The whole way from bytes to a Form: text, tree, walk, rules."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from librarian_self.formfile.build import build_form
from librarian_self.formfile.definition import FORM, FORMAT
from librarian_self.formfile.marks import LIST, MAP, SCALAR, place_of
from librarian_self.formfile.problem import FormError, Problem
from librarian_self.formfile.rules import check_rules
from librarian_self.formfile.source import SourceError, read_source
from librarian_self.formfile.texts import KNOWN_LANGUAGES
from librarian_self.formfile.tree import read_tree
from librarian_self.formfile.walk import EnoughProblems, Entry, Walk
from librarian_self.i18n.messages import msg
from librarian_self.model.form import Form

if TYPE_CHECKING:
    from yaml.nodes import Node

_NEWER: Final = re.compile(FORMAT.rpartition("/")[0] + r"/([2-9]|[1-9][0-9]{1,3})")


def read(data: bytes, name: str, form_hash: str, *, pure: bool = False) -> Form:
    """Read a form file; `name` is said in the refusal. Raises FormError with every problem."""
    entry, problems = _walk(data, pure=pure)
    if problems or entry is None:
        raise FormError(name, problems)
    return build_form(entry, form_hash)


def check(data: bytes, *, pure: bool = False) -> tuple[Problem, ...]:
    """Find every problem of a form file, in the order of the file."""
    return _walk(data, pure=pure)[1]


def _walk(data: bytes, *, pure: bool) -> tuple[Entry | None, tuple[Problem, ...]]:
    try:
        text = read_source(data)
        root = read_tree(text, pure=pure)
    except SourceError as error:
        return None, _sorted(error.problems)
    if newer := _newer_format(root):
        return None, (newer,)
    languages = _languages(root)
    walk = Walk(text, languages or KNOWN_LANGUAGES, languages[0] if languages else None)
    entry: Entry | None = None
    try:
        entry = FORM.read(root, walk)
        if entry is not None:
            check_rules(entry, walk)
    except EnoughProblems:
        pass
    return entry, _sorted(walk.problems)


def _sorted(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: (problem.line, problem.column)))


def _value_of(root: Node, name: str) -> Node | None:
    """The value of one of the file's own keys, before the file is walked."""
    if root.tag is not MAP:
        return None
    return next((value for key, value in root.value if key.value == name), None)


def _newer_format(root: Node) -> Problem | None:
    """A newer format has keys that this program cannot judge, so nothing else is said about such a file."""
    node = _value_of(root, "format")
    if node is None or node.tag is not SCALAR or not _NEWER.fullmatch(node.value):
        return None
    message = msg(
        "this form has the newer format {format}; a newer version of the program reads it", format=node.value
    )
    return Problem(*place_of(node), message)


def _languages(root: Node) -> tuple[str, ...]:
    """The good ones of the file's languages: texts that stand above them need them too."""
    node = _value_of(root, "languages")
    if node is None or node.tag is not LIST:
        return ()
    return tuple(
        dict.fromkeys(
            part.value for part in node.value if part.tag is SCALAR and part.value in KNOWN_LANGUAGES
        )
    )
