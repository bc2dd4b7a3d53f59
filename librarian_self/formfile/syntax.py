"""What YAML's own errors mean for somebody who writes a form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from librarian_self.formfile.problem import Problem
from librarian_self.formfile.source import at_end_of, code_point
from librarian_self.i18n.messages import Message, msg

if TYPE_CHECKING:
    from yaml.error import Mark, YAMLError

_UNPRINTABLE: Final = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)

_MEANING: Final = (
    (
        ("mapping values are not allowed",),
        msg("“: ” begins a value here; if it belongs to the text, put the whole text into quotation marks"),
    ),
    (
        ("another document",),
        msg("a second document begins here; a form is one document, so take “---” away"),
    ),
    (
        ("alias", "anchor"),
        msg("anchors and aliases (“&” and “*”) are not used in a form; write the text out"),
    ),
    (
        ("tab",),
        msg("there is a tab in front of this line; use spaces"),
    ),
    (
        ("cannot start any token",),
        msg(
            "a text cannot begin with this character; put the text into quotation marks, and use spaces for tabs"
        ),
    ),
    (("unexpected end of stream",), msg("this quotation mark is not closed")),
    (("',' or ']'",), msg("this list lacks a “,” or its closing “]”")),
    (("',' or '}'",), msg("these keys lack a “,” or the closing “}}”")),
    (("expected ':'",), msg("a key needs a colon and a space (“: ”) after it")),
    (
        ("escape",),
        msg("“\\” means something else in double quotation marks; use single ones, or write “\\\\”"),
    ),
    (
        ("did not find expected", "<block end>"),
        msg("this does not fit the lines above; look at the indentation and for an open quotation mark"),
    ),
)
"""Parts of the sentences of libyaml and of PyYAML, and ours for them; the first that fits."""


def syntax_problem(error: YAMLError, text: str) -> Problem:
    """Say what a YAML error means, and where it is in `text`."""
    trouble = str(getattr(error, "problem", None) or "")
    mark: Mark | None = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        return _unprintable(text)
    if "unexpected end of stream" in trouble:
        mark = getattr(error, "context_mark", None) or mark
    return Problem(mark.line + 1, mark.column + 1, _meaning(trouble))


def _meaning(trouble: str) -> Message:
    for parts, message in _MEANING:
        if any(part in trouble for part in parts):
            return message
    return msg("this is not well-formed YAML ({trouble})", trouble=trouble)


def _unprintable(text: str) -> Problem:
    """The reader's errors carry no place that both loaders agree on; look for the character ourselves."""
    found = _UNPRINTABLE.search(text)
    if found is None:
        return Problem(1, 1, msg("this is not well-formed YAML ({trouble})", trouble="encoding"))
    message = msg("a control character ({code}) stands here; delete it", code=code_point(found[0]))
    return at_end_of(text[: found.start()], message)
