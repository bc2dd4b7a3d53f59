"""Nodes of the YAML tree as the rest of the room sees them: which kind, and where in the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:  # everything but the loaders works on nodes without the price of importing yaml
    from yaml.nodes import Node

SCALAR: Final = "untagged scalar"
LIST: Final = "untagged list"
MAP: Final = "untagged map"
"""What `node.tag` *is* (compare with `is`: a file can spell the same words) when the file gives the node no tag."""

_ESCAPED: Final = {"'": {"'": "''"}, '"': {'"': '\\"', "\\": "\\\\"}}


def place_of(node: Node) -> tuple[int, int]:
    """Line and column of a node's first character, from 1."""
    mark = node.start_mark
    return mark.line + 1, mark.column + 1


def place_inside(text: str, node: Node, offset: int) -> tuple[int, int]:
    r"""Line and column of the character `offset` (from 0) of a scalar's value; `text` is the whole file.

    Follows quotation marks, escaped ones, folded lines and block texts. Where the file writes a value in some
    other way than it reads (`\u0041`), the scalar's own place is given.
    """
    start = node.start_mark
    raw = text[start.index : node.end_mark.index]
    found = _raw_offset(raw, node.value[:offset])
    if found is None:
        return place_of(node)
    lines = re.split("\r\n|\r|\n", raw[:found])
    column = len(lines[-1]) + 1
    return start.line + len(lines), column + (start.column if len(lines) == 1 else 0)


def _raw_offset(raw: str, before: str) -> int | None:
    """Find where, in a scalar as it is written, the letters `before` of its value end."""
    escaped = _ESCAPED.get(raw[:1], {})
    opening = r"[|>].*\s*" if raw[:1] in ("|", ">") else raw[:1] if escaped else ""
    words = re.split(r"(\s+)", before)
    pattern = "".join(
        r"\s+" if word.isspace() else re.escape("".join(escaped.get(letter, letter) for letter in word))
        for word in words
    )
    found = re.match(opening + pattern, raw)
    return found.end() if found else None
